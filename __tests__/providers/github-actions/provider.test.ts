import { spawn, spawnSync } from 'node:child_process'
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createGitHubActionsProvider } from '../../../src/providers/github-actions/provider.ts'
import { limitProvider } from '../../../src/providers/limits.ts'
import type { CacheProvider, LookupRequest } from '../../../src/providers/provider.ts'
import { silentLogger } from '../../../src/system/defaults.ts'
import { createBundle } from '../../support/bundles.ts'
import { createDirectory } from '../../support/directory.ts'
import { environmentOf, type Server, startActionsCache, toolkitProgram, toolsOf } from '../../support/servers.ts'
import { isLeftOut, isMissing, repository } from '../../support/tools.ts'
import { describeProviderContract } from '../contract.ts'

/** Who speaks with the service: our client, or the toolkit, which the environment can ask for. */
const clients = ['own', 'toolkit'] as const
type Client = (typeof clients)[number]
const clientVariable = (client: Client): Record<string, string> => (client === 'own' ? {} : { ENSURE_EXTENSIONS_CACHE_CLIENT: client })
const pairs = (['v1', 'v2'] as const).flatMap((protocol) => clients.map((client) => ({ protocol, client })))

/** With variables as runners have them: the toolkit would pack and unpack in the workspace. */
const provide = (environment: Record<string, string>, limits = { lookupMs: 15_000, transferMs: 60_000 }): CacheProvider => {
  const { lookupMs, transferMs } = limits
  const provider = createGitHubActionsProvider({
    environment: { PATH: process.env['PATH'] ?? '', GITHUB_WORKSPACE: '/a/workspace/elsewhere', ...environment },
    logger: silentLogger,
    lookupMs,
    toolkitProgram,
  })
  return limitProvider(provider, { lookupMs: transferMs, restoreMs: transferMs, saveMs: transferMs })
}

describe.each(pairs)('with a real server of protocol $protocol and the client $client', ({ protocol, client }) => {
  const isSkipped = isMissing(...toolsOf(protocol))
  describe.skipIf(isSkipped)('the contract', () => {
    let server: Server
    beforeAll(async () => {
      server = await startActionsCache(protocol)
    })
    afterAll(async () => {
      await server.stop()
    })
    // One store for all: each test has a key space of its own.
    let space = 0
    describeProviderContract(
      `github-actions ${protocol} ${client}`,
      async () => {
        const inner = provide({ ...server.environment, ...clientVariable(client) })
        space += 1
        const own = `s${space}-`
        const strip = (key: string): string => (key.startsWith(own) ? key.slice(own.length) : key)
        const wide = (key: string): string => (/^[a-z]+-\d+$/.test(key) || /^[a-z]+-$/.test(key) ? own + key : key)
        const found = <T extends { status: string }>(result: T): T =>
          'key' in result ? { ...result, key: strip(String(result.key)) } : result
        const { readBeginning } = inner
        return {
          ...inner,
          ...(readBeginning && {
            readBeginning: async (request: LookupRequest) =>
              found(await readBeginning({ ...request, key: wide(request.key), prefixes: request.prefixes.map(wide) })),
          }),
          lookup: async (request) =>
            found(await inner.lookup({ ...request, key: wide(request.key), prefixes: request.prefixes.map(wide) })),
          restore: async (request) =>
            found(await inner.restore({ ...request, key: wide(request.key), prefixes: request.prefixes.map(wide) })),
          save: async (request) => await inner.save({ ...request, key: wide(request.key) }),
        }
        // act's own server lets a second save of a key replace the first; GitHub's refuses it.
      },
      protocol === 'v1' ? { takesKeysTwice: true } : {},
    )
  })
})

