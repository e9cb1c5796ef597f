import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a program of this package lies. */
export interface OwnProgram {
  /** Where the sources or `lib/` run: relative to the directory of the caller, without its ending. */
  readonly source: string
  /** Where bundles run: below a directory that the bundle is in. */
  readonly bundled: string
}

/** Finds a program of this package that runs in a process of its own; undefined in somebody's bundle of the library that has not copied it. */
export function findOwnProgram(caller: string, { source, bundled }: OwnProgram): string | undefined {
  let directory = path.dirname(fileURLToPath(caller))
  const isStripping = 'typescript' in process.features && Boolean(process.features.typescript)
  const beside = ['.js', ...(isStripping ? ['.ts'] : [])].map((ending) => path.join(directory, `${source}${ending}`))
  const own = beside.find((file) => existsSync(file))
  if (own !== undefined) return own
  for (;;) {
    const program = path.join(directory, bundled)
    if (existsSync(program)) return program
    const parent = path.dirname(directory)
    if (parent === directory) return undefined
    directory = parent
  }
}
