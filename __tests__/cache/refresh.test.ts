import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chanceOfEarlyRefresh } from '../../src/cache/freshness.ts'
import { createProvider, invalidate } from '../../src/library/index.ts'
import { isLeftOut, isMissing, repository } from '../support/tools.ts'
import { startFaultyWire, type WireFault } from '../support/toxiproxy.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const isWireMissing = isMissing('toxiproxy')

/** A world in which `gamma` was installed at hour 0. */
async function createAged(): Promise<World> {
  const world = await createWorld()
  await world.ensure(['gamma'])
  return world
}

const newer = { name: 'gamma', version: '2.0' }

/** The tests of the state machine, each named after its edge; docs/freshness.md draws them. */
const edges: Readonly<Record<string, () => Promise<void>>> = {
  'absent -> fresh: it is installed': async () => {
    const world = await createWorld()
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['installed'])
  },
  'absent -> fresh: it is restored from a provider': async () => {
    const world = await createWorld()
    const provider = createProvider({ directory: path.join(world.sandbox.directory, 'provider') })
    await world.ensure(['gamma'], { provider })
    const elsewhere = { provider, cacheRoot: path.join(world.sandbox.directory, 'elsewhere') }
    expect(outcomes(await world.ensure(['gamma'], elsewhere))).toEqual(['hit'])
  },
  'absent -> failed: it cannot be installed': async () => {
    const world = await createWorld()
    expect(outcomes(await world.ensure(['nowhere-to-be-found']))).toEqual(['failed'])
  },
  'failed -> fresh: it is tried again, and can be': async () => {
    const world = await createWorld()
    expect(outcomes(await world.ensure(['later', 'gamma']))).toEqual(['failed', 'installed'])
    world.publish({ name: 'later', version: '1.0' })
    world.hour = 1
    expect(outcomes(await world.ensure(['later', 'gamma']))).toEqual(['installed', 'hit'])
  },
  'fresh -> fresh: it is used': async () => {
    const world = await createAged()
    world.hour = 23
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['hit'])
  },
  'fresh -> refreshing: ahead of its time, as one of many': async () => {
    const world = await createAged()
    world.publish(newer)
    world.hour = 23.9
    expect(outcomes(await world.ensure(['gamma'], { random: () => 0.5 }))).toEqual(['hit'])
    expect(outcomes(await world.ensure(['gamma'], { random: () => 0.01 }))).toEqual(['refreshed'])
  },
  'fresh -> absent: it is invalidated': async () => {
    const world = await createAged()
    world.hour = 1
    await invalidate('gamma', world.options())
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['installed'])
  },
  'fresh -> expired: its TTL passes; a setting beats what was asked for then, which beats the default': async () => {
    const world = await createWorld()
    await world.ensure(['gamma'], { ttlHours: 48 })
    world.publish(newer)
    world.hour = 30
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['hit'])
    expect(outcomes(await world.ensure(['gamma'], { ttlHours: 24 }))).toEqual(['refreshed'])
  },
  'expired -> refreshing -> fresh: other versions are installed, and named': async () => {
    const world = await createAged()
    world.publish(newer)
    world.hour = 25
    const result = await world.ensure(['gamma'])
    expect([outcomes(result), result.extensions[0]?.changes]).toEqual([['refreshed'], [{ name: 'gamma', from: '1.0', to: '2.0' }]])
    expect(await importVersions(world, result, ['gamma'])).toBe('2.0')
  },
  'expired -> refreshing -> fresh: the versions are the same, nothing is installed': async () => {
    const world = await createAged()
    const { importPaths } = await world.ensure(['gamma'])
    world.hour = 25
    const result = await world.ensure(['gamma'])
    expect([outcomes(result), result.extensions[0]?.changes, result.cacheHit]).toEqual([['refreshed'], [], true])
    expect(result.importPaths).toEqual(importPaths)
    world.hour = 48
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['hit'])
  },
  'expired -> fresh: another machine has refreshed it to the same versions': async () => {
    const world = await createWorld()
    const provider = createProvider({ directory: path.join(world.sandbox.directory, 'provider') })
    const on = (machine: string) => ({ provider, cacheRoot: path.join(world.sandbox.directory, machine) })
    await world.ensure(['gamma'], on('one'))
    world.hour = 25
    const refreshed = await world.ensure(['gamma'], on('one'))
    expect([outcomes(refreshed), refreshed.providers.filter(({ action }) => action === 'save').map(({ key }) => key)]).toEqual([
      ['refreshed'],
      [expect.stringMatching(/^ensure-extensions-ok-/)],
    ])
    world.index.fault = () => 'unavailable'
    const before = world.index.requests.length
    for (const machine of ['two', 'three']) {
      const other = await world.ensure(['gamma'], on(machine))
      expect([outcomes(other), other.extensions[0]?.ageHours]).toEqual([['hit'], 0])
    }
    expect(world.index.requests.length).toBe(before)
    // The stamp is worth no more than a TTL either.
    world.hour = 50
    expect(outcomes(await world.ensure(['gamma'], on('four')))).toEqual(['stale'])
  },
  'expired -> stale: refreshing fails for a reason that may pass': async () => {
    const world = await createAged()
    world.index.fault = () => 'unavailable'
    world.hour = 25
    const result = await world.ensure(['gamma'])
    expect([outcomes(result), world.warnings]).toEqual([
      ['stale'],
      [expect.stringMatching(/^gamma is 25 hours old and used as it is, because refreshing it failed: /)],
    ])
    expect(await importVersions(world, result, ['gamma'])).toBe('1.0')
  },
  'expired -> stale: it is not to be refreshed before it is used': async () => {
    const world = await createAged()
    world.publish(newer)
    world.hour = 2_000
    const before = world.index.requests.length
    expect(outcomes(await world.ensure(['gamma'], { refresh: 'never' }))).toEqual(['stale'])
    expect(world.index.requests.length).toBe(before)
  },
  'stale -> refreshing -> fresh: the index is back': async () => {
    const world = await createAged()
    world.index.fault = () => 'unavailable'
    world.hour = 25
    await world.ensure(['gamma'])
    world.index.fault = () => 'none'
    world.publish(newer)
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['refreshed'])
  },
  'stale -> failed: for too long': async () => {
    const world = await createAged()
    world.index.fault = () => 'unavailable'
    world.hour = 24 + 168
    expect(outcomes(await world.ensure(['gamma']))).toEqual(['stale'])
    world.hour = 24 + 169
    expect(outcomes(await world.ensure(['gamma'], { retries: 0 }))).toEqual(['failed'])
    expect(outcomes(await world.ensure(['gamma'], { retries: 0, staleIfError: { on: 'network', hours: 1_000 } }))).toEqual(['stale'])
  },
  'expired -> failed: refreshing fails for a reason that will not pass': async () => {
    const world = await createAged()
    await world.unpublish('gamma-1.0-py3-none-any.whl')
    world.hour = 25
    const result = await world.ensure(['gamma'])
    expect([outcomes(result), result.extensions[0]?.error?.code]).toEqual([['failed'], 'package-not-found'])
    expect(outcomes(await world.ensure(['gamma'], { staleIfError: { on: 'always', hours: 168 } }))).toEqual(['stale'])
    world.index.fault = () => 'unavailable'
    expect(outcomes(await world.ensure(['gamma'], { retries: 0, staleIfError: { on: 'never', hours: 168 } }))).toEqual(['failed'])
  },
  'fresh -> corrupt -> absent -> fresh: it was damaged, is set aside and made again': async () => {
    const world = await createAged()
    const { importPaths } = await world.ensure(['gamma'])
    await appendFile(path.join(importPaths[0] ?? '', 'gamma.py'), '# changed\n')
    const result = await world.ensure(['gamma'])
    expect([outcomes(result), world.warnings]).toEqual([['installed'], [expect.stringContaining('is damaged and will be made again')]])
  },
}

