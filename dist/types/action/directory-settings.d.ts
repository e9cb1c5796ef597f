import { type DirectoryPorts, type DirectoryRequest } from '../directories.js';
/** Runs `restore` or `save`: cancelled with the job, bad input annotated; ends the process. */
export declare function runDirectoryStep(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
/** What `restore` and `save` have in common: a directory, its key, and the store; and whether it is to be mounted. */
export declare function readDirectoryInputs(signal: AbortSignal, isMounting?: boolean): {
    readonly request: DirectoryRequest;
    readonly ports: DirectoryPorts | undefined;
};
/** The value of an input that is true or false. */
export declare function readFlag(name: string): boolean;
