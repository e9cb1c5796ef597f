import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasErrno } from './errno.ts'
import { ageMs, isDirectory, removeTree, writeTextBy } from './files.ts'
import { closeRoom, type Holder, holderText, linkNew, readHolder, renew } from './lock-file.ts'
import { abandonedMs } from './owned-directory.ts'
import { Owner } from './owner.ts'

/** How often a holder gives a sign that it lives, in milliseconds. */
const renewalMs = 1_000
/** After how long without a sign a holder is dead of which nothing else can be told, in milliseconds: ten signs. */
export const silenceMs = 10_000
/** How long such a holder is watched before it is believed to be dead, in milliseconds: this process may just have slept. */
const watchMs = 2_000
/** The longest wait between two attempts, in milliseconds. */
const maxPauseMs = 50
/** How often work is begun again whose lock was lost. */
const maxLosses = 3

/** A lock could not be had in time. */
export class LockTimeoutError extends Error {
  override readonly name: string = 'LockTimeoutError'

  /** The lock file. */
  readonly lock: string

  constructor(lock: string, reason: string) {
    super(reason)
    this.lock = lock
  }
}

/** A lock was had and lost: its holder gave no sign for so long that another process took it for dead. */
class LockLostError extends LockTimeoutError {
  override readonly name: string = 'LockLostError'

  constructor(lock: string) {
    super(lock, `the lock '${lock}' was lost: this process gave no sign for more than ${silenceMs / 1000} s, and another took it over`)
  }
}

/** The time that locks go by, so that tests need not wait for it. */
export interface LockClock {
  /** Waits; resolves after some milliseconds. */
  readonly sleep: (ms: number) => Promise<unknown>
  /** Runs something again and again, until what is returned is called. */
  readonly every: (ms: number, callback: () => void) => () => void
}

