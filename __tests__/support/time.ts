import type { Timer } from '../../src/library/index.ts'

/** Time that a test moves on. */
export class Time {
  now = Date.parse('2026-11-21T00:00:00Z')
  readonly #waiting = new Set<{ at: number; callback: () => void }>()

  readonly timer: Timer = (callback, ms) => {
    const item = { at: this.now + ms, callback }
    this.#waiting.add(item)
    return () => this.#waiting.delete(item)
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** Runs all timers up to a moment, in their order, and lets what they started come to its end, or to where it waits. */
  async pass(ms: number, isSettled: () => boolean = () => true): Promise<void> {
    const end = this.now + ms
    for (;;) {
      const [next] = [...this.#waiting].filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)
      if (next === undefined) break
      this.now = next.at
      this.#waiting.delete(next)
      next.callback()
      await settle(isSettled)
    }
    this.now = end
    await settle(isSettled)
  }
}

/** Lets all promises and files at work come to their end. */
export async function settle(isSettled: () => boolean = () => true): Promise<void> {
  while (!isSettled()) await new Promise((resolve) => setTimeout(resolve, 5))
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}
