import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { hasErrno } from './errno.ts'

/**
 * Reading what somebody else may have put there: a project's files, another tool's, a shared cache's. Nothing but a plain file is
 * read. Opening a pipe would wait for its writer, reading a device may never end, and a process that waits so cannot even exit.
 * Nothing else in `src/` reads files by node's own means; a test sees to it.
 */

/** Opens for reading without waiting; of a plain file it makes no difference. */
const readingAtOnce = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The largest file that is read into memory, in bytes: the longest lock files and RECORDs have a tenth of that. */
const largestBytes = 256 * 1024 * 1024

/** Refuses a file that is not a plain file, or is too large. Like node's own errors it has a code. */
class UnreadableFileError extends Error {
  override readonly name: string = 'UnreadableFileError'
  readonly code: string

  constructor(message: string, code: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

/**
 * Opens a file that somebody else may have put there: nothing but a plain file, at once.
 *
 * @throws Error for anything else; with the code `EISDIR` for a directory, `EINVAL` for what is neither.
 */
export async function openPlain(file: string): Promise<FileHandle> {
  const handle = await open(file, readingAtOnce)
  try {
    requirePlain(await handle.stat(), file)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/**
 * Reads a plain file of moderate size.
 *
 * @throws Error as {@link openPlain}; with the code `EFBIG` for more than 256 MiB.
 */
export async function readPlain(file: string): Promise<Buffer> {
  const handle = await openPlain(file)
  try {
    requireModerate(await handle.stat(), file)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** Reads a plain text file in UTF-8; see {@link readPlain}. */
export async function readPlainText(file: string): Promise<string> {
  return (await readPlain(file)).toString('utf8')
}

/** {@link readPlainText}, for what cannot wait. */
export function readPlainTextSync(file: string): string {
  return withPlainSync(file, (descriptor, stats) => {
    requireModerate(stats, file)
    return readFileSync(descriptor, 'utf8')
  })
}

/**
 * Reads a small plain file at once: of thousands of files, waiting for each takes four times as long as reading them.
 *
 * @returns undefined where it has more bytes than that.
 * @throws Error as {@link openPlain}.
 */
export function readSmallPlainSync(file: string, mostBytes: number): Buffer | undefined {
  return withPlainSync(file, (descriptor, { size }) => (size > mostBytes ? undefined : readFileSync(descriptor)))
}

function withPlainSync<T>(file: string, work: (descriptor: number, stats: Stats) => T): T {
  const descriptor = openSync(file, readingAtOnce)
  try {
    const stats = fstatSync(descriptor)
    requirePlain(stats, file)
    return work(descriptor, stats)
  } finally {
    closeSync(descriptor)
  }
}

/** Whether reading failed because what lies there is no plain file of moderate size: then trying again gives no other answer. */
export function isOtherThanPlain(error: unknown): boolean {
  // A socket cannot even be opened.
  return error instanceof UnreadableFileError || hasErrno(error, 'ENXIO')
}

function requirePlain(stats: Stats, file: string): void {
  if (stats.isFile()) return
  throw stats.isDirectory()
    ? new UnreadableFileError(`'${file}' is a directory`, 'EISDIR')
    : new UnreadableFileError(`'${file}' is not a plain file`, 'EINVAL')
}

function requireModerate({ size }: Stats, file: string): void {
  if (size > largestBytes) throw new UnreadableFileError(`'${file}' has ${size} bytes; at most ${largestBytes} are read`, 'EFBIG')
}
