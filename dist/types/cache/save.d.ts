import type { ArchiveFormat } from '../archive/archive.js';
import { type PendingSave } from './bundle.js';
import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import type { Entry } from './entry.js';
import { type Progress } from './progress.js';
/** The key a new entry is saved under; undefined where saving is not wanted, not possible, or another run has done it. */
export declare function chooseSaveKey(progress: Progress, made: {
    readonly oldest: Date;
    readonly isLacking: boolean;
}, options: EnsureOptions, dependencies: CacheDependencies): Promise<string | undefined>;
/** The key that an entry of the request gets when it is saved. */
export declare function newKey(progress: Progress, oldest: Date, format: ArchiveFormat, options: EnsureOptions, dependencies: CacheDependencies): string;
/** Packs a new entry. That it cannot be packed is a warning: caching is optional. */
export declare function pack(progress: Progress, entry: Entry, key: string, options: EnsureOptions, dependencies: CacheDependencies): Promise<PendingSave | undefined>;
