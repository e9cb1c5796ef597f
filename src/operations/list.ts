import { tmpdir } from 'node:os'
import path from 'node:path'
import { removeAbandonedProbes } from '../archive/squashfs.ts'
import type { Settings } from '../configuration/settings.ts'
import { type Cleaning, cleanCache } from '../entries/clean.ts'
import { type EntryReport, listEntries } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import { messageOf } from '../errors.ts'
import { type EnvFileForm, updateEnvFile } from '../mapping/env-file.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { Registry, registryPath } from '../mapping/registry.ts'
import { usageOf, usualLatelyDays } from '../mapping/usage.ts'
import type { ValidationResult } from '../mapping/validation.ts'
import type { Clock, Environment, Logger } from '../ports.ts'
import { readTextIfPresent, removeAbandoned, writeText } from '../system/files.ts'
import type { EnsureResult } from './ensure/result.ts'

/** How long to wait for another process that changes the registry, in milliseconds. */
const lockTimeoutMs = 10_000

/** What managing a cache root works with. */
export interface ManagedCache {
  readonly cacheRoot: string
  readonly environment: Environment
  readonly clock: Clock
  readonly logger: Logger
}

/** A mapping with what it is worth now. */
export interface MappingReport {
  readonly mapping: Mapping
  readonly validation: ValidationResult
  /** What its environments in this cache root take on disk, in bytes. */
  readonly sizeBytes: number
  readonly lastUsed: string
}

/** The registry of a cache root. */
export function openRegistry({ cacheRoot, ...ports }: ManagedCache): Registry {
  return new Registry({ ...ports, cachePath: registryPath(cacheRoot, ports.environment), lockTimeoutMs })
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
  const mappings = await openRegistry(cache).listAll()
  return (await entriesOf(cache)).map((entry) => ({
    ...entry,
    users: mappings.filter(({ entries }) => entries.some((used) => used.path === entry.path)).map(({ projectPath }) => projectPath),
  }))
}

/**
 * Records that a project uses the entries of a result, writes its env files, and validates the mapping. Nothing of it
 * fails a run: what goes wrong is a warning.
 */
export async function withMapping(result: EnsureResult, settings: Settings, ports: Omit<ManagedCache, 'cacheRoot'>): Promise<EnsureResult> {
  if (settings.lookupOnly || result.entryPaths.length === 0) return result
  const project = settings.workspace
  const warnings: string[] = [...result.warnings]
  try {
    const written: string[] = []
    for (const { file, form } of settings.envFiles) {
      const problem = await writeEnvFile(file, form, result)
      if (problem !== undefined) warnings.push(problem)
      if (form === 'dotenv') written.push(file)
    }
    const [first] = written
    const registry = openRegistry({ ...ports, cacheRoot: settings.cacheRoot })
    let mapping: Mapping | null = null
    for (const venvPath of result.entryPaths) {
      const file = first === undefined ? {} : { envFile: path.relative(project, first), envVariable: entryVariable }
      mapping = await registry.addMapping({ projectPath: project, venvPath, ...file })
    }
    const validation = await registry.validateMapping(project)
    warnings.push(...validation.issues)
    return { ...result, mapping, mappingStatus: validation.status, warnings }
  } catch (error) {
    return { ...result, mappingStatus: 'error', warnings: [...warnings, `the mapping could not be recorded: ${messageOf(error)}`] }
  }
}

/** The variable of env files that names the entry. */
const entryVariable = 'ENSURE_EXTENSIONS_ENTRY'

async function writeEnvFile(file: string, form: EnvFileForm, result: EnsureResult): Promise<string | undefined> {
  const text = (await readTextIfPresent(file)) ?? ''
  const pythonPath = [...(result.loader === null ? [] : [result.loader]), ...result.importPaths]
  const variables = { [entryVariable]: result.entryPaths.at(-1) ?? '', PYTHONPATH: pythonPath.join(path.delimiter) }
  const updated = updateEnvFile(text, variables, form)
  if ('taken' in updated) return `'${file}' sets ${updated.taken.join(' and ')} in lines of others; it was not changed`
  if (updated.text !== text) await writeText(file, updated.text, { isLinkKept: true })
  return undefined
}

/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
export async function tidy(
  settings: Pick<Settings, 'cacheRoot' | 'staleIfError'>,
  ports: Omit<ManagedCache, 'cacheRoot'>,
  { limitMs }: Pick<Cleaning, 'limitMs'> = {},
): Promise<void> {
  const { cacheRoot, staleIfError } = settings
  try {
    await removeAbandonedProbes(ports.clock.now())
    await removeAbandoned(tmpdir(), /^ensure-extensions-(?:resolve|save|uv)-/, ports.clock.now())
    const registry = openRegistry({ ...ports, cacheRoot })
    const usage = usageOf(await registry.listAll(), { now: ports.clock.now(), latelyDays: usualLatelyDays })
    const removed = await cleanCache({
      ...ports,
      layout: new CacheLayout(cacheRoot),
      staleHours: staleIfError.hours,
      isMapped: (entry) => usage.has(entry),
      limitMs,
    })
    await registry.forgetEnvironments(removed)
    for (const entry of removed) ports.logger.info(`removed ${entry}: it expired long ago, and nobody uses it`)
  } catch (error) {
    ports.logger.debug(`the cache was not cleaned: ${messageOf(error)}`)
  }
}

/** All entries of the cache root. */
export async function entriesOf({ cacheRoot, clock }: ManagedCache): Promise<EntryReport[]> {
  return await listEntries(new CacheLayout(cacheRoot), clock.now())
}
