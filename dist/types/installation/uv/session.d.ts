import { ExtensionInstallationError } from '../../errors.js';
import type { Platform } from '../../platform/interpreter.js';
import type { Ports } from '../../ports.js';
import type { IdentifiedSpecification } from '../../specification/digest.js';
import { type RetryPolicy } from '../retry.js';
import { UvCommands, type UvRun, type UvSettings } from './commands.js';
import type { Uv } from './source.js';
/** How long one uv run may take, in milliseconds: building from source takes minutes. */
export declare const installTimeoutMs: number;
export interface UvSessionOptions extends Ports {
    readonly findUv: (platform: Platform, signal: AbortSignal | undefined) => Promise<Uv>;
    readonly settings: UvSettings;
    readonly retryPolicy: RetryPolicy;
}
interface SessionJob {
    readonly platform: Platform;
    /** An empty directory for what only the session needs. */
    readonly scratch: string;
    /** Names of local packages beside those that the settings name. */
    readonly rebuilt?: readonly string[];
    readonly signal?: AbortSignal | undefined;
}
/** Failures that no specification caused: nothing can be installed until they pass. */
export declare function isGeneral(error: ExtensionInstallationError): boolean;
/** A uv that was found, for one job: its commands, tried again where a failure may pass. */
export declare class UvSession {
    #private;
    readonly uv: UvCommands;
    /** `uv 0.13.8`. */
    readonly label: string;
    private constructor();
    /** Finds uv. Throws ExtensionInstallationError `uv-unavailable` or `index-unavailable`. */
    static start(job: SessionJob, options: UvSessionOptions): Promise<UvSession>;
    /** Tells the user what they should know. */
    warn(text: string): void;
    /** Runs uv; with `isRetrying` again where it fails for a reason that may pass. */
    attempt<T>(work: (uv: UvCommands) => Promise<T>, isRetrying: boolean): Promise<T>;
    /** Tries again what fails for a reason that may pass. */
    retried<T>(attempt: (uv: UvCommands) => Promise<T>): Promise<T>;
    /** How specifications are resolved. */
    resolution(specifications: readonly IdentifiedSpecification[]): UvRun;
    /** Why specifications do not go together where no version is kept; undefined where they do. */
    resolutionFailure(specifications: readonly IdentifiedSpecification[]): Promise<ExtensionInstallationError | undefined>;
    /**
     * The distribution of each specification whose text does not name it, by extension digest: uv is asked for what is
     * not known. One that uv does not tell is left out.
     */
    namesOf(specifications: readonly IdentifiedSpecification[], known: ReadonlyMap<string, string>): Promise<Map<string, string>>;
    /**
     * Finds the specifications that made a run fail, and why; see {@link findCulprits}. None where nothing fails by itself, and
     * the failure may pass.
     *
     * @throws ExtensionInstallationError where it is not the specifications but the network.
     */
    culpritsOf(specifications: readonly IdentifiedSpecification[], error: ExtensionInstallationError): Promise<Map<string, ExtensionInstallationError>>;
    /** Says which newer versions `exclude-newer` holds back, of what was installed. Where nobody can tell, nothing is said. */
    tellHeldBack(specifications: readonly IdentifiedSpecification[], installed: readonly {
        readonly name: string;
        readonly version: string;
    }[]): Promise<void>;
}
export {};
