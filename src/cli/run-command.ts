import { spawn } from 'node:child_process'
import { ExtensionConfigError, hasErrno } from '../errors.ts'
import type { Environment } from '../ports.ts'

/** Signals a terminal or a supervisor sends: they are passed on to the command. */
const forwardedSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

/** How a command ended: with an exit code or by a signal. */
export interface CommandEnd {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

/**
 * Runs a command with our terminal, passing signals on.
 *
 * @throws ExtensionConfigError when it cannot be started.
 */
export async function runCommand(command: readonly string[], environment: Environment): Promise<CommandEnd> {
  const [program = '', ...args] = command
  return await new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: environment as NodeJS.ProcessEnv })
    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal)
    }
    const settle = (): void => {
      for (const signal of forwardedSignals) process.removeListener(signal, forward)
    }
    for (const signal of forwardedSignals) process.on(signal, forward)
    child.on('error', (cause) => {
      settle()
      if (!hasErrno(cause, 'ENOENT', 'EACCES', 'ENOTDIR', 'ENOEXEC')) {
        reject(cause)
        return
      }
      const hint = 'Name a program on PATH, or a path, after the --.'
      reject(
        new ExtensionConfigError(`'${program}' cannot be started: ${cause.message}`, {
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
