import type { TreeContents, TreeSize } from '../system/tree.js';
/** An archive inside a file. */
export interface PlacedArchive {
    readonly file: string;
    /** Where it begins, in bytes; it ends with the file. A multiple of 4,096. */
    readonly offset: number;
    /** Its size when opened, as its maker says. Whoever opens it stops at twice that. */
    readonly opened: TreeSize;
}
/** One way to carry a tree in one file. What opens and what packs may be different programs. */
export interface ArchiveFormat {
    /** Part of the cache key: `squashfs`, `tar.zst`, `tar.gz`. */
    readonly name: string;
    /** The tool that opens it, for the log: `kernel mount`, `tar and zstd`, `node`. */
    readonly means: string;
    /** Packs the content of a directory into a file that does not exist yet. */
    pack(tree: string, file: string, options?: ArchiveOptions): Promise<void>;
    /**
     * Reads what a packed archive holds without opening it, to be compared with what was packed; undefined for formats that
     * are looked at whenever they are opened.
     */
    readonly list: ((archive: PlacedArchive, options?: ArchiveOptions) => Promise<TreeContents>) | undefined;
    /**
     * Unpacks into an empty directory; undefined where this machine can only mount. Never writes through a link.
     *
     * @throws UnsafeArchiveError for members that leave the directory, for devices, for more than twice the members or bytes that it
     * was said to hold; of `installed` content for links out of it and set-user-id files too. Of `own` content these bits are taken off.
     * @throws Error when the file is not an archive of this format or is damaged.
     */
    readonly open: ((archive: PlacedArchive, directory: string, options?: ArchiveOptions) => Promise<void>) | undefined;
    /** Shows the content without unpacking it; undefined for formats and machines that cannot. */
    readonly mounter: Mounter | undefined;
}
/**
 * The kind of an archive's content. `installed`: a tree of packages, readable for everybody whatever the umask was, without anything that no
 * package needs. `own`: a directory of the user's own, which comes back as it was, with its modes and with links that lead anywhere.
 */
export type ArchiveContent = 'installed' | 'own';
/** Shows an archive's content at a directory, read-only, until it is taken away again. */
export interface Mounter extends Unmounter {
    /**
     * Mounts an archive on an empty directory, read-only, without set-user-id bits and devices.
     *
     * @throws Error when the file cannot be mounted; then nothing is.
     */
    mount(archive: Pick<PlacedArchive, 'file' | 'offset'>, directory: string, options?: ArchiveOptions): Promise<void>;
}
/** Takes mounts away, by whatever means they were made. */
export interface Unmounter {
    /**
     * Takes a mount away. A lazy one also from processes that still use it: to them its directory is empty from then on.
     *
     * @returns what became of it: `busy` where a process still uses it (never when lazy).
     * @throws Error when it could not be done for another reason.
     */
    unmount(directory: string, options?: {
        readonly isLazy?: boolean;
    }): Promise<'unmounted' | 'not mounted' | 'busy'>;
    /** The directories at and below one on which something is mounted, as this process sees it and as that one is written. */
    mountsBelow(directory: string): Promise<string[]>;
}
/** The formats of this machine. */
export interface ArchiveFormats {
    /** The best that can be opened. */
    readonly opening: ArchiveFormat;
    /**
     * Finds the format that new archives are packed in; they are looked up in it too. Called when it is first needed, because a hit packs
     * nothing.
     */
    readonly selectPacking: () => Promise<ArchiveFormat>;
}
export interface ArchiveOptions {
    /** The kind of the tree; default `installed`. */
    readonly content?: ArchiveContent | undefined;
    /** Files of the tree that lie first in a packed archive, side by side in this order, where its format allows that. */
    readonly first?: readonly string[] | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** An archive that would have put something outside its directory, or something other than files into it. */
export declare class UnsafeArchiveError extends Error {
    readonly name: string;
}
