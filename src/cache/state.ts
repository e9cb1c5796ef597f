import * as v from 'valibot'
import { readTextIfPresent, writeJson } from '../system/files.js'
import type { CacheLayout } from './layout.js'
import { parseTime } from './metadata.js'

/** What changes about an entry. Losing it costs a refresh, never a wrong result but one: an invalidation. */
export interface EntryState {
  /** ISO 8601, UTC; noted at most once an hour. */
  readonly last_used?: string | undefined
  /** When the specification this directory is named after was invalidated: what was installed before is no hit. */
  readonly invalidated?: string | undefined
  /** When each specification was last found to resolve to the same versions, by extension digest. */
  readonly renewed?: Readonly<Record<string, string>> | undefined
}

const stateSchema = v.looseObject({
  last_used: v.optional(v.string()),
  invalidated: v.optional(v.string()),
  renewed: v.optional(v.record(v.string(), v.string())),
})

/** The state of an entry; empty where there is none or it is damaged. */
export async function readState(layout: CacheLayout, digest: string, platformId: string): Promise<EntryState> {
  const text = await readTextIfPresent(layout.state(digest, platformId))
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
  await writeJson(layout.state(digest, platformId), { ...state, ...change })
}

/** When a specification was invalidated on this machine, if it was. */
export async function invalidatedAt(layout: CacheLayout, digest: string, platformId: string): Promise<Date | undefined> {
  const { invalidated } = await readState(layout, digest, platformId)
  return invalidated === undefined ? undefined : parseTime(invalidated)
}
