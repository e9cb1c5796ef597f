import type { EnsuredRequest, ProviderReport, Timing } from '../../cache/outcome.ts'
import type { ImportEnvironment } from '../../importation/import-paths.ts'
import type { PthFile } from '../../importation/pth-files.ts'
import type { Shadowing } from '../../importation/shadowing.ts'
import type { Mapping } from '../../mapping/mapping.ts'
import type { MappingStatus } from '../../mapping/validation.ts'
import { requestDigest } from '../../specification/digest.ts'
import { redactSecrets } from '../../system/known-secrets.ts'
import { redactUrls } from '../../system/redact.ts'
import { type EnsuredExtension, isCounted } from './extension.ts'
import type { Importable } from './importable.ts'
import type { EnsureWorld } from './prepare.ts'
import type { EnsuredRequests } from './requests.ts'

/** The result of ensuring: the object that `ensure --json` prints and the output `result` holds. */
export interface EnsureResult {
  readonly platformId: string
  readonly requestDigest: string
  /** The entry `extensions/{request digest}/{platform id}`; null where there is none, or several (isolation). */
  readonly entryPath: string | null
  /** All entries: one, or with isolation one for each; those of extensions that were set apart stand first. */
  readonly entryPaths: readonly string[]
  /** The trees to import from, first wins. */
  readonly importPaths: readonly string[]
  /** The directory that stands before them on PYTHONPATH; null where it could not be written. */
  readonly loader: string | null
  /** The variables that make them importable. */
  readonly environment: ImportEnvironment
  /** One for each extension of the configuration, in its order, then one for each other specification. */
  readonly extensions: readonly EnsuredExtension[]
  /** The executable of the interpreter all this is for. */
  readonly python: string
  /** The directories of scripts that were put on PATH. */
  readonly binPaths: readonly string[]
  /** True if and only if every extension was there and nothing was installed. */
  readonly cacheHit: boolean
  /** How many extensions came from the cache. */
  readonly hits: number
  /** How many were installed, refreshed or failed. */
  readonly misses: number
  /** How many failed, required or not. */
  readonly failed: number
  /** The keys these entries are saved under; empty without a provider. */
  readonly cacheKeys: readonly string[]
  /** The keys of the archives that were restored or found. */
  readonly matchedKeys: readonly string[]
  /** Why something had to be installed; empty for a hit. */
  readonly missReason: string
  /** All that lies in these entries, each package once. */
  readonly together: Together
  /** The time that a hit saved, which installing had taken, in milliseconds. */
  readonly savedMs: number
  readonly providers: readonly ProviderReport[]
  /** The steps in the order they ended, each with its time. A step of several requests counts once. */
  readonly timings: readonly Timing[]
  /** Things a user should know, in sentences. */
  readonly warnings: readonly string[]
  /** The `.pth` files of the trees and what they do, in the order they are processed in. */
  readonly pthFiles: readonly PthFile[]
  /** Modules on the import path that hide others. */
  readonly shadowing: readonly Shadowing[]
  /** The mapping that was recorded for the project; null for none. */
  readonly mapping: Mapping | null
  /** Its value; null for none. */
  readonly mappingStatus: MappingStatus | null
}

/** How much the entries of a result hold. */
interface Together {
  /** How many packages, each version once. */
  readonly packages: number
  /** The size of their files, in bytes. */
  readonly sizeBytes: number
  /** The size of the archives that were restored or packed, in bytes; 0 for none. */
  readonly archiveBytes: number
}

export interface ResultSource {
  readonly world: Pick<EnsureWorld, 'platform' | 'request' | 'active'>
  readonly requests: EnsuredRequests
  readonly extensions: readonly EnsuredExtension[]
  /** The interpreter that imports from the trees that share PYTHONPATH. */
  readonly importable: Importable
}

/** A result while its last steps are still at work. */
export type UntimedResult = Omit<EnsureResult, 'timings'>

