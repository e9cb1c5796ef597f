// The start of a cache manager: with a persisted file while its strategy takes seconds, and without one.
import path from 'node:path'
import { CacheManager } from '../dist/index.js'

const strategyMs = 2_000

/** Gives {way: [milliseconds]} from start() to the first value. */
export async function measureManager(world, rounds) {
  const persistPath = path.join(world.made('manager'), 'values.json')
  const values = Array.from({ length: 1_000 }, (_, index) => [`key ${index}`, { index, text: 'x'.repeat(100) }])
  const strategy = async () => {
    await new Promise((resolve) => setTimeout(resolve, strategyMs))
    return values
  }
  const first = new CacheManager({ name: 'bench', strategy: async () => values, persistPath })
  await first.start()
  await first.stop()
  const ways = {
    'with a file of 1,000 values': { name: 'bench', strategy, persistPath },
    'without one, waiting for the strategy': { name: 'bench', strategy },
  }
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, options] of Object.entries(ways)) {
      const manager = new CacheManager(options)
      const start = performance.now()
      await manager.start()
      if (manager.get('key 7') === undefined) throw new Error(`${name}: no value`)
      times[name].push(performance.now() - start)
      await manager.stop()
    }
  }
  return { rounds, strategyMs, ways: times }
}
