import type { Environment, Logger } from '../ports.js';
import { type CacheProvider } from './provider.js';
import { type CacheScopes } from './scopes.js';
export interface S3ProviderOptions {
    readonly bucket: string;
    /** What all keys begin with, `/` between its parts; default: none. */
    readonly prefix?: string;
    /** Default: AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, else AWS itself. */
    readonly endpoint?: string;
    /** Default: AWS_REGION, AWS_DEFAULT_REGION, else `us-east-1`, which stores of other makers ignore. */
    readonly region?: string;
    /** Whether the bucket stands in the path instead of the host name; default: with an endpoint of one's own. */
    readonly isPathStyle?: boolean;
    /** What this run may read and write; see `cacheScopes`. */
    readonly scopes: CacheScopes;
    /** Who saves, for those who restore it: repository, ref, event. */
    readonly producer: Readonly<Record<string, string>>;
    /** Credentials, region and endpoint are read from it; where it has none, the SDK's own chain finds them. */
    readonly environment: Environment;
    readonly logger: Logger;
    /** How long a look-up may take, in milliseconds; default: 15 s. A healthy one takes 0.1 s. */
    readonly lookupMs?: number;
    /** After how long without a byte a connection is given up, in milliseconds; default: 10 s. */
    readonly idleMs?: number;
}
/**
 * Keeps bundles in an S3-compatible store: one object each, `{prefix}/{scope}/{key}`, the manifest in its metadata, so that a
 * bundle appears at once or not at all and is never changed (`If-None-Match: *`). Runs read and write in scopes, as in
 * GitHub's own cache.
 */
export declare function createS3Provider(options: S3ProviderOptions): CacheProvider;
