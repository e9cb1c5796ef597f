import { statSync } from 'node:fs'
import path from 'node:path'
import { hasErrno } from './errno.ts'

/**
 * Why this user was refused: whose file or directory it is, as a part of a sentence. Undefined where the error is another one, or
 * what it is about belongs to this user.
 */
export function denialOf(error: unknown): string | undefined {
  if (!hasErrno(error, 'EACCES', 'EPERM')) return undefined
  const { path: place, syscall } = error as NodeJS.ErrnoException
  const owner = place === undefined ? undefined : ownerOf(place)
  if (owner === undefined || owner.uid === process.getuid?.()) return undefined
  const verb = syscall === 'open' || syscall === 'scandir' || syscall === 'readlink' || syscall === 'stat' ? 'read' : 'change'
  const what = owner.place === place ? 'it' : `'${place}'`
  return `'${owner.place}' belongs to another user (uid ${owner.uid}), and this user may not ${verb} ${what}`
}

/** The owner of a place; of one that may not even be looked at, that of the nearest directory above it that may. */
function ownerOf(place: string): { readonly place: string; readonly uid: number } | undefined {
  try {
    const stats = statSync(place, { throwIfNoEntry: false })
    if (stats !== undefined) return { place, uid: stats.uid }
  } catch (error) {
    if (!hasErrno(error, 'EACCES', 'EPERM', 'ENOTDIR')) return undefined
  }
  const parent = path.dirname(place)
  return parent === place ? undefined : ownerOf(parent)
}
