import { type PendingSave } from './bundle.js';
import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import type { Entry } from './entry.js';
import { type Progress } from './progress.js';
/** Packs the stamp of an entry that was just renewed; undefined where none is wanted or another run has saved it. */
export declare function packStamp(entry: Entry, options: EnsureOptions, dependencies: CacheDependencies): Promise<PendingSave | undefined>;
/** Renews the entry at hand by a stamp that another machine saved for its versions, if there is one. */
export declare function applyStamp(progress: Progress, staging: string, options: EnsureOptions, dependencies: CacheDependencies): Promise<void>;
