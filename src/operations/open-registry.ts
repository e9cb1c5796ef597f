import type { CacheLayout } from '../entries/layout.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { Registry, registryLockTimeoutMs, registryPath } from '../mapping/registry.ts'
import type { Ports } from '../ports.ts'

/** What the registry of a cache root works with. */
export type RegistryPorts = Omit<Ports, 'runner'>

/** A cache root, and what managing it works with. */
export interface ManagedCache extends RegistryPorts {
  readonly cacheRoot: string
}

/** Mappings with the environments of a cache root by the paths they have there: a run may have recorded them by way of a link. */
export function mappingsIn(layout: CacheLayout, mappings: readonly Mapping[]): Mapping[] {
  return mappings.map((mapping) => ({
    ...mapping,
    venvPathExpanded: layout.entryNoted(mapping.venvPathExpanded),
    entries: mapping.entries.map((entry) => ({ ...entry, path: layout.entryNoted(entry.path) })),
  }))
}

/** The registry of a cache root. */
export function openRegistry({ cacheRoot, environment, clock, logger }: ManagedCache): Registry {
  return new Registry({ environment, clock, logger, cachePath: registryPath(cacheRoot, environment), lockTimeoutMs: registryLockTimeoutMs })
}
