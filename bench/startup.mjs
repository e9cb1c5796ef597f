// What the loader costs each Python process: nothing to do, ten `.pth` files, and the same files in a virtual environment.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureExtensions } from '../dist/index.js'

/** Gives {rounds, ways, inPlace}, each {way: [milliseconds]}, all ways in turn in each round: `python -c pass`, and hits in place by the command line. */
export async function measureStartup(world, rounds) {
  const sources = { plain: world.made('plain'), bare: world.made('bare'), ten: world.made('ten') }
  for (const directory of Object.values(sources)) {
    mkdirSync(directory, { recursive: true })
    writeFileSync(path.join(directory, 'module.py'), '')
  }
  for (let number = 0; number < 10; number++) {
    mkdirSync(path.join(sources.ten, `added${number}`))
    const line = number % 2 === 0 ? `added${number}` : 'import os; enabled = os.environ.get("NOTHING"); enabled and __import__("module")'
    writeFileSync(path.join(sources.ten, `${number}.pth`), `${line}\n`)
  }
  const environment = { ...process.env, PYTHONPATH: undefined, PYTHONDONTWRITEBYTECODE: undefined }
  const ensured = {}
  for (const [name, directory] of Object.entries(sources)) {
    const options = { cacheRoot: world.made(`startup-${name}`), python: world.python, installer: async () => directory, environment }
    // As in an image that sets the variable: then the loader comes compiled.
    const variables = name === 'bare' ? { ...environment, PYTHONDONTWRITEBYTECODE: '1' } : environment
    ensured[name] = await ensureExtensions([name], { ...options, environment: variables })
  }
  // The interpreter's own site directory may be full of other files: environments have none.
  const makeVenv = (name) => {
    const venv = world.made(name)
    spawnSync(world.python, ['-m', 'venv', '--without-pip', venv])
    return path.join(venv, 'bin', 'python')
  }
  const [bare, full] = [makeVenv('startup-bare-venv'), makeVenv('startup-full-venv')]
  const site = spawnSync(full, ['-c', 'import site; print(site.getsitepackages()[0], end="")'], { encoding: 'utf8' }).stdout
  cpSync(sources.ten, site, { recursive: true })
  const ways = {
    'the tree alone on PYTHONPATH': [bare, { PYTHONPATH: ensured.plain.importPaths[0] }],
    'with the loader, nothing to do': [bare, { PYTHONPATH: ensured.plain.environment.PYTHONPATH }],
    'the same where PYTHONDONTWRITEBYTECODE is set': [
      bare,
      { PYTHONPATH: ensured.bare.environment.PYTHONPATH, PYTHONDONTWRITEBYTECODE: '1' },
    ],
    'with the loader, ten .pth files': [bare, { PYTHONPATH: ensured.ten.environment.PYTHONPATH }],
    'no PYTHONPATH': [bare, {}],
    'no PYTHONPATH, the same ten .pth files in the virtual environment': [full, {}],
  }
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, [python, variables]] of Object.entries(ways)) {
      const start = performance.now()
      const { status } = spawnSync(python, ['-c', 'pass'], { env: { ...environment, ...variables } })
      if (status !== 0) throw new Error(`${name}: python ended with ${status}`)
      // The first rounds write byte code.
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  return { rounds, ways: times, inPlace: measureInPlace(world, rounds) }
}

/** A hit in place, beside the start of node that nobody can do without. */
function measureInPlace(world, rounds) {
  const cli = path.join(import.meta.dirname, '../dist/cli/index.js')
  const options = ['--cache-root', world.made('in-place-root'), '--python', world.python, '--provider', 'none', '--ttl-hours', 'never']
  const commands = { 'node alone': ['-e', '0'], 'ensure, a hit in place': [cli, 'ensure', ...options, 'packaging==24.2'] }
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now()
      const { status, stderr } = spawnSync(world.node, args, { env: world.environment, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      // The first rounds install, and fill node's compile cache.
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  return times
}