describe('a specification', () => {
  it.skipIf(isLeftOut('the edges of freshness')).each(Object.keys(edges))('%s', async (edge) => {
    await edges[edge]?.()
  })

  it('has its edges drawn in docs/freshness.md, all of them and no other', async () => {
    const page = await readFile(path.join(repository, 'docs/freshness.md'), 'utf8')
    const drawn = [...page.matchAll(/^- `(.+?)`: (.*)\.$/gm)].map(([, states, text]) => `${states}: ${text}`)
    expect(drawn.sort()).toEqual(Object.keys(edges).sort())
  })
})

describe('one of several extensions', () => {
  it('that cannot be refreshed for good is used as it is with stale-if-error always, and the others are refreshed', async () => {
    const world = await createWorld()
    await world.ensure(['gamma', 'alpha'])
    await world.unpublish('gamma-1.0-py3-none-any.whl')
    world.publish({ name: 'alpha', version: '2.0' })
    world.hour = 25
    const result = await world.ensure(['gamma', 'alpha'], { staleIfError: { on: 'always', hours: 168 } })
    expect(outcomes(result)).toEqual(['stale', 'refreshed'])
    expect(await importVersions(world, result, ['gamma', 'alpha'])).toBe('1.0 2.0')
  })

  it('has an age of its own where that was said of it alone, which beats the setting for all', async () => {
    const world = await createWorld()
    const ensure = () => world.ensure(['gamma', 'alpha'], { ttlHours: 24, ttlHoursOf: { gamma: 5, alpha: 'never' } })
    await ensure()
    world.hour = 6
    expect(outcomes(await ensure())).toEqual(['refreshed', 'hit'])
    world.hour = 900
    expect(outcomes(await ensure())).toEqual(['refreshed', 'hit'])
  })

  it('that is pinned never expires with keep-pinned, and the others do', async () => {
    const world = await createWorld()
    await world.ensure(['gamma==1.0', 'alpha'])
    world.publish({ name: 'alpha', version: '2.0' })
    world.hour = 100
    expect(outcomes(await world.ensure(['gamma==1.0', 'alpha'], { keepPinned: true }))).toEqual(['hit', 'refreshed'])
    world.hour = 200
    expect(outcomes(await world.ensure(['gamma==1.0', 'alpha']))).toEqual(['refreshed', 'refreshed'])
  })
})

