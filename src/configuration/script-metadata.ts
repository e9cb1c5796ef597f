import { existsSync } from 'node:fs'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import type { LockSelection } from '../specification/lock-selection.ts'
import { readProjectText } from './pyproject.ts'
import type { SourcedText } from './sourced-text.ts'

/** Whether a file of requirements is a script with metadata in it (PEP 723). */
export function isScript(file: string): boolean {
  return /\.pyw?$/.test(path.basename(file))
}

/** The lock that lies beside a script; undefined where there is none. */
export function lockOfScript(file: string, shown: string): LockSelection | undefined {
  return existsSync(`${file}.lock`) ? { kind: 'script', file, extras: [], group: undefined, shown } : undefined
}

/**
 * The dependencies that a script names in its metadata, with its `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for a script without metadata, or with two.
 */
export async function readScript(file: string, origin: string, environment: Environment): Promise<SourcedText[]> {
  const blocks = metadataBlocks(await readInputFile(file, origin))
  const [block] = blocks
  if (block === undefined || blocks.length > 1) {
    const problem = block === undefined ? "it has no '# /// script' block" : "it has more than one '# /// script' block"
    throw new ExtensionConfigError(`${origin}: '${file}' names no dependencies: ${problem}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Write them as PEP 723 has it, or by `uv add --script`.',
    })
  }
  return readProjectText(block, { file, origin, environment, isScript: true })
}

/** The content of the blocks of the type `script`, as the reference implementation of PEP 723 finds them. */
function metadataBlocks(text: string): string[] {
  const blocks = text.replaceAll(/\r\n?/g, '\n').matchAll(/^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$\s(?<content>(?:^#(?:| .*)$\s)+)^# \/\/\/$/gm)
  return [...blocks].flatMap(({ groups }) => (groups?.['type'] === 'script' ? [(groups['content'] ?? '').replaceAll(/^# ?/gm, '')] : []))
}
