import { appendFile, mkdir, readdir, readFile, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensurePackage, invalidate } from '../../src/library/index.ts'
import { isLeftOut } from '../support/tools.ts'
import { createWorld, importVersions, outcomes } from './world.ts'

const isQuick = isLeftOut('killed, concurrent and damaged entries')

describe('ensuring a request', () => {
  it('installs once, then hits without uv and without the index', async () => {
    const world = await createWorld()
    const first = await world.ensure(['alpha', 'gamma==1.0'])
    expect([outcomes(first), first.cacheHit]).toEqual([['installed', 'installed'], false])
    expect(first.extensions[0]?.distributions).toEqual([
      { name: 'alpha', version: '1.0' },
      { name: 'common', version: '1.0' },
    ])
    expect(await importVersions(world, first, ['alpha', 'common', 'gamma'])).toBe('1.0 1.0 1.0')
    const asked = world.index.requests.length
    const second = await world.ensure(['gamma == 1.0', 'ALPHA'], {
      environment: { ...world.options().environment, PATH: '/usr/bin:/bin', UV_OFFLINE: '1' },
      python: first.python,
    })
    expect([outcomes(second), second.cacheHit, second.hits, second.misses]).toEqual([['hit', 'hit'], true, 2, 0])
    expect(world.index.requests.length).toBe(asked)
    expect(second.importPaths).toEqual(first.importPaths)
  })

  it('lies where the design says, with the four fields of one specification at the top of its record', async () => {
    const world = await createWorld()
    const result = await world.ensure(['gamma==1.0'])
    expect(result.entryPath).toBe(path.join(world.sandbox.cacheRoot, 'extensions', result.requestDigest, result.platformId))
    const metadata = JSON.parse(await readFile(path.join(result.entryPath ?? '', '.cache_metadata.json'), 'utf8'))
    expect(metadata).toMatchObject({
      package_spec: 'gamma==1.0',
      ttl_hours: 24,
      platform_id: result.platformId,
      installed_at: expect.stringMatching(/^\d{4}-.*Z$/),
    })
  })

  it('puts scripts on PATH that run', async () => {
    const world = await createWorld()
    const result = await world.ensure(['alpha'])
    const { stdout } = await world.sandbox.run('sh', ['-c', 'command -v alpha-tool && alpha-tool'], {
      environment: { ...result.environment },
    })
    expect(stdout.trim().endsWith('bin/alpha-tool')).toBe(true)
  })

  it('has console and gui scripts that run from any directory, and after the tree was moved', async () => {
    const world = await createWorld()
    const entryPoints = '[console_scripts]\ntool = tool:main\n[gui_scripts]\ntool-window = tool:main\n'
    const files = { 'tool.py': 'def main():\n    print("runs")\n', 'tool-1.0.dist-info/entry_points.txt': entryPoints }
    world.publish({ name: 'tool', version: '1.0', files })
    const { environment, importPaths } = await world.ensure(['tool'])
    const moved = path.join(world.sandbox.directory, 'moved to')
    await world.sandbox.run('cp', ['-a', importPaths[0] ?? '', moved])
    const both = ['-c', 'cd / && tool && tool-window']
    for (const variables of [environment, { PYTHONPATH: moved, PATH: `${moved}/bin:${process.env['PATH']}` }]) {
      const ran = await world.sandbox.run('sh', both, { environment: { ...variables } })
      expect(ran).toMatchObject({ code: 0, stdout: 'runs\nruns\n', stderr: '' })
    }
  })

  it('copies what another request of this machine has, where that is what would be installed (partial hit)', async () => {
    const world = await createWorld()
    await world.ensure(['alpha'])
    const second = await world.ensure(['alpha', 'beta'])
    expect([outcomes(second), second.cacheHit]).toEqual([['hit', 'installed'], false])
    expect(await importVersions(world, second, ['alpha', 'common', 'beta'])).toBe('1.0 1.0 1.0')
  })

  it('resolves anew where what is kept does not go with what is new', async () => {
    const world = await createWorld()
    await world.ensure(['alpha'])
    world.publish({ name: 'common', version: '2.0' }, { name: 'delta', version: '1.0', requires: ['common>=2'] })
    const second = await world.ensure(['alpha', 'delta'])
    expect(outcomes(second)).toEqual(['installed', 'installed'])
    expect(await importVersions(world, second, ['alpha', 'common', 'delta'])).toBe('1.0 2.0 1.0')
  })

  it('resolves anew where a kept version is gone from the index', async () => {
    const world = await createWorld()
    await world.ensure(['alpha'])
    world.publish({ name: 'alpha', version: '1.1', requires: ['common'] })
    await world.unpublish('alpha-1.0-py3-none-any.whl')
    const second = await world.ensure(['alpha', 'gamma'], { environment: { ...world.options().environment, UV_NO_CACHE: '1' } })
    expect(outcomes(second)).toEqual(['installed', 'installed'])
    expect(await importVersions(world, second, ['alpha', 'gamma'])).toBe('1.1 1.0')
  })

  it('drops what the request no longer names', async () => {
    const world = await createWorld()
    await world.ensure(['alpha', 'gamma'])
    const second = await world.ensure(['alpha'])
    expect(outcomes(second)).toEqual(['hit'])
    expect(await importVersions(world, second, ['gamma'])).toContain("No module named 'gamma'")
  })

  it('gives each specification a tree of its own with isolation package, and says where versions differ', async () => {
    const world = await createWorld()
    world.publish(
      { name: 'common', version: '2.0' },
      { name: 'old', version: '1.0', requires: ['common<2'] },
      { name: 'new', version: '1.0', requires: ['common>=2'] },
    )
    const result = await world.ensure(['old', 'new', 'gamma'], { isolation: 'package' })
    expect(outcomes(result)).toEqual(['installed', 'installed', 'installed'])
    expect(result.importPaths.length).toBe(3)
    expect(result.warnings).toEqual(['common is there in the versions 1.0 and 2.0; the first, 1.0, is imported'])
    expect(outcomes(await world.ensure(['old', 'new', 'gamma'], { isolation: 'package' }))).toEqual(['hit', 'hit', 'hit'])
    expect((await ensurePackage('gamma', world.options())).importPaths[0]).toBe(result.importPaths[2])
  })

  it('skips a specification whose marker is false here', async () => {
    const world = await createWorld()
    const result = await world.ensure(['gamma', 'no-such; python_version < "3"'])
    expect(outcomes(result)).toEqual(['installed', 'skipped'])
    expect((await world.ensure(['no-such; python_version < "3"'])).cacheHit).toBe(true)
  })

  it('installs paths and wheels, again when their content changes', async () => {
    const world = await createWorld()
    const project = path.join(world.sandbox.directory, 'project')
    const { options } = world
    const wheel = async (version: string): Promise<void> => {
      await rm(project, { recursive: true, force: true })
      await mkdir(project)
      await writeFile(
        path.join(project, 'pyproject.toml'),
        `[project]\nname = "local-thing"\nversion = "${version}"\n[build-system]\nrequires = ["uv_build"]\nbuild-backend = "uv_build"\n`,
      )
      await mkdir(path.join(project, 'src/local_thing'), { recursive: true })
      await writeFile(path.join(project, 'src/local_thing/__init__.py'), `version = "${version}"\n`)
    }
    await wheel('1.0')
    const fromRegistry = { ...options(), indexUrl: undefined } as never
    const first = await world.ensure(['./project'], fromRegistry)
    expect([outcomes(first), first.extensions[0]?.distributions]).toEqual([['installed'], [{ name: 'local-thing', version: '1.0' }]])
    expect(outcomes(await world.ensure(['./project'], fromRegistry))).toEqual(['hit'])
    await wheel('2.0')
    const changed = await world.ensure(['./project'], fromRegistry)
    expect(await importVersions(world, changed, ['local_thing'])).toBe('2.0')
    // Beside a package that is there already: a path is resolved to itself.
    const beside = await world.ensure(['./project', 'six'], fromRegistry)
    expect([outcomes(beside), await importVersions(world, beside, ['local_thing'])]).toEqual([['hit', 'installed'], '2.0'])
    const byWheel = await world.ensure(['wheels/gamma-1.0-py3-none-any.whl'])
    expect(byWheel.extensions[0]?.distributions).toEqual([{ name: 'gamma', version: '1.0' }])
  })

  it('builds from source without what an earlier step put on the import path', async () => {
    const world = await createWorld()
    const { environment } = await world.ensure(['alpha'])
    const project = path.join(world.sandbox.directory, 'project')
    await mkdir(project)
    await writeFile(
      path.join(project, 'pyproject.toml'),
      '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
    )
    const backend =
      "import importlib.util, sys\ndef build_wheel(*_):\n    raise RuntimeError(f\"alpha is {importlib.util.find_spec('alpha')}, loaders {[p for p in sys.path if 'loaders' in p]}\")\n"
    await writeFile(path.join(project, 'backend.py'), backend)
    const [failed] = (await world.ensure(['./project'], { environment: { ...world.options().environment, ...environment } })).extensions
    expect(failed?.error?.message).toContain('alpha is None, loaders []')
  })

  it('takes an entry of another version of this program for none, without a warning', async () => {
    const world = await createWorld()
    const { importPaths } = await world.ensure(['alpha'])
    const record = path.join(importPaths[0] ?? '', '.cache_metadata.json')
    await writeFile(record, (await readFile(record, 'utf8')).replace(/"schema": \d+/, '"schema": 1'))
    expect([outcomes(await world.ensure(['alpha'])), world.warnings]).toEqual([['installed'], []])
  })

  it('believes the four fields of its record: an older installation, another TTL, another package are what they say', async () => {
    const world = await createWorld()
    const changed = async (change: Readonly<Record<string, unknown>>): Promise<string[]> => {
      const { importPaths } = await world.ensure(['gamma'])
      const file = path.join(importPaths[0] ?? '', '.cache_metadata.json')
      const record = JSON.parse(await readFile(file, 'utf8')) as object
      await writeFile(file, JSON.stringify({ ...record, ...change }))
      return (await world.ensure(['gamma'])).extensions.map(({ outcome }) => String(outcome))
    }
    const past = new Date(Date.now() - 72 * 3_600_000).toISOString()
    expect(await changed({})).toEqual(['hit'])
    expect(await changed({ package_spec: 'GAMMA' })).toEqual(['hit'])
    expect(await changed({ installed_at: past, ttl_hours: 100 })).toEqual(['hit'])
    expect(await changed({ installed_at: past, ttl_hours: 24 })).toEqual(['refreshed'])
    expect(await changed({ ttl_hours: 0 })).toEqual(['refreshed'])
    expect(await changed({ package_spec: 'alpha' })).toEqual(['installed'])
    expect(await changed({ ttl_hours: null })).toEqual(['installed'])
    expect(await changed({ platform_id: 'cpython-2.7--linux--x86_64' })).toEqual(['installed'])
  })

  it('takes an installer of the caller, once per miss', async () => {
    const world = await createWorld()
    const source = path.join(world.sandbox.directory, 'made')
    await mkdir(source)
    await writeFile(path.join(source, 'made.py'), 'version = "by hand"\n')
    const calls: string[] = []
    const installer = async (specification: string): Promise<string> => {
      calls.push(specification)
      return source
    }
    const first = await world.ensure(['made'], { installer })
    expect(await importVersions(world, first, ['made'])).toBe('by hand')
    await world.ensure(['made'], { installer })
    expect(calls).toEqual(['made'])
    await expect(
      ensurePackage('other', { ...world.options(), installer: () => Promise.reject(new Error('no such thing')) }),
    ).rejects.toMatchObject({ code: 'installation-failed' })
  })
})

