import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LoaderOptions, writeLoader } from '../../src/importation/loader.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createWorld } from '../cache/world.ts'
import { type InstalledPython, installedPythons, oldPythons } from '../support/pythons.ts'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.ts'

/** The Python that runs where no other is wanted. */
const python = installedPythons().find(({ version, isPyPy }) => version >= 309 && !isPyPy) as InstalledPython
const others = installedPythons().filter(({ label }) => label !== python.label)

type Files = Readonly<Record<string, string>>

/** A place with trees and their loader. */
interface Place {
  readonly sandbox: Sandbox
  readonly trees: readonly string[]
  readonly loader: string
  /** Loader and trees, as PYTHONPATH has them. */
  readonly pythonPath: string
  run(args: readonly string[], options?: { python?: string; environment?: NodeJS.ProcessEnv }): Promise<Ran>
}

async function writeFiles(directory: string, files: Files): Promise<string> {
  await mkdir(directory, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), content)
  }
  return directory
}

async function createPlace(files: readonly Files[], options: Partial<LoaderOptions> & { python?: InstalledPython } = {}): Promise<Place> {
  const sandbox = await createSandbox('import-path')
  const chosen = options.python ?? python
  const platform = await probeInterpreter(chosen.executable, { runner: childProcessRunner, environment: sandbox.environment })
  const trees = await Promise.all(files.map((tree, index) => writeFiles(path.join(sandbox.directory, `tree ${index}`), tree)))
  const loader = await writeLoader(path.join(sandbox.directory, 'loaders'), { platform, trees, pth: 'process', order: 'auto', ...options })
  const pythonPath = [loader, ...trees].join(path.delimiter)
  return {
    sandbox,
    trees,
    loader,
    pythonPath,
    run: (args, { python: other, environment } = {}) =>
      sandbox.run(other ?? chosen.executable, args, { environment: { PYTHONPATH: pythonPath, ...environment } }),
  }
}

async function makeVenv(
  place: Place,
  files: Files = {},
  args: readonly string[] = ['--without-pip'],
): Promise<{ bin: string; site: string }> {
  const venv = path.join(place.sandbox.directory, 'venv')
  expect(await place.sandbox.run(python.executable, ['-m', 'venv', ...args, venv])).toMatchObject({ code: 0 })
  const bin = path.join(venv, 'bin')
  const { stdout } = await place.sandbox.run(path.join(bin, 'python'), [
    '-I',
    '-c',
    'import site; print(site.getsitepackages()[0], end="")',
  ])
  await writeFiles(stdout, files)
  return { bin, site: stdout }
}

const print = (expression: string): readonly string[] => ['-c', `import sys; print(${expression})`]
const note = (text: string): string => `import sys\nsys.noted = getattr(sys, 'noted', []) + ['${text}']\n`
const noted = print("getattr(sys, 'noted', [])")

