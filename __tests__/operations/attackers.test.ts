import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodeHeader } from '../../src/bundles/header.ts'
import { type BundlePayload, partBytes } from '../../src/bundles/payload.ts'
import { signaturesBy } from '../../src/bundles/trust.ts'
import { createProvider, type EnsureResult } from '../../src/library/index.ts'
import { createGitHubActionsProvider } from '../../src/providers/github-actions/provider.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { memorySource } from '../../src/system/byte-source.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { sha256 } from '../../src/system/hash.ts'
import { generateKeyTexts, parseSigningKey, type SigningKey } from '../../src/system/signing-key.ts'
import { takeApart } from '../support/bundles.ts'
import { createDirectory } from '../support/directory.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { startActionsCache, startS3, toolkitProgram, toolsOf } from '../support/servers.ts'
import { isLeftOut, isMissing, isUnprivileged, programFile } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const isQuick = isLeftOut('attackers of stores other than a directory')
const texts = { ours: generateKeyTexts(), theirs: generateKeyTexts(), retired: generateKeyTexts() }
const keyOf = (pem: string): SigningKey => parseSigningKey(pem) ?? expect.fail('no key')
const keys = { ours: keyOf(texts.ours.signingKey), theirs: keyOf(texts.theirs.signingKey), retired: keyOf(texts.retired.signingKey) }
const job = { GITHUB_REPOSITORY: 'owner/name', GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }

/** A bundle that lies under a key. */
interface Stored {
  readonly key: string
  readonly bytes: Buffer
  readonly payload: BundlePayload
  readonly archive: Buffer
}

/** What the attacker works with: what an honest run saved, and what they would like to be opened in its place. */
interface Loot {
  readonly honest: Stored
  readonly evil: Stored
}

/** A store with nothing in it. */
interface Store {
  readonly provider: CacheProvider
  /** As the input has it. */
  readonly setting: string
  readonly environment: Readonly<Record<string, string>>
}

/** A payload that says of an archive what is true of it. */
function describing({ payload, archive }: Pick<Stored, 'payload' | 'archive'>, change: object = {}): BundlePayload {
  const parts = Array.from({ length: Math.ceil(archive.length / partBytes) }, (_, at) =>
    sha256(archive.subarray(at * partBytes, (at + 1) * partBytes)),
  )
  return { ...payload, ...change, archive: { ...payload.archive, size: archive.length, parts } } as BundlePayload
}

const bundle = (payload: BundlePayload, archive: Buffer, key?: SigningKey): Buffer =>
  Buffer.concat([encodeHeader(payload, signaturesBy(key)), archive])

/** The honest signatures over another payload. */
const resigned = (payload: BundlePayload, honest: Stored): Buffer => {
  const length = honest.bytes.readUInt32BE(16)
  const { signatures } = JSON.parse(honest.bytes.subarray(52, 52 + length).toString('utf8')) as {
    signatures: { keyid: string; sig: string }[]
  }
  return Buffer.concat([encodeHeader(payload, () => signatures), honest.archive])
}

/** The payload of evil, under the name of what was asked for. */
const disguised = ({ honest, evil }: Loot, change: object = {}): BundlePayload =>
  describing({ payload: honest.payload, archive: evil.archive }, { ...change, time: new Date().toISOString() })

/** Whatever lies at the end of a swapped archive, its size is the one that was signed. */
const fitted = (evil: Buffer, size: number): Buffer => Buffer.concat([evil, Buffer.alloc(size)]).subarray(0, size)

/** Who attacks, and what they put under the key that a job asks for. */
const attackers: readonly [string, (loot: Loot) => Buffer][] = [
  ['a store writer without a key', (loot) => bundle(disguised(loot), loot.evil.archive)],
  ['somebody with the key of another repository', (loot) => bundle(disguised(loot), loot.evil.archive, keys.theirs)],
  [
    'the right key in another repository',
    (loot) =>
      bundle(disguised(loot, { producer: { ...loot.honest.payload.producer, repository: 'other/name' } }), loot.evil.archive, keys.ours),
  ],
  [
    'a pull request that got the key',
    (loot) =>
      bundle(
        disguised(loot, { producer: { ...loot.honest.payload.producer, ref: 'refs/pull/7/merge', event: 'pull_request' } }),
        loot.evil.archive,
        keys.ours,
      ),
  ],
  [
    'a replay of an old entry',
    ({ honest, evil }) => bundle({ ...evil.payload, key: `${honest.key.slice(0, -1)}x` }, evil.archive, keys.ours),
  ],
  [
    'an entry of another platform',
    (loot) => bundle(disguised(loot, { platform_id: 'cpython-2.7--linux--x86_64' }), loot.evil.archive, keys.ours),
  ],
  ['an entry of another request', (loot) => bundle(disguised(loot, { request_digest: 'f'.repeat(64) }), loot.evil.archive, keys.ours)],
  [
    'a swapped archive',
    ({ honest, evil }) => Buffer.concat([honest.bytes.subarray(0, -honest.archive.length), fitted(evil.archive, honest.archive.length)]),
  ],
  ['a swapped manifest', (loot) => resigned(describing(loot.honest, { abi: '' }), loot.honest)],
  [
    'a swapped hot list',
    (loot) =>
      resigned(
        { ...loot.honest.payload, hot: [{ used: '2026-01-01', names: ['evil.py'] }], time: '2026-01-01T00:00:00Z' } as BundlePayload,
        loot.honest,
      ),
  ],
  ['a truncated envelope', ({ honest }) => honest.bytes.subarray(0, 700)],
  ['a truncated bundle', ({ honest }) => honest.bytes.subarray(0, -1)],
  ['a downgrade to unsigned', ({ honest }) => bundle(honest.payload, honest.archive)],
  ['a key that was rotated out', ({ honest }) => bundle(honest.payload, honest.archive, keys.retired)],
  [
    'a clock that is a year ahead',
    ({ honest }) => bundle({ ...honest.payload, time: new Date(Date.now() + 365 * 86_400_000).toISOString() }, honest.archive, keys.ours),
  ],
]

