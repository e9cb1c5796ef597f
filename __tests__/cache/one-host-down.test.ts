import { describe, expect, it } from 'vitest'
import { isLeftOut } from '../support/tools.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const isQuick = isLeftOut('hosts that are down, one by one')

/** Nobody listens there. */
const closed = '127.0.0.1:9'

const uncached = (world: World) => ({ environment: { ...world.options().environment, UV_NO_CACHE: '1', UV_HTTP_TIMEOUT: '2' } })

describe('one host or package that cannot be reached', () => {
  it.skipIf(isQuick).each<[string, string, ((target: string) => boolean)?]>([
    ['a git host', `git+http://${closed}/x/y.git`],
    ['a git host by ssh', `far @ git+ssh://git@${closed}/x/y.git`],
    ['the address of a wheel', `http://${closed}/far-1.0-py3-none-any.whl`],
    ['a host that has no address', 'http://nowhere.invalid/far-1.0-py3-none-any.whl'],
    ['one page of the index', 'beta', (target) => target === '/simple/beta/'],
    ['one file of the index', 'beta', (target) => target.startsWith('/files/beta')],
    ['what one package needs', 'needy', (target) => target.includes('/far')],
  ])('(%s) fails its own extension, and soon: the others are installed', async (_, specification, isDown = () => false) => {
    const world = await createWorld()
    world.publish({ name: 'far', version: '1.0' }, { name: 'needy', version: '1.0', requires: ['far'] })
    world.index.fault = (target) => (isDown(target) ? 'unavailable' : 'none')
    for (const specifications of [
      [specification, 'alpha', 'gamma'],
      ['alpha', 'gamma', specification],
    ]) {
      const result = await world.ensure(specifications, uncached(world))
      const expected = specifications.map((text) => [text, text === specification ? 'failed' : 'installed'])
      const told = result.extensions.map(({ specification: text, outcome }) => [text, outcome])
      // The second time what was installed is fresh.
      expect(told.map(([text, outcome]) => [text, outcome === 'hit' ? 'installed' : outcome])).toEqual(expected)
      expect(result.extensions.find(({ outcome }) => outcome === 'failed')?.error?.code).toBe('index-unavailable')
      expect(await importVersions(world, result, ['alpha', 'gamma'])).toBe('1.0 1.0')
    }
  })

  it('is not confused with a version that does not exist: each failure has its own reason', async () => {
    const world = await createWorld()
    const result = await world.ensure(['alpha', `far @ git+http://${closed}/x.git`, 'gamma==99', 'no-such-package'])
    expect([outcomes(result), result.extensions.map(({ error }) => error?.code)]).toEqual([
      ['installed', 'failed', 'failed', 'failed'],
      [undefined, 'index-unavailable', 'version-not-found', 'package-not-found'],
    ])
  })

  it('keeps what has expired where it was, and the others are refreshed', async () => {
    const world = await createWorld()
    await world.ensure(['alpha', 'gamma'])
    world.publish({ name: 'alpha', version: '2.0', requires: ['common'] }, { name: 'gamma', version: '2.0' })
    world.hour = 30
    world.index.fault = (target) => (target === '/simple/gamma/' ? 'unavailable' : 'none')
    const result = await world.ensure(['alpha', 'gamma'], uncached(world))
    expect([outcomes(result), await importVersions(world, result, ['alpha', 'gamma'])]).toEqual([['refreshed', 'stale'], '2.0 1.0'])
  })
})

describe('an index that cannot be reached at all', () => {
  it('fails every extension, and not once for each of them', async () => {
    const world = await createWorld()
    world.index.fault = () => 'unavailable'
    const names = ['alpha', 'beta', 'gamma', 'common', 'one', 'two', 'three', 'four']
    const result = await world.ensure(names, { ...uncached(world), retries: 1 })
    expect(new Set(result.extensions.map(({ error }) => error?.code))).toEqual(new Set(['index-unavailable']))
    // Three stand for all.
    expect(world.index.requests.filter((target) => /^\/simple\/(?:one|two|three|four)\//.test(target)).length).toBeLessThan(20)
  })

  it('for a moment fails nobody', async () => {
    const world = await createWorld()
    let failures = 0
    world.index.fault = () => (failures++ < 4 ? 'unavailable' : 'none')
    expect(outcomes(await world.ensure(['alpha', 'beta', 'gamma'], uncached(world)))).toEqual(['installed', 'installed', 'installed'])
  })
})

describe('the name of a package', () => {
  const words = [
    'pytest-timeout',
    'timed-out',
    'connection-refused',
    'dns-error',
    'os-error-28',
    'requires-python',
    'conflicting',
    'build-failed',
    '403-forbidden',
    'too-many-requests-429',
  ] as const

  it('does not decide what its failure means, and it is not tried again', async () => {
    const world = await createWorld()
    world.publish(...words.map((name) => ({ name, version: '1.0' })))
    const before = world.index.requests.length
    const pinned = await world.ensure(['gamma', ...words.map((name) => `${name}==99.0`)])
    expect(pinned.extensions.map(({ specification, outcome, error }) => [specification, outcome, error?.code])).toEqual([
      ['gamma', 'installed', undefined],
      ...words.map((name) => [`${name}==99.0`, 'failed', 'version-not-found']),
    ])
    // Each is asked about with the others, alone, and twice for the versions that there are; tried again it would be more.
    expect(world.index.requests.length - before).toBeLessThan(words.length * 5)
    const unknown = await world.ensure(['gamma', ...words.map((name) => `x-${name}`)])
    expect(new Set(unknown.extensions.slice(1).map(({ error }) => error?.code))).toEqual(new Set(['package-not-found']))
  })
})
