import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProvider } from '../../src/index.js'
import { archiveFileName, type CacheProvider, manifestFileName } from '../../src/providers/provider.js'
import { createWorld, importVersions, outcomes } from '../cache/world.js'
import { createRunner } from '../support/runner.js'
import { createSandbox } from '../support/sandbox.js'
import { type S3Server, startS3 } from '../support/servers.js'
import { findTool, isMissing } from '../support/tools.js'

const skipped = isMissing('versitygw')

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

/** The stores, each over a directory whose files a test can damage. */
const stores: readonly (readonly [string, () => Promise<{ provider: () => CacheProvider; find: () => Promise<string> }>])[] = [
  [
    'local',
    async () => {
      const directory = path.join((await createSandbox('damage')).directory, 'store')
      return { provider: () => createProvider({ directory }), find: async () => path.join(directory, (await readdir(directory))[0] ?? '') }
    },
  ],
  [
    'tiers',
    async () => {
      const directory = path.join((await createSandbox('damage')).directory, 'store')
      const provider = () =>
        createProvider({ kind: 'tiers', tiers: [createProvider({ directory: `${directory}-empty` }), createProvider({ directory })] })
      return {
        provider: () => ({ ...provider(), isNear: false }),
        find: async () => path.join(directory, (await readdir(directory))[0] ?? ''),
      }
    },
  ],
]

describe.each(stores)('what is damaged in the store %s', (_, make) => {
  it('is refused whatever the bit or the length, the packages are installed instead, and the next run takes a sound archive', async () => {
    const world = await createWorld()
    const { provider, find } = await make()
    const options = () => ({ provider: provider(), archive: 'tar' as const })
    await world.ensure(['alpha'], options())
    const bundle = await find()
    const sound = path.join(world.sandbox.directory, 'sound')
    await cp(bundle, sound, { recursive: true })
    const damage = fc.record({
      file: fc.constantFrom(archiveFileName, manifestFileName),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      isCut: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, place, isCut }) => {
        const content = await readFile(path.join(sound, file))
        const at = Math.min(content.length - 1, Math.floor(place * content.length))
        const changed = isCut ? content.subarray(0, at) : Buffer.from(content.map((byte, index) => (index === at ? byte ^ 1 : byte)))
        await rm(path.dirname(bundle), { recursive: true, force: true })
        await mkdir(path.dirname(bundle), { recursive: true })
        await cp(sound, bundle, { recursive: true })
        await writeFile(path.join(bundle, file), changed)
        const cacheRoot = path.join(world.sandbox.directory, 'elsewhere')
        await rm(cacheRoot, { recursive: true, force: true })
        const result = await world.ensure(['alpha'], { ...options(), cacheRoot })
        const [report] = result.providers
        expect(await importVersions(world, result, ['alpha', 'common'])).toBe('1.0 1.0')
        // A flipped bit may leave a manifest that says the same: white space, a field nobody reads.
        if (report?.status !== 'hit') {
          expect([report?.status, outcomes(result)]).toEqual(['corrupt', ['installed']])
          await rm(cacheRoot, { recursive: true, force: true })
          const again = await world.ensure(['alpha'], { ...options(), cacheRoot })
          expect(again.providers.map(({ status }) => status)).toEqual(['hit'])
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('tiers', () => {
  it('what the first store has damaged is taken whole from the second', async () => {
    const world = await createWorld()
    const { directory } = await createSandbox('two')
    const [near, far] = [path.join(directory, 'near'), path.join(directory, 'far')]
    const provider = () =>
      createProvider({ kind: 'tiers', tiers: [createProvider({ directory: near }), createProvider({ directory: far })] })
    await world.ensure(['alpha'], { provider: provider() })
    const [key = ''] = await readdir(near)
    await writeFile(path.join(near, key, archiveFileName), 'damaged')
    world.index.fault = () => 'unavailable'
    const result = await world.ensure(['alpha'], { provider: provider(), cacheRoot: path.join(directory, 'another machine') })
    expect([outcomes(result), result.providers.map(({ status }) => status)]).toEqual([['hit'], ['corrupt', 'hit']])
  })
})
