import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, readlink, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { renderTable } from '../../src/report/management.ts'
import { Owner } from '../../src/system/owner.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.ts'
import { isLeftOut } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const isQuick = isLeftOut('prune and doctor')

interface Machine {
  readonly sandbox: Sandbox
  /** Ensures packages from a project's directory. */
  ensure(project: string, ...args: string[]): Promise<Ran>
  project(name: string): string
  json(...args: string[]): Promise<unknown>
  /** Every path below the cache root, links with their targets. */
  tree(): Promise<string[]>
}

async function createMachine(): Promise<Machine> {
  const sandbox = await createSandbox('manage')
  const wheels = path.join(sandbox.directory, 'wheels')
  for (const name of ['alpha', 'beta', 'gamma']) buildWheel(wheels, { name, version: '1.0' })
  const index = await startPackageIndex(wheels)
  const projects = path.join(await realpath(sandbox.directory), 'projects')
  const project = (name: string): string => path.join(projects, name)
  return {
    sandbox,
    project,
    async ensure(name, ...args) {
      await mkdir(project(name), { recursive: true })
      const ran = await sandbox.cli(['ensure', ...args, '--index-url', index.url], { cwd: project(name) })
      if (ran.code !== 0) throw new Error(ran.stderr + ran.stdout)
      return ran
    },
    async json(...args) {
      const { stdout, stderr } = await sandbox.cli([...args, '--json'])
      if (stdout === '') throw new Error(stderr)
      return JSON.parse(stdout)
    },
    async tree() {
      const names = await readdir(sandbox.cacheRoot, { recursive: true })
      const registry = await readFile(path.join(sandbox.cacheRoot, 'cache.json'), 'utf8')
      return (await Promise.all(names.map(async (name) => `${name} ${await readlink(path.join(sandbox.cacheRoot, name)).catch(() => '')}`)))
        .concat(registry)
        .sort()
    },
  }
}

interface Plan {
  readonly dryRun: boolean
  readonly freedBytes: number
  readonly mappings: readonly { path: string; action: string; reason: string }[]
  readonly entries: readonly { path: string; action: string; reason: string }[]
}

describe('list', () => {
  it('shows which project uses which environment, its status, size and last use; --status filters', async () => {
    const machine = await createMachine()
    expect((await machine.sandbox.cli(['list'])).stdout).toBe('No project is mapped.\n')
    await machine.ensure('one', 'alpha')
    await machine.ensure('two', 'beta')
    await rm(machine.project('two'), { recursive: true })
    const { stdout, code } = await machine.sandbox.cli(['list'])
    const [head, one, two, , total] = stdout.trimEnd().split('\n')
    expect([code, head]).toEqual([0, expect.stringMatching(/^PROJECT +ENVIRONMENT +STATUS +SIZE +LAST USED$/)])
    expect(one).toMatch(/projects\/one +[0-9a-f]{8}\/\w+-[\d.]+t? +valid +[\d.]+ k?B +0 min$/)
    expect(two).toMatch(/projects\/two .* orphaned /)
    expect(total).toBe('2 projects: 1 valid, 1 orphaned')
    // Nothing but text where no terminal is.
    expect(stdout).not.toContain('\u001b')
    expect(await machine.json('list', '--status', 'orphaned')).toEqual([
      expect.objectContaining({ projectPath: machine.project('two'), status: 'orphaned', sizeBytes: expect.any(Number) }),
    ])
  })

  it('--entries shows what lies in the cache, with versions, age, size and users', async () => {
    const machine = await createMachine()
    expect((await machine.sandbox.cli(['list', '--entries'])).stdout).toMatch(/^No entry lies in /)
    await machine.ensure('one', 'alpha', 'beta')
    await machine.ensure('two', 'alpha', 'beta')
    expect(await machine.json('list', '--entries')).toEqual([
      expect.objectContaining({
        specifications: ['alpha', 'beta'],
        distributions: [
          { name: 'alpha', version: '1.0' },
          { name: 'beta', version: '1.0' },
        ],
        users: [machine.project('one'), machine.project('two')],
        expired: false,
        mounted: false,
        problem: null,
      }),
    ])
    expect((await machine.sandbox.cli(['list', '--entries'])).stdout).toMatch(
      /^ID .*\n[0-9a-f]{8} +alpha, beta +2 +[\d.]+t? +0 min +[\d.]+ kB +\S.*\n\n1 cache entry, [\d.]+ kB\n$/,
    )
  })
})

