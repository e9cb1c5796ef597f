import type { SigningKey, VerifyKey } from '../system/signing-key.ts'
import type { BundlePayload } from './payload.ts'

/**
 * Decides which bundles are opened. Signatures follow DSSE (secure-systems-lab/dsse, "protocol.md"): they cover the payload's type and
 * its very bytes, so that a signed payload is never parsed before its signature is known to be right.
 */
export interface BundleTrust {
  /** Why nothing of any store is opened; undefined where bundles are judged. */
  readonly closedReason: string | undefined
  /** Whether only signed bundles are opened. Then a bundle other than the one asked for is not damage: somebody put it there. */
  readonly isSigned: boolean
  /** Why an envelope is refused before its payload is parsed; undefined where it is not. */
  judgeEnvelope(envelope: BundleEnvelope): string | undefined
  /** Why a payload is refused whose envelope was not; undefined where it is not. */
  judgePayload(payload: BundlePayload): string | undefined
}

/** A signature of the payload, as DSSE has it. */
export interface BundleSignature {
  readonly keyid?: string | undefined
  /** In base64. */
  readonly sig: string
}

/** The text of a header, its payload not parsed yet. */
interface BundleEnvelope {
  readonly payloadType: string
  /** The very bytes that signatures are of. */
  readonly payloadBytes: Uint8Array
  readonly signatures: readonly BundleSignature[]
  /** Whether the text is, to the byte, the one that a signer makes of these. */
  readonly isCanonical: boolean
}

/** A bundle that is sound and may not be opened here. */
export class Refusal {
  /** One sentence without its end: who says what it lacks. */
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** For bundles that this machine made or has verified already, and for runs without keys. */
export const anybody: BundleTrust = {
  closedReason: undefined,
  isSigned: false,
  judgeEnvelope: () => undefined,
  judgePayload: () => undefined,
}

/** Opens nothing of any store. */
export function trustNobody(reason: string): BundleTrust {
  return { closedReason: reason, isSigned: true, judgeEnvelope: () => reason, judgePayload: () => reason }
}

/**
 * Trusts what was signed with one of some keys.
 *
 * @param judgePayload what else a signed payload is asked for.
 */
export function trustIn(keys: readonly VerifyKey[], judgePayload: BundleTrust['judgePayload']): BundleTrust {
  const byId = new Map(keys.map((key) => [key.id, key]))
  return {
    closedReason: undefined,
    isSigned: true,
    judgeEnvelope({ payloadType, payloadBytes, signatures, isCanonical }) {
      const [signature, ...others] = signatures
      if (signature === undefined) return 'it is not signed'
      // Whoever may write a store could add some: an envelope has one form, or it is another one.
      if (others.length > 0 || !isCanonical) return 'its envelope is not as the signer wrote it'
      const key = byId.get(signature.keyid ?? '')
      if (key === undefined) return `it is signed with a key that is not in verify-keys (${(signature.keyid ?? '').slice(0, 16)})`
      const isRight = key.isSignature(Buffer.from(signature.sig, 'base64'), signedBytes(payloadType, payloadBytes))
      return isRight ? undefined : 'its signature is wrong'
    },
    judgePayload,
  }
}

/** The signatures of a payload: one, or none without a key. */
export function signaturesBy(key: SigningKey | undefined): (payloadType: string, payloadBytes: Uint8Array) => BundleSignature[] {
  return (payloadType, payloadBytes) =>
    key === undefined ? [] : [{ keyid: key.verifyKey.id, sig: key.sign(signedBytes(payloadType, payloadBytes)).toString('base64') }]
}

/** The bytes that are signed: the pre-authentication encoding (PAE) of DSSE. */
function signedBytes(payloadType: string, payloadBytes: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payloadBytes.length} `
  return Buffer.concat([Buffer.from(head, 'utf8'), payloadBytes])
}
