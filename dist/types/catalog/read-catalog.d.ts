import type { CatalogEntry } from './catalog-entry.js';
/** The largest catalogue that is read, in bytes: some ten thousand extensions with their verifications. */
export declare const maxCatalogBytes: number;
/**
 * Reads a catalogue: TOML as it is written by hand, or JSON as `catalog verify` builds it.
 *
 * @param shown how the user calls it, for messages.
 * @throws ExtensionConfigError `catalog-invalid` with all that is wrong with it.
 */
export declare function readCatalog(text: string, shown: string): CatalogEntry[];
/** A catalogue as `catalog verify` writes it: JSON, an extension after the other, by name. */
export declare function writeCatalog(entries: readonly CatalogEntry[]): string;
