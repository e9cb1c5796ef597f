import type { CatalogEntry } from '../catalog/catalog-entry.js';
import { type Catalogs, type CatalogWorld } from '../catalog/open-catalogs.js';
import { type Compatibility } from '../operations/catalog/check.js';
import { type CatalogVerification, type VerifyCatalogOptions } from '../operations/catalog/verify.js';
import { type EnsureOptions } from './options.js';
/** How catalogues are read. Relative paths start at `workspace`. */
export interface CatalogOptions extends Pick<EnsureOptions, 'cacheRoot' | 'workspace' | 'logger' | 'clock' | 'environment'> {
    /** How long a server may take, in milliseconds. Default 15,000. */
    readonly timeoutMs?: number;
    /** How long closing waits for a copy that is being refreshed, in milliseconds. Default 2,000. */
    readonly graceMs?: number;
}
/**
 * Reads catalogues and merges them in the order they are named: later ones win. Of a URL the last copy in the cache root is
 * used at once and refreshed behind it; without a copy its server is waited for. Close them when they are read.
 *
 * @param sources files, `http(s)://` URLs, and `starter` for the catalogue that this package brings. Default: that one.
 * @throws ExtensionConfigError `catalog-invalid` or `file-unreadable`, naming the catalogue.
 */
export declare function openCatalogs(sources?: readonly string[], options?: CatalogOptions): Promise<Catalogs>;
/** The world in which catalogues are read, as options say. */
export declare function catalogWorldOf(options: CatalogOptions, workspace: string): CatalogWorld;
/** How extensions are verified, and the world to do it in. */
export interface VerifyOptions extends Omit<VerifyCatalogOptions, 'ports' | 'raw'>, Pick<EnsureOptions, 'logger' | 'runner' | 'clock' | 'environment' | 'indexUrl'> {
}
/**
 * Tries extensions: installs each with its host in an entry of its own, imports it, loads its entry points, and calls
 * `register` where it has one, on every interpreter. A failure is a result.
 *
 * @throws ExtensionConfigError for an interpreter that is not there.
 */
export declare function verifyCatalog(entries: readonly CatalogEntry[], options: VerifyOptions): Promise<CatalogVerification>;
/**
 * Says of each extension whether it goes with an interpreter, a configuration, requirements and constraints: all are resolved
 * together, and nothing is installed.
 *
 * @param specifications what one has beside the configuration.
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where what one has cannot be resolved at all.
 */
export declare function checkExtensions(entries: readonly CatalogEntry[], specifications?: readonly string[], options?: EnsureOptions): Promise<Compatibility[]>;
/**
 * Writes the block of an extension to the end of a configuration file; all that stands there stays as it is. A file that is not there
 * is made.
 *
 * @returns the block.
 * @throws ConfigFileError where the file is not one, or has an extension of this name; nothing is written then.
 */
export declare function addExtension(entry: CatalogEntry, file: string): Promise<string>;
