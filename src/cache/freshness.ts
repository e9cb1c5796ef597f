import type { IdentifiedSpecification } from '../specification/digest.js'
import { type EntryMetadata, type ExtensionRecord, parseTime } from './metadata.js'
import type { EntryState } from './state.js'

/** How long a specification stays fresh: hours, or for ever. 0 always refreshes. */
export type Ttl = number | 'never'

/** What one specification is worth in an entry. */
export type Freshness =
  | { readonly status: 'fresh' | 'expired'; readonly record: ExtensionRecord; readonly ageHours: number }
  | { readonly status: 'absent'; readonly reason: string }

/** What freshness is judged by. */
export interface FreshnessContext {
  readonly now: Date
  /** The setting; without it the number stored with the specification counts. */
  readonly ttl: Ttl | undefined
  /** When each specification was invalidated, by extension digest. */
  readonly invalidations: ReadonlyMap<string, Date>
}

/** Judges one specification in an entry: fresh, expired, or not there. */
export function judge(
  specification: Pick<IdentifiedSpecification, 'digest'>,
  entry: { readonly metadata: EntryMetadata; readonly state: EntryState } | undefined,
  context: FreshnessContext,
): Freshness {
  const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest)
  if (entry === undefined || record === undefined) return { status: 'absent', reason: 'it is not in the cache' }
  const installed = parseTime(record.installed_at)?.getTime() ?? Number.NEGATIVE_INFINITY
  const invalidated = context.invalidations.get(specification.digest)
  if (invalidated !== undefined && installed <= invalidated.getTime()) return { status: 'absent', reason: 'it was invalidated' }
  const renewed = parseTime(entry.state.renewed?.[specification.digest] ?? '')?.getTime() ?? Number.NEGATIVE_INFINITY
  const ageHours = Math.max(0, context.now.getTime() - Math.max(installed, renewed)) / 3_600_000
  const ttl = context.ttl ?? record.ttl_hours
  const isFresh = ttl === 'never' || ageHours < ttl
  return { status: isFresh ? 'fresh' : 'expired', record, ageHours }
}
