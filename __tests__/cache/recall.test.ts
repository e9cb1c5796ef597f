import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeHeader } from '../../src/bundles/header.ts'
import { signaturesBy } from '../../src/bundles/trust.ts'
import type { EnsureOptions } from '../../src/library/index.ts'
import { portsOf, settingsOf } from '../../src/library/options.ts'
import { examineCache } from '../../src/operations/doctor.ts'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { warmAll } from '../../src/operations/warm.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import { generateKeyTexts, parseSigningKey } from '../../src/system/signing-key.ts'
import { osvRecord as record, startAdvisories } from '../support/advisories.ts'
import { takeApart } from '../support/bundles.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const place = (world: World): string => path.join(world.sandbox.directory, 'archives')
const storeOf = (world: World) => createLocalProvider({ directory: place(world) })
/** Forgets all this machine has of its own, as a fresh runner has nothing. */
const forget = (world: World): Promise<void> => rm(world.sandbox.cacheRoot, { recursive: true, force: true })
const errors = ({ extensions }: EnsureResult): (string | undefined)[] => extensions.map(({ error }) => error?.code)
const restores = ({ providers }: EnsureResult): string[] =>
  providers.filter(({ action }) => action === 'restore').map(({ status }) => status)

/** What a nightly warming run does, with the store of the world. */
async function warm(world: World, specifications: readonly string[], options: EnsureOptions): Promise<EnsureResult> {
  const given = { ...world.options(), ...options }
  const settings = { ...(await settingsOf(specifications, given)), provider: { kind: 'local', directory: place(world) } as const }
  const [report] = await warmAll([{ name: 'all', settings }], portsOf(given), { aheadHours: 0 })
  return report?.result ?? expect.fail(JSON.stringify(report?.error))
}

