import type { ArchiveFormat } from '../archive/archive.js';
import { type IdentifiedSpecification } from '../specification/digest.js';
import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import type { Entry } from './entry.js';
import type { Freshness, FreshnessContext, Ttl } from './freshness.js';
import type { KeyParts } from './keys.js';
import type { ProviderReport, Timing } from './outcome.js';
/** What is known of a request while it is ensured. Each step adds to it. */
export interface Progress {
    readonly specifications: readonly IdentifiedSpecification[];
    readonly digest: string;
    readonly freshnessContext: FreshnessContext;
    entry: Entry | undefined;
    freshness: Map<string, Freshness>;
    matchedKey: string;
    /** The key that the look-up found, usable or not. */
    foundKey: string;
    missReason: string;
    /** Whether the provider could say if it has the request. */
    isMissCertain: boolean;
    /** The archive that was restored and by what it was opened. */
    restored: {
        readonly sizeBytes: number;
        readonly means: string;
    } | undefined;
    readonly warnings: string[];
    readonly providerReports: ProviderReport[];
    readonly timings: Timing[];
}
/** Starts the work on a request. */
export declare function startProgress(specifications: readonly IdentifiedSpecification[], options: EnsureOptions, { layout, platform, clock }: CacheDependencies): Promise<Progress>;
/** Runs a step and notes how long it took. */
export declare function timed<T>(progress: Progress, step: string, work: () => Promise<T>): Promise<T>;
/** Whether every specification lies in the entry and none is due. */
export declare function isAllFresh({ freshness, specifications }: Progress): boolean;
/** Makes an entry the current one and judges the specifications in it. */
export declare function useEntry(progress: Progress, entry: Entry | undefined): void;
/** The TTL that periods are counted by. */
export declare function ttlOf({ ttl }: EnsureOptions): Ttl;
/** The formats to look archives up as: the best this machine opens, then, if it packs another one, that. */
export declare function formatsToLookUp({ selectArchives }: CacheDependencies): AsyncGenerator<ArchiveFormat>;
/** What the key of a request is made of, in one of the formats of this machine. */
export declare function keyPartsOf(digest: string, format: ArchiveFormat, options: EnsureOptions, { platform }: CacheDependencies): KeyParts;
