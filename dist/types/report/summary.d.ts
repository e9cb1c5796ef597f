import type { EnsureResult } from './result.js';
/** The job summary: one table of extensions, where the time went, and what the cache said, as GitHub Markdown. */
export declare function renderSummary(result: EnsureResult): string;
