import { type EntryPoint, type ImportTarget } from '../importation/verify-import.js';
import type { Entry } from './entry.js';
/** The modules and entry points of an extension's own distribution, not of those it needs. */
export interface ExtensionContents {
    /** Its modules and packages, by their full names. */
    readonly modules: readonly string[];
    readonly entryPoints: readonly EntryPoint[];
}
/**
 * The modules and entry points of one extension of an entry; both are empty where the tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
export declare function contentsOf({ tree, metadata }: Pick<Entry, 'tree' | 'metadata'>, digest: string): Promise<ExtensionContents>;
/** The import targets of one extension of an entry. */
export declare function entryTargets(entry: Pick<Entry, 'tree' | 'metadata'>, digest: string): Promise<ImportTarget[]>;
