/** A lock could not be had in time. */
export declare class LockTimeoutError extends Error {
    readonly name: string;
    /** The lock file. */
    readonly lock: string;
    constructor(lock: string, holder: string, timeoutMs: number);
}
export interface LockOptions {
    /** How long to wait for it, in milliseconds. */
    readonly timeoutMs: number;
}
/**
 * Works while holding a lock: a file that names its holder. Other processes wait; also those of other machines, where
 * the file system makes hard links or new files atomically, as NFS (3 and newer) and SMB do.
 *
 * The lock of a dead process of this machine is taken over at once, that of a living one never, also when it is
 * stopped. Whether a process of another machine or container lives cannot be told: such a lock is waited for.
 *
 * @throws LockTimeoutError naming the lock and its holder; node errors where the lock cannot be written.
 */
export declare function withLock<T>(lock: string, { timeoutMs }: LockOptions, work: () => Promise<T>): Promise<T>;
