import type { Platform } from '../platform/interpreter.js';
import type { CommandRunner, Environment } from '../ports.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
import type { Uv } from './uv-source.js';
/** What the inputs say about resolving and fetching. */
export interface UvSettings {
    /** Constraints files, absolute paths. */
    readonly constraints: readonly string[];
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
/** How one uv command is run. */
export interface UvRun {
    readonly specifications: readonly string[];
    /** `name==version` lines that the resolution must keep to. */
    readonly pins?: readonly string[];
    readonly timeoutMs: number;
    readonly signal?: AbortSignal | undefined;
}
/** uv's two commands, as this project uses them: specifications are arguments or lines of data, never options. */
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
    /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
    install(target: string, run: UvRun & {
        noDependencies?: boolean;
    }): Promise<void>;
}
/** The texts of specifications for uv. */
export declare function installables(specifications: readonly IdentifiedSpecification[]): string[];
