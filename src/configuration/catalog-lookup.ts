import { type CatalogWorld, openCatalogs } from '../catalog/open-catalogs.ts'
import { findEntry } from '../catalog/search.ts'
import { starterName } from '../catalog/starter.ts'
import { ExtensionConfigError } from '../errors.ts'
import type { CatalogLookup } from './extensions.ts'

/**
 * Looks up extensions in catalogues: of two that have a name, the later one counts.
 *
 * @param sources files, URLs, `starter`; none for the one that comes with this package.
 */
export function catalogLookup(sources: readonly string[], world: CatalogWorld): CatalogLookup {
  return {
    async find(names) {
      const { entries, notices, close } = await openCatalogs(sources.length === 0 ? [starterName] : sources, world)
      for (const notice of notices) world.logger.warning(notice)
      await close()
      return names.map((name) => {
        try {
          return findEntry(entries, name)
        } catch (error) {
          if (!(error instanceof ExtensionConfigError)) throw error
          return { problem: `${error.message}. ${error.hint ?? ''}`.trim() }
        }
      })
    },
  }
}
