import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../ports.ts'
import { ageMs, removeTree } from './files.ts'
import { Owner } from './owner.ts'

/**
 * After this long nobody works in a directory any more whose owner cannot be asked, in milliseconds. A step on a hosted
 * runner ends after 6 hours (GitHub, "Actions limits": job execution time); a day is four times that.
 */
export const abandonedMs: number = 24 * 3_600_000

const namePattern = /([0-9a-z]+-\d+-(?:\d+|x))-[0-9a-f]{8}$/

/** A part of the name of a directory that was moved aside to be deleted. */
export const removedMark = '.removed-'

/** A name that nobody has yet, with its owner in it. */
export function ownedName(prefix: string, owner: Owner = Owner.current()): string {
  return `${prefix}${owner.tag}-${randomBytes(4).toString('hex')}`
}

/** The owner that a name made by {@link ownedName} holds, whatever its prefix; undefined for other names. */
export function ownerInName(name: string): Owner | undefined {
  const [, tag] = namePattern.exec(name) ?? []
  return tag === undefined ? undefined : Owner.fromTag(tag)
}

/**
 * Makes an empty directory for this user alone. Its name tells its owner, so that it is never without one.
 *
 * @param parent a directory that is there.
 */
export async function makeOwnedDirectory(parent: string, prefix: string, owner: Owner = Owner.current()): Promise<string> {
  const directory = path.join(parent, ownedName(prefix, owner))
  await mkdir(directory, { mode: 0o700 })
  return directory
}

/**
 * Removes a directory that somebody may still work with, or has just begun to read: in one step it is gone from where
 * they look for it, so that they fail and never go on with a half of it.
 */
export async function removeAtOnce(directory: string): Promise<boolean> {
  const aside = ownedName(`${directory}${removedMark}`)
  try {
    await rename(directory, aside)
  } catch {
    return await removeTree(directory)
  }
  return await removeTree(aside)
}

/** Selects the directories of ended processes. */
export interface Leftovers {
  readonly parent: string
  /** Names that begin otherwise are left alone. */
  readonly prefix: string
  readonly clock: Clock
  /** After how long a directory goes whose owner cannot be asked, in milliseconds; default {@link abandonedMs}. */
  readonly limitMs?: number
  /** Whether names without an owner are ours too: then somebody unknown made them. Default false. */
  readonly isPrivate?: boolean
}

/** Removes the directories of ended owners. One that cannot be removed stays: another user's harms nobody. */
export async function removeLeftoverDirectories(leftovers: Leftovers): Promise<void> {
  const { parent, prefix, clock, limitMs = abandonedMs, isPrivate = false } = leftovers
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const owner = ownerInName(name) ?? (isPrivate ? Owner.from(undefined) : undefined)
    if (owner === undefined) continue
    const directory = path.join(parent, name)
    if (owner.hasAbandoned({ ageMs: await ageMs(directory, clock.now()), limitMs })) await removeTree(directory)
  }
}
