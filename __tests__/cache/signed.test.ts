import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeHeader, readHeader } from '../../src/bundles/header.ts'
import { anybody, signaturesBy } from '../../src/bundles/trust.ts'
import { createProvider, type EnsureOptions } from '../../src/library/index.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { memorySource } from '../../src/system/byte-source.ts'
import { generateKeyTexts, parseSigningKey } from '../../src/system/signing-key.ts'
import { forge, takeApart } from '../support/bundles.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const texts = [generateKeyTexts(), generateKeyTexts()] as const
const verifyKeys = [texts[0].verifyKey]
const [{ signingKey }] = texts
const place = (world: World, name = 'archives'): string => path.join(world.sandbox.directory, name)
const storeOf = (world: World, name?: string): CacheProvider => createLocalProvider({ directory: place(world, name) })
/** Forgets all this machine has of its own, as a fresh runner has nothing. */
const forget = (world: World): Promise<void> => rm(world.sandbox.cacheRoot, { recursive: true, force: true })
const statuses = ({ providers }: { providers: readonly { action: string; status: string }[] }): string[] =>
  providers.filter(({ action }) => action === 'restore').map(({ status }) => status)

describe('with keys', () => {
  it('what was signed is a hit elsewhere; what was not is a miss, said with its reason, and saved under the next key', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const unsigned = await world.ensure(['gamma'], { provider })
    await forget(world)
    const refused = await world.ensure(['gamma'], { provider, signingKey })
    expect([outcomes(refused), statuses(refused)]).toEqual([['installed'], ['refused']])
    expect(refused.missReason).toBe(`the archive ${unsigned.cacheKeys[0]} was refused: it is not signed`)
    expect(world.warnings.join('\n')).toContain('was refused: it is not signed; nothing of it was opened')
    expect(refused.cacheKeys[0]).toBe(unsigned.cacheKeys[0]?.replace(/-g0$/, '-g1'))
    await forget(world)
    const hit = await world.ensure(['gamma'], { provider, verifyKeys })
    expect([outcomes(hit), hit.matchedKeys, statuses(hit)]).toEqual([['hit'], refused.cacheKeys, ['hit']])
    expect(await importVersions(world, hit, ['gamma'])).toBe('1.0')
  })

  it('a run that cannot sign saves nothing: nobody with its keys could open it', async () => {
    const world = await createWorld()
    const made = await world.ensure(['gamma'], { provider: storeOf(world), verifyKeys })
    expect([outcomes(made), made.providers.filter(({ action }) => action === 'save')]).toEqual([['installed'], []])
    expect(await readdir(place(world)).catch(() => [])).toEqual([])
  })

  it('a miss is a miss: fail-on-miss fails instead of installing', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    await world.ensure(['gamma'], { provider })
    await forget(world)
    const failed = await world.ensure(['gamma'], { provider, verifyKeys, ...({ failOnMiss: true } as EnsureOptions) })
    expect(failed.extensions[0]?.error).toMatchObject({ code: 'cache-missed', message: expect.stringContaining('it is not signed') })
  })

  it('what one store has of somebody else, another may have signed', async () => {
    const world = await createWorld()
    const first = await world.ensure(['gamma'], { provider: storeOf(world, 'near'), signingKey: texts[1].signingKey })
    await forget(world)
    await world.ensure(['gamma'], { provider: storeOf(world, 'far'), signingKey })
    await forget(world)
    const provider = createProvider({ kind: 'tiers', tiers: [storeOf(world, 'near'), storeOf(world, 'far')] })
    const hit = await world.ensure(['gamma'], { provider, verifyKeys })
    expect([outcomes(hit), statuses(hit), hit.matchedKeys]).toEqual([['hit'], ['refused', 'hit'], first.cacheKeys])
  })

  it('a stamp counts that was signed, and no other: what expired is resolved again', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const ensure = (options: EnsureOptions = {}) => world.ensure(['gamma'], { provider, signingKey, ...options })
    await ensure()
    world.hour = 25
    expect(outcomes(await ensure())).toEqual(['refreshed'])
    const stamps = (await readdir(place(world))).filter((name) => name.startsWith('ensure-extensions-ok-'))
    expect(stamps).toHaveLength(1)
    const file = path.join(place(world), stamps[0] ?? '', 'bundle')
    const signed = await readFile(file)
    const { payload } = await takeApart(file)
    const other = parseSigningKey(texts[1].signingKey)
    world.index.fault = () => 'unavailable'
    const outcomeWith = async (bytes: Buffer): Promise<unknown[]> => {
      await forget(world)
      await writeFile(file, bytes)
      world.warnings.length = 0
      const result = await ensure()
      return [outcomes(result)[0], world.warnings.some((text) => text.startsWith(`the stamp ${stamps[0]} was refused`))]
    }
    expect(await outcomeWith(signed)).toEqual(['hit', false])
    expect(await outcomeWith(encodeHeader(payload))).toEqual(['stale', true])
    expect(await outcomeWith(encodeHeader(payload, signaturesBy(other)))).toEqual(['stale', true])
  })

  it('a store that answers with a key nobody asked for is not believed, whatever is signed', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    await world.ensure(['gamma'], { provider, signingKey })
    const [old = ''] = await readdir(place(world))
    world.hour = 24 * 40
    await forget(world)
    const replaying: CacheProvider = {
      name: 'replaying',
      canSave: false,
      lookup: (request) => provider.lookup(request),
      restore: ({ file }) => provider.restore({ key: old, prefixes: [], file }),
    } as CacheProvider
    const result = await world.ensure(['gamma'], { provider: replaying, verifyKeys })
    expect([outcomes(result), statuses(result), result.missReason]).toEqual([
      ['installed'],
      ['refused'],
      expect.stringContaining('the store answered with a key that was not asked for'),
    ])
  })

  it('in a release nothing unsigned is even fetched; cache-in-release decides', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const job = (event: string) => ({
      environment: { ...world.options().environment, GITHUB_REPOSITORY: 'o/n', GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: event },
    })
    await world.ensure(['gamma'], { provider, signingKey, ...job('push') })
    let fetched = 0
    const counting: CacheProvider = {
      ...provider,
      restore: (request) => {
        fetched += 1
        return provider.restore(request)
      },
    }
    const run = async (options: EnsureOptions): Promise<unknown[]> => {
      await forget(world)
      fetched = 0
      const result = await world.ensure(['gamma'], { provider: counting, ...job('release'), ...options })
      return [outcomes(result)[0], statuses(result)[0], fetched, result.missReason]
    }
    const reason = 'nothing is restored in a run for release (cache-in-release: auto); with verify-keys signed archives are restored'
    expect(await run({})).toEqual(['installed', 'refused', 0, reason])
    expect((await run({ cacheInRelease: 'off', verifyKeys })).slice(0, 3)).toEqual(['installed', 'refused', 0])
    expect(await run({ cacheInRelease: 'on' })).toEqual(['hit', 'hit', 1, ''])
    expect(await run({ verifyKeys })).toEqual(['hit', 'hit', 1, ''])
    expect((await run(job('push'))).slice(0, 3)).toEqual(['hit', 'hit', 1])
  })

  it('a bundle that somebody made again is refused whatever they changed', async () => {
    const world = await createWorld()
    const provider = storeOf(world)
    const first = await world.ensure(['gamma'], { provider, signingKey })
    await forget(world)
    const file = path.join(place(world), first.cacheKeys[0] ?? '', 'bundle')
    await forge(file, {})
    const header = await readHeader(memorySource(await readFile(file)), anybody)
    expect(header).toMatchObject({ signatures: [] })
    expect(statuses(await world.ensure(['gamma'], { provider, verifyKeys }))).toEqual(['refused'])
  })
})
