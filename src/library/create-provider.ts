import type { S3Setting } from '../configuration/provider-setting.ts'
import type { Environment, Logger } from '../ports.ts'
import { createLocalStore, createStore, usualLimits } from '../providers/create-provider.ts'
import { limitProvider, type ProviderLimits } from '../providers/limits.ts'
import type { CacheProvider } from '../providers/provider.ts'
import { createTieredProvider } from '../providers/tiers.ts'
import { portsOf } from './options.ts'

/** The provider to create. Credentials of `s3` come from the environment, a profile or a web identity. */
export type ProviderOptions =
  /** Bundles in a directory, which machines may share. */
  | { readonly kind?: 'local'; readonly directory: string }
  /** The cache of the runner this runs on. */
  | { readonly kind: 'github-actions'; readonly environment?: Environment; readonly logger?: Logger }
  /** An S3-compatible store; who reads what follows GITHUB_REF and its like, see `cacheScopes`. */
  | ({ readonly kind: 's3'; readonly bucket: string; readonly environment?: Environment; readonly logger?: Logger } & Partial<
      Omit<S3Setting, 'kind' | 'bucket'>
    >)
  /** A provider of your own: it is never waited for longer than the limits, and may reject. */
  | { readonly kind: 'custom'; readonly provider: CacheProvider; readonly limits?: Partial<ProviderLimits> }
  /** Several, the nearest first. */
  | { readonly kind: 'tiers'; readonly tiers: readonly CacheProvider[] }

/** Creates a provider. */
export function createProvider(options: ProviderOptions): CacheProvider {
  switch (options.kind) {
    case 'github-actions':
    case 's3': {
      const { environment, logger } = portsOf(options)
      const setting = options.kind === 's3' ? { prefix: '', ...options } : ({ kind: 'github-actions' } as const)
      return createStore(setting, usualLimits.restoreMs, { environment, logger })
    }
    case 'custom':
      return limitProvider(options.provider, { ...usualLimits, ...options.limits })
    case 'tiers':
      return createTieredProvider(options.tiers)
    default:
      return createLocalStore(options.directory, usualLimits.restoreMs)
  }
}
