import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { leaksIn, spellingsOf, watchArguments } from '../support/leaks.ts'
import type { Fault } from '../support/package-index.ts'
import { startPrivateServer } from '../support/private-server.ts'
import { installedPythons } from '../support/pythons.ts'
import { isLeftOut, isUnprivileged } from '../support/tools.ts'
import { createPythonTool, usualPython } from './python-tool.ts'

const six = { name: 'six', version: '1.17.0' }
/** One that is installed, one that raises, one that is nowhere, one that is built in, one that is off. */
const five = `
[[extensions]]
name = "one"
package = "one"
arguments = { whole = 1, float = 30.0, day = 2026-11-21, deep = { list = [1, 2.5] } }
[[extensions]]
name = "raising"
package = "raising"
required = false
[[extensions]]
name = "missing"
package = "nowhere-to-be-found"
[[extensions]]
name = "core"
arguments = { level = "high" }
[[extensions]]
name = "off"
package = "one"
enabled = false
`
const noting = 'noted = []\ndef register(arguments):\n    noted.append(arguments)\n'
const pythons = isLeftOut('tools in every Python but one') ? installedPythons().slice(0, 1) : installedPythons()

describe.each(pythons.map(({ label, executable }) => ({ label, python: executable })))('a tool in $label', ({ python }) => {
  it('registers what can be: of five extensions one raises, one is nowhere, one is built in, one is off; then finds it without Node', async () => {
    const { world, ask, run, write, place } = await createPythonTool({ withIndex: true })
    world.publish(
      { name: 'one', version: '1.0', files: { 'one.py': noting } },
      { name: 'raising', version: '1.0', files: { 'raising.py': 'def register(arguments):\n    raise ValueError("no licence")\n' } },
    )
    await write('extensions.toml', five)
    await write('core.py', noting)
    const program = `
import datetime
found = register_processors("extensions.toml", **({"index_url": INDEX} if "ENSURE_EXTENSIONS_CLI" in os.environ else {}))
one = [processor.module.noted for processor in found if processor.name == "one"]
assert one == [[{"whole": 1, "float": 30.0, "day": datetime.date(2026, 11, 21), "deep": {"list": [1, 2.5]}}]], one
assert [type(value) for value in one[0][0].values()] == [int, float, datetime.date, dict]
answer([[p.name for p in found], [[p.name, p.error.code, p.extension.required] for p in found.failed], len(found), found[0].name])
`
    expect(await ask(program, { python })).toEqual([
      ['one', 'core'],
      [
        ['raising', 'register-failed', false],
        ['missing', 'package-not-found', true],
      ],
      2,
      'one',
    ])
    // Those of a logger that nobody configured, on stderr.
    const { stderr } = await run(program, { python })
    expect(stderr).toMatch(/^raising is left out: raising: register of raising failed: ValueError: no licence$/m)
    expect(stderr).toMatch(/^missing is left out: nowhere-to-be-found: /m)

    // The same without the one that is nowhere and the index of the test: all of it is in the cache.
    const tree = await place(
      ['one', 'raising'],
      [
        { name: 'one', version: '1.0', files: { 'one.py': noting } },
        { name: 'raising', version: '1.0', files: { 'raising.py': 'def register(arguments):\n    raise ValueError("no licence")\n' } },
      ],
      python,
    )
    await write('extensions.toml', five.replace(/\[\[extensions\]\]\nname = "missing"\n.*\n/, ''))
    const again = program
      .replace('{"index_url": INDEX} if "ENSURE_EXTENSIONS_CLI" in os.environ else {}', '{}')
      .replace('answer([', `assert sys.modules["one"].__file__.startswith(${JSON.stringify(tree)})\nanswer([`)
    const expected = [['one', 'core'], [['raising', 'register-failed', false]], 2, 'one']
    expect(await ask(again, { python })).toEqual(expected)
    expect(await ask(again, { python, cli: 'none' })).toEqual(expected)
    // Another content of the file is another configuration.
    await write('extensions.toml', `${five.replace(/\[\[extensions\]\]\nname = "missing"\n.*\n/, '')}# changed\n`)
    expect((await run(again, { python, cli: 'none' })).stderr).toContain("the program 'ensure-extensions'")
  })

  it('ensures a specification: a miss by the program, then a hit without Node, also of several', async () => {
    const { ask, place } = await createPythonTool({ withIndex: true })
    const miss =
      'found = ensure("alpha", index_url=INDEX)\nimport alpha, common\nanswer([found.cache_hit, found.extensions[0].outcome, found.extensions[0].distributions, alpha.__file__.startswith(found.import_paths[0])])'
    expect(await ask(miss, { python })).toEqual([
      false,
      'installed',
      [
        ['alpha', '1.0'],
        ['common', '1.0'],
      ],
      true,
    ])
    const tree = await place(
      ['six==1.17.0', 'other>=1'],
      [
        six,
        { name: 'other', version: '1.5', files: { 'other.py': 'version = "1.5"\n', 'other.pth': 'vendored\n', 'vendored/inner.py': '' } },
      ],
      python,
    )
    const hit =
      'found = ensure(["other >= 1", "SIX==1.17.0"])\nimport six, other, inner\nanswer([found.cache_hit, [e.outcome for e in found.extensions], found.import_paths, [e.name for e in found.extensions], "logging" in sys.modules])'
    expect(await ask(hit, { python, cli: 'none' })).toEqual([true, ['hit', 'hit'], [tree], ['other', 'six'], false])
  })
})

