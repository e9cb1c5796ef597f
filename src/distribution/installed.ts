import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { explain } from '@renovatebot/pep440'
import { normalizeName } from '../specification/name.ts'
import { isPresent, readTextIfPresent } from '../system/files.ts'

/** A distribution that is installed in a directory, by the name of its `*.dist-info` or `*.egg-info`. */
interface InstalledDistribution {
  /** In normal form. */
  readonly name: string
  readonly version: string
  /** Its `*.dist-info` or `*.egg-info`, absolute. */
  readonly info: string
}

/** A build that only this environment has: what it says of itself. */
export interface InstalledBuild {
  /** In normal form. */
  readonly name: string
  readonly version: string
  /** The fields of its `METADATA`, and the content of `entry_points.txt` and `top_level.txt` where it has them, by name. */
  readonly files: Readonly<Record<string, string>>
}

/** What is installed in some directories; of two with one name the first directory's. A directory that cannot be read has none. */
async function installedDistributions(directories: readonly string[]): Promise<InstalledDistribution[]> {
  const found = new Map<string, InstalledDistribution>()
  const listed = await Promise.all(directories.map(async (directory) => ({ directory, names: await readdir(directory).catch(() => []) })))
  for (const { directory, names } of listed) {
    for (const file of names) {
      const [, distribution = '', version] = /^([^-]+)-([^-]+)(?:-.*)?\.(?:dist|egg)-info$/.exec(file) ?? []
      const name = normalizeName(distribution)
      if (version !== undefined && !found.has(name))
        found.set(name, { name, version: version.replaceAll('_', '-'), info: path.join(directory, file) })
    }
  }
  return [...found.values()]
}

/** The versions of what is installed in some directories, by name in normal form; of two the first directory's. */
export async function installedVersions(directories: readonly string[]): Promise<Map<string, string>> {
  return new Map((await installedDistributions(directories)).map(({ name, version }) => [name, version]))
}

/**
 * The builds in some directories that no index can be expected to have: with a local version (`1.0+cu121`), a development
 * version (`1.0.dev3`), or installed from a path, a repository or a URL.
 */
export async function installedBuilds(directories: readonly string[]): Promise<InstalledBuild[]> {
  const builds = await Promise.all((await installedDistributions(directories)).map(buildOf))
  return builds.filter((build) => build !== undefined).sort((left, right) => (left.name < right.name ? -1 : 1))
}

const kept = ['entry_points.txt', 'top_level.txt']

async function buildOf({ name, version, info }: InstalledDistribution): Promise<InstalledBuild | undefined> {
  const parts = explain(version)
  if (parts === null) return undefined
  const isOwn = parts.local !== null || parts.is_devrelease || (await isPresent(path.join(info, 'direct_url.json')))
  const metadata = isOwn ? ((await textOf(info, 'METADATA')) ?? (await textOf(info, 'PKG-INFO'))) : undefined
  if (metadata === undefined) return undefined
  const others = await Promise.all(kept.map(async (file) => [file, await textOf(info, file)] as const))
  // Behind the first empty line stands the description.
  const [header = ''] = metadata.split(/\r?\n\r?\n/)
  return { name, version, files: { METADATA: `${header}\n`, ...Object.fromEntries(others.filter(([, text]) => text !== undefined)) } }
}

/** What cannot be read is not there: then the index is asked. */
async function textOf(directory: string, file: string): Promise<string | undefined> {
  return await readTextIfPresent(path.join(directory, file)).catch(() => undefined)
}
