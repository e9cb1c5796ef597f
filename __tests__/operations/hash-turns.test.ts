import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueForHashing } from '../../src/operations/watch-health.ts'
import { takeTurns } from '../../src/operations/watch-root.ts'
import { settle, Time } from '../support/time.ts'

const hour = 3_600_000
const week = 7 * 24 * hour

describe('the turns of a watch', () => {
  it('compare the content of each entry once a week, and of about as many in each turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.constantFrom(1, 6, 12, 24, 24 * 7, 24 * 20), (count, hours) => {
        const intervalMs = hours * hour
        const share = Math.ceil((count * intervalMs) / week)
        const entries = Array.from({ length: count }, (): { hashedAt: string | null; turns: number[] } => ({ hashedAt: null, turns: [] }))
        for (let at = 0; at < 4 * week; at += intervalMs) {
          const due = dueForHashing(entries, { intervalMs, now: new Date(at) })
          expect(due.length).toBeLessThanOrEqual(share)
          for (const entry of due) {
            entry.hashedAt = new Date(at).toISOString()
            entry.turns.push(at)
          }
        }
        for (const { turns } of entries) {
          const gaps = [...turns, 4 * week].map((at, index) => at - (turns[index - 1] ?? 0))
          expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(week, intervalMs))
          // No more often than asked for: not in each turn where there are few.
          expect(turns.length).toBeLessThanOrEqual(Math.ceil((4 * week) / Math.max(week - intervalMs, intervalMs)))
        }
      }),
    )
  })

  it('compare first what waited longest, after a time in which the machine was off', () => {
    const noted = fc.option(fc.integer({ min: 1, max: 1_000 }))
    fc.assert(
      fc.property(fc.array(noted, { minLength: 1, maxLength: 60 }), (hours) => {
        const now = new Date(2_000 * hour)
        const entries = hours.map((at) => ({ hashedAt: at === null ? null : new Date(at * hour).toISOString() }))
        const ages = (some: readonly { hashedAt: string | null }[]) =>
          some.map(({ hashedAt }) => Date.parse(hashedAt ?? '1900-01-01T00:00:00Z'))
        const due = dueForHashing(entries, { intervalMs: 6 * hour, now })
        const left = entries.filter((entry) => !due.includes(entry))
        expect(due).toHaveLength(Math.ceil(entries.length / 28))
        expect(Math.max(...ages(due))).toBeLessThanOrEqual(Math.min(...ages(left), now.getTime()))
      }),
    )
  })

  it('begin at once and at each interval, never overlap, and end when they are told to, also in a wait', async () => {
    const time = new Time()
    const end = new AbortController()
    const begun: number[] = []
    const start = time.now
    let isLong = false
    const watching = takeTurns(
      { intervalMs: 6 * hour, timer: time.timer, clock: { now: () => new Date(time.now) }, signal: end.signal },
      async () => {
        begun.push((time.now - start) / hour)
        // As one that takes longer than the interval.
        if (isLong) time.now += 7 * hour
        isLong = false
      },
    )
    await settle(() => time.waiting === 1)
    await time.pass(6 * hour)
    isLong = true
    await time.pass(6 * hour)
    await settle(() => time.waiting === 1)
    end.abort()
    await watching
    expect([begun, time.waiting]).toEqual([[0, 6, 12, 19], 0])
  })
})
