/** The library. Importing it starts nothing. */

import path from 'node:path'
import type { CacheDependencies } from './cache/dependencies.js'
import type { StaleIfError } from './cache/freshness.js'
import { invalidateSpecification } from './cache/invalidate.js'
import { CacheLayout } from './cache/layout.js'
import { defaultPorts, ensure, type Ports, savePendings } from './compose.js'
import type { ProviderSetting, Settings } from './configuration/settings.js'
import { defaultCacheRoot, defaultStaleHours } from './configuration/settings.js'
import { ExtensionConfigError, ExtensionInstallationError } from './errors.js'
import type { ImportOrder, PthPolicy } from './importation/loader.js'
import { createCallbackInstaller, type InstallCallback } from './installation/callback-installer.js'
import { Registry, registryPath } from './mapping/registry.js'
import { detectPlatform as detect } from './platform/find-python.js'
import type { Platform } from './platform/interpreter.js'
import type { Clock, CommandRunner, Environment, Logger } from './ports.js'
import { createGitHubActionsProvider } from './providers/github-actions.js'
import { createLocalProvider } from './providers/local.js'
import type { CacheProvider } from './providers/provider.js'
import type { EnsureResult } from './report/result.js'
import { identify } from './specification/digest.js'
import { parseSpecification } from './specification/specification.js'

