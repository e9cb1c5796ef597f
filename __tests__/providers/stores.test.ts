import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createProvider } from '../../src/library/index.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { createWorld, importVersions, outcomes } from '../cache/world.ts'
import { createBundle } from '../support/bundles.ts'
import { createDirectory } from '../support/directory.ts'
import { createRunner } from '../support/runner.ts'
import { type S3Server, startS3 } from '../support/servers.ts'
import { findTool, isLeftOut, isMissing } from '../support/tools.ts'

const skipped = isMissing('versitygw')
const isQuick = isLeftOut('damage in stores, and crowds before them')

describe.skipIf(skipped)('entries in S3', () => {
  let server: S3Server
  beforeAll(async () => {
    server = await startS3()
  })
  afterAll(async () => {
    await server.stop()
  })
  const url = (prefix: string): string => `s3://${server.bucket}/${prefix}`

  it('the action saves them in post, and another runner has them from there, with their producer, by way of tiers; the outputs and the summary say so', async () => {
    const service = { ...server.environment, GITHUB_REPOSITORY: 'owner/repo', GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }
    const runner = await createRunner(service)
    const inputs = { packages: 'alpha', provider: `local,${url('action')}` }
    const first = await runner.main(inputs)
    expect([first.code, first.outputs['restore-status'], first.outputs['save-status']]).toEqual([0, 'miss', ''])
    const post = await runner.post(first)
    expect(post).toMatchObject({ code: 0, stdout: expect.stringMatching(/local,s3: saved .*local saved, s3 saved/) })
    await rm(runner.sandbox.cacheRoot, { recursive: true, force: true })
    runner.index.fault = () => 'unavailable'
    const second = await runner.main(inputs)
    expect([second.code, second.outputs['cache-hit'], second.outputs['restore-status']]).toEqual([0, 'true', 'hit'])
    expect(second.stdout).toContain('local,s3: restore hit (from s3, saved by owner/repo, refs/heads/main, push)')
    expect(second.summary).toContain('saved by owner/repo, refs/heads/main, push')
    expect(`${JSON.stringify([first.state, second.state])}${first.stdout}${post.stdout}`).not.toContain('test-secret')
    await runner.post(second)
    // The near tier was filled: without S3 the next run has it too.
    await rm(path.join(runner.sandbox.cacheRoot, 'extensions'), { recursive: true, force: true })
    const third = await runner.main(inputs, { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' })
    expect([third.outputs['cache-hit'], third.stdout.includes('restore hit (from local)')]).toEqual(['true', true])
    await runner.post(third)
  })

  it('with save-at main the output says how saving went; with credentials that are wrong the job goes on', async () => {
    const runner = await createRunner({ ...server.environment, AWS_SECRET_ACCESS_KEY: 'wrong' })
    const step = await runner.main({ packages: 'alpha', provider: url('denied'), 'save-at': 'main' })
    expect([step.code, step.outputs['cache-hit'], step.outputs['restore-status']]).toEqual([0, 'false', 'denied'])
    const good = await createRunner(server.environment)
    const saved = await good.main({ packages: 'alpha', provider: url('main'), 'save-at': 'main' })
    expect([saved.code, saved.outputs['save-status']]).toEqual([0, 'saved'])
  })

  it('the CLI has them too, on Node 20 and 24, and says nothing on stderr', async () => {
    const runner = await createRunner()
    for (const node of ['node-20', 'node-24']) {
      const args = ['ensure', '--json', 'alpha', '--index-url', runner.index.url, '--provider', url(`cli-${node}`)]
      const run = () => runner.sandbox.cli(args, { environment: { ...server.environment }, node: findTool(node) ?? process.execPath })
      await run()
      await rm(runner.sandbox.cacheRoot, { recursive: true, force: true })
      const second = await run()
      expect([JSON.parse(second.stdout).cacheHit, second.stderr]).toEqual([true, ''])
      await rm(runner.sandbox.cacheRoot, { recursive: true, force: true })
    }
  })

  it('a store that hangs delays a run whose entry is in place not at all, and another by its limit only', async () => {
    let connections = 0
    const hanging = createServer(() => {
      connections += 1
    })
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve))
    const { port } = hanging.address() as { port: number }
    const runner = await createRunner({ ...server.environment, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` })
    const inputs = { packages: 'alpha', provider: url('hanging'), 'restore-timeout': '2' }
    const start = performance.now()
    const first = await runner.main(inputs)
    const seconds = (performance.now() - start) / 1_000
    expect([first.code, first.outputs['cache-hit'], first.outputs['restore-status']]).toEqual([0, 'false', 'unavailable'])
    expect(seconds).toBeLessThan(12)
    const asked = connections
    expect((await runner.main(inputs)).outputs['cache-hit']).toBe('true')
    expect(connections).toBe(asked)
    hanging.close()
  })
})

/** A store whose one bundle a test can replace by a damaged one. */
interface DamageableStore {
  readonly provider: () => CacheProvider
  /** Its bundle. */
  read(): Promise<Buffer>
  /** Leaves this bundle in it and nothing else. */
  replace(bundle: Buffer): Promise<void>
}

async function directoryStore(makeProvider: (directory: string) => CacheProvider): Promise<DamageableStore> {
  const directory = path.join(await createDirectory('damage'), 'store')
  let key = ''
  return {
    provider: () => makeProvider(directory),
    async read() {
      key = (await readdir(directory))[0] ?? ''
      return await readFile(path.join(directory, key, 'bundle'))
    },
    async replace(bundle) {
      await rm(directory, { recursive: true, force: true })
      await mkdir(path.join(directory, key), { recursive: true })
      await writeFile(path.join(directory, key, 'bundle'), bundle)
    },
  }
}

async function s3Store(): Promise<DamageableStore> {
  const server = await startS3()
  onTestFinished(() => server.stop())
  const { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = server.environment
  const client = new S3Client({
    endpoint: server.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  })
  const Bucket = server.bucket
  const keys = async (): Promise<string[]> =>
    ((await client.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key = '' }) => Key)
  let key = ''
  return {
    provider: () => createProvider({ kind: 's3', bucket: Bucket, environment: server.environment }),
    async read() {
      key = (await keys())[0] ?? ''
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
      return Buffer.from((await Body?.transformToByteArray()) ?? [])
    },
    async replace(bundle) {
      for (const Key of await keys()) await client.send(new DeleteObjectCommand({ Bucket, Key }))
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bundle }))
    },
  }
}

const stores: readonly (readonly [string, boolean, () => Promise<DamageableStore>])[] = [
  ['local', false, () => directoryStore((directory) => createProvider({ directory }))],
  [
    'tiers',
    false,
    () =>
      directoryStore((directory) => {
        // Not filled: what is damaged stays the only one.
        const empty: CacheProvider = { ...createProvider({ directory: `${directory}-empty` }), isNear: false, canSave: false }
        return createProvider({ kind: 'tiers', tiers: [empty, createProvider({ directory })] })
      }),
  ],
  ['s3', skipped, s3Store],
]

describe.skipIf(isQuick).each(stores)('what is damaged in the store %s', (_, isSkipped, make) => {
  it.skipIf(isSkipped)(
    'is refused whatever the bit or the length, the packages are installed instead, and the next run takes a sound archive',
    async () => {
      const world = await createWorld()
      const { provider, read, replace } = await make()
      const ensure = async () => {
        const cacheRoot = path.join(world.sandbox.directory, 'another machine')
        await rm(cacheRoot, { recursive: true, force: true })
        return await world.ensure(['alpha'], { provider: provider(), archive: 'tar', cacheRoot })
      }
      await ensure()
      const sound = await read()
      const damage = fc.record({
        // As often in the header as in the archive.
        isInHeader: fc.boolean(),
        place: fc.double({ min: 0, max: 1, noNaN: true }),
        isCut: fc.boolean(),
      })
      await fc.assert(
        fc.asyncProperty(damage, async ({ isInHeader, place, isCut }) => {
          const content = sound
          const at = Math.min(content.length - 1, Math.floor(place * (isInHeader ? 4_096 : content.length)))
          const changed = isCut ? content.subarray(0, at) : Buffer.from(content.map((byte, index) => (index === at ? byte ^ 1 : byte)))
          await replace(changed)
          const result = await ensure()
          expect(await importVersions(world, result, ['alpha', 'common'])).toBe('1.0 1.0')
          expect([result.providers[0]?.status, outcomes(result)]).toEqual(['corrupt', ['installed']])
          expect((await ensure()).providers.map(({ status }) => status)).toEqual(['hit'])
        }),
        { numRuns: 12 },
      )
    },
  )
})

describe.skipIf(isQuick)('the local directory', () => {
  it('64 savers of one key at once: one wins, the others say so; 64 readers meanwhile see a whole bundle or none', async () => {
    const directory = await createDirectory('crowd')
    const store = path.join(directory, 'store')
    const size = 3_000_000
    const bundles = Array.from({ length: 8 }, (_, index) => createBundle(Buffer.alloc(size, index + 1)))
    const saves = Array.from({ length: 64 }, (_, index) =>
      createProvider({ directory: store }).save({ key: 'race-1', bundle: bundles[index % 8] ?? createBundle() }),
    )
    const readers = Array.from({ length: 64 }, async (_, index) => {
      const target = path.join(directory, `target-${index}`)
      await mkdir(target)
      for (;;) {
        const { status } = await createProvider({ directory: store }).restore({
          key: 'race-1',
          prefixes: [],
          file: path.join(target, 'bundle'),
        })
        if (status === 'miss') await new Promise((resolve) => setTimeout(resolve, 20))
        else if (status !== 'hit') return status
        else break
      }
      const content = await readFile(path.join(target, 'bundle'))
      return content.length === size && content.every((byte) => byte === content[0]) ? 'whole' : 'broken'
    })
    const statuses = (await Promise.all(saves)).map(({ status }) => status)
    expect([statuses.filter((status) => status === 'saved').length, statuses.filter((status) => status === 'exists').length]).toEqual([
      1, 63,
    ])
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['whole']))
    expect(await readdir(store)).toEqual(['race-1'])
  })
})

describe('tiers', () => {
  it('what the first store has damaged is taken whole from the second', async () => {
    const world = await createWorld()
    const directory = await createDirectory('two')
    const [near, far] = [path.join(directory, 'near'), path.join(directory, 'far')]
    const provider = () =>
      createProvider({ kind: 'tiers', tiers: [createProvider({ directory: near }), createProvider({ directory: far })] })
    await world.ensure(['alpha'], { provider: provider() })
    const [key = ''] = await readdir(near)
    await writeFile(path.join(near, key, 'bundle'), 'damaged')
    world.index.fault = () => 'unavailable'
    const result = await world.ensure(['alpha'], { provider: provider(), cacheRoot: path.join(directory, 'another machine') })
    expect([outcomes(result), result.providers.map(({ status }) => status)]).toEqual([['hit'], ['corrupt', 'hit']])
  })
})
