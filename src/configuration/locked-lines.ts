import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { normalizeName } from '../specification/name.ts'
import { formatRequirement, parseRequirement, type Requirement } from '../specification/requirement.ts'
import { logicalLines, parseRequirementsLine } from '../specification/requirements-lines.ts'
import { readUvProject } from '../specification/uv-project.ts'
import type { SourcedText } from './sourced-text.ts'

/** One package of a lock. */
export interface LockedLine {
  /** In its normal form. */
  readonly name: string
  /** `six==1.17.0 ; python_version < "3.13"`, or `name @ url`. */
  readonly text: string
  /** `sha256:…`. */
  readonly hashes: readonly string[]
}

/** The packages of what uv exports of a lock, in the form of a requirements file; `directory` is where its paths start. */
export function readExport(text: string, directory: string): LockedLine[] {
  return logicalLines(text).flatMap((line): LockedLine[] => {
    const { requirement = '', options } = parseRequirementsLine(line.text)
    const hashes = options.flatMap(({ name, value }) => (name === 'hash' ? [value] : []))
    const named = namedRequirement(requirement, directory)
    return named === undefined ? [] : [{ name: named.name, text: formatRequirement(named), hashes }]
  })
}

/** A requirement of an export; a member of the workspace, which stands there as a path, by its name. */
function namedRequirement(text: string, directory: string): Requirement | undefined {
  if (!/^\.{0,2}[\\/]/.test(text)) return parseRequirement(text)
  const [, place = text, condition] = /^(.*?)\s+;(.*)$/.exec(text) ?? []
  const location = path.resolve(directory, place)
  const name = readUvProject(location)?.name
  return name === undefined
    ? undefined
    : parseRequirement(`${name} @ ${pathToFileURL(location).href}${condition === undefined ? '' : ` ;${condition}`}`)
}

/** What a lock comes to: what was asked for, and what binds the versions of all else. */
export interface LockedRequest {
  readonly specifications: readonly SourcedText[]
  /** Constraints, with hashes. */
  readonly lines: readonly string[]
}

/**
 * Splits the packages of a lock into what its project names itself and the rest.
 *
 * @param roots the project's own requirements, as its lists have them.
 */
export function lockedRequest(locked: readonly LockedLine[], roots: readonly SourcedText[], shown: string): LockedRequest {
  const extrasOf = new Map<string, Set<string>>()
  for (const { text } of roots) {
    const { name, extras } = parseRequirement(text)
    const known = extrasOf.get(normalizeName(name)) ?? new Set()
    extrasOf.set(name, new Set([...known, ...extras]))
  }
  const specifications = locked.flatMap(({ name, text, hashes }): SourcedText[] => {
    const extras = extrasOf.get(name)
    if (extras === undefined) return []
    const whole = formatRequirement({ ...parseRequirement(text), extras: [...extras].sort() })
    // The lock is the freshness: what it names does not get old.
    return [{ text: whole, origin: shown, hashes, ttl: 'never' }]
  })
  return { specifications, lines: constraintLines(locked, true) }
}

/** Packages of a lock that names no roots: all of them are what was asked for. */
export function lockedTexts(locked: readonly LockedLine[], shown: string): SourcedText[] {
  return locked.map(({ text, hashes }) => ({ text, hashes, origin: shown, ttl: 'never' }))
}

/** Packages of a lock as constraints. */
export function constraintLines(locked: readonly LockedLine[], isHashed: boolean): string[] {
  return locked.map(({ text, hashes }) => [text, ...(isHashed ? hashes.map((hash) => `--hash=${hash}`) : [])].join(' ')).sort()
}
