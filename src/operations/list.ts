import { type EntryReport, listEntries } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { ValidationResult } from '../mapping/validation.ts'
import { type ManagedCache, mappingsIn, openRegistry } from './open-registry.ts'

/** A mapping with what it is worth now. */
export interface MappingReport {
  readonly mapping: Mapping
  readonly validation: ValidationResult
  /** The size on disk of its environments in this cache root, in bytes. */
  readonly sizeBytes: number
  readonly lastUsed: string
}

/** All mappings, validated. */
export async function listMappings(cache: ManagedCache): Promise<MappingReport[]> {
  const registry = openRegistry(cache)
  const results = await registry.validateAll()
  const sizes = new Map((await entriesOf(cache)).map(({ path: entry, sizeBytes }) => [entry, sizeBytes]))
  return (await registry.listAll()).flatMap((mapping) => {
    const validation = results.get(mapping.projectPath)
    if (validation === undefined) return []
    const sizeBytes = mapping.entries.reduce((sum, entry) => sum + (sizes.get(entry.path) ?? 0), 0)
    return [{ mapping, validation, sizeBytes, lastUsed: mapping.entries.at(-1)?.lastUsed ?? mapping.createdAt }]
  })
}

/** All entries of the cache root, with the projects that use each. */
export async function listEntriesWithUsers(cache: ManagedCache): Promise<(EntryReport & { users: string[] })[]> {
  const mappings = mappingsIn(new CacheLayout(cache.cacheRoot), await openRegistry(cache).listAll())
  return (await entriesOf(cache)).map((entry) => ({
    ...entry,
    users: mappings.filter(({ entries }) => entries.some((used) => used.path === entry.path)).map(({ projectPath }) => projectPath),
  }))
}

/** All entries of the cache root. */
export async function entriesOf({ cacheRoot, clock }: ManagedCache): Promise<EntryReport[]> {
  return await listEntries(new CacheLayout(cacheRoot), clock.now())
}
