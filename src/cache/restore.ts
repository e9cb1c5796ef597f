import type { ArchiveFormat } from '../archive/archive.ts'
import { freshLookup, keyPrefix } from '../bundles/keys.ts'
import { isImage } from '../entries/images.ts'
import { cleanRequest, makeCurrent, publish } from '../entries/publish.ts'
import type { CacheProvider, RestoreStatus } from '../providers/provider.ts'
import { countOf, judgeAll } from './freshness.ts'
import { closeImage, type OpenResult, openBundle } from './open.ts'
import { formatsToLookUp, keyPartsOf, type RequestRun, type StagedRun, timed, ttlOf, useEntry } from './run.ts'

/** Asks the provider whether it has the request, without fetching it. */
export async function lookup(run: RequestRun): Promise<void> {
  const { provider, trust } = run.world
  if (provider === undefined) return
  if (trust.closedReason !== undefined) {
    const { name } = provider
    run.state.missReason = trust.closedReason
    run.state.providerReports.push({ provider: name, action: 'lookup', status: 'refused', detail: trust.closedReason, key: '' })
    return
  }
  for await (const format of formatsToLookUp(run)) {
    const prefix = keyPrefix(keyPartsOf(run, format))
    const request = freshLookup(prefix, run.freshnessContext.now, ttlOf(run))
    const found = await provider.lookup({ ...request, signal: run.policy.signal })
    const { detail = '' } = found
    run.state.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key })
    run.state.isMissCertain = found.status === 'miss'
    if (found.status === 'hit') run.state.matchedKey = found.key
    if (found.status !== 'miss' && found.status !== 'hit')
      run.state.missReason = describeNoAnswer({ status: found.status, detail: found.detail })
    if (found.status !== 'miss') return
  }
}

/** Why nobody knows whether a store has a request. */
function describeNoAnswer({
  status,
  detail,
}: {
  readonly status: Exclude<RestoreStatus, 'hit' | 'miss'>
  readonly detail: string
}): string {
  const said = {
    unknown: 'this run does not read the cache',
    unavailable: 'the cache service did not answer',
    'rate-limited': 'the cache service takes no more requests for now',
    denied: 'the cache service refused access',
    corrupt: 'what the cache service has is damaged',
  }[status]
  return detail === '' ? said : `${said}: ${detail}`
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
      // What one store has damaged, or of somebody else, another may have whole.
      asked = opened.status === 'corrupt' || opened.status === 'refused' ? opened.others : undefined
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
    if (opened.status === 'refused') {
      run.state.missReason = opened.key === undefined ? opened.detail : `the archive ${opened.key} was refused: ${opened.detail}`
      if (opened.key !== undefined) logger.warning(`${run.state.missReason}; nothing of it was opened`)
      return
    }
    if (opened.status !== 'miss') {
      run.state.isMissCertain = false
      run.state.missReason = describeNoAnswer({ status: opened.status, detail: opened.detail })
      const told = `${provider.name}: ${run.state.missReason}`
      if (opened.status === 'unknown') logger.info(told)
      else logger.warning(told)
      return
    }
  }
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
