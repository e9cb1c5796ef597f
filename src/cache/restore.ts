import type { ArchiveFormat } from '../archive/archive.ts'
import { explainDifference, freshLookup, keyPrefix, schemaVersion } from '../bundles/keys.ts'
import { isImage } from '../entries/images.ts'
import { cleanRequest, makeCurrent, publish } from '../entries/publish.ts'
import type { CacheProvider } from '../providers/provider.ts'
import { countOf, judgeAll } from './freshness.ts'
import { closeImage, type OpenResult, openBundle } from './open.ts'
import { formatsToLookUp, keyPartsOf, type RequestRun, type StagedRun, timed, ttlOf, useEntry } from './run.ts'

/** Asks the provider whether it has the request, without fetching it. */
export async function lookup(run: RequestRun): Promise<void> {
  const { provider } = run.world
  if (provider === undefined) return
  for await (const format of formatsToLookUp(run)) {
    const prefix = keyPrefix(keyPartsOf(run, format))
    const request = freshLookup(prefix, run.freshnessContext.now, ttlOf(run))
    const found = await provider.lookup({ ...request, signal: run.policy.signal })
    const { detail = '' } = found
    run.state.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key })
    run.state.isMissCertain = found.status === 'miss'
    if (found.status === 'hit') run.state.matchedKey = found.key
    if (found.status !== 'miss') return
  }
}

/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
export async function restore(run: StagedRun): Promise<void> {
  const { provider, logger } = run.world
  if (provider === undefined) return
  const prefixOf = (format: ArchiveFormat): string => keyPrefix(keyPartsOf(run, format))
  const lookups = async function* (): AsyncGenerator<{ format: ArchiveFormat; request: { key: string; prefixes: string[] } }> {
    for await (const format of formatsToLookUp(run)) {
      yield { format, request: freshLookup(prefixOf(format), run.freshnessContext.now, ttlOf(run)) }
    }
    if (run.state.entry !== undefined) return
    for await (const format of formatsToLookUp(run)) {
      yield { format, request: { key: `${prefixOf(format)}any`, prefixes: [prefixOf(format)] } }
    }
  }
  const time = <T>(step: string, work: () => Promise<T>): Promise<T> => timed(run, step, work)
  for await (const { format, request } of lookups()) {
    const wanted = { ...request, requestDigest: run.digest, scratch: run.staging, signal: run.policy.signal, timed: time }
    let opened: OpenResult
    let asked: CacheProvider | undefined = provider
    do {
      opened = await openBundle(wanted, { provider: asked, format, world: run.world })
      const { status, detail, key = request.key } = opened
      run.state.providerReports.push({ provider: asked.name, action: 'restore', status, detail, key })
      // What one store has damaged another may have whole.
      asked = opened.status === 'corrupt' ? opened.others : undefined
    } while (asked !== undefined)
    run.state.foundKey = opened.key ?? ''
    if (opened.status === 'hit') {
      await adopt(run, opened)
      return
    }
    if (opened.status === 'corrupt') {
      run.state.missReason = `the archive ${opened.key ?? ''} is damaged: ${opened.detail}`
      logger.warning(`${run.state.missReason}; its extensions are installed again and saved under the next key`)
      return
    }
    if (opened.status !== 'miss') {
      run.state.isMissCertain = false
      if (opened.status === 'unknown') {
        run.state.missReason = `this run does not read the cache: ${opened.detail}`
        logger.info(`${provider.name}: ${run.state.missReason}`)
        return
      }
      run.state.missReason = `the cache was ${opened.status}: ${opened.detail}`
      logger.warning(`${provider.name}: ${run.state.missReason}`)
      return
    }
  }
  if (run.state.missReason !== '') return
  run.state.missReason = await explainMiss(run)
}

/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(run: RequestRun, { entry: restored, key, sizeBytes, means }: Extract<OpenResult, { status: 'hit' }>): Promise<void> {
  const freshness = judgeAll(run.specifications, restored, run.freshnessContext)
  if (run.state.entry !== undefined && countOf(freshness, 'fresh') <= countOf(run.state.freshness, 'fresh')) {
    await closeImage(restored, run.world)
    return
  }
  run.state.matchedKey = key
  run.state.restored = { sizeBytes, means }
  const isPlaced = await isImage(restored.tree, run.world.layout)
  if (isPlaced) await makeCurrent(restored.tree, run.digest, run.world)
  const tree = isPlaced ? restored.tree : (await publish(restored.tree, run.digest, run.world)).tree
  useEntry(run, { ...restored, tree })
  await cleanRequest(run.digest, run.world, run.state.entry).catch(() => {})
}

async function explainMiss(run: RequestRun): Promise<string> {
  const { provider, platform, selectArchives } = run.world
  const general = 'ensure-extensions-'
  const prefixes = [`${general}${schemaVersion}-${platform.id}-`, general]
  const nearest = await provider?.lookup({ key: `${general}nearest`, prefixes, signal: run.policy.signal })
  if (nearest?.status !== 'hit') return 'nothing is saved yet that this run may read'
  const difference = explainDifference(nearest.key, keyPartsOf(run, (await selectArchives()).opening))
  return difference === undefined ? 'nothing of this request is saved' : `the nearest saved key has ${difference} (${nearest.key})`
}
