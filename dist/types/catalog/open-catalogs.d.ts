import type { Clock, Logger } from '../ports.js';
import { type MergedEntry } from './merge.js';
export interface CatalogWorld {
    /** Copies of catalogues on servers lie in `catalogs/` below it. */
    readonly cacheRoot: string;
    /** The directory relative paths start from, absolute. */
    readonly workspace: string;
    readonly logger: Logger;
    readonly clock: Clock;
    /** How the user names what named the catalogues, for messages. Default `--catalog`. */
    readonly origin?: string;
    /** How long a server may take, in milliseconds. Default 15,000. */
    readonly timeoutMs?: number;
    /** How long closing waits for a copy that is being refreshed, in milliseconds. Default 2,000. */
    readonly graceMs?: number;
}
/** Catalogues that were read, as one. */
export interface Catalogs {
    readonly entries: readonly MergedEntry[];
    /** Things a user should know of them, a sentence each. */
    readonly notices: readonly string[];
    /** Ends what refreshes copies; gives a refresh at work a moment to finish. */
    close(): Promise<void>;
}
/**
 * Reads catalogues and merges them in the order they are named: later ones win. Of a URL the last copy on this machine is
 * used at once and refreshed behind it; without a copy its server is waited for.
 *
 * @param sources files, `http(s)://` URLs, and `starter` for the catalogue that this package brings.
 * @throws ExtensionConfigError `catalog-invalid` or `file-unreadable`, naming the catalogue.
 */
export declare function openCatalogs(sources: readonly string[], world: CatalogWorld): Promise<Catalogs>;
