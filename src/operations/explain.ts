import { ensureRequest } from '../cache/ensure-request.ts'
import { findNearMisses, type NearMiss } from '../cache/explain-miss.ts'
import type { EnsuredRequest } from '../cache/outcome.ts'
import { startRun } from '../cache/run.ts'
import { usingRoot } from '../entries/entry.ts'
import { redactUrls } from '../system/redact.ts'
import { type EnsureCall, prepare } from './ensure/prepare.ts'
import { groupsOf, policyOf } from './ensure/requests.ts'

/** Why the packages that were asked for together are not a hit. */
export interface MissExplanation {
  /** As they were written. */
  readonly specifications: readonly string[]
  /** `hit`: all there and fresh. `stored`: an archive would be restored. `miss`: something would be installed. */
  readonly status: 'hit' | 'stored' | 'miss'
  /** One sentence; of `stored`, why what lies on this machine is not used, where something does. Empty for a hit. */
  readonly reason: string
  /** What to do, in sentences; empty for a hit. */
  readonly advice: string
  /** The key it is looked for under in the store; empty without a store. */
  readonly key: string
  /** The parts of that key, and all that counts, a line each. */
  readonly keyParts: readonly string[]
  /** What was asked and what it answered. */
  readonly answers: readonly { readonly provider: string; readonly status: string; readonly detail: string }[]
  /** What is saved and comes nearest, the nearest first; empty for a hit. */
  readonly nearest: readonly NearMiss[]
}

/** Why things are not in the cache. */
export interface Explanation {
  readonly platformId: string
  readonly cacheRoot: string
  readonly requests: readonly MissExplanation[]
}

/** How many near misses are told of one request. */
const maxNearest = 5

/**
 * Says why packages are not a hit: looks them up, restores and installs nothing, and finds what is saved and comes nearest.
 *
 * @throws ExtensionConfigError for bad input.
 */
export async function explainRequests({ settings, ...call }: EnsureCall): Promise<Explanation> {
  const world = await prepare({ ...call, settings: { ...settings, lookupOnly: true, failOnMiss: false } })
  const policy = policyOf(world, false)
  const requests = await usingRoot(settings.cacheRoot, async () => {
    const explained: MissExplanation[] = []
    for (const group of groupsOf(world)) {
      const found = await ensureRequest(group, policy, world.dependencies)
      const run = await startRun(group, policy, world.dependencies)
      const isHit = found.extensions.every(({ outcome }) => outcome === 'hit')
      const status = !isHit ? 'miss' : found.matchedKey === '' ? 'hit' : 'stored'
      // Of what is there and has expired nothing comes nearer.
      const nearest = status === 'miss' && found.missKind !== 'due' ? (await findNearMisses(run)).slice(0, maxNearest) : []
      explained.push({
        specifications: group.map(({ display }) => display),
        status,
        reason: status === 'hit' ? '' : redactUrls(found.missReason),
        advice: status === 'miss' ? adviceFor(found) : '',
        key: found.cacheKey,
        keyParts: found.keyLines,
        answers: found.providerReports.map(({ provider, status, detail }) => ({ provider, status, detail: redactUrls(detail) })),
        nearest,
      })
    }
    return explained
  })
  return { platformId: world.platform.id, cacheRoot: settings.cacheRoot, requests }
}

/** What a user does about a miss. */
function adviceFor({ providerReports, entry, missKind }: EnsuredRequest): string {
  const failed = providerReports.find(({ status }) => ['unavailable', 'rate-limited', 'denied'].includes(status))
  if (failed !== undefined)
    return `Nothing is wrong with what you asked for: ask again when ${failed.provider} answers, or see docs/providers.md.`
  if (providerReports.some(({ status }) => status === 'refused')) return 'See docs/security.md: which runs open what, and the keys.'
  if (missKind === 'due') {
    return 'The next run refreshes it. To refresh less often, raise ttl-hours; to refresh after the job, set refresh: after; pinned versions stay with keep-pinned.'
  }
  if (missKind === 'saved-otherwise')
    return 'Save it once the way this run asks for it: a job for each Python, system and cache-suffix saves its own.'
  if (missKind === 'changed') {
    return 'If that change is meant, there is nothing to do: the next run installs it and saves it. Else take the change back.'
  }
  if (entry === undefined) {
    return 'The first run installs it and saves it. In GitHub Actions a run reads what its own branch and the default branch saved: let a run on the default branch save it.'
  }
  return 'The next run installs it again and saves it.'
}
