import { mkdir, mkdtemp, rename } from 'node:fs/promises'
import path from 'node:path'
import { describeRecalled } from '../advisories/finding.ts'
import type { ArchiveFormat } from '../archive/archive.ts'
import { expectedPartsOf } from '../bundles/arrival.ts'
import { bundleFileName, checkBundle, readBundleHeader } from '../bundles/bundle.ts'
import type { HotList } from '../bundles/hot-list.ts'
import { mismatchOf, type RecalledVersion } from '../bundles/payload.ts'
import { Refusal } from '../bundles/trust.ts'
import { type Entry, type EntryLookup, verifyEntry, verifyMounted } from '../entries/entry.ts'
import { isImage, placeImage, releaseImage, unpackImage, useImage } from '../entries/images.ts'
import { newGeneration, publish } from '../entries/publish.ts'
import { type CacheProvider, isAnswer, type RestoreStatus } from '../providers/provider.ts'
import { messageOf } from '../system/errno.ts'
import { removeTree } from '../system/files.ts'
import type { CacheWorld } from './world.ts'

/** A look-up, and the place where the bundle is opened. */
export interface OpenRequest {
  readonly key: string
  readonly prefixes: readonly string[]
  readonly requestDigest: string
  /** An empty directory of this run. */
  readonly scratch: string
  /** Runs a step and notes how long it took. */
  readonly timed: <T>(step: string, work: () => Promise<T>) => Promise<T>
  readonly signal?: AbortSignal | undefined
}

/** The store that is asked for a bundle, the format that opens it, and the world it is opened in. */
export interface BundleSource {
  readonly provider: CacheProvider
  readonly format: ArchiveFormat
  readonly world: CacheWorld
}

export type OpenResult =
  | {
      readonly status: 'hit'
      readonly key: string
      readonly entry: Entry
      readonly sizeBytes: number
      readonly means: string
      /** The files that a first import reads, as its maker says. */
      readonly hot: HotList
      readonly detail: string
    }
  | {
      /** The store says that what it had must not be used any more. */
      readonly status: 'recalled'
      readonly detail: string
      readonly key: string
      readonly recalled: readonly RecalledVersion[]
      readonly others?: CacheProvider | undefined
    }
  | {
      /** `refused`: what the store has may not be opened by this run. */
      readonly status: Exclude<RestoreStatus, 'hit'> | 'refused'
      readonly detail: string
      readonly key?: string
      /** The stores that may have a sound one. */
      readonly others?: CacheProvider | undefined
    }

/**
 * Restores a bundle and opens it as a new generation, checked at every step: its header, its parts, the members of
 * the archive, the metadata and files of the tree. An image is mounted where that is possible and nothing is unpacked.
 */
export async function openBundle(request: OpenRequest, { provider, format, world: context }: BundleSource): Promise<OpenResult> {
  const { closedReason } = context.trust
  if (closedReason !== undefined) return { status: 'refused', detail: closedReason }
  const directory = await mkdtemp(path.join(request.scratch, 'bundle-'))
  const file = path.join(directory, bundleFileName)
  const { key: wanted, prefixes, signal, timed } = request
  const restored = await timed('fetch archive', () =>
    provider.restore({ key: wanted, prefixes, file, expectedParts: expectedPartsOf(context.trust), signal }),
  )
  if (restored.status !== 'hit') return restored
  const { key, others, detail: origin = '', isChecked = false } = restored
  const { requestDigest } = request
  const corrupt = (detail: string): OpenResult => ({ status: 'corrupt', detail, key, others })
  const another = (detail: string): OpenResult => (context.trust.isSigned ? { status: 'refused', detail, key, others } : corrupt(detail))
  try {
    if (!isAnswer(key, request)) return another('the store answered with a key that was not asked for')
    const header = await readBundleHeader(file, context.trust)
    if (header instanceof Refusal) return { status: 'refused', detail: header.reason, key, others }
    if (typeof header === 'string') return corrupt(header)
    const { payload } = header
    if (payload.kind !== 'entry' && payload.kind !== 'tombstone') return another(`it holds a ${payload.kind}, not installed packages`)
    const { id: platform_id, abi } = context.platform
    const mismatch = mismatchOf(payload, { key, request_digest: requestDigest, platform_id, abi })
    if (mismatch !== undefined) return another(mismatch)
    if (payload.kind === 'tombstone') {
      return { status: 'recalled', detail: payload.recalled.map(describeRecalled).join('; '), key, recalled: payload.recalled, others }
    }
    if (payload.archive.format !== format.name) return corrupt(`its format is ${payload.archive.format}, not ${format.name}`)
    const hit = (entry: Entry, means: string): OpenResult => ({
      status: 'hit',
      key,
      entry,
      sizeBytes: payload.archive.size,
      means,
      hot: payload.hot ?? [],
      detail: origin,
    })
    const fetched = { directory, digest: requestDigest, isChecked }
    const mounted = await timed('mount', () => mountBundle(fetched, format, context))
    if (mounted?.status === 'present') return hit(mounted.entry, format.means)
    if (mounted?.status === 'corrupt') return corrupt(mounted.problem)
    const checked = await timed('check archive', () => checkBundle(file, context.trust, isChecked))
    if (checked instanceof Refusal) return { status: 'refused', detail: checked.reason, key, others }
    if (typeof checked === 'string') return corrupt(checked)
    const { archive } = checked
    const { open } = format
    if (archive === undefined) return corrupt('it has no archive')
    if (open === undefined)
      return {
        status: 'unavailable',
        detail: 'it could not be mounted, and no tool on this machine can unpack it (install squashfs-tools)',
        key,
      }
    const tree = path.join(request.scratch, 'restored')
    await mkdir(tree, { mode: 0o755 })
    await timed('unpack', () => open(archive, tree, { signal }))
    const verified = await timed('check files', () => verifyEntry({ digest: requestDigest, tree }, context))
    if (verified.status === 'present') return hit(verified.entry, format.mounter === undefined ? format.means : 'unpacked')
    return corrupt(verified.status === 'corrupt' ? verified.problem : 'it was made for another C library')
  } catch (error) {
    if (signal?.aborted) throw error
    return corrupt(messageOf(error))
  } finally {
    await removeTree(directory)
  }
}

