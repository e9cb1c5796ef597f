import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { version } from '../../src/version.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { findTool, isMissing, repository } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

async function createCli() {
  const sandbox = await createSandbox('cli')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0' })
  const index = await startPackageIndex(wheels)
  return { sandbox, index, indexed: (...args: string[]) => [...args, '--index-url', index.url] }
}

describe('ensure', () => {
  it('says what happened in lines, and says it again as a hit', async () => {
    const { sandbox, indexed } = await createCli()
    const first = await sandbox.cli(indexed('ensure', 'alpha'))
    expect(first).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ {2}installed {2}alpha {2}1\.0\n1 installed in [\d.]+ m?s\n$/),
    })
    expect((await sandbox.cli(indexed('ensure', 'alpha'))).stdout).toMatch(/^ {2}hit {8}alpha {2}1\.0, 0 min old\n1 hit in/)
  })

  it('--json prints one object and nothing else on stdout', async () => {
    const { sandbox, indexed } = await createCli()
    const { stdout } = await sandbox.cli(indexed('ensure', '--json', 'alpha'))
    const result = JSON.parse(stdout)
    expect(stdout.trim().split('\n').length).toBe(1)
    expect(result).toMatchObject({
      platformId: expect.stringContaining('--'),
      requestDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      entryPath: expect.any(String),
      importPaths: [expect.any(String)],
      environment: { PYTHONPATH: expect.any(String), PATH: expect.any(String) },
      extensions: [
        {
          specification: 'alpha',
          digest: expect.any(String),
          outcome: 'installed',
          distributions: [{ name: 'alpha', version: '1.0' }],
          error: null,
        },
      ],
    })
  })

  it('exits with 1 when an extension failed, and shows why and what to do', async () => {
    const { sandbox, indexed } = await createCli()
    const failed = await sandbox.cli(indexed('ensure', 'alpha', 'nowhere-to-be-found'))
    expect([failed.code, failed.stdout]).toEqual([
      1,
      expect.stringMatching(/failed {5}nowhere-to-be-found {2}package-not-found[\s\S]*error: nowhere[\s\S]*hint: Check the name/),
    ])
  })

  it('--quiet says nothing when all is well', async () => {
    const { sandbox, indexed } = await createCli()
    expect(await sandbox.cli(indexed('ensure', '-q', 'alpha'))).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('--lookup-only installs nothing and exits with 1 for what is not cached', async () => {
    const { sandbox, indexed } = await createCli()
    expect((await sandbox.cli(indexed('ensure', '--lookup-only', 'alpha'))).code).toBe(1)
    expect(existsSync(path.join(sandbox.cacheRoot, 'extensions'))).toBe(false)
    await sandbox.cli(indexed('ensure', 'alpha'))
    expect((await sandbox.cli(indexed('ensure', '--lookup-only', 'alpha'))).code).toBe(0)
  })

  it('--fail-on-miss fails instead of installing', async () => {
    const { sandbox, index, indexed } = await createCli()
    const missed = await sandbox.ensure(indexed('--fail-on-miss', 'alpha'))
    expect([missed.code, missed.extensions[0]?.error?.code, index.requests]).toEqual([1, 'cache-missed', []])
  })

  it('--fail-on-miss leaves what is there importable, and what is due is no miss', async () => {
    const { sandbox, index, indexed } = await createCli()
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'beta', version: '1.0' })
    await sandbox.ensure(indexed('alpha', 'beta'))
    const asked = index.requests.length
    const due = await sandbox.ensure(indexed('alpha', 'beta', '--fail-on-miss', '--ttl-hours', '0'))
    expect([due.code, due.extensions.map(({ outcome }) => outcome)]).toEqual([0, ['refreshed', 'refreshed']])
    expect(index.requests.length).toBeGreaterThan(asked)
    const missed = await sandbox.ensure(indexed('alpha', 'gamma', '--fail-on-miss'))
    expect([missed.code, missed.extensions.map(({ error }) => error?.code)]).toEqual([1, ['cache-missed', 'cache-missed']])
  })

  it('--cache-root moves everything that is written', async () => {
    const { sandbox, indexed } = await createCli()
    const home = path.join(sandbox.directory, 'home')
    const elsewhere = path.join(sandbox.directory, 'elsewhere')
    const environment = { HOME: home, XDG_CACHE_HOME: undefined, ENSURE_EXTENSIONS_CACHE: undefined }
    const result = await sandbox.ensure(indexed('alpha', '--cache-root', elsewhere), { environment })
    expect(result.entryPath?.startsWith(elsewhere)).toBe(true)
    expect(existsSync(home)).toBe(false)
  })
})

