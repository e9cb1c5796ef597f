// What a hit in place costs a Python tool, without Node: beside importing the same package where it is installed.
import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureExtensions } from '../dist/index.js'
import { workloads } from './workloads.mjs'

const root = path.resolve(import.meta.dirname, '..')
/** Times the steps in one process, in milliseconds. */
const program = `
import sys, time
start = time.perf_counter()
if sys.argv[1] == "ensure":
    from ensure_extensions import ensure
    loaded = time.perf_counter()
    if not ensure(sys.argv[2:]).cache_hit:
        sys.exit("no hit")
    ready = time.perf_counter()
else:
    loaded = ready = time.perf_counter()
import importlib
importlib.import_module("sphinx_copybutton")
end = time.perf_counter()
print(*(1000 * ms for ms in (loaded - start, ready - loaded, end - ready)))
`

/** Gives {way: [milliseconds]}: from the start of the program's first line to the end, both ways in turn in each round. */
export async function measurePythonHit(world, rounds) {
  const { specifications } = workloads.small
  const environment = { ...world.environment, ENSURE_EXTENSIONS_CACHE: world.made('python-hit') }
  const options = { cacheRoot: environment.ENSURE_EXTENSIONS_CACHE, environment }
  const venv = (name) => {
    const directory = world.made(name)
    spawnSync(world.python, ['-m', 'venv', '--without-pip', directory])
    return path.join(directory, 'bin', 'python')
  }
  const [installed, bare] = [venv('python-hit-installed'), venv('python-hit-bare')]
  world.measure(world.uv, [
    'pip',
    'install',
    '--quiet',
    '--no-config',
    '--compile-bytecode',
    '--python',
    installed,
    '--',
    ...specifications,
  ])
  const { stdout: site } = spawnSync(bare, ['-c', 'import site; print(site.getsitepackages()[0], end="")'], { encoding: 'utf8' })
  copyFileSync(path.join(root, 'python', 'ensure_extensions.py'), path.join(site, 'ensure_extensions.py'))
  await ensureExtensions(specifications, { ...options, python: bare })
  const file = world.at('python-hit.py')
  writeFileSync(file, program)
  const ways = { 'importlib, of the installed package': [], 'ensure a hit in place, then importlib': [] }
  const parts = { 'importing ensure_extensions': [], 'ensure: ten specifications': [], 'importlib, of the package in the cache': [] }
  // Nothing but the interpreter: no Node, and no program to ask.
  const variables = { ...environment, PATH: '/nowhere', ENSURE_EXTENSIONS_CLI: '' }
  const time = (python, args) => {
    const { status, stdout, stderr } = spawnSync(python, [file, ...args], { env: variables, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim().split(' ').map(Number)
  }
  for (let round = -2; round < rounds; round++) {
    const plain = time(installed, ['import'])
    const [load, ready, first] = time(bare, ['ensure', ...specifications])
    // The first rounds write byte code.
    if (round < 0) continue
    ways['importlib, of the installed package'].push(plain[2])
    ways['ensure a hit in place, then importlib'].push(load + ready + first)
    for (const [name, ms] of Object.entries({
      'importing ensure_extensions': load,
      'ensure: ten specifications': ready,
      'importlib, of the package in the cache': first,
    }))
      parts[name].push(ms)
  }
  return { rounds, ways, parts }
}
