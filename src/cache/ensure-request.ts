import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PendingBundle } from '../bundles/bundle.ts'
import { type Entry, type EntryLookup, locateEntry, oldestOf, setAside } from '../entries/entry.ts'
import { checkImage } from '../entries/images.ts'
import { cleanRequest, withStaging } from '../entries/publish.ts'
import { addMeasurement, updateState } from '../entries/state.ts'
import { ExtensionInstallationError } from '../errors.ts'
import { type IdentifiedSpecification, requestDigest } from '../specification/digest.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { isPresent } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { parseTime } from '../system/time.ts'
import { type Base, chooseBase } from './base.ts'
import { explainMiss } from './explain-miss.ts'
import { countOf } from './freshness.ts'
import { type Installed, installMissing } from './install-missing.ts'
import { keyLines } from './key-lines.ts'
import { openInPlace } from './open.ts'
import { type EnsuredRequest, type ExtensionResult, emptyResult, failedResult, presentResult } from './outcome.ts'
import type { EnsurePolicy } from './policy.ts'
import { examineEntry, recallNoted, warnOfYanked } from './recall.ts'
import { lookup, restore } from './restore.ts'
import { isAllFresh, noteMiss, type RequestRun, type StagedRun, startRun, timed, useEntry } from './run.ts'
import { newKey, pack } from './save.ts'
import { applyStamp, packStamp } from './stamp.ts'
import type { CacheWorld } from './world.ts'
import { worthWarning } from './worth.ts'

/** `last_used` is noted at most this often, in milliseconds. */
const lastUsedGranularityMs = 3_600_000

/**
 * Makes the specifications of one request importable: from the entry in place, else from the provider, else by
 * installing what is missing. Failures of extensions are in the result.
 *
 * @throws CacheError when the cache root cannot be used; the signal's reason on cancellation.
 */
export async function ensureRequest(
  specifications: readonly IdentifiedSpecification[],
  policy: EnsurePolicy,
  world: CacheWorld,
): Promise<EnsuredRequest> {
  const run = await startRun(specifications, policy, world)
  const located = await timed(run, 'look-up', () => locate(run))
  const isExamining = run.policy.examinesHits && !run.policy.lookupOnly
  if (isAllFresh(run) && !isExamining && (located !== 'image' || run.policy.lookupOnly)) return await finish(run)
  if (run.policy.lookupOnly) {
    await timed(run, 'cache look-up', () => lookup(run))
    if (run.state.matchedKey === '') await explain(run)
    return await finish(run)
  }
  return await withStaging(run.digest, world, async (staging) => {
    const staged: StagedRun = { ...run, staging }
    if (isExamining) await examineEntry(staged)
    // An image has to be opened before anybody can import from it, fresh or not.
    if (located === 'image') await timed(run, 'open', () => open(staged))
    const inPlace = run.state.entry?.tree
    const stamp = (): Promise<void> => applyStamp(staged)
    const steps: readonly (() => Promise<void> | undefined)[] = [
      stamp,
      () => restore(staged),
      () => (run.state.entry?.tree === inPlace ? undefined : stamp()),
    ]
    for (const step of steps) {
      if (isUsable(run)) return await finish(run)
      await step()
      if (isExamining) await examineEntry(staged)
    }
    if (isUsable(run)) return await finish(run)
    const isMissed = countOf(run.state.freshness, 'absent') > 0 && run.state.isMissCertain
    await explain(run)
    if (run.policy.failOnMiss && isMissed) return await finish(run)
    return await install(staged)
  })
}

/** Whether all is there and fresh, or due and not to be refreshed before it is used. */
function isUsable(run: RequestRun): boolean {
  const { refresh, staleIfError } = run.policy
  if (refresh === 'before') return isAllFresh(run)
  // An extension that expired too long ago is refreshed first: without a network it would not be a fallback either.
  return [...run.state.freshness.values()].every(
    (item) => item.status === 'fresh' || (item.status === 'expired' && (refresh === 'never' || item.expiredHours <= staleIfError.hours)),
  )
}

