import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LockReport } from '../../src/operations/lock.ts'
import { createWorld, importVersions, outcomes, type World } from '../cache/world.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** A project in the world's directory, with a lock that uv made of the world's index. */
async function createProject(world: World, text: string): Promise<void> {
  world.publish({ name: 'gamma', version: '2.0' }, { name: 'needy', version: '1.0', requires: ['gamma'] })
  await writeFile(path.join(world.sandbox.directory, 'pyproject.toml'), text)
  await uv(world, ['lock', '--default-index', world.index.url])
}

async function uv(world: World, args: readonly string[]): Promise<string> {
  const { environment = {} } = world.options()
  const { code, stdout, stderr } = await world.sandbox.run(requireTool('uv'), args, { environment: { ...environment } })
  if (code !== 0) throw new Error(stderr)
  return stdout
}

async function ensure(world: World, args: readonly string[]) {
  const { environment = {} } = world.options()
  const given = ['ensure', '--json', '--retries', '0', '--index-url', world.index.url, ...args]
  const { stdout, stderr, code } = await world.sandbox.cli(given, { environment: { ...environment } })
  if (!stdout.includes('"extensions"')) throw new Error(`${code} ${stdout} ${stderr}`)
  const result = JSON.parse(stdout) as Awaited<ReturnType<World['ensure']>>
  const versions = result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name} ${version}`))
  const specifications = result.extensions.map(({ specification }) => specification)
  return { result, stderr, versions: [...new Set(versions)].sort(), specifications, outcomes: outcomes(result) }
}

const project = `
[project]
name = "project"
version = "1"
requires-python = ">=3.8"
dependencies = ["needy"]
[project.optional-dependencies]
old = ["gamma<2"]
new = ["gamma>=2"]
[dependency-groups]
docs = ["alpha"]
[tool.uv]
conflicts = [[{ extra = "old" }, { extra = "new" }]]
`

describe('a uv.lock in requirements', () => {
  it('installs what is locked, whatever the index has now; extras that exclude each other have their own versions', async () => {
    const world = await createWorld()
    await createProject(world, project)
    world.publish({ name: 'gamma', version: '3.0' }, { name: 'needy', version: '2.0' })
    const plain = await ensure(world, ['--requirements', 'uv.lock'])
    expect([plain.specifications, plain.versions, plain.outcomes]).toEqual([['needy==1.0'], ['gamma 2.0', 'needy 1.0'], ['installed']])
    expect((await ensure(world, ['--requirements', 'uv.lock[old]'])).versions).toEqual(['gamma 1.0', 'needy 1.0'])
    expect((await ensure(world, ['--requirements', 'uv.lock[new]'])).versions).toEqual(['gamma 2.0', 'needy 1.0'])
    const group = await ensure(world, ['--requirements', 'uv.lock:docs'])
    expect([group.specifications, group.versions]).toEqual([['alpha==1.0'], ['alpha 1.0', 'common 1.0']])
  })

  it('is a hit without a TTL, and after changes of the lock that change nothing of what is asked for', async () => {
    const world = await createWorld()
    await createProject(world, project)
    const first = await ensure(world, ['--requirements', 'uv.lock'])
    world.publish({ name: 'beta', version: '2.0' })
    await writeFile(path.join(world.sandbox.directory, 'pyproject.toml'), project.replace('docs = ["alpha"]', 'docs = ["alpha", "beta"]'))
    await uv(world, ['lock', '--default-index', world.index.url])
    const second = await ensure(world, ['--requirements', 'uv.lock', '--ttl-hours', '0'])
    expect([second.outcomes, second.result.requestDigest]).toEqual([['hit'], first.result.requestDigest])
  })

  it('refuses a file that has another hash than the lock', async () => {
    const world = await createWorld()
    await createProject(world, project)
    await rm(path.join(world.wheels, 'gamma-2.0-py3-none-any.whl'))
    world.publish({ name: 'gamma', version: '2.0', files: { 'gamma.py': 'evil = True\n' } })
    await rm(path.join(world.sandbox.directory, 'uv-cache'), { recursive: true, force: true })
    const { outcomes: refused, result } = await ensure(world, ['--requirements', 'uv.lock'])
    expect([refused, result.extensions[0]?.error?.code]).toEqual([['failed'], 'hash-refused'])
  })

  it('a lock that uv cannot read is one clear message', async () => {
    const world = await createWorld()
    await createProject(world, project)
    await writeFile(path.join(world.sandbox.directory, 'uv.lock'), 'version = 99\nrevision = 1\nrequires-python = ">=3.8"\n')
    const { code, stderr } = await world.sandbox.cli(['ensure', '--requirements', 'uv.lock'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error\[file-unreadable\]: uv\.lock cannot be read by uv: /)])
  })

  it('gives as constraints what require-hashes asks for: the version and the hashes of a package that is named alone', async () => {
    const world = await createWorld()
    await createProject(world, project)
    world.publish({ name: 'needy', version: '2.0' })
    const hashed = await ensure(world, ['needy>=1', '--constraints', 'uv.lock', '--require-hashes'])
    expect([hashed.versions, hashed.outcomes]).toEqual([['gamma 2.0', 'needy 1.0'], ['installed']])
    const beyond = await ensure(world, ['needy>=2', '--constraints', 'uv.lock', '--require-hashes'])
    expect(beyond.outcomes).toEqual(['failed'])
  })

  it('binds as constraints too: by itself as the project has it, with an extra as that has it', async () => {
    const world = await createWorld()
    await createProject(world, project)
    world.publish({ name: 'gamma', version: '3.0' })
    expect((await ensure(world, ['gamma', '--constraints', 'uv.lock'])).versions).toEqual(['gamma 2.0'])
    expect((await ensure(world, ['gamma', '--constraints', 'uv.lock[old]'])).versions).toEqual(['gamma 1.0'])
  })
})

describe('a lock that does not fit', () => {
  it.each([
    [
      'uv.lock',
      { requires: '>=3.8', edited: '>=3.99' },
      /^error\[interpreter-unsupported\]: uv\.lock is made for Python >=3\.99, and this is Python 3\./,
    ],
    [
      'uv.lock',
      { requires: '>=3.8', edited: '>=3.8"\nsupported-markers = ["sys_platform == \'win32\'"]\nx = "' },
      /uv\.lock is made for sys_platform == 'win32', and this is /,
    ],
  ])('%s: to another Python or system is one clear message', async (name, { requires, edited }, message) => {
    const world = await createWorld()
    await createProject(world, project)
    const file = path.join(world.sandbox.directory, name)
    await writeFile(file, (await readFile(file, 'utf8')).replace(`requires-python = "${requires}"`, `requires-python = "${edited}"`))
    const { code, stderr } = await world.sandbox.cli(['ensure', '--requirements', name])
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)])
  })

  it('because it has no wheel for this platform says which one is missing', async () => {
    const world = await createWorld()
    world.publish({ name: 'native', version: '1.0', tag: 'py3-none-win_amd64' }, { name: 'user', version: '1.0', requires: ['native'] })
    await createProject(world, '[project]\nname = "project"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ["user"]\n')
    const { result } = await ensure(world, ['--requirements', 'uv.lock'])
    const [user] = result.extensions
    expect([user?.outcome, user?.error?.code]).toEqual(['failed', 'platform-unsupported'])
    expect(user?.error?.message).toMatch(/native==1\.0 has no wheels with a matching platform/)
    expect(user?.error?.hint).toContain('The constraints count too: uv.lock')
  })
})

describe('a lock elsewhere', () => {
  it('has files of an index that nobody named: they come from where the lock says, and are compared with its hashes', async () => {
    const world = await createWorld()
    const other = await startPackageIndex(path.join(world.sandbox.directory, 'other'))
    buildWheel(path.join(world.sandbox.directory, 'other'), { name: 'only-there', version: '1.0' })
    const own = `[[tool.uv.index]]\nname = "own"\nurl = "${other.url}"\nexplicit = true\n[tool.uv.sources]\nonly-there = { index = "own" }\n`
    const text = `[project]\nname = "project"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ["only-there"]\n${own}`
    await createProject(world, text)
    const { environment = {} } = world.options()
    const call = async (): Promise<string[]> => {
      const { stdout, stderr } = await world.sandbox.cli(['ensure', '--json', '--retries', '0', '--requirements', 'uv.lock'], {
        environment: { ...environment },
      })
      if (!stdout.includes('"extensions"')) throw new Error(stderr)
      const { extensions } = JSON.parse(stdout) as Awaited<ReturnType<World['ensure']>>
      return extensions.map(
        ({ outcome, error, distributions }) => error?.code ?? [outcome, ...distributions.map(({ name }) => name)].join(' '),
      )
    }
    expect(await call()).toEqual(['installed only-there'])
    await rm(world.sandbox.cacheRoot, { recursive: true })
    await rm(path.join(world.sandbox.directory, 'uv-cache'), { recursive: true })
    buildWheel(path.join(world.sandbox.directory, 'other'), {
      name: 'only-there',
      version: '1.0',
      files: { 'only_there.py': 'evil = 1\n' },
    })
    expect(await call()).toEqual(['hash-refused'])
  })

  it('is restored under another path of another machine with no index reachable, and imported', async () => {
    const world = await createWorld()
    const directory = path.join(world.sandbox.directory, 'here')
    await mkdir(directory)
    const text = '[project]\nname = "project"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ["needy"]\n'
    await createProject(world, text)
    const files = ['uv.lock', 'pyproject.toml']
    const { environment = {} } = world.options()
    const store = `local:${path.join(world.sandbox.directory, 'store')}`
    const call = async (place: string, more: Record<string, string>): Promise<Awaited<ReturnType<World['ensure']>>> => {
      const cwd = path.join(world.sandbox.directory, ...place.split('/'))
      await mkdir(cwd, { recursive: true })
      for (const file of files) await copyFile(path.join(world.sandbox.directory, file), path.join(cwd, file))
      const args = ['ensure', '--json', '--requirements', 'uv.lock', '--provider', store, '--index-url', world.index.url]
      const { stdout, stderr } = await world.sandbox.cli(args, { cwd, environment: { ...environment, ...more } })
      if (!stdout.includes('"extensions"')) throw new Error(stderr)
      return JSON.parse(stdout) as Awaited<ReturnType<World['ensure']>>
    }
    const at = (name: string): string => path.join(world.sandbox.directory, name)
    expect(outcomes(await call('here', { ENSURE_EXTENSIONS_CACHE: at('one') }))).toEqual(['installed'])
    world.index.fault = () => 'denied'
    await rm(at('one'), { recursive: true })
    const there = await call('somewhere/else', { ENSURE_EXTENSIONS_CACHE: at('two'), UV_CACHE_DIR: at('empty') })
    expect(outcomes(there)).toEqual(['hit'])
    expect(await importVersions(world, there, ['needy', 'gamma'])).toBe('1.0 2.0')
  })
})

describe('other locks in requirements', () => {
  it('a pylock.toml installs what it names, each package an extension, and binds as constraints', async () => {
    const world = await createWorld()
    await writeFile(path.join(world.sandbox.directory, 'in.txt'), 'alpha\n')
    const compiled = ['pip', 'compile', 'in.txt', '--format', 'pylock.toml', '--default-index', world.index.url]
    await writeFile(path.join(world.sandbox.directory, 'pylock.docs.toml'), await uv(world, compiled))
    world.publish({ name: 'common', version: '2.0' })
    const locked = await ensure(world, ['--requirements', 'pylock.docs.toml', '--require-hashes'])
    expect([locked.specifications, locked.versions]).toEqual([
      ['alpha==1.0', 'common==1.0'],
      ['alpha 1.0', 'common 1.0'],
    ])
    expect((await ensure(world, ['--requirements', 'pylock.docs.toml', '--require-hashes', '--ttl-hours', '0'])).outcomes).toEqual([
      'hit',
      'hit',
    ])
    expect((await ensure(world, ['common', '--constraints', 'pylock.docs.toml'])).versions).toEqual(['common 1.0'])
    await writeFile(path.join(world.sandbox.directory, 'pylock.toml'), 'lock-version = "2.0"\n')
    const { code, stderr } = await world.sandbox.cli(['ensure', '--requirements', 'pylock.toml'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('its lock-version is not 1.x')])
  })

  it('a script installs what its metadata names, by its lock where that lies beside it', async () => {
    const world = await createWorld()
    const directory = path.join(world.sandbox.directory, 'tools')
    await mkdir(directory)
    world.publish({ name: 'gamma', version: '2.0' })
    const script = path.join(directory, 's.py')
    await writeFile(
      script,
      '#!/usr/bin/env python\n# /// script\n# requires-python = ">=3.8"\n# dependencies = [\n#   "gamma",\n# ]\n# ///\nimport gamma\n',
    )
    await uv(world, ['lock', '--script', script, '--default-index', world.index.url])
    world.publish({ name: 'gamma', version: '3.0' })
    const locked = await ensure(world, ['--requirements', 'tools/s.py'])
    expect([locked.specifications, locked.versions]).toEqual([['gamma==2.0'], ['gamma 2.0']])
    await rename(`${script}.lock`, `${script}.old`)
    const free = await ensure(world, ['--requirements', 'tools/s.py'])
    expect([free.specifications, free.versions]).toEqual([['gamma'], ['gamma 3.0']])
    await writeFile(script, 'import gamma\n')
    const { code, stderr } = await world.sandbox.cli(['ensure', '--requirements', 'tools/s.py'])
    expect([code, stderr]).toEqual([2, expect.stringContaining("it has no '# /// script' block")])
  })
})

describe('lock', () => {
  /** Runs `lock --json` in the world's directory. */
  async function lock(world: World, args: readonly string[]) {
    const { environment = {} } = world.options()
    const { code, stdout, stderr } = await world.sandbox.cli(
      ['lock', '--json', '--retries', '0', '--index-url', world.index.url, ...args],
      {
        environment: { ...environment },
      },
    )
    if (!stdout.startsWith('{')) throw new Error(stderr)
    return { code, ...(JSON.parse(stdout) as LockReport & { error?: { code: string; message: string } }) }
  }
  const change = (name: string, before: string | null, after: string | null) => ({ name, before, after })

  it('writes what is named, keeps what fits, and says what a refresh changes; ensure --locked installs just that', async () => {
    const world = await createWorld()
    await writeFile(path.join(world.sandbox.directory, 'r.in'), "alpha\ngamma ; sys_platform == 'win32'\n")
    await writeFile(path.join(world.sandbox.directory, 'extensions.toml'), '[[extensions]]\nname = "beta"\npackage = "beta"\n')
    const asked = ['-r', 'r.in', '--config', 'extensions.toml']
    const windows = "1.0 (sys_platform == 'win32')"
    expect(await lock(world, asked)).toMatchObject({
      code: 0,
      status: 'written',
      packages: 4,
      changes: [change('alpha', null, '1.0'), change('beta', null, '1.0'), change('common', null, '1.0'), change('gamma', null, windows)],
    })
    world.publish({ name: 'common', version: '2.0' }, { name: 'alpha', version: '2.0' })
    expect(await lock(world, [...asked, '--check'])).toMatchObject({ code: 0, status: 'unchanged' })
    const locked = await ensure(world, [...asked, '--locked', '--verify-import'])
    expect([locked.versions, locked.outcomes]).toEqual([
      ['alpha 1.0', 'beta 1.0', 'common 1.0'],
      ['installed', 'installed', 'skipped'],
    ])
    expect((await ensure(world, [...asked, '--locked', '--ttl-hours', '0'])).outcomes).toEqual(['hit', 'hit', 'skipped'])
    expect(await lock(world, [...asked, '--check', '--upgrade'])).toMatchObject({ code: 1, status: 'differs' })
    expect(await lock(world, [...asked, '--upgrade'])).toMatchObject({
      status: 'written',
      changes: [change('alpha', '1.0', '2.0'), change('common', '1.0', '2.0')],
    })
    expect((await ensure(world, [...asked, '--locked'])).versions).toEqual(['alpha 2.0', 'beta 1.0', 'common 2.0'])
  })

  it('for some systems and Pythons says so in the lock, and is refused elsewhere', async () => {
    const world = await createWorld()
    const { status } = await lock(world, [
      'alpha',
      '--system',
      'windows',
      '--system',
      'macos',
      '--python-version',
      '3.8',
      '-o',
      'pylock.x.toml',
    ])
    expect(status).toBe('written')
    const text = await readFile(path.join(world.sandbox.directory, 'pylock.x.toml'), 'utf8')
    expect(text).toContain(`requires-python = ">=3.8"`)
    expect(text).toContain(`environments = ["sys_platform == 'win32'", "sys_platform == 'darwin'"]`)
    const { code, stderr } = await world.sandbox.cli(['ensure', '--requirements', 'pylock.x.toml'])
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("pylock.x.toml is made for sys_platform == 'win32' or sys_platform == 'darwin', and this is "),
    ])
  })

  it('ensure --locked refuses what the lock does not have; nothing comes from an index that is not in it', async () => {
    const world = await createWorld()
    const secret = await world.sandbox.cli(['lock', 'x @ https://me:long-password@host.invalid/x-1-py3-none-any.whl'])
    expect([secret.code, secret.stderr]).toEqual([2, expect.stringContaining('the lock would hold a password')])
    const none = await world.sandbox.cli(['ensure', 'alpha', '--locked'])
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--locked needs a lock, and there is no pylock.toml in ')])
    expect(await lock(world, ['alpha', '--check'])).toMatchObject({ code: 1, status: 'differs' })
    expect((await lock(world, ['alpha', '-o', 'lock.toml'])).error?.message).toBe("'lock.toml' is not the name of a lock")
    expect((await lock(world, ['alpha', '--python-version', '3.x'])).error?.message).toContain('must be a version such as 3.9')
    await writeFile(path.join(world.sandbox.directory, 'pylock.toml'), 'lock-version = "2.0"\n')
    expect((await lock(world, ['alpha'])).error).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('its lock-version is not 1.x'),
    })
    await rm(path.join(world.sandbox.directory, 'pylock.toml'))
    await lock(world, ['alpha'])
    expect(await readdir(world.sandbox.directory)).not.toContainEqual(expect.stringMatching(/^pylock\.ensure/))
    for (const [asked, said] of [
      ['gamma', 'pylock.toml does not have gamma'],
      ['alpha>=2', 'pylock.toml does not have alpha>=2'],
    ] as const) {
      const { code, stderr } = await world.sandbox.cli(['ensure', asked, '--locked'])
      expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
    }
    const file = path.join(world.sandbox.directory, 'pylock.toml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/\[\[packages\]\]\nname = "common"[^[]*(?:\[\{[^[]*)?/, ''))
    expect((await ensure(world, ['alpha', '--locked'])).outcomes).toEqual(['failed'])
    expect(await lock(world, ['alpha', '--check'])).toMatchObject({ code: 1, changes: [change('common', null, '1.0')] })
    await writeFile(file, text.replace(/sha256 = "[0-9a-f]{64}"/, `sha256 = "${'0'.repeat(64)}"`))
    expect(await lock(world, ['alpha', '--check'])).toMatchObject({ code: 1, changes: [change('alpha', '1.0', '1.0')] })
  })
})
