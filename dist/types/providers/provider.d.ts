import { type ByteSource, type ExpectedPart } from '../system/byte-source.js';
/**
 * Where archives are kept between runs. A provider stores *bundles* under a key: to it a bundle is so many bytes. Bundles never
 * change once saved.
 */
/**
 * Why a restore gave nothing, or that it gave something. Caching is optional: none of these fails a job. `unknown`: this run is not to
 * read the store, so that nobody knows what it holds.
 */
export type RestoreStatus = 'hit' | 'miss' | 'unknown' | 'denied' | 'unavailable' | 'rate-limited' | 'corrupt';
/** How a save ended. `exists`: another run saved this key first, which is as good. */
export type SaveStatus = 'saved' | 'exists' | 'denied' | 'unavailable' | 'rate-limited' | 'skipped';
/** Keys to look up: first the exact key, then each prefix in order, the newest bundle of a prefix first. */
export interface LookupRequest {
    /** At most 512 characters of `a-z 0-9 . _ - +`. */
    readonly key: string;
    readonly prefixes: readonly string[];
    readonly signal?: AbortSignal | undefined;
}
/** A look-up that also brings the bundle. */
export interface RestoreRequest extends LookupRequest {
    /** A path in a directory of the caller's, on the caller's disk, where nothing lies; on a hit the bundle lies there. */
    readonly file: string;
    /**
     * Reads the beginning of what was found, and says in which parts the rest comes and what each must be; a text says why it is
     * not a bundle, and undefined that the beginning is enough, since it will not be opened. A store that has ranges compares each part as it arrives, and fetches a wrong one again.
     */
    readonly expectedParts?: (beginning: ByteSource) => Promise<readonly ExpectedPart[] | string | undefined>;
}
export type LookupResult = {
    readonly status: 'hit';
    readonly key: string;
    /** Where it came from, where the store knows: who saved it, from which tier it is. */
    readonly detail?: string;
    /** The stores that were not asked any more: to be asked where what was found proves damaged. */
    readonly others?: CacheProvider;
    /** Of a restore: every part was compared with its SHA-256 before it was written to the file. */
    readonly isChecked?: boolean;
} | {
    readonly status: Exclude<RestoreStatus, 'hit'>;
    readonly detail: string;
    /** The key that was found, where it is known and its bundle is of no use. */
    readonly key?: string;
};
/** A look-up that also brings the first bytes of what was found: what a bundle says of itself stands there. */
export type BeginningResult = {
    readonly status: 'hit';
    readonly key: string;
    readonly beginning: ByteSource;
} | {
    readonly status: Exclude<RestoreStatus, 'hit'>;
    readonly detail: string;
};
/** So much of a bundle is its beginning, in bytes: the header of all but the largest. */
export declare const beginningBytes: number;
/** The beginning of a bundle of which no more was fetched: behind it nothing can be read. */
export declare function beginningOf(bytes: Uint8Array, size: number): ByteSource;
export interface SaveRequest {
    readonly key: string;
    /**
     * The bytes of the bundle. A read rejects where they are not what was packed any more: then nothing is saved.
     */
    readonly bundle: ByteSource;
    readonly signal?: AbortSignal | undefined;
}
export interface SaveResult {
    readonly status: SaveStatus;
    /** One sentence on why; empty when there is nothing to say. */
    readonly detail: string;
}
/** A store of bundles. No method rejects for a reason of the store: the outcome says it. */
export interface CacheProvider {
    /** As in messages and settings: `local`, `github-actions`. */
    readonly name: string;
    /** Whether this run may write; null where only trying tells. */
    readonly canSave: boolean | null;
    /** Whether it keeps bundles on this machine, so that keeping another costs no transfer. Default false. */
    readonly isNear?: boolean;
    /** Loads what the provider works with, so that a caller can wait for something else meanwhile. Never fails. */
    prepare?(): Promise<void>;
    /** Looks a bundle up without downloading it. */
    lookup(request: LookupRequest): Promise<LookupResult>;
    /** Looks a bundle up and brings it. Whatever the outcome but `hit`, nothing lies at the path afterwards. */
    restore(request: RestoreRequest): Promise<LookupResult>;
    /** Looks a bundle up and reads its first {@link beginningBytes}, where the store has ranges; what nobody opens need not be fetched. */
    readBeginning?(request: LookupRequest): Promise<BeginningResult>;
    /** Saves a bundle as one: a reader finds all of it or nothing. */
    save(request: SaveRequest): Promise<SaveResult>;
}
/** Whether a key is one that was asked for. A store that answers with another one hands out what nobody wants here. */
export declare function isAnswer(key: string, { key: wanted, prefixes }: Pick<LookupRequest, 'key' | 'prefixes'>): boolean;
/** Whether a text may be a key: what all stores can hold, in a file name too. */
export declare function isValidKey(key: string): boolean;
