import { normalizeName } from '../specification/name.ts'
import type { CatalogEntry, Verification } from './catalog-entry.ts'

/** The changes since the verification before. */
export interface VerificationChange {
  readonly name: string
  readonly platform: string
  /** Null where the extension was never tried on this platform. */
  readonly before: Verification | null
  readonly after: Verification
}

/** So many verifications are kept of an extension on one platform. */
const keptOfPlatform = 12

/**
 * The extension with a verification more. One that came to the same as the last of its platform takes its place: what is
 * kept is a history of changes.
 */
export function recordVerification(entry: CatalogEntry, verification: Verification): CatalogEntry {
  const ofPlatform = entry.verifications.filter(({ platform }) => platform === verification.platform)
  const last = ofPlatform.at(-1)
  const isSame = last !== undefined && !isChanged(last, verification)
  const kept = (isSame ? ofPlatform.slice(0, -1) : ofPlatform).slice(-(keptOfPlatform - 1))
  // The measurements of the earlier one are kept too: they differ a little each time and say nothing new.
  const recorded = isSame ? { ...last, date: verification.date } : verification
  const others = entry.verifications.filter(({ platform }) => platform !== verification.platform)
  const verifications = [...others, ...kept, recorded].sort((a, b) => compare(a.platform, b.platform) || compare(a.date, b.date))
  return { ...entry, verifications }
}

/** The changes of an extension since its verification before; undefined for none. */
export function changeOf({ name, verifications }: CatalogEntry, after: Verification): VerificationChange | undefined {
  const before = verifications.findLast(({ platform }) => platform === after.platform) ?? null
  return before !== null && !isChanged(before, after) ? undefined : { name, platform: after.platform, before, after }
}

/** Entries with the verifications that an earlier catalogue has of the same packages. */
export function withHistory(entries: readonly CatalogEntry[], earlier: readonly CatalogEntry[]): CatalogEntry[] {
  const known = new Map(earlier.map((entry) => [normalizeName(entry.name), entry]))
  return entries.map((entry) => {
    const before = known.get(normalizeName(entry.name))
    // Of another package it would be the history of something else.
    return before?.package === entry.package ? { ...entry, verifications: before.verifications } : entry
  })
}

function isChanged(before: Verification, after: Verification): boolean {
  return before.outcome !== after.outcome || before.version !== after.version || before.pins !== after.pins
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
