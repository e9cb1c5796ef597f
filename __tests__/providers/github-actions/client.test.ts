import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { expectedPartsOf } from '../../../src/bundles/arrival.ts'
import { encodeHeader } from '../../../src/bundles/header.ts'
import { partBytes } from '../../../src/bundles/payload.ts'
import { anybody } from '../../../src/bundles/trust.ts'
import { createGitHubActionsProvider } from '../../../src/providers/github-actions/provider.ts'
import type { CacheProvider, LookupResult, SaveResult } from '../../../src/providers/provider.ts'
import { memorySource } from '../../../src/system/byte-source.ts'
import { silentLogger } from '../../../src/system/defaults.ts'
import { createBundle } from '../../support/bundles.ts'
import { type RecordedAnswer, type SeenRequest, sendRange, startRecordedCache, startRecordingServer } from '../../support/cache-service.ts'
import { createDirectory } from '../../support/directory.ts'
import { environmentOf, type Protocol, type Server, startActionsCache, toolkitProgram, toolsOf } from '../../support/servers.ts'
import { isLeftOut, isMissing } from '../../support/tools.ts'

const protocols = ['v1', 'v2'] as const
const hit = { status: 'hit', key: 'a-1' }

/** A bundle with an archive of so many bytes. */
function bundleOf(sizeBytes: number): Buffer {
  const archive = randomBytes(sizeBytes)
  const parts = Array.from({ length: Math.ceil(sizeBytes / partBytes) }, (_, index) =>
    createHash('sha256')
      .update(archive.subarray(index * partBytes, (index + 1) * partBytes))
      .digest('hex'),
  )
  const header = encodeHeader({
    version: 3,
    kind: 'directory',
    key: 'a-1',
    request_digest: '0'.repeat(64),
    platform_id: 'files',
    abi: '',
    producer: { repository: '', ref: '', event: '', run: '' },
    time: '2026-01-01T00:00:00.000Z',
    archive: { format: 'tar.zst', size: sizeBytes, opened: { members: 1, bytes: sizeBytes }, part_size: partBytes, parts },
  })
  return Buffer.concat([header, archive])
}

/** A provider, and whether it started the toolkit's process: the program says so, and ends. */
async function provide(environment: Record<string, string>, lookupMs = 5_000) {
  const directory = await createDirectory('client')
  const [started, program, target] = ['started', 'program.mjs', 'target'].map((name) => path.join(directory, name)) as [
    string,
    string,
    string,
  ]
  await mkdir(target)
  await writeFile(program, `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(started)}, '')\nprocess.exit(3)\n`)
  const lines: string[] = []
  const note = (line: string): void => void lines.push(line)
  const logger = { ...silentLogger, debug: note, info: note, warning: note, error: note }
  const provider: CacheProvider = createGitHubActionsProvider({ environment, logger, lookupMs, idleMs: 1_000, toolkitProgram: program })
  return {
    provider,
    lines,
    isToolkitStarted: () => existsSync(started),
    async restore(signal?: AbortSignal, key = 'a-1') {
      const file = path.join(target, 'bundle')
      const result = await provider.restore({ key, prefixes: ['a-'], file, expectedParts: expectedPartsOf(anybody), signal })
      return { result, files: await readdir(target), bytes: result.status === 'hit' ? await readFile(file) : undefined }
    },
  }
}

/** The ranges that were asked for, in the order of their places. */
function rangesIn(seen: readonly SeenRequest[]): [from: number, to: number][] {
  return seen
    .map(({ headers }) => /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? ''))
    .map((match): [number, number] => [Number(match?.[1]), Number(match?.[2])])
    .sort(([a], [b]) => a - b)
}

