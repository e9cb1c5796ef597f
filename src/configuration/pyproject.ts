import path from 'node:path'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { ExtensionConfigError, messageOf } from '../errors.ts'
import { normalizeName } from '../specification/marker.ts'
import { readInputFile } from '../system/input-file.ts'
import { redactUrls } from '../system/redact.ts'
import type { SourcedText } from './sourced-text.ts'

const groupSchema = v.array(v.union([v.string(), v.object({ 'include-group': v.string() })]))
const pyprojectSchema = v.object({
  project: v.optional(
    v.object({
      name: v.optional(v.string()),
      dependencies: v.optional(v.array(v.string())),
      'optional-dependencies': v.optional(v.record(v.string(), v.array(v.string()))),
    }),
  ),
  'dependency-groups': v.optional(v.record(v.string(), groupSchema)),
})
type Pyproject = v.InferOutput<typeof pyprojectSchema>

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
    const dependencies = document.project?.dependencies
    if (dependencies === undefined) throw missing(`${origin}: ${name} has no project.dependencies`, selection.file)
    return dependencies.map((item) => ({ text: item, origin: `${name}, project.dependencies` }))
  }
  return selection.extras.flatMap((extra) =>
    extraOf(document, extra, []).map((item) => ({ text: item, origin: `${name}, extra ${extra}` })),
  )

  function extraOf(pyproject: Pyproject, extra: string, parents: readonly string[]): string[] {
    const lists = Object.entries(pyproject.project?.['optional-dependencies'] ?? {})
    const list = lists.find(([key]) => normalizeName(key) === normalizeName(extra))?.[1]
    if (list === undefined) throw missing(`${origin}: ${name} has no extra '${extra}'; it has ${namesOf(lists)}`, extra)
    if (parents.includes(extra)) return []
    const self = normalizeName(pyproject.project?.name ?? '')
    return list.flatMap((item) => {
      const [, project, inner] = /^([\w.-]+)\s*\[([^\]]+)\]\s*$/.exec(item.trim()) ?? []
      if (project === undefined || inner === undefined || self === '' || normalizeName(project) !== self) return [item]
      return inner.split(',').flatMap((nested) => extraOf(pyproject, nested.trim(), [...parents, extra]))
    })
  }

  function groupOf(pyproject: Pyproject, group: string, parents: readonly string[]): string[] {
    const groups = Object.entries(pyproject['dependency-groups'] ?? {})
    const list = groups.find(([key]) => normalizeName(key) === normalizeName(group))?.[1]
    if (list === undefined) throw missing(`${origin}: ${name} has no dependency group '${group}'; it has ${namesOf(groups)}`, group)
    if (parents.includes(group)) throw missing(`${origin}: the dependency group '${group}' of ${name} includes itself`, group)
    return list.flatMap((item) => (typeof item === 'string' ? [item] : groupOf(pyproject, item['include-group'], [...parents, group])))
  }
}

function parsePyproject(text: string, file: string, origin: string): Pyproject {
  try {
    return v.parse(pyprojectSchema, parse(text))
  } catch (cause) {
    throw new ExtensionConfigError(`${origin}: ${file} cannot be read: ${redactUrls(messageOf(cause))}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
      cause,
    })
  }
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
