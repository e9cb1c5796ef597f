import type { EnsuredRequest } from '../../cache/outcome.js';
import type { EnsurePolicy } from '../../cache/policy.js';
import type { Settings } from '../../configuration/settings.js';
import type { IdentifiedSpecification } from '../../specification/digest.js';
import type { EnsureWorld } from './prepare.js';
import type { Request } from './request.js';
/** The results of the requests. */
export interface EnsuredRequests {
    /** Those whose trees go on the import path. */
    readonly shared: readonly EnsuredRequest[];
    /** Those of extensions that were set apart, each with a tree of its own. */
    readonly isolated: readonly EnsuredRequest[];
}
/** Ensures all specifications: as one request, or each as its own; those that do not go with the rest get a tree of their own. */
export declare function ensureRequests(world: EnsureWorld, isSaving: boolean): Promise<EnsuredRequests>;
/** The specifications of each request: all in one, or each in one of its own. */
export declare function groupsOf({ active, settings }: Pick<EnsureWorld, 'active' | 'settings'>): (readonly IdentifiedSpecification[])[];
/** How the requests are ensured. */
export declare function policyOf({ settings, request, provider, replacements, signal }: EnsureWorld, isSaving: boolean): EnsurePolicy;
/** The extension digests that may make way where not all go together; a required extension is never dropped, whatever fails the step. */
export declare function separableOf({ onConflict, isolation }: Pick<Settings, 'onConflict' | 'isolation'>, { specifications, optional }: Pick<Request, 'specifications' | 'optional'>): ReadonlySet<string>;
