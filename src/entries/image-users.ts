import { stat } from 'node:fs/promises'
import { readTextIfPresent } from '../system/files.ts'
import { Owner, type OwnerRecord } from '../system/owner.ts'
import { isOtherThanPlain } from '../system/plain-file.ts'

/** One who uses an image. */
export interface User {
  readonly owner: Owner
  /** Tells this use from others of the same owner. */
  readonly token: string
  readonly since: Date
}

/** A user as the list has it. */
interface UserRecord extends OwnerRecord {
  readonly token: string
  /** ISO 8601, UTC. */
  readonly since: string
}

/** The users in the form of the list. */
export function userRecords(users: readonly User[]): UserRecord[] {
  return users.map(({ owner, token, since }) => ({ ...owner.toJSON(), token, since: since.toISOString() }))
}

/**
 * Reads the list of users of an image; where there is none, nobody uses it. What cannot be read of it stands for
 * somebody unknown, who is at work since the list was last written: a damaged list must not let an image be removed
 * that is in use.
 */
export async function readUsers(file: string): Promise<User[]> {
  const text = await readTextIfPresent(file).catch((error: unknown) => {
    if (!isOtherThanPlain(error)) throw error
    return ''
  })
  if (text === undefined) return []
  const written = await stat(file).then(
    ({ mtime }) => mtime,
    () => new Date(),
  )
  const items = parseList(text)
  return (items ?? [undefined]).map((item) => userOf(item, written))
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function userOf(item: unknown, written: Date): User {
  const { token, since }: Partial<Record<keyof UserRecord, unknown>> = (typeof item === 'object' ? item : null) ?? {}
  const at = new Date(typeof since === 'string' ? since : Number.NaN)
  return {
    owner: Owner.from(item),
    token: typeof token === 'string' ? token : '',
    since: Number.isNaN(at.getTime()) ? written : at,
  }
}
