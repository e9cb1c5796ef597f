// Measures this project and its peers side by side, in one run, and prints a table of medians.
// Usage: npm run bench [-- ROUNDS]. Needs what .ci/install-tools installs. Writes docs/benchmark.json.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'

const rounds = Number(process.argv[2] ?? 5)
const root = path.resolve(import.meta.dirname, '..')
const tool = (name) => {
  const file = path.join(root, '.tools', name)
  if (!existsSync(file)) throw new Error(`${name} is missing: run .ci/install-tools and npm test once`)
  return file
}
const specifications =
  'sphinx-copybutton==0.5.2 sphinx-design==0.6.1 myst-parser==4.0.1 sphinx-autodoc-typehints==2.5.0 furo==2024.8.6 sphinxcontrib-mermaid==1.0.0 sphinx-tabs==3.4.7 sphinx-inline-tabs==2023.4.21 sphinx-notfound-page==1.1.0 sphinxext-opengraph==0.9.1'.split(
    ' ',
  )

const work = mkdtempSync(path.join(tmpdir(), 'ensure-bench-'))
const at = (...parts) => path.join(work, ...parts)
const uv = tool('uv')
const node = tool('node-24')
// The interpreter itself: a pyenv shim would cost every row the same 60 ms.
const python = output('python3', ['-c', 'import sys; print(sys.executable)'])
const environment = {
  ...process.env,
  PATH: `${path.dirname(python)}${path.delimiter}${at('bin')}${path.delimiter}${process.env.PATH}`,
  UV_CACHE_DIR: at('uv-warm'),
}
for (const name of ['PYTHONDONTWRITEBYTECODE', 'PYTHONPATH', 'PIP_FIND_LINKS']) delete environment[name]
mkdirSync(at('bin'))
spawnSync('ln', ['-s', uv, at('bin', 'uv')])

const cacheServer = spawn(tool('actions-cache-v1'), [at('actions-cache')], { stdio: ['pipe', 'pipe', 'ignore'] })
const cacheUrl = await new Promise((resolve) => cacheServer.stdout.once('data', (text) => resolve(String(text).trim())))

const cli = [path.join(root, 'dist/cli/index.js'), 'ensure', '--quiet', '--python', python]
const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--cache-dir', at('pip-cache')]
const uvInstall = (target) => ['pip', 'install', '--quiet', '--no-config', '--python', python, '--target', target, '--', ...specifications]

const prepared = prepare()
const rows = [
  row('ours: hit in place', () => run(node, [...cli, '--cache-root', at('in-place'), ...specifications])),
  row('ours: hit from the Actions cache', () => action(fresh('restored'))),
  row('ours: miss, until its imports are ready', () =>
    run(node, [...cli, '--cache-root', fresh('missed'), ...specifications], { UV_CACHE_DIR: fresh('uv-cold') }),
  ),
  row('uv pip install --target, cold', () => run(uv, uvInstall(fresh('target')), { UV_CACHE_DIR: fresh('uv-cold') })),
  row('uv pip install --target, warm uv cache', () => run(uv, uvInstall(fresh('target')))),
  row('pip install --target, warm cache', () => run(python, [...pip, '--target', fresh('target'), ...specifications])),
  row('zstd -d | tar x of the same tree (the floor)', () =>
    run('sh', ['-c', `zstd -q -dc '${at('floor.tar.zst')}' | tar -C '${made('target')}' -xf -`]),
  ),
]

for (let round = 0; round < rounds; round++) {
  for (const { seconds, measure } of rows) {
    // What the row before wrote must not be written back while this one is measured.
    spawnSync('sync')
    seconds.push(measure().seconds)
  }
  process.stderr.write(`round ${round + 1} of ${rounds}\n`)
}
report()
cacheServer.stdin.end()
rmSync(work, { recursive: true, force: true })

function prepare() {
  run(uv, uvInstall(at('prepared')))
  run(python, [...pip, '--target', at('pip-prepared'), ...specifications])
  run(node, [...cli, '--cache-root', at('in-place'), ...specifications])
  const step = action(at('saved'))
  const post = run(node, [path.join(root, 'dist/action/post/index.js')], { ...runnerVariables(), STATE_post: step.state })
  if (!post.stdout.includes('saved')) throw new Error(post.stdout)
  const tree = output('sh', ['-c', `ls -d '${at('saved')}'/extensions/*/*z-*`])
  run('sh', ['-c', `tar -C '${tree}' -cf - . | zstd -q -T0 -3 -o '${at('floor.tar.zst')}'`])
  return {
    timings: step.timings,
    uploadSeconds: post.seconds,
    archiveBytes: statSync(at('floor.tar.zst')).size,
    files: Number(output('sh', ['-c', `find '${tree}' -type f | wc -l`])),
  }
}

