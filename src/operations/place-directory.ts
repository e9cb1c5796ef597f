import { chmod, cp, lstat, readdir, realpath, rename, rmdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../system/errno.ts'

/**
 * Moves an unpacked tree into a directory. Files of the same name are overwritten, all others stay. Everything is
 * moved by its name in a real directory, so that nothing is written through a link, and comes with its mode, its times and its links.
 *
 * @returns where it lies now: a directory that is itself a link is the one it leads to.
 */
export async function placeDirectory(staging: string, directory: string): Promise<string> {
  const place = await realpath(directory).catch((error: unknown) => {
    if (!hasErrno(error, 'ENOENT')) throw error
    return undefined
  })
  if (place === undefined) {
    await rename(staging, directory)
    return directory
  }
  await moveInto(Buffer.from(staging), Buffer.from(place))
  return place
}

const separator = Buffer.from(path.sep)

async function moveInto(from: Buffer, to: Buffer): Promise<void> {
  const { mode } = await lstat(from)
  // Nothing can be moved out of a directory that its owner may not write to.
  await chmod(from, mode | 0o700)
  await changeMode(to, mode | 0o700)
  for (const name of await readdir(from, { encoding: 'buffer' })) {
    const source = Buffer.concat([from, separator, name])
    const target = Buffer.concat([to, separator, name])
    const [incoming, present] = [await lstat(source), await lstat(target).catch(() => undefined)]
    if (!incoming.isDirectory()) {
      // A directory that holds something is not given up for a file.
      if (present?.isDirectory() === true) await rmdir(target)
      await move(source, target)
    } else if (present?.isDirectory() === true) await moveInto(source, target)
    else {
      if (present !== undefined) await unlink(target)
      await chmod(source, incoming.mode | 0o700)
      await move(source, target)
      await chmod(target, incoming.mode)
    }
  }
  await changeMode(to, mode)
}

async function move(source: Buffer, target: Buffer): Promise<void> {
  try {
    await rename(source, target)
  } catch (error) {
    if (!hasErrno(error, 'EXDEV')) throw error
    // The place is a mount point of its own.
    const [from, to] = [source, target].map(String) as [string, string]
    await cp(from, to, { recursive: true, force: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
}

/** Gives a directory that lies there its mode; one of somebody else keeps its own. */
async function changeMode(directory: Buffer, mode: number): Promise<void> {
  await chmod(directory, mode & 0o7777).catch((error: unknown) => {
    if (!hasErrno(error, 'EPERM')) throw error
  })
}
