import path from 'node:path'
import { type Constraints, readConstraints } from '../../configuration/constraints.ts'
import { type DynamicProject, dynamicSpecifications } from '../../configuration/dynamic-project.ts'
import { indexForUv } from '../../configuration/index-setting.ts'
import { privateRepositoriesOf, refusePrivateBuild, refusePrivateRepositories } from '../../configuration/local-repositories.ts'
import { lockedRequest, readExport } from '../../configuration/locked-lines.ts'
import { pinnedByLock } from '../../configuration/pinned-by-lock.ts'
import { readProjectSettings } from '../../configuration/project-settings.ts'
import type { Settings } from '../../configuration/settings.ts'
import type { ExcludeNewer } from '../../configuration/supply-chain.ts'
import { readUvConfig, type UvConfig } from '../../installation/uv/config-file.ts'
import { resolutionContent } from '../../installation/uv/environment.ts'
import { describeIndexes, indexesOf } from '../../installation/uv/indexes.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { Clock, Environment } from '../../ports.ts'
import { type IdentifiedSpecification, identify, type RequestOptions } from '../../specification/digest.ts'
import { type HiddenUrl, hiddenUrls } from '../../specification/hidden-url.ts'
import type { LockSelection } from '../../specification/lock-selection.ts'
import { remoteCopiesIn } from '../../specification/remote-text.ts'
import { parseSpecification } from '../../specification/specification.ts'
import { sha256 } from '../../system/hash.ts'
import { SecretText } from '../../system/secret-url.ts'
import { filesToRead } from './variable-files.ts'

/** The request that settings make, with all files read that count in its digest. */
export interface Request {
  /** Each once, in the order they were given. */
  readonly specifications: readonly IdentifiedSpecification[]
  /** The extension digest of each configured extension that has a package, by its name. */
  readonly digests: ReadonlyMap<string, string>
  /** Extension digests whose failure does not fail the step. */
  readonly optional: ReadonlySet<string>
  readonly requestOptions: RequestOptions
  readonly constraints: Constraints
  /** Lines that replace the requirements of others, and that bind builds, of files that uv does not get. */
  readonly overrides: ReadLines
  readonly buildConstraints: ReadLines
  /** Files of variables that uv does not get, as `VARIABLE FILE`. */
  readonly readFiles: readonly string[]
  /** Repositories that local packages ask for with an account, without it. */
  readonly repositories: ReadLines
  readonly uvConfig: UvConfig
  /** Specifications with their hashes, as uv reads them. */
  readonly hashLines: readonly SecretText[]
  /** Names of all packages that are built from what lies on this machine, in normal form. */
  readonly localNames: readonly string[]
  /** Where the local packages lie that count beside those of the specifications: real paths. */
  readonly localTrees: readonly string[]
}

/** Lines without secrets, and the URLs that were taken out of them. */
export type ReadLines = Pick<Constraints, 'lines' | 'urls'>

/** All URLs of a request whose secrets were taken out of the texts that name them. */
export function hiddenUrlsOf(request: Request): HiddenUrl[] {
  const { constraints, overrides, buildConstraints, repositories, uvConfig } = request
  return [constraints, overrides, buildConstraints, repositories, uvConfig].flatMap(({ urls }) => urls)
}

export interface RequestWorld extends UvReader {
  readonly environment: Environment
  /** The interpreter, needed only where its environment is a constraint. */
  readonly platform: Platform | undefined
}

/** Reads files with uv. */
export interface UvReader {
  /** Gives the packages that uv installs from a lock, as the lines of a requirements file. */
  readonly exportLock: (lock: LockSelection) => Promise<string>
  /** The `METADATA` that the backend of a project makes. */
  readonly buildMetadata: (project: Pick<DynamicProject, 'directory' | 'shown'>) => Promise<string>
}

/** The indexes of inputs and files. */
export function indexInputs({ indexUrl, extraIndexUrl, findLinks }: Settings): Parameters<typeof indexesOf>[0] {
  return { indexUrl: indexUrl && indexForUv(indexUrl), extraIndexUrl: extraIndexUrl.map(indexForUv), findLinks }
}

/**
 * Parses what settings name and reads the files beside it.
 *
 * @throws ExtensionConfigError for text that is not a specification, and for files that cannot be read.
 */
