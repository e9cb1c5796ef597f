import path from 'node:path'
import { satisfies, valid } from '@renovatebot/pep440'
import { isMarkerTrue, type MarkerEnvironment } from '../specification/marker.ts'
import { normalizeName } from '../specification/name.ts'
import { parsePublishedRequirement, type Requirement } from '../specification/requirement.ts'
import { readPlainText } from '../system/plain-file.ts'
import type { Distribution } from './record.ts'

/** The requirements of a distribution, from its METADATA (`Requires-Dist`). */
interface Requirements {
  readonly known: readonly Requirement[]
  /** Requirements that could not be read. With any of them the distribution's needs are unknown. */
  readonly unread: readonly string[]
}

/** Reads the METADATA of a distribution. Without METADATA what it needs could not be read. */
async function readRequirements(tree: string, distribution: Distribution): Promise<Requirements> {
  const text = await readPlainText(path.join(tree, distribution.directory, 'METADATA')).catch(() => undefined)
  if (text === undefined) return { known: [], unread: [`${distribution.directory}/METADATA`] }
  // The headers end at the first empty line; what follows is the project's description. A line that begins with white
  // space goes on with the header before it.
  const headers = (text.split(/\r?\n\r?\n/, 1)[0] ?? '').replaceAll(/\r?\n[ \t]+/g, ' ')
  const known: Requirement[] = []
  const unread: string[] = []
  for (const line of headers.split(/\r?\n/)) {
    const [, value] = /^Requires-Dist\s*:(.*)$/i.exec(line) ?? []
    if (value === undefined) continue
    try {
      known.push(parsePublishedRequirement(value))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      unread.push(value.trim())
    }
  }
  return { known, unread }
}

/** Where a closure starts. */
export interface Root {
  readonly name: string
  readonly extras: readonly string[]
}

/** The distributions of a tree and what they need. */
export interface Dependencies {
  /** By name in normal form. */
  readonly distributions: ReadonlyMap<string, Distribution>
  readonly requirements: ReadonlyMap<string, Requirements>
  readonly markers: MarkerEnvironment
}

/** Reads what the distributions of a tree need. */
export async function readDependencies(
  tree: string,
  distributions: readonly Distribution[],
  markers: MarkerEnvironment,
): Promise<Dependencies> {
  const requirements = await Promise.all(
    distributions.map(async (distribution) => [distribution.name, await readRequirements(tree, distribution)] as const),
  )
  return {
    distributions: new Map(distributions.map((distribution) => [distribution.name, distribution])),
    requirements: new Map(requirements),
    markers,
  }
}

/**
 * All distributions of a tree that a root needs, itself first, the others by name: its closure under `Requires-Dist`,
 * with the markers and extras that hold for this interpreter. What is not in the tree is passed over.
 */
export function closureOf(root: Root, dependencies: Dependencies): Distribution[] {
  const found = new Map<string, Distribution>()
  for (const { name } of reachable([root], dependencies)) {
    const distribution = dependencies.distributions.get(name)
    if (distribution !== undefined) found.set(name, distribution)
  }
  const [first, ...others] = found.values()
  if (first === undefined) return []
  return [first, ...others.sort((left, right) => (left.name < right.name ? -1 : 1))]
}

/**
 * Says in a sentence what a set of distributions lacks: a root, or the first requirement of any of them that could not be
 * read, is not in the set, or is there in a version that does not satisfy it. Undefined where the set is complete.
 *
 * @param roots what was asked for, with the extras that were asked for.
 */
export function lackOf(roots: readonly Root[], dependencies: Dependencies): string | undefined {
  const { distributions, requirements, markers } = dependencies
  const lacking = roots.find(({ name }) => !distributions.has(normalizeName(name)))
  if (lacking !== undefined) return `${lacking.name} is missing`
  // Every distribution of the set counts, also one that no root reaches.
  const all = [...roots, ...[...distributions.keys()].map((name) => ({ name, extras: [] }))]
  for (const { name, extras } of reachable(all, dependencies)) {
    const { known, unread } = requirements.get(name) ?? { known: [], unread: [] }
    const [unreadable] = unread
    if (unreadable !== undefined) return `${name} has a requirement that cannot be read: ${unreadable}`
    for (const requirement of known) {
      if (!holds(requirement, markers, extras)) continue
      const present = distributions.get(requirement.name)
      if (present === undefined) return `${name} needs ${requirement.name}, which is missing`
      if (!isSatisfied(requirement, present.version)) {
        return `${name} needs ${requirement.name}${requirement.versions.join(',')}, and ${present.version} is there`
      }
    }
  }
  return undefined
}

/** Every distribution that roots reach, with the extras it is reached with. */
function reachable(roots: readonly Root[], { distributions, requirements, markers }: Dependencies): Root[] {
  const visited = new Map<string, Root>()
  const queue: Root[] = roots.map(({ name, extras }) => ({ name: normalizeName(name), extras }))
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const state = `${next.name}[${[...next.extras].sort().join(',')}]`
    if (visited.has(state) || !distributions.has(next.name)) continue
    visited.set(state, next)
    for (const requirement of requirements.get(next.name)?.known ?? []) {
      if (holds(requirement, markers, next.extras)) queue.push({ name: requirement.name, extras: requirement.extras })
    }
  }
  return [...visited.values()]
}

function holds({ marker }: Requirement, markers: MarkerEnvironment, extras: readonly string[]): boolean {
  return marker === undefined || isMarkerTrue(marker, markers, extras)
}

/** Whether a version satisfies all clauses. A pre-release does where it was installed: who chose it had a reason. */
function isSatisfied({ versions }: Requirement, version: string): boolean {
  return versions.every((clause) => {
    if (clause.startsWith('===')) return clause.slice('==='.length) === version.toLowerCase()
    // A local version (`1.0+cpu`) satisfies a clause that names none.
    const compared = clause.includes('+') ? version : (version.split('+', 1)[0] ?? version)
    return valid(compared) !== null && satisfies(compared, clause, { prereleases: true })
  })
}
