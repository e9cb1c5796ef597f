import { lstat, mkdtemp, rmdir, symlink, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ArchiveFormat, type Mounter, UnsafeArchiveError } from '../archive/archive.ts'
import { mostMembersWithTimes, readFractions, setMemberTimes, timesWithFractions } from '../archive/fractions.ts'
import { selectArchives } from '../archive/select.ts'
import { isPrivileged, leftOutOf, shown } from '../archive/tree-contents.ts'
import { expectedPartsOf } from '../bundles/arrival.ts'
import { bundleFileName, checkBundle, packBundle, readBundleHeader } from '../bundles/bundle.ts'
import { producerOf } from '../bundles/payload.ts'
import { type BundleTrust, Refusal } from '../bundles/trust.ts'
import { savePending } from '../cache/save.ts'
import { type Mounting, placeImage, useImage } from '../entries/images.ts'
import { CacheLayout, generationName } from '../entries/layout.ts'
import { metadataFileName } from '../entries/metadata.ts'
import { ExtensionConfigError } from '../errors.ts'
import type { Logger, Ports } from '../ports.ts'
import { type CacheProvider, isAnswer, type LookupResult, type SaveResult } from '../providers/provider.ts'
import { systemClock } from '../system/defaults.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { isDirectory, makeDirectory, removeTree, writeJson } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { makeOwnedDirectory, removeLeftoverDirectories } from '../system/owned-directory.ts'
import type { SigningKey } from '../system/signing-key.ts'
import { readTree, type TreeContents } from '../system/tree.ts'
import { damagedGeneration, generationKey, laterGenerations, noteDamage, storeKey, userKey } from './directory-keys.ts'
import { findSelected, type PathSelection } from './path-selection.ts'
import { placeDirectory } from './place-directory.ts'
import { knownName, placePaths, stagePaths } from './staged-paths.ts'

/**
 * Any directory in the same stores as extensions: what the sub-actions `restore` and `save` do. Keys are the caller's; here a
 * directory is carried as it is, and nothing is installed.
 */

/** The name of a directory in progress, beside the one it becomes. */
const stagingPrefix = '.ensure-extensions-'

/** Stands for the platform of directories without one. */
const platformId = 'files'

/** Files and directories, and the key they are kept under. */
export interface DirectoryRequest {
  readonly selection: PathSelection
  /** Absolute; relative paths start there. */
  readonly workspace: string
  /** Where one line names one path: that path, absolute. */
  readonly directory: string
  /** As the user wrote it: it counts in the key, so that other directories are never restored in its place. */
  readonly path: string
  /** Any text; at most 486 characters once what no store can hold is written as `+` and two hex digits. */
  readonly key: string
}

/** A directory to restore. */
export interface RestoreDirectoryRequest extends DirectoryRequest {
  /** Prefixes of keys, for where nothing has just this key. */
  readonly restoreKeys: readonly string[]
  /** Whether it is only asked for, and not brought. */
  readonly lookupOnly: boolean
}

interface DirectoryMounting {
  readonly mounting: Mounting
  /** Images and their mount points lie there: never below what the runner deletes. */
  readonly cacheRoot: string
}

export interface DirectoryPorts extends Omit<Ports, 'clock'> {
  readonly provider: CacheProvider
  /** Where notes about keys lie. */
  readonly cacheRoot: string
  /** Whether images are declined. Default: false. */
  readonly isTarOnly?: boolean
  /** Decides which directories are opened. */
  readonly trust: BundleTrust
  /** Signs what is saved. */
  readonly signingKey: SigningKey | undefined
  /** Given where the content is to be mounted, read-only, instead of unpacked. */
  readonly mount?: DirectoryMounting | undefined
  readonly signal?: AbortSignal | undefined
}

/** The result of restoring. */
export interface RestoredDirectory {
  /** `refused`: what the store has may not be opened by this run. */
  readonly status: LookupResult['status'] | 'refused'
  /** The key that was found, as the user writes it; empty for none. */
  readonly matchedKey: string
  readonly detail: string
}

/**
 * Looks a directory up, first by its key, then by each prefix of `restoreKeys`, the newest first, and brings it: what lies there
 * is overwritten, and stays where the archive has nothing of its name.
 *
 * @throws ExtensionConfigError `input-invalid` for a key that is too long.
 */
