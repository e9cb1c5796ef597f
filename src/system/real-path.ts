import { existsSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** An absolute path with its symbolic links resolved. Of what is not there, the part that is there is resolved, if it can be. */
export function resolveLinks(location: string): string {
  const absolute = path.resolve(location)
  let existing = absolute
  while (!existsSync(existing) && path.dirname(existing) !== existing) existing = path.dirname(existing)
  return path.join(realPathOf(existing), path.relative(existing, absolute))
}

/** An absolute path with its symbolic links resolved. What has no path, such as an open file below /dev/fd, keeps the name it was given. */
export function realPathOf(existing: string): string {
  try {
    return realpathSync.native(existing)
  } catch {
    return existing
  }
}

/** Whether a path is a symbolic link itself. */
export function isLink(location: string): boolean {
  try {
    // Unlike a look at its attributes, the system answers this without the server of a mount, which may be dead.
    readlinkSync(location)
    return true
  } catch {
    return false
  }
}