export type { StaleIfError } from './cache/freshness.js'
export type { DistributionReport } from './cache/metadata.js'
export type { ExtensionResult, Outcome, ProviderReport, Timing, VersionChange } from './cache/outcome.js'
export {
  CacheError,
  EnsureExtensionsError,
  type ErrorCode,
  type ErrorDetails,
  type ErrorKind,
  type ErrorReport,
  ExtensionConfigError,
  ExtensionInstallationError,
  errorCodes,
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
export type { Shadowing } from './importation/shadowing.js'
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
export type { EnsureResult } from './report/result.js'
export type { IdentifiedSpecification, RequestOptions } from './specification/digest.js'
export { extensionDigest, requestDigest } from './specification/digest.js'
export type { Specification, SpecificationContext, SpecificationKind } from './specification/specification.js'
export { parseSpecification } from './specification/specification.js'

/** How extensions are ensured. Everything is optional; relative paths start at `workspace`. */
export interface EnsureOptions {
  /** The interpreter that will import: a path or a version. Default: the first of `python`, `python3` on PATH. */
  readonly python?: string
  /** Where everything is kept. Default: ENSURE_EXTENSIONS_CACHE, else `ensure-extensions` in the user's cache directory. */
  readonly cacheRoot?: string
  /** Absolute; default: the working directory. */
  readonly workspace?: string
  /** Hours after which an extension is resolved anew, `never` for not at all. Default: the number stored with it, else 24. */
  readonly ttlHours?: number | 'never'
  /** Hours for single specifications, by their text; beats `ttlHours`. */
  readonly ttlHoursOf?: Readonly<Record<string, number | 'never'>>
  /** Whether specifications that name one version (`==`) never expire. Default false. */
  readonly keepPinned?: boolean
  /** When what has expired is used although its refresh failed, and for how many hours after it expired. Default `network`, 168. */
  readonly staleIfError?: StaleIfError
  /** `before` (default): what has expired is refreshed before it is used. `never`: it is used as it is. */
  readonly refresh?: 'before' | 'never'
  /** Between 0 and 1, drawn once for a request: decides which of many runs refreshes early. Default Math.random. */
  readonly random?: () => number
  /** How often a failure that may pass is tried again. Default 3. */
  readonly retries?: number
  /** The wait before the first retry, in milliseconds; it doubles each time. Default 1,000. */
  readonly firstWaitMs?: number
  /** `shared` (default): one tree for all. `package`: a tree for each. */
  readonly isolation?: 'shared' | 'package'
  /** What becomes of `.pth` files: `process` (default) as in a site directory, `paths-only` runs no code of theirs, `ignore`. */
  readonly pth?: PthPolicy
  /** Where the trees stand: `auto` (default) before the packages of the interpreter they are for, after those of another environment. */
  readonly importOrder?: ImportOrder
  /** Import each extension in a fresh interpreter; one that cannot be imported has failed. Default false. */
  readonly verifyImport?: boolean
  /** Constraints files. */
  readonly constraints?: readonly string[]
  readonly indexUrl?: string
  readonly extraIndexUrls?: readonly string[]
  /** Exactly this uv; default: the one on PATH, else a version tested with this release. */
  readonly uvVersion?: string
  /** A `uv.toml` to obey; default: none. */
  readonly uvConfig?: string
  /** Where archives are kept beyond this machine's entries; default: nowhere. */
  readonly provider?: CacheProvider
  /** How trees travel: `auto` (default) as a squashfs image where this machine packs and unpacks them, else `tar`. */
  readonly archive?: 'auto' | 'tar'
  /** Installs instead of uv: called once per miss with the specification; what lies at the path it gives is copied. */
  readonly installer?: InstallCallback
  /** Default: silent. */
  readonly logger?: Logger
  readonly clock?: Clock
  readonly runner?: CommandRunner
  /** Default: the variables of the process. */
  readonly environment?: Environment
  readonly signal?: AbortSignal
}

/**
 * Makes specifications importable together. Failures of extensions are collected in the result.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
export async function ensureExtensions(specifications: readonly string[], options: EnsureOptions = {}): Promise<EnsureResult> {
  const settings = settingsOf(specifications, options)
  const replacements = {
    provider: options.provider,
    installer: options.installer === undefined ? undefined : createCallbackInstaller(options.installer),
    firstWaitMs: options.firstWaitMs,
    random: options.random,
  }
  const { result, pending, provider } = await ensure(settings, portsOf(options), replacements, options.signal)
  if (provider === undefined || pending.length === 0) return result
  const saved = await savePendings(pending, provider, settings.cacheRoot, options.signal)
  const reports = saved.map(({ key, result: { status, detail } }) => ({
    provider: provider.name,
    action: 'save' as const,
    status,
    detail,
    key,
  }))
  return { ...result, providers: [...result.providers, ...reports] }
}

/**
 * Makes one specification importable, in an entry of its own.
 *
 * @throws ExtensionInstallationError when it cannot be installed; ExtensionConfigError for bad input; CacheError.
 */
export async function ensurePackage(specification: string, options: EnsureOptions = {}): Promise<EnsureResult> {
  const result = await ensureExtensions([specification], options)
  const error = result.extensions[0]?.error
  if (error === undefined || error === null) return result
  const { code, message, hint } = error
  throw new ExtensionInstallationError(message, { code, subject: specification, ...(hint === null ? {} : { hint }) })
}

/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
export async function invalidate(specification: string, options: EnsureOptions = {}): Promise<boolean> {
  const settings = settingsOf([specification], options)
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

/** Which provider to create. `local` keeps bundles in a directory; `github-actions` in the cache of the runner this runs on. */
export type ProviderOptions =
  | { readonly kind?: 'local'; readonly directory: string }
  | { readonly kind: 'github-actions'; readonly environment?: Environment; readonly logger?: Logger }

/** Creates a provider. */
export function createProvider(options: ProviderOptions): CacheProvider {
  if (options.kind === 'github-actions') {
    const { environment, logger } = defaultPorts()
    return createGitHubActionsProvider({ environment: options.environment ?? environment, logger: options.logger ?? logger })
  }
  return createLocalProvider({ directory: options.directory })
}

function portsOf(options: Partial<Ports>): Ports {
  const ports = defaultPorts()
  return {
    logger: options.logger ?? ports.logger,
    runner: options.runner ?? ports.runner,
    clock: options.clock ?? ports.clock,
    environment: options.environment ?? ports.environment,
  }
}

function settingsOf(specifications: readonly string[], options: EnsureOptions): Settings {
  if (specifications.length === 0) {
    throw new ExtensionConfigError('no specification was given', { code: 'packages-empty', hint: 'Name at least one package.' })
  }
  const { environment } = portsOf(options)
  const provider: ProviderSetting = { kind: 'none' }
  return {
    mode: 'ensure',
    specifications: specifications.map((text, index) => {
      const ttl = options.ttlHoursOf?.[text]
      return { text, origin: `specification ${index + 1}`, ...(ttl === undefined ? {} : { ttl }) }
    }),
    workspace: options.workspace ?? process.cwd(),
    python: options.python,
    cacheRoot: options.cacheRoot ?? (environment['ENSURE_EXTENSIONS_CACHE'] || defaultCacheRoot(environment)),
    provider,
    archive: options.archive ?? 'auto',
    ttl: options.ttlHours,
    isPinnedKept: options.keepPinned ?? false,
    staleIfError: options.staleIfError ?? { on: 'network', hours: defaultStaleHours },
    refresh: options.refresh ?? 'before',
    retries: options.retries ?? 3,
    isolation: options.isolation ?? 'shared',
    pth: options.pth ?? 'process',
    importOrder: options.importOrder ?? 'auto',
    isExporting: false,
    isVerifyingImport: options.verifyImport ?? false,
    constraints: options.constraints ?? [],
    indexUrl: options.indexUrl,
    extraIndexUrls: options.extraIndexUrls ?? [],
    uvVersion: options.uvVersion,
    uvConfig: options.uvConfig,
    save: 'true',
    saveAt: 'main',
    isFailingOnError: true,
    isFailingOnMiss: false,
    isLookupOnly: false,
    cacheSuffix: '',
    envFiles: [],
  }
}
