import { ExtensionInstallationError } from '../errors.js';
import type { Platform } from '../platform/interpreter.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
import type { PlannedPin } from './uv.js';
import { type UvSessionOptions } from './uv-session.js';
/** What is planned together. */
export interface PlanningJob {
    readonly specifications: readonly IdentifiedSpecification[];
    readonly platform: Platform;
    /** An empty directory for uv's own files. */
    readonly scratch: string;
    /** Extension digests that may be set apart where they do not go with the rest. */
    readonly separable: ReadonlySet<string>;
    readonly signal?: AbortSignal | undefined;
}
/** What installing would come to. */
export interface InstallationPlan {
    /** What would lie in the tree. */
    readonly pins: readonly PlannedPin[];
    /** The specifications that cannot be installed, by extension digest, each with its own reason. */
    readonly failures: ReadonlyMap<string, ExtensionInstallationError>;
    /** The specifications that would be set apart; the conflict of each. */
    readonly apart: ReadonlyMap<string, ExtensionInstallationError>;
    /** How many of some pins (`six==1.17.0`) uv would download, the others lying in its own cache; undefined where uv does not tell. */
    countDownloads(pins: readonly string[]): Promise<number | undefined>;
}
/**
 * Resolves as installing would, and installs nothing. Failures of specifications are in the plan.
 *
 * @throws ExtensionInstallationError where nothing can be resolved at all: no uv, no index.
 */
export declare function planInstallation(job: PlanningJob, options: UvSessionOptions): Promise<InstallationPlan>;
