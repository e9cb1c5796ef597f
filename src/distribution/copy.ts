import { constants, copyFile, lstat, readdir, readlink, symlink, utimes } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import { hasErrno } from '../system/errno.ts'
import { makeDirectory } from '../system/files.ts'
import type { Distribution } from './record.ts'

/** Files copied at once: enough to keep the disk busy, few enough for any limit of open files. */
const concurrency = 16

/**
 * Copies distributions from one tree to another by their RECORD, with the byte code that RECORD does not list.
 * Times are kept, so that byte code checked by time stays valid.
 */
export async function copyDistributions(from: string, distributions: readonly Distribution[], to: string): Promise<void> {
  const files = new Set(distributions.flatMap(({ files: recorded }) => recorded.map((file) => file.path)))
  const sources = [...files].filter((file) => !path.isAbsolute(file) && !file.split('/').includes('..'))
  const directories = new Set(sources.map((file) => path.posix.dirname(file)))
  const limit = pLimit(concurrency)
  await Promise.all([...directories].map((directory) => limit(() => makeDirectory(path.join(to, directory)))))
  const byteCode = await Promise.all([...directories].map((directory) => limit(() => byteCodeOf(from, directory, files))))
  const compiled = byteCode.flat().filter((file) => !files.has(file))
  const caches = new Set(compiled.map((file) => path.posix.dirname(file)))
  await Promise.all([...caches].map((directory) => makeDirectory(path.join(to, directory))))
  await Promise.all([...sources, ...compiled].map((file) => limit(() => copyOne(path.join(from, file), path.join(to, file)))))
}

/** The byte code files of a directory's recorded modules. */
async function byteCodeOf(tree: string, directory: string, files: ReadonlySet<string>): Promise<string[]> {
  const names = await readdir(path.join(tree, directory, '__pycache__')).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return []
    throw error
  })
  const isRecorded = (name: string): boolean => files.has(path.posix.join(directory, `${name.split('.')[0]}.py`))
  return names.filter((name) => name.endsWith('.pyc') && isRecorded(name)).map((name) => path.posix.join(directory, '__pycache__', name))
}

async function copyOne(from: string, to: string): Promise<void> {
  const stats = await lstat(from)
  if (stats.isSymbolicLink()) {
    await symlink(await readlink(from), to).catch((error: unknown) => {
      if (!hasErrno(error, 'EEXIST')) throw error
    })
    return
  }
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await utimes(to, stats.atime, stats.mtime)
}