export const systemLockClock: LockClock = {
  sleep,
  every(ms, callback) {
    const timer = setInterval(callback, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}

export interface LockOptions {
  /** How long to wait for it, in milliseconds. */
  readonly timeoutMs: number
  /** Whether to give up as soon as the holder is known to live. Default false. */
  readonly isGivingUpOnLiving?: boolean
  readonly clock?: LockClock
}

/** A lock that is held, as the work under it sees it. */
export interface Lease {
  /** Aborted once the lock is found to be lost. */
  readonly signal: AbortSignal
  /**
   * Writes a text file in place of what was there, in one step. That step fails where the lock was taken over, also if
   * this process slept just before it.
   *
   * @param file on the disk of the lock.
   * @throws LockLostError
   */
  readonly write: (file: string, text: string) => Promise<void>
  /**
   * Makes sure that the lock is still held.
   *
   * @param directory where the lock lies by now, if its directory was moved.
   * @throws LockLostError where another process has it.
   */
  readonly check: (directory?: string) => Promise<void>
}

/**
 * Works while holding a lock: a file that names its holder. Other processes wait; also those of other machines, where
 * the file system makes hard links or new files atomically, as NFS (3 and newer) and SMB do.
 *
 * The lock of a dead process of this container is taken over at once, that of a living one never, also when it is
 * stopped. Of a process of another machine or container only its signs tell: it gives one each second, and is dead
 * after ten without. Such a holder may also have slept. It wakes up to a lock that is lost, and its {@link Lease}
 * changes nothing any more; then the work is begun again. It has to bear that.
 *
 * @throws LockTimeoutError naming the lock and its holder; node errors where the lock cannot be written.
 */
export async function withLock<T>(lock: string, options: LockOptions, work: (lease: Lease) => Promise<T>): Promise<T> {
  for (let losses = 1; ; losses++) {
    const room = await acquire(lock, options)
    const losing = new AbortController()
    const lose = (): LockLostError => {
      const error = new LockLostError(lock)
      losing.abort(error)
      return error
    }
    const stop = (options.clock ?? systemLockClock).every(renewalMs, () => {
      void renew(lock, room.nonce).then((isHeld) => isHeld || lose())
    })
    try {
      return await work({
        signal: losing.signal,
        write: (file, text) => write(file, text, { room, lose }),
        check: (directory) => check(directory === undefined ? lock : path.join(directory, path.basename(lock)), room, lose),
      })
    } catch (error) {
      if (!(error instanceof LockLostError) || error.lock !== lock || losses === maxLosses) throw error
    } finally {
      stop()
      await release(lock, room)
    }
  }
}

/**
 * A directory of one holding beside the lock. All that its holder changes passes through it by a rename. Who takes the
 * lock over removes it first: from then on those renames fail, whenever the holder wakes up.
 */
interface Room {
  readonly directory: string
  readonly nonce: string
}

function roomOf(lock: string, owner: Owner, nonce: string): string {
  return `${lock}.${owner.tag}-${nonce}`
}

async function write(file: string, text: string, { room, lose }: { room: Room; lose: () => LockLostError }): Promise<void> {
  const temporary = path.join(room.directory, randomBytes(4).toString('hex'))
  try {
    await writeTextBy(temporary, file, text)
  } catch (error) {
    throw hasErrno(error, 'ENOENT') && !(await isDirectory(room.directory)) ? lose() : error
  }
}

async function check(lock: string, { nonce }: Room, lose: () => LockLostError): Promise<void> {
  if ((await readHolder(lock))?.nonce !== nonce) throw lose()
}

async function acquire(lock: string, options: LockOptions): Promise<Room> {
  const { timeoutMs, isGivingUpOnLiving = false, clock = systemLockClock } = options
  const deadline = performance.now() + timeoutMs
  const owner = Owner.current()
  const nonce = randomBytes(6).toString('hex')
  const room: Room = { directory: roomOf(lock, owner, nonce), nonce }
  const text = holderText(owner, nonce)
  const own = path.join(room.directory, 'holder')
  let watched: { readonly nonce: string; readonly renewedAt: number; ms: number } | undefined
  await mkdir(room.directory)
  try {
    await writeFile(own, text, { flag: 'wx' })
    for (let attempt = 0; ; attempt++) {
      if (await linkNew(own, lock, text)) {
        if (attempt > 0) await removeLeftovers(lock)
        return room
      }
      const holder = await readHolder(lock)
      if (holder === undefined) continue
      const isRenewed = watched?.nonce === holder.nonce && watched.renewedAt !== holder.renewedAt
      if (watched?.nonce !== holder.nonce || isRenewed) watched = { nonce: holder.nonce, renewedAt: holder.renewedAt, ms: 0 }
      const { liveness } = holder.owner
      const isDead = liveness === 'dead' || (liveness === 'foreign' && watched.ms >= watchMs && (await isSilent(holder, room)))
      const remainingMs = deadline - performance.now()
      if (isDead && (await takeOver({ lock, holder, text }, { ...options, timeoutMs: Math.max(0, remainingMs) }))) {
        await removeLeftovers(lock)
        return room
      }
      const isRefused = isGivingUpOnLiving && (liveness === 'alive' || isRenewed)
      if (isRefused || performance.now() >= deadline) {
        throw new LockTimeoutError(lock, `the lock '${lock}' could not be had within ${timeoutMs / 1000} s: ${describe(holder)}`)
      }
      const pauseMs = Math.min(maxPauseMs, 2 + 2 * attempt) * (0.5 + Math.random())
      await clock.sleep(pauseMs)
      // Not by the clock: while this process or its machine slept, nobody watched.
      watched.ms += pauseMs
    }
  } catch (error) {
    await removeTree(room.directory)
    throw error
  }
}

/** Whether a holder gave no sign for too long, by the clock of the file system: those of two machines may differ. */
async function isSilent({ renewedAt }: Holder, room: Room): Promise<boolean> {
  const file = path.join(room.directory, 'clock')
  await writeFile(file, 'now')
  return (await stat(file)).mtimeMs - renewedAt > silenceMs
}

/** Gives a lock back, if it is still held: the rename fails where the room was taken away. */
async function release(lock: string, room: Room): Promise<void> {
  // A hand may have removed the file, and so have let another in.
  const holder = await readHolder(lock).catch(() => undefined)
  if (holder?.nonce === room.nonce) await rename(lock, path.join(room.directory, 'released')).catch(() => {})
  await removeTree(room.directory)
}

interface Takeover {
  readonly lock: string
  readonly holder: Holder
  /** The text of the lock file. */
  readonly text: string
}

/**
 * Replaces the lock of a dead holder. Of all who see it dead exactly one gets the lock named after that holding, and
 * only while holding that may the file be replaced, and only if it is still the same: a second look comes after the
 * right to act. The dead holder's room is taken away first, so that it can neither change anything nor give the lock
 * back; nobody but the owner of the right changes the lock from then on.
 */
async function takeOver({ lock, holder, text }: Takeover, options: LockOptions): Promise<boolean> {
  const isStill = async (): Promise<boolean> => (await readHolder(lock))?.nonce === holder.nonce
  try {
    return await withLock(`${lock}.after-${holder.nonce}`, { ...options, isGivingUpOnLiving: false }, async (right) => {
      if (!(await isStill())) return false
      await closeRoom(roomOf(lock, holder.owner, holder.nonce))
      if (!(await isStill())) return false
      await right.write(lock, text)
      return true
    })
  } catch (error) {
    if (error instanceof LockTimeoutError) return false
    throw error
  }
}

/** Removes what ended processes left beside a lock: their rooms, and rights they held. */
async function removeLeftovers(lock: string): Promise<void> {
  const prefix = `${path.basename(lock)}.`
  for (const name of await readdir(path.dirname(lock)).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const location = path.join(path.dirname(lock), name)
    const [, tag] = /\.([0-9a-z]+-\d+-(?:\d+|x))-[0-9a-f]{12}(?:\.closed)?$/.exec(name) ?? []
    const owner = tag === undefined ? (await readHolder(location).catch(() => undefined))?.owner : Owner.fromTag(tag)
    if (owner?.hasAbandoned({ ageMs: await ageMs(location, new Date()), limitMs: abandonedMs }) !== true) continue
    if (tag === undefined) await unlink(location).catch(() => {})
    else await removeTree(location)
  }
}

function describe({ owner, since, isReadable }: Holder): string {
  if (!isReadable) return 'its content cannot be read'
  const where = {
    foreign: `of ${owner.host}, which may have ended`,
    alive: `of this machine (${owner.host}), which is running`,
    dead: `of this machine (${owner.host}), which has ended`,
  }[owner.liveness]
  return `it is held since ${since} by process ${owner.pid} ${where}`
}
