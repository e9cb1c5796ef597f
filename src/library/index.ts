/** The library. Importing it starts nothing. */

import path from 'node:path'
import type { CacheDependencies } from '../cache/dependencies.ts'
import { type ConfiguredExtension, readExtensions as readFiles } from '../configuration/extensions.ts'
import type { S3Setting } from '../configuration/provider-setting.ts'
import { defaultCacheRoot } from '../configuration/settings.ts'
import { invalidateSpecification } from '../entries/invalidate.ts'
import { CacheLayout } from '../entries/layout.ts'
import { ExtensionInstallationError } from '../errors.ts'
import { createCallbackInstaller } from '../installation/callback-installer.ts'
import { Registry, registryPath } from '../mapping/registry.ts'
import { ensure, savePendings, saveReports } from '../operations/compose.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'
import { resolveRequest } from '../operations/plan.ts'
import { detectPlatform as detect } from '../platform/find-python.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { Clock, Environment, Logger } from '../ports.ts'
import { createStore, usualLimits } from '../providers/create-provider.ts'
import { limitProvider, type ProviderLimits } from '../providers/limits.ts'
import { createLocalProvider } from '../providers/local.ts'
import type { CacheProvider } from '../providers/provider.ts'
import { createTieredProvider } from '../providers/tiers.ts'
import type { ResolutionPlan } from '../report/plan.ts'
import { identify } from '../specification/digest.ts'
import { parseSpecification } from '../specification/specification.ts'
import { type EnsureOptions, portsOf, settingsOf } from './options.ts'

export type { StaleIfError } from '../cache/freshness.ts'
export type { ExtensionResult, Outcome, ProviderReport, Timing, VersionChange } from '../cache/outcome.ts'
export { type ConfiguredExtension, type ExtensionFilter, selectExtensions } from '../configuration/extensions.ts'
export { type JsonValue, type TomlTable, type TomlValue, toJson } from '../configuration/toml-document.ts'
export type { ExtensionContents } from '../entries/contents.ts'
export type { DistributionReport } from '../entries/metadata.ts'
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
} from '../errors.ts'
export {
  addPackageToImportPath,
  cleanupImportPaths,
  type ImportEnvironment,
  type ImportPath,
  removePackageFromImportPath,
} from '../importation/import-paths.ts'
export type { ImportOrder, PthPolicy } from '../importation/loader.ts'
export { type PthFile, processPthFiles } from '../importation/pth-files.ts'
export type { Registration } from '../importation/register.ts'
export type { Shadowing } from '../importation/shadowing.ts'
export type { EntryPoint, ImportProof } from '../importation/verify-import.ts'
export type { InstallCallback } from '../installation/callback-installer.ts'
export type { MappedEntry, Mapping } from '../mapping/mapping.ts'
export { pathHash, projectName } from '../mapping/paths.ts'
export type { NewMapping, Registry } from '../mapping/registry.ts'
export type { MappingStatus, ValidationResult } from '../mapping/validation.ts'
export type { EnsuredExtension } from '../operations/ensure/extension.ts'
export { type EnsureResult, requiredFailures } from '../operations/ensure/result.ts'
export type { Platform } from '../platform/interpreter.ts'
export type { Clock, CommandOptions, CommandResult, CommandRunner, Environment, Logger } from '../ports.ts'
export type { ProviderLimits } from '../providers/limits.ts'
export type {
  CacheProvider,
  LookupRequest,
  LookupResult,
  RestoreRequest,
  RestoreStatus,
  SaveRequest,
  SaveResult,
  SaveStatus,
} from '../providers/provider.ts'
export { isValidKey } from '../providers/provider.ts'
export { type CacheScopes, cacheScopes } from '../providers/scopes.ts'
export type { PlannedDistribution, PlannedExtension, ResolutionPlan } from '../report/plan.ts'
export type { IdentifiedSpecification, RequestOptions } from '../specification/digest.ts'
export { extensionDigest, requestDigest } from '../specification/digest.ts'
export type { Specification, SpecificationContext, SpecificationKind } from '../specification/specification.ts'
export { parseSpecification } from '../specification/specification.ts'
export type { ByteSource } from '../system/byte-source.ts'
export {
  CacheManager,
  type CacheManagerOptions,
  type CacheManagerState,
  ignore,
  type RefreshReport,
  type StrategyResult,
  type ValueStore,
} from '../warming/cache-manager.ts'
export type { Timer } from '../warming/timer.ts'
export type { EnsureOptions } from './options.ts'

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
