import { spawnSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { extensionDigest } from '../../src/specification/digest.ts'
import { writeProject } from '../support/projects.ts'
import { isLeftOut } from '../support/tools.ts'

const sources = `
[tool.uv.sources]
lib = [{ path = "../lib", marker = "os_name == 'posix'" }, { git = "https://host.example/lib", marker = "os_name != 'posix'" }]
wheel = { path = "../wheels/wheel-1.0-py3-none-any.whl" }
member = { workspace = true }
`
const keys = `
[tool.uv]
cache-keys = [{ file = "../shared/**/*.txt" }, { file = "dist/web.js" }, { env = "FLAVOUR" }, { git = { commit = true, tags = true } }, { dir = "../extra" }]
`

/** A workspace with a package that has path, wheel and workspace sources, one of which has a source of its own. */
function createTree(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'local content-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  write(
    root,
    'pyproject.toml',
    '[tool.uv.workspace]\nmembers = ["app", "packages/*"]\nexclude = ["packages/old"]\n[tool.uv.sources]\nfar = { path = "far" }\n',
  )
  writeProject(path.join(root, 'app'), { name: 'app', dependencies: ['lib', 'wheel', 'member', 'far'], more: `${sources}${keys}` })
  writeProject(path.join(root, 'lib'), { name: 'lib', dependencies: ['deep'], more: '[tool.uv.sources]\ndeep = { path = "../deep" }\n' })
  writeProject(path.join(root, 'deep'), { name: 'deep', dependencies: ['app'], more: '[tool.uv.sources]\napp = { path = "../app" }\n' })
  writeProject(path.join(root, 'far'), { name: 'far' })
  writeProject(path.join(root, 'packages/one'), { name: 'member' })
  writeProject(path.join(root, 'packages/two'), { name: 'unused' })
  for (const file of ['wheels/wheel-1.0-py3-none-any.whl', 'shared/a/b.txt', 'shared/a/b.md', 'outside.py', 'extra/data', 'elsewhere/x.py'])
    write(root, file, 'x')
  write(root, 'app/dist/web.js', '1')
  write(root, 'app/dist/app-1.0.tar.gz', '1')
  write(root, 'app/tool.sh', '#!/bin/sh\n')
  write(root, 'app/__init__.py', '')
  symlinkSync('../outside.py', path.join(root, 'app/linked.py'))
  symlinkSync('../elsewhere', path.join(root, 'app/tree'))
  symlinkSync('nowhere', path.join(root, 'app/broken'))
  // Rings: to the tree itself, to where it lies, to one another.
  symlinkSync('.', path.join(root, 'app/self'))
  symlinkSync('../..', path.join(root, 'app/above'))
  symlinkSync('/', path.join(root, 'app/root'))
  for (const [from, to] of [
    ['r1', '../r2'],
    ['r2', '../r1'],
  ] as const) {
    mkdirSync(path.join(root, 'app', from))
    symlinkSync(to, path.join(root, 'app', from, 'next'))
  }
  write(root, '.git/HEAD', 'ref: refs/heads/main\n')
  write(root, '.git/refs/heads/main', `${'1'.repeat(40)}\n`)
  write(root, '.git/packed-refs', `# pack-refs\n${'2'.repeat(40)} refs/tags/v1\n`)
  return root
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const digestOf = (root: string, environment: Record<string, string> = {}): string =>
  extensionDigest('./app', { baseDirectory: root, environment })

const changes: Readonly<Record<string, (root: string) => void>> = {
  'a module': (root) => write(root, 'app/app.py', 'version = "2"\n'),
  'a new file': (root) => write(root, 'app/new.py', ''),
  'a file with a name that is not UTF-8': (root) =>
    writeFileSync(Buffer.concat([Buffer.from(`${root}/app/`), Buffer.from([0xff, 0xfe])]), 'x'),
  'an execute bit': (root) => chmodSync(path.join(root, 'app/tool.sh'), 0o755),
  'a file behind a link': (root) => write(root, 'outside.py', 'y'),
  'a file in a directory behind a link': (root) => write(root, 'elsewhere/x.py', 'y'),
  'where a broken link leads': (root) => {
    rmSync(path.join(root, 'app/broken'))
    symlinkSync('nowhere-else', path.join(root, 'app/broken'))
  },
  'a path source': (root) => write(root, 'lib/lib.py', 'version = "2"\n'),
  'a source of a source': (root) => write(root, 'deep/deep.py', 'version = "2"\n'),
  'a wheel that is a source': (root) => write(root, 'wheels/wheel-1.0-py3-none-any.whl', 'y'),
  'a member of the workspace that is a source': (root) => write(root, 'packages/one/member.py', 'version = "2"\n'),
  'a source that the root of the workspace has': (root) => write(root, 'far/far.py', 'version = "2"\n'),
  'the root of the workspace': (root) => write(root, 'pyproject.toml', '[tool.uv.workspace]\nmembers = ["app", "packages/*"]\n'),
  'a source that goes away': (root) => rmSync(path.join(root, 'lib'), { recursive: true }),
  'a file that cache-keys names by a pattern out of the tree': (root) => write(root, 'shared/a/b.txt', 'y'),
  'a new file that cache-keys names': (root) => write(root, 'shared/c.txt', ''),
  'a directory that cache-keys names': (root) => write(root, 'extra/data', 'y'),
  'a file among leftovers of builds that cache-keys names': (root) => write(root, 'app/dist/web.js', '2'),
  'the commit': (root) => write(root, '.git/refs/heads/main', `${'3'.repeat(40)}\n`),
  'a tag': (root) => write(root, '.git/refs/tags/v2', `${'1'.repeat(40)}\n`),
  'a package that is called as the directory of builds': (root) => write(root, 'app/build/__init__.py', ''),
}

const leftovers: Readonly<Record<string, (root: string) => void>> = {
  'what setuptools leaves': (root) => {
    for (const file of ['build/lib/app.py', 'dist/app-2.0.tar.gz', 'app.egg-info/PKG-INFO']) write(root, `app/${file}`, 'x')
  },
  'byte code': (root) => write(root, 'app/__pycache__/app.cpython-312.pyc', 'x'),
  'a directory that its program marks as a cache': (root) => {
    write(root, 'app/target/CACHEDIR.TAG', 'Signature: 8a477f597d28d172789f06886806bc55\n# cargo\n')
    write(root, 'app/target/debug/x', 'x')
  },
  'a member of the workspace that no source names': (root) => write(root, 'packages/two/unused.py', ''),
  'a file that no pattern of cache-keys means': (root) => write(root, 'shared/a/b.md', 'y'),
  'an empty directory': (root) => mkdirSync(path.join(root, 'app/empty')),
  'a FIFO': (root) =>
    expect(spawnSync('python3', ['-c', 'import os, sys; os.mkfifo(sys.argv[1])', path.join(root, 'app/pipe')]).status).toBe(0),
  'the same file as a hard link of another': (root) => {
    rmSync(path.join(root, 'outside.py'))
    linkSync(path.join(root, 'elsewhere/x.py'), path.join(root, 'outside.py'))
  },
}

describe('the digest of a local package', () => {
  it.each(Object.entries(changes))('changes with %s', (_, change) => {
    const root = createTree()
    const before = digestOf(root)
    change(root)
    expect(digestOf(root)).not.toBe(before)
  })

  it.each(Object.entries(leftovers))('does not change with %s', (_, change) => {
    const root = createTree()
    const before = digestOf(root)
    change(root)
    expect(digestOf(root)).toBe(before)
  })

  it.each([
    ['a member of a workspace that is a link', 'members = ["app", "links/*"]', 'other', '{ workspace = true }'],
    ['a member of a workspace behind a link, by any depth', 'members = ["app", "behind/**"]', 'other', '{ workspace = true }'],
    ['a member that is a link, by its name', 'members = ["app", "links/other"]', 'other', '{ workspace = true }'],
    ['a sibling whose address holds a variable', '', 'other @ file://${PLACE}/real/other', undefined],
    ['a sibling whose address is a variable', '', 'other @ ${PLACE}/real/other', undefined],
  ])('changes with %s', (_, members, dependency, source) => {
    const root = createTree()
    const project = `[tool.uv.workspace]\n${members}\n`
    write(root, 'pyproject.toml', members === '' ? '' : project)
    const more = source === undefined ? '' : `[tool.uv.sources]\nother = ${source}\n`
    writeProject(path.join(root, 'app'), { name: 'app', dependencies: [dependency], more })
    writeProject(path.join(root, 'real/other'), { name: 'other' })
    mkdirSync(path.join(root, 'links'))
    symlinkSync('../real/other', path.join(root, 'links/other'))
    symlinkSync('real', path.join(root, 'behind'))
    const environment = { PLACE: root }
    const before = digestOf(root, environment)
    write(root, 'real/other/other.py', 'version = "2"\n')
    expect(digestOf(root, environment)).not.toBe(before)
  })

  it('changes with a variable that cache-keys names, and with no other', () => {
    const root = createTree()
    const digests = [{}, { FLAVOUR: 'a' }, { FLAVOUR: 'b' }, { OTHER: 'a' }].map((environment) =>
      digestOf(root, environment as Record<string, string>),
    )
    expect([new Set(digests).size, digests[3]]).toEqual([3, digests[0]])
  })

  it('is the same wherever the checkout lies, and through a link to the package', () => {
    const [one, two] = [createTree(), createTree()]
    expect(digestOf(one)).toBe(digestOf(two))
    symlinkSync('app', path.join(one, 'link'))
    expect(() => extensionDigest('./link', { baseDirectory: one })).not.toThrow()
  })

  it('passes over a socket', async () => {
    const root = createTree()
    const before = digestOf(root)
    const server = createServer()
    // A socket's path may have about a hundred characters only.
    await new Promise<void>((resolve) => server.listen(path.join(root, 'app/s'), resolve))
    onTestFinished(() => void server.close())
    expect(digestOf(root)).toBe(before)
  })

  it.skipIf(isLeftOut('hashing 4 GiB'))('reads a file of more than 2 GiB', { timeout: 60_000 }, () => {
    const root = createTree()
    write(root, 'app/model.bin', '')
    truncateSync(path.join(root, 'app/model.bin'), 2 ** 31 + 10)
    const before = digestOf(root)
    truncateSync(path.join(root, 'app/model.bin'), 2 ** 31 + 11)
    expect(digestOf(root)).not.toBe(before)
  })

  it('says of what it may not read that it is not readable, and which it is', () => {
    const root = createTree()
    chmodSync(root, 0o755)
    mkdirSync(path.join(root, 'app/secret'), { mode: 0o700 })
    const [user, effective] = [process.geteuid?.(), process.seteuid]
    if (user === 0) {
      effective?.call(process, 65_534)
      onTestFinished(() => effective?.call(process, 0))
    } else chmodSync(path.join(root, 'app/secret'), 0o000)
    expect(() => digestOf(root)).toThrow(`'./app' cannot be read: '${path.join(root, 'app/secret')}': it is not readable`)
    effective?.call(process, user ?? 0)
    chmodSync(path.join(root, 'app/secret'), 0o700)
    expect(() => extensionDigest('./nothing', { baseDirectory: root })).toThrow('there is no such file or directory')
  })
})
