import type { ByteSource, ExpectedPart } from '../system/byte-source.ts'
import { readHeader } from './header.ts'
import { partBytes } from './payload.ts'
import { type BundleTrust, Refusal } from './trust.ts'

/**
 * The parts of a bundle, told by its beginning: its header is checked here, and each part of its archive is to be checked by who
 * fetches it. Of a bundle without an archive there are none.
 *
 * @param trust whose bundles may be opened.
 * @returns a function of the beginning. It gives the parts, one after the other up to the end of the bundle; a text that tells why the
 * bundle cannot be used; or undefined where it is refused, so that nothing behind its beginning is worth fetching.
 */
export function expectedPartsOf(trust: BundleTrust): (beginning: ByteSource) => Promise<readonly ExpectedPart[] | string | undefined> {
  return async (beginning) => {
    const header = await readHeader(beginning, trust)
    if (header instanceof Refusal) return undefined
    if (typeof header === 'string') return header
    const { archiveOffset, payload } = header
    const { size, parts } = payload.archive ?? { size: 0, parts: [] }
    return parts.map((sha256, index) => ({
      offset: archiveOffset + index * partBytes,
      length: Math.min(partBytes, size - index * partBytes),
      sha256,
    }))
  }
}
