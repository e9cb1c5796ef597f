import type { Environment, Logger } from '../ports.js';
/** Every call to the runner is in this file. */
/** Logs to the workflow run; warnings become annotations. */
export declare const actionLogger: Logger;
/** The variables of the process, as they were when the step started. */
export declare function readEnvironment(): Environment;
/** The raw text of an input, white space included, so that line numbers are those of the workflow file. */
export declare function readInput(name: string): string;
/** Hides a secret in everything printed from now on. */
export declare function maskSecret(secret: string): void;
/** Sets the outputs of the step. */
export declare function writeOutputs(outputs: Readonly<Record<string, string>>): void;
/** Sets a variable for later steps. */
export declare function exportVariable(name: string, value: string): void;
/** Puts a directory first on the PATH of later steps. */
export declare function addPath(directory: string): void;
/** Adds to the job summary, where the runner has one. */
export declare function writeSummary(markdown: string): Promise<void>;
/** Annotates the run with an error. */
export declare function annotateError(title: string, message: string): void;
/** Annotates a place in a file of the repository with an error. */
export declare function annotateFile(message: string, place: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}): void;
/** Annotates the run with a warning. */
export declare function annotateWarning(title: string, message: string): void;
/** Fails the step with a message. */
export declare function failStep(message: string): void;
/** Keeps a value for the post step. */
export declare function saveState(name: string, value: unknown): void;
/** Reads what the main step kept; undefined where it kept nothing. */
export declare function readState<T>(name: string): T | undefined;
/** Ends the process once everything printed is flushed: a hanging cache call must not keep it alive. */
export declare function endProcess(): void;
/** A signal that a cancelled job gives, with what it means. */
export declare function onCancellation(cancel: () => void): void;
