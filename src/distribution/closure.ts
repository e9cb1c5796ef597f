import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMarkerTrue, type MarkerEnvironment, normalizeName } from '../specification/marker.ts'
import { parseRequirement, type Requirement } from '../specification/requirement.ts'
import type { Distribution } from './record.ts'

/** What a distribution asks for, as its METADATA says (`Requires-Dist`). */
export async function readRequirements(tree: string, distribution: Distribution): Promise<Requirement[]> {
  const text = await readFile(path.join(tree, distribution.directory, 'METADATA'), 'utf8').catch(() => '')
  // The headers end at the first empty line; what follows is the project's description.
  const headers = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const requirements: Requirement[] = []
  for (const line of headers.split(/\r?\n/)) {
    const [, value] = /^Requires-Dist:(.*)$/i.exec(line) ?? []
    if (value === undefined) continue
    try {
      requirements.push(parseRequirement(value))
    } catch (error) {
      // Old packages publish requirements PEP 508 cannot read; uv has resolved them, here they only attribute.
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return requirements
}

/** Where a closure starts. */
export interface Root {
  readonly name: string
  readonly extras: readonly string[]
}

/**
 * All distributions of a tree that a root needs, itself first, the others by name: its closure under `Requires-Dist`,
 * with the markers and extras that hold for this interpreter. What is not in the tree is passed over.
 */
export function closureOf(
  root: Root,
  distributions: ReadonlyMap<string, Distribution>,
  requirements: ReadonlyMap<string, readonly Requirement[]>,
  markers: MarkerEnvironment,
): Distribution[] {
  const visited = new Set<string>()
  const found = new Map<string, Distribution>()
  const queue: Root[] = [{ name: normalizeName(root.name), extras: root.extras }]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const state = `${next.name}[${[...next.extras].sort().join(',')}]`
    const distribution = distributions.get(next.name)
    if (visited.has(state) || distribution === undefined) continue
    visited.add(state)
    found.set(next.name, distribution)
    for (const requirement of requirements.get(next.name) ?? []) {
      if (requirement.marker !== undefined && !isMarkerTrue(requirement.marker, markers, next.extras)) continue
      queue.push({ name: requirement.name, extras: requirement.extras })
    }
  }
  const [first, ...others] = found.values()
  if (first === undefined) return []
  return [first, ...others.sort((left, right) => (left.name < right.name ? -1 : 1))]
}
