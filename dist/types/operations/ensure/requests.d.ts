import type { EnsuredRequest } from '../../cache/outcome.js';
import type { EnsureWorld } from './prepare.js';
/** The results of the requests. */
export interface EnsuredRequests {
    /** Those whose trees go on the import path. */
    readonly shared: readonly EnsuredRequest[];
    /** Those of extensions that were set apart, each with a tree of its own. */
    readonly isolated: readonly EnsuredRequest[];
}
/** Ensures all specifications: as one request, or each as its own; those that do not go with the rest get a tree of their own. */
export declare function ensureRequests({ settings, ...world }: EnsureWorld, isSaving: boolean): Promise<EnsuredRequests>;
