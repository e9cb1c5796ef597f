/** After how long a wait is told, and how far apart two tellings are at least, in milliseconds. */
const tellAfterMs = 800

/** Tells what is waited for to somebody who sees lines only. */
export interface Waiting {
  /** Names what is waited for from now on; `undefined` keeps the name and changes the detail. */
  waitFor(what: string | undefined, detail?: string): void
  /** Nothing is waited for any more. */
  end(): void
}

/**
 * Tells what is waited for, in lines: nothing of what is over at once, the first line within a second, then each new thing
 * at most once in that time.
 */
export function createWaiting(tell: (what: string) => void): Waiting {
  let step = ''
  let current = ''
  let told = ''
  let timer: NodeJS.Timeout | undefined
  const tellCurrent = (): void => {
    timer = undefined
    if (current === told) return
    told = current
    tell(current)
  }
  return {
    waitFor(what, detail) {
      step = what ?? step
      current = describeWait(step, detail)
      // It must not keep a process alive that has nothing else to do.
      timer ??= setTimeout(tellCurrent, tellAfterMs).unref()
    },
    end() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** A step with what it says of itself: `installing (Resolved 22 packages in 354ms)`. */
export function describeWait(step: string, detail: string | undefined): string {
  return detail === undefined ? step : `${step} (${detail})`
}
