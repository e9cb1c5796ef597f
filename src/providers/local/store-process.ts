import { type ChildProcess, fork } from 'node:child_process'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type ByteSource, blocksOf } from '../../system/byte-source.ts'
import { findOwnProgram } from '../own-program.ts'
import type { LookupResult, SaveResult } from '../provider.ts'

/** One call of a store. The bytes to save come by the standard input. */
export type StoreCall =
  | { readonly action: 'lookup'; readonly directory: string; readonly key: string; readonly prefixes: readonly string[] }
  | {
      readonly action: 'restore'
      readonly directory: string
      readonly key: string
      readonly prefixes: readonly string[]
      readonly file: string
    }
  | { readonly action: 'save'; readonly directory: string; readonly key: string; readonly size: number }

/** A message of the store's process: it is ready, a look-up is over, the call has ended. */
export type StoreMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'found' }
  | { readonly kind: 'done'; readonly result: LookupResult | SaveResult }

/** How long a call is waited for. */
interface StorePatience {
  readonly lookupMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** How long a save that is given up may take to remove what it wrote, in milliseconds. */
const graceMs = 150

/**
 * A process that works on one call of a store and ends. Our own process asks nothing of the store's file system, so that it can
 * give the call up: it kills the process, and does not wait for its end. The kernel may hold the process until the file system answers.
 */
export class StoreProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<boolean>
  readonly #ended: Promise<void>
  readonly #done: Promise<void>

  /** Starts the process, which loads its program while the caller does something else. */
  constructor(program: string) {
    const child = fork(program, [], { execArgv: [], stdio: ['pipe', 'ignore', 'ignore', 'ipc'] })
    this.#child = child
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => resolve()).once('error', () => resolve())
    })
    this.#ready = new Promise((resolve) => {
      child.once('message', () => resolve(true))
      this.#ended.then(() => resolve(false))
    })
    this.#done = new Promise((resolve) => {
      child.on('message', ({ kind }: StoreMessage) => kind === 'done' && resolve())
    })
    // A call that was given up closes the pipe.
    child.stdin?.on('error', () => {})
    this.#hold(false)
  }

  /** Waits until it takes its call; false where it could not be started. */
  async isReady(): Promise<boolean> {
    this.#hold(true)
    try {
      return await this.#ready
    } finally {
      this.#hold(false)
    }
  }

  /**
   * Looks a bundle up, and brings it where that is the call.
   *
   * @throws Error when the file system does not answer in time, or the process ends; the signal's reason.
   */
  async find(call: Exclude<StoreCall, { action: 'save' }>, { lookupMs, signal }: StorePatience): Promise<LookupResult> {
    return await this.#during(async () => {
      const answer = this.#answer<LookupResult>(signal, lookupMs)
      this.#child.stdin?.end()
      this.#child.send(call)
      return await answer
    })
  }

  /**
   * Saves a bundle.
   *
   * @throws Error when the bundle cannot be read or the process ends; the signal's reason.
   */
  async save(
    call: Extract<StoreCall, { action: 'save' }>,
    { bundle, signal }: { readonly bundle: ByteSource; readonly signal?: AbortSignal | undefined },
  ): Promise<SaveResult> {
    return await this.#during(async () => {
      const { stdin } = this.#child
      if (stdin === null) throw new Error('the process of the store takes no bytes')
      const answer = this.#answer<SaveResult>(signal)
      this.#child.send(call)
      // The process does not save an upload that ends before its size: it removes the part that it has.
      const giveUp = async (error: unknown): Promise<never> => {
        stdin.destroy()
        await Promise.race([this.#done, this.#ended, new Promise((resolve) => setTimeout(resolve, graceMs))])
        throw error
      }
      const over = new AbortController()
      const sent = send(bundle, stdin, over.signal).then(() => answer)
      try {
        return await Promise.race([answer, sent])
      } catch (error) {
        return await giveUp(error)
      } finally {
        over.abort()
        // Told already.
        answer.catch(() => {})
        sent.catch(() => {})
      }
    })
  }

  /** Keeps our own process alive during a call; afterwards nothing of the store's process is waited for. */
  async #during<T>(work: () => Promise<T>): Promise<T> {
    this.#hold(true)
    try {
      return await work()
    } finally {
      this.#child.kill('SIGKILL')
      this.#child.stdin?.destroy()
      if (this.#child.connected) this.#child.disconnect()
      this.#hold(false)
    }
  }

  /** The answer of the process. */
  #answer<Result extends LookupResult | SaveResult>(signal: AbortSignal | undefined, lookupMs?: number): Promise<Result> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const late = (): void => reject(new Error(`the file system did not answer within ${Number(((lookupMs ?? 0) / 1_000).toFixed(1))} s`))
      const timer = lookupMs === undefined ? undefined : setTimeout(late, lookupMs)
      const onAbort = (): void => reject(signal?.reason)
      signal?.addEventListener('abort', onAbort, { once: true })
      child.on('message', (message: StoreMessage) => {
        if (message.kind === 'ready') return
        clearTimeout(timer)
        if (message.kind === 'done') resolve(message.result as Result)
      })
      child.once('error', reject)
      this.#ended.then(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        reject(new Error('the process of the store ended'))
      })
    })
  }

  #hold(isHeld: boolean): void {
    const { stdin, channel } = this.#child
    const handles = [this.#child, channel, stdin as unknown as { ref?(): void; unref?(): void } | null]
    for (const handle of handles)
      if (isHeld) handle?.ref?.()
      else handle?.unref?.()
  }
}

/** Writes all of a bundle to a stream, as fast as it is taken. */
async function send(bundle: ByteSource, target: Writable, signal: AbortSignal): Promise<void> {
  for await (const block of blocksOf(bundle)) {
    if (signal.aborted || target.destroyed) return
    if (!target.write(block)) await new Promise((resolve) => target.once('drain', resolve).once('close', resolve))
  }
  target.end()
  await finished(target).catch(() => {})
}

/**
 * The store's program: beside this file where the sources or `lib/` run, else in `toolkit/` of a directory this bundle is in;
 * undefined where there is none, as in somebody's bundle of the library.
 */
export function findStoreProgram(): string | undefined {
  return findOwnProgram(import.meta.url, { source: '../local/program', bundled: 'toolkit/store/index.js' })
}
