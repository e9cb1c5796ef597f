import { readdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import type { Settings } from '../configuration/settings.ts'
import { cleanCache } from '../entries/clean.ts'
import { type EntryReport, listEntries } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import { removeEntry, whyKept } from '../entries/remove.ts'
import { CacheError, messageOf } from '../errors.ts'
import { type EnvFileForm, updateEnvFile } from '../mapping/env-file.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { resolveProjectPath } from '../mapping/paths.ts'
import { Registry, registryPath } from '../mapping/registry.ts'
import type { MappingStatus, ValidationResult } from '../mapping/validation.ts'
import type { Clock, Environment, Logger } from '../ports.ts'
import { readTextIfPresent, writeText } from '../system/files.ts'
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
  if (updated.text !== text) await writeText(file, updated.text)
  return undefined
}

/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
export async function tidy(settings: Pick<Settings, 'cacheRoot' | 'staleIfError'>, ports: Omit<ManagedCache, 'cacheRoot'>): Promise<void> {
  const { cacheRoot, staleIfError } = settings
  try {
    const layout = new CacheLayout(cacheRoot)
    const mappings = await openRegistry({ ...ports, cacheRoot }).listAll()
    const mapped = new Set(mappings.flatMap(({ entries }) => entries.map((entry) => layout.entryNoted(entry.path))))
    const removed = await cleanCache({
      ...ports,
      layout,
      staleHours: staleIfError.hours,
      isMapped: (entry) => mapped.has(entry),
    })
    for (const entry of removed) ports.logger.info(`removed ${entry}: it expired long ago, and nobody uses it`)
  } catch (error) {
    ports.logger.debug(`the cache was not cleaned: ${messageOf(error)}`)
  }
}

/** What to prune. */
export interface PruneSelection {
  /** The mappings whose project or environment is gone, those that are past their TTL, all, or those of one project; undefined for the two limits alone. */
  readonly kind: 'orphaned' | 'expired' | 'all' | 'project' | undefined
  readonly project?: string | undefined
  /** Only entries not used for so many days. */
  readonly olderThanDays?: number | undefined
  /** The least recently used entries until the rest takes at most so many bytes. */
  readonly maxBytes?: number | undefined
  /** Go on although a damaged registry was set aside: then who uses what is not known. */
  readonly isDamageAccepted?: boolean
}

/** One thing that pruning removes or keeps, and why. */
interface PruneStep {
  /** The project of a mapping, or the path of an entry. */
  readonly path: string
  readonly action: 'remove' | 'keep'
  readonly reason: string
  readonly sizeBytes: number
}

/** What pruning would do. */
export interface PrunePlan {
  readonly mappings: readonly PruneStep[]
  readonly entries: readonly PruneStep[]
}

/**
 * Decides what pruning removes. Changes nothing.
 *
 * @throws CacheError `registry-damaged` when a damaged registry was set aside and that was not accepted.
 */
export async function planPrune(selection: PruneSelection, cache: ManagedCache): Promise<PrunePlan> {
  const registry = openRegistry(cache)
  const all = await registry.listAll()
  await refuseAfterDamage(registry.path, selection)
  const validations = await registry.examineAll()
  const status = (mapping: Mapping): MappingStatus => validations.get(mapping.projectPath)?.status ?? 'error'
  const project = selection.project === undefined ? undefined : resolveProjectPath(selection.project)
  const isSelected = (mapping: Mapping): boolean =>
    selection.kind === 'all' ||
    (selection.kind === 'orphaned' && status(mapping) === 'orphaned') ||
    (selection.kind === 'project' && mapping.projectPath === project)
  const mappings = all.filter(isSelected).map((mapping): PruneStep => {
    const isOwn = mapping.host === null || mapping.host === hostname()
    const reason = isOwn
      ? selection.kind === 'orphaned'
        ? (validations.get(mapping.projectPath)?.issues[0] ?? '')
        : 'it was named'
      : `it is of ${mapping.host}`
    return { path: mapping.projectPath, action: isOwn ? 'remove' : 'keep', reason, sizeBytes: 0 }
  })
  const forgotten = new Set(mappings.filter(({ action }) => action === 'remove').map(({ path: name }) => name))
  // An orphaned mapping protects nothing; one that could not be read does.
  const protectors = all.filter((mapping) => !forgotten.has(mapping.projectPath) && (status(mapping) !== 'orphaned' || !isOwnHost(mapping)))
  const layout = new CacheLayout(cache.cacheRoot)
  const candidates = selectEntries(await entriesOf(cache), { selection, forgotten, all, layout, now: cache.clock.now() })
  const entries: PruneStep[] = []
  for (const { entry, reason } of candidates) {
    const user = protectors.find((mapping) => mapping.entries.some(({ path: used }) => layout.entryNoted(used) === entry.path))
    const kept = user === undefined ? await whyKept(entry.path, layout) : `the project '${user.projectPath}' uses it`
    entries.push({ path: entry.path, action: kept === undefined ? 'remove' : 'keep', reason: kept ?? reason, sizeBytes: entry.sizeBytes })
  }
  return { mappings, entries }
}

