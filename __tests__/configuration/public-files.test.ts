import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { installedVersions } from '../../src/distribution/installed.ts'
import { createDirectory } from '../support/directory.ts'
import { type PackageIndex, startPackageIndex } from '../support/package-index.ts'
import { writeProject } from '../support/projects.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { isNightly, requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/**
 * Requirements files, projects and locks in the manner of public ones. What `ensure` makes of each is what uv makes of it: the
 * same names and versions, and the same imports. Two of each manner in `.ci/run`, fifty in all at night.
 */

const versions = ['1.0', '1.1', '2.0', '2.1', '3.0b1']
const fields = {
  documentation: ['docgen', 'docgen-theme', 'docgen-copy', 'docgen-tabs', 'markup', 'highlight'],
  science: ['frame', 'frame-io', 'plots', 'learner', 'notebook', 'arrays'],
  web: ['framework', 'framework-rest', 'forms', 'tasks', 'server', 'httpish'],
  flow: ['flow', 'flow-http', 'flow-sql', 'flow-mail', 'scheduler', 'templates'],
} as const
type Field = keyof typeof fields
const commons = ['common-a', 'common-b', 'common-c', 'win-only', 'old-only']

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 16) % below
  }
}

/** The index that everybody has: each package of a field needs its earlier ones, and some that all share. */
function publish(wheels: string): void {
  for (const name of commons) for (const version of versions) buildWheel(wheels, { name, version })
  for (const [seed, names] of Object.values(fields).entries()) {
    const pick = numbers(seed)
    for (const [at, name] of names.entries()) {
      for (const version of versions) {
        const before = at === 0 ? [] : [`${names[pick(at)]}>=1,<${version.startsWith('1') ? '3' : '4'}`]
        const shared = [`${commons[pick(3)]}${['', '>=1.1', '<3', '~=2.0'][pick(4)]}`]
        const marked = ["win-only ; sys_platform == 'win32'", "old-only ; python_version < '3.6'", 'common-c>=1 ; extra == "fast"']
        buildWheel(wheels, { name, version, requires: [...before, ...shared, ...marked] })
      }
    }
  }
}

interface Case {
  readonly files: Readonly<Record<string, string | Buffer>>
  /** What `requirements` gets. */
  readonly requirements: string
  /** What uv does with the same: by default `uv pip install -r FILE`. */
  readonly uv?: 'sync' | readonly string[]
  /** What `uv sync` is asked for, and what makes the files of a lock. */
  readonly extras?: readonly string[]
  readonly prepare?: readonly (readonly string[])[]
  readonly constraints?: string
  /** Local projects: written before anything is asked. */
  readonly projects?: readonly { readonly at: string; readonly name: string; readonly dependencies: readonly string[] }[]
}

/** One requirement, as people write them. */
function requirementOf(pick: (below: number) => number, name: string): string {
  const forms = [name, `${name}>=1`, `${name}==2.0`, `${name}~=1.0`, `${name}>=1,<2`, `${name}!=2.1`, `${name}==1.*`, `${name}[fast]>=1`]
  return forms[pick(forms.length)] ?? name
}

function some(pick: (below: number) => number, field: Field, count = 3): string[] {
  const names = [...fields[field]]
  return Array.from({ length: count }, () => names.splice(pick(names.length), 1)[0] ?? '').map((name) => requirementOf(pick, name))
}

const project = (dependencies: readonly string[], more = ''): string =>
  `[project]\nname = "whole"\nversion = "1"\nrequires-python = ">=3.8"\ndependencies = ${JSON.stringify(dependencies)}\n${more}`

type Manner = (pick: (below: number) => number, place: { readonly own: string; readonly server: string }) => Case
const compile = (...args: string[]): string[] => ['pip', 'compile', '-q', 'in.txt', ...args]

