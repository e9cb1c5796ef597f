import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CacheManager, type CacheManagerOptions, ignore, type StrategyResult } from '../../src/library/index.ts'
import type { Logger } from '../../src/ports.ts'
import { createDirectory } from '../support/directory.ts'
import { settle, Time } from '../support/time.ts'

/** A promise that is settled by hand. */
function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

function createManager<V>(options: Partial<CacheManagerOptions<V>> & Pick<CacheManagerOptions<V>, 'strategy'>) {
  const time = new Time()
  const warnings: string[] = []
  const logger: Logger = { debug: () => {}, info: () => {}, warning: (text) => warnings.push(text), error: () => {}, group: () => {} }
  const clock = { now: () => new Date(time.now) }
  const manager = new CacheManager<V>({ name: 'test', logger, timer: time.timer, clock, ...options })
  return { manager, time, warnings }
}

async function createFile(): Promise<string> {
  return path.join(await createDirectory('manager'), 'values.json')
}

/** A file with the value `old` of `a`. */
async function persisted(): Promise<string> {
  const persistPath = await createFile()
  const { manager } = createManager({ persistPath, strategy: async () => [['a', 'old']] })
  await manager.start()
  await manager.stop()
  return persistPath
}

describe('the start of a cache manager', () => {
  it('without a file waits for the strategy, then writes the file', async () => {
    const persistPath = await createFile()
    const { manager } = createManager({ persistPath, strategy: async () => [['a', 1]] })
    await manager.start()
    expect([manager.get('a'), manager.state().status]).toEqual([1, 'ready'])
    expect(JSON.parse(await readFile(persistPath, 'utf8'))).toMatchObject({ name: 'test', layout: 1, entries: [['a', 1]] })
  })

  it('without a file is not ready by a strategy that changes nothing, until one gives values; its keys can be listed', async () => {
    let given: StrategyResult<number> = ignore
    const { manager } = createManager<number>({ strategy: async () => given })
    await expect(manager.ready()).rejects.toMatchObject({ code: 'values-unavailable' })
    given = [
      ['a', 1],
      ['b', 2],
    ]
    await manager.refresh()
    await manager.ready()
    expect(manager.keys()).toEqual(['a', 'b'])
  })

  it('removes what a write that was killed left, and no file of others', async () => {
    const persistPath = await createFile()
    const left = `${persistPath}.4194304-0123abcd.tmp`
    await mkdir(path.dirname(persistPath), { recursive: true })
    for (const file of [left, `${persistPath}.bak`]) await writeFile(file, '')
    const { manager } = createManager({ persistPath, strategy: async () => [['a', 1]] })
    await manager.start()
    expect(await readdir(path.dirname(persistPath))).toContain(path.basename(left))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 })
    onTestFinished(() => void vi.useRealTimers())
    await manager.refresh()
    const names = await readdir(path.dirname(persistPath))
    expect([names.includes(path.basename(left)), names.includes('values.json.bak')]).toEqual([false, true])
  })

  it('with a file does not wait for the strategy, whose values come in behind', async () => {
    const persistPath = await persisted()
    const slow = deferred<StrategyResult<string>>()
    const { manager } = createManager({ persistPath, strategy: () => slow.promise })
    await manager.start()
    await manager.ready()
    expect([manager.get('a'), manager.state()]).toMatchObject([
      'old',
      { status: 'refreshing', restoredFrom: new Date('2026-11-21T00:00:00Z') },
    ])
    slow.resolve([['a', 'new']])
    await settle(() => manager.state().status === 'ready')
    expect([manager.get('a'), manager.state().status]).toEqual(['new', 'ready'])
  })

  it('never replaces a value of the strategy by one of the file, however late that is read', async () => {
    const persistPath = await persisted()
    const { manager } = createManager({
      persistPath,
      strategy: async () => [
        ['a', 'new'],
        ['b', 'new'],
      ],
    })
    const started = manager.start()
    await manager.refresh()
    await started
    expect([manager.get('a'), manager.get('b')]).toEqual(['new', 'new'])
  })

  it('offline with a file works, and the next turn tries again', async () => {
    const persistPath = await persisted()
    let isOnline = false
    const strategy = async (): Promise<StrategyResult<string>> => {
      if (!isOnline) throw new Error('no network')
      return [['a', 'new']]
    }
    const { manager, time, warnings } = createManager({ persistPath, strategy })
    await manager.start()
    await manager.ready()
    await settle()
    expect([manager.get('a'), warnings]).toEqual(['old', ['test was not refreshed: no network']])
    isOnline = true
    await time.pass(300_000)
    expect(manager.get('a')).toBe('new')
  })

  it('offline without a file: ready rejects with a code, reads give undefined, and a later turn mends it', async () => {
    let isOnline = false
    const strategy = async (): Promise<StrategyResult<string>> => {
      if (!isOnline) throw new Error('no network')
      return [['a', 'new']]
    }
    const { manager, time } = createManager({ strategy })
    await manager.start()
    await expect(manager.ready()).rejects.toMatchObject({ code: 'values-unavailable', message: 'test has no values: no network' })
    expect([manager.get('a'), manager.state().status]).toEqual([undefined, 'failed'])
    isOnline = true
    await time.pass(300_000)
    await manager.ready()
    expect(manager.get('a')).toBe('new')
  })

  it.each<[string, string | Buffer]>([
    ['empty', ''],
    ['no JSON', '{"entries": ['],
    ['foreign', '{"version": "1.0", "venvs": {}}'],
    [
      'of another manager',
      JSON.stringify({
        format: 'ensure-extensions-values',
        layout: 1,
        name: 'other',
        saved_at: '2026-11-21T00:00:00.000Z',
        sha256: '',
        entries: [],
      }),
    ],
    ['of a later layout', JSON.stringify({ format: 'ensure-extensions-values', layout: 2, name: 'test' })],
    ['bytes', Buffer.from([0xff, 0x00, 0x80])],
  ])('with a file that is %s warns and waits for the strategy', async (_, content) => {
    const persistPath = await createFile()
    await writeFile(persistPath, content)
    const { manager, warnings } = createManager({ persistPath, strategy: async () => [['a', 'made']] })
    await manager.start()
    expect([manager.get('a'), warnings]).toEqual(['made', [expect.stringMatching(/^test: '.*' is not restored: /)]])
  })

  it('with a file whose values were changed, or that cannot be read, warns and waits for the strategy', async () => {
    const persistPath = await persisted()
    await writeFile(persistPath, (await readFile(persistPath, 'utf8')).replace('old', 'evil'))
    const changed = createManager({ persistPath, strategy: async () => [['a', 'made']] })
    await changed.manager.start()
    expect([changed.manager.get('a'), changed.warnings[0]]).toEqual(['made', expect.stringContaining('its content was changed')])
    const directory = await createFile()
    await mkdir(directory)
    const unreadable = createManager({ persistPath: directory, strategy: async () => [['a', 'made']] })
    await unreadable.manager.start()
    expect([unreadable.manager.get('a'), unreadable.warnings.length]).toEqual(['made', 2])
  })
})

