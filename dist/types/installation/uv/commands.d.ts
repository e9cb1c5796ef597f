import type { InstalledBuild } from '../../distribution/installed.js';
import type { Platform } from '../../platform/interpreter.js';
import type { CommandRunner, Environment } from '../../ports.js';
import type { IdentifiedSpecification } from '../../specification/digest.js';
import type { HiddenUrl } from '../../specification/hidden-url.js';
import type { LockedAddress } from '../../specification/locked-address.js';
import { SecretText, SecretUrl } from '../../system/secret-url.js';
import type { UvConfig } from './config-file.js';
import { type Pin } from './pylock.js';
import type { Uv } from './source.js';
/** The inputs about resolving and fetching. */
export interface UvSettings {
    /** Constraints files, absolute paths. */
    readonly constraints: readonly string[];
    /** Constraints that lie in no file of the user's. */
    readonly constraintLines: readonly string[];
    /** Overrides, and constraints of builds, a line each. uv reads the files of variables itself. */
    readonly overrideLines: readonly string[];
    readonly buildConstraintLines: readonly string[];
    /** Files of variables that uv does not get, because their lines are here. */
    readonly readFiles: readonly string[];
    /** Repositories that local packages ask for with an account, without it: uv asks for those it was told first. */
    readonly repositoryLines: readonly string[];
    /** The URLs with secrets that lines and the configuration name, each with the variable that stands for it, where one does. */
    readonly hiddenUrls: readonly HiddenUrl[];
    /** The user's name for these constraints, for messages: `uv.lock`. */
    readonly constraintNames: readonly string[];
    /** Specifications with the hashes their files may have: `six==1.17.0 --hash=sha256:…`. */
    readonly hashLines: readonly SecretText[];
    /** Where the specifications lead: git gets the credentials of those that are repositories. */
    readonly urls: readonly SecretUrl[];
    /** Whether nothing without a hash is installed. */
    readonly requireHashes: boolean;
    /** Nothing uploaded after this time (RFC 3339, or a date) exists. */
    readonly excludeNewer: string | undefined;
    /** Packages that are never built from source; `:all:` for all. */
    readonly onlyBinary: readonly string[];
    /** As the variables of uv name it: a URL, or a name and a URL. */
    readonly indexUrl: SecretText | undefined;
    readonly extraIndexUrl: readonly SecretText[];
    /** URLs and absolute paths. */
    readonly findLinks: readonly SecretText[];
    /** Whether no index is asked. */
    readonly noIndex: boolean;
    /** Whether releases that are not final are taken like others. */
    readonly prerelease: boolean;
    /** Packages that are always built from source; `:all:` for all. */
    readonly noBinary: readonly string[];
    /** Settings for build backends: `KEY=VALUE`, for one package or for all. */
    readonly buildSettings: readonly {
        readonly package: string | undefined;
        readonly setting: string;
    }[];
    /** Hosts whose certificates are not checked. */
    readonly trustedHosts: readonly string[];
    /** Where locks say that files lie. */
    readonly lockedAddresses: readonly LockedAddress[];
    /** Builds of the environment that are kept: no index has them. */
    readonly installedBuilds: readonly InstalledBuild[];
    /** Names of packages that are built from what lies on this machine. */
    readonly localNames: readonly string[];
    /** The configuration of uv; without it uv reads none. */
    readonly config: Pick<UvConfig, 'file' | 'text' | 'accounts'>;
}
/** How one uv command is run. */
export interface UvRun {
    readonly specifications: readonly SecretText[];
    /** `name==version` lines that the resolution must keep to. */
    readonly pins?: readonly string[];
    /** Whether `exclude-newer` does not count. */
    readonly isNewest?: boolean;
    readonly timeoutMs: number;
    readonly signal?: AbortSignal | undefined;
}
/**
 * uv's commands, as this project uses them: specifications are arguments or lines of data, never options. Those that hold
 * secrets are neither arguments, which every user of the machine can read, nor in a file, which a killed run would leave:
 * uv reads them from its standard input.
 */
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
        /** Told what uv says of its work, line by line. */
        onLine?: ((line: string) => void) | undefined;
    });
    /** Resolves without installing. Throws the classified ExtensionInstallationError. */
    resolve(run: UvRun): Promise<Pin[]>;
    /**
     * The name and the source of each of some specifications, without what they need. Throws the classified
     * ExtensionInstallationError.
     *
     * @param isOffline whether only uv's own cache is asked: of what was just installed it knows the sources.
     */
    identify(run: UvRun, isOffline: boolean): Promise<Pin[]>;
    /**
     * The index that each of some distributions came from, without credentials, by its name. Where there is more than one place, uv's own
     * cache is asked, which knows of what was just installed. Throws the classified ExtensionInstallationError.
     */
    indexesOf(distributions: readonly {
        readonly name: string;
        readonly version: string;
    }[], run: Omit<UvRun, 'specifications'>): Promise<Map<string, string>>;
    /**
     * How many of some pins (`six==1.17.0`) uv would download: those that its own cache does not hold. Undefined where it
     * does not tell. Throws the classified ExtensionInstallationError.
     */
    countDownloads(pins: readonly string[], run: Omit<UvRun, 'specifications'>): Promise<number | undefined>;
    /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
    install(target: string, run: UvRun & {
        noDependencies?: boolean;
    }): Promise<void>;
    /**
     * Writes what some specifications resolve to, for all systems and Pythons from a version on, in the form of PEP 751. Of what
     * the file holds already the versions stay that fit. Throws the classified ExtensionInstallationError.
     */
    lock(run: UvRun, { file, pythonVersion }: {
        readonly file: string;
        readonly pythonVersion: string;
    }): Promise<void>;
}
/** The texts of specifications for uv. */
export declare function installables(specifications: readonly IdentifiedSpecification[]): SecretText[];
