import { cp, rename } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../../system/defaults.ts'
import { hasErrno } from '../../system/errno.ts'
import { findExecutable, makeDirectory, removeTree } from '../../system/files.ts'
import { makeOwnedDirectory, removeLeftoverDirectories } from '../../system/owned-directory.ts'
import type { ToolStore } from './source.ts'

/** The name of a copy in progress. */
const stagingPrefix = '.uv-'

/** Keeps fetched tools in a directory of the cache root: `tools/uv-0.13.8/uv`. */
export function createToolDirectory(directory: string): ToolStore {
  const home = (version: string): string => path.join(directory, `uv-${version}`)
  return {
    find: (version) => findExecutable('uv', { PATH: home(version) }),
    async keep(version, source, executable) {
      await makeDirectory(directory)
      await removeLeftoverDirectories({ parent: directory, prefix: stagingPrefix, clock: systemClock, isPrivate: true })
      const staging = await makeOwnedDirectory(directory, stagingPrefix)
      try {
        await cp(source, staging, { recursive: true })
        await rename(staging, home(version)).catch((error: unknown) => {
          // Another process was faster.
          if (!hasErrno(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error
        })
      } finally {
        // Also where the disk was full; renamed, it is not there any more.
        await removeTree(staging)
      }
      return path.join(home(version), executable)
    },
  }
}
