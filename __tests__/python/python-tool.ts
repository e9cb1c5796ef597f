import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ensureExtensions } from '../../src/library/index.ts'
import { createWorld, type World } from '../cache/world.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'
import { buildWheel, type WheelPlan } from '../support/wheels.ts'

/** How a program of a tool is run. */
interface ProgramOptions {
  /** Default: the first CPython that is not too old for the tests' own programs. */
  readonly python?: string
  /** The program `ensure-extensions` as ENSURE_EXTENSIONS_CLI names it; `none` where nothing is there, not even Node. Default: that of this checkout. */
  readonly cli?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly flags?: readonly string[]
}

/** A Python tool with `ensure_extensions.py` beside it, and a cache of its own. */
export interface PythonTool {
  readonly sandbox: Sandbox
  /** A package index with some packages; made for those tests that install from it. */
  readonly world: World
  /** Where the tool lies. */
  readonly directory: string
  /** Runs a program that has imported everything of the module. */
  run(program: string, options?: ProgramOptions): Promise<Ran>
  /** Runs it and gives what it passes to `answer(value)`; throws what it says where it passes nothing. */
  ask(program: string, options?: ProgramOptions): Promise<unknown>
  /** Puts an entry into the cache as the program would for plain specifications; gives its tree. */
  place(specifications: readonly string[], plans: readonly WheelPlan[], python?: string): Promise<string>
  write(name: string, text: string): Promise<string>
}

/** The Python that runs where no other is wanted. */
export const usualPython: string = installedPythons().find(({ version, isPyPy }) => version >= 309 && !isPyPy)?.executable ?? 'python3'

/** Makes a tool; its package index only where a test installs from it. */
export async function createPythonTool({ withIndex = false } = {}): Promise<PythonTool> {
  const world = withIndex ? await createWorld() : undefined
  const sandbox = world?.sandbox ?? (await createSandbox('python-tool'))
  const base = world?.options().environment ?? sandbox.environment
  const directory = path.join(sandbox.directory, 'tool')
  await mkdir(directory)
  await copyFile(path.join(repository, 'python', 'ensure_extensions.py'), path.join(directory, 'ensure_extensions.py'))
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(directory, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
    return file
  }
  const cli = `'${process.execPath}' '${path.join(repository, 'lib', 'cli', 'main.js')}'`
  const run: PythonTool['run'] = async (program, options = {}) => {
    const head = 'import json, os, sys\nfrom ensure_extensions import *\nimport ensure_extensions\nINDEX = os.environ["INDEX"]\n'
    const answer = 'def answer(value): print("ANSWER " + json.dumps(value))\n'
    const file = await write(`program-${Math.random().toString(36).slice(2)}.py`, `${head}${answer}${program}`)
    const isWithout = options.cli === 'none'
    const environment = {
      ...base,
      INDEX: world?.index.url ?? '',
      LC_ALL: 'C.UTF-8',
      ...(isWithout ? { PATH: '/nowhere' } : { ENSURE_EXTENSIONS_CLI: options.cli ?? cli }),
      ...options.environment,
    }
    return await sandbox.run(options.python ?? usualPython, [...(options.flags ?? []), file], { environment, cwd: directory })
  }
  return {
    sandbox,
    get world() {
      if (world === undefined) throw new Error('this tool was made without an index')
      return world
    },
    directory,
    run,
    async ask(program, options) {
      const { stdout, stderr } = await run(program, options)
      const lines = stdout.split('\n').filter((line) => line !== '')
      const [line = ''] = lines
      // Nothing but what the program prints itself goes to stdout.
      if (lines.length !== 1 || !line.startsWith('ANSWER ')) throw new Error(`${stdout}\n${stderr}`)
      return JSON.parse(line.slice('ANSWER '.length))
    },
    async place(specifications, plans, python = usualPython) {
      const installer = async (specification: string): Promise<string> => {
        const [, name = ''] = /^([\w-]+)/.exec(specification) ?? []
        const target = await mkdtemp(path.join(sandbox.directory, 'installed-'))
        for (const plan of plans.filter((item) => item.name === name || plans.length === 1)) {
          const wheel = buildWheel(path.join(sandbox.directory, 'placed'), plan)
          execFileSync('python3', ['-m', 'zipfile', '-e', wheel, target])
        }
        return target
      }
      const { cacheRoot } = sandbox
      const result = await ensureExtensions(specifications, { cacheRoot, environment: sandbox.environment, python, installer })
      return result.importPaths[0] ?? ''
    },
    write,
  }
}