describe('what an advisory calls malicious', () => {
  it('stops no hit and slows none: nobody is asked. When it has expired it is not used, and what is not malicious takes its place', async () => {
    const world = await createWorld()
    const source = await startAdvisories(record('gamma', ['1.0']))
    await world.ensure(['gamma'])
    const hit = await world.ensure(['gamma'], { advisories: [source.url] })
    expect([outcomes(hit), source.asked]).toEqual([['hit'], 0])
    world.publish({ name: 'gamma', version: '1.1' })
    world.hour = 25
    const refreshed = await world.ensure(['gamma'], { advisories: [source.url] })
    expect([outcomes(refreshed), await importVersions(world, refreshed, ['gamma'])]).toEqual([['installed'], '1.1'])
    expect(refreshed.warnings).toEqual([
      expect.stringMatching(
        /^the cache entry .* is not used any more: gamma 1\.0: it is malicious, says MAL-2026-7 \(steals tokens\)\. Do not install gamma/,
      ),
    ])
  })

  it('is not used stale, not even by later runs that ask nobody', async () => {
    const world = await createWorld()
    const source = await startAdvisories(record('gamma', ['1.0']))
    await world.ensure(['gamma'])
    world.hour = 25
    world.index.fault = () => 'unavailable'
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['stale'])
    for (const options of [{ advisories: [source.url] }, {}]) {
      const refused = await world.ensure(['gamma'], options)
      expect([outcomes(refused), refused.importPaths]).toEqual([['failed'], []])
    }
  })

  it('is not installed: what brings it fails with a reason and a remedy, and the others are installed', async () => {
    const world = await createWorld()
    const file = path.join(world.sandbox.directory, 'osv.json')
    await writeFile(file, JSON.stringify(record('alpha', ['1.0'])))
    const result = await world.ensure(['alpha', 'beta'], { advisories: ['osv.json'] })
    expect([outcomes(result), errors(result)]).toEqual([
      ['failed', 'installed'],
      ['package-recalled', undefined],
    ])
    expect(result.extensions[0]?.error).toMatchObject({
      message: 'alpha brings alpha 1.0, which is not installed: it is malicious, says MAL-2026-7 (steals tokens)',
      hint: expect.stringContaining('bind another version of it in constraints'),
    })
    expect(await importVersions(world, result, ['beta'])).toBe('1.0')
    expect(await importVersions(world, result, ['alpha'])).toContain('ModuleNotFoundError')
    const shared = await startAdvisories(record('common', ['1.0']))
    const both = await world.ensure(['alpha', 'beta', 'gamma'], { advisories: [shared.url] })
    expect([outcomes(both), errors(both)]).toEqual([
      ['failed', 'failed', 'installed'],
      ['package-recalled', 'package-recalled', undefined],
    ])
  })

  it('is found in what is fresh by a warming run; the tombstone tells machines that ask nobody and reach no index', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const source = await startAdvisories(record('gamma', ['1.0']))
    await world.ensure(['gamma'], { provider })
    const elsewhere = path.join(world.sandbox.directory, 'elsewhere')
    await world.ensure(['gamma'], { provider, cacheRoot: elsewhere })
    expect(errors(await warm(world, ['gamma'], { advisories: [source.url] }))).toEqual(['package-recalled'])
    world.index.fault = () => 'unavailable'
    await forget(world)
    const fresh = await world.ensure(['gamma'], { provider })
    expect([outcomes(fresh), restores(fresh), fresh.importPaths]).toEqual([['failed'], ['recalled'], []])
    expect(fresh.missReason).toContain('gamma 1.0: it is malicious, says MAL-2026-7')
    // What lies in place there has expired, and would have been used.
    world.hour = 100
    const old = await world.ensure(['gamma'], { provider, cacheRoot: elsewhere })
    expect([outcomes(old), old.importPaths]).toEqual([['failed'], []])
    // Nor is it when the store is gone.
    expect(outcomes(await world.ensure(['gamma'], { cacheRoot: elsewhere }))).toEqual(['failed'])
  })

  it('is followed in the store by what took its place, which is a hit everywhere', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const source = await startAdvisories(record('gamma', ['1.0']))
    await world.ensure(['gamma'], { provider })
    world.publish({ name: 'gamma', version: '1.1' })
    const warmed = await warm(world, ['gamma'], { advisories: [source.url] })
    expect([outcomes(warmed), warmed.providers.filter(({ action }) => action === 'save').map(({ status }) => status)]).toEqual([
      ['installed'],
      ['saved', 'saved', 'saved', 'saved'],
    ])
    await forget(world)
    const hit = await world.ensure(['gamma'], { provider })
    expect([outcomes(hit), await importVersions(world, hit, ['gamma'])]).toEqual([['hit'], '1.1'])
  })

  it('is installed again by a job that asks nobody, with a warning, and not handed on', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const source = await startAdvisories(record('gamma', ['1.0']))
    await world.ensure(['gamma'], { provider })
    await warm(world, ['gamma'], { advisories: [source.url] })
    await forget(world)
    const before = await readdir(place(world))
    const again = await world.ensure(['gamma'], { provider })
    expect([outcomes(again), await readdir(place(world))]).toEqual([['installed'], before])
    expect(again.warnings.join('\n')).toContain('The index still has this version, so that it was installed; it is not kept.')
    // Taken back by who said it, it is an entry like any other.
    source.records = []
    const cleared = { provider, advisories: [source.url] }
    expect(outcomes(await world.ensure(['gamma'], cleared))).toEqual(['installed'])
    expect(outcomes(await world.ensure(['gamma'], { provider }))).toEqual(['hit'])
    await forget(world)
    expect(outcomes(await world.ensure(['gamma'], { provider }))).toEqual(['hit'])
  })

  it('is found by doctor, which takes it out of use when it is to mend', async () => {
    const world = await createWorld()
    await world.ensure(['gamma'])
    const file = path.join(world.sandbox.directory, 'osv.json')
    await writeFile(file, JSON.stringify([record('gamma', ['1.0']), record('gamma', ['1.0'], { id: 'PYSEC-1', summary: '' })]))
    const { python } = await world.ensure(['gamma'])
    const doctor = (isFixing: boolean, advisories = [{ kind: 'file' as const, file }]) =>
      examineCache({ ...portsOf(world.options()), cacheRoot: world.sandbox.cacheRoot, python, isDeep: false, isFixing, advisories })
    expect(await doctor(false, [])).toMatchObject([{ status: 'healthy', advisories: [] }])
    const said = { status: 'recalled', problem: expect.stringContaining('MAL-2026-7'), advisories: [expect.stringContaining('PYSEC-1')] }
    expect(await doctor(false)).toMatchObject([{ ...said, fixed: false }])
    expect(await doctor(true)).toMatchObject([{ ...said, fixed: true }])
    expect(await doctor(false)).toEqual([])
    world.index.fault = () => 'unavailable'
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['failed'])
  })
})

