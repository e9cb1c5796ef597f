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
import { type Base, chooseBase, countOf } from './base.ts'
import type { CacheDependencies, EnsureOptions } from './dependencies.ts'
import { type Installed, installMissing } from './install-missing.ts'
import { keyLines } from './key-lines.ts'
import { openInPlace } from './open.ts'
import { type EnsuredRequest, type ExtensionResult, emptyResult, failedResult, presentResult } from './outcome.ts'
import { lookup, restore } from './restore.ts'
import { isAllFresh, type Progress, startProgress, timed, useEntry } from './run.ts'
import { newKey, pack } from './save.ts'
import { applyStamp, packStamp } from './stamp.ts'
import { warnIfNotWorth } from './worth.ts'

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
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<EnsuredRequest> {
  const progress = await startProgress(specifications, options, dependencies)
  const located = await timed(progress, 'look-up', () => locate(progress, dependencies))
  if (isAllFresh(progress) && (located !== 'image' || options.lookupOnly)) return await finish(progress, options, dependencies)
  if (options.lookupOnly) {
    await timed(progress, 'cache look-up', () => lookup(progress, options, dependencies))
    return await finish(progress, options, dependencies)
  }
  return await withStaging(progress.digest, dependencies, async (staging) => {
    // An image has to be opened before anybody can import from it, fresh or not.
    if (located === 'image') await timed(progress, 'open', () => open(progress, staging, dependencies))
    const inPlace = progress.entry?.tree
    const stamp = (): Promise<void> => applyStamp(progress, staging, options, dependencies)
    const steps: readonly (() => Promise<void> | undefined)[] = [
      stamp,
      () => restore(progress, staging, options, dependencies),
      () => (progress.entry?.tree === inPlace ? undefined : stamp()),
    ]
    for (const step of steps) {
      if (isUsable(progress, options)) return await finish(progress, options, dependencies)
      await step()
    }
    if (isUsable(progress, options)) return await finish(progress, options, dependencies)
    const isMissed = countOf(progress.freshness, 'absent') > 0 && progress.isMissCertain
    if (options.failOnMiss && isMissed) return await finish(progress, options, dependencies)
    return await install(progress, staging, options, dependencies)
  })
}

/** Whether all is there and fresh, or due and not to be refreshed before it is used. */
function isUsable(progress: Progress, { refresh, staleIfError }: EnsureOptions): boolean {
  if (refresh === 'before') return isAllFresh(progress)
  // What expired too long ago is refreshed first, as without a network it would be no fallback either.
  return [...progress.freshness.values()].every(
    (item) => item.status === 'fresh' || (item.status === 'expired' && (refresh === 'never' || item.expiredHours <= staleIfError.hours)),
  )
}

async function locate(progress: Progress, dependencies: CacheDependencies): Promise<EntryLookup['status']> {
  const found = await locateEntry(progress.digest, dependencies)
  if (found.status === 'corrupt') {
    await setAside(progress.digest, found.problem, dependencies)
    progress.missReason = `the entry on this machine was damaged: ${found.problem}`
  }
  useEntry(progress, found.status === 'present' || found.status === 'image' ? found.entry : undefined)
  return found.status
}

/** Opens the image that lies in place. One that cannot be opened is set aside if it is damaged, and counts as absent. */
async function open(progress: Progress, staging: string, dependencies: CacheDependencies): Promise<void> {
  if (progress.entry === undefined) return
  const generation = progress.entry.tree
  const opened = await openInPlace(progress.entry, staging, dependencies)
  const problem = opened === undefined ? await checkImage(generation, dependencies.layout) : undefined
  if (problem !== undefined) {
    await setAside(progress.digest, problem, dependencies)
    progress.missReason = `the entry on this machine was damaged: ${problem}`
  }
  useEntry(progress, opened)
}

