import type { SecretText } from '../system/secret-url.js';
import type { IndexSetting } from './index-setting.js';
/** A setting for build backends: `KEY=VALUE`, for one package or for all. */
interface BuildSetting {
    /** The normal form of the package's name; undefined for all. */
    readonly package: string | undefined;
    readonly setting: string;
}
/** The options of requirements files about finding and building packages. They hold for the whole request, as in pip. */
export interface FileOptions {
    /** Of several the last, as in pip. */
    readonly indexUrl: IndexSetting | undefined;
    readonly extraIndexUrl: readonly IndexSetting[];
    /** URLs, and absolute paths. */
    readonly findLinks: readonly SecretText[];
    /** Whether no index is asked. */
    readonly noIndex: boolean;
    /** Whether releases that are not final are taken like others. */
    readonly prerelease: boolean;
    readonly requireHashes: boolean;
    /** Names, or `:all:`. */
    readonly noBinary: readonly string[];
    readonly onlyBinary: readonly string[];
    readonly buildSettings: readonly BuildSetting[];
    /** Hosts whose certificates are not checked: `HOST` or `HOST:PORT`. */
    readonly trustedHosts: readonly string[];
}
/** The options of files that have none. */
export declare const noFileOptions: FileOptions;
/** Names of packages that are only built, and names of those that are never built. */
export interface FormatControl {
    readonly noBinary: readonly string[];
    readonly onlyBinary: readonly string[];
}
/** Applies `--no-binary` or `--only-binary`. As in pip a name leaves the other list, `:none:` empties this one, `:all:` both. */
export declare function withFormat(control: FormatControl, option: keyof FormatControl, value: string): FormatControl;
export {};