export async function restoreDirectory(request: RestoreDirectoryRequest, ports: DirectoryPorts): Promise<RestoredDirectory> {
  const { closedReason } = ports.trust
  if (closedReason !== undefined) return { status: 'refused', matchedKey: '', detail: closedReason }
  // An image becomes what is mounted by a rename: it must lie on the disk of the cache root.
  const parent = ports.mount === undefined ? tmpdir() : new CacheLayout(ports.mount.cacheRoot).pending
  await makeDirectory(parent)
  const scratch = await makeOwnedDirectory(parent, 'ensure-extensions-bundle-')
  try {
    const formats = await formatsOf(ports)
    let answer: RestoredDirectory = { status: 'miss', matchedKey: '', detail: '' }
    for (const format of formats) {
      const prefixOf = (key: string): string => storeKey(request.path, key, format.name)
      answer = await restoreUndamaged(
        { own: prefixOf(request.key), prefixes: request.restoreKeys.map(prefixOf) },
        { request, format, scratch },
        ports,
      )
      if (answer.status !== 'miss') break
    }
    return answer
  } finally {
    await removeTree(scratch)
  }
}

/** How many damaged generations of a key are passed over in one run: each costs a download. */
const mostDamaged = 4

/** Looks for a key and its prefixes; what follows a damaged one under the same key was saved as its next generation. */
async function restoreUndamaged(
  { own, prefixes }: { readonly own: string; readonly prefixes: readonly string[] },
  how: Restoring,
  ports: DirectoryPorts,
): Promise<RestoredDirectory> {
  let answer: RestoredDirectory | undefined
  for (let attempt = 0; ; attempt++) {
    const damaged = await damagedGeneration(own, ports.cacheRoot)
    const isNew = damaged === undefined
    const search = { key: generationKey(own, isNew ? 0 : damaged + 1), prefixes: isNew ? [laterGenerations(own), ...prefixes] : prefixes }
    const next = await restoreFrom(search, how, ports)
    if (answer === undefined || next.status !== 'miss') answer = next
    const isOver = answer !== next || next.status !== 'corrupt' || attempt === mostDamaged
    if (isOver || (await damagedGeneration(own, ports.cacheRoot)) === damaged) return answer
  }
}

interface Restoring {
  readonly request: RestoreDirectoryRequest
  readonly format: ArchiveFormat
  readonly scratch: string
}

/** One look-up by keys of the store, and what it brings. */
async function restoreFrom(
  search: { readonly key: string; readonly prefixes: readonly string[] },
  { request, format, scratch }: Restoring,
  ports: DirectoryPorts,
): Promise<RestoredDirectory> {
  const { provider, signal, cacheRoot } = ports
  const bundle = await mkdtemp(path.join(scratch, 'bundle-'))
  const wanted = { ...search, signal }
  const found = request.lookupOnly
    ? await provider.lookup(wanted)
    : await provider.restore({ ...wanted, file: path.join(bundle, bundleFileName), expectedParts: expectedPartsOf(ports.trust) })
  const { detail = '' } = found
  if (found.status === 'corrupt' && found.key !== undefined) await noteDamage(found.key, cacheRoot).catch(() => {})
  if (found.status !== 'hit') return { status: found.status, matchedKey: '', detail }
  const matchedKey = userKey(found.key)
  if (request.lookupOnly) return { status: 'hit', matchedKey, detail }
  const problem = isAnswer(found.key, search)
    ? await open({ bundle, key: found.key, isChecked: found.isChecked ?? false }, { request, format }, ports)
    : unaskedKey(ports.trust)
  if (problem === undefined) return { status: 'hit', matchedKey, detail }
  if (problem instanceof Refusal) return { status: 'refused', matchedKey: '', detail: problem.reason }
  if (problem instanceof DamagedBundleError) await noteDamage(found.key, cacheRoot).catch(() => {})
  return { status: 'corrupt', matchedKey: '', detail: problem.message }
}

function unaskedKey({ isSigned }: BundleTrust): Error | Refusal {
  const problem = 'the store answered with a key that was not asked for'
  return isSigned ? new Refusal(problem) : new Error(problem)
}

/** A bundle that will never be opened, wherever it is tried. */
class DamagedBundleError extends Error {
  override readonly name: string = 'DamagedBundleError'
}

/**
 * Saves a directory under its key, unless it is there already.
 *
 * @throws ExtensionConfigError `path-not-found` where nothing is there that is named, `input-invalid` for a key that is too long.
 */
