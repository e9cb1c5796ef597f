/** One source of `[tool.uv.sources]` as the file has it: which keys go together is for the reader to judge. */
export interface UvSource {
    readonly path?: string | undefined;
    readonly workspace?: boolean | string | undefined;
    readonly git?: string | undefined;
    readonly url?: string | undefined;
    readonly index?: string | undefined;
    readonly marker?: string | undefined;
    readonly extra?: string | undefined;
    readonly group?: string | undefined;
    readonly [key: string]: unknown;
}
/** One entry of `tool.uv.cache-keys`. */
export type CacheKey = string | {
    readonly file: string;
} | {
    readonly dir: string;
} | {
    readonly env: string;
} | {
    readonly git: boolean | {
        readonly commit?: boolean | undefined;
        readonly tags?: boolean | undefined;
    };
};
/** The parts of a directory's `pyproject.toml` that uv reads. */
export interface UvProject {
    /** Absolute. */
    readonly directory: string;
    /** In its normal form. */
    readonly name: string | undefined;
    /** All requirements it states: of the project, its extras, its build. */
    readonly requirements: readonly string[];
    /** Where packages come from instead of the index, by name in its normal form. */
    readonly sources: ReadonlyMap<string, readonly UvSource[]>;
    readonly workspace: {
        readonly members: readonly string[];
        readonly exclude: readonly string[];
    } | undefined;
    readonly cacheKeys: readonly CacheKey[];
    /** `[tool.uv]` as it was written. */
    readonly settings: unknown;
}
/**
 * Reads the `pyproject.toml` of a directory. Undefined where there is none, or none that uv could read: its own message is
 * better than ours.
 */
export declare function readUvProject(directory: string): UvProject | undefined;
/** The same of a parsed `pyproject.toml`. Throws valibot's error where a part has the wrong type. */
export declare function uvProjectOf(document: unknown, directory: string): UvProject;
/** The root of the workspace that a directory belongs to: itself, or the nearest workspace above if this is one of its members. */
export declare function workspaceRootOf(directory: string): UvProject | undefined;
/** The workspace that a source refers to. */
export declare function workspaceOf({ workspace }: UvSource, { base, root }: {
    base: string;
    root: UvProject | undefined;
}): UvProject | undefined;
/** The directory of a workspace's member by its name in normal form; undefined where the workspace has none of that name. */
export declare function memberOf(root: UvProject, name: string): string | undefined;
/** The files that patterns of uv mean, absolute, sorted. A pattern may lead out of the base, and through links. */
export declare function globbed(base: string, patterns: readonly string[]): string[];
