import { readlink } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { type Finding, isRecalled } from '../advisories/finding.ts'
import { createUnmounter } from '../archive/squashfs.ts'
import { isImage, removeLeftoverMounts } from '../entries/images.ts'
import { type EntryReport, listEntries } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import { ExtensionConfigError } from '../errors.ts'
import { detectPlatform } from '../platform/find-python.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { CommandRunner } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { readTextIfPresent } from '../system/files.ts'
import type { Lease } from '../system/lock.ts'
import { livelyTimer, type Timer } from '../warming/timer.ts'
import { type Diagnosis, type DoctorOptions, examineEntry, findingsOf, otherAdvisories } from './doctor.ts'
import { rest, takeTurns, watchRoot } from './watch-root.ts'

/** What is known of an entry since it was examined last. */
interface HealthRecord extends Diagnosis {
  /** The generation that was examined: another one is another content. */
  readonly generation: string
  /** ISO 8601, UTC; null where its turn has not come yet. */
  readonly checkedAt: string | null
  /** When the content of its files was compared; null where that was never. */
  readonly hashedAt: string | null
}

/** What watching over a cache root found so far. */
export interface Health {
  readonly schema: typeof schema
  /** When the turn began that examined the entries, and when the last one ended; ISO 8601, UTC. */
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly intervalMs: number
  readonly entries: readonly HealthRecord[]
}

/** The version of the file's layout. */
const schema = 1
/** In this time the content of each entry is compared once, in milliseconds. */
const weekMs = 7 * 24 * 3_600_000
/** After examining an entry, the watch rests so many times as long as that took: it takes a quarter of one processor at most. */
const restFactor = 3

/** How a cache root is watched over. */
export interface HealthWatchOptions extends Omit<DoctorOptions, 'isDeep'> {
  readonly intervalMs: number
  /** Told of what is known after each turn. */
  readonly onTurn: (health: Health) => void
  /** Default: timers that keep the process alive. */
  readonly timer?: Timer
  /** Ends the watch; then this resolves. */
  readonly signal: AbortSignal
}

/**
 * Examines the entries of a cache root again and again until it is told to end, one after the other: sizes and imports in each turn,
 * contents spread over a week. What it knows lies in `doctor.json` after each entry. One process does it for a cache root.
 *
 * @throws CacheError `cache-locked` when another process does it already; ExtensionConfigError for an interpreter that is not there.
 */
export async function watchHealth(options: HealthWatchOptions): Promise<void> {
  const { cacheRoot, intervalMs, timer = livelyTimer, clock, logger, signal } = options
  // Bad input ends it before it begins. Later on, an interpreter that is gone is a turn that failed.
  await detectPlatform(options.python, options)
  await watchRoot({ cacheRoot, lock: 'doctor.lock', doing: 'watches over this cache root', signal }, async (ending, lease) => {
    let known = await readHealth(cacheRoot).catch((error: unknown) => {
      logger.warning(`what the last watch found is not used: ${messageOf(error)}`)
      return undefined
    })
    await takeTurns({ intervalMs, timer, clock, signal: ending }, async () => {
      try {
        known = await examineInTurn(known, { ...options, timer, signal: ending, lease })
        options.onTurn(known)
      } catch (error) {
        if (!ending.aborted) logger.warning(`nothing was examined: ${messageOf(error)}`)
      }
    })
  })
}

/**
 * What the last watch over a cache root found; undefined where there was none.
 *
 * @throws ExtensionConfigError `file-unreadable` for a file that is damaged.
 */
