import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { writeProject } from '../support/projects.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { isLeftOut } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** Some projects and no index at all, unless a test brings one. The path has a space. */
async function createProjects() {
  const sandbox = await createSandbox('inputs')
  const at = (...names: string[]): string => path.join(sandbox.directory, ...names)
  const offline = { UV_CACHE_DIR: at('uv-cache'), UV_OFFLINE: 'true' }
  /** Runs a line of Python with packages; what it prints. */
  const run = async (args: readonly string[], program: string, environment: NodeJS.ProcessEnv = offline): Promise<string> => {
    const { stdout, stderr } = await sandbox.cli(['run', ...args, '--', 'python3', '-c', program], { environment })
    return stdout.trim() || stderr
  }
  return { sandbox, at, offline, run }
}

const outcomesOf = async (sandbox: Sandbox, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<(string | null)[]> =>
  (await sandbox.ensure(args, { environment })).extensions.map(({ outcome, distributions, error }) =>
    error === null ? [outcome, ...distributions.map(({ name, version }) => `${name} ${version}`)].join(' ') : error.message,
  )

describe('what can change an installation is seen at once', () => {
  it.each(isLeftOut('siblings with an index') ? ['true'] : ['true', 'false'])(
    'in a sibling by path, its sibling, a member of the workspace, which uv takes from its cache (offline: %s)',
    async (offline) => {
      const { at, run } = await createProjects()
      const environment = { UV_CACHE_DIR: at('uv-cache'), UV_OFFLINE: offline }
      writeFileSync(at('pyproject.toml'), '[tool.uv.workspace]\nmembers = ["app", "member"]\n')
      const more = '[tool.uv.sources]\nlib = { path = "../lib" }\nmember = { workspace = true }\n'
      writeProject(at('app'), { name: 'app', dependencies: ['lib', 'member'], more })
      writeProject(at('lib'), { name: 'lib', dependencies: ['deep'], more: '[tool.uv.sources]\ndeep = { path = "../deep" }\n' })
      writeProject(at('deep'), { name: 'deep' })
      writeProject(at('member'), { name: 'member' })
      const versions = (): Promise<string> =>
        run(['./app'], 'import lib, deep, member; print(lib.version, deep.version, member.version)', environment)
      expect(await versions()).toBe('1.0 1.0 1.0')
      for (const [index, name] of ['lib', 'deep', 'member'].entries()) {
        writeFileSync(at(name, `${name}.py`), 'version = "2.0"\n')
        expect(await versions()).toBe(['2.0 1.0 1.0', '2.0 2.0 1.0', '2.0 2.0 2.0'][index])
      }
    },
    60_000,
  )

  it('in a file behind a link, and a package that is a link works', async () => {
    const { at, run } = await createProjects()
    writeProject(at('app'), { name: 'app', modules: {} })
    writeFileSync(at('shared.py'), 'version = "1"\n')
    symlinkSync('../shared.py', at('app', 'app.py'))
    symlinkSync('app', at('link'))
    expect(await run(['./link'], 'import app; print(app.version)')).toBe('1')
    writeFileSync(at('shared.py'), 'version = "2"\n')
    expect(await run(['./link'], 'import app; print(app.version)')).toBe('2')
  })

  it('in what cache-keys names, although uv would not build it again', async () => {
    const { at, run } = await createProjects()
    writeProject(at('app'), {
      name: 'app',
      dependencies: [],
      modules: {},
      more: '[tool.uv]\ncache-keys = [{ file = "../data/*.txt" }, { env = "FLAVOUR" }]\n',
    })
    const program = readFileSync(at('app', 'backend.py'), 'utf8')
    const reading = 'files = {p: open(p, "rb").read() for p in glob.glob("*.py") if p != "backend.py"}'
    const generated =
      '\n    files["app.py"] = repr(open("../data/a.txt").read() + os.environ.get("FLAVOUR", "")).join(["version = ", ""]).encode()'
    writeFileSync(at('app', 'backend.py'), program.replace(reading, reading + generated))
    mkdirSync(at('data'))
    writeFileSync(at('data', 'a.txt'), '1')
    const version = (environment: NodeJS.ProcessEnv = {}): Promise<string> =>
      run(['./app'], 'import app; print(app.version)', { UV_CACHE_DIR: at('uv-cache'), UV_OFFLINE: '1', ...environment })
    expect(await version()).toBe('1')
    writeFileSync(at('data', 'a.txt'), '2')
    expect(await version()).toBe('2')
    expect(await version({ FLAVOUR: 'x' })).toBe('2x')
  })

  it('in a wheelhouse that is named relative to the working directory, and in constraints two files down', async () => {
    const { sandbox, at, offline } = await createProjects()
    for (const version of ['1.0', '2.0']) buildWheel(at('house'), { name: 'six', version })
    writeFileSync(at('constraints.txt'), '-c one.txt\n')
    writeFileSync(at('one.txt'), '--requirement two.txt\n')
    writeFileSync(at('two.txt'), 'six<2\n')
    const environment = { ...offline, UV_FIND_LINKS: 'house' }
    const constrained = ['six', '--constraints', 'constraints.txt']
    expect(await outcomesOf(sandbox, ['six'], environment)).toEqual(['installed six 2.0'])
    expect(await outcomesOf(sandbox, constrained, environment)).toEqual(['installed six 1.0'])
    buildWheel(at('house'), { name: 'six', version: '3.0' })
    expect(await outcomesOf(sandbox, ['six'], environment)).toEqual(['installed six 3.0'])
    writeFileSync(at('two.txt'), 'six<3\n')
    expect(await outcomesOf(sandbox, constrained, environment)).toEqual(['installed six 2.0'])
    // The variable and the input hold together; its path has a space once it is absolute.
    writeFileSync(at('more.txt'), 'six!=2.0\n')
    expect(await outcomesOf(sandbox, constrained, { ...environment, UV_CONSTRAINT: 'more.txt' })).toEqual(['installed six 1.0'])
    expect(await outcomesOf(sandbox, constrained, { ...environment, UV_CONSTRAINT: 'more.txt' })).toEqual(['hit six 1.0'])
    renameSync(at('house'), at('moved'))
    expect(await outcomesOf(sandbox, ['six'], { ...offline, UV_FIND_LINKS: './moved' })).toEqual(['hit six 3.0'])
  }, 60_000)

  it.each([
    ['find-links = ["house"]\nno-index = true', ''],
    ['[pip]\nfind-links = ["file://HERE/house"]\nno-index = true', ''],
    ['[[index]]\nname = "own"\nurl = "house"\nformat = "flat"\ndefault = true', ''],
    ['index-url = "file://HERE/house"', 'six'],
    ['extra-index-url = ["file://HERE/house"]', 'six'],
  ])('in a place on this machine that uv-config names: %s', async (settings, project) => {
    const { sandbox, at } = await createProjects()
    const place = project === '' ? at('house') : at('house', project)
    const publish = (version: string): void => {
      buildWheel(place, { name: 'six', version })
      const files = readdirSync(place).filter((file) => file.endsWith('.whl'))
      if (project !== '') writeFileSync(path.join(place, 'index.html'), files.map((file) => `<a href="${file}">${file}</a>`).join(''))
    }
    const environment = { UV_CACHE_DIR: at('uv-cache'), UV_DEFAULT_INDEX: undefined }
    const settled = settings.startsWith('extra') ? `index-url = "file://${encodeURI(at('none'))}"\n${settings}` : settings
    mkdirSync(at('none'))
    writeFileSync(at('uv.toml'), settled.replace('HERE', encodeURI(at())))
    publish('1.0')
    const args = ['six', '--uv-config', 'uv.toml']
    expect(await outcomesOf(sandbox, args, environment)).toEqual(['installed six 1.0'])
    expect(await outcomesOf(sandbox, args, environment)).toEqual(['hit six 1.0'])
    publish('2.0')
    expect(await outcomesOf(sandbox, args, environment)).toEqual(['installed six 2.0'])
  })

  it('in an index on this machine that a local package names for one of its sources', async () => {
    const { at, run } = await createProjects()
    const more = `[[tool.uv.index]]\nname = "own"\nurl = "file://${encodeURI(at('house'))}"\nformat = "flat"\nexplicit = true\n`
    writeProject(at('app'), { name: 'app', dependencies: ['six'], more: `${more}[tool.uv.sources]\nsix = { index = "own" }\n` })
    const environment = { UV_CACHE_DIR: at('uv-cache'), UV_DEFAULT_INDEX: 'http://127.0.0.1:9/' }
    for (const version of ['1.0', '2.0']) {
      buildWheel(at('house'), { name: 'six', version })
      expect(await run(['./app'], 'import six; print(six.version)', environment)).toBe(version)
    }
  })

  it.each(['UV_OVERRIDE', 'UV_CONSTRAINT', 'constraints', 'uv-config'])(
    'in a local package that stands for another in %s, which uv takes from its cache',
    async (way) => {
      const { at, run } = await createProjects()
      writeProject(at('six'), { name: 'six' })
      const line = `six @ file://${encodeURI(at('six'))}`
      writeFileSync(at('lines.txt'), `${line}\n`)
      writeFileSync(at('uv.toml'), `override-dependencies = ["${line}"]\n`)
      const args = way.startsWith('UV_') ? ['six'] : ['six', `--${way}`, way === 'uv-config' ? 'uv.toml' : 'lines.txt']
      const environment = { UV_CACHE_DIR: at('uv-cache'), UV_NO_INDEX: '1', ...(way.startsWith('UV_') ? { [way]: 'lines.txt' } : {}) }
      for (const version of ['1.0', '2.0']) {
        writeFileSync(at('six', 'six.py'), `version = "${version}"\n`)
        expect(await run(args, 'import six; print(six.version)', environment)).toBe(version)
      }
    },
    30_000,
  )

  /** A local package that needs another, as its build alone tells. */
  const writeBuilt = (at: (...names: string[]) => string): void => {
    writeProject(at('app'), { name: 'app' })
    const [backend, project] = [readFileSync(at('app', 'backend.py'), 'utf8'), readFileSync(at('app', 'pyproject.toml'), 'utf8')]
    writeFileSync(at('app', 'pyproject.toml'), project.replace('dependencies = []', 'dynamic = ["dependencies"]'))
    const place = '"lib @ file://" + os.path.abspath("../lib").replace(" ", "%20")'
    writeFileSync(at('app', 'backend.py'), backend.replace(/^requires = .*$/m, `requires = [${place}]`))
  }

  it.each(['a build names a directory', 'a wheel names a wheel'])(
    'in a local package that stands in built metadata alone, in place, restored, and where uv knows an older build: %s',
    async (way) => {
      const { sandbox, at, offline } = await createProjects()
      const isBuilt = way.startsWith('a build')
      const change = (version: string): void => {
        if (isBuilt) writeProject(at('lib'), { name: 'lib', modules: { 'lib.py': `version = "${version}"\n` } })
        else buildWheel(at('lib'), { name: 'lib', version: '1.0', files: { 'lib.py': `version = "${version}"\n` } })
      }
      change('1')
      if (isBuilt) writeBuilt(at)
      else
        buildWheel(at('house'), {
          name: 'app',
          version: '1.0',
          requires: [`lib @ file://${encodeURI(at('lib/lib-1.0-py3-none-any.whl'))}`],
        })
      const args = [isBuilt ? './app' : './house/app-1.0-py3-none-any.whl', '--provider', `local:${at('store')}`]
      const ensured = async (...more: string[]): Promise<string> => {
        const { importPaths, extensions } = await sandbox.ensure([...args, ...more], { environment: offline })
        const { stdout, stderr } = await sandbox.run('python3', ['-c', 'import lib; print(lib.version)'], {
          environment: { PYTHONPATH: importPaths.join(path.delimiter) },
        })
        return `${extensions[0]?.outcome} ${stdout.trim() || stderr}`
      }
      expect(await ensured()).toBe('installed 1')
      expect(await ensured()).toBe('hit 1')
      const elsewhere = ['--cache-root', at('elsewhere')]
      expect(await ensured(...elsewhere)).toBe('hit 1')
      change('2')
      expect(await ensured()).toBe('installed 2')
      // What lies there is older; the store has the newer one.
      expect(await ensured(...elsewhere)).toBe('hit 2')
      change('3')
      expect(await ensured('--cache-root', at('new'))).toBe('installed 3')
    },
    120_000,
  )

  it('in a local package that only a build names: explain says so, and a checkout elsewhere compares its own', async () => {
    const { sandbox, at, offline } = await createProjects()
    const checkout = (name: string, version: string): string => {
      const place = (...names: string[]): string => at(name, ...names)
      writeProject(place('lib'), { name: 'lib', modules: { 'lib.py': `version = "${version}"\n` } })
      writeBuilt(place)
      return place()
    }
    const call = async (command: string, cwd: string, ...more: string[]) =>
      JSON.parse((await sandbox.cli([command, '--json', './app', ...more], { environment: offline, cwd })).stdout)
    const one = checkout('one', '1')
    const store = ['--provider', `local:${at('store')}`]
    expect((await call('ensure', one, ...store)).extensions[0].outcome).toBe('installed')
    const elsewhere = ['--cache-root', at('elsewhere'), ...store]
    expect((await call('ensure', checkout('two', '1'), ...elsewhere)).extensions[0].outcome).toBe('hit')
    const reason = "lib in 'lib', which only a build names, changed"
    const changed = checkout('three', '2')
    expect((await call('explain', changed)).requests[0]).toMatchObject({
      status: 'miss',
      reason,
      advice: expect.stringContaining('If that change is meant'),
    })
    const missed = await call('ensure', changed, ...elsewhere)
    expect([missed.extensions[0].outcome, missed.missReason]).toEqual(['installed', reason])
  }, 60_000)

  it('in the hash behind a file URL: what uv would refuse is no hit', async () => {
    const { sandbox, at, offline } = await createProjects()
    const wheel = `six @ file://${encodeURI(buildWheel(at('house'), { name: 'six', version: '1.0' }))}`
    expect(await outcomesOf(sandbox, [wheel], offline)).toEqual(['installed six 1.0'])
    expect(await outcomesOf(sandbox, [`${wheel}#sha256=${'0'.repeat(64)}`], offline)).toEqual([expect.stringContaining('Hash mismatch')])
  })

  it.skipIf(isLeftOut('indexes of variables and inputs'))(
    'in which index is asked, by a variable or an input: both are asked, and the credentials of netrc are found',
    async () => {
      const { sandbox, at } = await createProjects()
      for (const [house, name] of [
        ['one', 'flavour'],
        ['two', 'flavour'],
        ['two', 'only-two'],
      ] as const) {
        buildWheel(at(house), { name, version: '1.0', files: { [`${name.replace('-', '_')}.py`]: `version = "${house}"\n` } })
      }
      const [one, two] = [await startPackageIndex(at('one')), await startPackageIndex(at('two'))]
      const cache = { UV_CACHE_DIR: at('uv-cache') }
      const flavour = async (args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> => {
        const { stdout, stderr } = await sandbox.cli(
          ['run', 'flavour', ...args, '--', 'python3', '-c', 'import flavour; print(flavour.version)'],
          { environment: { ...cache, ...environment } },
        )
        return stdout.trim() || stderr
      }
      expect(await flavour([], { UV_INDEX: one.url })).toBe('one')
      expect(await flavour([], { UV_INDEX: two.url })).toBe('two')
      expect(await flavour([], { UV_DEFAULT_INDEX: one.url })).toBe('one')
      expect(await flavour(['--index-url', two.url], { UV_DEFAULT_INDEX: one.url })).toBe('two')
      // pip's own variables count where nothing else names an index, in an address with an account too.
      expect(await flavour([], { PIP_INDEX_URL: two.url, UV_DEFAULT_INDEX: undefined })).toBe('two')
      expect(await flavour([], { PIP_INDEX_URL: two.url, UV_DEFAULT_INDEX: one.url })).toBe('one')
      expect(await flavour([], { PIP_INDEX_URL: one.url, UV_DEFAULT_INDEX: undefined })).toBe('one')
      expect(await flavour([], { PIP_EXTRA_INDEX_URL: two.url, UV_DEFAULT_INDEX: one.url })).toBe('two')
      // uv shows credentials where it is asked for them.
      two.fault = () => (two.authorizations.at(-1) === undefined ? 'denied' : 'none')
      writeFileSync(at('credentials'), 'machine 127.0.0.1 login me password secret\n')
      const both = ['flavour', 'only-two', '--extra-index-url', one.url, '--index-url', one.url]
      expect(await outcomesOf(sandbox, both, { ...cache, UV_INDEX: two.url, NETRC: 'credentials' })).toEqual([
        'installed flavour 1.0',
        'installed only-two 1.0',
      ])
      expect(two.authorizations).toContain(`Basic ${Buffer.from('me:secret').toString('base64')}`)
    },
    60_000,
  )
})

describe('a name that pyproject.toml maps to a source', () => {
  it('is never taken from the index', async () => {
    const { sandbox, at } = await createProjects()
    buildWheel(at('wheels'), { name: 'six', version: '9.0', files: { 'six.py': 'version = "index"\n' } })
    buildWheel(at('wheels'), { name: 'app', version: '9.0' })
    const index = await startPackageIndex(at('wheels'))
    writeProject(at('vendored'), { name: 'six', modules: { 'six.py': 'version = "ours"\n' } })
    const environment = { UV_CACHE_DIR: at('uv-cache'), UV_DEFAULT_INDEX: index.url }
    const six = async (source: string, requirements = 'pyproject.toml'): Promise<string> => {
      const extras = '[project.optional-dependencies]\nall = ["app[docs]; os_name == \'posix\'"]\ndocs = ["six"]\n'
      writeFileSync(
        at('pyproject.toml'),
        `[project]\nname = "app"\nversion = "1"\ndependencies = ["six"]\n${extras}[tool.uv.sources]\nsix = ${source}\n`,
      )
      const { stdout, stderr } = await sandbox.cli(
        ['run', '--requirements', requirements, '--', 'python3', '-c', 'import six; print(six.version)'],
        { environment },
      )
      return stdout.trim() || stderr
    }
    expect(await six('{ path = "vendored" }')).toBe('ours')
    writeFileSync(at('vendored', 'six.py'), 'version = "ours, changed"\n')
    expect(await six('{ path = "vendored" }')).toBe('ours, changed')
    expect(await six('{ path = "vendored" }', 'pyproject.toml[all]')).toBe('ours, changed')
    const git = (args: readonly string[]): void => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@host.example', ...args], {
        cwd: at('vendored'),
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
    }
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['commit', '-q', '-m', 'x'],
      ['tag', 'v1'],
    ])
      git(args)
    const repository = new URL(`file://${at('vendored')}`).href
    expect(await six(`{ git = "${repository}", tag = "v1" }`)).toBe('ours, changed')
    expect(await six('{ index = "private" }')).toContain('source-unsupported')
    expect(index.requests.filter((request) => request.includes('six') || request.includes('app'))).toEqual([])
    expect(await six(`{ path = "vendored", marker = "sys_platform == 'nowhere'" }`)).toBe('index')
  }, 60_000)
})
