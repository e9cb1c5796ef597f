import { chmod, copyFile, mkdir, readdir, readlink, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ArchiveFormat, Mounter, PlacedArchive, Unmounter } from '../archive/archive.ts'
import { bundleFileName, checkBundle } from '../bundles/bundle.ts'
import type { BundleHeader } from '../bundles/header.ts'
import { anybody, Refusal } from '../bundles/trust.ts'
import { CacheError } from '../errors.ts'
import type { Logger } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { isPresent, removeTree, writeJson } from '../system/files.ts'
import { type Lease, LockTimeoutError, withLock } from '../system/lock.ts'
import { ownedName } from '../system/owned-directory.ts'
import type { Owner } from '../system/owner.ts'
import { readUsers, type User, userRecords } from './image-users.ts'
import { type CacheLayout, longestJobMs } from './layout.ts'
import { metadataFileName } from './metadata.ts'

/**
 * The life of generations that are images. Beside such a generation, which is only a mount point, lies its image: the
 * bundle it came in, a copy of its metadata, and the list of those who use it. An image never changes; the last user
 * unmounts it.
 */

/** The list of users of an image, and the lock on it, in its directory. */
const usersFileName = 'users.json'
const lockName = 'users.lock'
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

/** The use that a mount is for. */
export interface Mounting {
  /** Tells the uses of this run from those of others. */
  readonly token: string
  /** The process that lives as long as the trees are used: that of the job, not of this step. */
  readonly job: Owner
  /** Told of each use before anything is mounted, so that it can be ended whatever happens then. */
  readonly onUse: (use: ImageUse) => void
  /** Told of the process that reads a mounted image ahead, so that it can be ended. Without it nothing is read ahead. */
  readonly onReader?: ((reader: Owner) => void) | undefined
  /** Whether this run has just fetched the image and compared all of it as it came. Default false. */
  readonly isChecked?: boolean
}

/** Whether a user may still be at work. Where that cannot be told (another container, another machine) no job lasts longer than five days. */
function mayRun({ owner, since }: User): boolean {
  return owner.liveness !== 'dead' && Date.now() - since.getTime() < longestJobMs
}

/** Whether a generation is the mount point of an image that lies beside it. */
export async function isImage(generation: string, layout: CacheLayout): Promise<boolean> {
  return await isPresent(layout.image(generation))
}

/** Makes a bundle the image of a new generation, by a rename; nothing is mounted yet. It is in use from its first moment on. */
export async function placeImage(bundle: string, generation: string, { token, job, onUse }: Mounting, layout: CacheLayout): Promise<void> {
  onUse({ generation, token })
  await writeJson(path.join(bundle, usersFileName), userRecords([{ owner: job, token, since: new Date() }]))
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
  const { token, job, onUse, isChecked } = mounting
  const image = layout.image(generation)
  await locked(generation, layout, async (lease) => {
    const users = (await usersOf(generation, layout)).filter((user) => mayRun(user) && user.token !== token)
    onUse({ generation, token })
    await writeUsers(generation, [...users, { owner: job, token, since: new Date() }], { layout, lease })
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
      // All bytes are checked before the system gets any.
      await mounter.mount(await checkedArchive(generation, layout, isChecked), generation)
      if (!(await isPresent(path.join(image, metadataFileName)))) {
        await copyFile(path.join(generation, metadataFileName), path.join(image, metadataFileName))
      }
    } catch (error) {
      await lease.check()
      if (users.length === 0) await mounter.unmount(generation, { isLazy: true }).catch(() => {})
      await writeUsers(generation, users, { layout, lease })
      throw error
    }
  })
}

