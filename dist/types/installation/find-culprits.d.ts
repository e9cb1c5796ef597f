import { ExtensionInstallationError } from '../errors.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
import type { Pin } from './uv.js';
/** What looking for culprits may do. Both reject with ExtensionInstallationError on failure. */
export interface Probe {
    /** @returns what it resolved to. */
    resolve(specifications: readonly IdentifiedSpecification[]): Promise<readonly Pin[]>;
    /** Installs one specification alone, to throw away. */
    installAlone(specification: IdentifiedSpecification): Promise<void>;
    /** What the user calls the constraints in force: `uv.lock`. */
    readonly constraintNames: readonly string[];
}
/**
 * Finds out which specifications made a joint installation fail, because uv names only the first culprit.
 * Those that fail alone are culprits, each with its own reason. Where all resolve alone they conflict: the members of
 * the smallest conflicting set found are. Where only installing fails, those that do not install alone are.
 *
 * @param joint why installing all together failed.
 * @returns the reason for each culprit by extension digest, a conflict as VersionsConflictError; never empty.
 * @throws ExtensionInstallationError when looking fails for a reason that may pass.
 */
export declare function findCulprits(specifications: readonly IdentifiedSpecification[], joint: ExtensionInstallationError, probe: Probe): Promise<Map<string, ExtensionInstallationError>>;
/**
 * Of each conflict the one that makes way: the last in the request that may, preferably one without which the rest goes
 * together. The others of that conflict have not failed.
 */
export declare function chooseSeparated(specifications: readonly IdentifiedSpecification[], culprits: ReadonlyMap<string, ExtensionInstallationError>, separable: ReadonlySet<string>): Map<string, ExtensionInstallationError>;
