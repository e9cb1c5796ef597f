import { readdir } from 'node:fs/promises'
import { readHeader } from '../bundles/header.ts'
import { keyDifferences, keyPrefix, schemaVersion } from '../bundles/keys.ts'
import { Refusal } from '../bundles/trust.ts'
import { listRequests, readEntryMetadata } from '../entries/entry.ts'
import { platformDifferences } from '../platform/platform-id.ts'
import { isAnswer } from '../providers/provider.ts'
import type { MissKind } from './outcome.ts'
import { likeness, partDifferences, type RequestParts } from './request-parts.ts'
import { keyPartsOf, type RequestRun } from './run.ts'
import { changeSince } from './uncounted.ts'

/** Something that is saved and is not what was asked for. */
export interface NearMiss {
  /** `this machine`, or the name of the store. */
  readonly place: string
  /** The directory of the entry on this machine, or the key in the store. */
  readonly key: string
  /** Whether it holds the very extensions that were asked for, saved in another way: for another Python, with another `cache-suffix`. */
  readonly sameExtensions: boolean
  /** The specifications it holds, as they were written; empty where they are those that were asked for. */
  readonly specifications: readonly string[]
  /** When the oldest of them was installed: ISO 8601; null where that is not known. */
  readonly installedAt: string | null
  /** In which ways it differs, in phrases. */
  readonly differences: readonly string[]
}

/** Why a request has to be installed. */
interface MissReason {
  readonly kind: MissKind
  /** One sentence. */
  readonly text: string
}

/** What shares more than this part of its packages with a request counts as an earlier state of it: less may belong to somebody else. */
const leastLikeness = 0.5

/** Says in one sentence why a request has to be installed, as far as is known here. */
export async function explainMiss(run: RequestRun): Promise<MissReason> {
  const { specifications, state } = run
  const judged = specifications.map(({ digest }) => state.freshness.get(digest))
  const expired = judged.flatMap((item) => (item?.status === 'expired' ? [item] : []))
  if (expired.length > 0) return { kind: 'due', text: describeAge(expired, specifications.length) }
  if (state.entry !== undefined) {
    const reasons = judged.flatMap((item) => (item?.status === 'absent' ? [item.reason] : []))
    return { kind: 'incomplete', text: [...new Set(reasons)].join('; ') }
  }
  const [nearest] = await nearMisses(run, leastLikeness)
  if (nearest?.sameExtensions === true)
    return { kind: 'saved-otherwise', text: `these extensions are saved ${nearest.differences.join(' and ')}` }
  if (nearest !== undefined) return { kind: 'changed', text: nearest.differences.join(', ') }
  return {
    kind: 'new',
    text:
      run.world.provider === undefined
        ? 'never saved before on this machine with this Python'
        : 'never saved before where this run may read, for these extensions, this Python and these options',
  }
}

/** What is saved and comes nearest to a request, the nearest first. */
export async function findNearMisses(run: RequestRun): Promise<NearMiss[]> {
  return await nearMisses(run, 0)
}

