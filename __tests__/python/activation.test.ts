import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeLoader } from '../../src/importation/loader.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { makePthCase, readSeen, variablesOf } from '../importation/pth-case-files.ts'
import { pthCases, type Seen } from '../importation/pth-cases.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox } from '../support/sandbox.ts'
import { isLeftOut, repository } from '../support/tools.ts'
import { createPythonTool, usualPython } from './python-tool.ts'

const six = { name: 'six', version: '1.17.0' }

const pythons = isLeftOut('activation in every Python but one') ? installedPythons().slice(0, 1) : installedPythons()

describe.each(pythons.map((python) => ({ python, label: python.label })))('.pth files in a running $label', ({ python }) => {
  const seen = new Map<string, { fresh: Seen; running: Seen }>()

  beforeAll(async () => {
    let remove = async (): Promise<void> => {}
    const sandbox = await createSandbox('activation', undefined, (onEnd) => {
      remove = onEnd
    })
    const platform = await probeInterpreter(python.executable, { runner: childProcessRunner, environment: sandbox.environment })
    const program = path.join(sandbox.directory, 'program.py')
    await writeFile(
      program,
      `
import sys
if sys.argv[3] == "running":
    sys.path.append(${JSON.stringify(path.join(repository, 'python'))})
    import ensure_extensions
    sys.path.pop()
    ensure_extensions.add_package_to_import_path(sys.argv[1] + "/tree")
import json, os
base = os.path.abspath(sys.argv[1])
paths = [os.path.relpath(p, base) for p in sys.path if p == base or p.startswith(base + os.sep)]
library = [p for p in sys.path if p.startswith(sys.base_prefix)]
order = [p for p in sys.path if p == base or p.startswith((base + os.sep, sys.base_prefix))]
with open(sys.argv[2], "w") as file:
    json.dump({"paths": paths, "library": library, "order": order, "seen": getattr(sys, "seen", [])}, file)
`,
    )
    const limit = pLimit(2)
    await Promise.all(
      pthCases.map((item, index) =>
        limit(async () => {
          const base = path.join(sandbox.directory, `case ${index}`)
          await makePthCase(base, item)
          const tree = path.join(base, 'tree')
          const loader = await writeLoader(path.join(base, 'loaders'), { platform, trees: [tree], pth: 'process', order: 'auto' })
          const look = async (name: 'fresh' | 'running', added: NodeJS.ProcessEnv) => {
            const environment = { ...variablesOf(item), PYTHONPATH: undefined, ...added }
            const { stderr } = await sandbox.run(python.executable, [program, base, path.join(base, `${name}.json`), name], { environment })
            return await readSeen(base, `${name}.json`, stderr)
          }
          const fresh = await look('fresh', { PYTHONPATH: [loader, tree].join(path.delimiter) })
          seen.set(item.name, { fresh, running: await look('running', {}) })
        }),
      ),
    )
    return remove
  })

  it.each(pthCases)('$name: as in a fresh interpreter with the exported environment', ({ name }) => {
    const { fresh, running } = seen.get(name) ?? {}
    expect(running).toBeDefined()
    expect(running).toEqual(fresh)
  })
})

