import type { ByteSource, ExpectedPart } from '../system/byte-source.ts'
import { readHeader } from './header.ts'
import { partBytes } from './payload.ts'

/**
 * What a bundle consists of, told by its beginning: its header is checked here, and each part of its archive is to be checked by who
 * fetches it. Of a bundle without an archive there are none.
 *
 * @returns the parts, one after the other up to the end of the bundle; or a text that tells why it cannot be used.
 */
export async function expectedParts(beginning: ByteSource): Promise<readonly ExpectedPart[] | string> {
  const header = await readHeader(beginning)
  if (typeof header === 'string') return header
  const { archiveOffset, payload } = header
  const { size, parts } = payload.archive ?? { size: 0, parts: [] }
  return parts.map((sha256, index) => ({
    offset: archiveOffset + index * partBytes,
    length: Math.min(partBytes, size - index * partBytes),
    sha256,
  }))
}