export async function readHealth(cacheRoot: string): Promise<Health | undefined> {
  const file = healthFile(cacheRoot)
  try {
    const text = await readTextIfPresent(file)
    return text === undefined ? undefined : (v.parse(healthSchema, JSON.parse(text)) as Health)
  } catch (error) {
    throw new ExtensionConfigError(`'${file}' is not a result of 'doctor --watch': ${messageOf(error)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: "The next turn of 'doctor --watch' writes it anew.",
      cause: error,
    })
  }
}

/** Why a result says that not all is well, a sentence each. */
export function unwellBecause(health: Health, now: Date): string[] {
  const unwell = health.entries.filter(({ status, fixed }) => status !== 'healthy' && status !== 'unchecked' && !fixed)
  const age = now.getTime() - Date.parse(health.finishedAt ?? health.startedAt)
  return [
    ...unwell.map(({ entry, problem }) => `${entry}: ${problem ?? 'not well'}`),
    // A watch that was killed says nothing, and must not pass for good news.
    ...(age > 2 * health.intervalMs
      ? [`the last turn ended at ${health.finishedAt ?? '(never)'}: is 'doctor --watch' still at work?`]
      : []),
  ]
}

/**
 * The entries whose contents are compared in a turn: those that were not for the longest time, and so few that all turns of a week
 * have the same work. None waits longer than a week.
 */
export function dueForHashing<Known extends Pick<HealthRecord, 'hashedAt'>>(
  entries: readonly Known[],
  { intervalMs, now }: { readonly intervalMs: number; readonly now: Date },
): Known[] {
  const share = Math.ceil((entries.length * intervalMs) / weekMs)
  const ageOf = ({ hashedAt }: Known): number => (hashedAt === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(hashedAt))
  // What would be older than a week at the next turn.
  const due = entries.filter((entry) => ageOf(entry) > weekMs - intervalMs)
  return due.sort((a, b) => (ageOf(a) === ageOf(b) ? 0 : ageOf(b) - ageOf(a))).slice(0, share)
}

interface Turn extends HealthWatchOptions {
  readonly timer: Timer
  readonly lease: Lease
}

async function examineInTurn(before: Health | undefined, turn: Turn): Promise<Health> {
  const { cacheRoot, clock, intervalMs, runner, signal, timer, lease } = turn
  const stoppable: CommandRunner = {
    run: async (command, args, asked) => await runner.run(command, args, { ...asked, signal: asked.signal ?? signal }),
  }
  const layout = new CacheLayout(cacheRoot)
  const platform = await detectPlatform(turn.python, { ...turn, runner: stoppable })
  const startedAt = clock.now()
  if (turn.isFixing) await removeLeftoverMounts(createUnmounter({ ...turn, runner: stoppable }), layout, turn.logger)
  const known = new Map(before?.entries.map((record) => [record.entry, record]))
  const waiting: Waiting[] = []
  const reports = await listEntries(layout, startedAt)
  const findings = await findingsOf(reports, turn)
  for (const report of reports) {
    const said = findings.get(report.path) ?? []
    const record = await recordOf(report, known.get(report.path), platform)
    if (record === undefined) continue
    const isExamined = report.platformId === platform.id && !said.some(isRecalled)
    waiting.push({
      report,
      record: { ...record, advisories: otherAdvisories(said) },
      findings: said,
      isExamined,
      hashedAt: record.hashedAt,
    })
  }
  const due = new Set(
    dueForHashing(
      waiting.filter(({ isExamined }) => isExamined),
      { intervalMs, now: startedAt },
    ),
  )
  const records = new Map(waiting.map(({ record }) => [record.entry, record]))
  const health = (finishedAt: string | null): Health => ({
    ...{ schema, startedAt: startedAt.toISOString(), finishedAt, intervalMs },
    entries: [...records.values()],
  })
  for (const one of waiting) {
    const { report, record, findings: said, isExamined } = one
    const isDeep = due.has(one) || (isExamined && turn.isFixing && record.status === 'damaged')
    if (isExamined ? !isDeep && (await isLeftAlone(record, layout, report)) : !said.some(isRecalled)) continue
    const begun = clock.now()
    const examination = { ...turn, runner: stoppable, platform, layout, findings: said, isDeep, jobs: 1 }
    const found = await examineEntry(report, examination).catch((error: unknown) => {
      signal.throwIfAborted()
      // One that cannot be examined keeps no other from it.
      return { ...record, status: 'unchecked', problem: messageOf(error) } as const
    })
    const at = clock.now().toISOString()
    records.set(found.entry, { ...record, ...found, checkedAt: at, hashedAt: isDeep ? at : record.hashedAt })
    await writeHealth(cacheRoot, health(before?.finishedAt ?? null), lease)
    await rest(restFactor * (clock.now().getTime() - begun.getTime()), { timer, signal })
    signal.throwIfAborted()
  }
  const finished = health(clock.now().toISOString())
  await writeHealth(cacheRoot, finished, lease)
  return finished
}

interface Waiting {
  readonly report: EntryReport
  readonly record: HealthRecord
  readonly findings: readonly Finding[]
  /** Whether its files are examined: it is for this interpreter, and not recalled. */
  readonly isExamined: boolean
  readonly hashedAt: string | null
}

/** What is known of an entry before its turn; undefined where it has just gone. */
async function recordOf(
  { path: entry, specifications, platformId }: EntryReport,
  known: HealthRecord | undefined,
  platform: Platform,
): Promise<HealthRecord | undefined> {
  const generation = await readlink(entry).then(path.basename, () => undefined)
  if (generation === undefined) return undefined
  const isForeign = platformId !== platform.id
  // An advisory may have been withdrawn.
  const isKnown = known?.generation === generation && known.status !== 'recalled'
  if (isKnown && !isForeign) return { ...known, specifications }
  const problem = isForeign ? `it is for another interpreter than ${platform.id}` : 'its turn comes within a week'
  return {
    ...{ entry, generation, specifications, platformId, status: 'unchecked', problem },
    ...{ imports: {}, advisories: [], startup: [], fixed: false, checkedAt: null, hashedAt: null },
  }
}

/**
 * Whether an entry is examined only when its contents are compared: an image, all of which would be read and unpacked, and one whose
 * contents were found damaged, which its sizes would not tell.
 */
async function isLeftAlone({ status, generation }: HealthRecord, layout: CacheLayout, { requestDigest }: EntryReport): Promise<boolean> {
  return status === 'damaged' || (await isImage(layout.generation(requestDigest, generation), layout))
}

function healthFile(cacheRoot: string): string {
  return path.join(cacheRoot, 'doctor.json')
}

async function writeHealth(cacheRoot: string, health: Health, lease: Lease): Promise<void> {
  await lease.write(healthFile(cacheRoot), `${JSON.stringify(health, undefined, 2)}\n`)
}

const healthSchema = v.looseObject({
  schema: v.literal(schema),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  finishedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  intervalMs: v.pipe(v.number(), v.minValue(0)),
  entries: v.array(
    v.looseObject({
      entry: v.string(),
      generation: v.string(),
      specifications: v.array(v.string()),
      platformId: v.string(),
      status: v.picklist(['healthy', 'damaged', 'unimportable', 'unchecked', 'recalled']),
      problem: v.nullable(v.string()),
      advisories: v.array(v.string()),
      startup: v.array(v.string()),
      fixed: v.boolean(),
      imports: v.record(
        v.string(),
        v.array(v.looseObject({ name: v.string(), ms: v.number(), error: v.nullable(v.string()), unused: v.boolean() })),
      ),
      checkedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
      hashedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    }),
  ),
})
