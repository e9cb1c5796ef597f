import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { ByteSource } from '../system/byte-source.ts'
import { type BundlePayload, payloadFrom } from './payload.ts'
import { type BundleSignature, type BundleTrust, Refusal } from './trust.ts'

/**
 * The header of a bundle, in this order: 16 bytes that say what it is, the length of a JSON text (4 bytes, the highest first), the
 * SHA-256 of that text (32 bytes), the text, and zeros up to the next multiple of 4,096. The archive follows, to the end.
 *
 * The text is a DSSE envelope (secure-systems-lab/dsse, "envelope.md"): a payload and the signatures of it, of which there may be
 * none. The SHA-256 finds damage; of who wrote a bundle only a signature tells.
 */

/** The first bytes of every bundle. */
const magic = Buffer.from('ensure-bundle-3\n', 'latin1')
/** The magic, the length and the SHA-256. */
const prologueBytes = magic.length + 4 + 32
/** The longest text of a header that is read, in bytes. */
export const longestText: number = 1024 * 1024
/** Archives begin at a multiple of this, in bytes: that of a page, which mounts need. */
const alignment = 4_096
const payloadType = 'application/vnd.ensure-extensions.bundle+json'

/** The header of a bundle, read and judged. */
export interface BundleHeader {
  readonly payload: BundlePayload
  readonly signatures: readonly BundleSignature[]
  /** Where the archive begins, in bytes; without an archive the bundle ends there. */
  readonly archiveOffset: number
}

const base64Schema = v.pipe(
  v.string(),
  v.check((text) => Buffer.from(text, 'base64').toString('base64') === text, 'is not base64'),
)
const envelopeSchema = v.object({
  payloadType: v.literal(payloadType),
  payload: base64Schema,
  signatures: v.array(v.object({ keyid: v.optional(v.string()), sig: base64Schema })),
})

/**
 * The header of a payload.
 *
 * @param signaturesOf gives the signatures of the payload's bytes; default: none.
 * @throws Error where it would be longer than any reader takes.
 */
export function encodeHeader(
  payload: BundlePayload,
  signaturesOf: (payloadType: string, payloadBytes: Uint8Array) => readonly BundleSignature[] = () => [],
): Buffer {
  const payloadBytes = Buffer.from(JSON.stringify(payload), 'utf8')
  const text = textOf(payloadBytes, signaturesOf(payloadType, payloadBytes))
  if (text.length > longestText) throw new Error(`its header takes ${text.length} bytes, and may take ${longestText}`)
  const header = Buffer.alloc(aligned(prologueBytes + text.length))
  magic.copy(header)
  header.writeUInt32BE(text.length, magic.length)
  digestOf(text).copy(header, magic.length + 4)
  text.copy(header, prologueBytes)
  return header
}

function textOf(payloadBytes: Buffer, signatures: readonly BundleSignature[]): Buffer {
  const written = signatures.map(({ keyid, sig }) => ({ keyid, sig }))
  return Buffer.from(JSON.stringify({ payloadType, payload: payloadBytes.toString('base64'), signatures: written }), 'utf8')
}

/**
 * Reads the header of a bundle, and nothing behind it. Its text is parsed only once its length and its SHA-256 are known to be right;
 * its payload, only once its envelope is trusted.
 *
 * @returns what it says, a text that tells why the bundle cannot be used, or why it is refused.
 */
export async function readHeader(source: ByteSource, trust: BundleTrust): Promise<BundleHeader | Refusal | string> {
  const prologue = Buffer.from(await source.read(0, prologueBytes))
  if (!prologue.subarray(0, magic.length).equals(magic)) return 'it is not an archive of this version'
  if (prologue.length < prologueBytes) return 'it ends within its header'
  const length = prologue.readUInt32BE(magic.length)
  if (length > longestText) return `its header is longer than ${longestText} bytes`
  const archiveOffset = aligned(prologueBytes + length)
  const rest = Buffer.from(await source.read(prologueBytes, archiveOffset - prologueBytes))
  if (rest.length < archiveOffset - prologueBytes) return 'it ends within its header'
  const text = rest.subarray(0, length)
  const isWhole = digestOf(text).equals(prologue.subarray(magic.length + 4)) && rest.subarray(length).every((byte) => byte === 0)
  if (!isWhole) return 'its header is damaged'
  const envelope = v.safeParse(envelopeSchema, jsonOf(text))
  if (!envelope.success) return `its header is not valid: ${envelope.issues[0].message}`
  const { signatures } = envelope.output
  const payloadBytes = Buffer.from(envelope.output.payload, 'base64')
  const isCanonical = textOf(payloadBytes, signatures).equals(text)
  const distrust = trust.judgeEnvelope({ payloadType, payloadBytes, signatures, isCanonical })
  if (distrust !== undefined) return new Refusal(distrust)
  const payload = payloadFrom(jsonOf(payloadBytes))
  if (typeof payload === 'string') return `its header is not valid: ${payload}`
  const refused = trust.judgePayload(payload)
  if (refused !== undefined) return new Refusal(refused)
  const size = archiveOffset + (payload.archive?.size ?? 0)
  return source.size === size ? { payload, signatures, archiveOffset } : `it has ${source.size} bytes instead of ${size}`
}

/** The value of a JSON text in UTF-8; undefined, which JSON has not, for anything else. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment
}
