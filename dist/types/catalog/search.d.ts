import type { CatalogEntry } from './catalog-entry.js';
/** The criteria of a search. All of them must match. */
export interface CatalogQuery {
    /** Each must stand in the name, the package, the kind, the tags or the summary; upper and lower case are the same. */
    readonly words?: readonly string[];
    readonly kind?: string | undefined;
    readonly tag?: string | undefined;
}
/** The extensions that a query means, the best first: names before tags, tags before summaries. */
export declare function searchCatalog<Entry extends CatalogEntry>(entries: readonly Entry[], { words, kind, tag }: CatalogQuery): Entry[];
/**
 * The extension of this name, written in any case and with `-`, `_` or `.`.
 *
 * @throws ExtensionConfigError `catalog-invalid` for a name that no catalogue has.
 */
export declare function findEntry<Entry extends CatalogEntry>(entries: readonly Entry[], name: string): Entry;
