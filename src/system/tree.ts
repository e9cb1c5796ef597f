import { chmodSync, lstatSync, readdirSync, readlinkSync, type Stats } from 'node:fs'
import { hasErrno } from './errno.ts'

/** One thing in a tree. */
export interface TreeMember {
  readonly kind: 'file' | 'directory' | 'link' | 'other'
  /** The permissions, with the set-user-id, set-group-id and sticky bits. */
  readonly mode: number
  /** Of a file, in bytes; else 0. */
  readonly size: number
  /** Where a link leads, as it is written, a character for each byte; else empty. */
  readonly target: string
  /** Whether a file has a second name. */
  readonly isHardLinked: boolean
  /** When it was last changed, as the system notes it, in milliseconds; undefined for what an archive lists. */
  readonly changedMs?: number
}

/** The members of a tree, by the path relative to it, a character for each byte: names need not be valid text. */
export type TreeContents = ReadonlyMap<string, TreeMember>

/** How much a tree holds. */
export interface TreeSize {
  /** How many files, links and directories. */
  readonly members: number
  /** The sizes of its files, added up. */
  readonly bytes: number
}

/** Reads what lies in a directory, without following links. The directory itself is not among it. */
export function readTree(tree: string): TreeContents {
  const members = new Map<string, TreeMember>()
  const visit = (directory: string): void => {
    for (const bytes of readdirSync(locationOf(tree, directory), { encoding: 'buffer' })) {
      const name = directory + bytes.toString('latin1')
      const location = locationOf(tree, name)
      const stats = lstatSync(location)
      const kind = stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : 'other'
      members.set(name, {
        kind,
        mode: stats.mode & 0o7777,
        size: kind === 'file' ? stats.size : 0,
        target: kind === 'link' ? readlinkSync(location, { encoding: 'buffer' }).toString('latin1') : '',
        isHardLinked: kind === 'file' && stats.nlink > 1,
        changedMs: changeOf(stats),
      })
      if (kind === 'directory') visit(`${name}/`)
    }
  }
  visit('')
  return members
}

/** A program can set back when a file was written, but not when it was changed. On Windows the latter moves where nothing was changed. */
function changeOf({ ctimeMs, mtimeMs }: Stats): number {
  return process.platform === 'win32' ? mtimeMs : ctimeMs
}

/** How much a tree holds. */
export function sizeOf(contents: TreeContents): TreeSize {
  let bytes = 0
  for (const { size } of contents.values()) bytes += size
  return { members: contents.size, bytes }
}

/** The mode with which everybody may read a member, and run it where its owner may. */
export function readableMode({ kind, mode }: Pick<TreeMember, 'kind' | 'mode'>): number {
  return mode | 0o444 | (kind === 'directory' || (mode & 0o111) !== 0 ? 0o111 : 0)
}

/**
 * Makes a tree readable for everybody, whatever the umask was: another user would else import a part of it without a word.
 * Where one member cannot be made so, the whole tree is closed to others instead: they get nothing rather than a part.
 *
 * @returns what lies in it.
 */
export function makeReadable(tree: string): TreeContents {
  const readable = new Map<string, TreeMember>()
  try {
    for (const [name, member] of readTree(tree)) {
      const isPlain = member.kind === 'file' || member.kind === 'directory'
      const mode = isPlain ? readableMode(member) : member.mode
      if (mode === member.mode) {
        readable.set(name, member)
        continue
      }
      const location = locationOf(tree, name)
      chmodSync(location, mode)
      readable.set(name, { ...member, mode, changedMs: changeOf(lstatSync(location)) })
    }
    chmodSync(tree, 0o755)
    return readable
  } catch (error) {
    if (!hasErrno(error, 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS')) throw error
    try {
      chmodSync(tree, 0o700)
    } catch {
      // A file system without permissions shows everybody the same.
    }
    return readTree(tree)
  }
}

const notAscii = /[^\x20-\x7e]/

/** Where a member lies: as text where its name is plain, which is faster, else as bytes. */
export function locationOf(tree: string, name: string): string | Buffer {
  return notAscii.test(name) ? Buffer.concat([Buffer.from(`${tree}/`), Buffer.from(name, 'latin1')]) : `${tree}/${name}`
}
