import type { PendingBundle } from '../../bundles/bundle.ts'
import type { ProviderReport } from '../../cache/outcome.ts'
import { savePending } from '../../cache/save.ts'
import { readHotList } from '../../entries/hot-list.ts'
import { CacheLayout } from '../../entries/layout.ts'
import { addMeasurement } from '../../entries/state.ts'
import type { Clock } from '../../ports.ts'
import type { CacheProvider, SaveResult } from '../../providers/provider.ts'
import type { SigningKey } from '../../system/signing-key.ts'

/** The store, the cache root and the clock of an upload. */
export interface SaveContext {
  readonly provider: CacheProvider
  readonly cacheRoot: string
  readonly clock: Clock
  /** Signs what is uploaded. */
  readonly signingKey: SigningKey | undefined
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
  pendings: readonly PendingBundle[],
  { provider, cacheRoot, clock, signingKey, signal }: SaveContext,
): Promise<Saved[]> {
  const saved: Saved[] = []
  const layout = new CacheLayout(cacheRoot)
  for (const pending of pendings) {
    const { payload, directory } = pending
    const start = performance.now()
    // Post takes this from what main left, which others may write too: nothing outside of the cache root is read or removed.
    const isOwn = directory === null || layout.isPending(directory)
    const result: SaveResult = isOwn
      ? await savePending(withHotList(pending, layout), provider, { signingKey, signal })
      : { status: 'skipped', detail: `${directory} is not a directory of archives in the cache root ${layout.root}` }
    const sizeBytes = archiveBytes(pending)
    saved.push({ key: payload.key, sizeBytes, result })
    // The upload of a stamp or a tombstone tells nothing about the cost of saving.
    if (result.status !== 'saved' || payload.archive === undefined) continue
    const ms = Math.round(performance.now() - start)
    const measurement = { at: clock.now().toISOString(), ms, bytes: sizeBytes, means: '' }
    const place = { digest: payload.request_digest, platformId: payload.platform_id }
    // A figure for later runs only; losing it does not undo the upload.
    await addMeasurement(layout, place, 'saves', measurement).catch(() => [])
  }
  return saved
}

/** The bundle of an entry with the files that a first import reads: it may have been learnt only after the bundle was packed. */
function withHotList(pending: PendingBundle, layout: CacheLayout): PendingBundle {
  const { payload } = pending
  if (payload.kind !== 'entry') return pending
  const hot = readHotList({ layout, digest: payload.request_digest, platformId: payload.platform_id })
  return hot.length === 0 ? pending : { ...pending, payload: { ...payload, hot } }
}

/** The size of what is uploaded, its header aside, in bytes. */
export function archiveBytes({ payload }: PendingBundle): number {
  return payload.archive?.size ?? 0
}

/** How saving went, as results have it. */
export function saveReports(
  saved: readonly { readonly key: string; readonly result: SaveResult }[],
  { name }: Pick<CacheProvider, 'name'>,
): ProviderReport[] {
  return saved.map(({ key, result: { status, detail } }) => ({ provider: name, action: 'save' as const, status, detail, key }))
}