/** A cache service that answers everything in one way. */
async function startFaultyService(status: number | 'hanging', body = '{}'): Promise<string> {
  const server = createServer((_request, response) => {
    if (status !== 'hanging') response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '1' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe.skipIf(isLeftOut('bad days of the cache service')).each(pairs)(
  'a bad day of the cache service ($protocol, the client $client)',
  ({ protocol, client }) => {
    const provideAt = (url: string, limits: { lookupMs: number; transferMs: number }): CacheProvider =>
      provide({ ...environmentOf(protocol, url), ...clientVariable(client) }, limits)
    const restoreFrom = async (url: string, lookupMs = 2_000): Promise<{ status: string; left: string[]; ms: number; again: string }> => {
      const provider = provideAt(url, { lookupMs, transferMs: 4_000 })
      const directory = await createDirectory('restored')
      const target = path.join(directory, 'target')
      await mkdir(target)
      const start = performance.now()
      const { status } = await provider.restore({ key: 'a-1', prefixes: ['a-'], file: path.join(target, 'bundle') })
      const ms = performance.now() - start
      return { status, left: await readdir(target), ms, again: (await provider.lookup({ key: 'a-1', prefixes: [] })).status }
    }

    it('refusing connections: unavailable, nothing left behind', async () => {
      expect(await restoreFrom('http://127.0.0.1:9/')).toMatchObject({ status: 'unavailable', left: [] })
    })

    it('hanging: unavailable at the deadline, and nobody waits a second time', async () => {
      const { status, left, ms, again } = await restoreFrom(await startFaultyService('hanging'))
      expect({ status, left, again }).toEqual({ status: 'unavailable', left: [], again: 'unavailable' })
      expect(ms).toBeLessThan(4_000)
    })

    it('answering 500: unavailable', async () => {
      expect(await restoreFrom(await startFaultyService(500))).toMatchObject({ status: 'unavailable', left: [] })
    })

    it('answering 429: rate-limited', async () => {
      const expected = protocol === 'v1' && client === 'toolkit' ? /rate-limited|unavailable/ : /rate-limited/
      expect((await restoreFrom(await startFaultyService(429), 15_000)).status).toMatch(expected)
    })

    it('answering that the token may not read: denied', async () => {
      const body =
        protocol === 'v1'
          ? '{"message":"cache read denied: no scopes"}'
          : '{"code":"permission_denied","msg":"cache read denied: no scopes"}'
      expect((await restoreFrom(await startFaultyService(403, body), 15_000)).status).toBe('denied')
    })

    it('answering that the token may not write: the save is denied', async () => {
      const body =
        protocol === 'v1'
          ? '{"message":"cache write denied: read-only token"}'
          : '{"code":"permission_denied","msg":"cache write denied: read-only token"}'
      const provider = provideAt(await startFaultyService(403, body), { lookupMs: 15_000, transferMs: 15_000 })
      expect((await provider.save({ key: 'a-1', bundle: createBundle() })).status).toBe('denied')
    })

    it('refusing connections to a save: unavailable', async () => {
      const provider = provideAt('http://127.0.0.1:9/', { lookupMs: 15_000, transferMs: 40_000 })
      expect((await provider.save({ key: 'a-1', bundle: createBundle() })).status).toBe('unavailable')
    })
  },
)

/** A cache service that never answers, and how many connections to it are open. */
async function startHangingService(): Promise<{ url: string; open: Set<Socket>; asked: Promise<void> }> {
  const open = new Set<Socket>()
  let onAsked = (): void => {}
  const asked = new Promise<void>((resolve) => {
    onAsked = resolve
  })
  const server = createServer(() => onAsked()).on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, open, asked }
}

describe("the toolkit's process", () => {
  const executables = process.env['PATH'] ?? ''

  it('ends at once with a call that is cancelled: nothing hangs on, nothing is left', async () => {
    const { url, open, asked } = await startHangingService()
    const directory = await createDirectory('toolkit')
    const [temporaryDirectory, target] = [path.join(directory, 'temporary'), path.join(directory, 'target')]
    await mkdir(target)
    const environment = { PATH: executables, ...clientVariable('toolkit'), ...environmentOf('v2', url) }
    const provider = createGitHubActionsProvider({ environment, logger: silentLogger, temporaryDirectory, toolkitProgram })
    const cancelling = new AbortController()
    const running = provider.restore({ key: 'a-1', prefixes: [], file: path.join(target, 'bundle'), signal: cancelling.signal })
    await asked
    expect([open.size > 0, (await readdir(temporaryDirectory)).length]).toEqual([true, 1])
    cancelling.abort(new Error('the job was cancelled'))
    expect(await running).toEqual({ status: 'unavailable', detail: 'the job was cancelled' })
    await expect.poll(() => open.size).toBe(0)
    expect([await readdir(temporaryDirectory), await readdir(target)]).toEqual([[], []])
  })

  it('ends with the process that started it, were it killed', async () => {
    const { url, open, asked } = await startHangingService()
    const provider = JSON.stringify(path.join(repository, 'lib', 'providers', 'github-actions', 'provider.js'))
    const environment = { PATH: executables, ...clientVariable('toolkit'), ...environmentOf('v2', url) }
    const script = `
      const { createGitHubActionsProvider } = await import(${provider})
      const logger = { debug() {}, info() {}, warning() {}, error() {}, group() {} }
      await createGitHubActionsProvider({ environment: process.env, logger }).lookup({ key: 'a-1', prefixes: [] })`
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: environment, stdio: 'ignore' })
    await asked
    expect(open.size).toBeGreaterThan(0)
    parent.kill('SIGKILL')
    await expect.poll(() => open.size, { timeout: 5_000 }).toBe(0)
  })

  it('keeps nobody from ending who does not wait for it', async () => {
    const provider = JSON.stringify(path.join(repository, 'lib', 'providers', 'github-actions', 'provider.js'))
    const environment = { PATH: executables, ...clientVariable('toolkit'), ...environmentOf('v2', 'http://127.0.0.1:9/') }
    const script = `
      const { createGitHubActionsProvider } = await import(${provider})
      const logger = { debug() {}, info() {}, warning() {}, error() {}, group() {} }
      await createGitHubActionsProvider({ environment: process.env, logger }).prepare()`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: environment, stdio: 'ignore' })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  })

  it.each([
    ['ends by itself', 'process.exit(3)', 'the process of the cache toolkit ended with 3'],
    ['fails where nobody catches it', "process.on('message', () => setTimeout(() => { throw new Error('a stream') }))", /ended with 1/],
  ])('that %s makes the store unavailable, and fails nothing else', async (_, code, detail) => {
    const directory = await createDirectory('toolkit')
    const program = path.join(directory, 'program.mjs')
    await writeFile(program, code)
    const environment = { ...clientVariable('toolkit'), ...environmentOf('v2', 'http://127.0.0.1:9/') }
    const provider = createGitHubActionsProvider({ environment, logger: silentLogger, toolkitProgram: program })
    const unavailable = { status: 'unavailable', detail: expect.stringMatching(detail) }
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual(unavailable)
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toEqual(unavailable)
  })

  it('that is not there, as in a bundle somebody made of the library, is asked for by name', async () => {
    const provider = createGitHubActionsProvider({
      environment: { ...clientVariable('toolkit'), ...environmentOf('v2', 'http://127.0.0.1:9/') },
      logger: silentLogger,
    })
    await provider.prepare?.()
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual({
      status: 'unavailable',
      detail: expect.stringContaining('copy dist/toolkit and dist/program of ensure-extensions'),
    })
  })

  it.skipIf(isMissing(...toolsOf('v2')))('gives no signature of an address to the log, be it a debugging one', async () => {
    const server = await startActionsCache('v2')
    onTestFinished(() => server.stop())
    const lines: string[] = []
    const logger = { ...silentLogger, debug: (line: string) => lines.push(line) }
    const environment = { PATH: executables, RUNNER_DEBUG: '1', ...clientVariable('toolkit'), ...server.environment }
    const provider = createGitHubActionsProvider({ environment, logger, toolkitProgram })
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toMatchObject({ status: 'saved' })
    const directory = await createDirectory('restored')
    expect(await provider.restore({ key: 'a-1', prefixes: [], file: path.join(directory, 'bundle') })).toMatchObject({ status: 'hit' })
    const text = lines.join('\n')
    expect(text).toMatch(/sig=\*\*\*/)
    expect(text).not.toMatch(/sig=(?!\*)|add-mask/)
  })
})