async function locate(run: RequestRun): Promise<EntryLookup['status']> {
  const found = await locateEntry(run.digest, run.world)
  if (found.status === 'corrupt') {
    await setAside(run.digest, found.problem, run.world)
    noteMiss(run, `what lay on this machine was damaged: ${found.problem}`)
  }
  if (found.status === 'absent' && found.reason !== undefined) noteMiss(run, found.reason)
  useEntry(run, found.status === 'present' || found.status === 'image' ? found.entry : undefined)
  return found.status
}

/** Opens the image that lies in place. One that cannot be opened is set aside if it is damaged, and counts as absent. */
async function open(run: StagedRun): Promise<void> {
  if (run.state.entry === undefined) return
  const generation = run.state.entry.tree
  const opened = await openInPlace(run.state.entry, run.staging, run.world)
  const problem = opened === undefined ? await checkImage(generation, run.world.layout) : undefined
  if (problem !== undefined) {
    await setAside(run.digest, problem, run.world)
    noteMiss(run, `what lay on this machine was damaged: ${problem}`)
  } else if (opened === undefined) noteMiss(run, 'what lies on this machine is an image that could not be opened')
  useEntry(run, opened)
}

async function install(run: StagedRun): Promise<EnsuredRequest> {
  const { specifications, world } = run
  try {
    await examineEntry(run)
    await recallNoted(run)
    const done = await installOnBase(run)
    const { entry: made, packable } = done
    const pending =
      packable !== undefined ? await pack(run, packable) : made !== undefined && done.isRenewed ? await packStamp(made, run) : undefined
    await cleanRequest(run.digest, world, done.entry).catch(() => {})
    return await finish(run, { ...done, pending })
  } catch (error) {
    if (!hasErrno(error, 'ENOSPC', 'EDQUOT')) throw error
    const failure = new ExtensionInstallationError(`the disk is full: ${messageOf(error)}`, {
      code: 'disk-full',
      subject: world.layout.root,
      hint: 'Free space on the disk of the cache root, or choose another cache root.',
      cause: error,
    })
    const extensions = specifications.map((specification) => failedResult(specification, failure))
    return await finish(run, { entry: undefined, extensions, installedCount: 0 })
  }
}

/** How often another base is looked for where the one at work is removed by another run. */
const maxBases = 3

/** Installs what is missing, on a base where there is one. */
async function installOnBase(run: StagedRun): Promise<Installed> {
  const optionsDigest = sha256(requestDigest([], run.policy.requestOptions))
  const { specifications } = run
  for (let attempt = 1; ; attempt++) {
    const staging = path.join(run.staging, `attempt-${attempt}`)
    await mkdir(staging, { mode: 0o755 })
    const attempted: StagedRun = { ...run, staging }
    const base: Base | undefined = attempt > maxBases ? undefined : await chooseBase(attempted, optionsDigest)
    run.world.logger.info(progressLine(specifications, base))
    try {
      return await installMissing({ run: attempted, base, optionsDigest })
    } catch (error) {
      const isRemoved = base !== undefined && !(await isPresent(base.entry.tree))
      if (!isRemoved || run.policy.signal?.aborted) throw error
      run.world.logger.info(`${base.entry.tree} was removed while versions were copied from it: starting again without it`)
      if (run.state.entry?.tree === base.entry.tree) useEntry(run, undefined)
    }
  }
}

/** Names the step that a user waits for now. */
function progressLine(specifications: readonly IdentifiedSpecification[], base: Base | undefined): string {
  const isFresh = ({ digest }: IdentifiedSpecification): boolean => base?.isOwn === true && base.freshness.get(digest)?.status === 'fresh'
  const kept = specifications.filter(isFresh).length
  const names = specifications.filter((specification) => !isFresh(specification)).map(({ display }) => display)
  return `installing ${names.join(', ')}${kept > 0 ? `, keeping ${kept} that are fresh` : ''} …`
}

/** Notes why the request is not a hit, where nothing that went wrong says so already. */
async function explain(run: RequestRun): Promise<void> {
  if (run.state.missReason !== '') return
  const { kind, text } = await explainMiss(run)
  noteMiss(run, text, kind)
}

/** The result of installing, where there was something to install. */
interface Done {
  readonly entry: Entry | undefined
  readonly extensions: readonly ExtensionResult[]
  readonly installedCount: number
  readonly pending?: PendingBundle | undefined
}

