import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from './hash.ts'
import { learnToken } from './known-secrets.ts'

/**
 * Ed25519 keys (RFC 8032), as PEM texts: a private key in PKCS#8 (RFC 5958), a public one as SubjectPublicKeyInfo (RFC 8410). The
 * private key stays in a key object of node, which prints nothing of itself.
 */

/** A public key: it tells who signed something. */
export class VerifyKey {
  /** SHA-256 (hex) of the key as SubjectPublicKeyInfo. */
  readonly id: string
  readonly #key: KeyObject

  constructor(key: KeyObject) {
    this.id = sha256(key.export({ type: 'spki', format: 'der' }))
    this.#key = key
  }

  /** Whether a signature is one of a message by this key. */
  isSignature(signature: Uint8Array, message: Uint8Array): boolean {
    return verify(null, message, this.#key, signature)
  }

  /** The key as a PEM text. */
  get pem(): string {
    return String(this.#key.export({ type: 'spki', format: 'pem' }))
  }
}

/** A private key: it signs. */
export class SigningKey {
  /** The public key that verifies its signatures. */
  readonly verifyKey: VerifyKey
  readonly #key: KeyObject

  constructor(key: KeyObject) {
    this.#key = key
    this.verifyKey = new VerifyKey(createPublicKey(key))
  }

  /** The signature of a message. */
  sign(message: Uint8Array): Buffer {
    return sign(null, message, this.#key)
  }
}

/** A new pair of keys, as PEM texts. */
export function generateKeyTexts(): { readonly signingKey: string; readonly verifyKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    signingKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    verifyKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
  }
}

/** The private key of a PEM text; undefined where it is no private Ed25519 key. Its text is a secret from now on, whatever it is. */
export function parseSigningKey(pem: string): SigningKey | undefined {
  learnKeyText(pem)
  return keyOf(() => {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? new SigningKey(key) : undefined
  })
}

/** A PEM block of a public key, from its first line to its last. */
const publicBlock = /-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]*-----END PUBLIC KEY-----/g

/** The public keys of a text that holds nothing else; undefined for any other text. */
export function parseVerifyKeys(text: string): VerifyKey[] | undefined {
  if (/PRIVATE KEY/.test(text)) learnKeyText(text)
  if (text.replaceAll(publicBlock, '').trim() !== '') return undefined
  const keys = [...text.matchAll(publicBlock)].map(([pem]) =>
    keyOf(() => {
      const key = createPublicKey(pem)
      return key.asymmetricKeyType === 'ed25519' ? new VerifyKey(key) : undefined
    }),
  )
  const known = keys.filter((key) => key !== undefined)
  return keys.length === 0 || known.length < keys.length ? undefined : known
}

/** Notes each line of a PEM text as a secret: a log shows lines, never the whole. */
function learnKeyText(pem: string): void {
  for (const line of pem.split(/\s+/)) if (!line.startsWith('-----')) learnToken(line)
}

function keyOf<Key>(read: () => Key | undefined): Key | undefined {
  try {
    return read()
  } catch {
    // OpenSSL says what it cannot decode in words of its own, which differ between versions.
    return undefined
  }
}