describe.each(protocols)('a hit (%s)', (protocol) => {
  it.each([0, 1, partBytes - 1, partBytes, 3 * partBytes + 5])(
    'of an archive of %d bytes takes one look-up, asks for each byte once, writes it whole, and starts no toolkit',
    async (size) => {
      const bundle = bundleOf(size)
      const { environment, service, store } = await startRecordedCache(protocol, bundle)
      const { restore, isToolkitStarted, provider } = await provide(environment)
      await provider.prepare?.()
      const { result, files, bytes } = await restore()
      expect([result, files, bytes?.equals(bundle)]).toEqual([{ ...hit, isChecked: true }, ['bundle'], true])
      const ranges = rangesIn(store.seen)
      const gapless = ranges.every(([from], index) => from === (index === 0 ? 0 : (ranges[index - 1]?.[1] ?? 0) + 1))
      expect([service.seen.length, gapless, ranges.at(-1)?.[1]]).toEqual([1, true, Math.max(bundle.length - 1, 1024 * 1024 - 1)])
      expect([...new Set(store.seen.map(({ method }) => method)), isToolkitStarted()]).toEqual(['GET', false])
    },
  )

  it('gives its token to the service alone, and nobody the signature', async () => {
    const { environment, service, store } = await startRecordedCache(protocol, bundleOf(10))
    const elsewhere = await startRecordingServer((request) => sendRange(bundleOf(10), request))
    const redirecting = await startRecordedCache(protocol, bundleOf(10), {
      send: () => ({ status: 307, headers: { location: `${elsewhere.url}other` } }),
    })
    const all: string[] = []
    for (const one of [environment, redirecting.environment]) {
      const { restore, lines } = await provide(one)
      expect((await restore()).result).toMatchObject({ status: 'hit' })
      all.push(...lines)
    }
    const authorized = (requests: readonly SeenRequest[]): boolean[] => requests.map(({ headers }) => 'authorization' in headers)
    const stores = [...store.seen, ...redirecting.store.seen, ...elsewhere.seen]
    expect([new Set(authorized(service.seen)), new Set(authorized(stores))]).toEqual([new Set([true]), new Set([false])])
    // The address stays as it was signed.
    expect(store.seen[0]?.path).toBe('/bundle?sig=secret%2Bsignature%3D&se=later')
    expect(all.join('\n')).not.toMatch(/secret|Bearer|eyJ/)
  })

  it('fetches a part that is wrong once more, alone; one that stays wrong is corrupt, names its key and leaves nothing', async () => {
    const bundle = bundleOf(3 * partBytes)
    for (const [times, expected] of [
      [1, 'hit'],
      [100, 'corrupt'],
    ] as const) {
      let wrong = 0
      const { environment, store } = await startRecordedCache(protocol, bundle, {
        send: (bytes, request) => {
          const sent = sendRange(bytes, request)
          const isSecond = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1]) > 2 * partBytes
          if (!isSecond || wrong >= times) return sent
          wrong += 1
          const changed = Buffer.from(sent.body as Buffer)
          changed.writeUInt8(changed.readUInt8(9) ^ 1, 9)
          return { ...sent, body: changed }
        },
      })
      const { restore } = await provide(environment)
      const { result, files, bytes } = await restore()
      expect([result.status, 'key' in result && result.key]).toEqual([expected, 'a-1'])
      expect([files, bytes?.equals(bundle)]).toEqual(expected === 'hit' ? [['bundle'], true] : [[], undefined])
      const last = rangesIn(store.seen).filter(([from]) => from > 2 * partBytes)
      expect(last.length).toBe(expected === 'hit' ? 2 : 3)
    }
  })

  it('whose header was damaged on its way is read again; what is no bundle is not downloaded', async () => {
    const bundle = bundleOf(2 * partBytes)
    let sent = 0
    const damaged = await startRecordedCache(protocol, bundle, {
      send: (bytes, request) => {
        const range = sendRange(bytes, request)
        sent += 1
        if (sent > 1) return range
        const changed = Buffer.from(range.body as Buffer)
        changed.writeUInt8(changed.readUInt8(70) ^ 1, 70)
        return { ...range, body: changed }
      },
    })
    expect((await (await provide(damaged.environment)).restore()).bytes?.equals(bundle)).toBe(true)
    const foreign = await startRecordedCache(protocol, Buffer.alloc(100 * 1024 * 1024))
    const { result, files } = await (await provide(foreign.environment)).restore()
    expect([result, files]).toEqual([{ status: 'corrupt', key: 'a-1', detail: 'it is not an archive of this version' }, []])
    expect(rangesIn(foreign.store.seen).every(([, to]) => to < 2 * 1024 * 1024)).toBe(true)
  })

  it('goes on where a transfer broke off, and takes a store without ranges as it is', async () => {
    const bundle = bundleOf(2 * partBytes)
    const rests = new Set<number>()
    const breaking = await startRecordedCache(protocol, bundle, {
      send: (bytes, request) => {
        const range = sendRange(bytes, request)
        const from = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1])
        if (rests.has(from)) return range
        const body = range.body as Buffer
        const half = body.subarray(0, Math.floor(body.length / 2))
        rests.add(from + half.length)
        // The length says more than is sent: the connection ends early.
        return { ...range, body: half, headers: { ...range.headers, 'content-length': String(body.length) } }
      },
    })
    const whole = await (await provide(breaking.environment)).restore()
    expect([whole.result, whole.bytes?.equals(bundle)]).toEqual([{ ...hit, isChecked: true }, true])
    const ranges = rangesIn(breaking.store.seen)
    expect(ranges.filter(([from]) => rests.has(from)).length).toBe(ranges.length / 2)
    const plain = await startRecordedCache(protocol, bundle, { send: (bytes) => ({ status: 200, body: bytes }) })
    const streamed = await (await provide(plain.environment)).restore()
    expect([streamed.result, streamed.bytes?.equals(bundle)]).toEqual([{ ...hit, isChecked: false }, true])
  })
})

