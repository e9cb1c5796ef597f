/** Whether a process can lead a group of its own (`detached`), which takes signals as one. */
export declare const hasProcessGroups: boolean;
/** Signals a process that was started `detached` where there are groups, and all that it started; one that has ended is no error. */
export declare function killProcessGroup(pid: number, signal: NodeJS.Signals): void;
