/** A file of a package, where a lock says that it lies. */
export interface LockedAddress {
    /** The package, in normal form. */
    readonly name: string;
    /** With the hash in its fragment: `#sha256=…`. */
    readonly url: string;
    /** The index that the lock has it from: a URL, without credentials. */
    readonly registry: string;
}
