/** The library. Importing it starts nothing. */

import path from 'node:path'
import type { CacheDependencies } from './cache/dependencies.js'
import { invalidateSpecification } from './cache/invalidate.js'
import { CacheLayout } from './cache/layout.js'
import { createStore, usualLimits } from './choose-provider.js'
import { ensure, savePendings, saveReports } from './compose.js'
import { type ConfiguredExtension, readExtensions as readFiles } from './configuration/extensions.js'
import type { S3Setting } from './configuration/provider-setting.js'
import { defaultCacheRoot } from './configuration/settings.js'
import { type EnsureOptions, portsOf, settingsOf } from './ensure-options.js'
import { ExtensionInstallationError } from './errors.js'
import { createCallbackInstaller } from './installation/callback-installer.js'
import { Registry, registryPath } from './mapping/registry.js'
import { detectPlatform as detect } from './platform/find-python.js'
import type { Platform } from './platform/interpreter.js'
import type { Clock, Environment, Logger } from './ports.js'
import { limitProvider, type ProviderLimits } from './providers/limits.js'
import { createLocalProvider } from './providers/local.js'
import type { CacheProvider } from './providers/provider.js'
import { createTieredProvider } from './providers/tiers.js'
import type { ResolutionPlan } from './report/plan.js'
import type { EnsureResult } from './report/result.js'
import { resolveRequest } from './resolve.js'
import { identify } from './specification/digest.js'
import { parseSpecification } from './specification/specification.js'

export type { ExtensionContents } from './cache/entry-targets.js'
export type { StaleIfError } from './cache/freshness.js'
export type { DistributionReport } from './cache/metadata.js'
export type { ExtensionResult, Outcome, ProviderReport, Timing, VersionChange } from './cache/outcome.js'
export { type ConfiguredExtension, type ExtensionFilter, selectExtensions } from './configuration/extensions.js'
export { type JsonValue, type TomlTable, type TomlValue, toJson } from './configuration/toml-document.js'
export type { EnsureOptions } from './ensure-options.js'
export {
  CacheError,
  ConfigFileError,
  type Conflict,
  type ConflictingNeed,
  EnsureExtensionsError,
  type ErrorCode,
  type ErrorDetails,
  type ErrorKind,
  type ErrorReport,
  ExtensionConfigError,
  ExtensionInstallationError,
  errorCodes,
  type FileProblem,
  VersionsConflictError,
} from './errors.js'
export {
  addPackageToImportPath,
  cleanupImportPaths,
  type ImportEnvironment,
  type ImportPath,
  removePackageFromImportPath,
} from './importation/import-paths.js'
export type { ImportOrder, PthPolicy } from './importation/loader.js'
export { type PthFile, processPthFiles } from './importation/pth-files.js'
export type { Registration } from './importation/register.js'
export type { Shadowing } from './importation/shadowing.js'
export type { EntryPoint, ImportProof } from './importation/verify-import.js'
export type { InstallCallback } from './installation/callback-installer.js'
export {
  CacheManager,
  type CacheManagerOptions,
  type CacheManagerState,
  ignore,
  type RefreshReport,
  type StrategyResult,
  type ValueStore,
} from './lifecycle/cache-manager.js'
export type { Timer } from './lifecycle/timer.js'
export type { MappedEntry, Mapping } from './mapping/mapping.js'
export { pathHash, projectName } from './mapping/paths.js'
export type { NewMapping, Registry } from './mapping/registry.js'
export type { MappingStatus, ValidationResult } from './mapping/validation.js'
export type { Platform } from './platform/interpreter.js'
export type { Clock, CommandOptions, CommandResult, CommandRunner, Environment, Logger } from './ports.js'
export type { ProviderLimits } from './providers/limits.js'
export type {
  CacheProvider,
  LookupRequest,
  LookupResult,
  RestoreRequest,
  RestoreStatus,
  SaveRequest,
  SaveResult,
  SaveStatus,
} from './providers/provider.js'
export { archiveFileName, isValidKey, manifestFileName } from './providers/provider.js'
export { type CacheScopes, cacheScopes } from './providers/scopes.js'
export type { EnsuredExtension } from './report/extension.js'
export type { PlannedDistribution, PlannedExtension, ResolutionPlan } from './report/plan.js'
export { type EnsureResult, requiredFailures } from './report/result.js'
export type { IdentifiedSpecification, RequestOptions } from './specification/digest.js'
export { extensionDigest, requestDigest } from './specification/digest.js'
export type { Specification, SpecificationContext, SpecificationKind } from './specification/specification.js'
export { parseSpecification } from './specification/specification.js'

/**
 * Makes specifications, and the extensions of configuration files, importable together. Failures of extensions are
 * collected in the result.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
export async function ensureExtensions(specifications: readonly string[], options: EnsureOptions = {}): Promise<EnsureResult> {
  const settings = await settingsOf(specifications, options)
  const replacements = {
    provider: options.provider,
    installer: options.installer === undefined ? undefined : createCallbackInstaller(options.installer),
    firstWaitMs: options.firstWaitMs,
    random: options.random,
  }
  const { result, pending, provider } = await ensure(settings, portsOf(options), replacements, options.signal)
  if (provider === undefined || pending.length === 0) return result
  const saved = await savePendings(pending, provider, settings.cacheRoot, options.signal)
  return { ...result, providers: [...result.providers, ...saveReports(saved, provider)] }
}

/**
 * Makes one specification importable, in an entry of its own.
 *
 * @throws ExtensionInstallationError when it cannot be installed; ExtensionConfigError for bad input; CacheError.
 */
