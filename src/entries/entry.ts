import { readdir, readlink, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { IncompleteTreeError, readDistributions, recordedBytes, verifyFiles } from '../distribution/record.ts'
import { CacheError } from '../errors.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { Clock, Logger } from '../ports.ts'
import { denialOf } from '../system/denied.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { removeTree } from '../system/files.ts'
import { parseTime } from '../system/time.ts'
import { isImage, isImageInUse } from './images.ts'
import { type CacheLayout, isGenerationName } from './layout.ts'
import { type EntryMetadata, type MetadataExpectation, readMetadata } from './metadata.ts'
import { type EntryState, readState } from './state.ts'

/** A verified entry of this machine. */
export interface Entry {
  readonly requestDigest: string
  /** The link to the current generation. */
  readonly link: string
  /** The generation itself: what import paths name, because the link may move on while it is in use. */
  readonly tree: string
  readonly metadata: EntryMetadata
  readonly state: EntryState
}

/** The result of looking at an entry's place. */
export type EntryLookup =
  | { readonly status: 'present'; readonly entry: Entry }
  /** It lies there as an image: to be opened before anything imports from it. */
  | { readonly status: 'image'; readonly entry: Entry }
  /** With a reason where something lies there that cannot be used here. */
  | { readonly status: 'absent'; readonly reason?: string }
  | { readonly status: 'corrupt'; readonly problem: string }

export interface EntryContext {
  readonly layout: CacheLayout
  readonly platform: Pick<Platform, 'id' | 'abi'>
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Reads and verifies the entry of a request. Never trusts what it finds: the link, the metadata and every recorded
 * file are checked.
 *
 * @throws CacheError `cache-root-unusable` when the cache root cannot be read.
 */
export async function locateEntry(digest: string, context: EntryContext): Promise<EntryLookup> {
  const { layout, platform } = context
  const generation = await generationOf(digest, context)
  if (generation === undefined) return { status: 'absent' }
  if (!isGenerationName(generation, platform.id)) return { status: 'corrupt', problem: `its link leads to '${generation}'` }
  const tree = layout.generation(digest, generation)
  if (!(await isImage(tree, layout))) return await verifyEntry({ digest, tree }, context)
  // Its metadata lies beside it too, so that looking does not mount.
  const checked = await checkMetadata({ digest, tree }, layout.image(tree), context)
  return checked.status === 'present' ? { status: 'image', entry: checked.entry } : checked
}

/** Verifies a tree as the entry of a request. */
export async function verifyEntry({ digest, tree }: { digest: string; tree: string }, context: EntryContext): Promise<MetadataCheck> {
  return await judgingErrors(context, async () => {
    const checked = await checkMetadata({ digest, tree }, tree, context)
    if (checked.status !== 'present') return checked
    const distributions = await readDistributions(tree)
    for (const { name, version, size_bytes } of checked.entry.metadata.distributions) {
      const present = distributions.find((distribution) => distribution.name === name)
      if (present === undefined) return { status: 'corrupt', problem: `${name} ${version} is missing` }
      // The rest of a RECORD that was cut short may be right; its size tells.
      if (size_bytes !== undefined && recordedBytes(present) !== size_bytes)
        return { status: 'corrupt', problem: `${present.directory}/RECORD is not what it was` }
    }
    verifyFiles(tree, distributions)
    return checked
  })
}

/**
 * Verifies a mounted image as the entry of a request, by its metadata alone: its bytes were compared with what was
 * packed, so that looking at each file would tell nothing new and cost time with their number.
 */
export async function verifyMounted({ digest, tree }: { digest: string; tree: string }, context: EntryContext): Promise<MetadataCheck> {
  return await checkMetadata({ digest, tree }, tree, context)
}

type MetadataCheck = Exclude<EntryLookup, { status: 'image' }>

/** The entry that the metadata in a directory describe. */
async function checkMetadata(
  { digest, tree }: { digest: string; tree: string },
  directory: string,
  context: EntryContext,
): Promise<MetadataCheck> {
  const { layout, platform, clock } = context
  return await judgingErrors(context, async () => {
    const metadata = await readMetadata(directory, { requestDigest: digest, platformId: platform.id, now: clock.now() })
    if ('problem' in metadata) {
      if (!metadata.isOtherLayout) return { status: 'corrupt', problem: metadata.problem }
      context.logger.debug(metadata.problem)
      return { status: 'absent', reason: 'saved on this machine by another version of ensure-extensions' }
    }
    if (metadata.abi !== platform.abi) {
      context.logger.debug(`the cache entry was made with ${metadata.abi}, this machine has ${platform.abi}`)
      return { status: 'absent', reason: `saved on this machine for the C library ${metadata.abi}, not for ${platform.abi}` }
    }
    const state = await readState(layout, digest, platform.id)
    return { status: 'present', entry: { requestDigest: digest, link: layout.entry(digest, platform.id), tree, metadata, state } }
  })
}

async function judgingErrors({ logger }: EntryContext, check: () => Promise<MetadataCheck>): Promise<MetadataCheck> {
  try {
    return await check()
  } catch (error) {
    // An entry that only another user may read is not damaged.
    const reason = denialOf(error)
    if (reason !== undefined) {
      logger.warning(`a cache entry is not used: ${reason}`)
      return { status: 'absent', reason }
    }
    if (error instanceof IncompleteTreeError) return { status: 'corrupt', problem: error.message }
    const isDamage = hasErrno(error, 'ENOENT', 'ENOTDIR', 'EIO', 'EACCES', 'EISDIR', 'ENOTCONN')
    if (isDamage) return { status: 'corrupt', problem: messageOf(error) }
    throw error
  }
}

async function generationOf(digest: string, { layout, platform }: EntryContext): Promise<string | undefined> {
  const link = layout.entry(digest, platform.id)
  try {
    return path.basename(await readlink(link))
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return undefined
    if (hasErrno(error, 'EINVAL', 'UNKNOWN')) return '(not a link)'
    throw unusableRoot(layout.root, error)
  }
}

/** Why a cache root cannot be written. */
const rootProblems = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENOSPC', 'EDQUOT'] as const

/**
 * Does something in a cache root.
 *
 * @throws CacheError `cache-root-unusable` where it cannot be read or written.
 */
export async function usingRoot<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isUnmakeable = hasErrno(error, 'ENOENT') && (error as NodeJS.ErrnoException).syscall === 'mkdir'
    throw isUnmakeable || hasErrno(error, ...rootProblems) ? unusableRoot(root, error) : error
  }
}