describe('a tombstone', () => {
  it('counts where keys are given only if it was signed: nobody else can make a job forget its cache', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const { signingKey } = generateKeyTexts()
    const source = await startAdvisories(record('gamma', ['1.0']))
    const elsewhere = path.join(world.sandbox.directory, 'elsewhere')
    for (const cacheRoot of [world.sandbox.cacheRoot, elsewhere]) await world.ensure(['gamma'], { provider, signingKey, cacheRoot })
    await warm(world, ['gamma'], { advisories: [source.url], signingKey })
    const tombstones: string[] = []
    for (const name of await readdir(place(world))) {
      const file = path.join(place(world), name, 'bundle')
      if ((await takeApart(file)).payload.kind === 'tombstone') tombstones.push(file)
    }
    expect(tombstones).toHaveLength(3)
    world.hour = 25
    world.index.fault = () => 'unavailable'
    const stranger = parseSigningKey(generateKeyTexts().signingKey)
    const signed = await Promise.all(tombstones.map(async (file) => [file, await readFile(file)] as const))
    for (const key of [undefined, stranger]) {
      for (const file of tombstones) await writeFile(file, encodeHeader((await takeApart(file)).payload, signaturesBy(key)))
      const result = await world.ensure(['gamma'], { provider, signingKey, cacheRoot: elsewhere })
      expect(outcomes(result)).toEqual(['stale'])
    }
    for (const [file, bytes] of signed) await writeFile(file, bytes)
    const result = await world.ensure(['gamma'], { provider, signingKey, cacheRoot: elsewhere })
    expect(outcomes(result)).toEqual(['failed'])
  })
})

describe('other advisories, and sources that do not answer', () => {
  it('warn, and change nothing', async () => {
    const world = await createWorld()
    const source = await startAdvisories(record('gamma', ['1.0'], { id: 'PYSEC-2026-1', summary: '' }))
    const installed = await world.ensure(['gamma'], { advisories: [source.url] })
    expect([outcomes(installed), installed.warnings]).toEqual([
      ['installed'],
      ['gamma 1.0: it is named by the advisory PYSEC-2026-1. No version is said to be fixed; see the advisory.'],
    ])
    source.status = 503
    const broken = path.join(world.sandbox.directory, 'broken.json')
    await writeFile(broken, '<html>')
    world.hour = 25
    const advisories = [source.url, 'broken.json', 'no such place']
    const refreshed = await world.ensure(['gamma'], { advisories })
    expect([outcomes(refreshed), refreshed.warnings]).toEqual([
      ['refreshed'],
      [
        `the advisories of ${source.url} were not read (the server answers 503): nothing changes for that`,
        expect.stringMatching(/broken\.json were not read \(.*it is not JSON\): nothing changes for that$/),
        expect.stringMatching(/no such place were not read \(no such file.*\): nothing changes for that$/),
      ],
    ])
    world.index.fault = () => 'unavailable'
    world.hour = 50
    expect(outcomes(await world.ensure(['gamma'], { advisories }))).toEqual(['stale'])
  })
})
