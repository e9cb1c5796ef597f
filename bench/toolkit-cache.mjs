// What actions/cache does, by the same toolkit calls: `restore PATH KEY` or `save PATH KEY`. Bundled before it is
// measured, as actions/cache is.
import * as cache from '@actions/cache'
import * as core from '@actions/core'

const [, , command, paths, key] = process.argv
if (command === 'restore') {
  const found = await cache.restoreCache(paths.split('\n'), key, [], { lookupOnly: false }, false)
  if (found === undefined) core.setFailed('nothing was restored')
  core.setOutput('cache-hit', String(found === key))
} else if ((await cache.saveCache(paths.split('\n'), key)) === -1) core.setFailed('nothing was saved')
process.exit()
