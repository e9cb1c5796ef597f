import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { hasErrno, messageOf } from '../system/errno.ts'

/** Signals a terminal or a supervisor sends: they are passed on to the command. */
const forwardedSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

/** How a command ended: with an exit code or by a signal. */
export interface CommandEnd {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

/**
 * Runs a command with our terminal, passing signals on: once, also where the terminal or a supervisor has sent them to all
 * processes of our group, the command among them.
 *
 * @throws ExtensionConfigError when it cannot be started.
 */
export async function runCommand(command: readonly string[], environment: Environment): Promise<CommandEnd> {
  const [program = '', ...args] = command
  return await new Promise((resolve, reject) => {
    const witness = createWitness()
    const forward = (signal: NodeJS.Signals): void => {
      void witness.hasSeen(signal).then((isGroup) => {
        if (!isGroup) child.kill(signal)
      })
    }
    const settle = (): void => {
      for (const signal of forwardedSignals) process.removeListener(signal, forward)
      witness.dismiss()
    }
    // Before the command starts, so that none is lost.
    for (const signal of forwardedSignals) process.on(signal, forward)
    const child = spawn(program, args, { stdio: 'inherit', env: environment as NodeJS.ProcessEnv })
    child.on('error', (cause) => {
      settle()
      if (!hasErrno(cause, 'ENOENT', 'EACCES', 'ENOTDIR', 'ENOEXEC')) {
        reject(cause)
        return
      }
      const hint = 'Name a program on PATH, or a path, after the --.'
      reject(
        new ExtensionConfigError(`'${program}' cannot be started: ${messageOf(cause)}`, {
          code: 'input-invalid',
          subject: program,
          hint,
          cause,
        }),
      )
    })
    child.on('exit', (exitCode, signal) => {
      settle()
      resolve({ exitCode, signal })
    })
  })
}

/** Tells signals that were sent to the whole process group from those that were sent to this process. */
interface Witness {
  /** Whether the group got the signal that this process has just got. */
  hasSeen(signal: NodeJS.Signals): Promise<boolean>
  dismiss(): void
}

/** How far apart the signals of somebody who sends them to each process of a group by itself may be, in milliseconds. */
const apartMs = 250

/**
 * Starts a process that ends by whatever signal the group gets: node tells nobody where a signal comes from. Until then it
 * answers each line with one, so that it is known to live, however busy the machine is. It ends with this process at the
 * latest, for it reads from a pipe of ours.
 */
function createWitness(): Witness {
  // Nobody but a terminal signals a group on Windows.
  if (process.platform === 'win32') return { hasSeen: async (signal) => signal === 'SIGINT', dismiss: () => {} }
  let isDismissed = false
  let current: ChildProcessByStdio<Writable, Readable, null>
  let ended: Promise<NodeJS.Signals | null>
  const start = (): void => {
    // Not one that writes a core file for SIGQUIT.
    const own = spawn('/bin/sh', ['-c', 'ulimit -c 0; while read -r line; do echo; done'], { stdio: ['pipe', 'pipe', 'ignore'] })
    own.stdin.on('error', () => {})
    own.unref()
    current = own
    ended = new Promise((resolve) => {
      own.once('error', () => resolve(null))
      own.once('exit', (_, signal) => resolve(signal))
    })
  }
  start()
  return {
    async hasSeen(signal) {
      const own = current
      const endedBy = ended
      const apart = new Promise<void>((resolve) => setTimeout(resolve, apartMs))
      await Promise.race([endedBy, apart])
      const answered = new Promise<null>((resolve) => own.stdout.once('data', () => resolve(null)))
      own.stdin.write('\n')
      const seen = await Promise.race([endedBy, answered])
      // Its end may be heard of before our own signal is: the next one starts only when somebody has asked about it.
      if (seen !== null && own === current && !isDismissed) start()
      return seen === signal
    },
    dismiss() {
      isDismissed = true
      current.stdin.destroy()
      current.stdout.destroy()
    },
  }
}