async function install(
  progress: Progress,
  staging: string,
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<EnsuredRequest> {
  const { specifications } = progress
  try {
    const done = await installOnBase(progress, staging, options, dependencies)
    const { entry: made, packable } = done
    const pending =
      packable !== undefined
        ? await pack(progress, packable, options, dependencies)
        : made !== undefined && done.isRenewed
          ? await packStamp(made, options, dependencies)
          : undefined
    await cleanRequest(progress.digest, dependencies, done.entry).catch(() => {})
    return await finish(progress, options, dependencies, { ...done, pending })
  } catch (error) {
    if (!hasErrno(error, 'ENOSPC', 'EDQUOT')) throw error
    const failure = new ExtensionInstallationError(`the disk is full: ${messageOf(error)}`, {
      code: 'disk-full',
      subject: dependencies.layout.root,
      hint: 'Free space on the disk of the cache root, or choose another cache root.',
      cause: error,
    })
    const extensions = specifications.map((specification) => failedResult(specification, failure))
    return await finish(progress, options, dependencies, { entry: undefined, extensions, installedCount: 0 })
  }
}

/** How often another base is looked for where the one at work is removed by another run. */
const maxBases = 3

/** Installs what is missing, on a base where there is one. */
async function installOnBase(
  progress: Progress,
  staging: string,
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<Installed> {
  const optionsDigest = sha256(requestDigest([], options.requestOptions))
  const { specifications, freshnessContext } = progress
  for (let attempt = 1; ; attempt++) {
    const place = path.join(staging, `attempt-${attempt}`)
    await mkdir(place, { mode: 0o755 })
    const search = { optionsDigest, staging: place, dependencies, freshnessContext }
    const base: Base | undefined = attempt > maxBases ? undefined : await chooseBase(specifications, progress.entry, search)
    if (progress.missReason === '') progress.missReason = reasonFor(progress, base)
    dependencies.logger.info(progressLine(specifications, base))
    try {
      return await installMissing({ progress, base, staging: place, optionsDigest, options, dependencies })
    } catch (error) {
      const isRemoved = base !== undefined && !(await isPresent(base.entry.tree))
      if (!isRemoved || options.signal?.aborted) throw error
      dependencies.logger.info(`${base.entry.tree} was removed while versions were copied from it: starting again without it`)
      if (progress.entry?.tree === base.entry.tree) useEntry(progress, undefined)
    }
  }
}

/** What a user waits for now. */
function progressLine(specifications: readonly IdentifiedSpecification[], base: Base | undefined): string {
  const isFresh = ({ digest }: IdentifiedSpecification): boolean => base?.isOwn === true && base.freshness.get(digest)?.status === 'fresh'
  const kept = specifications.filter(isFresh).length
  const names = specifications.filter((specification) => !isFresh(specification)).map(({ display }) => display)
  return `installing ${names.join(', ')}${kept > 0 ? `, keeping ${kept} that are fresh` : ''} …`
}

function reasonFor(progress: Progress, base: Base | undefined): string {
  const due = progress.specifications.filter(({ digest }) => progress.freshness.get(digest)?.status !== 'fresh')
  const expired = due.filter(({ digest }) => progress.freshness.get(digest)?.status === 'expired').length
  if (expired > 0) return `${expired} of ${progress.specifications.length} extensions are due for a refresh`
  const reasons = new Set(
    due.map(({ digest }) => progress.freshness.get(digest)).map((item) => (item?.status === 'absent' ? item.reason : '')),
  )
  if (base?.isOwn === false) return 'these extensions were not installed together on this machine before'
  return progress.entry === undefined
    ? 'these extensions are not in the cache of this machine'
    : [...reasons].filter((text) => text !== '').join('; ')
}

/** What installing gave, where there was something to install. */
interface Done {
  readonly entry: Entry | undefined
  readonly extensions: readonly ExtensionResult[]
  readonly installedCount: number
  readonly pending?: PendingBundle | undefined
}

async function finish(progress: Progress, options: EnsureOptions, dependencies: CacheDependencies, done?: Done): Promise<EnsuredRequest> {
  const { layout, platform, clock, provider, logger } = dependencies
  const entry = done === undefined ? progress.entry : done.entry
  const isUsable = !options.lookupOnly || isAllFresh(progress)
  const extensions = done?.extensions ?? progress.specifications.map((specification) => cachedResult(specification, progress, options))
  if (entry !== undefined) {
    const lastUsed = parseTime(entry.state.last_used ?? '')?.getTime() ?? 0
    const now = clock.now()
    if (now.getTime() - lastUsed > lastUsedGranularityMs) {
      await updateState(layout, entry.requestDigest, platform.id, { last_used: now.toISOString() }).catch((error: unknown) => {
        logger.debug(`the time of use could not be noted: ${messageOf(error)}`)
      })
    }
  }
  if (entry !== undefined && progress.restored !== undefined && done === undefined) await weighRestoring(progress, entry, dependencies)
  const cacheKey = provider === undefined ? '' : await keyOf(progress, entry, done, options, dependencies)
  return {
    requestDigest: progress.digest,
    entry: isUsable ? entry : undefined,
    extensions,
    installedCount: done?.installedCount ?? 0,
    cacheKey,
    matchedKey: progress.matchedKey,
    keyLines: await keyLines(progress, options, dependencies),
    missReason: isAllFresh(progress) ? '' : progress.missReason,
    archiveBytes: done?.pending?.payload.archive?.size ?? progress.restored?.sizeBytes ?? 0,
    warnings: progress.warnings,
    providerReports: progress.providerReports,
    timings: progress.timings,
    pending: done?.pending,
    isRefreshDue: options.refresh === 'after' && done === undefined && !options.lookupOnly && countOf(progress.freshness, 'expired') > 0,
  }
}

/** Notes what restoring took, and says so where it was slower than installing twice in a row: then caching is not worth it. */
async function weighRestoring(progress: Progress, entry: Entry, { layout, platform, clock, logger }: CacheDependencies): Promise<void> {
  const { restored, timings } = progress
  if (restored === undefined) return
  const ms = timings.reduce((sum, timing) => sum + timing.ms, 0)
  const measurement = { at: clock.now().toISOString(), ms, bytes: restored.sizeBytes, means: restored.means }
  const place = { digest: entry.requestDigest, platformId: platform.id }
  const restores = await addMeasurement(layout, place, 'restores', measurement).catch((error: unknown) => {
    logger.debug(`the time of restoring could not be noted: ${messageOf(error)}`)
    return []
  })
  const warning = warnIfNotWorth(restores, entry.metadata.install_ms)
  if (warning !== undefined) progress.warnings.push(warning)
}

/** The key the entry lies under, or will. */
async function keyOf(
  progress: Progress,
  entry: Entry | undefined,
  done: Done | undefined,
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<string> {
  if (done?.pending?.payload.kind === 'entry') return done.pending.payload.key
  if (done === undefined && progress.matchedKey !== '') return progress.matchedKey
  const { opening, selectPacking } = await dependencies.selectArchives()
  const oldest = entry === undefined ? progress.freshnessContext.now : oldestOf(entry)
  return newKey(progress, oldest, done === undefined ? opening : await selectPacking(), options, dependencies)
}

function cachedResult(specification: IdentifiedSpecification, progress: Progress, options: EnsureOptions): ExtensionResult {
  const judged = progress.freshness.get(specification.digest)
  if (judged?.status === 'fresh') return presentResult(specification, progress.entry, 'hit', judged.ageHours)
  // Neither installed nor refreshed in this run: what is due is used as it is.
  if (judged?.status === 'expired' && !options.lookupOnly) return presentResult(specification, progress.entry, 'stale', judged.ageHours)
  if (options.lookupOnly) return { ...emptyResult(specification), outcome: progress.matchedKey === '' ? null : 'hit' }
  const failure = new ExtensionInstallationError(
    `${specification.display} is not cached: ${progress.missReason || 'no entry of this request was found'}`,
    {
      code: 'cache-missed',
      subject: specification.display,
      hint: 'Run the workflow that saves it first, or leave out fail-on-miss.',
    },
  )
  return failedResult(specification, failure)
}
