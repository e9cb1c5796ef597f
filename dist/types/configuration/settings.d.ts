import type { ImportOrder, PthPolicy } from '../importation/loader.js';
import type { EnvFileForm } from '../mapping/env-file.js';
import type { Environment } from '../ports.js';
import type { ConstraintSource } from './constraints.js';
import type { ConfiguredExtension } from './extensions.js';
import { type RawInputs } from './inputs.js';
import { type ProviderSetting } from './provider-setting.js';
import type { SourcedText } from './sourced-text.js';
import { type ExcludeNewer } from './supply-chain.js';
/** All that was asked for, validated. Nothing below the composition reads inputs or variables of its own. */
export interface Settings {
    readonly mode: 'ensure' | 'warm';
    readonly specifications: readonly SourcedText[];
    /** Those of the configuration files, built-in and disabled ones among them; the packages of the others are specifications too. */
    readonly extensions: readonly ConfiguredExtension[];
    /** The directory relative paths start from, absolute. */
    readonly workspace: string;
    readonly python: string | undefined;
    readonly cacheRoot: string;
    readonly provider: ProviderSetting;
    /** How long a store may take to look up and bring an archive, in milliseconds. */
    readonly restoreMs: number;
    readonly archive: 'auto' | 'tar';
    /** Hours, or `never`; undefined for the number stored with each extension. */
    readonly ttl: number | 'never' | undefined;
    /** Whether specifications that name one version never expire. */
    readonly isPinnedKept: boolean;
    readonly staleIfError: {
        readonly on: 'network' | 'always' | 'never';
        readonly hours: number;
    };
    readonly refresh: 'before' | 'after' | 'never';
    readonly retries: number;
    readonly isolation: 'shared' | 'package';
    readonly onConflict: 'error' | 'isolate' | 'drop-optional';
    readonly pth: PthPolicy;
    readonly importOrder: ImportOrder;
    /** Whether later steps get the import paths. */
    readonly isExporting: boolean;
    readonly isVerifyingImport: boolean;
    readonly isVerifyingRegister: boolean;
    readonly constraints: readonly ConstraintSource[];
    readonly excludeNewer: ExcludeNewer | undefined;
    readonly isRequiringHashes: boolean;
    /** Names in normal form, or `:all:`. */
    readonly onlyBinary: readonly string[];
    readonly indexUrl: string | undefined;
    readonly extraIndexUrls: readonly string[];
    readonly uvVersion: string | undefined;
    /** An absolute path. */
    readonly uvConfig: string | undefined;
    readonly save: 'true' | 'false' | 'auto';
    readonly saveAt: 'post' | 'main';
    readonly isFailingOnError: boolean;
    readonly isFailingOnMiss: boolean;
    readonly isLookupOnly: boolean;
    readonly cacheSuffix: string;
    /** Files that get the import path; absolute. */
    readonly envFiles: readonly {
        readonly file: string;
        readonly form: EnvFileForm;
    }[];
}
/** What settings are made from. */
export interface SettingsSource {
    readonly raw: RawInputs;
    readonly environment: Environment;
    /** Absolute. */
    readonly workspace: string;
    /** How the user writes an input, for messages: `input retries`, `--retries`. */
    readonly nameOf: (input: string) => string;
    /** Specifications given as arguments instead of lines. */
    readonly arguments?: readonly string[];
}
/**
 * Reads and validates all inputs.
 *
 * @throws ExtensionConfigError naming the input, its value and what is allowed; `packages-empty` where nothing is named.
 */
export declare function readSettings(source: SettingsSource): Promise<Settings>;
/** The cache root that is named, else ENSURE_EXTENSIONS_CACHE, else the default one; absolute. */
export declare function cacheRootOf(given: string | undefined, environment: Environment, workspace: string): string;
/** `ensure-extensions` in the user's cache directory: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%. */
export declare function defaultCacheRoot(environment: Environment): string;
