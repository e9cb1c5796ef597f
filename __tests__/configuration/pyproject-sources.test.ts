import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConstraints } from '../../src/configuration/constraints.ts'
import { readSettings } from '../../src/configuration/settings.ts'
import { remoteCopiesIn } from '../../src/specification/remote-text.ts'
import { parseSpecification } from '../../src/specification/specification.ts'
import { writeProject } from '../support/projects.ts'

function createTree(pyproject: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'pyproject sources-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  writeFileSync(path.join(root, 'pyproject.toml'), pyproject)
  writeProject(path.join(root, 'vendored'), { name: 'six' })
  writeProject(path.join(root, 'packages/member'), { name: 'member' })
  return root
}

async function read(root: string, environment: Record<string, string> = {}, requirements = 'pyproject.toml'): Promise<string[]> {
  const settings = await readSettings({ raw: { requirements }, environment, workspace: root, nameOf: (name) => name })
  // Each must be a specification: what is returned goes to uv.
  return settings.specifications.map(({ text, baseDirectory }) => {
    parseSpecification(text, { baseDirectory: baseDirectory ?? root })
    return text.replace(pathToFileURL(root).href, 'ROOT')
  })
}

const project = (dependencies: string, more: string): string =>
  `[project]\nname = "app"\nversion = "1"\ndependencies = ${dependencies}\n${more}`
const sources = (lines: string): string => `[tool.uv.sources]\n${lines}\n`
const workspace = '[tool.uv.workspace]\nmembers = ["packages/*"]\n'

