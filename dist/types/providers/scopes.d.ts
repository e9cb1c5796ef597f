import type { Environment } from '../ports.js';
/**
 * The scopes that a run reads and writes in a store that many branches share, as in GitHub's own cache: a run writes its own scope,
 * and reads it, then that of its base branch, then that of the default branch. So nothing that a pull request saved
 * reaches the branch it was made for.
 */
export interface CacheScopes {
    /** Undefined where this run may only read. */
    readonly write: string | undefined;
    /** In the order they are read. */
    readonly read: readonly string[];
}
/**
 * The scopes of a run.
 *
 * @param environment GITHUB_REF, GITHUB_BASE_REF and GITHUB_EVENT_NAME count.
 * @param defaultBranch its name, such as `main`.
 */
export declare function cacheScopes(environment: Environment, defaultBranch: string): CacheScopes;
/** Whether runs for an event are those of somebody with write access, or have a scope of their own. */
export declare function isWritingEvent(event: string): boolean;
/** The scope of a run whose `GITHUB_REF` is this; empty for runs of no workflow. */
export declare function scopeOf(ref: string): string;
/** A scope as one segment of a path: letters, digits, `.`, `_`, `-`; all else as `~` and two hex digits of each byte. */
export declare function scopeSegment(scope: string): string;
