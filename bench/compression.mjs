// Which compression? Images of one tree, packed in several ways, over networks of several speeds: from the start of the
// step to the end of the first import.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const variants = {
  'zstd 1, 128 KiB': '-comp zstd -Xcompression-level 1 -b 131072',
  'zstd 3, 128 KiB': '-comp zstd -Xcompression-level 3 -b 131072',
  'zstd 3, 32 KiB': '-comp zstd -Xcompression-level 3 -b 32768',
  'zstd 3, 512 KiB': '-comp zstd -Xcompression-level 3 -b 524288',
  'zstd 9, 128 KiB': '-comp zstd -Xcompression-level 9 -b 131072',
  'zstd 15, 128 KiB': '-comp zstd -Xcompression-level 15 -b 131072',
  'lz4, 128 KiB': '-comp lz4 -b 131072',
  'lz4 high, 128 KiB': '-comp lz4 -Xhc -b 131072',
  'not compressed': '-comp zstd -noI -noD -noF -b 131072',
}
const always = '-root-mode 0755 -all-root -no-duplicates -no-xattrs -noappend -no-progress -quiet'
/** Bytes a second: a slow store, a good one, and loopback. */
const rates = { '50 MB/s': 50e6, '200 MB/s': 200e6, loopback: undefined }

/** Measures the variants for one workload; gives {variant: {bytes, packSeconds, totals: {rate: [seconds]}}}. */
export async function measureCompression(world, { specifications, program }, rounds) {
  const { measure, fresh, at } = world
  const inputs = { 'ttl-hours': 'never' }
  const variables = { RUNNER_ENVIRONMENT: 'github-hosted' }
  const { url, stop } = await world.startServer('compression-first')
  const miss = world.action(url, fresh('compression-tree'), specifications, { inputs })
  await stop()
  const state = JSON.parse(miss.states.STATE_post)
  const [pending] = state.pending
  const [tree] = miss.result.importPaths
  const results = {}
  for (const [name, options] of Object.entries(variants)) {
    // Where post looks for what waits for its upload.
    const bundle = path.join(path.dirname(pending.directory), `bundle-${String(Object.keys(results).length).padStart(6, '0')}`)
    mkdirSync(bundle)
    const archive = path.join(bundle, 'archive')
    const packed = measure('sh', ['-c', `mksquashfs '${tree}' '${archive}' ${options} ${always} >/dev/null`])
    const content = readFileSync(archive)
    const bytes = content.length
    const { part_size: partBytes } = pending.payload.archive
    const parts = Array.from({ length: Math.ceil(bytes / partBytes) }, (_, index) =>
      createHash('sha256')
        .update(content.subarray(index * partBytes, (index + 1) * partBytes))
        .digest('hex'),
    )
    const payload = { ...pending.payload, archive: { ...pending.payload.archive, size: bytes, parts } }
    const store = `store-${Object.keys(results).length}`
    const saving = await world.startServer(store)
    const post = { ...state, pending: [{ directory: bundle, payload }] }
    world.post(saving.url, { states: { STATE_post: JSON.stringify(post) } })
    await saving.stop()
    results[name] = { bytes, packSeconds: packed.seconds, store, totals: {} }
  }
  for (let round = 0; round < rounds; round++) {
    for (const [rate, bytesPerSecond] of Object.entries(rates)) {
      for (const result of Object.values(results)) {
        const server = await world.startServer(result.store, { bytesPerSecond })
        const step = world.action(server.url, fresh('restored'), specifications, { inputs, variables })
        if (!step.result.cacheHit) throw new Error('no hit')
        const first = world.runPython(step.pythonPath, ['-c', program])
        world.post(undefined, step)
        await server.stop()
        result.totals[rate] = [...(result.totals[rate] ?? []), step.seconds + first.seconds]
      }
    }
    process.stderr.write(`  round ${round + 1} of ${rounds}\n`)
  }
  for (const result of Object.values(results)) {
    rmSync(at(result.store), { recursive: true, force: true })
    delete result.store
  }
  return { rounds, variants: results }
}
