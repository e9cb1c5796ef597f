import { CacheError } from '../errors.js';
import type { Platform } from '../platform/interpreter.js';
import type { Clock, Logger } from '../ports.js';
import { type CacheLayout } from './layout.js';
import { type EntryMetadata, type MetadataExpectation } from './metadata.js';
import { type EntryState } from './state.js';
/** A verified entry of this machine. */
export interface Entry {
    readonly requestDigest: string;
    /** The link to the current generation. */
    readonly link: string;
    /** The generation itself: what import paths name, because the link may move on while it is in use. */
    readonly tree: string;
    readonly metadata: EntryMetadata;
    readonly state: EntryState;
}
/** The result of looking at an entry's place. */
export type EntryLookup = {
    readonly status: 'present';
    readonly entry: Entry;
}
/** It lies there as an image: to be opened before anything imports from it. */
 | {
    readonly status: 'image';
    readonly entry: Entry;
}
/** With a reason where something lies there that cannot be used here. */
 | {
    readonly status: 'absent';
    readonly reason?: string;
} | {
    readonly status: 'corrupt';
    readonly problem: string;
};
export interface EntryContext {
    readonly layout: CacheLayout;
    readonly platform: Pick<Platform, 'id' | 'abi'>;
    readonly clock: Clock;
    readonly logger: Logger;
}
/**
 * Reads and verifies the entry of a request. Never trusts what it finds: the link, the metadata and every recorded
 * file are checked.
 *
 * @throws CacheError `cache-root-unusable` when the cache root cannot be read.
 */
export declare function locateEntry(digest: string, context: EntryContext): Promise<EntryLookup>;
/** Verifies a tree as the entry of a request. */
export declare function verifyEntry({ digest, tree }: {
    digest: string;
    tree: string;
}, context: EntryContext): Promise<MetadataCheck>;
/**
 * Verifies a mounted image as the entry of a request, by its metadata alone: its bytes were compared with what was
 * packed, so that looking at each file would tell nothing new and cost time with their number.
 */
export declare function verifyMounted({ digest, tree }: {
    digest: string;
    tree: string;
}, context: EntryContext): Promise<MetadataCheck>;
type MetadataCheck = Exclude<EntryLookup, {
    status: 'image';
}>;
/**
 * Does something in a cache root.
 *
 * @throws CacheError `cache-root-unusable` where it cannot be read or written.
 */
export declare function usingRoot<T>(root: string, work: () => Promise<T>): Promise<T>;
/** The cache root cannot be worked with. */
export declare function unusableRoot(root: string, cause: unknown): CacheError;
/** Sets a corrupt entry aside, so that nobody imports from it; it is deleted by a later run. */
export declare function setAside(digest: string, problem: string, context: EntryContext): Promise<void>;
/** All requests that have an entry for this platform, the newest generation first. At most 500 are looked at. */
export declare function listRequests({ layout, platform }: EntryContext): Promise<string[]>;
/** The build record of an entry, also where it is an image that nobody has mounted. */
export declare function readEntryMetadata(digest: string, expected: MetadataExpectation, layout: CacheLayout): Promise<EntryMetadata | {
    readonly problem: string;
}>;
/** The earliest time a specification of an entry was installed. */
export declare function oldestOf(entry: Entry): Date;
export {};