describe('age', () => {
  it('expires after the TTL: the newest version that fits is installed', async () => {
    const world = await createWorld()
    await world.ensure(['gamma'])
    world.publish({ name: 'gamma', version: '2.0' })
    world.hour = 23
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['hit'])
    world.hour = 25
    const refreshed = await world.ensure(['gamma'], { environment: { ...world.options().environment, UV_NO_CACHE: '1' } })
    expect([outcomes(refreshed), refreshed.cacheHit]).toEqual([['refreshed'], false])
    expect(await importVersions(world, refreshed, ['gamma'])).toBe('2.0')
  })

  it('that passed without a new version installs nothing and counts from now', async () => {
    const world = await createWorld()
    const first = await world.ensure(['alpha'])
    world.hour = 30
    const second = await world.ensure(['alpha'])
    expect([outcomes(second), second.cacheHit, second.importPaths]).toEqual([['refreshed'], true, first.importPaths])
    world.hour = 50
    expect(outcomes(await world.ensure(['alpha']))).toEqual(['hit'])
  })

  it('of nothing matters with never, and everything is due with 0', async () => {
    const world = await createWorld()
    await world.ensure(['gamma'])
    world.hour = 10_000
    expect(outcomes(await world.ensure(['gamma'], { ttlHours: 'never' }))).toEqual(['hit'])
    world.hour = 0
    expect(outcomes(await world.ensure(['gamma'], { ttlHours: 0 }))).toEqual(['refreshed'])
  })

  it('is forgiven when the index is down: what is due is used as it is, with a warning', async () => {
    const world = await createWorld()
    await world.ensure(['gamma'])
    world.hour = 30
    world.index.fault = () => 'unavailable'
    const result = await world.ensure(['gamma'], { environment: { ...world.options().environment, UV_NO_CACHE: '1' } })
    expect([outcomes(result), result.cacheHit]).toEqual([['stale'], true])
    expect(world.warnings.join()).toContain('gamma is 30 hours old and used as it is, because refreshing it failed')
    expect(await importVersions(world, result, ['gamma'])).toBe('1.0')
  })
})