/** Those whose work looks like damage: a digest is wrong before anybody is asked for a signature, or behind a right one. */
const damaging: ReadonlySet<string> = new Set(['a swapped archive', 'a truncated envelope', 'a truncated bundle'])

/** The ways to open what a store has. */
const ways = ['mount', 'unpack', 'sub-action'] as const
type Way = (typeof ways)[number]

/** What a job came to: what the store's answer counts as, and what is used in the end. */
interface Ended {
  readonly code: number | null
  readonly status: string
  readonly uses: string
}

/** A machine that opens bundles in every way. */
interface Victim {
  loot(way: Way): Loot
  /** Runs a job on a fresh machine. */
  run(way: Way, store: Store, verifyKeys: string): Promise<Ended>
}

const verifyOurs = texts.ours.verifyKey

async function createVictim(): Promise<Victim> {
  const runner = await createRunner(job)
  const { sandbox, workspace } = runner
  const data = path.join(workspace, 'data')
  const own = { UV_CACHE_DIR: path.join(sandbox.directory, 'uv-cache') }
  const forget = async (): Promise<void> => {
    for (const directory of [sandbox.cacheRoot, own.UV_CACHE_DIR]) await rm(directory, { recursive: true, force: true })
  }
  const lootOf = async (name: string, make: (provider: string) => Promise<unknown>): Promise<Stored> => {
    const store = path.join(sandbox.directory, name)
    await make(`local:${store}`)
    const [key = '', ...more] = (await readdir(store)).filter((entry) => !entry.startsWith('.'))
    expect(more).toEqual([])
    const file = path.join(store, key, 'bundle')
    return { key, bytes: await readFile(file), ...(await takeApart(file)) }
  }
  const install = (provider: string) =>
    runner.main({ packages: 'alpha', provider, 'save-at': 'main', 'signing-key': texts.ours.signingKey }, own)
  const save = (content: string) => async (provider: string) => {
    await mkdir(data, { recursive: true })
    await writeFile(path.join(data, 'version'), content)
    await step(runner, 'save', { path: 'data', key: 'k', provider, 'signing-key': texts.ours.signingKey })
  }
  const honest = await lootOf('honest', install)
  await forget()
  buildWheel(runner.wheels, { name: 'alpha', version: '1.0', files: { 'alpha.py': 'version = "evil"\n' } })
  const evil = await lootOf('evil', install)
  buildWheel(runner.wheels, { name: 'alpha', version: '1.0', files: { 'alpha.py': 'version = "installed"\n' } })
  await forget()
  const directory = { honest: await lootOf('honest-files', save('honest')), evil: await lootOf('evil-files', save('evil')) }
  const version = async (python: string, environment: object): Promise<string> =>
    (await sandbox.run(python, ['-c', 'import alpha; print(alpha.version)'], { environment: { ...environment } })).stdout.trim()
  return {
    loot: (way) => (way === 'sub-action' ? directory : { honest, evil }),
    async run(way, { setting: provider, environment }, verifyKeys) {
      await forget()
      if (way === 'sub-action') {
        await mkdir(data, { recursive: true })
        await writeFile(path.join(data, 'version'), 'old')
        const { code, outputs } = await step(
          runner,
          'restore',
          { path: 'data', key: 'k', provider, 'verify-keys': verifyKeys },
          environment,
        )
        return { code, status: outputs['restore-status'] ?? '', uses: await readFile(path.join(data, 'version'), 'utf8') }
      }
      if (way === 'mount') {
        const main = await runner.main({ packages: 'alpha', provider, 'verify-keys': verifyKeys }, { ...own, ...environment })
        const uses = await version(main.outputs['python'] ?? '', main.variables)
        const post = await runner.post(main, environment)
        return { code: main.code || post.code, status: main.outputs['restore-status'] ?? '', uses }
      }
      const args = [
        'alpha',
        '--provider',
        provider,
        '--index-url',
        runner.index.url,
        ...(verifyKeys === '' ? [] : ['--verify-keys', verifyKeys]),
      ]
      const result: EnsureResult & { code: number | null } = await sandbox.ensure(args, { environment: { ...job, ...own, ...environment } })
      const status = result.providers.findLast(({ action }) => action === 'restore')?.status ?? ''
      return { code: result.code, status, uses: await version(result.python, result.environment) }
    },
  }
}

