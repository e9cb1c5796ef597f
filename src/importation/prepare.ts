import type { Platform } from '../platform/interpreter.ts'
import { messageOf } from '../system/errno.ts'
import { type ImportOrder, type LoaderPth, writeLoader } from './loader.ts'
import { findCustomizers, isHook, namesThatRun, type PthFile, processPthFiles } from './pth-files.ts'
import { findShadowing, type ImportableDistribution, type Shadowing, shadowingWarning } from './shadowing.ts'

/** Facts about some trees before a Python imports from them. */
export interface Importation {
  /** The directory of their loader; undefined where it could not be written. */
  readonly loader: string | undefined
  readonly pthFiles: readonly PthFile[]
  /** The files that run code when Python starts and that are not allowed to. */
  readonly refused: readonly PthFile[]
  readonly shadowing: readonly Shadowing[]
  /** Things a user should know, in sentences. */
  readonly warnings: readonly string[]
}

/** What becomes of `.pth` files; with `allow-list` only those run code whose SHA-256 is allowed. */
interface PthSetting {
  readonly policy: Exclude<LoaderPth, readonly string[]> | 'allow-list'
  /** Lower-case hex. */
  readonly allowed: readonly string[]
}

export interface ImportationSource {
  /** Absolute, the first wins. */
  readonly trees: readonly string[]
  /** Their `.pth` files, those of the first tree first. */
  readonly distributions: readonly ImportableDistribution[]
  readonly platform: Platform
  /** Where loaders are kept. */
  readonly loaders: string
  readonly pth: PthSetting
  readonly order: ImportOrder
}

/** Writes the loader of some trees, and looks at what it will do and at what hides what. */
export async function prepareImportation(source: ImportationSource): Promise<Importation> {
  const { trees, platform, order, pth } = source
  if (trees.length === 0) return { loader: undefined, pthFiles: [], refused: [], shadowing: [], warnings: [] }
  const isListed = pth.policy === 'allow-list'
  const reading = Promise.all(trees.map((tree) => processPthFiles(tree, platform.pythonVersion))).then((files) => files.flat())
  const customizers = isListed ? await Promise.all(trees.map(async (tree) => await findCustomizers(tree, await reading))) : []
  const loaderPth = pth.policy === 'allow-list' ? namesThatRun(await reading, pth.allowed) : pth.policy
  const [loader, pthFiles, shadowing] = await Promise.all([
    writeLoader(source.loaders, { ...source, pth: loaderPth }).catch((error: unknown) => ({ problem: messageOf(error) })),
    reading,
    findShadowing({ ...source, isBefore: order !== 'after' }),
  ])
  const isWritten = typeof loader === 'string'
  return {
    loader: isWritten ? loader : undefined,
    pthFiles,
    refused: isListed ? [...pthFiles.filter(isHook), ...customizers.flat()].filter(({ sha256 }) => !pth.allowed.includes(sha256)) : [],
    shadowing,
    warnings: [
      // A cache root that is only read, and was never written to by this version: the modules are still there.
      ...(isWritten ? [] : [`the loader could not be written, so that no .pth file is processed: ${loader.problem}`]),
      ...shadowing.flatMap((item) => shadowingWarning(item) ?? []),
      ...pthFiles.flatMap((file) => pthWarning(file) ?? []),
    ],
  }
}

function pthWarning({ file, isHidden, problem }: PthFile): string | undefined {
  if (isHidden) return `${file} is hidden: it is not processed, and a package that brings such a file deserves a look`
  return problem === null ? undefined : `${file} may not be processed: ${problem}`
}