describe('add_package_to_import_path', () => {
  it('puts a tree behind the directory of the program and before all else, with what its .pth files add; once', async () => {
    const { ask, write, directory } = await createPythonTool()
    await write('tree/shared.py', 'owner = "tree"\n')
    await write('tree/a.pth', 'vendored\nimport sys; sys.noted = getattr(sys, "noted", 0) + 1\n')
    await write('tree/vendored/inner.py', '')
    await write('behind/shared.py', 'owner = "behind"\n')
    const program = `
added = add_package_to_import_path("tree")
again = add_package_to_import_path(os.path.abspath("tree"))
import shared, inner
answer([[os.path.relpath(p) for p in added], again, shared.owner, sys.noted, [os.path.relpath(p) for p in sys.path[:4]]])
`
    const environment = { PYTHONPATH: path.join(directory, 'behind') }
    expect(await ask(program, { cli: 'none', environment })).toEqual([
      ['tree', 'tree/vendored'],
      [],
      'tree',
      1,
      ['.', 'tree', 'tree/vendored', 'behind'],
    ])
    const later = program.replace('add_package_to_import_path("tree")', 'add_package_to_import_path("tree", import_order="after")')
    const [, , owner] = (await ask(later, { cli: 'none', environment })) as unknown[]
    expect(owner).toBe('behind')
  })

  it.each([
    ['-I', ['-I'], 0],
    ['as usual', [], 1],
  ])('(python %s) puts it where PYTHONPATH would begin', async (_, flags, at) => {
    const { sandbox, directory, write } = await createPythonTool()
    await write('tree/module.py', '')
    const program = `import sys; sys.path.append(${JSON.stringify(directory)}); import ensure_extensions as e; e.add_package_to_import_path("tree"); print([p.endswith("/tree") for p in sys.path].index(True))`
    const { stdout, stderr } = await sandbox.run('python3', [...flags, '-c', program], {
      cwd: directory,
      environment: { PYTHONPATH: undefined },
    })
    expect([stdout, stderr]).toEqual([`${at}\n`, ''])
  })

  it('joins namespaces of every kind, also of packages that were imported before, and takes the portions away again', async () => {
    const { ask, write } = await createPythonTool()
    await write('pkg/__init__.py', "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n")
    await write('pep/own.py', '')
    await write('plain/__init__.py', '')
    for (const name of ['pkg', 'pep', 'plain']) await write(`tree/${name}/theirs.py`, '')
    await write('tree/pkg/__init__.py', "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n")
    const program = `
import importlib
def can(name):
    sys.modules.pop(name, None)
    try:
        importlib.import_module(name)
        return True
    except ImportError:
        return False
import pkg, pep.own, plain
names = ["pkg.theirs", "pep.theirs", "plain.theirs"]
before = [can(name) for name in names]
add_package_to_import_path("tree")
during = [can(name) for name in names]
kept = deactivate()
answer([before, during, [can(name) for name in names], kept])
`
    expect(await ask(program, { cli: 'none' })).toEqual([
      [false, false, false],
      [true, true, false],
      [false, false, false],
      ['pep.theirs', 'pkg.theirs'],
    ])
  })

  it('hides the tree from pip, as the loader does', async () => {
    const { ask, write } = await createPythonTool()
    await write('tree/module.py', '')
    await write('pip/__init__.py', 'import sys\nseen = [p for p in sys.path if p.endswith("/tree")]\n')
    expect(await ask('add_package_to_import_path("tree")\nimport pip, module\nanswer(pip.seen)', { cli: 'none' })).toEqual([])
  })

  it('refuses a tree that was made for another interpreter', async () => {
    const { ask, write } = await createPythonTool()
    await write('tree/.cache_metadata.json', '{"platform_id": "cpython-3.1--linux--vax"}')
    const program =
      'try:\n    add_package_to_import_path("tree")\nexcept ExtensionInstallationError as error:\n    answer([error.code, "tree" in " ".join(sys.path)])'
    expect(await ask(program, { cli: 'none' })).toEqual(['platform-unsupported', false])
  })

  it('does nothing where the tree came with the exported environment', async () => {
    const { ask, place, sandbox } = await createPythonTool()
    const tree = await place(
      ['six==1.17.0'],
      [{ ...six, files: { 'six.py': '', 'six.pth': 'import sys; sys.times = getattr(sys, "times", 0) + 1\n' } }],
    )
    const exported = await sandbox.cli(['ensure', '--json', '--python', usualPython, 'six==1.17.0'])
    const { PYTHONPATH } = JSON.parse(exported.stdout).environment
    const program = 'before = list(sys.path)\nfound = ensure("six==1.17.0")\nanswer([before == sys.path, sys.times])'
    expect([PYTHONPATH.endsWith(tree), await ask(program, { cli: 'none', environment: { PYTHONPATH } })]).toEqual([true, [true, 1]])
    // Without the loader nobody has processed its files.
    for (const options of [{ environment: { PYTHONPATH: tree } }, { environment: { PYTHONPATH }, flags: ['-S'] }]) {
      expect(
        await ask('ensure("six==1.17.0")\nanswer([sys.times, ensure("six==1.17.0") and sys.times])', { cli: 'none', ...options }),
      ).toEqual([1, 1])
    }
  })

  it.each(['spawn', 'fork', 'forkserver'])(
    'in a child process of multiprocessing (%s), which may have the paths from its parent, does what is left to do',
    async (method) => {
      const { directory, sandbox, write } = await createPythonTool()
      await write('tree/a.pth', 'vendored\nimport sys; sys.noted = getattr(sys, "noted", 0) + 1\n')
      await write('tree/vendored/inner.py', '')
      const file = await write(
        'parent.py',
        `import json, multiprocessing, sys
from ensure_extensions import *
def child(queue):
    add_package_to_import_path("tree")
    import inner
    before = sys.noted, len([path for path in sys.path if "tree" in path])
    queue.put([*before, remove_package_from_import_path("tree"), [path for path in sys.path if "tree" in path]])
if __name__ == "__main__":
    add_package_to_import_path("tree")
    context = multiprocessing.get_context(sys.argv[1])
    queue = context.Queue()
    process = context.Process(target=child, args=(queue,))
    process.start(); print(json.dumps(queue.get(timeout=30))); process.join()
`,
      )
      const { stdout, stderr } = await sandbox.run(usualPython, [file, method], { cwd: directory })
      expect([stderr, JSON.parse(stdout)]).toEqual(['', [1, 2, true, []]])
    },
  )

  it('looks at no module in a way that makes it load or raise, and passes over what is not text on sys.path', async () => {
    const { ask, write } = await createPythonTool()
    await write('lazy/__init__.py', 'raise ValueError("it was loaded")\n')
    await write('tree/six.py', '')
    const program = `
import importlib.util, pathlib, types
class Raising(types.ModuleType):
    def __getattr__(self, name): raise ImportError("an optional part is missing")
class Strange:
    def __getattribute__(self, name): raise RuntimeError("strange")
spec = importlib.util.find_spec("lazy")
spec.loader = importlib.util.LazyLoader(spec.loader)
lazy = importlib.util.module_from_spec(spec)
sys.modules.update(lazy=lazy, raising=Raising("raising"), strange=Strange(), absent=None)
spec.loader.exec_module(lazy)
others = [pathlib.Path("/"), b"/", None, 5]
sys.path += others
add_package_to_import_path("tree")
import six
process_pth_files("tree")
answer([deactivate(), remove_package_from_import_path("tree"), sys.path[-4:] == others])
`
    expect(await ask(program, { cli: 'none' })).toEqual([['six'], false, true])
  })

  it('puts later trees before earlier ones, also where the directory of the program is not on sys.path', async () => {
    const { ask, write } = await createPythonTool()
    for (const name of ['one', 'two', 'three']) await write(`${name}/module.py`, '')
    const program =
      'del sys.path[0]\nfor name in ("one", "two", "three"): add_package_to_import_path(name)\nanswer([os.path.basename(path) for path in sys.path[:3]])'
    expect(await ask(program, { cli: 'none' })).toEqual(['three', 'two', 'one'])
  })

  it('takes a directory and a symbolic link to it for one', async () => {
    const { ask, write, sandbox, directory } = await createPythonTool()
    await write('tree/a.pth', 'import sys; sys.noted = getattr(sys, "noted", 0) + 1\n')
    await sandbox.run('ln', ['-s', 'tree', path.join(directory, 'link')])
    const program =
      'answer([len(add_package_to_import_path("link")), add_package_to_import_path("tree"), sys.noted, remove_package_from_import_path("link")])'
    expect(await ask(program, { cli: 'none' })).toEqual([1, [], 1, true])
  })

  it('that fails half-way leaves nothing behind', async () => {
    const { ask, write } = await createPythonTool()
    await write('tree/a.pth', 'vendored\n')
    await write('tree/vendored/inner.py', '')
    const program = `
import types
class Portions(list):
    def __contains__(self, item): raise KeyboardInterrupt
sys.modules["vendored"] = types.ModuleType("vendored")
sys.modules["vendored"].__path__ = Portions()
before, finders = list(sys.path), list(sys.meta_path)
try:
    add_package_to_import_path("tree")
except KeyboardInterrupt:
    answer([before == sys.path, finders == sys.meta_path, cleanup_import_paths()])
`
    expect(await ask(program, { cli: 'none' })).toEqual([true, true, []])
  })
})