/** Runs a sub-action. */
async function step(runner: Runner, name: 'restore' | 'save', inputs: Record<string, string>, environment: object = {}) {
  const output = path.join(runner.sandbox.directory, 'sub-action-output')
  await writeFile(output, '')
  const given = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]))
  const more = { GITHUB_WORKSPACE: runner.workspace, GITHUB_OUTPUT: output, ...job, ...environment, ...given }
  const ran = await runner.sandbox.run(process.execPath, [programFile(`action/${name}`)], { cwd: runner.workspace, environment: more })
  const text = await readFile(output, 'utf8')
  const outputs = Object.fromEntries(
    [...text.matchAll(/^([^\n<]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, key = '', , value = '']) => [key, value]),
  )
  return { code: ran.code, outputs: outputs as Record<string, string> }
}

/** Makes stores of a kind, each with nothing in it. */
type Stores = () => Promise<() => Promise<Store>>

const stores: Readonly<Record<string, { readonly make: Stores; readonly isSkipped: () => boolean }>> = {
  local: {
    isSkipped: () => false,
    make: async () => async () => {
      const directory = path.join(await createDirectory('store'), 'bundles')
      return { provider: createProvider({ directory }), setting: `local:${directory}`, environment: {} }
    },
  },
  s3: {
    isSkipped: () => isQuick || isMissing('versitygw'),
    make: async () => {
      const server = await startS3()
      onTestFinished(() => server.stop())
      let count = 0
      return async () => {
        count += 1
        const prefix = `attack-${count}`
        const environment = { ...server.environment, ...job }
        const provider = createProvider({ kind: 's3', bucket: server.bucket, prefix, environment })
        return { provider, setting: `s3://${server.bucket}/${prefix}`, environment: server.environment }
      }
    },
  },
  ...Object.fromEntries(
    (['v1', 'v2'] as const).map((protocol) => [
      `github-actions ${protocol}`,
      {
        isSkipped: () => isQuick || isMissing(...toolsOf(protocol)),
        make: async () => async () => {
          const server = await startActionsCache(protocol)
          onTestFinished(() => server.stop())
          const environment = { ...process.env, ...server.environment, ...job }
          const provider = createGitHubActionsProvider({ environment, logger: silentLogger, toolkitProgram })
          return { provider, setting: 'github-actions', environment: server.environment }
        },
      },
    ]),
  ),
}

describe.each(Object.entries(stores))('attackers of a store: %s', (name, { make, isSkipped }) => {
  it.skipIf(isUnprivileged('mksquashfs', 'unsquashfs') || isSkipped())(
    'none of them gets anything opened, in any way, and the job is green',
    { timeout: 1_200_000 },
    async () => {
      const victim = await createVictim()
      const createStore = await make()
      const fill = async (bytesOf: (loot: Loot) => Buffer): Promise<Store> => {
        const store = await createStore()
        for (const way of ['unpack', 'sub-action'] as const) {
          const loot = victim.loot(way)
          const bytes = bytesOf(loot)
          const saved = await store.provider.save({ key: loot.honest.key, bundle: memorySource(bytes) })
          expect(saved).toEqual({ status: 'saved', detail: '' })
        }
        return store
      }
      // So that the table can fail: what is honest is opened, what is evil would be without keys, and a rotated key while it is listed.
      const honest = await fill((loot) => loot.honest.bytes)
      const unchecked = await fill((loot) => bundle(disguised(loot), loot.evil.archive))
      const rotated = await fill(({ honest: { payload, archive } }) => bundle(payload, archive, keys.retired))
      for (const way of ways) {
        const version = way === 'sub-action' ? 'honest' : '1.0'
        expect([way, await victim.run(way, honest, verifyOurs)]).toEqual([way, { code: 0, status: 'hit', uses: version }])
        expect([way, await victim.run(way, unchecked, '')]).toEqual([way, { code: 0, status: 'hit', uses: 'evil' }])
        const both = `${verifyOurs}${texts.retired.verifyKey}`
        expect([way, await victim.run(way, rotated, both)]).toEqual([way, { code: 0, status: 'hit', uses: version }])
      }
      const table: string[] = []
      for (const [attacker, bytesOf] of attackers) {
        const store = await fill(bytesOf)
        for (const way of ways) {
          const ended = await victim.run(way, store, verifyOurs)
          const label = [attacker, way]
          expect([...label, ended.code, ended.uses]).toEqual([...label, 0, way === 'sub-action' ? 'old' : 'installed'])
          expect([...label, ended.status]).toEqual([...label, damaging.has(attacker) ? 'corrupt' : 'refused'])
          table.push(`${ended.status.padEnd(8)} ${way.padEnd(10)} ${attacker}`)
        }
      }
      expect(table).toHaveLength(attackers.length * ways.length)
      process.stderr.write(`${name}: ${table.length} of ${table.length} attacks got nothing opened\n  ${table.join('\n  ')}\n`)
    },
  )
})
