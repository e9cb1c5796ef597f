import { lstat, readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../system/errno.ts'
import { parseTime } from '../system/time.ts'
import { isImage, isImageInUse } from './images.ts'
import { type CacheLayout, isGenerationName, isRequestDigest } from './layout.ts'
import { type DistributionReport, readMetadata } from './metadata.ts'
import { readState } from './state.ts'

/** An entry as it lies in the cache. */
export interface EntryReport {
  /** The link to its current generation: what mappings name. */
  readonly path: string
  readonly requestDigest: string
  readonly platformId: string
  /** The specifications; empty where the metadata cannot be read. */
  readonly specifications: readonly string[]
  readonly distributions: readonly DistributionReport[]
  /** The oldest installation among its specifications; null where unknown. */
  readonly installedAt: string | null
  /** Null where it was never noted. */
  readonly lastUsed: string | null
  /** The size on disk of all its generations and images, in bytes. */
  readonly sizeBytes: number
  /** Whether some specification is past its stored TTL. */
  readonly expired: boolean
  /** Whether a job has it mounted. */
  readonly mounted: boolean
  /** Why it cannot be used; null where it can. */
  readonly problem: string | null
}

/** All entries of a cache root, of every platform, by path. A cache root that does not exist has none. */
export async function listEntries(layout: CacheLayout, now: Date): Promise<EntryReport[]> {
  const reports: EntryReport[] = []
  for (const digest of (await namesIn(layout.extensions)).filter(isRequestDigest).sort()) {
    const names = await namesIn(layout.request(digest))
    for (const name of names.sort()) {
      const location = layout.entry(digest, name)
      const target = await readlink(location).catch(() => undefined)
      if (target === undefined) continue
      reports.push(await reportOf({ layout, digest, platformId: name, generation: path.basename(target), names, now }))
    }
  }
  return reports
}

/** The files and directories in a request's directory that belong to an entry: its link comes first. */
export function partsOf(names: readonly string[], platformId: string): string[] {
  const isPart = (name: string): boolean => {
    const generation = name.replace(/(?:\.image)?(?:\.[0-9a-z]+-\d+-(?:\d+|x)-[0-9a-f]{8})?(?:\.corrupt)?$/, '')
    return isGenerationName(generation, platformId) || name === `${platformId}.state.json` || name === `${platformId}.hot`
  }
  return [platformId, ...names.filter(isPart)]
}

interface Subject {
  readonly layout: CacheLayout
  readonly digest: string
  readonly platformId: string
  readonly generation: string
  readonly names: readonly string[]
  readonly now: Date
}

async function reportOf({ layout, digest, platformId, generation, names, now }: Subject): Promise<EntryReport> {
  const tree = layout.generation(digest, generation)
  const isImaged = await isImage(tree, layout)
  const expectation = { requestDigest: digest, platformId, now }
  const metadata = await readMetadata(isImaged ? layout.image(tree) : tree, expectation).catch((error: unknown) => ({
    problem: String(error),
  }))
  const state = await readState(layout, digest, platformId)
  const mounted = isImaged && (await isImageInUse(tree, layout))
  let sizeBytes = 0
  for (const name of partsOf(names, platformId)) {
    // A mounted image shows its content on the mount point: that takes no space of its own.
    const isMountPoint = names.includes(`${name}.image`)
    if (!isMountPoint) sizeBytes += await sizeOnDisk(layout.generation(digest, name))
  }
  const known = 'problem' in metadata ? undefined : metadata
  const times = (known?.extensions ?? []).map((extension) => ({
    time: Math.max(parseTime(extension.installed_at)?.getTime() ?? 0, parseTime(state.renewed?.[extension.digest] ?? '')?.getTime() ?? 0),
    ttlMs: extension.ttl_hours * 3_600_000,
  }))
  return {
    path: layout.entry(digest, platformId),
    requestDigest: digest,
    platformId,
    specifications: (known?.extensions ?? []).map(({ package_spec }) => package_spec),
    distributions: (known?.distributions ?? []).map(({ name, version }) => ({ name, version })),
    installedAt: times.length === 0 ? null : new Date(Math.min(...times.map(({ time }) => time))).toISOString(),
    lastUsed: state.last_used ?? null,
    sizeBytes,
    expired: times.some(({ time, ttlMs }) => now.getTime() - time >= ttlMs),
    mounted,
    problem: 'problem' in metadata ? metadata.problem : null,
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  }
}

/** The size on disk of a file or directory, in bytes. Links are not followed. */
async function sizeOnDisk(location: string): Promise<number> {
  const stats = await lstat(location).catch(() => undefined)
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.size
  let size = 0
  for (const name of await readdir(location).catch(() => [])) size += await sizeOnDisk(path.join(location, name))
  return size
}
