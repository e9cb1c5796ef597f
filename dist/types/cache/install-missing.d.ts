import { type Base } from './base.js';
import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import { type Entry } from './entry.js';
import { type ExtensionResult } from './outcome.js';
import { type Progress } from './progress.js';
/** What installing works on. */
export interface Installation {
    readonly progress: Progress;
    readonly base: Base | undefined;
    readonly staging: string;
    readonly optionsDigest: string;
    readonly options: EnsureOptions;
    readonly dependencies: CacheDependencies;
}
/** What it came to. */
export interface Installed {
    readonly entry: Entry | undefined;
    readonly extensions: readonly ExtensionResult[];
    readonly installedCount: number;
    /** The key to save the new entry under; undefined where it is not saved. */
    readonly key: string | undefined;
    /** Whether a refresh came to the versions that were there: then the entry is the one before, renewed. */
    readonly isRenewed: boolean;
}
/**
 * Installs what is missing into a new tree, verifies it, and publishes it as the entry of the request. Where extensions
 * failed the entry holds the others: the next run finds them there and tries the failed ones again.
 */
export declare function installMissing(installation: Installation): Promise<Installed>;