const manners: Readonly<Record<string, Manner>> = {
  'documentation, with comments, markers and line ends of Windows': (pick) => ({
    files: {
      'docs/requirements.txt': `# Read the Docs\r\n\r\n${some(pick, 'documentation').join('  # why\r\n')}\r\nwin-only; sys_platform == "win32"\r\n`,
    },
    requirements: 'docs/requirements.txt',
  }),
  'documentation, from a base file, with constraints beside it': (pick) => ({
    files: {
      'docs/requirements.txt': `-r ../base.txt\n-c constraints.txt\n${some(pick, 'documentation', 2).join('\n')}\n`,
      'base.txt': `${some(pick, 'web', 1)}\n`,
      'docs/constraints.txt': 'common-a<2\ncommon-b<3\n',
    },
    requirements: 'docs/requirements.txt',
  }),
  'data science, with extras, in UTF-16 or in UTF-8 with its mark': (pick) => {
    const text = `\uFEFF${some(pick, 'science', 4).join('\r\n')}\r\n`
    return { files: { 'requirements.txt': Buffer.from(text, pick(2) === 0 ? 'utf16le' : 'utf8') }, requirements: 'requirements.txt' }
  },
  'web, all of it pinned by uv pip compile': (pick) => ({
    files: { 'in.txt': some(pick, 'web', 4).join('\n') },
    prepare: [compile('-o', 'requirements.txt')],
    requirements: 'requirements.txt',
  }),
  'hashes of everything': (pick) => ({
    files: { 'in.txt': some(pick, 'web', 3).join('\n') },
    prepare: [compile('--generate-hashes', '-o', 'requirements.txt')],
    requirements: 'requirements.txt',
  }),
  'a private index and a wheelhouse': (pick, { own }) => ({
    files: { 'requirements.txt': `--extra-index-url ${own}\n--find-links house\nprivate-lib\n${some(pick, 'web', 2).join('\n')}\n` },
    requirements: 'requirements.txt',
  }),
  'Airflow, with constraints by URL': (pick, { server }) => ({
    files: {
      'requirements.txt': `flow[fast]\n${some(pick, 'flow', 2)
        .filter((line) => !line.includes('==2'))
        .join('\n')}\n`,
    },
    constraints: server,
    requirements: 'requirements.txt',
  }),
  'a monorepo: libraries by path': (pick) => ({
    files: { 'requirements.txt': `./libs/one\n-e ./libs/two\n${some(pick, 'science', 1)}\n` },
    projects: [
      { at: 'libs/one', name: 'one', dependencies: some(pick, 'science', 1) },
      { at: 'libs/two', name: 'two', dependencies: ['common-b'] },
    ],
    requirements: 'requirements.txt',
  }),
  'a project with extras': (pick) => ({
    files: {
      'pyproject.toml': project(
        some(pick, 'web', 2),
        `[project.optional-dependencies]\ndocs = ${JSON.stringify(some(pick, 'documentation', 2))}\n`,
      ),
    },
    requirements: 'pyproject.toml',
  }),
  'a uv.lock': (pick) => ({
    files: {
      'pyproject.toml': project(
        some(pick, 'web', 2),
        `[project.optional-dependencies]\nsci = ${JSON.stringify(some(pick, 'science', 2))}\n[dependency-groups]\ndev = ["notebook"]\n`,
      ),
    },
    prepare: [['lock', '-q']],
    requirements: 'uv.lock[sci]',
    uv: 'sync',
    extras: ['--extra', 'sci', '--no-default-groups'],
  }),
  'the group of a uv.lock, with conflicting extras': (pick) => ({
    files: {
      'pyproject.toml': project(
        some(pick, 'web', 1),
        `[project.optional-dependencies]\ncpu = ["frame<2"]\ngpu = ["frame>=2"]\n[dependency-groups]\ndev = ${JSON.stringify(some(pick, 'documentation', 2))}\n[tool.uv]\nconflicts = [[{ extra = "cpu" }, { extra = "gpu" }]]\n`,
      ),
    },
    prepare: [['lock', '-q']],
    ...(pick(2) === 0
      ? { requirements: 'uv.lock:dev', extras: ['--only-group', 'dev'] }
      : { requirements: 'uv.lock[gpu]', extras: ['--extra', 'gpu', '--no-default-groups'] }),
    uv: 'sync',
  }),
  'a pylock.toml': (pick) => ({
    files: { 'in.txt': some(pick, 'science', 3).join('\n') },
    prepare: [compile('--universal', '--format', 'pylock.toml', '-o', 'pylock.toml')],
    requirements: 'pylock.toml',
    uv: ['pip', 'install', '-r', 'pylock.toml', '--preview'],
  }),
  'a script with its lock': (pick) => ({
    files: { 'tool.py': `# /// script\n# requires-python = ">=3.8"\n# dependencies = ${JSON.stringify(some(pick, 'web', 2))}\n# ///\n` },
    prepare: [
      ['lock', '-q', '--script', 'tool.py'],
      ['export', '-q', '--script', 'tool.py', '-o', 'exported.txt'],
    ],
    requirements: 'tool.py',
    uv: ['pip', 'install', '-r', 'exported.txt'],
  }),
}

