import type { Measurement } from './state.js';
/**
 * Whether caching pays: a warning where restoring was slower than installing on the last two runs, with what to change.
 *
 * @param restores what restoring took on this machine, the newest last.
 * @param installMs what installing had taken, in milliseconds.
 */
export declare function warnIfNotWorth(restores: readonly Measurement[], installMs: number): string | undefined;
