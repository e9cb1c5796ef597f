import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MarkerEnvironment } from '../specification/marker.ts'
import type { Specification } from '../specification/specification.ts'
import { closureOf, readRequirements } from './closure.ts'
import type { Distribution } from './record.ts'

/**
 * Which distributions of a tree each specification brought: its closure, by extension digest. A specification without
 * a name (a path or URL) is found by the `direct_url.json` its distribution carries (PEP 610), else by what is known.
 *
 * @param known distribution names by extension digest, of what was kept from another tree: one that was made in another
 * workspace carries the path it had there.
 */
export async function attributeDistributions(
  tree: string,
  distributions: readonly Distribution[],
  specifications: readonly (Specification & { readonly digest: string })[],
  markers: MarkerEnvironment,
  known: ReadonlyMap<string, string>,
): Promise<Map<string, Distribution[]>> {
  const byName = new Map(distributions.map((distribution) => [distribution.name, distribution]))
  const requirements = new Map(
    await Promise.all(distributions.map(async (distribution) => [distribution.name, await readRequirements(tree, distribution)] as const)),
  )
  const hasNameless = specifications.some(({ name }) => name === undefined)
  const urls = hasNameless ? await directUrls(tree, distributions) : new Map<string, string>()
  return new Map(
    specifications.map((specification) => {
      const name = specification.name ?? nameByUrl(specification, urls) ?? known.get(specification.digest)
      const root = name === undefined ? undefined : { name, extras: specification.extras }
      return [specification.digest, root === undefined ? [] : closureOf(root, byName, requirements, markers)]
    }),
  )
}

async function directUrls(tree: string, distributions: readonly Distribution[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (const { name, directory } of distributions) {
    const text = await readFile(path.join(tree, directory, 'direct_url.json'), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const { url } = JSON.parse(text) as { url?: unknown }
    if (typeof url === 'string') urls.set(name, url)
  }
  return urls
}

function nameByUrl(specification: Specification, urls: ReadonlyMap<string, string>): string | undefined {
  const { localPath, canonical } = specification
  const own = localPath === undefined ? undefined : pathToFileURL(localPath).href
  for (const [name, url] of urls) {
    const isOwn = own !== undefined ? url.replace(/\/$/, '') === own.replace(/\/$/, '') : canonical.includes(url.replace(/\/$/, ''))
    if (isOwn) return name
  }
  return undefined
}
