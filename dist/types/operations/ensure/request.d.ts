import { type Constraints } from '../../configuration/constraints.js';
import type { Settings } from '../../configuration/settings.js';
import type { ExcludeNewer } from '../../configuration/supply-chain.js';
import type { Platform } from '../../platform/interpreter.js';
import type { Clock, Environment } from '../../ports.js';
import { type IdentifiedSpecification, type RequestOptions } from '../../specification/digest.js';
import { SecretText } from '../../system/secret-url.js';
/** What settings ask for, with all files read that count in its digest. */
export interface Request {
    /** Each once, in the order they were given. */
    readonly specifications: readonly IdentifiedSpecification[];
    /** The extension digest of each configured extension that has a package, by its name. */
    readonly digests: ReadonlyMap<string, string>;
    /** Extension digests whose failure does not fail the step. */
    readonly optional: ReadonlySet<string>;
    readonly requestOptions: RequestOptions;
    readonly constraints: Constraints;
    /** Specifications with their hashes, as uv reads them. */
    readonly hashLines: readonly SecretText[];
}
/**
 * Parses what settings name and reads the files beside it.
 *
 * @param platform the interpreter, needed only where its environment is a constraint.
 * @throws ExtensionConfigError for text that is no specification, and for files that cannot be read.
 */
export declare function readRequest(settings: Settings, environment: Environment, platform: Platform | undefined): Promise<Request>;
/** The time that nothing may be newer than, as uv takes it; undefined for none. */
export declare function excludeNewerTime(setting: ExcludeNewer | undefined, clock: Clock): string | undefined;
