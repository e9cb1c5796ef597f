import { type UvProject } from '../specification/uv-project.js';
import type { TomlDocument } from './toml-document.js';
/** The list of a `pyproject.toml` that a requirement stands in: sources may be for one extra or group only. */
export interface RequirementList {
    readonly extra?: string;
    readonly group?: string;
}
/** Which names are looked up in the index although the file maps them elsewhere: `UV_NO_SOURCES`, `UV_NO_SOURCES_PACKAGE`. */
export interface IgnoredSources {
    readonly isAll: boolean;
    /** In their normal form. */
    readonly names: readonly string[];
}
/** A `pyproject.toml` whose sources are applied to its requirements. */
export interface SourcedProject {
    readonly project: UvProject;
    readonly file: string;
    /** The file with the places of its parts; undefined of the metadata of a script, whose lines are not those of the script. */
    readonly document: TomlDocument | undefined;
    readonly ignored: IgnoredSources;
}
/**
 * What a requirement of a `pyproject.toml` means where `[tool.uv.sources]` or its workspace say where the package comes
 * from: one specification for each source, and one for the index where the sources are for some machines only.
 *
 * @returns specifications; the text as it was written where nothing maps its name.
 * @throws ExtensionConfigError `source-unsupported` with file and line for what cannot be followed: the index is never asked
 * instead.
 */
export declare function applySources(text: string, list: RequirementList, sourced: SourcedProject): string[];
