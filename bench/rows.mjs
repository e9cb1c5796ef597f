// The rows of the scoreboard: each restores or installs one workload and imports from it, as its users would.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Measures a workload in every way; gives rows of {name, kind, steps, imports, cpu, memory, bytes}. */
export async function measureWorkload(world, { specifications, program }, { rounds, isTree = true, only }) {
  const { at, uv, python, fresh, made, measure } = world
  const { url: server, stop } = await world.startServer('actions-cache')
  const install = (target, packages = specifications) => [
    'pip',
    'install',
    '--quiet',
    '--no-config',
    '--python',
    python,
    '--target',
    target,
    '--',
    ...packages,
  ]
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--cache-dir', at('pip-cache')]
  const importing = (pythonPath) => world.runPython(pythonPath, ['-c', program])
  const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' }
  const never = { 'ttl-hours': 'never' }

  // Everything is saved once, through the same server.
  measure(uv, install(fresh('prepared')))
  const workspaces = { tree: made('ws-tree'), used: made('ws-used'), ten: made('ws-ten'), uv: made('ws-uv') }
  let saved = 0
  const save = (workspace, paths, key) => {
    const report = world.actionsCache('save', server, workspace, paths, key)
    saved += 1
    return { id: saved, seconds: report.seconds, bytes: sizeOfNewest(at('actions-cache')) }
  }
  measure(uv, install(path.join(workspaces.tree, 'tree')))
  const tree = save(workspaces.tree, ['tree'], 'bench-tree')
  const floorSource = { files: Number(count(path.join(workspaces.tree, 'tree'))), bytes: treeSize(path.join(workspaces.tree, 'tree')) }
  measure(uv, install(path.join(workspaces.used, 'tree')))
  importing(path.join(workspaces.used, 'tree'))
  const used = save(workspaces.used, ['tree'], 'bench-used')
  const names = specifications.map((_, index) => `tree${index}`)
  let ten
  if (isTree && specifications.length > 1 && !only) {
    for (const [index, name] of names.entries()) measure(uv, install(path.join(workspaces.ten, name), [specifications[index]]))
    ten = save(workspaces.ten, names, 'bench-ten')
  }
  const uvCache = path.join(workspaces.uv, 'uv-cache')
  measure(uv, install(fresh('prepared')), { variables: { UV_CACHE_DIR: uvCache } })
  const uvSaved = save(workspaces.uv, ['uv-cache'], 'bench-uv')
  if (isTree) measure(python, [...pip, '--target', fresh('pip-prepared'), ...specifications])
  const ours = {}
  const misses = {}
  for (const archive of ['auto', 'tar']) {
    const miss = world.action(server, fresh(`saved-${archive}`), specifications, { inputs: { archive, ...never } })
    world.runPythonOf(miss, ['-c', program])
    const post = world.post(server, miss)
    if (!post.stdout.includes('saved')) throw new Error(post.stdout)
    saved += 1
    ours[archive] = { id: saved, bytes: sizeOfNewest(at('actions-cache')) }
    misses[archive] = { timings: miss.result.timings, uploadSeconds: post.seconds }
  }
  const inPlace = fresh('in-place')
  world.post(server, world.action(server, inPlace, specifications, { inputs: never, variables: hosted }))

  const ourHit = (inputs, variables, cacheRoot = fresh('restored'), from = server) => {
    const step = world.action(from, cacheRoot, specifications, { inputs: { ...never, ...inputs }, variables })
    if (!step.result.cacheHit) throw new Error('no hit')
    const first = importing(step.pythonPath)
    world.post(from, step)
    return [step, first]
  }
  const peerHit = (paths, key, join = (workspace) => path.join(workspace, 'tree')) => {
    const workspace = made('ws-restored')
    const step = world.actionsCache('restore', server, workspace, paths, key)
    return [step, importing(join(workspace))]
  }
  const url = `${server}_apis/artifactcache/artifacts/`
  const rows = [
    row('ours: mounted image', 'ours', ours.auto.bytes, () => ourHit({}, hosted)),
    row('ours: mounted image, on a machine used before', 'ours', ours.auto.bytes, () => ourHit({}, {})),
    row('ours: mounted image that lies in place', 'ours', 0, () => ourHit({ provider: 'none' }, {}, inPlace, undefined)),
    row('ours: archive: tar', 'ours', ours.tar.bytes, () => ourHit({ archive: 'tar' }, hosted)),
    row('actions/cache: the tree as installed', 'peer', tree.bytes, () => peerHit(['tree'], 'bench-tree')),
    row('actions/cache: the tree with byte code of the used modules', 'peer', used.bytes, () => peerHit(['tree'], 'bench-used')),
    ten &&
      row('actions/cache: a tree for each', 'peer', ten.bytes, () =>
        peerHit(names, 'bench-ten', (workspace) => names.map((name) => path.join(workspace, name)).join(path.delimiter)),
      ),
    row("setup-uv's way: uv's cache restored, then installed", 'peer', uvSaved.bytes, () => {
      const workspace = made('ws-restored')
      const restore = world.actionsCache('restore', server, workspace, ['uv-cache'], 'bench-uv')
      const variables = { UV_CACHE_DIR: path.join(workspace, 'uv-cache') }
      const installed = measure(uv, install(path.join(workspace, 'tree')), { variables })
      return [sum(restore, installed), importing(path.join(workspace, 'tree'))]
    }),
    !only &&
      row('uv pip install, nothing cached', 'peer', 0, () => {
        const step = measure(uv, install(fresh('target')), { variables: { UV_CACHE_DIR: fresh('uv-cold') } })
        return [step, importing(at('target'))]
      }),
    !only &&
      isTree &&
      row('pip install, with its cache', 'peer', 0, () => {
        const step = measure(python, [...pip, '--target', fresh('target'), ...specifications])
        return [step, importing(at('target'))]
      }),
    row('the floor: download | zstd -d | tar x', 'floor', used.bytes, () => {
      const target = made('target')
      const step = measure('sh', ['-c', `curl -sf '${url}${used.id}' | zstd -q -dc | tar -C '${target}' -xf -`])
      return [step, importing(path.join(target, 'tree'))]
    }),
    row('download alone', 'floor', used.bytes, () => [measure('curl', ['-sf', '-o', at('downloaded'), `${url}${used.id}`]), undefined]),
  ].filter(Boolean)
  for (let round = 0; round < rounds; round++) {
    for (const item of rows) {
      const [step, first] = item.measure()
      item.steps.push(step.seconds)
      if (first !== undefined) item.imports.push(first.seconds)
      item.cpu.push(step.cpu)
      item.memory.push(step.memory)
    }
    process.stderr.write(`  round ${round + 1} of ${rounds}\n`)
  }
  await stop()
  return {
    ...floorSource,
    rounds,
    rows: rows.map(({ measure: _, ...figures }) => figures),
    miss: misses.auto,
    packing: measurePacking(world, at('saved-auto')),
  }
}

