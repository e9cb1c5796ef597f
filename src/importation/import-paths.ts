import path from 'node:path'
import { ExtensionConfigError } from '../errors.js'
import type { Environment } from '../ports.js'

/** The variables later steps need. */
export interface ImportEnvironment {
  /** The trees, then what was there before, each once. */
  readonly PYTHONPATH: string
  /** The script directories, then what was there before, each once. */
  readonly PATH: string
}

/** The name of the directory in a tree that uv puts scripts into. */
export const scriptDirectoryName: string = process.platform === 'win32' ? 'Scripts' : 'bin'

/**
 * The environment in which the trees can be imported: they stand before what was there and nothing is doubled.
 *
 * @param trees absolute paths of the trees, first wins.
 * @param scriptDirectories absolute paths of the directories with their scripts.
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
export function importEnvironment(
  trees: readonly string[],
  scriptDirectories: readonly string[],
  environment: Environment,
): ImportEnvironment {
  for (const tree of [...trees, ...scriptDirectories]) {
    if (!tree.includes(path.delimiter)) continue
    throw new ExtensionConfigError(`'${tree}' holds '${path.delimiter}', which separates the paths in PYTHONPATH and PATH`, {
      code: 'path-not-exportable',
      subject: tree,
      hint: 'Choose another cache root (input cache-root, CLI --cache-root, ENSURE_EXTENSIONS_CACHE).',
    })
  }
  return {
    PYTHONPATH: joinPaths(trees, environment['PYTHONPATH']),
    PATH: joinPaths(scriptDirectories, environment['PATH'] ?? environment['Path']),
  }
}

function joinPaths(first: readonly string[], existing: string | undefined): string {
  const before = existing === undefined || existing === '' ? [] : existing.split(path.delimiter)
  return [...new Set([...first, ...before])].join(path.delimiter)
}
