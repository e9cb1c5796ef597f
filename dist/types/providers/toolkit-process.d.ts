import type { Environment } from '../ports.js';
/** One call of the toolkit. */
export interface ToolkitCall {
    readonly action: 'lookup' | 'restore' | 'save';
    /** Stands for the workspace: what is saved or restored lies in it, and so do the toolkit's own files. */
    readonly directory: string;
    /** What is saved or restored, relative to the directory. */
    readonly path: string;
    readonly key: string;
    readonly prefixes: readonly string[];
}
/** What the toolkit's process says: that it is there, and what becomes of a call. */
export type ToolkitMessage = {
    readonly kind: 'loaded';
} | {
    readonly kind: 'printed';
    readonly text: string;
} | {
    readonly kind: 'done';
    readonly key?: string;
} | {
    readonly kind: 'failed';
    readonly reason: string;
};
/** How a call ended. */
export interface ToolkitAnswer {
    /** The key that was found. */
    readonly key?: string;
    /** What the toolkit printed, its secrets replaced: the only place where it tells reasons. */
    readonly printed: string;
}
/** How long a call is waited for. */
export interface ToolkitPatience {
    /** What must have been printed so many milliseconds after the toolkit was loaded. */
    readonly answered?: {
        readonly pattern: RegExp;
        readonly withinMs: number;
    };
    readonly signal?: AbortSignal | undefined;
}
/** The service had not answered in time. */
export declare class ToolkitTimeoutError extends Error {
    readonly name = "ToolkitTimeoutError";
    constructor();
}
/**
 * The toolkit in a process of its own: it takes its place from the working directory and the variables of its process, prints to
 * stdout, and cannot be cancelled. So none of that happens in the process of the caller, and a call that is given up ends with
 * its process. One call at a time.
 */
export declare class ToolkitProcess {
    #private;
    /** Starts the process, which loads the toolkit while the caller does something else. */
    constructor(environment: Environment, program: string);
    /** Whether it takes no more calls. */
    get hasEnded(): boolean;
    /** Waits until it can work on a call, or has ended. */
    load(): Promise<void>;
    /**
     * Makes one call. Where it throws, the toolkit may still be at work: until `stop`.
     *
     * @throws ToolkitTimeoutError; Error when the process cannot be started, ends, or the toolkit rejects; the signal's reason.
     */
    call(call: ToolkitCall, { answered, signal }: ToolkitPatience): Promise<ToolkitAnswer>;
    /** Ends the process and what it started: nothing is written any more afterwards. */
    stop(): Promise<void>;
}
/**
 * The toolkit's program: in `toolkit/` of a directory this code is in, compiled or bundled.
 *
 * @throws Error where there is none, as in somebody's bundle of the library.
 */
export declare function findToolkitProgram(): string;
