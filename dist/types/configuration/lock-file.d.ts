import type { LockedAddress } from '../specification/locked-address.js';
import { type MarkerEnvironment } from '../specification/marker.js';
/** A lock that was named in `requirements`. */
export interface LockFile {
    /** The `uv.lock`, `script.py.lock` or `pylock.toml`; absolute. */
    readonly file: string;
    /** As the user wrote it. */
    readonly shown: string;
}
/**
 * Where the files of some locks lie.
 *
 * @param markers those of the interpreter that will import.
 * @throws ExtensionConfigError `interpreter-unsupported` for a lock that is made for other ones, `file-unreadable`.
 */
export declare function readLockFiles(locks: readonly LockFile[], markers: MarkerEnvironment): Promise<LockedAddress[]>;