/** The cache root cannot be worked with. */
export function unusableRoot(root: string, cause: unknown): CacheError {
  const reason = hasErrno(cause, 'ENOTDIR', 'EEXIST')
    ? 'it or a part of its path is a file'
    : hasErrno(cause, 'EROFS')
      ? 'its file system is read-only'
      : hasErrno(cause, 'EACCES', 'EPERM')
        ? (denialOf(cause) ?? 'this user may not write there')
        : hasErrno(cause, 'ENOENT')
          ? 'nothing can be made there'
          : messageOf(cause)
  return new CacheError(`the cache root '${root}' cannot be used: ${reason}`, {
    code: 'cache-root-unusable',
    subject: root,
    hint: 'Choose a writable directory: input cache-root, CLI --cache-root, or ENSURE_EXTENSIONS_CACHE.',
    cause,
  })
}

/** Sets a corrupt entry aside, so that nobody imports from it; it is deleted by a later run. */
export async function setAside(digest: string, problem: string, context: EntryContext): Promise<void> {
  const { layout, platform, logger } = context
  logger.warning(`the cache entry ${digest.slice(0, 8)}… is damaged and will be made again: ${problem}`)
  const link = layout.entry(digest, platform.id)
  const generation = await generationOf(digest, context)
  const aside = (name: string): string => `${layout.generation(digest, name)}.corrupt`
  try {
    if (generation === '(not a link)') await rename(link, aside(`${platform.id}.${Date.now()}`))
    else {
      await unlink(link)
      if (generation !== undefined && isGenerationName(generation, platform.id)) {
        const tree = layout.generation(digest, generation)
        const isUsed = await isImageInUse(tree, layout)
        await rename(tree, aside(generation))
        // A damaged image is worth nothing; one in use stays for its users.
        if (!isUsed) await removeTree(layout.image(tree))
      }
    }
  } catch (error) {
    // Another process set it aside first, or its directory is gone; publishing flips the link in any case.
    if (!hasErrno(error, 'ENOENT', 'EPERM', 'EACCES', 'EBUSY', 'EROFS')) throw error
  }
}

/** All requests that have an entry for this platform, the newest generation first. At most 500 are looked at. */
export async function listRequests({ layout, platform }: EntryContext): Promise<string[]> {
  const digests = await readdir(layout.extensions).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  })
  const dated = await Promise.all(
    digests.map(async (digest) => {
      const target = await readlink(layout.entry(digest, platform.id)).catch(() => undefined)
      if (target === undefined) return undefined
      const stats = await stat(layout.generation(digest, path.basename(target))).catch(() => undefined)
      return stats === undefined ? undefined : { digest, time: stats.mtimeMs }
    }),
  )
  return dated
    .filter((item) => item !== undefined)
    .sort((left, right) => right.time - left.time)
    .slice(0, 500)
    .map(({ digest }) => digest)
}

/** The build record of an entry, also where it is an image that nobody has mounted. */
export async function readEntryMetadata(
  digest: string,
  expected: MetadataExpectation,
  layout: CacheLayout,
): Promise<EntryMetadata | { readonly problem: string }> {
  const link = layout.entry(digest, expected.platformId)
  const generation = layout.generation(digest, path.basename(await readlink(link)))
  return await readMetadata((await isImage(generation, layout)) ? layout.image(generation) : generation, expected)
}

/** The earliest time a specification of an entry was installed. */
export function oldestOf(entry: Entry): Date {
  const times = entry.metadata.extensions.map(({ installed_at }) => parseTime(installed_at)?.getTime() ?? 0)
  return new Date(Math.min(...times))
}
