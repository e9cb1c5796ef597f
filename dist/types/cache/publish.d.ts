import { type Entry, type EntryContext } from './entry.js';
/**
 * Makes a staging directory for a request and gives it to the work; whatever happens, it is gone afterwards.
 *
 * @throws CacheError `cache-root-unusable` when nothing can be written there.
 */
export declare function withStaging<T>(digest: string, context: EntryContext, work: (staging: string) => Promise<T>): Promise<T>;
/** The path of a new generation of a request. */
export declare function newGeneration(digest: string, { layout, platform, clock }: EntryContext): string;
/**
 * Makes a finished tree the entry of a request: the tree becomes a new generation and the entry's link is flipped to
 * it in one step. The generation before stays for those who use it.
 *
 * @returns the path of the new generation.
 */
export declare function publish(tree: string, digest: string, context: EntryContext): Promise<string>;
/** Flips the link of an entry to a generation, in one step. */
export declare function makeCurrent(generation: string, digest: string, { layout, platform }: EntryContext): Promise<void>;
/** Removes what nobody uses any more from a request's directory: left-overs of killed runs, set-aside and long superseded generations. */
export declare function cleanRequest(digest: string, context: EntryContext, keep?: Entry): Promise<void>;
