import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createGitHubActionsProvider } from '../../src/providers/github-actions.js'
import { archiveFileName, type CacheProvider, manifestFileName } from '../../src/providers/provider.js'
import { silentLogger } from '../../src/system/defaults.js'
import { createSandbox } from '../support/sandbox.js'
import { environmentOf, type Protocol, type Server, startActionsCache, toolsOf } from '../support/servers.js'
import { isLeftOut, isMissing } from '../support/tools.js'
import { describeProviderContract } from './contract.js'

/** The toolkit reads its service from the process; tests set and restore it. */
function useService(environment: Record<string, string>): void {
  const names = [
    'GITHUB_WORKSPACE',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_RUNTIME_TOKEN',
    'RUNNER_TEMP',
    'ACTIONS_CACHE_MODE',
  ]
  const before = names.map((name) => [name, process.env[name]] as const)
  for (const name of names) delete process.env[name]
  // A workspace as runners have one: the toolkit would pack and unpack there.
  Object.assign(process.env, { GITHUB_WORKSPACE: '/a/workspace/elsewhere', ...environment })
  onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
}

const provide = (environment: Record<string, string>, deadlines = { lookupMs: 15_000, transferMs: 60_000 }): CacheProvider => {
  useService(environment)
  return createGitHubActionsProvider({ environment, logger: silentLogger, deadlines })
}

async function bundle(): Promise<string> {
  const source = path.join((await createSandbox('bundle')).directory, 'bundle')
  await mkdir(source)
  await writeFile(path.join(source, archiveFileName), 'archive')
  await writeFile(path.join(source, manifestFileName), '{}')
  return source
}

describe.each(['v1', 'v2'] as const)('with a real server of protocol %s', (protocol) => {
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
      `github-actions ${protocol}`,
      async () => {
        const inner = provide(server.environment)
        space += 1
        const own = `s${space}-`
        const strip = (key: string): string => (key.startsWith(own) ? key.slice(own.length) : key)
        const wide = (key: string): string => (/^[a-z]+-\d+$/.test(key) || /^[a-z]+-$/.test(key) ? own + key : key)
        const found = <T extends { status: string }>(result: T): T =>
          'key' in result ? { ...result, key: strip(String(result.key)) } : result
        return {
          ...inner,
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

describe.skipIf(isLeftOut('bad days of the cache service')).each<Protocol>(['v1', 'v2'])(
  'a bad day of the cache service (%s)',
  (protocol) => {
    const restoreFrom = async (url: string, lookupMs = 2_000): Promise<{ status: string; left: string[]; ms: number; again: string }> => {
      const provider = provide(environmentOf(protocol, url), { lookupMs, transferMs: 4_000 })
      const { directory } = await createSandbox('restored')
      const target = path.join(directory, 'target')
      await mkdir(target)
      const start = performance.now()
      const { status } = await provider.restore({ key: 'a-1', prefixes: ['a-'], directory: target })
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
      const expected = protocol === 'v1' ? /rate-limited|unavailable/ : /rate-limited/
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
      const provider = provide(environmentOf(protocol, await startFaultyService(403, body)), { lookupMs: 15_000, transferMs: 15_000 })
      expect((await provider.save({ key: 'a-1', directory: await bundle() })).status).toBe('denied')
    })

    it('refusing connections to a save: unavailable', async () => {
      const provider = provide(environmentOf(protocol, 'http://127.0.0.1:9/'), { lookupMs: 15_000, transferMs: 40_000 })
      expect((await provider.save({ key: 'a-1', directory: await bundle() })).status).toBe('unavailable')
    })
  },
)

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
    expect(await readOnly.save({ key: 'a-1', directory: await bundle() })).toEqual({
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
    ['write-only', 'denied', 'unavailable'],
    ['read', 'unavailable', 'denied'],
  ])('with ACTIONS_CACHE_MODE %s a look-up is %s and a save is %s', async (mode, lookup, save) => {
    const provider = provide(
      { ...environmentOf('v1', 'http://127.0.0.1:9/'), ACTIONS_CACHE_MODE: mode },
      { lookupMs: 500, transferMs: 500 },
    )
    const looked = await provider.lookup({ key: 'a-1', prefixes: [] })
    expect(looked.status).toBe(lookup)
    const saver = provide({ ...environmentOf('v1', 'http://127.0.0.1:9/'), ACTIONS_CACHE_MODE: mode }, { lookupMs: 500, transferMs: 500 })
    expect((await saver.save({ key: 'a-1', directory: await bundle() })).status).toBe(save)
    expect(saver.canSave).toBe(save === 'denied' ? false : null)
  })
})