/** Builds the result; no mapping is recorded yet. */
export function buildResult(source: ResultSource): UntimedResult {
  const {
    world: { platform, request, active },
    requests: { shared, isolated },
    extensions,
    importable: { importation, ...importable },
  } = source
  const requests = [...isolated, ...shared]
  const counted = extensions.filter(isCounted)
  const count = (...outcomes: readonly (string | null)[]): number => counted.filter(({ outcome }) => outcomes.includes(outcome)).length
  const installed = requests.reduce((sum, { installedCount }) => sum + installedCount, 0)
  const entries = requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
  const failed = extensions.filter(({ outcome }) => outcome === 'failed').length
  const [only] = shared
  return {
    platformId: platform.id,
    requestDigest: requestDigest(active, request.requestOptions),
    entryPath: shared.length === 1 ? (only?.entry?.link ?? null) : null,
    entryPaths: [...new Set(entries.map(({ link }) => link))],
    importPaths: importable.trees,
    loader: importation.loader ?? null,
    environment: importable.environment,
    extensions,
    python: platform.python,
    binPaths: importable.binPaths,
    cacheHit: installed === 0 && failed === 0 && count(null) === 0,
    hits: count('hit', 'stale'),
    misses: count('installed', 'refreshed', 'failed', null),
    failed,
    cacheKeys: keysOf(requests, 'cacheKey'),
    matchedKeys: keysOf(requests, 'matchedKey'),
    missReason: redactUrls([...new Set(requests.map(({ missReason }) => missReason).filter((text) => text !== ''))].join('; ')),
    together: togetherOf(requests),
    savedMs: installed > 0 ? 0 : entries.reduce((sum, { metadata }) => sum + metadata.install_ms, 0),
    // A store answers in its own words, which may hold a signed URL.
    providers: requests.flatMap(({ providerReports }) =>
      providerReports.map((report) => ({ ...report, detail: redactUrls(report.detail) })),
    ),
    mapping: null,
    mappingStatus: null,
    pthFiles: importation.pthFiles,
    shadowing: importation.shadowing,
    warnings: [
      ...requests.flatMap((request) => request.warnings),
      ...apartWarnings(extensions),
      ...differingVersions(shared),
      ...importation.warnings,
    ].map(redactSecrets),
  }
}

/** The extensions whose failure is one of the step. */
export function requiredFailures({ extensions }: Pick<EnsureResult, 'extensions'>): EnsuredExtension[] {
  return extensions.filter(({ outcome, required }) => outcome === 'failed' && required)
}

/** Warns at every run about extensions that were set apart, since nothing else would tell. */
function apartWarnings(extensions: readonly EnsuredExtension[]): string[] {
  return extensions.flatMap(({ name, apart }) => {
    if (apart === null) return []
    const [reason] = apart.error.message.split('\n')
    return [`${name} ${apart.how === 'isolated' ? 'has a tree of its own and is not on PYTHONPATH' : 'was left out'}: ${reason}`]
  })
}

/** Each version of a package counts once, also where several trees hold it. */
function togetherOf(requests: readonly EnsuredRequest[]): Together {
  const all = requests.flatMap(({ entry }) => entry?.metadata.distributions ?? [])
  const packages = new Map(all.map(({ name, version, size_bytes = 0 }) => [`${name} ${version}`, size_bytes]))
  return {
    packages: packages.size,
    sizeBytes: [...packages.values()].reduce((sum, size) => sum + size, 0),
    archiveBytes: requests.reduce((sum, { archiveBytes }) => sum + archiveBytes, 0),
  }
}

function keysOf(requests: readonly EnsuredRequest[], field: 'cacheKey' | 'matchedKey'): string[] {
  return requests.map((request) => request[field]).filter((key) => key !== '')
}

/** Adds up the times of steps that ran several times; the order is that of the first of each. */
export function sumTimings(timings: readonly Timing[]): Timing[] {
  const sums = new Map<string, number>()
  for (const { step, ms } of timings) sums.set(step, (sums.get(step) ?? 0) + ms)
  return [...sums].map(([step, ms]) => ({ step, ms }))
}

/** On a path of several trees the first version of a distribution wins: say where they differ. */
function differingVersions(requests: readonly EnsuredRequest[]): string[] {
  const versions = new Map<string, Set<string>>()
  for (const { entry } of requests) {
    for (const { name, version } of entry?.metadata.distributions ?? []) {
      const known = versions.get(name) ?? new Set()
      versions.set(name, known.add(version))
    }
  }
  return [...versions]
    .filter(([, known]) => known.size > 1)
    .map(([name, known]) => `${name} is there in the versions ${[...known].join(' and ')}; the first, ${[...known][0]}, is imported`)
}