describe('in a terminal', () => {
  it('says what is being installed while it is', async ({ skip }) => {
    const { sandbox, indexed } = await createCli()
    const command = [process.execPath, path.join(repository, 'dist/cli/index.js'), ...indexed('ensure', 'alpha')]
      .map((word) => `'${word}'`)
      .join(' ')
    const ran = await sandbox.run('script', ['-qec', command, '/dev/null'])
    if (ran.code === null) skip('no script(1)')
    expect(ran.stdout).toContain('installing alpha …')
  })
})

describe('the inputs of a request', () => {
  it.each<[string, (directory: string, url: string) => string[], string]>([
    ['constraints', () => ['--constraints', 'constraints.txt'], '1.0'],
    ['uv-config', () => ['--uv-config', 'uv.toml'], '1.0'],
    ['extra-index-url', (_, url) => ['--extra-index-url', url], '3.0'],
  ])('%s change what is resolved, and make another request of it', async (_, args, expected) => {
    const { sandbox, indexed } = await createCli()
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'alpha', version: '2.0' })
    const more = path.join(sandbox.directory, 'more wheels')
    buildWheel(more, { name: 'alpha', version: '3.0' })
    await writeFile(path.join(sandbox.directory, 'constraints.txt'), 'alpha<2\n')
    await writeFile(path.join(sandbox.directory, 'uv.toml'), '[pip]\nresolution = "lowest"\n')
    const plain = await sandbox.ensure(indexed('alpha'))
    const changed = await sandbox.ensure(indexed('alpha', ...args(sandbox.directory, (await startPackageIndex(more)).url)))
    expect([plain, changed].map(({ extensions }) => extensions[0]?.distributions[0]?.version)).toEqual(['2.0', expected])
    expect(changed.requestDigest).not.toBe(plain.requestDigest)
  })

  it('a uv.toml that lies in the working directory is not obeyed unless it is named', async () => {
    const { sandbox, indexed } = await createCli()
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'alpha', version: '2.0' })
    await writeFile(path.join(sandbox.directory, 'uv.toml'), '[pip]\nresolution = "lowest"\n')
    expect((await sandbox.ensure(indexed('alpha'))).extensions[0]?.distributions[0]?.version).toBe('2.0')
  })

  it('provider local keeps archives in the directory named, cache-suffix keeps them apart', async () => {
    const { sandbox, indexed } = await createCli()
    const archives = path.join(sandbox.directory, 'archives')
    const on = (root: string, suffix: string) =>
      sandbox.ensure(
        indexed('alpha', '--provider', `local:${archives}`, '--cache-suffix', suffix, '--cache-root', path.join(sandbox.directory, root)),
      )
    expect((await on('one', 'a')).cacheHit).toBe(false)
    expect((await on('two', 'a')).cacheHit).toBe(true)
    expect((await on('three', 'b')).cacheHit).toBe(false)
  })

  it('requirements files are ensured like arguments', async () => {
    const { sandbox, indexed } = await createCli()
    await writeFile(path.join(sandbox.directory, 'requirements.txt'), 'alpha>=1 # comment\n')
    expect((await sandbox.ensure(indexed('--requirements', 'requirements.txt'))).extensions[0]).toMatchObject({
      specification: 'alpha>=1',
      outcome: 'installed',
    })
  })
})

