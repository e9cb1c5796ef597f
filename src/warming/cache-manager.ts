import { ExtensionInstallationError } from '../errors.ts'
import type { Clock, Logger } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { type PersistedFile, readPersisted, writePersisted } from './persisted-file.ts'
import { systemTimer, type Timer } from './timer.ts'

/** A strategy returns this to keep the value as it is. */
export const ignore: unique symbol = Symbol('ignore')

/** All values there are now, or {@link ignore}. A value that is a promise and rejects has failed by itself: the old one stays. */
export type StrategyResult<V> = Iterable<readonly [string, V | Promise<V>]> | typeof ignore

/** A store for the values; a Map is one. */
export interface ValueStore<V> {
  get(key: string): V | undefined
  set(key: string, value: V): unknown
  delete(key: string): unknown
  has(key: string): boolean
  keys(): Iterable<string>
}

/** How a cache manager works. */
export interface CacheManagerOptions<V> {
  /** For messages, and so that no manager restores another's file. */
  readonly name: string
  /** Gives the values; rejects where it cannot. The signal ends it when the manager is stopped. */
  readonly strategy: (signal: AbortSignal) => Promise<StrategyResult<V>>
  /** The file that outlives the process; unset: nothing is read or written. The values must be JSON then. */
  readonly persistPath?: string
  /** How often the strategy is asked again, in milliseconds. 0 is never. Default 300,000. */
  readonly warmIntervalMs?: number
  /** Where the values are kept; nothing else may write to it. Default: a Map. */
  readonly cache?: ValueStore<V>
  /** Default: silent. */
  readonly logger?: Logger
  readonly clock?: Clock
  readonly timer?: Timer
}

/** The result of a refresh. */
export interface RefreshReport {
  readonly status: 'refreshed' | 'ignored' | 'failed' | 'stopped'
  /** The keys whose values are new ones now. */
  readonly refreshed: readonly string[]
  /** The keys whose values could not be made, and why. */
  readonly failures: readonly { readonly key: string; readonly error: string }[]
  /** Why the whole refresh failed; null where it did not. */
  readonly error: string | null
}

/** The state of a manager, for display. */
export interface CacheManagerState {
  readonly name: string
  readonly status: 'idle' | 'restoring' | 'loading' | 'ready' | 'refreshing' | 'failed' | 'stopped'
  readonly size: number
  /** When the values that are there were written to the file that they came from; null where none did. */
  readonly restoredFrom: Date | null
  readonly lastRefreshAt: Date | null
  readonly lastError: string | null
  readonly refreshes: number
  /** Turns that were passed over because the refresh before was still at work. */
  readonly skippedTurns: number
}

/** A value that was made, or why it was not. */
type Settled<V> = { readonly key: string } & ({ readonly value: V } | { readonly error: string })

async function settle<V>(items: Iterable<readonly [string, V | Promise<V>]>): Promise<Settled<V>[]> {
  return await Promise.all(
    [...items].map(async ([key, value]): Promise<Settled<V>> => {
      try {
        return { key, value: await value }
      } catch (error) {
        return { key, error: messageOf(error) }
      }
    }),
  )
}

/** Gives a promise's value, or throws the signal's reason: a strategy that ignores the signal must not hold up stopping. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let forget = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    const give = (): void => reject(signal.reason)
    if (signal.aborted) give()
    signal.addEventListener('abort', give, { once: true })
    forget = () => signal.removeEventListener('abort', give)
  })
  return await Promise.race([promise, aborted]).finally(() => forget())
}

const usualIntervalMs = 300_000
const silent: Logger = { debug: () => {}, info: () => {}, warning: () => {}, error: () => {}, group: () => {} }

/**
 * Keeps values warm: restored from a file without making anybody wait, made by a strategy, and made again at an interval.
 * It owns its values and its file; two managers share nothing.
 */
export class CacheManager<V> {
  readonly #options: CacheManagerOptions<V>
  readonly #values: ValueStore<V>
  readonly #logger: Logger
  readonly #timer: Timer
  readonly #stopping = new AbortController()
  /** Keys that the strategy has given in this process: a restored value never replaces them. */
  readonly #fresh = new Set<string>()
  #status: CacheManagerState['status'] = 'idle'
  #started: Promise<void> | undefined
  #refreshing: Promise<RefreshReport> | undefined
  #cancelTurn: (() => void) | undefined
  #hasValues = false
  #restoredFrom: Date | null = null
  #lastRefreshAt: Date | null = null
  #lastError: string | null = null
  #refreshes = 0
  #skippedTurns = 0

  constructor(options: CacheManagerOptions<V>) {
    this.#options = options
    this.#values = options.cache ?? new Map<string, V>()
    this.#logger = options.logger ?? silent
    this.#timer = options.timer ?? systemTimer
  }

  /**
   * Starts: with a file, its values are restored while the caller goes on, and the strategy is asked behind them;
   * without one, this waits for the strategy. Never rejects: {@link ready} says how it went. A second call does nothing.
   */
  start(): Promise<void> {
    this.#started ??= this.#start()
    return this.#started
  }