describe('a refresh', () => {
  it('keeps the old value of an item that failed, says which, and takes over the others and what is gone', async () => {
    let turn = 0
    const strategy = async (): Promise<StrategyResult<number>> => {
      turn += 1
      return turn === 1
        ? [
            ['a', 1],
            ['b', 1],
            ['c', 1],
          ]
        : [
            ['a', Promise.reject(new Error('no a'))],
            ['b', Promise.resolve(2)],
          ]
    }
    const { manager, warnings } = createManager({ strategy })
    await manager.start()
    expect(await manager.refresh()).toEqual({ status: 'refreshed', refreshed: ['b'], failures: [{ key: 'a', error: 'no a' }], error: null })
    expect([manager.get('a'), manager.get('b'), manager.get('c'), warnings]).toEqual([1, 2, undefined, ['test: a keeps its value: no a']])
  })

  it('that is ignored changes nothing and writes nothing', async () => {
    const persistPath = await persisted()
    const before = await readFile(persistPath, 'utf8')
    const { manager } = createManager<string>({ persistPath, strategy: async () => ignore })
    await manager.start()
    expect([await manager.refresh(), manager.get('a'), await readFile(persistPath, 'utf8')]).toMatchObject([
      { status: 'ignored' },
      'old',
      before,
    ])
  })

  it('never overlaps another: who asks meanwhile gets the same, and a turn of the interval is passed over', async () => {
    let running = 0
    let most = 0
    const gates: ReturnType<typeof deferred<void>>[] = []
    const strategy = async (): Promise<StrategyResult<number>> => {
      running += 1
      most = Math.max(most, running)
      const gate = deferred<void>()
      gates.push(gate)
      await gate.promise
      running -= 1
      return [['a', gates.length]]
    }
    const { manager, time } = createManager({ strategy, warmIntervalMs: 1_000 })
    const started = manager.start()
    await settle()
    gates[0]?.resolve()
    await started
    await time.pass(3_500)
    const [one, two] = [manager.refresh(), manager.refresh()]
    gates[1]?.resolve()
    expect(await one).toBe(await two)
    expect([most, gates.length, manager.state().skippedTurns]).toEqual([1, 2, 2])
    await time.pass(1_000)
    expect(gates.length).toBe(3)
    await manager.stop()
  })

  it('is repeated at every interval, also after a restore; with 0 never', async () => {
    for (const persistPath of [undefined, await persisted()]) {
      let calls = 0
      const strategy = async (): Promise<StrategyResult<number>> => [['a', ++calls]]
      const base = persistPath === undefined ? {} : { persistPath }
      const { manager, time } = createManager({ ...base, strategy })
      const isSettled = (): boolean => manager.state().status === 'ready'
      await manager.start()
      await settle(isSettled)
      await time.pass(300_000 * 3, isSettled)
      expect(calls).toBe(4)
      const never = createManager({ strategy: async () => [['a', 1]], warmIntervalMs: 0 })
      await never.manager.start()
      expect(never.time.waiting).toBe(0)
      await manager.stop()
    }
  })

  it('whose file cannot be written is a warning', async () => {
    const persistPath = path.join(await persisted(), 'below a file.json')
    const { manager, warnings } = createManager({ persistPath, strategy: async () => [['a', 1]] })
    await manager.start()
    expect([manager.get('a'), warnings]).toEqual([1, [expect.stringContaining('could not be written')]])
  })

  it('shows a hundred readers the old values or the new ones, never a mixture', async () => {
    let version = 0
    const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`)
    const { manager } = createManager<number>({
      strategy: async () => {
        version += 1
        const own = version
        return keys.map(
          (key, index) => [key, index % 2 === 0 ? own : new Promise<number>((resolve) => setImmediate(() => resolve(own)))] as const,
        )
      },
    })
    await manager.start()
    let isOver = false
    const mixtures: number[][] = []
    const readers = Array.from({ length: 100 }, async () => {
      while (!isOver) {
        const seen = [...new Set(keys.map((key) => manager.get(key) ?? 0))]
        if (seen.length > 1) mixtures.push(seen)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })
    for (let turn = 0; turn < 20; turn++) await manager.refresh()
    isOver = true
    await Promise.all(readers)
    expect([mixtures, manager.get('key 0')]).toEqual([[], 21])
  })
})

describe('stopping', () => {
  it('leaves no timer, tells the strategy at work, and changes and writes nothing any more', async () => {
    const persistPath = await persisted()
    const before = await readFile(persistPath, 'utf8')
    let signal: AbortSignal | undefined
    const late = deferred<StrategyResult<string>>()
    const { manager, time } = createManager({
      persistPath,
      strategy: (given) => {
        signal = given
        return late.promise
      },
    })
    await manager.start()
    await manager.stop()
    late.resolve([['a', 'late']])
    await settle()
    expect([signal?.aborted, time.waiting, manager.get('a'), manager.state().status]).toEqual([true, 0, 'old', 'stopped'])
    expect(await readFile(persistPath, 'utf8')).toBe(before)
    expect(await manager.refresh()).toMatchObject({ status: 'stopped' })
  })

  it('one of two managers leaves the other as it is, and they share no value', async () => {
    const [one, two] = [createManager({ strategy: async () => [['a', 1]] }), createManager({ strategy: async () => [['a', 2]] })]
    await Promise.all([one.manager.start(), two.manager.start()])
    await one.manager.stop()
    expect([one.manager.get('a'), two.manager.get('a'), two.time.waiting, two.manager.state().status]).toEqual([1, 2, 1, 'ready'])
    await two.manager.stop()
  })

  it('uses the store it was given', async () => {
    const cache = new Map<string, number>()
    const { manager } = createManager({ cache, strategy: async () => [['a', 1]] })
    await manager.start()
    expect([...cache]).toEqual([['a', 1]])
  })
})

describe('hours with faults at random', () => {
  it('no refresh overlaps, nothing is left over, and the values are right as soon as the strategy is', { timeout: 120_000 }, async () => {
    const fault = fc.constantFrom('none', 'fails', 'item fails', 'slow', 'ignores')
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 5, maxLength: 40 }), async (faults) => {
        const persistPath = await createFile()
        let [turn, running, most] = [0, 0, 0]
        const slow: (() => void)[] = []
        const strategy = async (): Promise<StrategyResult<number>> => {
          const kind = faults[turn] ?? 'none'
          turn += 1
          const own = turn
          running += 1
          most = Math.max(most, running)
          try {
            if (kind === 'slow') await new Promise<void>((resolve) => slow.push(resolve))
            if (kind === 'fails') throw new Error('down')
            if (kind === 'ignores') return ignore
            return [
              ['a', own],
              ['b', kind === 'item fails' ? Promise.reject(new Error('b')) : own],
            ]
          } finally {
            running -= 1
          }
        }
        const { manager, time } = createManager({ persistPath, strategy, warmIntervalMs: 60_000 })
        const isSettled = (): boolean => running > 0 || ['ready', 'failed'].includes(manager.state().status)
        void manager.start()
        for (let minute = 0; minute < 120; minute++) {
          await time.pass(60_000, isSettled)
          if (minute % 3 === 0) slow.shift()?.()
        }
        for (const resolve of slow) resolve()
        // The one that may still be at work, then one of its own.
        await manager.refresh()
        const report = await manager.refresh()
        expect(report).toMatchObject({ status: 'refreshed', refreshed: ['a', 'b'] })
        expect([most, manager.get('a'), manager.get('b')]).toEqual([1, turn, turn])
        await manager.stop()
        expect([time.waiting, await readdir(path.dirname(persistPath))]).toEqual([0, expect.arrayContaining(['values.json'])])
        expect((await readdir(path.dirname(persistPath))).filter((name) => name.endsWith('.tmp'))).toEqual([])
        expect(JSON.parse(await readFile(persistPath, 'utf8')).entries).toEqual([
          ['a', turn],
          ['b', turn],
        ])
      }),
      { numRuns: 15 },
    )
  })
})
