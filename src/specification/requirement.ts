import { formatMarker, type Marker, normalizeName, parseMarker } from './marker.ts'

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
/** PEP 440, appendix B: a version, with the spellings it allows. */
const versionPattern =
  /^v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:alpha|a|beta|b|preview|pre|c|rc)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?$/i

/** Parses a PEP 508 requirement. Throws `SyntaxError` saying what could not be read. */
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

function markerOf(condition: string | undefined): { marker: Marker } | Record<never, never> {
  return condition === undefined ? {} : { marker: parseMarker(condition) }
}

function parseExtras(list: string | undefined): string[] {
  if (list === undefined || list.trim() === '') return []
  const extras = list.split(',').map((extra) => extra.trim())
  for (const extra of extras) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(extra)) throw new SyntaxError(`'${extra}' is no name of an extra`)
  }
  return [...new Set(extras.map(normalizeName))].sort()
}

function parseVersions(text: string): string[] {
  const inner = /^\((.*)\)$/s.exec(text.trim())?.[1] ?? text
  if (inner.trim() === '') return []
  const clauses = inner.split(',').map((clause) => parseClause(clause.trim()))
  return [...new Set(clauses)].sort()
}

function parseClause(clause: string): string {
  const [, operator, version] = clausePattern.exec(clause) ?? []
  if (operator === undefined || version === undefined) throw new SyntaxError(`'${clause}' is no version clause such as '>=1.0'`)
  const isPrefix = version.endsWith('.*')
  if (isPrefix && operator !== '==' && operator !== '!=') throw new SyntaxError(`'.*' goes with '==' and '!=' only, not in '${clause}'`)
  if (operator !== '===' && !versionPattern.test(isPrefix ? version.slice(0, -2) : version)) {
    throw new SyntaxError(`'${version}' is no version (PEP 440)`)
  }
  if (operator === '~=' && !/^v?(?:\d+!)?\d+\./i.test(version))
    throw new SyntaxError(`'~=' needs a version of two parts or more, not '${version}'`)
  return `${operator}${version.toLowerCase()}`
}

/** The requirement in its one canonical spelling: `name[extra]<5,>=4; marker`. */
export function formatRequirement(requirement: Requirement): string {
  const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`
  const head = `${requirement.name}${extras}`
  const marker = requirement.marker === undefined ? '' : formatMarker(requirement.marker)
  if (requirement.url !== undefined) return `${head} @ ${requirement.url}${marker && ` ; ${marker}`}`
  return `${head}${requirement.versions.join(',')}${marker && `; ${marker}`}`
}
