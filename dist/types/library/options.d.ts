import type { StaleIfError } from '../cache/freshness.js';
import { type Settings, type SettingsSource } from '../configuration/settings.js';
import type { ImportOrder, PthPolicy } from '../importation/loader.js';
import type { InstallCallback } from '../installation/callback-installer.js';
import type { Clock, CommandRunner, Environment, Logger, Ports } from '../ports.js';
import type { CacheProvider } from '../providers/provider.js';
/** How extensions are ensured. Everything is optional; relative paths start at `workspace`. */
export interface EnsureOptions {
    /** The interpreter that will import: a path or a version. Default: the first of `python`, `python3` on PATH. */
    readonly python?: string;
    /** Where everything is kept. Default: ENSURE_EXTENSIONS_CACHE, else `ensure-extensions` in the user's cache directory. */
    readonly cacheRoot?: string;
    /** Absolute; default: the working directory. */
    readonly workspace?: string;
    /** Hours after which an extension is resolved again, `never` for not at all. Default: the number stored with it, else 24. */
    readonly ttlHours?: number | 'never';
    /** Hours for single specifications, by their text; beats `ttlHours`. */
    readonly ttlHoursOf?: Readonly<Record<string, number | 'never'>>;
    /** Whether specifications that name one version (`==`) never expire. Default false. */
    readonly keepPinned?: boolean;
    /** When what has expired is used although its refresh failed, and for how many hours after it expired. Default `network`, 168. */
    readonly staleIfError?: StaleIfError;
    /** `before` (default): what has expired is refreshed before it is used. `never`: it is used as it is. */
    readonly refresh?: 'before' | 'never';
    /** Between 0 and 1, drawn once for a request: decides which of many runs refreshes early. Default Math.random. */
    readonly random?: () => number;
    /** How often a failure that may pass is tried again. Default 3. */
    readonly retries?: number;
    /** The wait before the first retry, in milliseconds; it doubles each time. Default 1,000. */
    readonly firstWaitMs?: number;
    /** `shared` (default): one tree for all. `package`: a tree for each. */
    readonly isolation?: 'shared' | 'package';
    /**
     * How `.pth` files are processed: `process` (default) as in a site directory, `paths-only` runs no code of theirs, `ignore`; or a list of
     * `allow-list` and the SHA-256 of each file that may run code.
     */
    readonly pth?: PthPolicy | readonly ['allow-list', ...string[]];
    /** Where the trees stand: `auto` (default) before the packages of the interpreter they are for, after those of another environment. */
    readonly importOrder?: ImportOrder;
    /** Import each extension in a fresh interpreter; one that cannot be imported has failed. Default false. */
    readonly verifyImport?: boolean;
    /**
     * Files with `[[extensions]]`, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`; later files override
     * earlier ones. The packages of enabled extensions are ensured together with the specifications.
     */
    readonly config?: readonly string[];
    /** The catalogues that extensions with the key `catalog` are looked up in: files and URLs, later ones win. Default: `starter`. */
    readonly catalog?: readonly string[];
    /** The names of the extensions of `config` that are meant. Default: all. */
    readonly only?: readonly string[];
    /** How extensions in conflict are handled: `error` (default), `isolate`, `drop-optional`. */
    readonly onConflict?: 'error' | 'isolate' | 'drop-optional';
    /** Call `register(arguments)` of each enabled extension of `config` in a fresh interpreter. Default false. */
    readonly verifyRegister?: boolean;
    /** Constraints files, a `uv.lock`, or `environment` for what the interpreter has installed. */
    readonly constraints?: readonly string[];
    /** Only what was uploaded before a time (`2026-11-01`, RFC 3339), or at least so many days ago (`7 days`). */
    readonly excludeNewer?: string;
    /** Install exactly what `pylock.toml` of the workspace, or the one in `constraints`, holds. Default false. */
    readonly locked?: boolean;
    /** Install nothing without a hash. Default false. */
    readonly requireHashes?: boolean;
    /** Packages that are never built from source; `:all:` for all. */
    readonly onlyBinary?: readonly string[];
    /** The package index to use instead of the default one. */
    readonly indexUrl?: string;
    /** Further package indexes; they are asked before `indexUrl`. */
    readonly extraIndexUrl?: readonly string[];
    /** Exactly this uv; default: the one on PATH, else a version tested with this release. */
    readonly uvVersion?: string;
    /** A `uv.toml` to obey; default: none. */
    readonly uvConfig?: string;
    /** Where archives are kept beyond this machine's entries; default: nowhere. */
    readonly provider?: CacheProvider;
    /** Public Ed25519 keys, as PEM texts or files that hold some: nothing of a store is opened that none of them signed. Default: none. */
    readonly verifyKeys?: readonly string[];
    /** The private Ed25519 key (PKCS#8) that signs what is saved: a PEM text, or a file. What it signed is trusted too. */
    readonly signingKey?: string;
    /** Advisories in the JSON of OSV: files, directories, URLs. What they call malicious is not used; others warn. Default: none. */
    readonly advisories?: readonly string[];
    /** Whether a run that publishes restores what others saved: `auto` (default) is only with `verifyKeys`. */
    readonly cacheInRelease?: 'auto' | 'on' | 'off';
    /** How trees travel: `auto` (default) as a squashfs image where this machine packs and unpacks them, else `tar`. */
    readonly archive?: 'auto' | 'tar';
    /** Installs instead of uv: called once per miss with the specification; what lies at the path it gives is copied. */
    readonly installer?: InstallCallback;
    /** Default: silent. */
    readonly logger?: Logger;
    readonly clock?: Clock;
    readonly runner?: CommandRunner;
    /** Default: the variables of the process. */
    readonly environment?: Environment;
    readonly signal?: AbortSignal;
}
/** The ports a caller brings, else those of the process. */
export declare function portsOf(options: Partial<Ports>): Ports;
/** The settings that options mean. Throws ExtensionConfigError for bad input. */
export declare function settingsOf(specifications: readonly string[], options: EnsureOptions): Promise<Settings>;
/** The source of settings that the library's options make. */
export declare function sourceOf(specifications: readonly string[], options: EnsureOptions): SettingsSource;
