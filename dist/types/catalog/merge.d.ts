import type { CatalogEntry } from './catalog-entry.js';
/** A catalogue that was read. */
export interface ReadCatalog {
    /** How the user calls it, without credentials. */
    readonly shown: string;
    readonly entries: readonly CatalogEntry[];
}
/** An extension, and which of several catalogues it is from. */
export interface MergedEntry extends CatalogEntry {
    readonly catalog: string;
    /** The earlier catalogues that have it too, and whose entry does not count. */
    readonly replaces: readonly {
        readonly catalog: string;
        readonly package: string;
    }[];
}
/**
 * Merges catalogues: of two that have an extension of the same name, in any spelling, the later one's whole entry counts. Nothing of the two
 * is mixed, for a verification belongs to the package beside it. Sorted by name.
 */
export declare function mergeCatalogs(catalogs: readonly ReadCatalog[]): MergedEntry[];
