import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { homeDirectory } from '../system/home.ts'

/** Which files and directories `path` of the sub-actions names: lines as actions/cache has them. */
export interface PathSelection {
  /** Whether it is one line that names one path: then a directory is carried by itself. */
  readonly isPlain: boolean
  readonly includes: readonly PathPattern[]
  /** Of paths, absolute: what matches is left out, with all below it. */
  readonly excludes: readonly RegExp[]
}

interface PathPattern {
  /** Its parts behind the root; some may be patterns. */
  readonly parts: readonly string[]
  readonly root: string
  /** Of absolute paths. */
  readonly matching: RegExp
}

/** Reads lines: paths and patterns (`*`, `?`, `[…]`, `**`), with `!` what is left out, with `#` comments; `~` is the home. */
export function selectPaths(text: string, workspace: string): PathSelection {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const patternOf = (line: string): PathPattern => parsePattern(absolutePath(line, workspace))
  const [only, ...others] = lines
  return {
    isPlain: only !== undefined && others.length === 0 && !only.startsWith('!') && !isMagic(only),
    includes: lines.filter((line) => !line.startsWith('!')).map(patternOf),
    excludes: lines.filter((line) => line.startsWith('!')).map((line) => patternOf(line.slice(1).trim()).matching),
  }
}

/** The absolute path that a user's path means: `~` is the home, relative ones start at the workspace. */
export function absolutePath(given: string, workspace: string): string {
  return path.resolve(
    workspace,
    given.replace(/^~(?=$|[\\/])/, () => homeDirectory({}) ?? '~'),
  )
}

/** The paths that are there and selected, sorted; none below another of them. */
export async function findSelected({ includes, excludes }: PathSelection): Promise<string[]> {
  const found = new Set<string>()
  for (const { root, parts } of includes) for (const match of await matchesBelow(root, parts)) found.add(match)
  const kept = new Set([...found].filter((one) => !isExcluded(one, excludes)))
  const isInside = (one: string): boolean => {
    const parent = path.dirname(one)
    return parent !== one && (kept.has(parent) || isInside(parent))
  }
  return [...kept].filter((one) => !isInside(one)).sort()
}

/** Whether a path is one that the patterns name themselves. */
export function isSelected(location: string, { includes, excludes }: PathSelection): boolean {
  return includes.some(({ matching }) => matching.test(location)) && !isExcluded(location, excludes)
}

/** Whether a path, or a directory that it lies below, matches one of the patterns of what is left out. */
export function isExcluded(location: string, excludes: readonly RegExp[]): boolean {
  if (excludes.some((pattern) => pattern.test(location))) return true
  const parent = path.dirname(location)
  return excludes.length > 0 && parent !== location && isExcluded(parent, excludes)
}

/** Whether a path lies below a directory. */
export function isBelow(location: string, directory: string): boolean {
  const relative = path.relative(directory, location)
  return relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..'
}

function isMagic(text: string): boolean {
  return /[*?[]/.test(text)
}

function parsePattern(pattern: string): PathPattern {
  const { root } = path.parse(pattern)
  const parts = pattern
    .slice(root.length)
    .split(path.sep)
    .filter((part) => part !== '')
  const separator = `\\${path.sep}`
  const below = parts.map((part) => (part === '**' ? `(?:${separator}[^${separator}]+)*` : `${separator}${partPattern(part, separator)}`))
  const start = root.endsWith(path.sep) ? root.slice(0, -1) : root
  return { root, parts, matching: new RegExp(`^${escaped(start)}${below.join('')}$`, 's') }
}

function partPattern(part: string, separator: string): string {
  return part.replace(/\*+|\?|\[!?[^\]]+\]|[^*?[]+|\[/g, (token) => {
    if (token.startsWith('*')) return `[^${separator}]*`
    if (token === '?') return `[^${separator}]`
    const letters = token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')
    return token.startsWith('[') && isPattern(letters) ? letters : escaped(token)
  })
}

/** Whether letters in brackets are a class: `[` alone and `[z-a]` stand for themselves. */
function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&')
}

/** What is there below a directory and matches the parts of a pattern. Links are met, and not followed by `**`. */
async function matchesBelow(directory: string, parts: readonly string[]): Promise<string[]> {
  const [part, ...rest] = parts
  if (part === undefined) return [directory]
  if (!isMagic(part)) {
    const inner = path.join(directory, part)
    return (await lstat(inner).catch(() => undefined)) === undefined ? [] : await matchesBelow(inner, rest)
  }
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => [])
  if (part !== '**') {
    const matching = new RegExp(`^${partPattern(part, `\\${path.sep}`)}$`, 's')
    const found = entries.filter(({ name }) => matching.test(name))
    return (await Promise.all(found.map(({ name }) => matchesBelow(path.join(directory, name), rest)))).flat()
  }
  // As in other shells `**` is any number of directories; at the end it is all that lies in one.
  const inner = entries.filter((entry) => rest.length === 0 || entry.isDirectory())
  const deeper = await Promise.all(
    inner.map(({ name }) => (rest.length === 0 ? [path.join(directory, name)] : matchesBelow(path.join(directory, name), parts))),
  )
  return [...(rest.length === 0 ? [] : await matchesBelow(directory, rest)), ...deeper.flat()]
}