/** See {@link findNearMisses}; of other requests those that have more than a part of their packages in common with it. */
async function nearMisses(run: RequestRun, least: number): Promise<NearMiss[]> {
  const found = (await Promise.all([otherPlatforms(run), savedOtherwise(run), newestInStore(run), neighbours(run)])).flat()
  // The newest archive of the store may be the one that is known by its key.
  const unique = new Map(found.map((item) => [item.nearMiss.key, item]))
  return [...unique.values()]
    .filter(({ like }) => like > least)
    .sort((left, right) => right.like - left.like || left.nearMiss.differences.length - right.nearMiss.differences.length)
    .map(({ nearMiss }) => nearMiss)
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

/** A near miss, and how much it has in common with the request: from 0 to 1, and {@link same} for the same extensions. */
interface Neighbour {
  readonly nearMiss: NearMiss
  readonly like: number
}

/** Nearer than any other request. */
const same = 2

/** The same request on this machine, for other interpreters and systems. */
async function otherPlatforms({ digest, world: { layout, platform } }: RequestRun): Promise<Neighbour[]> {
  const names = await readdir(layout.request(digest)).catch(() => [])
  const others = names.filter((name) => name !== platform.id && /^[a-z]+-[0-9.]+[a-z0-9.-]*--\w+--\w+$/.test(name))
  return others.sort().map((name) => sameRequest('this machine', layout.entry(digest, name), platformDifferences(name, platform.id)))
}

/** The same request in the store, for Pythons of a near version and without the suffix: keys that can be named and asked for at once. */
async function savedOtherwise(run: RequestRun): Promise<Neighbour[]> {
  const { provider, selectArchives } = run.world
  if (provider === undefined || !mayAskStore(run)) return []
  const parts = keyPartsOf(run, (await selectArchives()).opening)
  const prefixes = [
    ...(parts.suffix === '' ? [] : [keyPrefix({ ...parts, suffix: '' })]),
    ...nearVersions(parts.platformId).map((platformId) => keyPrefix({ ...parts, platformId })),
  ]
  const request = { key: `${keyPrefix(parts)}nearest`, prefixes, signal: run.policy.signal }
  const found = await provider.lookup(request)
  const differences = found.status === 'hit' && isAnswer(found.key, request) ? keyDifferences(found.key, parts) : undefined
  return found.status === 'hit' && differences !== undefined ? [sameRequest(provider.name, found.key, differences)] : []
}

/** The platform ids of CPython in versions near that of one, the nearest first: no store takes more keys at once. */
function nearVersions(platformId: string): string[] {
  const [, minor, rest = ''] = /^cpython-3\.(\d+)(.*)$/.exec(platformId) ?? []
  if (minor === undefined) return []
  const minors = [1, 2, 3, 4].flatMap((distance) => [Number(minor) - distance, Number(minor) + distance])
  return minors.filter((other) => other >= 8).map((other) => `cpython-3.${other}${rest}`)
}

/**
 * The newest archive for this platform in the store, else of all. What it holds is read of its beginning, where the store gives that. One
 * that another repository saved, or that does not say what counted, explains nothing.
 */
async function newestInStore(run: RequestRun): Promise<Neighbour[]> {
  const { provider, platform, selectArchives, trust, producer } = run.world
  if (provider === undefined || !mayAskStore(run)) return []
  const general = 'ensure-extensions-'
  const prefixes = [`${general}${schemaVersion}-${platform.id}-`, general]
  const request = { key: `${general}nearest`, prefixes, signal: run.policy.signal }
  const found = await (provider.readBeginning?.(request) ?? provider.lookup(request))
  if (found.status !== 'hit' || !isAnswer(found.key, request)) return []
  const differences = keyDifferences(found.key, keyPartsOf(run, (await selectArchives()).opening))
  if (differences !== undefined) return [sameRequest(provider.name, found.key, differences)]
  if (!('beginning' in found)) return []
  const header = await readHeader(found.beginning, trust)
  if (typeof header === 'string' || header instanceof Refusal || header.payload.kind !== 'entry') return []
  const { record, platform_id, producer: saver } = header.payload
  if (record.options === undefined || platform_id !== platform.id || saver.repository !== producer.repository) return []
  // It reaches the log: nothing in it may be more than a text.
  const texts = [...record.extensions.map(({ package_spec }) => package_spec), ...Object.keys(record.options)]
  if (texts.some((text) => /\p{Cc}/u.test(text))) return []
  const saved = { ...record, extensions: record.extensions.map((item) => ({ ...item, digest: item.digest ?? '' })) }
  return [neighbour(run, { place: provider.name, key: found.key, saved })]
}

/** Whether the store may be asked once more: it said that it has nothing. */
function mayAskStore({ state, world: { trust } }: RequestRun): boolean {
  return trust.closedReason === undefined && state.isMissCertain
}

/** Other requests on this machine for this platform; and this one, where it is not what it was. */
async function neighbours(run: RequestRun): Promise<Neighbour[]> {
  const { world, freshnessContext } = run
  const expectation = { platformId: world.platform.id, now: freshnessContext.now }
  const found: Neighbour[] = []
  for (const digest of await listRequests(world)) {
    const metadata = await readEntryMetadata(digest, expectation, world.layout).catch(() => undefined)
    if (metadata === undefined || 'problem' in metadata) continue
    const change = digest === run.digest ? changeSince(metadata, run) : undefined
    if (digest === run.digest && change === undefined) continue
    const other = neighbour(run, { place: 'this machine', key: world.layout.entry(digest, world.platform.id), saved: metadata })
    found.push(change === undefined ? other : { ...other, nearMiss: { ...other.nearMiss, differences: [change] } })
  }
  return found
}

interface SavedRequest {
  readonly place: string
  readonly key: string
  readonly saved: Pick<RequestParts, 'options'> & {
    readonly extensions: readonly (RequestParts['extensions'][number] & { readonly installed_at: string })[]
  }
}

function neighbour({ specifications, policy }: RequestRun, { place, key, saved }: SavedRequest): Neighbour {
  const wanted: RequestParts = {
    extensions: specifications.map(({ display, digest }) => ({ package_spec: display, digest })),
    options: policy.optionParts,
  }
  const differences = partDifferences(saved, wanted)
  return {
    nearMiss: {
      place,
      key,
      sameExtensions: false,
      specifications: saved.extensions.map(({ package_spec }) => package_spec),
      installedAt: saved.extensions.map(({ installed_at }) => installed_at).sort()[0] ?? null,
      differences: differences.length > 0 ? differences : ['other options or files that count'],
    },
    like: likeness(saved, wanted),
  }
}

function sameRequest(place: string, key: string, differences: readonly string[]): Neighbour {
  return { nearMiss: { place, key, sameExtensions: true, specifications: [], installedAt: null, differences }, like: same }
}
