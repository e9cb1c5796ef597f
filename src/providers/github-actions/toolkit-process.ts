import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import type { Environment } from '../../ports.ts'
import { hasProcessGroups, killProcessGroup } from '../../system/process-group.ts'
import { redactUrls } from '../../system/redact.ts'
import { findOwnProgram } from '../own-program.ts'
import { ServiceTimeoutError } from './service.ts'

/** One call of the toolkit. */
export interface ToolkitCall {
  readonly action: 'lookup' | 'restore' | 'save'
  /** Stands for the workspace: what is saved or restored lies in it, and so do the toolkit's own files. */
  readonly directory: string
  /** The path that is saved or restored, relative to the directory. */
  readonly path: string
  readonly key: string
  readonly prefixes: readonly string[]
}

/** A message of the toolkit's process: it is ready, it printed something, a call has ended. */
export type ToolkitMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'done'; readonly key?: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** How a call ended. */
export interface ToolkitAnswer {
  /** The key that was found. */
  readonly key?: string
  /** The output of the toolkit, secrets replaced: the only place where it tells reasons. */
  readonly printed: string
}

/** How long a call is waited for. */
export interface ToolkitPatience {
  /** The output that must have come so many milliseconds after the toolkit was loaded. */
  readonly answered?: { readonly pattern: RegExp; readonly withinMs: number }
  readonly signal?: AbortSignal | undefined
}

/**
 * The toolkit in a process of its own: it takes its place from the working directory and the variables of its process, prints to
 * stdout, and cannot be cancelled. So none of that happens in the process of the caller, and a call that is given up ends with
 * its process. One call at a time.
 */
export class ToolkitProcess {
  readonly #child: ChildProcess
  readonly #loaded: Promise<void>
  #hasEnded = false
  #waiting = 0

  /** Starts the process, which loads the toolkit while the caller does something else. */
  constructor(environment: Environment, program: string) {
    this.#child = fork(program, [], {
      env: environment as NodeJS.ProcessEnv,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      detached: hasProcessGroups,
    })
    this.#loaded = new Promise((resolve) => {
      this.#child.once('message', () => resolve())
      for (const event of ['exit', 'error']) {
        this.#child.on(event, () => {
          this.#hasEnded = true
          resolve()
        })
      }
    })
    // Nobody who has nothing else to do stays for it, unless they wait for it.
    this.#letGo()
  }

  /** Whether it takes no more calls. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Waits until it can work on a call, or has ended. */
  async load(): Promise<void> {
    await this.#held(() => this.#loaded)
  }

  /**
   * Makes one call. Where it throws, the toolkit may still be at work: until `stop`.
   *
   * @throws ServiceTimeoutError; Error when the process cannot be started, ends, or the toolkit rejects; the signal's reason.
   */
  async call(call: ToolkitCall, { answered, signal }: ToolkitPatience): Promise<ToolkitAnswer> {
    signal?.throwIfAborted()
    const child = this.#child
    let printed = ''
    const over = new AbortController()
    const made = (): Promise<ToolkitAnswer> =>
      new Promise((resolve, reject) => {
        const onMessage = (message: ToolkitMessage): void => {
          if (message.kind === 'printed') printed += message.text
          else if (message.kind === 'failed') reject(new Error(shown(printed, message.reason)))
          else if (message.kind === 'done') resolve({ ...(message.key && { key: message.key }), printed: shown(printed) })
        }
        const onExit = (code: number | null, killer: string | null): void =>
          reject(new Error(`the process of the cache toolkit ended with ${code ?? killer}`))
        child.on('message', onMessage).on('exit', onExit).on('error', reject)
        over.signal.addEventListener('abort', () => child.off('message', onMessage).off('exit', onExit).off('error', reject))
        signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal })
        child.send(call, (error) => error !== null && reject(error))
        if (answered === undefined) return
        this.#loaded
          .then(() => setTimeout(answered.withinMs, undefined, { signal: over.signal }))
          .then(
            () => answered.pattern.test(printed) || reject(new ServiceTimeoutError()),
            () => {},
          )
      })
    try {
      return await this.#held(made)
    } finally {
      over.abort()
    }
  }

  /** Ends the process and what it started: nothing is written any more afterwards. */
  async stop(): Promise<void> {
    const { pid } = this.#child
    if (this.#hasEnded || pid === undefined) return
    await this.#held(async () => {
      const ended = new Promise((resolve) => this.#child.once('exit', resolve))
      killProcessGroup(pid, 'SIGKILL')
      await ended
    })
  }

  /** Keeps our own process alive while something is waited for. */
  async #held<T>(wait: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    this.#child.ref()
    this.#child.channel?.ref()
    try {
      return await wait()
    } finally {
      this.#waiting -= 1
      if (this.#waiting === 0) this.#letGo()
    }
  }

  #letGo(): void {
    this.#child.unref()
    this.#child.channel?.unref()
  }
}

/**
 * The toolkit's program: beside this file where the sources or `lib/` run, else in `toolkit/` of a directory this bundle is in.
 *
 * @throws Error where there is none, as in somebody's bundle of the library.
 */
export function findToolkitProgram(): string {
  const program = findOwnProgram(import.meta.url, { source: '../github-actions/toolkit', bundled: 'toolkit/index.js' })
  if (program !== undefined) return program
  throw new Error("the cache toolkit's program is missing: copy dist/toolkit and dist/program of ensure-extensions beside this bundle")
}

const maskCommand = '::add-mask::'

/** The output of the toolkit as the runner would show it: the data of commands unescaped, masked values replaced. */
function shown(printed: string, text: string = printed): string {
  const lines = unescaped(printed).split('\n')
  const secrets = lines.flatMap((line) => (line.startsWith(maskCommand) ? [line.slice(maskCommand.length).trim()] : []))
  const masked = secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '***'), unescaped(text))
  // Of blob stores it prints signed URLs, and masks some of them.
  return redactUrls(masked)
}

/** Every line that is a command to the runner, its data as it was before it was made one line. */
function unescaped(text: string): string {
  return text.replaceAll(/^::.*$/gm, (line) => line.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'))
}
