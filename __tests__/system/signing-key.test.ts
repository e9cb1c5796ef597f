import { createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { redactSecrets } from '../../src/system/known-secrets.ts'
import { generateKeyTexts, parseSigningKey, parseVerifyKeys } from '../../src/system/signing-key.ts'

const pemOf = (type: 'rsa' | 'ec' | 'x25519' | 'ed448'): { privateKey: string; publicKey: string } => {
  const pair =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2_048 })
      : type === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync(type as 'ed448')
  return {
    privateKey: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: String(pair.publicKey.export({ type: 'spki', format: 'pem' })),
  }
}

describe('a pair of keys', () => {
  it('signs and verifies, as any other program with Ed25519 does', () => {
    const texts = generateKeyTexts()
    const key = parseSigningKey(texts.signingKey)
    const [verifyKey, ...others] = parseVerifyKeys(texts.verifyKey) ?? []
    const message = Buffer.from('message')
    const signature = key?.sign(message) ?? Buffer.alloc(0)
    expect(others).toEqual([])
    expect(verify(null, message, createPublicKey(createPrivateKey(texts.signingKey)), signature)).toBe(true)
    expect([verifyKey?.isSignature(signature, message), verifyKey?.isSignature(signature, Buffer.from('Message'))]).toEqual([true, false])
    expect(key?.verifyKey.id).toBe(verifyKey?.id)
  })

  it('shows nothing of the private one, however it is printed, and no log shows it either', () => {
    const { signingKey } = generateKeyTexts()
    const key = parseSigningKey(signingKey)
    const [, secret = ''] = signingKey.split('\n')
    for (const shown of [`${key}`, JSON.stringify({ key }), inspect(key, { showHidden: true, depth: 9 })])
      expect(shown).not.toContain(secret.slice(20))
    expect(redactSecrets(`another program prints ${secret}`)).toBe('another program prints ***')
  })

  it.each(['rsa', 'ec', 'x25519', 'ed448'] as const)('of another kind (%s) is none', (type) => {
    const { privateKey, publicKey } = pemOf(type)
    expect([parseSigningKey(privateKey), parseVerifyKeys(publicKey)]).toEqual([undefined, undefined])
  })

  it.each([
    ['nothing', ''],
    ['words', 'no key'],
    ['a block of rubbish', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['a key without its line breaks', generateKeyTexts().signingKey.replaceAll('\n', '')],
    ['a public key', generateKeyTexts().verifyKey],
  ])('is not in %s', (_, text) => {
    expect(parseSigningKey(text)).toBeUndefined()
  })

  it('the public ones of several blocks are all read; one that is none, or a private one among them, refuses all', () => {
    const texts = [1, 2, 3].map(() => generateKeyTexts())
    const all = texts.map(({ verifyKey }) => verifyKey).join('\n')
    expect(parseVerifyKeys(all)).toHaveLength(3)
    for (const more of [texts[0]?.signingKey ?? '', 'word', pemOf('rsa').publicKey])
      expect(parseVerifyKeys(`${all}\n${more}`)).toBeUndefined()
  })
})
