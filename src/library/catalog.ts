import path from 'node:path'
import type { CatalogEntry } from '../catalog/catalog-entry.ts'
import { type Catalogs, type CatalogWorld, openCatalogs as open } from '../catalog/open-catalogs.ts'
import { starterName } from '../catalog/starter.ts'
import { cacheRootOf } from '../configuration/option-kinds.ts'
import { addToConfiguration } from '../operations/catalog/add.ts'
import { type Compatibility, checkCompatibility } from '../operations/catalog/check.ts'
import { type CatalogVerification, type VerifyCatalogOptions, verifyCatalog as verifyAll } from '../operations/catalog/verify.ts'
import { type EnsureOptions, portsOf, sourceOf } from './options.ts'

/** How catalogues are read. Relative paths start at `workspace`. */
export interface CatalogOptions extends Pick<EnsureOptions, 'cacheRoot' | 'workspace' | 'logger' | 'clock' | 'environment'> {
  /** How long a server may take, in milliseconds. Default 15,000. */
  readonly timeoutMs?: number
  /** How long closing waits for a copy that is being refreshed, in milliseconds. Default 2,000. */
  readonly graceMs?: number
}

/**
 * Reads catalogues and merges them in the order they are named: later ones win. Of a URL the last copy in the cache root is
 * used at once and refreshed behind it; without a copy its server is waited for. Close them when they are read.
 *
 * @param sources files, `http(s)://` URLs, and `starter` for the catalogue that this package brings. Default: that one.
 * @throws ExtensionConfigError `catalog-invalid` or `file-unreadable`, naming the catalogue.
 */
export async function openCatalogs(sources: readonly string[] = [starterName], options: CatalogOptions = {}): Promise<Catalogs> {
  const { workspace = process.cwd(), timeoutMs, graceMs } = options
  return await open(sources, {
    ...catalogWorldOf(options, workspace),
    origin: 'sources',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(graceMs === undefined ? {} : { graceMs }),
  })
}

/** The world in which catalogues are read, as options say. */
export function catalogWorldOf(options: CatalogOptions, workspace: string): CatalogWorld {
  const { clock, logger, environment } = portsOf(options)
  return { cacheRoot: cacheRootOf(options.cacheRoot, environment, workspace), workspace, clock, logger }
}

/** How extensions are verified, and the world to do it in. */
export interface VerifyOptions
  extends Omit<VerifyCatalogOptions, 'ports' | 'raw'>,
    Pick<EnsureOptions, 'logger' | 'runner' | 'clock' | 'environment' | 'indexUrl'> {}

/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there.
 */
export async function verifyCatalog(entries: readonly CatalogEntry[], options: VerifyOptions): Promise<CatalogVerification> {
  const { indexUrl, logger: _, runner: __, clock: ___, environment: ____, ...rest } = options
  return await verifyAll(entries, { ...rest, ports: portsOf(options), raw: indexUrl === undefined ? {} : { indexUrl } })
}

/**
 * Says of each extension whether it goes with an interpreter, a configuration, requirements and constraints: all are resolved
 * together, and nothing is installed.
 *
 * @param specifications what one has beside the configuration.
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where what one has cannot be resolved at all.
 */
export async function checkExtensions(
  entries: readonly CatalogEntry[],
  specifications: readonly string[] = [],
  options: EnsureOptions = {},
): Promise<Compatibility[]> {
  return await checkCompatibility(entries, { source: sourceOf(specifications, options), ports: portsOf(options), signal: options.signal })
}

/**
 * Writes the block of an extension to the end of a configuration file; all that stands there stays as it is. A file that is not there
 * is made.
 *
 * @returns the block.
 * @throws ConfigFileError where the file is not one, or has an extension of this name; nothing is written then.
 */
export async function addExtension(entry: CatalogEntry, file: string): Promise<string> {
  return await addToConfiguration([entry], path.resolve(file), file)
}
