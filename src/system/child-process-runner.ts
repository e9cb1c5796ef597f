import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { CommandOptions, CommandResult, CommandRunner } from '../ports.ts'
import { hasProcessGroups, killProcessGroup } from './process-group.ts'

/** The most text kept of each stream, in characters; the end is what explains a failure. */
const maxOutputLength = 4_000_000
/** How long a command may take to end by itself after SIGTERM, before SIGKILL, in milliseconds. */
const terminationGraceMs = 2_000

/** Runs commands as child processes in a group of their own, so that a cancelled uv takes its build children with it. */
export const childProcessRunner: CommandRunner = {
  run(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
      if (options.signal?.aborted) {
        reject(options.signal.reason)
        return
      }
      const child = spawn(command, args, {
        cwd: options.cwd,
        env: options.environment as NodeJS.ProcessEnv,
        stdio: [options.inputFile ?? 'pipe', 'pipe', 'pipe'],
        detached: hasProcessGroups,
        windowsHide: true,
      })
      const output = { stdout: '', stderr: '' }
      let timedOut = false
      let killTimer: NodeJS.Timeout | undefined

      const kill = (signal: NodeJS.Signals): void => {
        if (child.pid !== undefined) killProcessGroup(child.pid, signal)
      }
      const terminate = (): void => {
        kill('SIGTERM')
        killTimer ??= setTimeout(() => kill('SIGKILL'), terminationGraceMs)
      }
      const limit =
        options.timeoutMs === undefined
          ? undefined
          : setTimeout(() => {
              timedOut = true
              terminate()
            }, options.timeoutMs)
      options.signal?.addEventListener('abort', terminate, { once: true })

      const { stdin, stdout, stderr } = child
      const collect = (name: 'stdout' | 'stderr', stream: Readable | null): void => {
        stream?.setEncoding('utf8')
        stream?.on('data', (text: string) => {
          output[name] = (output[name] + text).slice(-maxOutputLength)
        })
      }
      if (options.onOutput === undefined) collect('stdout', stdout)
      else stdout?.on('data', options.onOutput)
      collect('stderr', stderr)
      if (options.onErrorLine !== undefined) eachLine(stderr, options.onErrorLine)
      // A command that ends without reading its input closes the pipe: its exit code tells more than EPIPE.
      stdin?.on('error', () => {})
      stdin?.end(options.input ?? '')

      const settle = (): void => {
        clearTimeout(limit)
        clearTimeout(killTimer)
        options.signal?.removeEventListener('abort', terminate)
      }
      child.on('error', (error) => {
        settle()
        reject(error)
      })
      child.on('close', (exitCode) => {
        settle()
        if (options.signal?.aborted) reject(options.signal.reason)
        else resolve({ exitCode, ...output, timedOut })
      })
    })
  },
}

/** Tells each line of a stream, without its end, once it is complete. */
function eachLine(stream: Readable | null, onLine: (line: string) => void): void {
  let rest = ''
  stream?.on('data', (text: string) => {
    const lines = (rest + text).split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '').slice(-maxOutputLength)
    for (const line of lines) onLine(line)
  })
}
