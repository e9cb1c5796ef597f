import type { SigningKey, VerifyKey } from '../system/signing-key.js';
import type { BundlePayload } from './payload.js';
/**
 * Decides which bundles are opened. Signatures follow DSSE (secure-systems-lab/dsse, "protocol.md"): they cover the payload's type and
 * its very bytes, so that a signed payload is never parsed before its signature is known to be right.
 */
export interface BundleTrust {
    /** Why nothing of any store is opened; undefined where bundles are judged. */
    readonly closedReason: string | undefined;
    /** Whether only signed bundles are opened. Then a bundle other than the one asked for is not damage: somebody put it there. */
    readonly isSigned: boolean;
    /** Why an envelope is refused before its payload is parsed; undefined where it is not. */
    judgeEnvelope(envelope: BundleEnvelope): string | undefined;
    /** Why a payload is refused whose envelope was not; undefined where it is not. */
    judgePayload(payload: BundlePayload): string | undefined;
}
/** A signature of the payload, as DSSE has it. */
export interface BundleSignature {
    readonly keyid?: string | undefined;
    /** In base64. */
    readonly sig: string;
}
/** The text of a header, its payload not parsed yet. */
interface BundleEnvelope {
    readonly payloadType: string;
    /** The very bytes that signatures are of. */
    readonly payloadBytes: Uint8Array;
    readonly signatures: readonly BundleSignature[];
    /** Whether the text is, to the byte, the one that a signer makes of these. */
    readonly isCanonical: boolean;
}
/** A bundle that is sound and may not be opened here. */
export declare class Refusal {
    /** One sentence without its end: who says what it lacks. */
    readonly reason: string;
    constructor(reason: string);
}
/** For bundles that this machine made or has verified already, and for runs without keys. */
export declare const anybody: BundleTrust;
/** Opens nothing of any store. */
export declare function trustNobody(reason: string): BundleTrust;
/**
 * Trusts what was signed with one of some keys.
 *
 * @param judgePayload what else a signed payload is asked for.
 */
export declare function trustIn(keys: readonly VerifyKey[], judgePayload: BundleTrust['judgePayload']): BundleTrust;
/** The signatures of a payload: one, or none without a key. */
export declare function signaturesBy(key: SigningKey | undefined): (payloadType: string, payloadBytes: Uint8Array) => BundleSignature[];
export {};
