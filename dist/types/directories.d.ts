import { type Mounting } from './cache/images.js';
import type { CommandRunner, Environment, Logger } from './ports.js';
import { type CacheProvider, type LookupResult, type SaveResult } from './providers/provider.js';
/** A directory and the key it is kept under. */
export interface DirectoryRequest {
    /** Absolute. */
    readonly directory: string;
    /** As the user wrote it: it counts in the key, so that other directories are never restored in its place. */
    readonly path: string;
    /** Any text; at most 486 characters once what no store can hold is written as `+` and two hex digits. */
    readonly key: string;
}
/** What mounting a directory needs. */
interface DirectoryMounting {
    readonly mounting: Mounting;
    /** Images and their mount points lie there: never below what the runner deletes. */
    readonly cacheRoot: string;
}
/** What carrying directories works with. */
export interface DirectoryPorts {
    readonly provider: CacheProvider;
    readonly runner: CommandRunner;
    readonly environment: Environment;
    readonly logger: Logger;
    /** Given where the content is to be mounted, read-only, instead of unpacked. */
    readonly mount?: DirectoryMounting | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** What restoring came to. */
export interface RestoredDirectory {
    readonly status: LookupResult['status'];
    /** The key that was found, as the user writes it; empty for none. */
    readonly matchedKey: string;
    readonly detail: string;
}
/** The absolute directory that a user's path means: `~` is the home, relative ones start at the workspace. */
export declare function directoryOf(given: string, workspace: string): string;
/**
 * Looks a directory up, first by its key, then by each prefix of `restoreKeys`, the newest first, and brings it: what lies there
 * is overwritten, and stays where the archive has nothing of its name.
 *
 * @throws ExtensionConfigError `input-invalid` for a key that is too long.
 */
export declare function restoreDirectory(request: DirectoryRequest & {
    readonly restoreKeys: readonly string[];
    readonly isLookupOnly: boolean;
}, ports: DirectoryPorts): Promise<RestoredDirectory>;
/**
 * Saves a directory under its key, unless it is there already.
 *
 * @throws ExtensionConfigError `path-not-found` where there is no such directory, `input-invalid` for a key that is too long.
 */
export declare function saveDirectory(request: DirectoryRequest, ports: DirectoryPorts): Promise<SaveResult>;
export {};
