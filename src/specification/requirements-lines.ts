/** The grammar of requirements files, as pip and uv read them: lines, options, and variables. Nothing is read from disk. */

/** An option of requirements files, by its long name. */
export type FileOptionName = (typeof longNames)[number]

const longNames = [
  'requirement',
  'constraint',
  'editable',
  'index-url',
  'extra-index-url',
  'find-links',
  'no-index',
  'pre',
  'prefer-binary',
  'require-hashes',
  'no-binary',
  'only-binary',
  'trusted-host',
  'use-feature',
  'hash',
  'config-settings',
  'global-option',
] as const

/** Other spellings that pip or uv takes. */
const otherNames: Readonly<Record<string, FileOptionName>> = {
  '-r': 'requirement',
  '--requirements': 'requirement',
  '-c': 'constraint',
  '--constraints': 'constraint',
  '-e': 'editable',
  '-i': 'index-url',
  '--pypi-url': 'index-url',
  '-f': 'find-links',
  '-C': 'config-settings',
  '--config-setting': 'config-settings',
}

const flags: ReadonlySet<FileOptionName> = new Set(['no-index', 'pre', 'prefer-binary', 'require-hashes'])
/** Options whose value is a path, which may have blanks in it. */
const pathOptions: ReadonlySet<FileOptionName> = new Set(['requirement', 'constraint', 'editable', 'find-links'])

/** One option of a line. */
export interface FileOption {
  readonly name: FileOptionName
  /** As the file spells it: `-r`. */
  readonly written: string
  /** Empty for a flag. */
  readonly value: string
}

/** A problem with the options of a line. */
export interface LineProblem {
  readonly kind: 'unknown-option' | 'missing-value' | 'surplus-value' | 'stray-text' | 'open-quote'
  /** The part of the line it is about. */
  readonly subject: string
}

/** A line with continuations joined and its comment removed. */
export interface LogicalLine {
  readonly text: string
  /** Where it begins, both from 1. */
  readonly line: number
  readonly column: number
}

/** A line taken apart: a requirement with its options, or options alone. */
export interface RequirementsLine {
  /** The text of the requirement; undefined where the line has options only. */
  readonly requirement: string | undefined
  readonly options: readonly FileOption[]
  readonly problems: readonly LineProblem[]
}

/** The lines of a file that are neither empty nor a comment. */
export function logicalLines(content: string): LogicalLine[] {
  const result: LogicalLine[] = []
  let joined = ''
  let line = 0
  const end = (): void => {
    const text = joined.replace(/(?:^|\s)#.*$/s, '')
    if (text.trim() !== '') result.push({ text: text.trim(), line, column: text.search(/\S/) + 1 })
    joined = ''
  }
  for (const [index, raw] of content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (joined === '') line = index + 1
    // As in pip: a comment begins the line or follows white space, and ends a continuation.
    const isContinued = /(?<!\\)\\$/.test(raw) && !/(?:^|\s)#/.test(raw)
    joined += isContinued ? `${raw.slice(0, -1)} ` : raw
    if (!isContinued) end()
  }
  end()
  return result
}

/** Takes a logical line apart. */
export function parseRequirementsLine(text: string): RequirementsLine {
  // As in pip: the options begin with the first word that starts with a dash; markers before them are not split.
  const start = text.startsWith('-') ? 0 : text.search(/\s-/)
  const requirement = (start === -1 ? text : text.slice(0, start)).trim()
  const { words, isOpen } = start === -1 ? { words: [], isOpen: false } : splitWords(text.slice(start))
  const options: FileOption[] = []
  const problems: LineProblem[] = isOpen ? [{ kind: 'open-quote', subject: text.slice(start).trim() }] : []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const found = optionOf(word)
    if (found === undefined) {
      problems.push({ kind: word.startsWith('-') ? 'unknown-option' : 'stray-text', subject: writtenOption(word) })
      continue
    }
    const { name, written, attached } = found
    if (flags.has(name)) {
      if (attached !== undefined) problems.push({ kind: 'surplus-value', subject: written })
      options.push({ name, written, value: '' })
      continue
    }
    const parts = [attached ?? rest.shift() ?? '']
    while (pathOptions.has(name) && rest[0] !== undefined && !rest[0].startsWith('-')) parts.push(rest.shift() ?? '')
    const value = parts.join(' ').trim()
    if (value === '') problems.push({ kind: 'missing-value', subject: written })
    else options.push({ name, written, value })
  }
  return { requirement: requirement === '' ? undefined : requirement, options, problems }
}

