import { createHash } from 'node:crypto'
import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Platform } from '../platform/interpreter.ts'
import { isPresent, makeDirectory, readTextIfPresent, removeTree, writeText } from '../system/files.ts'
import { loaderStart, loaderWork } from './python/sources.ts'

/** What becomes of the `.pth` files of the trees: all of it, their paths without their code, nothing. */
export type PthPolicy = 'process' | 'paths-only' | 'ignore'

/**
 * Where the trees stand on the import path: before the interpreter's own packages, after them, or (`auto`) before those
 * of the interpreter they were installed for and after those of another environment of the same version.
 */
export type ImportOrder = 'auto' | 'before' | 'after'

/** What a loader is made for. */
export interface LoaderOptions {
  /** The interpreter the trees are for: no other gets them. */
  readonly platform: Pick<Platform, 'id' | 'extensionSuffix' | 'prefix' | 'markers'>
  /** Absolute paths. */
  readonly trees: readonly string[]
  readonly pth: PthPolicy
  readonly order: ImportOrder
}

/** The stages of Python's start at which a loader may run: the second is for where another `sitecustomize` stands before it. */
const stages = ['sitecustomize', 'usercustomize'] as const
/** What the module beside them is called: two steps of different versions of this program may meet in one process. */
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
  for (const [name, content] of [[workName, loaderWork], ...stages.map((stage) => [stage, source])] as const) {
    const file = path.join(loader, `${name}.py`)
    if ((await readTextIfPresent(file)) === content) continue
    // Where trees come, others go: once in a while is enough.
    if (name === workName) await removeStaleLoaders(directory)
    await makeDirectory(loader)
    await writeText(file, content)
    // Other users import by way of it, whatever the umask of this one.
    for (const [location, mode] of [
      [directory, 0o755],
      [loader, 0o755],
      [file, 0o644],
    ] as const)
      await chmod(location, mode)
  }
  return loader
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
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
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
    ORDER: order,
    PTH: pth,
    TREES: relative,
  }
  // JSON's strings and lists are Python's too.
  const lines = Object.entries(constants).map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
  return `# Made by ensure-extensions; docs/import-paths.md says what it does.\n${lines.join('\n')}\n${loaderStart}`
}
