import path from 'node:path'
import type { EnsuredRequest } from '../../cache/outcome.ts'
import { CacheLayout } from '../../entries/layout.ts'
import { createByteCodeCompiler } from '../../importation/byte-code.ts'
import { type ImportEnvironment, importEnvironment, scriptDirectoryName } from '../../importation/import-paths.ts'
import { type Importation, prepareImportation } from '../../importation/prepare.ts'
import { isDirectory, isPresent } from '../../system/files.ts'
import type { EnsureWorld } from './prepare.ts'

/** Some requests, and what imports from their trees. */
export interface Importable {
  readonly requests: readonly EnsuredRequest[]
  /** The trees to import from, first wins. */
  readonly trees: readonly string[]
  /** The script directories that exist. */
  readonly binPaths: readonly string[]
  readonly importation: Importation
  readonly environment: ImportEnvironment
}

/** The import paths of all requests: those that share PYTHONPATH, and one for each extension that was set apart. */
export interface Importables {
  readonly common: Importable
  readonly own: readonly Importable[]
}

/** Makes the trees of the requests importable: a loader before the trees, and the variables that lead to it. */
export async function makeImportable(
  { shared, isolated }: { readonly shared: readonly EnsuredRequest[]; readonly isolated: readonly EnsuredRequest[] },
  world: EnsureWorld,
): Promise<Importables> {
  const common = await importableOf(shared, world)
  const own = await Promise.all(isolated.map((request) => importableOf([request], world)))
  return { common, own }
}

async function importableOf(requests: readonly EnsuredRequest[], world: EnsureWorld): Promise<Importable> {
  const { platform, settings, ports } = world
  const trees = [...new Set(requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry.tree])))]
  const binPaths = await existing(trees.map((tree) => path.join(tree, scriptDirectoryName)))
  const importation = await prepareImportation({
    trees,
    distributions: requests.flatMap(({ entry }) => entry?.metadata.distributions ?? []),
    platform,
    loaders: new CacheLayout(settings.cacheRoot).loaders,
    pth: settings.pth,
    order: settings.importOrder,
  })
  if (importation.loader !== undefined) await compileLoader(importation.loader, world)
  const environment = importEnvironment({ trees, scriptDirectories: binPaths, loader: importation.loader }, ports.environment)
  return { requests, trees, binPaths, importation, environment }
}

/**
 * Compiles a loader where no process would keep its byte code (PYTHONDONTWRITEBYTECODE, usual in container images): each
 * would compile it again, which takes 4 ms. Elsewhere the first that imports does it.
 */
async function compileLoader(loader: string, { platform, ports, signal }: EnsureWorld): Promise<void> {
  if (!ports.environment['PYTHONDONTWRITEBYTECODE'] || (await isPresent(path.join(loader, '__pycache__')))) return
  await createByteCodeCompiler(ports)(loader, platform, signal)
}

async function existing(directories: readonly string[]): Promise<string[]> {
  const found = await Promise.all(directories.map(async (directory) => ((await isDirectory(directory)) ? [directory] : [])))
  return found.flat()
}
