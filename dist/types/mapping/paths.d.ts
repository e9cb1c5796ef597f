import type { Environment } from '../ports.js';
/**
 * A project's directory as the registry knows it: absolute, symbolic links resolved, without the `\\?\` prefix of
 * Windows. Of a directory that is gone the part that still exists is resolved.
 */
export declare function resolveProjectPath(projectPath: string): string;
/** The first 8 hex digits of the SHA-256 of a project's resolved path, written with forward slashes: `/mnt/share/my-project` is `2c9b785a`. */
export declare function pathHash(projectPath: string): string;
/**
 * A project's name, fit for file names: that of its `pyproject.toml`, else of its directory; lower case, with `-` for
 * runs of anything but `a-z 0-9 _ .`, at most 64 characters; `project` where nothing is left.
 */
export declare function projectName(projectPath: string): string;
/** A name fit for file names. */
export declare function sanitizeName(name: string): string;
/** Writes `${HOME}` for the user's home where a path lies in it. */
export declare function collapseHome(location: string, environment: Environment): string;
/** Replaces a leading `${HOME}`, `$HOME` or `~` by the user's home; makes the path absolute. */
export declare function expandHome(location: string, environment: Environment): string;
