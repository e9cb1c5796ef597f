import pLimit from 'p-limit'
import { ensureRequest } from '../../cache/ensure-request.ts'
import type { EnsuredRequest } from '../../cache/outcome.ts'
import type { EnsurePolicy } from '../../cache/policy.ts'
import type { Settings } from '../../configuration/settings.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { optionParts } from './option-parts.ts'
import type { EnsureWorld } from './prepare.ts'
import type { Request } from './request.ts'

/** Requests of `isolation: package` worked on at once: uv itself is parallel. */
const isolationConcurrency = 4

/** The results of the requests. */
export interface EnsuredRequests {
  /** Those whose trees go on the import path. */
  readonly shared: readonly EnsuredRequest[]
  /** Those of extensions that were set apart, each with a tree of its own. */
  readonly isolated: readonly EnsuredRequest[]
}

/** Ensures all specifications: as one request, or each as its own; those that do not go with the rest get a tree of their own. */
export async function ensureRequests(world: EnsureWorld, isSaving: boolean): Promise<EnsuredRequests> {
  const { active, dependencies } = world
  const policy = policyOf(world, isSaving)
  const limit = pLimit(isolationConcurrency)
  const shared = await Promise.all(groupsOf(world).map((group) => limit(() => ensureRequest(group, policy, dependencies))))
  const isolated = await Promise.all(
    isolatedIn(shared, active).map((specification) => limit(() => ensureRequest([specification], alone(policy), dependencies))),
  )
  return { shared, isolated }
}

/** The specifications of each request: all in one, or each in one of its own. */
export function groupsOf({ active, settings }: Pick<EnsureWorld, 'active' | 'settings'>): (readonly IdentifiedSpecification[])[] {
  if (active.length === 0) return []
  return settings.isolation === 'package' ? active.map((specification) => [specification]) : [active]
}

/** How the requests are ensured. */
export function policyOf({ settings, request, provider, replacements = {}, signal }: EnsureWorld, isSaving: boolean): EnsurePolicy {
  return {
    requestOptions: request.requestOptions,
    optionParts: optionParts(request.requestOptions, request.constraints.names),
    localTrees: request.localTrees,
    workspace: settings.workspace,
    ttl: settings.ttlHours,
    keepPinned: settings.keepPinned,
    aheadHours: replacements.aheadHours ?? 0,
    staleIfError: settings.staleIfError,
    refresh: provider?.canSave === false && settings.refresh === 'after' ? 'never' : settings.refresh,
    random: replacements.random ?? Math.random,
    suffix: settings.cacheSuffix,
    isSaving,
    optional: settings.failOnError ? request.optional : new Set(request.specifications.map(({ digest }) => digest)),
    separable: separableOf(settings, request),
    onConflict: settings.isolation === 'package' ? 'error' : settings.onConflict,
    lookupOnly: settings.lookupOnly,
    failOnMiss: settings.failOnMiss,
    examinesHits: replacements.examinesHits ?? false,
    isBurying: replacements.isBurying ?? true,
    signal,
  }
}

/** The extension digests that may make way where not all go together; a required extension is never dropped, whatever fails the step. */
export function separableOf(
  { onConflict, isolation }: Pick<Settings, 'onConflict' | 'isolation'>,
  { specifications, optional }: Pick<Request, 'specifications' | 'optional'>,
): ReadonlySet<string> {
  if (onConflict === 'error' || isolation === 'package') return new Set()
  return onConflict === 'isolate' ? new Set(specifications.map(({ digest }) => digest)) : optional
}

/** Those that do not go with the rest of their request, and get a tree of their own. */
function isolatedIn(requests: readonly EnsuredRequest[], active: readonly IdentifiedSpecification[]): IdentifiedSpecification[] {
  const digests = requests.flatMap(({ extensions }) =>
    extensions.flatMap(({ digest, apart }) => (apart?.how === 'isolated' ? [digest] : [])),
  )
  return active.filter(({ digest }) => digests.includes(digest))
}

/** The policy of a request for one extension: the same as where it is asked for alone. */
function alone({ requestOptions: { onConflict: _, ...requestOptions }, optionParts: all, ...policy }: EnsurePolicy): EnsurePolicy {
  const { 'on-conflict': __, ...parts } = all
  return { ...policy, requestOptions, optionParts: parts, separable: new Set(), onConflict: 'error' }
}
