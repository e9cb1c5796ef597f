// Makes docs/benchmark.md, its chart, and the table in the README from the measured figures.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const marker = { start: '<!-- benchmark: made by npm run bench -->', end: '<!-- end of benchmark -->' }

/** Writes all that is made from `docs/benchmark.json`; gives the page. */
export function writeReport(root, { machine, sections }) {
  const written = page(machine, sections)
  writeFileSync(path.join(root, 'docs/benchmark.md'), `${written}\n`)
  writeFileSync(path.join(root, 'docs/benchmark.svg'), `${chart(sections)}\n`)
  const readme = path.join(root, 'README.md')
  const text = readFileSync(readme, 'utf8')
  const [before, rest] = text.split(marker.start)
  const after = rest?.split(marker.end)[1]
  if (after === undefined) throw new Error('the README has no place for the benchmark')
  writeFileSync(readme, `${before}${marker.start}\n${summary(machine, sections)}\n${marker.end}${after}`)
  return written
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const seconds = (value) => `${value.toFixed(2)} s`
const megabytes = (bytes) => (bytes === 0 ? '' : `${(bytes / 1e6).toFixed(1)} MB`)
const stepOf = ({ steps }) => median(steps)
const totalsOf = ({ steps, imports }) => steps.map((step, index) => step + (imports[index] ?? 0))
const totalOf = (row) => (row.imports.length === 0 ? undefined : median(totalsOf(row)))
const requestsOf = ({ requests }) => Object.values(requests).reduce((all, count) => all + count, 0)
const spread = (values) => `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`
const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
const hit = ({ rows }) => rows.find(({ name }) => name === 'ours: mounted image')
const toMountOf = ({ rows }, name) => rows.find((row) => row.name === name)?.toMount ?? []
const bestPeer = ({ rows }, value) => Math.min(...rows.filter(({ kind }) => kind === 'peer').map(value))
const cachePeer = ({ rows }) => Math.min(...rows.filter(({ name }) => name.startsWith('actions/cache')).map(stepOf))
const floorOf = ({ rows }) => stepOf(rows.find(({ name }) => name.startsWith('the floor')))

function workloadTable(section) {
  const best = bestPeer(section, totalOf)
  return table(
    [
      'Way',
      'step',
      'min–max',
      'to the end of the first import',
      'min–max',
      'of the best peer',
      'of the floor',
      'hosted profile: step',
      'to the end of the first import',
      'requests',
      'moved',
      'peak memory',
      'CPU',
    ],
    section.rows.map((row) => {
      const total = totalOf(row)
      return [
        row.name,
        seconds(stepOf(row)),
        spread(row.steps),
        total === undefined ? '' : seconds(total),
        total === undefined ? '' : spread(totalsOf(row)),
        total === undefined ? '' : (total / best).toFixed(2),
        (stepOf(row) / floorOf(section)).toFixed(2),
        row.hosted === undefined ? '' : seconds(stepOf(row.hosted)),
        row.hosted === undefined || row.hosted.imports.length === 0 ? '' : seconds(totalOf(row.hosted)),
        row.hosted === undefined ? '' : requestsOf(row.hosted),
        megabytes(row.bytes),
        megabytes(median(row.memory)),
        seconds(median(row.cpu)),
      ]
    }),
  )
}

/** What a signature costs a hit: nothing is said where it was not measured. */
function verification(section) {
  const [without, withKeys] = ['ours: mounted image', 'ours: mounted image, signed and verified'].map((name) => toMountOf(section, name))
  if (without.length === 0 || withKeys.length === 0) return []
  const shown = (times) => `${Math.round(median(times) * 1000)} ms (${times.map((time) => Math.round(time * 1000)).join(', ')})`
  return ['', `From look-up to mount: ${shown(without)}; signed and verified: ${shown(withKeys)}.`]
}

const peerWithByteCode = 'actions/cache: the tree with byte code of the used modules'
const floorName = 'the floor: one script that asks Python, fetches, compares and mounts'

/** Each aim, with what was measured, and whether it is met. */
function aims(sections) {
  const lines = []
  const judge = (name, value, limit, shown = value.toFixed(2)) =>
    lines.push(`- ${name}: ${shown}, aim at most ${limit}: ${value <= limit ? 'met' : 'not met'}.`)
  for (const [name, limits] of Object.entries({
    small: { step: 0.5, total: 0.65, packing: 1.2 },
    large: { total: 0.65, packing: 1.2 },
    many: { total: 0.4, packing: 1.5 },
  })) {
    const section = sections[name]
    if (section === undefined) continue
    const { title, rows, packing, parts } = section
    const ours = hit(section)
    const named = (wanted) => rows.find((row) => row.name === wanted)
    const floor = named(floorName)
    if (name === 'small' && floor !== undefined) judge(`Step of a hit against the floor (${title})`, stepOf(ours) / stepOf(floor), 1.6)
    if (limits.step !== undefined) judge(`Step of a hit against actions/cache (${title})`, stepOf(ours) / cachePeer(section), limits.step)
    const unpacked = named(peerWithByteCode)
    if (name !== 'many') {
      judge(
        `First import after a mounted hit against unpacked with byte code (${title})`,
        median(ours.imports) / median(unpacked.imports),
        1.1,
      )
    }
    judge(
      `Step start to the end of the first import against the best peer (${title})`,
      totalOf(ours) / bestPeer(section, totalOf),
      limits.total,
    )
    if (ours.hosted !== undefined) {
      const best = Math.min(...rows.filter((row) => row.kind === 'peer' && row.hosted !== undefined).map((row) => totalOf(row.hosted)))
      judge(`The same in the hosted profile (${title})`, totalOf(ours.hosted) / best, limits.total)
      const { 'GET service': service = 0, 'GET store': store = 0 } = ours.hosted.requests
      judge(`Requests of a hit to the cache service (${title})`, service, 1, String(service))
      judge(`Requests of a hit to its store (${title}; ${parts} parts)`, store, 1 + parts, String(store))
    }
    for (const [miss, installer, limit] of [
      ['ours: a miss, nothing cached', 'uv pip install, nothing cached', 1.2],
      ["ours: a miss, with uv's cache", "uv pip install, with uv's cache", 1.5],
    ]) {
      if (named(miss) === undefined) continue
      judge(
        `Step of ${miss.slice('ours: '.length)}, against ${installer} (${title})`,
        stepOf(named(miss)) / stepOf(named(installer)),
        limit,
      )
    }
    const memory = Math.max(...ours.memory) / 1e6
    judge(`Peak memory of the action in MB (${title})`, memory, 120, memory.toFixed(0))
    judge(`Packing against tar | zstd (${title})`, median(packing.times.image) / median(packing.times.tar), limits.packing)
  }
  if (sections.growth !== undefined) {
    const ratio = stepOf(hit(sections.growth[100_000])) / stepOf(hit(sections.growth[1_000]))
    judge('Step of a hit, 100,000 files against 1,000 of the same bytes', ratio, 1.2)
  }
  if (sections.startup?.inPlace !== undefined) {
    const ms = median(sections.startup.inPlace['ensure, a hit in place']) - median(sections.startup.inPlace['node alone'])
    judge('A hit in place by the command line, in ms more than node alone', ms, 70, ms.toFixed(0))
  }
  if (sections.registry !== undefined) {
    for (const [name, times] of Object.entries(sections.registry.operations)) {
      judge(`The registry: ${name}`, median(times), name.includes('1,000') ? 500 : 5, `${median(times).toFixed(1)} ms`)
    }
  }
  if (sections.python !== undefined) {
    const { parts } = sections.python
    const ms = median(parts['importing ensure_extensions']) + median(parts['ensure: ten specifications'])
    judge('A hit in place from Python, importing the module included, in ms', ms, 30, ms.toFixed(1))
  }
  if (sections.stores !== undefined) {
    const { ways, memory, tiers } = sections.stores
    for (const way of ['restore', 'save']) {
      const ratio = median(ways[`${way}, curl`]) / median(ways[`${way}, ours`])
      lines.push(`- S3, ${way} of 300 MB: ${ratio.toFixed(2)} of the speed of curl, aim at least 0.7: ${ratio >= 0.7 ? 'met' : 'not met'}.`)
      const megabytes = memory[`${way}, ours`] / 1e6
      judge(`S3, ${way} of 300 MB: peak memory in MB`, megabytes, 120, megabytes.toFixed(0))
    }
    const cost = median(tiers['behind an empty tier']) - median(tiers['the store alone'])
    judge('A hit behind another tier, in ms more', cost, 5)
  }
  return lines
}

function page(machine, sections) {
  const parts = [
    '# Benchmark',
    '',
    'Made by `npm run bench` from `docs/benchmark.json`; do not edit. All ways of one workload were measured in turn, in one run, on one machine,',
    'through one cache server on loopback; figures are medians. "Step" ends when the next step could start, "to the end of the first import" adds',
    'the first `python -c "import …"` after it. "Of the best peer" compares the latter, "of the floor" the step with the floor: one small script',
    'of node that asks the interpreter, fetches an image by ranges, compares its parts with their SHA-256, and mounts it. The hosted profile is a',
    'network between all clients and the server: 100 MB/s for all connections together, 10 ms there and back; requests are counted there.',
    '"On a machine used before" has node\'s compile cache, which hosted runners lack. Peak memory is that of the largest process.',
    '',
    `Machine: ${described(machine)}; everything in memory (\`TMPDIR=/dev/shm\`). Peers: ${machine.peers}.`,
    ...Object.entries(sections)
      .filter(([, { machine: own }]) => own !== undefined && described(own) !== described(machine))
      .map(([name, { machine: own }]) => `The section ${name} was measured on another machine: ${described(own)}.`),
    '',
    ...(sections.small?.squashfs?.length > 0
      ? [`This kernel reads squashfs with ${sections.small.squashfs.map((option) => `\`${option}\``).join(', ')}.`]
      : []),
    '',
    '![Step and first import of each way](benchmark.svg)',
    '',
    '## Aims',
    '',
    ...aims(sections),
  ]
  for (const name of ['small', 'large', 'many']) {
    const section = sections[name]
    if (section === undefined) continue
    const { packing, miss } = section
    const step = (wanted) => seconds((miss.timings.find((timing) => timing.step === wanted)?.ms ?? 0) / 1000)
    parts.push(
      '',
      `## ${section.title}: ${section.files.toLocaleString('en')} files, ${megabytes(section.bytes)}, ${section.rounds} rounds`,
      '',
      workloadTable(section),
      '',
      `Once after a miss: byte code ${step('byte code')}, packing ${step('pack')}, upload in post ${seconds(miss.uploadSeconds)}. Packing this tree: image ${seconds(median(packing.times.image))}, ${megabytes(packing.bytes.image)}; tar | zstd -3 ${seconds(median(packing.times.tar))}, ${megabytes(packing.bytes.tar)}.`,
      ...verification(section),
    )
  }
  const { growth, jobs, startup, python, manager, stores, compression } = sections
  if (growth !== undefined) {
    const counts = Object.keys(growth).filter((key) => /^\d+$/.test(key))
    const names = growth[counts[0]].rows.map(({ name }) => name)
    parts.push('', '## Growth: step against the number of files, 40 MB each', '')
    parts.push(
      table(
        ['Way', ...counts.map((files) => `${Number(files).toLocaleString('en')} files`)],
        names.map((name) => [name, ...counts.map((files) => seconds(stepOf(growth[files].rows.find((row) => row.name === name))))]),
      ),
    )
  }
  if (jobs !== undefined) {
    parts.push('', '## Whole jobs: step and job together', '')
    const rows = Object.entries(jobs.jobs).map(([job, ways]) => [
      job,
      ...Object.values(ways).map((times) => `${seconds(median(times))} (${spread(times)})`),
    ])
    parts.push(table(['Job', ...Object.keys(Object.values(jobs.jobs)[0])], rows))
  }
  if (startup !== undefined) {
    const base = median(startup.ways['the tree alone on PYTHONPATH'])
    parts.push('', `## Start of a Python process with the loader, ${startup.rounds} rounds`, '')
    parts.push(
      table(
        ['`python -c pass`', 'median', 'against the tree alone'],
        Object.entries(startup.ways).map(([way, times]) => [way, `${median(times).toFixed(1)} ms`, (median(times) / base).toFixed(2)]),
      ),
    )
  }
  if (startup?.inPlace !== undefined) {
    parts.push('', `## A hit in place by the command line, ${startup.rounds} rounds`, '')
    const rows = Object.entries(startup.inPlace).map(([way, times]) => [way, `${median(times).toFixed(1)} ms`])
    parts.push(table(['Command', 'median'], rows))
  }
  if (python !== undefined) {
    parts.push('', `## A hit in place from Python, without Node: ten specifications, ${python.rounds} rounds`, '')
    const rows = Object.entries({ ...python.ways, ...python.parts }).map(([way, times]) => [way, `${median(times).toFixed(1)} ms`])
    parts.push(table(['In one process', 'median'], rows))
  }
  if (manager !== undefined) {
    parts.push(
      '',
      `## Start of a cache manager whose strategy takes ${(manager.strategyMs / 1_000).toFixed(0)} s, ${manager.rounds} rounds`,
      '',
    )
    const rows = Object.entries(manager.ways).map(([way, times]) => [way, `${median(times).toFixed(1)} ms`])
    parts.push(table(['Start to the first value', 'median'], rows))
  }
  if (stores !== undefined) {
    parts.push('', `## Transfers of one archive of ${megabytes(stores.bytes)}, S3 server on loopback, ${stores.rounds} rounds`, '')
    const rows = Object.entries(stores.ways).map(([way, times]) => [way, `${seconds(median(times))} (${spread(times)})`])
    parts.push(table(['Way', 'median'], rows))
  }
  for (const name of ['small', 'large']) {
    const measured = compression?.[name]
    if (measured === undefined) continue
    const rates = Object.keys(Object.values(measured.variants)[0].totals)
    parts.push('', `## Compression of the image: ${sections[name]?.title ?? name}, step start to the end of the first import`, '')
    parts.push(
      table(
        ['Compression', 'size', 'packing', ...rates],
        Object.entries(measured.variants).map(([variant, { bytes, packSeconds, totals }]) => [
          variant,
          megabytes(bytes),
          seconds(packSeconds),
          ...rates.map((rate) => seconds(median(totals[rate]))),
        ]),
      ),
    )
  }
  return parts.join('\n')
}