export async function saveDirectory(request: DirectoryRequest, ports: DirectoryPorts): Promise<SaveResult> {
  const { provider, signingKey, signal } = ports
  const { selection } = request
  // One directory is carried by itself: then it can be mounted.
  const isWhole = selection.isPlain && (await isDirectory(request.directory))
  const selected = isWhole ? [] : await findSelected(selection)
  if (!isWhole && selected.length === 0) {
    throw new ExtensionConfigError(
      selection.isPlain ? `path: there is no file or directory '${request.path}'` : 'path: nothing is there that matches it',
      {
        code: 'path-not-found',
        subject: request.path,
        hint: `Relative paths start at the workspace; looked ${selection.isPlain ? `for ${request.directory}` : `in ${request.workspace}`}.`,
      },
    )
  }
  const format = (await formatsOf(ports)).at(-1)
  if (format === undefined) return { status: 'skipped', detail: 'no tool on this machine can pack an archive' }
  const own = storeKey(request.path, request.key, format.name)
  const damaged = await damagedGeneration(own, ports.cacheRoot)
  const key = damaged === undefined ? own : generationKey(own, damaged + 1)
  // A look-up costs less than packing what is there already.
  const existing = await provider.lookup({ key, prefixes: [], signal })
  if (existing.status === 'hit') return { status: 'exists', detail: 'it is saved already' }
  if (existing.status !== 'miss' && existing.status !== 'unknown')
    return { status: existing.status === 'corrupt' ? 'unavailable' : existing.status, detail: existing.detail }
  const scratch = await makeOwnedDirectory(tmpdir(), 'ensure-extensions-save-')
  try {
    const identity = {
      key,
      request_digest: sha256(key),
      platform_id: platformId,
      abi: '',
      producer: producerOf(ports.environment),
      time: new Date().toISOString(),
    }
    const staging = path.join(scratch, 'paths')
    if (!isWhole) await makeDirectory(staging)
    const staged = isWhole ? undefined : await stagePaths(selected, staging, request)
    if (staged !== undefined) await setMemberTimes(staging, staged.times, ports)
    const tree = isWhole ? request.directory : staging
    const all = readTree(tree)
    const contents = new Map([...all].filter(([, { kind }]) => kind !== 'other'))
    const known = staged === undefined ? all : new Map([...all].map(([name, member]) => [knownName(name, staged.locations), member]))
    tellChanges(known, staged?.leftOut ?? [], ports.logger)
    const times = readFractions(tree, contents)
    const packing = { tree, format, content: 'own', contents, parent: scratch, signal } as const
    return await savePending(
      await packBundle(identity, { kind: 'directory', times, ...(isWhole ? {} : { layout: 'paths' }) }, packing),
      provider,
      { signingKey, signal },
    )
  } catch (error) {
    if (signal?.aborted === true) throw error
    return { status: 'skipped', detail: `it could not be packed: ${messageOf(error)}` }
  } finally {
    await removeTree(scratch)
  }
}

/** Says what of a directory will not come back as it is. */
function tellChanges(contents: TreeContents, leftOut: readonly string[], logger: Logger): void {
  const tell = (names: readonly string[], what: string): void => {
    const [first] = names
    if (first === undefined) return
    logger.warning(`${what}: ${shown(first)}${names.length === 1 ? '' : ` and ${names.length - 1} more`}`)
  }
  tell([...leftOut, ...leftOutOf(contents)], 'sockets, pipes and devices are not saved')
  tell(
    [...contents].flatMap(([name, member]) => (isPrivileged(member) ? [name] : [])),
    'set-user-id and set-group-id bits are not restored',
  )
  if (contents.size > mostMembersWithTimes) {
    logger.info(`times are saved to the second: ${contents.size} files are more than the ${mostMembersWithTimes} whose fractions are kept`)
  }
}

/** The formats this machine opens, then the one it packs where that is another. */
async function formatsOf({ runner, environment, mount, isTarOnly = false }: DirectoryPorts): Promise<ArchiveFormat[]> {
  const { opening, selectPacking } = await selectArchives({ runner, environment, isTarOnly, isMounting: mount !== undefined })
  const packing = await selectPacking()
  return packing.name === opening.name ? [opening] : [opening, packing]
}

const anotherArchive = 'its header is that of another archive'

/** A bundle that has just been fetched. */
interface FetchedBundle {
  /** The directory it lies in. */
  readonly bundle: string
  readonly key: string
  /** Whether all of it was compared as it came. */
  readonly isChecked: boolean
}

