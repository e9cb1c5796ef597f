import type { PendingBundle } from '../bundles/bundle.js';
import type { Entry } from '../entries/entry.js';
import type { DistributionReport, SetApart } from '../entries/metadata.js';
import { type ErrorReport, ExtensionInstallationError } from '../errors.js';
import { type ImportProof } from '../importation/verify-import.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
/**
 * The outcome for one specification: it was there (`hit`), was installed, was due and resolved again (`refreshed`),
 * was due but could not be refreshed (`stale`), does not apply to this interpreter or was left out of a conflict
 * (`skipped`), or `failed`. Null when nothing was done: a look-up that found nothing, an extension that is built in or
 * disabled.
 */
export type Outcome = 'hit' | 'installed' | 'refreshed' | 'stale' | 'skipped' | 'failed';
/** How the version of a distribution changed when an extension was refreshed; null for a version that was not there before, or is not there now. */
export interface VersionChange {
    readonly name: string;
    readonly from: string | null;
    readonly to: string | null;
}
/** The result for one specification. */
export interface ExtensionResult {
    /** As it was written, without credentials. */
    readonly specification: string;
    /** The extension digest. */
    readonly digest: string;
    readonly outcome: Outcome | null;
    /** Its closure: itself first, then all it needs, by name. Empty where nothing was installed. */
    readonly distributions: readonly DistributionReport[];
    /** The size of its closure's recorded files, in bytes. Extensions share packages, so that these sizes do not add up. */
    readonly sizeBytes: number;
    /** The size of the files of its own distribution, in bytes; 0 where that is not known. */
    readonly ownSizeBytes: number;
    /** Hours since it was installed or last refreshed; null where there is nothing. */
    readonly ageHours: number | null;
    readonly error: ErrorReport | null;
    /** Set where it did not go with the rest of its request: it has a tree of its own, or is not installed. */
    readonly apart: SetApart | null;
    /** The versions that refreshing changed. */
    readonly changes: readonly VersionChange[];
    /** The proof that its modules and entry points can be imported; null where it was not asked for. */
    readonly imports: readonly ImportProof[] | null;
}
/** How long a step took, in milliseconds. */
export interface Timing {
    readonly step: string;
    readonly ms: number;
}
/** One call of a provider, and its answer. */
export interface ProviderReport {
    readonly provider: string;
    readonly action: 'restore' | 'save' | 'lookup';
    readonly status: string;
    readonly detail: string;
    readonly key: string;
}
/**
 * What is known of a miss: what is there is `due`, or does not hold all of it (`incomplete`); the same extensions are `saved-otherwise`; an
 * earlier state of the request is saved, which `changed`; or nothing of the kind is known (`new`).
 */
export type MissKind = 'due' | 'incomplete' | 'saved-otherwise' | 'changed' | 'new';
/** The result of ensuring one request. */
export interface EnsuredRequest {
    readonly requestDigest: string;
    /** Undefined when nothing could be made importable or nothing applied. */
    readonly entry: Entry | undefined;
    readonly extensions: readonly ExtensionResult[];
    /** How many distributions were installed. */
    readonly installedCount: number;
    /** The key the entry would be saved under; empty where there is no provider. */
    readonly cacheKey: string;
    /** The key of the archive that was restored or found; empty for none. */
    readonly matchedKey: string;
    /** The key parts, one line each, for the log. */
    readonly keyLines: readonly string[];
    /** Why something had to be installed; empty for a hit. */
    readonly missReason: string;
    /** What kind of reason that is; null where something that went wrong is the reason, and for a hit. */
    readonly missKind: MissKind | null;
    /** The size of the archive that was restored or packed, in bytes; 0 for none. */
    readonly archiveBytes: number;
    /** Things a user should know, in sentences. */
    readonly warnings: readonly string[];
    readonly providerReports: readonly ProviderReport[];
    readonly timings: readonly Timing[];
    readonly pending: PendingBundle | undefined;
    /** The bundles that tell other machines not to use older archives; they are saved before `pending`. */
    readonly tombstones: readonly PendingBundle[];
    /** Whether something that has expired was used as it is, to be refreshed after the job. */
    readonly isRefreshDue: boolean;
}
/** The result where nothing was done. */
export declare const noOutcome: Omit<ExtensionResult, 'specification' | 'digest'>;
/** The result of a specification nothing was done for. */
export declare function emptyResult({ display, digest }: IdentifiedSpecification): ExtensionResult;
/** The result of a specification that failed. */
export declare function failedResult(specification: IdentifiedSpecification, error: ExtensionInstallationError): ExtensionResult;
/** The result of a specification that is there and cannot be imported. */
export declare function notImportable(result: ExtensionResult, imports: readonly ImportProof[]): ExtensionResult;
/** The result of a specification that an entry holds. */
export declare function presentResult(specification: IdentifiedSpecification, entry: Entry | undefined, { outcome, ageHours }: {
    readonly outcome: Outcome;
    readonly ageHours: number;
}): ExtensionResult;
