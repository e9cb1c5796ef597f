import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../errors.js'
import { ageMs, makeDirectory, removeTree } from '../system/files.js'
import { type Entry, type EntryContext, unusableRoot } from './entry.js'
import { generationName, isGenerationName, longestJobMs, stagingOwner } from './layout.js'

/** After this long nobody works in a staging directory any more, in milliseconds. */
const abandonedMs = 24 * 3_600_000

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

/**
 * Makes a finished tree the entry of a request: the tree becomes a new generation and the entry's link is flipped to
 * it in one step. The generation before stays for those who use it.
 *
 * @returns the path of the new generation.
 */
export async function publish(tree: string, digest: string, context: EntryContext): Promise<string> {
  const { layout, platform, clock } = context
  const name = generationName(platform.id, clock.now())
  const generation = layout.generation(digest, name)
  await mkdir(layout.request(digest), { recursive: true })
  // The tree may have been made under a strict umask, and other users import from it.
  await chmod(tree, 0o755)
  await rename(tree, generation)
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
  return generation
}

/** Removes what nobody uses any more from a request's directory: left-overs of killed runs, set-aside and long superseded generations. */
export async function cleanRequest(digest: string, context: EntryContext, keep?: Entry): Promise<void> {
  const { layout, platform, clock } = context
  const names = await readdir(layout.request(digest)).catch(() => [])
  const current = await readlink(layout.entry(digest, platform.id)).then(path.basename, () => undefined)
  const generations = names.filter((name) => isGenerationName(name, platform.id)).sort()
  for (const name of names) {
    const location = layout.generation(digest, name)
    const owner = stagingOwner(name)
    if (owner !== null) {
      const isAbandoned = owner.pid === undefined ? (await ageMs(location, clock.now())) > abandonedMs : !isRunning(owner.pid)
      if (isAbandoned) await removeTree(location)
    } else if (name.endsWith('.corrupt') || /\.next-[0-9a-f]{8}$/.test(name)) {
      if ((await ageMs(location, clock.now())) > abandonedMs) await removeTree(location)
    } else if (isGenerationName(name, platform.id) && name !== current && location !== keep?.tree) {
      const successor = generations[generations.indexOf(name) + 1]
      const isOld = successor !== undefined && (await ageMs(layout.generation(digest, successor), clock.now())) > longestJobMs
      if (isOld) await removeTree(location)
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasErrno(error, 'EPERM')
  }
}
