// What every measurement works with: one directory, an interpreter, uv, Actions cache servers, our action and its peers.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ncc from '@vercel/ncc'

const root = path.resolve(import.meta.dirname, '..')

/** Makes the world; `actionsCache` is a checkout of actions/cache, else the same toolkit calls stand for it. */
export async function createWorld({ actionsCache } = {}) {
  const tool = (name) => {
    const file = path.join(root, '.tools', name)
    if (!existsSync(file)) throw new Error(`${name} is missing: run .ci/install-tools and npm test once`)
    return file
  }
  const directory = mkdtempSync(path.join(tmpdir(), 'ensure-bench-'))
  const at = (...parts) => path.join(directory, ...parts)
  const uv = tool('uv')
  const node = tool('node-24')
  // The interpreter itself: a pyenv shim would cost every row the same 60 ms.
  const python = output('python3', ['-c', 'import sys; print(sys.executable)'])
  mkdirSync(at('bin'))
  mkdirSync(at('home'))
  mkdirSync(at('workspace'))
  symlinkSync(uv, at('bin', 'uv'))
  const environment = {
    ...process.env,
    PATH: [path.dirname(python), at('bin'), process.env.PATH].join(path.delimiter),
    UV_CACHE_DIR: at('uv-warm'),
    HOME: at('home'),
    XDG_CACHE_HOME: at('home', '.cache'),
    ACTIONS_RUNTIME_TOKEN: 'token',
    ACTIONS_CACHE_SERVICE_V2: '',
    RUNNER_TEMP: at('temp'),
    GITHUB_WORKSPACE: at('workspace'),
  }
  for (const name of ['PYTHONDONTWRITEBYTECODE', 'PYTHONPATH', 'PIP_FIND_LINKS', 'NODE_OPTIONS']) delete environment[name]
  for (const name of ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE']) environment[`GITHUB_${name}`] = ''
  mkdirSync(environment.RUNNER_TEMP)

  const servers = []
  /**
   * A cache server over a directory of the world. With a network in between all connections together get so many bytes a second, each byte
   * takes half of the round trip, and `requests` tells how many came since it was last asked.
   */
  const startServer = async (name, { bytesPerSecond, roundTripMs = 0 } = {}) => {
    const args = [at(name), ...(bytesPerSecond === undefined ? [] : [String(bytesPerSecond), String(roundTripMs)])]
    const child = spawn(tool('actions-cache-v1'), args, { stdio: ['pipe', 'pipe', 'ignore'] })
    servers.push(child)
    const line = () => new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim())))
    const url = await line()
    const requests = async () => {
      child.stdin.write('\n')
      return JSON.parse(await line())
    }
    const stop = async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.stdin.end()
      await ended
    }
    return { url, stop, requests }
  }

  const measure = (command, args, { variables = {}, cwd = at('workspace') } = {}) => {
    // What was written before must not be written back while this is measured.
    spawnSync('sync')
    const report = at('measured.json')
    const options = { cwd, env: { ...environment, ...variables }, encoding: 'utf8', maxBuffer: 1 << 26 }
    const { status, stdout, stderr } = spawnSync(
      python,
      ['-I', path.join(import.meta.dirname, 'measure.py'), report, command, ...args],
      options,
    )
    if (status !== 0) throw new Error(`${command} ${args.slice(0, 4).join(' ')}: ${stderr}${stdout}`)
    return { ...JSON.parse(readFileSync(report, 'utf8')), stdout }
  }

  const toolkit = at('toolkit-cache')
  mkdirSync(toolkit)
  const { code, assets } = await ncc(path.join(import.meta.dirname, 'toolkit-cache.mjs'), { minify: false, quiet: true, target: 'es2022' })
  writeFileSync(path.join(toolkit, 'index.mjs'), code)
  for (const [name, { source }] of Object.entries(assets)) writeFileSync(path.join(toolkit, name.replace(/\.js$/, '.js')), source)
  writeFileSync(path.join(toolkit, 'package.json'), '{"type":"module"}')

  return {
    tool,
    directory,
    at,
    uv,
    node,
    python,
    environment,
    measure,
    startServer,
    /** A path at which nothing lies; removing what lay there is not measured. */
    fresh(name) {
      rmSync(at(name), { recursive: true, force: true })
      return at(name)
    },
    made(name) {
      rmSync(at(name), { recursive: true, force: true })
      mkdirSync(at(name), { recursive: true })
      return at(name)
    },
    /** actions/cache: `restore` or `save` of paths below a workspace. */
    actionsCache(command, server, workspace, paths, key) {
      const variables = { ACTIONS_CACHE_URL: server, GITHUB_WORKSPACE: workspace }
      const bundle = { restore: 'restore-only', save: 'save-only' }[command]
      const [args, inputs] =
        actionsCache === undefined
          ? [[path.join(toolkit, 'index.mjs'), command, paths.join('\n'), key], {}]
          : [[path.join(actionsCache, 'dist', bundle, 'index.js')], { INPUT_PATH: paths.join('\n'), INPUT_KEY: key }]
      return measure(node, args, { cwd: workspace, variables: { ...variables, ...inputs } })
    },
    /** Our command line. */
    cli: path.join(root, 'dist/cli/index.js'),
    /** The main step of our action; with what post needs and later steps get. */
    action(server, cacheRoot, specifications, { inputs = {}, variables = {} } = {}) {
      const all = {
        packages: specifications.join('\n'),
        'cache-root': cacheRoot,
        python,
        provider: server === undefined ? 'none' : 'github-actions',
        ...inputs,
      }
      const given = Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
      const service = server === undefined ? {} : { ACTIONS_CACHE_URL: server }
      const ran = measure(node, [path.join(root, 'dist/action/main/index.js')], { variables: { ...service, ...given, ...variables } })
      const said = (pattern) => unescapeCommand(pattern.exec(ran.stdout)?.[1] ?? '')
      const states = [...ran.stdout.matchAll(/::save-state name=(\w+)::(.*)/g)].map(([, name, value]) => [name, unescapeCommand(value)])
      return {
        ...ran,
        result: JSON.parse(said(/::set-output name=result::(.*)/) || '{}'),
        pythonPath: said(/::set-env name=PYTHONPATH::(.*)/),
        notes: said(/::set-env name=ENSURE_EXTENSIONS_NOTES::(.*)/),
        states: Object.fromEntries(states.map(([name, value]) => [`STATE_${name}`, value])),
      }
    },
    /** The post step: uploads and unmounts. */
    post(server, { states }, inputs = {}) {
      const service = server === undefined ? {} : { ACTIONS_CACHE_URL: server }
      const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
      return measure(node, [path.join(root, 'dist/action/post/index.js')], { variables: { ...service, ...given, ...states } })
    },
    /** Runs Python with a tree on its path; the first time after it was restored this is the first import. */
    runPython(pythonPath, args, cwd) {
      return measure(python, args, { variables: { PYTHONPATH: pythonPath }, ...(cwd === undefined ? {} : { cwd }) })
    },
    /** The same in the job that saves: what it imports is learnt. */
    runPythonOf({ pythonPath, notes }, args, cwd) {
      const variables = { PYTHONPATH: pythonPath, ENSURE_EXTENSIONS_NOTES: notes }
      return measure(python, args, { variables, ...(cwd === undefined ? {} : { cwd }) })
    },
    close() {
      for (const server of servers) server.stdin.end()
      const mounted = readFileSync('/proc/mounts', 'utf8')
        .split('\n')
        .map((line) => line.split(' ')[1] ?? '')
      for (const point of mounted.filter((item) => item.startsWith(directory))) spawnSync('umount', ['-l', point])
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export function output(command, args, options = {}) {
  return spawnSync(command, args, { encoding: 'utf8', ...options }).stdout.trim()
}

function unescapeCommand(text) {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
}
