import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type EnsureOptions, invalidate } from '../../src/library/index.ts'
import { portsOf, settingsOf } from '../../src/library/options.ts'
import { examineCache } from '../../src/operations/doctor.ts'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { warmAll } from '../../src/operations/warm.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { buildWheel } from '../support/wheels.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const place = (world: World): string => path.join(world.sandbox.directory, 'archives')
const storeOf = (world: World) => createLocalProvider({ directory: place(world) })
const errors = ({ extensions }: EnsureResult): (string | undefined)[] => extensions.map(({ error }) => error?.code)
const pagesAsked = ({ index }: World): number => index.requests.filter((asked) => asked.startsWith('/simple/')).length

/** What a nightly warming run does, with the store of the world. */
async function warm(world: World, specifications: readonly string[], options: EnsureOptions = {}): Promise<EnsureResult> {
  const given = { ...world.options(), ...options }
  const settings = { ...(await settingsOf(specifications, given)), provider: { kind: 'local', directory: place(world) } as const }
  const [report] = await warmAll([{ name: 'all', settings }], portsOf(given), { aheadHours: 0 })
  return report?.result ?? expect.fail(JSON.stringify(report?.error))
}

const doctor = (world: World, python: string, isFixing: boolean) =>
  examineCache({ ...portsOf(world.options()), cacheRoot: world.sandbox.cacheRoot, python, isDeep: false, isFixing })

describe.each([
  { form: 'JSON', isJsonServed: true },
  { form: 'HTML', isJsonServed: false },
])('what its index has quarantined, says $form,', ({ isJsonServed }) => {
  it('stops no hit: nobody is asked. It is not used stale, and the message names version, reason and remedy', async () => {
    const world = await createWorld()
    world.index.isJsonServed = isJsonServed
    await world.ensure(['gamma'])
    world.index.quarantined.set('gamma', 'steals "tokens" & more')
    const before = pagesAsked(world)
    expect([outcomes(await world.ensure(['gamma'])), pagesAsked(world)]).toEqual([['hit'], before])
    world.hour = 25
    const refused = await world.ensure(['gamma'], { staleIfError: { on: 'always', hours: 168 } })
    expect([outcomes(refused), refused.importPaths]).toEqual([['failed'], []])
    expect(refused.warnings).toEqual([
      expect.stringMatching(
        /^the cache entry .* is not used any more: gamma 1\.0: http.*\/simple has quarantined it \(steals "tokens" & more\)\. Do without gamma until the index offers it again; if its code ran, change the secrets/,
      ),
    ])
    // Nor by a later run that reaches no index.
    world.index.fault = () => 'unavailable'
    expect(outcomes(await world.ensure(['gamma'], { staleIfError: { on: 'always', hours: 168 } }))).toEqual(['failed'])
  })

  it('is found in what is fresh by a warming run; another machine needs the tombstone and no index', async () => {
    const world = await createWorld()
    world.index.isJsonServed = isJsonServed
    const provider = storeOf(world)
    await world.ensure(['gamma'], { provider })
    world.index.quarantined.set('gamma', '')
    expect(outcomes(await warm(world, ['gamma']))).toEqual(['failed'])
    world.index.fault = () => 'unavailable'
    const elsewhere = await world.ensure(['gamma'], { provider, cacheRoot: path.join(world.sandbox.directory, 'elsewhere') })
    expect([outcomes(elsewhere), elsewhere.importPaths]).toEqual([['failed'], []])
    expect(elsewhere.missReason).toContain('has quarantined it')
  })
})

describe('a quarantined project', () => {
  it('that its index still offers is not installed where anybody has recalled it, and is an entry again when it is let go', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    await world.ensure(['gamma'], { provider })
    world.index.quarantined.set('gamma', '')
    world.index.isQuarantineLeaky = true
    expect(errors(await warm(world, ['gamma']))).toEqual(['package-recalled'])
    const cacheRoot = path.join(world.sandbox.directory, 'elsewhere')
    expect(errors(await world.ensure(['gamma'], { provider, cacheRoot }))).toEqual(['package-recalled'])
    world.index.quarantined.clear()
    expect(outcomes(await world.ensure(['gamma'], { provider, cacheRoot }))).toEqual(['installed'])
    await rm(world.sandbox.cacheRoot, { recursive: true, force: true })
    expect(outcomes(await world.ensure(['gamma'], { provider }))).toEqual(['hit'])
  })

  it('is found by doctor without being named to it, which takes it out of use when it is to mend', async () => {
    const world = await createWorld()
    const { python } = await world.ensure(['gamma'])
    await world.ensure(['alpha'])
    world.index.quarantined.set('gamma', '')
    const states = async (isFixing: boolean) => (await doctor(world, python, isFixing)).map(({ status }) => status).sort()
    expect(await states(false)).toEqual(['healthy', 'recalled'])
    expect(await states(true)).toEqual(['healthy', 'recalled'])
    expect(await states(false)).toEqual(['healthy'])
  })
})

