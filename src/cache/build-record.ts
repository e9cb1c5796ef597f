import { schemaVersion } from '../bundles/keys.ts'
import { type Distribution, recordedBytes } from '../distribution/record.ts'
import { defaultTtlHours, type EntryMetadata, type ExtensionRecord, type SetApart, type UncountedPackage } from '../entries/metadata.ts'
import type { InstallationResult } from '../installation/installer.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import type { Base } from './base.ts'
import type { Freshness, Ttl } from './freshness.ts'
import type { Outcome } from './outcome.ts'
import type { StagedRun } from './run.ts'

/** An extension that was set apart. */
export interface Apart extends SetApart {
  /** Whether this was taken over from before, because it could not be decided again. */
  readonly isCarried: boolean
}

/** A tree whose distributions are known and attributed. */
export interface CheckedTree {
  /** The modules and entry points of each distribution, by its name. */
  readonly modules: ReadonlyMap<string, readonly string[]>
  readonly distributions: readonly Distribution[]
  readonly closures: ReadonlyMap<string, readonly Distribution[]>
}

export interface MadeTree {
  readonly run: StagedRun
  readonly base: Base | undefined
  readonly optionsDigest: string
  readonly succeeded: readonly IdentifiedSpecification[]
  readonly apart: ReadonlyMap<string, Apart>
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly checked: CheckedTree
  readonly installMs: number
  readonly result: InstallationResult
  /** The local packages that the request digest does not cover. */
  readonly uncounted: readonly UncountedPackage[]
}

/** Whether versions of another request decided, because nothing could be resolved. */
function isBorrowed({ base, result }: MadeTree): boolean {
  return base?.isOwn === false && result.stale.size > 0
}

/** The TTL a record keeps, in hours: what was asked for now, else before. `never` is a setting and no number. */
function storedTtl(ttl: Ttl | undefined, kept: Freshness | undefined): number {
  if (typeof ttl === 'number') return ttl
  return kept !== undefined && kept.status !== 'absent' ? kept.record.ttl_hours : defaultTtlHours
}

/** The build record of a tree that was made. */
export function metadataOf(made: MadeTree): EntryMetadata {
  const { run, checked, base, outcomes, succeeded, apart, result } = made
  const { platform, clock, installer } = run.world
  const now = clock.now().toISOString()
  const report = ({ name, version }: Distribution) => ({ name, version })
  const set = run.specifications.filter((specification) => succeeded.includes(specification) || apart.has(specification.digest))
  const extensions = set.map((specification): ExtensionRecord => {
    const outcome = outcomes.get(specification.digest)
    // The age of what another request has counts only where its versions are used as they are.
    const isCounted = base?.isOwn === true || result.stale.has(specification.digest)
    const kept = isCounted ? base?.freshness.get(specification.digest) : undefined
    const separated = apart.get(specification.digest)
    const isKept =
      (outcome === 'hit' || outcome === 'stale' || separated?.isCarried === true) && kept !== undefined && kept.status !== 'absent'
    const renewed = base?.entry.state.renewed?.[specification.digest]
    const closure = checked.closures.get(specification.digest) ?? []
    return {
      package_spec: specification.display,
      installed_at: isKept ? (renewed ?? kept.record.installed_at) : now,
      ttl_hours: storedTtl(specification.ttl ?? run.policy.ttl, kept),
      platform_id: platform.id,
      digest: specification.digest,
      distributions: closure.map(report),
      size_bytes: closure.reduce((sum, item) => sum + recordedBytes(item), 0),
      ...(isBorrowed(made) || (isKept && kept.status === 'expired' && kept.record.borrowed_at !== undefined) ? { borrowed_at: now } : {}),
      ...(separated === undefined ? {} : { apart: { how: separated.how, error: separated.error } }),
    }
  })
  return {
    schema: schemaVersion,
    request_digest: run.digest,
    options_digest: made.optionsDigest,
    options: run.policy.optionParts,
    platform_id: platform.id,
    abi: platform.abi,
    python_version: platform.pythonVersion,
    installer: installer.label ?? base?.entry.metadata.installer ?? 'none',
    extensions,
    distributions: checked.distributions.map((item) => {
      const source = result.sources.get(item.name)
      const modules = checked.modules.get(item.name) ?? []
      const index = result.indexes.get(item.name)
      const origin = { ...(source === undefined ? {} : { source }), ...(index === undefined ? {} : { index }) }
      return { ...report(item), modules, size_bytes: recordedBytes(item), ...origin }
    }),
    ...(made.uncounted.length === 0 ? {} : { uncounted: made.uncounted }),
    install_ms: made.installMs,
  }
}
