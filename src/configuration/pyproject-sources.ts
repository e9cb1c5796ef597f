import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ExtensionConfigError } from '../errors.ts'
import { formatMarker, isMarkerContradictory, type Marker, negateMarker, parseMarker } from '../specification/marker.ts'
import { normalizeName } from '../specification/name.ts'
import { formatRequirement, type Requirement, requirementOrUndefined } from '../specification/requirement.ts'
import { memberOf, readUvProject, type UvProject, type UvSource, workspaceOf, workspaceRootOf } from '../specification/uv-project.ts'
import { redactUrls } from '../system/redact.ts'
import type { TomlDocument } from './toml-document.ts'

/** The list of a `pyproject.toml` that a requirement stands in: sources may be for one extra or group only. */
export interface RequirementList {
  readonly extra?: string
  readonly group?: string
}

/** Which names are looked up in the index although the file maps them elsewhere: `UV_NO_SOURCES`, `UV_NO_SOURCES_PACKAGE`. */
export interface IgnoredSources {
  readonly isAll: boolean
  /** In their normal form. */
  readonly names: readonly string[]
}

/** A `pyproject.toml` whose sources are applied to its requirements. */
export interface SourcedProject {
  readonly project: UvProject
  readonly file: string
  /** The file with the places of its parts; undefined of the metadata of a script, whose lines are not those of the script. */
  readonly document: TomlDocument | undefined
  readonly ignored: IgnoredSources
}

/**
 * What a requirement of a `pyproject.toml` means where `[tool.uv.sources]` or its workspace say where the package comes
 * from: one specification for each source, and one for the index where the sources are for some machines only.
 *
 * @returns specifications; the text as it was written where nothing maps its name.
 * @throws ExtensionConfigError `source-unsupported` with file and line for what cannot be followed: the index is never asked
 * instead.
 */
export function applySources(text: string, list: RequirementList, sourced: SourcedProject): string[] {
  const { project, ignored } = sourced
  const requirement = requirementOrUndefined(text)
  // What is not a requirement is refused where specifications are parsed.
  if (requirement === undefined || requirement.url !== undefined || ignored.isAll || ignored.names.includes(requirement.name)) return [text]
  const root = workspaceRootOf(project.directory)
  const owner = project.sources.has(requirement.name) ? project : root
  const all = owner?.sources.get(requirement.name)
  const context = { requirement, root, sourced, owner: owner ?? project }
  if (all === undefined) {
    if (root !== undefined && requirement.name !== project.name && memberOf(root, requirement.name) !== undefined) {
      throw refusal(context, `'${requirement.name}' is a member of the workspace and not one of its sources`, {
        hint: `Write ${requirement.name} = { workspace = true } below [tool.uv.sources].`,
      })
    }
    return [text]
  }
  const sources = all.filter(({ extra, group }) => isFor(extra, list.extra) && isFor(group, list.group))
  if (sources.length === 0) return [text]
  const mapped = sources.map((source) => {
    const url = addressOf(source, context)
    const marker = both(requirement.marker, markerOf(source, context))
    const { name, extras } = requirement
    return url === undefined
      ? formatRequirement({ ...requirement, ...(marker === undefined ? {} : { marker }) })
      : formatRequirement({ name, extras, versions: [], url, ...(marker === undefined ? {} : { marker }) })
  })
  return [...mapped, ...restOf(sources, context)]
}

interface SourceContext {
  readonly requirement: Requirement
  readonly root: UvProject | undefined
  readonly sourced: SourcedProject
  /** The project whose file has the sources. */
  readonly owner: UvProject
}

function isFor(wanted: string | undefined, given: string | undefined): boolean {
  return wanted === undefined || (given !== undefined && normalizeName(wanted) === normalizeName(given))
}

const keysOf: Readonly<Record<string, readonly string[]>> = {
  path: ['path', 'editable', 'package'],
  git: ['git', 'rev', 'tag', 'branch', 'subdirectory'],
  url: ['url', 'subdirectory'],
  workspace: ['workspace', 'editable'],
}
const conditions: readonly string[] = ['marker', 'extra', 'group']

