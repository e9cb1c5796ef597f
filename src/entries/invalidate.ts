import type { IdentifiedSpecification } from '../specification/digest.ts'
import { parseTime } from '../system/time.ts'
import { type EntryContext, listRequests, readEntryMetadata } from './entry.ts'
import { invalidatedAt, updateState } from './state.ts'

/**
 * Makes a specification count as not installed: in every entry of this machine and platform that names it, and in
 * archives of any provider installed before now. The other specifications of those entries stay hits.
 *
 * @returns whether something was there: an entry in which it was not yet invalidated.
 */
export async function invalidateSpecification(
  specification: Pick<IdentifiedSpecification, 'digest'>,
  context: EntryContext,
): Promise<boolean> {
  const { layout, platform, clock } = context
  const before = await invalidatedAt(layout, specification.digest, platform.id)
  let wasThere = false
  for (const digest of await listRequests(context)) {
    const metadata = await readEntryMetadata(digest, { platformId: platform.id, now: clock.now() }, layout)
    if ('problem' in metadata) continue
    const record = metadata.extensions.find((extension) => extension.digest === specification.digest)
    if (record === undefined) continue
    if (before === undefined || (parseTime(record.installed_at)?.getTime() ?? 0) > before.getTime()) wasThere = true
  }
  await updateState(layout, specification.digest, platform.id, { invalidated: clock.now().toISOString() })
  return wasThere
}
