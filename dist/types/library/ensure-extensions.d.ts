import { type ConfiguredExtension } from '../configuration/extensions.js';
import type { EnsureResult } from '../operations/ensure/result.js';
import { type ResolutionPlan } from '../operations/plan.js';
import type { Platform } from '../platform/interpreter.js';
import { type EnsureOptions } from './options.js';
/**
 * Makes specifications, and the extensions of configuration files, importable together. Failures of extensions are
 * collected in the result.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
export declare function ensureExtensions(specifications: readonly string[], options?: EnsureOptions): Promise<EnsureResult>;
/**
 * Makes one specification importable, in an entry of its own.
 *
 * @throws ExtensionInstallationError when it cannot be installed; ExtensionConfigError for bad input; CacheError.
 */
export declare function ensurePackage(specification: string, options?: EnsureOptions): Promise<EnsureResult>;
/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export declare function resolveExtensions(specifications: readonly string[], options?: EnsureOptions): Promise<ResolutionPlan>;
/**
 * Reads configuration files of extensions, merged: later files override earlier ones.
 *
 * @param files relative ones start at `workspace`.
 * @param options those of `ensureExtensions`: `workspace`, and for extensions of catalogues `catalog`, `cacheRoot`, `clock`, `logger`.
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`, `catalog-invalid`.
 */
export declare function readExtensions(files: readonly string[], options?: Pick<EnsureOptions, 'workspace' | 'catalog' | 'cacheRoot' | 'clock' | 'logger' | 'environment'>): Promise<ConfiguredExtension[]>;
/**
 * Makes a specification count as not installed, in every entry of this machine and interpreter and in archives made
 * before now. Other specifications of the same entries stay hits.
 *
 * @returns whether something was there.
 */
export declare function invalidate(specification: string, options?: EnsureOptions): Promise<boolean>;
/**
 * Asks an interpreter for its platform id, C library and marker variables.
 *
 * @param python a path or a version; default: the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
export declare function detectPlatform(python?: string, options?: Pick<EnsureOptions, 'environment' | 'runner' | 'signal'>): Promise<Platform>;
