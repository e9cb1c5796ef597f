import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Settings } from '../configuration/settings.ts'
import { installedVersions } from '../distribution/installed.ts'
import { type ExtensionInstallationError, reportOf } from '../errors.ts'
import { type InstallationPlan, planInstallation } from '../installation/plan.ts'
import { detectPlatform } from '../platform/find-python.ts'
import type { PlannedDistribution, PlannedExtension, ResolutionPlan } from '../report/plan.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { isMarkerTrue } from '../specification/marker.ts'
import { removeTree } from '../system/files.ts'
import { ensure, type Ports, type Replacements, uvSessionOptions } from './compose.ts'
import { readRequest } from './ensure/request.ts'

/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export async function resolveRequest(
  settings: Settings,
  ports: Ports,
  replacements: Replacements = {},
  signal?: AbortSignal,
): Promise<ResolutionPlan> {
  const platform = await detectPlatform(settings.python, { ...ports, signal })
  const request = await readRequest(settings, ports.environment, platform)
  const active = request.specifications.filter(({ marker }) => marker === undefined || isMarkerTrue(marker, platform.markers))
  const { result } = await ensure({ ...settings, lookupOnly: true }, ports, replacements, signal)
  const cached = new Set(result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`)))
  const hits = new Set(result.extensions.flatMap(({ digest, outcome }) => (digest !== null && outcome === 'hit' ? [digest] : [])))
  const installed = await installedVersions(platform.sitePackages)
  const scratch = await mkdtemp(path.join(tmpdir(), 'ensure-extensions-resolve-'))
  try {
    const options = uvSessionOptions({ settings, request, ports, replacements })
    const planned: { plan: InstallationPlan; isolatedFor: string | null }[] = []
    const planOf = async (
      specifications: readonly IdentifiedSpecification[],
      separable: ReadonlySet<string>,
      isolatedFor: string | null,
    ) => {
      const plan = await planInstallation({ specifications, platform, scratch, separable, signal }, options)
      planned.push({ plan, isolatedFor })
      return plan
    }
    if (settings.isolation === 'package') {
      for (const specification of active) await planOf([specification], new Set(), specification.display)
    } else {
      const all = new Set(active.map(({ digest }) => digest))
      const separable = { error: new Set<string>(), isolate: all, 'drop-optional': request.optional }[settings.onConflict]
      const { apart } = await planOf(active, separable, null)
      if (settings.onConflict === 'isolate') {
        for (const specification of active.filter(({ digest }) => apart.has(digest)))
          await planOf([specification], new Set(), specification.display)
      }
    }
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
