import type { CacheProvider } from './provider.js';
/** How long a store may take, in milliseconds. */
export interface ProviderLimits {
    /** For a look-up. */
    readonly lookupMs: number;
    /** For a look-up with its download. */
    readonly restoreMs: number;
    /** For an upload. */
    readonly saveMs: number;
}
/**
 * A provider that is never waited for longer than its limits, whatever it does: hang, ignore its signal, reject. After the
 * first time-out it is not asked again in this run. A restore works in a directory of its own, so that a call which was
 * given up never writes among what the caller has.
 */
export declare function limitProvider(provider: CacheProvider, limits: ProviderLimits): CacheProvider;