describe('the sitecustomize that the loader stands before', () => {
  it('of another directory of PYTHONPATH runs all the same, once, and is what import gives', async () => {
    const place = await createPlace([{ 'a.pth': `import sys; sys.noted = ['pth']\n` }])
    const own = await writeFiles(path.join(place.sandbox.directory, 'own'), { 'sitecustomize.py': `${note('own')}me = 5\n` })
    const environment = { PYTHONPATH: `${place.pythonPath}:${own}` }
    const ran = await place.run(['-c', 'import sys, sitecustomize; print(sys.noted, sitecustomize.me, sitecustomize.__file__)'], {
      environment,
    })
    expect(ran).toMatchObject({ code: 0, stdout: `['pth', 'own'] 5 ${own}/sitecustomize.py\n`, stderr: '' })
  })

  it('of a package in the tree runs', async () => {
    const place = await createPlace([{ 'sitecustomize.py': note('tree') }])
    expect(await place.run(noted)).toMatchObject({ stdout: "['tree']\n", stderr: '' })
  })

  it('of the virtual environment runs, and its usercustomize is not lost', async () => {
    const place = await createPlace([{}])
    const { bin } = await makeVenv(place, { 'sitecustomize.py': note('venv') })
    expect(await place.run(noted, { python: path.join(bin, 'python') })).toMatchObject({ stdout: "['venv']\n", stderr: '' })
  })

  it('that raises is reported as Python would, and the trees are there', async () => {
    const place = await createPlace([{ 'sitecustomize.py': 'raise ValueError("mine")\n', 'module.py': 'value = 7\n' }])
    const ran = await place.run(['-c', 'import module; print(module.value)'])
    expect(ran).toMatchObject({ code: 0, stdout: '7\n' })
    expect(ran.stderr).toContain('Error in sitecustomize')
    expect(ran.stderr).toContain('ValueError: mine')
  })

  it('that imports what is not there says so as Python would', async () => {
    const place = await createPlace([{ 'sitecustomize.py': 'import no_such_module\n' }])
    const without = await place.run(['-c', ''], { environment: { PYTHONPATH: place.trees.join(':') } })
    const ran = await place.run(['-c', ''])
    expect([ran.code, ran.stderr]).toEqual([without.code, without.stderr])
  })

  it('of none: nothing is said, and importing it fails no program', async () => {
    const place = await createPlace([{}])
    expect(await place.run(['-c', 'import sitecustomize'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('of an earlier step is another loader: both do their work, then what stands behind them', async () => {
    const first = await createPlace([{ 'a.pth': 'import sys; sys.noted = ["first"]\n' }])
    const second = await createPlace([{ 'b.pth': 'import sys; sys.noted = ["second"]\n', 'sitecustomize.py': note('last') }])
    const environment = { PYTHONPATH: `${second.pythonPath}:${first.pythonPath}` }
    expect(await first.run(noted, { environment })).toMatchObject({ stdout: "['first', 'last']\n", stderr: '' })
    const paths = await first.run(print('[p for p in sys.path if "loaders" in p]'), { environment })
    expect(paths.stdout).toBe('[]\n')
  })

  it('that stands before ours and does not chain: the usercustomize twin does the work in a plain interpreter', async () => {
    const place = await createPlace([
      { 'a.pth': 'vendored\nimport sys; sys.noted = getattr(sys, "noted", []) + ["pth"]\n', 'vendored/inner.py': '' },
    ])
    const own = await writeFiles(path.join(place.sandbox.directory, 'own'), { 'sitecustomize.py': note('own') })
    const behind = await writeFiles(path.join(place.sandbox.directory, 'behind'), { 'usercustomize.py': note('user') })
    const environment = { PYTHONPATH: `${own}:${place.pythonPath}:${behind}` }
    const ran = await place.run(['-c', 'import sys, inner, usercustomize; print(sys.noted, usercustomize.__file__)'], { environment })
    expect(ran).toMatchObject({ code: 0, stdout: `['own', 'pth', 'user'] ${behind}/usercustomize.py\n`, stderr: '' })
  })
})

describe('another Python', () => {
  it.each(others)('$label does not get the packages of this one, says so once, and runs', async (other) => {
    const place = await createPlace([{ 'module.py': '', 'a.pth': 'import sys; sys.noted = ["pth"]\n' }])
    const behind = await writeFiles(path.join(place.sandbox.directory, 'behind'), { 'theirs.py': '', 'sitecustomize.py': note('theirs') })
    const program =
      'import sys, subprocess, theirs\ntry:\n import module\nexcept ImportError:\n print("absent", sys.noted)\nif len(sys.argv) == 1: subprocess.call([sys.executable, __file__, "child"])\n'
    const script = path.join(place.sandbox.directory, 'script.py')
    await writeFile(script, program)
    const environment = { PYTHONPATH: `${place.pythonPath}:${behind}` }
    const ran = await place.run([script, ...(other.executable.includes('.tools') ? ['alone'] : [])], {
      python: other.executable,
      environment,
    })
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^(?:absent \['theirs'\]\n)+$/) })
    expect(ran.stderr.match(/ensure-extensions: packages for .* are kept off the import path of/g)).toHaveLength(1)
  })

  it.runIf(oldPythons().length > 0)('that is older than 3.8, 2.7 too, goes on as if the packages were not there', async () => {
    const place = await createPlace([{ 'module.py': 'nonlocal syntax error' }])
    const behind = await writeFiles(path.join(place.sandbox.directory, 'behind'), { 'sitecustomize.py': note('theirs') })
    for (const old of oldPythons()) {
      const environment = { PYTHONPATH: `${place.pythonPath}:${behind}` }
      const program = 'import sys\ntry:\n import module\nexcept ImportError:\n print(sys.noted)\n'
      const ran = await place.run(['-c', program], { python: old, environment })
      expect(ran).toMatchObject({ code: 0, stdout: "['theirs']\n" })
      expect(ran.stderr).toMatch(/^ensure-extensions: packages for .*\n$/)
    }
  })

  it('is not told where ENSURE_EXTENSIONS_QUIET is set', async () => {
    const place = await createPlace([{}])
    const [other] = others
    if (other === undefined) return
    const ran = await place.run(['-c', ''], { python: other.executable, environment: { ENSURE_EXTENSIONS_QUIET: '1' } })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
  })

  it.each(['-I', '-E', '-S'])('started with %s ignores the loader, as Python promises', async (flag) => {
    const place = await createPlace([{ 'a.pth': 'import sys; sys.noted = ["pth"]\n' }])
    expect(await place.run([flag, ...noted])).toMatchObject({ code: 0, stdout: '[]\n', stderr: '' })
  })
})

describe('the place of the trees on the import path', () => {
  const versions = { 'shared.py': 'owner = "tree"\n', 'only.py': 'owner = "tree"\n', 'a.pth': 'vendored\n', 'vendored/inner.py': '' }
  const program = ['-c', 'import shared, only, inner; print(shared.owner, only.owner)']

  it('is before the packages of the interpreter they are for', async () => {
    const place = await createPlace([{ 'pip/__init__.py': '', 'textwrap.py': 'owner = "tree"\n' }])
    expect((await place.run(print('__import__("textwrap").owner'))).stdout).toBe('tree\n')
  })

  it.each([
    ['auto', 'venv tree\n'],
    ['before', 'tree tree\n'],
    ['after', 'venv tree\n'],
  ] as const)("with import-order %s: of a virtual environment's package and ours '%s' are imported", async (order, stdout) => {
    const place = await createPlace([versions], { order })
    const { bin } = await makeVenv(place, { 'shared.py': 'owner = "venv"\n' })
    expect(await place.run(program, { python: path.join(bin, 'python') })).toMatchObject({ stdout, stderr: '' })
  })

  it('with import-order after is behind the standard library, and everything is still importable', async () => {
    const place = await createPlace([{ ...versions, 'textwrap.py': 'raise SystemError\n' }], { order: 'after' })
    expect(await place.run(['-c', 'import textwrap, only, inner; print(textwrap.dedent(" a"))'])).toMatchObject({
      stdout: 'a\n',
      stderr: '',
    })
  })

  it('is kept when loader and trees are moved together', async () => {
    const place = await createPlace([versions])
    const moved = path.join(place.sandbox.directory, 'elsewhere')
    await mkdir(moved)
    await place.sandbox.run('cp', ['-a', path.dirname(place.loader), ...place.trees, moved])
    await place.sandbox.run('rm', ['-rf', place.loader, ...place.trees])
    const pythonPath = [path.join(moved, 'loaders', path.basename(place.loader)), path.join(moved, 'tree 0')].join(':')
    expect(await place.run(program, { environment: { PYTHONPATH: pythonPath } })).toMatchObject({ stdout: 'tree tree\n', stderr: '' })
  })
})

describe('an import line of a .pth file', () => {
  it('finds what a line before it made importable, also where a directory behind the trees has a module of that name', async () => {
    const place = await createPlace([
      { 'a.pth': 'vendored\nimport sys, shared; sys.noted = [shared.owner]\n', 'vendored/shared.py': 'owner = "tree"\n' },
    ])
    const behind = await writeFiles(path.join(place.sandbox.directory, 'behind'), { 'shared.py': 'owner = "behind"\n' })
    const ran = await place.run(noted, { environment: { PYTHONPATH: `${place.pythonPath}:${behind}` } })
    expect(ran).toMatchObject({ stdout: "['tree']\n", stderr: '' })
  })

  it('makes a namespace of portions in the tree and in a directory behind it', async () => {
    const place = await createPlace([{ 'a.pth': 'vendored\nimport sys, space; sys.noted = ["imported"]\n', 'vendored/space/own.py': '' }])
    const behind = await writeFiles(path.join(place.sandbox.directory, 'behind'), { 'space/theirs.py': '' })
    const ran = await place.run(['-c', 'import sys, space.own, space.theirs; print(sys.noted)'], {
      environment: { PYTHONPATH: `${place.pythonPath}:${behind}` },
    })
    expect(ran).toMatchObject({ stdout: "['imported']\n", stderr: '' })
  })
})

describe('a namespace package that was imported before the trees came', () => {
  it.each([
    ['pkgutil', "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n"],
    ['PEP 420', undefined],
  ])('(%s) has the portions of the trees, and a package that is none has not', async (_, init) => {
    const place = await createPlace([{ 'space/own.py': '', 'plain/own.py': '' }])
    const { bin } = await makeVenv(place, {
      'aaa.pth': 'import space, plain\n',
      ...(init === undefined ? {} : { 'space/__init__.py': init }),
      'space/theirs.py': '',
      'plain/__init__.py': '',
    })
    const program = 'import space.own, space.theirs\ntry:\n import plain.own\nexcept ImportError: print("absent")'
    const ran = await place.run(['-c', program], { python: path.join(bin, 'python') })
    expect(ran).toMatchObject({ code: 0, stdout: 'absent\n', stderr: '' })
  })
})

describe('a loader', () => {
  it('of trees that are gone is removed when another is written; that of a tree that is there stays, readable for all', async () => {
    const place = await createPlace([{}, {}])
    const directory = path.dirname(place.loader)
    await rm(place.trees[0] ?? '', { recursive: true })
    const platform = await probeInterpreter(python.executable, { runner: childProcessRunner, environment: place.sandbox.environment })
    const options = { platform, trees: [path.join(place.sandbox.directory, 'new')], pth: 'process', order: 'auto' } as const
    const second = await writeLoader(directory, options)
    expect((await readdir(directory)).sort()).toEqual([place.loader, second].map((loader) => path.basename(loader)).sort())
    await rm(place.trees[1] ?? '', { recursive: true })
    const third = await writeLoader(directory, { ...options, pth: 'ignore' })
    // The tree of the second was never made.
    expect(await readdir(directory)).toEqual([path.basename(third)])
    expect((await stat(path.join(third, 'sitecustomize.py'))).mode & 0o777).toBe(0o644)
  })

  it('with a list runs the code of the files it names, and adds the paths of all', async () => {
    const files = {
      'asked.pth': 'import sys; sys.asked = True\nasked-path\n',
      'other.pth': 'other-path\nimport sys; sys.other = True\n',
      'asked-path/one.py': '',
      'other-path/two.py': '',
    }
    const program = 'import sys, one, two; print(hasattr(sys, "asked"), hasattr(sys, "other"))'
    for (const [pth, said] of [
      [['asked.pth'], 'True False'],
      [[], 'False False'],
    ] as const) {
      const place = await createPlace([files], { pth })
      expect(await place.run(['-c', program])).toMatchObject({ code: 0, stdout: `${said}\n`, stderr: '' })
    }
  })

  it('is compiled beforehand where no process keeps byte code, and only there', async () => {
    const compiled = async (variables: Record<string, string | undefined>) => {
      const world = await createWorld()
      const {
        loader,
        python: executable,
        environment,
      } = await world.ensure(['alpha'], { environment: { ...world.options().environment, ...variables } })
      const ran = await world.sandbox.run(executable, ['-v', '-c', ''], { environment: { ...environment, ...variables } })
      return [existsSync(path.join(loader ?? '', '__pycache__')), /code object from .*loaders.*sitecustomize.*\.pyc/.test(ran.stderr)]
    }
    expect(await compiled({ PYTHONDONTWRITEBYTECODE: '1' })).toEqual([true, true])
    expect(await compiled({})).toEqual([true, false])
  })

  it('that was changed or lost a file is made whole again', async () => {
    const place = await createPlace([{ 'module.py': 'value = 1\n' }])
    await writeFile(path.join(place.loader, 'sitecustomize.py'), 'raise SystemExit(9)\n')
    await rm(path.join(place.loader, 'usercustomize.py'))
    const platform = await probeInterpreter(python.executable, { runner: childProcessRunner, environment: place.sandbox.environment })
    const again = await writeLoader(path.dirname(place.loader), { platform, trees: place.trees, pth: 'process', order: 'auto' })
    expect([again, (await readdir(again)).sort()]).toEqual([
      place.loader,
      [expect.stringMatching(/^_ensure_extensions_[0-9a-f]{16}\.py$/), 'interpreter', 'sitecustomize.py', 'usercustomize.py'],
    ])
    expect(await place.run(['-c', 'import module; print(module.value)'])).toMatchObject({ code: 0, stdout: '1\n', stderr: '' })
  })
})

describe('the policy for .pth files', () => {
  const files = { 'a.pth': `vendored\nimport sys; sys.noted = ['ran']\n`, 'vendored/inner.py': '' }
  const program = ['-c', 'import sys, importlib.util; print(getattr(sys, "noted", None), importlib.util.find_spec("inner") is not None)']

  it.each([
    ['process', "['ran'] True\n"],
    ['paths-only', 'None True\n'],
    ['ignore', 'None False\n'],
  ] as const)('%s', async (pth, stdout) => {
    const place = await createPlace([files], { pth })
    expect(await place.run(program)).toMatchObject({ stdout, stderr: '' })
  })

  it('reports a broken file with its line, once for a process and all it starts, and never on stdout', async () => {
    const place = await createPlace([
      { 'a.pth': '# first\nimport sys; raise ValueError("bad\\nworse")\n', 'b.pth': '\nimport (\n', 'c.py': 'value = 1\n' },
    ])
    const ran = await place.run([
      '-c',
      'import sys, subprocess, c; subprocess.check_call([sys.executable, "-c", "import c"]); print(c.value)',
    ])
    expect([ran.code, ran.stdout]).toEqual([0, '1\n'])
    const [first, second, ...rest] = ran.stderr.trim().split('\n')
    expect(first).toBe(`ensure-extensions: ${place.trees[0]}/a.pth, line 2: ValueError: bad; the rest of this file is ignored`)
    expect(second).toMatch(/b\.pth, line 2: SyntaxError: .*; the rest of this file is ignored$/)
    expect(rest).toEqual([])
  })

  it('runs a program whose stderr is closed', async () => {
    const place = await createPlace([{ 'a.pth': 'import sys; 1/0\n' }])
    const ran = await place.sandbox.run('sh', ['-c', `'${python.executable}' -c 'print(1)' 2>&-`], {
      environment: { PYTHONPATH: place.pythonPath },
    })
    expect([ran.code, ran.stdout]).toEqual([0, '1\n'])
  })
})

describe('a namespace package whose portions lie in several trees', () => {
  const nspkg =
    "import sys, types, os;has_mfs = sys.version_info > (3, 5);p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('space',));importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and sys.modules.setdefault('space', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('space', [os.path.dirname(p)])));m = m or sys.modules.setdefault('space', types.ModuleType('space'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)\n"
  const styles: Readonly<Record<string, (name: string) => Files>> = {
    nspkg: (name) => ({ [`${name}-nspkg.pth`]: nspkg, [`space/${name}.py`]: '' }),
    'PEP 420': (name) => ({ [`space/${name}.py`]: '' }),
    pkgutil: (name) => ({
      'space/__init__.py': "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n",
      [`space/${name}.py`]: '',
    }),
    nested: (name) => ({ [`space/deeper/${name}.py`]: '', [`space/${name}.py`]: '' }),
  }
  const names = Object.keys(styles)
  const pairs = names
    .flatMap((first) => names.map((second) => [first, second] as const))
    .filter(([a, b]) => !(a === 'nested' && b === 'nested'))

  it.each(pairs)('%s before %s: all import together, from a script, -c and -m', async (first, second) => {
    const place = await createPlace([styles[first]?.('one') ?? {}, styles[second]?.('two') ?? {}])
    const deeper = [first, second].map((style, index) => (style === 'nested' ? `, space.deeper.${['one', 'two'][index]}` : '')).join('')
    const program = `import space.one, space.two${deeper}; print('all')\n`
    const script = path.join(place.sandbox.directory, 'script.py')
    await writeFile(script, program)
    for (const args of [['-c', program], [script], ['-P', '-c', program]]) {
      if (args[0] === '-P' && python.version < 311) continue
      expect(await place.run(args)).toMatchObject({ code: 0, stdout: 'all\n', stderr: '' })
    }
  })

  it('and in a virtual environment that has a portion too', async () => {
    const place = await createPlace([styles['PEP 420']?.('one') ?? {}])
    const { bin } = await makeVenv(place, styles['nspkg']?.('two'))
    const ran = await place.run(['-c', 'import space.one, space.two; print("all")'], { python: path.join(bin, 'python') })
    expect(ran).toMatchObject({ code: 0, stdout: 'all\n', stderr: '' })
  })
})