  async #start(): Promise<void> {
    const { persistPath, name } = this.#options
    this.#status = persistPath === undefined ? 'loading' : 'restoring'
    const file = persistPath === undefined ? undefined : await readPersisted<V>(persistPath, name)
    if (this.#stopping.signal.aborted) return
    if (file !== undefined && 'problem' in file) this.#logger.warning(`${name}: '${persistPath}' is not restored: ${file.problem}`)
    if (file !== undefined && 'entries' in file) {
      this.#restore(file)
      // Behind the values that are there already.
      void this.refresh().finally(() => this.#plan())
      return
    }
    await this.refresh()
    this.#plan()
  }

  /**
   * Waits for values: those of the file, else those of the strategy.
   *
   * @throws ExtensionInstallationError `values-unavailable` when there is no file and the strategy has failed or changed nothing. A later call
   * may succeed, once a refresh has.
   */
  async ready(): Promise<void> {
    await this.start()
    if (!this.#hasValues) await this.#refreshing
    if (this.#hasValues) return
    const { name } = this.#options
    throw new ExtensionInstallationError(`${name} has no values: ${this.#lastError ?? 'it was stopped before it had any'}`, {
      code: 'values-unavailable',
      subject: name,
      hint: 'The next interval tries again; what the strategy needs may be back then.',
    })
  }

  /** The value of a key; undefined where there is none (yet). Values of one refresh appear together. */
  get(key: string): V | undefined {
    return this.#values.get(key)
  }

  /** The keys that have a value now. */
  keys(): string[] {
    return [...this.#values.keys()]
  }

  /** Asks the strategy now. A refresh that is at work already is waited for instead: two never overlap. Never rejects. */
  refresh(): Promise<RefreshReport> {
    if (this.#stopping.signal.aborted) return Promise.resolve({ status: 'stopped', refreshed: [], failures: [], error: null })
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  /** Ends: no timer stays, a strategy at work is told, and nothing is changed or written any more. The values stay readable. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error(`${this.#options.name} was stopped`))
    this.#cancelTurn?.()
    await this.#refreshing
    await this.#started
    this.#status = 'stopped'
  }

  state(): CacheManagerState {
    return {
      name: this.#options.name,
      status: this.#status,
      size: [...this.#values.keys()].length,
      restoredFrom: this.#restoredFrom,
      lastRefreshAt: this.#lastRefreshAt,
      lastError: this.#lastError,
      refreshes: this.#refreshes,
      skippedTurns: this.#skippedTurns,
    }
  }

  #restore({ entries, savedAt }: PersistedFile<V>): void {
    for (const [key, value] of entries) if (!this.#fresh.has(key)) this.#values.set(key, value)
    this.#restoredFrom = savedAt
    this.#hasValues = true
    this.#status = 'ready'
  }

  async #refresh(): Promise<RefreshReport> {
    const { name, strategy } = this.#options
    const { signal } = this.#stopping
    this.#status = this.#hasValues ? 'refreshing' : 'loading'
    const failed = (error: unknown): RefreshReport => {
      this.#lastError = messageOf(error)
      this.#status = this.#hasValues ? 'ready' : 'failed'
      if (!signal.aborted) this.#logger.warning(`${name} was not refreshed: ${this.#lastError}`)
      return { status: signal.aborted ? 'stopped' : 'failed', refreshed: [], failures: [], error: this.#lastError }
    }
    let made: StrategyResult<V>
    let settled: readonly Settled<V>[] = []
    try {
      made = await unlessAborted(strategy(signal), signal)
      if (made !== ignore) settled = await unlessAborted(settle(made), signal)
    } catch (error) {
      return failed(error)
    }
    if (signal.aborted) return failed(signal.reason)
    this.#refreshes += 1
    this.#lastRefreshAt = (this.#options.clock ?? { now: () => new Date() }).now()
    if (made === ignore) {
      // Nothing changes: where there was nothing, there is nothing.
      this.#lastError = this.#hasValues ? null : 'the strategy changed nothing, and there was nothing before'
      this.#status = this.#hasValues ? 'ready' : 'failed'
      return { status: 'ignored', refreshed: [], failures: [], error: null }
    }
    this.#lastError = null
    this.#hasValues = true
    const report = this.#apply(settled)
    for (const { key, error } of report.failures) this.#logger.warning(`${name}: ${key} keeps its value: ${error}`)
    await this.#persist()
    this.#status = 'ready'
    return report
  }

  /** Takes over all values in one turn of the event loop: a reader sees those before or those after. */
  #apply(settled: readonly Settled<V>[]): RefreshReport {
    const refreshed: string[] = []
    const failures: { key: string; error: string }[] = []
    const named = new Set(settled.map(({ key }) => key))
    for (const key of [...this.#values.keys()]) if (!named.has(key)) this.#values.delete(key)
    for (const item of settled) {
      if ('error' in item) failures.push(item)
      else {
        this.#values.set(item.key, item.value)
        this.#fresh.add(item.key)
        refreshed.push(item.key)
      }
    }
    return { status: 'refreshed', refreshed, failures, error: null }
  }

  async #persist(): Promise<void> {
    const { persistPath, name } = this.#options
    if (persistPath === undefined || this.#lastRefreshAt === null) return
    const entries = [...this.#values.keys()].map((key) => [key, this.#values.get(key) as V] as const)
    await writePersisted(persistPath, name, { entries, savedAt: this.#lastRefreshAt }).catch((error: unknown) => {
      this.#logger.warning(`${name}: its values could not be written to '${persistPath}': ${messageOf(error)}`)
    })
  }

  #plan(): void {
    const intervalMs = this.#options.warmIntervalMs ?? usualIntervalMs
    if (intervalMs <= 0 || this.#stopping.signal.aborted) return
    this.#cancelTurn = this.#timer(() => {
      this.#plan()
      if (this.#refreshing === undefined) void this.refresh()
      else this.#skippedTurns += 1
    }, intervalMs)
  }
}
