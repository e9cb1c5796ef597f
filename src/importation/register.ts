import type { CommandPorts } from '../ports.ts'
import { redactUrls } from '../system/redact.ts'
import { askInterpreter } from './ask-interpreter.ts'

/** How long registering may take for one extension, in milliseconds: large packages take seconds on a cold disk. */
const registerTimeoutMs = 120_000

/** An extension to hand over. */
export interface RegisterTarget {
  readonly name: string
  /** The module whose `register` is called. */
  readonly module: string
  /**
   * Its one argument, as JSON that keeps Python's types: text, booleans and lists stand for themselves, all else is an
   * object of one key: `int`, `float`, `date`, `time`, `datetime` with text, `table` with pairs of key and value.
   */
  readonly arguments: unknown
}

/** The result of calling `register`. */
export interface Registration {
  readonly module: string
  /** Importing the module and calling its function, in milliseconds. */
  readonly ms: number
  /** The error as Python shows it; null where it was registered. */
  readonly error: string | null
}

/** The variables in `environment` are those that a later step has. */
export interface RegisterOptions extends CommandPorts {
  readonly python: string
  /** The working directory, first on the import path as in `python -c`: where a tool finds what is built in. */
  readonly directory: string
  readonly signal?: AbortSignal | undefined
  /** How long registering may take for one extension, in milliseconds. Default 120,000. */
  readonly timeoutMs?: number | undefined
}

/**
 * Calls `register(arguments)` of each module once, in order, all in one fresh interpreter. What one raises stops no other;
 * where one ends the interpreter, those after it get another.
 *
 * @returns a registration for each target, in order.
 */
export async function registerAll(targets: readonly RegisterTarget[], options: RegisterOptions): Promise<Registration[]> {
  const { python, environment, directory, runner, signal, timeoutMs = registerTimeoutMs } = options
  const answers = await askInterpreter<Omit<Registration, 'module'>>(targets, {
    action: 'register',
    python,
    environment,
    directory,
    runner,
    signal,
    timeoutMs: (remaining) => timeoutMs * remaining,
    unanswered: (ended) => ({ ms: 0, error: ended.timedOut ? `it took too long\n${ended.said}`.trim() : ended.explanation }),
  })
  return targets.map(({ module }, index) => {
    const { ms, error } = answers[index] as Omit<Registration, 'module'>
    return { module, ms, error: error === null ? null : redactUrls(error) }
  })
}
