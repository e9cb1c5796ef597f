import type { ArchiveContent, ArchiveFormat, PlacedArchive } from '../archive/archive.js';
import { type ByteSource } from '../system/byte-source.js';
import type { Owner } from '../system/owner.js';
import type { SigningKey } from '../system/signing-key.js';
import { type TreeContents } from '../system/tree.js';
import { type BundleHeader } from './header.js';
import { type BundleIdentity, type BundlePayload, type DirectoryPayload, type EntryPayload, type StampPayload, type TombstonePayload } from './payload.js';
import { type BundleTrust, Refusal } from './trust.js';
/**
 * A bundle is one file that carries a tree, or a note without one, to a store and back: a header that says all there is to know
 * of it, and the archive. Entries, directories of the user, stamps and tombstones are packed, checked and read for saving here.
 */
/** The name of the file that holds a bundle, where it has a directory of its own. */
export declare const bundleFileName = "bundle";
/** A bundle that waits for its upload: its header is made of this when it is uploaded, never read from a file. */
export interface PendingBundle {
    /** The directory with the archive; null for a bundle without one. */
    readonly directory: string | null;
    readonly payload: BundlePayload;
}
/** A tree to pack, and the checks of it. */
export interface Packing {
    readonly tree: string;
    readonly format: ArchiveFormat;
    /** The kind of tree; default: `installed`. Of the user's `own`, members that no archive can carry are left out. */
    readonly content?: ArchiveContent;
    /** The members of the tree when it was verified; default: its members now. */
    readonly contents?: TreeContents;
    /** Told what the packed archive holds, where its format lists that; throws where it is not what was verified. */
    readonly check?: (contents: TreeContents) => void;
    /** Files that a first import reads: those that are there lie first in the archive. */
    readonly hot?: readonly string[];
    /** The directory to make the bundle's own in. */
    readonly parent: string;
    /** The owner that waits for the upload; default: this process. */
    readonly owner?: Owner | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** The part of a payload that differs between entries, stamps and directories. */
type Content = Pick<EntryPayload, 'kind' | 'record'> | Pick<DirectoryPayload, 'kind' | 'times'>;
/**
 * Packs a tree. What the archive holds is compared with the tree before anybody may save or mount it, and an installed tree with
 * what it was when it was verified: a mounted image is not looked at again.
 *
 * @throws UnsafeArchiveError for what no opener takes; Error when it cannot be packed, or the archive is not what the tree was.
 */
export declare function packBundle(identity: BundleIdentity, about: Content, packing: Packing): Promise<PendingBundle>;
/** A stamp: it takes no archive. */
export declare function makeStamp(identity: BundleIdentity, renewed: StampPayload['renewed']): PendingBundle;
/** A tombstone: it takes no archive. */
export declare function makeTombstone(identity: BundleIdentity, recalled: TombstonePayload['recalled']): PendingBundle;
/** A pending bundle from what was parsed of a saved state; a text says what is wrong with it. */
export declare function pendingFrom(value: unknown): PendingBundle | string;
/** A pending bundle is no longer what was packed. */
export declare class ChangedBundleError extends Error {
    readonly name: string;
    constructor();
}
/**
 * Works with the bytes of a pending bundle: a header made of what is known of it, and the archive, of which every part is compared
 * with its SHA-256 before a byte of it is handed out. The file stays open from the first byte to the last.
 *
 * @param signingKey signs the header; without one it has no signature.
 * @throws ChangedBundleError when the work fails because the archive is not what was packed.
 */
export declare function withPendingBundle<T>({ directory, payload }: PendingBundle, signingKey: SigningKey | undefined, work: (source: ByteSource) => Promise<T>): Promise<T>;
/** A bundle that was checked. */
export interface CheckedBundle {
    readonly header: BundleHeader;
    /** Its archive; undefined for a bundle without one. */
    readonly archive: PlacedArchive | undefined;
}
/**
 * Checks a bundle: its header, then every part of its archive, in one pass. Until then nothing of the archive may be used.
 *
 * @param trust whose bundles may be opened.
 * @param isChecked whether the parts were compared on their way here, so that the header alone is read.
 * @returns what it holds, a text that tells why it cannot be used, or why it is refused.
 */
export declare function checkBundle(file: string, trust: BundleTrust, isChecked?: boolean): Promise<CheckedBundle | Refusal | string>;
/** The header of a bundle alone, or why it cannot be used; see {@link checkBundle}. */
export declare function readBundleHeader(file: string, trust: BundleTrust): Promise<BundleHeader | Refusal | string>;
export {};
