import { countOf, judgeAll } from './base.js'
import { type OpenResult, openBundle } from './bundle.js'
import type { CacheDependencies, EnsureOptions } from './dependencies.js'
import type { Entry } from './entry.js'
import { explainDifference, freshLookup, type KeyParts, keyPrefix } from './keys.js'
import { keyPartsOf, type Progress, ttlOf, useEntry } from './progress.js'
import { publish } from './publish.js'

/** Asks the provider whether it has the request, without fetching it. */
export async function lookup(progress: Progress, options: EnsureOptions, dependencies: CacheDependencies): Promise<void> {
  const { provider } = dependencies
  if (provider === undefined) return
  const prefix = keyPrefix(await keyPartsOf(progress.digest, options, dependencies))
  const request = freshLookup(prefix, progress.freshnessContext.now, ttlOf(options))
  const found = await provider.lookup({ ...request, signal: options.signal })
  const detail = found.status === 'hit' ? '' : found.detail
  progress.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key })
  if (found.status === 'hit') progress.matchedKey = found.key
  else progress.isMissCertain = found.status === 'miss'
}

/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
export async function restore(progress: Progress, staging: string, options: EnsureOptions, dependencies: CacheDependencies): Promise<void> {
  const { provider, logger } = dependencies
  if (provider === undefined) return
  const parts = await keyPartsOf(progress.digest, options, dependencies)
  const prefix = keyPrefix(parts)
  const lookups = [freshLookup(prefix, progress.freshnessContext.now, ttlOf(options))]
  if (progress.entry === undefined) lookups.push({ key: `${prefix}any`, prefixes: [prefix] })
  for (const request of lookups) {
    const opening = { ...request, requestDigest: progress.digest, scratch: staging, signal: options.signal }
    const opened: OpenResult = await openBundle(opening, provider, await dependencies.selectArchive(), dependencies)
    const detail = opened.status === 'hit' ? '' : opened.detail
    progress.providerReports.push({
      provider: provider.name,
      action: 'restore',
      status: opened.status,
      detail,
      key: opened.key ?? request.key,
    })
    progress.foundKey = opened.key ?? ''
    if (opened.status === 'hit') {
      await adopt(progress, opened.entry, opened.key, dependencies)
      return
    }
    if (opened.status === 'corrupt') {
      progress.missReason = `the archive ${opened.key ?? ''} is damaged: ${opened.detail}`
      logger.warning(`${progress.missReason}; its extensions are installed again and saved under the next key`)
      return
    }
    if (opened.status !== 'miss') {
      progress.isMissCertain = false
      progress.missReason = `the cache was ${opened.status}: ${opened.detail}`
      logger.warning(`${provider.name}: ${progress.missReason}`)
      return
    }
  }
  if (progress.missReason === '') progress.missReason = await explainMiss(parts, options, dependencies)
}

/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(progress: Progress, restored: Entry, key: string, dependencies: CacheDependencies): Promise<void> {
  const freshness = judgeAll(progress.specifications, restored, progress.freshnessContext)
  if (progress.entry !== undefined && countOf(freshness, 'fresh') <= countOf(progress.freshness, 'fresh')) return
  progress.matchedKey = key
  const tree = await publish(restored.tree, progress.digest, dependencies)
  useEntry(progress, { ...restored, tree })
}

async function explainMiss(parts: KeyParts, options: EnsureOptions, { provider, platform }: CacheDependencies): Promise<string> {
  const general = 'ensure-extensions-'
  const prefixes = [`${general}1-${platform.id}-`, general]
  const nearest = await provider?.lookup({ key: `${general}nearest`, prefixes, signal: options.signal })
  if (nearest?.status !== 'hit') return 'nothing is saved yet that this run may read'
  const difference = explainDifference(nearest.key, parts)
  return difference === undefined ? 'nothing of this request is saved' : `the nearest saved key has ${difference} (${nearest.key})`
}