describe('of several indexes', () => {
  it('the one that a package came from is asked, with its account, and no other', async () => {
    const world = await createWorld()
    const wheels = path.join(world.sandbox.directory, 'own wheels')
    buildWheel(wheels, { name: 'own', version: '1.0', requires: ['gamma'] })
    const own = await startPackageIndex(wheels)
    const environment = { ...world.options().environment, UV_INDEX_OURS_USERNAME: 'reader', UV_INDEX_OURS_PASSWORD: 's3cr3t-word' }
    const options = { extraIndexUrl: [`ours=${own.url}`], environment }
    await world.ensure(['own'], options)
    // The name that others have taken elsewhere is nothing to us.
    buildWheel(world.wheels, { name: 'own', version: '1.0' })
    world.index.quarantined.set('own', '')
    const [asked, sent] = [own.requests.length, own.authorizations.length]
    expect(outcomes(await warm(world, ['own'], options))).toEqual(['hit'])
    expect(own.requests.slice(asked)).toEqual(['/simple/own/'])
    expect(own.authorizations.slice(sent)).toEqual([`Basic ${Buffer.from('reader:s3cr3t-word').toString('base64')}`])
    own.quarantined.set('own', '')
    const refused = await warm(world, ['own'], options)
    expect([outcomes(refused), refused.warnings.join()]).toEqual([['failed'], expect.stringContaining(`${own.url} has quarantined it`)])
  })
})

describe('a yanked version', () => {
  const said = /^common 1\.0: it was yanked from http.*\/simple \(broken <metadata>\)\. The next refresh replaces it, unless it is pinned/

  it('warns where nobody waits, is used by hits, and goes at the next refresh of what stands beside it', async () => {
    const world = await createWorld()
    const { python } = await world.ensure(['alpha', 'beta'])
    world.publish({ name: 'common', version: '0.9' })
    world.index.yanked.set('common-1.0-py3-none-any.whl', 'broken <metadata>')
    const hit = await world.ensure(['alpha', 'beta'])
    expect([outcomes(hit), hit.warnings]).toEqual([['hit', 'hit'], []])
    expect(await doctor(world, python, true)).toMatchObject([{ status: 'healthy', advisories: [expect.stringMatching(said)] }])
    // What is fresh beside it would have kept the version.
    await invalidate('alpha', world.options())
    const refreshed = await world.ensure(['alpha', 'beta'])
    expect([outcomes(refreshed), refreshed.warnings]).toEqual([['installed', 'refreshed'], []])
    expect(await importVersions(world, refreshed, ['common'])).toBe('0.9')
  })

  it('goes in a warming run, and stays with a warning where it is pinned', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const constraints = path.join(world.sandbox.directory, 'constraints.txt')
    await writeFile(constraints, 'common==1.0')
    await world.ensure(['alpha'], { provider })
    await world.ensure(['alpha'], { provider, constraints: ['constraints.txt'] })
    world.publish({ name: 'common', version: '0.9' })
    world.index.yanked.set('common-1.0-py3-none-any.whl', 'broken <metadata>')
    const replaced = await warm(world, ['alpha'])
    expect([outcomes(replaced), replaced.warnings, await importVersions(world, replaced, ['common'])]).toEqual([['refreshed'], [], '0.9'])
    const pinned = await warm(world, ['alpha'], { constraints: ['constraints.txt'] })
    expect([pinned.warnings, await importVersions(world, pinned, ['common'])]).toEqual([[expect.stringMatching(said)], '1.0'])
  })
})

describe('an index that does not say', () => {
  it.each([
    ['is down', 'unavailable', /does not say what it has quarantined or yanked \(the server answers 503\): nothing changes for that$/],
    [
      'wants to know who asks',
      'denied',
      /does not say what it has quarantined or yanked \(the server answers 401\): nothing changes for that$/,
    ],
  ] as const)('because it %s changes nothing, is named in the log, and warns nobody', async (_, fault, line) => {
    const world = await createWorld()
    await world.ensure(['gamma'])
    world.index.quarantined.set('gamma', '')
    world.index.fault = () => fault
    const lines: string[] = []
    const logger = { debug: () => {}, info: (text: string) => lines.push(text), warning: () => {}, error: () => {}, group: () => {} }
    const result = await warm(world, ['gamma'], { logger })
    expect([outcomes(result), result.warnings]).toEqual([['hit'], []])
    expect(lines.filter((text) => line.test(text))).toHaveLength(1)
  })

  it('is asked with its account, which no line, message and file shows', async () => {
    const world = await createWorld()
    const indexUrl = world.index.url.replace('://', '://reader:s3cr3t-word@')
    await world.ensure(['gamma'], { indexUrl })
    world.index.quarantined.set('gamma', '')
    const sent = world.index.authorizations.length
    const result = await warm(world, ['gamma'], { indexUrl })
    expect(outcomes(result)).toEqual(['failed'])
    const basic = `Basic ${Buffer.from('reader:s3cr3t-word').toString('base64')}`
    expect(new Set(world.index.authorizations.slice(sent))).toEqual(new Set([basic]))
    const kept = await readdir(world.sandbox.directory, { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      kept
        .filter((item) => item.isFile() && !item.parentPath.includes('uv-cache'))
        .map((item) => readFile(path.join(item.parentPath, item.name), 'latin1')),
    )
    expect(texts.filter((text) => text.includes('s3cr3t-word'))).toEqual([])
    expect(JSON.stringify([result, world.warnings])).not.toContain('s3cr3t-word')
  })

  it('is not asked where uv is told to ask none', async () => {
    const world = await createWorld()
    await world.ensure(['gamma'])
    const before = world.index.requests.length
    const environment = { ...world.options().environment, UV_OFFLINE: '1' }
    expect(outcomes(await warm(world, ['gamma'], { environment }))).toEqual(['hit'])
    expect(world.index.requests.length).toBe(before)
  })
})
