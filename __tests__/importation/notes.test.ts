import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeLoader } from '../../src/importation/loader.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox } from '../support/sandbox.ts'

const [python] = installedPythons()

/** A tree with its loader, and a Python that imports from it. */
async function createJob() {
  const sandbox = await createSandbox('notes')
  const tree = path.join(sandbox.directory, 'tree')
  await mkdir(path.join(tree, 'package'), { recursive: true })
  await writeFile(path.join(tree, 'package', '__init__.py'), 'from package import inner\n')
  for (const name of ['package/inner', 'package/unused', 'lazy', 'later']) await writeFile(path.join(tree, `${name}.py`), 'value = 1\n')
  await symlink('later.py', path.join(tree, 'link.py'))
  const executable = python?.executable ?? ''
  const platform = await probeInterpreter(executable, { runner: childProcessRunner, environment: sandbox.environment })
  const loader = await writeLoader(path.join(sandbox.directory, 'loaders'), { platform, trees: [tree], pth: 'process', order: 'auto' })
  const notes = path.join(sandbox.directory, 'notes')
  await writeFile(notes, '')
  return {
    notes,
    noted: async () => (await readFile(notes, 'utf8')).split('\n').flatMap((line) => (line === '' ? [] : [path.relative(tree, line)])),
    run: (code: string, more: Readonly<Record<string, string>> = { ENSURE_EXTENSIONS_NOTES: notes }) =>
      sandbox.run(executable, ['-c', code], {
        environment: { PYTHONPATH: [loader, tree].join(path.delimiter), PYTHONDONTWRITEBYTECODE: '', ...more },
      }),
  }
}

describe.skipIf(python === undefined)('a process of a job that notes what it imports', () => {
  it('notes the files of the trees that it read, in their order, each once in a job', async () => {
    const { run, noted } = await createJob()
    await run('import json, package')
    const first = await noted()
    expect(first.map((name) => name.replace(/\.(?:cpython|pypy)[^.]*\./, '.'))).toEqual([
      'package/__pycache__/__init__.pyc',
      'package/__pycache__/inner.pyc',
    ])
    await run('import package')
    expect(await noted()).toEqual(first)
    await run('import later')
    expect((await noted()).slice(first.length)).toEqual([expect.stringMatching(/^__pycache__\/later\..*\.pyc$/)])
  })

  it('loads no lazy module to ask it, and says nothing whatever modules are', async () => {
    const { run, noted } = await createJob()
    const code = `
import importlib.util, sys
spec = importlib.util.find_spec("lazy")
spec.loader = importlib.util.LazyLoader(spec.loader)
sys.modules["lazy"] = module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
sys.modules["odd"] = 7
sys.modules["none"] = None
sys.modules["hostile"] = type("Hostile", (), {"__getattr__": lambda self, name: 1 / 0})()
import atexit
atexit.register(lambda: print("value" in object.__getattribute__(module, "__dict__")))`
    const { stdout, stderr, code: status } = await run(code)
    expect([stdout, stderr, status]).toEqual(['False\n', '', 0])
    expect(await noted()).toHaveLength(1)
  })

  it.each([
    ['that is missing', '/nowhere/notes'],
    ['that is a directory', '/'],
    ['without a name', ''],
  ])('says nothing of a file %s', async (_, file) => {
    const { run, noted } = await createJob()
    const { stderr, code } = await run('import package', { ENSURE_EXTENSIONS_NOTES: file })
    expect([stderr, code, await noted()]).toEqual(['', 0, []])
  })

  it('adds nothing to a file that has become too long', async () => {
    const { run, notes } = await createJob()
    await writeFile(notes, 'x'.repeat(1 << 20))
    await run('import package')
    expect((await readFile(notes)).length).toBe(1 << 20)
  })
})
