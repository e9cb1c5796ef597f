import type { IdentifiedSpecification } from '../specification/digest.js';
import { type EntryMetadata, type ExtensionRecord } from './metadata.js';
import type { EntryState } from './state.js';
/** How long a specification stays fresh: hours, or for ever. 0 always refreshes. */
export type Ttl = number | 'never';
/** What one specification is worth in an entry. */
export type Freshness = {
    readonly status: 'fresh' | 'expired';
    readonly record: ExtensionRecord;
    readonly ageHours: number;
} | {
    readonly status: 'absent';
    readonly reason: string;
};
/** What freshness is judged by. */
export interface FreshnessContext {
    readonly now: Date;
    /** The setting; without it the number stored with the specification counts. */
    readonly ttl: Ttl | undefined;
    /** When each specification was invalidated, by extension digest. */
    readonly invalidations: ReadonlyMap<string, Date>;
}
/** Judges one specification in an entry: fresh, expired, or not there. */
export declare function judge(specification: Pick<IdentifiedSpecification, 'digest'>, entry: {
    readonly metadata: EntryMetadata;
    readonly state: EntryState;
} | undefined, context: FreshnessContext): Freshness;
