import path from 'node:path'
import { parse } from 'smol-toml'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import { normalizeName } from '../specification/name.ts'
import { type UvProject, uvProjectOf } from '../specification/uv-project.ts'
import { type ListItem, type Pyproject, PyprojectLists, pyprojectOf } from './pyproject-lists.ts'
import { applySources, type IgnoredSources, type SourcedProject } from './pyproject-sources.ts'
import type { SourcedText } from './sourced-text.ts'
import { tomlProblem } from './toml-problem.ts'

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
export function readProjectText(
  text: string,
  selection: Partial<PyprojectSelection> & {
    readonly file: string
    readonly origin: string
    readonly environment: Environment
    readonly isScript?: true
  },
): SourcedText[] {
  const { origin, environment, file, group, extras = [], isScript } = selection
  const { document, project } = parsePyproject(text, selection)
  const lists = new PyprojectLists(document, { origin, name: path.basename(file) })
  // The lines of a block are not those of its script.
  const sourced: SourcedProject = { project, file, text: isScript ? '' : text, ignored: ignoredSources(environment) }
  // A path of a source is written relative to the file, so that the digest is the same wherever the checkout lies.
  const specificationsOf = (items: readonly ListItem[]): SourcedText[] =>
    items.flatMap((item) => {
      const mapped = applySources(item.text, item.list, sourced)
      const isMapped = mapped.length !== 1 || mapped[0] !== item.text
      return mapped.map((one) => ({ text: one, origin: item.origin, ...(isMapped ? { baseDirectory: path.dirname(file) } : {}) }))
    })
  if (group !== undefined) return specificationsOf(lists.group(group))
  if (extras.length === 0) return specificationsOf(lists.dependencies())
  return specificationsOf(extras.flatMap((extra) => lists.extra(extra)))
}

/** The names that uv was told to look up in the index all the same. */
function ignoredSources(environment: Environment): IgnoredSources {
  const isAll = /^(?:1|true|t|yes|y|on)$/i.test(environment['UV_NO_SOURCES'] ?? '')
  const names = (environment['UV_NO_SOURCES_PACKAGE'] ?? '').split(/\s+/).filter((name) => name !== '')
  return { isAll, names: names.map(normalizeName) }
}

function parsePyproject(
  text: string,
  { file, origin, isScript }: { readonly file: string; readonly origin: string; readonly isScript?: true },
): { document: Pyproject; project: UvProject } {
  try {
    const written = parse(text)
    const root = isScript ? { project: { dependencies: written['dependencies'] ?? [] }, tool: written['tool'] ?? {} } : written
    return { document: pyprojectOf(root), project: uvProjectOf(root, path.dirname(file)) }
  } catch (error) {
    throw new ExtensionConfigError(`${origin}: ${file} cannot be read: ${tomlProblem(error)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
    })
  }
}
