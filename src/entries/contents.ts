import path from 'node:path'
import { findDistInfo } from '../distribution/record.ts'
import { type EntryPoint, type ImportTarget, importTargets, readEntryPoints } from '../importation/verify-import.ts'
import type { Entry } from './entry.ts'

/** The modules and entry points of an extension's own distribution, not of those it needs. */
export interface ExtensionContents {
  /** Its modules and packages, by their full names. */
  readonly modules: readonly string[]
  readonly entryPoints: readonly EntryPoint[]
}

/**
 * The modules and entry points of one extension of an entry; both are empty where the tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
export async function contentsOf({ tree, metadata }: Pick<Entry, 'tree' | 'metadata'>, digest: string): Promise<ExtensionContents> {
  const [own] = metadata.extensions.find((extension) => extension.digest === digest)?.distributions ?? []
  const installed = metadata.distributions.find(({ name }) => name === own?.name)
  const directory = own === undefined ? undefined : await findDistInfo(tree, own.name)
  if (installed === undefined || directory === undefined) return { modules: [], entryPoints: [] }
  return { modules: installed.modules, entryPoints: await readEntryPoints(path.join(tree, directory)) }
}

/** The import targets of one extension of an entry. */
export async function entryTargets(entry: Pick<Entry, 'tree' | 'metadata'>, digest: string): Promise<ImportTarget[]> {
  const { modules, entryPoints } = await contentsOf(entry, digest)
  return importTargets(modules, entryPoints)
}
