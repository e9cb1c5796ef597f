import { readdir, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { Clock, Logger } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { ageMs, removeTree, writeText } from '../system/files.ts'
import { removeLeftoverDirectories } from '../system/owned-directory.ts'
import { parseTime } from '../system/time.ts'
import { readEntryMetadata } from './entry.ts'
import { type CacheLayout, isRequestDigest } from './layout.ts'
import { cleanRequest } from './publish.ts'
import { removeEntry } from './remove.ts'
import { readState } from './state.ts'

/** How long cleaning may take, in milliseconds: it is the end of a step that somebody waits for. */
const budgetMs = 500
/** A cache root is cleaned at most so often, in milliseconds. */
const pauseMs = 3_600_000

/** How long a copy that no run made anew is kept, in milliseconds. */
const copiesMs = 90 * 24 * 3_600_000

export interface Cleaning {
  readonly layout: CacheLayout
  readonly clock: Clock
  readonly logger: Logger
  /** For how many hours after they expired entries are still a fallback. */
  readonly staleHours: number
  /** Whether a project uses an entry, by its path: such an entry goes only when its user says so. */
  readonly isMapped: (entry: string) => boolean
  /** How long it may take, in milliseconds; default 500. */
  readonly limitMs?: number | undefined
}

/**
 * Removes what nobody needs any more: entries that expired too long ago to be a fallback, were not used since, and are
 * used by no project, mount or process; and what killed runs left half-made. Bounded in time; one that cannot be removed
 * stops nothing.
 *
 * @returns the paths of the entries that were removed.
 */
export async function cleanCache({ layout, clock, logger, staleHours, isMapped, limitMs = budgetMs }: Cleaning): Promise<string[]> {
  const now = clock.now()
  const marker = layout.cleaned
  const sinceLast = await ageMs(marker, now)
  if (sinceLast > 0 && sinceLast < pauseMs) return []
  // First, so that of many runs at once one cleans.
  await writeText(marker, '')
  await removeLeftoverDirectories({ parent: layout.tools, prefix: '.uv-', clock, isPrivate: true })
  await removeOldCopies(layout, clock)
  const start = performance.now()
  const removed: string[] = []
  for (const digest of (await readdir(layout.extensions)).filter(isRequestDigest)) {
    if (performance.now() - start > limitMs) break
    for (const platformId of platformsIn(await readdir(layout.request(digest)).catch(() => []))) {
      const entry = layout.entry(digest, platformId)
      try {
        await cleanRequest(digest, { layout, clock, logger, platform: { id: platformId, abi: '' } })
        if (isMapped(entry) || !(await isOver({ layout, digest, platformId, now, staleHours }))) continue
        if ((await removeEntry(entry, layout)) === undefined) removed.push(entry)
      } catch (error) {
        logger.debug(`${entry} was not cleaned: ${messageOf(error)}`)
      }
    }
    // Fails where something is left in it.
    await rmdir(layout.request(digest)).catch(() => {})
  }
  return removed
}

/**
 * Removes copies of files on servers and metadata of projects that no run made anew for so long that nobody asks for them any
 * more: a run makes them again.
 */
export async function removeOldCopies(layout: CacheLayout, clock: Clock): Promise<void> {
  for (const directory of [layout.remote, layout.metadata, layout.interpreters]) {
    for (const name of await readdir(directory).catch(() => [])) {
      const file = path.join(directory, name)
      if (/^[0-9a-f]{64}\.(?:txt|json)$/.test(name) && (await ageMs(file, clock.now())) > copiesMs) await removeTree(file)
    }
  }
}

/** The platforms of which something lies in the directory of a request. */
function platformsIn(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const [, platformId] = /^(.+?--.+?--.+?)(?:\.(?:staging-|state\.json|hot$|next-|\d{8}t\d{9}z-).*)?$/.exec(name) ?? []
      return platformId === undefined ? [] : [platformId]
    }),
  )
}

interface Subject {
  readonly layout: CacheLayout
  readonly digest: string
  readonly platformId: string
  readonly now: Date
  readonly staleHours: number
}

/** Whether all of an entry expired, and nobody used it, for longer than it is a fallback. */
async function isOver({ layout, digest, platformId, now, staleHours }: Subject): Promise<boolean> {
  const metadata = await readEntryMetadata(digest, { platformId, now }, layout)
  if ('problem' in metadata) return false
  const state = await readState(layout, digest, platformId)
  const hoursSince = (time: string | undefined): number => {
    const at = parseTime(time ?? '')?.getTime()
    return at === undefined ? Number.POSITIVE_INFINITY : (now.getTime() - at) / 3_600_000
  }
  const isAllExpired = metadata.extensions.every(
    (extension) =>
      Math.min(hoursSince(extension.installed_at), hoursSince(state.renewed?.[extension.digest])) > extension.ttl_hours + staleHours,
  )
  // A TTL of `never` is not a number of the record: an entry in use lives.
  return isAllExpired && hoursSince(state.last_used) > staleHours
}
