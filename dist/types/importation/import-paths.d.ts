import type { Environment } from '../ports.js';
/** The variables later steps need. */
export interface ImportEnvironment {
    /** The trees, then what was there before, each once. */
    readonly PYTHONPATH: string;
    /** The script directories, then what was there before, each once. */
    readonly PATH: string;
}
/** The name of the directory in a tree that uv puts scripts into. */
export declare const scriptDirectoryName: string;
/**
 * The environment in which the trees can be imported: they stand before what was there and nothing is doubled.
 *
 * @param trees absolute paths of the trees, first wins.
 * @param scriptDirectories absolute paths of the directories with their scripts.
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
export declare function importEnvironment(trees: readonly string[], scriptDirectories: readonly string[], environment: Environment): ImportEnvironment;
