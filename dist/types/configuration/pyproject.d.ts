import type { Environment } from '../ports.js';
import { type ListItem } from './pyproject-lists.js';
import type { SourcedText } from './sourced-text.js';
/** Selects lists of a `pyproject.toml`. */
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
 * group that includes another are followed, and so are `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there;
 * `source-unsupported` for a source that cannot be followed.
 */
export declare function readPyproject(selection: PyprojectSelection, origin: string, environment?: Environment): Promise<SourcedText[]>;
/**
 * The same of the text of a `pyproject.toml`, or of the metadata of a script (PEP 723), which has the same tables but for
 * its dependencies. Throws as {@link readPyproject} does.
 */
export declare function readProjectText(text: string, selection: Partial<PyprojectSelection> & SourcedFile): SourcedText[];
/** A file and what of the environment counts where its sources are followed. */
export interface SourcedFile {
    readonly file: string;
    readonly origin: string;
    readonly environment: Environment;
    readonly isScript?: true;
}
/** Requirements that a project has beyond its file, with the `[tool.uv.sources]` of it. Throws ExtensionConfigError `source-unsupported`. */
export declare function sourcedTexts(items: readonly ListItem[], text: string, written: SourcedFile): SourcedText[];
