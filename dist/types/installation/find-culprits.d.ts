import { ExtensionInstallationError } from '../errors.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
/** What looking for culprits may do. Both reject with ExtensionInstallationError on failure. */
export interface Probe {
    resolve(specifications: readonly IdentifiedSpecification[]): Promise<void>;
    /** Installs one specification alone, to throw away. */
    installAlone(specification: IdentifiedSpecification): Promise<void>;
}
/**
 * Finds out which specifications made a joint installation fail, because uv names only the first culprit.
 * Those that fail alone are culprits, each with its own reason. Where all resolve alone they conflict: the members of
 * the smallest conflicting set found are. Where only installing fails, those that do not install alone are.
 *
 * @param joint why installing all together failed.
 * @returns the reason for each culprit by extension digest; never empty.
 * @throws ExtensionInstallationError when looking fails for a reason that may pass.
 */
export declare function findCulprits(specifications: readonly IdentifiedSpecification[], joint: ExtensionInstallationError, probe: Probe): Promise<Map<string, ExtensionInstallationError>>;
