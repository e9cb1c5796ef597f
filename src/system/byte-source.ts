import { type FileHandle, open } from 'node:fs/promises'
import { openPlain } from './plain-file.ts'

/** Bytes that are read from where they lie: a file, an object of a store, memory. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number
  /**
   * Reads a range.
   *
   * @returns as many bytes as were asked for; fewer only where the source ends.
   * @throws Error where the bytes cannot be had, or are not what they should be.
   */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** A range of a source, and what it must be. */
export interface ExpectedPart {
  readonly offset: number
  readonly length: number
  /** In lower-case hex. */
  readonly sha256: string
}

/** How much is read at once where it does not matter, in bytes. */
const blockBytes = 1024 * 1024

/** The bytes of an open file. The file stays open. */
export async function fileSource(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat()
  return {
    size,
    async read(offset, length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset)))
      let filled = 0
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
  }
}

/** Works with the bytes of a file, which is open for as long. */
export async function withFileSource<T>(file: string, work: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await openPlain(file)
  try {
    return await work(await fileSource(handle))
  } finally {
    await handle.close()
  }
}

/** Bytes in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) }
}

/** All of a source, block by block: one is read while the one before is worked on. */
export async function* blocksOf(source: ByteSource, length: number = blockBytes): AsyncGenerator<Uint8Array> {
  let reading = source.read(0, Math.min(length, source.size))
  for (let offset = 0; offset < source.size; offset += length) {
    const block = await reading
    if (block.length < Math.min(length, source.size - offset)) throw new Error('it ended before its size')
    const next = offset + length
    if (next < source.size) {
      reading = source.read(next, Math.min(length, source.size - next))
      // Told when it is awaited.
      reading.catch(() => {})
    }
    yield block
  }
}

/** Writes all of a source to a file that does not exist yet. */
export async function writeSource(source: ByteSource, file: string, signal?: AbortSignal): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    for await (const block of blocksOf(source)) {
      signal?.throwIfAborted()
      await handle.writeFile(block)
    }
  } finally {
    await handle.close()
  }
}
