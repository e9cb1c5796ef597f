import type { Environment } from '../ports.js';
/** The variables later steps need. */
export interface ImportEnvironment {
    /** The loader, the trees, then what was there before. */
    readonly PYTHONPATH: string;
    /** The script directories, then what was there before. */
    readonly PATH: string;
    /** Our part of both, in their own form, so that it can be taken away again. */
    readonly ENSURE_EXTENSIONS_PATHS: string;
}
/** The variables that make some trees importable. All paths are absolute. */
export interface ImportPath {
    /** The trees, the first wins. */
    readonly trees: readonly string[];
    /** The directories of their scripts; default: none. */
    readonly scriptDirectories?: readonly string[];
    /** The directory of their loader, see {@link writeLoader}; default: none, and then no `.pth` file is processed. */
    readonly loader?: string | undefined;
}
/** The name of the directory in a tree that uv puts scripts into. */
export declare const scriptDirectoryName: string;
/**
 * The variables with which the trees can be imported: ours stand before what was there and nothing is doubled.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
export declare function importEnvironment(importPath: ImportPath, environment: Environment): ImportEnvironment;
/**
 * Refuses a path that PYTHONPATH and PATH cannot carry.
 *
 * @throws ExtensionConfigError `path-not-exportable`.
 */
export declare function refuseSeparator(location: string): void;
/**
 * The environment with some trees importable, as {@link importEnvironment} makes it. The one given is not changed.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
export declare function addPackageToImportPath(environment: Environment, importPath: ImportPath): Environment;
/**
 * The environment without a tree that was added, its scripts, and its loader if that has no other tree. What others put
 * there stays. The one given is not changed.
 *
 * @param tree the path that was added, absolute.
 */
export declare function removePackageFromImportPath(environment: Environment, tree: string): Environment;
/** The environment without anything that was added by us. What others put there stays. The one given is not changed. */
export declare function cleanupImportPaths(environment: Environment): Environment;
