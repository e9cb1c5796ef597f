import type { ArchiveFormat } from '../archive/archive.ts'
import type { KeyParts } from '../bundles/keys.ts'
import type { Entry } from '../entries/entry.ts'
import { defaultTtlHours } from '../entries/metadata.ts'
import { invalidatedAt } from '../entries/state.ts'
import { type IdentifiedSpecification, requestDigest } from '../specification/digest.ts'
import { countOf, judgeAll } from './base.ts'
import type { CacheDependencies, EnsureOptions } from './dependencies.ts'
import type { Freshness, FreshnessContext, Ttl } from './freshness.ts'
import type { ProviderReport, Timing } from './outcome.ts'

/** What is known of a request while it is ensured. Each step adds to it. */
export interface Progress {
  readonly specifications: readonly IdentifiedSpecification[]
  readonly digest: string
  readonly freshnessContext: FreshnessContext
  entry: Entry | undefined
  freshness: Map<string, Freshness>
  matchedKey: string
  /** The key that the look-up found, usable or not. */
  foundKey: string
  missReason: string
  /** Whether the provider could say if it has the request. */
  isMissCertain: boolean
  /** The archive that was restored and by what it was opened. */
  restored: { readonly sizeBytes: number; readonly means: string } | undefined
  readonly warnings: string[]
  readonly providerReports: ProviderReport[]
  readonly timings: Timing[]
  /** Told of each step that begins. */
  readonly onStep: ((step: string) => void) | undefined
}

/** Starts the work on a request. */
export async function startProgress(
  specifications: readonly IdentifiedSpecification[],
  options: EnsureOptions,
  { layout, platform, clock, logger }: CacheDependencies,
): Promise<Progress> {
  const invalidations = new Map<string, Date>()
  for (const { digest } of specifications) {
    const time = await invalidatedAt(layout, digest, platform.id)
    if (time !== undefined) invalidations.set(digest, time)
  }
  return {
    specifications,
    digest: requestDigest(specifications, options.requestOptions),
    freshnessContext: {
      now: clock.now(),
      ttl: options.ttl,
      keepPinned: options.keepPinned,
      aheadHours: options.aheadHours,
      luck: options.random(),
      invalidations,
    },
    entry: undefined,
    freshness: new Map(),
    matchedKey: '',
    foundKey: '',
    missReason: '',
    isMissCertain: true,
    restored: undefined,
    warnings: [],
    providerReports: [],
    timings: [],
    onStep: logger.progress,
  }
}

/** Runs a step and notes how long it took. */
export async function timed<T>(progress: Progress, step: string, work: () => Promise<T>): Promise<T> {
  progress.onStep?.(step)
  const start = performance.now()
  try {
    return await work()
  } finally {
    progress.timings.push({ step, ms: Math.round(performance.now() - start) })
  }
}

/** Whether every specification lies in the entry and none is due. */
export function isAllFresh({ freshness, specifications }: Progress): boolean {
  return countOf(freshness, 'fresh') === specifications.length
}

/** Makes an entry the current one and judges the specifications in it. */
export function useEntry(progress: Progress, entry: Entry | undefined): void {
  progress.entry = entry
  progress.freshness = judgeAll(progress.specifications, entry, progress.freshnessContext)
}

/** The TTL that periods are counted by. */
export function ttlOf({ ttl }: EnsureOptions): Ttl {
  return ttl ?? defaultTtlHours
}

/** The formats to look archives up as: the best this machine opens, then, if it packs another one, that. */
export async function* formatsToLookUp({ selectArchives }: CacheDependencies): AsyncGenerator<ArchiveFormat> {
  const { opening, selectPacking } = await selectArchives()
  yield opening
  const packing = await selectPacking()
  if (packing !== opening) yield packing
}

/** What the key of a request is made of, in one of the formats of this machine. */
export function keyPartsOf(digest: string, format: ArchiveFormat, options: EnsureOptions, { platform }: CacheDependencies): KeyParts {
  return { platformId: platform.id, abi: platform.abi, format: format.name, suffix: options.suffix, requestDigest: digest }
}
