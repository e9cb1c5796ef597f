import { lackOf, type Root, readDependencies } from '../distribution/closure.ts'
import type { Distribution } from '../distribution/record.ts'
import { findSharedFiles } from '../distribution/shared-files.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import type { MarkerEnvironment } from '../specification/marker.ts'
import type { BaseTree } from './installer.ts'

/** The names of the distributions that specifications brought to a base. */
export function namesIn(specifications: readonly IdentifiedSpecification[], base: BaseTree): Set<string> {
  return new Set(specifications.flatMap(({ digest }) => base.closures.get(digest) ?? []))
}

/**
 * The distributions of a base that specifications need, where they can be copied without asking an installer: all that
 * any of them needs is among them, in a version that fits. Undefined where something is missing or cannot be told.
 */
export async function selfContained(
  specifications: readonly IdentifiedSpecification[],
  base: BaseTree,
  markers: MarkerEnvironment,
): Promise<Distribution[] | undefined> {
  const roots: Root[] = []
  for (const { digest, extras } of specifications) {
    const [name] = base.closures.get(digest) ?? []
    if (name === undefined) return undefined
    roots.push({ name, extras })
  }
  const names = namesIn(specifications, base)
  const kept = base.distributions.filter(({ name }) => names.has(name))
  // The whole of a tree lacks nothing that the tree did not lack, also where overrides replaced what was needed.
  if (kept.length === base.size) return kept
  if (isMixed(kept, base.distributions)) return undefined
  const lack = lackOf(roots, await readDependencies(base.tree, kept, markers))
  return lack === undefined ? kept : undefined
}

/** Whether a file of what is kept may be that of a distribution that is not kept: both bring it. */
function isMixed(kept: readonly Distribution[], all: readonly Distribution[]): boolean {
  return findSharedFiles(all).some(({ distributions }) => {
    const count = distributions.filter((distribution) => kept.includes(distribution)).length
    return count > 0 && count < distributions.length
  })
}
