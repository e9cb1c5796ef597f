import type { Clock, Logger } from '../ports.js';
import type { CacheLayout } from './layout.js';
/** What cleaning works with. */
export interface Cleaning {
    readonly layout: CacheLayout;
    readonly clock: Clock;
    readonly logger: Logger;
    /** For how many hours after they expired entries are still a fallback. */
    readonly staleHours: number;
    /** Whether a project uses an entry, by its path: such an entry goes only when its user says so. */
    readonly isMapped: (entry: string) => boolean;
}
/**
 * Removes what nobody needs any more: entries that expired too long ago to be a fallback, were not used since, and are
 * used by no project, mount or process; and what killed runs left half-made. Bounded in time; one that cannot be removed
 * stops nothing.
 *
 * @returns the paths of the entries that were removed.
 */
export declare function cleanCache({ layout, clock, logger, staleHours, isMapped }: Cleaning): Promise<string[]>;
