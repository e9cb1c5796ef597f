import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CacheLayout } from '../../src/entries/layout.ts'
import { MappingRegistry } from '../../src/library/index.ts'
import { planPrune, prune } from '../../src/operations/prune.ts'
import { tidy } from '../../src/operations/tidy.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { Owner } from '../../src/system/owner.ts'
import { createWorld, outcomes, type World } from '../cache/world.ts'

async function createUsed() {
  const world = await createWorld()
  const clean = async (): Promise<void> => {
    const { clock, environment } = world.options()
    if (clock === undefined || environment === undefined) throw new Error('a world has both')
    const settings = { cacheRoot: world.sandbox.cacheRoot, staleIfError: { on: 'network', hours: 168 } as const }
    // However busy the machine is.
    await tidy(settings, { clock, environment, logger: silentLogger }, { limitMs: Number.POSITIVE_INFINITY })
  }
  return { world, clean, ensure: (name: string) => world.ensure([name]) }
}

/** What of some packages lies in the cache. */
async function present(world: World, ...names: string[]): Promise<string[]> {
  world.index.fault = () => 'unavailable'
  const there: string[] = []
  for (const name of names) {
    const { extensions } = await world.ensure([name], { refresh: 'never', retries: 0 })
    if (extensions[0]?.outcome !== 'failed') there.push(name)
  }
  return there
}

describe('the cache, after a run', () => {
  it('loses what expired longer ago than it is a fallback, and nothing sooner', async () => {
    const { world, clean, ensure } = await createUsed()
    await ensure('alpha')
    world.hour = 24 + 167
    await clean()
    expect(await readdir(path.join(world.sandbox.cacheRoot, 'extensions'))).toHaveLength(1)
    world.hour = 24 + 170
    await ensure('gamma')
    await clean()
    expect(await present(world, 'alpha', 'gamma')).toEqual(['gamma'])
  })

  it('keeps what a project uses, what a process uses, and what was used lately, whatever its age', async () => {
    const { world, clean, ensure } = await createUsed()
    const [mapped, running] = [await ensure('alpha'), await ensure('beta')]
    await ensure('gamma')
    const { environment = {} } = world.options()
    const registry = new MappingRegistry({ environment, cachePath: path.join(world.sandbox.cacheRoot, 'cache.json') })
    await registry.addMapping({ projectPath: world.sandbox.directory, venvPath: mapped.entryPath ?? '' })
    const user = spawn('sleep', ['30'], { env: { PATH: process.env['PATH'], PYTHONPATH: running.importPaths[0] } })
    onTestFinished(() => {
      user.kill()
    })
    world.hour = 500
    await world.ensure(['gamma'], { ttlHours: 'never' })
    await clean()
    expect(await present(world, 'alpha', 'beta', 'gamma')).toEqual(['alpha', 'beta', 'gamma'])
  })

  it('loses what killed runs left, and one entry that cannot be read stops nothing', async () => {
    const { world, clean, ensure } = await createUsed()
    const [broken, old] = [await ensure('alpha'), await ensure('beta')]
    const layout = new CacheLayout(world.sandbox.cacheRoot)
    await writeFile(path.join(broken.importPaths[0] ?? '', '.cache_metadata.json'), '{')
    const run = spawn('sleep', ['0.05'])
    const { tag } = Owner.ofProcess(run.pid ?? 0)
    const leftOver = path.join(layout.extensions, 'f'.repeat(64), `${old.platformId}.staging-${tag}-00000000`)
    await mkdir(leftOver, { recursive: true })
    await once(run, 'exit')
    // Its time is limited: a busy machine needs more than one turn.
    for (world.hour = 500; world.hour < 510 && (await readdir(layout.extensions)).length > 1; world.hour += 2) await clean()
    const left = await readdir(layout.extensions)
    expect([left.includes('f'.repeat(64)), left.includes(old.requestDigest), left.includes(broken.requestDigest)]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('keeps what a living run works in, here or elsewhere, and takes it away at once when nobody has shown up for a day', async () => {
    const { world, clean, ensure } = await createUsed()
    const { requestDigest, platformId } = await ensure('alpha')
    const directory = new CacheLayout(world.sandbox.cacheRoot).request(requestDigest)
    const foreign = Owner.from({ ...Owner.current().toJSON(), host: 'elsewhere' })
    // The last is of an older version: nobody knows whose it is.
    const tags = [Owner.current().tag, foreign.tag, 'deadbeef-1']
    const names = tags.map((tag) => `${platformId}.staging-${tag}-00000000`)
    for (const name of names) await mkdir(path.join(directory, name, 'tree'), { recursive: true })
    const left = async (): Promise<string[]> => (await readdir(directory)).filter((name) => /\.staging-/.test(name)).sort()
    world.hour = 23
    await clean()
    expect(await left()).toEqual([...names].sort())
    world.hour = 25
    await clean()
    expect(await left()).toEqual(names.slice(0, 1))
  })

  it('is not cleaned while some entries may be used by projects that are not known', async () => {
    const { world, clean, ensure } = await createUsed()
    const { requestDigest } = await ensure('alpha')
    await writeFile(path.join(world.sandbox.cacheRoot, 'cache.json'), '{"version":"1.0","venvs":{"/p":7}}')
    world.hour = 500
    await clean()
    expect(await readdir(new CacheLayout(world.sandbox.cacheRoot).extensions)).toContain(requestDigest)
  })

  it('is looked through once an hour at most', async () => {
    const { world, clean, ensure } = await createUsed()
    await ensure('alpha')
    await clean()
    const marker = path.join(world.sandbox.cacheRoot, 'cleaned')
    expect(await readFile(marker, 'utf8')).toBe('')
    world.hour = 0.5
    await ensure('beta')
    await clean()
    expect(outcomes(await world.ensure(['alpha']))).toEqual(['hit'])
  })

  it('loses copies of files on servers and metadata of projects that no run made anew for 90 days; prune removes them too', async () => {
    const { world, clean, ensure } = await createUsed()
    await ensure('alpha')
    const layout = new CacheLayout(world.sandbox.cacheRoot)
    const files = [layout.remote, layout.metadata].map((directory) => path.join(directory, `${'0'.repeat(64)}.txt`))
    const fill = async (): Promise<void> => {
      for (const file of files) {
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(file, 'x')
        await writeFile(path.join(path.dirname(file), 'of-somebody-else'), 'x')
      }
    }
    const left = async () => (await Promise.all(files.map((file) => readdir(path.dirname(file))))).flat().sort()
    const [all, others] = [
      [...files.map((file) => path.basename(file)), 'of-somebody-else', 'of-somebody-else'],
      ['of-somebody-else', 'of-somebody-else'],
    ]
    await fill()
    world.hour = 89 * 24
    await clean()
    expect(await left()).toEqual(all)
    world.hour = 91 * 24
    await clean()
    expect(await left()).toEqual(others)
    await fill()
    const { clock, environment = {} } = world.options()
    if (clock === undefined) throw new Error('a world has one')
    const cache = { cacheRoot: world.sandbox.cacheRoot, clock, environment, logger: silentLogger }
    await prune(await planPrune({ kind: 'orphaned' }, cache), cache)
    expect(await left()).toEqual(others)
  })
})
