import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { selectArchives } from '../../src/archive/select.ts'
import { worthWarning } from '../../src/cache/worth.ts'
import { detectPlatform, invalidate } from '../../src/library/index.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { forge } from '../support/bundles.ts'
import { createSandbox } from '../support/sandbox.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const archivesOf = (world: World): string => path.join(world.sandbox.directory, 'archives')
const providerOf = (world: World): CacheProvider => createLocalProvider({ directory: archivesOf(world) })
/** Forgets all this machine has of its own, as a fresh runner has nothing. */
const forget = (world: World): Promise<void> => rm(world.sandbox.cacheRoot, { recursive: true, force: true })
const flipLastByte = async (file: string): Promise<void> => {
  const bytes = await readFile(file)
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  await writeFile(file, bytes)
}
const withoutUv = (world: World) => ({ environment: { ...world.options().environment, PATH: '/usr/bin:/bin', UV_OFFLINE: '1' } })

describe('an entry kept by a provider', () => {
  it('is restored on a fresh machine, without uv, at another path and depth, for another path of the interpreter', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    const first = await world.ensure(['alpha'], { provider })
    expect(first.providers.map(({ action, status }) => `${action} ${status}`)).toContain('save saved')
    const elsewhere = await createSandbox('another/machine'.replace('/', ' '))
    const cacheRoot = path.join(elsewhere.directory, 'a', 'deeper', 'place')
    const python = path.join(elsewhere.directory, path.basename(first.python))
    await writeFile(python, `#!/bin/sh\nexec ${first.python} "$@"\n`, { mode: 0o755 })
    const second = await world.ensure(['alpha'], { provider, cacheRoot, python, ...withoutUv(world) })
    expect([outcomes(second), second.cacheHit, second.matchedKeys]).toEqual([['hit'], true, first.cacheKeys])
    expect(second.importPaths[0]?.startsWith(cacheRoot)).toBe(true)
    expect(await importVersions(world, second, ['alpha', 'common'])).toBe('1.0 1.0')
    const ran = await world.sandbox.run('sh', ['-c', 'alpha-tool'], { environment: { ...second.environment } })
    expect(ran.stderr.trim()).toBe('1.0')
  })

  it('is restored for another patch version of Python, and its scripts run there', async ({ skip }) => {
    const world = await createWorld()
    const provider = providerOf(world)
    const [own, system] = await Promise.all([detectPlatform('python3'), detectPlatform('/usr/bin/python3').catch(() => undefined)])
    if (system === undefined || system.id !== own.id || system.pythonVersion === own.pythonVersion)
      skip('needs two patch versions of one Python')
    await world.ensure(['alpha'], { provider, python: own.python })
    await forget(world)
    const restored = await world.ensure(['alpha'], { provider, python: '/usr/bin/python3', ...withoutUv(world) })
    expect(outcomes(restored)).toEqual(['hit'])
    const program = 'import alpha, platform; print(alpha.version, platform.python_version())'
    const { stdout } = await world.sandbox.run('/usr/bin/python3', ['-c', program], { environment: { ...restored.environment } })
    expect(stdout.trim()).toBe(`1.0 ${system?.pythonVersion}`)
    const ran = await world.sandbox.run('alpha-tool', [], {
      environment: { ...restored.environment, PATH: `${restored.binPaths.join(':')}:/usr/bin:/bin` },
    })
    expect(ran.stderr.trim()).toBe('1.0')
  })

  it('holds byte code that stays valid wherever it is restored', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    await world.ensure(['alpha'], { provider })
    await forget(world)
    const restored = await world.ensure(['alpha'], { provider })
    const program =
      'import alpha, os, sys; print(alpha.__cached__); print(int.from_bytes(open(alpha.__cached__, "rb").read()[4:8], "little"))'
    const { stdout } = await world.sandbox.run(restored.python, ['-c', program], { environment: { ...restored.environment } })
    // Flags 1: checked by nothing but its presence (PEP 552, unchecked hash-based).
    expect(stdout.trim().split('\n').at(-1)).toBe('1')
  })

  it('is saved once by a matrix of jobs: the others find it saved and pack nothing', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    await world.ensure(['gamma'], { provider })
    await forget(world)
    const blind: CacheProvider = { ...provider, restore: async () => ({ status: 'miss', detail: '' }) }
    const second = await world.ensure(['gamma'], { provider: blind })
    expect(second.providers.map(({ action, status }) => `${action} ${status}`)).toContain('save exists')
    expect(await readdir(path.join(world.sandbox.cacheRoot)).then((names) => names.includes('pending'))).toBe(false)
  })

  it('that is damaged is not trusted: its extensions are installed again and saved under the next key', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    const first = await world.ensure(['gamma'], { provider })
    await forget(world)
    await flipLastByte(path.join(archivesOf(world), first.cacheKeys[0] ?? '', 'bundle'))
    const second = await world.ensure(['gamma'], { provider })
    expect([outcomes(second), second.cacheKeys[0]?.endsWith('-g1')]).toEqual([['installed'], true])
    expect(second.missReason).toContain('its SHA-256 is not the one it was saved with')
    await forget(world)
    const third = await world.ensure(['gamma'], { provider })
    expect([outcomes(third), third.matchedKeys]).toEqual([['hit'], second.cacheKeys])
  })

  it.each([
    ['the header of another request', { request_digest: 'f'.repeat(64) }],
    ['the header of another key', { key: 'ensure-extensions-another' }],
    ['a header for another C library', { abi: 'other' }],
    ['a header for another platform', { platform_id: 'cpython-2.7--linux--x86_64' }],
    ['a header of another version', { version: 2 }],
    ['a header of wrong types', { archive: 'many' }],
    ['a header of what is no entry', { kind: 'directory' }],
  ])('with %s is refused before anything of it is opened', async (_, change) => {
    const world = await createWorld()
    const provider = providerOf(world)
    const first = await world.ensure(['gamma'], { provider })
    await forget(world)
    await forge(path.join(archivesOf(world), first.cacheKeys[0] ?? '', 'bundle'), { payload: (payload) => ({ ...payload, ...change }) })
    const second = await world.ensure(['gamma'], { provider })
    expect([outcomes(second), second.providers[0]?.status]).toEqual([['installed'], 'corrupt'])
  })

  it.each(['auto', 'tar'] as const)(
    'that unpacks to far more than its header says (archive: %s) is refused, and takes no room',
    async (archive) => {
      const world = await createWorld()
      const provider = providerOf(world)
      const first = await world.ensure(['gamma'], { provider, archive })
      const file = path.join(archivesOf(world), first.cacheKeys[0] ?? '', 'bundle')
      // A gigabyte of zeros beside the tree takes a few kilobytes.
      const tree = path.join(world.sandbox.directory, 'tree')
      await cp(first.importPaths[0] ?? '', tree, { recursive: true })
      await writeFile(path.join(tree, 'zeros'), '')
      await truncate(path.join(tree, 'zeros'), 1e9)
      const { selectPacking } = await selectArchives({
        runner: childProcessRunner,
        environment: process.env,
        isTarOnly: archive === 'tar',
        isMounting: false,
      })
      const made = path.join(world.sandbox.directory, 'made')
      await (await selectPacking()).pack(tree, made)
      await forge(file, { archive: await readFile(made) })
      await forget(world)
      const second = await world.ensure(['gamma'], { provider, archive })
      expect([outcomes(second), second.providers[0]?.status, second.missReason]).toEqual([
        ['installed'],
        'corrupt',
        expect.stringMatching(/it unpacks to more than|bytes instead of/),
      ])
    },
  )

  it('installed before an invalidation is no hit', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    await world.ensure(['gamma'], { provider })
    world.hour = 1
    await invalidate('gamma', world.options())
    await rm(path.join(world.sandbox.cacheRoot, 'extensions'), { recursive: true })
    await invalidate('gamma', world.options())
    world.hour = 2
    expect(outcomes(await world.ensure(['gamma'], { provider }))).toEqual(['installed'])
    // What was installed since is saved beside it, and found before it.
    await rm(path.join(world.sandbox.cacheRoot, 'extensions'), { recursive: true })
    expect(outcomes(await world.ensure(['gamma'], { provider }))).toEqual(['hit'])
  })

  it('that is older than the TTL is refreshed, or used as it is when the index is down', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    await world.ensure(['gamma'], { provider })
    await forget(world)
    world.hour = 24 * 5
    world.index.fault = () => 'unavailable'
    const environment = { ...world.options().environment, UV_NO_CACHE: '1' }
    const stale = await world.ensure(['gamma'], { provider, environment })
    expect(outcomes(stale)).toEqual(['stale'])
    world.index.fault = () => 'none'
    expect(outcomes(await world.ensure(['gamma'], { provider, environment }))).toEqual(['refreshed'])
  })

  it('is not needed: a provider that fails in every way fails nothing', async () => {
    const world = await createWorld()
    const broken: CacheProvider = {
      name: 'broken',
      canSave: null,
      lookup: async () => ({ status: 'unavailable', detail: 'gone' }),
      restore: async () => ({ status: 'rate-limited', detail: 'slow down' }),
      save: async () => ({ status: 'denied', detail: 'no' }),
    }
    const result = await world.ensure(['gamma'], { provider: broken })
    expect([outcomes(result), result.missReason]).toEqual([['installed'], 'the cache service takes no more requests for now: slow down'])
  })

  it('is explained when it is missed: by what an archive of the same extensions has, never by those of others', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    await world.ensure(['gamma'], { provider })
    await forget(world)
    const others = await world.ensure(['gamma', 'alpha'], { provider })
    expect(others.missReason).toBe('never saved before where this run may read, for these extensions, this Python and these options')
  })

  it('is older than its time, and that is said, whatever the store has', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    await world.ensure(['gamma'], { provider })
    world.hour = 25
    expect((await world.ensure(['gamma'], { provider })).missReason).toBe('older than 24 h')
    expect((await world.ensure(['gamma', 'alpha'], { provider })).missReason).not.toContain('older')
  })

  it('never holds what a later step changed: a partial hit reads what it keeps', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    const first = await world.ensure(['gamma'])
    // The same size: not seen by the quick check of a local hit.
    await writeFile(path.join(first.importPaths[0] ?? '', 'gamma.py'), "version = '6.6'\n")
    await world.ensure(['gamma', 'alpha'], { provider })
    await forget(world)
    const restored = await world.ensure(['gamma', 'alpha'], { provider })
    expect(await importVersions(world, restored, ['gamma'])).toBe('1.0')
  })
})

