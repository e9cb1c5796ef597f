import type { ArchiveFormat } from '../archive/archive.ts'
import { explainDifference, freshLookup, type KeyParts, keyPrefix, schemaVersion } from '../bundles/keys.ts'
import { isImage } from '../entries/images.ts'
import { cleanRequest, makeCurrent, publish } from '../entries/publish.ts'
import type { CacheProvider } from '../providers/provider.ts'
import { countOf, judgeAll } from './base.ts'
import type { CacheDependencies, EnsureOptions } from './dependencies.ts'
import { closeImage, type OpenResult, openBundle } from './open.ts'
import { formatsToLookUp, keyPartsOf, type Progress, timed, ttlOf, useEntry } from './run.ts'

/** Asks the provider whether it has the request, without fetching it. */
export async function lookup(progress: Progress, options: EnsureOptions, dependencies: CacheDependencies): Promise<void> {
  const { provider } = dependencies
  if (provider === undefined) return
  for await (const format of formatsToLookUp(dependencies)) {
    const prefix = keyPrefix(keyPartsOf(progress.digest, format, options, dependencies))
    const request = freshLookup(prefix, progress.freshnessContext.now, ttlOf(options))
    const found = await provider.lookup({ ...request, signal: options.signal })
    const { detail = '' } = found
    progress.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key })
    progress.isMissCertain = found.status === 'miss'
    if (found.status === 'hit') progress.matchedKey = found.key
    if (found.status !== 'miss') return
  }
}

/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
export async function restore(progress: Progress, staging: string, options: EnsureOptions, dependencies: CacheDependencies): Promise<void> {
  const { provider, logger } = dependencies
  if (provider === undefined) return
  const prefixOf = (format: ArchiveFormat): string => keyPrefix(keyPartsOf(progress.digest, format, options, dependencies))
  const lookups = async function* (): AsyncGenerator<{ format: ArchiveFormat; request: { key: string; prefixes: string[] } }> {
    for await (const format of formatsToLookUp(dependencies)) {
      yield { format, request: freshLookup(prefixOf(format), progress.freshnessContext.now, ttlOf(options)) }
    }
    if (progress.entry !== undefined) return
    for await (const format of formatsToLookUp(dependencies)) {
      yield { format, request: { key: `${prefixOf(format)}any`, prefixes: [prefixOf(format)] } }
    }
  }
  const time = <T>(step: string, work: () => Promise<T>): Promise<T> => timed(progress, step, work)
  for await (const { format, request } of lookups()) {
    const wanted = { ...request, requestDigest: progress.digest, scratch: staging, signal: options.signal, timed: time }
    let opened: OpenResult
    let asked: CacheProvider | undefined = provider
    do {
      opened = await openBundle(wanted, asked, format, dependencies)
      const { status, detail, key = request.key } = opened
      progress.providerReports.push({ provider: asked.name, action: 'restore', status, detail, key })
      // What one store has damaged another may have whole.
      asked = opened.status === 'corrupt' ? opened.others : undefined
    } while (asked !== undefined)
    progress.foundKey = opened.key ?? ''
    if (opened.status === 'hit') {
      await adopt(progress, opened, dependencies)
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
  if (progress.missReason !== '') return
  progress.missReason = await explainMiss(
    keyPartsOf(progress.digest, (await dependencies.selectArchives()).opening, options, dependencies),
    options,
    dependencies,
  )
}

/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(
  progress: Progress,
  { entry: restored, key, sizeBytes, means }: Extract<OpenResult, { status: 'hit' }>,
  dependencies: CacheDependencies,
): Promise<void> {
  const freshness = judgeAll(progress.specifications, restored, progress.freshnessContext)
  if (progress.entry !== undefined && countOf(freshness, 'fresh') <= countOf(progress.freshness, 'fresh')) {
    await closeImage(restored, dependencies)
    return
  }
  progress.matchedKey = key
  progress.restored = { sizeBytes, means }
  const isPlaced = await isImage(restored.tree, dependencies.layout)
  if (isPlaced) await makeCurrent(restored.tree, progress.digest, dependencies)
  const tree = isPlaced ? restored.tree : (await publish(restored.tree, progress.digest, dependencies)).tree
  useEntry(progress, { ...restored, tree })
  await cleanRequest(progress.digest, dependencies, progress.entry).catch(() => {})
}

async function explainMiss(parts: KeyParts, options: EnsureOptions, { provider, platform }: CacheDependencies): Promise<string> {
  const general = 'ensure-extensions-'
  const prefixes = [`${general}${schemaVersion}-${platform.id}-`, general]
  const nearest = await provider?.lookup({ key: `${general}nearest`, prefixes, signal: options.signal })
  // A key of other extensions belongs to somebody else: what it differs in would explain nothing.
  const difference = nearest?.status === 'hit' ? explainDifference(nearest.key, parts) : undefined
  return difference === undefined
    ? 'no archive is saved for these extensions, this Python and these options where this run may read'
    : `the archive that is saved for these extensions has ${difference}`
}
