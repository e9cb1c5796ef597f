import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeHeader, longestText, readHeader } from '../../src/bundles/header.ts'
import { schemaVersion } from '../../src/bundles/keys.ts'
import { type BundlePayload, partBytes, type StampPayload } from '../../src/bundles/payload.ts'
import { anybody, Refusal } from '../../src/bundles/trust.ts'
import { type ByteSource, memorySource } from '../../src/system/byte-source.ts'
import { headerOf } from '../support/bundles.ts'

const identity = {
  version: schemaVersion,
  key: 'ensure-extensions-3-x',
  request_digest: 'a'.repeat(64),
  platform_id: 'cpython-3.12--linux--x86_64',
  abi: 'glibc2.36',
  producer: { repository: 'owner/name', ref: 'refs/heads/main', event: 'push', run: '1' },
  time: '2026-11-21T10:00:00.000Z',
} as const
const stamp: StampPayload = { ...identity, kind: 'stamp', renewed: [{ digest: 'd', time: '2026-11-21T10:00:00.000Z' }] }
const entry: BundlePayload = {
  ...identity,
  kind: 'entry',
  archive: {
    format: 'squashfs',
    size: partBytes + 1,
    opened: { members: 3, bytes: 100 },
    part_size: partBytes,
    parts: ['b'.repeat(64), 'c'.repeat(64)],
  },
  record: {
    extensions: [{ package_spec: 'six', installed_at: '2026-11-21T10:00:00Z', ttl_hours: 24, platform_id: identity.platform_id }],
    distributions: [{ name: 'six', version: '1.17.0' }],
  },
  hot: [{ used: '2026-11-20', names: ['six.py'] }],
}

const read = (bytes: Uint8Array) => readHeader(memorySource(bytes), anybody)
/** The text of a header that holds a payload, as its maker may have it. */
const envelope = (payload: unknown, more: object = {}): string =>
  JSON.stringify({
    payloadType: 'application/vnd.ensure-extensions.bundle+json',
    payload: Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)).toString('base64'),
    signatures: [],
    ...more,
  })

