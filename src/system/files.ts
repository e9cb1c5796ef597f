import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, lstat, mkdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import writeFileAtomic from 'write-file-atomic'
import { hasErrno } from '../errors.js'

/** The SHA-256 of a file, as lower-case hex. Streams, so that memory does not grow with the file. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/** Writes a JSON file so that a reader sees the old or the new content, never a part. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`, { encoding: 'utf8' })
}

/** Reads a text file; undefined where there is none. */
export async function readTextIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

/** Makes a directory and its parents. Rejects with the true reason: node reports a read-only file system as `ENOENT`. */
export async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
  } catch (error) {
    if (!hasErrno(error, 'ENOENT')) throw error
    let missing = directory
    while (path.dirname(missing) !== missing && !(await isPresent(path.dirname(missing)))) missing = path.dirname(missing)
    await mkdir(missing)
    await mkdir(directory, { recursive: true })
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

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
