import type { CommandPorts } from '../ports.js';
/** An extension to hand over. */
export interface RegisterTarget {
    readonly name: string;
    /** The module whose `register` is called. */
    readonly module: string;
    /**
     * Its one argument, as JSON that keeps Python's types: text, booleans and lists stand for themselves, all else is an
     * object of one key: `int`, `float`, `date`, `time`, `datetime` with text, `table` with pairs of key and value.
     */
    readonly arguments: unknown;
}
/** The result of calling `register`. */
export interface Registration {
    readonly module: string;
    /** Importing the module and calling its function, in milliseconds. */
    readonly ms: number;
    /** The error as Python shows it; null where it was registered. */
    readonly error: string | null;
}
/** The variables in `environment` are those that a later step has. */
export interface RegisterOptions extends CommandPorts {
    readonly python: string;
    /** The working directory, first on the import path as in `python -c`: where a tool finds what is built in. */
    readonly directory: string;
    readonly signal?: AbortSignal | undefined;
    /** How long registering may take for one extension, in milliseconds. Default 120,000. */
    readonly timeoutMs?: number | undefined;
}
/**
 * Calls `register(arguments)` of each module once, in order, all in one fresh interpreter. What one raises stops no other;
 * where one ends the interpreter, those after it get another.
 *
 * @returns a registration for each target, in order.
 */
export declare function registerAll(targets: readonly RegisterTarget[], options: RegisterOptions): Promise<Registration[]>;
