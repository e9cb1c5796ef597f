import type { Environment } from '../ports.js';
import type { LockSelection } from '../specification/lock-selection.js';
import type { SourcedText } from './sourced-text.js';
/** A lock that was named in `requirements`, and what its project or script asks for itself. */
export interface NamedLock {
    readonly lock: LockSelection;
    readonly roots: readonly SourcedText[];
}
/** Reads what the project or script of a lock asks for. Throws ExtensionConfigError `file-unreadable`. */
export declare function readNamedLock(lock: LockSelection, origin: string, environment: Environment): Promise<NamedLock>;
