import { spawnSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ensurePackage } from '../../src/library/index.ts'
import type { Fault } from '../support/package-index.ts'
import { isLeftOut } from '../support/tools.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const isQuick = isLeftOut('bad days of the package index')

const uncached = (world: World) => ({ environment: { ...world.options().environment, UV_NO_CACHE: '1', UV_HTTP_TIMEOUT: '1' }, retries: 1 })

describe('one failed extension stops no other', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['no such package', 'no-such-package-here', 'package-not-found'],
    ['no matching version', 'gamma>=99', 'version-not-found'],
    ['no wheel for this platform', 'elsewhere', 'platform-unsupported'],
    ['a build that fails', './broken', 'build-failed'],
  ]

  it.each(cases)('%s: the others are importable, the failure has its own text', async (_, specification, code) => {
    const world = await createWorld()
    world.publish({ name: 'elsewhere', version: '1.0', tag: 'cp38-cp38-win32' })
    const broken = path.join(world.sandbox.directory, 'broken')
    await mkdir(broken)
    await writeFile(path.join(broken, 'pyproject.toml'), '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n')
    await writeFile(path.join(broken, 'backend.py'), 'def build_wheel(*_):\n    raise RuntimeError("the compiler is missing")\n')
    const result = await world.ensure(['alpha', specification, 'gamma'])
    expect(outcomes(result)).toEqual(['installed', 'failed', 'installed'])
    expect(result.extensions[1]?.error).toMatchObject({ code, hint: expect.stringMatching(/\.$/) })
    expect(result.extensions[1]?.error?.message).toContain(specification.replace('./', ''))
    expect(await importVersions(world, result, ['alpha', 'gamma'])).toBe('1.0 1.0')
    const again = await world.ensure(['alpha', specification, 'gamma'])
    expect(outcomes(again)).toEqual(['hit', 'failed', 'hit'])
  })

  it('two that cannot be together both fail, with uv’s explanation that names them and what they share', async () => {
    const world = await createWorld()
    world.publish(
      { name: 'common', version: '2.0' },
      { name: 'old', version: '1.0', requires: ['common<2'] },
      { name: 'new', version: '1.0', requires: ['common>=2'] },
    )
    const result = await world.ensure(['old', 'gamma', 'new'])
    expect(outcomes(result)).toEqual(['failed', 'installed', 'failed'])
    const { error } = result.extensions[0] ?? {}
    expect(error).toMatchObject({
      code: 'versions-conflict',
      hint: 'Relax or change one of the versions, or set on-conflict to isolate or drop-optional.',
    })
    expect(error?.message).toMatch(
      /^old and new cannot be installed together: [\s\S]*common<2[\s\S]*common>=2|^old and new cannot be installed together: [\s\S]*common>=2[\s\S]*common<2/,
    )
    expect(await importVersions(world, result, ['gamma'])).toBe('1.0')
  })

  it('ensurePackage rejects with the coded error', async () => {
    const world = await createWorld()
    await expect(ensurePackage('gamma>=99', world.options())).rejects.toMatchObject({
      name: 'ExtensionInstallationError',
      code: 'version-not-found',
    })
    await expect(ensurePackage('-r x', world.options())).rejects.toMatchObject({
      name: 'ExtensionConfigError',
      code: 'specification-is-option',
    })
  })
})

