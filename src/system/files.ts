import { randomBytes } from 'node:crypto'
import { type Stats, statSync } from 'node:fs'
import { access, constants, lstat, mkdir, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from './errno.ts'
import { Owner } from './owner.ts'
import { readPlainText } from './plain-file.ts'

/** Writes a JSON file so that a reader sees the old or the new content, never a part. */
export async function writeJson(file: string, value: unknown, options?: WriteOptions): Promise<void> {
  await writeText(file, `${JSON.stringify(value, null, 2)}\n`, options)
}

/** How a file is written. */
export interface WriteOptions {
  /**
   * Whether a symbolic link stays one, and the file it leads to is written: for files of the user. In a tree or a cache a link
   * may be another's, and is replaced. Default: false.
   */
  readonly isLinkKept?: boolean
  /** Whether all users may read it, whatever the umask says. Default: false. */
  readonly isForAll?: boolean
}

/** Writes a text file so that a reader sees the old or the new content, never a part. */
export async function writeText(
  named: string,
  text: string | Uint8Array,
  { isLinkKept = false, isForAll = false }: WriteOptions = {},
): Promise<void> {
  const file = isLinkKept ? await followLinks(named) : named
  await makeDirectory(path.dirname(file))
  await writeTextBy(`${file}${temporarySuffix()}`, file, text, { isForAll })
}

/** Writes a text file by way of a temporary one on the same disk, which must not exist yet and is gone afterwards. */
export async function writeTextBy(
  temporary: string,
  file: string,
  text: string | Uint8Array,
  { isForAll = false }: Pick<WriteOptions, 'isForAll'> = {},
): Promise<void> {
  try {
    const handle = await open(temporary, 'wx', await modeOf(file))
    try {
      // Not by one write: on a disk that is filling up it may write a part and call that a success.
      await handle.writeFile(text, 'utf8')
      if (isForAll) await handle.chmod((await handle.stat()).mode | 0o444)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** The file that a path leads to, by way of links; of one that leads nowhere the place where the file would be. */
export async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    if (!hasErrno(error, 'ENOENT')) throw error
    const link = await readlink(file).catch(() => undefined)
    return link === undefined ? file : path.resolve(path.dirname(file), link)
  }
}

/** The end of the name of a file being written. */
const temporaryPattern = /\.(?:[0-9a-z]+-)?\d+(?:-(?:\d+|x))?-[0-9a-f]{8}\.tmp$/

function temporarySuffix(): string {
  return `.${Owner.current().tag}-${randomBytes(4).toString('hex')}.tmp`
}

/** Whether a name is that of a file being written in place of another, or left by a writer that was killed. */
export function isTemporaryOf(name: string, file: string): boolean {
  const base = path.basename(file)
  return name.startsWith(base) && temporaryPattern.test(name) && name.replace(temporaryPattern, '') === base
}

async function modeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ mode }) => mode & 0o777,
    () => 0o666,
  )
}

/** Reads a text file; undefined where there is none. */
export async function readTextIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readPlainText(file)
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

/**
 * Makes a directory and its parents. Rejects with the true reason, and always ends: node's own way calls a read-only file
 * system `ENOENT`, and tries for ever where a parent is there and nothing can be made in it (`/proc`).
 */
export async function makeDirectory(directory: string, options: { readonly mode?: number } = {}): Promise<void> {
  try {
    await mkdir(directory, options)
  } catch (error) {
    if (await isDirectory(directory)) return
    const parent = path.dirname(directory)
    if (!hasErrno(error, 'ENOENT') || parent === directory) throw error
    if (!(await isDirectory(parent))) await makeDirectory(parent, options)
    await mkdir(directory, options).catch(async (again: unknown) => {
      // Another process was faster.
      if (!(await isDirectory(directory))) throw again
    })
  }
}

/** Whether a directory lies at a path that can be reached. */
export async function isDirectory(location: string): Promise<boolean> {
  return await stat(location).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

/** Whether a directory lies at a path. Synchronous, for code that hashes what lies on the disk. */
export function isDirectorySync(location: string): boolean {
  return statsSync(location)?.isDirectory() === true
}

/** Whether a file lies at a path. Synchronous, as {@link isDirectorySync}. */
export function isFileSync(location: string | Buffer): boolean {
  return statsSync(location)?.isFile() === true
}

/** The stats of a path, following links; undefined where nothing is there. Synchronous, as {@link isDirectorySync}. */
export function statsSync(location: string | Buffer): Stats | undefined {
  try {
    return statSync(location, { throwIfNoEntry: false })
  } catch (error) {
    // A file lies where a directory would have to.
    if (hasErrno(error, 'ENOTDIR')) return undefined
    throw error
  }
}

/** Whether anything lies at a path that can be reached. */
export async function isPresent(location: string): Promise<boolean> {
  return await stat(location).then(
    () => true,
    () => false,
  )
}

/**
 * How long ago a file or directory last changed, in milliseconds; 0 where there is none. By its change time: what was
 * unpacked keeps the modification times of where it was made.
 */
export async function ageMs(location: string, now: Date): Promise<number> {
  return await lstat(location).then(
    (stats) => now.getTime() - stats.ctimeMs,
    () => 0,
  )
}

/** Removes a directory or file with all it holds; true when nothing is left of it. */
export async function removeTree(target: string): Promise<boolean> {
  try {
    await rm(target, { recursive: true, force: true, maxRetries: 3 })
    return true
  } catch {
    return false
  }
}

/** The first file of this name on a PATH-like list that this user may execute. */
export async function findExecutable(name: string, environment: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const isWindows = process.platform === 'win32'
  const pathVariable = isWindows ? (environment['Path'] ?? environment['PATH']) : environment['PATH']
  const extensions = isWindows ? ['.exe', ''] : ['']
  for (const directory of (pathVariable ?? '').split(path.delimiter)) {
    if (directory === '') continue
    for (const extension of extensions) {
      const candidate = path.join(directory, name + extension)
      if (await isExecutable(candidate)) return candidate
    }
  }
  return undefined
}

/** Whether a path is that of a program this user may run. */
export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