function described({ cpu, cores, memoryBytes, kernel, node, uv, python }) {
  return `${cpu}, ${cores} cores, ${(memoryBytes / 1e9).toFixed(0)} GB, kernel ${kernel}; node ${node}, ${uv}, ${python}`
}

function summary(machine, sections) {
  const rows = ['small', 'large', 'many'].flatMap((name) => {
    const section = sections[name]
    if (section === undefined) return []
    const peer = section.rows.filter(({ kind }) => kind === 'peer').sort((a, b) => totalOf(a) - totalOf(b))[0]
    const ours = hit(section)
    return [
      [
        `${section.title} (${section.files.toLocaleString('en')} files, ${megabytes(section.bytes)})`,
        `${seconds(stepOf(ours))} / ${seconds(totalOf(ours))}`,
        `${seconds(stepOf(peer))} / ${seconds(totalOf(peer))} (${peer.name})`,
        `${seconds(cachePeer(section))}`,
      ],
    ]
  })
  return [
    '![Step and first import of each way](docs/benchmark.svg)',
    '',
    table(
      ['Workload', 'mounted hit: step / to the end of the first import', 'the best peer, likewise', 'fastest step of actions/cache'],
      rows,
    ),
    '',
    `Measured on ${machine.cpu}, ${machine.cores} cores, ${machine.python}, node ${machine.node}; [all figures, aims and how they were measured](docs/benchmark.md).`,
  ].join('\n')
}

