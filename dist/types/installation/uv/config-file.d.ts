import type { Environment } from '../../ports.js';
import { type HiddenUrl } from '../../specification/hidden-url.js';
import { type Table } from '../../specification/toml.js';
import { SecretText } from '../../system/secret-url.js';
/** The configuration of uv, and what of it counts. */
export interface UvConfig {
    /** A file that uv reads by itself, absolute. */
    readonly file?: string;
    /** The text of a file that is made for uv; no secret is in it. */
    readonly text?: string;
    /** SHA-256 of it, and of what lies in the places and local packages it names; undefined for none. */
    readonly digest?: string;
    /** Names of the local packages in it, in normal form. */
    readonly localNames: readonly string[];
    /** Where the local packages in it lie. */
    readonly localPlaces: readonly string[];
    /** Where those lie that count: these packages and all that they lead to. Real paths. */
    readonly localTrees: readonly string[];
    /** The URLs with secrets that the text names without them. */
    readonly urls: readonly HiddenUrl[];
    /** The accounts of its indexes, as uv reads them. */
    readonly accounts: Readonly<Record<string, SecretText>>;
}
/** Where the settings of uv come from: a file that the user names, or a project. */
export interface UvConfigSource {
    /** Absolute. */
    readonly file: string;
    /** The settings; undefined of a file that uv can read by itself. */
    readonly table?: Table;
}
/**
 * Reads the settings of uv. A file of the user's stays as it is, unless it names a repository with an account, which git would show to
 * all users of the machine; of a project a file is made.
 *
 * @throws ExtensionConfigError for a file that cannot be read, and for secrets that cannot be handed over out of sight.
 */
export declare function readUvConfig(source: UvConfigSource | undefined, environment: Environment): Promise<UvConfig>;
