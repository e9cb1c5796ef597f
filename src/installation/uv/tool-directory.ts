import { cp, mkdtemp, rename } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../../errors.ts'
import { findExecutable, makeDirectory, removeTree } from '../../system/files.ts'
import type { ToolStore } from './source.ts'

/** Keeps fetched tools in a directory of the cache root: `tools/uv-0.13.8/uv`. */
export function createToolDirectory(directory: string): ToolStore {
  const home = (version: string): string => path.join(directory, `uv-${version}`)
  return {
    find: (version) => findExecutable('uv', { PATH: home(version) }),
    async keep(version, source, executable) {
      await makeDirectory(directory)
      const staging = await mkdtemp(path.join(directory, '.uv-'))
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
