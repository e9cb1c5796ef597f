import { mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MappingRegistry } from '../../src/library/index.ts'
import { listEntriesWithUsers } from '../../src/operations/list.ts'
import type { ManagedCache } from '../../src/operations/open-registry.ts'
import { planPrune, prune } from '../../src/operations/prune.ts'
import { tidy } from '../../src/operations/tidy.ts'
import type { CommandResult, CommandRunner } from '../../src/ports.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { isLeftOut } from '../support/tools.ts'
import { createWorld } from './world.ts'

const dayHours = 24

/** The real runner, asked once for each question: an interpreter answers the same all year. */
function createMemory(): CommandRunner {
  const answers = new Map<string, Promise<CommandResult>>()
  return {
    run(command, args, options) {
      const question = JSON.stringify([command, args])
      const answer = answers.get(question) ?? childProcessRunner.run(command, args, options)
      answers.set(question, answer)
      return answer
    },
  }
}

/** A self-hosted runner with a simulated clock: jobs of projects, and the nightly line of docs/mapping.md. */
async function createRunner(maxBytes: number) {
  const world = await createWorld()
  const { clock = { now: () => new Date() }, environment = {} } = world.options()
  const cache: ManagedCache = { cacheRoot: world.sandbox.cacheRoot, clock, environment, logger: silentLogger }
  const registry = new MappingRegistry({ environment, clock, cachePath: path.join(cache.cacheRoot, 'cache.json') })
  const tree = path.join(world.sandbox.directory, 'installed')
  await mkdir(tree)
  await writeFile(path.join(tree, 'module.py'), '#'.repeat(20_000))
  const runner = createMemory()
  const projects = path.join(await realpath(world.sandbox.directory), 'projects')
  return {
    world,
    cache,
    project: (name: string) => path.join(projects, name),
    /** A job: ensures a pin, records it, cleans up as every run does; gives the entry. */
    async job(name: string, pin: string): Promise<{ entry: string; outcome: string | null }> {
      const projectPath = path.join(projects, name)
      await mkdir(projectPath, { recursive: true })
      const { entryPath, extensions } = await world.ensure([pin], { runner, installer: async () => tree })
      await registry.addMapping({ projectPath, venvPath: entryPath ?? '', envFile: null })
      await tidy({ cacheRoot: cache.cacheRoot, staleIfError: { on: 'network', hours: 168 } }, cache)
      return { entry: entryPath ?? '', outcome: extensions[0]?.outcome ?? null }
    },
    async night(): Promise<void> {
      await prune(await planPrune({ kind: 'orphaned' }, cache), cache)
      await prune(await planPrune({ kind: undefined, olderThanDays: 30, maxBytes }, cache), cache)
    },
    async sizes(): Promise<{ total: number; paths: string[] }> {
      const entries = await listEntriesWithUsers(cache)
      return { total: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0), paths: entries.map((entry) => entry.path) }
    },
  }
}

describe('a year of a self-hosted runner', () => {
  it.skipIf(isLeftOut('a year of a runner'))(
    'with five projects, weekly pins and the nightly line of the docs stays below its limit, and loses nothing in use',
    { timeout: 600_000 },
    async () => {
      const limit = 200_000
      const machine = await createRunner(limit)
      const names = ['one', 'two', 'three', 'four', 'five']
      const current = new Map<string, string>()
      for (let week = 0; week < 52; week += 1) {
        for (const [day, name] of names.entries()) {
          machine.world.hour = (week * 7 + day) * dayHours
          // One project rests for half of the year; its last environment waits for it.
          if (name === 'five' && week >= 13 && week < 39) continue
          current.set(name, (await machine.job(name, `${name}==${name === 'five' && week >= 39 ? 12 : week}.0`)).entry)
          await machine.night()
        }
        const { total, paths } = await machine.sizes()
        expect([week, total <= limit, [...current.values()].filter((entry) => !paths.includes(entry))]).toEqual([week, true, []])
      }
      // Of the 222 that were installed there is room for nine.
      expect((await machine.sizes()).paths.length).toBeLessThan(12)
    },
  )

  it('without a limit loses what a project has not used for a month, by hand and by itself, but never what it used last', async () => {
    const machine = await createRunner(Number.POSITIVE_INFINITY)
    const old = await machine.job('one', 'alpha==1.0')
    machine.world.hour = 20 * dayHours
    const middle = await machine.job('one', 'alpha==2.0')
    const resting = await machine.job('two', 'beta==1.0')
    machine.world.hour = 45 * dayHours
    const latest = await machine.job('one', 'alpha==3.0')
    expect((await machine.sizes()).paths.sort()).toEqual([middle.entry, resting.entry, latest.entry].sort())
    machine.world.hour += 1
    expect(await machine.job('one', 'alpha==2.0')).toMatchObject({ entry: middle.entry })
    machine.world.hour = 300 * dayHours
    await machine.night()
    expect((await machine.sizes()).paths.sort()).toEqual([middle.entry, resting.entry].sort())
    expect(old.entry).not.toBe(latest.entry)
  })

  it('a limit goes before what was used lately, not before what is used now, and says what it cannot reach', async () => {
    const machine = await createRunner(0)
    const before = await machine.job('one', 'alpha==1.0')
    machine.world.hour = 2 * dayHours
    const now = await machine.job('one', 'alpha==2.0')
    const plan = await planPrune({ kind: undefined, maxBytes: 30_000 }, machine.cache)
    expect(plan.entries.map(({ path: entry, action }) => [entry, action])).toEqual([[before.entry, 'remove']])
    expect(plan.overBytes).toBe(0)
    const none = await planPrune({ kind: undefined, maxBytes: 0 }, machine.cache)
    expect(none.entries.map(({ path: entry, action }) => [entry, action])).toEqual([
      [before.entry, 'remove'],
      [now.entry, 'keep'],
    ])
    expect(none.overBytes).toBeGreaterThan(20_000)
    // A job of an hour ago may still run, although its project has moved on.
    machine.world.hour = 2 * dayHours + 1
    await machine.job('one', 'alpha==3.0')
    const early = await planPrune({ kind: undefined, maxBytes: 0 }, machine.cache)
    expect(early.entries.filter(({ action }) => action === 'keep').map(({ path: entry }) => entry)).toContain(now.entry)
    await rm(machine.project('one'), { recursive: true })
    await machine.night()
    expect((await machine.sizes()).paths).toEqual([])
  })
})
