import type { SourcedText } from './sourced-text.js';
/**
 * Reads the specifications of a requirements file: one a line, with comments, continuation lines and nested files
 * (`-r`). Any other option is refused by name.
 *
 * @throws ExtensionConfigError `file-unreadable` or `requirements-option`, naming file and line.
 */
export declare function readRequirementsFile(file: string, origin: string, parents?: readonly string[]): Promise<SourcedText[]>;
