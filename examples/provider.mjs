// A provider of your own: bundles in memory, in forty lines. To a store a bundle is so many bytes under a key. No method rejects
// for a reason of the store: the status says it. The contract suite says what else counts:
// import { describeProviderContract } from 'ensure-extensions/testing'
import { writeFile } from 'node:fs/promises'
import { isValidKey } from 'ensure-extensions'

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
    await writeFile(request.file, bundles.get(found.key))
    return found
  }

  async function save({ key, bundle }) {
    if (!isValidKey(key)) return { status: 'skipped', detail: `'${key}' is not a valid key` }
    // Large ones are better read and passed on range by range. A read that rejects says that the bundle was changed.
    const bytes = await bundle.read(0, bundle.size).catch((error) => error)
    if (bytes instanceof Error) return { status: 'unavailable', detail: bytes.message }
    // Of several savers at once the first to get here wins.
    if (bundles.has(key)) return { status: 'exists', detail: 'another run saved it first' }
    bundles.set(key, bytes)
    return { status: 'saved', detail: '' }
  }

  return { name: 'memory', canSave: true, lookup, restore, save }
}
