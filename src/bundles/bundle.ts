import path from 'node:path'
import type { ArchiveContent, ArchiveFormat, PlacedArchive } from '../archive/archive.ts'
import { findChange, findDifference, refuseForeign, refuseUnsafe } from '../archive/tree-contents.ts'
import { type ByteSource, blocksOf, fileSource, withFileSource } from '../system/byte-source.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { makeOwnedDirectory } from '../system/owned-directory.ts'
import type { Owner } from '../system/owner.ts'
import { openPlain } from '../system/plain-file.ts'
import type { SigningKey } from '../system/signing-key.ts'
import { readTree, sizeOf, type TreeContents } from '../system/tree.ts'
import { type BundleHeader, encodeHeader, readHeader } from './header.ts'
import { schemaVersion } from './keys.ts'
import {
  type ArchiveRecord,
  type BundleIdentity,
  type BundlePayload,
  type DirectoryPayload,
  type EntryPayload,
  partBytes,
  payloadFrom,
  recalledVersion,
  type StampPayload,
  type TombstonePayload,
} from './payload.ts'
import { type BundleTrust, Refusal, signaturesBy } from './trust.ts'

/**
 * A bundle is one file that carries a tree, or a note without one, to a store and back: a header that says all there is to know
 * of it, and the archive. Entries, directories of the user, stamps and tombstones are packed, checked and read for saving here.
 */

/** The name of the file that holds a bundle, where it has a directory of its own. */
export const bundleFileName = 'bundle'

/** A bundle that waits for its upload: its header is made of this when it is uploaded, never read from a file. */
export interface PendingBundle {
  /** The directory with the archive; null for a bundle without one. */
  readonly directory: string | null
  readonly payload: BundlePayload
}

/** A tree to pack, and the checks of it. */
export interface Packing {
  readonly tree: string
  readonly format: ArchiveFormat
  /** The kind of tree; default: `installed`. Of the user's `own`, members that no archive can carry are left out. */
  readonly content?: ArchiveContent
  /** The members of the tree when it was verified; default: its members now. */
  readonly contents?: TreeContents
  /** Told what the packed archive holds, where its format lists that; throws where it is not what was verified. */
  readonly check?: (contents: TreeContents) => void
  /** Files that a first import reads: those that are there lie first in the archive. */
  readonly hot?: readonly string[]
  /** The directory to make the bundle's own in. */
  readonly parent: string
  /** Who waits for the upload; default: this process. */
  readonly owner?: Owner | undefined
  readonly signal?: AbortSignal | undefined
}

/** The part of a payload that differs between entries, stamps and directories. */
type Content = Pick<EntryPayload, 'kind' | 'record'> | Pick<DirectoryPayload, 'kind' | 'times'>

/**
 * Packs a tree. What the archive holds is compared with the tree before anybody may save or mount it, and an installed tree with
 * what it was when it was verified: a mounted image is not looked at again.
 *
 * @throws UnsafeArchiveError for what no opener takes; Error when it cannot be packed, or the archive is not what the tree was.
 */
export async function packBundle(identity: BundleIdentity, about: Content, packing: Packing): Promise<PendingBundle> {
  const { tree, format, parent, signal, owner, content = 'installed', contents = readTree(tree), hot = [] } = packing
  refuseUnsafe(contents, content)
  await makeDirectory(parent)
  const directory = await makeOwnedDirectory(parent, 'bundle-', owner)
  try {
    const file = archiveOf(directory)
    const opened = sizeOf(contents)
    const first = hot.filter((name) => contents.get(Buffer.from(name).toString('latin1'))?.kind === 'file')
    await format.pack(tree, file, { signal, content, first })
    if (format.list !== undefined) {
      const listed = await format.list({ file, offset: 0, opened }, { signal })
      refuseForeign(listed, opened, content)
      const difference = findDifference(listed, contents, content)
      if (difference !== undefined) throw new Error(`the packed archive is not what was verified: ${difference}`)
      packing.check?.(listed)
    }
    // A listing tells nothing of what is in the files. What is the user's own may change at any time.
    const change = content === 'own' ? undefined : findChange(contents, readTree(tree), format.list !== undefined)
    if (change !== undefined) throw new Error(`the packed archive is not what was verified: ${change} meanwhile`)
    const parts = await withFileSource(file, digestsOf)
    const archive: ArchiveRecord = { format: format.name, ...parts, opened, part_size: partBytes }
    return { directory, payload: { version: schemaVersion, ...about, ...identity, archive } }
  } catch (error) {
    await removeTree(directory)
    throw error
  }
}

/** A stamp: it takes no archive. */
export function makeStamp(identity: BundleIdentity, renewed: StampPayload['renewed']): PendingBundle {
  return { directory: null, payload: { version: schemaVersion, kind: 'stamp', ...identity, renewed } }
}

/** A tombstone: it takes no archive. */
export function makeTombstone(identity: BundleIdentity, recalled: TombstonePayload['recalled']): PendingBundle {
  return { directory: null, payload: { version: schemaVersion, kind: 'tombstone', ...identity, recalled: recalled.map(recalledVersion) } }
}

