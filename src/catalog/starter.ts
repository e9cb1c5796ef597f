import type { CatalogEntry } from './catalog-entry.ts'
import { readCatalog } from './read-catalog.ts'

/** How the catalogue is called that this package brings. */
export const starterName = 'starter'

/** The catalogue that this package brings: extensions of Sphinx, MkDocs, pytest, flake8 and Airflow, verified each week. */
export async function starterCatalog(): Promise<CatalogEntry[]> {
  const { default: starter } = await import('./starter.json', { with: { type: 'json' } })
  return readCatalog(JSON.stringify(starter), starterName)
}
