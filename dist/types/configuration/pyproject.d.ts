import type { SourcedText } from './sourced-text.js';
/** Which list of a `pyproject.toml` is meant. */
export interface PyprojectSelection {
    readonly file: string;
    /** Extras (`project.optional-dependencies`). */
    readonly extras: readonly string[];
    /** A dependency group (PEP 735). Without extras and group, `project.dependencies` is meant. */
    readonly group: string | undefined;
}
/** Reads `pyproject.toml`, `pyproject.toml[docs,test]` or `pyproject.toml:docs`; undefined for other files. */
export declare function selectPyproject(text: string): PyprojectSelection | undefined;
/**
 * The specifications of a list in a `pyproject.toml`. An extra that names the project itself (`project[test]`) and a
 * group that includes another are followed.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there.
 */
export declare function readPyproject(selection: PyprojectSelection, origin: string): Promise<SourcedText[]>;
