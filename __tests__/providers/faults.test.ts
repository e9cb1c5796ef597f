import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGitHubActionsProvider } from '../../src/providers/github-actions/provider.ts'
import { limitProvider, type ProviderLimits } from '../../src/providers/limits.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { createS3Provider } from '../../src/providers/s3/provider.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { createBundle } from '../support/bundles.ts'
import { createDirectory } from '../support/directory.ts'
import { type FaultyRelay, type RelayFault, startFaultyRelay } from '../support/faulty-relay.ts'
import { environmentOf, type S3Server, type Server, startActionsCache, startS3, toolkitProgram, toolsOf } from '../support/servers.ts'
import { isLeftOut, isMissing } from '../support/tools.ts'
import { startFaultyWire } from '../support/toxiproxy.ts'

/** What each call may take at most, in milliseconds: small, because the matrix is large. */
const limits: ProviderLimits = { lookupMs: 1_500, restoreMs: 4_000, saveMs: 4_000 }

interface Store {
  readonly name: string
  readonly tools: readonly string[]
  start(): Promise<Server>
  /** A provider over the server, reached at this URL; its own limits are these too. */
  provide(server: Server, url: string, limits: ProviderLimits): CacheProvider
}

const stores: readonly Store[] = [
  ...(['v1', 'v2'] as const).flatMap((protocol) =>
    (['own', 'toolkit'] as const).map(
      (client): Store => ({
        name: `github-actions ${protocol} ${client}`,
        tools: toolsOf(protocol),
        start: () => startActionsCache(protocol),
        provide: (_, url, { lookupMs }) => {
          const forced = client === 'own' ? {} : { ENSURE_EXTENSIONS_CACHE_CLIENT: client }
          const environment = { PATH: process.env['PATH'] ?? '', ...forced, ...environmentOf(protocol, url) }
          return createGitHubActionsProvider({ environment, logger: silentLogger, lookupMs, toolkitProgram })
        },
      }),
    ),
  ),
  {
    name: 's3',
    tools: ['versitygw'],
    start: startS3,
    provide: (server, url, { lookupMs }) =>
      createS3Provider({
        bucket: (server as S3Server).bucket,
        scopes: { write: 'main', read: ['main'] },
        producer: {},
        environment: { ...server.environment, AWS_ENDPOINT_URL_S3: url },
        logger: silentLogger,
        lookupMs,
        idleMs: 1_000,
      }),
  },
]

/** Faults and what each must come to; several where stores tell them apart differently. */
const faults: readonly (readonly [title: string, fault: RelayFault | 'refused' | 'hanging wire', restore: RegExp, save: RegExp])[] = [
  ['refused connections', 'refused', /^unavailable$/, /^unavailable$/],
  ['a connection that hangs', 'hanging wire', /^unavailable$/, /^unavailable$/],
  ['a service that hangs', { kind: 'hanging' }, /^unavailable$/, /^unavailable$/],
  ['a transfer that hangs half-way', { kind: 'hanging-body' }, /^unavailable$/, /^unavailable$/],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    // A store that asks for the rest may get it in the end.
    (tenths) =>
      [
        `a reset after ${tenths} tenths of a transfer`,
        { kind: 'reset', tenths },
        /^(?:unavailable|corrupt|hit)$/,
        /^unavailable$/,
      ] as const,
  ),
  ['1 kB/s', { kind: 'slow' }, /^unavailable$/, /^unavailable$/],
  ['429 with Retry-After', { kind: 'status', status: 429 }, /^(?:rate-limited|unavailable)$/, /^(?:rate-limited|unavailable)$/],
  ['500', { kind: 'status', status: 500 }, /^unavailable$/, /^unavailable$/],
  ['503', { kind: 'status', status: 503 }, /^(?:rate-limited|unavailable)$/, /^(?:rate-limited|unavailable)$/],
  ['403', { kind: 'status', status: 403 }, /^denied$/, /^(?:denied|unavailable)$/],
  ['a body that ends early', { kind: 'truncated' }, /^(?:unavailable|corrupt)$/, /^unavailable$/],
  ['wrong bytes', { kind: 'wrong-bytes' }, /^corrupt$/, /^saved$/],
]

/** Whether a fault is one that is waited for until a limit. */
function isWaitedFor(fault: RelayFault | 'refused' | 'hanging wire'): boolean {
  return fault === 'hanging wire' || (typeof fault === 'object' && ['hanging', 'hanging-body', 'slow'].includes(fault.kind))
}

const counted = new Map<string, number>()
const isSkipped = isLeftOut('the fault matrix of the stores')

