import type { ByteSource } from '../system/byte-source.js';
import { type BundlePayload } from './payload.js';
/** The longest text of a header that is read, in bytes. */
export declare const longestText: number;
/** A signature of the payload, as DSSE has it. */
export interface BundleSignature {
    readonly keyid?: string | undefined;
    /** In base64. */
    readonly sig: string;
}
/** What the header of a bundle says. */
export interface BundleHeader {
    readonly payload: BundlePayload;
    /** The very bytes that signatures are of. */
    readonly payloadBytes: Uint8Array;
    readonly signatures: readonly BundleSignature[];
    /** Where the archive begins, in bytes; without an archive the bundle ends there. */
    readonly archiveOffset: number;
}
/**
 * The header of a payload.
 *
 * @throws Error where it would be longer than any reader takes.
 */
export declare function encodeHeader(payload: BundlePayload, signatures?: readonly BundleSignature[]): Buffer;
/**
 * Reads the header of a bundle, and nothing behind it. Its text is parsed only once its length and its SHA-256 are known to be right.
 *
 * @returns what it says, or a text that tells why the bundle cannot be used.
 */
export declare function readHeader(source: ByteSource): Promise<BundleHeader | string>;
