import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import { type Progress } from './progress.js';
/** Every part of the key of a request, a line each, for the log. */
export declare function keyLines(progress: Progress, options: EnsureOptions, dependencies: CacheDependencies): Promise<string[]>;
