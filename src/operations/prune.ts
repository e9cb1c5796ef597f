import { hostname } from 'node:os'
import { removeOldCopies } from '../entries/clean.ts'
import type { EntryReport } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import { emptyTrash, removeEntry, whyKept } from '../entries/remove.ts'
import { CacheError } from '../errors.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { resolveProjectPath } from '../mapping/paths.ts'
import type { Registry } from '../mapping/registry.ts'
import { usageOf, usualLatelyDays } from '../mapping/usage.ts'
import type { MappingStatus } from '../mapping/validation.ts'
import { entriesOf } from './list.ts'
import { type ManagedCache, mappingsIn, openRegistry } from './open-registry.ts'

/** Selects entries to prune. */
export interface PruneSelection {
  /** The mappings whose project or environment is gone, those that are past their TTL, all, or those of one project; undefined for the two limits alone. */
  readonly kind: 'orphaned' | 'expired' | 'all' | 'project' | undefined
  readonly project?: string | undefined
  /** Only entries not used for so many days; then a mapping protects what its project used within those days, not 30. */
  readonly olderThanDays?: number | undefined
  /**
   * The least recently used entries until the rest takes at most so many bytes: also those that a project used lately, but
   * neither what one used last nor what was used within a day.
   */
  readonly maxBytes?: number | undefined
  /** Prune although a damaged registry was set aside, so that some cache entries may be used by projects that are not known. */
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

/** The plan of a prune. */
export interface PrunePlan {
  readonly mappings: readonly PruneStep[]
  readonly entries: readonly PruneStep[]
  /** How many bytes the rest takes above the size allowed, because all of it is in use. */
  readonly overBytes: number
}

/**
 * Decides what pruning removes. Changes nothing.
 *
 * @throws CacheError `registry-damaged` when a damaged registry was set aside and that was not accepted.
 */
export async function planPrune(selection: PruneSelection, cache: ManagedCache): Promise<PrunePlan> {
  const registry = openRegistry(cache)
  const layout = new CacheLayout(cache.cacheRoot)
  const all = mappingsIn(layout, await registry.listAll())
  await refuseGaps(registry, selection)
  const validations = await registry.examineAll()
  const status = (mapping: Mapping): MappingStatus => validations.get(mapping.projectPath)?.status ?? 'error'
  const project = selection.project === undefined ? undefined : resolveProjectPath(selection.project)
  const isSelected = (mapping: Mapping): boolean =>
    selection.kind === 'all' ||
    (selection.kind === 'orphaned' && status(mapping) === 'orphaned') ||
    (selection.kind === 'project' && mapping.projectPath === project)
  const mappings = all.filter(isSelected).map((mapping): PruneStep => {
    const path = mapping.projectPath
    if (!isOwnHost(mapping)) return { path, action: 'keep', reason: `it is of ${mapping.host}`, sizeBytes: 0 }
    const reason = selection.kind === 'orphaned' ? (validations.get(path)?.issues[0] ?? '') : 'it was named'
    return { path, action: 'remove', reason, sizeBytes: 0 }
  })
  const forgotten = new Set(mappings.filter(({ action }) => action === 'remove').map(({ path: name }) => name))
  // An orphaned mapping protects nothing; one that could not be read does.
  const protectors = all.filter((mapping) => !forgotten.has(mapping.projectPath) && (status(mapping) !== 'orphaned' || !isOwnHost(mapping)))
  const now = cache.clock.now()
  const entries = await entriesOf(cache)
  const context = { now, layout, protectors }
  const named = await planNamed(selectEntries(entries, { selection, forgotten, all, now }), selection, context)
  if (selection.maxBytes === undefined) return { mappings, entries: named, overBytes: 0 }
  const limited = await planLimit(entries, { named, maxBytes: selection.maxBytes }, context)
  return { mappings, ...limited }
}

interface PruneContext {
  readonly now: Date
  readonly layout: CacheLayout
  /** The mappings that protect what their projects use. */
  readonly protectors: readonly Mapping[]
}

interface Candidate {
  readonly entry: EntryReport
  readonly reason: string
}

/** Decides about the entries that a selection names. Mappings, mounts and processes keep theirs. */
async function planNamed(
  candidates: readonly Candidate[],
  { olderThanDays }: PruneSelection,
  { now, layout, protectors }: PruneContext,
): Promise<PruneStep[]> {
  const usage = usageOf(protectors, { now, latelyDays: olderThanDays ?? usualLatelyDays })
  const steps: PruneStep[] = []
  for (const { entry, reason } of candidates) {
    const user = usage.get(entry.path)
    const kept =
      user === undefined ? await whyKept(entry.path, layout) : `the project '${user.project}' ${user.isCurrent ? 'uses' : 'used'} it`
    steps.push({ path: entry.path, action: kept === undefined ? 'remove' : 'keep', reason: kept ?? reason, sizeBytes: entry.sizeBytes })
  }
  return steps
}

/** A job that still runs may have got an entry so long ago, in days, although its project has moved on. */
const jobDays = 1

/** Adds the least recently used entries, until what is left is within the limit; one that has to stay is passed over. */
async function planLimit(
  entries: readonly EntryReport[],
  { named, maxBytes }: { readonly named: readonly PruneStep[]; readonly maxBytes: number },
  { now, layout, protectors }: PruneContext,
): Promise<Pick<PrunePlan, 'entries' | 'overBytes'>> {
  const usage = usageOf(protectors, { now, latelyDays: jobDays })
  const removed = new Set(named.flatMap(({ path: entry, action }) => (action === 'remove' ? [entry] : [])))
  const steps = new Map(named.map((step) => [step.path, step]))
  const rest = entries.filter((entry) => !removed.has(entry.path)).sort((left, right) => lastUse(left) - lastUse(right))
  let total = rest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  for (const entry of rest) {
    if (total <= maxBytes) break
    const user = usage.get(entry.path)
    const kept = user === undefined ? await whyKept(entry.path, layout) : `the project '${user.project}' uses it`
    if (kept === undefined) total -= entry.sizeBytes
    const reason = kept ?? 'it is the least recently used above the size allowed'
    steps.set(entry.path, { path: entry.path, action: kept === undefined ? 'remove' : 'keep', reason, sizeBytes: entry.sizeBytes })
  }
  return { entries: [...steps.values()], overBytes: Math.max(0, total - maxBytes) }
}

/** Carries a plan out; gives it back with what was kept after all. */
export async function prune(plan: PrunePlan, cache: ManagedCache): Promise<PrunePlan> {
  const registry = openRegistry(cache)
  const layout = new CacheLayout(cache.cacheRoot)
  const entries: PruneStep[] = []
  // Runs even where nothing is to be removed: the last removal may have been interrupted.
  await emptyTrash(layout)
  await removeOldCopies(layout, cache.clock)
  if (![...plan.mappings, ...plan.entries].some(({ action }) => action === 'remove')) return plan
  for (const step of plan.entries) {
    const kept = step.action === 'remove' ? await removeEntry(step.path, layout) : step.reason
    entries.push(kept === undefined ? step : { ...step, action: 'keep', reason: kept })
  }
  await registry.forgetEnvironments(entries.flatMap((step) => (step.action === 'remove' ? [step.path] : [])))
  // The mappings last: an interruption leaves ones that are orphaned, not entries that nobody knows of.
  for (const step of plan.mappings) if (step.action === 'remove') await registry.removeMapping(step.path)
  return { ...plan, entries }
}

function isOwnHost({ host }: Mapping): boolean {
  return host === null || host === hostname()
}

interface EntrySelection {
  readonly selection: PruneSelection
  readonly forgotten: ReadonlySet<string>
  readonly all: readonly Mapping[]
  readonly now: Date
}

function selectEntries(entries: readonly EntryReport[], { selection, forgotten, all, now }: EntrySelection): Candidate[] {
  const { kind, olderThanDays } = selection
  const usedByForgotten = new Set(
    all.filter(({ projectPath }) => forgotten.has(projectPath)).flatMap((mapping) => mapping.entries.map((entry) => entry.path)),
  )
  const ageDays = (entry: EntryReport): number => (now.getTime() - lastUse(entry)) / 86_400_000
  const reasonFor = (entry: EntryReport): string | undefined => {
    if (olderThanDays !== undefined && ageDays(entry) <= olderThanDays) return undefined
    if (kind === 'all') return 'all were named'
    if (kind === 'expired') return entry.expired ? 'it is past its TTL' : undefined
    if (kind !== undefined)
      return usedByForgotten.has(entry.path) ? `its mapping is ${kind === 'orphaned' ? 'orphaned' : 'removed'}` : undefined
    return olderThanDays === undefined ? undefined : `it was not used for ${Math.floor(ageDays(entry))} days`
  }
  return entries.flatMap((entry) => {
    const reason = reasonFor(entry)
    return reason === undefined ? [] : [{ entry, reason }]
  })
}

/** When an entry was last used, as a time in milliseconds. */
function lastUse({ lastUsed, installedAt }: EntryReport): number {
  return Date.parse(lastUsed ?? installedAt ?? '') || 0
}

async function refuseGaps(registry: Registry, { isDamageAccepted }: PruneSelection): Promise<void> {
  const [gap] = isDamageAccepted ? [] : await registry.gaps()
  if (gap === undefined) return
  throw new CacheError(`${gap}: some cache entries may be used by projects that are not known`, {
    code: 'registry-damaged',
    subject: registry.path,
    hint: 'Mend the file, delete the file that was set aside, or prune all the same with --despite-damaged-registry.',
  })
}