// Python's tarfile makes the hostile archives: tar itself refuses to.
const hostile = `
import io, sys, tarfile
kind, target, outside = sys.argv[1:]
with tarfile.open(target, "w") as archive:
    def add(name, content=b"not a bundle", **fields):
        info = tarfile.TarInfo(name)
        info.size = len(content) if fields.get("type", tarfile.REGTYPE) == tarfile.REGTYPE else 0
        for field, value in fields.items():
            setattr(info, field, value)
        archive.addfile(info, io.BytesIO(content))
    name = "ensure-extensions-bundle"
    if kind == "absolute": add(outside + "/absolute")
    if kind == "parent": add("../parent")
    if kind == "far parent": add("a/../../../parent")
    if kind == "other member": add("other")
    if kind == "through a link":
        add("way", type=tarfile.SYMTYPE, linkname=outside)
        add("way/through")
    if kind == "the member is a link": add(name, type=tarfile.SYMTYPE, linkname=outside + "/secret")
    if kind == "the member is a hard link": add(name, type=tarfile.LNKTYPE, linkname=outside + "/secret")
    if kind == "the member is a directory with files": add(name + "/archive"); add(name + "/manifest.json")
    if kind == "the member is a device": add(name, type=tarfile.CHRTYPE, devmajor=1, devminor=5)
    if kind == "the member is a pipe": add(name, type=tarfile.FIFOTYPE)
    if kind == "the member is endless": add(name, bytes(300_000_000))
    if not kind.startswith("the member is") and kind != "nothing": add(name)
`

