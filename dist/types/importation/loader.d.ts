import type { Platform } from '../platform/interpreter.js';
/** How the `.pth` files of the trees are processed: wholly, their paths without their code, not at all. */
export type PthPolicy = 'process' | 'paths-only' | 'ignore';
/**
 * Where the trees stand on the import path: before the interpreter's own packages, after them, or (`auto`) before those
 * of the interpreter they were installed for and after those of another environment of the same version.
 */
export type ImportOrder = 'auto' | 'before' | 'after';
/** What {@link PthPolicy} a loader follows; a list holds the names of the files whose code runs, and of all others the paths are added. */
export type LoaderPth = PthPolicy | readonly string[];
export interface LoaderOptions {
    /** The interpreter the trees are for: no other gets them. */
    readonly platform: Pick<Platform, 'id' | 'python' | 'extensionSuffix' | 'prefix' | 'markers'>;
    /** Absolute paths. */
    readonly trees: readonly string[];
    readonly pth: LoaderPth;
    readonly order: ImportOrder;
}
/** The file that names the interpreter a loader was made for, for the scripts of its trees: its path, then the platform id. */
export declare const interpreterFileName = "interpreter";
/** The variable that names the file in which a job notes what it imports; loader_start.py reads it. */
export declare const notesVariable = "ENSURE_EXTENSIONS_NOTES";
/**
 * Writes the loader of some trees, if it is not there: a directory that stands before them on PYTHONPATH. Its name
 * follows from its content, so that it is never changed; it names the trees relative to itself, so that it may be moved
 * together with them.
 *
 * @param directory the directory of all loaders, absolute.
 * @returns the directory of this one.
 */
export declare function writeLoader(directory: string, options: LoaderOptions): Promise<string>;
/** Whether a segment of PYTHONPATH is the directory of a loader, by its name. */
export declare function isLoader(segment: string): boolean;
