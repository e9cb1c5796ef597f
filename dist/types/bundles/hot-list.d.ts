/**
 * The files of a tree that a first import reads. A mounted image has them read ahead, and a new image has them lie side by side. A list
 * comes from whoever made a bundle, or from what a job imported: whatever it says is bounded, and a broken one is an empty one.
 */
export type HotList = readonly HotFiles[];
/** Files that were used last on one day, in the order in which they were read. */
interface HotFiles {
    /** ISO 8601, UTC: `2026-11-25`. */
    readonly used: string;
    /** Relative to the tree, with slashes. */
    readonly names: readonly string[];
}
/** Whether a value that was read from a bundle is a list. */
export declare function isHotList(value: unknown): value is HotList;
/** A list with the names that were just used first; what was not used for long, and what is too much, is dropped. */
export declare function mergeHotList(known: HotList, used: readonly string[], now: Date): HotList;
/** Whether a list need not be learnt now. One from the future is not believed. */
export declare function isLearnt([latest]: HotList, now: Date): boolean;
/** Whether a list was learnt later than another. */
export declare function isLater([latest]: HotList, [other]: HotList): boolean;
/** A list as it stands in a file, a name a line; a line with a `#` is the day on which those that follow were used. */
export declare function formatHotList(list: HotList): string;
/** Reads what {@link formatHotList} wrote. */
export declare function parseHotList(text: string): HotList;
/** The names of a list, in order. */
export declare function hotNames(list: HotList): string[];
export {};
