import { describeFinding, type ExaminedVersion, isRecalled, type RecalledFinding } from '../advisories/finding.ts'
import { keyPrefix } from '../bundles/keys.ts'
import type { RecalledVersion } from '../bundles/payload.ts'
import type { Entry } from '../entries/entry.ts'
import { readState, updateState } from '../entries/state.ts'
import { noteRecalled, recalledAmong, withdrawEntry } from '../entries/withdraw.ts'
import { messageOf } from '../system/errno.ts'
import { keyPartsOf, type RequestRun, type StagedRun, timed, ttlOf, useEntry } from './run.ts'
import { savableProvider } from './save.ts'
import { makeTombstones } from './tombstone.ts'

/** Asks what is said of the versions in the entry at hand. One that holds what was recalled is not used any more, by nobody. */
export async function examineEntry(run: StagedRun): Promise<void> {
  const { entry } = run.state
  if (entry === undefined || run.state.examined.has(entry.tree)) return
  run.state.examined.add(entry.tree)
  const recalled = await askAbout(run, entry.metadata.distributions)
  if (recalled.length > 0) await withdraw(run, entry, recalled)
  // What holds a yanked version is due now.
  else if (run.state.yanked.length > 0) useEntry(run, entry)
}

/** What must not be used of some versions. What else is said of them becomes a warning, and so does a source that does not answer. */
export async function askAbout(run: RequestRun, versions: readonly ExaminedVersion[]): Promise<readonly RecalledFinding[]> {
  const { state, world, policy } = run
  state.recallAnswers = { isAdvised: false, answered: new Set() }
  if (!world.recall.isAsking(versions)) return []
  const { findings, gaps, notices, ...answers } = await timed(run, 'advisories', () => world.recall.examine(versions, policy.signal))
  state.recallAnswers = answers
  for (const notice of notices) world.logger.info(notice)
  for (const finding of findings) {
    if (finding.kind === 'yanked' && recalledAmong([finding], state.yanked) === undefined) state.yanked.push(finding)
  }
  warnOnce(run, [...gaps, ...findings.filter(({ kind }) => kind === 'vulnerable').map(describeFinding)])
  return findings.filter(isRecalled)
}

/** Warns of what is used now although its index has yanked it. */
export function warnOfYanked(run: RequestRun, distributions: readonly { name: string; version: string }[]): void {
  warnOnce(run, run.state.yanked.filter((finding) => recalledAmong(distributions, [finding]) !== undefined).map(describeFinding))
}

function warnOnce({ state: { warnings } }: RequestRun, texts: readonly string[]): void {
  for (const text of texts) if (!warnings.includes(text)) warnings.push(text)
}

/** Follows what a tombstone says: nothing that holds these versions is used, wherever it lies. */
export async function heed(run: RequestRun, recalled: readonly RecalledVersion[]): Promise<void> {
  await remember(run, recalled)
  const { entry } = run.state
  if (entry !== undefined && recalledAmong(entry.metadata.distributions, recalled) !== undefined) await withdrawEntry(entry)
  useEntry(run, entry)
}

/** Learns what earlier runs on this machine found of the request. */
export async function recallNoted(run: RequestRun): Promise<void> {
  const { recalled = [] } = await readState(run.world.layout, run.digest, run.world.platform.id)
  run.state.recalled.push(...recalled)
}

/** Forgets what was said of versions that are there again and of which nobody says it any more. */
export async function forgetRecalled(run: RequestRun, distributions: readonly { name: string; version: string }[]): Promise<void> {
  const { layout, platform } = run.world
  const { recalled = [] } = await readState(layout, run.digest, platform.id)
  const kept = recalled.filter((item) => recalledAmong(distributions, [item]) === undefined)
  if (kept.length < recalled.length) await updateState(layout, run.digest, platform.id, { recalled: kept })
}

async function withdraw(run: RequestRun, entry: Entry, findings: readonly RecalledFinding[]): Promise<void> {
  run.state.warnings.push(`the cache entry ${run.digest.slice(0, 8)} is not used any more: ${findings.map(describeFinding).join(' ')}`)
  await remember(run, findings)
  await withdrawEntry(entry)
  await bury(run, findings)
  useEntry(run, entry)
}

async function remember(run: RequestRun, recalled: readonly RecalledVersion[]): Promise<void> {
  const { layout, platform, logger } = run.world
  run.state.recalled.push(...recalled)
  const place = { requestDigest: run.digest, platformId: platform.id }
  await noteRecalled(layout, place, recalled).catch((error: unknown) => {
    logger.debug(`what was recalled could not be noted: ${messageOf(error)}`)
  })
}

/** Whether nobody says any more what was said of a version: who said it was asked, and answered. */
export function isDenied({ state: { recallAnswers } }: RequestRun, { name, kind }: RecalledVersion): boolean {
  return kind === 'quarantined' ? recallAnswers.answered.has(name) : recallAnswers.isAdvised
}

/** Makes the tombstones that tell other machines, where this run saves at all; a new archive comes after them. */
async function bury(run: RequestRun, recalled: readonly RecalledVersion[]): Promise<void> {
  const { digest, policy, world, state } = run
  const provider = savableProvider(run)
  if (provider === undefined || !policy.isBurying) return
  const { id: platformId, abi } = world.platform
  const grave = { requestDigest: digest, platformId, abi, suffix: policy.suffix, ttl: ttlOf(run) }
  const { producer, clock } = world
  const made = await makeTombstones(grave, recalled, { provider, producer, clock, signal: policy.signal })
  state.tombstones.push(...made)
  const { selectPacking } = await world.selectArchives()
  const prefix = keyPrefix(keyPartsOf(run, await selectPacking()))
  state.foundKey = made.find(({ payload }) => payload.key.startsWith(prefix))?.payload.key ?? state.foundKey
}
