import { createHash, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeHeader, readHeader } from '../../src/bundles/header.ts'
import { schemaVersion } from '../../src/bundles/keys.ts'
import { type BundlePayload, partBytes } from '../../src/bundles/payload.ts'
import { anybody, type BundleTrust, Refusal, signaturesBy, trustIn, trustNobody } from '../../src/bundles/trust.ts'
import { memorySource } from '../../src/system/byte-source.ts'
import { generateKeyTexts, parseSigningKey, type SigningKey } from '../../src/system/signing-key.ts'

const type = 'application/vnd.ensure-extensions.bundle+json'
const texts = generateKeyTexts()
const keyOf = (pem: string): SigningKey => parseSigningKey(pem) ?? expect.fail('no key')
const key = keyOf(texts.signingKey)
const other = keyOf(generateKeyTexts().signingKey)
const trust = trustIn([key.verifyKey], () => undefined)
const payload: BundlePayload = {
  version: schemaVersion,
  kind: 'entry',
  key: 'ensure-extensions-3-x',
  request_digest: 'a'.repeat(64),
  platform_id: 'cpython-3.12--linux--x86_64',
  abi: 'glibc2.36',
  producer: { repository: 'owner/name', ref: 'refs/heads/main', event: 'push', run: '1' },
  time: '2026-11-21T10:00:00.000Z',
  archive: { format: 'squashfs', size: 3, opened: { members: 3, bytes: 100 }, part_size: partBytes, parts: ['b'.repeat(64)] },
  record: { extensions: [], distributions: [{ name: 'six', version: '1.17.0' }] },
  hot: [{ used: '2026-11-20', names: ['six.py'] }],
}
const sound = encodeHeader(payload, signaturesBy(key))

/** What reading says, in a word or a text. */
async function read(header: Uint8Array, by: BundleTrust = trust): Promise<string> {
  const said = await readHeader(memorySource(Buffer.concat([header, Buffer.from('zzz')])), by)
  return said instanceof Refusal ? `refused: ${said.reason}` : typeof said === 'string' ? `corrupt: ${said}` : 'opened'
}

/** The text of a header, and a header of a text with its length and SHA-256 right: who writes a store can make both. */
const textOf = (header: Buffer): Buffer => header.subarray(52, 52 + header.readUInt32BE(16))
function headerOf(text: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const bytes = Buffer.concat([Buffer.from('ensure-bundle-3\n'), length, createHash('sha256').update(text).digest(), text])
  return Buffer.concat([bytes, Buffer.alloc((4_096 - (bytes.length % 4_096)) % 4_096)])
}
type Envelope = { payloadType: string; payload: string; signatures: { keyid?: string; sig: string }[] }
const envelope = (): Envelope => JSON.parse(textOf(sound).toString('utf8')) as Envelope
const enveloped = (change: (envelope: Envelope) => object): Buffer => headerOf(Buffer.from(JSON.stringify(change(envelope()))))

