// A provider of your own: bundles in memory, in forty lines. A bundle is two files, `archive` and `manifest.json`, under a
// key. No method rejects for a reason of the store: the status says it. The contract suite says what else counts:
// import { describeProviderContract } from 'ensure-extensions/testing'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { archiveFileName, isValidKey, manifestFileName } from 'ensure-extensions'

const names = [archiveFileName, manifestFileName]

export function createMemoryProvider() {
  const bundles = new Map()

  /** First the exact key, then each prefix in order, the newest of a prefix first. */
  function find({ key, prefixes }) {
    if (bundles.has(key)) return key
    for (const prefix of prefixes) {
      const newest = [...bundles.keys()].reverse().find((name) => name.startsWith(prefix))
      if (newest !== undefined) return newest
    }
  }

  async function lookup(request) {
    const key = find(request)
    return key === undefined ? { status: 'miss', detail: '' } : { status: 'hit', key }
  }

  async function restore(request) {
    const found = await lookup(request)
    if (found.status !== 'hit') return found
    const files = bundles.get(found.key)
    await Promise.all(names.map((name, index) => writeFile(path.join(request.directory, name), files[index])))
    return found
  }

  async function save({ key, directory }) {
    if (!isValidKey(key)) return { status: 'skipped', detail: `'${key}' is no valid key` }
    const files = await Promise.all(names.map((name) => readFile(path.join(directory, name)))).catch((error) => error)
    if (files instanceof Error) return { status: 'unavailable', detail: files.message }
    // Of several savers at once the first to get here wins.
    if (bundles.has(key)) return { status: 'exists', detail: 'another run saved it first' }
    bundles.set(key, files)
    return { status: 'saved', detail: '' }
  }

  return { name: 'memory', canSave: true, lookup, restore, save }
}