/** What real services answer on bad days, and what each must come to. */
const page = '<!DOCTYPE html><html><head><title>Unicorn!</title></head><body>We could not load this page</body></html>'
const denied = { v1: '{"message":"cache read denied: no scopes"}', v2: '{"code":"permission_denied","msg":"cache read denied: no scopes"}' }
const limited = { v1: '{"message":"too many"}', v2: '{"code":"resource_exhausted","msg":"rate limit exceeded"}' }
const internal = { v1: '{"message":"oops"}', v2: '{"code":"internal","msg":"oops"}' }
interface Shape {
  readonly title: string
  readonly answer: (protocol: Protocol) => RecordedAnswer
  readonly lookup: LookupResult['status']
  readonly save: SaveResult['status']
  /** Whether this is something our client does not know, so that the toolkit is asked. */
  readonly isUnknown?: boolean
}
const shapes: readonly Shape[] = [
  { title: '401', answer: () => ({ status: 401, body: '' }), lookup: 'denied', save: 'denied' },
  { title: '403', answer: (protocol) => ({ status: 403, body: denied[protocol] }), lookup: 'denied', save: 'denied' },
  { title: '403 as a page', answer: () => ({ status: 403, body: page }), lookup: 'denied', save: 'denied' },
  { title: '429', answer: (protocol) => ({ status: 429, body: limited[protocol] }), lookup: 'rate-limited', save: 'rate-limited' },
  {
    title: '429 with a Retry-After of an hour',
    answer: (protocol) => ({ status: 429, body: limited[protocol], headers: { 'retry-after': '3600' } }),
    lookup: 'rate-limited',
    save: 'rate-limited',
  },
  { title: '500', answer: (protocol) => ({ status: 500, body: internal[protocol] }), lookup: 'unavailable', save: 'unavailable' },
  { title: '502 as a page', answer: () => ({ status: 502, body: page }), lookup: 'unavailable', save: 'unavailable' },
  { title: '503', answer: () => ({ status: 503, body: '' }), lookup: 'unavailable', save: 'unavailable' },
  { title: '404 as a page', answer: () => ({ status: 404, body: page }), lookup: 'unavailable', save: 'unavailable', isUnknown: true },
  { title: '200 as a page', answer: () => ({ status: 200, body: page }), lookup: 'unavailable', save: 'unavailable', isUnknown: true },
  {
    title: '200 with other JSON',
    answer: () => ({ status: 200, body: '{"ok":"yes"}' }),
    lookup: 'unavailable',
    save: 'unavailable',
    isUnknown: true,
  },
  {
    title: '302',
    answer: () => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
    lookup: 'unavailable',
    save: 'unavailable',
    isUnknown: true,
  },
  { title: '501', answer: () => ({ status: 501, body: '{}' }), lookup: 'unavailable', save: 'unavailable', isUnknown: true },
]

