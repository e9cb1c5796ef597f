import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { limitProvider } from '../../src/providers/limits.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import type { CacheProvider, LookupResult, SaveResult } from '../../src/providers/provider.ts'
import { createTieredProvider } from '../../src/providers/tiers.ts'
import { createBundle } from '../support/bundles.ts'
import { createDirectory } from '../support/directory.ts'
import { describeProviderContract } from './contract.ts'

async function stores(...names: string[]): Promise<Record<string, string>> {
  const directory = await createDirectory('tiers')
  return Object.fromEntries(names.map((name) => [name, path.join(directory, name)]))
}

const local = (directory: string | undefined): CacheProvider => createLocalProvider({ directory: directory ?? '' })
/** A store that is somewhere else: keeping a copy in it costs a transfer. */
const far = (directory: string | undefined): CacheProvider => ({ ...local(directory), name: 'far', isNear: false })
/** A store that always answers the same. */
const answering = (
  name: string,
  found: Exclude<LookupResult, { status: 'hit' }>,
  saved: SaveResult,
  canSave: boolean | null = null,
): CacheProvider => ({
  name,
  canSave,
  lookup: async () => found,
  restore: async () => found,
  save: async () => saved,
})
const down = answering('down', { status: 'unavailable', detail: 'no route' }, { status: 'unavailable', detail: 'no route' })
const target = async (): Promise<string> => {
  const directory = path.join(await createDirectory('target'), 'target')
  await mkdir(directory)
  return directory
}

describeProviderContract('tiers of two directories', async () => {
  const { near, away } = await stores('near', 'away')
  return createTieredProvider([local(near), far(away)])
})
describeProviderContract('tiers whose first store is only read', async () => {
  const { away } = await stores('away')
  return createTieredProvider([
    answering('read-only', { status: 'miss', detail: '' }, { status: 'denied', detail: '' }, false),
    local(away),
  ])
})

describe('several stores', () => {
  it('a hit of a later one is found although the first is down, and kept in the near ones before it', async () => {
    const { first, near, away } = await stores('first', 'near', 'away')
    await far(away).save({ key: 'a-1', bundle: createBundle('kept far away') })
    const provider = createTieredProvider([down, far(first), local(near), far(away)])
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toMatchObject({ status: 'hit', key: 'a-1', detail: 'from far' })
    const directory = await target()
    expect(await provider.restore({ key: 'a-0', prefixes: ['a-'], file: path.join(directory, 'bundle') })).toMatchObject({
      status: 'hit',
      key: 'a-1',
    })
    expect(await readFile(path.join(directory, 'bundle'), 'utf8')).toBe('kept far away')
    expect([await readdir(near ?? ''), await readdir(first ?? '').catch(() => 'never written')]).toEqual([['a-1'], 'never written'])
    expect(await local(near).lookup({ key: 'a-1', prefixes: [] })).toMatchObject({ status: 'hit' })
  })

  it('a miss is one only where all say so; else the worst answer counts, with every reason', async () => {
    const { near } = await stores('near')
    const limited = answering('slow', { status: 'rate-limited', detail: 'later' }, { status: 'rate-limited', detail: 'later' })
    expect(await createTieredProvider([local(near), local(near)]).lookup({ key: 'a-1', prefixes: [] })).toEqual({
      status: 'miss',
      detail: '',
    })
    expect(await createTieredProvider([limited, local(near), down]).lookup({ key: 'a-1', prefixes: [] })).toEqual({
      status: 'unavailable',
      detail: 'slow rate-limited (later), down unavailable (no route)',
    })
  })

  it('a save goes to all that may be written, and counts where one has it', async () => {
    const { near, away } = await stores('near', 'away')
    const readOnly = answering('read-only', { status: 'miss', detail: '' }, { status: 'saved', detail: 'must not be asked' }, false)
    const provider = createTieredProvider([local(near), readOnly, down, far(away)])
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toEqual({
      status: 'saved',
      detail: 'local saved, down unavailable (no route), far saved',
    })
    expect([await readdir(near ?? ''), await readdir(away ?? '')]).toEqual([['a-1'], ['a-1']])
    expect((await provider.save({ key: 'a-1', bundle: createBundle() })).status).toBe('exists')
    expect(createTieredProvider([readOnly]).canSave).toBe(false)
    expect(await createTieredProvider([readOnly]).save({ key: 'a-1', bundle: createBundle() })).toMatchObject({ status: 'denied' })
  })

  it('a saver that comes too late leaves nothing nearby, so that one key is one bundle wherever it is asked for', async () => {
    const { near, away } = await stores('near', 'away')
    await far(away).save({ key: 'a-1', bundle: createBundle('first') })
    const provider = createTieredProvider([local(near), far(away)])
    expect(await provider.save({ key: 'a-1', bundle: createBundle('second') })).toEqual({
      status: 'exists',
      detail: 'far exists (another run saved it first)',
    })
    const directory = await target()
    expect(await provider.restore({ key: 'a-1', prefixes: [], file: path.join(directory, 'bundle') })).toMatchObject({
      status: 'hit',
      detail: 'from far',
    })
    expect(await readFile(path.join(directory, 'bundle'), 'utf8')).toBe('first')
  })

  it('names the stores that were not asked, for where what was found proves damaged', async () => {
    const { near, away } = await stores('near', 'away')
    await local(near).save({ key: 'a-1', bundle: createBundle('near') })
    await far(away).save({ key: 'a-1', bundle: createBundle('far') })
    const found = await createTieredProvider([local(near), far(away)]).restore({
      key: 'a-1',
      prefixes: [],
      file: path.join(await target(), 'bundle'),
    })
    const others = found.status === 'hit' ? found.others : undefined
    const directory = await target()
    expect(await others?.restore({ key: 'a-1', prefixes: [], file: path.join(directory, 'bundle') })).toMatchObject({
      status: 'hit',
      detail: 'from far',
    })
    expect(await readFile(path.join(directory, 'bundle'), 'utf8')).toBe('far')
  })
})

