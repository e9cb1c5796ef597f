import { type Constraints } from '../../configuration/constraints.js';
import { type DynamicProject } from '../../configuration/dynamic-project.js';
import type { Settings } from '../../configuration/settings.js';
import type { ExcludeNewer } from '../../configuration/supply-chain.js';
import { type UvConfig } from '../../installation/uv/config-file.js';
import { indexesOf } from '../../installation/uv/indexes.js';
import type { Platform } from '../../platform/interpreter.js';
import type { Clock, Environment } from '../../ports.js';
import { type IdentifiedSpecification, type RequestOptions } from '../../specification/digest.js';
import { type HiddenUrl } from '../../specification/hidden-url.js';
import type { LockSelection } from '../../specification/lock-selection.js';
import type { LockedAddress } from '../../specification/locked-address.js';
import type { MarkerEnvironment } from '../../specification/marker.js';
import { SecretText } from '../../system/secret-url.js';
/** The request that settings make, with all files read that count in its digest. */
export interface Request {
    /** Each once, in the order they were given. */
    readonly specifications: readonly IdentifiedSpecification[];
    /** The extension digest of each configured extension that has a package, by its name. */
    readonly digests: ReadonlyMap<string, string>;
    /** Extension digests whose failure does not fail the step. */
    readonly optional: ReadonlySet<string>;
    readonly requestOptions: RequestOptions;
    readonly constraints: Constraints;
    /** Lines that replace the requirements of others, and that bind builds, of files that uv does not get. */
    readonly overrides: ReadLines;
    readonly buildConstraints: ReadLines;
    /** Files of variables that uv does not get, as `VARIABLE FILE`. */
    readonly readFiles: readonly string[];
    /** Repositories that local packages ask for with an account, without it. */
    readonly repositories: ReadLines;
    readonly uvConfig: UvConfig;
    /** Specifications with their hashes, as uv reads them. */
    readonly hashLines: readonly SecretText[];
    /** Where locks say that files lie. */
    readonly lockedAddresses: readonly LockedAddress[];
    /** Names of all packages that are built from what lies on this machine, in normal form. */
    readonly localNames: readonly string[];
    /** Where the local packages lie that count beside those of the specifications: real paths. */
    readonly localTrees: readonly string[];
}
/** Lines without secrets, and the URLs that were taken out of them. */
export type ReadLines = Pick<Constraints, 'lines' | 'urls'>;
/** All URLs of a request whose secrets were taken out of the texts that name them. */
export declare function hiddenUrlsOf(request: Request): HiddenUrl[];
export interface RequestWorld extends UvReader {
    readonly environment: Environment;
    /** The interpreter, needed only where its environment is a constraint. */
    readonly platform: Platform | undefined;
}
/** Reads files with uv. */
export interface UvReader {
    /** The markers of the interpreter that will import. */
    readonly markers: () => Promise<MarkerEnvironment>;
    /** Gives the packages that uv installs from a lock, as the lines of a requirements file. */
    readonly exportLock: (lock: LockSelection) => Promise<string>;
    /** The `METADATA` that the backend of a project makes. */
    readonly buildMetadata: (project: Pick<DynamicProject, 'directory' | 'shown'>) => Promise<string>;
}
/** The indexes of inputs and files. */
export declare function indexInputs({ indexUrl, extraIndexUrl, findLinks }: Settings): Parameters<typeof indexesOf>[0];
/**
 * Parses what settings name and reads the files beside it.
 *
 * @throws ExtensionConfigError for text that is not a specification, and for files that cannot be read.
 */
export declare function readRequest(settings: Settings, { environment, platform, markers, exportLock, buildMetadata }: RequestWorld): Promise<Request>;
/** The configuration of uv: the file that the user names, else what the projects say that were named. */
export declare function readConfig({ uvConfig, projects }: Pick<Settings, 'uvConfig' | 'projects'>, environment: Environment): Promise<UvConfig>;
/** The time that nothing may be newer than, as uv takes it; undefined for none. */
export declare function excludeNewerTime(setting: ExcludeNewer | undefined, clock: Clock): string | undefined;
