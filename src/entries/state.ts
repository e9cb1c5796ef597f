import * as v from 'valibot'
import type { RecalledVersion } from '../bundles/payload.ts'
import { readTextIfPresent, writeJson } from '../system/files.ts'
import { isOtherThanPlain } from '../system/plain-file.ts'
import { parseTime } from '../system/time.ts'
import type { CacheLayout } from './layout.ts'

/** The changeable state of an entry. Losing it costs a refresh. Only a lost invalidation or recall can give a wrong result. */
export interface EntryState {
  /** ISO 8601, UTC; noted at most once an hour. */
  readonly last_used?: string | undefined
  /** When the specification this directory is named after was invalidated: an entry installed before is not a hit. */
  readonly invalidated?: string | undefined
  /** When each specification was last found to resolve to the same versions, by extension digest. */
  readonly renewed?: Readonly<Record<string, string>> | undefined
  /** Versions that no entry of the request may hold any more. */
  readonly recalled?: readonly RecalledVersion[] | undefined
  /** The durations of restoring and saving on this machine, the last ten of each, the newest last. */
  readonly restores?: readonly Measurement[] | undefined
  readonly saves?: readonly Measurement[] | undefined
}

/** How long moving an archive took. */
export interface Measurement {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly ms: number
  /** The size of the archive. */
  readonly bytes: number
  /** The tool that opened it: `kernel mount`, `unsquashfs`, `tar and zstd`; empty for a save. */
  readonly means: string
}

/** How many measurements of a kind are kept. */
const maxMeasurements = 10

const measurementsSchema = v.array(v.looseObject({ at: v.string(), ms: v.number(), bytes: v.number(), means: v.string() }))

const stateSchema = v.looseObject({
  last_used: v.optional(v.string()),
  invalidated: v.optional(v.string()),
  renewed: v.optional(v.record(v.string(), v.string())),
  recalled: v.optional(
    v.array(
      v.looseObject({
        name: v.string(),
        version: v.string(),
        reason: v.string(),
        kind: v.optional(v.picklist(['malicious', 'quarantined'])),
      }),
    ),
  ),
  restores: v.optional(measurementsSchema),
  saves: v.optional(measurementsSchema),
})

/** The state of an entry; empty where there is none or it is damaged. */
export async function readState(layout: CacheLayout, digest: string, platformId: string): Promise<EntryState> {
  const text = await readTextIfPresent(layout.state(digest, platformId)).catch((error: unknown) => {
    if (!isOtherThanPlain(error)) throw error
    return undefined
  })
  if (text === undefined) return {}
  try {
    return v.parse(stateSchema, JSON.parse(text))
  } catch {
    return {}
  }
}

/** Changes the state of an entry, keeping what it does not know. */
export async function updateState(layout: CacheLayout, digest: string, platformId: string, change: Partial<EntryState>): Promise<void> {
  const state = await readState(layout, digest, platformId)
  await writeState(layout.state(digest, platformId), { ...state, ...change })
}

/** Every user who may read a tree may read its state: without the state a tree is not an entry. */
async function writeState(file: string, state: EntryState): Promise<void> {
  await writeJson(file, state, { isForAll: true })
}

/** Adds a measurement to the state of an entry; all that are kept then. */
export async function addMeasurement(
  layout: CacheLayout,
  { digest, platformId }: { digest: string; platformId: string },
  kind: 'restores' | 'saves',
  measurement: Measurement,
): Promise<readonly Measurement[]> {
  const state = await readState(layout, digest, platformId)
  const kept = [...(state[kind] ?? []), measurement].slice(-maxMeasurements)
  await writeState(layout.state(digest, platformId), { ...state, [kind]: kept })
  return kept
}

/** When a specification was invalidated on this machine, if it was. */
export async function invalidatedAt(layout: CacheLayout, digest: string, platformId: string): Promise<Date | undefined> {
  const { invalidated } = await readState(layout, digest, platformId)
  return invalidated === undefined ? undefined : parseTime(invalidated)
}