describe('refresh after', () => {
  it.each(['ensure', 'run'])('%s uses what has expired and refreshes it at its end; the next run has the new version', async (command) => {
    const { sandbox, indexed } = await createCli()
    const { importPaths } = await sandbox.ensure(indexed('alpha'))
    const record = path.join(importPaths[0] ?? '', '.cache_metadata.json')
    const past = new Date(Date.now() - 48 * 3_600_000).toISOString()
    await writeFile(record, (await readFile(record, 'utf8')).replaceAll(/"installed_at": ".*?"/g, `"installed_at": "${past}"`))
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'alpha', version: '2.0' })
    const rest = command === 'run' ? ['--', 'python', '-c', 'import alpha; print(alpha.version)'] : []
    const used = await sandbox.cli([...indexed(command, '--refresh', 'after', 'alpha'), ...rest])
    expect(used).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(command === 'run' ? /^1\.0\n$/ : /^ {2}stale +alpha {2}1\.0, 2 d old\n/),
    })
    expect((await sandbox.ensure(indexed('alpha'))).extensions[0]).toMatchObject({ outcome: 'hit', distributions: [{ version: '2.0' }] })
  })
})

describe('bad input', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['nothing named', [], 'packages-empty'],
    ['an unknown option', ['--nope', 'alpha'], 'option-unknown'],
    ['an unknown value', ['alpha', '--isolation', 'full'], 'input-invalid'],
    ['pip’s way to name a file', ['-r', 'requirements.txt'], 'option-unknown'],
    ['a missing value', ['alpha', '--python'], 'input-invalid'],
    ['an option as specification', ['--', '-r x.txt'], 'specification-is-option'],
    ['an index option as specification', ['--', '--index-url https://host.example'], 'specification-is-option'],
    ['two requirements in one argument', ['alpha beta'], 'specification-has-several'],
    ['a variable in a URL', ['https://host.example/${TOKEN}/x.whl'], 'specification-has-variable'],
    ['a control character', ['al\u0007pha'], 'specification-has-control-character'],
    ['5,000 characters', ['x'.repeat(5_000)], 'specification-too-long'],
    ['no specification at all', ['==1.0'], 'specification-invalid'],
    ['a path that is not there', ['./nothing'], 'path-not-found'],
    ['a missing interpreter', ['alpha', '--python', '/no/python'], 'interpreter-not-found'],
    ['an unknown interpreter', ['alpha', '--python', '3.99'], 'interpreter-not-found'],
    ['no interpreter but a program', ['alpha', '--python', '/bin/true'], 'interpreter-unsupported'],
    ['a constraints file that is not there', ['alpha', '--constraints', 'no.txt'], 'file-unreadable'],
    ['a requirements file with an unknown option', ['--requirements', 'requirements.txt'], 'requirements-option'],
    ['a cache root that is a file', ['alpha', '--cache-root', 'requirements.txt'], 'cache-root-unusable'],
    ['a cache root that PYTHONPATH cannot carry', ['alpha', '--cache-root', 'a:b'], 'path-not-exportable'],
  ]

  it.each(cases)('%s: exit 2, one object with code, message and remedy, nothing changed', async (_, args, code) => {
    const { sandbox } = await createCli()
    await writeFile(path.join(sandbox.directory, 'requirements.txt'), '--nope\n')
    const { code: exitCode, stdout } = await sandbox.cli(['ensure', '--json', ...args])
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      2,
      {
        error: {
          code,
          message: expect.stringMatching(/\S/),
          hint: expect.stringMatching(/\S/),
          ...(code === 'requirements-option'
            ? { problems: [expect.objectContaining({ file: 'requirements.txt', line: 1, column: 1 })] }
            : {}),
        },
      },
    ])
    expect(existsSync(path.join(sandbox.cacheRoot, 'extensions'))).toBe(false)
  })

  it('one bad specification among good ones refuses the whole call before anything is installed', async () => {
    const { sandbox, index, indexed } = await createCli()
    expect((await sandbox.cli(indexed('ensure', 'alpha', 'b c'))).code).toBe(2)
    expect(index.requests).toEqual([])
  })

  it('-r is answered with the option that reads files', async () => {
    const { sandbox } = await createCli()
    expect((await sandbox.cli(['ensure', '-r', 'requirements.txt'])).stderr).toContain('hint: Name the file with --requirements FILE.')
  })

  it('never crashes with a stack, and shows no credential', async () => {
    const { sandbox } = await createCli()
    const { stderr } = await sandbox.cli(['ensure', 'https://user:secret@host.example/a b'])
    expect(stderr).toMatch(/^error\[specification-has-several\]: /)
    expect(stderr).not.toMatch(/secret|\n\s+at /)
  })
})

