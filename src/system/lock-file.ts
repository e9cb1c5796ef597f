import { link, open, rename } from 'node:fs/promises'
import { hasErrno } from './errno.ts'
import { removeTree } from './files.ts'
import { Owner, type OwnerRecord } from './owner.ts'
import { openPlain } from './plain-file.ts'

/** A lock file's record of its holder. */
interface HolderRecord extends OwnerRecord {
  /** Tells this holding from any other. */
  readonly nonce: string
  /** ISO 8601, UTC. */
  readonly since: string
}

/** The holder of a lock, as far as its file tells. */
export interface Holder {
  readonly owner: Owner
  readonly nonce: string
  readonly since: string
  /** Whether the content names a holder. */
  readonly isReadable: boolean
  /** When the holder last gave a sign, by the clock of the file system, in milliseconds. */
  readonly renewedAt: number
}

/** The text of a lock file. It ends with a line break, which a renewal writes again. */
export function holderText(owner: Owner, nonce: string): string {
  return `${JSON.stringify({ ...owner.toJSON(), nonce, since: new Date().toISOString() } satisfies HolderRecord)}\n`
}

/** Reads who holds a lock; undefined where nobody does. */
export async function readHolder(lock: string): Promise<Holder | undefined> {
  try {
    // Opened and then asked: a network file system looks again at what is opened, and answers from memory else.
    const handle = await openPlain(lock)
    try {
      const text = await handle.readFile('utf8')
      const { ino, mtimeMs } = await handle.stat()
      const record = parse(text)
      return {
        owner: Owner.from(record),
        nonce: record?.nonce ?? `unreadable-${ino}-${Math.trunc(mtimeMs)}`,
        since: record?.since ?? '',
        isReadable: record !== undefined,
        renewedAt: mtimeMs,
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

/**
 * Gives a sign that a holding goes on: the file's time changes, its content does not.
 *
 * @returns whether the lock is still that holding.
 */
export async function renew(lock: string, nonce: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'r+')
    try {
      // The open file is the one that is written to, whatever the name leads to by then.
      const text = await handle.readFile('utf8')
      if (parse(text)?.nonce !== nonce) return false
      await handle.write('\n', Buffer.byteLength(text) - 1)
      await handle.sync()
      return true
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Anything else may pass until the next sign.
    return !hasErrno(error, 'ENOENT')
  }
}

function parse(text: string): HolderRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof HolderRecord, unknown>> | null
    const isHolder = typeof value?.pid === 'number' && [value.host, value.realm, value.started, value.nonce].every(isString)
    return isHolder ? (value as HolderRecord) : undefined
  } catch {
    return undefined
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** Gives a file a second name if that name is free; by a copy where the file system has no hard links. */
export async function linkNew(file: string, name: string, text: string): Promise<boolean> {
  try {
    await link(file, name)
    return true
  } catch (error) {
    if (hasErrno(error, 'EEXIST')) return false
    if (!hasErrno(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK', 'EACCES')) throw error
  }
  try {
    const handle = await open(name, 'wx')
    await handle.writeFile(text)
    await handle.close()
    return true
  } catch (error) {
    if (hasErrno(error, 'EEXIST')) return false
    throw error
  }
}

/** Takes a holder's room away: from then on it can change nothing, also if it only slept. */
export async function closeRoom(room: string): Promise<void> {
  const closed = `${room}.closed`
  try {
    await rename(room, closed)
  } catch (error) {
    if (!hasErrno(error, 'ENOENT')) throw error
  }
  // The holder may have been about to rename a file from there.
  await removeTree(closed)
}
