import type { EnvFileForm } from '../mapping/env-file.js';
import type { Environment } from '../ports.js';
import type { SigningKey, VerifyKey } from '../system/signing-key.js';
import type { ConstraintSource } from './constraint-source.js';
import { type FilePlace } from './file-place.js';
import { type IndexSetting } from './index-setting.js';
import { type ProviderSetting } from './provider-setting.js';
import { type ExcludeNewer } from './supply-chain.js';
/** A line of an option of several lines, and its number in the text the user wrote. */
export interface OptionLine {
    readonly text: string;
    readonly line: number;
}
/** A file that gets the import path, absolute, and how its lines are written. */
interface EnvFileSetting {
    readonly file: string;
    readonly form: EnvFileForm;
}
/** When an expired extension is used although its refresh failed, and for how many hours after it expired. */
interface StaleIfErrorSetting {
    readonly on: 'network' | 'always' | 'never';
    readonly hours: number;
}
/** What becomes of `.pth` files; with `allow-list` only those run code whose SHA-256 (lower-case hex) is allowed. */
interface PthSetting {
    readonly policy: 'process' | 'paths-only' | 'ignore' | 'allow-list';
    readonly allowed: readonly string[];
}
/** The value of an option, by its kind. */
export interface KindValues {
    readonly flag: boolean;
    /** Undefined for an empty text. */
    readonly text: string | undefined;
    readonly lines: readonly OptionLine[];
    readonly count: number;
    readonly seconds: number;
    /** Hours, or `never`; undefined where none was given. */
    readonly ttl: number | 'never' | undefined;
    readonly staleness: StaleIfErrorSetting;
    readonly provider: ProviderSetting;
    readonly constraints: readonly ConstraintSource[];
    /** Files and directories (absolute), and URLs. */
    readonly places: readonly FilePlace[];
    readonly 'exclude-newer': ExcludeNewer | undefined;
    /** Names in their normal form, or `:all:`. */
    readonly names: readonly string[];
    readonly url: IndexSetting | undefined;
    readonly urls: readonly IndexSetting[];
    readonly version: string | undefined;
    /** An absolute path. */
    readonly file: string | undefined;
    readonly 'env-files': readonly EnvFileSetting[];
    /** Absolute. */
    readonly 'cache-root': string;
    /** Lower case. */
    readonly suffix: string;
    readonly pth: PthSetting;
    readonly 'signing-key': SigningKey | undefined;
    readonly 'verify-keys': readonly VerifyKey[];
}
/** The kinds of options that are not a choice of several words. */
export type OptionKind = keyof KindValues;
interface ReadingContext {
    /** The directory relative paths start from, absolute. */
    readonly workspace: string;
    readonly environment: Environment;
}
/** The value that was read, or what it must be: the end of the sentence 'the option must be …'. */
export type Reading<Value> = {
    readonly value: Value;
} | {
    readonly mustBe: string /** The text to show, where it is not the whole one. */;
    readonly shown?: string;
    readonly hint?: string;
};
type Reader<Value> = (text: string, context: ReadingContext) => Reading<Value>;
/** How each kind is read. */
export declare const readers: {
    readonly [Kind in OptionKind]: Reader<KindValues[Kind]>;
};
/** Reads an option that is one of several words. */
export declare function readChoice<Value extends string>(text: string, choices: readonly Value[]): Reading<Value>;
/** The lines of a text without comments, those that are not empty then, with their numbers. As in pip a comment begins behind white space. */
export declare function linesOf(text: string): OptionLine[];
/** The cache root that is named, else ENSURE_EXTENSIONS_CACHE, else the default one; absolute. */
export declare function cacheRootOf(given: string | undefined, environment: Environment, workspace: string): string;
/**
 * `ensure-extensions` in the user's cache directory: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%.
 *
 * @throws ExtensionConfigError `cache-root-unusable` for a user without a home directory.
 */
export declare function defaultCacheRoot(environment: Environment): string;
export {};
