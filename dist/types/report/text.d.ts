import type { VersionChange } from '../cache/outcome.js';
import { type EnsuredExtension } from './extension.js';
import type { EnsureResult } from './result.js';
/** A duration in milliseconds as a reader would say it: `240 ms`, `3.1 s`, `2 min 5 s`. */
export declare function formatDuration(ms: number): string;
/** A size in bytes as a reader would say it: `812 B`, `3.4 MB`. */
export declare function formatSize(bytes: number): string;
/** An age in hours as a reader would say it. */
export declare function formatAge(hours: number): string;
/** The version an extension came to: that of its own distribution. */
export declare function versionOf({ distributions }: Pick<EnsuredExtension, 'distributions'>): string;
/** The line on how it went: `2 hits, 1 installed, 1 failed in 3.1 s`. */
export declare function formatCounts(result: EnsureResult): string;
/** How long all steps took together, in milliseconds. */
export declare function totalMs({ timings }: EnsureResult): number;
/** The result as lines of text for a terminal. */
export declare function renderLines(result: EnsureResult): string[];
/** What became of an extension, in a word. */
export declare function stateOf({ outcome, builtin, enabled }: EnsuredExtension): string;
/** A change of versions: `sphinx 7.1 -> 7.2`. */
export declare function formatChange({ name, from, to }: VersionChange): string;
/** What the `.pth` files of the trees run when Python starts: each file with the hash of its content, then its lines. */
export declare function renderStartup({ pthFiles }: EnsureResult): string[];
/** What hides what on the import path, a line each. */
export declare function renderShadowing({ shadowing }: EnsureResult): string[];
/** The errors of a result, each text once: the members of a conflict share theirs. */
export declare function uniqueErrors(result: EnsureResult): {
    code: string;
    message: string;
    hint: string | null;
}[];