const colours = { ours: '#1a7f37', miss: '#57ab5a', peer: '#8c959f', installer: '#8c959f', floor: '#d0d7de' }

/** A bar for each way: the step, and in a lighter part the first import. */
function chart(sections) {
  const width = 860
  const left = 380
  const barHeight = 18
  const parts = []
  let y = 10
  for (const name of ['small', 'large', 'many']) {
    const section = sections[name]
    if (section === undefined) continue
    const rows = section.rows.filter(({ imports }) => imports.length > 0)
    const longest = Math.max(...rows.map(totalOf))
    parts.push(text(10, y + 14, `${section.title}, ${section.files.toLocaleString('en')} files: step, and first import (lighter)`, 'bold'))
    y += 26
    for (const row of rows) {
      const [step, total] = [stepOf(row), totalOf(row)]
      const scale = (value) => Math.max(1, ((width - left - 70) * value) / longest)
      const colour = colours[row.kind]
      parts.push(text(left - 8, y + 13, row.name, 'normal', 'end'))
      parts.push(
        `<rect x="${left}" y="${y}" width="${scale(total).toFixed(1)}" height="${barHeight - 4}" fill="${colour}" opacity="0.45"/>`,
      )
      parts.push(`<rect x="${left}" y="${y}" width="${scale(step).toFixed(1)}" height="${barHeight - 4}" fill="${colour}"/>`)
      parts.push(text(left + scale(total) + 6, y + 12, seconds(total)))
      y += barHeight
    }
    y += 16
  }
  const style = 'font-family="-apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="12"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" ${style}><rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>`
}

function text(x, y, content, weight = 'normal', anchor = 'start') {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x}" y="${y}" font-weight="${weight}" text-anchor="${anchor}" fill="#1f2328">${escaped}</text>`
}
