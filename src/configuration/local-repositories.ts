import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'smol-toml'
import { ExtensionConfigError } from '../errors.ts'
import type { Environment } from '../ports.ts'
import { type HiddenUrlLine, hideUrl, namesPrivateRepository } from '../specification/hidden-url.ts'
import { readInputFile } from '../specification/input-file.ts'
import { bothMarkers, formatMarker, type Marker, withExtras } from '../specification/marker.ts'
import { normalizeName } from '../specification/name.ts'
import { formatRequirement, type Requirement, requirementOrUndefined } from '../specification/requirement.ts'
import { expandVariables } from '../specification/requirements-lines.ts'
import { readUvProject, type UvProject, workspaceRootOf } from '../specification/uv-project.ts'
import { isDirectorySync, isFileSync } from '../system/files.ts'
import { readPlainTextSync } from '../system/plain-file.ts'
import { fileOfUrl } from '../system/url.ts'
import { publishedRequirements, readDynamicProject } from './dynamic-project.ts'
import { readPyproject } from './pyproject.ts'

/** A local package, as something asks for it. */
export interface LocalPackage {
  readonly directory: string
  readonly extras: readonly string[]
  readonly marker?: Marker | undefined
}

/**
 * The repositories with an account that a local package asks for, itself or by way of other local packages. uv reads the files of the
 * packages itself, and hands such a URL to git as an argument, which all users of the machine can read. Where it is told the same
 * repository without the account before, it asks for that one.
 *
 * @param metadataOf asked where only the build backend of a package knows what it needs, and a file of it names such a repository.
 * @throws ExtensionConfigError `specification-invalid` where uv cannot be told: for what a build needs.
 */
export async function privateRepositoriesOf(
  packages: readonly LocalPackage[],
  environment: Environment,
  metadataOf: MetadataReader,
): Promise<HiddenUrlLine[]> {
  const found = new Map<string, HiddenUrlLine>()
  const met = new Set<string>()
  const waiting = [...packages]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const project = await projectIn(next.directory, environment)
    const isAsked = await isToldByBackend(next.directory, environment)
    const key = `${next.directory} ${next.extras.join(',')} ${next.marker === undefined ? '' : formatMarker(next.marker)}`
    if ((project === undefined && !isAsked) || met.has(key)) continue
    met.add(key)
    const written = project === undefined ? [] : await requirementsOf(next, project, environment)
    const told = isAsked ? await toldBy(next, environment, metadataOf) : []
    for (const requirement of [...written, ...told]) {
      const { url = '' } = requirement
      const directory = fileOfUrl(url)
      if (directory !== undefined) waiting.push({ ...requirement, directory })
      const { text, secrets } = expandVariables(formatRequirement(requirement), environment)
      const line = hideUrl(text, secrets)
      // Other addresses than those of repositories are no argument of anything.
      if (line.url !== undefined && line.variable === undefined) found.set(line.text, line)
    }
  }
  return [...found.values()]
}

