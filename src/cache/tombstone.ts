import { makeTombstone, type PendingBundle } from '../bundles/bundle.ts'
import { formatNames, freshLookup, generationAfter, keyPrefix, periodOf, saveKey } from '../bundles/keys.ts'
import type { RecalledVersion } from '../bundles/payload.ts'
import type { CacheProvider } from '../providers/provider.ts'
import type { Ttl } from './freshness.ts'
import type { CacheWorld } from './world.ts'

/**
 * A tombstone says that the archives of a request hold versions that must not be used any more. It lies under the key that the next
 * archive would have, so that whoever looks for an archive finds it first: no hit pays a question for it.
 */

/** The request whose archives a tombstone recalls. */
export interface Grave {
  readonly requestDigest: string
  readonly platformId: string
  readonly abi: string
  /** The user's part of the key. */
  readonly suffix: string
  readonly ttl: Ttl
}

/** The store that tombstones are made for, and what they say of their origin. */
export interface TombstoneWorld extends Pick<CacheWorld, 'producer' | 'clock'> {
  readonly provider: CacheProvider
  readonly signal?: AbortSignal | undefined
}

/** The tombstones of a request: one for each format that a machine may look up. */
export async function makeTombstones(
  grave: Grave,
  recalled: readonly RecalledVersion[],
  { provider, producer, clock, signal }: TombstoneWorld,
): Promise<PendingBundle[]> {
  const { requestDigest, platformId, abi, suffix, ttl } = grave
  const now = clock.now()
  const period = periodOf(now, ttl)
  return await Promise.all(
    formatNames.map(async (format) => {
      const prefix = keyPrefix({ platformId, abi, format, suffix, requestDigest })
      const { key: wanted, prefixes } = freshLookup(prefix, now, ttl)
      const found = await provider.lookup({ key: wanted, prefixes, signal })
      const key = saveKey(prefix, period, found.status === 'hit' ? generationAfter(found.key, prefix, period) : 0)
      const identity = { key, request_digest: requestDigest, platform_id: platformId, abi, producer, time: now.toISOString() }
      return makeTombstone(identity, recalled)
    }),
  )
}
