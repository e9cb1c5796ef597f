import type { RequirementList } from './pyproject-sources.js';
/** The tables of a `pyproject.toml` that hold lists. Each list is looked at when it is wanted: a strange one takes nothing from the others. */
export interface Pyproject {
    /** Whether there is a table `[project]`. */
    readonly isProject: boolean;
    readonly name: string | undefined;
    readonly dependencies: unknown;
    readonly extras: Readonly<Record<string, unknown>>;
    readonly groups: Readonly<Record<string, unknown>>;
    /** Whether Poetry has tables of its own there. */
    readonly isOfPoetry: boolean;
}
/** Finds the tables that hold lists in a parsed `pyproject.toml`. */
export declare function pyprojectOf(document: Readonly<Record<string, unknown>>): Pyproject;
/** One requirement with the list it stands in. */
export interface ListItem {
    readonly text: string;
    /** `pyproject.toml, extra docs`. */
    readonly origin: string;
    readonly list: RequirementList;
}
/** The lists of a `pyproject.toml`. A requirement of the project itself stands for the lists of its extras. */
export declare class PyprojectLists {
    #private;
    /** @param place who named the file, and how the file is called, for messages. */
    constructor(document: Pyproject, place: {
        readonly origin: string;
        readonly name: string;
    });
    /** `project.dependencies`. Throws ExtensionConfigError `file-unreadable` where there is no such list. */
    dependencies(): ListItem[];
    /** The list of an extra. Throws ExtensionConfigError `file-unreadable` where there is no such extra. */
    extra(extra: string): ListItem[];
    /** The list of a dependency group. Throws ExtensionConfigError `file-unreadable` where there is none, or where it includes itself. */
    group(group: string): ListItem[];
}
