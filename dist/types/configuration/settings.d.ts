import type { Environment } from '../ports.js';
import { type BindingLock } from './binding-lock.js';
import { type DynamicProject } from './dynamic-project.js';
import type { ConfiguredExtension } from './extensions.js';
import type { LockFile } from './lock-file.js';
import { type NamedLock } from './locks.js';
import { type OptionName, type OptionValues, type RawOptions } from './options.js';
import type { FileOptions } from './requirements-options.js';
import type { SourcedText } from './sourced-text.js';
/** The options that name what to ensure: settings hold what was read from them. */
type SourceOption = 'packages' | 'requirements' | 'config' | 'catalog' | 'only';
/** All that was asked for, validated. Nothing below the composition reads options or variables of its own. */
export interface Settings extends Omit<OptionValues, SourceOption>, Omit<FileOptions, keyof OptionValues> {
    readonly specifications: readonly SourcedText[];
    /** Those of the configuration files, built-in and disabled ones among them; the packages of the others are specifications too. */
    readonly extensions: readonly ConfiguredExtension[];
    /** Locks of uv that were named: what they install is read when uv is at hand. */
    readonly locks: readonly NamedLock[];
    /** The files of all locks that were named. */
    readonly lockFiles: readonly LockFile[];
    /** The lock that all has to be in; undefined without `locked`. */
    readonly bindingLock: BindingLock | undefined;
    /** The projects and scripts that were named, absolute: what they say to uv holds for the request. */
    readonly projects: readonly string[];
    /** Projects of which only their build backend knows what they need. */
    readonly dynamicProjects: readonly DynamicProject[];
    /** Warnings about the files that were read, a sentence each. */
    readonly notices: readonly string[];
    /** The directory relative paths start from, absolute. */
    readonly workspace: string;
}
/** The raw inputs, before anything is checked. */
export interface SettingsSource {
    readonly raw: RawOptions;
    readonly environment: Environment;
    /** Absolute. */
    readonly workspace: string;
    /** How the user writes an option, for messages: `input retries`, `--retries`. */
    readonly nameOf: (option: OptionName) => string;
    /** Specifications given as arguments instead of lines. */
    readonly arguments?: readonly string[];
}
/**
 * Reads and validates all options.
 *
 * @throws ExtensionConfigError naming the option, its value and what it must be; `packages-empty` where nothing is named.
 */
export declare function readSettings(source: SettingsSource): Promise<Settings>;
/**
 * The value of one option, for who needs nothing else of the settings.
 *
 * @throws ExtensionConfigError naming the option and what it must be.
 */
export declare function readOption<Name extends OptionName>(source: SettingsSource, name: Name): OptionValues[Name];
export {};
