import type { S3Setting } from '../configuration/provider-setting.js';
import type { Environment, Logger } from '../ports.js';
import { type ProviderLimits } from '../providers/limits.js';
import type { CacheProvider } from '../providers/provider.js';
/** The provider to create. Credentials of `s3` come from the environment, a profile or a web identity. */
export type ProviderOptions = 
/** Bundles in a directory, which machines may share. */
{
    readonly kind?: 'local';
    readonly directory: string;
}
/** The cache of the runner this runs on. */
 | {
    readonly kind: 'github-actions';
    readonly environment?: Environment;
    readonly logger?: Logger;
}
/** An S3-compatible store; who reads what follows GITHUB_REF and its like, see `cacheScopes`. */
 | ({
    readonly kind: 's3';
    readonly bucket: string;
    readonly environment?: Environment;
    readonly logger?: Logger;
} & Partial<Omit<S3Setting, 'kind' | 'bucket'>>)
/** A provider of your own: it is never waited for longer than the limits, and may reject. */
 | {
    readonly kind: 'custom';
    readonly provider: CacheProvider;
    readonly limits?: Partial<ProviderLimits>;
}
/** Several, the nearest first. */
 | {
    readonly kind: 'tiers';
    readonly tiers: readonly CacheProvider[];
};
/** Creates a provider. */
export declare function createProvider(options: ProviderOptions): CacheProvider;
