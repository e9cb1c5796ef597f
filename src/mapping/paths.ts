import path from 'node:path'
import { parse } from 'smol-toml'
import type { Environment } from '../ports.ts'
import { sha256 } from '../system/hash.ts'
import { homeDirectory } from '../system/home.ts'
import { readPlainTextSync } from '../system/plain-file.ts'
import { resolveLinks } from '../system/real-path.ts'

/** The text that stands for the user's home in stored paths, so that they hold for another user or machine too. */
const homeVariable = '${HOME}'
/** How long a sanitised name may be, in characters. */
const maxNameLength = 64

/**
 * A project's directory as the registry knows it: absolute, symbolic links resolved, without the `\\?\` prefix of
 * Windows. Of a directory that is gone the part that still exists is resolved.
 */
export function resolveProjectPath(projectPath: string): string {
  const plain = projectPath.replace(/^\\\\\?\\UNC\\/, '\\\\').replace(/^\\\\\?\\/, '')
  return resolveLinks(plain)
}

/** The first 8 hex digits of the SHA-256 of a project's resolved path, written with forward slashes: `/mnt/share/my-project` is `2c9b785a`. */
export function pathHash(projectPath: string): string {
  const posix = resolveProjectPath(projectPath).replaceAll('\\', '/')
  return sha256(posix).slice(0, 8)
}

/**
 * A project's name, fit for file names: that of its `pyproject.toml`, else of its directory; lower case, with `-` for
 * runs of anything but `a-z 0-9 _ .`, at most 64 characters; `project` where nothing is left.
 */
export function projectName(projectPath: string): string {
  const resolved = resolveProjectPath(projectPath)
  return sanitizeName(nameInPyproject(resolved) ?? path.basename(resolved))
}

/** A name fit for file names. */
export function sanitizeName(name: string): string {
  const sanitized = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9_.]+/g, '-')
    .slice(0, maxNameLength)
    .replace(/^[-.]+|[-.]+$/g, '')
  return sanitized === '' ? 'project' : sanitized
}

function nameInPyproject(directory: string): string | undefined {
  try {
    const { project } = parse(readPlainTextSync(path.join(directory, 'pyproject.toml'))) as { project?: { name?: unknown } }
    return typeof project?.name === 'string' && project.name !== '' ? project.name : undefined
  } catch {
    // No such file, or not one that names a project: the directory does.
    return undefined
  }
}

/** Writes `${HOME}` for the user's home where a path lies in it. */
export function collapseHome(location: string, environment: Environment): string {
  const expanded = expandHome(location, environment)
  const home = homeDirectory(environment)
  if (home === undefined) return expanded
  if (expanded === home) return homeVariable
  const relative = path.relative(home, expanded)
  if (relative.startsWith('..') || path.isAbsolute(relative)) return expanded
  return `${homeVariable}/${relative.replaceAll(path.sep, '/')}`
}

/** Replaces a leading `${HOME}`, `$HOME` or `~` by the user's home; makes the path absolute. */
export function expandHome(location: string, environment: Environment): string {
  return path.resolve(location.replace(/^(?:\$\{HOME\}|\$HOME|~)(?=$|[\\/])/, (written) => homeDirectory(environment) ?? written))
}
