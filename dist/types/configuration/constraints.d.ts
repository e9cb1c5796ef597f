import type { Platform } from '../platform/interpreter.js';
import { type LockSelection } from '../specification/lock-selection.js';
import type { ConstraintSource } from './constraint-source.js';
import { type ReaderContext } from './requirements-file.js';
/** Constraints as uv takes them. */
export interface Constraints {
    /** Files uv reads by itself, absolute. */
    readonly files: readonly string[];
    /** Lines made from a lock file or the environment: `six==1.17.0 ; python_full_version < '3.13'`. */
    readonly lines: readonly string[];
    /** SHA-256 of each source's content, in order: they count in the request digest. */
    readonly digests: readonly string[];
    /** What the user should know, a sentence each. */
    readonly notices: readonly string[];
    /** How a user calls each source, for messages: `uv.lock`, `the environment`. */
    readonly names: readonly string[];
}
/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and what reading files
 * works with.
 * @throws ExtensionConfigError `file-unreadable`.
 */
export declare function readConstraints(sources: readonly ConstraintSource[], context: ConstraintsContext): Promise<Constraints>;
/** What reading constraints works with. */
export interface ConstraintsContext extends ReaderContext {
    readonly platform: Pick<Platform, 'sitePackages'> | undefined;
    /** What uv installs of a lock, as the lines of a requirements file. */
    readonly exportLock: (lock: LockSelection) => Promise<string>;
    /** Whether the hashes of locks bind too. */
    readonly isHashed: boolean;
}
