/** The version of the layout on disk, of bundles, and of what metadata and keys mean. Raised when old entries cannot be used any more. */
export declare const schemaVersion = 3;
/** How long what was installed stays fresh: hours, or for ever. */
type Ttl = number | 'never';
/** The parts of a key, in their order. */
export interface KeyParts {
    readonly platformId: string;
    readonly abi: string;
    /** The archive format: `squashfs`, `tar.zst`. */
    readonly format: string;
    readonly suffix: string;
    readonly requestDigest: string;
}
/** The formats that any machine looks archives up in. */
export declare const formatNames: readonly ['squashfs', 'tar.zst', 'tar.gz'];
/** The part all keys of a request share: `ensure-extensions-{layout}-{platform id}-{abi}-{format}[-{suffix}]-{request digest}-`. */
export declare function keyPrefix(parts: KeyParts): string;
/** The beginning of a key: the name of the project, the layout, platform, C library, archive format if there is one, and the user's part. */
export declare function keyHead(kind: string, parts: Pick<KeyParts, 'platformId' | 'abi' | 'suffix'> & {
    readonly format?: string;
}): string;
/**
 * The period a time falls into: hours since 1970 divided by the TTL, rounded down. The jobs of a matrix agree on it,
 * so that one of them saves. With a TTL of 0 it is the second.
 */
export declare function periodOf(time: Date, ttl: Ttl): string;
/** The key of a new archive. The generation counts up where an archive of the same period proved corrupt. */
export declare function saveKey(prefix: string, period: string, generation: number): string;
/** The first look-up: this period and the one before, so that a fresh archive of the default branch beats an old one of the branch. */
export declare function freshLookup(prefix: string, now: Date, ttl: Ttl): {
    key: string;
    prefixes: string[];
};
/** Whether a key names an archive of this period; then a corrupt one needs the next generation. */
export declare function generationAfter(key: string, prefix: string, period: string): number;
/**
 * How the archive of a key was saved, against what was looked for: phrases such as `for Python 3.11, not for Python 3.12`. Undefined for a
 * key of other extensions, and for one that is not ours.
 */
export declare function keyDifferences(found: string, wanted: KeyParts): string[] | undefined;
export {};
