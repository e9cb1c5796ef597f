import { Owner } from '../system/owner.js';
/**
 * The longest a job on a self-hosted runner may take, in milliseconds (GitHub, "Actions limits": 5 days): what was
 * superseded or left behind longer ago has no user.
 */
export declare const longestJobMs: number;
/** The paths of all files in a cache root; docs/architecture.md lists them ("On disk"). */
export declare class CacheLayout {
    readonly root: string;
    /** Where the entries lie: of another disk, where it is a symbolic link to there. */
    readonly extensions: string;
    /**
     * @param root the cache root, absolute. Symbolic links on the way to it are resolved: the system tells of mounts by the paths
     *   they really have.
     */
    constructor(root: string);
    /**
     * Whether a path is that of a generation of this cache root, and nothing leads elsewhere on the way to it. The generation itself
     * need not be there.
     */
    isGeneration(location: string): boolean;
    /** The entry whose generation lies at a path; undefined for any other path. */
    entryOf(generation: string): {
        readonly digest: string;
        readonly platformId: string;
    } | undefined;
    /** Whether a path is that of a directory of a bundle that waits for its upload in this cache root. */
    isPending(location: string): boolean;
    /** The metadata of projects, as their build backends made it. */
    get metadata(): string;
    /** The answers that interpreters gave about themselves. */
    get interpreters(): string;
    /** The last good copies of files on servers. */
    get remote(): string;
    /** An entry as this cache root names it, however the root was named where it was noted. */
    entryNoted(entry: string): string;
    get tools(): string;
    /** An empty file whose time says when the cache was last cleaned. */
    get cleaned(): string;
    /** The directory that stands before the trees on PYTHONPATH. */
    get loaders(): string;
    /** Bundles that wait for their upload. */
    get pending(): string;
    /** A directory that is being deleted. */
    get trash(): string;
    request(digest: string): string;
    /** The entry: a link to its current generation. */
    entry(digest: string, platformId: string): string;
    generation(digest: string, name: string): string;
    /** Data of a generation that is the mount point of an image: the bundle it came in, and who uses it. */
    image(generation: string): string;
    state(digest: string, platformId: string): string;
    /** The files of an entry that a first import reads. */
    hotList(digest: string, platformId: string): string;
    /** A new directory beside the generations, so that publishing is a rename on one disk. Its name tells whose it is. */
    staging(digest: string, platformId: string): string;
}
/** Whether a name is that of a request's directory: its digest, SHA-256 in hex. */
export declare function isRequestDigest(name: string): boolean;
/** The name of a new generation: entry, time of creation, and a part that keeps two of one millisecond apart. */
export declare function generationName(platformId: string, now: Date): string;
/** Whether a name is that of a generation of this platform. */
export declare function isGenerationName(name: string, platformId: string): boolean;
/** The owner of a staging directory, or of a directory that is being deleted. Null for other names. */
export declare function ownerOfWork(name: string): Owner | null;
