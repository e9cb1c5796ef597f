import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorld, outcomes, type World } from '../cache/world.ts'
import { requireTool } from '../support/tools.ts'

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