it('remove_package_from_import_path takes away a tree with all that its files added, and nothing of others', async () => {
  const { ask, write } = await createPythonTool()
  for (const name of ['one', 'two']) {
    await write(`${name}/${name}.pth`, 'vendored\n')
    await mkdir(path.dirname(await write(`${name}/vendored/in_${name}.py`, '')), { recursive: true })
  }
  const program = `
before, finders = list(sys.path), list(sys.meta_path)
add_package_to_import_path("one"); add_package_to_import_path("two")
import in_one
removed = [remove_package_from_import_path(name) for name in ("one", "one", "nowhere")]
left = [os.path.relpath(p) for p in sys.path if p not in before]
remove_package_from_import_path("two")
answer([removed, left, before == sys.path, finders == sys.meta_path, "in_one" in sys.modules])
`
  expect(await ask(program, { cli: 'none' })).toEqual([[true, false, false], ['two', 'two/vendored'], true, true, true])
})

it('process_pth_files processes the files of a directory that is on the path, and says what they added', async () => {
  const { ask, write } = await createPythonTool()
  await write('site/a.pth', 'vendored\nimport sys; sys.noted = [sitedir]\n')
  await write('site/b.pth', 'import no_such_module\n')
  await write('site/vendored/inner.py', '')
  const program =
    'sys.path.append(os.path.abspath("site"))\nadded = process_pth_files("site")\nimport inner\nanswer([[os.path.relpath(p) for p in added], os.path.relpath(sys.noted[0])])'
  expect(await ask(program, { cli: 'none' })).toEqual([['site/vendored'], 'site'])
})

