import type { Environment } from '../ports.ts'
import { startDetached } from '../system/detached-process.ts'
import type { Owner } from '../system/owner.ts'
import { readAhead } from './python/sources.ts'

/** A mounted image, and the file that lists what to read of it. */
export interface ReadAheadTree {
  readonly tree: string
  readonly list: string
}

/**
 * Starts a process that reads files of mounted images into memory: the first import of a cold image takes up to 1.6 times as long as that
 * of an unpacked tree, and as long where they have been read. It ends by itself after some seconds.
 *
 * @param python the interpreter that imports them.
 * @returns the process; undefined where it could not be started.
 */
export function startReadingAhead(python: string, trees: readonly ReadAheadTree[], environment: Environment): Owner | undefined {
  const places = trees.flatMap(({ list, tree }) => [list, tree])
  return startDetached(python, ['-I', '-S', '-c', readAhead, ...places], environment)
}
