import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { encodeHeader, readHeader } from '../../src/bundles/header.ts'
import { type ArchiveRecord, type BundlePayload, partBytes } from '../../src/bundles/payload.ts'
import { anybody, Refusal } from '../../src/bundles/trust.ts'
import { type ByteSource, memorySource } from '../../src/system/byte-source.ts'

/** Makes a bundle, as a provider is given one to save: to it all bytes are the same. */
export function createBundle(content: string | Buffer = 'archive'): ByteSource {
  return memorySource(Buffer.from(content))
}

/** A bundle taken apart. */
export interface Parts {
  readonly payload: BundlePayload
  readonly archive: Buffer
}

/** Takes a bundle apart. */
export async function takeApart(file: string): Promise<Parts> {
  const bytes = await readFile(file)
  const header = await readHeader(memorySource(bytes), anybody)
  if (typeof header === 'string' || header instanceof Refusal) throw new Error(String(header))
  return { payload: header.payload, archive: bytes.subarray(header.archiveOffset) }
}

/** What the header of a bundle says of an archive. */
function describeArchive(archive: Buffer, record: ArchiveRecord): ArchiveRecord {
  const parts = Array.from({ length: Math.ceil(archive.length / partBytes) }, (_, index) =>
    createHash('sha256')
      .update(archive.subarray(index * partBytes, (index + 1) * partBytes))
      .digest('hex'),
  )
  return { ...record, size: archive.length, parts }
}

/** Makes a bundle anew with another archive, another payload, or both, as whoever may write to a store can: all its digests are right. */
export async function forge(file: string, change: { payload?: (payload: BundlePayload) => unknown; archive?: Buffer }): Promise<void> {
  const { payload, archive } = await takeApart(file)
  if (payload.archive === undefined) throw new Error('it has no archive')
  const content = change.archive ?? archive
  const described = { ...payload, archive: describeArchive(content, payload.archive) } as BundlePayload
  const changed = (change.payload?.(described) ?? described) as BundlePayload
  await writeFile(file, Buffer.concat([encodeHeader(changed), content]))
}

/** A header with any text in it, its length and its SHA-256 right. */
export function headerOf(text: Buffer | string): Buffer {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  const content = Buffer.concat([Buffer.from('ensure-bundle-3\n'), length, createHash('sha256').update(bytes).digest(), bytes])
  return Buffer.concat([content, Buffer.alloc((4_096 - (content.length % 4_096)) % 4_096)])
}