describe('whether caching is worth it', () => {
  const restore = (ms: number, means = 'tar and zstd') => ({ at: '2026-11-21T10:00:00Z', ms, bytes: 1, means })

  it.each([
    ['on the first run', [restore(900)], undefined],
    ['when only one of the last two was slower', [restore(900), restore(100)], undefined],
    ['when it was slower long ago', [restore(900), restore(900), restore(100)], undefined],
    ['when both were slower', [restore(100), restore(900), restore(800)], /900 ms, 800 ms against 500 ms.*mount images.*`provider: none`/],
    ['when both were slower and mounted', [restore(900, 'kernel mount'), restore(800, 'kernel mount')], /the network is what takes/],
  ])('%s is said or not, with what to change', (_, restores, expected) => {
    const warning = worthWarning(restores, 500)
    if (expected === undefined) expect(warning).toBeUndefined()
    else expect(warning).toMatch(expected)
  })

  it('is measured: the state file has what restoring and saving took', async () => {
    const world = await createWorld()
    const provider = providerOf(world)
    const { requestDigest } = await world.ensure(['alpha'], { provider })
    const request = path.join(world.sandbox.cacheRoot, 'extensions', requestDigest)
    for (let run = 0; run < 2; run++) {
      for (const name of await readdir(request)) if (!name.endsWith('.state.json')) await rm(path.join(request, name), { recursive: true })
      expect(outcomes(await world.ensure(['alpha'], { provider }))).toEqual(['hit'])
    }
    const [stateFile = ''] = (await readdir(request)).filter((name) => name.endsWith('.state.json'))
    const state = JSON.parse(await readFile(path.join(request, stateFile), 'utf8')) as { restores: unknown[]; saves: unknown[] }
    expect([state.restores.length, state.saves.length]).toEqual([2, 1])
    expect(state.restores[0]).toMatchObject({ ms: expect.any(Number), bytes: expect.any(Number), means: expect.stringMatching(/.+/) })
  })
})