describe('validate', () => {
  it('exits with 0 when all is valid and with 1 when anything is not, and says what', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha', '--write-env', '.env')
    expect(await machine.sandbox.cli(['validate'])).toMatchObject({ code: 0, stdout: `valid: ${machine.project('one')}\n` })
    await writeFile(path.join(machine.project('one'), '.env'), 'ENSURE_EXTENSIONS_ENTRY=/other\n')
    const { code, stdout } = await machine.sandbox.cli(['validate', machine.project('one')])
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^mismatch: .*\n {2}'.*\.env' names '\/other', the registry '.*'\n$/)])
    expect(await machine.sandbox.cli(['validate', '/nowhere'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('is not in the registry'),
    })
  })
})

describe('an env file', () => {
  it('that an earlier run wrote is still compared by a run that writes none', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha', '--write-env', '.env')
    const status = async (): Promise<string> => (await machine.sandbox.cli(['validate', machine.project('one')])).stdout.split(':')[0] ?? ''
    await machine.ensure('one', 'alpha')
    expect(await status()).toBe('valid')
    await writeFile(path.join(machine.project('one'), '.env'), 'ENSURE_EXTENSIONS_ENTRY=/other\n')
    const { stdout } = await machine.ensure('one', 'alpha')
    expect([stdout, await status()]).toEqual([expect.stringContaining("names '/other'"), 'mismatch'])
    await rm(path.join(machine.project('one'), '.env'))
    await machine.ensure('one', 'alpha')
    expect(await status()).toBe('mismatch')
    // A project that never had one has none.
    await machine.ensure('two', 'alpha')
    expect(await machine.sandbox.cli(['validate', machine.project('two')])).toMatchObject({ code: 0 })
  })

  it('gives uv and docker the import path, keeps the lines of others, and is written again in place', async () => {
    const machine = await createMachine()
    await mkdir(machine.project('one'), { recursive: true })
    const file = path.join(machine.project('one'), '.env')
    await writeFile(file, 'SECRET=1\n# mine\n')
    await machine.ensure('one', 'alpha', '--write-env', '.env', '--write-env', 'docker:docker.env')
    const text = await readFile(file, 'utf8')
    expect(text).toMatch(
      /^SECRET=1\n# mine\n# >>> written by ensure-extensions\nENSURE_EXTENSIONS_ENTRY=".*"\nPYTHONPATH=".*"\n# <<< written by ensure-extensions\n$/,
    )
    expect(await readFile(path.join(machine.project('one'), 'docker.env'), 'utf8')).toMatch(/\nPYTHONPATH=\/[^"\n]*\n/)
    await machine.ensure('one', 'alpha', '--write-env', '.env')
    expect(await readFile(file, 'utf8')).toBe(text)
    const program = 'import alpha; print(alpha.version)'
    const ran = await machine.sandbox.run('uv', ['run', '--no-project', '--env-file', '.env', 'python3', '-c', program], {
      cwd: machine.project('one'),
    })
    expect([ran.stdout, ran.stderr]).toEqual(['1.0\n', ''])
  })

  it('that sets these variables by itself is not touched; the run goes on and says so', async () => {
    const machine = await createMachine()
    await mkdir(machine.project('one'), { recursive: true })
    const file = path.join(machine.project('one'), '.env')
    await writeFile(file, 'PYTHONPATH=src\n')
    const { stdout } = await machine.ensure('one', 'alpha', '--write-env', '.env')
    expect(stdout).toContain('sets PYTHONPATH in lines of others; it was not changed')
    expect(await readFile(file, 'utf8')).toBe('PYTHONPATH=src\n')
  })
})

describe.skipIf(isQuick)('prune', () => {
  it('--orphaned removes what only an orphaned mapping uses, and nothing else', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    await machine.ensure('two', 'beta')
    await machine.ensure('three', 'gamma')
    await machine.ensure('four', 'gamma')
    for (const gone of ['two', 'three']) await rm(machine.project(gone), { recursive: true })
    const before = await machine.tree()
    const dry = (await machine.json('prune', '--orphaned', '--dry-run')) as Plan
    expect([dry.dryRun, await machine.tree()]).toEqual([true, before])
    const plan = (await machine.json('prune', '--orphaned', '--yes')) as Plan
    expect({ ...plan, dryRun: true }).toEqual(dry)
    expect(plan.mappings.map((step) => [path.basename(step.path), step.action])).toEqual([
      ['three', 'remove'],
      ['two', 'remove'],
    ])
    expect(plan.entries.map(({ action, reason }) => [action, reason]).sort()).toEqual([
      ['keep', `the project '${machine.project('four')}' uses it`],
      ['remove', 'its mapping is orphaned'],
    ])
    const left = (await machine.json('list', '--entries')) as { specifications: string[] }[]
    expect(left.map(({ specifications }) => specifications[0]).sort()).toEqual(['alpha', 'gamma'])
    expect((await machine.json('list')) as unknown[]).toHaveLength(2)
    expect(plan.freedBytes).toBeGreaterThan(0)
  })

  it('keeps what a running process uses', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    const [entry] = (await machine.json('list', '--entries')) as { path: string }[]
    const tree = path.join(path.dirname(entry?.path ?? ''), await readlink(entry?.path ?? ''))
    const user = spawn('sleep', ['30'], { env: { PATH: process.env['PATH'], PYTHONPATH: tree } })
    onTestFinished(() => void user.kill())
    await once(user, 'spawn')
    const plan = (await machine.json('prune', '--all', '--yes')) as Plan
    expect(plan.entries).toEqual([expect.objectContaining({ action: 'keep', reason: `process ${user.pid} uses it` })])
    expect(await machine.json('list', '--entries')).toHaveLength(1)
  })

  it('--all removes every entry and mapping; --expired and the limits only theirs', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    await machine.ensure('two', 'beta')
    const removed = async (...args: string[]) =>
      ((await machine.json('prune', ...args, '--dry-run')) as Plan).entries.filter(({ action }) => action === 'remove').length
    expect([await removed('--expired'), await removed('--older-than', '1'), await removed('--max-size', '1GB')]).toEqual([0, 0, 0])
    // Both are used by valid mappings: no limit overrides that.
    expect(await removed('--max-size', '0')).toBe(0)
    expect((await machine.sandbox.cli(['clear', '--yes'])).stdout).toBe('Forgot 2 projects.\n')
    expect([await removed('--max-size', '0'), await removed('--all')]).toEqual([2, 2])
    await machine.json('prune', '--all', '--yes')
    expect(await machine.json('list', '--entries')).toEqual([])
    expect(await readdir(path.join(machine.sandbox.cacheRoot, 'extensions'))).toEqual([])
  })

  it('of one project forgets it and removes what only it used', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    await machine.ensure('two', 'beta')
    const plan = (await machine.json('prune', machine.project('one'), '--yes')) as Plan
    expect([plan.mappings.length, plan.entries.map(({ action }) => action)]).toEqual([1, ['remove']])
    expect(((await machine.json('list')) as { projectPath: string }[]).map(({ projectPath }) => projectPath)).toEqual([
      machine.project('two'),
    ])
  })

  it('never removes what lies outside of the cache root, whatever the registry says', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    const precious = path.join(machine.sandbox.directory, 'precious')
    await mkdir(precious)
    const file = path.join(machine.sandbox.cacheRoot, 'cache.json')
    const registry = JSON.parse(await readFile(file, 'utf8'))
    const digest = 'a'.repeat(64)
    const paths = [
      precious,
      `${machine.sandbox.cacheRoot}/extensions/../../precious`,
      `${machine.sandbox.cacheRoot}/extensions/${digest}/link`,
      machine.sandbox.cacheRoot,
      '/',
    ]
    for (const [index, venv] of paths.entries())
      registry.venvs[`/gone/${index}`] = { venv_path: venv, host: registry.venvs[machine.project('one')].host, entries: [{ path: venv }] }
    await writeFile(file, JSON.stringify(registry))
    // A directory of a request that leads elsewhere, with a link in it that looks like an entry.
    await mkdir(path.join(precious, 'generation'))
    await symlink('generation', path.join(precious, 'link'))
    await symlink(precious, path.join(machine.sandbox.cacheRoot, 'extensions', digest))
    await machine.json('prune', '--orphaned', '--yes')
    await machine.json('prune', '--all', '--yes')
    expect((await readdir(precious)).sort()).toEqual(['generation', 'link'])
  })

  it('refuses to go on after a damaged registry, until that is accepted', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    await writeFile(path.join(machine.sandbox.cacheRoot, 'cache.json'), 'broken')
    const refused = await machine.sandbox.cli(['prune', '--all', '--yes'])
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('error[registry-damaged]')])
    expect(await machine.json('list', '--entries')).toHaveLength(1)
    await machine.json('prune', '--all', '--yes', '--despite-damaged-registry')
    expect(await machine.json('list', '--entries')).toEqual([])
  })

  it.each([
    [['prune'], 'say what to prune'],
    [['prune', '--all', '--orphaned'], 'cannot be used with'],
    [['prune', 'p', '--all'], 'name a project, or one of'],
    [['prune', '--max-size', 'big'], 'Give a size such as'],
    [['prune', '--older-than', '-3'], 'Give a number of days'],
    [['list', '--status', 'odd'], 'Allowed choices are'],
    [['clear'], 'cannot ask for confirmation: standard input is not a terminal'],
  ])('%j is refused with what is allowed', async (args, message) => {
    const { sandbox } = await createMachine()
    const { code, stderr, stdout } = await sandbox.cli(args)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })

  it('asks nothing in a script and removes nothing without --yes', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    const { code, stderr, stdout } = await machine.sandbox.cli(['prune', '--all'])
    expect([code, stderr, stdout]).toEqual([2, expect.stringContaining('--yes'), expect.stringContaining('would remove entry')])
    expect(await machine.json('list', '--entries')).toHaveLength(1)
  })

  it('deletes what an interrupted one had moved aside', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    const trash = path.join(machine.sandbox.cacheRoot, 'trash')
    // Its process had this number, and started at another time.
    const dead = Owner.current().tag.replace(/\d+$/, '1')
    await mkdir(path.join(trash, `left-${dead}-01234567`), { recursive: true })
    await machine.json('prune', machine.project('one'), '--yes')
    expect(await readdir(trash)).toEqual([])
  })

  it('takes what was not used for long', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha')
    await machine.sandbox.cli(['clear', '--yes'])
    const [entry] = (await machine.json('list', '--entries')) as { path: string }[]
    const state = `${entry?.path}.state.json`
    await writeFile(state, JSON.stringify({ last_used: '2026-01-01T00:00:00Z' }))
    await utimes(state, new Date(), new Date())
    const plan = (await machine.json('prune', '--older-than', '30', '--yes')) as Plan
    expect(plan.entries).toEqual([
      expect.objectContaining({ action: 'remove', reason: expect.stringMatching(/^it was not used for \d+ days$/) }),
    ])
  })
})