describe('invalidating', () => {
  it('makes one specification a miss in every entry that names it, and leaves the others hits', async () => {
    const world = await createWorld()
    await world.ensure(['alpha', 'gamma'])
    await world.ensure(['gamma'])
    world.hour = 1
    expect(await invalidate('gamma', world.options())).toBe(true)
    expect(await invalidate('gamma', world.options())).toBe(false)
    world.hour = 2
    const third = await world.ensure(['alpha', 'gamma'])
    // Installed again, not copied from what was invalidated: then it would count as a hit.
    expect([outcomes(third), third.cacheHit]).toEqual([['hit', 'installed'], false])
    expect(outcomes(await world.ensure(['alpha', 'gamma']))).toEqual(['hit', 'hit'])
  })

  it('of something that was never there gives false', async () => {
    const world = await createWorld()
    expect(await invalidate('gamma', world.options())).toBe(false)
  })
})

describe.skipIf(isQuick)('a damaged entry', () => {
  const damages: Record<string, (tree: string, link: string) => Promise<void>> = {
    'a file deleted': (tree) => unlink(path.join(tree, 'gamma.py')),
    'a file altered by hand': (tree) => appendFile(path.join(tree, 'gamma.py'), 'raise SystemExit("altered")\n'),
    'a file cut short': (tree) => truncate(path.join(tree, 'gamma.py'), 3),
    'its RECORD deleted': (tree) => unlink(path.join(tree, 'gamma-1.0.dist-info/RECORD')),
    'its metadata deleted': (tree) => unlink(path.join(tree, '.cache_metadata.json')),
    'its metadata cut short': (tree) => truncate(path.join(tree, '.cache_metadata.json'), 40),
    'its metadata of another type': (tree) => writeFile(path.join(tree, '.cache_metadata.json'), '[1, 2]'),
    'its metadata from the future': async (tree) => {
      const file = path.join(tree, '.cache_metadata.json')
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/"installed_at": "\d{4}/g, '"installed_at": "2999'))
    },
    'its whole distribution deleted': (tree) => rm(path.join(tree, 'gamma-1.0.dist-info'), { recursive: true }),
    'its tree deleted': (tree) => rm(tree, { recursive: true }),
    'its link leading elsewhere': async (_tree, link) => {
      await unlink(link)
      await symlink('/etc', link)
    },
    'a file where its link belongs': async (_tree, link) => {
      await unlink(link)
      await writeFile(link, '')
    },
    'a directory where its link belongs': async (_tree, link) => {
      await unlink(link)
      await mkdir(path.join(link, 'x'), { recursive: true })
    },
  }

  it.each(Object.keys(damages))('(%s) is found, set aside and made again', async (name) => {
    const world = await createWorld()
    const first = await world.ensure(['gamma==1.0'])
    await damages[name]?.(first.importPaths[0] ?? '', first.entryPath ?? '')
    const second = await world.ensure(['gamma==1.0'])
    expect(outcomes(second)).toEqual(['installed'])
    expect(await importVersions(world, second, ['gamma'])).toBe('1.0')
    expect(second.missReason).toContain('damaged')
    expect(world.warnings.join()).toContain('is damaged and will be made again')
    expect(outcomes(await world.ensure(['gamma==1.0']))).toEqual(['hit'])
  })

  it('never reaches uv’s own cache: what is installed again is whole', async () => {
    const world = await createWorld()
    const first = await world.ensure(['gamma==1.0'])
    await appendFile(path.join(first.importPaths[0] ?? '', 'gamma.py'), 'version = "poisoned"\n')
    expect(await importVersions(world, await world.ensure(['gamma==1.0']), ['gamma'])).toBe('1.0')
  })
})

