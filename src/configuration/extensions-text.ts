import path from 'node:path'
import leven, { closestMatch } from 'leven'
import * as v from 'valibot'
import { EnsureExtensionsError, type FileProblem } from '../errors.ts'
import { parseSpecification } from '../specification/specification.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { extensionKeys, extensionsFileSchema, toolTableSchema } from './extension-schema.ts'
import {
  isTomlArray,
  isTomlDate,
  isTomlTable,
  type Position,
  parseTomlDocument,
  type TomlDocument,
  type TomlTable,
  type TomlValue,
} from './toml-document.ts'

/** A table of `[[extensions]]` and where it was written. */
export interface WrittenExtension {
  readonly name: string
  readonly table: TomlTable
  readonly origin: string
  readonly directory: string
  /** Where it says which extension of a catalogue it is; undefined where it is of none. */
  readonly catalogPlace: Omit<FileProblem, 'message' | 'extension'> | undefined
}

/** Reads the text of one file: its extensions, and all that is wrong with it. `file` is its name as the user wrote it. */
export function readExtensionsText(
  text: string,
  { file, directory }: { readonly file: string; readonly directory: string },
): { extensions: WrittenExtension[]; problems: FileProblem[] } {
  const document = parseTomlDocument(text)
  if ('problem' in document) {
    const { problem, line, column } = document
    return { extensions: [], problems: [{ file, line, column, message: `this is not TOML: ${problem}` }] }
  }
  const isPyproject = path.basename(file) === 'pyproject.toml'
  const place = isPyproject ? ['tool', 'ensure-extensions'] : []
  const holder = tableAt(document.root, place)
  const report = (message: string, { line, column }: Position, extension?: string): FileProblem => ({
    file,
    line,
    column,
    message,
    ...(extension === undefined ? {} : { extension }),
  })
  if (holder === undefined) {
    const message = 'there is no table [tool.ensure-extensions] with [[tool.ensure-extensions.extensions]] in this file'
    return { extensions: [], problems: [report(message, document.keyAt(['tool']))] }
  }
  const problems = [
    ...schemaProblems(holder, place, document, isPyproject),
    ...(isPyproject ? [] : misspelledTables(holder, document)),
    ...semanticProblems(holder, place, document),
  ].map(({ message, position, index }) => report(message, position, nameOf(index === undefined ? undefined : itemAt(holder, index))))
  if (problems.length > 0) return { extensions: [], problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) }
  const tables = tablesIn(holder)
  const extensions = tables.map((table, index): WrittenExtension => {
    const at = (key: string): Position => document.valueAt([...place, 'extensions', index, key])
    const { line, column } = at(['package', 'name'].find((key) => table[key] !== undefined) ?? 'catalog')
    const catalogPlace = table['catalog'] === undefined ? undefined : { file, ...at('catalog') }
    return { name: nameOf(table) ?? '', table, origin: `${file}:${line}:${column}`, directory, catalogPlace }
  })
  return { extensions, problems: [] }
}

interface Problem {
  readonly message: string
  /** Of which item of `extensions` it is. */
  readonly index?: number
  readonly position: Position
}

function tableAt(root: TomlTable, place: readonly string[]): TomlTable | undefined {
  let table: TomlTable | undefined = root
  for (const key of place) {
    const next: TomlValue | undefined = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
    table = isTomlTable(next) ? next : undefined
  }
  return table
}

function tablesIn(holder: TomlTable): TomlTable[] {
  const { extensions } = holder
  return extensions !== undefined && isTomlArray(extensions) ? extensions.filter(isTomlTable) : []
}

/** The schema's findings, in words and with their places. */
function schemaProblems(holder: TomlTable, place: readonly string[], document: TomlDocument, isStrict: boolean): Problem[] {
  const checked = v.safeParse(isStrict ? toolTableSchema : extensionsFileSchema, toChecked(holder))
  if (checked.success) return []
  const seen = new Set<string>()
  return checked.issues.flatMap((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => key as string | number)
    const id = JSON.stringify(keys)
    if (seen.has(id)) return []
    seen.add(id)
    const problem = problemAt(keys, issue.type === 'strict_object' && issue.expected === 'never', { holder, place, document })
    return [typeof keys[1] === 'number' ? { ...problem, index: keys[1] } : problem]
  })
}

