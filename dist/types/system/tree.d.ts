/** One thing in a tree. */
export interface TreeMember {
    readonly kind: 'file' | 'directory' | 'link' | 'other';
    /** The permissions, with the set-user-id, set-group-id and sticky bits. */
    readonly mode: number;
    /** Of a file, in bytes; else 0. */
    readonly size: number;
    /** Where a link leads, as it is written, a character for each byte; else empty. */
    readonly target: string;
    /** Whether a file has a second name. */
    readonly isHardLinked: boolean;
    /** When it was last changed, as the system notes it, in milliseconds; undefined for what an archive lists. */
    readonly changedMs?: number;
}
/** The members of a tree, by the path relative to it, a character for each byte: names need not be valid text. */
export type TreeContents = ReadonlyMap<string, TreeMember>;
/** How much a tree holds. */
export interface TreeSize {
    /** How many files, links and directories. */
    readonly members: number;
    /** The sizes of its files, added up. */
    readonly bytes: number;
}
/** Reads what lies in a directory, without following links. The directory itself is not among it. */
export declare function readTree(tree: string): TreeContents;
/** How much a tree holds. */
export declare function sizeOf(contents: TreeContents): TreeSize;
/** The mode with which everybody may read a member, and run it where its owner may. */
export declare function readableMode({ kind, mode }: Pick<TreeMember, 'kind' | 'mode'>): number;
/**
 * Makes a tree readable for everybody, whatever the umask was: another user would else import a part of it without a word.
 * Where one member cannot be made so, the whole tree is closed to others instead: they get nothing rather than a part.
 *
 * @returns what lies in it.
 */
export declare function makeReadable(tree: string): TreeContents;
/** Where a member lies: as text where its name is plain, which is faster, else as bytes. */
export declare function locationOf(tree: string, name: string): string | Buffer;