interface FoundOption {
  readonly name: FileOptionName
  readonly written: string
  /** The value that stands in the same word: `-rbase.txt`, `--pre=yes`. */
  readonly attached: string | undefined
}

function optionOf(word: string): FoundOption | undefined {
  if (word.startsWith('--')) {
    const at = word.indexOf('=')
    const written = at === -1 ? word : word.slice(0, at)
    const name = longNameOf(written)
    return name === undefined ? undefined : { name, written, attached: at === -1 ? undefined : word.slice(at + 1) }
  }
  const written = word.slice(0, 2)
  const name = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined
  if (name === undefined || !written.startsWith('-')) return undefined
  return { name, written, attached: word.length === 2 ? undefined : word.slice(2).replace(/^=/, '') }
}

/** A long option by its name or, as pip takes it, by a beginning that no other option has. */
function longNameOf(written: string): FileOptionName | undefined {
  const exact = Object.hasOwn(otherNames, written) ? otherNames[written] : longNames.find((name) => `--${name}` === written)
  if (exact !== undefined || written.length < 4) return exact
  const [only, ...others] = longNames.filter((name) => `--${name}`.startsWith(written))
  return others.length === 0 ? only : undefined
}

/** The name of an option that is not known, without what may be its value. */
function writtenOption(word: string): string {
  return /^-{1,2}[A-Za-z][\w-]*/.exec(word)?.[0] ?? word
}

/** The words of a text as a shell has them; a backslash is itself unless a quote, a blank or a backslash follows. */
function splitWords(text: string): { words: string[]; isOpen: boolean } {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index)
    const next = text.charAt(index + 1)
    if (letter === '\\' && quote !== "'" && /["'\s\\]/.test(next)) {
      word = `${word ?? ''}${next}`
      index++
    } else if (quote !== '') {
      if (letter === quote) quote = ''
      else word = `${word ?? ''}${letter}`
    } else if (letter === '"' || letter === "'") {
      quote = letter
      word ??= ''
    } else if (/\s/.test(letter)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = `${word ?? ''}${letter}`
  }
  if (word !== undefined) words.push(word)
  return { words, isOpen: quote !== '' }
}

/** A text with its variables expanded, and the variables that stay in it because their values are secrets. */
export interface ExpandedText {
  /** Variables in the user info or the query of a URL still stand in it as `${NAME}`. */
  readonly text: string
  /** The values of the variables that still stand in it. */
  readonly secrets: Readonly<Record<string, string>>
  /** Names of variables that are not set, or empty. */
  readonly unset: readonly string[]
  readonly hasVariable: boolean
}

const variablePattern = /\$\{([A-Z0-9_]+)\}/g
/** A URL in a line, to its end: user info may hold anything but white space and the marks that end it. */
const urlPattern = /([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#\s]*)@)?([^?#\s"']*)(\?[^#\s]*)?/gi

/**
 * Expands `${NAME}` as pip has it: capitals, digits and `_` only. Inside the user info or the query of a URL the value is
 * a secret and stays a variable; anywhere else it is ordinary text.
 */
export function expandVariables(text: string, environment: Readonly<Record<string, string | undefined>>): ExpandedText {
  const secrets: Record<string, string> = {}
  const unset: string[] = []
  const spans = secretSpans(text)
  const expanded = text.replace(variablePattern, (whole, name: string, offset: number) => {
    const value = environment[name] ?? ''
    if (value === '') unset.push(name)
    else if (spans.some(([from, to]) => offset >= from && offset < to)) secrets[name] = value
    else return value
    return whole
  })
  return { text: expanded, secrets, unset: [...new Set(unset)], hasVariable: /\$\{[A-Z0-9_]+\}/.test(text) }
}

function secretSpans(text: string): (readonly [from: number, to: number])[] {
  return [...text.matchAll(urlPattern)].flatMap((match) => {
    const [whole, scheme = '', user, place = '', query] = match
    const start = match.index
    const spans: (readonly [number, number])[] = []
    if (user !== undefined) spans.push([start + scheme.length, start + scheme.length + user.length])
    if (query !== undefined) spans.push([start + whole.length - query.length, start + whole.length])
    return place === '' && user === undefined && query === undefined ? [] : spans
  })
}
