import { describeRecalled, type Examination, type Finding } from '../advisories/finding.ts'
import type { ArchiveFormat } from '../archive/archive.ts'
import type { PendingBundle } from '../bundles/bundle.ts'
import type { KeyParts } from '../bundles/keys.ts'
import type { RecalledVersion } from '../bundles/payload.ts'
import type { Entry } from '../entries/entry.ts'
import { defaultTtlHours, type UncountedPackage } from '../entries/metadata.ts'
import { invalidatedAt } from '../entries/state.ts'
import { recalledAmong } from '../entries/withdraw.ts'
import { type IdentifiedSpecification, requestDigest } from '../specification/digest.ts'
import type { Freshness, FreshnessContext, Ttl } from './freshness.ts'
import { countOf, judgeAll } from './freshness.ts'
import type { MissKind, ProviderReport, Timing } from './outcome.ts'
import type { EnsurePolicy } from './policy.ts'
import { changeSince } from './uncounted.ts'
import type { CacheWorld } from './world.ts'

/** The state of a request while it is ensured. Each step adds to it. */
interface RunState {
  entry: Entry | undefined
  freshness: Map<string, Freshness>
  matchedKey: string
  /** The key that the look-up found, usable or not. */
  foundKey: string
  missReason: string
  /** What kind of reason that is; null where something went wrong. */
  missKind: MissKind | null
  /** Whether the provider could say if it has the request. */
  isMissCertain: boolean
  /** The archive that was restored and by what it was opened. */
  restored: { readonly sizeBytes: number; readonly means: string } | undefined
  /** The trees whose versions were asked about. */
  readonly examined: Set<string>
  /** Versions that must not be used any more, as far as this run knows. */
  readonly recalled: RecalledVersion[]
  /** Who answered when they were last asked: all advisories, and the indexes of these names. */
  recallAnswers: Pick<Examination, 'isAdvised' | 'answered'>
  /** Versions that their index has yanked. */
  readonly yanked: Finding[]
  /** The bundles that tell other machines about them. */
  readonly tombstones: PendingBundle[]
  /** Local packages of entries that are not used because one of these changed. */
  readonly rebuilt: Pick<UncountedPackage, 'name' | 'place'>[]
  readonly warnings: string[]
  readonly providerReports: ProviderReport[]
  readonly timings: Timing[]
  /** Told of each step that begins. */
  readonly onStep: ((step: string) => void) | undefined
}

/** The work on one request: what is asked for, how, with what, and what is known so far. */
export interface RequestRun {
  readonly specifications: readonly IdentifiedSpecification[]
  /** The request digest. */
  readonly digest: string
  readonly freshnessContext: FreshnessContext
  readonly policy: EnsurePolicy
  readonly world: CacheWorld
  readonly state: RunState
}

/** A run that has a directory of its own to work in. */
export interface StagedRun extends RequestRun {
  readonly staging: string
}

/** Starts the work on a request. */
export async function startRun(
  specifications: readonly IdentifiedSpecification[],
  policy: EnsurePolicy,
  world: CacheWorld,
): Promise<RequestRun> {
  const { layout, platform, clock, logger } = world
  const invalidations = new Map<string, Date>()
  const yanked: Finding[] = []
  for (const { digest } of specifications) {
    const time = await invalidatedAt(layout, digest, platform.id)
    if (time !== undefined) invalidations.set(digest, time)
  }
  return {
    specifications,
    digest: requestDigest(specifications, policy.requestOptions),
    freshnessContext: {
      now: clock.now(),
      ttl: policy.ttl,
      keepPinned: policy.keepPinned,
      aheadHours: policy.aheadHours,
      luck: policy.random(),
      invalidations,
      yanked,
    },
    policy,
    world,
    state: {
      entry: undefined,
      freshness: new Map(),
      matchedKey: '',
      foundKey: '',
      missReason: '',
      missKind: null,
      isMissCertain: true,
      restored: undefined,
      examined: new Set(),
      recalled: [],
      recallAnswers: { isAdvised: false, answered: new Set() },
      yanked,
      tombstones: [],
      rebuilt: [],
      warnings: [],
      providerReports: [],
      timings: [],
      onStep: logger.progress,
    },
  }
}

/** Runs a step and notes how long it took. */
export async function timed<T>({ state }: Pick<RequestRun, 'state'>, step: string, work: () => Promise<T>): Promise<T> {
  state.onStep?.(step)
  const start = performance.now()
  try {
    return await work()
  } finally {
    state.timings.push({ step, ms: Math.round(performance.now() - start) })
  }
}

/** Whether every specification lies in the entry and none is due. */
export function isAllFresh({ state, specifications }: RequestRun): boolean {
  return countOf(state.freshness, 'fresh') === specifications.length
}

/** Makes an entry the current one and judges the specifications in it. One that must not be used, or is not what would be installed now, is none. */
export function useEntry(run: RequestRun, entry: Entry | undefined): void {
  const { state, specifications, freshnessContext } = run
  const recalled = entry === undefined ? undefined : recalledIn(entry, run)
  const change = entry === undefined || recalled !== undefined ? undefined : changedIn(entry, run)
  if (recalled !== undefined) noteMiss(run, `the cache entry on this machine holds ${describeRecalled(recalled)}`)
  if (change !== undefined) noteMiss(run, change, 'changed')
  state.entry = recalled === undefined && change === undefined ? entry : undefined
  state.freshness = judgeAll(specifications, state.entry, freshnessContext)
}

/** Notes why a request is not a hit, as far as is known by now: of what went wrong without a kind. */
export function noteMiss({ state }: Pick<RequestRun, 'state'>, reason: string, kind: MissKind | null = null): void {
  state.missReason = reason
  state.missKind = kind
}

/** What a local package became since an entry was made of it; its packages are built again then. Undefined where all is as it was. */
export function changedIn({ metadata }: Entry, run: RequestRun): string | undefined {
  const change = changeSince(metadata, run)
  if (change === undefined) return undefined
  run.state.missKind = 'changed'
  run.state.rebuilt.push(...(metadata.uncounted ?? []))
  return change
}

/** The first version in an entry that this machine knows to be recalled; undefined where there is none. */
export function recalledIn({ metadata, state: noted }: Entry, { state }: RequestRun): RecalledVersion | undefined {
  return recalledAmong(metadata.distributions, [...(noted.recalled ?? []), ...state.recalled])
}

/** The TTL that periods are counted by. */
export function ttlOf({ policy }: RequestRun): Ttl {
  return policy.ttl ?? defaultTtlHours
}

/** The formats to look archives up as: the best this machine opens, then, if it packs another one, that. */
export async function* formatsToLookUp({ world }: RequestRun): AsyncGenerator<ArchiveFormat> {
  const { opening, selectPacking } = await world.selectArchives()
  yield opening
  const packing = await selectPacking()
  if (packing !== opening) yield packing
}

/** The parts of the key of a request, in one of the formats of this machine. */
export function keyPartsOf({ digest, policy, world: { platform } }: RequestRun, format: ArchiveFormat): KeyParts {
  return { platformId: platform.id, abi: platform.abi, format: format.name, suffix: policy.suffix, requestDigest: digest }
}
