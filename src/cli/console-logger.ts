import { stripVTControlCharacters } from 'node:util'
import yoctoSpinner from 'yocto-spinner'
import type { Environment, Logger } from '../ports.ts'
import { describeStep } from '../report/progress.ts'
import { redactSecrets } from '../system/known-secrets.ts'
import { createWaiting, describeWait, type Waiting } from '../system/waiting.ts'
import { createPaint } from './paint.ts'

/** How much the CLI says on stderr. */
export type Verbosity = 'quiet' | 'normal' | 'verbose'

/** Where the logger writes beside its stream. */
interface Surroundings {
  readonly environment: Environment
  /** Whether the result is printed for a program. */
  readonly isJson: boolean
}

/** Says what is going on, and shows what is waited for until it is told that the work is done. */
export interface ConsoleLogger extends Logger {
  progress(step: string | undefined, detail?: string): void
  /** The work is done: nothing is waited for any more. */
  done(): void
}

/**
 * Writes to stderr. In a terminal: what is going on, and a spinner with what is waited for. In a pipe: warnings and errors, and
 * what is waited for once that takes long. With `verbose` everything, with `quiet` errors only.
 */
export function createConsoleLogger(
  stream: NodeJS.WriteStream,
  verbosity: Verbosity,
  { environment, isJson }: Surroundings,
): ConsoleLogger {
  const isTalking = verbosity === 'verbose' || (verbosity === 'normal' && stream.isTTY)
  const paint = createPaint(stream)
  const line = (text: string): void => {
    stream.write(`${redactSecrets(text)}\n`)
  }
  // A terminal that nobody watches, or that cannot go back to the start of a line, gets lines.
  const isMoving = verbosity === 'normal' && stream.isTTY && environment['TERM'] !== 'dumb' && environment['CI'] === undefined
  // A program reads JSON from a pipe: it gets nothing but warnings beside it.
  const isShown = verbosity !== 'quiet' && (!isJson || stream.isTTY)
  const waiting = !isShown ? undefined : isMoving ? spin(stream) : createWaiting((what) => line(`${what} …`))
  return {
    debug: (message) => {
      if (verbosity === 'verbose') line(message)
    },
    info: (message) => {
      if (isTalking) line(message)
    },
    warning: (message) => {
      if (verbosity !== 'quiet') line(`${paint('yellow', 'warning')}: ${message}`)
    },
    error: (message) => line(`${paint('red', 'error')}: ${message}`),
    group: (title, lines) => {
      if (verbosity === 'verbose') line([`${title}:`, ...lines.map((text) => `  ${text}`)].join('\n'))
    },
    progress: (step, detail) =>
      waiting?.waitFor(
        step === undefined ? undefined : describeStep(step),
        detail === undefined ? undefined : redactSecrets(stripVTControlCharacters(detail)),
      ),
    done: () => waiting?.end(),
  }
}

function spin(stream: NodeJS.WriteStream): Waiting {
  // Signals are ours: an interruption leaves nothing half-done.
  const spinner = yoctoSpinner({ stream, handleSignals: false })
  let step = ''
  return {
    waitFor(what, detail) {
      step = what ?? step
      const text = describeWait(step, detail)
      // One line, whatever uv says: the spinner writes over it.
      const width = Math.max(20, (stream.columns ?? 80) - 4)
      spinner.text = text.length > width ? `${text.slice(0, width - 1)}…` : text
      if (!spinner.isSpinning) spinner.start()
    },
    end: () => void spinner.stop(),
  }
}