/** Carries a plan out; gives it back with what was kept after all. */
export async function prune(plan: PrunePlan, cache: ManagedCache): Promise<PrunePlan> {
  const registry = openRegistry(cache)
  const layout = new CacheLayout(cache.cacheRoot)
  const entries: PruneStep[] = []
  for (const step of plan.entries) {
    const kept = step.action === 'remove' ? await removeEntry(step.path, layout) : step.reason
    entries.push(kept === undefined ? step : { ...step, action: 'keep', reason: kept })
  }
  // The mappings last: an interruption leaves ones that are orphaned, not entries that nobody knows of.
  for (const step of plan.mappings) if (step.action === 'remove') await registry.removeMapping(step.path)
  return { mappings: plan.mappings, entries }
}

function isOwnHost({ host }: Mapping): boolean {
  return host === null || host === hostname()
}

interface EntrySelection {
  readonly selection: PruneSelection
  readonly forgotten: ReadonlySet<string>
  readonly all: readonly Mapping[]
  readonly layout: CacheLayout
  readonly now: Date
}

function selectEntries(
  entries: readonly EntryReport[],
  { selection, forgotten, all, layout, now }: EntrySelection,
): { entry: EntryReport; reason: string }[] {
  const { kind, olderThanDays, maxBytes } = selection
  const usedByForgotten = new Set(
    all
      .filter(({ projectPath }) => forgotten.has(projectPath))
      .flatMap((mapping) => mapping.entries.map((entry) => layout.entryNoted(entry.path))),
  )
  const lastUse = (entry: EntryReport): number => Date.parse(entry.lastUsed ?? entry.installedAt ?? '') || 0
  const ageDays = (entry: EntryReport): number => (now.getTime() - lastUse(entry)) / 86_400_000
  const reasonFor = (entry: EntryReport): string | undefined => {
    if (olderThanDays !== undefined && ageDays(entry) <= olderThanDays) return undefined
    if (kind === 'all') return 'all were named'
    if (kind === 'expired') return entry.expired ? 'it is past its TTL' : undefined
    if (kind !== undefined)
      return usedByForgotten.has(entry.path) ? `its mapping is ${kind === 'orphaned' ? 'orphaned' : 'removed'}` : undefined
    return olderThanDays === undefined ? undefined : `it was not used for ${Math.floor(ageDays(entry))} days`
  }
  const chosen = entries.flatMap((entry) => {
    const reason = reasonFor(entry)
    return reason === undefined ? [] : [{ entry, reason }]
  })
  if (maxBytes === undefined) return chosen
  const isChosen = new Set(chosen.map(({ entry }) => entry))
  const rest = entries.filter((entry) => !isChosen.has(entry)).sort((left, right) => lastUse(left) - lastUse(right))
  let total = rest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  for (const entry of rest) {
    if (total <= maxBytes) break
    chosen.push({ entry, reason: 'it is the least recently used above the size allowed' })
    total -= entry.sizeBytes
  }
  return chosen
}

async function refuseAfterDamage(registry: string, { isDamageAccepted }: PruneSelection): Promise<void> {
  const directory = path.dirname(registry)
  const names = await readdir(directory).catch(() => [])
  const damaged = names.filter((name) => name.startsWith(`${path.basename(registry)}.corrupt-`)).sort()
  if (damaged.length === 0 || isDamageAccepted) return
  throw new CacheError(
    `a damaged registry was set aside as '${path.join(directory, damaged.at(-1) ?? '')}': who uses what is not fully known`,
    {
      code: 'registry-damaged',
      subject: registry,
      hint: 'Mend and rename it, or delete it, or prune all the same with --despite-damaged-registry.',
    },
  )
}

async function entriesOf({ cacheRoot, clock }: ManagedCache): Promise<EntryReport[]> {
  return await listEntries(new CacheLayout(cacheRoot), clock.now())
}
