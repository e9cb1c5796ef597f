import { type FileProblem } from '../errors.js';
import { type TomlTable } from './toml-document.js';
/** A table of `[[extensions]]` and where it was written. */
export interface WrittenExtension {
    readonly table: TomlTable;
    readonly origin: string;
    readonly directory: string;
}
/** What the text of one file holds, and all that is wrong with it; `file` as the user calls it. */
export declare function readExtensionsText(text: string, { file, directory }: {
    readonly file: string;
    readonly directory: string;
}): {
    extensions: WrittenExtension[];
    problems: FileProblem[];
};
