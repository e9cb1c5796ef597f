import { type InstalledBuild } from '../distribution/installed.js';
import type { Platform } from '../platform/interpreter.js';
import { type HiddenUrl } from '../specification/hidden-url.js';
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
    /** Warnings for the user, a sentence each. */
    readonly notices: readonly string[];
    /** The URLs with secrets: of files by the variable that stands for them in the lines, and of repositories. */
    readonly urls: readonly HiddenUrl[];
    /** Names of the local packages in them, in normal form. */
    readonly localNames: readonly string[];
    /** Where these and all that they lead to lie: real paths. */
    readonly localTrees: readonly string[];
    /** How a user calls each source, for messages: `uv.lock`, `the environment`. */
    readonly names: readonly string[];
    /** The installed builds that are kept where the environment is a source: no index has them. */
    readonly builds: readonly InstalledBuild[];
}
/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and what reading files
 * works with.
 * @throws ExtensionConfigError `file-unreadable`.
 */
export declare function readConstraints(sources: readonly ConstraintSource[], context: ConstraintsContext): Promise<Constraints>;
export interface ConstraintsContext extends ReaderContext {
    readonly platform: Pick<Platform, 'sitePackages'> | undefined;
    /** Gives the packages that uv installs from a lock, as the lines of a requirements file. */
    readonly exportLock: (lock: LockSelection) => Promise<string>;
    /** Whether the hashes of locks bind too. */
    readonly isHashed: boolean;
}