describe.skipIf(isSkipped).each(stores)('the store $name', (store) => {
  const isUnavailable = isMissing(...store.tools, 'toxiproxy')
  let server: Server
  let round = 0
  beforeAll(async () => {
    if (!isUnavailable) server = await store.start()
  })
  afterAll(async () => {
    await server?.stop()
  })

  /** A store reached with a fault, and by a way without. */
  async function connect(fault: RelayFault | 'refused' | 'hanging wire') {
    round += 1
    const key = `fault-${round}`
    const content = randomBytes(400_000)
    const source = createBundle(Buffer.concat([content, createHash('sha256').update(content).digest()]))
    const relay: FaultyRelay = await startFaultyRelay(server.url)
    const wire = typeof fault === 'string' ? await startFaultyWire(server.url) : undefined
    const provide = (url: string, own: ProviderLimits): CacheProvider => limitProvider(store.provide(server, url, own), own)
    return {
      key,
      source,
      relay,
      /** Ready to be asked: how long a client takes to load is not what is limited here. */
      async provide() {
        const provider = provide(wire?.url ?? relay.url, limits)
        await provider.prepare?.()
        return provider
      },
      direct: () => provide(server.url, { lookupMs: 15_000, restoreMs: 60_000, saveMs: 60_000 }),
      patient: () => provide(relay.url, { lookupMs: 15_000, restoreMs: 15_000, saveMs: 15_000 }),
      async breakIt() {
        if (wire !== undefined) await wire.set(fault === 'refused' ? 'refused' : 'hanging')
        else if (typeof fault !== 'string') relay.fault = fault
      },
    }
  }

  /** Restores, and checks what came as the cache does: by the digest in the manifest. */
  async function restore(provider: CacheProvider, key: string) {
    const directory = path.join(await createDirectory('restored'), 'target')
    await mkdir(directory)
    const start = performance.now()
    const result = await provider.restore({ key, prefixes: [], file: path.join(directory, 'bundle') })
    const ms = performance.now() - start
    const files = await readdir(directory)
    if (result.status !== 'hit') return { status: result.status, files, ms }
    const bytes = await readFile(path.join(directory, 'bundle'))
    // A bundle of this test ends with its digest.
    const digest = createHash('sha256').update(bytes.subarray(0, -32)).digest('hex')
    const sha256 = bytes.subarray(-32).toString('hex')
    return { status: digest === sha256 ? 'hit' : 'corrupt', files: [], ms }
  }

  it.skipIf(isUnavailable).each(faults)(
    '%s: a restore ends in time with the right outcome, leaves nothing, and the entry is whole afterwards',
    async (_, fault, expected) => {
      const { key, source, provide, direct, breakIt } = await connect(fault)
      expect(await direct().save({ key, bundle: source })).toMatchObject({ status: 'saved' })
      const provider = await provide()
      await breakIt()
      const { status, files, ms } = await restore(provider, key)
      expect([status, files]).toEqual([expect.stringMatching(expected), []])
      expect(ms).toBeLessThan(limits.restoreMs + 2_000)
      if (isWaitedFor(fault)) {
        const start = performance.now()
        expect((await provider.lookup({ key, prefixes: [] })).status).toBe('unavailable')
        // Nobody waits a second time.
        expect(performance.now() - start).toBeLessThan(500)
      }
      expect((await restore(direct(), key)).status).toBe('hit')
      counted.set(store.name, (counted.get(store.name) ?? 0) + 1)
    },
  )

  it.skipIf(isUnavailable)('wrong bytes and early ends at any place are refused, or what came is whole all the same', async () => {
    const { key, source, direct, patient, relay } = await connect({ kind: 'none' })
    await direct().save({ key, bundle: source })
    const damage = fc.record({
      kind: fc.constantFrom('wrong-bytes' as const, 'truncated' as const),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async (fault) => {
        relay.fault = fault
        // Patient: how long it takes is not what is tested here.
        const { status, files } = await restore(patient(), key)
        expect([status, files]).toEqual([expect.stringMatching(/^(?:corrupt|unavailable|hit)$/), []])
        if (fault.kind === 'wrong-bytes' && store.name === 's3') expect(status).toBe('corrupt')
      }),
      { numRuns: 12 },
    )
  })

  it.skipIf(isUnavailable).each(faults)(
    '%s: a save ends in time with the right outcome, and a reader finds a whole entry or none',
    async (_, fault, __, expected) => {
      const { key, source, provide, direct, breakIt } = await connect(fault)
      const provider = await provide()
      await breakIt()
      const start = performance.now()
      const { status } = await provider.save({ key, bundle: source })
      expect(status).toMatch(expected)
      expect(performance.now() - start).toBeLessThan(limits.saveMs + 2_000)
      expect((await restore(direct(), key)).status).toMatch(status === 'saved' ? /^hit$/ : /^(?:miss|hit)$/)
      counted.set(store.name, (counted.get(store.name) ?? 0) + 1)
    },
  )
})

describe.skipIf(isSkipped)('the fault matrix', () => {
  it('counts what it went through', () => {
    process.stderr.write(
      `fault matrix: ${[...counted].map(([name, count]) => `${name} ${count}`).join(', ')} of ${faults.length * 2} each\n`,
    )
    expect(counted.size).toBeGreaterThan(0)
  })
})