describe('a signed bundle', () => {
  it('is opened by who has its key, by who has several, and by who asks for none', async () => {
    expect(await read(sound)).toBe('opened')
    expect(
      await read(
        sound,
        trustIn([other.verifyKey, key.verifyKey], () => undefined),
      ),
    ).toBe('opened')
    expect(await read(sound, anybody)).toBe('opened')
  })

  it('is a DSSE envelope: another program that knows the protocol verifies it', () => {
    const { payload: encoded, signatures } = envelope()
    const body = Buffer.from(encoded, 'base64')
    const signed = Buffer.concat([Buffer.from(`DSSEv1 45 ${type} ${body.length} `), body])
    const publicKey = createPublicKey(texts.verifyKey)
    expect(signatures).toHaveLength(1)
    expect(verify(null, signed, publicKey, Buffer.from(signatures[0]?.sig ?? '', 'base64'))).toBe(true)
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    expect(signatures[0]?.keyid).toBe(createHash('sha256').update(spki).digest('hex'))
  })

  it.each<[string, () => Buffer, RegExp]>([
    ['without a signature', () => encodeHeader(payload), /refused: it is not signed/],
    ['with its signatures taken away', () => enveloped((whole) => ({ ...whole, signatures: [] })), /refused: it is not signed/],
    [
      'signed with another key',
      () => encodeHeader(payload, signaturesBy(other)),
      /refused: it is signed with a key that is not in verify-keys/,
    ],
    [
      'signed with another key under the name of a known one',
      () => encodeHeader(payload, (...of) => signaturesBy(other)(...of).map((by) => ({ ...by, keyid: key.verifyKey.id }))),
      /refused: its signature is wrong/,
    ],
    [
      'with the signature of another payload',
      () => encodeHeader({ ...payload, key: 'ensure-extensions-3-y' }, () => envelope().signatures),
      /refused: its signature is wrong/,
    ],
    [
      'signed for another type of payload',
      () => encodeHeader(payload, (_, bytes) => signaturesBy(key)('text/plain', bytes)),
      /refused: its signature is wrong/,
    ],
    [
      'with a second signature',
      () => enveloped((whole) => ({ ...whole, signatures: [...whole.signatures, { sig: '' }] })),
      /refused: its envelope/,
    ],
    [
      'with its signature twice',
      () => enveloped((whole) => ({ ...whole, signatures: [...whole.signatures, ...whole.signatures] })),
      /refused: its env/,
    ],
    ['with something beside', () => enveloped((whole) => ({ ...whole, more: 1 })), /refused: its envelope/],
    ['in another order', () => enveloped(({ signatures, ...rest }) => ({ signatures, ...rest })), /refused: its envelope/],
    [
      'without the name of its key',
      () => enveloped((whole) => ({ ...whole, signatures: [{ sig: whole.signatures[0]?.sig }] })),
      /refused: it is signed/,
    ],
    [
      'with an empty signature',
      () => enveloped((whole) => ({ ...whole, signatures: [{ ...whole.signatures[0], sig: '' }] })),
      /refused: its sig/,
    ],
  ])('%s is refused', async (_, make, said) => {
    expect(await read(make())).toMatch(said)
  })

  it('of which nothing is right but its envelope is refused before its payload is parsed', async () => {
    const junk = Buffer.from('{'.repeat(9)).toString('base64')
    expect(await read(enveloped((whole) => ({ ...whole, payload: junk })))).toBe('refused: its signature is wrong')
    expect(await read(enveloped((whole) => ({ ...whole, payload: junk, signatures: [] })))).toBe('refused: it is not signed')
    expect(
      await read(
        enveloped((whole) => ({ ...whole, payload: junk })),
        anybody,
      ),
    ).toMatch(/corrupt: its header is not valid/)
  })

  it('is asked for what its payload says only once its signature is right', async () => {
    const asked: string[] = []
    const asking = trustIn([key.verifyKey], ({ key: name }) => {
      asked.push(name)
      return 'no'
    })
    expect(await read(encodeHeader(payload), asking)).toBe('refused: it is not signed')
    expect(asked).toEqual([])
    expect([await read(sound, asking), asked]).toEqual(['refused: no', [payload.key]])
    expect(await read(sound, trustNobody('closed'))).toBe('refused: closed')
  })

  it('with any one byte of its text changed, taken out or put in is not opened, though all its digests are right', async () => {
    const text = textOf(sound)
    for (let at = 0; at < text.length; at += 1) {
      const changed = Buffer.from(text)
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255))
      expect([at, await read(headerOf(changed))]).not.toEqual([at, 'opened'])
    }
    const place = fc.nat({ max: text.length })
    const edit = fc.tuple(
      place,
      fc.nat({ max: 8 }),
      fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.constantFrom(' ', '\n', ',', '"', '=').map((letter) => Buffer.from(letter)),
      ),
    )
    await fc.assert(
      fc.asyncProperty(edit, async ([at, removed, added]) => {
        const edited = Buffer.concat([text.subarray(0, at), added, text.subarray(at + removed)])
        if (edited.equals(text)) return
        expect(await read(headerOf(edited))).not.toBe('opened')
      }),
      { numRuns: 2_000 },
    )
  })

  it('is verified in less than 5 ms', async () => {
    const times: number[] = []
    for (let round = 0; round < 21; round += 1) {
      const start = performance.now()
      await read(sound)
      times.push(performance.now() - start)
    }
    expect(times.sort((left, right) => left - right)[10]).toBeLessThan(5)
  })
})
