import { readlink, unlink } from 'node:fs/promises'
import path from 'node:path'
import { type RecalledVersion, recalledVersion } from '../bundles/payload.ts'
import { hasErrno } from '../system/errno.ts'
import type { Entry } from './entry.ts'
import type { CacheLayout } from './layout.ts'
import { readState, updateState } from './state.ts'

/** The first of some recalled versions that lies among distributions. */
export function recalledAmong<Version extends Pick<RecalledVersion, 'name' | 'version'>>(
  distributions: readonly { readonly name: string; readonly version: string }[],
  recalled: readonly Version[],
): Version | undefined {
  return recalled.find((item) => distributions.some(({ name, version }) => name === item.name && version === item.version))
}

/** Notes versions that no entry of a request may hold any more, on this machine. */
export async function noteRecalled(
  layout: CacheLayout,
  { requestDigest, platformId }: { readonly requestDigest: string; readonly platformId: string },
  recalled: readonly RecalledVersion[],
): Promise<void> {
  const known = (await readState(layout, requestDigest, platformId)).recalled ?? []
  const added = recalled.filter((item) => recalledAmong([item], known) === undefined)
  if (added.length > 0) await updateState(layout, requestDigest, platformId, { recalled: [...known, ...added.map(recalledVersion)] })
}

/** Takes away the link of an entry, so that nobody finds it any more. Its tree stays for the jobs that use it, until it is cleaned. */
export async function withdrawEntry({ link, tree }: Pick<Entry, 'link' | 'tree'>): Promise<void> {
  try {
    // Another run may have made a new generation meanwhile.
    if (path.basename(await readlink(link)) === path.basename(tree)) await unlink(link)
  } catch (error) {
    if (!hasErrno(error, 'ENOENT', 'EINVAL', 'EPERM', 'EACCES', 'EBUSY', 'EROFS')) throw error
  }
}

/** Takes the entry of a link out of use that holds recalled versions, and notes them. */
export async function recallEntry(
  { link, requestDigest, platformId }: { readonly link: string; readonly requestDigest: string; readonly platformId: string },
  recalled: readonly RecalledVersion[],
  layout: CacheLayout,
): Promise<void> {
  await noteRecalled(layout, { requestDigest, platformId }, recalled)
  await withdrawEntry({ link, tree: await readlink(link) })
}
