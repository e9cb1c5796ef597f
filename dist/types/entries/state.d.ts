import type { RecalledVersion } from '../bundles/payload.js';
import type { CacheLayout } from './layout.js';
/** The changeable state of an entry. Losing it costs a refresh. Only a lost invalidation or recall can give a wrong result. */
export interface EntryState {
    /** ISO 8601, UTC; noted at most once an hour. */
    readonly last_used?: string | undefined;
    /** When the specification this directory is named after was invalidated: an entry installed before is not a hit. */
    readonly invalidated?: string | undefined;
    /** When each specification was last found to resolve to the same versions, by extension digest. */
    readonly renewed?: Readonly<Record<string, string>> | undefined;
    /** Versions that no entry of the request may hold any more. */
    readonly recalled?: readonly RecalledVersion[] | undefined;
    /** The durations of restoring and saving on this machine, the last ten of each, the newest last. */
    readonly restores?: readonly Measurement[] | undefined;
    readonly saves?: readonly Measurement[] | undefined;
}
/** How long moving an archive took. */
export interface Measurement {
    /** ISO 8601, UTC. */
    readonly at: string;
    readonly ms: number;
    /** The size of the archive. */
    readonly bytes: number;
    /** The tool that opened it: `kernel mount`, `unsquashfs`, `tar and zstd`; empty for a save. */
    readonly means: string;
}
/** The state of an entry; empty where there is none or it is damaged. */
export declare function readState(layout: CacheLayout, digest: string, platformId: string): Promise<EntryState>;
/** Changes the state of an entry, keeping what it does not know. */
export declare function updateState(layout: CacheLayout, digest: string, platformId: string, change: Partial<EntryState>): Promise<void>;
/** Adds a measurement to the state of an entry; all that are kept then. */
export declare function addMeasurement(layout: CacheLayout, { digest, platformId }: {
    digest: string;
    platformId: string;
}, kind: 'restores' | 'saves', measurement: Measurement): Promise<readonly Measurement[]>;
/** When a specification was invalidated on this machine, if it was. */
export declare function invalidatedAt(layout: CacheLayout, digest: string, platformId: string): Promise<Date | undefined>;