/**
 * Ends a use. The last user unmounts the image, and removes it if it is not the current one any more. A mount that some process still uses
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
  return await locked(generation, layout, async (lease) => {
    const users = (await usersOf(generation, layout)).filter((user) => user.token !== token && mayRun(user))
    await writeUsers(generation, users, { layout, lease })
    if (users.length > 0) return 'shared'
    await lease.check()
    let became = await mounter.unmount(generation)
    for (let attempt = 1; became === 'busy'; attempt++) {
      if (attempt === busyAttempts) return 'busy'
      await sleep(busyPauseMs)
      await lease.check()
      became = await mounter.unmount(generation)
    }
    if (!(await isCurrent(generation))) await removeGeneration(generation, { layout, lease })
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
      await locked(generation, layout, async (lease) => {
        const users = await usersOf(generation, layout)
        if (users.some(mayRun)) return
        // Written first: where the lock was lost, somebody may use it by now.
        await writeUsers(generation, [], { layout, lease })
        await mounter.unmount(generation, { isLazy: true })
        removed.push(generation)
        if (!(await isCurrent(generation))) await removeGeneration(generation, { layout, lease })
      })
    } catch (error) {
      logger.debug(`a left-over mount could not be taken away: ${messageOf(error)}`)
    }
  }
  return removed
}

/** Whether a living process uses an image, or one of which that cannot be told. */
export async function isImageInUse(generation: string, layout: CacheLayout): Promise<boolean> {
  return (await usersOf(generation, layout)).some(mayRun)
}

/** Removes a superseded generation and its image, unless somebody uses it. */
export async function removeImageIfUnused(generation: string, layout: CacheLayout): Promise<void> {
  await locked(generation, layout, async (lease) => {
    if (!(await isImageInUse(generation, layout))) await removeGeneration(generation, { layout, lease })
  })
}

interface Change {
  readonly layout: CacheLayout
  readonly lease: Lease
}

/**
 * Removes an unused generation and its image. One that is still mounted cannot be written and stays.
 *
 * The lock lies in the image and moves aside with it, in one step: who comes later finds no image, and who took the lock
 * over while this process slept is seen there, and gets its image back.
 */
async function removeGeneration(generation: string, { layout, lease }: Change): Promise<void> {
  const image = layout.image(generation)
  const aside = `${ownedName(`${image}.`)}.corrupt`
  await rename(image, aside)
  const isMine = await lease.check(aside).then(
    () => true,
    () => false,
  )
  // The mount point must not be left without its image: it would pass for a plain, empty tree.
  if (isMine && (await removeTree(generation))) await removeTree(aside)
  else await rename(aside, image)
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
  isChecked = false,
): Promise<{ readonly header: BundleHeader; readonly archive: PlacedArchive } | string> {
  // Whether it may be opened was decided before it was placed here.
  const checked = await checkBundle(path.join(layout.image(generation), bundleFileName), anybody, isChecked)
  if (checked instanceof Refusal) return checked.reason
  if (typeof checked === 'string') return checked
  const { header, archive } = checked
  if (header.payload.request_digest !== path.basename(path.dirname(generation))) return 'it holds other extensions'
  return archive === undefined ? 'it has no archive' : { header, archive }
}

/** @throws Error with what is wrong with the bundle. */
async function checkedArchive(generation: string, layout: CacheLayout, isChecked = false): Promise<PlacedArchive> {
  const checked = await checkedBundle(generation, layout, isChecked)
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

async function locked<T>(generation: string, layout: CacheLayout, work: (lease: Lease) => Promise<T>): Promise<T> {
  const image = layout.image(generation)
  await stat(image)
  try {
    return await withLock(path.join(image, lockName), { timeoutMs: lockTimeoutMs }, work)
  } catch (error) {
    if (!(error instanceof LockTimeoutError)) throw error
    throw new CacheError(error.message, { code: 'cache-locked', subject: error.lock, hint: lockHint, cause: error })
  }
}

const lockHint = 'Wait for that process or end it; if it is gone for good, remove the lock file.'

async function usersOf(generation: string, layout: CacheLayout): Promise<User[]> {
  return await readUsers(path.join(layout.image(generation), usersFileName))
}

async function writeUsers(generation: string, users: readonly User[], { layout, lease }: Change): Promise<void> {
  await lease.write(path.join(layout.image(generation), usersFileName), `${JSON.stringify(userRecords(users), null, 2)}\n`)
}
