import path from 'node:path'
import type { ProviderSetting, S3Setting, TierSetting } from '../configuration/provider-setting.ts'
import type { Environment, Ports } from '../ports.ts'
import { readPlainTextSync } from '../system/plain-file.ts'
import { createGitHubActionsProvider, isServiceConfigured } from './github-actions/provider.ts'
import { limitProvider, type ProviderLimits } from './limits.ts'
import { createLocalProvider, defaultDirectoryName } from './local/provider.ts'
import type { CacheProvider } from './provider.ts'
import { createS3Provider } from './s3/provider.ts'
import { type CacheScopes, cacheScopes } from './scopes.ts'
import { createTieredProvider } from './tiers.ts'

type ProviderPorts = Pick<Ports, 'environment' | 'logger'>

/** Where and for how long a store is asked. */
interface ProviderPlace {
  readonly cacheRoot: string
  /** How long a store may take to look up and bring a bundle, in seconds. */
  readonly restoreTimeout: number
}

/**
 * How long a store is waited for, in milliseconds: to say whether it has something (a healthy one takes 0.1 s), to bring it
 * (1 GB at 4 MB/s), and to take an upload, which after the job delays nobody.
 */
export const usualLimits: ProviderLimits = { lookupMs: 15_000, restoreMs: 300_000, saveMs: 600_000 }

/** The provider a setting names, none for none; the post step saves to the one the main step used. */
export function createConfiguredProvider(setting: ProviderSetting, place: ProviderPlace, ports: ProviderPorts): CacheProvider | undefined {
  const settings = setting.kind === 'tiers' ? setting.tiers : [setting]
  const tiers = settings.flatMap((tier) => createTier(tier, place, ports) ?? [])
  const [only] = tiers
  return tiers.length > 1 ? createTieredProvider(tiers) : only
}

function createTier(setting: TierSetting, { cacheRoot, restoreTimeout }: ProviderPlace, ports: ProviderPorts): CacheProvider | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined
    case 'auto':
      return isServiceConfigured(ports.environment) ? createStore({ kind: 'github-actions' }, restoreTimeout * 1_000, ports) : undefined
    case 'local':
      return createLocalStore(setting.directory ?? path.join(cacheRoot, defaultDirectoryName), restoreTimeout * 1_000)
    default:
      return createStore(setting, restoreTimeout * 1_000, ports)
  }
}

/** A directory as a store, never waited for longer than its limits. */
export function createLocalStore(directory: string, restoreMs: number): CacheProvider {
  const limits = limitsOf(restoreMs)
  return limitProvider(createLocalProvider({ directory, lookupMs: limits.lookupMs }), limits)
}

/** A store elsewhere, never waited for longer than its limits. */
export function createStore(
  setting: S3Setting | { readonly kind: 'github-actions' },
  restoreMs: number,
  ports: ProviderPorts,
): CacheProvider {
  return limitProvider(setting.kind === 's3' ? createS3(setting, ports) : createGitHubActionsProvider(ports), limitsOf(restoreMs))
}

function limitsOf(restoreMs: number): ProviderLimits {
  return { ...usualLimits, lookupMs: Math.min(usualLimits.lookupMs, restoreMs), restoreMs }
}

/** The scopes that this run reads and writes in a shared store. */
export function scopesOf({ defaultBranch }: Pick<S3Setting, 'defaultBranch'>, environment: Environment): CacheScopes {
  return cacheScopes(environment, defaultBranch ?? defaultBranchOf(environment) ?? 'main')
}

function createS3(setting: S3Setting, { environment, logger }: ProviderPorts): CacheProvider {
  const { bucket, endpoint, region, pathStyle } = setting
  const repository = setting.repository ?? (environment['GITHUB_REPOSITORY'] || 'shared')
  const scopes = scopesOf(setting, environment)
  return createS3Provider({
    bucket,
    prefix: [setting.prefix, repository].filter((part) => part !== '').join('/'),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(pathStyle === undefined ? {} : { pathStyle }),
    scopes,
    producer: {
      repository: environment['GITHUB_REPOSITORY'] ?? '',
      ref: environment['GITHUB_REF'] ?? '',
      event: environment['GITHUB_EVENT_NAME'] ?? '',
    },
    environment,
    logger,
  })
}

/** The default branch of the repository, as the event of the run tells it. */
function defaultBranchOf(environment: Environment): string | undefined {
  const file = environment['GITHUB_EVENT_PATH']
  if (!file) return undefined
  try {
    const event = JSON.parse(readPlainTextSync(file)) as { repository?: { default_branch?: unknown } }
    const branch = event.repository?.default_branch
    return typeof branch === 'string' ? branch : undefined
  } catch {
    // Not every runner writes the file; act's may lack the repository.
    return undefined
  }
}