it('cleanup_import_paths takes away everything that was added', async () => {
  const { ask, place, write } = await createPythonTool()
  const tree = await place(['six==1.17.0'], [six])
  await write('other/module.py', '')
  const program =
    'before = list(sys.path)\nensure("six==1.17.0"); add_package_to_import_path("other")\ntaken = cleanup_import_paths()\nanswer([sorted(map(os.path.basename, taken)), before == sys.path, cleanup_import_paths()])'
  expect(await ask(program, { cli: 'none' })).toEqual([[path.basename(tree), 'other'].sort(), true, []])
})

it('deactivate undoes what can be undone, says which modules stay, and ensure makes it importable again', async () => {
  const { ask, place } = await createPythonTool()
  await place(['six==1.17.0'], [six])
  const program = `
before, finders = list(sys.path), list(sys.meta_path)
ensure("six==1.17.0")
import six
stay = deactivate()
undone = before == sys.path and finders == sys.meta_path
del sys.modules["six"]
try:
    import six
    absent = False
except ImportError:
    absent = True
ensure("six==1.17.0")
import six
answer([stay, undone, absent, deactivate(), deactivate()])
`
  expect(await ask(program, { cli: 'none' })).toEqual([['six'], true, true, ['six'], []])
})

it('deactivate takes away what was hidden from pip too', async () => {
  const { ask, write } = await createPythonTool()
  await write('tree/module.py', '')
  await write('pip/__init__.py', '')
  const program = `
finders = list(sys.meta_path)
add_package_to_import_path("tree")
import pip, module
again = add_package_to_import_path("tree")
stay = deactivate()
del sys.modules["module"]
try:
    import module
except ImportError:
    answer([again, stay, finders == sys.meta_path])
`
  expect(await ask(program, { cli: 'none' })).toEqual([[], ['module'], true])
})

