import type { CatalogEntry, Verification } from '../../catalog/catalog-entry.js';
import { type VerificationChange } from '../../catalog/record.js';
import type { RawOptions } from '../../configuration/options.js';
import type { Ports } from '../../ports.js';
/** How extensions of a catalogue are verified. */
export interface VerifyCatalogOptions {
    /** The names of those that are meant. Default: all. */
    readonly names?: readonly string[] | undefined;
    /** Interpreters, by path or version. */
    readonly pythons: readonly string[];
    /** The work is done below it, in directories that are removed again. */
    readonly cacheRoot: string;
    /** How many are tried at once. */
    readonly jobs: number;
    /** How long importing may take, and registering, each, in milliseconds. */
    readonly timeoutMs: number;
    /** Options that change a resolution, such as `indexUrl`. */
    readonly raw?: RawOptions;
    readonly ports: Ports;
    readonly signal?: AbortSignal | undefined;
    /** Called for each verification, in the order they end. */
    readonly onVerification?: (name: string, verification: Verification) => void;
}
/** The result of verifying a catalogue. */
export interface CatalogVerification {
    /** All entries, those that were verified with their new records. */
    readonly entries: readonly CatalogEntry[];
    /** The changes since the verification before. */
    readonly changes: readonly VerificationChange[];
    readonly verified: number;
}
/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there; CacheError `cache-root-unusable`; the signal's reason when it is aborted.
 */
export declare function verifyCatalog(entries: readonly CatalogEntry[], options: VerifyCatalogOptions): Promise<CatalogVerification>;