/** A cache service of protocol v1 that has one archive, whatever is asked for. */
async function startServiceOf(archive: Buffer): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/archive') === true) {
      // By ranges too, as the toolkit downloads.
      const [, from = '0', to = String(archive.length - 1)] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
      const part = archive.subarray(Number(from), Number(to) + 1)
      const headers = { 'content-length': part.length, 'content-range': `bytes ${from}-${to}/${archive.length}` }
      response.writeHead(request.headers.range === undefined ? 200 : 206, headers).end(part)
      return
    }
    const { port } = server.address() as AddressInfo
    const found = { cacheKey: 'a-1', scope: 'refs/heads/main', archiveLocation: `http://127.0.0.1:${port}/archive` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('an outer archive that holds something else than a bundle', () => {
  it.each([
    ['absolute', 'hit'],
    ['parent', 'hit'],
    ['far parent', 'hit'],
    ['other member', 'hit'],
    ['through a link', 'hit'],
    ['nothing', 'corrupt'],
    ['the member is a link', 'nothing'],
    ['the member is a hard link', 'nothing'],
    ['the member is a directory with files', 'nothing'],
    ['the member is a device', 'nothing'],
    ['the member is a pipe', 'nothing'],
    ['the member is endless', 'corrupt'],
  ])('(%s) puts nothing anywhere but the one member, as a plain file', async (kind, expected) => {
    const directory = await createDirectory('outer', 'outer-')
    const [outside, target, temporaryDirectory] = ['outside', 'target', 'temporary'].map((name) => path.join(directory, name)) as [
      string,
      string,
      string,
    ]
    for (const made of [outside, target, temporaryDirectory]) await mkdir(made)
    await writeFile(path.join(outside, 'secret'), 'secret')
    const plain = path.join(directory, 'plain.tar')
    expect(spawnSync('python3', ['-c', hostile, kind, plain, outside], { encoding: 'utf8' }).stderr).toBe('')
    spawnSync('zstd', ['-q', plain, '-o', `${plain}.zst`])
    const environment = {
      PATH: process.env['PATH'] ?? '',
      ...clientVariable('toolkit'),
      ...environmentOf('v1', await startServiceOf(await readFile(`${plain}.zst`))),
    }
    const provider = createGitHubActionsProvider({ environment, logger: silentLogger, temporaryDirectory, toolkitProgram })
    const file = path.join(target, 'bundle')
    const { status } = await provider.restore({ key: 'a-1', prefixes: [], file })
    const stats = await lstat(file).catch(() => undefined)
    const content = stats?.isFile() === true ? await readFile(file, 'utf8') : undefined
    if (expected === 'hit') expect([status, content]).toEqual(['hit', 'not a bundle'])
    // A file at most, and never what it was to lead to.
    else if (expected === 'nothing')
      expect([stats === undefined || stats.isFile(), content?.includes('secret') ?? false]).toEqual([true, false])
    else expect([status, stats]).toEqual(['corrupt', undefined])
    expect([await readdir(outside), await readdir(temporaryDirectory), (await readdir(directory)).sort()]).toEqual([
      ['secret'],
      [],
      ['outside', 'plain.tar', 'plain.tar.zst', 'target', 'temporary'],
    ])
  })
})

describe('a runner without a cache service', () => {
  it('is recognised at once, without a request', async () => {
    const provider = provide({})
    const start = performance.now()
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual({
      status: 'unavailable',
      detail: 'this runner offers no cache service',
    })
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it('a token that may only read, as of a fork or pull_request_target, is recognised without a request; others are tried', async () => {
    const tokenFor = (claims: object): string => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
    const provideFor = (token: string) =>
      provide({ ...environmentOf('v2', 'http://127.0.0.1:9/'), ACTIONS_RUNTIME_TOKEN: token }, { lookupMs: 500, transferMs: 500 })
    const readOnly = provideFor(tokenFor({ ac: JSON.stringify([{ Scope: 'refs/heads/main', Permission: 1 }]) }))
    const start = performance.now()
    expect(await readOnly.save({ key: 'a-1', bundle: createBundle() })).toEqual({
      status: 'denied',
      detail: 'the token of this run may only read the cache',
    })
    expect([readOnly.canSave, performance.now() - start < 2_000]).toEqual([false, true])
    const scopes = JSON.stringify([
      { Scope: 'refs/pull/1/merge', Permission: 3 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ])
    for (const token of [tokenFor({ ac: scopes }), tokenFor({}), 'no token']) expect(provideFor(token).canSave).toBe(null)
  })

  it.each([
    ['none', 'denied', 'denied'],
    // Nobody may look what is there, so nobody knows: saving says it.
    ['write-only', 'unknown', 'unavailable'],
    ['read', 'unavailable', 'denied'],
  ])('with ACTIONS_CACHE_MODE %s a look-up is %s and a save is %s', async (mode, lookup, save) => {
    const provider = provide(
      { ...environmentOf('v1', 'http://127.0.0.1:9/'), ACTIONS_CACHE_MODE: mode },
      { lookupMs: 500, transferMs: 500 },
    )
    const looked = await provider.lookup({ key: 'a-1', prefixes: [] })
    expect(looked.status).toBe(lookup)
    const saver = provide({ ...environmentOf('v1', 'http://127.0.0.1:9/'), ACTIONS_CACHE_MODE: mode }, { lookupMs: 500, transferMs: 500 })
    expect((await saver.save({ key: 'a-1', bundle: createBundle() })).status).toBe(save)
    expect(saver.canSave).toBe(save === 'denied' ? false : null)
  })
})