/** A pending bundle from what was parsed of a saved state; a text says what is wrong with it. */
export function pendingFrom(value: unknown): PendingBundle | string {
  const { directory, payload: given } = (value ?? {}) as { directory?: unknown; payload?: unknown }
  const payload = payloadFrom(given)
  if (typeof payload === 'string') return payload
  if (typeof directory !== 'string' && directory !== null) return 'its directory is not a path'
  if ((payload.archive === undefined) !== (directory === null)) return 'it has an archive without a directory, or the reverse'
  return { directory, payload }
}

/** A pending bundle is no longer what was packed. */
export class ChangedBundleError extends Error {
  override readonly name: string = 'ChangedBundleError'

  constructor() {
    super('the packed archive was changed or removed since it was verified')
  }
}

/**
 * Works with the bytes of a pending bundle: a header made of what is known of it, and the archive, of which every part is compared
 * with its SHA-256 before a byte of it is handed out. The file stays open from the first byte to the last.
 *
 * @param signingKey signs the header; without one it has no signature.
 * @throws ChangedBundleError when the work fails because the archive is not what was packed.
 */
export async function withPendingBundle<T>(
  { directory, payload }: PendingBundle,
  signingKey: SigningKey | undefined,
  work: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const header = encodeHeader(payload, signaturesBy(signingKey))
  const { archive } = payload
  if (directory === null || archive === undefined) return await work(verified(header, undefined))
  const handle = await openPlain(archiveOf(directory)).catch(() => {
    throw new ChangedBundleError()
  })
  try {
    return await work(verified(header, { source: await fileSource(handle), record: archive }))
  } finally {
    await handle.close()
  }
}

/** A header with the archive behind it, read part by part. */
function verified(header: Buffer, archive: { readonly source: ByteSource; readonly record: ArchiveRecord } | undefined): ByteSource {
  const size = header.length + (archive?.record.size ?? 0)
  // Parts are longer than what is asked for at once: the last one is asked for again.
  let last: { readonly index: number; readonly bytes: Promise<Uint8Array> } | undefined
  const partAt = (index: number): Promise<Uint8Array> => {
    if (last?.index !== index && archive !== undefined) last = { index, bytes: readPart(archive.source, archive.record, index) }
    return last?.bytes ?? Promise.resolve(Buffer.alloc(0))
  }
  return {
    size,
    async read(offset, length) {
      const end = Math.min(size, offset + length)
      const pieces: Uint8Array[] = []
      for (let position = offset; position < end; ) {
        const isHeader = position < header.length
        const start = position - (isHeader ? 0 : header.length)
        const index = Math.floor(start / partBytes)
        const whole = isHeader ? header : await partAt(index)
        const from = isHeader ? start : start - index * partBytes
        const piece = whole.subarray(from, from + end - position)
        if (piece.length === 0) throw new ChangedBundleError()
        pieces.push(piece)
        position += piece.length
      }
      return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces)
    },
  }
}

async function readPart(source: ByteSource, { size, parts }: ArchiveRecord, index: number): Promise<Uint8Array> {
  const start = index * partBytes
  const bytes = await source.read(start, Math.min(partBytes, size - start))
  if (sha256(bytes) !== parts[index]) throw new ChangedBundleError()
  return bytes
}

/** A bundle that was checked. */
export interface CheckedBundle {
  readonly header: BundleHeader
  /** Its archive; undefined for a bundle without one. */
  readonly archive: PlacedArchive | undefined
}

/**
 * Checks a bundle: its header, then every part of its archive, in one pass. Until then nothing of the archive may be used.
 *
 * @param trust whose bundles may be opened.
 * @param isChecked whether the parts were compared on their way here, so that the header alone is read.
 * @returns what it holds, a text that tells why it cannot be used, or why it is refused.
 */
export async function checkBundle(file: string, trust: BundleTrust, isChecked = false): Promise<CheckedBundle | Refusal | string> {
  try {
    return await withFileSource(file, async (source) => {
      const header = await readHeader(source, trust)
      if (typeof header === 'string' || header instanceof Refusal) return header
      const { archiveOffset, payload } = header
      const { archive } = payload
      if (archive === undefined) return { header, archive: undefined }
      const behind: ByteSource = { size: archive.size, read: (offset, length) => source.read(archiveOffset + offset, length) }
      const { parts } = isChecked ? archive : await digestsOf(behind)
      if (parts.some((digest, index) => digest !== archive.parts[index])) return 'its SHA-256 is not the one it was saved with'
      return { header, archive: { file, offset: archiveOffset, opened: archive.opened } }
    })
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The header of a bundle alone, or why it cannot be used; see {@link checkBundle}. */
export async function readBundleHeader(file: string, trust: BundleTrust): Promise<BundleHeader | Refusal | string> {
  try {
    return await withFileSource(file, (source) => readHeader(source, trust))
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function digestsOf(source: ByteSource): Promise<Pick<ArchiveRecord, 'size' | 'parts'>> {
  const parts: string[] = []
  for await (const part of blocksOf(source, partBytes)) parts.push(sha256(part))
  return { size: source.size, parts }
}

function archiveOf(directory: string): string {
  return path.join(directory, 'archive')
}
