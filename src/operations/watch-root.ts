import path from 'node:path'
import { unusableRoot, usingRoot } from '../entries/entry.ts'
import { CacheError } from '../errors.ts'
import type { Clock } from '../ports.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { makeDirectory } from '../system/files.ts'
import { type Lease, LockTimeoutError, silenceMs, withLock } from '../system/lock.ts'
import type { Timer } from '../warming/timer.ts'

/** How long it may take to find out whether the process that did it before, in another container, still lives; in milliseconds. */
const holderTimeoutMs = silenceMs + 5_000

/** What one process at a time does for a cache root. */
export interface RootWatch {
  readonly cacheRoot: string
  /** The name of its lock. */
  readonly lock: string
  /** Completes the sentence `another process …`. */
  readonly doing: string
  /** Ends the watch; then it resolves. */
  readonly signal: AbortSignal
}

/**
 * Works for a cache root until it is told to end, as the only process that does.
 *
 * @param work ends when its signal is aborted: the watch is to end, or another process has taken over.
 * @throws CacheError `cache-locked` when another process does it already, `cache-root-unusable`.
 */
export async function watchRoot(
  { cacheRoot, lock, doing, signal }: RootWatch,
  work: (ending: AbortSignal, lease: Lease) => Promise<void>,
): Promise<void> {
  try {
    await usingRoot(cacheRoot, async () => {
      await makeDirectory(cacheRoot)
      await withLock(path.join(cacheRoot, lock), { timeoutMs: holderTimeoutMs, isGivingUpOnLiving: true }, async (lease) => {
        await work(AbortSignal.any([signal, lease.signal]), lease)
        // Whoever took it over does it now.
        if (!signal.aborted) throw lease.signal.reason
      })
    })
  } catch (error) {
    // The cache root has gone, or a file has taken its place.
    if (!(error instanceof LockTimeoutError)) throw hasErrno(error, 'EEXIST', 'ENOENT') ? unusableRoot(cacheRoot, error) : error
    throw new CacheError(`another process ${doing}: ${messageOf(error)}`, {
      code: 'cache-locked',
      subject: error.lock,
      hint: 'One for each cache root is enough; end that one first, or choose another cache root.',
      cause: error,
    })
  }
}

/** When turns are taken. */
export interface Turns {
  /** From the start of one turn to that of the next, in milliseconds. A turn that takes longer is followed by the next at once. */
  readonly intervalMs: number
  readonly timer: Timer
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Takes a turn at once, then one at every interval, until it is told to end. */
export async function takeTurns({ intervalMs, timer, clock, signal }: Turns, turn: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    const begun = clock.now().getTime()
    await turn()
    await rest(intervalMs - (clock.now().getTime() - begun), { timer, signal })
  }
}

/** Waits; no longer than until it is told to end. */
export async function rest(ms: number, { timer, signal }: Pick<Turns, 'timer' | 'signal'>): Promise<void> {
  if (ms <= 0 || signal.aborted) return
  await new Promise<void>((resolve) => {
    const end = (): void => {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const cancel = timer(end, ms)
    signal.addEventListener('abort', end)
  })
}
