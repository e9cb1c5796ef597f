import { type PendingSave, savePending } from '../../bundles/bundle.ts'
import type { ProviderReport } from '../../cache/outcome.ts'
import { CacheLayout } from '../../entries/layout.ts'
import { addMeasurement } from '../../entries/state.ts'
import type { Clock } from '../../ports.ts'
import type { CacheProvider, SaveResult } from '../../providers/provider.ts'

/** Where archives are uploaded to. */
export interface SaveContext {
  readonly provider: CacheProvider
  readonly cacheRoot: string
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
}

/** How the upload of one archive ended. */
export interface Saved {
  readonly key: string
  readonly sizeBytes: number
  readonly result: SaveResult
}

/** Uploads what was packed, one after the other. Failures are results, never errors. */
export async function savePendings(
  pendings: readonly PendingSave[],
  { provider, cacheRoot, clock, signal }: SaveContext,
): Promise<Saved[]> {
  const saved: Saved[] = []
  for (const pending of pendings) {
    const start = performance.now()
    const result = await savePending(pending, provider, signal)
    saved.push({ key: pending.key, sizeBytes: pending.sizeBytes, result })
    // Stamps tell nothing of what saving costs.
    if (result.status !== 'saved' || pending.kind === 'stamp') continue
    const ms = Math.round(performance.now() - start)
    const measurement = { at: clock.now().toISOString(), ms, bytes: pending.sizeBytes, means: '' }
    const place = { digest: pending.requestDigest, platformId: pending.platformId }
    // Only a figure for later runs: the upload itself is done.
    await addMeasurement(new CacheLayout(cacheRoot), place, 'saves', measurement).catch(() => [])
  }
  return saved
}

/** How saving went, as results have it. */
export function saveReports(
  saved: readonly { readonly key: string; readonly result: SaveResult }[],
  { name }: Pick<CacheProvider, 'name'>,
): ProviderReport[] {
  return saved.map(({ key, result: { status, detail } }) => ({ provider: name, action: 'save' as const, status, detail, key }))
}
