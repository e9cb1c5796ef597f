import type { ArchiveFormat } from '../archive/archive.js';
import { type CacheProvider, type SaveResult } from '../providers/provider.js';
import type { Entry, EntryContext } from './entry.js';
/** A packed bundle that waits for its upload: all that the post step needs to know. */
export interface PendingSave {
    /** An entry, or the stamp of one: see `stamp.ts`. */
    readonly kind: 'archive' | 'stamp';
    readonly key: string;
    readonly requestDigest: string;
    readonly platformId: string;
    /** The directory with the archive and its manifest. */
    readonly directory: string;
    /** SHA-256 of the archive as it was packed: what was changed since is not uploaded. */
    readonly sha256: string;
    readonly sizeBytes: number;
}
/** Whether something may be saved to a provider at all. */
export declare function isSavable(provider: CacheProvider | undefined, { isSaving }: {
    readonly isSaving: boolean;
}): provider is CacheProvider;
/** Packs a verified entry into a bundle. */
export declare function packEntry(entry: Entry, key: string, format: ArchiveFormat, context: EntryContext, signal?: AbortSignal): Promise<PendingSave>;
/** Uploads a bundle if it is still what was packed, and removes it. Never rejects for a reason of the store or the bundle. */
export declare function savePending(pending: PendingSave, provider: CacheProvider, signal?: AbortSignal): Promise<SaveResult>;
