import { randomBytes } from 'node:crypto'
import { constants, copyFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { writeSource } from '../../system/byte-source.ts'
import { hasErrno, messageOf } from '../../system/errno.ts'
import { isPresent, makeDirectory, removeTree } from '../../system/files.ts'
import {
  type CacheProvider,
  isValidKey,
  type LookupRequest,
  type LookupResult,
  type RestoreRequest,
  type SaveRequest,
  type SaveResult,
} from '../provider.ts'

/** The one file in the directory of a bundle: directories, unlike files, are never renamed over one another. */
const fileName = 'bundle'

/** A directory of bundles. */
export type DirectoryStore = Pick<CacheProvider, 'lookup' | 'restore' | 'save'>

/** How a caller follows a restore. */
interface RestoreProgress {
  /** Called when it is known whether there is something to bring. */
  readonly onFound?: () => void
}

/**
 * Keeps bundles in a directory, which may be shared by processes and machines: bundles appear by one rename. It waits as long as
 * the file system makes it wait.
 */
export function createDirectoryStore(directory: string, { onFound }: RestoreProgress = {}): DirectoryStore {
  const find = async ({ key, prefixes }: LookupRequest): Promise<LookupResult> => {
    try {
      const names = (await readdir(directory)).filter(isValidKey)
      if (names.includes(key)) return { status: 'hit', key }
      for (const prefix of prefixes) {
        const newest = await newestOf(
          directory,
          names.filter((name) => name.startsWith(prefix)),
        )
        if (newest !== undefined) return { status: 'hit', key: newest }
      }
      return { status: 'miss', detail: '' }
    } catch (error) {
      if (hasErrno(error, 'ENOENT')) return { status: 'miss', detail: `${directory} does not exist yet` }
      return { status: isDenial(error) ? 'denied' : 'unavailable', detail: messageOf(error) }
    }
  }

  return {
    lookup: find,
    async restore(request: RestoreRequest): Promise<LookupResult> {
      const found = await find(request)
      onFound?.()
      if (found.status !== 'hit') return found
      try {
        const file = path.join(directory, found.key, fileName)
        // Another program may have put a pipe there, and copying one would never end.
        if (!(await stat(file)).isFile()) return { status: 'corrupt', detail: `the archive ${found.key} is not a plain file` }
        await copyFile(file, request.file, constants.COPYFILE_FICLONE)
        return found
      } catch (error) {
        await rm(request.file, { force: true })
        if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return { status: 'corrupt', detail: `the archive ${found.key} lacks its file` }
        return { status: isDenial(error) ? 'denied' : 'unavailable', detail: messageOf(error) }
      }
    },
    async save({ key, bundle, signal }: SaveRequest): Promise<SaveResult> {
      if (!isValidKey(key)) return { status: 'skipped', detail: `'${key}' is not a valid key` }
      // The leading dot keeps half-written bundles from being found.
      const staging = path.join(directory, `.${key.slice(0, 100)}.${randomBytes(6).toString('hex')}`)
      try {
        await makeDirectory(staging)
        await writeSource(bundle, path.join(staging, fileName), signal)
        await utimes(staging, new Date(), new Date())
        await rename(staging, path.join(directory, key))
        return { status: 'saved', detail: '' }
      } catch (error) {
        await removeTree(staging)
        if (hasErrno(error, 'ENOTEMPTY', 'EEXIST')) return { status: 'exists', detail: 'another run saved it first' }
        if (hasErrno(error, 'EPERM') && (await isPresent(path.join(directory, key))))
          return { status: 'exists', detail: 'another run saved it first' }
        return { status: isDenial(error) ? 'denied' : 'unavailable', detail: messageOf(error) }
      }
    },
  }
}

function isDenial(error: unknown): boolean {
  return hasErrno(error, 'EACCES', 'EPERM', 'EROFS')
}

async function newestOf(directory: string, names: readonly string[]): Promise<string | undefined> {
  let newest: { name: string; time: number } | undefined
  for (const name of names) {
    const time = await stat(path.join(directory, name)).then(
      (stats) => stats.mtimeMs,
      () => Number.NEGATIVE_INFINITY,
    )
    if (newest === undefined || time > newest.time) newest = { name, time }
  }
  return newest?.name
}
