import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { checkBundle } from '../../../src/bundles/bundle.ts'
import { anybody } from '../../../src/bundles/trust.ts'
import type { CacheProvider } from '../../../src/providers/provider.ts'
import { createS3Provider, type S3ProviderOptions } from '../../../src/providers/s3/provider.ts'
import { type CacheScopes, cacheScopes, scopeSegment } from '../../../src/providers/scopes.ts'
import { silentLogger } from '../../../src/system/defaults.ts'
import { createBundle } from '../../support/bundles.ts'
import { createDirectory } from '../../support/directory.ts'
import { startFaultyRelay } from '../../support/faulty-relay.ts'
import { type S3Server, startS3 } from '../../support/servers.ts'
import { isMissing } from '../../support/tools.ts'
import { describeProviderContract } from '../contract.ts'

const skipped = isMissing('versitygw')

describe.skipIf(skipped)('with a real S3 server', () => {
  let server: S3Server
  beforeAll(async () => {
    server = await startS3()
  })
  afterAll(async () => {
    await server.stop()
  })
  let space = 0
  const create = (options: Partial<S3ProviderOptions> = {}): CacheProvider =>
    createS3Provider({
      bucket: server.bucket,
      prefix: `space-${space}`,
      scopes: { write: 'refs/heads/main', read: ['refs/heads/main'] },
      producer: {},
      environment: server.environment,
      logger: silentLogger,
      ...options,
    })
  const fresh = (options: Partial<S3ProviderOptions> = {}): CacheProvider => {
    space += 1
    return create(options)
  }
  const restore = async (provider: CacheProvider, key: string, prefixes: readonly string[] = []) => {
    const directory = path.join(await createDirectory('restored'), 'target')
    await mkdir(directory)
    const result = await provider.restore({ key, prefixes, file: path.join(directory, 'bundle') })
    return { result, directory, files: await readdir(directory) }
  }

  describeProviderContract('s3', async () => fresh())

  it('carries an archive of many parts, and of just one part more or less, byte for byte', async () => {
    const provider = fresh()
    const part = 8 * 1024 * 1024
    for (const size of [part - 1, part, part + 1, 3 * part + 12_345]) {
      const content = randomBytes(size)
      expect((await provider.save({ key: `size-${size}`, bundle: createBundle(content) })).status).toBe('saved')
      const { result, directory } = await restore(provider, `size-${size}`)
      expect([result.status, (await readFile(path.join(directory, 'bundle'))).equals(content)]).toEqual(['hit', true])
    }
  })

  it('finds the newest of more keys than one page of the store holds', async () => {
    const provider = fresh()
    // Put there by other means: 1,200 saves would take a minute.
    const scope = path.join(server.directory, server.bucket, `space-${space}`, scopeSegment('refs/heads/main'))
    await mkdir(scope, { recursive: true })
    for (let index = 0; index < 1_200; index += 1) await writeFile(path.join(scope, `many-${1_000 + index}`), 'x')
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await provider.save({ key: 'many-0', bundle: createBundle('newest') })
    expect(await provider.lookup({ key: 'none', prefixes: ['many-'] })).toMatchObject({ status: 'hit', key: 'many-0' })
    // What another program put there comes as it is: it is no bundle.
    const { result, directory } = await restore(provider, 'many-1000')
    expect([result.status, await checkBundle(path.join(directory, 'bundle'), anybody)]).toEqual([
      'hit',
      'it is not an archive of this version',
    ])
  })

  it('shows who saved what is restored', async () => {
    const provider = fresh({ producer: { repository: 'owner/répo', ref: 'refs/heads/main', event: 'push' } })
    await provider.save({ key: 'a-1', bundle: createBundle() })
    expect((await restore(provider, 'a-1')).result).toMatchObject({ status: 'hit', detail: 'saved by owner/r?po, refs/heads/main, push' })
  })

  it('keeps scopes apart: a pull request reads its base and the default branch, and writes where only it reads', async () => {
    const scopesOf = (environment: Record<string, string>): CacheScopes => cacheScopes(environment, 'main')
    const main = fresh({ scopes: scopesOf({ GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }) })
    const release = create({ scopes: scopesOf({ GITHUB_REF: 'refs/heads/release/1', GITHUB_EVENT_NAME: 'push' }) })
    const pull = create({
      scopes: scopesOf({ GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'release/1', GITHUB_EVENT_NAME: 'pull_request' }),
    })
    const target = create({ scopes: scopesOf({ GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'pull_request_target' }) })
    const contentFor = async (provider: CacheProvider): Promise<string> => {
      const { result, directory } = await restore(provider, 'a-1', ['a-'])
      return result.status === 'hit' ? await readFile(path.join(directory, 'bundle'), 'utf8') : result.status
    }
    await pull.save({ key: 'a-1', bundle: createBundle('of the pull request') })
    expect([await contentFor(main), await contentFor(release), await contentFor(pull)]).toEqual(['miss', 'miss', 'of the pull request'])
    await main.save({ key: 'a-1', bundle: createBundle('of main') })
    expect([await contentFor(release), await contentFor(pull)]).toEqual(['of main', 'of the pull request'])
    await release.save({ key: 'a-1', bundle: createBundle('of release') })
    expect([await contentFor(main), await contentFor(release)]).toEqual(['of main', 'of release'])
    expect([target.canSave, await contentFor(target)]).toEqual([false, 'of main'])
    expect((await target.save({ key: 'b-1', bundle: createBundle() })).status).toBe('denied')
  })

  it('is denied with wrong credentials, and without a bucket unavailable: each at once, with the reason, no secret in it', async () => {
    const wrong = fresh({ environment: { ...server.environment, AWS_SECRET_ACCESS_KEY: 'wrong-secret' } })
    const gone = fresh({ bucket: 'no-such-bucket' })
    for (const [provider, status] of [
      [wrong, 'denied'],
      [gone, 'unavailable'],
    ] as const) {
      const looked = await provider.lookup({ key: 'a-1', prefixes: ['a-'] })
      const saved = await provider.save({ key: 'a-1', bundle: createBundle() })
      expect([looked.status, saved.status]).toEqual([status, status])
      expect(`${JSON.stringify(looked)}${saved.detail}`).not.toMatch(/wrong-secret|test-secret/)
      expect(saved.detail).not.toBe('')
    }
  })

  it('never changes what was saved, even where the note that a run is saving was lost: the slower of two finds the key taken', async () => {
    const relay = await startFaultyRelay(server.url)
    relay.fault = { kind: 'late', ms: 2_000 }
    const slow = fresh({ environment: { ...server.environment, AWS_ENDPOINT_URL_S3: relay.url } })
    const slower = slow.save({ key: 'a-1', bundle: createBundle(Buffer.alloc(50_000, 1)) })
    const scope = path.join(server.directory, server.bucket, `space-${space}`, scopeSegment('refs/heads/main'))
    const note = path.join(scope, '.saving', 'a-1')
    while (!existsSync(note)) await new Promise((resolve) => setTimeout(resolve, 20))
    await rm(note)
    expect((await create().save({ key: 'a-1', bundle: createBundle('the first') })).status).toBe('saved')
    expect((await slower).status).toBe('exists')
    const { directory } = await restore(create(), 'a-1')
    expect(await readFile(path.join(directory, 'bundle'), 'utf8')).toBe('the first')
  })

  it('a Retry-After of an hour is not waited for', async () => {
    const relay = await startFaultyRelay(server.url)
    relay.fault = { kind: 'status', status: 429, retryAfter: 3_600 }
    const provider = fresh({ environment: { ...server.environment, AWS_ENDPOINT_URL_S3: relay.url }, lookupMs: 1_000 })
    const start = performance.now()
    const looked = await provider.lookup({ key: 'a-1', prefixes: [] })
    const saved = await provider.save({ key: 'a-1', bundle: createBundle() })
    for (const { status } of [looked, saved]) expect(status).toMatch(/^(?:rate-limited|unavailable)$/)
    expect(performance.now() - start).toBeLessThan(4_000)
  })

  it('64 savers of one key at once: one uploads, the others stop without an error; 64 readers meanwhile see a whole bundle or none', async () => {
    // All of it in one process on two cores: what a look-up may take is not what is tested.
    const patient = { lookupMs: 100_000, idleMs: 100_000 }
    const provider = fresh(patient)
    const size = 9 * 1024 * 1024
    const bundles = Array.from({ length: 8 }, (_, index) => createBundle(Buffer.alloc(size, index + 1)))
    const saving = Promise.all(
      Array.from({ length: 64 }, (_, index) => create(patient).save({ key: 'race-1', bundle: bundles[index % 8] ?? createBundle() })),
    )
    const readers = Array.from({ length: 64 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 30))
      let found = await restore(provider, 'race-1')
      while (found.result.status === 'miss') {
        await new Promise((resolve) => setTimeout(resolve, 200))
        found = await restore(provider, 'race-1')
      }
      const { result, directory } = found
      if (result.status !== 'hit') return result.status
      const content = await readFile(path.join(directory, 'bundle'))
      return content.length === size && content.every((byte) => byte === content[0]) ? 'whole' : 'broken'
    })
    const statuses = (await saving).map(({ status }) => status)
    expect([statuses.filter((status) => status === 'saved').length, statuses.filter((status) => status === 'exists').length]).toEqual([
      1, 63,
    ])
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['whole']))
    // No lease and no part of an upload is left.
    const left = await readdir(path.join(server.directory, server.bucket, `space-${space}`, scopeSegment('refs/heads/main')), {
      recursive: true,
    })
    expect(left.filter((name) => name !== '.saving')).toEqual(['race-1'])
  })

  it('is reached by the proxy of the variables, but for the hosts of NO_PROXY', async () => {
    const asked: string[] = []
    const proxy = createServer((incoming, outgoing) => {
      const { method, url = '', headers } = incoming
      asked.push(`${method} ${new URL(url).host}`)
      const { pathname, search } = new URL(url)
      const inner = request(new URL(`${pathname}${search}`, server.url), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(inner)
    })
    proxy.on('connect', ({ url }, socket) => {
      asked.push(`CONNECT ${url}`)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void proxy.close())
    const place = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const from = (endpoint: string, noProxy = ''): CacheProvider =>
      fresh({
        environment: { ...server.environment, AWS_ENDPOINT_URL_S3: endpoint, HTTPS_PROXY: place, http_proxy: place, NO_PROXY: noProxy },
        lookupMs: 5_000,
      })
    const inside = from('http://s3.store.invalid:9000')
    expect((await inside.save({ key: 'a-1', bundle: createBundle('through the wall') })).status).toBe('saved')
    const { result, directory } = await restore(inside, 'a-1')
    expect([result.status, await readFile(path.join(directory, 'bundle'), 'utf8')]).toEqual(['hit', 'through the wall'])
    expect(new Set(asked)).toEqual(new Set(['GET', 'HEAD', 'PUT', 'DELETE'].map((method) => `${method} s3.store.invalid:9000`)))
    asked.length = 0
    expect((await from('https://s3.store.invalid').lookup({ key: 'a-1', prefixes: [] })).status).toBe('unavailable')
    expect(new Set(asked)).toEqual(new Set(['CONNECT s3.store.invalid:443']))
    asked.length = 0
    expect((await from('http://s3.store.invalid:9000', '.store.invalid').lookup({ key: 'a-1', prefixes: [] })).status).toBe('unavailable')
    // This machine needs no proxy.
    expect((await from(server.url).lookup({ key: 'a-1', prefixes: [] })).status).toBe('miss')
    expect(asked).toEqual([])
  })

  it('without conditional writes saves all the same, says so once, and never saves over what is there', async () => {
    const refused: string[] = []
    const front = createServer((incoming, outgoing) => {
      if (incoming.headers['if-none-match'] !== undefined) {
        refused.push(incoming.url ?? '')
        incoming.resume()
        const body = '<?xml version="1.0"?><Error><Code>NotImplemented</Code><Message>A header you provided</Message></Error>'
        incoming.on('end', () => outgoing.writeHead(501, { 'content-type': 'application/xml' }).end(body))
        return
      }
      const { method, url, headers } = incoming
      const inner = request(new URL(url ?? '/', server.url), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(inner)
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      front.closeAllConnections()
      front.close()
    })
    const warnings: string[] = []
    const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}/`
    const provider = fresh({ endpoint, logger: { ...silentLogger, warning: (text) => void warnings.push(text) } })
    const large = randomBytes(9 * 1024 * 1024)
    for (const [key, content] of [
      ['small', Buffer.from('first')],
      ['large', large],
    ] as const) {
      expect((await provider.save({ key, bundle: createBundle(content) })).status).toBe('saved')
      expect((await provider.save({ key, bundle: createBundle('second') })).status).toBe('exists')
      const { directory } = await restore(provider, key)
      expect((await readFile(path.join(directory, 'bundle'))).equals(content)).toBe(true)
    }
    expect([refused.length, warnings]).toEqual([1, [expect.stringContaining('no conditional writes')]])
  })

  it('a run that died while saving keeps others from it for a quarter of an hour, not for ever', async () => {
    const provider = fresh()
    const scope = path.join(server.directory, server.bucket, `space-${space}`, scopeSegment('refs/heads/main'))
    const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = server.environment
    const client = new S3Client({
      endpoint: server.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    })
    const Key = `space-${space}/${scopeSegment('refs/heads/main')}/.saving/a-1`
    await client.send(new PutObjectCommand({ Bucket: server.bucket, Key, Body: 'of a dead run' }))
    const lease = path.join(scope, '.saving', 'a-1')
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toEqual({
      status: 'exists',
      detail: 'another run is saving it',
    })
    const past = new Date(Date.now() - 16 * 60_000)
    await utimes(lease, past, past)
    expect((await provider.save({ key: 'a-1', bundle: createBundle() })).status).toBe('saved')
  })
})

describe('scopes', () => {
  it.each([
    ['a laptop', {}, 'local', ['local', 'refs/heads/trunk']],
    [
      'a push to the default branch',
      { GITHUB_REF: 'refs/heads/trunk', GITHUB_EVENT_NAME: 'push' },
      'refs/heads/trunk',
      ['refs/heads/trunk'],
    ],
    [
      'a push to another branch',
      { GITHUB_REF: 'refs/heads/a', GITHUB_EVENT_NAME: 'push' },
      'refs/heads/a',
      ['refs/heads/a', 'refs/heads/trunk'],
    ],
    ['a tag', { GITHUB_REF: 'refs/tags/v1', GITHUB_EVENT_NAME: 'push' }, 'refs/tags/v1', ['refs/tags/v1', 'refs/heads/trunk']],
    [
      'a pull request',
      { GITHUB_REF: 'refs/pull/1/merge', GITHUB_BASE_REF: 'a', GITHUB_EVENT_NAME: 'pull_request' },
      'refs/pull/1/merge',
      ['refs/pull/1/merge', 'refs/heads/a', 'refs/heads/trunk'],
    ],
    [
      'an event with the rights of the base',
      { GITHUB_REF: 'refs/heads/trunk', GITHUB_EVENT_NAME: 'workflow_run' },
      undefined,
      ['refs/heads/trunk'],
    ],
  ])('of %s', (_, environment: Record<string, string>, write, read) => {
    expect(cacheScopes(environment, 'trunk')).toEqual({ write, read })
  })

  it('are paths that no other scope begins with', () => {
    expect(scopeSegment('refs/heads/a b/é~')).toBe('refs~2fheads~2fa~20b~2f~c3~a9~7e')
  })
})
