import path from 'node:path'
import { readableMode, sizeOf, type TreeContents, type TreeMember, type TreeSize } from '../system/tree.ts'
import { type ArchiveContent, UnsafeArchiveError } from './archive.ts'

/** The set-user-id and set-group-id bits. */
const privilegeBits = 0o6000

/**
 * Refuses what no archive may hold: devices, sockets, pipes, and what lies in anything but a directory. Of an installed tree also
 * what no package needs: links that leave it, set-user-id bits. One list for packing and opening: what is saved can be opened.
 *
 * @throws UnsafeArchiveError naming the member.
 */
export function refuseUnsafe(contents: TreeContents, content: ArchiveContent = 'installed'): void {
  for (const [name, { kind, mode, target }] of contents) {
    if (kind === 'other') throw new UnsafeArchiveError(`${shown(name)} is neither a file, a directory nor a link`)
    const parent = path.posix.dirname(name)
    // Unpacking it would write through a link.
    if (parent !== '.' && contents.get(parent)?.kind !== 'directory') {
      throw new UnsafeArchiveError(`${shown(name)} lies in what is not a directory`)
    }
    if (content === 'own') continue
    if (isPrivileged({ kind, mode })) {
      throw new UnsafeArchiveError(`${shown(name)} has set-user-id or set-group-id bits`)
    }
    if (kind === 'link' && isLeaving(name, target)) {
      throw new UnsafeArchiveError(`${shown(name)} is a link to ${shown(target)}, outside of the tree`)
    }
  }
}

/** Whether a member has bits by which whoever runs it becomes another user. */
export function isPrivileged({ kind, mode }: Pick<TreeMember, 'kind' | 'mode'>): boolean {
  return kind === 'file' && (mode & privilegeBits) !== 0
}

/** The members that no archive carries: devices, sockets, pipes. */
export function leftOutOf(contents: TreeContents): string[] {
  return [...contents].flatMap(([name, { kind }]) => (kind === 'other' ? [name] : []))
}

/** The mode of a member without the bits of {@link isPrivileged}. */
export function unprivilegedMode(mode: number): number {
  return mode & ~privilegeBits
}

function isLeaving(name: string, target: string): boolean {
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(name), target))
  return target.startsWith('/') || resolved === '..' || resolved.startsWith('../') || path.win32.isAbsolute(target)
}

/**
 * Refuses what an archive may not hold: what {@link refuseUnsafe} does, hard links, which can name files outside, and more
 * than it was said to.
 *
 * @throws UnsafeArchiveError naming the member or the size.
 */
export function refuseForeign(contents: TreeContents, opened: TreeSize, content: ArchiveContent = 'installed'): void {
  refuseUnsafe(contents, content)
  for (const [name, { isHardLinked }] of contents) {
    if (isHardLinked) throw new UnsafeArchiveError(`${shown(name)} is a hard link`)
  }
  const { members, bytes } = sizeOf(contents)
  const limit = endOf(opened)
  if (members > limit.members) throw new UnsafeArchiveError(`it holds ${members} files instead of ${opened.members}`)
  if (bytes > limit.bytes) throw new UnsafeArchiveError(`it holds ${bytes} bytes instead of ${opened.bytes}`)
}

/** The most that is taken from an archive of which so much was said. */
export function endOf({ members, bytes }: TreeSize): TreeSize {
  return { members: members * 2, bytes: bytes * 2 }
}

/**
 * Says how the listing of an archive differs from the tree it was packed from: names, kinds, sizes, link targets, and modes: of an
 * installed tree those that let everybody read it. Undefined where it does not.
 */
export function findDifference(packed: TreeContents, tree: TreeContents, content: ArchiveContent = 'installed'): string | undefined {
  for (const [name, wanted] of tree) {
    const found = packed.get(name)
    if (found === undefined) return `${shown(name)} is missing`
    if (found.kind !== wanted.kind) return `${shown(name)} is a ${found.kind} instead of a ${wanted.kind}`
    if (found.size !== wanted.size) return `${shown(name)} has ${found.size} bytes instead of ${wanted.size}`
    if (found.target !== wanted.target) return `${shown(name)} leads to ${shown(found.target)} instead of ${shown(wanted.target)}`
    const mode = content === 'own' ? wanted.mode : readableMode(wanted)
    if (found.kind !== 'link' && found.mode !== mode) {
      return `${shown(name)} has the mode ${found.mode.toString(8)} instead of ${mode.toString(8)}`
    }
  }
  for (const name of packed.keys()) if (!tree.has(name)) return `${shown(name)} was added`
  return undefined
}

/**
 * Says what changed in a tree since its contents were read: a file or link that is gone or was written to, even where its size is
 * the same. Undefined where nothing did. What was added is in the listing of its archive, where that has one.
 *
 * @param isListed whether the archive of the tree has a listing.
 */
export function findChange(before: TreeContents, now: TreeContents, isListed: boolean): string | undefined {
  for (const [name, { kind, changedMs }] of before) {
    const found = now.get(name)
    if (found?.kind !== kind) return `${shown(name)} was removed`
    // A directory changes with what is added to it.
    if (kind !== 'directory' && found.changedMs !== changedMs) return `${shown(name)} was changed`
  }
  if (isListed) return undefined
  for (const name of now.keys()) if (!before.has(name)) return `${shown(name)} was added`
  return undefined
}

/** A name as a message shows it: invalid text is shown as such. */
export function shown(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8')
}
