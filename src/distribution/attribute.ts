import type { MarkerEnvironment } from '../specification/marker.ts'
import type { Specification } from '../specification/specification.ts'
import { closureOf, readDependencies } from './closure.ts'
import { directUrlOf, isSameDirectUrl, readDirectUrl } from './direct-url.ts'
import type { Distribution } from './record.ts'

/** A tree, what it holds, and for whom. */
export interface AttributedTree {
  readonly tree: string
  readonly distributions: readonly Distribution[]
  readonly markers: MarkerEnvironment
  /** The distribution of each specification whose text does not name it, by extension digest. */
  readonly names: ReadonlyMap<string, string>
}

/** The distributions of a tree that each specification brought: its closure, by extension digest. */
export async function attributeDistributions(
  { tree, distributions, markers, names }: AttributedTree,
  specifications: readonly (Specification & { readonly digest: string })[],
): Promise<Map<string, Distribution[]>> {
  const dependencies = await readDependencies(tree, distributions, markers)
  return new Map(
    specifications.map(({ digest, name: own, extras }) => {
      const name = own ?? names.get(digest)
      return [digest, name === undefined ? [] : closureOf({ name, extras }, dependencies)]
    }),
  )
}

/**
 * The distribution of each specification whose text does not name it (a path, a URL), by extension digest, as the
 * `direct_url.json` of the distributions tell. Of a specification that none or several of them fit, nothing is said.
 */
export async function namesByDirectUrl(
  tree: string,
  distributions: readonly Distribution[],
  specifications: readonly (Specification & { readonly digest: string })[],
): Promise<Map<string, string>> {
  const nameless = specifications.filter(({ name }) => name === undefined)
  if (nameless.length === 0) return new Map()
  const origins = await Promise.all(
    distributions.map(async (distribution) => ({ name: distribution.name, origin: await readDirectUrl(tree, distribution) })),
  )
  return new Map(
    nameless.flatMap((specification) => {
      const wanted = directUrlOf(specification)
      if (wanted === undefined) return []
      const fitting = origins.filter(({ origin }) => origin !== undefined && isSameDirectUrl(origin, wanted))
      const [only] = fitting
      return only === undefined || fitting.length > 1 ? [] : [[specification.digest, only.name] as const]
    }),
  )
}
