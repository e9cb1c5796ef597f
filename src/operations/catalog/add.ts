import path from 'node:path'
import type { CatalogEntry } from '../../catalog/catalog-entry.ts'
import { extensionBlock } from '../../catalog/extension-block.ts'
import { readExtensionsText } from '../../configuration/extensions-text.ts'
import { ConfigFileError } from '../../errors.ts'
import { readInputFile } from '../../specification/input-file.ts'
import { isPresent, writeText } from '../../system/files.ts'

/**
 * Writes the blocks of extensions to the end of a configuration file; all that stands there stays as it is, comments among
 * it. A file that is not there is made.
 *
 * @param file absolute; of a `pyproject.toml` the blocks are written for `[tool.ensure-extensions]`.
 * @param shown the file as the user calls it.
 * @returns what was written.
 * @throws ConfigFileError where the file is not one, or has an extension of one of the names; nothing is written then.
 */
export async function addToConfiguration(entries: readonly CatalogEntry[], file: string, shown: string): Promise<string> {
  const before = (await isPresent(file)) ? await readInputFile(file, '--config') : ''
  const isPyproject = path.basename(file) === 'pyproject.toml'
  const list = isPyproject ? 'tool.ensure-extensions.extensions' : 'extensions'
  const block = entries.map((entry) => extensionBlock(entry, list)).join('\n')
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const gap = before.trim() === '' ? '' : before.endsWith('\n') ? newline : newline + newline
  const text = `${before}${gap}${block.replaceAll('\n', newline)}`
  const source = { file: shown, directory: path.dirname(file) }
  const there = readExtensionsText(before, source).extensions
  const known = there.filter(({ name }) => entries.some((entry) => entry.name === name))
  if (known.length > 0)
    throw new ConfigFileError(known.map(({ name, place }) => ({ ...place, message: `'${name}' is configured here; nothing was added` })))
  // With the blocks: a list that is written in one line takes none.
  const { problems } = readExtensionsText(text, source)
  if (problems.length > 0) throw new ConfigFileError(problems)
  await writeText(file, text, { isLinkKept: true })
  return block
}
