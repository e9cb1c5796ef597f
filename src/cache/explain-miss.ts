import { readdir } from 'node:fs/promises'
import { keyDifferences, schemaVersion } from '../bundles/keys.ts'
import { listRequests, readEntryMetadata } from '../entries/entry.ts'
import type { EntryMetadata } from '../entries/metadata.ts'
import { platformDifferences } from '../platform/platform-id.ts'
import { likeness, partDifferences, type RequestParts } from './request-parts.ts'
import { keyPartsOf, type RequestRun } from './run.ts'
import { changeSince } from './uncounted.ts'

/** Something that is saved and is not what was asked for. */
export interface NearMiss {
  /** `this machine`, or the name of the store. */
  readonly place: string
  /** The directory of the entry on this machine, or the key in the store. */
  readonly key: string
  /** The specifications it holds, as they were written; empty where that is not known. */
  readonly specifications: readonly string[]
  /** When the oldest of them was installed: ISO 8601; null where that is not known. */
  readonly installedAt: string | null
  /** In which ways it differs, in phrases. */
  readonly differences: readonly string[]
}

/** What shares more than this part of its packages with a request counts as an earlier state of it: less may belong to somebody else. */
const leastLikeness = 0.5

/** Says in one sentence why a request has to be installed, as far as is known here. */
export async function explainMiss(run: RequestRun): Promise<string> {
  const { specifications, state } = run
  const judged = specifications.map(({ digest }) => state.freshness.get(digest))
  const expired = judged.flatMap((item) => (item?.status === 'expired' ? [item] : []))
  if (expired.length > 0) return describeAge(expired, specifications.length)
  if (state.entry !== undefined) {
    const reasons = judged.flatMap((item) => (item?.status === 'absent' ? [item.reason] : []))
    return [...new Set(reasons)].join('; ')
  }
  const [sameExtensions] = [...(await otherPlatforms(run)), ...(await otherKeys(run))]
  if (sameExtensions !== undefined) return `these extensions are saved ${sameExtensions.differences.join(' and ')}`
  const [earlier] = await neighbours(run, leastLikeness)
  if (earlier !== undefined) return earlier.differences.join(', ')
  return run.world.provider === undefined
    ? 'never saved before on this machine with this Python'
    : 'never saved before where this run may read, for these extensions, this Python and these options'
}

/** What is saved and comes nearest to a request, the nearest first. */
export async function findNearMisses(run: RequestRun): Promise<NearMiss[]> {
  return [...(await otherPlatforms(run)), ...(await otherKeys(run)), ...(await neighbours(run, 0))]
}

/** How long ago extensions were installed that are due: `older than 24 h (2 of 3 extensions)`. */
function describeAge(expired: readonly { readonly ageHours: number; readonly expiredHours: number }[], count: number): string {
  const some = expired.length === count ? '' : ` (${expired.length} of ${count} extensions)`
  const late = expired.filter(({ expiredHours }) => expiredHours >= 0)
  const [first] = late
  if (first === undefined) return `due for a refresh ahead of time${some}`
  if (late.some(({ ageHours, expiredHours }) => ageHours === expiredHours)) return `refreshed at every run, because ttl-hours is 0${some}`
  const hours = [...new Set(late.map(({ ageHours, expiredHours }) => Number((ageHours - expiredHours).toFixed(2))))]
  return `older than ${hours.sort((left, right) => left - right).join(' h and ')} h${some}`
}

/** The same request on this machine, for other interpreters and systems. */
async function otherPlatforms({ digest, world: { layout, platform } }: RequestRun): Promise<NearMiss[]> {
  const names = await readdir(layout.request(digest)).catch(() => [])
  const others = names.filter((name) => name !== platform.id && /^[a-z]+-[0-9.]+[a-z0-9.-]*--\w+--\w+$/.test(name))
  return others.sort().map((name) => ({
    place: 'this machine',
    key: layout.entry(digest, name),
    specifications: [],
    installedAt: null,
    differences: platformDifferences(name, platform.id),
  }))
}

/** The same request in the store under another key: of other extensions nobody here knows whose they are. */
async function otherKeys(run: RequestRun): Promise<NearMiss[]> {
  const { provider, platform, selectArchives, trust } = run.world
  if (provider === undefined || trust.closedReason !== undefined || !run.state.isMissCertain) return []
  const general = 'ensure-extensions-'
  const prefixes = [`${general}${schemaVersion}-${platform.id}-`, general]
  const nearest = await provider.lookup({ key: `${general}nearest`, prefixes, signal: run.policy.signal })
  if (nearest.status !== 'hit') return []
  const differences = keyDifferences(nearest.key, keyPartsOf(run, (await selectArchives()).opening))
  return differences === undefined ? [] : [{ place: provider.name, key: nearest.key, specifications: [], installedAt: null, differences }]
}

/** Other requests on this machine for this platform that share packages with this one, the likest first; and this one, where it is not what it was. */
async function neighbours(run: RequestRun, least: number): Promise<NearMiss[]> {
  const { world, freshnessContext, specifications, policy } = run
  const wanted: RequestParts = {
    extensions: specifications.map(({ display, digest }) => ({ package_spec: display, digest })),
    options: policy.optionParts,
  }
  const expectation = { platformId: world.platform.id, now: freshnessContext.now }
  const found: { digest: string; metadata: EntryMetadata; like: number; differences: readonly string[] }[] = []
  for (const digest of await listRequests(world)) {
    const metadata = await readEntryMetadata(digest, expectation, world.layout).catch(() => undefined)
    if (metadata === undefined || 'problem' in metadata) continue
    const change = digest === run.digest ? changeSince(metadata, run) : undefined
    if (digest === run.digest && change === undefined) continue
    const like = likeness(metadata, wanted)
    if (like > least)
      found.push({ digest, metadata, like, differences: change === undefined ? partDifferences(metadata, wanted) : [change] })
  }
  return found
    .sort((left, right) => right.like - left.like || left.differences.length - right.differences.length)
    .map(({ digest, metadata, differences }) => ({
      place: 'this machine',
      key: world.layout.entry(digest, world.platform.id),
      specifications: metadata.extensions.map(({ package_spec }) => package_spec),
      installedAt: metadata.extensions.map(({ installed_at }) => installed_at).sort()[0] ?? null,
      differences: differences.length > 0 ? differences : ['other options or files that count'],
    }))
}
