// The rows of the scoreboard: each restores or installs one workload and imports from it, as its users would.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a hosted runner has between itself and the cache: bytes a second of all connections together, and milliseconds there and back. */
const hostedNetwork = { bytesPerSecond: 100e6, roundTripMs: 10 }
/** The length of the parts of the floor, in bytes; the action's own. */
const partBytes = 4 * 1024 * 1024

/**
 * Measures a workload in every way: through a server on loopback, then what goes over the network once more through `hostedNetwork`.
 *
 * @returns rows of {name, kind, bytes, steps, imports, cpu, memory, hosted: {steps, imports, requests}}.
 */
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
    misses[archive] = { timings: miss.result.timings, uploadSeconds: post.seconds, tree: miss.result.importPaths[0] }
  }
  const keys = fresh('keys')
  measure(world.node, [world.cli, 'keygen', '--out', keys])
  const signed = { 'cache-suffix': 'signed', 'verify-keys': path.join(keys, 'verify-key.pem') }
  const signing = { 'signing-key': readFileSync(path.join(keys, 'signing-key.pem'), 'utf8') }
  const signer = world.action(server, fresh('saved-signed'), specifications, { inputs: { ...signed, ...signing, ...never } })
  if (!world.post(server, signer, signing).stdout.includes('saved')) throw new Error('what was signed was not saved')
  saved += 1
  const inPlace = fresh('in-place')
  world.post(server, world.action(server, inPlace, specifications, { inputs: never, variables: hosted }))

  const floor = preparedFloor(world, server, misses.auto.tree)
  saved += 1

  const ourHit = (from, inputs, variables, cacheRoot = fresh('restored')) => {
    const step = world.action(from, cacheRoot, specifications, { inputs: { ...never, ...inputs }, variables })
    if (!step.result.cacheHit) throw new Error('no hit')
    const first = importing(step.pythonPath)
    world.post(from, step)
    return [step, first, fromLookUpToMount(step.result)]
  }
  let suffix = 0
  const ourMiss = (from, uvCache) => {
    const inputs = { ...never, 'cache-suffix': `miss${++suffix}` }
    const step = world.action(from, fresh('missed'), specifications, { inputs, variables: { ...hosted, UV_CACHE_DIR: uvCache } })
    if (step.result.cacheHit) throw new Error('no miss')
    // Nothing is saved: the store stays as it is.
    return [step, importing(step.pythonPath)]
  }
  const peerHit = (from, paths, key, join = (workspace) => path.join(workspace, 'tree')) => {
    const workspace = made('ws-restored')
    const step = world.actionsCache('restore', from, workspace, paths, key)
    return [step, importing(join(workspace))]
  }
  const uvInstall = (uvCache, options = []) => {
    const step = measure(uv, [...install(fresh('target')).slice(0, -specifications.length - 1), ...options, '--', ...specifications], {
      variables: { UV_CACHE_DIR: uvCache },
    })
    return [step, importing(at('target'))]
  }
  const artifact = (from, id) => `${from}_apis/artifactcache/artifacts/${id}`
  const rows = [
    row('ours: mounted image', 'ours', ours.auto.bytes, (from) => ourHit(from, {}, hosted)),
    row('ours: mounted image, signed and verified', 'ours', ours.auto.bytes, (from) => ourHit(from, signed, hosted)),
    row('ours: mounted image, on a machine used before', 'ours', ours.auto.bytes, (from) => ourHit(from, {}, {})),
    row('ours: mounted image that lies in place', 'ours', 0, () => ourHit(undefined, { provider: 'none' }, {}, inPlace)),
    row('ours: archive: tar', 'ours', ours.tar.bytes, (from) => ourHit(from, { archive: 'tar' }, hosted)),
    !only && row('ours: a miss, nothing cached', 'miss', 0, (from) => ourMiss(from, fresh('uv-cold'))),
    !only && row("ours: a miss, with uv's cache", 'miss', 0, (from) => ourMiss(from, uvCache)),
    row('actions/cache: the tree as installed', 'peer', tree.bytes, (from) => peerHit(from, ['tree'], 'bench-tree')),
    row('actions/cache: the tree with byte code of the used modules', 'peer', used.bytes, (from) => peerHit(from, ['tree'], 'bench-used')),
    ten &&
      row('actions/cache: a tree for each', 'peer', ten.bytes, (from) =>
        peerHit(from, names, 'bench-ten', (workspace) => names.map((name) => path.join(workspace, name)).join(path.delimiter)),
      ),
    row("setup-uv's way: uv's cache restored, then installed", 'peer', uvSaved.bytes, (from) => {
      const workspace = made('ws-restored')
      const restore = world.actionsCache('restore', from, workspace, ['uv-cache'], 'bench-uv')
      const variables = { UV_CACHE_DIR: path.join(workspace, 'uv-cache') }
      const installed = measure(uv, install(path.join(workspace, 'tree')), { variables })
      return [sum(restore, installed), importing(path.join(workspace, 'tree'))]
    }),
    !only && row('uv pip install, nothing cached', 'peer', 0, () => uvInstall(fresh('uv-cold'))),
    !only && row('uv pip install --compile-bytecode, nothing cached', 'peer', 0, () => uvInstall(fresh('uv-cold'), ['--compile-bytecode'])),
    !only && row("uv pip install, with uv's cache", 'installer', 0, () => uvInstall(uvCache)),
    !only &&
      isTree &&
      row('pip install, with its cache', 'peer', 0, () => {
        const step = measure(python, [...pip, '--target', fresh('target'), ...specifications])
        return [step, importing(at('target'))]
      }),
    row('by hand: curl | zstd -d | tar x', 'peer', used.bytes, (from) => {
      const target = made('target')
      const step = measure('sh', ['-c', `curl -sf '${artifact(from, used.id)}' | zstd -q -dc | tar -C '${target}' -xf -`])
      return [step, importing(path.join(target, 'tree'))]
    }),
    row('the floor: one script that asks Python, fetches, compares and mounts', 'floor', floor.bytes, (from) => floor.restore(from)),
    row('download alone', 'floor', used.bytes, (from) => [
      measure('curl', ['-sf', '-o', at('downloaded'), artifact(from, used.id)]),
      undefined,
    ]),
  ].filter(Boolean)
  await measureRounds(rows, rounds, (item) => {
    const [step, first, toMount] = item.measure(server)
    item.steps.push(step.seconds)
    if (first !== undefined) item.imports.push(first.seconds)
    if (toMount !== undefined) item.toMount.push(toMount)
    item.cpu.push(step.cpu)
    item.memory.push(step.memory)
  })
  await stop()
  const far = await world.startServer('actions-cache', hostedNetwork)
  const travelling = rows.filter(({ bytes }) => bytes > 0)
  for (const item of travelling) item.hosted = { steps: [], imports: [], requests: undefined }
  await measureRounds(travelling, rounds, async (item) => {
    await far.requests()
    const [step, first] = item.measure(far.url)
    item.hosted.steps.push(step.seconds)
    if (first !== undefined) item.hosted.imports.push(first.seconds)
    item.hosted.requests = await far.requests()
  })
  await far.stop()
  return {
    ...floorSource,
    rounds,
    rows: rows.map(({ measure: _, ...figures }) => figures),
    parts: floor.parts,
    miss: { timings: misses.auto.timings, uploadSeconds: misses.auto.uploadSeconds },
    packing: measurePacking(world, misses.auto.tree),
    squashfs: kernelSquashfs(),
  }

  /** What the floor restores: the image of a tree, and the floor's script to fetch and mount it. */
  function preparedFloor(world, server, source) {
    const image = at('floor.image')
    measure('sh', ['-c', `mksquashfs '${source}' '${image}' ${imageOptions} >/dev/null`])
    const content = readFileSync(image)
    const parts = Array.from({ length: Math.ceil(content.length / partBytes) }, (_, index) =>
      createHash('sha256')
        .update(content.subarray(index * partBytes, (index + 1) * partBytes))
        .digest('hex'),
    )
    const plan = { key: 'bench-floor', version: 'floor', python, parts, partBytes }
    const script = (mode, values) => {
      writeFileSync(at('floor.json'), JSON.stringify({ ...plan, ...values }))
      return measure(world.node, [path.join(import.meta.dirname, 'floor.mjs'), ...mode, at('floor.json')])
    }
    script(['save'], { server, image })
    return {
      bytes: content.length,
      parts: parts.length,
      restore(from) {
        const directory = made('floor')
        const mountPoint = made('floor/tree')
        const step = script([], { server: from, image: path.join(directory, 'image'), mountPoint })
        const first = importing(mountPoint)
        spawnSync('umount', [mountPoint])
        return [step, first]
      },
    }
  }
}

