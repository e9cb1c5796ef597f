import { type KeyObject } from 'node:crypto';
/**
 * Ed25519 keys (RFC 8032), as PEM texts: a private key in PKCS#8 (RFC 5958), a public one as SubjectPublicKeyInfo (RFC 8410). The
 * private key stays in a key object of node, which prints nothing of itself.
 */
/** A public key: it tells who signed something. */
export declare class VerifyKey {
    #private;
    /** SHA-256 (hex) of the key as SubjectPublicKeyInfo. */
    readonly id: string;
    constructor(key: KeyObject);
    /** Whether a signature is one of a message by this key. */
    isSignature(signature: Uint8Array, message: Uint8Array): boolean;
    /** The key as a PEM text. */
    get pem(): string;
}
/** A private key: it signs. */
export declare class SigningKey {
    #private;
    /** The public key that verifies its signatures. */
    readonly verifyKey: VerifyKey;
    constructor(key: KeyObject);
    /** The signature of a message. */
    sign(message: Uint8Array): Buffer;
}
/** A new pair of keys, as PEM texts. */
export declare function generateKeyTexts(): {
    readonly signingKey: string;
    readonly verifyKey: string;
};
/** The private key of a PEM text; undefined where it is no private Ed25519 key. Its text is a secret from now on, whatever it is. */
export declare function parseSigningKey(pem: string): SigningKey | undefined;
/** The public keys of a text that holds nothing else; undefined for any other text. */
export declare function parseVerifyKeys(text: string): VerifyKey[] | undefined;
