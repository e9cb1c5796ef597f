import { randomBytes } from 'node:crypto'
import { chmod, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../system/errno.ts'
import { ageMs, makeDirectory, removeTree } from '../system/files.ts'
import { abandonedMs, removeAtOnce } from '../system/owned-directory.ts'
import { makeReadable, type TreeContents } from '../system/tree.ts'
import { type Entry, type EntryContext, unusableRoot } from './entry.ts'
import { isImage, removeImageIfUnused } from './images.ts'
import { type CacheLayout, generationName, isGenerationName, longestJobMs, ownerOfWork } from './layout.ts'

/**
 * Makes a staging directory for a request and gives it to the work; whatever happens, it is gone afterwards.
 *
 * @throws CacheError `cache-root-unusable` when nothing can be written there.
 */
export async function withStaging<T>(digest: string, context: EntryContext, work: (staging: string) => Promise<T>): Promise<T> {
  const { layout, platform } = context
  const staging = layout.staging(digest, platform.id)
  try {
    await makeDirectory(staging)
    await openToReaders(digest, layout)
  } catch (error) {
    if (hasErrno(error, 'ENOSPC', 'EDQUOT')) throw error
    throw unusableRoot(layout.root, error)
  }
  try {
    return await work(staging)
  } finally {
    await removeTree(staging)
  }
}

/** The path of a new generation of a request. */
export function newGeneration(digest: string, { layout, platform, clock }: EntryContext): string {
  return layout.generation(digest, generationName(platform.id, clock.now()))
}

/**
 * Makes a finished tree the entry of a request: the tree becomes a new generation and the entry's link is flipped to
 * it in one step. The generation before stays for those who use it.
 *
 * @returns the path of the new generation, and what it held when nobody else knew of it.
 */
export async function publish(
  tree: string,
  digest: string,
  context: EntryContext,
): Promise<{ readonly tree: string; readonly contents: TreeContents }> {
  const generation = newGeneration(digest, context)
  await makeDirectory(context.layout.request(digest))
  const contents = makeReadable(tree)
  await rename(tree, generation)
  await makeCurrent(generation, digest, context)
  return { tree: generation, contents }
}

/** Flips the link of an entry to a generation, in one step. */
export async function makeCurrent(generation: string, digest: string, { layout, platform }: EntryContext): Promise<void> {
  const name = path.basename(generation)
  const link = layout.entry(digest, platform.id)
  const next = `${link}.next-${randomBytes(4).toString('hex')}`
  if (process.platform === 'win32') {
    // A junction holds an absolute path, and Windows does not rename over one.
    await symlink(generation, next, 'junction')
    await rm(link, { recursive: true, force: true })
  } else await symlink(name, next)
  try {
    await rename(next, link)
  } catch (error) {
    // A plain directory stands where the link belongs.
    if (!hasErrno(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
    await rename(link, `${generation}.corrupt`)
    await rename(next, link)
  }
}

/** Removes what nobody uses any more from a request's directory: left-overs of killed runs, set-aside and long superseded generations. */
export async function cleanRequest(digest: string, context: EntryContext, keep?: Entry): Promise<void> {
  const { layout, platform, clock } = context
  const names = await readdir(layout.request(digest)).catch(() => [])
  const current = await readlink(layout.entry(digest, platform.id)).then(path.basename, () => undefined)
  const generations = names.filter((name) => isGenerationName(name, platform.id)).sort()
  for (const name of names) {
    const location = layout.generation(digest, name)
    const owner = ownerOfWork(name)
    if (owner !== null) {
      const isAbandoned = owner.hasAbandoned({ ageMs: await ageMs(location, clock.now()), limitMs: abandonedMs })
      if (isAbandoned) await removeAtOnce(location)
    } else if (name.endsWith('.corrupt') || /\.next-[0-9a-f]{8}$/.test(name)) {
      if ((await ageMs(location, clock.now())) > abandonedMs) await removeTree(location)
    } else if (isGenerationName(name, platform.id) && name !== current && location !== keep?.tree) {
      const successor = generations[generations.indexOf(name) + 1]
      const isOld = successor !== undefined && (await ageMs(layout.generation(digest, successor), clock.now())) > longestJobMs
      // The users of images are counted; those of plain trees are told by age.
      if (await isImage(location, layout)) await removeImageIfUnused(location, layout)
      else if (isOld) await removeAtOnce(location)
    }
  }
}

/** Lets other users pass to the trees, which are readable, whatever the umask. The cache root itself stays as its owner made it. */
async function openToReaders(digest: string, layout: CacheLayout): Promise<void> {
  // Another user's directories cannot be changed and need not be.
  for (const directory of [layout.extensions, layout.request(digest)]) await chmod(directory, 0o755).catch(() => {})
}
