import { type CatalogEntry, type Verification } from '../../catalog/catalog-entry.js';
import { type SettingsSource } from '../../configuration/settings.js';
import type { Ports } from '../../ports.js';
/** Whether an extension goes with what one has. */
export interface Compatibility {
    readonly name: string;
    /** `goes`; `goes-if` what the reasons name is acceptable; `does-not` for the reasons. */
    readonly answer: 'goes' | 'goes-if' | 'does-not';
    readonly reasons: readonly string[];
    /** Its last verification on this platform; null where it was never tried. */
    readonly verification: Verification | null;
}
/** The environment that extensions are checked against. */
export interface CheckOptions {
    /** The options that name the interpreter, the configuration, requirements and constraints. */
    readonly source: SettingsSource;
    readonly ports: Ports;
    readonly signal?: AbortSignal | undefined;
    /** Called for each answer, in the order of the entries. */
    readonly onAnswer?: (compatibility: Compatibility) => void;
}
/**
 * Says of each extension whether it goes with an interpreter, a configuration, requirements and constraints: all are resolved
 * together, and nothing is installed.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where what one has cannot be resolved at all.
 */
export declare function checkCompatibility(entries: readonly CatalogEntry[], options: CheckOptions): Promise<Compatibility[]>;
