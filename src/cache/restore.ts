import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { describeRecalled } from '../advisories/finding.ts'
import type { ArchiveFormat } from '../archive/archive.ts'
import { bundleFileName, readBundleHeader } from '../bundles/bundle.ts'
import { readHeader } from '../bundles/header.ts'
import { freshLookup, keyPrefix } from '../bundles/keys.ts'
import { mismatchOf, type TombstonePayload } from '../bundles/payload.ts'
import { Refusal } from '../bundles/trust.ts'
import { adoptHotList } from '../entries/hot-list.ts'
import { isImage } from '../entries/images.ts'
import { cleanRequest, makeCurrent, publish } from '../entries/publish.ts'
import { type CacheProvider, isAnswer, type RestoreStatus } from '../providers/provider.ts'
import type { ByteSource } from '../system/byte-source.ts'
import { messageOf } from '../system/errno.ts'
import { removeTree } from '../system/files.ts'
import { countOf, judgeAll } from './freshness.ts'
import { closeImage, type OpenResult, openBundle } from './open.ts'
import { heed } from './recall.ts'
import {
  changedIn,
  formatsToLookUp,
  keyPartsOf,
  noteMiss,
  type RequestRun,
  recalledIn,
  type StagedRun,
  timed,
  ttlOf,
  useEntry,
} from './run.ts'

/** Asks the provider whether it has the request, without fetching it. */
export async function lookup(run: RequestRun): Promise<void> {
  const { provider, trust } = run.world
  if (provider === undefined) return
  if (trust.closedReason !== undefined) {
    noteMiss(run, trust.closedReason)
    run.state.providerReports.push({ provider: provider.name, action: 'lookup', status: 'refused', detail: trust.closedReason, key: '' })
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
    if (found.status !== 'miss' && found.status !== 'hit') noteMiss(run, describeNoAnswer({ status: found.status, detail: found.detail }))
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
  // This run has just found the archive in the store to be malicious.
  if (provider === undefined || run.state.tombstones.length > 0) return
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
      // Another store may have a sound archive where this one has a damaged, recalled or foreign one.
      if (opened.status === 'recalled') await heed(run, opened.recalled)
      asked = opened.status === 'corrupt' || opened.status === 'refused' || opened.status === 'recalled' ? opened.others : undefined
    } while (asked !== undefined)
    run.state.foundKey = opened.key ?? ''
    if (opened.status === 'hit') {
      await adopt(run, opened)
      return
    }
    if (opened.status === 'corrupt') {
      noteMiss(run, `the archive ${opened.key ?? ''} is damaged: ${opened.detail}`)
      logger.warning(`${run.state.missReason}; its extensions are installed again and saved under the next key`)
      return
    }
    if (opened.status === 'recalled') {
      noteMiss(run, `the archives of these extensions were recalled: ${opened.detail}`)
      run.state.warnings.push(`${run.state.missReason}; nothing of them is used`)
      return
    }
    if (opened.status === 'refused') {
      noteMiss(run, opened.key === undefined ? opened.detail : `the archive ${opened.key} was refused: ${opened.detail}`)
      if (opened.key !== undefined) logger.warning(`${run.state.missReason}; nothing of it was opened`)
      return
    }
    if (opened.status !== 'miss') {
      run.state.isMissCertain = false
      noteMiss(run, describeNoAnswer({ status: opened.status, detail: opened.detail }))
      const told = `${provider.name}: ${run.state.missReason}`
      if (opened.status === 'unknown') logger.info(told)
      else logger.warning(told)
      return
    }
  }
  if (run.state.entry !== undefined) await heedNewest(run, provider)
}

/** Heeds the newest that a store has of the request where that is a tombstone: what lies in place might be used stale. Of an archive the beginning is read. */
async function heedNewest(run: StagedRun, provider: CacheProvider): Promise<void> {
  const { trust, platform, selectArchives } = run.world
  if (trust.closedReason !== undefined) return
  // A tombstone lies under the keys of every format.
  const prefix = keyPrefix(keyPartsOf(run, (await selectArchives()).opening))
  const request = { key: `${prefix}any`, prefixes: [prefix] }
  const directory = await mkdtemp(path.join(run.staging, 'newest-'))
  const file = path.join(directory, bundleFileName)
  const tombstoneIn = (header: Awaited<ReturnType<typeof readHeader>>): TombstonePayload | undefined =>
    typeof header !== 'string' && !(header instanceof Refusal) && header.payload.kind === 'tombstone' ? header.payload : undefined
  const expectedParts = async (beginning: ByteSource): Promise<[] | undefined> =>
    tombstoneIn(await readHeader(beginning, trust)) === undefined ? undefined : []
  const found = await timed(run, 'look for a tombstone', () =>
    provider.restore({ ...request, file, expectedParts, signal: run.policy.signal }),
  )
  const isFound = found.status === 'hit' && isAnswer(found.key, request)
  const tombstone = isFound ? tombstoneIn(await readBundleHeader(file, trust)) : undefined
  await removeTree(directory)
  if (tombstone === undefined || !isFound) return
  const asked = { key: found.key, request_digest: run.digest, platform_id: platform.id, abi: platform.abi }
  if (mismatchOf(tombstone, asked) === undefined) await heed(run, tombstone.recalled)
}

/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(
  run: RequestRun,
  { entry: restored, key, sizeBytes, means, hot }: Extract<OpenResult, { status: 'hit' }>,
): Promise<void> {
  const recalled = recalledIn(restored, run)
  if (recalled !== undefined) {
    noteMiss(run, `the archive ${key} holds ${describeRecalled(recalled)}`)
    await closeImage(restored, run.world)
    return
  }
  const change = changedIn(restored, run)
  if (change !== undefined) {
    noteMiss(run, change, 'changed')
    await closeImage(restored, run.world)
    return
  }
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
  await adoptHotList({ layout: run.world.layout, digest: run.digest, platformId: run.world.platform.id }, hot).catch((error: unknown) => {
    run.world.logger.debug(`the list of what to read ahead could not be kept: ${messageOf(error)}`)
  })
  useEntry(run, { ...restored, tree })
  await cleanRequest(run.digest, run.world, run.state.entry).catch(() => {})
}
