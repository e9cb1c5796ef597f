import type { EntryMetadata, ExtensionRecord } from '../entries/metadata.js';
import type { EntryState } from '../entries/state.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
/** How long a specification stays fresh: hours, or for ever. 0 always refreshes. */
export type Ttl = number | 'never';
/** When an expired extension whose refresh failed is used as it is. */
export interface StaleIfError {
    /** After failures that may pass (`network`), after any (`always`), or not at all. */
    readonly on: 'network' | 'always' | 'never';
    /** For how many hours after it expired. */
    readonly hours: number;
}
/** The freshness of one specification in an entry. */
export type Freshness = {
    readonly status: 'fresh' | 'expired';
    readonly record: ExtensionRecord;
    readonly ageHours: number;
    readonly expiredHours: number;
} | {
    readonly status: 'absent';
    readonly reason: string;
};
/** The rules that freshness is judged by. */
export interface FreshnessContext {
    readonly now: Date;
    /** The setting; without it the number stored with the specification counts. */
    readonly ttl: Ttl | undefined;
    /** Whether specifications that name one version (`==`) never expire. */
    readonly keepPinned: boolean;
    /** Specifications that expire within so many hours are due already. */
    readonly aheadHours: number;
    /** Between 0 and 1, drawn once for a request: which of many runs refreshes early. */
    readonly luck: number;
    /** When each specification was invalidated, by extension digest. */
    readonly invalidations: ReadonlyMap<string, Date>;
    /** Versions that their index has yanked: what holds one is due, as far as that replaces it. */
    readonly yanked: readonly {
        readonly name: string;
        readonly version: string;
    }[];
}
/** How likely a run refreshes what is not due yet: none up to nine tenths of the TTL, then growing with the square. */
export declare function chanceOfEarlyRefresh(ageHours: number, ttl: Ttl): number;
/** Judges one specification in an entry: fresh, expired, or not there. */
export declare function judge(specification: Pick<IdentifiedSpecification, 'digest' | 'ttl' | 'pinned'> & Partial<Pick<IdentifiedSpecification, 'canonical' | 'kind'>>, entry: {
    readonly metadata: EntryMetadata;
    readonly state: EntryState;
} | undefined, context: FreshnessContext): Freshness;
/** Judges all specifications in an entry. */
export declare function judgeAll(specifications: readonly IdentifiedSpecification[], entry: {
    readonly metadata: EntryMetadata;
    readonly state: EntryState;
} | undefined, context: FreshnessContext): Map<string, Freshness>;
/** How many specifications have a status. */
export declare function countOf(freshness: ReadonlyMap<string, Freshness>, status: Freshness['status']): number;
