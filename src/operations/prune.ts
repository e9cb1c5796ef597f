import { hostname } from 'node:os'
import { type EntryReport, listEntries } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import { removeEntry, whyKept } from '../entries/remove.ts'
import { CacheError } from '../errors.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { resolveProjectPath } from '../mapping/paths.ts'
import type { Registry } from '../mapping/registry.ts'
import type { MappingStatus } from '../mapping/validation.ts'
import { type ManagedCache, openRegistry } from './open-registry.ts'

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
  await refuseGaps(registry, selection)
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
  const candidates = selectEntries(await listEntries(layout, cache.clock.now()), { selection, forgotten, all, now: cache.clock.now() })
  const entries: PruneStep[] = []
  for (const { entry, reason } of candidates) {
    const user = protectors.find((mapping) => mapping.entries.some(({ path: used }) => used === entry.path))
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
  readonly now: Date
}

function selectEntries(
  entries: readonly EntryReport[],
  { selection, forgotten, all, now }: EntrySelection,
): { entry: EntryReport; reason: string }[] {
  const { kind, olderThanDays, maxBytes } = selection
  const usedByForgotten = new Set(
    all.filter(({ projectPath }) => forgotten.has(projectPath)).flatMap((mapping) => mapping.entries.map((entry) => entry.path)),
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

async function refuseGaps(registry: Registry, { isDamageAccepted }: PruneSelection): Promise<void> {
  const [gap] = isDamageAccepted ? [] : await registry.gaps()
  if (gap === undefined) return
  throw new CacheError(`${gap}: who uses what is not fully known`, {
    code: 'registry-damaged',
    subject: registry.path,
    hint: 'Mend it, or delete what was set aside, or prune all the same with --despite-damaged-registry.',
  })
}
