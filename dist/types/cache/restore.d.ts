import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import { type Progress } from './progress.js';
/** Asks the provider whether it has the request, without fetching it. */
export declare function lookup(progress: Progress, options: EnsureOptions, dependencies: CacheDependencies): Promise<void>;
/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
export declare function restore(progress: Progress, staging: string, options: EnsureOptions, dependencies: CacheDependencies): Promise<void>;