/** One line: what is measured in every round beside the others. */
function row(name, kind, bytes, work) {
  return { name, kind, bytes, steps: [], imports: [], cpu: [], memory: [], measure: work }
}

function sum(left, right) {
  return { seconds: left.seconds + right.seconds, cpu: left.cpu + right.cpu, memory: Math.max(left.memory, right.memory) }
}

/** Packing the same tree, by us and by tar with zstd at its level 3. */
function measurePacking({ measure, at, fresh }, cacheRoot) {
  const tree = spawnSync('sh', ['-c', `ls -d '${cacheRoot}'/extensions/*/*z-*`], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')[0]
  const times = { image: [], tar: [] }
  const options =
    '-comp zstd -Xcompression-level 3 -b 524288 -root-mode 0755 -all-root -no-duplicates -no-xattrs -noappend -no-progress -quiet'
  for (let round = 0; round < 3; round++) {
    times.image.push(measure('sh', ['-c', `mksquashfs '${tree}' '${fresh('packed')}' ${options} >/dev/null`]).seconds)
    times.tar.push(measure('sh', ['-c', `tar -C '${tree}' -cf - . | zstd -q -T0 -3 -o '${fresh('packed.tar.zst')}'`]).seconds)
  }
  const bytes = { image: statSync(at('packed')).size, tar: statSync(at('packed.tar.zst')).size }
  return { times, bytes }
}

function sizeOfNewest(directory) {
  const files = readdirSync(path.join(directory, 'cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)))
  return files.sort((a, b) => b.mtimeMs - a.mtimeMs)[0]?.size ?? 0
}

function count(tree) {
  return spawnSync('sh', ['-c', `find '${tree}' -type f | wc -l`], { encoding: 'utf8' }).stdout.trim()
}

function treeSize(tree) {
  return Number(spawnSync('du', ['-sb', tree], { encoding: 'utf8' }).stdout.split('\t')[0])
}
