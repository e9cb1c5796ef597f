import path from 'node:path'
import type { CatalogEntry } from '../../catalog/catalog-entry.ts'
import { extensionBlock } from '../../catalog/extension-block.ts'
import { readExtensionsText } from '../../configuration/extensions-text.ts'
import { parseTomlDocument } from '../../configuration/toml-document.ts'
import { ConfigFileError } from '../../errors.ts'
import { readInput, withTextBehind } from '../../specification/input-file.ts'
import { normalizeName } from '../../specification/name.ts'
import { writeOutputFile } from '../../specification/output-file.ts'
import { isPresent } from '../../system/files.ts'

/**
 * Writes the blocks of extensions to the end of a configuration file; all that stands there stays as it is, comments among
 * it. A file that is not there is made.
 *
 * @param file absolute; of a `pyproject.toml` the blocks are written for `[tool.ensure-extensions]`.
 * @param shown the file as the user calls it.
 * @returns what was written.
 * @throws ConfigFileError where the file is not one, or has an extension of one of the names, in any spelling; ExtensionConfigError
 * where it cannot be read or written. Nothing is written then.
 */
export async function addToConfiguration(entries: readonly CatalogEntry[], file: string, shown: string): Promise<string> {
  const { text: before, bytes } = (await isPresent(file)) ? await readInput(file, '--config') : { text: '', bytes: new Uint8Array() }
  const isPyproject = path.basename(file) === 'pyproject.toml'
  const list = isPyproject ? 'tool.ensure-extensions.extensions' : 'extensions'
  const block = entries.map((entry) => extensionBlock(entry, list)).join('\n')
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const gap = before.trim() === '' ? '' : before.endsWith('\n') ? newline : newline + newline
  const added = `${gap}${block.replaceAll('\n', newline)}`
  const source = { file: shown, directory: path.dirname(file) }
  const { extensions, problems } = readExtensionsText(before, source)
  const document = parseTomlDocument(before)
  if ('problem' in document) throw new ConfigFileError(problems)
  const known = extensions.flatMap(({ name, table, place }) => {
    const names = [name, table['catalog']].flatMap((text) => (typeof text === 'string' ? [normalizeName(text)] : []))
    const entry = entries.find((one) => names.includes(normalizeName(one.name)))
    return entry === undefined ? [] : [{ ...place, message: `'${entry.name}' is configured here; nothing was added` }]
  })
  if (known.length > 0) throw new ConfigFileError(known)
  // A list or a table that is written in one piece: the parser would complain of lines that are not in the file.
  if ('problem' in parseTomlDocument(`${before}${added}`)) {
    const message = `'extensions' is not written as [[${list}]] here, so no block can follow; nothing was added`
    throw new ConfigFileError([{ file: shown, ...document.keyAt(list.split('.')), message }])
  }
  const after = readExtensionsText(`${before}${added}`, source)
  if (after.problems.length > 0) throw new ConfigFileError(after.problems)
  await writeOutputFile({ file, shown, what: 'the block' }, withTextBehind(bytes, added))
  return block
}
