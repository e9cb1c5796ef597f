import type { Platform } from '../platform/interpreter.js';
import { type ImportOrder, type LoaderPth } from './loader.js';
import { type PthFile } from './pth-files.js';
import { type ImportableDistribution, type Shadowing } from './shadowing.js';
/** Facts about some trees before a Python imports from them. */
export interface Importation {
    /** The directory of their loader; undefined where it could not be written. */
    readonly loader: string | undefined;
    readonly pthFiles: readonly PthFile[];
    /** The files that run code when Python starts and that are not allowed to. */
    readonly refused: readonly PthFile[];
    readonly shadowing: readonly Shadowing[];
    /** Things a user should know, in sentences. */
    readonly warnings: readonly string[];
}
/** What becomes of `.pth` files; with `allow-list` only those run code whose SHA-256 is allowed. */
interface PthSetting {
    readonly policy: Exclude<LoaderPth, readonly string[]> | 'allow-list';
    /** Lower-case hex. */
    readonly allowed: readonly string[];
}
export interface ImportationSource {
    /** Absolute, the first wins. */
    readonly trees: readonly string[];
    /** Their `.pth` files, those of the first tree first. */
    readonly distributions: readonly ImportableDistribution[];
    readonly platform: Platform;
    /** Where loaders are kept. */
    readonly loaders: string;
    readonly pth: PthSetting;
    readonly order: ImportOrder;
}
/** Writes the loader of some trees, and looks at what it will do and at what hides what. */
export declare function prepareImportation(source: ImportationSource): Promise<Importation>;
export {};