describe.each(protocols)('what a service answers (%s)', (protocol) => {
  it.each(shapes)('$title: a look-up is $lookup and a save is $save', async ({ answer, lookup, save, isUnknown = false }) => {
    const service = await startRecordingServer(() => answer(protocol))
    for (const [ask, expected] of [
      [(provider: CacheProvider) => provider.lookup({ key: 'a-1', prefixes: [] }), lookup],
      [(provider: CacheProvider) => provider.save({ key: 'a-1', bundle: createBundle() }), save],
    ] as const) {
      const { provider, isToolkitStarted } = await provide(environmentOf(protocol, service.url))
      const { status } = await ask(provider)
      expect([status, isToolkitStarted()]).toEqual([expected, isUnknown])
    }
  })

  it('says a miss, a taken key, a refused one', async () => {
    const v1 = protocol === 'v1'
    const nothing: RecordedAnswer[] = v1
      ? [{ status: 204 }]
      : [
          { status: 200, body: '{"ok":false,"signed_download_url":"","matched_key":""}' },
          { status: 200, body: '{}' },
          { status: 404, body: '{"code":"not_found","msg":"no such entry"}' },
        ]
    const taken: RecordedAnswer[] = v1
      ? [{ status: 409, body: '{"message":"Cache already exists."}' }]
      : [
          { status: 409, body: '{"code":"already_exists","msg":"cache entry with the same key, version, and scope already exists"}' },
          { status: 200, body: '{"ok":false}' },
        ]
    const refused: RecordedAnswer[] = v1
      ? [{ status: 403, body: '{"message":"cache write denied: read-only token"}' }]
      : [{ status: 200, body: '{"ok":false,"message":"cache write denied: read-only token"}' }]
    for (const [answers, expected] of [
      [nothing, 'miss'],
      [taken, 'exists'],
      [refused, 'denied'],
    ] as const) {
      for (const answer of answers) {
        const service = await startRecordingServer(() => answer)
        const { provider, isToolkitStarted } = await provide(environmentOf(protocol, service.url))
        const asked =
          expected === 'miss'
            ? await provider.lookup({ key: 'a-1', prefixes: [] })
            : await provider.save({ key: 'a-1', bundle: createBundle() })
        expect([asked.status, isToolkitStarted()]).toEqual([expected, false])
      }
    }
  })

  it('waits for as long as Retry-After says, where there is time, and asks again', async () => {
    const { environment, service } = await startRecordedCache(protocol, bundleOf(10), {
      answer: (_, count) => (count === 1 ? { status: 429, body: limited[protocol], headers: { 'retry-after': '1' } } : undefined),
    })
    const { provider } = await provide(environment)
    const start = performance.now()
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual(hit)
    expect([service.seen.length, performance.now() - start > 900]).toEqual([2, true])
  })

  it('waits longer for a commit than a connection may be silent: the service puts the bundle together', async () => {
    const commit = protocol === 'v1' ? /caches\/7$/ : /FinalizeCacheEntryUpload$/
    const store = await startRecordingServer(() => ({ status: 201 }))
    const reserved = protocol === 'v1' ? { cacheId: 7 } : { ok: true, signed_upload_url: `${store.url}bundle?sig=secret` }
    const service = await startRecordingServer(({ path: asked, method }) => ({
      status: 200,
      body: JSON.stringify(reserved),
      delayMs: method === 'POST' && commit.test(asked) ? 1_500 : 0,
    }))
    const { provider } = await provide(environmentOf(protocol, service.url))
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toEqual({ status: 'saved', detail: '' })
    expect(store.seen.map(({ headers }) => 'authorization' in headers)).toEqual(protocol === 'v1' ? [] : [false])
  })

  it('asks once for the key and the prefixes together, in their order, with one version that never changes', async () => {
    const { environment, service } = await startRecordedCache(protocol, bundleOf(10))
    const { provider } = await provide(environment)
    await provider.lookup({ key: 'a+1', prefixes: ['a-2-', 'a-1-'] })
    const [request] = service.seen
    const version = createHash('sha256').update('ensure-extensions: a bundle as it is').digest('hex')
    if (protocol === 'v1') {
      expect(request?.path).toBe(`/_apis/artifactcache/cache?keys=a%2B1%2Ca-2-%2Ca-1-&version=${version}`)
    } else {
      expect(request?.path).toBe('/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL')
      expect(JSON.parse(request?.body.toString() ?? '')).toEqual({ key: 'a+1', restore_keys: ['a-2-', 'a-1-'], version })
    }
    // The service takes the key itself for a prefix: of what it finds so nothing is a hit.
    expect((await provider.lookup({ key: 'a', prefixes: [] })).status).toBe('miss')
  })

  it('that is given up ends at once, and leaves nothing', async () => {
    const { environment } = await startRecordedCache(protocol, bundleOf(3 * partBytes), {
      send: (bytes, request) => {
        const range = sendRange(bytes, request)
        const body = range.body as Buffer
        const headers = { ...range.headers, 'content-length': String(body.length) }
        return { ...range, body: body.subarray(0, 10), headers, isHanging: true }
      },
    })
    const { restore } = await provide(environment)
    const start = performance.now()
    const giving = new AbortController()
    setTimeout(() => giving.abort(new Error('the job was cancelled')), 150)
    const { result, files } = await restore(giving.signal)
    expect([result, files]).toEqual([{ status: 'unavailable', detail: 'the job was cancelled' }, []])
    expect(performance.now() - start).toBeLessThan(900)
  })
})

