import type { CatalogEntry } from './catalog-entry.js';
/** The `[[extensions]]` block that a configuration file takes. */
export declare function extensionBlock({ name, package: specification, module }: CatalogEntry, list?: string): string;
