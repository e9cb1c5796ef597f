import type { Clock, Logger } from '../ports.js';
import { type Timer } from './timer.js';
/** A strategy returns this to keep the value as it is. */
export declare const ignore: unique symbol;
/** All values there are now, or {@link ignore}. A value that is a promise and rejects has failed by itself: the old one stays. */
export type StrategyResult<V> = Iterable<readonly [string, V | Promise<V>]> | typeof ignore;
/** A store for the values; a Map is one. */
export interface ValueStore<V> {
    get(key: string): V | undefined;
    set(key: string, value: V): unknown;
    delete(key: string): unknown;
    has(key: string): boolean;
    keys(): Iterable<string>;
}
/** How a cache manager works. */
export interface CacheManagerOptions<V> {
    /** For messages, and so that no manager restores another's file. */
    readonly name: string;
    /** Gives the values; rejects where it cannot. The signal ends it when the manager is stopped. */
    readonly strategy: (signal: AbortSignal) => Promise<StrategyResult<V>>;
    /** The file that outlives the process; unset: nothing is read or written. The values must be JSON then. */
    readonly persistPath?: string;
    /** How often the strategy is asked again, in milliseconds. 0 is never. Default 300,000. */
    readonly warmIntervalMs?: number;
    /** Where the values are kept; nothing else may write to it. Default: a Map. */
    readonly cache?: ValueStore<V>;
    /** Default: silent. */
    readonly logger?: Logger;
    readonly clock?: Clock;
    readonly timer?: Timer;
}
/** The result of a refresh. */
export interface RefreshReport {
    readonly status: 'refreshed' | 'ignored' | 'failed' | 'stopped';
    /** The keys whose values are new ones now. */
    readonly refreshed: readonly string[];
    /** The keys whose values could not be made, and why. */
    readonly failures: readonly {
        readonly key: string;
        readonly error: string;
    }[];
    /** Why the whole refresh failed; null where it did not. */
    readonly error: string | null;
}
/** The state of a manager, for display. */
export interface CacheManagerState {
    readonly name: string;
    readonly status: 'idle' | 'restoring' | 'loading' | 'ready' | 'refreshing' | 'failed' | 'stopped';
    readonly size: number;
    /** When the values that are there were written to the file that they came from; null where none did. */
    readonly restoredFrom: Date | null;
    readonly lastRefreshAt: Date | null;
    readonly lastError: string | null;
    readonly refreshes: number;
    /** Turns that were passed over because the refresh before was still at work. */
    readonly skippedTurns: number;
}
/**
 * Keeps values warm: restored from a file without making anybody wait, made by a strategy, and made again at an interval.
 * It owns its values and its file; two managers share nothing.
 */
export declare class CacheManager<V> {
    #private;
    constructor(options: CacheManagerOptions<V>);
    /**
     * Starts: with a file, its values are restored while the caller goes on, and the strategy is asked behind them;
     * without one, this waits for the strategy. Never rejects: {@link ready} says how it went. A second call does nothing.
     */
    start(): Promise<void>;
    /**
     * Waits for values: those of the file, else those of the strategy.
     *
     * @throws ExtensionInstallationError `values-unavailable` when there is no file and the strategy has failed or changed nothing. A later call
     * may succeed, once a refresh has.
     */
    ready(): Promise<void>;
    /** The value of a key; undefined where there is none (yet). Values of one refresh appear together. */
    get(key: string): V | undefined;
    /** The keys that have a value now. */
    keys(): string[];
    /** Asks the strategy now. A refresh that is at work already is waited for instead: two never overlap. Never rejects. */
    refresh(): Promise<RefreshReport>;
    /** Ends: no timer stays, a strategy at work is told, and nothing is changed or written any more. The values stay readable. */
    stop(): Promise<void>;
    state(): CacheManagerState;
}