describe('import_processor_module', () => {
  it('gives the module of an extension, and an error with its cause for one that cannot be imported', async () => {
    const { ask, write } = await createPythonTool()
    await write('good.py', 'value = 5\n')
    await write('raising.py', 'raise ValueError("no licence")\n')
    await write('exiting.py', 'raise SystemExit(3)\n')
    const program = `
found = [import_processor_module("good").value]
for name in ("raising", "exiting", "absent"):
    try:
        import_processor_module(name)
    except ExtensionInstallationError as error:
        found.append([error.code, str(error), type(error.__cause__).__name__])
answer(found)
`
    expect(await ask(program, { cli: 'none' })).toEqual([
      5,
      ['import-failed', 'the module raising cannot be imported: ValueError: no licence', 'ValueError'],
      ['import-failed', 'the module exiting cannot be imported: SystemExit: 3', 'SystemExit'],
      ['import-failed', "the module absent cannot be imported: ModuleNotFoundError: No module named 'absent'", 'ModuleNotFoundError'],
    ])
  })
})

describe('register_processors', () => {
  it('with strict raises for one that is required, after the others were registered, which the error has', async () => {
    const { ask, write } = await createPythonTool()
    await write('extensions.toml', '[[extensions]]\nname = "bad"\n[[extensions]]\nname = "good"\n')
    await write('bad.py', 'register = 5\n')
    await write('good.py', 'noted = []\nregister = noted.append\n')
    const program = `
try:
    register_processors("extensions.toml", strict=True)
except ExtensionInstallationError as error:
    import good
    answer([error.code, str(error), [p.name for p in error.result], [p.name for p in error.result.failed], good.noted])
`
    expect(await ask(program)).toEqual(['register-failed', "bad: the module bad has no function 'register'", ['good'], ['bad'], [{}]])
  })

  it('of built-in extensions alone needs no cache entry, and from the second time on no Node', async () => {
    const { ask, write } = await createPythonTool()
    await write('extensions.toml', '[[extensions]]\nname = "good"\narguments = { day = 2026-11-21 }\n')
    await write('good.py', 'noted = []\nregister = noted.append\n')
    const program = 'found = register_processors("extensions.toml")\nanswer([[p.name for p in found], repr(found[0].module.noted)])'
    const expected = [['good'], "[{'day': datetime.date(2026, 11, 21)}]"]
    expect(await ask(program)).toEqual(expected)
    expect(await ask(program, { cli: 'none' })).toEqual(expected)
  })

  it('knows a configuration again by its content, not by its time, and forgets those that are gone', async () => {
    const { ask, sandbox, write, directory } = await createPythonTool()
    await write('good.py', 'register = print if False else (lambda arguments: None)\n')
    for (const name of ['a.toml', 'b.toml']) {
      await write(name, '[[extensions]]\nname = "good"\n')
      await ask(`answer(len(register_processors("${name}")))`)
    }
    await sandbox.run('touch', ['-d', '2020-01-01', path.join(directory, 'a.toml')])
    expect(await ask('answer(len(register_processors("a.toml")))', { cli: 'none' })).toBe(1)
    await sandbox.run('rm', [path.join(directory, 'a.toml')])
    await write('c.toml', '[[extensions]]\nname = "good"\n')
    await ask('answer(len(register_processors("c.toml")))')
    const { stdout } = await sandbox.run('sh', ['-c', `ls '${sandbox.cacheRoot}/receipts' | wc -l`])
    expect(stdout.trim()).toBe('2')
  })
})

describe('invalidate', () => {
  it('makes a specification count as not installed, for the module and for the program', async () => {
    const { ask, place } = await createPythonTool()
    await place(['six==1.17.0'], [six])
    const program =
      'import time; time.sleep(0.01)\nwas = [invalidate("six==1.17.0"), invalidate("six==1.17.0")]\nos.environ["PATH"] = os.environ["ENSURE_EXTENSIONS_CLI"] = ""\ntry:\n    ensure("six==1.17.0")\nexcept ExtensionInstallationError as error:\n    answer([was, error.code])'
    expect(await ask(program)).toEqual([[true, false], 'cli-unavailable'])
  })
})

