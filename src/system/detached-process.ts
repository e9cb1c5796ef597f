import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from '../ports.ts'
import { Owner } from './owner.ts'

/** How long a process that was killed may take to be gone, and how often that is asked, in milliseconds. */
const endMs = 1_000
const pauseMs = 5

/** Starts a program that outlives this process, reads nothing and says nothing. Undefined where it cannot be started. */
export function startDetached(program: string, args: readonly string[], environment: Environment): Owner | undefined {
  let child: ChildProcess
  try {
    child = spawn(program, args, { env: environment, cwd: '/', detached: true, stdio: 'ignore', windowsHide: true })
  } catch {
    // Node tells some failures at once: no memory, arguments that are too long.
    return undefined
  }
  child.once('error', () => {})
  child.unref()
  return child.pid === undefined ? undefined : Owner.ofProcess(child.pid)
}

/** Ends a process, unless it has ended, and waits until it is gone. A process that cannot be told from a later one is left alone. */
export async function endDetached(process_: Owner): Promise<void> {
  const start = performance.now()
  while (process_.liveness === 'alive' && performance.now() - start < endMs) {
    try {
      process.kill(process_.pid, 'SIGKILL')
    } catch {
      // It ended meanwhile, or is somebody else's.
      return
    }
    await sleep(pauseMs)
  }
}
