import type { EntryMetadata, ExtensionRecord } from '../entries/metadata.ts'
import type { EntryState } from '../entries/state.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { parseSpecification } from '../specification/specification.ts'
import { parseTime } from '../system/time.ts'

/** How long a specification stays fresh: hours, or for ever. 0 always refreshes. */
export type Ttl = number | 'never'

/** When an expired extension whose refresh failed is used as it is. */
export interface StaleIfError {
  /** After failures that may pass (`network`), after any (`always`), or not at all. */
  readonly on: 'network' | 'always' | 'never'
  /** For how many hours after it expired. */
  readonly hours: number
}

/** The freshness of one specification in an entry. */
export type Freshness =
  | { readonly status: 'fresh' | 'expired'; readonly record: ExtensionRecord; readonly ageHours: number; readonly expiredHours: number }
  | { readonly status: 'absent'; readonly reason: string }

/** The rules that freshness is judged by. */
export interface FreshnessContext {
  readonly now: Date
  /** The setting; without it the number stored with the specification counts. */
  readonly ttl: Ttl | undefined
  /** Whether specifications that name one version (`==`) never expire. */
  readonly keepPinned: boolean
  /** Specifications that expire within so many hours are due already. */
  readonly aheadHours: number
  /** Between 0 and 1, drawn once for a request: which of many runs refreshes early. */
  readonly luck: number
  /** When each specification was invalidated, by extension digest. */
  readonly invalidations: ReadonlyMap<string, Date>
  /** Versions that their index has yanked: what holds one is due, as far as that replaces it. */
  readonly yanked: readonly { readonly name: string; readonly version: string }[]
}

/** From this part of the TTL on a run may refresh early. */
const earlyFrom = 0.9
/** The chance of that at the end of the TTL: of a hundred jobs at once a few refresh, not all. */
const greatestChance = 0.1

/** How likely a run refreshes what is not due yet: none up to nine tenths of the TTL, then growing with the square. */
export function chanceOfEarlyRefresh(ageHours: number, ttl: Ttl): number {
  if (ttl === 'never' || ttl === 0) return 0
  const progress = (ageHours / ttl - earlyFrom) / (1 - earlyFrom)
  return progress <= 0 ? 0 : greatestChance * Math.min(1, progress) ** 2
}

/** Judges one specification in an entry: fresh, expired, or not there. */
export function judge(
  specification: Pick<IdentifiedSpecification, 'digest' | 'ttl' | 'pinned'> & Partial<Pick<IdentifiedSpecification, 'canonical' | 'kind'>>,
  entry: { readonly metadata: EntryMetadata; readonly state: EntryState } | undefined,
  context: FreshnessContext,
): Freshness {
  const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest)
  if (entry === undefined || record === undefined) return { status: 'absent', reason: 'it is not in the cache' }
  if (!isRecordOf(record, specification)) return { status: 'absent', reason: 'its record names another package' }
  const installed = parseTime(record.installed_at)?.getTime() ?? Number.NEGATIVE_INFINITY
  const invalidated = context.invalidations.get(specification.digest)
  if (invalidated !== undefined && installed <= invalidated.getTime()) return { status: 'absent', reason: 'it was invalidated' }
  const renewed = parseTime(entry.state.renewed?.[specification.digest] ?? '')?.getTime() ?? Number.NEGATIVE_INFINITY
  const ageHours = Math.max(0, context.now.getTime() - Math.max(installed, renewed)) / 3_600_000
  const isExempt = context.keepPinned && specification.pinned === true
  const ttl = isExempt ? 'never' : (specification.ttl ?? context.ttl ?? record.ttl_hours)
  const borrowed = parseTime(record.borrowed_at ?? '')?.getTime() ?? Number.NEGATIVE_INFINITY
  // Versions that this request did not resolve are due whatever their age, and no worse than their age where that fails.
  if (borrowed > renewed) {
    return { status: 'expired', record, ageHours, expiredHours: ttl === 'never' ? Number.NEGATIVE_INFINITY : ageHours - ttl }
  }
  const expiredHours = ttl === 'never' ? Number.NEGATIVE_INFINITY : ageHours - ttl
  if (holdsYanked(record, specification, context)) return { status: 'expired', record, ageHours, expiredHours }
  if (ttl === 'never') return { status: 'fresh', record, ageHours, expiredHours }
  const isDue = expiredHours + context.aheadHours >= 0 || context.luck < chanceOfEarlyRefresh(ageHours, ttl)
  return { status: isDue ? 'expired' : 'fresh', record, ageHours, expiredHours }
}

/** Whether a specification brings a yanked version that resolving it again may replace: not the one that it names itself. */
function holdsYanked(
  { distributions }: ExtensionRecord,
  { pinned }: Partial<Pick<IdentifiedSpecification, 'pinned'>>,
  { yanked }: FreshnessContext,
): boolean {
  const replaceable = pinned === true ? distributions.slice(1) : distributions
  return yanked.some((item) => replaceable.some(({ name, version }) => name === item.name && version === item.version))
}

/** Whether a record names the specification that its digest is of. What paths and URLs mean depends on where they were written. */
function isRecordOf(
  { package_spec }: ExtensionRecord,
  { canonical, kind }: Partial<Pick<IdentifiedSpecification, 'canonical' | 'kind'>>,
): boolean {
  if (kind !== 'requirement') return true
  try {
    return parseSpecification(package_spec).canonical === canonical
  } catch {
    return false
  }
}

/** Judges all specifications in an entry. */
export function judgeAll(
  specifications: readonly IdentifiedSpecification[],
  entry: { readonly metadata: EntryMetadata; readonly state: EntryState } | undefined,
  context: FreshnessContext,
): Map<string, Freshness> {
  return new Map(specifications.map((specification) => [specification.digest, judge(specification, entry, context)]))
}

/** How many specifications have a status. */
export function countOf(freshness: ReadonlyMap<string, Freshness>, status: Freshness['status']): number {
  return [...freshness.values()].filter((item) => item.status === status).length
}