describe('ensure_package', () => {
  it('awaits a specification and leaves the event loop free meanwhile', async () => {
    const { ask } = await createPythonTool({ withIndex: true })
    const program = `
import asyncio
async def main():
    ticks = []
    async def tick():
        while True:
            ticks.append(1)
            await asyncio.sleep(0.01)
    ticking = asyncio.ensure_future(tick())
    found = await asyncio.gather(ensure_package("alpha", index_url=INDEX), ensure_package("beta", index_url=INDEX))
    ticking.cancel()
    import alpha, beta
    again = await ensure_package("alpha", index_url=INDEX)
    return [[e.name for one in found for e in one.extensions], len(ticks) > 10, again.cache_hit]
answer(asyncio.run(main()))
`
    expect(await ask(program)).toEqual([['alpha', 'beta'], true, true])
  })

  it('raises what ensure raises, and cancelled ends the program and activates nothing', async () => {
    const { ask, directory } = await createPythonTool()
    const program = `
import asyncio, time
async def main():
    found = []
    try:
        await ensure_package("-e .")
    except ExtensionConfigError as error:
        found.append(error.code)
    os.environ["ENSURE_EXTENSIONS_CLI"] = "sh -c 'echo $$ > pid; exec sleep 60' sh"
    before = list(sys.path)
    task = asyncio.ensure_future(ensure_package("six"))
    while not os.path.exists("pid") or not open("pid").read().strip():
        await asyncio.sleep(0.01)
    start = time.monotonic()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        found.append("cancelled")
    found.append(before == sys.path)
    return found, start
found, start = asyncio.run(main())
try:
    os.kill(int(open("pid").read()), 0)
    found.append("running")
except ProcessLookupError:
    found.append("ended")
answer([*found, time.monotonic() - start < 20])
`
    expect(await ask(program)).toEqual(['specification-is-option', 'cancelled', true, 'ended', true])
    expect(directory).toBeTruthy()
  })

  it('cancelled ends at once where the program is started by another that does not pass the signal on', async () => {
    const { ask } = await createPythonTool()
    const program = `
import asyncio, time
os.environ["ENSURE_EXTENSIONS_CLI"] = "sh -c 'sleep 60 & echo started > started; wait' sh"
async def main():
    task = asyncio.ensure_future(ensure_package("six"))
    while not os.path.exists("started"):
        await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return time.monotonic()
start = asyncio.run(main())
try:
    # Whoever waits for its turn is not held up either.
    os.environ["ENSURE_EXTENSIONS_CLI"] = "/no/such/program"
    ensure("six")
except ExtensionInstallationError as error:
    answer([error.code, time.monotonic() - start < 20])
`
    expect(await ask(program)).toEqual(['cli-unavailable', true])
  })

  it('cancelled while processors are registered registers no further one', async () => {
    const { ask, write } = await createPythonTool()
    await write('extensions.toml', '[[extensions]]\nname = "slow"\n[[extensions]]\nname = "next_one"\n')
    await write('slow.py', 'import sys\ndef register(arguments):\n    sys.started.set()\n    sys.go.wait(30)\n')
    await write('next_one.py', 'import sys\ndef register(arguments):\n    sys.registered = True\n')
    const program = `
import asyncio, threading
sys.started, sys.go = threading.Event(), threading.Event()
async def main():
    task = asyncio.ensure_future(register_processors_async("extensions.toml"))
    while not sys.started.is_set():
        await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        sys.go.set()
asyncio.run(main())
answer(hasattr(sys, "registered"))
`
    expect(await ask(program)).toBe(false)
  })

  it('has siblings for configurations and invalidation', async () => {
    const { ask, write, place } = await createPythonTool()
    await place(['six==1.17.0'], [six])
    await write('extensions.toml', '[[extensions]]\nname = "good"\n')
    await write('good.py', 'register = lambda arguments: None\n')
    const program =
      'import asyncio\nasync def main():\n    one = await ensure_async(["six==1.17.0"])\n    two = await register_processors_async("extensions.toml")\n    three = await invalidate_async("six==1.17.0")\n    return [one.cache_hit, len(two), three]\nanswer(asyncio.run(main()))'
    expect(await ask(program)).toEqual([true, 1, true])
  })
})
