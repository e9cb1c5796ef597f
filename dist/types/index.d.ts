/** The library. Importing it starts nothing. */
import { type ConfiguredExtension } from './configuration/extensions.js';
import type { S3Setting } from './configuration/provider-setting.js';
import { type EnsureOptions } from './ensure-options.js';
import { Registry } from './mapping/registry.js';
import type { Platform } from './platform/interpreter.js';
import type { Clock, Environment, Logger } from './ports.js';
import { type ProviderLimits } from './providers/limits.js';
import type { CacheProvider } from './providers/provider.js';
import type { ResolutionPlan } from './report/plan.js';
import type { EnsureResult } from './report/result.js';
export type { ExtensionContents } from './cache/entry-targets.js';
export type { StaleIfError } from './cache/freshness.js';
export type { DistributionReport } from './cache/metadata.js';
export type { ExtensionResult, Outcome, ProviderReport, Timing, VersionChange } from './cache/outcome.js';
export { type ConfiguredExtension, type ExtensionFilter, selectExtensions } from './configuration/extensions.js';
export { type JsonValue, type TomlTable, type TomlValue, toJson } from './configuration/toml-document.js';
export type { EnsureOptions } from './ensure-options.js';
export { CacheError, ConfigFileError, type Conflict, type ConflictingNeed, EnsureExtensionsError, type ErrorCode, type ErrorDetails, type ErrorKind, type ErrorReport, ExtensionConfigError, ExtensionInstallationError, errorCodes, type FileProblem, VersionsConflictError, } from './errors.js';
export { addPackageToImportPath, cleanupImportPaths, type ImportEnvironment, type ImportPath, removePackageFromImportPath, } from './importation/import-paths.js';
export type { ImportOrder, PthPolicy } from './importation/loader.js';
export { type PthFile, processPthFiles } from './importation/pth-files.js';
export type { Registration } from './importation/register.js';
export type { Shadowing } from './importation/shadowing.js';
export type { EntryPoint, ImportProof } from './importation/verify-import.js';
export type { InstallCallback } from './installation/callback-installer.js';
export { CacheManager, type CacheManagerOptions, type CacheManagerState, ignore, type RefreshReport, type StrategyResult, type ValueStore, } from './lifecycle/cache-manager.js';
export type { Timer } from './lifecycle/timer.js';
export type { MappedEntry, Mapping } from './mapping/mapping.js';
export { pathHash, projectName } from './mapping/paths.js';
export type { NewMapping, Registry } from './mapping/registry.js';
export type { MappingStatus, ValidationResult } from './mapping/validation.js';
export type { Platform } from './platform/interpreter.js';
export type { Clock, CommandOptions, CommandResult, CommandRunner, Environment, Logger } from './ports.js';
export type { ProviderLimits } from './providers/limits.js';
export type { CacheProvider, LookupRequest, LookupResult, RestoreRequest, RestoreStatus, SaveRequest, SaveResult, SaveStatus, } from './providers/provider.js';
export { archiveFileName, isValidKey, manifestFileName } from './providers/provider.js';
export { type CacheScopes, cacheScopes } from './providers/scopes.js';
export type { EnsuredExtension } from './report/extension.js';
export type { PlannedDistribution, PlannedExtension, ResolutionPlan } from './report/plan.js';
export { type EnsureResult, requiredFailures } from './report/result.js';
export type { IdentifiedSpecification, RequestOptions } from './specification/digest.js';
export { extensionDigest, requestDigest } from './specification/digest.js';
export type { Specification, SpecificationContext, SpecificationKind } from './specification/specification.js';
export { parseSpecification } from './specification/specification.js';
/**
 * Makes specifications, and the extensions of configuration files, importable together. Failures of extensions are
 * collected in the result.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
export declare function ensureExtensions(specifications: readonly string[], options?: EnsureOptions): Promise<EnsureResult>;
/**
 * Makes one specification importable, in an entry of its own.
 *
 * @throws ExtensionInstallationError when it cannot be installed; ExtensionConfigError for bad input; CacheError.
 */
export declare function ensurePackage(specification: string, options?: EnsureOptions): Promise<EnsureResult>;
/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export declare function resolveExtensions(specifications: readonly string[], options?: EnsureOptions): Promise<ResolutionPlan>;
/**
 * Reads configuration files of extensions, merged: later files override earlier ones.
 *
 * @param files relative ones start at `workspace`.
 * @param options.workspace absolute; default: the working directory.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`.
 */
export declare function readExtensions(files: readonly string[], { workspace }?: {
    readonly workspace?: string;
}): Promise<ConfiguredExtension[]>;
/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
export declare function invalidate(specification: string, options?: EnsureOptions): Promise<boolean>;
/**
 * Asks an interpreter for its platform id, C library and marker variables.
 *
 * @param python a path or a version; default: the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
export declare function detectPlatform(python?: string, options?: Pick<EnsureOptions, 'environment' | 'runner' | 'signal'>): Promise<Platform>;
/** How a registry is opened. Everything is optional. */
export interface MappingRegistryOptions {
    /** Default: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else `cache.json` in the cache root. */
    readonly cachePath?: string;
    /** How long to wait for another process, in milliseconds. Default 10,000. */
    readonly lockTimeoutMs?: number;
    readonly clock?: Clock;
    /** Default: silent. */
    readonly logger?: Logger;
    /** Default: the variables of the process. */
    readonly environment?: Environment;
}
/**
 * The registry of projects and the environments they use, on this machine; a prime-uve `cache.json` is read as it is.
 * See the base class for what it does.
 */
export declare class MappingRegistry extends Registry {
    constructor(options?: MappingRegistryOptions);
}
/** Which provider to create. Credentials of `s3` come from the environment, a profile or a web identity. */
export type ProviderOptions = 
/** Bundles in a directory, which machines may share. */
{
    readonly kind?: 'local';
    readonly directory: string;
}
/** The cache of the runner this runs on. */
 | {
    readonly kind: 'github-actions';
    readonly environment?: Environment;
    readonly logger?: Logger;
}
/** An S3-compatible store; who reads what follows GITHUB_REF and its like, see `cacheScopes`. */
 | ({
    readonly kind: 's3';
    readonly bucket: string;
    readonly environment?: Environment;
    readonly logger?: Logger;
} & Partial<Omit<S3Setting, 'kind' | 'bucket'>>)
/** A provider of your own: it is never waited for longer than the limits, and may reject. */
 | {
    readonly kind: 'custom';
    readonly provider: CacheProvider;
    readonly limits?: Partial<ProviderLimits>;
}
/** Several, the nearest first. */
 | {
    readonly kind: 'tiers';
    readonly tiers: readonly CacheProvider[];
};
/** Creates a provider. */
export declare function createProvider(options: ProviderOptions): CacheProvider;
