import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { isLoader } from './loader.ts'

/** The variables later steps need. */
export interface ImportEnvironment {
  /** The loader, the trees, then what was there before. */
  readonly PYTHONPATH: string
  /** The script directories, then what was there before. */
  readonly PATH: string
  /** Our part of both, in their own form, so that it can be taken away again. */
  readonly ENSURE_EXTENSIONS_PATHS: string
}

/** The variables that make some trees importable. All paths are absolute. */
export interface ImportPath {
  /** The trees, the first wins. */
  readonly trees: readonly string[]
  /** The directories of their scripts; default: none. */
  readonly scriptDirectories?: readonly string[]
  /** The directory of their loader, see {@link writeLoader}; default: none, and then no `.pth` file is processed. */
  readonly loader?: string | undefined
}

/** The name of the directory in a tree that uv puts scripts into. */
export const scriptDirectoryName: string = process.platform === 'win32' ? 'Scripts' : 'bin'

/**
 * The variables with which the trees can be imported: ours stand before what was there and nothing is doubled.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
export function importEnvironment(importPath: ImportPath, environment: Environment): ImportEnvironment {
  const { trees, scriptDirectories = [], loader } = importPath
  for (const location of [...trees, ...scriptDirectories]) refuseSeparator(location)
  const pythonPath = [...(loader === undefined ? [] : [loader]), ...trees]
  const earlier = splitPaths(environment['ENSURE_EXTENSIONS_PATHS'])
  const present = new Set([...splitPaths(environment['PYTHONPATH']), ...splitPaths(environment[pathName(environment)])])
  // Segments that others had put there stay when ours are taken away.
  const added = [...pythonPath, ...scriptDirectories].filter((segment) => earlier.includes(segment) || !present.has(segment))
  return {
    PYTHONPATH: joinPaths(pythonPath, environment['PYTHONPATH']),
    PATH: joinPaths(scriptDirectories, environment[pathName(environment)]),
    ENSURE_EXTENSIONS_PATHS: [...new Set([...added, ...earlier])].join(path.delimiter),
  }
}

/**
 * Refuses a path that PYTHONPATH and PATH cannot carry.
 *
 * @throws ExtensionConfigError `path-not-exportable`.
 */
export function refuseSeparator(location: string): void {
  if (!location.includes(path.delimiter)) return
  throw new ExtensionConfigError(`'${location}' holds '${path.delimiter}', which separates the paths in PYTHONPATH and PATH`, {
    code: 'path-not-exportable',
    subject: location,
    hint: 'Choose another cache root (input cache-root, CLI --cache-root, ENSURE_EXTENSIONS_CACHE).',
  })
}

/**
 * The environment with some trees importable, as {@link importEnvironment} makes it. The one given is not changed.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
export function addPackageToImportPath(environment: Environment, importPath: ImportPath): Environment {
  const { PATH, ...variables } = importEnvironment(importPath, environment)
  return { ...environment, ...variables, [pathName(environment)]: PATH }
}

/**
 * The environment without a tree that was added, its scripts, and its loader if that has no other tree. What others put
 * there stays. The one given is not changed.
 *
 * @param tree the path that was added, absolute.
 */
export function removePackageFromImportPath(environment: Environment, tree: string): Environment {
  const added = splitPaths(environment['ENSURE_EXTENSIONS_PATHS'])
  if (!added.includes(tree)) return { ...environment }
  const own = new Set([tree, path.join(tree, scriptDirectoryName)])
  const rest = added.filter((segment) => !own.has(segment))
  // A loader stands before its trees; without one it has nothing to do.
  const kept = rest.filter((segment, index) => !isLoader(segment) || (index + 1 < rest.length && !isLoader(rest[index + 1] ?? '')))
  return keepAdded(environment, added, kept)
}

/** The environment without anything that was added by us. What others put there stays. The one given is not changed. */
export function cleanupImportPaths(environment: Environment): Environment {
  return keepAdded(environment, splitPaths(environment['ENSURE_EXTENSIONS_PATHS']), [])
}

function keepAdded(environment: Environment, added: readonly string[], kept: readonly string[]): Environment {
  const removed = new Set(added.filter((segment) => !kept.includes(segment)))
  const rest: Record<string, string | undefined> = { ...environment }
  const set = (name: string, segments: readonly string[]): void => {
    if (segments.length > 0) rest[name] = segments.join(path.delimiter)
    else delete rest[name]
  }
  for (const name of ['PYTHONPATH', pathName(environment)]) {
    const segments = splitPaths(environment[name])
    // A variable that holds nothing of ours stays as it was written.
    if (segments.some((segment) => removed.has(segment)))
      set(
        name,
        segments.filter((segment) => !removed.has(segment)),
      )
  }
  set('ENSURE_EXTENSIONS_PATHS', kept)
  return rest
}

/** The name of PATH: Windows writes `Path`. */
function pathName(environment: Environment): string {
  return environment['PATH'] === undefined && environment['Path'] !== undefined ? 'Path' : 'PATH'
}

function splitPaths(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(path.delimiter)
}

function joinPaths(first: readonly string[], existing: string | undefined): string {
  // Segments of others stay as they are, doubled or not.
  return [...new Set(first), ...splitPaths(existing).filter((segment) => !first.includes(segment))].join(path.delimiter)
}
