import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createProvider } from '../../src/library/index.ts'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { isLeftOut } from '../support/tools.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const isQuick = isLeftOut('random requests in a used and in an empty cache root')

/** Every distribution of a result with its version, once. */
function distributionsOf({ extensions }: EnsureResult): string[] {
  const all = extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name}==${version}`))
  return [...new Set(all)].sort()
}

const uncached = (world: World) => ({ environment: { ...world.options().environment, UV_NO_CACHE: '1', UV_HTTP_TIMEOUT: '1' }, retries: 0 })

/** How packages in use spell a requirement of `common` that holds here; uv reads each of them. */
const spellings: readonly string[] = [
  'common',
  'common (>=0.5.*)',
  'common (>=0.5,)',
  'common>=0.5<9',
  'common (>=0.5,<9,)',
  'common ; python_implementation == "CPython"',
  "common ; os.name == 'posix'",
  'common; sys.platform != "nowhere"',
  'common; platform.machine != ""',
  'common ~= 1.0',
  "common>=0.5'",
  'common!=3.0*',
  "common; 'a' == 'a'",
  'COMMON [some-extra] (>=0.5)',
]

describe('a tree made from the tree of another request', () => {
  it('has what its packages need, however their metadata spell it', async () => {
    const world = await createWorld()
    world.publish(...spellings.map((spelling, index) => ({ name: `plug${index}`, version: '1.0', requires: [spelling] })))
    const plugs = spellings.map((_, index) => `plug${index}`)
    expect(new Set(outcomes(await world.ensure([...plugs, 'gamma'])))).toEqual(new Set(['installed']))
    for (const [index, plug] of plugs.entries()) {
      // Nothing can be resolved: then the metadata alone says what belongs to it.
      world.index.fault = () => (index % 2 === 0 ? 'unavailable' : 'none')
      const copied = await world.ensure([plug], index % 2 === 0 ? uncached(world) : {})
      expect([spellings[index], outcomes(copied), distributionsOf(copied)]).toEqual([
        spellings[index],
        ['hit'],
        ['common==1.0', `${plug}==1.0`],
      ])
      expect(await importVersions(world, copied, [plug, 'common'])).toBe('1.0 1.0')
    }
  })

  it('has what the extras that were asked for need, where only the other request had them', async () => {
    const world = await createWorld()
    world.publish({ name: 'plug', version: '1.0', requires: ['common; extra == "more"', 'gamma; extra == "other"'] })
    await world.ensure(['plug[more]', 'plug[other]'])
    world.index.fault = () => 'unavailable'
    const offline = await world.ensure(['plug[other]', 'nowhere'], uncached(world))
    expect([outcomes(offline), distributionsOf(offline)]).toEqual([
      ['hit', 'failed'],
      ['gamma==1.0', 'plug==1.0'],
    ])
    expect(await importVersions(world, offline, ['common'])).toContain("No module named 'common'")
  })

  it('is not made where a requirement cannot be read: the extension is installed, and fails where that is not possible', async () => {
    const world = await createWorld()
    world.publish({ name: 'plug', version: '1.0', requires: ['common'] })
    const { importPaths } = await world.ensure(['plug', 'gamma'])
    // Same size, so that the tree counts as whole: a spelling that only another program reads.
    const metadata = path.join(importPaths[0] ?? '', 'plug-1.0.dist-info/METADATA')
    await writeFile(metadata, (await readFile(metadata, 'utf8')).replace('Requires-Dist: common', 'Requires-Dist: (!!!!)'))
    world.index.fault = () => 'unavailable'
    expect(outcomes(await world.ensure(['plug', 'nowhere'], uncached(world)))).toEqual(['failed', 'failed'])
    world.index.fault = () => 'none'
    const online = await world.ensure(['plug'])
    expect([outcomes(online), await importVersions(world, online, ['plug', 'common'])]).toEqual([['installed'], '1.0 1.0'])
  })
})

describe('the versions of a request', () => {
  it('are those of a resolution of its own, whatever other requests of the machine have', async () => {
    const world = await createWorld()
    world.publish({ name: 'common', version: '2.0' }, { name: 'old', version: '1.0', requires: ['common<2'] })
    await world.ensure(['alpha', 'old'])
    const result = await world.ensure(['alpha', 'gamma'])
    expect([outcomes(result), await importVersions(world, result, ['alpha', 'common'])]).toEqual([['installed', 'installed'], '1.0 2.0'])
    expect(distributionsOf(await world.ensure(['alpha']))).toEqual(['alpha==1.0', 'common==2.0'])
  })

  it('are new where the index has new ones, and their age is that of the resolution', async () => {
    const world = await createWorld()
    await world.ensure(['alpha'])
    world.hour = 20
    const copied = await world.ensure(['alpha', 'gamma'])
    expect([outcomes(copied), copied.extensions[0]?.ageHours]).toEqual([['hit', 'installed'], 0])
    world.hour = 30
    expect(outcomes(await world.ensure(['alpha', 'gamma']))).toEqual(['hit', 'hit'])
    world.publish({ name: 'common', version: '2.0' })
    const other = await world.ensure(['alpha', 'beta'])
    expect(distributionsOf(other)).toEqual(['alpha==1.0', 'beta==1.0', 'common==2.0'])
  })

  it('come from the file that the index names now: another build of the same version is not copied', async () => {
    const world = await createWorld()
    await world.ensure(['alpha'])
    world.publish({ name: 'common', version: '1.0', files: { 'common.py': "version = 'rebuilt'\n" } })
    const result = await world.ensure(['alpha', 'gamma'], { environment: { ...world.options().environment, UV_NO_CACHE: '1' } })
    expect([outcomes(result), await importVersions(world, result, ['alpha', 'common'])]).toEqual([
      ['installed', 'installed'],
      '1.0 rebuilt',
    ])
  })

  it('are those of another request only where the index cannot be reached: that is said, not saved, and not kept', async () => {
    const world = await createWorld()
    const provider = createProvider({ directory: path.join(world.sandbox.directory, 'provider') })
    world.publish({ name: 'common', version: '2.0' }, { name: 'old', version: '1.0', requires: ['common<2'] })
    await world.ensure(['alpha', 'old'])
    world.index.fault = () => 'unavailable'
    world.hour = 2
    const offline = await world.ensure(['alpha'], { ...uncached(world), provider })
    expect([outcomes(offline), offline.extensions[0]?.ageHours, distributionsOf(offline)]).toEqual([
      ['hit'],
      2,
      ['alpha==1.0', 'common==1.0'],
    ])
    expect(world.warnings).toEqual([
      expect.stringMatching(
        /^alpha could not be resolved, so the versions that other extensions on this machine have are used, which are 2 hours old: /,
      ),
    ])
    expect(offline.providers.filter(({ action }) => action === 'save')).toEqual([])
    // The index is still down: they serve again. It is back: they do not.
    expect(outcomes(await world.ensure(['alpha'], uncached(world)))).toEqual(['hit'])
    world.index.fault = () => 'none'
    const online = await world.ensure(['alpha'])
    expect([outcomes(online), distributionsOf(online)]).toEqual([['refreshed'], ['alpha==1.0', 'common==2.0']])
    expect(outcomes(await world.ensure(['alpha']))).toEqual(['hit'])
  })

  it('borrowed from another request count as resolved once a resolution comes to the same', async () => {
    const world = await createWorld()
    await world.ensure(['alpha', 'gamma'])
    world.index.fault = () => 'unavailable'
    expect(outcomes(await world.ensure(['alpha'], uncached(world)))).toEqual(['hit'])
    world.index.fault = () => 'none'
    world.hour = 1
    expect([outcomes(await world.ensure(['alpha'])), outcomes(await world.ensure(['alpha']))]).toEqual([['refreshed'], ['hit']])
    world.hour = 24
    expect(outcomes(await world.ensure(['alpha']))).toEqual(['hit'])
  })

  it.skipIf(isQuick)('are the same in a used cache root and in an empty one (random requests)', async () => {
    const world = await createWorld()
    world.publish(
      { name: 'common', version: '2.0' },
      { name: 'common', version: '3.0' },
      { name: 'old', version: '1.0', requires: ['common<2'] },
      { name: 'middle', version: '1.0', requires: ['common<3', 'gamma'] },
      { name: 'middle', version: '2.0', requires: ['common (>=2,)', 'gamma; extra == "more"'] },
      { name: 'gamma', version: '2.0' },
    )
    const specification = fc.constantFrom('alpha', 'beta', 'gamma', 'gamma<2', 'common', 'common<3', 'old', 'middle', 'middle[more]')
    const request = fc.uniqueArray(specification, { minLength: 1, maxLength: 3 })
    let empty = 0
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 2, maxLength: 4 }), async (requests) => {
        const cacheRoot = path.join(world.sandbox.directory, `used-${empty}`)
        for (const specifications of requests) {
          const used = await world.ensure(specifications, { cacheRoot })
          empty += 1
          const fresh = await world.ensure(specifications, { cacheRoot: path.join(world.sandbox.directory, `empty-${empty}`) })
          expect(distributionsOf(used)).toEqual(distributionsOf(fresh))
        }
      }),
      { numRuns: 6 },
    )
  })
})
