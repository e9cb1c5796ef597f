// The scoreboard: this project and its peers, side by side in one run.
// Usage: npm run bench -- [--rounds N] [--only SECTION,…] [--actions-cache CHECKOUT]
// Sections: small, large, many, growth, jobs, registry, startup, python, manager, stores, compression. Needs what .ci/install-tools installs. Sections measured are
// replaced in docs/benchmark.json; docs/benchmark.md, its chart and the table in the README are made again from it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureCompression } from './compression.mjs'
import { measureManager } from './manager.mjs'
import { measurePythonHit } from './python-hit.mjs'
import { measureRegistry } from './registry.mjs'
import { writeReport } from './report.mjs'
import { measureWorkload } from './rows.mjs'
import { measureStartup } from './startup.mjs'
import { measureStores } from './stores.mjs'
import { measureWholeJobs } from './whole-jobs.mjs'
import { buildManyFiles, workloads } from './workloads.mjs'
import { createWorld, output } from './world.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, only: { type: 'string' }, 'actions-cache': { type: 'string' } },
})
const root = path.resolve(import.meta.dirname, '..')
const file = path.join(root, 'docs/benchmark.json')
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
results.sections ??= {}
let thisMachine

const rounds = (usual) => Number(values.rounds ?? usual)
const workload = (name, usual) => async (world) => {
  const { title, files, bytes, ...rest } = workloads[name]
  const specifications = files === undefined ? rest.specifications : [buildManyFiles(world.python, world.at(name), files, bytes)]
  const measured = await measureWorkload(world, { ...rest, specifications }, { rounds: rounds(usual), isTree: name === 'small' })
  return { title, specifications: files === undefined ? specifications : [], ...measured }
}
const sections = {
  small: workload('small', 7),
  large: workload('large', 5),
  many: workload('many', 5),
  growth: async () => {
    const growth = {}
    for (const files of [1_000, 10_000, 100_000]) {
      // A world of its own: names and keys are the same for each number.
      growth[files] = await inWorld(async (world) => {
        const specifications = [buildManyFiles(world.python, world.at('growth'), files, 40_000_000)]
        return await measureWorkload(world, { specifications, program: 'import many' }, { rounds: rounds(5), isTree: false, only: true })
      })
    }
    return growth
  },
  jobs: (world) => measureWholeJobs(world, rounds(5)),
  registry: (world) => measureRegistry(world, rounds(21)),
  manager: (world) => measureManager(world, rounds(5)),
  stores: (world) => measureStores(world, rounds(7)),
  startup: (world) => measureStartup(world, rounds(101)),
  python: (world) => measurePythonHit(world, rounds(51)),
  compression: async (world) => ({
    small: await measureCompression(world, workloads.small, rounds(3)),
    large: await measureCompression(world, workloads.large, rounds(2)),
  }),
}

for (const name of values.only?.split(',') ?? Object.keys(sections)) {
  process.stderr.write(`${name}\n`)
  const measured = await inWorld((world) => sections[name](world))
  const machine = values.only === undefined ? {} : { machine: thisMachine }
  results.sections[name] = { measured: new Date().toISOString(), ...machine, ...measured }
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
}
process.stdout.write(`${writeReport(root, results)}\n`)

async function inWorld(work) {
  const world = await createWorld({ actionsCache: values['actions-cache'] })
  thisMachine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryBytes: totalmem(),
    kernel: output('uname', ['-r']),
    node: output(world.node, ['--version']),
    uv: output(world.uv, ['--version']),
    python: output(world.python, ['--version']),
    peers: values['actions-cache'] === undefined ? 'the calls of actions/cache, through the same toolkit' : 'actions/cache as released',
  }
  // The page's machine is that of a whole run: sections measured alone name their own.
  if (values.only === undefined || results.machine === undefined) results.machine = thisMachine
  try {
    return await work(world)
  } finally {
    world.close()
    rmSync(world.directory, { recursive: true, force: true })
  }
}
