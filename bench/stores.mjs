// Transfers of one archive to and from an S3 server on loopback, beside curl; and what tiers cost.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createProvider } from '../dist/index.js'
import { sourceOf } from './file-source.mjs'
import { output } from './world.mjs'

const archiveBytes = 300_000_000
const credentials = { AWS_ACCESS_KEY_ID: 'bench-access', AWS_SECRET_ACCESS_KEY: 'bench-secret-0123456789' }

/** Gives {bytes, ways: {name: [seconds]}, memory: {name: bytes}, tiers: {name: [ms]}}. */
export async function measureStores(world, rounds) {
  const port = 20_000 + (process.pid % 20_000)
  const root = world.made('s3')
  mkdirSync(path.join(root, 'entries'))
  const { AWS_ACCESS_KEY_ID: access, AWS_SECRET_ACCESS_KEY: secret } = credentials
  const server = spawn(
    world.tool('versitygw'),
    ['--access', access, '--secret', secret, '--port', `127.0.0.1:${port}`, '--region', 'us-east-1', 'posix', root],
    { stdio: 'ignore' },
  )
  const endpoint = `http://127.0.0.1:${port}`
  while (
    !(await fetch(endpoint).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 50))
  try {
    const archive = path.join(world.made('bundle'), 'bundle')
    writeFileSync(archive, randomBytes(archiveBytes))
    const environment = { ...world.environment, ...credentials }
    const worker = (operation, key, file) => {
      const text = output(
        process.execPath,
        [path.join(import.meta.dirname, 'store-worker.mjs'), operation, 'entries', endpoint, key, file],
        { env: environment },
      )
      const made = JSON.parse(text)
      if (!['hit', 'saved'].includes(made.status)) throw new Error(`${operation}: ${made.status} ${made.detail}`)
      return made
    }
    // Signed as ours are: without a digest of the body.
    const curl = (...args) =>
      Number(
        output('curl', [
          '-sSf',
          '-H',
          'x-amz-content-sha256: UNSIGNED-PAYLOAD',
          '--aws-sigv4',
          'aws:amz:us-east-1:s3',
          '--user',
          `${access}:${secret}`,
          '-w',
          '%{time_total}',
          ...args,
        ]),
      )
    const objectUrl = (key) => `${endpoint}/entries/${key}`
    const ways = { 'restore, curl': [], 'restore, ours': [], 'save, curl': [], 'save, ours': [] }
    const memory = { 'restore, ours': 0, 'save, ours': 0 }
    worker('save', 'first', archive)
    for (let round = 0; round < rounds; round += 1) {
      const target = world.at(`target-${round}`)
      const steps = {
        'restore, curl': () => curl('-o', world.at('curl.out'), objectUrl('shared/local/first')),
        'restore, ours': () => noted('restore, ours', worker('restore', 'first', path.join(target, 'bundle'))),
        'save, curl': () => curl('-T', archive, objectUrl(`curl-${round}`)),
        'save, ours': () => noted('save, ours', worker('save', `own-${round}`, archive)),
      }
      for (const [name, measure] of Object.entries(steps)) ways[name].push(measure())
      if (statSync(path.join(target, 'bundle')).size !== archiveBytes) throw new Error('not all of it came')
      for (const made of [
        target,
        world.at('curl.out'),
        path.join(root, 'entries', `curl-${round}`),
        path.join(root, 'entries', 'shared', 'local', `own-${round}`),
      ])
        rmSync(made, { recursive: true, force: true })
    }
    return { rounds, bytes: archiveBytes, ways, memory, tiers: await measureTiers(world, archive, rounds) }

    function noted(name, { ms, rssBytes }) {
      memory[name] = Math.max(memory[name], rssBytes)
      return ms / 1_000
    }
  } finally {
    server.kill()
  }
}

/** A hit of a directory, alone and behind an empty one that is not filled: milliseconds. */
async function measureTiers(world, archive, rounds) {
  const directory = world.made('store')
  const alone = createProvider({ directory })
  await alone.save({ key: 'a-1', bundle: await sourceOf(archive) })
  const empty = { ...createProvider({ directory: world.made('empty') }), isNear: false }
  const ways = { 'the store alone': alone, 'behind an empty tier': createProvider({ kind: 'tiers', tiers: [empty, alone] }) }
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round < rounds * 20; round += 1) {
    for (const [name, provider] of Object.entries(ways)) {
      const start = performance.now()
      const { status } = await provider.lookup({ key: 'a-0', prefixes: ['a-'] })
      times[name].push(performance.now() - start)
      if (status !== 'hit') throw new Error(`${name}: ${status}`)
    }
  }
  return times
}
