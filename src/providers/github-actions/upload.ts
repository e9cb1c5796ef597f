import { type ByteSource, blocksOf } from '../../system/byte-source.ts'
import type { Reservation } from './service.ts'

/** Parts at once: as many connections, and as many parts in memory. */
const lanes = 4

/**
 * Sends a bundle in parts, several at once. It is read once, from its beginning to its end.
 *
 * @throws what reading throws, and what sending does; the signal's reason.
 */
export async function upload(bundle: ByteSource, { partBytes, put }: Reservation, signal: AbortSignal): Promise<void> {
  // The first failure ends the others.
  const failing = new AbortController()
  const both = AbortSignal.any([signal, failing.signal])
  if (bundle.size === 0) {
    await put({ index: 0, offset: 0, bytes: Buffer.alloc(0) }, both)
    return
  }
  const blocks = blocksOf(bundle, partBytes)
  let index = 0
  const lane = async (): Promise<void> => {
    for (;;) {
      both.throwIfAborted()
      // Answered one after the other, whoever asks.
      const block = await blocks.next()
      if (block.done) return
      const part = { index, offset: index * partBytes, bytes: block.value }
      index += 1
      await put(part, both)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(lanes, Math.ceil(bundle.size / partBytes)) }, lane))
  } catch (error) {
    failing.abort(error)
    throw signal.aborted ? signal.reason : error
  } finally {
    await blocks.return(undefined)
  }
}