describe('a requirement of a pyproject.toml', () => {
  it.each([
    ['a path', '["six>=1"]', sources('six = { path = "vendored" }'), ['six @ ROOT/vendored']],
    [
      'a path, under another spelling of the name',
      '["Six"]',
      sources('SIX = { path = "vendored", editable = true }'),
      ['six @ ROOT/vendored'],
    ],
    [
      'extras and a marker',
      `["six[b,a]>=1 ; os_name == 'posix'"]`,
      sources('six = { path = "vendored" }'),
      ['six[a,b] @ ROOT/vendored ; os_name == "posix"'],
    ],
    ['git', '["x"]', sources('x = { git = "https://host.example/x.git" }'), ['x @ git+https://host.example/x.git']],
    [
      'git with a tag and a subdirectory',
      '["x"]',
      sources('x = { git = "https://host.example/x.git", tag = "v1", subdirectory = "a/b" }'),
      ['x @ git+https://host.example/x.git@v1#subdirectory=a/b'],
    ],
    [
      'git with a branch over ssh',
      '["x"]',
      sources('x = { git = "ssh://git@host.example/x.git", branch = "a/b" }'),
      ['x @ git+ssh://git@host.example/x.git@a/b'],
    ],
    [
      'a URL',
      '["x"]',
      sources('x = { url = "https://host.example/x.zip", subdirectory = "a" }'),
      ['x @ https://host.example/x.zip#subdirectory=a'],
    ],
    ['a member of the workspace', '["member"]', workspace + sources('member = { workspace = true }'), ['member @ ROOT/packages/member']],
    [
      'a source for some machines: elsewhere the index is asked',
      '["six<2"]',
      sources(`six = { path = "vendored", marker = "sys_platform == 'win32' or python_version < '3.9'" }`),
      [
        'six @ ROOT/vendored ; sys_platform == "win32" or python_version < "3.9"',
        'six<2; sys_platform != "win32" and python_version >= "3.9"',
      ],
    ],
    [
      'several sources',
      `["six ; os_name != 'nt'"]`,
      sources(
        `six = [{ path = "vendored", marker = "sys_platform == 'linux'" }, { url = "https://host.example/six.zip", marker = "sys_platform != 'linux'" }]`,
      ),
      [
        'six @ ROOT/vendored ; os_name != "nt" and sys_platform == "linux"',
        'six @ https://host.example/six.zip ; os_name != "nt" and sys_platform != "linux"',
      ],
    ],
    ['a source for an extra, in another list', '["six"]', sources('six = { path = "vendored", extra = "docs" }'), ['six']],
    ['a source of another name', '["attrs"]', sources('six = { path = "vendored" }'), ['attrs']],
    ['the workspace that is not meant', '["six"]', sources('six = { workspace = false }'), ['six']],
    [
      'a direct reference',
      '["six @ https://host.example/six.zip"]',
      sources('six = { path = "vendored" }'),
      ['six @ https://host.example/six.zip'],
    ],
  ])('with %s', async (_, dependencies, more, expected) => {
    expect(await read(createTree(project(dependencies, more)))).toEqual(expected)
  })

  it.each([
    ['an index', 'six = { index = "private" }', "the index 'private' cannot be asked for one package alone"],
    ['nothing', 'six = { }', 'it is not one of path, git, url, workspace'],
    ['two kinds', 'six = { path = "vendored", git = "https://host.example/x" }', 'it is not one of path, git, url, workspace'],
    ['a key of a later uv', 'six = { path = "vendored", sparse = true }', "its key 'sparse' cannot be followed"],
    ['LFS', 'six = { git = "https://host.example/x", lfs = true }', "its key 'lfs' cannot be followed"],
    ['a tag and a branch', 'six = { git = "https://host.example/x", tag = "a", branch = "b" }', "only one of 'rev', 'tag' and 'branch'"],
    ['a tag that ends a URL', 'six = { git = "https://host.example/x", tag = "a@b" }', "'a@b' cannot be a part of a URL"],
    ['git without a URL', 'six = { git = "git@host.example:x" }', 'is not a URL'],
    ['a package that is none', 'six = { path = "vendored", package = false }', "with 'package = false' it is not installed"],
    ['a project of another name', 'six = { path = "packages/member" }', "is called 'member'"],
    ['a workspace without that member', 'six = { workspace = true }', 'no member of the workspace has that name'],
    ['a marker without an opposite', `six = { path = "vendored", marker = "python_version ~= '3.9'" }`, 'the opposite of its marker'],
    ['a marker that cannot be read', 'six = { path = "vendored", marker = "nonsense" }', "its marker 'nonsense' cannot be read"],
  ])('that is mapped to %s is refused with file and line', async (_, line, problem) => {
    const root = createTree(project('["six"]', `# a comment\n${sources(line)}`))
    await expect(read(root)).rejects.toMatchObject({
      code: 'source-unsupported',
      message: expect.stringMatching(new RegExp(`^${path.join(root, 'pyproject.toml')}:7: the source of 'six' cannot be followed: `)),
      hint: expect.stringMatching(/six/),
    })
    await expect(read(root)).rejects.toThrow(problem)
    // uv can be told to ask the index all the same.
    expect(await read(root, { UV_NO_SOURCES: '1' })).toEqual(['six'])
    expect(await read(root, { UV_NO_SOURCES_PACKAGE: 'other Six' })).toEqual(['six'])
  })

  it('that is a member of its workspace and not mapped is refused, and takes sources of the root of the workspace', async () => {
    const root = createTree(`[project]\nname = "root"\nversion = "1"\n${workspace}${sources('six = { path = "vendored" }')}`)
    const one = path.join(root, 'packages/one')
    mkdirSync(one)
    writeFileSync(path.join(one, 'pyproject.toml'), project('["six"]', '[project.optional-dependencies]\nmember = ["member"]\n'))
    expect(await read(root, {}, 'packages/one/pyproject.toml')).toEqual(['six @ ROOT/vendored'])
    await expect(read(root, {}, 'packages/one/pyproject.toml[member]')).rejects.toMatchObject({
      code: 'source-unsupported',
      hint: expect.stringContaining('member = { workspace = true }'),
    })
  })

  it('takes nothing from a workspace above that it is not a member of', async () => {
    const root = createTree(`[project]\nname = "root"\nversion = "1"\n${workspace}${sources('six = { path = "vendored" }')}`)
    mkdirSync(path.join(root, 'apart'))
    writeFileSync(path.join(root, 'apart/pyproject.toml'), project('["six", "member"]', ''))
    expect(await read(root, {}, 'apart/pyproject.toml')).toEqual(['six', 'member'])
  })

  it('that is the project itself stands for its lists, wherever it is named, with its marker', async () => {
    const root = createTree(
      project(
        '["requests", "app[plus]"]',
        `[project.optional-dependencies]
plus = ["attrs"]
docs = ["sphinx", "App[plus] >= 1 ; python_version >= '3.8'", "six"]
whole = ["app"]
ring = ["app[ring]", "furo"]
[dependency-groups]
dev = ["pytest", "app[docs]"]
only = ["six"]
${sources('six = [{ path = "vendored", extra = "docs" }, { url = "https://host.example/six.zip", group = "only" }]')}`,
      ),
    )
    const list = (selected: string): Promise<string[]> => read(root, {}, `pyproject.toml${selected}`)
    expect(await list('')).toEqual(['requests', 'attrs'])
    expect(await list('[docs]')).toEqual(['sphinx', 'attrs; python_version >= "3.8"', 'six @ ROOT/vendored'])
    expect(await list('[whole]')).toEqual(['requests', 'attrs'])
    expect(await list('[ring]')).toEqual(['furo'])
    expect(await list(':dev')).toEqual(['pytest', 'requests', 'attrs', 'sphinx', 'attrs; python_version >= "3.8"', 'six @ ROOT/vendored'])
    expect(await list(':only')).toEqual(['six @ https://host.example/six.zip'])
  })
})

