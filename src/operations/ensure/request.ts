import path from 'node:path'
import type { ConstraintSource } from '../../configuration/constraint-source.ts'
import { type Constraints, readConstraints } from '../../configuration/constraints.ts'
import { indexForUv } from '../../configuration/index-setting.ts'
import { lockedRequest, readExport } from '../../configuration/locked-lines.ts'
import { pinnedByLock } from '../../configuration/pinned-by-lock.ts'
import type { Settings } from '../../configuration/settings.ts'
import type { ExcludeNewer } from '../../configuration/supply-chain.ts'
import { isRemotePlace, resolutionContent, uvConfigContent } from '../../installation/uv/environment.ts'
import { describeIndexes, indexesOf } from '../../installation/uv/indexes.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { Clock, Environment } from '../../ports.ts'
import { type IdentifiedSpecification, identify, type RequestOptions } from '../../specification/digest.ts'
import type { LockSelection } from '../../specification/lock-selection.ts'
import { remoteCopiesIn } from '../../specification/remote-text.ts'
import { parseSpecification } from '../../specification/specification.ts'
import { sha256 } from '../../system/hash.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'

/** What settings ask for, with all files read that count in its digest. */
export interface Request {
  /** Each once, in the order they were given. */
  readonly specifications: readonly IdentifiedSpecification[]
  /** The extension digest of each configured extension that has a package, by its name. */
  readonly digests: ReadonlyMap<string, string>
  /** Extension digests whose failure does not fail the step. */
  readonly optional: ReadonlySet<string>
  readonly requestOptions: RequestOptions
  readonly constraints: Constraints
  /** Specifications with their hashes, as uv reads them. */
  readonly hashLines: readonly SecretText[]
  /** Names of all packages that are built from what lies on this machine, in normal form. */
  readonly localNames: readonly string[]
}

/** What reading a request works with. */
export interface RequestWorld {
  readonly environment: Environment
  /** The interpreter, needed only where its environment is a constraint. */
  readonly platform: Platform | undefined
  /** What uv installs of a lock, as the lines of a requirements file. */
  readonly exportLock: (lock: LockSelection) => Promise<string>
}

/**
 * Parses what settings name and reads the files beside it.
 *
 * @throws ExtensionConfigError for text that is no specification, and for files that cannot be read.
 */
export async function readRequest(settings: Settings, { environment, platform, exportLock }: RequestWorld): Promise<Request> {
  const locked = await Promise.all(
    settings.locks.map(async ({ lock, roots }) =>
      lockedRequest(readExport(await exportLock(lock), path.dirname(lock.file)), roots, lock.shown),
    ),
  )
  const parsed = [...settings.specifications, ...locked.flatMap(({ specifications }) => specifications)].map((source) => {
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
  const named = await readConstraints([...settings.constraints, ...constraintsOf(environment)], {
    ...context,
    platform,
    exportLock,
    isHashed: settings.requireHashes,
  })
  const constraints: Constraints = {
    ...named,
    lines: [...named.lines, ...locked.flatMap(({ lines }) => lines)],
    digests: [...named.digests, ...locked.map(({ lines }) => sha256(lines.join('\n')))],
    names: [...named.names, ...settings.locks.map(({ lock }) => lock.shown)],
  }
  const specifications = settings.requireHashes ? pinnedByLock(unique, constraints.lines) : unique
  const indexes = {
    indexUrl: settings.indexUrl && indexForUv(settings.indexUrl),
    extraIndexUrl: settings.extraIndexUrl.map(indexForUv),
    findLinks: settings.findLinks,
  }
  const uvConfig = settings.uvConfig === undefined ? undefined : await uvConfigContent(settings.uvConfig, 'uv-config', environment)
  const variables = await resolutionContent(environment)
  const localNames = [
    ...specifications.flatMap((specification) => specification.localNames ?? []),
    ...constraints.localNames,
    ...variables.localNames,
    ...(uvConfig?.localNames ?? []),
  ]
  const requestOptions: RequestOptions = {
    ...describeIndexes(indexesOf(indexes, environment)),
    constraints: constraints.digests,
    ...(uvConfig === undefined ? {} : { uvConfig: uvConfig.digest }),
    variables: variables.inputs,
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
  return { specifications, digests, optional, requestOptions, constraints, hashLines, localNames: [...new Set(localNames)].sort() }
}

/** The constraints on servers that a variable names; uv reads those on this machine by itself. */
function constraintsOf(environment: Environment): ConstraintSource[] {
  const places = (environment['UV_CONSTRAINT'] ?? '').split(/\s+/)
  return places.filter(isRemotePlace).map((place) => ({ kind: 'url', url: SecretUrl.parse(place) }))
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
