import { chmod, copyFile, mkdir, readdir, readlink, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import type { ArchiveFormat, Mounter, PlacedArchive, Unmounter } from '../archive/archive.ts'
import { bundleFileName, checkBundle } from '../bundles/bundle.ts'
import type { BundleHeader } from '../bundles/header.ts'
import { CacheError, messageOf } from '../errors.ts'
import type { Logger } from '../ports.ts'
import { isPresent, readTextIfPresent, removeTree, writeJson } from '../system/files.ts'
import { LockTimeoutError, withLock } from '../system/lock.ts'
import { isRunning, type ProcessIdentity } from '../system/process-identity.ts'
import { type CacheLayout, longestJobMs } from './layout.ts'
import { metadataFileName } from './metadata.ts'

/**
 * The life of generations that are images. Beside such a generation, which is only a mount point, lies its image: the
 * bundle it came in, a copy of its metadata, and the list of those who use it. An image never changes; the last user
 * unmounts it.
 */

/** How long to wait for another process that mounts or unmounts the same image, in milliseconds. */
const lockTimeoutMs = 30_000
/** How often unmounting is tried while a process that is just ending still uses it, and the pause, in milliseconds. */
const busyAttempts = 5
const busyPauseMs = 100

/** A use of an image, to be ended by {@link releaseImage}. */
export interface ImageUse {
  /** The generation that is its mount point. */
  readonly generation: string
  /** Tells this use from those of other jobs and steps. */
  readonly token: string
}

/** What mounting needs beyond a format that can. */
export interface Mounting {
  /** Tells the uses of this run from those of others. */
  readonly token: string
  /** The process that lives as long as the trees are used: that of the job, not of this step. */
  readonly job: ProcessIdentity
  /** Told of each use before anything is mounted, so that it can be ended whatever happens then. */
  readonly onUse: (use: ImageUse) => void
}

interface User extends ProcessIdentity {
  readonly token: string
  /** ISO 8601, UTC. */
  readonly since: string
}

const usersSchema = v.array(
  v.looseObject({ host: v.string(), pid: v.number(), realm: v.string(), started: v.string(), token: v.string(), since: v.string() }),
)

/** Whether a user may still be at work. Where that cannot be told (another container, another machine) no job lasts longer than five days. */
function mayRun(user: User): boolean {
  return isRunning(user) !== false && Date.now() - Date.parse(user.since) < longestJobMs
}

/** Whether a generation is the mount point of an image that lies beside it. */
export async function isImage(generation: string, layout: CacheLayout): Promise<boolean> {
  return await isPresent(layout.image(generation))
}

/** Makes a bundle the image of a new generation, by a rename; nothing is mounted yet. */
export async function placeImage(bundle: string, generation: string, layout: CacheLayout): Promise<void> {
  await chmod(path.join(bundle, bundleFileName), 0o444)
  // mkdtemp made it for its owner alone; sudo's root, squashfuse and other users' jobs read it too.
  await chmod(bundle, 0o755)
  await rename(bundle, layout.image(generation))
  await mkdir(generation)
  await chmod(generation, 0o755)
}

/**
 * Starts a use of an image: mounts it if nobody has yet, after its content was checked against the SHA-256 it was
 * saved with.
 *
 * @throws Error when it is damaged or cannot be mounted; then this use is not counted.
 */
export async function useImage(generation: string, mounter: Mounter, mounting: Mounting, layout: CacheLayout): Promise<void> {
  const { token, job, onUse } = mounting
  const image = layout.image(generation)
  await locked(generation, layout, async () => {
    const users = (await readUsers(generation, layout)).filter((user) => mayRun(user) && user.token !== token)
    onUse({ generation, token })
    await writeUsers(generation, [...users, { ...job, token, since: new Date().toISOString() }], layout)
    try {
      if (await mounted(generation, mounter)) {
        // A squashfuse that was killed leaves a mount that answers nothing.
        const isAnswering = await readdir(generation).then(
          () => true,
          () => false,
        )
        if (isAnswering) return
        await mounter.unmount(generation, { isLazy: true })
      }
      // First all of it: the system is given no byte that was not checked.
      await mounter.mount(await checkedArchive(generation, layout), generation)
      if (!(await isPresent(path.join(image, metadataFileName)))) {
        await copyFile(path.join(generation, metadataFileName), path.join(image, metadataFileName))
      }
    } catch (error) {
      if (users.length === 0) await mounter.unmount(generation, { isLazy: true }).catch(() => {})
      await writeUsers(generation, users, layout)
      throw error
    }
  })
}

/**
 * Ends a use. The last user unmounts; what is no entry any more is removed then. A mount that some process still uses
 * stays, for the next run to take away.
 *
 * @returns what became of the mount, for the log.
 */
export async function releaseImage(
  { generation, token }: ImageUse,
  mounter: Unmounter,
  layout: CacheLayout,
): Promise<'unmounted' | 'not mounted' | 'shared' | 'busy'> {
  if (!(await isPresent(layout.image(generation)))) return 'not mounted'
  return await locked(generation, layout, async () => {
    const users = (await readUsers(generation, layout)).filter((user) => user.token !== token && mayRun(user))
    await writeUsers(generation, users, layout)
    if (users.length > 0) return 'shared'
    let became = await mounter.unmount(generation)
    for (let attempt = 1; became === 'busy'; attempt++) {
      if (attempt === busyAttempts) return 'busy'
      await sleep(busyPauseMs)
      became = await mounter.unmount(generation)
    }
    if (!(await isCurrent(generation))) await removeGeneration(generation, layout)
    return became
  })
}

/**
 * Takes away the mounts of runs that ended without their post step: those all of whose users are dead. Lazily, because
 * a process they left behind may still hold one.
 *
 * @returns the generations whose mounts were taken away.
 */
export async function removeLeftoverMounts(mounter: Unmounter, layout: CacheLayout, logger: Logger): Promise<string[]> {
  const removed: string[] = []
  for (const generation of await mounter.mountsBelow(layout.extensions)) {
    try {
      await locked(generation, layout, async () => {
        const users = await readUsers(generation, layout)
        if (users.some(mayRun)) return
        await mounter.unmount(generation, { isLazy: true })
        await writeUsers(generation, [], layout)
        removed.push(generation)
        if (!(await isCurrent(generation))) await removeGeneration(generation, layout)
      })
    } catch (error) {
      logger.debug(`a left-over mount could not be taken away: ${messageOf(error)}`)
    }
  }
  return removed
}

/** Whether a living process uses an image, or one of which that cannot be told. */
export async function isImageInUse(generation: string, layout: CacheLayout): Promise<boolean> {
  return (await readUsers(generation, layout)).some(mayRun)
}

/** Removes a superseded generation and its image, unless somebody uses it. */
export async function removeImageIfUnused(generation: string, layout: CacheLayout): Promise<void> {
  await locked(generation, layout, async () => {
    if (!(await isImageInUse(generation, layout))) await removeGeneration(generation, layout)
  })
}

/** Removes an unused generation and its image. One that is still mounted cannot be written and stays. */
async function removeGeneration(generation: string, layout: CacheLayout): Promise<void> {
  // First the mount point: without its image it would pass for a plain, empty tree.
  if (await removeTree(generation)) await removeTree(layout.image(generation))
}

/** The image of an unmounted generation, unpacked into an empty directory. */
export async function unpackImage(
  generation: string,
  directory: string,
  open: NonNullable<ArchiveFormat['open']>,
  layout: CacheLayout,
): Promise<void> {
  await open(await checkedArchive(generation, layout), directory)
}

/**
 * Checks the bundle of an image, and that it is one of the request it lies with.
 *
 * @returns what is wrong with it; undefined where nothing is.
 */
export async function checkImage(generation: string, layout: CacheLayout): Promise<string | undefined> {
  const checked = await checkedBundle(generation, layout)
  return typeof checked === 'string' ? checked : undefined
}

async function checkedBundle(
  generation: string,
  layout: CacheLayout,
): Promise<{ readonly header: BundleHeader; readonly archive: PlacedArchive } | string> {
  const checked = await checkBundle(path.join(layout.image(generation), bundleFileName))
  if (typeof checked === 'string') return checked
  const { header, archive } = checked
  if (header.payload.request_digest !== path.basename(path.dirname(generation))) return 'it holds another request'
  return archive === undefined ? 'it has no archive' : { header, archive }
}

/** @throws Error with what is wrong with the bundle. */
async function checkedArchive(generation: string, layout: CacheLayout): Promise<PlacedArchive> {
  const checked = await checkedBundle(generation, layout)
  if (typeof checked === 'string') throw new Error(checked)
  return checked.archive
}

async function mounted(generation: string, mounter: Unmounter): Promise<boolean> {
  return (await mounter.mountsBelow(generation)).includes(generation)
}

async function isCurrent(generation: string): Promise<boolean> {
  const [link] = /^.*?(?=\.\d{8}t\d{9}z-[0-9a-f]{6}$)/.exec(generation) ?? []
  const target = await readlink(link ?? generation).catch(() => undefined)
  return target !== undefined && path.basename(target) === path.basename(generation)
}

async function locked<T>(generation: string, layout: CacheLayout, work: () => Promise<T>): Promise<T> {
  const image = layout.image(generation)
  await stat(image)
  try {
    return await withLock(path.join(image, 'users.lock'), { timeoutMs: lockTimeoutMs }, work)
  } catch (error) {
    if (!(error instanceof LockTimeoutError)) throw error
    throw new CacheError(error.message, { code: 'cache-locked', subject: error.lock, hint: lockHint, cause: error })
  }
}

const lockHint = 'Wait for that process or end it; if it is gone for good, remove the lock file.'

async function readUsers(generation: string, layout: CacheLayout): Promise<User[]> {
  const text = await readTextIfPresent(usersFile(generation, layout))
  if (text === undefined) return []
  try {
    const parsed = v.safeParse(usersSchema, JSON.parse(text))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

async function writeUsers(generation: string, users: readonly User[], layout: CacheLayout): Promise<void> {
  await writeJson(usersFile(generation, layout), users)
}

function usersFile(generation: string, layout: CacheLayout): string {
  return path.join(layout.image(generation), 'users.json')
}
