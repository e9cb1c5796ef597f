import type { ArchiveFormat } from '../archive/archive.js';
import { type CacheProvider, type RestoreStatus, type SaveResult } from '../providers/provider.js';
import { type Entry, type EntryContext } from './entry.js';
/** A packed bundle that waits for its upload: all that the post step needs to know. */
export interface PendingSave {
    readonly key: string;
    /** The directory with the archive and its manifest. */
    readonly directory: string;
    /** SHA-256 of the archive as it was packed: what was changed since is not uploaded. */
    readonly sha256: string;
    readonly sizeBytes: number;
}
/** Packs a verified entry into a bundle. */
export declare function packEntry(entry: Entry, key: string, format: ArchiveFormat, context: EntryContext, signal?: AbortSignal): Promise<PendingSave>;
/** Uploads a bundle if it is still what was packed, and removes it. Never rejects for a reason of the store or the bundle. */
export declare function savePending(pending: PendingSave, provider: CacheProvider, signal?: AbortSignal): Promise<SaveResult>;
/** What to look up and where to open it. */
export interface OpenRequest {
    readonly key: string;
    readonly prefixes: readonly string[];
    readonly requestDigest: string;
    /** An empty directory of this run. */
    readonly scratch: string;
    readonly signal?: AbortSignal | undefined;
}
export type OpenResult = {
    readonly status: 'hit';
    readonly key: string;
    readonly entry: Entry;
    readonly sizeBytes: number;
} | {
    readonly status: Exclude<RestoreStatus, 'hit'>;
    readonly detail: string;
    readonly key?: string;
};
/**
 * Restores a bundle and opens it beside the entry, checked at every step: its manifest, its SHA-256, the members of
 * the archive, the metadata and files of the tree.
 */
export declare function openBundle(request: OpenRequest, provider: CacheProvider, format: ArchiveFormat, context: EntryContext): Promise<OpenResult>;
