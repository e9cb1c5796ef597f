import path from 'node:path'
import { findDistInfo } from '../distribution/record.js'
import { type ImportTarget, importTargets } from '../importation/verify-import.js'
import type { Entry } from './entry.js'

/**
 * What is to be imported of one extension of an entry: of its own distribution, not of those it needs. Nothing where
 * its tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
export async function entryTargets({ tree, metadata }: Pick<Entry, 'tree' | 'metadata'>, digest: string): Promise<ImportTarget[]> {
  const [own] = metadata.extensions.find((extension) => extension.digest === digest)?.distributions ?? []
  const installed = metadata.distributions.find(({ name }) => name === own?.name)
  const directory = own === undefined ? undefined : await findDistInfo(tree, own.name)
  return installed === undefined || directory === undefined ? [] : await importTargets(installed.modules, path.join(tree, directory))
}
