/** Calls back once after a time in milliseconds; gives a function that keeps it from doing so. */
export type Timer = (callback: () => void, ms: number) => () => void;
/** Timers that keep the process alive: for a program that does nothing else. */
export declare const livelyTimer: Timer;
/** The timers of node. They do not keep a process alive that has nothing else to do. */
export declare const systemTimer: Timer;