describe('run', () => {
  it('runs a command that can import what was named, with its arguments and its exit code', async () => {
    const { sandbox, indexed } = await createCli()
    const program = 'import alpha, sys; print(alpha.version, sys.argv[1:]); sys.exit(7)'
    const ran = await sandbox.cli([...indexed('run', 'alpha'), '--', 'python3', '-c', program, '--json', 'a b', '--'])
    expect(ran).toMatchObject({ code: 7, stdout: "1.0 ['--json', 'a b', '--']\n" })
  })

  it('runs python as the interpreter that was chosen', async () => {
    const { sandbox, indexed } = await createCli()
    const { stdout } = await sandbox.run('python3', ['-c', 'import sys; print(sys.executable)'])
    const ran = await sandbox.cli([
      ...indexed('run', 'alpha', '--python', stdout.trim()),
      '--',
      'python3',
      '-c',
      'import sys; print(sys.executable)',
    ])
    expect(path.dirname(ran.stdout.trim())).toBe(path.dirname(stdout.trim()))
  })

  it('passes signals on, and ends by the signal its command ended by', async () => {
    const { sandbox, indexed } = await createCli()
    await sandbox.cli(indexed('ensure', 'alpha'))
    const marker = path.join(sandbox.directory, 'ready')
    const ran = await sandbox.cli([...indexed('run', 'alpha'), '--', 'sh', '-c', `touch '${marker}'; exec sleep 30`], {
      onStart: (child) => {
        const timer = setInterval(() => {
          if (!existsSync(marker)) return
          clearInterval(timer)
          child.kill('SIGTERM')
        }, 50)
      },
    })
    expect([ran.code, ran.signal]).toEqual([null, 'SIGTERM'])
  })

  it('does not run the command when an extension failed', async () => {
    const { sandbox, indexed } = await createCli()
    const ran = await sandbox.cli([...indexed('run', 'nowhere-to-be-found'), '--', 'echo', 'ran'])
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toContain('package-not-found')
  })

  it.each([
    ['no command', ['run', 'alpha'], "'run' needs a command after '--'"],
    ['a command that is not there', ['run', 'alpha', '--', 'no-such-command'], "'no-such-command' cannot be started"],
  ])('with %s exits with 2', async (_, args, message) => {
    const { sandbox, index } = await createCli()
    const at = args.indexOf('--') === -1 ? args.length : args.indexOf('--')
    const ran = await sandbox.cli([...args.slice(0, at), '--index-url', index.url, ...args.slice(at)])
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('the committed bundle', () => {
  const nodes = ['node-20', 'node-24']
  const skipped = isMissing(...nodes)

  it.skipIf(skipped).each(nodes)('ensures and runs on %s, with nothing installed', async (name) => {
    const { sandbox, indexed } = await createCli()
    const node = findTool(name) ?? ''
    expect((await sandbox.cli(indexed('ensure', 'alpha'), { node })).code).toBe(0)
    const ran = await sandbox.cli([...indexed('run', 'alpha'), '--', 'python3', '-c', 'import alpha; print(alpha.version)'], { node })
    expect(ran.stdout).toBe('1.0\n')
    const library = `import(${JSON.stringify(path.join(repository, 'dist/index.js'))}).then((m) => console.log(m.extensionDigest('six==1.17.0')))`
    expect((await sandbox.run(node, ['-e', library])).stdout).toMatch(/^ae82c7d9/)
  })

  it('says its version, the one of package.json', async () => {
    const { sandbox } = await createCli()
    expect((await sandbox.cli(['--version'])).stdout.trim()).toBe(version)
    expect(JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')).version).toBe(version)
  })

  it('has types for the library beside it', async () => {
    expect(await readFile(path.join(repository, 'dist/types/library/index.d.ts'), 'utf8')).toContain('ensurePackage')
  })
})
