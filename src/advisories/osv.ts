import { compare, eq, valid } from '@renovatebot/pep440'
import * as v from 'valibot'
import { normalizeName } from '../specification/name.ts'
import type { Finding } from './finding.ts'

/** A record of an advisory in the form of OSV (ossf.github.io/osv-schema); what is not needed here is left out. */
export interface Advisory {
  readonly id: string
  readonly aliases: readonly string[]
  readonly summary: string
  /** When it was taken back. */
  readonly withdrawn?: string | undefined
  readonly affected?: readonly Affected[] | null | undefined
}

interface Affected {
  readonly package?: { readonly ecosystem: string; readonly name: string } | undefined
  readonly ranges: readonly { readonly type: string; readonly events: readonly RangeEvent[] }[]
  readonly versions: readonly string[]
}

interface RangeEvent {
  readonly introduced?: string | undefined
  readonly fixed?: string | undefined
  readonly last_affected?: string | undefined
  readonly limit?: string | undefined
}

const text = v.string()
const affectedSchema = v.object({
  package: v.optional(v.object({ ecosystem: text, name: text })),
  ranges: v.optional(
    v.array(
      v.object({
        type: text,
        events: v.array(
          v.object({ introduced: v.optional(text), fixed: v.optional(text), last_affected: v.optional(text), limit: v.optional(text) }),
        ),
      }),
    ),
    [],
  ),
  versions: v.optional(v.array(text), []),
})
const advisorySchema: v.GenericSchema<unknown, Advisory> = v.object({
  id: text,
  aliases: v.optional(v.array(text), []),
  summary: v.optional(text, ''),
  withdrawn: v.optional(text),
  affected: v.optional(v.nullable(v.array(affectedSchema))),
})

/** The advisories of a JSON document: one record, a list of them, or the answer of a query (`vulns`); undefined for another document. */
export function advisoriesFrom(json: unknown): Advisory[] | undefined {
  const { vulns } = (json ?? {}) as { vulns?: unknown }
  const parsed = v.safeParse(v.array(advisorySchema), Array.isArray(json) ? json : (vulns ?? [json]))
  return parsed.success ? parsed.output.filter(({ withdrawn }) => withdrawn === undefined) : undefined
}

/** Whether an advisory is about a project of the Python index, by its name in normal form. */
export function isAbout(advisory: Advisory, names: ReadonlySet<string>): boolean {
  return affectedBy(advisory).some(({ package: project }) => names.has(normalizeName(project?.name ?? '')))
}

/** The finding of an advisory about a version; undefined where it does not name that version. */
export function findingOf(advisory: Advisory, { name, version }: Pick<Finding, 'name' | 'version'>): Finding | undefined {
  const ids = [advisory.id, ...advisory.aliases]
  const malicious = ids.find((id) => id.startsWith('MAL-'))
  const ofProject = affectedBy(advisory).filter(({ package: project }) => normalizeName(project?.name ?? '') === normalizeName(name))
  if (!ofProject.some((affected) => isAffected(affected, version, malicious !== undefined))) return undefined
  // A record is the text of a stranger: one line of it, and no control character.
  const summary = plainLine(advisory.summary)
  const said = `${malicious ?? plainLine(advisory.id)}${summary === '' ? '' : ` (${summary})`}`
  const fixed = ofProject.flatMap((affected) => fixesOf(affected, version)).sort(compare)[0]
  if (malicious === undefined) {
    const remedy = fixed === undefined ? 'No version is said to be fixed; see the advisory.' : `Fixed in ${fixed}.`
    return { name, version, kind: 'vulnerable', reason: `it is named by the advisory ${said}`, remedy }
  }
  const other =
    fixed === undefined ? `Do not install ${name}, or bind another version of it in constraints` : `Install ${name} ${fixed} or newer`
  const remedy = `${other}; if its code ran, change the secrets that it could read.`
  return { name, version, kind: 'malicious', reason: `it is malicious, says ${said}`, remedy }
}

function affectedBy({ affected }: Advisory): readonly Affected[] {
  return (affected ?? []).filter(({ package: project }) => /^pypi(?::|$)/i.test(project?.ecosystem ?? ''))
}

/** Whether a version is affected, as "Evaluation" of OSV's schema has it. A malicious project without versions is so altogether. */
function isAffected({ versions, ranges }: Affected, version: string, isMalicious: boolean): boolean {
  const counted = ranges.filter(({ type }) => type !== 'GIT')
  if (versions.length === 0 && counted.length === 0) return isMalicious
  return versions.some((other) => isSame(other, version)) || counted.some(({ events }) => isInRange(events, version))
}

function isInRange(events: readonly RangeEvent[], version: string): boolean {
  // Versions that nobody can put in order: only what is affected from the beginning and never fixed is.
  if (valid(version) === null) return events.every(({ introduced }) => introduced === '0')
  const limits = events.flatMap(({ limit }) => limit ?? [])
  if (limits.length > 0 && !limits.some((limit) => limit === '*' || compareTo(version, limit) < 0)) return false
  const ordered = events
    .flatMap((event) => {
      const at = event.introduced ?? event.fixed ?? event.last_affected
      return at === undefined ? [] : [{ ...event, at }]
    })
    .sort((left, right) => (left.at === '0' ? -1 : right.at === '0' ? 1 : compareTo(left.at, right.at)))
  let isInside = false
  for (const { introduced, fixed, last_affected: last } of ordered) {
    if (introduced !== undefined && (introduced === '0' || compareTo(version, introduced) >= 0)) isInside = true
    if (fixed !== undefined && compareTo(version, fixed) >= 0) isInside = false
    if (last !== undefined && compareTo(version, last) > 0) isInside = false
  }
  return isInside
}

/** The versions that are said to be fixed and are newer than one. */
function fixesOf({ ranges }: Affected, version: string): string[] {
  return ranges
    .filter(({ type }) => type !== 'GIT')
    .flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed !== undefined && valid(fixed) !== null ? [fixed] : [])))
    .filter((fixed) => valid(version) === null || compareTo(fixed, version) > 0)
}

function isSame(left: string, right: string): boolean {
  return left === right || (valid(left) !== null && valid(right) !== null && eq(left, right))
}

/** The order of two versions; one that is none comes last, so that it neither fixes nor begins anything. */
function compareTo(left: string, right: string): number {
  return valid(right) === null ? -1 : valid(left) === null ? 1 : compare(left, right)
}

function plainLine(written: string): string {
  const [line = ''] = written.split('\n')
  return line.replaceAll(/\p{C}/gu, '').trim().slice(0, 200)
}
