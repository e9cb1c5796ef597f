import type { ByteSource } from '../system/byte-source.js';
import { type BundlePayload } from './payload.js';
import { type BundleSignature, type BundleTrust, Refusal } from './trust.js';
/** The longest text of a header that is read, in bytes. */
export declare const longestText: number;
/** The header of a bundle, read and judged. */
export interface BundleHeader {
    readonly payload: BundlePayload;
    readonly signatures: readonly BundleSignature[];
    /** Where the archive begins, in bytes; without an archive the bundle ends there. */
    readonly archiveOffset: number;
}
/**
 * The header of a payload.
 *
 * @param signaturesOf gives the signatures of the payload's bytes; default: none.
 * @throws Error where it would be longer than any reader takes.
 */
export declare function encodeHeader(payload: BundlePayload, signaturesOf?: (payloadType: string, payloadBytes: Uint8Array) => readonly BundleSignature[]): Buffer;
/**
 * Reads the header of a bundle, and nothing behind it. Its text is parsed only once its length and its SHA-256 are known to be right;
 * its payload, only once its envelope is trusted.
 *
 * @returns what it says, a text that tells why the bundle cannot be used, or why it is refused.
 */
export declare function readHeader(source: ByteSource, trust: BundleTrust): Promise<BundleHeader | Refusal | string>;
