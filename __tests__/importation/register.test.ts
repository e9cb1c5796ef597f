import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExtensionsText } from '../../src/configuration/extensions-text.ts'
import { toTypedJson } from '../../src/configuration/toml-document.ts'
import { registerAll } from '../../src/importation/register.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createWorld } from '../cache/world.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox } from '../support/sandbox.ts'

/** Notes what it is called with, in a file that the calls share. */
const noting = (name: string): string =>
  `import json, os\ndef register(arguments):\n    print("said on stdout")\n    with open(os.environ["NOTES"], "a") as notes:\n        notes.write("${name} %s\\n" % json.dumps(arguments, sort_keys=True))\n`

async function createTool(toml: string, files: Readonly<Record<string, string>> = {}) {
  const world = await createWorld()
  const notes = path.join(world.sandbox.directory, 'notes')
  await writeFile(notes, '')
  await writeFile(path.join(world.sandbox.directory, 'extensions.toml'), toml)
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(world.sandbox.directory, name), content)
  const base = world.options()
  const options = { config: ['extensions.toml'], verifyRegister: true, environment: { ...base.environment, NOTES: notes } }
  return {
    world,
    ensure: (more = {}) => world.ensure([], { ...options, ...more }),
    called: async () => (await readFile(notes, 'utf8')).trim().split('\n'),
  }
}

const five = `
[[extensions]]
name = "one"
package = "one"
arguments = { timeout = 30, deep = { list = [1, 2.0, "x"] } }
[[extensions]]
name = "missing"
package = "nowhere-to-be-found"
[[extensions]]
name = "core"
module = "tool_core"
arguments = { level = "high" }
[[extensions]]
name = "raising"
package = "raising"
[[extensions]]
name = "last-one"
package = "last-one"
[[extensions]]
name = "off"
package = "one"
enabled = false
`

