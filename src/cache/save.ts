import type { ArchiveFormat } from '../archive/archive.ts'
import { isSavable, type PendingSave, packEntry } from '../bundles/bundle.ts'
import { generationAfter, keyPrefix, periodOf, saveKey } from '../bundles/keys.ts'
import type { Entry } from '../entries/entry.ts'
import { messageOf } from '../errors.ts'
import type { CacheDependencies, EnsureOptions } from './dependencies.ts'
import { keyPartsOf, type Progress, timed, ttlOf } from './run.ts'

/** The key a new entry is saved under; undefined where saving is not wanted, not possible, or another run has done it. */
export async function chooseSaveKey(
  progress: Progress,
  made: { readonly oldest: Date; readonly isLacking: boolean },
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<string | undefined> {
  const { provider } = dependencies
  const { oldest, isLacking } = made
  if (!isSavable(provider, options) || isLacking) return undefined
  const { selectPacking } = await dependencies.selectArchives()
  const key = newKey(progress, oldest, await selectPacking(), options, dependencies)
  const existing = await provider.lookup({ key, prefixes: [], signal: options.signal })
  if (existing.status === 'hit' && existing.key === key) {
    progress.providerReports.push({ provider: provider.name, action: 'save', status: 'exists', detail: 'another run saved it first', key })
    return undefined
  }
  if (existing.status === 'miss' || existing.status === 'hit') return key
  progress.providerReports.push({ provider: provider.name, action: 'save', status: existing.status, detail: existing.detail, key })
  return undefined
}

/** The key that an entry of the request gets when it is saved. */
export function newKey(
  progress: Progress,
  oldest: Date,
  format: ArchiveFormat,
  options: EnsureOptions,
  dependencies: CacheDependencies,
): string {
  const prefix = keyPrefix(keyPartsOf(progress.digest, format, options, dependencies))
  const period = periodOf(oldest, ttlOf(options))
  // An archive of this period that was found and did not do (damaged, incomplete, invalidated) is followed by the next generation.
  return saveKey(prefix, period, generationAfter(progress.foundKey, prefix, period))
}

/** Packs a new entry. That it cannot be packed is a warning: caching is optional. */
export async function pack(
  progress: Progress,
  entry: Entry,
  key: string,
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<PendingSave | undefined> {
  try {
    const { selectPacking } = await dependencies.selectArchives()
    const format = await selectPacking()
    return await timed(progress, 'pack', () => packEntry(entry, key, format, dependencies, options.signal))
  } catch (error) {
    if (options.signal?.aborted) throw error
    dependencies.logger.warning(`the entry could not be packed and is not saved: ${messageOf(error)}`)
    return undefined
  }
}
