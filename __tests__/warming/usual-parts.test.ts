import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CacheManager } from '../../src/library/index.ts'
import { livelyTimer, systemTimer } from '../../src/warming/timer.ts'
import { createDirectory } from '../support/directory.ts'

describe.each([
  ['the timer of node', systemTimer],
  ['the timer that keeps a process alive', livelyTimer],
])('%s', (_, timer) => {
  it('calls back once, and not at all where it was cancelled', async () => {
    const called: string[] = []
    timer(() => called.push('first'), 1)
    timer(() => called.push('never'), 1)()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(called).toEqual(['first'])
  })
})

describe('a manager with nothing but a name and a strategy', () => {
  it('refreshes by the clock and the timers of node, in silence, until it is stopped', async () => {
    let count = 0
    const manager = new CacheManager<number>({ name: 'plain', warmIntervalMs: 5, strategy: async () => [['a', ++count]] })
    await manager.ready()
    while (count < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    await manager.stop()
    expect([manager.keys(), manager.state().status, manager.state().lastRefreshAt]).toEqual([['a'], 'stopped', expect.any(Date)])
    expect((await manager.refresh()).status).toBe('stopped')
  })

  it('that was stopped at once has no values, and says so', async () => {
    const manager = new CacheManager<number>({ name: 'plain', warmIntervalMs: 0, strategy: async () => [['a', 1]] })
    await manager.stop()
    await expect(manager.ready()).rejects.toThrow('plain has no values: it was stopped before it had any')
  })

  it('does without a file that cannot be read or written, and says so', async () => {
    const persistPath = path.join(await createDirectory('manager'), 'values.json')
    await mkdir(persistPath)
    const warnings: string[] = []
    const logger = { debug: () => {}, info: () => {}, warning: (text: string) => warnings.push(text), error: () => {}, group: () => {} }
    const manager = new CacheManager<number>({ name: 'plain', persistPath, logger, strategy: async () => [['a', 1]] })
    await manager.ready()
    await manager.stop()
    expect([manager.get('a'), warnings]).toEqual([
      1,
      [expect.stringContaining('is not restored: EISDIR'), expect.stringContaining('its values could not be written')],
    ])
  })

  it('restores nothing of a file of another form', async () => {
    const persistPath = path.join(await createDirectory('manager'), 'values.json')
    for (const content of ['[]', '{"format":"other"}', 'not JSON']) {
      await writeFile(persistPath, content)
      const manager = new CacheManager<number>({ name: 'plain', persistPath, strategy: async () => [['a', 1]] })
      await manager.ready()
      await manager.stop()
      expect([manager.state().restoredFrom, JSON.parse(await readFile(persistPath, 'utf8'))]).toEqual([
        null,
        expect.objectContaining({ name: 'plain' }),
      ])
    }
  })
})
