import { tmpdir } from 'node:os'
import type { Settings } from '../configuration/settings.ts'
import { installedVersions } from '../distribution/installed.ts'
import { type ErrorReport, type ExtensionInstallationError, reportOf } from '../errors.ts'
import { type InstallationPlan, planInstallation } from '../installation/plan.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { removeTree } from '../system/files.ts'
import { makeOwnedDirectory } from '../system/owned-directory.ts'
import { uvSessionOptions } from './compose.ts'
import { ensure } from './ensure/ensure.ts'
import type { EnsureCall } from './ensure/prepare.ts'
import { separableOf } from './ensure/requests.ts'

/** The planned outcome of one extension. */
export interface PlannedExtension {
  readonly specification: string
  readonly digest: string
  /** `cached`: there and fresh; `install`: to be installed; `isolated`, `dropped`: set apart; `skipped`: not for this Python; `failed`. */
  readonly action: 'cached' | 'install' | 'isolated' | 'dropped' | 'skipped' | 'failed'
  /** Whether its failure fails the step. */
  readonly required: boolean
  /** Why it would fail or be set apart. */
  readonly error: ErrorReport | null
}

/** One distribution that would lie in a tree. */
export interface PlannedDistribution {
  readonly name: string
  readonly version: string | null
  /** The size of the file to download, in bytes; null where the index does not tell. */
  readonly sizeBytes: number | null
  /** Whether it would have to be built from source. */
  readonly built: boolean
  /** Whether it lies in this machine's entry already. */
  readonly cached: boolean
  /** Another version of it that the interpreter has, which would be hidden or would hide it. */
  readonly shadows: string | null
  /** The extension whose own tree it would lie in; null for the shared one. */
  readonly isolatedFor: string | null
}

/** The plan of an ensure. */
export interface ResolutionPlan {
  readonly platformId: string
  readonly requestDigest: string
  /** The key of an archive that would be restored; empty for none. */
  readonly matchedKey: string
  readonly extensions: readonly PlannedExtension[]
  readonly distributions: readonly PlannedDistribution[]
  /** How many distributions would be downloaded; null where uv does not tell. 0 where all is cached. */
  readonly downloads: number | null
}

/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export async function resolveRequest({ settings, ports, replacements = {}, signal }: EnsureCall): Promise<ResolutionPlan> {
  const { result, request, platform, active } = await ensure(
    { settings: { ...settings, lookupOnly: true }, ports, replacements, signal },
    { save: 'never', map: false },
  )
  const cached = new Set(result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)))
  const hits = new Set(result.extensions.flatMap(({ digest, outcome }) => (digest !== null && outcome === 'hit' ? [digest] : [])))
  const installed = await installedVersions(platform.sitePackages)
  ports.logger.progress?.('resolve')
  const scratch = await makeOwnedDirectory(tmpdir(), 'ensure-extensions-resolve-')
  try {
    const options = uvSessionOptions({ settings, request, ports, replacements })
    const planned = await planTrees(active, settings, {
      separable: separableOf(settings, request),
      planTree: (specifications, separable) => planInstallation({ specifications, platform, scratch, separable, signal }, options),
    })
    const distributions = planned.flatMap(({ plan: { pins }, isolatedFor }) =>
      pins.map((pin): PlannedDistribution => {
        const other = installed.get(pin.name)
        return {
          name: pin.name,
          version: pin.version ?? null,
          sizeBytes: pin.sizeBytes,
          built: pin.built,
          cached: cached.has(`${pin.name}==${pin.version}`),
          shadows: other !== undefined && other !== pin.version ? other : null,
          isolatedFor,
        }
      }),
    )
    const missing = distributions.flatMap(({ name, version, cached }) => (cached || version === null ? [] : [`${name}==${version}`]))
    const [first] = planned
    const downloads = result.cacheHit ? 0 : await first?.plan.countDownloads([...new Set(missing)])
    return {
      platformId: platform.id,
      requestDigest: result.requestDigest,
      matchedKey: result.matchedKeys[0] ?? '',
      extensions: request.specifications.map((specification) =>
        plannedExtension(specification, { active, hits, settings, planned, optional: request.optional }),
      ),
      distributions,
      downloads: downloads ?? null,
    }
  } finally {
    await removeTree(scratch)
  }
}

/** The plan of one tree. */
interface PlannedTree {
  readonly plan: InstallationPlan
  /** The extension whose own tree it is; null for the shared one. */
  readonly isolatedFor: string | null
}

interface TreePlanner {
  /** Extension digests that may make way in the shared tree. */
  readonly separable: ReadonlySet<string>
  readonly planTree: (specifications: readonly IdentifiedSpecification[], separable: ReadonlySet<string>) => Promise<InstallationPlan>
}

/** Plans the trees that ensuring would make: the shared one, then those of extensions that get one of their own. */
async function planTrees(
  active: readonly IdentifiedSpecification[],
  { isolation, onConflict }: Pick<Settings, 'isolation' | 'onConflict'>,
  { separable, planTree }: TreePlanner,
): Promise<PlannedTree[]> {
  const isSharing = isolation !== 'package'
  const shared = isSharing ? await planTree(active, separable) : undefined
  const isIsolated = ({ digest }: IdentifiedSpecification): boolean =>
    !isSharing || (onConflict === 'isolate' && shared?.apart.has(digest) === true)
  const trees: PlannedTree[] = shared === undefined ? [] : [{ plan: shared, isolatedFor: null }]
  // One after the other: uv itself is parallel.
  for (const specification of active.filter(isIsolated)) {
    trees.push({ plan: await planTree([specification], new Set()), isolatedFor: specification.display })
  }
  return trees
}

interface Known {
  readonly active: readonly IdentifiedSpecification[]
  /** Extension digests that are there and fresh. */
  readonly hits: ReadonlySet<string>
  readonly settings: Settings
  readonly optional: ReadonlySet<string>
  readonly planned: readonly { readonly plan: InstallationPlan }[]
}

function plannedExtension(specification: IdentifiedSpecification, { active, hits, settings, planned, optional }: Known): PlannedExtension {
  const { display, digest } = specification
  const found = (field: 'failures' | 'apart'): ExtensionInstallationError | undefined =>
    planned.map(({ plan }) => plan[field].get(digest)).find((error) => error !== undefined)
  const [failure, conflict] = [found('failures'), found('apart')]
  const error = failure ?? conflict
  const action = (): PlannedExtension['action'] => {
    if (!active.includes(specification)) return 'skipped'
    if (failure !== undefined) return 'failed'
    if (conflict !== undefined) return settings.onConflict === 'isolate' ? 'isolated' : 'dropped'
    return hits.has(digest) ? 'cached' : 'install'
  }
  return {
    specification: display,
    digest,
    action: action(),
    required: !optional.has(digest),
    error: error === undefined ? null : reportOf(error),
  }
}
