import type { Platform } from '../platform/interpreter.js';
import type { CommandRunner, Environment } from '../ports.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
import type { Uv } from './uv-source.js';
/** What the inputs say about resolving and fetching. */
export interface UvSettings {
    /** Constraints files, absolute paths. */
    readonly constraints: readonly string[];
    /** Constraints that lie in no file of the user's. */
    readonly constraintLines: readonly string[];
    /** What the user calls these constraints, for messages: `uv.lock`. */
    readonly constraintNames: readonly string[];
    /** Specifications with the hashes their files may have: `six==1.17.0 --hash=sha256:…`. */
    readonly hashLines: readonly string[];
    /** Whether nothing without a hash is installed. */
    readonly isRequiringHashes: boolean;
    /** Nothing uploaded after this time (RFC 3339, or a date) exists. */
    readonly excludeNewer: string | undefined;
    /** Packages that are never built from source; `:all:` for all. */
    readonly onlyBinary: readonly string[];
    readonly indexUrl: string | undefined;
    readonly extraIndexUrls: readonly string[];
    /** A uv configuration file, absolute; without it uv reads none. */
    readonly configFile: string | undefined;
}
/** One line of a resolution: a distribution and its version or, of a direct reference, its URL. */
export interface Pin {
    readonly name: string;
    readonly version: string | undefined;
    /** The line for uv: `six==1.17.0`, `pkg @ file:///…`. */
    readonly line: string;
}
/** A line of a resolution with the file that would be installed. */
export interface PlannedPin {
    readonly name: string;
    /** Null of a source tree without one. */
    readonly version: string | null;
    /** The size of its file in bytes; null where the index does not tell. */
    readonly sizeBytes: number | null;
    /** Whether it has to be built from source. */
    readonly isBuilt: boolean;
}
/** How one uv command is run. */
export interface UvRun {
    readonly specifications: readonly string[];
    /** `name==version` lines that the resolution must keep to. */
    readonly pins?: readonly string[];
    readonly timeoutMs: number;
    readonly signal?: AbortSignal | undefined;
}
/** uv's commands, as this project uses them: specifications are arguments or lines of data, never options. */
export declare class UvCommands {
    #private;
    constructor(options: {
        uv: Uv;
        runner: CommandRunner;
        environment: Environment;
        settings: UvSettings;
        platform: Platform;
        /** A directory for input files; also uv's working directory, so that no `uv.toml` and no package lies in it. */
        scratch: string;
    });
    /** Resolves without installing. Throws the classified ExtensionInstallationError. */
    resolve(run: UvRun): Promise<Pin[]>;
    /**
     * Resolves without installing, and tells the file of each distribution (PEP 751). Throws the classified
     * ExtensionInstallationError.
     */
    plan(run: UvRun): Promise<PlannedPin[]>;
    /**
     * How many of some pins (`six==1.17.0`) uv would download: those that its own cache does not hold. Undefined where it
     * does not tell. Throws the classified ExtensionInstallationError.
     */
    countDownloads(pins: readonly string[], run: Omit<UvRun, 'specifications'>): Promise<number | undefined>;
    /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
    install(target: string, run: UvRun & {
        noDependencies?: boolean;
    }): Promise<void>;
}
/** The texts of specifications for uv. */
export declare function installables(specifications: readonly IdentifiedSpecification[]): string[];
