import type { ArchiveFormat } from '../archive/archive.js';
import { type CacheProvider, type RestoreStatus } from '../providers/provider.js';
import type { CacheDependencies } from './dependencies.js';
import { type Entry } from './entry.js';
/** What to look up and where to open it. */
export interface OpenRequest {
    readonly key: string;
    readonly prefixes: readonly string[];
    readonly requestDigest: string;
    /** An empty directory of this run. */
    readonly scratch: string;
    /** Runs a step and notes how long it took. */
    readonly timed: <T>(step: string, work: () => Promise<T>) => Promise<T>;
    readonly signal?: AbortSignal | undefined;
}
export type OpenResult = {
    readonly status: 'hit';
    readonly key: string;
    readonly entry: Entry;
    readonly sizeBytes: number;
    readonly means: string;
    readonly detail: string;
} | {
    readonly status: Exclude<RestoreStatus, 'hit'>;
    readonly detail: string;
    readonly key?: string;
    /** The stores that may have a sound one. */
    readonly others?: CacheProvider | undefined;
};
/**
 * Restores a bundle and opens it as a new generation, checked at every step: its manifest, its SHA-256, the members of
 * the archive, the metadata and files of the tree. An image is mounted where that is possible and nothing is unpacked.
 */
export declare function openBundle(request: OpenRequest, provider: CacheProvider, format: ArchiveFormat, context: CacheDependencies): Promise<OpenResult>;
/**
 * Makes the entry that lies in place as an image importable: mounts it, or, where that is not possible, unpacks it into
 * a new generation. Undefined, with a line in the log, where it cannot be opened here.
 */
export declare function openInPlace(entry: Entry, scratch: string, context: CacheDependencies): Promise<Entry | undefined>;
/** Ends the use of an entry that was mounted and is not wanted. */
export declare function closeImage({ tree }: Entry, { layout, mounting, selectArchives }: CacheDependencies): Promise<void>;