export async function ensurePackage(specification: string, options: EnsureOptions = {}): Promise<EnsureResult> {
  const result = await ensureExtensions([specification], { ...options, config: [], only: [] })
  const error = result.extensions[0]?.error
  if (error === undefined || error === null) return result
  const { code, message, hint } = error
  throw new ExtensionInstallationError(message, { code, subject: specification, ...(hint === null ? {} : { hint }) })
}

/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export async function resolveExtensions(specifications: readonly string[], options: EnsureOptions = {}): Promise<ResolutionPlan> {
  const settings = await settingsOf(specifications, options)
  const { provider, firstWaitMs } = options
  return await resolveRequest(settings, portsOf(options), { provider, firstWaitMs }, options.signal)
}

/**
 * Reads configuration files of extensions, merged: later files override earlier ones.
 *
 * @param files relative ones start at `workspace`.
 * @param options.workspace absolute; default: the working directory.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`.
 */
export async function readExtensions(
  files: readonly string[],
  { workspace = process.cwd() }: { readonly workspace?: string } = {},
): Promise<ConfiguredExtension[]> {
  return await readFiles({ files: files.map((file) => path.resolve(workspace, file)), workspace, origin: 'files' })
}

/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
export async function invalidate(specification: string, options: EnsureOptions = {}): Promise<boolean> {
  const settings = await settingsOf([specification], { ...options, config: [], only: [] })
  const ports = portsOf(options)
  const context = { baseDirectory: settings.workspace }
  const identified = identify(parseSpecification(specification, context), context)
  const platform = await detect(settings.python, { ...ports, signal: options.signal })
  const entryContext: Pick<CacheDependencies, 'layout' | 'platform' | 'clock' | 'logger'> = {
    layout: new CacheLayout(settings.cacheRoot),
    platform,
    clock: ports.clock,
    logger: ports.logger,
  }
  return await invalidateSpecification(identified, entryContext)
}

/**
 * Asks an interpreter for its platform id, C library and marker variables.
 *
 * @param python a path or a version; default: the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
export async function detectPlatform(
  python?: string,
  options: Pick<EnsureOptions, 'environment' | 'runner' | 'signal'> = {},
): Promise<Platform> {
  return await detect(python, { ...portsOf(options), signal: options.signal })
}

/** How a registry is opened. Everything is optional. */
export interface MappingRegistryOptions {
  /** Default: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else `cache.json` in the cache root. */
  readonly cachePath?: string
  /** How long to wait for another process, in milliseconds. Default 10,000. */
  readonly lockTimeoutMs?: number
  readonly clock?: Clock
  /** Default: silent. */
  readonly logger?: Logger
  /** Default: the variables of the process. */
  readonly environment?: Environment
}

/**
 * The registry of projects and the environments they use, on this machine; a prime-uve `cache.json` is read as it is.
 * See the base class for what it does.
 */
export class MappingRegistry extends Registry {
  constructor(options: MappingRegistryOptions = {}) {
    const ports = portsOf(options)
    const { environment } = ports
    const root = environment['ENSURE_EXTENSIONS_CACHE'] || defaultCacheRoot(environment)
    super({
      ...ports,
      cachePath: path.resolve(options.cachePath ?? registryPath(root, environment)),
      lockTimeoutMs: options.lockTimeoutMs ?? 10_000,
    })
  }
}

/** Which provider to create. Credentials of `s3` come from the environment, a profile or a web identity. */
export type ProviderOptions =
  /** Bundles in a directory, which machines may share. */
  | { readonly kind?: 'local'; readonly directory: string }
  /** The cache of the runner this runs on. */
  | { readonly kind: 'github-actions'; readonly environment?: Environment; readonly logger?: Logger }
  /** An S3-compatible store; who reads what follows GITHUB_REF and its like, see `cacheScopes`. */
  | ({ readonly kind: 's3'; readonly bucket: string; readonly environment?: Environment; readonly logger?: Logger } & Partial<
      Omit<S3Setting, 'kind' | 'bucket'>
    >)
  /** A provider of your own: it is never waited for longer than the limits, and may reject. */
  | { readonly kind: 'custom'; readonly provider: CacheProvider; readonly limits?: Partial<ProviderLimits> }
  /** Several, the nearest first. */
  | { readonly kind: 'tiers'; readonly tiers: readonly CacheProvider[] }

/** Creates a provider. */
export function createProvider(options: ProviderOptions): CacheProvider {
  switch (options.kind) {
    case 'github-actions':
    case 's3': {
      const { environment, logger } = portsOf(options)
      const setting = options.kind === 's3' ? { prefix: '', ...options } : ({ kind: 'github-actions' } as const)
      return createStore(setting, usualLimits.restoreMs, { environment, logger })
    }
    case 'custom':
      return limitProvider(options.provider, { ...usualLimits, ...options.limits })
    case 'tiers':
      return createTieredProvider(options.tiers)
    default:
      return createLocalProvider({ directory: options.directory })
  }
}
