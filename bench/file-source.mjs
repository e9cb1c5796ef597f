// A file as the bytes that providers save.
import { open } from 'node:fs/promises'

export async function sourceOf(file) {
  const handle = await open(file)
  const { size } = await handle.stat()
  return {
    size,
    async read(offset, length) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(length, size - offset)), 0, undefined, offset)
      return buffer.subarray(0, bytesRead)
    },
  }
}