describe.skipIf(isQuick)('doctor', () => {
  it('imports everything of every entry, and exits with 1 for a damaged file and for what cannot be imported', async () => {
    const machine = await createMachine()
    const { sandbox, ensure } = machine
    expect(await sandbox.cli(['doctor'])).toMatchObject({ code: 0, stdout: expect.stringContaining('No entry lies in') })
    await ensure('one', 'alpha', 'beta')
    expect(await sandbox.cli(['doctor'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^healthy: [0-9a-f]{8}\/\S+ \(alpha, beta\)\n {2}alpha: alpha: \d+ ms\n {2}beta: beta: \d+ ms\n1 healthy\n$/,
      ),
    })
    await ensure('two', 'gamma')
    const [entry] = ((await machine.json('list', '--entries')) as { path: string; specifications: string[] }[]).filter(
      ({ specifications }) => specifications.includes('gamma'),
    )
    const module = path.join(entry?.path ?? '', 'gamma.py')
    // As many bytes as before, so that its RECORD does not give it away.
    await writeFile(module, 'raise 1'.padEnd((await readFile(module)).length, '#'))
    const unimportable = await sandbox.cli(['doctor'])
    expect([unimportable.code, unimportable.stdout]).toEqual([
      1,
      expect.stringMatching(/unimportable: .*\(gamma\)[\s\S]*gamma: cannot be imported[\s\S]*\n1 \w+, 1 \w+\n$/),
    ])
    await rm(module)
    type Listed = { status: string; problem: string | null }[]
    const listed = (await machine.json('doctor')) as Listed
    expect(listed.map(({ status, problem }) => [status, problem]).sort()).toEqual([
      ['damaged', 'gamma.py of gamma 1.0 is missing'],
      ['healthy', null],
    ])
  })

  it('--deep finds a file of the same size and other content; --fix sets the entry aside, and the next run makes it again', async () => {
    const machine = await createMachine()
    const { sandbox, ensure } = machine
    await ensure('one', 'alpha')
    const [entry] = (await machine.json('list', '--entries')) as { path: string }[]
    const module = path.join(entry?.path ?? '', 'alpha.py')
    await writeFile(module, (await readFile(module, 'utf8')).replace('1.0', '6.6'))
    expect(await sandbox.cli(['doctor'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^healthy/) })
    expect(await sandbox.cli(['doctor', '--deep'])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^damaged: .*\n {2}a file of alpha 1\.0 was changed: alpha\.py\n$/),
    })
    expect(await machine.json('doctor', '--deep', '--fix')).toMatchObject([{ status: 'damaged', fixed: true }])
    expect((await ensure('one', 'alpha')).stdout).toContain('installed')
    expect(await sandbox.cli(['doctor', '--deep'])).toMatchObject({ code: 0 })
  })

  it('--deep finds nothing in a certificate bundle that the machine has extended, as ensure does', async () => {
    const machine = await createMachine()
    const { sandbox, ensure } = machine
    buildWheel(path.join(sandbox.directory, 'wheels'), {
      name: 'certifi',
      version: '1.0',
      files: { 'certifi/__init__.py': '', 'certifi/cacert.pem': 'CA\n' },
    })
    await ensure('one', 'certifi')
    const [entry] = (await machine.json('list', '--entries')) as { path: string }[]
    const bundle = path.join(entry?.path ?? '', 'certifi', 'cacert.pem')
    await writeFile(bundle, 'CA\nCOMPANY CA\n')
    expect((await ensure('one', 'certifi')).stdout).toContain('hit')
    expect(await sandbox.cli(['doctor', '--deep'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^healthy/) })
    await writeFile(bundle, 'CB\n')
    expect(await sandbox.cli(['doctor', '--deep'])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/was changed: certifi\/cacert/),
    })
  })

  it('checks an entry that lies as an image without mounting or changing it, and leaves other interpreters alone', async () => {
    const { sandbox, ensure } = await createMachine()
    await ensure('one', 'alpha')
    const [name = ''] = (await readdir(path.join(sandbox.cacheRoot, 'extensions'))).map((digest) =>
      path.join(sandbox.cacheRoot, 'extensions', digest),
    )
    const [link = ''] = (await readdir(name)).filter((entry) => !entry.includes('.2'))
    await symlink(await readlink(path.join(name, link)), path.join(name, 'cpython-3.7--linux--x86_64'))
    const ran = await sandbox.cli(['doctor'])
    expect([ran.code, ran.stdout]).toEqual([
      0,
      expect.stringMatching(/unchecked: .*cpython-3\.7.*\n {2}it is for another interpreter than cpython-3/),
    ])
  })
})

