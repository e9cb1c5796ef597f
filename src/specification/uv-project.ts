import path from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { globSync } from 'tinyglobby'
import * as v from 'valibot'
import { isFileSync } from '../system/files.ts'
import { isOtherThanPlain, readPlainTextSync } from '../system/plain-file.ts'
import { normalizeName } from './name.ts'

/** One source of `[tool.uv.sources]` as the file has it: which keys go together is for the reader to judge. */
export interface UvSource {
  readonly path?: string | undefined
  readonly workspace?: boolean | string | undefined
  readonly git?: string | undefined
  readonly url?: string | undefined
  readonly index?: string | undefined
  readonly marker?: string | undefined
  readonly extra?: string | undefined
  readonly group?: string | undefined
  readonly [key: string]: unknown
}

/** One entry of `tool.uv.cache-keys`. */
export type CacheKey =
  | string
  | { readonly file: string }
  | { readonly dir: string }
  | { readonly env: string }
  | { readonly git: boolean | { readonly commit?: boolean | undefined; readonly tags?: boolean | undefined } }

const text = v.optional(v.string())
const sourceSchema = v.looseObject({
  path: text,
  workspace: v.optional(v.union([v.boolean(), v.string()])),
  git: text,
  url: text,
  index: text,
  marker: text,
  extra: text,
  group: text,
})
const flag = v.optional(v.boolean())
const cacheKeySchema = v.union([
  v.string(),
  v.object({ file: v.string() }),
  v.object({ dir: v.string() }),
  v.object({ env: v.string() }),
  v.object({ git: v.union([v.boolean(), v.object({ commit: flag, tags: flag })]) }),
])
/** Stands for a kind of key that only a newer uv knows. */
const unknownKey: CacheKey = { git: false }

// The file is judged where it is read for its requirements: here a strange list counts as none, and takes nothing from the others.
const texts = v.fallback(v.optional(v.array(v.string()), []), [])
const extras = v.fallback(v.optional(v.record(v.string(), v.fallback(v.array(v.string()), [])), {}), {})
const projectSchema = v.looseObject({
  project: v.optional(
    v.looseObject({
      name: v.optional(v.string()),
      dependencies: texts,
      'optional-dependencies': extras,
    }),
  ),
  'build-system': v.optional(v.looseObject({ requires: texts })),
  tool: v.optional(
    v.looseObject({
      uv: v.optional(
        v.looseObject({
          // The list first: to valibot an array is a loose object too.
          sources: v.optional(v.record(v.string(), v.union([v.array(sourceSchema), sourceSchema])), {}),
          workspace: v.optional(v.looseObject({ members: texts, exclude: texts })),
          'cache-keys': v.optional(v.array(v.fallback(cacheKeySchema, unknownKey)), []),
        }),
      ),
    }),
  ),
})

/** The parts of a directory's `pyproject.toml` that uv reads. */
export interface UvProject {
  /** Absolute. */
  readonly directory: string
  /** In its normal form. */
  readonly name: string | undefined
  /** All requirements it states: of the project, its extras, its build. */
  readonly requirements: readonly string[]
  /** Where packages come from instead of the index, by name in its normal form. */
  readonly sources: ReadonlyMap<string, readonly UvSource[]>
  readonly workspace: { readonly members: readonly string[]; readonly exclude: readonly string[] } | undefined
  readonly cacheKeys: readonly CacheKey[]
  /** `[tool.uv]` as it was written. */
  readonly settings: unknown
}

/**
 * Reads the `pyproject.toml` of a directory. Undefined where there is none, or none that uv could read: its own message is
 * better than ours.
 */
export function readUvProject(directory: string): UvProject | undefined {
  const file = path.join(directory, 'pyproject.toml')
  if (!isFileSync(file)) return undefined
  try {
    return uvProjectOf(parse(readPlainTextSync(file).replace(/^\uFEFF/, '')), directory)
  } catch (error) {
    if (error instanceof TomlError || v.isValiError(error) || isOtherThanPlain(error)) return undefined
    throw error
  }
}

/** The same of a parsed `pyproject.toml`. Throws valibot's error where a part has the wrong type. */
export function uvProjectOf(document: unknown, directory: string): UvProject {
  const { project, 'build-system': build, tool } = v.parse(projectSchema, document)
  const { sources = {}, workspace, 'cache-keys': cacheKeys = [] } = tool?.uv ?? {}
  return {
    directory,
    name: project?.name === undefined ? undefined : normalizeName(project.name),
    requirements: [
      ...(project?.dependencies ?? []),
      ...Object.values(project?.['optional-dependencies'] ?? {}).flat(),
      ...(build?.requires ?? []),
    ],
    sources: new Map(Object.entries(sources).map(([name, source]) => [normalizeName(name), Array.isArray(source) ? source : [source]])),
    workspace,
    cacheKeys,
    settings: tool?.uv,
  }
}

/** The root of the workspace that a directory belongs to: itself, or the nearest workspace above if this is one of its members. */
export function workspaceRootOf(directory: string): UvProject | undefined {
  const start = path.resolve(directory)
  for (let place = start; ; place = path.dirname(place)) {
    const project = readUvProject(place)
    if (project?.workspace !== undefined) return place === start || membersOf(project).includes(start) ? project : undefined
    if (path.dirname(place) === place) return undefined
  }
}

/** The workspace that a source refers to. */
export function workspaceOf({ workspace }: UvSource, { base, root }: { base: string; root: UvProject | undefined }): UvProject | undefined {
  if (workspace === undefined || workspace === false) return undefined
  return workspace === true ? root : workspaceRootOf(path.resolve(base, workspace))
}

/** The directory of a workspace's member by its name in normal form; undefined where the workspace has none of that name. */
export function memberOf(root: UvProject, name: string): string | undefined {
  return [root.directory, ...membersOf(root)].find((directory) => readUvProject(directory)?.name === name)
}

function membersOf({ directory, workspace }: UvProject): string[] {
  const excluded = new Set(directoriesOf(directory, workspace?.exclude ?? []))
  return directoriesOf(directory, workspace?.members ?? []).filter((member) => !excluded.has(member))
}

/** The projects that patterns of uv mean, absolute, sorted. They are found by their files: the glob passes a directory over that is a link. */
function directoriesOf(base: string, patterns: readonly string[]): string[] {
  const files = patterns.map((pattern) => `${pattern.replace(/\/+$/, '')}/pyproject.toml`)
  return globbed(base, files).map((file) => path.dirname(file))
}

/** The files that patterns of uv mean, absolute, sorted. A pattern may lead out of the base, and through links. */
export function globbed(base: string, patterns: readonly string[]): string[] {
  const found = patterns.flatMap((pattern) =>
    globSync([pattern], {
      cwd: base,
      absolute: true,
      dot: true,
      expandDirectories: false,
      // As uv has it; `**` follows none, for a link may lead to the root of the machine.
      followSymbolicLinks: !pattern.includes('**'),
    }),
  )
  return [...new Set(found.map((file) => path.resolve(file)))].sort()
}