describe.skipIf(isQuick)('at once', () => {
  it('several processes ensuring the same request all succeed, and leave one whole entry', async () => {
    const world = await createWorld()
    const args = ['alpha', 'beta', 'gamma', '--index-url', world.index.url]
    const runs = await Promise.all([1, 2, 3, 4].map(() => world.sandbox.ensure(args)))
    expect(runs.map(({ code, failed }) => [code, failed])).toEqual(Array(4).fill([0, 0]))
    const after = await world.sandbox.ensure(args)
    expect(after.cacheHit).toBe(true)
    const left = await readdir(path.dirname(after.entryPath ?? ''))
    expect(left.filter((name) => name.includes('.staging-') || name.includes('.next-'))).toEqual([])
  })

  it('a killed run leaves nothing that the next one trusts, and the next one cleans up after it', async () => {
    const world = await createWorld()
    world.index.fault = (target) => (target.startsWith('/files/gamma') ? 'hanging' : 'none')
    const args = ['alpha', 'gamma', '--index-url', world.index.url]
    const killed = await world.sandbox.cli(['ensure', ...args], {
      onStart: (child) => void setTimeout(() => child.kill('SIGKILL'), 2_500),
    })
    expect(killed.signal).toBe('SIGKILL')
    world.index.fault = () => 'none'
    const next = await world.sandbox.ensure(args)
    expect([next.code, outcomes(next)]).toEqual([0, ['installed', 'installed']])
    const left = await readdir(path.dirname(next.entryPath ?? ''))
    expect(left.filter((name) => name.includes('.staging-'))).toEqual([])
  })

  it('a cancelled run ends its children, exits with 130 and leaves nothing half done', async () => {
    const world = await createWorld()
    world.index.fault = (target) => (target.startsWith('/files/') ? 'hanging' : 'none')
    const args = ['ensure', 'alpha', '--json', '--index-url', world.index.url]
    const cancelled = await world.sandbox.cli(args, {
      // uv would wait longer than this test may take: only ending it ends the run.
      environment: { UV_HTTP_TIMEOUT: '600' },
      onStart: (child) => void setTimeout(() => child.kill('SIGINT'), 2_500),
    })
    expect([cancelled.code, JSON.parse(cancelled.stdout)]).toMatchObject([130, { error: { code: 'interrupted' } }])
    const { stdout } = await world.sandbox.run('sh', [
      '-c',
      `ps -eo args | grep -F '${world.sandbox.directory}' | grep -v grep | grep 'uv pip' || true`,
    ])
    expect(stdout).toBe('')
    const [request = ''] = await readdir(path.join(world.sandbox.cacheRoot, 'extensions'))
    expect(await readdir(path.join(world.sandbox.cacheRoot, 'extensions', request))).toEqual([])
  })
})
