import { closestMatch } from 'leven'
import { ExtensionConfigError } from '../errors.ts'
import { normalizeName } from '../specification/name.ts'
import type { CatalogEntry } from './catalog-entry.ts'

/** The criteria of a search. All of them must match. */
export interface CatalogQuery {
  /** Each must stand in the name, the package, the kind, the tags or the summary; upper and lower case are the same. */
  readonly words?: readonly string[]
  readonly kind?: string | undefined
  readonly tag?: string | undefined
}

/** The extensions that a query means, the best first: names before tags, tags before summaries. */
export function searchCatalog<Entry extends CatalogEntry>(entries: readonly Entry[], { words = [], kind, tag }: CatalogQuery): Entry[] {
  const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '')
  return entries
    .filter((entry) => (kind === undefined || entry.kind === kind) && (tag === undefined || entry.tags.includes(tag)))
    .map((entry) => ({ entry, ranks: wanted.map((word) => rankOf(entry, word)) }))
    .filter(({ ranks }) => ranks.every((rank) => rank < unmatched))
    .sort((a, b) => sum(a.ranks) - sum(b.ranks) || (a.entry.name < b.entry.name ? -1 : 1))
    .map(({ entry }) => entry)
}

const unmatched = 6

/** Where a word stands: 0 is the whole name. */
function rankOf({ name, package: specification, kind, tags, summary }: CatalogEntry, word: string): number {
  const plain = normalizeName(name)
  const places = [
    plain === normalizeName(word),
    plain.startsWith(normalizeName(word)),
    `${plain} ${name} ${specification}`.toLowerCase().includes(word),
    kind === word || tags.some((tag) => tag.toLowerCase() === word),
    tags.some((tag) => tag.toLowerCase().includes(word)),
    summary.toLowerCase().includes(word),
  ]
  const place = places.indexOf(true)
  return place === -1 ? unmatched : place
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * The extension of this name, written in any case and with `-`, `_` or `.`.
 *
 * @throws ExtensionConfigError `catalog-invalid` for a name that no catalogue has.
 */
export function findEntry<Entry extends CatalogEntry>(entries: readonly Entry[], name: string): Entry {
  const wanted = normalizeName(name)
  const found = entries.find((entry) => normalizeName(entry.name) === wanted)
  if (found !== undefined) return found
  const nearest = closestMatch(
    wanted,
    entries.map((entry) => entry.name),
    { maxDistance: 3 },
  )
  throw new ExtensionConfigError(`no catalogue has an extension called '${name}'`, {
    code: 'catalog-invalid',
    subject: name,
    hint: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}'ensure-extensions catalog list' lists them all.`,
  })
}
