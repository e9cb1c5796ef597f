import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Environment } from '../ports.ts'
import { isDirectorySync, isFileSync, statsSync } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { readPlainTextSync } from '../system/plain-file.ts'
import { isUrl } from '../system/url.ts'
import { readGitState } from './git-state.ts'
import { localPlacesIn } from './local-places.ts'
import { normalizeName } from './name.ts'
import { parseRequirement } from './requirement.ts'
import { fileDigest, treeDigest } from './tree-digest.ts'
import {
  type CacheKey,
  globbed,
  memberOf,
  readUvProject,
  type UvProject,
  type UvSource,
  workspaceOf,
  workspaceRootOf,
} from './uv-project.ts'

/** Everything that a local package's installation can depend on. */
export interface LocalContent {
  /** SHA-256 (lower-case hex) over all of it. */
  readonly digest: string
  /** Names of the local packages it is made of, in normal form: uv keeps builds of them that it would not make again. */
  readonly names: readonly string[]
  /** Where they lie: real paths. */
  readonly trees: readonly string[]
}

/**
 * What a local path contributes to a digest: the tree; the trees that its `tool.uv.sources`, its workspace and its `file:`
 * requirements lead to, and theirs; and what `tool.uv.cache-keys` names.
 *
 * @param environment where `cache-keys = [{ env = … }]` is looked up.
 * @throws the node error of what cannot be read.
 */
export function localContent(target: string, environment: Environment = {}): LocalContent {
  const lines: string[] = []
  const names = new Set<string>()
  const met = new Set<string>()
  const add = (place: string, label: string): void => {
    const real = realpathSync(place)
    if (met.has(real)) return
    met.add(real)
    lines.push(`${label} ${treeDigest(place)}`)
    if (!statSync(place).isDirectory()) return
    const project = readUvProject(place)
    if (project?.name !== undefined) names.add(project.name)
    if (project === undefined) return
    lines.push(...project.cacheKeys.flatMap((key) => describeKey(key, { directory: place, environment }).map((line) => `${label} ${line}`)))
    lines.push(...localPlacesIn(project.settings, place).map((line) => `${label} ${line}`))
    const root = workspaceRootOf(place) ?? workspaceRootOf(real)
    if (root !== undefined && root.directory !== place) {
      lines.push(`${label} workspace ${sha256(readPlainTextSync(path.join(root.directory, 'pyproject.toml')))}`)
      lines.push(...localPlacesIn(root.settings, root.directory).map((line) => `${label} workspace ${line}`))
    }
    for (const { name, directory } of siblingsOf(project, root, environment)) {
      // What is not there is uv's to tell, with the package that wants it.
      if (statsSync(directory) === undefined) lines.push(`${label} > ${name} missing`)
      else {
        names.add(name)
        add(directory, `${label} > ${name}`)
      }
    }
  }
  add(target, '.')
  return { digest: lines.length === 1 ? treeDigestOf(lines) : sha256(lines.join('\n')), names: [...names].sort(), trees: [...met] }
}

/** The digest of the one tree in a single line. */
function treeDigestOf([line = '']: readonly string[]): string {
  return line.slice(line.indexOf(' ') + 1)
}

/** A local package that something leads to. */
export interface Sibling {
  readonly name: string
  /** The file or directory it lies in; may not exist. */
  readonly directory: string
}

/** The local packages that a project leads to, sorted by name. */
function siblingsOf(project: UvProject, root: UvProject | undefined, environment: Environment): Sibling[] {
  const own = [...project.sources].map(([name, sources]) => ({ name, sources, base: project.directory }))
  // A member has the sources of its workspace's root too, unless it has its own of that name.
  const inherited = [...(root?.sources ?? [])]
    .filter(([name]) => root?.directory !== project.directory && !project.sources.has(name))
    .map(([name, sources]) => ({ name, sources, base: root?.directory ?? project.directory }))
  const fromSources = [...own, ...inherited].flatMap(({ name, sources, base }) =>
    sources.flatMap((source) => {
      const directory = localSourceOf({ name, source, base, root })
      return directory === undefined ? [] : [{ name, directory }]
    }),
  )
  const siblings = [...fromSources, ...project.requirements.flatMap((text) => directReferenceOf(text, project.directory, environment))]
  return siblings.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
}

/** Where a source lies on this machine; undefined for what is fetched. */
function localSourceOf({
  name,
  source,
  base,
  root,
}: {
  name: string
  source: UvSource
  base: string
  root: UvProject | undefined
}): string | undefined {
  if (source.path !== undefined) return path.resolve(base, source.path)
  const workspace = workspaceOf(source, { base, root })
  return workspace === undefined ? undefined : memberOf(workspace, name)
}

/** `name @ file:///…` and `name @ ../path` among the requirements of a project, variables (`${NAME}`) expanded as uv expands them. */
export function directReferenceOf(text: string, base: string, environment: Environment): Sibling[] {
  try {
    const { name, url: written } = parseRequirement(text)
    const url = written?.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (whole, variable: string) => environment[variable] ?? whole)
    if (url === undefined || (isUrl(url) && !/^file:/i.test(url))) return []
    return [{ name: normalizeName(name), directory: /^file:/i.test(url) ? fileURLToPath(url) : path.resolve(base, url) }]
  } catch (error) {
    // What cannot be read is uv's to tell.
    if (error instanceof SyntaxError || error instanceof TypeError) return []
    throw error
  }
}

/** The present state of one of `tool.uv.cache-keys`, as lines. Its semantics are uv's: docs.astral.sh/uv/concepts/cache. */
function describeKey(key: CacheKey, { directory, environment }: { directory: string; environment: Environment }): string[] {
  if (typeof key === 'object' && 'env' in key) {
    const value = environment[key.env]
    return [`env ${key.env} ${value === undefined ? 'unset' : sha256(value)}`]
  }
  if (typeof key === 'object' && 'git' in key) {
    const { commit = false, tags = false } = typeof key.git === 'boolean' ? { commit: key.git } : key.git
    const state = readGitState(directory)
    return [...(commit ? [`commit ${state?.commit ?? 'none'}`] : []), ...(tags ? [`tags ${sha256((state?.tags ?? []).join('\n'))}`] : [])]
  }
  if (typeof key === 'object' && 'dir' in key) {
    const place = path.resolve(directory, key.dir)
    return [`dir ${key.dir} ${isDirectorySync(place) ? treeDigest(place) : 'none'}`]
  }
  const pattern = typeof key === 'string' ? key : key.file
  const files = /[*?[{]/.test(pattern) ? globbed(directory, [pattern]) : [path.resolve(directory, pattern)]
  return files.flatMap((file) => {
    if (!isFileSync(file)) return []
    return [`file ${path.relative(directory, file).split(path.sep).join('/')} ${fileDigest(file) ?? 'none'}`]
  })
}
