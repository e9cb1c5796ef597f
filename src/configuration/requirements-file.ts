import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { readInputFile } from '../specification/input-file.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import type { SourcedText } from './sourced-text.ts'

/** Files nested deeper than this are a mistake. */
const maxDepth = 20

/**
 * Reads the specifications of a requirements file: one a line, with comments, continuation lines and nested files
 * (`-r`). Any other option is refused by name.
 *
 * @throws ExtensionConfigError `file-unreadable` or `requirements-option`, naming file and line.
 */
export async function readRequirementsFile(file: string, origin: string, parents: readonly string[] = []): Promise<SourcedText[]> {
  const name = path.basename(file)
  if (parents.includes(file) || parents.length > maxDepth) {
    throw new ExtensionConfigError(`${origin}: ${file} includes itself`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Remove the -r line that leads back to it.',
    })
  }
  const specifications: SourcedText[] = []
  for (const { text, line } of logicalLines(await readInputFile(file, origin))) {
    const place = `${name}, line ${line}`
    const [, nested] = /^(?:-r|--requirements?)(?:\s+|=)\s*(.+)$/.exec(text) ?? []
    if (nested !== undefined) {
      const target = path.resolve(path.dirname(file), nested.trim())
      specifications.push(...(await readRequirementsFile(target, place, [...parents, file])))
    } else if (text.startsWith('-')) refuseOption(text, place)
    else specifications.push(withHashes(text, place))
  }
  return specifications
}

/** The strong algorithms, each with the length of its digest in hex. */
const hashPattern = /^--hash[= ]\s*(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/i

/** A specification and the hashes behind it. */
function withHashes(text: string, place: string): SourcedText {
  const start = text.search(/\s--\S/)
  if (start === -1) return { text, origin: place }
  const hashes = text
    .slice(start)
    .trim()
    .split(/\s+(?=--)/)
    .map((option) => hashPattern.exec(option)?.[1]?.toLowerCase() ?? refuseOption(option, place))
  return { text: text.slice(0, start).trim(), origin: place, hashes }
}

/** The lines of the file with continuations joined and comments removed; the number is that of the first line. */
function logicalLines(content: string): { text: string; line: number }[] {
  const result: { text: string; line: number }[] = []
  let joined = ''
  let first = 0
  for (const [index, raw] of content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (joined === '') first = index + 1
    // As in pip: a comment begins the line or follows white space, and ends a continuation.
    const isContinued = /(?<!\\)\\$/.test(raw) && !/(?:^|\s)#/.test(raw)
    joined += isContinued ? `${raw.slice(0, -1)} ` : raw
    if (isContinued) continue
    const text = joined.replace(/(?:^|\s)#.*$/, '').trim()
    if (text !== '') result.push({ text, line: first })
    joined = ''
  }
  if (joined.trim() !== '') result.push({ text: joined.trim(), line: first })
  return result
}

function refuseOption(text: string, place: string): never {
  const option = /^-{1,2}[A-Za-z][\w-]*/.exec(text)?.[0] ?? redactUnreadable(text)
  const inputs: Readonly<Record<string, string>> = {
    '-c': 'Name the file in the input constraints.',
    '--constraint': 'Name the file in the input constraints.',
    '-i': 'Use the input index-url.',
    '--index-url': 'Use the input index-url.',
    '--extra-index-url': 'Use the input extra-index-url.',
    '-e': 'Editable installs cannot be cached; name the path without -e.',
    '--editable': 'Editable installs cannot be cached; name the path without --editable.',
    '--hash': 'Write it as --hash=sha256:… behind its specification; sha384 and sha512 are taken too.',
  }
  throw new ExtensionConfigError(`${place}: the option '${option}' is not a specification`, {
    code: 'requirements-option',
    subject: option,
    hint: inputs[option] ?? 'Only specifications, comments and nested files (-r) are read; options have inputs of their own or uv-config.',
  })
}
