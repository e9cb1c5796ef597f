import { valid } from '@renovatebot/pep440'
import { formatMarker, type Marker, parseMarker } from './marker.ts'
import { normalizeName } from './name.ts'

/** One PEP 508 requirement, taken apart. */
export interface Requirement {
  /** The distribution name in its normal form (PEP 503). */
  readonly name: string
  /** Extras in their normal form, sorted. */
  readonly extras: readonly string[]
  /** Version clauses such as `>=4`, sorted; empty when any version will do. */
  readonly versions: readonly string[]
  /** The URL or path of a direct reference (`name @ url`). */
  readonly url?: string
  readonly marker?: Marker
}

const namePattern = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*/
const extrasPattern = /^\[\s*([^\]]*)\]\s*/
const clausePattern = /^(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9_.*+!-]+)$/
/**
 * Parses a PEP 508 requirement, with the old spellings that installers take: a trailing comma, `>=1.0.*` for `>=1.0`,
 * old names of marker variables. Throws `SyntaxError` saying what could not be read.
 */
export function parseRequirement(text: string): Requirement {
  let rest = text.trim()
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest)
    if (match === null) return undefined
    rest = rest.slice(match[0].length)
    return match[1]
  }
  const name = take(namePattern)
  if (name === undefined) throw new SyntaxError('it does not begin with a package name')
  const extras = parseExtras(take(extrasPattern))

  if (rest.startsWith('@')) {
    // PEP 508: in a direct reference the marker's `;` follows white space, because URLs may hold one.
    const [, url = '', condition] = /^@\s*(\S*)(?:\s+;(.*))?$/s.exec(rest) ?? []
    if (url === '') throw new SyntaxError(`the reference '${rest}' is not '@ URL'`)
    return { name: normalizeName(name), extras, versions: [], url, ...markerOf(condition) }
  }
  const [versionText = '', ...conditions] = rest.split(';')
  const condition = conditions.length === 0 ? undefined : conditions.join(';')
  return { name: normalizeName(name), extras, versions: parseVersions(versionText), ...markerOf(condition) }
}

/** Parses a requirement as {@link parseRequirement} does; undefined where that throws. */
export function requirementOrUndefined(text: string): Requirement | undefined {
  try {
    return parseRequirement(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function markerOf(condition: string | undefined): { marker: Marker } | Record<never, never> {
  return condition === undefined ? {} : { marker: parseMarker(condition) }
}

function parseExtras(list: string | undefined): string[] {
  if (list === undefined || list.trim() === '') return []
  const extras = list.split(',').map((extra) => extra.trim())
  for (const extra of extras) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(extra)) throw new SyntaxError(`'${extra}' is not the name of an extra`)
  }
  return [...new Set(extras.map(normalizeName))].sort()
}

function parseVersions(text: string): string[] {
  const inner = /^\((.*)\)$/s.exec(text.trim())?.[1] ?? text
  if (inner.trim() === '') return []
  const clauses = inner
    .replace(/,\s*$/, '')
    .split(',')
    .map((clause) => parseClause(clause.trim()))
  return [...new Set(clauses)].sort()
}

function parseClause(clause: string): string {
  const [, operator, version] = clausePattern.exec(clause) ?? []
  if (operator === undefined || version === undefined) throw new SyntaxError(`'${clause}' is not a version clause such as '>=1.0'`)
  const isPrefix = version.endsWith('.*')
  // As installers read it: every version that begins so is above (or below) the shortest of them.
  if (isPrefix && /^[<>]=?$/.test(operator)) return parseClause(`${operator}${version.slice(0, -2)}`)
  if (isPrefix && operator !== '==' && operator !== '!=') throw new SyntaxError(`'.*' does not go with '${operator}', in '${clause}'`)
  if (operator !== '===' && valid(isPrefix ? version.slice(0, -2) : version) === null) {
    throw new SyntaxError(`'${version}' is not a version (PEP 440)`)
  }
  if (operator === '~=' && !/^v?(?:\d+!)?\d+\./i.test(version))
    throw new SyntaxError(`'~=' needs a version of two parts or more, not '${version}'`)
  return `${operator}${version.toLowerCase()}`
}

/** Mistakes in published metadata that installers correct, one a line. */
const repairs: readonly (readonly [RegExp, string])[] = [
  // `>=7.2.0<8.0.0`, `>=1.0 <2`
  [/([\w*])\s*(?=[<>=!~]=|[<>])/g, '$1,'],
  // `>=1.0,,<2`
  [/,(?:\s*,)+/g, ','],
  // `!=~4.0`
  [/!=~((?:\d+\.)*\d+)/g, '!=$1.*'],
  // `!=3.0*`
  [/([!=]=\s*\d+(?:\.\d+)*)\*/g, '$1.*'],
  // `>dev`
  [/>\s*dev\b/g, '>0.0.0.dev0'],
  // `>= 2.7'`
  [/["']/g, ''],
]

/**
 * Parses a requirement as published metadata spells it (`Requires-Dist`): like {@link parseRequirement}, and with the
 * mistakes of old packages that uv puts right. Throws `SyntaxError` for what cannot be read even so.
 */
export function parsePublishedRequirement(text: string): Requirement {
  try {
    return parseRequirement(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // The head of a reference is not a version: there is nothing to put right.
    const [, head, specifier, condition] = /^(\s*[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?)([^;@]*)(;.*)?$/s.exec(text) ?? []
    if (head === undefined || specifier === undefined) throw error
    // Without its parentheses, so that no clause is taken for a part of the name.
    const inner = /^\s*\((.*)\)\s*$/s.exec(specifier)?.[1] ?? specifier
    const repaired = repairs.reduce((versions, [mistake, correction]) => versions.replace(mistake, correction), inner)
    return parseRequirement(`${head} ${repaired} ${(condition ?? '').replace(/^;\s*$/, '')}`)
  }
}

/** The requirement in its one canonical spelling: `name[extra]<5,>=4; marker`. */
export function formatRequirement(requirement: Requirement): string {
  const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`
  const head = `${requirement.name}${extras}`
  const marker = requirement.marker === undefined ? '' : formatMarker(requirement.marker)
  if (requirement.url !== undefined) return `${head} @ ${requirement.url}${marker && ` ; ${marker}`}`
  return `${head}${requirement.versions.join(',')}${marker && `; ${marker}`}`
}
