import type { CatalogEntry } from './catalog-entry.js';
/** How the catalogue is called that this package brings. */
export declare const starterName = "starter";
/** The catalogue that this package brings: extensions of Sphinx, MkDocs, pytest, flake8 and Airflow, verified each week. */
export declare function starterCatalog(): Promise<CatalogEntry[]>;
