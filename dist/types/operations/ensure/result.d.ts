import type { ProviderReport, Timing } from '../../cache/outcome.js';
import type { ImportEnvironment } from '../../importation/import-paths.js';
import type { PthFile } from '../../importation/pth-files.js';
import type { Shadowing } from '../../importation/shadowing.js';
import type { Mapping } from '../../mapping/mapping.js';
import type { MappingStatus } from '../../mapping/validation.js';
import { type EnsuredExtension } from './extension.js';
import type { Importable } from './importable.js';
import type { EnsureWorld } from './prepare.js';
import type { EnsuredRequests } from './requests.js';
/** The result of ensuring: the object that `ensure --json` prints and the output `result` holds. */
export interface EnsureResult {
    readonly platformId: string;
    readonly requestDigest: string;
    /** The entry `extensions/{request digest}/{platform id}`; null where there is none, or several (isolation). */
    readonly entryPath: string | null;
    /** All entries: one, or with isolation one for each; those of extensions that were set apart stand first. */
    readonly entryPaths: readonly string[];
    /** The trees to import from, first wins. */
    readonly importPaths: readonly string[];
    /** The directory that stands before them on PYTHONPATH; null where it could not be written. */
    readonly loader: string | null;
    /** The variables that make them importable. */
    readonly environment: ImportEnvironment;
    /** One for each extension of the configuration, in its order, then one for each other specification. */
    readonly extensions: readonly EnsuredExtension[];
    /** The executable of the interpreter all this is for. */
    readonly python: string;
    /** The directories of scripts that were put on PATH. */
    readonly binPaths: readonly string[];
    /** True if and only if every extension was there and nothing was installed. */
    readonly cacheHit: boolean;
    /** How many extensions came from the cache. */
    readonly hits: number;
    /** How many were installed, refreshed or failed. */
    readonly misses: number;
    /** How many failed, required or not. */
    readonly failed: number;
    /** The keys these entries are saved under; empty without a provider. */
    readonly cacheKeys: readonly string[];
    /** The keys of the archives that were restored or found. */
    readonly matchedKeys: readonly string[];
    /** Why something had to be installed; empty for a hit. */
    readonly missReason: string;
    /** All that lies in these entries, each package once. */
    readonly together: Together;
    /** The time that a hit saved, which installing had taken, in milliseconds. */
    readonly savedMs: number;
    readonly providers: readonly ProviderReport[];
    /** The steps in the order they ended, each with its time. A step of several requests counts once. */
    readonly timings: readonly Timing[];
    /** Things a user should know, in sentences. */
    readonly warnings: readonly string[];
    /** The `.pth` files of the trees and what they do, in the order they are processed in. */
    readonly pthFiles: readonly PthFile[];
    /** Modules on the import path that hide others. */
    readonly shadowing: readonly Shadowing[];
    /** The mapping that was recorded for the project; null for none. */
    readonly mapping: Mapping | null;
    /** Its value; null for none. */
    readonly mappingStatus: MappingStatus | null;
}
/** How much the entries of a result hold. */
interface Together {
    /** How many packages, each version once. */
    readonly packages: number;
    /** The size of their files, in bytes. */
    readonly sizeBytes: number;
    /** The size of the archives that were restored or packed, in bytes; 0 for none. */
    readonly archiveBytes: number;
}
export interface ResultSource {
    readonly world: Pick<EnsureWorld, 'platform' | 'request' | 'active'>;
    readonly requests: EnsuredRequests;
    readonly extensions: readonly EnsuredExtension[];
    /** The interpreter that imports from the trees that share PYTHONPATH. */
    readonly importable: Importable;
}
/** A result while its last steps are still at work. */
export type UntimedResult = Omit<EnsureResult, 'timings'>;
/** Builds the result; no mapping is recorded yet. */
export declare function buildResult(source: ResultSource): UntimedResult;
/** The extensions whose failure is one of the step. */
export declare function requiredFailures({ extensions }: Pick<EnsureResult, 'extensions'>): EnsuredExtension[];
/** Adds up the times of steps that ran several times; the order is that of the first of each. */
export declare function sumTimings(timings: readonly Timing[]): Timing[];
export {};
