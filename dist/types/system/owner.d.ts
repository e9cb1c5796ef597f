/**
 * Whether an owner is at work. `foreign`: its process cannot be asked, because it belongs to another machine, another
 * boot or another container, or because the system does not tell when it started. Only time tells then.
 */
export type Liveness = 'alive' | 'dead' | 'foreign';
/** An owner as it stands in a file. */
export interface OwnerRecord {
    readonly host: string;
    readonly pid: number;
    /** Identifies the place within which process numbers are unique; empty where unknown. */
    readonly realm: string;
    /** When it started, in the system's clock ticks since boot; empty where unknown. */
    readonly started: string;
}
/**
 * The process that something belongs to: a lock, a directory at work, the use of an image. It holds all that is needed
 * to tell that process from any other. A number of a process alone cannot be made an owner, because another container
 * or a later process may have the same number.
 */
export declare class Owner {
    #private;
    /** Empty where the owner was read from a tag. */
    readonly host: string;
    readonly pid: number;
    private constructor();
    /** This process. */
    static current(): Owner;
    /** A process that runs in the same container as this one. */
    static ofProcess(pid: number): Owner;
    /**
     * The process that stands for the job this process works for: the runner's worker or act where one is among its
     * ancestors, else its parent. It lives as long as the steps that come later. Where this process was started from
     * outside the container (`docker exec`), the container's first process stands for the job.
     */
    static ofJob(): Owner;
    /** The owner that a file names. Whatever is not a whole description is somebody unknown, not nobody. */
    static from(value: unknown): Owner;
    /** The owner that a name holds; see {@link Owner.tag}. Whatever is not a tag is somebody unknown. */
    static fromTag(tag: string): Owner;
    /** The owner in a form for names of files: what is made under such a name has an owner from its first moment on. */
    get tag(): string;
    /** Whether this owner is at work. The one place where that is decided. */
    get liveness(): Liveness;
    /**
     * Whether what belongs to this owner may be taken away: its process is dead, or cannot be asked and has given no sign
     * for longer than a limit. Both times in milliseconds.
     */
    hasAbandoned({ ageMs, limitMs }: {
        readonly ageMs: number;
        readonly limitMs: number;
    }): boolean;
    toJSON(): OwnerRecord;
}
