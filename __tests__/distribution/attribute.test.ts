import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { directUrlOf } from '../../src/distribution/direct-url.ts'
import { parseSpecification } from '../../src/specification/specification.ts'
import { createWorld, importVersions, outcomes, type World } from '../cache/world.ts'
import { isLeftOut } from '../support/tools.ts'

const isQuick = isLeftOut('packages of paths and archives')

/** A project that is built without anything from an index. */
function writeProject(directory: string, name: string, requires: readonly string[] = []): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(
    path.join(directory, 'pyproject.toml'),
    `[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n[project]\nname = "${name}"\nversion = "1.0"\n`,
  )
  const info = `${name}-1.0.dist-info`
  const metadata = `Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n${requires.map((line) => `Requires-Dist: ${line}\\n`).join('')}`
  writeFileSync(
    path.join(directory, 'backend.py'),
    `import os, zipfile
def build_wheel(directory, *_):
    files = {"${name}.py": "version = '${name}'\\n", "${info}/METADATA": "${metadata}", "${info}/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"}
    record = "".join(f"{name},,\\n" for name in files) + "${info}/RECORD,,\\n"
    with zipfile.ZipFile(os.path.join(directory, "${name}-1.0-py3-none-any.whl"), "w") as wheel:
        for file, text in {**files, "${info}/RECORD": record}.items():
            wheel.writestr(file, text)
    return "${name}-1.0-py3-none-any.whl"
`,
  )
}