/** Checks a bundle and opens it; what cannot be used is told, and the directory is as it was. */
async function open(
  { bundle, key, isChecked }: FetchedBundle,
  { request, format }: { readonly request: DirectoryRequest; readonly format: ArchiveFormat },
  ports: DirectoryPorts,
): Promise<Error | Refusal | undefined> {
  const { signal, mount, logger, trust } = ports
  const { directory } = request
  try {
    const file = path.join(bundle, bundleFileName)
    const header = await readBundleHeader(file, trust)
    if (header instanceof Refusal) return header
    if (typeof header === 'string') return new DamagedBundleError(header)
    const { payload } = header
    const { kind, key: saved, request_digest: digest, platform_id: platform, archive } = payload
    if (kind !== 'directory' || saved !== key || digest !== sha256(key) || platform !== platformId || archive.format !== format.name)
      return trust.isSigned ? new Refusal(anotherArchive) : new DamagedBundleError(anotherArchive)
    const isWhole = payload.layout === undefined
    if (isWhole && !request.selection.isPlain) return trust.isSigned ? new Refusal(anotherArchive) : new DamagedBundleError(anotherArchive)
    if (mount !== undefined && format.mounter !== undefined && isWhole) {
      await mountAt({ bundle, digest, directory }, format.mounter, { ...mount, mounting: { ...mount.mounting, isChecked } })
      return undefined
    }
    if (mount !== undefined)
      logger.info(`${isWhole ? 'this machine cannot mount it' : 'only one directory can be mounted'}, so it is unpacked`)
    const checked = await checkBundle(file, trust, isChecked)
    if (checked instanceof Refusal) return checked
    if (typeof checked === 'string') return new DamagedBundleError(checked)
    if (format.open === undefined || checked.archive === undefined)
      return new Error('no tool on this machine can unpack it (install squashfs-tools)')
    // Beside its place, so that it is moved there: a run that is killed leaves nothing half-done in it.
    const parent = isWhole ? path.dirname(directory) : request.workspace
    await makeDirectory(parent)
    await removeLeftoverDirectories({ parent, prefix: stagingPrefix, clock: systemClock })
    const staging = await makeOwnedDirectory(parent, stagingPrefix)
    try {
      await format.open(checked.archive, staging, { signal, content: 'own' })
      const contents = readTree(staging)
      const times = timesWithFractions(staging, contents, payload.times ?? '') ?? new Map<string, bigint>()
      const placed = isWhole ? [{ tree: await placeDirectory(staging, directory), times }] : await placePaths(staging, times, request)
      if (typeof placed === 'string') return trust.isSigned ? new Refusal(placed) : new DamagedBundleError(placed)
      for (const { tree, times: own } of placed) await setMemberTimes(tree, own, ports)
    } finally {
      await removeTree(staging)
    }
    return undefined
  } catch (error) {
    if (signal?.aborted === true) throw error
    // An unsafe archive is unsafe everywhere; a full disk concerns this machine alone.
    return error instanceof UnsafeArchiveError ? new DamagedBundleError(error.message) : new Error(messageOf(error))
  }
}

/**
 * Mounts a bundle below the cache root and puts a link to it in the directory's place: what the runner deletes between jobs
 * holds the link only.
 */
async function mountAt(
  { bundle, digest, directory }: { readonly bundle: string; readonly digest: string; readonly directory: string },
  mounter: Mounter,
  { mounting, cacheRoot }: DirectoryMounting,
): Promise<void> {
  const layout = new CacheLayout(cacheRoot)
  const generation = layout.generation(digest, generationName(platformId, new Date()))
  await makeDirectory(path.dirname(directory))
  // Fails, with nothing mounted, where something lies in the directory; a link of an earlier run is replaced.
  if ((await lstat(directory).catch(() => undefined))?.isSymbolicLink() === true) await unlink(directory)
  else
    await rmdir(directory).catch((error: unknown) => {
      if (!hasErrno(error, 'ENOENT')) throw error
    })
  await makeDirectory(layout.request(digest))
  await placeImage(bundle, generation, mounting, layout)
  // Entries have a record there; of a directory nothing is known but its content.
  await writeJson(path.join(layout.image(generation), metadataFileName), {})
  await useImage(generation, mounter, mounting, layout)
  await symlink(generation, directory)
}