describe.skipIf(isWireMissing)('refreshing over a wire that is', () => {
  it.each<WireFault>(['refused', 'hanging', 'reset'])(
    '%s: what has expired is used, without the delay of retries; once the wire is whole it is refreshed',
    async (fault) => {
      const world = await createWorld()
      const wire = await startFaultyWire(world.index.url)
      const ensure = () => world.ensure(['gamma'], { indexUrl: wire.url })
      expect(outcomes(await ensure())).toEqual(['installed'])
      world.publish(newer)
      world.hour = 25
      await wire.set(fault)
      expect(outcomes(await ensure())).toEqual(['stale'])
      await wire.set('none')
      expect(outcomes(await ensure())).toEqual(['refreshed'])
    },
  )

  it('slow: it is refreshed all the same', async () => {
    const world = await createWorld()
    const wire = await startFaultyWire(world.index.url)
    await wire.set('slow')
    await world.ensure(['gamma'], { indexUrl: wire.url })
    world.publish(newer)
    world.hour = 25
    expect(outcomes(await world.ensure(['gamma'], { indexUrl: wire.url }))).toEqual(['refreshed'])
  })
})

describe('the chance to refresh ahead of time', () => {
  it('is none for nine tenths of the TTL, grows, and leaves most of a hundred jobs alone', () => {
    const chances = [0, 12, 21.6, 22, 23, 23.9, 24, 30].map((age) => chanceOfEarlyRefresh(age, 24))
    expect(chances.slice(0, 3)).toEqual([0, 0, 0])
    expect([...chances].sort((left, right) => left - right)).toEqual(chances)
    expect(Math.max(...chances)).toBeLessThanOrEqual(0.1)
    expect([chanceOfEarlyRefresh(1_000, 'never'), chanceOfEarlyRefresh(5, 0)]).toEqual([0, 0])
  })
})
