import type { EnsureResult } from './result.js';
/** The job summary: one table of extensions, where the time went, and what the cache said, as GitHub Markdown. */
export declare function renderSummary(result: EnsureResult): string;
/** What a warming run did, a row for each request. */
interface WarmedRequest {
    readonly request: string;
    readonly hits: number;
    readonly misses: number;
    readonly failed: number;
    readonly saved: readonly {
        readonly status: string;
    }[];
}
/** The job summary of a warming run, as GitHub Markdown. */
export declare function renderWarming(requests: readonly WarmedRequest[]): string;
export {};
