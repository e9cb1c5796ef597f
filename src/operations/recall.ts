import path from 'node:path'
import { describeFinding, isRecalled } from '../advisories/finding.ts'
import type { PendingBundle } from '../bundles/bundle.ts'
import { producerOf } from '../bundles/payload.ts'
import { makeTombstones } from '../cache/tombstone.ts'
import { readEntryMetadata } from '../entries/entry.ts'
import { CacheLayout } from '../entries/layout.ts'
import { defaultTtlHours } from '../entries/metadata.ts'
import { recallEntry } from '../entries/withdraw.ts'
import { createConfiguredProvider } from '../providers/create-provider.ts'
import { recallOf } from './compose.ts'
import type { EnsureCall } from './ensure/prepare.ts'
import type { Request } from './ensure/request.ts'
import { type Saved, savePendings } from './ensure/save.ts'
import { canBeOpened } from './trust.ts'

/** What became of entries that were asked about after they had been used. */
export interface UsedEntriesReport {
  /** What a user should know, a sentence each. */
  readonly warnings: readonly string[]
  /** The tombstones that tell other machines, and how saving them ended. */
  readonly saved: readonly Saved[]
}

/**
 * Asks advisories and indexes about entries that a job has used as they were. One that holds what is malicious or quarantined is not used
 * any more on this machine, and tombstones tell others.
 *
 * @param links the entries, as a result names them.
 */
export async function examineUsedEntries(
  links: readonly string[],
  { settings, request, ports, replacements = {}, signal }: EnsureCall & { readonly request: Request },
): Promise<UsedEntriesReport> {
  const recall = recallOf(settings, request, ports.environment)
  const layout = new CacheLayout(settings.cacheRoot)
  const warnings = new Set<string>()
  const tombstones: PendingBundle[] = []
  const isSaving = settings.save !== 'false' && canBeOpened(settings) && replacements.isBurying !== false
  const configured = isSaving ? createConfiguredProvider(settings.provider, settings, ports) : undefined
  const provider = configured?.canSave === false ? undefined : configured
  for (const link of links) {
    const requestDigest = path.basename(path.dirname(link))
    const platformId = path.basename(link)
    const expected = { requestDigest, platformId, now: ports.clock.now() }
    const metadata = await readEntryMetadata(requestDigest, expected, layout).catch(() => undefined)
    if (metadata === undefined || 'problem' in metadata) continue
    const { findings, gaps, notices } = await recall.examine(metadata.distributions, signal)
    for (const gap of gaps) warnings.add(gap)
    for (const notice of notices) ports.logger.info(notice)
    for (const finding of findings) if (!isRecalled(finding)) warnings.add(describeFinding(finding))
    const recalled = findings.filter(isRecalled)
    if (recalled.length === 0) continue
    const told = recalled.map(describeFinding).join(' ')
    warnings.add(`the cache entry ${requestDigest.slice(0, 8)} that this job has used is not used any more: ${told}`)
    await recallEntry({ link, requestDigest, platformId }, recalled, layout)
    if (provider === undefined) continue
    const grave = { requestDigest, platformId, abi: metadata.abi, suffix: settings.cacheSuffix, ttl: settings.ttlHours ?? defaultTtlHours }
    const world = { provider, producer: producerOf(ports.environment), clock: ports.clock, signal }
    tombstones.push(...(await makeTombstones(grave, recalled, world)))
  }
  const saved = provider === undefined ? [] : await savePendings(tombstones, { ...settings, provider, clock: ports.clock, signal })
  return { warnings: [...warnings], saved }
}
