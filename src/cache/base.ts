import { readDistributions } from '../distribution/record.ts'
import { type Entry, listRequests, locateEntry, readEntryMetadata } from '../entries/entry.ts'
import { invalidatedAt } from '../entries/state.ts'
import { recalledAmong } from '../entries/withdraw.ts'
import { type ErrorReport, ExtensionInstallationError, VersionsConflictError } from '../errors.ts'
import type { BaseTree } from '../installation/installer.ts'
import { parseTime } from '../system/time.ts'
import { countOf, type Freshness, judge, judgeAll, type StaleIfError } from './freshness.ts'
import { openInPlace } from './open.ts'
import type { StagedRun } from './run.ts'
import { changeSince } from './uncounted.ts'
import type { CacheWorld } from './world.ts'

/** An entry that a new generation can be built from. */
export interface Base {
  readonly entry: Entry
  /** Whether it is an earlier generation of the same request. */
  readonly isOwn: boolean
  /** The freshness of each specification in it, by extension digest. */
  readonly freshness: ReadonlyMap<string, Freshness>
  /** Extension digests, also of specifications that the request does not have, whose distributions must not be kept. */
  readonly invalidated: ReadonlySet<string>
}

/**
 * Chooses the base of a partial hit: the request's own entry, else the entry of this machine and platform, resolved
 * under the same options, that has most of the specifications fresh; of equals the newest. None where nothing is shared.
 */
export async function chooseBase(run: StagedRun, optionsDigest: string): Promise<Base | undefined> {
  const { specifications, freshnessContext, world, staging } = run
  const own = run.state.entry
  const ownFreshness = judgeAll(specifications, own, freshnessContext)
  if (own !== undefined && countOf(ownFreshness, 'absent') < specifications.length) {
    return { entry: own, isOwn: true, freshness: ownFreshness, invalidated: absentIn(ownFreshness) }
  }
  const wanted = new Map(specifications.map((specification) => [specification.digest, specification]))
  let best: { digest: string; shared: number } | undefined
  for (const digest of await listRequests(world)) {
    const expectation = { platformId: world.platform.id, now: freshnessContext.now }
    const metadata = await readEntryMetadata(digest, expectation, world.layout).catch(() => undefined)
    if (metadata === undefined || 'problem' in metadata || metadata.options_digest !== optionsDigest) continue
    if (recalledAmong(metadata.distributions, run.state.recalled) !== undefined || changeSince(metadata, run) !== undefined) continue
    const shared = metadata.extensions.filter((extension) => {
      const specification = wanted.get(extension.digest)
      return (
        extension.apart === undefined &&
        specification !== undefined &&
        judge(specification, { metadata, state: {} }, freshnessContext).status === 'fresh'
      )
    }).length
    if (shared > (best?.shared ?? 0)) best = { digest, shared }
  }
  if (best === undefined) return undefined
  const lookup = await locateEntry(best.digest, world)
  if (lookup.status !== 'present' && lookup.status !== 'image') return undefined
  const entry = lookup.status === 'image' ? await openInPlace(lookup.entry, staging, world) : lookup.entry
  if (entry === undefined) return undefined
  const freshness = judgeAll(specifications, entry, freshnessContext)
  return { entry, isOwn: false, freshness, invalidated: await invalidatedIn(entry, world) }
}

function absentIn(freshness: ReadonlyMap<string, Freshness>): Set<string> {
  return new Set([...freshness].flatMap(([digest, { status }]) => (status === 'absent' ? [digest] : [])))
}

/** The specifications of an entry that were invalidated after they had been installed. */
async function invalidatedIn({ metadata }: Entry, { layout, platform }: CacheWorld): Promise<Set<string>> {
  const invalidated = new Set<string>()
  for (const { digest, installed_at } of metadata.extensions) {
    const time = await invalidatedAt(layout, digest, platform.id)
    if (time !== undefined && (parseTime(installed_at)?.getTime() ?? 0) <= time.getTime()) invalidated.add(digest)
  }
  return invalidated
}

/** The base as the installer needs it: without what only invalidated specifications brought. */
export async function asBaseTree({ entry, isOwn, freshness, invalidated }: Base, { on, hours }: StaleIfError): Promise<BaseTree> {
  const apart = entry.metadata.extensions.flatMap((record) => (record.apart === undefined ? [] : [[record.digest, record.apart] as const]))
  const isApart = new Set(apart.map(([digest]) => digest))
  const having = (status: Freshness['status']): Set<string> =>
    new Set([...freshness].filter(([digest, item]) => item.status === status && !isApart.has(digest)).map(([digest]) => digest))
  const closures = new Map(entry.metadata.extensions.map(({ digest, distributions }) => [digest, distributions.map(({ name }) => name)]))
  const namesOf = (isWanted: (digest: string) => boolean): Set<string> =>
    new Set([...closures].flatMap(([digest, names]) => (isWanted(digest) ? names : [])))
  const distrusted = namesOf((digest) => invalidated.has(digest))
  const distributions = await readDistributions(entry.tree)
  const trusted = namesOf((digest) => !invalidated.has(digest))
  return {
    tree: entry.tree,
    isOwn,
    size: distributions.length,
    sources: new Map(entry.metadata.distributions.flatMap(({ name, source }) => (source === undefined ? [] : [[name, source] as const]))),
    indexes: new Map(entry.metadata.distributions.flatMap(({ name, index }) => (index === undefined ? [] : [[name, index] as const]))),
    distributions: distributions.filter(({ name }) => trusted.has(name) || !distrusted.has(name)),
    closures,
    fresh: isOwn ? having('fresh') : new Set(),
    reusable: having('fresh'),
    fallback: {
      digests: new Set(
        [...freshness]
          .filter(
            ([digest, item]) =>
              !isApart.has(digest) &&
              // Versions that are fresh in another request are of use where nothing can be resolved.
              ((item.status === 'fresh' && !isOwn) ||
                // An extension that is refreshed early has not expired at all.
                (item.status === 'expired' && (item.expiredHours < 0 || (on !== 'never' && item.expiredHours <= hours)))),
          )
          .map(([digest]) => digest),
      ),
      isForAnyReason: on === 'always',
    },
    apart: new Map(isOwn ? apart.map(([digest, { error }]) => [digest, conflictFrom(error)]) : []),
  }
}

function conflictFrom({ code, message, hint, conflict }: ErrorReport): ExtensionInstallationError {
  const details = hint === null ? {} : { hint }
  return conflict === undefined
    ? new ExtensionInstallationError(message, { ...details, code })
    : new VersionsConflictError(message, conflict, details)
}