describe.skipIf(isQuick)('the package index', () => {
  it.each<Fault>(['unavailable', 'hanging', 'resetting', 'truncated'])(
    '%s: one clear failure in bounded time, nothing half done',
    async (fault) => {
      const world = await createWorld()
      world.index.fault = (target) => (fault === 'truncated' && !target.startsWith('/files') ? 'none' : fault)
      const result = await world.ensure(['gamma'], uncached(world))
      expect([outcomes(result), result.extensions[0]?.error?.code]).toEqual([['failed'], 'index-unavailable'])
      expect(result.extensions[0]?.error?.hint).toContain('Run it again')
      const request = path.join(world.sandbox.cacheRoot, 'extensions', result.requestDigest)
      expect(await readdir(request)).toEqual([])
    },
  )

  it('slow: waited for', async () => {
    const world = await createWorld()
    world.index.fault = () => 'slow'
    expect(outcomes(await world.ensure(['alpha'], uncached(world)))).toEqual(['installed'])
  })

  it('failing three times, then fine: the retry installs', async () => {
    const world = await createWorld()
    let failures = 0
    world.index.fault = () => (failures++ < 3 ? 'unavailable' : 'none')
    expect(outcomes(await world.ensure(['gamma'], { ...uncached(world), retries: 3 }))).toEqual(['installed'])
  })

  it('refusing credentials: said as such, and no credential shown anywhere', async () => {
    const world = await createWorld()
    world.index.fault = () => 'denied'
    const indexUrl = world.index.url.replace('//', '//user:verysecret@')
    const result = await world.ensure(['gamma'], { ...uncached(world), indexUrl })
    expect(JSON.stringify(result)).not.toContain('verysecret')
    expect(result.extensions[0]?.error?.code).toMatch(/index-denied|package-not-found/)
  })

  it('with credentials in its URL works, and none is kept in what is cached', async () => {
    const world = await createWorld()
    const result = await world.ensure(['gamma'], { ...uncached(world), indexUrl: world.index.url.replace('//', '//user:verysecret@') })
    expect(outcomes(result)).toEqual(['installed'])
    expect(world.index.authorizations.some((header) => header?.startsWith('Basic'))).toBe(true)
    expect(spawnSync('grep', ['-r', 'verysecret', world.sandbox.cacheRoot]).status).toBe(1)
  })

  it('down, with another extension already there: that one stays importable', async () => {
    const world = await createWorld()
    await world.ensure(['alpha'])
    world.index.fault = () => 'unavailable'
    const result = await world.ensure(['alpha', 'gamma'], uncached(world))
    expect(outcomes(result)).toEqual(['hit', 'failed'])
    expect(await importVersions(world, result, ['alpha', 'common'])).toBe('1.0 1.0')
  })
})

describe('the cache root', () => {
  const mounted = async (world: World, options: string, skip: (reason: string) => void): Promise<string> => {
    const target = path.join(world.sandbox.directory, 'mounted')
    await mkdir(target)
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', target])
    if (status !== 0) skip('mounting needs root')
    onTestFinished(() => void spawnSync('umount', ['-l', target]))
    return target
  }

  it('on a full disk: the failure says so, and a later run with space succeeds', async ({ skip }) => {
    const world = await createWorld()
    world.publish({ name: 'large', version: '1.0', files: { 'large.py': "version = '1.0'\n", 'large.bin': 'x'.repeat(3_000_000) } })
    const cacheRoot = await mounted(world, 'size=1m', skip)
    const result = await world.ensure(['large'], { cacheRoot })
    expect([outcomes(result), result.extensions[0]?.error?.code]).toEqual([['failed'], 'disk-full'])
    spawnSync('mount', ['-o', 'remount,size=50m', cacheRoot])
    const later = await world.ensure(['large'], { cacheRoot })
    expect(outcomes(later)).toEqual(['installed'])
    expect(await importVersions(world, later, ['large'])).toBe('1.0')
  })

  it('read-only: refused with a remedy, but what lies there is still a hit', async ({ skip }) => {
    const world = await createWorld()
    const cacheRoot = await mounted(world, 'size=50m', skip)
    await world.ensure(['gamma'], { cacheRoot })
    spawnSync('mount', ['-o', 'remount,ro', cacheRoot])
    expect(outcomes(await world.ensure(['gamma'], { cacheRoot }))).toEqual(['hit'])
    await expect(world.ensure(['alpha'], { cacheRoot })).rejects.toMatchObject({
      code: 'cache-root-unusable',
      message: expect.stringContaining('its file system is read-only'),
      hint: expect.stringContaining('cache-root'),
    })
  })

  it('that is a file: refused with a remedy', async () => {
    const world = await createWorld()
    const cacheRoot = path.join(world.sandbox.directory, 'file')
    await writeFile(cacheRoot, '')
    await expect(world.ensure(['gamma'], { cacheRoot })).rejects.toMatchObject({
      code: 'cache-root-unusable',
      message: expect.stringContaining('is a file'),
    })
  })
})