/** All rows in turn in each round, so that a machine that grows slower does so for all of them. */
async function measureRounds(rows, rounds, measureRow) {
  for (let round = 0; round < rounds; round++) {
    for (const item of rows) await measureRow(item)
    process.stderr.write(`  round ${round + 1} of ${rounds}\n`)
  }
}

/** How this kernel reads squashfs, as far as it tells: by how many processors, and whether past its page cache. */
function kernelSquashfs() {
  const config = spawnSync('sh', ['-c', 'zcat /proc/config.gz 2>/dev/null || cat "/boot/config-$(uname -r)" 2>/dev/null'], {
    encoding: 'utf8',
  }).stdout
  return config.split('\n').filter((line) => /^CONFIG_SQUASHFS(?:_\w+)?=/.test(line))
}

/** One line: what is measured in every round beside the others. */
function row(name, kind, bytes, work) {
  return { name, kind, bytes, steps: [], imports: [], toMount: [], cpu: [], memory: [], measure: work }
}

/** The time from the look-up to the mount of a hit, in seconds: what verifying a signature lengthens. */
function fromLookUpToMount({ timings }) {
  const steps = ['look-up', 'fetch archive', 'check archive', 'mount']
  return timings.filter(({ step }) => steps.includes(step)).reduce((total, { ms }) => total + ms, 0) / 1000
}

function sum(left, right) {
  return { seconds: left.seconds + right.seconds, cpu: left.cpu + right.cpu, memory: Math.max(left.memory, right.memory) }
}

/** How the action packs an image. */
const imageOptions =
  '-comp zstd -Xcompression-level 3 -b 524288 -root-mode 0755 -all-root -no-duplicates -no-xattrs -noappend -no-progress -quiet'

/** Packing the same tree, by us and by tar with zstd at its level 3. */
function measurePacking({ measure, at, fresh }, tree) {
  const times = { image: [], tar: [] }
  for (let round = 0; round < 3; round++) {
    times.image.push(measure('sh', ['-c', `mksquashfs '${tree}' '${fresh('packed')}' ${imageOptions} >/dev/null`]).seconds)
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
