import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import { normalizeName } from '../specification/name.ts'
import { type UvProject, uvProjectOf } from '../specification/uv-project.ts'
import { type ListItem, type Pyproject, PyprojectLists, pyprojectOf } from './pyproject-lists.ts'
import { applySources, type IgnoredSources, type SourcedProject } from './pyproject-sources.ts'
import type { SourcedText } from './sourced-text.ts'
import { parseTomlDocument, type TomlDocument } from './toml-document.ts'
import { tomlProblem } from './toml-problem.ts'

/** Selects lists of a `pyproject.toml`. */
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
 * group that includes another are followed, and so are `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there;
 * `source-unsupported` for a source that cannot be followed.
 */
export async function readPyproject(selection: PyprojectSelection, origin: string, environment: Environment = {}): Promise<SourcedText[]> {
  const text = await readInputFile(selection.file, origin)
  return readProjectText(text, { ...selection, origin, environment })
}

/**
 * The same of the text of a `pyproject.toml`, or of the metadata of a script (PEP 723), which has the same tables but for
 * its dependencies. Throws as {@link readPyproject} does.
 */
export function readProjectText(text: string, selection: Partial<PyprojectSelection> & SourcedFile): SourcedText[] {
  const { origin, file, group, extras = [] } = selection
  const parsed = parsePyproject(text, selection)
  const lists = new PyprojectLists(parsed.pyproject, { origin, name: path.basename(file) })
  if (group !== undefined) return followSources(lists.group(group), parsed, selection)
  const items = extras.length === 0 ? lists.dependencies() : extras.flatMap((extra) => lists.extra(extra))
  return followSources(items, parsed, selection)
}

/** A file and what of the environment counts where its sources are followed. */
export interface SourcedFile {
  readonly file: string
  readonly origin: string
  readonly environment: Environment
  readonly isScript?: true
}

/** Requirements that a project has beyond its file, with the `[tool.uv.sources]` of it. Throws ExtensionConfigError `source-unsupported`. */
export function sourcedTexts(items: readonly ListItem[], text: string, written: SourcedFile): SourcedText[] {
  return followSources(items, parsePyproject(text, written), written)
}

function followSources(
  items: readonly ListItem[],
  { document, project }: ParsedPyproject,
  { file, environment, isScript }: SourcedFile,
): SourcedText[] {
  const sourced: SourcedProject = { project, file, document: isScript ? undefined : document, ignored: ignoredSources(environment) }
  // A path of a source is written relative to the file, so that the digest is the same wherever the checkout lies.
  return items.flatMap((item) => {
    const mapped = applySources(item.text, item.list, sourced)
    const isMapped = mapped.length !== 1 || mapped[0] !== item.text
    return mapped.map((one) => ({ text: one, origin: item.origin, ...(isMapped ? { baseDirectory: path.dirname(file) } : {}) }))
  })
}

/** The names that uv was told to look up in the index all the same. */
function ignoredSources(environment: Environment): IgnoredSources {
  const isAll = /^(?:1|true|t|yes|y|on)$/i.test(environment['UV_NO_SOURCES'] ?? '')
  const names = (environment['UV_NO_SOURCES_PACKAGE'] ?? '').split(/\s+/).filter((name) => name !== '')
  return { isAll, names: names.map(normalizeName) }
}

interface ParsedPyproject {
  readonly document: TomlDocument
  readonly pyproject: Pyproject
  readonly project: UvProject
}

function parsePyproject(
  text: string,
  { file, origin, isScript }: { readonly file: string; readonly origin: string; readonly isScript?: true },
): ParsedPyproject {
  const unreadable = (problem: string): ExtensionConfigError =>
    new ExtensionConfigError(`${origin}: ${file} cannot be read: ${problem}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
    })
  const document = parseTomlDocument(text)
  if ('problem' in document) throw unreadable(`line ${document.line}, column ${document.column}: ${document.problem}`)
  const { dependencies = [], tool = {} } = document.root
  const root = isScript ? { project: { dependencies }, tool } : document.root
  try {
    return { document, pyproject: pyprojectOf(root), project: uvProjectOf(root, path.dirname(file)) }
  } catch (error) {
    throw unreadable(tomlProblem(error))
  }
}
