import type { ArchiveFormat } from '../archive/archive.ts'
import { ChangedBundleError, type PendingBundle, packBundle, withPendingBundle } from '../bundles/bundle.ts'
import { hotNames } from '../bundles/hot-list.ts'
import { generationAfter, keyPrefix, periodOf, saveKey } from '../bundles/keys.ts'
import type { BundleIdentity } from '../bundles/payload.ts'
import { type Distribution, verifyListed } from '../distribution/record.ts'
import type { Entry } from '../entries/entry.ts'
import { readHotList } from '../entries/hot-list.ts'
import { longestJobMs } from '../entries/layout.ts'
import type { CacheProvider, SaveResult } from '../providers/provider.ts'
import { messageOf } from '../system/errno.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import { removeLeftoverDirectories } from '../system/owned-directory.ts'
import type { SigningKey } from '../system/signing-key.ts'
import type { TreeContents } from '../system/tree.ts'
import { keyPartsOf, type RequestRun, timed, ttlOf } from './run.ts'
import type { CacheWorld } from './world.ts'

/** The key a new entry is saved under; undefined where saving is not wanted, not possible, or another run has done it. */
export async function chooseSaveKey(
  run: RequestRun,
  { oldest, isLacking }: { readonly oldest: Date; readonly isLacking: boolean },
): Promise<string | undefined> {
  const provider = savableProvider(run)
  if (provider === undefined || isLacking) return undefined
  const { selectPacking } = await run.world.selectArchives()
  const key = newKey(run, oldest, await selectPacking())
  const existing = await provider.lookup({ key, prefixes: [], signal: run.policy.signal })
  if (existing.status === 'hit' && existing.key === key) {
    run.state.providerReports.push({ provider: provider.name, action: 'save', status: 'exists', detail: 'another run saved it first', key })
    return undefined
  }
  // A run that may not look keys up learns from saving whether the key exists.
  if (existing.status === 'miss' || existing.status === 'hit' || existing.status === 'unknown') return key
  run.state.providerReports.push({ provider: provider.name, action: 'save', status: existing.status, detail: existing.detail, key })
  return undefined
}

/** The key that an entry of the request gets when it is saved. */
export function newKey(run: RequestRun, oldest: Date, format: ArchiveFormat): string {
  const prefix = keyPrefix(keyPartsOf(run, format))
  const period = periodOf(oldest, ttlOf(run))
  // An archive of this period that was found and did not do (damaged, incomplete, invalidated) is followed by the next generation.
  return saveKey(prefix, period, generationAfter(run.state.foundKey, prefix, period))
}

/** The provider that something may be saved to; undefined where saving is not wanted or not possible. */
export function savableProvider({ policy, world: { provider } }: RequestRun): CacheProvider | undefined {
  return policy.isSaving && provider?.canSave !== false ? provider : undefined
}

/** A new entry and what its tree held when it was verified. */
export interface VerifiedEntry {
  readonly entry: Entry
  readonly key: string
  readonly contents: TreeContents
  readonly distributions: readonly Distribution[]
}

/** Packs a new entry. A failure is a warning, because caching is optional; then the result is undefined. */
export async function pack(run: RequestRun, { entry, key, contents, distributions }: VerifiedEntry): Promise<PendingBundle | undefined> {
  const { world } = run
  const { signal } = run.policy
  try {
    const { selectPacking } = await run.world.selectArchives()
    const format = await selectPacking()
    const { extensions, options } = entry.metadata
    const record = {
      extensions: extensions.map(({ package_spec, installed_at, ttl_hours, platform_id, digest }) => ({
        package_spec,
        installed_at,
        ttl_hours,
        platform_id,
        digest,
      })),
      options,
      distributions: entry.metadata.distributions.map(({ name, version }) => ({ name, version })),
    }
    const parent = run.world.layout.pending
    await makeDirectory(parent)
    // Removes the bundles of jobs that ended without their post step.
    await removeLeftoverDirectories({ parent, prefix: '', clock: run.world.clock, limitMs: longestJobMs, isPrivate: true })
    const check = (listed: TreeContents): void => verifyListed(listed, distributions)
    const hot = hotNames(readHotList({ layout: world.layout, digest: entry.requestDigest, platformId: world.platform.id }))
    const packing = { tree: entry.tree, contents, hot, check, format, parent, owner: run.world.owner, signal }
    return await timed(run, 'pack', () => packBundle(identityOf(entry, key, world), { kind: 'entry', record }, packing))
  } catch (error) {
    if (signal?.aborted) throw error
    run.world.logger.warning(`what was installed could not be packed and is not saved: ${messageOf(error)}`)
    return undefined
  }
}

/** The identity of the bundle in which an entry is saved. */
export function identityOf(
  { requestDigest, metadata }: Pick<Entry, 'requestDigest' | 'metadata'>,
  key: string,
  { producer, clock }: Pick<CacheWorld, 'producer' | 'clock'>,
): BundleIdentity {
  const { platform_id, abi } = metadata
  return { key, request_digest: requestDigest, platform_id, abi, producer, time: clock.now().toISOString() }
}

/**
 * Signs and uploads a bundle, of an entry, a stamp or a directory, if it is still what was packed, and removes it. Never rejects for a reason
 * of the store or the bundle.
 */
export async function savePending(
  pending: PendingBundle,
  provider: CacheProvider,
  { signingKey, signal }: { readonly signingKey: SigningKey | undefined; readonly signal?: AbortSignal | undefined },
): Promise<SaveResult> {
  const { directory, payload } = pending
  // A provider reports every failure as one of the store; a changed bundle has to be told apart.
  let changed: ChangedBundleError | undefined
  try {
    const result = await withPendingBundle(pending, signingKey, async (source) => {
      const read = async (offset: number, length: number): Promise<Uint8Array> => {
        try {
          return await source.read(offset, length)
        } catch (error) {
          if (error instanceof ChangedBundleError) changed = error
          throw error
        }
      }
      return await provider.save({ key: payload.key, bundle: { size: source.size, read }, signal })
    })
    return changed === undefined || result.status === 'exists' ? result : { status: 'skipped', detail: changed.message }
  } catch (error) {
    const isChanged = changed !== undefined || error instanceof ChangedBundleError
    return { status: isChanged ? 'skipped' : 'unavailable', detail: messageOf(changed ?? error) }
  } finally {
    if (directory !== null) await removeTree(directory)
  }
}
