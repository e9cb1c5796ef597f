import path from 'node:path'
import { valid } from '@renovatebot/pep440'
import { installedVersions } from '../distribution/installed.ts'
import type { Platform } from '../platform/interpreter.ts'
import { type HiddenUrl, hiddenUrls, hideUrl } from '../specification/hidden-url.ts'
import { isPylock, type LockSelection } from '../specification/lock-selection.ts'
import { requirementsContent } from '../specification/requirements-content.ts'
import { sha256 } from '../system/hash.ts'
import type { ConstraintSource } from './constraint-source.ts'
import type { FilePlace } from './file-place.ts'
import { refusePrivateRepositories } from './local-repositories.ts'
import { constraintLines } from './locked-lines.ts'
import { readPylockFile } from './pylock-file.ts'
import { type ReaderContext, RequirementsReader } from './requirements-file.ts'
import { readUvLock } from './uv-lock.ts'

/** Constraints as uv takes them. */
export interface Constraints {
  /** Files uv reads by itself, absolute. */
  readonly files: readonly string[]
  /** Lines made from a lock file or the environment: `six==1.17.0 ; python_full_version < '3.13'`. */
  readonly lines: readonly string[]
  /** SHA-256 of each source's content, in order: they count in the request digest. */
  readonly digests: readonly string[]
  /** Warnings for the user, a sentence each. */
  readonly notices: readonly string[]
  /** The URLs with secrets: of files by the variable that stands for them in the lines, and of repositories. */
  readonly urls: readonly HiddenUrl[]
  /** Names of the local packages in them, in normal form. */
  readonly localNames: readonly string[]
  /** Where these and all that they lead to lie: real paths. */
  readonly localTrees: readonly string[]
  /** How a user calls each source, for messages: `uv.lock`, `the environment`. */
  readonly names: readonly string[]
}

/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and what reading files
 * works with.
 * @throws ExtensionConfigError `file-unreadable`.
 */
export async function readConstraints(sources: readonly ConstraintSource[], context: ConstraintsContext): Promise<Constraints> {
  const read = await Promise.all(sources.map((source) => readSource(source, context)))
  return {
    files: read.flatMap(({ files }) => files),
    lines: read.flatMap(({ lines }) => lines),
    digests: read.map(({ digest }) => digest),
    names: read.map(({ name }) => name),
    notices: read.flatMap(({ notices }) => notices),
    localNames: read.flatMap(({ localNames }) => localNames),
    localTrees: read.flatMap(({ localTrees }) => localTrees),
    urls: read.flatMap(({ urls }) => urls),
  }
}

export interface ConstraintsContext extends ReaderContext {
  readonly platform: Pick<Platform, 'sitePackages'> | undefined
  /** Gives the packages that uv installs from a lock, as the lines of a requirements file. */
  readonly exportLock: (lock: LockSelection) => Promise<string>
  /** Whether the hashes of locks bind too. */
  readonly isHashed: boolean
}

async function readSource(source: ConstraintSource, context: ConstraintsContext): Promise<ReadSource> {
  if (source.kind === 'url') return await readAll(source, String(source.url), context)
  if (source.kind === 'environment') return fromLines(await installedLines(context.platform?.sitePackages ?? []), 'the environment')
  if (source.kind === 'lock') return fromLines(await readUvLock(source.lock, context), path.basename(source.lock.shown))
  const name = path.basename(source.file)
  if (isPylock(name)) {
    const locked = await readPylockFile(source.file, 'constraints')
    return fromLines(constraintLines(locked, context.isHashed), name)
  }
  const content = await requirementsContent(source.file, { origin: 'constraints', environment: context.environment })
  const { digest, isRemote, namesPrivateRepository, localNames, localPlaces, localTrees } = content
  await refusePrivateRepositories(localPlaces, context.environment)
  // uv would fetch what a server holds by itself, and could not on the day that server is down. Only the lines count then.
  return isRemote || namesPrivateRepository
    ? { ...(await readAll(source, name, context)), localNames }
    : { files: [source.file], lines: [], digest, name, notices: [], localNames, localTrees, urls: [] }
}

function fromLines(written: readonly string[], name: string, notices: readonly string[] = []): ReadSource {
  // A lock may name files with credentials, too.
  const hidden = written.map((line) => hideUrl(line))
  const lines = hidden.map(({ text }) => text)
  return { files: [], lines, digest: sha256(lines.join('\n')), name, notices, localNames: [], localTrees: [], urls: hiddenUrls(hidden) }
}

interface ReadSource {
  readonly files: readonly string[]
  readonly lines: readonly string[]
  readonly digest: string
  readonly name: string
  readonly notices: readonly string[]
  readonly localNames: readonly string[]
  readonly localTrees: readonly string[]
  readonly urls: readonly HiddenUrl[]
}

/** The lines of a file and of those it names, some of them on servers. */
async function readAll(place: FilePlace, name: string, context: ReaderContext): Promise<ReadSource> {
  const reader = new RequirementsReader({ ...context, hasConstraints: true })
  await reader.readPlace(place, 'constraints')
  const { specifications, notices } = reader.finish()
  const hidden = specifications.map(({ text, hashes = [], secrets }) => ({ ...hideUrl(text, secrets), hashes }))
  const lines = hidden.map(({ text, hashes }) => [text, ...hashes.map((hash) => `--hash=${hash}`)].join(' ')).sort()
  return { ...fromLines(lines, name, notices), urls: hiddenUrls(hidden) }
}

/** The installed packages as constraints. One without a version of PEP 440 is left out. */
async function installedLines(directories: readonly string[]): Promise<string[]> {
  const versions = [...(await installedVersions(directories))]
  return versions.flatMap(([name, version]) => (valid(version) === null ? [] : [`${name}==${version}`])).sort()
}
