import { startReadingAhead } from '../../archive/read-ahead.ts'
import type { EnsuredRequest } from '../../cache/outcome.ts'
import type { CacheWorld } from '../../cache/world.ts'
import { isHotListDue } from '../../entries/hot-list.ts'
import { isImage } from '../../entries/images.ts'
import { isPresent } from '../../system/files.ts'
import type { EnsureWorld } from './prepare.ts'

/** Has what a first import reads of mounted images read ahead, beside whatever comes next. The caller's mounting ends that. */
export async function readAhead(
  requests: readonly EnsuredRequest[],
  { dependencies, platform, ports }: Pick<EnsureWorld, 'dependencies' | 'platform' | 'ports'>,
): Promise<void> {
  const { layout, mounting } = dependencies
  if (mounting?.onReader === undefined) return
  const trees: { tree: string; list: string }[] = []
  for (const { requestDigest, entry } of requests) {
    const list = layout.hotList(requestDigest, platform.id)
    if (entry !== undefined && (await isPresent(list)) && (await isImage(entry.tree, layout))) trees.push({ tree: entry.tree, list })
  }
  const reader = trees.length === 0 ? undefined : startReadingAhead(platform.python, trees, ports.environment)
  if (reader !== undefined) mounting.onReader(reader)
}

/** The trees that are images, here or where they will be restored, and whose hot lists are missing or old. */
export async function findUnlearnt(
  requests: readonly EnsuredRequest[],
  { layout, platform, clock }: Pick<CacheWorld, 'layout' | 'platform' | 'clock'>,
): Promise<string[]> {
  const unlearnt: string[] = []
  for (const { requestDigest: digest, entry, pending } of requests) {
    if (entry === undefined) continue
    const isPacked = pending?.payload.archive?.format === 'squashfs'
    if (!isPacked && !(await isImage(entry.tree, layout))) continue
    if (isHotListDue({ layout, digest, platformId: platform.id }, clock.now())) unlearnt.push(entry.tree)
  }
  return unlearnt
}
