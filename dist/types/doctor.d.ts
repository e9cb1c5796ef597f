import type { Clock, CommandRunner, Environment, Logger } from './ports.js';
import type { Diagnosis } from './report/diagnosis.js';
/** What examining works with. */
export interface DoctorOptions {
    readonly cacheRoot: string;
    /** A path or a version; default: the first of `python`, `python3` on PATH. */
    readonly python: string | undefined;
    readonly environment: Environment;
    readonly runner: CommandRunner;
    readonly clock: Clock;
    readonly logger: Logger;
    /** Whether files are compared by their hashes, not by their sizes alone. */
    readonly isDeep: boolean;
    /** Whether damaged entries are set aside, so that the next run makes them again, and left-overs are removed. */
    readonly isFixing: boolean;
}
/**
 * Examines every entry of a cache root that is for an interpreter: its files against their RECORDs, an image against its
 * SHA-256, and that the modules and entry points of each extension can be imported. Changes nothing unless it is to mend.
 */
export declare function examineCache(options: DoctorOptions): Promise<Diagnosis[]>;
