import path from 'node:path'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { ExtensionConfigError, messageOf } from '../errors.ts'
import { normalizeName } from '../specification/marker.ts'
import { readInputFile } from '../system/input-file.ts'
import type { SourcedText } from './sourced-text.ts'

const groupSchema = v.array(v.union([v.string(), v.object({ 'include-group': v.string() })]))
const listSchema = v.array(v.string())

/** The tables of a `pyproject.toml` that hold lists. Each list is looked at when it is wanted: a strange one takes nothing from the others. */
interface Pyproject {
  readonly name: string | undefined
  readonly dependencies: unknown
  readonly extras: Readonly<Record<string, unknown>>
  readonly groups: Readonly<Record<string, unknown>>
}

/** Which list of a `pyproject.toml` is meant. */
export interface PyprojectSelection {
  readonly file: string
  /** Extras (`project.optional-dependencies`). */
  readonly extras: readonly string[]
  /** A dependency group (PEP 735). Without extras and group, `project.dependencies` is meant. */
  readonly group: string | undefined
}

/** Reads `pyproject.toml`, `pyproject.toml[docs,test]` or `pyproject.toml:docs`; undefined for other files. */
export function selectPyproject(text: string): PyprojectSelection | undefined {
  const [, file, extras, group] = /^(.*pyproject\.toml)(?:\[([^\]]*)\])?(?::([\w.-]+))?$/.exec(text) ?? []
  if (file === undefined) return undefined
  const names = (extras ?? '')
    .split(',')
    .map((extra) => extra.trim())
    .filter((extra) => extra !== '')
  return { file, extras: names, group }
}

/**
 * The specifications of a list in a `pyproject.toml`. An extra that names the project itself (`project[test]`) and a
 * group that includes another are followed.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there.
 */
export async function readPyproject(selection: PyprojectSelection, origin: string): Promise<SourcedText[]> {
  const text = await readInputFile(selection.file, origin)
  const document = parsePyproject(text, selection.file, origin)
  const name = path.basename(selection.file)
  if (selection.group !== undefined) {
    return groupOf(document, selection.group, []).map((item) => ({ text: item, origin: `${name}, group ${selection.group}` }))
  }
  if (selection.extras.length === 0) {
    if (document.dependencies === undefined) throw missing(`${origin}: ${name} has no project.dependencies`, selection.file)
    const dependencies = checked(listSchema, document.dependencies, 'project.dependencies')
    return dependencies.map((item) => ({ text: item, origin: `${name}, project.dependencies` }))
  }
  return selection.extras.flatMap((extra) =>
    extraOf(document, extra, []).map((item) => ({ text: item, origin: `${name}, extra ${extra}` })),
  )

  function checked<T>(schema: v.GenericSchema<unknown, T>, list: unknown, what: string): T {
    const parsed = v.safeParse(schema, list)
    if (parsed.success) return parsed.output
    throw new ExtensionConfigError(`${origin}: ${what} of ${selection.file} is not a list of requirements: ${parsed.issues[0].message}`, {
      code: 'file-unreadable',
      subject: selection.file,
      hint: 'Every item is a string such as "sphinx>=7"; of a group also a table { include-group = "NAME" }.',
    })
  }

  function extraOf(pyproject: Pyproject, extra: string, parents: readonly string[]): string[] {
    const lists = Object.entries(pyproject.extras)
    const found = lists.find(([key]) => normalizeName(key) === normalizeName(extra))
    if (found === undefined) throw missing(`${origin}: ${name} has no extra '${extra}'; it has ${namesOf(lists)}`, extra)
    if (parents.includes(extra)) return []
    const list = checked(listSchema, found[1], `the extra '${extra}'`)
    const self = normalizeName(pyproject.name ?? '')
    return list.flatMap((item) => {
      const [, project, inner] = /^([\w.-]+)\s*\[([^\]]+)\]\s*$/.exec(item.trim()) ?? []
      if (project === undefined || inner === undefined || self === '' || normalizeName(project) !== self) return [item]
      return inner.split(',').flatMap((nested) => extraOf(pyproject, nested.trim(), [...parents, extra]))
    })
  }

  function groupOf(pyproject: Pyproject, group: string, parents: readonly string[]): string[] {
    const groups = Object.entries(pyproject.groups)
    const found = groups.find(([key]) => normalizeName(key) === normalizeName(group))
    if (found === undefined) throw missing(`${origin}: ${name} has no dependency group '${group}'; it has ${namesOf(groups)}`, group)
    if (parents.includes(group)) throw missing(`${origin}: the dependency group '${group}' of ${name} includes itself`, group)
    const list = checked(groupSchema, found[1], `the dependency group '${group}'`)
    return list.flatMap((item) => (typeof item === 'string' ? [item] : groupOf(pyproject, item['include-group'], [...parents, group])))
  }
}

function parsePyproject(text: string, file: string, origin: string): Pyproject {
  try {
    const document = parse(text)
    const project = tableIn(document, 'project')
    return {
      name: typeof project['name'] === 'string' ? project['name'] : undefined,
      dependencies: project['dependencies'],
      extras: tableIn(project, 'optional-dependencies'),
      groups: tableIn(document, 'dependency-groups'),
    }
  } catch (cause) {
    throw new ExtensionConfigError(`${origin}: ${file} cannot be read: ${messageOf(cause)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
      cause,
    })
  }
}

function tableIn(table: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = Object.hasOwn(table, key) ? table[key] : undefined
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}

function missing(message: string, subject: string): ExtensionConfigError {
  return new ExtensionConfigError(message, {
    code: 'file-unreadable',
    subject,
    hint: 'Name a list that exists: pyproject.toml, pyproject.toml[extra] or pyproject.toml:group.',
  })
}

function namesOf(lists: readonly (readonly [string, unknown])[]): string {
  return lists.length === 0 ? 'none' : lists.map(([key]) => key).join(', ')
}