describe('register', () => {
  it('one that fails and one that raises among five: the other three are handed over, in order, once, and the report says why', async () => {
    const { world, ensure, called } = await createTool(five, { 'tool_core.py': noting('core') })
    world.publish(
      { name: 'one', version: '1.0', files: { 'one.py': noting('one') } },
      {
        name: 'raising',
        version: '1.0',
        files: { 'raising.py': 'def register(arguments):\n    raise ValueError("no licence for %s" % arguments)\n' },
      },
      { name: 'last-one', version: '1.0', files: { 'last_one/__init__.py': noting('last') } },
    )
    const result = await ensure()
    expect(result.extensions.map(({ name, outcome, builtin, enabled, error }) => [name, outcome, builtin, enabled, error?.code])).toEqual([
      ['one', 'installed', false, true, undefined],
      ['missing', 'failed', false, true, 'package-not-found'],
      ['core', null, true, true, undefined],
      ['raising', 'failed', false, true, 'register-failed'],
      ['last-one', 'installed', false, true, undefined],
      ['off', null, false, false, undefined],
    ])
    expect(await called()).toEqual(['one {"deep": {"list": [1, 2.0, "x"]}, "timeout": 30}', 'core {"level": "high"}', 'last {}'])
    expect(result.extensions[3]?.error?.message).toMatch(
      /^raising: register of raising failed\nTraceback \(most recent call last\):\n {2}File ".*raising\.py", line 2, in register\n[\s\S]*ValueError: no licence for \{\}/,
    )
    // Built in and disabled ones are neither hits nor misses.
    expect([result.hits, result.misses, result.failed]).toEqual([0, 4, 2])
    expect(result.extensions[0]).toMatchObject({
      package: 'one',
      arguments: { timeout: 30, deep: { list: [1, 2, 'x'] } },
      // Plain JSON loses that 2.0 is a float.
      typedArguments: {
        table: [
          ['timeout', { int: '30' }],
          ['deep', { table: [['list', [{ int: '1' }, { float: '2' }, 'x']]] }],
        ],
      },
      ttlHours: null,
      modules: ['one'],
      entryPoints: [],
      importPaths: [result.importPaths[0]],
      environment: null,
      distributions: [{ name: 'one', version: '1.0' }],
      registration: { module: 'one', error: null, ms: expect.any(Number) },
    })
    expect(result.extensions[2]).toMatchObject({
      package: null,
      specification: null,
      digest: null,
      typedArguments: null,
      importPaths: [],
      registration: { error: null },
    })
  })

  it('a package whose .pth file prints to stdout and reads stdin is handed over, and so is the next', async () => {
    const { world, ensure, called } = await createTool(
      '[[extensions]]\nname = "one"\npackage = "one"\n[[extensions]]\nname = "two"\npackage = "two"\n',
    )
    const pth = 'import sys; sys.stdout.write("said, and no end of line"); sys.stdout.flush(); sys.stdin and sys.stdin.read()\n'
    world.publish(
      { name: 'one', version: '1.0', files: { 'one.py': `import os\nos.closerange(3, 256)\n${noting('one')}`, 'one.pth': pth } },
      { name: 'two', version: '1.0', files: { 'two.py': noting('two') } },
    )
    const result = await ensure()
    expect(result.extensions.map(({ registration }) => registration?.error)).toEqual([null, null])
    expect(await called()).toEqual(['one {}', 'two {}'])
  })

  it('is not called unless that is asked for, and entry points are listed all the same', async () => {
    const { world, ensure, called } = await createTool('[[extensions]]\nname = "one"\npackage = "one"\n')
    const files = {
      'one.py': noting('one'),
      'one-1.0.dist-info/entry_points.txt': '[tool.plugins]\nplug = one:register\nodd = one [extra]\n',
    }
    world.publish({ name: 'one', version: '1.0', files })
    const result = await ensure({ verifyRegister: false })
    expect([await called(), result.extensions[0]?.registration]).toEqual([[''], null])
    expect(result.extensions[0]?.entryPoints).toEqual([{ group: 'tool.plugins', name: 'plug', value: 'one:register' }])
  })

  it('an isolated extension is registered too, with its own versions', async () => {
    const toml = ['left', 'right'].map((name) => `[[extensions]]\nname = "${name}"\npackage = "${name}"\n`).join('')
    const { world, ensure, called } = await createTool(toml)
    const importing = (name: string): string =>
      `import os, shared\ndef register(arguments):\n    open(os.environ["NOTES"], "a").write("${name} with shared %s\\n" % shared.version)\n`
    world.publish(
      { name: 'shared', version: '1.0' },
      { name: 'shared', version: '2.0' },
      { name: 'left', version: '1.0', requires: ['shared<2'], files: { 'left.py': importing('left') } },
      { name: 'right', version: '1.0', requires: ['shared>=2'], files: { 'right.py': importing('right') } },
    )
    const result = await ensure({ onConflict: 'isolate' })
    expect(result.extensions.map(({ error, registration }) => [error, registration?.error])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(await called()).toEqual(['left with shared 1.0', 'right with shared 2.0'])
  })

  it.each([
    ['has no such function', 'value = 1\n', /AttributeError: module 'one' has no function 'register'$/],
    ['cannot be imported', 'import surely_absent\n', /No module named 'surely_absent'/],
    ['exits', 'def register(arguments):\n    raise SystemExit(3)\n', /SystemExit: 3/],
    ['ends its interpreter', 'import os\ndef register(arguments):\n    os._exit(3)\n', /the interpreter ended \(3\)/],
  ])('a module that %s is reported, and the next extension is registered', async (_, code, error) => {
    const { world, ensure, called } = await createTool(
      '[[extensions]]\nname = "one"\npackage = "one"\n[[extensions]]\nname = "two"\npackage = "two"\n',
    )
    world.publish(
      { name: 'one', version: '1.0', files: { 'one.py': code } },
      { name: 'two', version: '1.0', files: { 'two.py': noting('two') } },
    )
    const result = await ensure()
    expect(result.extensions.map(({ outcome }) => outcome)).toEqual(['failed', 'installed'])
    expect(result.extensions[0]?.registration?.error?.trim()).toMatch(error)
    expect(await called()).toEqual(['two {}'])
  })

  it.each(installedPythons().map((python) => [python.label, python.executable]))(
    'arguments have Python’s own types in %s',
    async (_, executable) => {
      const { directory, environment } = await createSandbox('typed')
      const program = `import datetime as d
def register(a):
    zone = d.timezone(d.timedelta(hours=1))
    expected = {"i": 9007199254740993, "f": 30.0, "inf": float("inf"), "yes": True, "text": "é\\u0000", "list": [1, [2.5]],
        "when": d.datetime(2026, 11, 21, 10, 0, 0, 500000, zone), "utc": d.datetime(2026, 11, 21, 10, tzinfo=d.timezone.utc),
        "local": d.datetime(2026, 11, 21, 10), "day": d.date(2026, 11, 21), "time": d.time(7, 32), "int": 1, "table": {"table": {}}}
    assert a == expected and [type(v) for v in a.values()] == [type(expected[k]) for k in a], a
`
      await writeFile(path.join(directory, 'typed.py'), program)
      const toml = `[[extensions]]
name = "typed"
[extensions.arguments]
i = 9007199254740993
f = 30.0
inf = inf
yes = true
text = "é\\u0000"
list = [1, [2.5]]
when = 2026-11-21T10:00:00.5+01:00
utc = 2026-11-21T10:00:00Z
local = 2026-11-21T10:00:00
day = 2026-11-21
time = 07:32:00
int = 1
table = { table = {} }
`
      const given = readExtensionsText(toml, { file: 'e.toml', directory: '/' }).extensions[0]?.table['arguments'] ?? {}
      const target = { name: 'typed', module: 'typed', arguments: toTypedJson(given) }
      const [registration] = await registerAll([target], { python: executable, environment, directory, runner: childProcessRunner })
      expect(registration?.error).toBe(null)
    },
  )
})
