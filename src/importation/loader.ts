import { chmod, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Platform } from '../platform/interpreter.ts'
import { hasErrno } from '../system/errno.ts'
import { isPresent, makeDirectory, readTextIfPresent, removeTree, writeText } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { loaderStart, loaderWork } from './python/sources.ts'

/** How the `.pth` files of the trees are processed: wholly, their paths without their code, not at all. */
export type PthPolicy = 'process' | 'paths-only' | 'ignore'

/**
 * Where the trees stand on the import path: before the interpreter's own packages, after them, or (`auto`) before those
 * of the interpreter they were installed for and after those of another environment of the same version.
 */
export type ImportOrder = 'auto' | 'before' | 'after'

/** What {@link PthPolicy} a loader follows; a list holds the names of the files whose code runs, and of all others the paths are added. */
export type LoaderPth = PthPolicy | readonly string[]

export interface LoaderOptions {
  /** The interpreter the trees are for: no other gets them. */
  readonly platform: Pick<Platform, 'id' | 'python' | 'extensionSuffix' | 'prefix' | 'markers'>
  /** Absolute paths. */
  readonly trees: readonly string[]
  readonly pth: LoaderPth
  readonly order: ImportOrder
}

/** The stages of Python's start at which a loader may run: the second is for where another `sitecustomize` stands before it. */
const stages = ['sitecustomize', 'usercustomize'] as const
/** The file that names the interpreter a loader was made for, for the scripts of its trees: its path, then the platform id. */
export const interpreterFileName = 'interpreter'
/** The variable that names the file in which a job notes what it imports; loader_start.py reads it. */
export const notesVariable = 'ENSURE_EXTENSIONS_NOTES'
/** The name of the module beside them. Two steps of different versions of this program may meet in one process. */
const workName = `_ensure_extensions_${digestOf(loaderWork)}`

/**
 * Writes the loader of some trees, if it is not there: a directory that stands before them on PYTHONPATH. Its name
 * follows from its content, so that it is never changed; it names the trees relative to itself, so that it may be moved
 * together with them.
 *
 * @param directory the directory of all loaders, absolute.
 * @returns the directory of this one.
 */
export async function writeLoader(directory: string, options: LoaderOptions): Promise<string> {
  const source = loaderSource(directory, options)
  const loader = path.join(directory, digestOf(source))
  // The module first: who finds the others finds it too.
  const { python, id } = options.platform
  const files = [
    [`${workName}.py`, loaderWork],
    [interpreterFileName, `${python}\n${id}\n`],
    ...stages.map((stage) => [`${stage}.py`, source] as const),
  ] as const
  for (const [name, content] of files) {
    const file = path.join(loader, name)
    if ((await readTextIfPresent(file)) === content) continue
    // Where trees come, others go: once in a while is enough.
    if (content === loaderWork) await removeStaleLoaders(directory)
    await makeDirectory(loader)
    await writeText(file, content)
  }
  // Other users import by way of it, whatever the umask was. The files first: a loader opens to others once all of it is readable.
  for (const [name] of files) await openToReaders(path.join(loader, name), 0o644)
  for (const location of [loader, directory]) await openToReaders(location, 0o755)
  return loader
}

/** Lets everybody read a file or directory, unless they may already. Another user's is theirs to open. */
async function openToReaders(location: string, mode: number): Promise<void> {
  const present = (await stat(location)).mode & 0o777
  if ((present & mode) === mode) return
  await chmod(location, present | mode).catch((error: unknown) => {
    if (!hasErrno(error, 'EPERM', 'EROFS')) throw error
  })
}

/** Removes the loaders whose trees are all gone. */
async function removeStaleLoaders(directory: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const loader = path.join(directory, name)
    const source = await readTextIfPresent(path.join(loader, `${stages[0]}.py`))
    const [, list] = /^TREES = (\[.*\])$/m.exec(source ?? '') ?? []
    if (list === undefined) continue
    const trees = (JSON.parse(list) as string[]).map((tree) => path.resolve(loader, tree))
    const present = await Promise.all(trees.map(isPresent))
    if (!present.includes(true)) await removeTree(loader)
  }
}

function digestOf(text: string): string {
  return sha256(text).slice(0, 16)
}

/** Whether a segment of PYTHONPATH is the directory of a loader, by its name. */
export function isLoader(segment: string): boolean {
  return /[\\/]loaders[\\/][0-9a-f]{16}$/.test(segment)
}

function loaderSource(directory: string, { platform, trees, pth, order }: LoaderOptions): string {
  // Every loader lies one level below the directory of all.
  const relative = trees.map((tree) => path.join('..', path.relative(directory, tree)))
  const constants = {
    WORK: workName,
    PLATFORM: platform.id,
    SUFFIX: platform.extensionSuffix,
    MACHINE: (platform.markers['platform_machine'] ?? '').toLowerCase(),
    PREFIX: platform.prefix,
    // Not read by Python: two loaders for different interpreters have different names.
    PYTHON: platform.python,
    ORDER: order,
    PTH: pth,
    TREES: relative,
  }
  // JSON's strings and lists are Python's too.
  const lines = Object.entries(constants).map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
  return `# Made by ensure-extensions; docs/import-paths.md says what it does.\n${lines.join('\n')}\n${loaderStart}`
}
