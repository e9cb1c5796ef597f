import { randomUUID } from 'node:crypto'
import { link, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasErrno } from '../errors.ts'
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts'

/** How long a lock without readable content may be somebody's who is about to write it, in milliseconds. */
const unreadableGraceMs = 10_000
/** The longest wait between two attempts, in milliseconds. */
const maxPauseMs = 50

/** What a lock file says of who holds it. */
interface Holder extends ProcessIdentity {
  /** Tells this holding from any other. */
  readonly nonce: string
  /** ISO 8601, UTC. */
  readonly since: string
}

/** A lock could not be had in time. */
export class LockTimeoutError extends Error {
  override readonly name: string = 'LockTimeoutError'

  /** The lock file. */
  readonly lock: string

  constructor(lock: string, holder: string, timeoutMs: number) {
    super(`the lock '${lock}' could not be had within ${timeoutMs / 1000} s: ${holder}`)
    this.lock = lock
  }
}

export interface LockOptions {
  /** How long to wait for it, in milliseconds. */
  readonly timeoutMs: number
}

/**
 * Works while holding a lock: a file that names its holder. Other processes wait; also those of other machines, where
 * the file system makes hard links or new files atomically, as NFS (3 and newer) and SMB do.
 *
 * The lock of a dead process of this machine is taken over at once, that of a living one never, also when it is
 * stopped. Whether a process of another machine or container lives cannot be told: such a lock is waited for.
 *
 * @throws LockTimeoutError naming the lock and its holder; node errors where the lock cannot be written.
 */
export async function withLock<T>(lock: string, { timeoutMs }: LockOptions, work: () => Promise<T>): Promise<T> {
  const nonce = await acquire(lock, timeoutMs)
  try {
    return await work()
  } finally {
    await release(lock, nonce)
  }
}

async function acquire(lock: string, timeoutMs: number): Promise<string> {
  const deadline = performance.now() + timeoutMs
  const nonce = randomUUID()
  const own = `${lock}.${nonce}`
  const content: Holder = { ...identifyProcess(), nonce, since: new Date().toISOString() }
  try {
    await writeFile(own, JSON.stringify(content), { flag: 'wx' })
    for (let attempt = 0; ; attempt++) {
      if (await linkNew(own, lock)) return nonce
      const holder = await readHolder(lock)
      if (holder === undefined) continue
      if (isAbandoned(holder) && (await takeOver(lock, own, holder.nonce, deadline))) return nonce
      if (performance.now() >= deadline) throw new LockTimeoutError(lock, describe(holder), timeoutMs)
      await sleep(Math.min(maxPauseMs, 2 + 2 * attempt) * (0.5 + Math.random()))
    }
  } finally {
    await unlink(own).catch(() => {})
  }
}

async function release(lock: string, nonce: string): Promise<void> {
  // Nobody takes a lock from a living holder; only a hand that removed the file may have let another in.
  if ((await readHolder(lock))?.nonce === nonce) await unlink(lock).catch(() => {})
}

/**
 * Replaces the lock of a dead holder. Of all who see it dead exactly one gets the lock named after that holding, and
 * only while holding that may the file be replaced, and only if it is still the same: a second look comes after the
 * right to act.
 */
async function takeOver(lock: string, own: string, nonce: string, deadline: number): Promise<boolean> {
  const right = `${lock}.after-${nonce}`
  const timeoutMs = Math.max(0, deadline - performance.now())
  try {
    return await withLock(right, { timeoutMs }, async () => {
      if ((await readHolder(lock))?.nonce !== nonce) return false
      // A hard link would vanish in the rename onto itself; `own` is a file of its own name, and so is moved.
      await rename(own, lock)
      await removeLeftovers(lock)
      return true
    })
  } catch (error) {
    if (error instanceof LockTimeoutError) return false
    throw error
  }
}

/** Removes what killed processes left beside a lock: their own names for it, and rights they held. */
async function removeLeftovers(lock: string): Promise<void> {
  const prefix = `${path.basename(lock)}.`
  for (const name of await readdir(path.dirname(lock))) {
    if (!name.startsWith(prefix)) continue
    const file = path.join(path.dirname(lock), name)
    const holder = await readHolder(file).catch(() => undefined)
    if (holder !== undefined && isAbandoned(holder)) await unlink(file).catch(() => {})
  }
}

interface ReadHolder {
  readonly nonce: string
  readonly identity: Holder | undefined
  readonly ageMs: number
}

/** Who holds a lock; undefined where nobody does. */
async function readHolder(lock: string): Promise<ReadHolder | undefined> {
  try {
    const [text, stats] = await Promise.all([readFile(lock, 'utf8'), stat(lock)])
    const ageMs = Date.now() - stats.mtimeMs
    const identity = parseHolder(text)
    return { nonce: identity?.nonce ?? `unreadable-${stats.ino}-${stats.mtimeMs}`, identity, ageMs }
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null
    const isHolder =
      typeof value?.pid === 'number' && [value.host, value.realm, value.started, value.nonce].every((item) => typeof item === 'string')
    return isHolder ? (value as Holder) : undefined
  } catch {
    return undefined
  }
}

function isAbandoned({ identity, ageMs }: ReadHolder): boolean {
  return identity === undefined ? ageMs > unreadableGraceMs : isRunning(identity) === false
}

function describe({ identity }: ReadHolder): string {
  if (identity === undefined) return 'its content cannot be read'
  const state = isRunning(identity)
  const where = state === null ? `of ${identity.host}, which may have ended` : `of this machine (${identity.host}), which is running`
  return `it is held since ${identity.since} by process ${identity.pid} ${where}`
}

/** Gives a file a second name if that name is free; by a copy where the file system has no hard links. */
async function linkNew(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name)
    return true
  } catch (error) {
    if (hasErrno(error, 'EEXIST')) return false
    if (!hasErrno(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK', 'EACCES')) throw error
  }
  try {
    const handle = await open(name, 'wx')
    await handle.writeFile(await readFile(file))
    await handle.close()
    return true
  } catch (error) {
    if (hasErrno(error, 'EEXIST')) return false
    throw error
  }
}
