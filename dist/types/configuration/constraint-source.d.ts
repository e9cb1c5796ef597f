import type { LockSelection } from '../specification/lock-selection.js';
import type { SecretUrl } from '../system/secret-url.js';
/** A source of constraints: a file (absolute), a file on a server, a part of a lock, or the packages installed in the interpreter. */
export type ConstraintSource = {
    readonly kind: 'file';
    readonly file: string;
} | {
    readonly kind: 'url';
    readonly url: SecretUrl;
} | {
    readonly kind: 'lock';
    readonly lock: LockSelection;
} | {
    readonly kind: 'environment';
};
