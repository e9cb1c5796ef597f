import path from 'node:path'
import { catalogLookup } from '../configuration/catalog-lookup.ts'
import { type CatalogLookup, type ConfiguredExtension, readExtensions as readFiles } from '../configuration/extensions.ts'
import { cacheRootOf } from '../configuration/option-kinds.ts'
import { ExtensionInstallationError } from '../errors.ts'
import { createCallbackInstaller } from '../installation/callback-installer.ts'
import { ensure } from '../operations/ensure/ensure.ts'
import type { EnsureResult } from '../operations/ensure/result.ts'
import { invalidate as invalidateOne } from '../operations/invalidate.ts'
import { type ResolutionPlan, resolveRequest } from '../operations/plan.ts'
import { detectPlatform as detect } from '../platform/find-python.ts'
import type { Platform } from '../platform/interpreter.ts'
import { type EnsureOptions, portsOf, settingsOf } from './options.ts'

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
  const { result } = await ensure({ settings, ports: portsOf(options), replacements, signal: options.signal }, { save: 'now', map: false })
  return result
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
  throw new ExtensionInstallationError(message, {
    code,
    subject: result.extensions[0]?.specification ?? '',
    ...(hint === null ? {} : { hint }),
  })
}

/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export async function resolveExtensions(specifications: readonly string[], options: EnsureOptions = {}): Promise<ResolutionPlan> {
  const settings = await settingsOf(specifications, options)
  const { provider, firstWaitMs } = options
  return await resolveRequest({ settings, ports: portsOf(options), replacements: { provider, firstWaitMs }, signal: options.signal })
}

/**
 * Reads configuration files of extensions, merged: later files override earlier ones.
 *
 * @param files relative ones start at `workspace`.
 * @param options those of `ensureExtensions`: `workspace`, and for extensions of catalogues `catalog`, `cacheRoot`, `clock`, `logger`.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`, `catalog-invalid`.
 */
export async function readExtensions(
  files: readonly string[],
  options: Pick<EnsureOptions, 'workspace' | 'catalog' | 'cacheRoot' | 'clock' | 'logger' | 'environment'> = {},
): Promise<ConfiguredExtension[]> {
  const { workspace = process.cwd(), catalog = [] } = options
  const { clock, logger, environment } = portsOf(options)
  const catalogs: CatalogLookup = {
    find: async (names) => {
      const cacheRoot = cacheRootOf(options.cacheRoot, environment, workspace)
      return await catalogLookup(catalog, { cacheRoot, workspace, clock, logger, origin: 'catalog' }).find(names)
    },
  }
  return await readFiles({ files: files.map((file) => path.resolve(workspace, file)), workspace, origin: 'files', catalogs })
}

/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
export async function invalidate(specification: string, options: EnsureOptions = {}): Promise<boolean> {
  const settings = await settingsOf([specification], { ...options, config: [], only: [] })
  return await invalidateOne(specification, { settings, ports: portsOf(options), signal: options.signal })
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
