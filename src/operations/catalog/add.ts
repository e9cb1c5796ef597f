import path from 'node:path'
import type { CatalogEntry } from '../../catalog/catalog-entry.ts'
import { extensionBlock } from '../../catalog/extension-block.ts'
import { readExtensionsText } from '../../configuration/extensions-text.ts'
import { ConfigFileError } from '../../errors.ts'
import { readInputFile } from '../../specification/input-file.ts'
import { isPresent, writeText } from '../../system/files.ts'

/**
 * Writes the block of an extension to the end of a configuration file; all that stands there stays as it is, comments among
 * it. A file that is not there is made.
 *
 * @param file absolute; of a `pyproject.toml` the block is written for `[tool.ensure-extensions]`.
 * @param shown the file as the user calls it.
 * @throws ConfigFileError where the file is not one, or has an extension of this name; nothing is written then.
 */
export async function addToConfiguration(entry: CatalogEntry, file: string, shown: string): Promise<string> {
  const before = (await isPresent(file)) ? await readInputFile(file, '--config') : ''
  const isPyproject = path.basename(file) === 'pyproject.toml'
  const block = extensionBlock(entry, isPyproject ? 'tool.ensure-extensions.extensions' : 'extensions')
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const gap = before.trim() === '' ? '' : before.endsWith('\n') ? newline : newline + newline
  const text = `${before}${gap}${block.replaceAll('\n', newline)}`
  // With the block: a list that is written in one line takes none, and a name that is there is told with its line.
  const { problems } = readExtensionsText(text, { file: shown, directory: path.dirname(file) })
  if (problems.length > 0) throw new ConfigFileError(problems)
  await writeText(file, text, { isLinkKept: true })
  return block
}