describe('an entry in the cache is not used without the program', () => {
  const program = 'found = ensure("six==1.17.0", **json.loads(os.environ.get("OPTIONS", "{}")))\nanswer(found.cache_hit)'
  const damage: readonly [string, (tree: string) => Promise<unknown>][] = [
    ['whose metadata are gone', (tree) => rm(path.join(tree, '.cache_metadata.json'))],
    ['whose metadata are cut off', (tree) => change(tree, (text) => text.slice(0, 200))],
    ['of another layout', (tree) => edit(tree, { schema: 1 })],
    ['of another request', (tree) => edit(tree, { request_digest: 'ae82' })],
    ['of another platform', (tree) => edit(tree, { platform_id: 'cpython-3.7--linux--x86_64' })],
    ['of another C library', (tree) => edit(tree, { abi: 'glibc2.1' })],
    ['of another specification', (tree) => edit(tree, { package_spec: 'other==1' })],
    ['that was installed in the future', (tree) => edit(tree, { installed_at: '2999-01-01T00:00:00Z' })],
    ['that has expired', (tree) => edit(tree, { installed_at: '2020-01-01T00:00:00Z' })],
    ['whose time is none', (tree) => edit(tree, { installed_at: 'yesterday' })],
    ['whose TTL is none', (tree) => edit(tree, { ttl_hours: 'soon' })],
    ['whose distributions are none', (tree) => edit(tree, { distributions: 5 })],
    ['that lost a module', (tree) => rm(path.join(tree, 'six.py'))],
    ['that is an image', (tree) => mkdir(`${tree}.image`)],
    ['that is gone', (tree) => rm(tree, { recursive: true })],
    [
      'that holds what was recalled',
      (tree) =>
        writeFile(
          `${path.dirname(tree)}/${path.basename(tree).split('.2')[0]}.state.json`,
          JSON.stringify({ recalled: [{ name: 'six', version: '1.17.0', reason: 'it is malicious' }] }),
        ),
    ],
    [
      'that was invalidated',
      (tree) =>
        writeFile(
          `${path.dirname(tree)}/${path.basename(tree).split('.2')[0]}.state.json`,
          JSON.stringify({ invalidated: '2999-01-01T00:00:00Z' }),
        ),
    ],
  ]

  it('but one that is whole and fresh is, also where its state or that of the clock is a little off', async () => {
    const { ask, place } = await createPythonTool()
    const tree = await place(['six==1.17.0'], [six])
    expect(await ask(program, { cli: 'none' })).toBe(true)
    await edit(tree, { installed_at: new Date(Date.now() + 60_000).toISOString() })
    expect(await ask(program, { cli: 'none' })).toBe(true)
    const state = `${path.dirname(tree)}/${path.basename(tree).split('.2')[0]}.state.json`
    expect(JSON.parse(await readFile(state, 'utf8')).last_used).toMatch(/^\d{4}-.*Z$/)
    await edit(tree, { installed_at: '2020-01-01T00:00:00Z' })
    // It was found to be the newest lately.
    await writeFile(
      state,
      JSON.stringify({ renewed: { ae82c7d9f0733d59b75eafd535d18362846a982e2fc06fb19bd9649574f22e9e: new Date().toISOString() } }),
    )
    expect(await ask(program, { cli: 'none' })).toBe(true)
    await writeFile(state, 'no JSON')
    expect(await ask(program, { cli: 'none', environment: { OPTIONS: '{"ttl_hours": "never"}' } })).toBe(true)
  })

  it.each(damage)('%s', async (_, harm) => {
    const { run, place } = await createPythonTool()
    await harm(await place(['six==1.17.0'], [six]))
    const { stdout, stderr } = await run(program, { cli: 'none' })
    expect([
      stdout,
      stderr.includes(
        "ExtensionInstallationError: what was asked for is not found in the cache as it is, and the program 'ensure-extensions'",
      ),
    ]).toEqual(['', true])
  })

  it.each([
    ['an option that the module does not know', { environment: { OPTIONS: '{"only_binary": ":all:"}' } }],
    ['a UV_ variable that may count', { environment: { UV_RESOLUTION: 'lowest' } }],
    ['an index of its own', { environment: { UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple' } }],
    ['a TTL that the program refuses', { environment: { OPTIONS: '{"ttl_hours": "1_0"}' } }],
    ['a TTL of 0', { environment: { OPTIONS: '{"ttl_hours": 0}' } }],
    ['another cache root', { environment: { ENSURE_EXTENSIONS_CACHE: '/nowhere' } }],
  ])('with %s', async (_, options) => {
    const { run, place } = await createPythonTool()
    await place(['six==1.17.0'], [six])
    const { stdout, stderr } = await run(program, { cli: 'none', ...options })
    expect([stdout, stderr.includes("the program 'ensure-extensions'")]).toEqual(['', true])
  })

  async function change(tree: string, edited: (text: string) => string): Promise<void> {
    const file = path.join(tree, '.cache_metadata.json')
    await writeFile(file, edited(await readFile(file, 'utf8')))
  }
  async function edit(tree: string, fields: object): Promise<void> {
    await change(tree, (text) => JSON.stringify({ ...JSON.parse(text), ...fields }))
  }
})

describe('what goes wrong', () => {
  const caught = (call: string): string =>
    `try:\n    ${call}\nexcept ExtensionError as error:\n    answer([type(error).__name__, error.code, str(error), error.hint, getattr(error, "problems", None)])\n`

  it('a configuration that is wrong is an exception that has every problem with its place', async () => {
    const { ask, write } = await createPythonTool()
    await write('extensions.toml', '[[extensions]]\nname = "a"\nenabeld = true\nrequired = "x"\n')
    const [type, code, message, , problems] = (await ask(caught('register_processors("extensions.toml")'))) as [
      string,
      string,
      string,
      string,
      object[],
    ]
    expect([type, code, problems.length]).toEqual(['ExtensionConfigError', 'config-invalid', 2])
    expect(problems[0]).toMatchObject({ line: 3, column: 1, message: expect.stringContaining("did you mean 'enabled'") })
    expect(message).toContain(':3:1:')
  })

  it.each([
    ['a configuration that is not there', 'ensure(config="gone.toml")', 'ExtensionConfigError', 'file-unreadable'],
    ['text that is no specification', 'ensure("six ===")', 'ExtensionConfigError', 'specification-invalid'],
    ['an option in the place of a specification', 'ensure("-r", "x.txt")', 'ExtensionConfigError', 'specification-is-option'],
    ['a NUL', 'ensure("six\\0")', 'ExtensionConfigError', 'specification-has-control-character'],
    ['nothing', 'ensure()', 'ExtensionConfigError', 'packages-empty'],
    ['an empty list', 'ensure([])', 'ExtensionConfigError', 'packages-empty'],
    ['an option that does not exist', 'ensure("six", no_such_option=1)', 'ExtensionConfigError', 'option-unknown'],
    ['a value that an option does not take', 'ensure("six", retries="x")', 'ExtensionConfigError', 'input-invalid'],
    ['a policy that does not exist', 'ensure("six", pth="never")', 'ExtensionConfigError', 'input-invalid'],
    ['a package that is nowhere', 'ensure("nowhere-to-be-found", index_url=INDEX)', 'ExtensionInstallationError', 'package-not-found'],
    ['a directory that is not there', 'add_package_to_import_path("/no/where")', 'ExtensionConfigError', 'path-not-found'],
  ])('%s', async (_, call, type, code) => {
    const { ask } = await createPythonTool({ withIndex: call.includes('INDEX') })
    expect(((await ask(caught(call))) as string[]).slice(0, 2)).toEqual([type, code])
  })

  it.each([
    ['killed half-way', 'sh -c "echo working >&2; kill -9 $$" sh', 'cli-failed', 'ended by signal 9'],
    ['one that prints half of its answer', `sh -c "echo '{\\"platformId\\": ' " sh`, 'cli-failed', 'ended with exit code 0'],
    ['one that crashes', 'sh -c "echo Error: at line 5 >&2; exit 1" sh', 'cli-failed', 'Error: at line 5'],
    ['not there', '/no/such/program', 'cli-unavailable', "'/no/such/program' cannot be started"],
    ['no command line', "node 'x", 'cli-unavailable', 'ENSURE_EXTENSIONS_CLI is not a command line'],
  ])('the program is %s', async (_, cli, code, message) => {
    const { ask } = await createPythonTool()
    const [type, found, said, hint] = (await ask(caught('ensure("six==1.17.0")'), { cli })) as string[]
    expect([type, found, said?.includes(message), hint !== '']).toEqual(['ExtensionInstallationError', code, true, true])
  })

  it('the program is killed while it installs: nothing is activated, and the next call installs', async () => {
    const { ask, directory, world } = await createPythonTool({ withIndex: true })
    let fault: Fault = 'hanging'
    world.index.fault = () => fault
    const note = path.join(directory, 'pid')
    const cli = `sh -c 'echo $$ > "$NOTE"; exec "$0" "$@"' '${process.execPath}' '${path.resolve('lib/cli/main.js')}'`
    const program = `before = list(sys.path)\ntry:\n    ensure("alpha", index_url=INDEX)\nexcept ExtensionInstallationError as error:\n    answer([error.code, "signal 9" in str(error), before == sys.path])`
    const killed = ask(program, { cli, environment: { NOTE: note } })
    await vi.waitUntil(() => world.index.requests.length > 0, { timeout: 60_000 })
    process.kill(Number(await readFile(note, 'utf8')), 'SIGKILL')
    expect(await killed).toEqual(['cli-failed', true, true])
    fault = 'none'
    expect(await ask('found = ensure("alpha", index_url=INDEX)\nimport alpha\nanswer([found.cache_hit, alpha.version])')).toEqual([
      false,
      '1.0',
    ])
  })

  it('the program is not there: it is said how to get it; with npx that is asked', async () => {
    const { ask, write } = await createPythonTool()
    const [, code, , hint] = (await ask(caught('ensure("six==1.17.0")'), { cli: 'none' })) as string[]
    expect([code, hint]).toEqual(['cli-unavailable', expect.stringMatching(/npm install.*ENSURE_EXTENSIONS_CLI.*npx=True/)])
    const npx = await write(
      'bin/npx',
      '#!/bin/sh\nprintf \'{"error": {"code": "disk-full", "message": "%s", "hint": null}}\\n\' "$1 $2 $3"\nexit 1\n',
    )
    await chmod(npx, 0o755)
    const environment = { PATH: `${path.dirname(npx)}:/usr/bin:/bin`, ENSURE_EXTENSIONS_CLI: '' }
    expect(((await ask(caught('ensure("six==1.17.0", npx=True)'), { environment })) as string[]).slice(1, 3)).toEqual([
      'disk-full',
      '--yes ensure-extensions -',
    ])
  })

  it('specifications with credentials reach the program, and are an argument of no process', async () => {
    const { sandbox, directory, write } = await createPythonTool({ withIndex: true })
    const wheels = path.join(sandbox.directory, 'wheels')
    const { place, accounts } = await startPrivateServer(wheels, path.join(sandbox.directory, 'repositories'))
    const secret = 'kA7vQ2mX9rT4wZ8c'
    const program = await write(
      'secret.py',
      `import sys; from ensure_extensions import ensure, invalidate
found = ensure(${JSON.stringify(`http://reader:${secret}@${place}/files/alpha-1.0-py3-none-any.whl?sig=${secret}2`)}, index_url=${JSON.stringify(`http://reader:${secret}@${place}/simple`)})
print([item.outcome for item in found.extensions], invalidate(${JSON.stringify(`http://reader:${secret}@${place}/files/alpha-1.0-py3-none-any.whl?sig=${secret}2`)}))
`,
    )
    let watch: ReturnType<typeof watchArguments> | undefined
    const cli = `'${process.execPath}' '${path.resolve('lib/cli/main.js')}'`
    const { stdout, stderr } = await sandbox.run(usualPython, [program], {
      cwd: directory,
      environment: { ENSURE_EXTENSIONS_CLI: cli },
      onStart: (child) => {
        watch = watchArguments(child)
      },
    })
    const seen = ((await watch?.stop()) ?? []).join('\n')
    expect([stdout.trim(), [...accounts], seen.includes('main.js')]).toEqual(["['installed'] True", [`reader:${secret}`], true])
    expect(leaksIn('anywhere', `${seen}${stdout}${stderr}`, spellingsOf([secret]))).toEqual([])
  })

  it('an extension that is required and fails raises, after the others were made importable, which the error has', async () => {
    const { ask } = await createPythonTool({ withIndex: true })
    const program =
      'try:\n    ensure("alpha", "nowhere-to-be-found", index_url=INDEX)\nexcept ExtensionInstallationError as error:\n    import alpha\n    answer([error.code, [e.outcome for e in error.result.extensions], alpha.version])'
    expect(await ask(program)).toEqual(['package-not-found', ['installed', 'failed'], '1.0'])
    const lenient =
      'found = ensure("alpha", "nowhere-to-be-found", index_url=INDEX, strict=False)\nanswer([[e.error and e.error.code for e in found.extensions]])'
    expect(await ask(lenient)).toEqual([[null, 'package-not-found']])
  })

  it('a specification that is for another platform is skipped, and no failure', async () => {
    const { ask } = await createPythonTool({ withIndex: true })
    expect(
      await ask(
        `found = ensure("alpha; sys_platform == 'nowhere'", "beta", index_url=INDEX)\nanswer([e.outcome for e in found.extensions])`,
      ),
    ).toEqual(['skipped', 'installed'])
  })

  it('a package that was imported already in another version is said, and stays what it is', async () => {
    const { run, place, write } = await createPythonTool()
    await place(['six==1.17.0'], [six])
    await write('six.py', 'version = "0.5"\n')
    await write('six-0.5.dist-info/METADATA', 'Metadata-Version: 2.1\nName: six\nVersion: 0.5\n')
    const program = 'import six as before\nfound = ensure("six==1.17.0")\nimport six\nassert six is before\nanswer(found.warnings)'
    const { stdout, stderr } = await run(program, { cli: 'none' })
    expect(stdout).toMatch(/six 1\.17\.0 is on the import path, but six was imported before in version 0\.5/)
    expect(stderr).toContain('six was imported before in version 0.5')
  })

  it('an entry that is pruned while it is in use is ensured again, and its path does not stay', async () => {
    const { sandbox, ask, place } = await createPythonTool({ withIndex: true })
    const tree = await place(['six==1.17.0'], [six])
    const program = `
import shlex, subprocess
first = ensure("six==1.17.0").import_paths
pruned = subprocess.run([*shlex.split(os.environ["CLI"]), "prune", "--all", "--yes"], stdout=subprocess.DEVNULL)
assert pruned.returncode == 0 and not os.path.exists(first[0])
try:
    ensure("six==1.17.0")
except ExtensionInstallationError as error:
    code = error.code
os.environ["ENSURE_EXTENSIONS_CLI"] = os.environ["CLI"]
second = ensure("alpha", index_url=INDEX).import_paths
import alpha
answer([first, code, [path for path in sys.path if path in first], second[0] in sys.path])
`
    const { execPath } = process
    const cli = `'${execPath}' '${path.resolve('lib/cli/main.js')}'`
    expect(await ask(program, { cli: 'none', environment: { CLI: cli, PATH: sandbox.environment['PATH'] ?? '' } })).toEqual([
      [tree],
      'cli-unavailable',
      [],
      true,
    ])
  })

  it.skipIf(isUnprivileged('mount'))(
    'a cache root that is only read serves its hits, and says what it is where something has to be installed',
    async () => {
      const { sandbox, ask, place } = await createPythonTool({ withIndex: true })
      await place(['six==1.17.0'], [six])
      await sandbox.run('mount', ['--bind', sandbox.cacheRoot, sandbox.cacheRoot])
      await sandbox.run('mount', ['-o', 'remount,ro,bind', sandbox.cacheRoot])
      try {
        expect(await ask('answer(ensure("six==1.17.0").cache_hit)', { cli: 'none' })).toBe(true)
        expect(((await ask(caught('ensure("alpha", index_url=INDEX)'))) as string[]).slice(0, 2)).toEqual([
          'ExtensionConfigError',
          'cache-root-unusable',
        ])
      } finally {
        await sandbox.run('umount', [sandbox.cacheRoot])
      }
    },
  )

  it('pipes in the place of files hang nobody: those of the cache are no entry, one as configuration is refused', async () => {
    const { sandbox, run, place, directory, write } = await createPythonTool()
    const tree = await place(['six==1.17.0'], [six])
    await rm(path.join(tree, '.cache_metadata.json'))
    await sandbox.run('mkfifo', [path.join(tree, '.cache_metadata.json')])
    expect((await run('ensure("six==1.17.0")', { cli: 'none' })).stderr).toContain("the program 'ensure-extensions'")
    await rm(tree, { recursive: true })
    await write('good.py', 'register = lambda arguments: None\n')
    await sandbox.run('mkfifo', [path.join(directory, 'pipe.toml')])
    const asked = await run('register_processors("pipe.toml")')
    expect(asked.stderr).toContain('cannot be read: it is not a readable file')
  })

  it('called twice, by ten threads and after a fork it does everything once', async () => {
    const { ask, place } = await createPythonTool()
    const tree = await place(
      ['six==1.17.0'],
      [{ ...six, files: { 'six.py': '', 'six.pth': 'import sys; sys.times = getattr(sys, "times", 0) + 1\n' } }],
    )
    const program = `
import threading
def work():
    ensure("six==1.17.0")
threads = [threading.Thread(target=work) for _ in range(10)]
for thread in threads: thread.start()
for thread in threads: thread.join()
ensure("six==1.17.0")
held, go = threading.Event(), threading.Event()
def hold():
    with ensure_extensions._lock:
        held.set(); go.wait(30)
holder = threading.Thread(target=hold); holder.start(); held.wait()
pid = os.fork()
if pid == 0:
    # The thread that holds the lock is not here.
    ensure("six==1.17.0")
    os._exit(7)
status = os.waitpid(pid, 0)[1]
go.set(); holder.join()
answer([[path for path in sys.path if "extensions" in path], sys.times, os.WEXITSTATUS(status)])
`
    expect(await ask(program, { cli: 'none' })).toEqual([[tree], 1, 7])
  })
})

describe('a process', () => {
  it('that forks while another thread activates: the child has it all or makes it anew', async () => {
    const { ask, write } = await createPythonTool()
    await write('tree/slow.pth', 'vendored\nimport sys; sys.started.set(); sys.go.wait(30); sys.done = True\n')
    await write('tree/vendored/inner.py', '')
    const program = `
import threading
sys.started, sys.go = threading.Event(), threading.Event()
before = len(sys.path)
working = threading.Thread(target=add_package_to_import_path, args=("tree",)); working.start(); sys.started.wait()
pid = os.fork()
if pid == 0:
    sys.go.set()
    added = add_package_to_import_path("tree")
    import inner
    os._exit(7 if len(added) == 2 and sys.done and len(sys.path) == before + 2 else 1)
status = os.waitpid(pid, 0)[1]
sys.go.set(); working.join()
answer([os.WEXITSTATUS(status), len(sys.path) - before])
`
    expect(await ask(program, { cli: 'none', flags: ['-W', 'ignore'] })).toEqual([7, 2])
  })

  it('finds a hit while another thread waits for the program', async () => {
    const { ask, place } = await createPythonTool()
    await place(['six==1.17.0'], [six])
    const program = `
import threading
def miss():
    try:
        ensure("alpha")
    except ExtensionInstallationError:
        pass
waiting = threading.Thread(target=miss); waiting.start()
while not os.path.exists("started"):
    pass
found = ensure("six==1.17.0").cache_hit
answer([found, waiting.is_alive(), open("go", "w").close()])
`
    const cli = `sh -c 'echo > started; while [ ! -e go ]; do sleep 0.05; done' sh`
    expect(await ask(program, { cli })).toEqual([true, true, null])
  })

  it('that turns warnings into errors hears of no file that was left open, however the program ends', async () => {
    const { run } = await createPythonTool({ withIndex: true })
    const program = `
import gc
ensure("alpha", index_url=INDEX)
for command in ("true", "sh -c 'exit 3' sh", "sh -c 'cat; kill $$' sh"):
    os.environ["ENSURE_EXTENSIONS_CLI"] = command
    try:
        ensure([f"six==1.{number:0100}" for number in range(1000)])
    except ExtensionInstallationError as error:
        assert error.code == "cli-failed"
    gc.collect()
`
    expect(await run(program, { flags: ['-X', 'dev', '-W', 'error'] })).toMatchObject({ code: 0, stderr: '' })
  })

  it('has the program read names of files as it does itself, in any locale, and refuses what is not UTF-8', async () => {
    const { sandbox, run, write } = await createPythonTool()
    await write('größe.toml', '[[extensions]]\nname = "good"\n')
    await write('good.py', 'register = lambda arguments: None\n')
    const root = path.join(sandbox.directory, 'wörk')
    const program = `
names = [name for name in os.listdir(".") if name.endswith("e.toml")]
for _ in range(2):
    assert len(register_processors(names)) == 1
    os.environ["ENSURE_EXTENSIONS_CLI"], os.environ["PATH"] = "/no/such/program", "/nowhere"
try:
    ensure("six", cache_root=os.fsdecode(b"/tmp/\\xff"))
except ExtensionConfigError as error:
    assert error.code == "input-invalid", error
answer(os.listdir(os.environ["ENSURE_EXTENSIONS_CACHE"]))
`
    const environment = { LC_ALL: 'C', PYTHONCOERCECLOCALE: '0', PYTHONUTF8: '0', PYTHONIOENCODING: 'utf-8', ENSURE_EXTENSIONS_CACHE: root }
    const { stdout, stderr } = await run(program, { environment })
    expect([stdout.includes('"receipts"'), stderr]).toEqual([true, ''])
  })

  it('that reaches the cache root by a symbolic link has a tree once, found by the program or without it', async () => {
    const { ask, place, sandbox } = await createPythonTool()
    const tree = await place(['six==1.17.0'], [six])
    const link = path.join(sandbox.directory, 'link to cache')
    await sandbox.run('ln', ['-s', sandbox.cacheRoot, link])
    const program = `
found = ensure("six==1.17.0", retries=0).import_paths, ensure("six==1.17.0").import_paths
answer([*found, [path for path in sys.path if path.endswith(os.path.basename(found[0][0]))]])
`
    expect(await ask(program, { environment: { ENSURE_EXTENSIONS_CACHE: link } })).toEqual([[tree], [tree], [tree]])
  })

  it.each([
    ['embedded without an executable', 'sys.executable = None', 'interpreter-not-found'],
    ['frozen into an application', 'sys.frozen = True; sys.executable = os.path.abspath("application")', 'interpreter-not-found'],
    ['of an application that ensures when it is started', 'sys.executable = os.path.abspath("application")', 'interpreter-unsupported'],
  ])('%s finds hits, and is told why no more can be had', async (_, head, code) => {
    const { ask, place, write } = await createPythonTool()
    await place(['six==1.17.0'], [six])
    const script = await write('application', `#!/bin/sh\nexec '${usualPython}' "$(dirname "$0")/asking.py"\n`)
    await chmod(script, 0o755)
    // It would start itself without end.
    await write(
      'asking.py',
      'import os, sys\nfrom ensure_extensions import ensure\nopen("starts", "a").write("x")\nsys.executable = os.path.abspath("application")\nensure("alpha")\n',
    )
    const program = `
${head}
codes = [ensure("six==1.17.0").cache_hit]
for call in (lambda: ensure("alpha"), lambda: invalidate("six==1.17.0")):
    try:
        call()
    except ExtensionError as error:
        codes.append(error.code)
answer([codes, len(open("starts").read()) if os.path.exists("starts") else 0])
`
    const [codes, starts] = (await ask(program)) as [unknown, number]
    expect(codes).toEqual([true, code, code])
    expect(starts).toBeLessThan(code === 'interpreter-not-found' ? 1 : 5)
  })

  it.each([
    ['isolated', ''],
    ['legacy', 'legacy'],
  ])('with subinterpreters has extensions in each of them (%s)', async (_, kind) => {
    const python = installedPythons().find(({ version, isPyPy }) => version >= 313 && !isPyPy)
    if (python === undefined) return
    const { ask, place, write } = await createPythonTool({ withIndex: true })
    await place(['six==1.17.0'], [six], python.executable)
    await write(
      'inner.py',
      'import os, sys\nfrom ensure_extensions import ensure\nfound = ensure("six==1.17.0").cache_hit, ensure("alpha", index_url=os.environ["INDEX"]).cache_hit\nimport six, alpha\nopen("found", "w").write(repr(found))\n',
    )
    const program = `
import _interpreters
interpreter = _interpreters.create(${kind === '' ? '' : `"${kind}"`})
failed = _interpreters.run_string(interpreter, "import sys; sys.path.insert(0, '.'); import inner")
answer([open("found").read() if failed is None else str(failed), "six" in sys.modules])
`
    expect(await ask(program, { python: python.executable })).toEqual(['(True, False)', false])
  })

  it('may name requirements files only', async () => {
    const { ask, write } = await createPythonTool({ withIndex: true })
    await write('requirements.txt', 'alpha\n')
    const program =
      'found = ensure(requirements="requirements.txt", index_url=INDEX)\nimport alpha\nanswer([e.name for e in found.extensions])'
    expect(await ask(program)).toEqual(['alpha'])
  })
})

describe('what goes to the logger', () => {
  it('progress as information, warnings as warnings, nothing to stdout', async () => {
    const { run } = await createPythonTool({ withIndex: true })
    const program =
      'import logging\nlogging.basicConfig(level="INFO", format="%(name)s %(levelname)s %(message)s")\nensure("alpha", index_url=INDEX)'
    const { stdout, stderr } = await run(program)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^ensure_extensions INFO installing alpha …$/m)
  })
})

it('the module needs nothing but the standard library', async () => {
  const { sandbox, directory } = await createPythonTool()
  const program = 'import sys; sys.path.insert(0, sys.argv[1]); import ensure_extensions; print(ensure_extensions.extension_digest("six"))'
  const ran = await sandbox.run(usualPython, ['-I', '-S', '-c', program, directory])
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[0-9a-f]{64}\n$/) })
})
