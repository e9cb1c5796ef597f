/** A process so described that no later process with its number is taken for it. */
export interface ProcessIdentity {
    readonly host: string;
    readonly pid: number;
    /** What tells apart the times and places where process numbers count anew: the boot and the pid namespace. Empty where unknown. */
    readonly realm: string;
    /** When it started, in the system's clock ticks since boot; empty where unknown. */
    readonly started: string;
}
/** Describes a process of this machine; by default this one. */
export declare function identifyProcess(pid?: number): ProcessIdentity;
/**
 * Whether a process still runs. Null where that cannot be told: it ran on another machine or in another container.
 * A stopped process runs; one of an earlier boot does not.
 */
export declare function isRunning(identity: ProcessIdentity): boolean | null;
/** Whether a process of this machine has this number now. */
export declare function hasProcess(pid: number): boolean;
/**
 * The process that stands for the job this process works for: the runner's worker or act where one is among its
 * ancestors, else its parent. It lives as long as the steps that come later.
 */
export declare function identifyJob(): ProcessIdentity;
