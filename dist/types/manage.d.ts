import { type EntryReport } from './cache/inventory.js';
import type { Settings } from './configuration/settings.js';
import type { Mapping } from './mapping/mapping.js';
import { Registry } from './mapping/registry.js';
import type { ValidationResult } from './mapping/validation.js';
import type { Clock, Environment, Logger } from './ports.js';
import type { EnsureResult } from './report/result.js';
/** What managing a cache root works with. */
export interface ManagedCache {
    readonly cacheRoot: string;
    readonly environment: Environment;
    readonly clock: Clock;
    readonly logger: Logger;
}
/** A mapping with what it is worth now. */
export interface MappingReport {
    readonly mapping: Mapping;
    readonly validation: ValidationResult;
    /** What its environments in this cache root take on disk, in bytes. */
    readonly sizeBytes: number;
    readonly lastUsed: string;
}
/** The registry of a cache root. */
export declare function openRegistry({ cacheRoot, ...ports }: ManagedCache): Registry;
/** All mappings, validated. */
export declare function listMappings(cache: ManagedCache): Promise<MappingReport[]>;
/** All entries of the cache root, with the projects that use each. */
export declare function listEntriesWithUsers(cache: ManagedCache): Promise<(EntryReport & {
    users: string[];
})[]>;
/**
 * Records that a project uses the entries of a result, writes its env files, and validates the mapping. Nothing of it
 * fails a run: what goes wrong is a warning.
 */
export declare function withMapping(result: EnsureResult, settings: Settings, ports: Omit<ManagedCache, 'cacheRoot'>): Promise<EnsureResult>;
/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
export declare function tidy(settings: Pick<Settings, 'cacheRoot' | 'staleIfError'>, ports: Omit<ManagedCache, 'cacheRoot'>): Promise<void>;
/** What to prune. */
export interface PruneSelection {
    /** The mappings whose project or environment is gone, those that are past their TTL, all, or those of one project; undefined for the two limits alone. */
    readonly kind: 'orphaned' | 'expired' | 'all' | 'project' | undefined;
    readonly project?: string | undefined;
    /** Only entries not used for so many days. */
    readonly olderThanDays?: number | undefined;
    /** The least recently used entries until the rest takes at most so many bytes. */
    readonly maxBytes?: number | undefined;
    /** Go on although a damaged registry was set aside: then who uses what is not known. */
    readonly isDamageAccepted?: boolean;
}
/** One thing that pruning removes or keeps, and why. */
interface PruneStep {
    /** The project of a mapping, or the path of an entry. */
    readonly path: string;
    readonly action: 'remove' | 'keep';
    readonly reason: string;
    readonly sizeBytes: number;
}
/** What pruning would do. */
export interface PrunePlan {
    readonly mappings: readonly PruneStep[];
    readonly entries: readonly PruneStep[];
}
/**
 * Decides what pruning removes. Changes nothing.
 *
 * @throws CacheError `registry-damaged` when a damaged registry was set aside and that was not accepted.
 */
export declare function planPrune(selection: PruneSelection, cache: ManagedCache): Promise<PrunePlan>;
/** Carries a plan out; gives it back with what was kept after all. */
export declare function prune(plan: PrunePlan, cache: ManagedCache): Promise<PrunePlan>;
export {};
