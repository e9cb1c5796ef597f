import type { Environment } from '../ports.js';
import { type RemoteCopies } from '../specification/remote-text.js';
import type { ConstraintSource } from './constraint-source.js';
import { type FilePlace } from './file-place.js';
import { type FileOptions } from './requirements-options.js';
import type { SourcedText } from './sourced-text.js';
/** All that requirements files say. */
export interface RequirementsRead {
    readonly specifications: readonly SourcedText[];
    readonly constraints: readonly ConstraintSource[];
    readonly options: FileOptions;
    /** Warnings for the user, a sentence each. */
    readonly notices: readonly string[];
}
export interface ReaderContext {
    /** The directory relative paths of packages start from, absolute. */
    readonly workspace: string;
    readonly environment: Environment;
    readonly copies: RemoteCopies;
    /** Whether the files are constraints: then those they name with `-c` are more of them. */
    readonly hasConstraints?: true;
}
/**
 * Reads requirements files as pip and uv do: specifications with their options, the files they name with `-r` and `-c`, and
 * the options that hold for the whole request. What is wrong is collected, in all files.
 */
export declare class RequirementsReader {
    #private;
    constructor(context: ReaderContext);
    /**
     * Reads one file of the inputs.
     *
     * @param named its path as it was written, or its URL.
     * @throws ExtensionConfigError `file-unreadable` where it cannot be read at all.
     */
    read(named: string, origin: string): Promise<void>;
    /** Reads one file. Throws ExtensionConfigError `file-unreadable` where it cannot be read at all. */
    readPlace(place: FilePlace, origin: string): Promise<void>;
    /** Notes specifications that were read elsewhere, so that they keep their place among the others. */
    add(specifications: readonly SourcedText[], name: string): void;
    /** Gives all that was read. Throws ConfigFileError with all that is wrong. */
    finish(): RequirementsRead;
}