export async function readRequest(
  settings: Settings,
  { environment, platform, exportLock, buildMetadata }: RequestWorld,
): Promise<Request> {
  const locked = await Promise.all(
    settings.locks.map(async ({ lock, roots }) =>
      lockedRequest(readExport(await exportLock(lock), path.dirname(lock.file)), roots, lock.shown),
    ),
  )
  const dynamic = await Promise.all(
    settings.dynamicProjects.map(async (project) => {
      await refusePrivateBuild(project.directory, environment)
      return dynamicSpecifications(project, await buildMetadata(project), environment)
    }),
  )
  const sources = [...settings.specifications, ...locked.flatMap(({ specifications }) => specifications), ...dynamic.flat()]
  const parsed = sources.map((source) => {
    const { text, origin, ttl, secrets, baseDirectory = settings.workspace } = source
    const context = { baseDirectory, origin, environment, ...(secrets === undefined ? {} : { secrets }) }
    const identified = identify(parseSpecification(text, context), context)
    return { source, specification: ttl === undefined ? identified : { ...identified, ttl } }
  })
  const unique = [...new Map(parsed.map(({ specification }) => [specification.digest, specification])).values()]
  const digests = new Map(
    parsed.flatMap(({ source: { extension }, specification: { digest } }) =>
      extension === undefined ? [] : [[extension, digest] as const],
    ),
  )
  const required = new Set(
    parsed.flatMap(({ source: { extension }, specification: { digest } }) =>
      settings.extensions.find(({ name }) => name === extension)?.required === false ? [] : [digest],
    ),
  )
  const optional = new Set(unique.flatMap(({ digest }) => (required.has(digest) ? [] : [digest])))
  const hashed = parsed.flatMap(({ source: { hashes = [] }, specification }) =>
    hashes.length === 0 ? [] : [{ specification, options: hashes.map((hash) => `--hash=${hash}`).join(' ') }],
  )
  const hashLines = hashed.map(({ specification, options }) => SecretText.join([specification.installable, ` ${options}`]))
  const hashedTexts = hashed.map(({ specification: { canonical }, options }) => `${canonical} ${options}`).sort()
  const context = { workspace: settings.workspace, environment, copies: remoteCopiesIn(settings.cacheRoot) }
  const constraintsContext = { ...context, platform, exportLock, isHashed: settings.requireHashes }
  const files = await filesToRead(environment)
  const [named, overrides, buildConstraints] = await Promise.all([
    readConstraints([...settings.constraints, ...files.sources.UV_CONSTRAINT], constraintsContext),
    readConstraints(files.sources.UV_OVERRIDE, constraintsContext),
    readConstraints(files.sources.UV_BUILD_CONSTRAINT, constraintsContext),
  ])
  const constraints: Constraints = {
    ...named,
    lines: [...named.lines, ...locked.flatMap(({ lines }) => lines)],
    digests: [...named.digests, ...locked.map(({ lines }) => sha256(lines.join('\n')))],
    names: [...named.names, ...settings.locks.map(({ lock }) => lock.shown)],
  }
  const specifications = settings.requireHashes ? pinnedByLock(unique, constraints.lines) : unique
  const uvConfig = await readConfig(settings, environment)
  await refusePrivateRepositories(uvConfig.localPlaces, environment)
  const local = specifications.flatMap(({ localPath, extras, marker }) =>
    localPath === undefined ? [] : [{ directory: localPath, extras, marker }],
  )
  const repositories = await privateRepositoriesOf(local, environment, buildMetadata)
  const variables = await resolutionContent(environment)
  const localNames = [
    ...specifications.flatMap((specification) => specification.localNames ?? []),
    ...constraints.localNames,
    ...variables.localNames,
    ...overrides.localNames,
    ...uvConfig.localNames,
  ]
  const requestOptions: RequestOptions = {
    ...describeIndexes(indexesOf(indexInputs(settings), environment)),
    constraints: constraints.digests,
    ...(uvConfig.digest === undefined ? {} : { uvConfig: uvConfig.digest }),
    variables: { ...variables.inputs, ...digestsOf({ UV_OVERRIDE: overrides, UV_BUILD_CONSTRAINT: buildConstraints }) },
    ...(settings.excludeNewer === undefined ? {} : { excludeNewer: describeExcludeNewer(settings.excludeNewer) }),
    ...(settings.requireHashes ? { requireHashes: true } : {}),
    ...(hashedTexts.length === 0 ? {} : { hashes: sha256(hashedTexts.join('\n')) }),
    onlyBinary: settings.onlyBinary,
    noBinary: settings.noBinary,
    ...(settings.noIndex ? { noIndex: true } : {}),
    ...(settings.prerelease ? { prerelease: true } : {}),
    buildSettings: settings.buildSettings.map(({ package: name = '', setting }) => `${name}:${setting}`),
    ...conflictOptions(settings, specifications, optional),
  }
  return {
    specifications,
    digests,
    optional,
    requestOptions,
    constraints,
    overrides: { lines: overrides.lines, urls: overrides.urls },
    buildConstraints: { lines: buildConstraints.lines, urls: buildConstraints.urls },
    readFiles: files.named,
    repositories: { lines: repositories.map(({ text }) => text), urls: hiddenUrls(repositories) },
    uvConfig,
    hashLines,
    localNames: [...new Set(localNames)].sort(),
    localTrees: [constraints, variables, uvConfig].flatMap(({ localTrees }) => localTrees),
  }
}

/** The configuration of uv: the file that the user names, else what the projects say that were named. */
export async function readConfig(
  { uvConfig, projects }: Pick<Settings, 'uvConfig' | 'projects'>,
  environment: Environment,
): Promise<UvConfig> {
  return await readUvConfig(uvConfig === undefined ? await readProjectSettings(projects) : { file: uvConfig }, environment)
}

/** How the lines count that were read here. */
function digestsOf(read: Readonly<Record<string, Constraints>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, { digests }]) => (digests.length === 0 ? [] : [[`${name} (read)`, digests.join(' ')]])),
  )
}

/** The policy counts where it can change what is installed: with several in one tree. */
function conflictOptions(
  { onConflict, isolation }: Settings,
  specifications: readonly IdentifiedSpecification[],
  optional: ReadonlySet<string>,
): Pick<RequestOptions, 'onConflict' | 'optional'> {
  if (onConflict === 'error' || isolation === 'package' || specifications.length < 2) return {}
  return onConflict === 'isolate' ? { onConflict } : { onConflict, optional: [...optional].sort() }
}

/** The setting as it counts in the digest: a number of days stays one, or the digest would change every day. */
function describeExcludeNewer(setting: ExcludeNewer): string {
  return setting.kind === 'time' ? setting.time : `${setting.days} days`
}

/** The time that nothing may be newer than, as uv takes it; undefined for none. */
export function excludeNewerTime(setting: ExcludeNewer | undefined, clock: Clock): string | undefined {
  if (setting === undefined || setting.kind === 'time') return setting?.time
  return new Date(clock.now().getTime() - setting.days * 86_400_000).toISOString()
}