describe('invalidate', () => {
  it('makes one specification be installed again, and says whether it was there', async () => {
    const machine = await createMachine()
    await machine.ensure('one', 'alpha', 'beta')
    expect((await machine.sandbox.cli(['invalidate', 'alpha'])).stdout).toBe('alpha will be installed again.\n')
    expect((await machine.ensure('one', 'alpha', 'beta')).stdout).toMatch(/installed {2}alpha[\s\S]*hit {8}beta/)
    expect(await machine.json('invalidate', 'gamma')).toEqual({ specification: 'gamma', wasThere: false })
  })
})

describe('a table', () => {
  const plain = (_: string, text: string): string => text
  const rows = [['/a/very/long/path/to/a/project', 'valid']]

  it('is cut in the middle of its widest column where the terminal is narrow, and never in a pipe', () => {
    const lines = renderTable(['PROJECT', 'STATUS'], rows, { width: 26, paint: plain }).split('\n')
    expect(lines).toEqual([expect.stringMatching(/^PROJECT +STATUS$/), expect.stringMatching(/^\/a\/.*….*project {2}valid$/)])
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(26)
    expect(renderTable(['PROJECT', 'STATUS'], rows, { width: undefined, paint: plain })).toContain('/a/very/long/path/to/a/project  valid')
  })

  it('has colours only where they are wanted', () => {
    expect(renderTable(['PROJECT', 'STATUS'], rows, { width: undefined, paint: (colour, text) => `<${colour}>${text}` })).toContain(
      '<green>valid',
    )
  })
})
