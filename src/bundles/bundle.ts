import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ArchiveFormat } from '../archive/archive.ts'
import type { CacheDependencies } from '../cache/dependencies.ts'
import type { Entry } from '../entries/entry.ts'
import { longestJobMs } from '../entries/layout.ts'
import { schemaVersion } from '../entries/metadata.ts'
import { messageOf } from '../errors.ts'
import { archiveFileName, type CacheProvider, manifestFileName, type SaveResult } from '../providers/provider.ts'
import { makeDirectory, removeTree, sha256OfFile, writeJson } from '../system/files.ts'
import { makeOwnedDirectory, removeLeftoverDirectories } from '../system/owned-directory.ts'
import type { Manifest } from './manifest.ts'

/** A packed bundle that waits for its upload: all that the post step needs to know. */
export interface PendingSave {
  /** An entry, or the stamp of one: see `stamp.ts`. */
  readonly kind: 'archive' | 'stamp'
  readonly key: string
  readonly requestDigest: string
  readonly platformId: string
  /** The directory with the archive and its manifest. */
  readonly directory: string
  /** SHA-256 of the archive as it was packed: what was changed since is not uploaded. */
  readonly sha256: string
  readonly sizeBytes: number
}

/** Whether something may be saved to a provider at all. */
export function isSavable(provider: CacheProvider | undefined, { isSaving }: { readonly isSaving: boolean }): provider is CacheProvider {
  return provider !== undefined && isSaving && provider.canSave !== false
}

/** Packs a verified entry into a bundle. */
export async function packEntry(
  entry: Entry,
  key: string,
  format: ArchiveFormat,
  { layout, clock, owner }: Pick<CacheDependencies, 'layout' | 'clock' | 'owner'>,
  signal?: AbortSignal,
): Promise<PendingSave> {
  const { pending } = layout
  await makeDirectory(pending)
  // Those of jobs that ended without their post step.
  await removeLeftoverDirectories({ parent: pending, prefix: '', clock, limitMs: longestJobMs, isPrivate: true })
  const directory = await makeOwnedDirectory(pending, 'bundle-', owner)
  try {
    const archive = path.join(directory, archiveFileName)
    await format.pack(entry.tree, archive, { signal })
    const [sha256, { size }] = await Promise.all([sha256OfFile(archive), stat(archive)])
    const { requestDigest, metadata } = entry
    const manifest: Manifest = {
      schema: schemaVersion,
      request_digest: requestDigest,
      platform_id: metadata.platform_id,
      abi: metadata.abi,
      format: format.name,
      sha256,
      size_bytes: size,
    }
    await writeJson(path.join(directory, manifestFileName), manifest)
    return { kind: 'archive', key, requestDigest, platformId: metadata.platform_id, directory, sha256, sizeBytes: size }
  } catch (error) {
    await removeTree(directory)
    throw error
  }
}

/** Uploads a bundle if it is still what was packed, and removes it. Never rejects for a reason of the store or the bundle. */
export async function savePending(pending: PendingSave, provider: CacheProvider, signal?: AbortSignal): Promise<SaveResult> {
  try {
    const digest = await sha256OfFile(path.join(pending.directory, archiveFileName)).catch(() => undefined)
    if (digest !== pending.sha256) return { status: 'skipped', detail: 'the packed archive was changed or removed since it was verified' }
    return await provider.save({ key: pending.key, directory: pending.directory, signal })
  } catch (error) {
    return { status: 'unavailable', detail: messageOf(error) }
  } finally {
    await removeTree(pending.directory)
  }
}