describe('the header of a bundle', () => {
  it('says what it was made of, before an archive that begins at a page', async () => {
    const header = encodeHeader(entry, () => [{ keyid: 'k', sig: 'c2ln' }])
    const whole = Buffer.concat([header, Buffer.alloc(partBytes + 1)])
    expect(await read(whole)).toMatchObject({ payload: entry, signatures: [{ keyid: 'k', sig: 'c2ln' }], archiveOffset: header.length })
    expect(header.length % 4_096).toBe(0)
    expect(await read(encodeHeader(stamp))).toMatchObject({ payload: stamp })
  })

  it('is read by what it needs: the archive is not touched', async () => {
    const whole = memorySource(Buffer.concat([encodeHeader(entry), Buffer.alloc(partBytes + 1)]))
    let furthest = 0
    const counted: ByteSource = {
      size: whole.size,
      read: (offset, length) => {
        furthest = Math.max(furthest, offset + length)
        return whole.read(offset, length)
      },
    }
    await readHeader(counted, anybody)
    expect(furthest).toBe(4_096)
  })

  it('with any one byte changed is refused', async () => {
    const sound = encodeHeader(stamp)
    for (let at = 0; at < sound.length; at += 1) {
      const changed = Buffer.from(sound)
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255))
      expect([at, typeof (await read(changed))]).toEqual([at, 'string'])
    }
  })

  it('cut short anywhere, or with something behind, is refused', async () => {
    const sound = encodeHeader(stamp)
    for (let length = 0; length < sound.length; length += 1) expect(typeof (await read(sound.subarray(0, length)))).toBe('string')
    expect(await read(Buffer.concat([sound, Buffer.from('x')]))).toBe('it has 4097 bytes instead of 4096')
  })

  it('of random bytes is refused, and never an error', async () => {
    const start = fc.constantFrom('', 'ensure-bundle-3\n')
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 6_000 }), async (magic, bytes) => {
        expect(typeof (await read(Buffer.concat([Buffer.from(magic), bytes])))).toBe('string')
      }),
    )
  })

  it('around any text and any JSON, with digests that are right, is refused, and never an error', async () => {
    const part = fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '[]', '{"payload":1}'))
    const field = fc.oneof(fc.jsonValue({ maxDepth: 3 }), part)
    const loose = fc
      .record({ payload: field, signatures: field, payloadType: field }, { requiredKeys: [] })
      .map((value) => JSON.stringify(value))
    // What stands in an envelope that is right.
    const inside = fc
      .tuple(part, fc.dictionary(fc.constantFrom('signatures', '__proto__', 'payloadType', 'more'), field))
      .map(([payload, more]) => envelope(payload, more))
    const whole = fc.constantFrom(...Object.keys(entry)).chain((name) => field.map((value) => envelope({ ...entry, [name]: value })))
    let parsed = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(part, loose, inside, whole), async (text) => {
        const result = await read(headerOf(Buffer.from(text)))
        // Of an entry with another key, say, all is right but the size.
        expect(typeof result).toBe('string')
        if (String(result).startsWith('its header is not valid')) parsed += 1
      }),
      { numRuns: 2_000 },
    )
    expect(parsed).toBeGreaterThan(500)
  })

  it('of more than a mebibyte is refused before it is read, and is not made', async () => {
    const huge = headerOf(Buffer.alloc(longestText + 1, ' '))
    let asked = 0
    const source = memorySource(huge)
    const counted: ByteSource = {
      size: source.size,
      read: (offset, length) => {
        asked += length
        return source.read(offset, length)
      },
    }
    expect([await readHeader(counted, anybody), asked < 100]).toEqual(['its header is longer than 1048576 bytes', true])
    expect(await read(headerOf(Buffer.alloc(longestText, ' ')))).toMatch(/is not valid/)
    const renewed = Array.from({ length: 20_000 }, () => ({ digest: 'd'.repeat(64), time: identity.time }))
    expect(() => encodeHeader({ ...stamp, renewed })).toThrow('may take 1048576')
  })

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', ''],
    ['an array', '[]'],
    ['null', 'null'],
    ['nesting of 500,000 levels', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['nesting in its payload', envelope('['.repeat(300_000) + ']'.repeat(300_000))],
    ['nesting beside its payload', `{"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['another type', envelope(stamp, { payloadType: 'text/plain' })],
    ['what is not quite base64', envelope(stamp, { payload: `${Buffer.from(JSON.stringify(stamp)).toString('base64')} ` })],
    ['a payload that is no text', envelope(stamp, { payload: Buffer.from([0xff, 0xfe, 0x7b]).toString('base64') })],
    ['signatures of a wrong type', envelope(stamp, { signatures: {} })],
    ['no payload', JSON.stringify({ payloadType: 'application/vnd.ensure-extensions.bundle+json', signatures: [] })],
    ['an earlier version', envelope({ ...stamp, version: 2 })],
    ['a later version', envelope({ ...stamp, version: 4 })],
    ['another kind', envelope({ ...stamp, kind: 'other' })],
    ['a number too large to count', envelope(JSON.stringify(entry).replace('"members":3', '"members":1e999'))],
    ['a number past the whole ones', envelope(JSON.stringify(entry).replace('"members":3', '"members":9007199254740993'))],
    ['a negative size', envelope(JSON.stringify(entry).replace(/"size":\d+/, '"size":-1'))],
    ['a fraction', envelope(JSON.stringify(entry).replace('"bytes":100', '"bytes":1.5'))],
    ['another number of parts', envelope({ ...entry, archive: { ...entry.archive, parts: [] } })],
    ['parts of another size', envelope({ ...entry, archive: { ...entry.archive, part_size: 1, size: 2 } })],
    ['a digest in upper case', envelope({ ...stamp, request_digest: 'A'.repeat(64) })],
    ['a time that is none', envelope({ ...stamp, time: 'lately' })],
  ])('of %s is refused, whatever its digest', async (_, text) => {
    expect(await read(headerOf(text))).toMatch(/is not valid/)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('with a field %s gives nothing that it brought', async (name) => {
    const text = JSON.stringify(stamp).replace('{', `{"${name}":{"polluted":true,"hot":["x"]},`)
    const header = await read(headerOf(envelope(text).replace('{', `{"${name}":{"polluted":true},`)))
    if (typeof header === 'string' || header instanceof Refusal) throw new Error(String(header))
    expect(header.payload).toEqual(stamp)
    expect([Object.getPrototypeOf(header.payload), Object.getPrototypeOf(header), ({} as { polluted?: boolean }).polluted]).toEqual([
      Object.prototype,
      Object.prototype,
      undefined,
    ])
  })

  it('gives back any payload it can hold', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const made = fc.record({ key: text, platform_id: text, abi: text, renewed: fc.array(fc.record({ digest: text, time: text })) })
    await fc.assert(
      fc.asyncProperty(made, async (fields) => {
        const payload = { ...stamp, ...fields }
        expect(await read(encodeHeader(payload))).toMatchObject({ payload })
      }),
    )
  })
})
