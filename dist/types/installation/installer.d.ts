import type { Distribution } from '../distribution/record.js';
import type { ExtensionInstallationError } from '../errors.js';
import type { Platform } from '../platform/interpreter.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
/** A tree of this machine whose distributions may be kept instead of installed again. It is only read. */
export interface BaseTree {
    readonly tree: string;
    readonly distributions: readonly Distribution[];
    /** How many distributions the tree holds, those that must not be kept included. */
    readonly size: number;
    /** The source of each distribution, by its name, where that is known: see `Pin.source`. */
    readonly sources: ReadonlyMap<string, string>;
    /** The index that each distribution came from, by its name, where that is known: without credentials. */
    readonly indexes: ReadonlyMap<string, string>;
    /** The closure of each specification in it, by extension digest, as distribution names; itself first. */
    readonly closures: ReadonlyMap<string, readonly string[]>;
    /**
     * Whether it is an earlier generation of the same request. Only then its versions bind a resolution. Of the tree of
     * another request only what a new resolution names is copied.
     */
    readonly isOwn: boolean;
    /** Extension digests whose versions stay as they are. Empty where the base is not the request's own. */
    readonly fresh: ReadonlySet<string>;
    /** Extension digests of the request that have not expired in it, whosever tree it is. */
    readonly reusable: ReadonlySet<string>;
    /** Extension digests that are used as they are if resolving them fails: for a reason that may pass, or for any. */
    readonly fallback: {
        readonly digests: ReadonlySet<string>;
        readonly isForAnyReason: boolean;
    };
    /** Extension digests that were set apart when the base was made, and why: they stay so where nothing can be resolved. */
    readonly apart: ReadonlyMap<string, ExtensionInstallationError>;
}
/** The specifications to make importable together, and how. */
export interface InstallationJob {
    readonly specifications: readonly IdentifiedSpecification[];
    readonly platform: Platform;
    /** The directory to fill, absolute. It is emptied before every attempt. */
    readonly target: string;
    /** An empty directory for what only the installation needs, on the same disk. */
    readonly scratch: string;
    readonly base?: BaseTree;
    /** Names of packages that are built again, whatever was built of them before: local ones that only a build names. */
    readonly rebuilt?: readonly string[];
    /** Extension digests that may be set apart where they do not go with the rest, instead of all members failing. */
    readonly separable: ReadonlySet<string>;
    readonly signal?: AbortSignal | undefined;
}
/** The result of a job. */
export interface InstallationResult {
    /** The specifications that could not be installed, by extension digest, each with its own reason. */
    readonly failures: ReadonlyMap<string, ExtensionInstallationError>;
    /** The specifications that are used as the base has them, because resolving them failed; the reason. */
    readonly stale: ReadonlyMap<string, ExtensionInstallationError>;
    /** The specifications that were set apart, so that the others could be installed; the conflict of each. */
    readonly apart: ReadonlyMap<string, ExtensionInstallationError>;
    /** The distributions that were copied from the base, by name. */
    readonly copied: ReadonlySet<string>;
    /** The source of each distribution, by its name, where that is known: see `Pin.source`. */
    readonly sources: ReadonlyMap<string, string>;
    /** The index that each distribution came from, by its name, where that is known: without credentials. */
    readonly indexes: ReadonlyMap<string, string>;
    /** The distribution of each specification whose text does not name it, by extension digest. */
    readonly names: ReadonlyMap<string, string>;
    /** How many distributions were installed; 0 when all were kept from the base. */
    readonly installedCount: number;
    /** Whether the target holds nothing but what the base holds, in the same versions. */
    readonly isUnchanged: boolean;
    /** Whether all of the target was installed now or read in full against its RECORDs: only that may reach a provider. */
    readonly isVerified: boolean;
    /** Whether the base's fresh versions were kept; false too where there was no base, or where they did not go with the rest. */
    readonly isBaseKept: boolean;
}
/** Fills a directory with specifications and all they need. */
export interface Installer {
    /** Its version, for the metadata, once it has run: `uv 0.13.8`. */
    readonly label: string | undefined;
    /** Whether each specification it installs has a distribution of its name, so that one without is a failure. */
    readonly recordsDistributions: boolean;
    /** Rejects only on cancellation and programming mistakes; failures of specifications are results. */
    install(job: InstallationJob): Promise<InstallationResult>;
}
