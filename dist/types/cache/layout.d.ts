/**
 * The longest a job on a self-hosted runner may take, in milliseconds (GitHub, "Actions limits": 5 days): what was
 * superseded or left behind longer ago has no user.
 */
export declare const longestJobMs: number;
/** Where everything of the cache root lies; DESIGN's "On disk". */
export declare class CacheLayout {
    readonly root: string;
    /** @param root the cache root, absolute. */
    constructor(root: string);
    get extensions(): string;
    get tools(): string;
    /** An empty file whose time says when the cache was last cleaned. */
    get cleaned(): string;
    /** What stands before the trees on PYTHONPATH. */
    get loaders(): string;
    /** Bundles that wait for their upload. */
    get pending(): string;
    /** What is being deleted. */
    get trash(): string;
    /** The default directory of the local provider. */
    get archives(): string;
    request(digest: string): string;
    /** The entry: a link to its current generation. */
    entry(digest: string, platformId: string): string;
    generation(digest: string, name: string): string;
    /** What is kept of a generation that is the mount point of an image: the bundle it came in, and who uses it. */
    image(generation: string): string;
    state(digest: string, platformId: string): string;
    /** A new directory beside the generations, so that publishing is a rename on one disk. Its name tells whose it is. */
    staging(digest: string, platformId: string): string;
}
/** The name of a new generation: entry, time of creation, and a part that keeps two of one millisecond apart. */
export declare function generationName(platformId: string, now: Date): string;
/** Whether a name is that of a generation of this platform. */
export declare function isGenerationName(name: string, platformId: string): boolean;
/** Who made a staging directory: a process of this machine, or undefined for another machine's. Null for other names. */
export declare function stagingOwner(name: string): {
    pid: number | undefined;
} | null;