/** The URL a source means; undefined for one that means the index. */
function addressOf(source: UvSource, context: SourceContext): string | undefined {
  const { requirement, owner, root } = context
  const kinds = Object.keys(keysOf).filter((kind) => source[kind] !== undefined)
  const [kind] = kinds
  if (source.index !== undefined) {
    throw refusal(context, `the index '${source.index}' cannot be asked for one package alone`, {
      hint: `Give ${requirement.name} a path, url or git source, or put it into a requirements file and name its index in index-url.`,
    })
  }
  if (kind === undefined || kinds.length > 1) throw refusal(context, 'it is not one of path, git, url, workspace')
  const unknown = Object.keys(source).find((key) => !keysOf[kind]?.includes(key) && !conditions.includes(key))
  if (unknown !== undefined) throw refusal(context, `its key '${unknown}' cannot be followed`)
  if (source['package'] === false) throw refusal(context, `with 'package = false' it is not installed`)
  if (source.path !== undefined) return localAddress(path.resolve(owner.directory, source.path), context)
  if (source.git !== undefined) return gitAddress(source.git, source, context)
  if (source.url !== undefined) return `${source.url}${subdirectoryOf(source)}`
  if (source.workspace === false) return undefined
  const workspace = workspaceOf(source, { base: owner.directory, root })
  const member = workspace === undefined ? undefined : memberOf(workspace, requirement.name)
  if (member === undefined) throw refusal(context, 'no member of the workspace has that name')
  return localAddress(member, context)
}

function localAddress(place: string, context: SourceContext): string {
  const project = readUvProject(place)
  if (project?.name !== undefined && project.name !== context.requirement.name) {
    throw refusal(context, `the project in '${place}' is called '${project.name}'`)
  }
  return pathToFileURL(place).href
}

function gitAddress(git: string, source: UvSource, context: SourceContext): string {
  const references = ['rev', 'tag', 'branch'].flatMap((key) => (typeof source[key] === 'string' ? [source[key]] : []))
  if (references.length > 1) throw refusal(context, "only one of 'rev', 'tag' and 'branch' can be followed")
  const [reference] = references
  if (reference !== undefined && /[@#\s]/.test(reference)) throw refusal(context, `'${reference}' cannot be a part of a URL`)
  if (!/^(?:git\+)?[a-z][a-z0-9+.-]*:\/\//i.test(git)) throw refusal(context, `'${redactUrls(git)}' is not a URL`)
  const url = git.startsWith('git+') ? git : `git+${git}`
  return `${url}${reference === undefined ? '' : `@${reference}`}${subdirectoryOf(source)}`
}

function subdirectoryOf({ subdirectory }: UvSource): string {
  return typeof subdirectory === 'string' ? `#subdirectory=${subdirectory}` : ''
}

function markerOf({ marker }: UvSource, context: SourceContext): Marker | undefined {
  if (marker === undefined) return undefined
  try {
    return parseMarker(marker)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw refusal(context, `its marker '${marker}' cannot be read: ${error.message}`)
  }
}

function both(left: Marker | undefined, right: Marker | undefined): Marker | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return { kind: 'and', left, right }
}

/** The requirement where none of its sources holds: there the index is asked, as uv asks it. Nothing where one always holds. */
function restOf(sources: readonly UvSource[], context: SourceContext): string[] {
  let marker = context.requirement.marker
  for (const source of sources) {
    const holds = markerOf(source, context)
    if (holds === undefined) return []
    const fails = negateMarker(holds)
    if (fails === undefined) throw refusal(context, `the opposite of its marker '${formatMarker(holds)}' cannot be written`)
    marker = both(marker, fails)
  }
  if (marker !== undefined && isMarkerContradictory(marker)) return []
  return [formatRequirement({ ...context.requirement, ...(marker === undefined ? {} : { marker }) })]
}

function refusal({ requirement, sourced, owner }: SourceContext, problem: string, { hint }: { hint?: string } = {}): ExtensionConfigError {
  const isOwn = owner.directory === sourced.project.directory
  const file = isOwn ? sourced.file : path.join(owner.directory, 'pyproject.toml')
  const line = isOwn ? lineOf(requirement.name, sourced) : ''
  return new ExtensionConfigError(`${file}${line}: the source of '${requirement.name}' cannot be followed: ${problem}`, {
    code: 'source-unsupported',
    subject: requirement.name,
    hint:
      hint ??
      `Change what is said of ${requirement.name} below [tool.uv.sources]. With UV_NO_SOURCES_PACKAGE=${requirement.name} the index is asked instead.`,
  })
}

/** `:8` for the line that the source of a package stands on. */
function lineOf(name: string, { document, project }: SourcedProject): string {
  if (document === undefined) return ''
  const key = keyOf(document.root, name)
  return key === undefined || !project.sources.has(name) ? '' : `:${document.keyAt(['tool', 'uv', 'sources', key]).line}`
}

/** The name of a package as the file spells it. */
function keyOf(root: unknown, name: string): string | undefined {
  let table = root
  for (const key of ['tool', 'uv', 'sources']) {
    if (typeof table !== 'object' || table === null) return undefined
    table = (table as Readonly<Record<string, unknown>>)[key]
  }
  return typeof table === 'object' && table !== null ? Object.keys(table).find((key) => normalizeName(key) === name) : undefined
}
