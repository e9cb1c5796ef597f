import { eq, valid } from '@renovatebot/pep440'
import { namesByDirectUrl } from '../distribution/attribute.ts'
import { lackOf, readDependencies } from '../distribution/closure.ts'
import { copyDistributions } from '../distribution/copy.ts'
import { readDirectUrl } from '../distribution/direct-url.ts'
import { type Distribution, isIntact, readDistributions } from '../distribution/record.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { atCommit } from '../specification/specification.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import { SecretText } from '../system/secret-url.ts'
import { amendRecords } from './amend-records.ts'
import type { BaseTree, InstallationJob, InstallationResult } from './installer.ts'
import { namesIn } from './self-contained.ts'
import { installables } from './uv/commands.ts'
import { gitSource, type Pin } from './uv/pylock.ts'
import { installTimeoutMs, type UvSession } from './uv/session.ts'

/** With an expired tree at hand there is one attempt of at most this long, in milliseconds. */
const refreshTimeoutMs = 15_000

/** The result of one attempt. */
export type Filled = Pick<InstallationResult, 'installedCount' | 'isUnchanged' | 'isVerified' | 'copied' | 'sources' | 'indexes' | 'names'>

export interface Filling {
  readonly session: UvSession
  readonly job: InstallationJob
  readonly specifications: readonly IdentifiedSpecification[]
  /** The specifications that are used as the base has them, by extension digest. */
  readonly stale: ReadonlyMap<string, unknown>
  /** Whether what may pass is tried again. */
  readonly isRetrying: boolean
}

/** The versions kept from a base do not go with the rest, so none can be copied without a resolution. */
export class CopyNotCompleteError extends Error {
  override readonly name: string = 'CopyNotCompleteError'
}

/** Empties a directory. */
export async function emptied(target: string): Promise<Filled> {
  if (!(await removeTree(target))) throw new Error(`${target} cannot be emptied`)
  await makeDirectory(target, { mode: 0o755 })
  const none = { sources: new Map(), indexes: new Map(), names: new Map() }
  return { installedCount: 0, isUnchanged: false, isVerified: true, copied: new Set(), ...none }
}

/** Installs all in one run of uv. */
export async function installAll({ session, job, specifications, isRetrying }: Filling): Promise<Filled> {
  const run = { specifications: installables(specifications), timeoutMs: installTimeoutMs, signal: job.signal }
  await session.attempt((uv) => uv.install(job.target, run), isRetrying)
  const byUrl = await namesByDirectUrl(job.target, await readDistributions(job.target), specifications)
  const direct = specifications.flatMap(({ kind, name, digest, installable }) => {
    const own = kind === 'requirement' ? undefined : (name ?? byUrl.get(digest))
    return own === undefined ? [] : [[own, installable] as const]
  })
  const distributions = await amendRecords({ session, job }, new Map(direct))
  const names = await session.namesOf(specifications, byUrl)
  const [sources, indexes] = await Promise.all([
    sourcesOf({ session, job, specifications }, distributions, names),
    indexesOf({ session, job }, distributions),
    session.tellHeldBack(specifications, distributions),
  ])
  return {
    installedCount: distributions.length,
    isUnchanged: false,
    isVerified: true,
    copied: new Set(),
    sources,
    indexes,
    names,
  }
}

