import { readdir } from 'node:fs/promises'
import { normalizeName } from '../specification/name.ts'

/**
 * The versions of what is installed in some directories, by name in normal form; of two the first directory's. Read from
 * the names of their `*.dist-info` and `*.egg-info`; a directory that cannot be read has none.
 */
export async function installedVersions(directories: readonly string[]): Promise<Map<string, string>> {
  const versions = new Map<string, string>()
  for (const names of await Promise.all(directories.map((directory) => readdir(directory).catch(() => [])))) {
    for (const name of names) {
      const [, distribution = '', version] = /^([^-]+)-([^-]+)(?:-.*)?\.(?:dist|egg)-info$/.exec(name) ?? []
      if (version !== undefined && !versions.has(normalizeName(distribution))) {
        versions.set(normalizeName(distribution), version.replaceAll('_', '-'))
      }
    }
  }
  return versions
}
