import type { RequestOptions } from '../specification/digest.js';
import type { StaleIfError, Ttl } from './freshness.js';
/** How requests are ensured. */
export interface EnsurePolicy {
    /** The part of the request digest beside the specifications. */
    readonly requestOptions: RequestOptions;
    /** A short hash of each of these options and files, by the name its user knows: what explains a miss. */
    readonly optionParts: Readonly<Record<string, string>>;
    /** Where the local packages lie that the request options cover: real paths. */
    readonly localTrees: readonly string[];
    /** What relative paths start at, absolute. */
    readonly workspace: string;
    /** The TTL setting; without it the number stored with each specification counts. */
    readonly ttl: Ttl | undefined;
    /** Whether specifications that name one version (`==`) never expire. */
    readonly keepPinned: boolean;
    /** Extensions that expire within so many hours are refreshed now. */
    readonly aheadHours: number;
    readonly staleIfError: StaleIfError;
    /** When what has expired is refreshed: before it is used, after the job that uses it, or not at all. */
    readonly refresh: 'before' | 'after' | 'never';
    /** Between 0 and 1: decides which of many runs refreshes early. */
    readonly random: () => number;
    /** Part of the key; lower case `a-z 0-9 . _ -`. */
    readonly suffix: string;
    /** Whether new entries are packed for the provider. */
    readonly isSaving: boolean;
    /** Extension digests whose failure does not keep the others from being saved. */
    readonly optional: ReadonlySet<string>;
    /** Extension digests that may make way where not all go together. */
    readonly separable: ReadonlySet<string>;
    /** How extensions that do not go together are treated. */
    readonly onConflict: 'error' | 'isolate' | 'drop-optional';
    /** Only say whether the request is cached: nothing is restored or installed. */
    readonly lookupOnly: boolean;
    /** A miss is a failure; nothing is installed. An unavailable service is not a miss. */
    readonly failOnMiss: boolean;
    /** Whether what is fresh is asked about too: in a run that nobody waits for. */
    readonly examinesHits: boolean;
    /** Whether tombstones are made of what was recalled. */
    readonly isBurying: boolean;
    readonly signal?: AbortSignal | undefined;
}
