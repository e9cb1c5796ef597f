import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshLookup, generationAfter, keyDifferences, keyPrefix, periodOf, saveKey, schemaVersion } from '../../src/bundles/keys.ts'
import { judge } from '../../src/cache/freshness.ts'
import { type EntryMetadata, readMetadata, writeMetadata } from '../../src/entries/metadata.ts'
import { isValidKey } from '../../src/providers/provider.ts'
import { parseTime } from '../../src/system/time.ts'
import { createDirectory } from '../support/directory.ts'

const now = new Date('2026-11-21T12:00:00Z')
const platformId = 'cpython-3.12--linux--x86_64'
const record = {
  package_spec: 'six==1.17.0',
  installed_at: '2026-11-21T10:00:00Z',
  ttl_hours: 24,
  platform_id: platformId,
  digest: 'd',
  distributions: [],
  size_bytes: 0,
}
const metadata: EntryMetadata = {
  schema: schemaVersion,
  request_digest: 'r',
  options_digest: 'o',
  platform_id: platformId,
  abi: 'glibc2.36',
  python_version: '3.12.1',
  installer: 'uv 0.13.8',
  extensions: [record],
  distributions: [],
  install_ms: 10,
}

describe('a time in metadata', () => {
  it.each([
    ['2026-11-21T12:00:00Z', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21T12:00:00', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21 12:00:00.123456', '2026-11-21T12:00:00.123Z'],
    ['2026-11-21T14:00:00+02:00', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21T17:30:00.5+0530', '2026-11-21T12:00:00.500Z'],
    ['2026-11-21T04:00:00-08', '2026-11-21T12:00:00.000Z'],
    ['2026-11-21', '2026-11-21T00:00:00.000Z'],
  ])('%s is read as %s', (text, expected) => {
    expect(parseTime(text)?.toISOString()).toBe(expected)
  })

  it.each(['', 'yesterday', '2026-13-01T00:00:00Z', '1763726400', '2026-11-21T25:00:00Z', '21.11.2026'])('%j is none', (text) => {
    expect(parseTime(text)).toBeUndefined()
  })

  it('is read back whatever it was', () => {
    const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2900-01-01'), noInvalidDate: true })
    fc.assert(fc.property(date, (time) => void expect(parseTime(time.toISOString())).toEqual(time)))
  })
})

describe('the build record', () => {
  const written = async (change: (text: string) => string): Promise<unknown> => {
    const tree = path.join(await createDirectory('metadata'), 'tree')
    await mkdir(tree)
    await writeMetadata(tree, metadata)
    const file = path.join(tree, '.cache_metadata.json')
    await writeFile(file, change(await readFile(file, 'utf8')))
    return await readMetadata(tree, { requestDigest: 'r', platformId, now })
  }

  it('is read as it was written, unknown fields kept', async () => {
    expect(await written((text) => text.replace('{', '{ "of_a_later_version": 1,'))).toMatchObject({ ...metadata, of_a_later_version: 1 })
  })

  it('says everything once: of one specification at the top of the file, of several with each', async () => {
    const tree = path.join(await createDirectory('metadata'), 'tree')
    const fields = ['package_spec', 'installed_at', 'ttl_hours', 'platform_id'] as const
    for (const extensions of [[record], [record, { ...record, package_spec: 'idna', digest: 'e' }]]) {
      await writeMetadata(tree, { ...metadata, extensions })
      const json = JSON.parse(await readFile(path.join(tree, '.cache_metadata.json'), 'utf8')) as Record<string, unknown>
      const isOne = extensions.length === 1
      const [first] = json['extensions'] as Record<string, unknown>[]
      for (const field of fields) expect([field, field in json, field in (first ?? {})]).toEqual([field, isOne, !isOne])
      expect(await readMetadata(tree, { requestDigest: 'r', platformId, now })).toEqual({ ...metadata, extensions })
    }
  })

  it('of several specifications, one of which is for another platform, is not trusted', async () => {
    const tree = path.join(await createDirectory('metadata'), 'tree')
    await writeMetadata(tree, { ...metadata, extensions: [record, { ...record, platform_id: 'cpython-3.11--linux--x86_64' }] })
    expect(await readMetadata(tree, { platformId, now })).toEqual({ problem: 'it was installed for cpython-3.11--linux--x86_64' })
  })

  it.each([
    ['not JSON', (text: string) => text.slice(0, 30), 'is not JSON'],
    ['a wrong type', (text: string) => text.replaceAll('"ttl_hours": 24', '"ttl_hours": "24"'), 'ttl_hours: Invalid type'],
    ['no ttl at all', (text: string) => text.replaceAll('"ttl_hours": 24', '"ttl_hours": null'), 'ttl_hours: Invalid type'],
    ['another platform', (text: string) => text.replaceAll('3.12--', '3.11--'), 'it was installed for cpython-3.11--linux--x86_64'],
    ['another request', (text: string) => text.replace('"request_digest": "r"', '"request_digest": "x"'), 'it holds other extensions (x)'],
    ['a time in the future', (text: string) => text.replaceAll('2026-11-21T10', '2026-11-22T10'), 'was installed in the future'],
    ['a time that is none', (text: string) => text.replaceAll('2026-11-21T10:00:00Z', 'lately'), 'is not an ISO 8601 time'],
    ['another layout', (text: string) => text.replace(/"schema": \d+/, '"schema": 1'), 'another version of this program'],
  ])('of %s is not trusted, and why is said', async (_, change, problem) => {
    expect(await written(change)).toMatchObject({ problem: expect.stringContaining(problem) })
  })
})

describe('freshness', () => {
  const judged = (
    hoursOld: number,
    ttl: number | 'never' | undefined,
    more: { renewedHoursAgo?: number; invalidatedHoursAgo?: number } = {},
  ): string => {
    const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
    const entry = {
      metadata: { ...metadata, extensions: [{ ...record, installed_at: ago(hoursOld).toISOString() }] },
      state: more.renewedHoursAgo === undefined ? {} : { renewed: { d: ago(more.renewedHoursAgo).toISOString() } },
    }
    const invalidations = new Map(more.invalidatedHoursAgo === undefined ? [] : [['d', ago(more.invalidatedHoursAgo)] as const])
    return judge({ digest: 'd' }, entry, { now, ttl, invalidations, yanked: [], keepPinned: false, aheadHours: 0, luck: 1 }).status
  }

  it('lasts until the TTL, and a setting beats what is stored', () => {
    expect([judged(23.9, 24), judged(24, 24), judged(30, undefined), judged(30, 48), judged(9_999, 'never'), judged(0, 0)]).toEqual([
      'fresh',
      'expired',
      'expired',
      'fresh',
      'fresh',
      'expired',
    ])
  })

  it('counts from the last renewal, and ends with an invalidation', () => {
    expect([
      judged(40, 24, { renewedHoursAgo: 2 }),
      judged(2, 24, { invalidatedHoursAgo: 1 }),
      judged(1, 24, { invalidatedHoursAgo: 2 }),
    ]).toEqual(['fresh', 'absent', 'fresh'])
  })
})

describe('a key', () => {
  const parts = { platformId, abi: 'glibc2.36', format: 'tar.zst', suffix: '', requestDigest: 'a'.repeat(64) }

  it('is one that every store can hold, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.stringMatching(/^[a-z0-9._-]{0,64}$/), (odd, suffix) => {
        const prefix = keyPrefix({ ...parts, platformId: `x${odd}`, suffix })
        expect(isValidKey(saveKey(prefix, periodOf(now, 24), 3))).toBe(true)
      }),
    )
  })

  it('has the period of its time: jobs of one day agree, the next look-up finds this period and the one before', () => {
    const prefix = keyPrefix(parts)
    expect(periodOf(new Date('2026-11-21T00:00:01Z'), 24)).toBe(periodOf(new Date('2026-11-21T23:59:59Z'), 24))
    const saved = saveKey(prefix, periodOf(new Date('2026-11-20T13:00:00Z'), 24), 0)
    const { prefixes } = freshLookup(prefix, now, 24)
    expect(prefixes.some((text) => saved.startsWith(text))).toBe(true)
    expect(prefixes.some((text) => saveKey(prefix, periodOf(new Date('2026-11-19T13:00:00Z'), 24), 0).startsWith(text))).toBe(false)
  })

  it('counts up after a damaged archive of the same period only', () => {
    const prefix = keyPrefix(parts)
    expect([
      generationAfter('', prefix, '5'),
      generationAfter(`${prefix}5-g2`, prefix, '5'),
      generationAfter(`${prefix}4-g2`, prefix, '5'),
    ]).toEqual([0, 3, 0])
  })

  it('is explained against what was looked for', () => {
    const key = (change: Partial<typeof parts>): string => saveKey(keyPrefix({ ...parts, ...change }), '20778', 0)
    expect(keyDifferences(key({ abi: 'glibc2.39' }), parts)).toEqual(['for the C library glibc2.39, not for glibc2.36'])
    expect(keyDifferences(key({ platformId: 'cpython-3.13t--linux_musl--aarch64', abi: 'musl1.2' }), parts)).toEqual([
      'for Python 3.13t, not for Python 3.12',
      'for linux with musl aarch64, not for linux x86_64',
      'for the C library musl1.2, not for glibc2.36',
    ])
    expect(keyDifferences(key({ platformId: 'cpython-3.12d--linux--x86_64' }), parts)).toEqual([
      `for cpython-3.12d--linux--x86_64, not for ${platformId}`,
    ])
    expect(keyDifferences(key({ suffix: 'mine', format: 'tar.gz' }), parts)).toEqual([
      'as tar.gz, not as tar.zst',
      "with cache-suffix 'mine', not without a cache-suffix",
    ])
    expect(keyDifferences(key({}), parts)).toEqual(['longer ago than ttl-hours allows'])
    expect(keyDifferences('someone-elses-key', parts)).toBeUndefined()
    expect(keyDifferences(key({ requestDigest: 'f'.repeat(64) }), parts)).toBeUndefined()
  })
})