/** A bundle that has just been fetched. */
interface FetchedBundle {
  readonly directory: string
  /** The digest of the request. */
  readonly digest: string
  /** Whether all of it was compared as it came. */
  readonly isChecked: boolean
}

/** Makes a bundle the image of a new generation and mounts it. Undefined where images are not mounted, or this one could not be. */
async function mountBundle(
  { directory: bundle, digest, isChecked }: FetchedBundle,
  { mounter }: ArchiveFormat,
  context: CacheWorld,
): Promise<Exclude<EntryLookup, { status: 'image' }> | undefined> {
  const { layout, mounting, logger } = context
  if (mounter === undefined || mounting === undefined) return undefined
  const generation = newGeneration(digest, context)
  await placeImage(bundle, generation, mounting, layout)
  try {
    await useImage(generation, mounter, { ...mounting, isChecked }, layout)
  } catch (error) {
    // The bundle goes back to where it was: it may still be unpacked, or prove to be damaged.
    await rename(layout.image(generation), bundle)
    await removeTree(generation)
    logger.info(`the image could not be mounted: ${messageOf(error)}`)
    return undefined
  }
  const verified = await verifyMounted({ digest, tree: generation }, context)
  if (verified.status !== 'present') await releaseImage({ generation, token: mounting.token }, mounter, layout)
  return verified.status === 'absent' ? { status: 'corrupt', problem: 'it was made for another C library' } : verified
}

/**
 * Makes the entry that lies in place as an image importable: mounts it, or, where that is not possible, unpacks it into
 * a new generation. Undefined, with a line in the log, where it cannot be opened here.
 */
export async function openInPlace(entry: Entry, scratch: string, context: CacheWorld): Promise<Entry | undefined> {
  const { layout, mounting, logger } = context
  const { requestDigest: digest, tree: generation } = entry
  const { opening } = await context.selectArchives()
  const format = opening.name === 'squashfs' ? opening : undefined
  try {
    if (format?.mounter !== undefined && mounting !== undefined) {
      await useImage(generation, format.mounter, mounting, layout)
      const verified = await verifyMounted({ digest, tree: generation }, context)
      if (verified.status === 'present') return verified.entry
      await releaseImage({ generation, token: mounting.token }, format.mounter, layout)
    } else if (format?.open !== undefined) {
      const tree = path.join(scratch, 'unpacked')
      await mkdir(tree, { mode: 0o755 })
      await unpackImage(generation, tree, format.open, layout)
      const verified = await verifyEntry({ digest, tree }, context)
      if (verified.status === 'present') return { ...verified.entry, tree: (await publish(tree, digest, context)).tree }
    }
    logger.info('these extensions lie here as an image, which cannot be opened here')
  } catch (error) {
    logger.warning(`what lies here of these extensions could not be opened: ${messageOf(error)}`)
  }
  return undefined
}

/** Ends the use of an entry that was mounted and is not wanted. */
export async function closeImage({ tree }: Entry, { layout, mounting, selectArchives }: CacheWorld): Promise<void> {
  const { mounter } = (await selectArchives()).opening
  if (mounter === undefined || mounting === undefined || !(await isImage(tree, layout))) return
  await releaseImage({ generation: tree, token: mounting.token }, mounter, layout)
}