/** @param keys the path below the table that holds `extensions`. */
function problemAt(
  keys: readonly (string | number)[],
  isUnknown: boolean,
  { holder, place, document }: { holder: TomlTable; place: readonly string[]; document: TomlDocument },
): Problem {
  const [top = 'extensions', index, key] = keys
  const full = [...place, ...keys]
  const list = ['[[', [...place, 'extensions'].join('.'), ']]'].join('')
  if (isUnknown) {
    const allowed = key === undefined ? ['extensions'] : Object.keys(extensionKeys)
    const unknown = String(key ?? top)
    return { message: `unknown key '${unknown}'${suggestionFor(unknown, allowed)}`, position: document.keyAt(full) }
  }
  if (index === undefined) {
    const message = Object.hasOwn(holder, 'extensions')
      ? `'extensions' must be an array of tables: ${list}`
      : `there is no ${list} in this file`
    return { message, position: document.keyAt([...place, 'extensions']) }
  }
  if (key === undefined && itemAt(holder, Number(index)) !== undefined) {
    return { message: `'name' is missing in this ${list}, or 'catalog' for an extension of a catalogue`, position: document.keyAt(full) }
  }
  if (key === undefined) return { message: `every item of 'extensions' must be a table: ${list}`, position: document.valueAt(full) }
  const table = itemAt(holder, Number(index))
  const value = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
  if (value === undefined) return { message: `'${key}' is missing in this ${list}`, position: document.keyAt([...place, top, index]) }
  const rule = extensionKeys[key]
  const position = document.valueAt([...place, top, index, key])
  if (key === 'package' && typeof value === 'string') {
    if (value.trim() === '') return { message: "'package' is empty; leave the key out for an extension that is built in", position }
    return { message: `'package': ${specificationProblem(value) ?? `must be ${rule}`}`, position }
  }
  if (value === '') return { message: `'${key}' is empty; it must be ${rule}`, position }
  return { message: `'${key}' must be ${rule}, not ${shown(value)}`, position }
}

function itemAt(holder: TomlTable, index: number): TomlTable | undefined {
  const { extensions } = holder
  const item = extensions !== undefined && isTomlArray(extensions) ? extensions[index] : undefined
  return isTomlTable(item) ? item : undefined
}

/** Its name; without one, the name it has in a catalogue. */
function nameOf(table: TomlTable | undefined): string | undefined {
  const name = table?.['name'] ?? table?.['catalog']
  return typeof name === 'string' && name !== '' ? name : undefined
}

function suggestionFor(unknown: string, allowed: readonly string[]): string {
  // Two letters wrong, or three of a long word, is a slip; more is another word.
  const nearest = closestMatch(unknown.toLowerCase(), allowed, { maxDistance: unknown.length > 6 ? 3 : 2 })
  return `${nearest === undefined ? '. ' : `: did you mean '${nearest}'? `}Allowed: ${allowed.join(', ')}`
}

/** A table of the tool's own is none of our business, unless it looks like a slip of ours. */
function misspelledTables(holder: TomlTable, document: TomlDocument): Problem[] {
  return Object.keys(holder).flatMap((key) =>
    key !== 'extensions' && leven(key.toLowerCase(), 'extensions') <= 2
      ? [{ message: `unknown key '${key}': did you mean 'extensions'?`, position: document.keyAt([key]) }]
      : [],
  )
}

/** Problems that no schema can find: names used twice, malformed specifications. */
function semanticProblems(holder: TomlTable, place: readonly string[], document: TomlDocument): Problem[] {
  const lines = new Map<string, number>()
  const { extensions } = holder
  const items = extensions !== undefined && isTomlArray(extensions) ? extensions : []
  return items.flatMap((item, index) => {
    if (!isTomlTable(item)) return []
    const at = (key: string): Position => document.valueAt([...place, 'extensions', index, key])
    const found: Problem[] = []
    const { package: specification } = item
    const name = nameOf(item)
    if (name !== undefined) {
      const position = at(item['name'] === undefined ? 'catalog' : 'name')
      const line = lines.get(name)
      if (line !== undefined) found.push({ message: `the name '${name}' is used already, in line ${line}`, position, index })
      else lines.set(name, position.line)
    }
    // The schema has explained already what it refuses.
    if (typeof specification === 'string' && v.is(toolTableSchema, { extensions: [{ name: 'any', package: specification }] })) {
      const problem = specificationProblem(specification)
      if (problem !== undefined) found.push({ message: `'package': ${problem}`, position: at('package'), index })
    }
    return found
  })
}

function specificationProblem(text: string): string | undefined {
  try {
    parseSpecification(text)
    return undefined
  } catch (error) {
    if (!(error instanceof EnsureExtensionsError)) throw error
    return `${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`
  }
}

/** The value as the schema looks at it: integers as numbers; of a date, which is none of its types, null. */
function toChecked(value: TomlValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object') return value
  if (isTomlDate(value)) return null
  if (isTomlArray(value)) return value.map(toChecked)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toChecked(item)]))
}

function shown(value: TomlValue): string {
  if (typeof value === 'string') return JSON.stringify(cut(redactUnreadable(value)))
  if (typeof value !== 'object') return String(value)
  if (isTomlDate(value)) return 'a date'
  return isTomlArray(value) ? 'an array' : 'a table'
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
