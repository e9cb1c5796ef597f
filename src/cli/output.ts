import { hasErrno, messageOf } from '../system/errno.ts'

/** What became of the output of a command. */
export interface Output {
  /** Aborted when standard output takes nothing any more: what works only to print ends. */
  readonly unread: AbortSignal
  /** Ends the process with an exit code when everything is written; with 1 where a result could not be. */
  end(exitCode: number): void
}

/** Keeps a closed pipe from ending the process with a stack: whoever stopped reading wants no more, and the work goes on. */
export function watchOutput(): Output {
  const reading = new AbortController()
  let lost: string | undefined
  process.stdout.on('error', (error) => {
    if (!hasErrno(error, 'EPIPE')) lost ??= messageOf(error)
    reading.abort()
  })
  // There is nowhere left to say it.
  process.stderr.on('error', () => {})
  const finish = (exitCode: number): void => {
    if (lost === undefined) process.exit(exitCode)
    process.stderr.write(`error: the output could not be written: ${lost}\n`)
    process.exit(exitCode === 0 ? 1 : exitCode)
  }
  return {
    unread: reading.signal,
    end: (exitCode) => {
      // A stream says that it failed behind the call that failed.
      process.stdout.write('', () => setImmediate(finish, exitCode))
    },
  }
}