describe.each(protocols)('a proxy (%s)', (protocol) => {
  const variables = (url: string): Record<string, string> => ({
    ...environmentOf(protocol, url),
    NO_PROXY: 'elsewhere.invalid',
  })

  it('is asked for a service of http, with its whole address, and one of https by CONNECT; NO_PROXY passes it by', async () => {
    const proxy = await startRecordingServer(() => (protocol === 'v1' ? { status: 204 } : { status: 200, body: '{"ok":false}' }))
    const plain = await provide({ ...variables('http://cache.invalid/'), http_proxy: proxy.url })
    expect((await plain.provider.lookup({ key: 'a-1', prefixes: [] })).status).toBe('miss')
    expect(proxy.seen[0]?.path).toMatch(/^http:\/\/cache\.invalid\/(?:_apis|twirp)\//)
    const exempt = await provide({ ...variables('http://elsewhere.invalid/'), http_proxy: proxy.url }, 1_000)
    expect((await exempt.provider.lookup({ key: 'a-1', prefixes: [] })).status).toBe('unavailable')
    expect(proxy.seen.length).toBe(1)
    const lines: string[] = []
    const tunnel = createServer((socket) => {
      socket.once('data', (data) => {
        lines.push(String(data).split('\r\n')[0] ?? '')
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      })
      socket.on('error', () => {})
    })
    await new Promise<void>((resolve) => tunnel.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void tunnel.close())
    const { port } = tunnel.address() as { port: number }
    const secure = await provide({ ...variables('https://cache.invalid/'), HTTPS_PROXY: `http://127.0.0.1:${port}` }, 2_000)
    expect((await secure.provider.lookup({ key: 'a-1', prefixes: [] })).status).toBe('unavailable')
    expect(lines[0]).toBe('CONNECT cache.invalid:443 HTTP/1.1')
  })
})

describe.each(protocols)('bundles of any size with a real server (%s)', (protocol) => {
  const isSkipped = isMissing(...toolsOf(protocol))
  const sizes = [0, 1, 70_000, partBytes, 9 * 1024 * 1024]
  const large = isLeftOut('a bundle of 300 MB') ? [] : [300_000_000]

  let server: Server
  beforeAll(async () => {
    if (!isSkipped) server = await startActionsCache(protocol)
  })
  afterAll(async () => {
    await server?.stop()
  })

  it.skipIf(isSkipped).each([...sizes, ...large])('an archive of %d bytes comes back as it was saved, read once', async (size) => {
    const { provider, restore, isToolkitStarted } = await provide(server.environment, 15_000)
    const bundle = bundleOf(size)
    const source = memorySource(bundle)
    let read = 0
    const counting = {
      size: source.size,
      read: async (offset: number, length: number) => {
        const bytes = await source.read(offset, length)
        read += bytes.length
        return bytes
      },
    }
    const key = `size-${size}`
    expect(await provider.save({ key, bundle: counting })).toEqual({ status: 'saved', detail: '' })
    expect(read).toBe(bundle.length)
    const { result, bytes } = await restore(undefined, key)
    expect([result, bytes?.equals(bundle), isToolkitStarted()]).toEqual([{ status: 'hit', key, isChecked: true }, true, false])
  })

  it.skipIf(isSkipped)('what one client saved the other does not find: each has a version of its own', async () => {
    const { provider } = await provide(server.environment, 15_000)
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toMatchObject({ status: 'saved' })
    const environment = { PATH: process.env['PATH'] ?? '', ...server.environment, ENSURE_EXTENSIONS_CACHE_CLIENT: 'toolkit' }
    const forced = createGitHubActionsProvider({ environment, logger: silentLogger, toolkitProgram })
    expect(await forced.lookup({ key: 'a-1', prefixes: [] })).toMatchObject({ status: 'miss' })
    expect(await forced.save({ key: 'a-1', bundle: createBundle() })).toMatchObject({ status: 'saved' })
  })
})
