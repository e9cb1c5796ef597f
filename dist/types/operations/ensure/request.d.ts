import { type Constraints } from '../../configuration/constraints.js';
import type { Settings } from '../../configuration/settings.js';
import type { ExcludeNewer } from '../../configuration/supply-chain.js';
import type { Platform } from '../../platform/interpreter.js';
import type { Clock, Environment } from '../../ports.js';
import { type IdentifiedSpecification, type RequestOptions } from '../../specification/digest.js';
import type { LockSelection } from '../../specification/lock-selection.js';
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
    /** Names of all packages that are built from what lies on this machine, in normal form. */
    readonly localNames: readonly string[];
}
/** What reading a request works with. */
export interface RequestWorld {
    readonly environment: Environment;
    /** The interpreter, needed only where its environment is a constraint. */
    readonly platform: Platform | undefined;
    /** What uv installs of a lock, as the lines of a requirements file. */
    readonly exportLock: (lock: LockSelection) => Promise<string>;
}
/**
 * Parses what settings name and reads the files beside it.
 *
 * @throws ExtensionConfigError for text that is no specification, and for files that cannot be read.
 */
export declare function readRequest(settings: Settings, { environment, platform, exportLock }: RequestWorld): Promise<Request>;
/** The time that nothing may be newer than, as uv takes it; undefined for none. */
export declare function excludeNewerTime(setting: ExcludeNewer | undefined, clock: Clock): string | undefined;
