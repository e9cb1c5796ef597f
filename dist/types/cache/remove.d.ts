import type { CacheLayout } from './layout.js';
/** Why an entry may not be removed, as a sentence; undefined where it may. */
export declare function whyKept(entry: string, layout: CacheLayout): Promise<string | undefined>;
/**
 * Removes an entry with all its generations: first everything moves aside under a name that nothing looks for, then it is
 * deleted, so that an interruption leaves no half entry; the next removal deletes what was left.
 *
 * @returns why nothing was removed; undefined where all is gone.
 */
export declare function removeEntry(entry: string, layout: CacheLayout): Promise<string | undefined>;