const perManner = isNightly ? 4 : 1
const cases = Object.entries(manners)
  .flatMap(([name, manner]) => Array.from({ length: perManner }, (_, seed) => ({ title: `${name} (${seed + 1})`, manner, seed })))
  .slice(0, 50)

let index: PackageIndex
let own: PackageIndex
let wheels: string
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  wheels = await createDirectory('wheels', 'public ', (remove) => ends.push(remove))
  publish(wheels)
})
afterAll(async () => {
  for (const end of ends) await end()
})

/** Writes the files of a case into a sandbox. */
async function createCase(manner: Manner, seed: number) {
  const sandbox = await createSandbox('public')
  const at = (...names: string[]): string => path.join(sandbox.directory, ...names)
  index = await startPackageIndex(wheels)
  own = await startPackageIndex(at('own'))
  buildWheel(at('own'), { name: 'private-lib', version: '1.0', requires: ['house-lib', 'common-a'] })
  buildWheel(at('house'), { name: 'house-lib', version: '1.0' })
  const constraints = createServer((_, response) => response.end('common-a==1.1\ncommon-b==2.0\nscheduler==2.0\nflow==2.0\n'))
  await new Promise<void>((resolve) => constraints.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void constraints.close())
  const server = `http://127.0.0.1:${(constraints.address() as AddressInfo).port}/constraints.txt`
  const made = manner(numbers(seed), { own: own.url, server })
  for (const [file, content] of Object.entries(made.files)) {
    await mkdir(path.dirname(at(file)), { recursive: true })
    await writeFile(at(file), content)
  }
  for (const { at: place, ...plan } of made.projects ?? []) writeProject(at(place), plan)
  const environment = { UV_DEFAULT_INDEX: index.url, UV_CACHE_DIR: at('uv-cache'), UV_NO_CONFIG: '1' }
  for (const args of made.prepare ?? []) await run(sandbox, args, { ...environment, UV_NO_CONFIG: undefined })
  return { sandbox, at, made, environment }
}

async function run(sandbox: Sandbox, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { code, stderr } = await sandbox.run(requireTool('uv'), args, { environment })
  if (code !== 0 && !/No solution found/.test(stderr)) throw new Error(`uv ${args.join(' ')}: ${stderr}`)
  return code === 0
}

/** What uv installs: names with versions, sorted; undefined where there is no solution. */
async function withUv({ sandbox, at, made, environment }: Awaited<ReturnType<typeof createCase>>): Promise<string[] | undefined> {
  const { uv = ['pip', 'install', '-r', made.requirements], extras = [], constraints } = made
  if (uv === 'sync') {
    await run(sandbox, ['sync', '-q', '--frozen', '--no-install-project', ...extras], { ...environment, UV_NO_CONFIG: undefined })
    const library = at('.venv', 'lib')
    const [python = ''] = await readdir(library)
    return await listed([path.join(library, python, 'site-packages')])
  }
  const bound = constraints === undefined ? [] : ['-c', constraints]
  const isDone = await run(sandbox, [...uv, ...bound, '-q', '--python', 'python3', '--target', at('by-uv')], environment)
  return isDone ? await listed([at('by-uv')]) : undefined
}

async function listed(directories: readonly string[]): Promise<string[]> {
  return [...(await installedVersions(directories))].map(([name, version]) => `${name} ${version}`).sort()
}

let unsolved = 0

describe('files in the manner of public ones', () => {
  it.each(cases)('$title', { timeout: 60_000 }, async ({ manner, seed }) => {
    const world = await createCase(manner, seed)
    const { sandbox, made, environment } = world
    const expected = await withUv(world)
    const bound = made.constraints === undefined ? [] : ['--constraints', made.constraints]
    const result = await sandbox.ensure(['--requirements', made.requirements, '--retries', '0', ...bound], { environment })
    if (expected === undefined) {
      unsolved += 1
      expect(result.extensions.map(({ outcome }) => outcome)).toContain('failed')
      return
    }
    expect(result.extensions.flatMap(({ error }) => error?.message ?? [])).toEqual([])
    const trees = [...new Set(result.extensions.flatMap(({ importPaths }) => importPaths))]
    expect(await listed(trees)).toEqual(expected)
    const modules = expected.map((line) => (line.split(' ')[0] ?? '').replaceAll('-', '_'))
    const imported = await sandbox.run(result.python, ['-c', `import ${modules.join(', ')}; print("all")`], {
      environment: { ...result.environment },
    })
    expect(imported.stdout.trim() || imported.stderr).toBe('all')
  })

  it('most of them have a solution', () => {
    expect(unsolved).toBeLessThan(cases.length / 4)
  })
})
