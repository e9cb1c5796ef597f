import { randomBytes } from 'node:crypto'
import { access, constants, lstat, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../errors.ts'

/** Writes a JSON file so that a reader sees the old or the new content, never a part. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  await writeText(file, `${JSON.stringify(value, null, 2)}\n`)
}

/** Writes a text file so that a reader sees the old or the new content, never a part. */
export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}${temporarySuffix()}`
  try {
    const handle = await open(temporary, 'wx', await modeOf(file))
    try {
      // Not by one write: on a disk that is filling up it may write a part and call that a success.
      await handle.writeFile(text, 'utf8')
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

/** What the name of a file being written ends with. */
const temporaryPattern = /\.\d+-[0-9a-f]{8}\.tmp$/

function temporarySuffix(): string {
  return `.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
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