/** The project of a directory whose files name a repository with an account; undefined for any other. */
async function projectIn(directory: string, environment: Environment): Promise<UvProject | undefined> {
  if (!isDirectorySync(directory)) return undefined
  const project = readUvProject(directory)
  const root = workspaceRootOf(directory)
  const files = [project, root].flatMap((one) => (one === undefined ? [] : [path.join(one.directory, 'pyproject.toml')]))
  const texts = await Promise.all([...new Set(files)].map((file) => readInputFile(file, 'packages')))
  const isPrivate = texts.some((text) => namesPrivateRepository(text, environment) || /\bgit\s*=\s*["'][^"'\n]*@/.test(text))
  const leadsOn = project !== undefined && (project.sources.size > 0 || project.requirements.some((text) => /@\s*file:/i.test(text)))
  return isPrivate || leadsOn || (root?.sources.size ?? 0) > 0 ? project : undefined
}

/** Gives the `METADATA` that the build backend of a project makes. */
export type MetadataReader = (project: { readonly directory: string; readonly shown: string }) => Promise<string>

/**
 * Refuses local packages that ask for a repository with an account, where uv cannot be told the repository without it before: those that
 * constraints and overrides name. Throws ExtensionConfigError `specification-invalid`.
 */
export async function refusePrivateRepositories(directories: readonly string[], environment: Environment): Promise<void> {
  for (const directory of directories) {
    const refused = (): never => {
      throw refusal(directory)
    }
    if ((await privateRepositoriesOf([{ directory, extras: [] }], environment, refused)).length > 0) refused()
  }
}

/** Refuses a project whose build needs a repository with an account. Throws ExtensionConfigError `specification-invalid`. */
export async function refusePrivateBuild(directory: string, environment: Environment): Promise<void> {
  const project = await projectIn(directory, environment)
  if (project !== undefined) await refuseForBuilds(path.join(directory, 'pyproject.toml'), project, environment)
}

/** Whether only the build backend of a directory knows what its package needs, and one of the files it may read names a repository with an account. */
async function isToldByBackend(directory: string, environment: Environment): Promise<boolean> {
  if (!isDirectorySync(directory)) return false
  const file = path.join(directory, 'pyproject.toml')
  const isDynamic = existsSync(file)
    ? (await readDynamicProject({ file, extras: [], group: undefined }, { origin: 'packages', shown: directory })) !== undefined
    : existsSync(path.join(directory, 'setup.py'))
  return isDynamic && textsIn(directory).some((text) => namesPrivateRepository(text, environment))
}

/** The texts in a directory and the directories in it that backends read requirements from. */
function textsIn(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(directory, name))
  return [directory, ...inner].flatMap((place) =>
    readdirSync(place)
      .filter((name) => /\.(?:txt|in|cfg|py|toml|json|lock)$/.test(name))
      .map((name) => path.join(place, name))
      .filter(isFileSync)
      .map(readPlainTextSync),
  )
}

/** The requirements that the backend of a package declares, each only where the package itself is wanted. */
async function toldBy(
  { directory, extras, marker }: LocalPackage,
  environment: Environment,
  metadataOf: MetadataReader,
): Promise<Requirement[]> {
  await refusePrivateBuild(directory, environment)
  const shown = directory
  return publishedRequirements(await metadataOf({ directory, shown }), { shown }).flatMap(({ marker: own, ...plain }) => {
    const asked = own === undefined ? true : withExtras(own, [...extras])
    if (asked === false) return []
    const both = bothMarkers(marker, asked === true ? undefined : asked)
    return [{ ...plain, ...(both === undefined ? {} : { marker: both }) }]
  })
}

/** The requirements of a package with its sources applied, each only where the package itself is wanted. */
async function requirementsOf(
  { directory, extras, marker }: LocalPackage,
  project: UvProject,
  environment: Environment,
): Promise<Requirement[]> {
  const file = path.join(directory, 'pyproject.toml')
  await refuseForBuilds(file, project, environment)
  const lists = [{ file, extras: [], group: undefined }, ...(extras.length === 0 ? [] : [{ file, extras, group: undefined }])]
  try {
    const read = await Promise.all(lists.map((list) => readPyproject(list, 'packages', environment)))
    return read.flat().flatMap(({ text }) => {
      const requirement = requirementOrUndefined(text)
      if (requirement === undefined) return []
      const both = bothMarkers(marker, requirement.marker)
      return [{ ...requirement, ...(both === undefined ? {} : { marker: both }) }]
    })
  } catch (error) {
    if (!(error instanceof ExtensionConfigError)) throw error
    // uv reads such a file in its own way, or says what is wrong with it.
    const accounts = [...project.sources.values()].flat().some(({ git = '' }) => isPrivate(git, environment))
    if (accounts || project.requirements.some((text) => namesPrivateRepository(text, environment))) throw refusal(file)
    return []
  }
}

/** What a build needs is fetched by uv before anything can be said to it. */
async function refuseForBuilds(file: string, project: UvProject, environment: Environment): Promise<void> {
  const { 'build-system': build } = parse(await readInputFile(file, 'packages')) as { 'build-system'?: { requires?: unknown } }
  const requires = Array.isArray(build?.requires) ? build.requires.filter((text) => typeof text === 'string') : []
  for (const text of requires) {
    const name = normalizeName(requirementOrUndefined(text)?.name ?? '')
    const sources = project.sources.get(name) ?? workspaceRootOf(project.directory)?.sources.get(name) ?? []
    if (namesPrivateRepository(text, environment) || sources.some(({ git = '' }) => isPrivate(git, environment))) throw refusal(file)
  }
}

function isPrivate(git: string, environment: Environment): boolean {
  return namesPrivateRepository(git.startsWith('git+') ? git : `git+${git}`, environment)
}

function refusal(file: string): ExtensionConfigError {
  return new ExtensionConfigError(
    `'${file}' names a repository with an account in its URL, which git would show to all users of this machine`,
    {
      code: 'specification-invalid',
      subject: file,
      hint: 'Write the URL without the account there, and name the repository with it in packages: git gets it out of sight.',
    },
  )
}
