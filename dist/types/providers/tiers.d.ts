import type { CacheProvider } from './provider.js';
/**
 * Several stores as one, the nearest first. A look-up asks them in order and the first hit counts; what one of them says
 * or fails to say never hides what another has. A hit is kept in the stores before it that keep bundles on this machine (`isNear`), where
 * that costs no transfer. A save goes to all that may be written, the last first, which most jobs share: where it has another's bundle of
 * that key by now, the nearer ones get nothing, for two bundles of one key would depend on who asks where.
 *
 * @param tiers at least one; each is asked with its own limits, if it has any.
 */
export declare function createTieredProvider(tiers: readonly CacheProvider[]): CacheProvider;
