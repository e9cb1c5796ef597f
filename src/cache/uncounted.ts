import path from 'node:path'
import { readDirectUrl } from '../distribution/direct-url.ts'
import type { Distribution } from '../distribution/record.ts'
import type { EntryMetadata, UncountedPackage } from '../entries/metadata.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { realPathOf } from '../system/real-path.ts'
import { fileOfUrl } from '../system/url.ts'
import type { EnsurePolicy } from './policy.ts'
import type { CacheWorld } from './world.ts'

// The request digest covers the local packages that files name. One that only a build names (`setup.py`, Poetry, hatch) is known once it is
// installed: the entry notes its content then, and is used only while that stays the same.

/** What of the work on a request tells where local packages lie, and what counts. */
interface Places {
  readonly specifications: readonly IdentifiedSpecification[]
  readonly policy: Pick<EnsurePolicy, 'localTrees' | 'workspace'>
  readonly world: Pick<CacheWorld, 'localDigest'>
}

/** A local package in a tree that the request digest does not cover. */
type Place = Pick<UncountedPackage, 'name' | 'place'>

/** The local packages in a tree that the request digest does not cover. */
export async function findUncounted(tree: string, distributions: readonly Distribution[], run: Places): Promise<Place[]> {
  const counted = new Set([...run.policy.localTrees, ...run.specifications.flatMap(({ localTrees = [] }) => localTrees)])
  const found: Place[] = []
  for (const distribution of distributions) {
    const origin = await readDirectUrl(tree, distribution)
    const file = origin === undefined || origin.commit !== undefined ? undefined : fileOfUrl(origin.url)
    if (file === undefined || counted.has(realPathOf(file))) continue
    // As other machines find it: relative to the workspace, like the paths of specifications.
    const place = path.relative(run.policy.workspace, file).split(path.sep).join('/') || '.'
    found.push({ name: distribution.name, place })
  }
  return found
}

/** A package with its content of now; without one where it cannot be read. */
export function withContent({ name, place }: Place, run: Places): UncountedPackage {
  const content = contentOf(place, run)
  return { name, place, ...('digest' in content ? content : {}) }
}

/** Why a tree is not what would be installed now, although its request digest is the same; undefined where it is. */
export function changeSince({ uncounted = [] }: Pick<EntryMetadata, 'uncounted'>, run: Places): string | undefined {
  for (const { name, place, digest } of uncounted) {
    const content = contentOf(place, run)
    const problem = 'problem' in content ? content.problem : content.digest === digest ? undefined : 'changed'
    if (problem !== undefined) return `${name} in '${place}', which only a build names, ${problem}`
  }
  return undefined
}

function contentOf(place: string, { world, policy }: Places): { readonly digest: string } | { readonly problem: string } {
  try {
    return { digest: world.localDigest(path.resolve(policy.workspace, place)) }
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return { problem: 'is not there' }
    return { problem: `cannot be read: ${messageOf(error)}` }
  }
}
