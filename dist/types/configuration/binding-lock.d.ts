import type { IdentifiedSpecification } from '../specification/digest.js';
import { type MarkerEnvironment } from '../specification/marker.js';
import type { ConstraintSource } from './constraint-source.js';
import type { LockFile } from './lock-file.js';
import type { LockedLine } from './locked-lines.js';
/** The lock that all has to be in, with `locked`. */
export interface BindingLock extends LockFile {
    readonly packages: readonly LockedLine[];
    /** Whether it has a hash of every package: then nothing else can be installed. */
    readonly hasAllHashes: boolean;
    /** Whether it is a constraint already. */
    readonly isNamed: boolean;
}
/** Reads the lock of `constraints`, else `pylock.toml` of the workspace. Throws ExtensionConfigError `file-unreadable`. */
export declare function readBindingLock(constraints: readonly ConstraintSource[], { workspace, nameOf }: {
    readonly workspace: string;
    readonly nameOf: (option: 'locked') => string;
}): Promise<BindingLock>;
/**
 * Specifications that a lock binds: each has the version that the lock has for this interpreter, and does not get old.
 *
 * @throws ExtensionConfigError `file-unreadable` where the lock does not have one of them.
 */
export declare function boundSpecifications(specifications: readonly IdentifiedSpecification[], { packages, shown }: BindingLock, markers: MarkerEnvironment): IdentifiedSpecification[];