/** Resolves, with the fresh versions of an own base pinned; installs what the base lacks, and copies the rest. */
export async function installOnBase(filling: Filling, base: BaseTree): Promise<Filled> {
  const { session, job, specifications, stale } = filling
  const asTheyAre = specifications.filter(({ digest }) => stale.has(digest))
  const resolved = await resolveOnBase(filling, base)
  const freshNames = namesIn(
    specifications.filter(({ digest }) => base.fresh.has(digest) || stale.has(digest)),
    base,
  )
  const byName = new Map(base.distributions.map((distribution) => [distribution.name, distribution]))
  const same: Distribution[] = []
  for (const pin of resolved) {
    const present = byName.get(pin.name)
    if (present !== undefined && (await isSame(pin, present, { base, freshNames }))) same.push(present)
  }
  const kept: Distribution[] = []
  // Read in full: what a later step changed in the base must not reach a new entry, and with it the cache.
  for (const present of same) if (await isIntact(base.tree, present, same)) kept.push(present)
  const missing = resolved.filter(({ name }) => !kept.some((distribution) => distribution.name === name))
  for (const name of namesIn(asTheyAre, base)) {
    const present = byName.get(name)
    if (resolved.some((pin) => pin.name === name)) continue
    if (present === undefined || !(await isIntact(base.tree, present))) throw new CopyNotCompleteError(`${name} is not as it was installed`)
    kept.push(present)
  }
  let installed: readonly Distribution[] = []
  if (missing.length === 0) await emptied(job.target)
  else {
    const lines = missing.map(({ line }) => line)
    const run = { specifications: lines, timeoutMs: installTimeoutMs, signal: job.signal, noDependencies: true }
    await session.attempt((uv) => uv.install(job.target, run), filling.isRetrying)
    installed = await amendRecords({ session, job }, new Map(missing.map(({ name, line }) => [name, line])))
  }
  await copyDistributions(base.tree, kept, job.target)
  const known = new Map(specifications.flatMap(({ digest }) => nameIn(base, digest, resolved)))
  const filled = {
    installedCount: missing.length,
    isUnchanged: missing.length === 0 && kept.length === base.size,
    isVerified: true,
    copied: new Set(kept.map(({ name }) => name)),
    sources: new Map([
      ...kept.flatMap(({ name }) => entryOf(name, base.sources.get(name))),
      ...resolved.flatMap(({ name, source }) => entryOf(name, source)),
    ]),
    indexes: new Map([
      ...kept.flatMap(({ name }) => entryOf(name, base.indexes.get(name))),
      ...(await indexesOf({ session, job }, installed)),
    ]),
    names: await session.namesOf(specifications, known),
  }
  await checkCopy(filling, resolved, filled)
  await session.tellHeldBack(specifications, await readDistributions(job.target))
  return filled
}

async function resolveOnBase({ session, specifications, stale, isRetrying }: Filling, base: BaseTree): Promise<readonly Pin[]> {
  const bound = namesIn(
    specifications.filter(({ digest }) => base.fresh.has(digest) || stale.has(digest)),
    base,
  )
  const pins: string[] = []
  const commits = new Map<string, string>()
  for (const distribution of base.distributions.filter(({ name }) => bound.has(name))) {
    const origin = await readDirectUrl(base.tree, distribution)
    if (origin?.commit !== undefined) commits.set(distribution.name, origin.commit)
    pins.push(`${distribution.name}==${distribution.version}`)
  }
  // A specification that is kept as it is cannot be resolved any more: its versions bind the others, and it is copied.
  const resolvable = specifications
    .filter(({ digest }) => !stale.has(digest))
    .map((specification) => {
      const [name] = base.closures.get(specification.digest) ?? []
      const commit = base.fresh.has(specification.digest) ? commits.get(name ?? '') : undefined
      return commit === undefined ? specification : atCommit(specification, commit)
    })
  const run = { ...session.resolution(resolvable), pins }
  const hasFallback = base.isOwn && specifications.every(({ digest }) => base.fresh.has(digest) || base.fallback.digests.has(digest))
  return hasFallback
    ? await session.uv.resolve({ ...run, timeoutMs: refreshTimeoutMs })
    : await session.attempt((uv) => uv.resolve(run), isRetrying)
}

