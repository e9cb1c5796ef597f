import { type Ports } from './compose.js';
import { type Settings, type SettingsSource } from './configuration/settings.js';
import { type Timer } from './lifecycle/timer.js';
/** One request to keep warm: some extensions for one interpreter. */
export interface WarmRequest {
    /** For messages: what it was made from. */
    readonly name: string;
    readonly settings: Settings;
}
/** What warming a request came to. */
export interface WarmReport {
    readonly request: string;
    /** ISO 8601, UTC. */
    readonly at: string;
    readonly hits: number;
    readonly misses: number;
    readonly failed: number;
    /** A line on each extension, and each problem. */
    readonly lines: readonly string[];
    /** The keys that were saved, and how that went. */
    readonly saved: readonly {
        readonly key: string;
        readonly status: string;
    }[];
}
/**
 * The requests that inputs name: the packages together, the configured extensions together, and each requirements file by
 * itself, as the jobs that use them would ask for; each for every interpreter in `python` (one a line).
 *
 * @throws ExtensionConfigError for bad input.
 */
export declare function readWarmRequests(source: SettingsSource): Promise<WarmRequest[]>;
/** Warms requests one after the other; one that fails stops no other. */
export declare function warmAll(requests: readonly WarmRequest[], ports: Ports, aheadHours: number, signal?: AbortSignal): Promise<WarmReport[]>;
/** How a cache root is watched over. */
export interface WatchOptions {
    readonly requests: readonly WarmRequest[];
    readonly cacheRoot: string;
    readonly intervalMs: number;
    /** What expires within so many hours is refreshed; that is to be more than the interval. */
    readonly aheadHours: number;
    readonly ports: Ports;
    /** Told of each request that was warmed. */
    readonly onReport: (report: WarmReport) => void;
    /** Default: timers that keep the process alive. */
    readonly timer?: Timer;
    /** Ends the watch; then this resolves. */
    readonly signal: AbortSignal;
}
/**
 * Keeps requests warm until it is told to end: at once, then at every interval. Outages are survived: what fails keeps its
 * entry and is tried again. One process does it for a cache root.
 *
 * @throws CacheError `cache-locked` when another process does it already.
 */
export declare function watch(options: WatchOptions): Promise<void>;
