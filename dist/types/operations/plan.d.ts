import { type ErrorReport } from '../errors.js';
import type { EnsureCall } from './ensure/prepare.js';
/** The planned outcome of one extension. */
export interface PlannedExtension {
    readonly specification: string;
    readonly digest: string;
    /** `cached`: there and fresh; `install`: to be installed; `isolated`, `dropped`: set apart; `skipped`: not for this Python; `failed`. */
    readonly action: 'cached' | 'install' | 'isolated' | 'dropped' | 'skipped' | 'failed';
    /** Whether its failure fails the step. */
    readonly required: boolean;
    /** Why it would fail or be set apart. */
    readonly error: ErrorReport | null;
}
/** One distribution that would lie in a tree. */
export interface PlannedDistribution {
    readonly name: string;
    readonly version: string | null;
    /** The size of the file to download, in bytes; null where the index does not tell. */
    readonly sizeBytes: number | null;
    /** Whether it would have to be built from source. */
    readonly built: boolean;
    /** Whether it lies in this machine's entry already. */
    readonly cached: boolean;
    /** Another version of it that the interpreter has, which would be hidden or would hide it. */
    readonly shadows: string | null;
    /** The extension whose own tree it would lie in; null for the shared one. */
    readonly isolatedFor: string | null;
}
/** The plan of an ensure. */
export interface ResolutionPlan {
    readonly platformId: string;
    readonly requestDigest: string;
    /** The key of an archive that would be restored; empty for none. */
    readonly matchedKey: string;
    readonly extensions: readonly PlannedExtension[];
    readonly distributions: readonly PlannedDistribution[];
    /** How many distributions would be downloaded; null where uv does not tell. 0 where all is cached. */
    readonly downloads: number | null;
}
/**
 * Says what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where nothing can be resolved at all.
 */
export declare function resolveRequest({ settings, ports, replacements, signal }: EnsureCall): Promise<ResolutionPlan>;
