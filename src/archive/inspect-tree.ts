import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { UnsafeArchiveError } from './archive.ts'

/** The set-user-id and set-group-id bits. */
const privilegeBits = 0o6000

/** What a tree amounts to. */
export interface TreeSize {
  readonly files: number
  readonly bytes: number
}

/**
 * Walks an unpacked tree and refuses what no installed package needs: links that leave it, hard links, devices,
 * sockets, pipes, set-user-id bits.
 *
 * @throws UnsafeArchiveError naming the member.
 */
export function inspectTree(tree: string): TreeSize {
  let files = 0
  let bytes = 0
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const location = `${directory}/${entry.name}`
      const member = location.slice(tree.length + 1)
      if (entry.isDirectory()) visit(location)
      else if (entry.isSymbolicLink()) refuseForeignLink(tree, location, member)
      else if (entry.isFile()) {
        const stats = lstatSync(location)
        if ((stats.mode & privilegeBits) !== 0) throw new UnsafeArchiveError(`${member} has set-user-id or set-group-id bits`)
        if (stats.nlink > 1) throw new UnsafeArchiveError(`${member} is a hard link`)
        files += 1
        bytes += stats.size
      } else throw new UnsafeArchiveError(`${member} is neither a file, a directory nor a link`)
    }
  }
  visit(tree)
  return { files, bytes }
}

function refuseForeignLink(tree: string, location: string, member: string): void {
  const target = readlinkSync(location)
  const resolved = path.resolve(path.dirname(location), target)
  const isInside = !path.isAbsolute(target) && (resolved === tree || resolved.startsWith(tree + path.sep))
  if (!isInside) throw new UnsafeArchiveError(`${member} is a link to ${target}, outside of the tree`)
}