describe('a TOML file that cannot be read', () => {
  // With a slash in its password, so that no pattern over text finds it.
  const secret = 'https://me:s3cr3t/w0rd@host.example/x.whl'

  const lockOf = (file: string) => ({ kind: 'project' as const, file, extras: [], group: undefined, shown: 'uv.lock' })
  const contextOf = (workspace: string) => ({
    workspace,
    environment: {},
    copies: remoteCopiesIn(workspace),
    platform: undefined,
    isHashed: false,
    exportLock: () => Promise.reject(new Error('uv is not asked')),
  })
  const readRaw = (workspace: string, option: string, file: string): Promise<unknown> =>
    readSettings({ raw: { [option]: file }, environment: {}, workspace, nameOf: (name) => name })

  it.each([
    ['requirements', 'pyproject.toml', `[project]\ndependencies = ["x @ ${secret}"\n"six"]\n`, 'line 3, column 1: '],
    ['requirements', 'pyproject.toml', `[project]\nname = ["x @ ${secret}"]\ndependencies = []\n`, 'project.name'],
    ['requirements', 'pyproject.toml:docs', `[dependency-groups]\ndocs = "x @ ${secret}"\n`, 'docs'],
    ['requirements', 'pyproject.toml', `[project]\ndependencies = "x @ ${secret}"\n`, 'dependencies'],
    ['requirements', 'pyproject.toml', `[tool.uv.workspace]\nmembers = ["a"]\n[tool.uv]\nsources = "${secret}"\n`, 'pyproject.toml'],
    ['constraints', 'uv.lock', `version = 1\n[[package]]\nname = "${secret}"\n"x" "y"\n`, 'line 4, column '],
    ['constraints', 'pylock.toml', `lock-version = "1.0"\n[[packages]]\nname = "x"\narchive = "${secret}"\n`, 'packages.0.archive'],
    ['config', 'extensions.toml', `[[extensions]]\nname = "x"\npackage = "${secret}"\n"x" "y"\n`, 'extensions.toml:4:'],
  ])('is told by the place, and none of its lines is shown: %s %s', async (option, file, text, place) => {
    const root = createTree('')
    writeFileSync(path.join(root, file.replace(':docs', '')), text)
    const name = path.join(root, file)
    const constraint = file === 'uv.lock' ? { kind: 'lock' as const, lock: lockOf(name) } : { kind: 'file' as const, file: name }
    const reading = option === 'constraints' ? readConstraints([constraint], contextOf(root)) : readRaw(root, option, file)
    const error: unknown = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(inspect(error, { depth: 9 })).toContain(place)
    expect(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}`).not.toContain('w0rd')
  })
})
