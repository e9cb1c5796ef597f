import { chmodSync, lchownSync } from 'node:fs'
import { locationOf, readTree } from '../system/tree.ts'
import { isPrivileged, unprivilegedMode } from './tree-contents.ts'

/**
 * Makes what was unpacked of a user's own directory this user's: nobody becomes another user by it, and where root unpacked it with
 * the owners that it was saved with, it is root's, as with tar.
 */
export function makeOwn(directory: string): void {
  const [user, group] = [process.getuid?.(), process.getgid?.()]
  for (const [name, member] of readTree(directory)) {
    const location = locationOf(directory, name)
    // Before the mode: a change of the owner takes bits off.
    if (user === 0 && group !== undefined) lchownSync(location, user, group)
    const mode = isPrivileged(member) ? unprivilegedMode(member.mode) : member.mode
    if (member.kind !== 'link' && (user === 0 || mode !== member.mode)) chmodSync(location, mode)
  }
}