describe('limits', () => {
  const limits = { lookupMs: 1_000, restoreMs: 1_000, saveMs: 1_000 }
  const hanging: CacheProvider = {
    name: 'hanging',
    canSave: null,
    lookup: () => new Promise(() => {}),
    restore: () => new Promise(() => {}),
    save: () => new Promise(() => {}),
  }

  it('a store that hangs is waited for once, and for no longer than its limit', async () => {
    const provider = limitProvider(hanging, limits)
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual({
      status: 'unavailable',
      detail: 'hanging did not answer within 1 s',
    })
    const directory = await target()
    const start = performance.now()
    expect((await provider.restore({ key: 'a-1', prefixes: [], file: path.join(directory, 'bundle') })).status).toBe('unavailable')
    expect((await provider.save({ key: 'a-1', bundle: createBundle() })).status).toBe('unavailable')
    expect([performance.now() - start < 900, await readdir(directory)]).toEqual([true, []])
  })

  it('a store that writes after it was given up writes nothing among what the caller has', async () => {
    let written: Promise<void> = Promise.resolve()
    const late: CacheProvider = {
      ...hanging,
      restore: ({ file }) => {
        const writing = new Promise((resolve) => setTimeout(resolve, 2_000)).then(() => writeFile(file, 'late'))
        written = writing.catch(() => {})
        return writing.then(() => ({ status: 'hit', key: 'a-1' }))
      },
    }
    const directory = await target()
    expect((await limitProvider(late, limits).restore({ key: 'a-1', prefixes: [], file: path.join(directory, 'bundle') })).status).toBe(
      'unavailable',
    )
    await written
    expect(await readdir(directory)).toEqual([])
  })

  it('a store that rejects or throws is unavailable', async () => {
    const rejecting: CacheProvider = {
      name: 'rejecting',
      canSave: null,
      lookup: async () => Promise.reject(new Error('a mistake')),
      restore: () => Promise.reject(new Error('a mistake')),
      save: () => Promise.reject(new Error('a mistake')),
    }
    const provider = limitProvider(rejecting, limits)
    expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual({ status: 'unavailable', detail: 'a mistake' })
    expect(await provider.restore({ key: 'a-1', prefixes: [], file: path.join(await target(), 'bundle') })).toEqual({
      status: 'unavailable',
      detail: 'a mistake',
    })
    expect(await provider.save({ key: 'a-1', bundle: createBundle() })).toEqual({ status: 'unavailable', detail: 'a mistake' })
  })

  it('cancelling ends a call at once', async () => {
    const cancelling = new AbortController()
    const obedient: CacheProvider = {
      ...hanging,
      lookup: ({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    }
    const running = limitProvider(obedient, { ...limits, lookupMs: 60_000 }).lookup({ key: 'a-1', prefixes: [], signal: cancelling.signal })
    cancelling.abort(new Error('cancelled'))
    expect(await running).toMatchObject({ status: 'unavailable', detail: 'cancelled' })
  })
})

describeProviderContract('a limited directory', async () => {
  const { near } = await stores('near')
  return limitProvider(local(near), { lookupMs: 5_000, restoreMs: 5_000, saveMs: 5_000 })
})
