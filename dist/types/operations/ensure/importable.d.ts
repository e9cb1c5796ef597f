import type { EnsuredRequest } from '../../cache/outcome.js';
import { type ImportEnvironment } from '../../importation/import-paths.js';
import { type Importation } from '../../importation/prepare.js';
import type { EnsureWorld } from './prepare.js';
/** Some requests, and what imports from their trees. */
export interface Importable {
    readonly requests: readonly EnsuredRequest[];
    /** The trees to import from, first wins. */
    readonly trees: readonly string[];
    /** The script directories that exist. */
    readonly binPaths: readonly string[];
    readonly importation: Importation;
    readonly environment: ImportEnvironment;
}
/** The import paths of all requests: those that share PYTHONPATH, and one for each extension that was set apart. */
export interface Importables {
    readonly common: Importable;
    readonly own: readonly Importable[];
}
/** Makes the trees of the requests importable: a loader before the trees, and the variables that lead to it. */
export declare function makeImportable({ shared, isolated }: {
    readonly shared: readonly EnsuredRequest[];
    readonly isolated: readonly EnsuredRequest[];
}, world: EnsureWorld): Promise<Importables>;