function runnerVariables() {
  return {
    ACTIONS_CACHE_URL: cacheUrl,
    ACTIONS_RUNTIME_TOKEN: 'token',
    RUNNER_TEMP: work,
    GITHUB_WORKSPACE: work,
    ACTIONS_CACHE_SERVICE_V2: '',
    GITHUB_OUTPUT: '',
    GITHUB_STEP_SUMMARY: '',
    GITHUB_ENV: '',
    GITHUB_PATH: '',
    GITHUB_STATE: '',
  }
}

/** Runs the main step of the action on a cache root; gives what it kept for post. */
function action(cacheRoot) {
  const inputs = {
    packages: specifications.join('\n'),
    'cache-root': cacheRoot,
    python,
    provider: 'github-actions',
    'ttl-hours': '24',
    retries: '3',
    isolation: 'shared',
    save: 'true',
    'save-at': 'post',
    'fail-on-error': 'true',
    'fail-on-miss': 'false',
    'lookup-only': 'false',
  }
  const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const ran = run(node, [path.join(root, 'dist/action/main/index.js')], { ...runnerVariables(), ...given })
  const state = /::save-state name=post::(.*)/.exec(ran.stdout)?.[1]
  const result = /::set-output name=result::(.*)/.exec(ran.stdout)?.[1]
  return { ...ran, state: unescapeCommand(state ?? ''), timings: result === undefined ? [] : JSON.parse(unescapeCommand(result)).timings }
}

function unescapeCommand(text) {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
}

/** One line of the table: what is measured in every round, beside the others. */
function row(name, measure) {
  return { name, measure, seconds: [] }
}

function run(command, args, variables = {}) {
  const start = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: work,
    env: { ...environment, ...variables },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 4).join(' ')}: ${stderr}${stdout}`)
  return { seconds, stdout }
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.trim()
}

/** A path at which nothing lies; removing what lay there is not measured. */
function fresh(name) {
  rmSync(at(name), { recursive: true, force: true })
  return at(name)
}

function made(name) {
  mkdirSync(fresh(name))
  return at(name)
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function report() {
  const medians = new Map(rows.map(({ name, seconds }) => [name, median(seconds)]))
  const [inPlace, fromCache, missed, cold, warm, , floor] = medians.values()
  const format = (seconds) => `${seconds.toFixed(2)} s`
  const lines = ['| What | median | fastest | slowest |', '| --- | ---: | ---: | ---: |']
  for (const { name, seconds } of rows) {
    lines.push(
      `| ${name.replace('|', '\\|')} | ${format(median(seconds))} | ${format(Math.min(...seconds))} | ${format(Math.max(...seconds))} |`,
    )
  }
  const step = (name) => (prepared.timings.find((timing) => timing.step === name)?.ms ?? 0) / 1000
  const once = { 'byte code': step('byte code'), packing: step('pack'), 'upload in post': prepared.uploadSeconds }
  for (const [name, seconds] of Object.entries(once))
    lines.push(`| ours: ${name}, once after a miss (one measurement) | ${format(seconds)} | | |`)
  const aims = [
    ['a hit in place', `${format(inPlace)}, aim under 0.15 s`, inPlace < 0.15],
    ['a hit in place against a warm uv', `${(inPlace / warm).toFixed(2)} of its time, aim below 1`, inPlace < warm],
    [
      'a hit from the cache',
      `${format(fromCache)}, aim at most 1.3 × floor + 0.2 s = ${format(1.3 * floor + 0.2)}`,
      fromCache <= 1.3 * floor + 0.2,
    ],
    ['a miss against a cold uv', `${(missed / cold).toFixed(2)} of its time, aim at most 1.25`, missed <= 1.25 * cold],
  ]
  const judged = aims.map(([name, text, isMet]) => `- ${name}: ${text}: ${isMet ? 'met' : 'not met'}`)
  console.log([...lines, '', ...judged].join('\n'))
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryBytes: totalmem(),
    node: output(node, ['--version']),
    uv: output(uv, ['--version']),
    python: output(python, ['--version']),
  }
  const { timings, ...facts } = prepared
  const result = {
    date: new Date().toISOString(),
    rounds,
    machine,
    specifications,
    ...facts,
    timingsOfTheMiss: timings,
    rows: rows.map(({ name, seconds }) => ({ name, seconds, median: median(seconds) })),
    once,
    aims: aims.map(([name, text, isMet]) => ({ name, text, isMet })),
  }
  writeFileSync(path.join(root, 'docs/benchmark.json'), `${JSON.stringify(result, null, 2)}\n`)
}
