import type { Timing } from '../../cache/outcome.ts'

/** Runs steps and notes how long each took. */
export interface StepTimer {
  /** Runs a step; its time counts also where it fails. */
  run<T>(step: string, work: () => Promise<T>): Promise<T>
  /** Adds steps that were timed elsewhere. */
  add(timings: readonly Timing[]): void
  /** The steps so far, in their order, in milliseconds. */
  readonly timings: readonly Timing[]
}

/**
 * Makes a timer without steps.
 *
 * @param onStep told of each step that begins.
 */
export function createStepTimer(onStep?: (step: string) => void): StepTimer {
  const timings: Timing[] = []
  return {
    timings,
    add: (others) => void timings.push(...others),
    async run(step, work) {
      onStep?.(step)
      const start = performance.now()
      try {
        return await work()
      } finally {
        timings.push({ step, ms: Math.round(performance.now() - start) })
      }
    },
  }
}