/** Whether the base holds just what a pin names. */
async function isSame(
  pin: Pin,
  present: Distribution,
  { base, freshNames }: { readonly base: BaseTree; readonly freshNames: ReadonlySet<string> },
): Promise<boolean> {
  const isSameVersion = pin.version === undefined || isEqualVersion(pin.version, present.version)
  const source = base.sources.get(pin.name)
  if (pin.source !== undefined && source !== undefined) return isSameVersion && pin.source === source
  const origin = await readDirectUrl(base.tree, present)
  // A directory has no content of its own: that of a specification is in its digest.
  if (origin?.isDirectory === true && pin.isDirect) return isSameVersion && isRootOfSame(pin.name, base)
  if (origin !== undefined || pin.isDirect) return freshNames.has(pin.name) && origin !== undefined && pin.isDirect && isSameVersion
  // Of the same request and index the version tells; what another request holds may be another build.
  return base.isOwn && isSameVersion
}

/** Whether a distribution is what a specification of the request names itself, one that is fresh in the base. */
function isRootOfSame(name: string, base: BaseTree): boolean {
  return [...base.closures].some(([digest, [own]]) => own === name && base.reusable.has(digest))
}

function isEqualVersion(left: string, right: string): boolean {
  return left === right || (valid(left) !== null && valid(right) !== null && eq(left, right))
}

function nameIn(base: BaseTree, digest: string, resolved: readonly Pin[]): (readonly [string, string])[] {
  const [name] = base.closures.get(digest) ?? []
  return name !== undefined && resolved.some((pin) => pin.name === name) ? [[digest, name]] : []
}

function entryOf(name: string, source: string | undefined): (readonly [string, string])[] {
  return source === undefined ? [] : [[name, source]]
}

/** The tree holds what uv resolved, all of it; of what was kept as it is, all that it needs. */
async function checkCopy({ job, specifications, stale }: Filling, resolved: readonly Pin[], { names }: Filled): Promise<void> {
  const distributions = await readDistributions(job.target)
  const present = new Set(distributions.map(({ name }) => name))
  const absent = resolved.find(({ name }) => !present.has(name))
  if (absent !== undefined) throw new CopyNotCompleteError(`${absent.name} is missing`)
  const asTheyAre = specifications.filter(({ digest }) => stale.has(digest))
  if (asTheyAre.length === 0) return
  const roots = asTheyAre.map(({ digest, name, extras }) => ({ name: name ?? names.get(digest) ?? '', extras }))
  const lack = lackOf(roots, await readDependencies(job.target, distributions, job.platform.markers))
  if (lack !== undefined) throw new CopyNotCompleteError(lack)
}

/** The index that each distribution came from; of what came from elsewhere there is none. */
async function indexesOf(
  { session, job }: Pick<Filling, 'session' | 'job'>,
  distributions: readonly Distribution[],
): Promise<Map<string, string>> {
  const indexed: Distribution[] = []
  for (const distribution of distributions) {
    if ((await readDirectUrl(job.target, distribution)) === undefined) indexed.push(distribution)
  }
  return await session.uv.indexesOf(indexed, session.resolution([])).catch(() => new Map())
}

/**
 * The source of each distribution. uv's own cache knows the files that came from an index. Where it does not
 * tell, nothing is known, and other requests install the distribution themselves.
 */
async function sourcesOf(
  { session, job, specifications }: Pick<Filling, 'session' | 'job' | 'specifications'>,
  distributions: readonly Distribution[],
  names: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const sources = new Map<string, string>()
  const lines: SecretText[] = []
  for (const distribution of distributions) {
    const { name, version } = distribution
    const origin = await readDirectUrl(job.target, distribution)
    if (origin === undefined) lines.push(new SecretText(`${name}==${version}`))
    else if (origin.commit !== undefined) sources.set(name, gitSource(origin.commit, origin.subdirectory))
    else if (!origin.isDirectory) {
      const own = specifications.find((specification) => (specification.name ?? names.get(specification.digest)) === name)
      if (own !== undefined) lines.push(own.installable)
    }
  }
  const run = { ...session.resolution([]), specifications: lines }
  const pins = lines.length === 0 ? [] : await session.uv.identify(run, true).catch(() => [])
  for (const { name, source } of pins) if (source !== undefined) sources.set(name, source)
  return sources
}
