import { lstat, readdir, readlink, realpath, rename, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../system/defaults.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import { makeOwnedDirectory, removeLeftoverDirectories } from '../system/owned-directory.ts'
import { readPlainText } from '../system/plain-file.ts'
import { isImage, isImageInUse } from './images.ts'
import { partsOf } from './inventory.ts'
import { type CacheLayout, isRequestDigest } from './layout.ts'

/** Why an entry may not be removed, as a sentence; undefined where it may. */
export async function whyKept(entry: string, layout: CacheLayout): Promise<string | undefined> {
  const place = await placeOf(entry, layout)
  if ('problem' in place) return place.problem
  const { digest, platformId } = place
  const trees: string[] = []
  for (const name of partsOf(await readdir(layout.request(digest)), platformId)) {
    const location = layout.generation(digest, name)
    if (name.endsWith('.image')) continue
    if ((await isImage(location, layout)) && (await isImageInUse(location, layout))) return 'a job has it mounted'
    trees.push(location)
  }
  const user = await processUsing(trees)
  return user === undefined ? undefined : `process ${user} uses it`
}

/**
 * Removes an entry with all its generations: first everything moves aside under a name that nothing looks for, then it is
 * deleted, so that an interruption leaves no half entry; the next removal deletes what was left.
 *
 * @returns why nothing was removed; undefined where all is gone.
 */
export async function removeEntry(entry: string, layout: CacheLayout): Promise<string | undefined> {
  const kept = await whyKept(entry, layout)
  if (kept !== undefined) return kept
  const place = await placeOf(entry, layout)
  if ('problem' in place) return place.problem
  const { digest, platformId } = place
  await emptyTrash(layout)
  await makeDirectory(layout.trash)
  const trash = await makeOwnedDirectory(layout.trash, `${digest.slice(0, 12)}-`)
  let left: string | undefined
  // The link goes first: from then on nobody finds the entry.
  for (const name of partsOf(await readdir(layout.request(digest)), platformId)) {
    await rename(layout.generation(digest, name), path.join(trash, name)).catch((error: unknown) => {
      if (!hasErrno(error, 'ENOENT')) left = `${name} could not be moved away: ${messageOf(error)}`
    })
  }
  await rmdir(layout.request(digest)).catch(() => {})
  return (await removeTree(trash)) ? left : `parts of it could not be deleted from '${trash}'`
}

/** Deletes what interrupted removals left. What others are just removing, or looking at, is theirs. */
export async function emptyTrash(layout: CacheLayout): Promise<void> {
  await removeLeftoverDirectories({ parent: layout.trash, prefix: '', clock: systemClock, isPrivate: true })
}

/**
 * The place of an entry in the cache root. Only `extensions/{request digest}/{platform id}` of this very root is one: no `..`, no
 * symbolic link on the way, no other depth.
 */
async function placeOf(entry: string, layout: CacheLayout): Promise<{ digest: string; platformId: string } | { problem: string }> {
  const foreign = { problem: 'it does not lie in this cache root' }
  const absolute = path.resolve(entry)
  const parts = path.relative(layout.extensions, absolute).split(path.sep)
  const [digest = '', platformId = ''] = parts
  if (parts.length !== 2 || !isRequestDigest(digest) || platformId === '' || platformId === '..') return foreign
  const directory = layout.request(digest)
  const [real, expected] = await Promise.all([
    realpath(directory).catch(() => undefined),
    realpath(layout.root).then(
      (root) => path.join(root, path.relative(layout.root, directory)),
      () => undefined,
    ),
  ])
  if (real === undefined) return { problem: 'it does not exist' }
  if (real !== expected) return foreign
  const stats = await lstat(absolute).catch(() => undefined)
  if (stats === undefined) return { problem: 'it does not exist' }
  const isEntry = stats.isSymbolicLink() && path.dirname(path.resolve(directory, await readlink(absolute))) === directory
  return isEntry ? { digest, platformId } : { problem: 'it is not a cache entry' }
}

/** A running process that has one of these trees in its environment, its working directory or its memory; where the system tells. */
async function processUsing(trees: readonly string[]): Promise<string | undefined> {
  const isOne = (text: string): boolean => trees.some((tree) => text.includes(tree))
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue
    const read = (name: string): Promise<string> => readPlainText(`/proc/${pid}/${name}`).catch(() => '')
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    if (isOne(cwd) || isOne(await read('environ')) || isOne(await read('maps'))) return pid
  }
  return undefined
}
