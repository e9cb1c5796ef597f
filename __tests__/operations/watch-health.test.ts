import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { placeOfText } from '../../src/configuration/file-place.ts'
import { type Health, readHealth, unwellBecause, watchHealth } from '../../src/operations/watch-health.ts'
import type { CommandRunner } from '../../src/ports.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { osvRecord, startAdvisories } from '../support/advisories.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { settle, Time } from '../support/time.ts'
import { buildWheel } from '../support/wheels.ts'

const day = 24 * 3_600_000

/** A cache root with an entry for each name, and a watch over it whose time the test moves. */
async function createWorld(...names: string[]) {
  const sandbox = await createSandbox('health')
  const wheels = path.join(sandbox.directory, 'wheels')
  for (const name of names) buildWheel(wheels, { name, version: '1.0' })
  const index = await startPackageIndex(wheels)
  for (const name of names) await sandbox.ensure([name, '--index-url', index.url])
  const [time, end] = [new Time(), new AbortController()]
  // An entry of the future would be damaged.
  time.now = Date.now()
  onTestFinished(() => end.abort())
  const turns: Health[] = []
  let [atWork, most] = [0, 0]
  const runner: CommandRunner = {
    run: async (...asked) => {
      atWork += 1
      most = Math.max(most, atWork)
      return await childProcessRunner.run(...asked).finally(() => {
        atWork -= 1
      })
    },
  }
  const options = {
    ...{ cacheRoot: sandbox.cacheRoot, python: undefined, isFixing: false, intervalMs: day, timer: time.timer, signal: end.signal },
    ...{ environment: sandbox.environment, clock: { now: () => new Date(time.now) }, logger: silentLogger, runner },
    onTurn: (health: Health) => void turns.push(health),
  }
  const trees = async (): Promise<Record<string, string>> => {
    const extensions = path.join(sandbox.cacheRoot, 'extensions')
    const files = (await readdir(extensions, { recursive: true })).filter((file) => /--[^/]*\.[^/]*\/(\w+)\.py$/.test(file))
    return Object.fromEntries(files.map((file) => [path.basename(file, '.py'), path.join(extensions, file)]))
  }
  return { sandbox, time, end, turns, options, trees, most: () => most }
}

/** What a turn found, by extension. */
function seen(health: Health | undefined): (string | readonly string[] | undefined)[][] {
  return (health?.entries ?? []).map(({ specifications: [name], status, advisories }) => [name, status, advisories]).sort()
}

describe('watching over a cache root', () => {
  it('finds within a week what changed its content and not its size, one entry at a time, and ends as it was told', async () => {
    const { sandbox, time, end, turns, options, trees, most } = await createWorld('alpha', 'beta', 'gamma')
    const watching = watchHealth(options)
    await settle(() => turns.length === 1 && time.waiting === 1)
    expect(turns[0]?.entries.map(({ status }) => status)).toEqual(['healthy', 'healthy', 'healthy'])
    expect(turns[0]?.entries.filter(({ hashedAt }) => hashedAt !== null)).toHaveLength(1)
    const file = (await trees())['beta'] ?? ''
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^./, '#'))
    for (let turn = 2; turn <= 9; turn += 1) await time.pass(day, () => turns.length === turn && time.waiting === 1)
    const last = turns.at(-1)
    expect(seen(last)).toEqual([
      ['alpha', 'healthy', []],
      ['beta', 'damaged', []],
      ['gamma', 'healthy', []],
    ])
    for (const { hashedAt } of last?.entries ?? []) expect(time.now - Date.parse(hashedAt ?? '')).toBeLessThanOrEqual(7 * day)
    expect(most()).toBe(1)
    end.abort()
    await watching
    expect(await readHealth(sandbox.cacheRoot)).toEqual(last)
    expect(unwellBecause(last as Health, new Date(time.now))).toEqual([expect.stringContaining('beta.py')])
    expect((await readdir(sandbox.cacheRoot)).filter((name) => /doctor/.test(name))).toEqual(['doctor.json'])
  })

  it('takes nothing for damage when it is told to end in the middle of an entry, and goes on later with what it knew', async () => {
    const { sandbox, time, end, turns, options } = await createWorld('alpha')
    const stopping: CommandRunner = {
      run: async (command, args, asked) => {
        // The end is asked for when the command that imports begins.
        if (args.includes('verify')) end.abort()
        return await childProcessRunner.run(command, args, asked)
      },
    }
    await watchHealth({ ...options, isFixing: true, runner: stopping })
    expect([turns, time.waiting, await readHealth(sandbox.cacheRoot)]).toEqual([[], 0, undefined])
    const again = new AbortController()
    onTestFinished(() => again.abort())
    const watching = watchHealth({ ...options, signal: again.signal })
    await settle(() => turns.length === 1)
    again.abort()
    await watching
    expect(turns[0]?.entries).toMatchObject([{ status: 'healthy', fixed: false }])
  })

  it('asks advisories in each turn, and goes back to examining what they take back', async () => {
    const { time, end, turns, options } = await createWorld('alpha', 'beta')
    const source = await startAdvisories()
    const watching = watchHealth({ ...options, advisories: [placeOfText(source.url, '/')] })
    await settle(() => turns.length === 1 && time.waiting === 1)
    source.records = [osvRecord('beta', ['1.0']), osvRecord('alpha', ['1.0'], { id: 'PYSEC-2026-1', summary: 'is slow' })]
    await time.pass(day, () => turns.length === 2 && time.waiting === 1)
    expect(seen(turns[1])).toEqual([
      ['alpha', 'healthy', [expect.stringContaining('is slow')]],
      ['beta', 'recalled', []],
    ])
    expect(unwellBecause(turns[1] as Health, new Date(time.now))).toEqual([expect.stringContaining('MAL-2026-7')])
    source.records = []
    await time.pass(day, () => turns.length === 3 && time.waiting === 1)
    expect(seen(turns[2])).toEqual([
      ['alpha', 'healthy', []],
      ['beta', 'healthy', []],
    ])
    end.abort()
    await watching
  })

  it('says that not all is well when the watch has been silent, and refuses a result that is damaged', async () => {
    const { sandbox, time, end, turns, options } = await createWorld()
    const watching = watchHealth(options)
    await settle(() => turns.length === 1)
    end.abort()
    await watching
    const [health] = turns as [Health]
    expect(unwellBecause(health, new Date(time.now + 2 * day))).toEqual([])
    expect(unwellBecause(health, new Date(time.now + 2 * day + 1))).toEqual([expect.stringContaining('still at work?')])
    await writeFile(path.join(sandbox.cacheRoot, 'doctor.json'), '{"schema":1}')
    await expect(readHealth(sandbox.cacheRoot)).rejects.toMatchObject({ code: 'file-unreadable' })
    await rm(path.join(sandbox.cacheRoot, 'doctor.json'))
    expect(await readHealth(sandbox.cacheRoot)).toBeUndefined()
  })
})
