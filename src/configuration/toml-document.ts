import { parse, TomlDate, TomlError } from 'smol-toml'
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser'
import { problemOf } from '../specification/toml.ts'

/** A value of a TOML file. Integers are bigint, so that no digit is lost; floats are numbers; dates and times are Dates. */
export type TomlValue = string | boolean | bigint | number | Date | readonly TomlValue[] | TomlTable

/** A table of a TOML file. */
export interface TomlTable {
  readonly [key: string]: TomlValue
}

/** A place in a file; line and column from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A TOML file whose parts know where they were written. */
export interface TomlDocument {
  readonly root: TomlTable
  /** Where the key at the end of a path was written; the nearest part above it that was written at all. */
  keyAt(path: readonly (string | number)[]): Position
  /** Where the value at the end of a path begins. */
  valueAt(path: readonly (string | number)[]): Position
}

/** Why a text is not TOML. */
export interface TomlProblem extends Position {
  readonly problem: string
}

/**
 * Reads TOML (1.1).
 *
 * @returns the document, or the first thing that is wrong with the text.
 */
export function parseTomlDocument(text: string): TomlDocument | TomlProblem {
  const content = text.replace(/^\uFEFF/, '')
  // The parser takes a lone carriage return in strings, which TOML allows nowhere.
  if (/\r(?!\n)/.test(content)) return problemIn(content, { problem: 'a carriage return has no line feed behind it', line: 1, column: 1 })
  try {
    return documentOf(parseTOML(content, { tomlVersion: '1.1' }))
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return problemIn(content, { problem: error.message, line: error.lineNumber, column: error.column + 1 })
  }
}

/** Describes why a text is broken, in the words of the parser that says it best; the given problem if that one finds none. */
function problemIn(content: string, given: TomlProblem): TomlProblem {
  try {
    parse(content)
    return given
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return problemOf(error)
  }
}

type Path = readonly (string | number)[]

function documentOf(program: AST.TOMLProgram): TomlDocument {
  const root: TomlTable = {}
  const keys = new Map<string, Position>()
  const values = new Map<string, Position>()
  const note = (positions: Map<string, Position>, path: Path, { loc }: AST.TOMLNode): void => {
    const id = JSON.stringify(path)
    // Of a table written in parts, the first counts.
    if (!positions.has(id)) positions.set(id, { line: loc.start.line, column: loc.start.column + 1 })
  }
  const readValue = (path: Path, node: AST.TOMLContentNode): TomlValue => {
    note(values, path, node)
    if (node.type === 'TOMLArray') return node.elements.map((element, index) => readValue([...path, index], element))
    if (node.type === 'TOMLValue') return scalarOf(node)
    const table: TomlTable = {}
    for (const pair of node.body) readPair(table, path, pair)
    return table
  }
  const readPair = (table: TomlTable, parent: Path, { key, value }: AST.TOMLKeyValue): void => {
    let path = parent
    for (const part of key.keys) {
      path = [...path, nameOf(part)]
      note(keys, path, part)
    }
    putAt(table, path.slice(parent.length), readValue(path, value))
  }
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') readPair(root, [], node)
    else {
      note(keys, node.resolvedKey, node)
      // The table of an array of tables stands for the array too.
      if (node.kind === 'array') note(keys, node.resolvedKey.slice(0, -1), node)
      for (const [index, part] of node.key.keys.entries()) {
        const end = node.resolvedKey.indexOf(nameOf(part), index)
        if (end !== -1) note(keys, node.resolvedKey.slice(0, end + 1), part)
      }
      const table = putAt(root, node.resolvedKey, {}) as TomlTable
      for (const pair of node.body) readPair(table, node.resolvedKey, pair)
    }
  }
  const nearest = (positions: readonly Map<string, Position>[], path: Path): Position => {
    for (let length = path.length; length > 0; length -= 1) {
      const id = JSON.stringify(path.slice(0, length))
      const found = positions.map((map) => map.get(id)).find((position) => position !== undefined)
      if (found !== undefined) return found
    }
    return { line: 1, column: 1 }
  }
  return { root, keyAt: (path) => nearest([keys, values], path), valueAt: (path) => nearest([values, keys], path) }
}

function nameOf(part: AST.TOMLBare | AST.TOMLQuoted): string {
  return part.type === 'TOMLBare' ? part.name : part.value
}

function scalarOf(node: AST.TOMLValue): TomlValue {
  if (node.kind === 'integer') return node.bigint
  return node.kind === 'string' || node.kind === 'float' || node.kind === 'boolean' ? node.value : new TomlDate(node.datetime)
}

/** Puts a value at a path, with the tables and arrays on the way; what stands there already stays. Gives what stands there then. */
function putAt(root: TomlTable, path: Path, value: TomlValue): TomlValue {
  let holder: TomlValue = root
  for (const [index, key] of path.entries()) {
    if (!Object.hasOwn(holder as TomlTable, key)) {
      const isLast = index === path.length - 1
      const put = isLast ? value : typeof path[index + 1] === 'number' ? [] : {}
      // Defined, not assigned: a key may be called `__proto__`.
      Object.defineProperty(holder, key, { value: put, enumerable: true, writable: true, configurable: true })
    }
    holder = (holder as TomlTable)[key] as TomlValue
  }
  return holder
}

/** A TOML value as JSON carries it: dates and times as their text, integers beyond 2^53 - 1 and `inf`, `nan` as strings. */
export type JsonValue = string | boolean | number | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** Turns a TOML value into JSON, see {@link JsonValue}. */
export function toJson(value: TomlValue): JsonValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
  if (typeof value !== 'object') return value
  if (isTomlDate(value)) return value.toISOString()
  if (isTomlArray(value)) return value.map(toJson)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]))
}

/** Whether a value is a date, a time or both. */
export function isTomlDate(value: TomlValue): value is Date {
  return value instanceof TomlDate
}

/** Whether a value is an array. */
export function isTomlArray(value: TomlValue): value is readonly TomlValue[] {
  return Array.isArray(value)
}

/** Whether a value is a table. */
export function isTomlTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !isTomlDate(value) && !isTomlArray(value)
}

/** Whether plain JSON says the value with the type it has: no date, no `inf`, no whole float, no integer beyond 2^53 - 1. */
export function isPlainJson(value: TomlValue): boolean {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value))
  if (typeof value === 'number') return Number.isFinite(value) && !Number.isInteger(value)
  if (typeof value !== 'object') return true
  if (isTomlDate(value)) return false
  return (isTomlArray(value) ? value : Object.values(value)).every(isPlainJson)
}

/** A TOML value as JSON that keeps the types Python has for it; see `RegisterTarget` for the form. */
export function toTypedJson(value: TomlValue): unknown {
  if (typeof value === 'bigint') return { int: String(value) }
  if (typeof value === 'number') return { float: Number.isFinite(value) ? String(value) : toJson(value) }
  if (typeof value !== 'object') return value
  if (value instanceof TomlDate) return { [value.isDate() ? 'date' : value.isTime() ? 'time' : 'datetime']: value.toISOString() }
  if (isTomlArray(value)) return value.map(toTypedJson)
  return { table: Object.entries(value).map(([key, item]) => [key, toTypedJson(item)]) }
}