async function finish(run: RequestRun, done?: Done): Promise<EnsuredRequest> {
  const { layout, platform, clock, provider, logger } = run.world
  const entry = done === undefined ? run.state.entry : done.entry
  const isHandedOut = !run.policy.lookupOnly || isAllFresh(run)
  const extensions = done?.extensions ?? run.specifications.map((specification) => cachedResult(specification, run))
  if (entry !== undefined) {
    const lastUsed = parseTime(entry.state.last_used ?? '')?.getTime() ?? 0
    const now = clock.now()
    if (now.getTime() - lastUsed > lastUsedGranularityMs) {
      await updateState(layout, entry.requestDigest, platform.id, { last_used: now.toISOString() }).catch((error: unknown) => {
        logger.debug(`the time of use could not be noted: ${messageOf(error)}`)
      })
    }
  }
  if (entry !== undefined) warnOfYanked(run, entry.metadata.distributions)
  if (entry !== undefined && run.state.restored !== undefined && done === undefined) await weighRestoring(run, entry)
  const cacheKey = provider === undefined ? '' : await keyOf(run, entry, done)
  return {
    requestDigest: run.digest,
    entry: isHandedOut ? entry : undefined,
    extensions,
    installedCount: done?.installedCount ?? 0,
    cacheKey,
    matchedKey: run.state.matchedKey,
    keyLines: await keyLines(run),
    missReason: isAllFresh(run) ? '' : run.state.missReason,
    missKind: isAllFresh(run) ? null : run.state.missKind,
    archiveBytes: done?.pending?.payload.archive?.size ?? run.state.restored?.sizeBytes ?? 0,
    warnings: run.state.warnings,
    providerReports: run.state.providerReports,
    timings: run.state.timings,
    pending: done?.pending,
    tombstones: run.state.tombstones,
    isRefreshDue:
      run.policy.refresh === 'after' && done === undefined && !run.policy.lookupOnly && countOf(run.state.freshness, 'expired') > 0,
  }
}

/** Notes what restoring took, and says so where it was slower than installing twice in a row: then caching is not worth it. */
async function weighRestoring({ state, world }: RequestRun, entry: Entry): Promise<void> {
  const { layout, platform, clock, logger } = world
  const { restored, timings } = state
  if (restored === undefined) return
  const ms = timings.reduce((sum, timing) => sum + timing.ms, 0)
  const measurement = { at: clock.now().toISOString(), ms, bytes: restored.sizeBytes, means: restored.means }
  const place = { digest: entry.requestDigest, platformId: platform.id }
  const restores = await addMeasurement(layout, place, 'restores', measurement).catch((error: unknown) => {
    logger.debug(`the time of restoring could not be noted: ${messageOf(error)}`)
    return []
  })
  const warning = worthWarning(restores, entry.metadata.install_ms)
  if (warning !== undefined) state.warnings.push(warning)
}

/** The key the entry lies under, or will. */
async function keyOf(run: RequestRun, entry: Entry | undefined, done: Done | undefined): Promise<string> {
  if (done?.pending?.payload.kind === 'entry') return done.pending.payload.key
  if (done === undefined && run.state.matchedKey !== '') return run.state.matchedKey
  const { opening, selectPacking } = await run.world.selectArchives()
  const oldest = entry === undefined ? run.freshnessContext.now : oldestOf(entry)
  return newKey(run, oldest, done === undefined ? opening : await selectPacking())
}

function cachedResult(specification: IdentifiedSpecification, run: RequestRun): ExtensionResult {
  const judged = run.state.freshness.get(specification.digest)
  if (judged?.status === 'fresh') return presentResult(specification, run.state.entry, { outcome: 'hit', ageHours: judged.ageHours })
  // Neither installed nor refreshed in this run: what is due is used as it is.
  if (judged?.status === 'expired' && !run.policy.lookupOnly)
    return presentResult(specification, run.state.entry, { outcome: 'stale', ageHours: judged.ageHours })
  if (run.policy.lookupOnly) return { ...emptyResult(specification), outcome: run.state.matchedKey === '' ? null : 'hit' }
  const failure = new ExtensionInstallationError(
    `${specification.display} is not cached: ${run.state.missReason || 'nothing was found for it'}`,
    {
      code: 'cache-missed',
      subject: specification.display,
      hint: 'Run the workflow that saves it first, or leave out fail-on-miss.',
    },
  )
  return failedResult(specification, failure)
}
