import { type BundlePayload, type Producer, producerOf } from '../bundles/payload.ts'
import { anybody, type BundleTrust, trustIn, trustNobody } from '../bundles/trust.ts'
import type { S3Setting, TierSetting } from '../configuration/provider-setting.ts'
import type { Settings } from '../configuration/settings.ts'
import type { Clock, Environment } from '../ports.ts'
import { scopesOf } from '../providers/create-provider.ts'
import { isWritingEvent, scopeOf } from '../providers/scopes.ts'

/** The settings that say whom a run trusts. */
export type TrustSettings = Pick<Settings, 'verifyKeys' | 'signingKey' | 'cacheInRelease' | 'provider'>

/** How far ahead the clock of a producer may be, in milliseconds: a day, as machines without a time service are. */
const longestAheadMs = 86_400_000

/** The events whose runs publish, or run with the rights of the repository on behalf of others. */
const releaseEvents: ReadonlySet<string> = new Set(['release', 'pull_request_target', 'workflow_run'])

/**
 * Decides whose bundles a run opens. With keys: those that were signed with one of them, by a run that this one may trust. Without keys:
 * those of anybody who may write to the store; in a run that publishes, nobody's.
 */
export function trustOf(settings: TrustSettings, ports: { readonly environment: Environment; readonly clock: Clock }): BundleTrust {
  const { verifyKeys, signingKey, cacheInRelease } = settings
  // A run that signs would else put its name on what somebody unsigned had put in the store.
  const keys = signingKey === undefined ? verifyKeys : [...verifyKeys, signingKey.verifyKey]
  const release = releaseOf(ports.environment)
  if (release !== undefined && (cacheInRelease === 'off' || (cacheInRelease === 'auto' && keys.length === 0))) {
    const remedy = cacheInRelease === 'off' ? '' : '; with verify-keys signed archives are restored'
    return trustNobody(`nothing is restored in a run for ${release} (cache-in-release: ${cacheInRelease})${remedy}`)
  }
  if (keys.length === 0) return anybody
  return trustIn(keys, ({ producer, time }: BundlePayload) => {
    const aheadMs = new Date(time).getTime() - ports.clock.now().getTime()
    if (aheadMs > longestAheadMs) return `it says that it was made at ${time}, which is more than a day ahead of this machine's clock`
    return distrustOf(producer, settings, ports.environment)
  })
}

/** Whether anybody with the keys of this run could open what it saves. */
export function canBeOpened({ verifyKeys, signingKey }: Pick<Settings, 'verifyKeys' | 'signingKey'>): boolean {
  return signingKey !== undefined || verifyKeys.length === 0
}

/** The reason why a run publishes or acts for others; undefined for any other run. */
function releaseOf(environment: Environment): string | undefined {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_REF: ref = '' } = environment
  if (releaseEvents.has(event)) return event
  return ref.startsWith('refs/tags/') ? `the tag ${ref.slice('refs/tags/'.length)}` : undefined
}

/**
 * Why a run does not trust who signed. It trusts runs of its own repository (or the one that an `s3://` provider names) for its own ref, the
 * base of its pull request and the default branch, that somebody with write access caused: those whose caches GitHub lets it read too.
 */
function distrustOf(producer: Producer, { provider }: TrustSettings, environment: Environment): string | undefined {
  const own = producerOf(environment)
  const store = (provider.kind === 'tiers' ? provider.tiers : [provider]).find(isShared)
  const repository = store?.repository ?? own.repository
  if (repository !== '' && producer.repository !== repository)
    return `it was signed in ${producer.repository || 'no repository'}, not in ${repository}`
  const { read } = scopesOf(store ?? {}, environment)
  if (!read.includes(scopeOf(producer.ref))) return `it was signed for ${producer.ref || 'no ref'}, and this run trusts ${read.join(', ')}`
  if (producer.event !== '' && !isWritingEvent(producer.event))
    return `it was signed in a run for ${producer.event}, which acts on behalf of others`
  return undefined
}

function isShared(setting: TierSetting): setting is S3Setting {
  return setting.kind === 's3'
}
