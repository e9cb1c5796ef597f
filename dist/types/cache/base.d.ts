import type { BaseTree } from '../installation/installer.js';
import type { IdentifiedSpecification } from '../specification/digest.js';
import type { CacheDependencies } from './dependencies.js';
import { type Entry } from './entry.js';
import { type Freshness, type FreshnessContext, type StaleIfError } from './freshness.js';
/** An entry that a new generation can be built from. */
export interface Base {
    readonly entry: Entry;
    /** What each specification is worth in it, by extension digest. */
    readonly freshness: ReadonlyMap<string, Freshness>;
}
/** Judges all specifications in an entry. */
export declare function judgeAll(specifications: readonly IdentifiedSpecification[], entry: Entry | undefined, context: FreshnessContext): Map<string, Freshness>;
/** How many specifications have a status. */
export declare function countOf(freshness: ReadonlyMap<string, Freshness>, status: Freshness['status']): number;
/** What a base is looked for with. */
export interface BaseSearch {
    readonly optionsDigest: string;
    /** A directory of this run, should the base have to be unpacked. */
    readonly staging: string;
    readonly dependencies: CacheDependencies;
    readonly freshnessContext: FreshnessContext;
}
/**
 * Chooses the base of a partial hit: the request's own entry, else the entry of this machine and platform, resolved
 * under the same options, that has most of the specifications fresh; of equals the newest. None where nothing is shared.
 */
export declare function chooseBase(specifications: readonly IdentifiedSpecification[], own: Entry | undefined, { optionsDigest, staging, dependencies: context, freshnessContext }: BaseSearch): Promise<Base | undefined>;
/**
 * The base as the installer needs it: without what only invalidated specifications brought.
 *
 * @param isOwn whether it is of the same request: what was set apart in another may go with this one.
 */
export declare function asBaseTree({ entry, freshness }: Base, { on, hours }: StaleIfError, isOwn: boolean): Promise<BaseTree>;
