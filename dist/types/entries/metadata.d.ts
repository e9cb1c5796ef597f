import type { ErrorReport } from '../errors.js';
/** The build record of an entry, in its tree. */
export declare const metadataFileName = ".cache_metadata.json";
/** How long a specification stays fresh where nothing else is said, in hours. */
export declare const defaultTtlHours = 24;
/** One installed distribution. */
export interface DistributionReport {
    readonly name: string;
    readonly version: string;
}
/** One installed distribution and what it brings to import. */
interface InstalledDistribution extends DistributionReport {
    /** The modules and packages it brings, by their full names. */
    readonly modules: readonly string[];
    /** Its source where that is known: `sha256:…` of the file, or `git:…` of the commit. */
    readonly source?: string;
    /** The index it came from, without credentials, where that is known. */
    readonly index?: string;
    /** The size of its own recorded files, in bytes; absent in records of older releases. */
    readonly size_bytes?: number;
}
/** The build record of one specification. */
export interface ExtensionRecord {
    /** The specification as it was written, without credentials. */
    readonly package_spec: string;
    /** ISO 8601, UTC. */
    readonly installed_at: string;
    readonly ttl_hours: number;
    readonly platform_id: string;
    readonly digest: string;
    /** Its closure: itself first, then all it needs. */
    readonly distributions: readonly DistributionReport[];
    /** The size of its closure's recorded files, in bytes. */
    readonly size_bytes: number;
    /**
     * Set where nothing could be resolved and the versions of another request on the machine were used: when that was
     * (ISO 8601, UTC). Then it is due until it has been resolved.
     */
    readonly borrowed_at?: string;
    /** Set where it is not in this tree, because it did not go with the rest. */
    readonly apart?: SetApart;
}
/** Why an extension is not in the tree of its request. */
export interface SetApart {
    /** `isolated`: it has an entry of its own; `dropped`: it is not installed. */
    readonly how: 'isolated' | 'dropped';
    /** The conflict. */
    readonly error: ErrorReport;
}
/** A local package in a tree that only a build named, so that the request digest does not cover it. */
export interface UncountedPackage {
    readonly name: string;
    /** Its directory or file, relative to the workspace. */
    readonly place: string;
    /** SHA-256 of all that its installation can depend on; absent where it could not be read. */
    readonly digest?: string;
}
/** The build record of an entry; never changed after publishing. */
export interface EntryMetadata {
    readonly schema: number;
    readonly request_digest: string;
    /** SHA-256 over the options that change the resolution, beside the specifications. */
    readonly options_digest: string;
    /** A short hash of each option and file that counted, by the name its user knows; absent in records of older releases. */
    readonly options?: Readonly<Record<string, string>>;
    /** The platform id of all its specifications. */
    readonly platform_id: string;
    readonly abi: string;
    readonly python_version: string;
    /** The installer and its version: `uv 0.13.8`. */
    readonly installer: string;
    readonly extensions: readonly ExtensionRecord[];
    readonly distributions: readonly InstalledDistribution[];
    /** The entry is of use only while these are as they were; absent for none. */
    readonly uncounted?: readonly UncountedPackage[];
    /** How long installing took, in milliseconds: what a hit saves. */
    readonly install_ms: number;
}
/** The values that metadata must agree with. */
export interface MetadataExpectation {
    readonly requestDigest?: string;
    readonly platformId: string;
    readonly now: Date;
}
/** Why a build record cannot be trusted. */
export interface MetadataProblem {
    readonly problem: string;
    /** Whether another version of this program made it: then nothing is damaged. */
    readonly isOtherLayout?: boolean;
}
/**
 * Reads the build record of a directory.
 *
 * @returns the record, or the reason why it cannot be trusted: missing, not JSON, of a wrong type, of another request
 * or platform, installed in the future.
 */
export declare function readMetadata(tree: string, expected: MetadataExpectation): Promise<EntryMetadata | MetadataProblem>;
/**
 * Writes the build record. Of one specification its four fields stand at the top level, as in the original layout, and nowhere else;
 * of several they stand with each.
 */
export declare function writeMetadata(tree: string, { platform_id: _, ...metadata }: EntryMetadata): Promise<void>;
export {};
