import { mkdir, mkdtemp, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { ArchiveFormat } from '../archive/archive.js'
import { messageOf } from '../errors.js'
import { archiveFileName, type CacheProvider, manifestFileName, type RestoreStatus, type SaveResult } from '../providers/provider.js'
import { ageMs, readTextIfPresent, removeTree, sha256OfFile, writeJson } from '../system/files.js'
import { type Entry, type EntryContext, verifyEntry } from './entry.js'
import { longestJobMs } from './layout.js'
import { schemaVersion } from './metadata.js'

/** The side-car of an archive: what it is, so that it can be checked before anything of it is opened. */
interface Manifest {
  readonly schema: number
  readonly request_digest: string
  readonly platform_id: string
  readonly abi: string
  readonly format: string
  /** SHA-256 of the archive, lower-case hex. */
  readonly sha256: string
  readonly size_bytes: number
}

const manifestSchema = v.looseObject({
  schema: v.literal(schemaVersion),
  request_digest: v.string(),
  platform_id: v.string(),
  abi: v.string(),
  format: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  size_bytes: v.number(),
})

/** A packed bundle that waits for its upload: all that the post step needs to know. */
export interface PendingSave {
  readonly key: string
  /** The directory with the archive and its manifest. */
  readonly directory: string
  /** SHA-256 of the archive as it was packed: what was changed since is not uploaded. */
  readonly sha256: string
  readonly sizeBytes: number
}

/** Packs a verified entry into a bundle. */
export async function packEntry(
  entry: Entry,
  key: string,
  format: ArchiveFormat,
  context: EntryContext,
  signal?: AbortSignal,
): Promise<PendingSave> {
  const { pending } = context.layout
  await mkdir(pending, { recursive: true })
  await removeAbandoned(pending, context.clock.now())
  const directory = await mkdtemp(path.join(pending, 'bundle-'))
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
    return { key, directory, sha256, sizeBytes: size }
  } catch (error) {
    await removeTree(directory)
    throw error
  }
}

/** Removes bundles of jobs that ended without their post step. */
async function removeAbandoned(pending: string, now: Date): Promise<void> {
  for (const name of await readdir(pending)) {
    const directory = path.join(pending, name)
    if ((await ageMs(directory, now)) > longestJobMs) await removeTree(directory)
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

/** What to look up and where to open it. */
export interface OpenRequest {
  readonly key: string
  readonly prefixes: readonly string[]
  readonly requestDigest: string
  /** An empty directory of this run. */
  readonly scratch: string
  readonly signal?: AbortSignal | undefined
}

export type OpenResult =
  | { readonly status: 'hit'; readonly key: string; readonly entry: Entry; readonly sizeBytes: number }
  | { readonly status: Exclude<RestoreStatus, 'hit'>; readonly detail: string; readonly key?: string }

/**
 * Restores a bundle and opens it beside the entry, checked at every step: its manifest, its SHA-256, the members of
 * the archive, the metadata and files of the tree.
 */
export async function openBundle(
  request: OpenRequest,
  provider: CacheProvider,
  format: ArchiveFormat,
  context: EntryContext,
): Promise<OpenResult> {
  const directory = await mkdtemp(path.join(request.scratch, 'bundle-'))
  const restored = await provider.restore({ key: request.key, prefixes: request.prefixes, directory, signal: request.signal })
  if (restored.status !== 'hit') return restored
  const { key } = restored
  const corrupt = (detail: string): OpenResult => ({ status: 'corrupt', detail, key })
  try {
    const manifest = await readManifest(path.join(directory, manifestFileName))
    if (typeof manifest === 'string') return corrupt(manifest)
    const expected = {
      request_digest: request.requestDigest,
      platform_id: context.platform.id,
      abi: context.platform.abi,
      format: format.name,
    }
    for (const [field, value] of Object.entries(expected)) {
      const found = manifest[field as keyof typeof expected]
      if (found !== value) return corrupt(`its ${field} is ${found}, not ${value}`)
    }
    const archive = path.join(directory, archiveFileName)
    const digest = await sha256OfFile(archive).catch(() => undefined)
    if (digest !== manifest.sha256) return corrupt('its SHA-256 is not the one it was saved with')
    const tree = path.join(request.scratch, 'restored')
    await mkdir(tree, { mode: 0o755 })
    await format.open(archive, tree, { signal: request.signal })
    const verified = await verifyEntry({ digest: request.requestDigest, tree }, context)
    if (verified.status === 'present') return { status: 'hit', key, entry: verified.entry, sizeBytes: manifest.size_bytes }
    return corrupt(verified.status === 'corrupt' ? verified.problem : 'it was made for another C library')
  } catch (error) {
    if (request.signal?.aborted) throw error
    return corrupt(messageOf(error))
  } finally {
    await removeTree(directory)
  }
}

async function readManifest(file: string): Promise<Manifest | string> {
  const text = await readTextIfPresent(file)
  if (text === undefined) return 'it has no manifest'
  try {
    const parsed = v.safeParse(manifestSchema, JSON.parse(text))
    return parsed.success ? parsed.output : `its manifest is not valid: ${parsed.issues[0].message}`
  } catch {
    return 'its manifest is not JSON'
  }
}