function git(directory: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...args], {
    cwd: directory,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

/** A repository with projects by the directories they lie in. */
function writeRepository(directory: string, projects: Readonly<Record<string, string>>): string {
  for (const [place, name] of Object.entries(projects)) writeProject(path.join(directory, place), name)
  git(directory, 'init', '-q', '-b', 'main')
  git(directory, 'add', '.')
  git(directory, 'commit', '-qm', 'all')
  return pathToFileURL(directory).href
}

/** Which distribution each specification got, and whether all of them can be imported. */
async function attributed(world: World, specifications: readonly string[]): Promise<(string | undefined)[]> {
  const result = await world.ensure(specifications)
  const names = result.extensions.map(({ distributions: [own] }) => own?.name)
  expect(outcomes(result)).not.toContain('failed')
  const modules = names.map((name) => name ?? 'nothing')
  expect(await importVersions(world, result, modules)).toBe(modules.join(' '))
  // By itself each is copied from the tree of all, or installed: it is the right one in any case.
  for (const [index, specification] of specifications.entries()) {
    const alone = await world.ensure([specification])
    expect(await importVersions(world, alone, [modules[index] ?? ''])).toBe(modules[index])
    expect(alone.extensions[0]?.distributions.map(({ name }) => name)).toEqual([modules[index]])
  }
  return names
}

describe('a specification that does not name its distribution has the right one:', () => {
  it('two directories of one repository, its top, and one that begins alike', async () => {
    const world = await createWorld()
    const url = writeRepository(path.join(world.sandbox.directory, 'mono'), { a: 'one', b: 'two', ab: 'three', '.': 'top' })
    const specifications = [`git+${url}#subdirectory=ab`, `git+${url}#subdirectory=a`, `git+${url}`, `git+${url}#subdirectory=b`]
    expect(await attributed(world, specifications)).toEqual(['three', 'one', 'top', 'two'])
  })

  it('repositories whose addresses begin alike, and a branch with a slash', async () => {
    const world = await createWorld()
    const long = writeRepository(path.join(world.sandbox.directory, 'tool-extra'), { '.': 'extra' })
    const short = writeRepository(path.join(world.sandbox.directory, 'tool'), { '.': 'plain' })
    git(path.join(world.sandbox.directory, 'tool'), 'branch', 'feature/x')
    expect(await attributed(world, [`git+${long}`, `git+${short}@feature/x`])).toEqual(['extra', 'plain'])
    expect(await attributed(world, [`git+${short}`, `git+${long}@main`])).toEqual(['plain', 'extra'])
  })

  it.skipIf(isQuick)('directories beside each other and one in another, by path, by URL and with an odd spelling', async () => {
    const world = await createWorld()
    const at = (place: string): string => path.join(world.sandbox.directory, place)
    writeProject(at('work'), 'outer')
    writeProject(at('work/pkg'), 'inner')
    writeProject(at('work/pkg-more'), 'more')
    const specifications = ['./work/pkg-more', './work/../work/pkg/', './work', `${pathToFileURL(at('work/pkg')).href}-more/`]
    expect(await attributed(world, specifications.slice(0, 3))).toEqual(['more', 'inner', 'outer'])
    expect(await attributed(world, specifications.slice(1))).toEqual(['inner', 'outer', 'more'])
  })

  it.skipIf(isQuick)('archives at URLs that begin alike; and the same wheel name at another URL is another content', async () => {
    const world = await createWorld()
    const at = (place: string): string => path.join(world.sandbox.directory, place)
    for (const [place, name] of [
      ['src/a', 'one'],
      ['src/b', 'two'],
    ] as const)
      writeProject(at(place), name)
    for (const [archive, place] of [
      ['pkg.zip', 'a'],
      ['pkg.zip.zip', 'b'],
    ] as const) {
      const ran = spawnSync('python3', ['-m', 'zipfile', '-c', at(archive), `${place}/`], { cwd: at('src'), encoding: 'utf8' })
      expect(ran.stderr).toBe('')
    }
    mkdirSync(at('v1'))
    mkdirSync(at('v2'))
    const wheel = 'gamma-1.0-py3-none-any.whl'
    cpSync(path.join(world.wheels, wheel), at(`v1/${wheel}`))
    world.publish({ name: 'gamma', version: '1.0', files: { 'gamma.py': "version = 'other'\n" } })
    cpSync(path.join(world.wheels, wheel), at(`v2/${wheel}`))
    const server = createServer((request, response) => {
      response.end(readFileSync(at(decodeURIComponent((request.url ?? '').slice(1)))))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    expect(await attributed(world, [`${url}/pkg.zip.zip`, `${url}/pkg.zip`])).toEqual(['two', 'one'])
    const first = await world.ensure([`${url}/v1/${wheel}`, 'alpha'])
    const second = await world.ensure([`${url}/v2/${wheel}`, 'alpha'])
    expect([outcomes(second), await importVersions(world, first, ['gamma'])]).toEqual([['installed', 'hit'], '1.0'])
    expect(await importVersions(world, second, ['gamma'])).toBe('other')
  })
})

describe('a repository that moved on', () => {
  it('is taken at its new commit by a new request, and stays where it was for an old one that is fresh', async () => {
    const world = await createWorld()
    const directory = path.join(world.sandbox.directory, 'moving')
    const url = writeRepository(directory, { '.': 'moving' })
    await world.ensure([`git+${url}@main`, 'later'])
    const edit = (text: string): void => {
      writeFileSync(path.join(directory, 'backend.py'), readFileSync(path.join(directory, 'backend.py'), 'utf8').replace("'moving'", text))
      git(directory, 'commit', '-qam', text)
    }
    edit("'moved'")
    world.publish({ name: 'later', version: '1.0' })
    const own = await world.ensure([`git+${url}@main`, 'later'])
    expect([outcomes(own), await importVersions(world, own, ['moving'])]).toEqual([['hit', 'installed'], 'moving'])
    const other = await world.ensure([`git+${url}@main`, 'gamma'])
    expect([outcomes(other), await importVersions(world, other, ['moving'])]).toEqual([['installed', 'installed'], 'moved'])
    const copied = await world.ensure([`git+${url}@main`, 'gamma', 'alpha'])
    expect([outcomes(copied), await importVersions(world, copied, ['moving'])]).toEqual([['hit', 'hit', 'installed'], 'moved'])
  })
})

describe('the parts of a URL', () => {
  it.each([
    ['git+https://user:p%40ss@host.example/x/y.git@v1.0#subdirectory=a&egg=z', 'https://host.example/x/y.git', 'v1.0', 'a'],
    ['git+ssh://git@host.example/x/y.git', 'ssh://host.example/x/y.git', '', ''],
    ['name @ git+ssh://git@host.example:22/x@y/z@feature/x', 'ssh://host.example:22/x@y/z', 'feature/x', ''],
    ['https://host.example/a@b/pkg.zip#subdirectory=c', 'https://host.example/a@b/pkg.zip', '', 'c'],
  ])('are told apart: %s', (text, url, revision, subdirectory) => {
    expect(directUrlOf(parseSpecification(text))).toMatchObject({ url, revision, subdirectory })
  })
})
