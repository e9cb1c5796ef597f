import { type CacheLayout } from './layout.js';
import { type DistributionReport } from './metadata.js';
/** An entry as it lies in the cache. */
export interface EntryReport {
    /** The link to its current generation: what mappings name. */
    readonly path: string;
    readonly requestDigest: string;
    readonly platformId: string;
    /** What was asked for; empty where the metadata cannot be read. */
    readonly specifications: readonly string[];
    readonly distributions: readonly DistributionReport[];
    /** The oldest installation among its specifications; null where unknown. */
    readonly installedAt: string | null;
    /** Null where it was never noted. */
    readonly lastUsed: string | null;
    /** What all its generations and images take on disk, in bytes. */
    readonly sizeBytes: number;
    /** Whether some specification is past its stored TTL. */
    readonly isExpired: boolean;
    /** Whether a job has it mounted. */
    readonly isMounted: boolean;
    /** Why it cannot be used; null where it can. */
    readonly problem: string | null;
}
/** All entries of a cache root, of every platform, by path. A cache root that does not exist has none. */
export declare function listEntries(layout: CacheLayout, now: Date): Promise<EntryReport[]>;
/** The files and directories in a request's directory that belong to an entry: its link comes first. */
export declare function partsOf(names: readonly string[], platformId: string): string[];
