import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorld, outcomes, type World } from '../cache/world.ts'

/** A build backend that reads what the project needs from `needs.txt`, and notes each build. */
const backend = (log: string): string => `
import os, zipfile
def build_wheel(directory, config_settings=None, metadata_directory=None):
    with open(${JSON.stringify(log)}, "a") as notes:
        notes.write("built\\n")
    with open("needs.txt") as needs:
        requires = "".join("Requires-Dist: " + line for line in needs)
    info = "dynamic-1.0.dist-info/"
    name = "dynamic-1.0-py3-none-any.whl"
    files = {info + "METADATA": "Metadata-Version: 2.1\\nName: Dynamic\\nVersion: 1.0\\n" + requires + "\\nRequires-Dist: no-header\\n",
             info + "WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"}
    with zipfile.ZipFile(os.path.join(directory, name), "w") as wheel:
        for file, content in files.items():
            wheel.writestr(file, content)
        wheel.writestr(info + "RECORD", "".join(f"{file},,\\n" for file in files) + info + "RECORD,,\\n")
    return name
`
const build = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
const needs = `gamma
other ; sys_platform == "elsewhere" and extra == "docs"
alpha ; extra == 'docs'
dynamic[docs] ; extra == 'all'
beta ; extra == 'all'
`

async function createProject(toml: string) {
  const world = await createWorld()
  const log = path.join(world.sandbox.directory, 'builds.log')
  await write(world, { 'project/pyproject.toml': toml, 'project/backend.py': backend(log), 'project/needs.txt': needs })
  return { world, builds: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0) }
}

async function write(world: World, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(world.sandbox.directory, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

async function ensure(world: World, requirements: string) {
  const { environment = {} } = world.options()
  const args = ['ensure', '--json', '--retries', '0', '--index-url', world.index.url, '--requirements', requirements]
  const { stdout, stderr, code } = await world.sandbox.cli(args, { environment: { ...environment } })
  if (!stdout.includes('"extensions"')) throw new Error(`${code} ${stdout} ${stderr}`)
  const result = JSON.parse(stdout) as Awaited<ReturnType<World['ensure']>>
  return { specifications: result.extensions.map(({ specification }) => specification), outcomes: outcomes(result) }
}

async function problemOf(world: World, requirements: string): Promise<string> {
  const { environment = {} } = world.options()
  const { stderr, code } = await world.sandbox.cli(['ensure', '--requirements', requirements], { environment: { ...environment } })
  expect(code).toBe(2)
  return stderr
}

describe('a project whose lists only its build backend knows', () => {
  it('gives what the backend says, of the project or of an extra alone; it is built once for what lies there', async () => {
    const { world, builds } = await createProject(
      `[project]\nname = "dynamic"\ndynamic = ["version", "dependencies", "optional-dependencies"]\n${build}`,
    )
    const first = await ensure(world, 'project/pyproject.toml')
    expect([first.specifications, first.outcomes]).toEqual([['gamma'], ['installed']])
    expect((await ensure(world, 'project/pyproject.toml')).outcomes).toEqual(['hit'])
    const all = await ensure(world, 'project/pyproject.toml[all]')
    expect([all.specifications, all.outcomes]).toEqual([
      ['other; sys_platform == "elsewhere"', 'alpha', 'beta'],
      ['skipped', 'installed', 'installed'],
    ])
    expect(builds()).toBe(1)
    await write(world, { 'project/needs.txt': 'beta\n' })
    expect([(await ensure(world, 'project/pyproject.toml')).specifications, builds()]).toEqual([['beta'], 2])
  })

  it('needs no table [project]; a list that is written needs no build', async () => {
    const { world, builds } = await createProject(build)
    expect((await ensure(world, 'project/pyproject.toml')).specifications).toEqual(['gamma'])
    await write(world, {
      'project/pyproject.toml': `[project]\nname = "dynamic"\nversion = "1"\ndynamic = ["optional-dependencies"]\ndependencies = ["beta"]\n${build}`,
    })
    expect([(await ensure(world, 'project/pyproject.toml')).specifications, builds()]).toEqual([['beta'], 1])
  })

  it('fails in the words of the backend, once, and installs nothing', async () => {
    const { world } = await createProject(`[project]\nname = "dynamic"\ndynamic = ["version", "dependencies"]\n${build}`)
    await write(world, {
      'project/backend.py':
        'def build_wheel(*args, **options):\n    raise RuntimeError("no needs at https://user:password@host.example/")\n',
    })
    const stderr = await problemOf(world, 'project/pyproject.toml')
    expect(stderr).toMatch(
      /^error\[file-unreadable\]: what 'project\/pyproject\.toml' needs is dynamic, and its build backend does not tell: [\s\S]*no needs/,
    )
    await write(world, { 'project/backend.py': backend(path.join(world.sandbox.directory, 'log')), 'project/needs.txt': 'gamma >> 1\n' })
    expect(await problemOf(world, 'project/pyproject.toml')).toContain(
      "'project/pyproject.toml' needs what cannot be read, by its build backend: ",
    )
    expect(stderr).not.toContain('password')
  })
})

describe("a project with Poetry's own tables", () => {
  it('is asked through its backend; a group of Poetry is said with what to do', async () => {
    const { world } = await createProject(`${build}[tool.poetry.group.docs.dependencies]\nsix = "*"\n`)
    expect((await ensure(world, 'project/pyproject.toml')).specifications).toEqual(['gamma'])
    const stderr = await problemOf(world, 'project/pyproject.toml:docs')
    expect(stderr).toContain("has no dependency group 'docs'")
    expect(stderr).toContain('poetry export --only docs')
    // Without a backend Poetry's own list cannot be asked for either.
    await write(world, { 'project/pyproject.toml': '[tool.poetry.dependencies]\nsix = "*"\n' })
    expect(await problemOf(world, 'project/pyproject.toml')).toContain('poetry export --without-hashes')
  })
})
