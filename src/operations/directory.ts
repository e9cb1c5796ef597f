import { cp, lstat, mkdtemp, readdir, rename, rmdir, stat, symlink, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ArchiveFormat, Mounter } from '../archive/archive.ts'
import { selectArchives } from '../archive/select.ts'
import { expectedParts } from '../bundles/arrival.ts'
import { bundleFileName, checkBundle, packBundle, readBundleHeader } from '../bundles/bundle.ts'
import { schemaVersion } from '../bundles/keys.ts'
import { producerOf } from '../bundles/payload.ts'
import { savePending } from '../cache/save.ts'
import { type Mounting, placeImage, useImage } from '../entries/images.ts'
import { CacheLayout, generationName } from '../entries/layout.ts'
import { metadataFileName } from '../entries/metadata.ts'
import { ExtensionConfigError } from '../errors.ts'
import type { CommandRunner, Environment, Logger } from '../ports.ts'
import type { CacheProvider, LookupResult, SaveResult } from '../providers/provider.ts'
import { systemClock } from '../system/defaults.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { escapeBytes } from '../system/escape.ts'
import { makeDirectory, removeTree, writeJson } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { homeDirectory } from '../system/home.ts'
import { makeOwnedDirectory, removeLeftoverDirectories } from '../system/owned-directory.ts'

/**
 * Any directory in the same stores as extensions: what the sub-actions `restore` and `save` do. Keys are the caller's; here a
 * directory is carried as it is, and nothing is installed.
 */

/** What a directory at work is called, beside the one it becomes. */
const stagingPrefix = '.ensure-extensions-'

/** The longest key of a store, and what is ours of it: `files-2-squashfs-12345678-`. */
const longestKey = 512 - 26
/** What stands for the platform where there is none. */
const platformId = 'files'

/** A directory and the key it is kept under. */
export interface DirectoryRequest {
  /** Absolute. */
  readonly directory: string
  /** As the user wrote it: it counts in the key, so that other directories are never restored in its place. */
  readonly path: string
  /** Any text; at most 486 characters once what no store can hold is written as `+` and two hex digits. */
  readonly key: string
}

/** What mounting a directory needs. */
interface DirectoryMounting {
  readonly mounting: Mounting
  /** Images and their mount points lie there: never below what the runner deletes. */
  readonly cacheRoot: string
}

/** What carrying directories works with. */
export interface DirectoryPorts {
  readonly provider: CacheProvider
  readonly runner: CommandRunner
  readonly environment: Environment
  readonly logger: Logger
  /** Given where the content is to be mounted, read-only, instead of unpacked. */
  readonly mount?: DirectoryMounting | undefined
  readonly signal?: AbortSignal | undefined
}

/** What restoring came to. */
export interface RestoredDirectory {
  readonly status: LookupResult['status']
  /** The key that was found, as the user writes it; empty for none. */
  readonly matchedKey: string
  readonly detail: string
}

/** The absolute directory that a user's path means: `~` is the home, relative ones start at the workspace. */
export function directoryOf(given: string, workspace: string): string {
  return path.resolve(
    workspace,
    given.replace(/^~(?=$|[\\/])/, () => homeDirectory({}) ?? '~'),
  )
}

/**
 * Looks a directory up, first by its key, then by each prefix of `restoreKeys`, the newest first, and brings it: what lies there
 * is overwritten, and stays where the archive has nothing of its name.
 *
 * @throws ExtensionConfigError `input-invalid` for a key that is too long.
 */
export async function restoreDirectory(
  request: DirectoryRequest & { readonly restoreKeys: readonly string[]; readonly lookupOnly: boolean },
  ports: DirectoryPorts,
): Promise<RestoredDirectory> {
  const { provider, signal } = ports
  // An image becomes what is mounted by a rename: it must lie on the disk of the cache root.
  const parent = ports.mount === undefined ? tmpdir() : new CacheLayout(ports.mount.cacheRoot).pending
  await makeDirectory(parent)
  const scratch = await makeOwnedDirectory(parent, 'ensure-extensions-bundle-')
  try {
    const formats = await formatsOf(ports)
    let answer: RestoredDirectory = { status: 'miss', matchedKey: '', detail: '' }
    for (const format of formats) {
      const prefixOf = (key: string): string => storeKey(request, key, format)
      const wanted = { key: prefixOf(request.key), prefixes: request.restoreKeys.map(prefixOf), signal }
      const bundle = await mkdtemp(path.join(scratch, 'bundle-'))
      const found = request.lookupOnly
        ? await provider.lookup(wanted)
        : await provider.restore({ ...wanted, file: path.join(bundle, bundleFileName), expectedParts })
      const { detail = '' } = found
      if (found.status === 'hit') {
        const matchedKey = userKey(found.key)
        if (request.lookupOnly) return { status: 'hit', matchedKey, detail }
        const problem = await open({ bundle, key: found.key }, request.directory, format, ports)
        return problem === undefined ? { status: 'hit', matchedKey, detail } : { status: 'corrupt', matchedKey: '', detail: problem }
      }
      answer = { status: found.status, matchedKey: '', detail }
      if (found.status !== 'miss') break
    }
    return answer
  } finally {
    await removeTree(scratch)
  }
}

/**
 * Saves a directory under its key, unless it is there already.
 *
 * @throws ExtensionConfigError `path-not-found` where there is no such directory, `input-invalid` for a key that is too long.
 */
export async function saveDirectory(request: DirectoryRequest, ports: DirectoryPorts): Promise<SaveResult> {
  const { provider, signal } = ports
  const isDirectory = await stat(request.directory).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isDirectory) {
    throw new ExtensionConfigError(`path: there is no directory '${request.path}'`, {
      code: 'path-not-found',
      subject: request.path,
      hint: `Relative paths start at the workspace; looked for ${request.directory}.`,
    })
  }
  const format = (await formatsOf(ports)).at(-1)
  if (format === undefined) return { status: 'skipped', detail: 'nothing here packs archives' }
  const key = storeKey(request, request.key, format)
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
    const packing = { tree: request.directory, format, parent: scratch, signal }
    return await savePending(await packBundle(identity, { kind: 'directory' }, packing), provider, signal)
  } catch (error) {
    if (signal?.aborted === true) throw error
    return { status: 'skipped', detail: `it could not be packed: ${messageOf(error)}` }
  } finally {
    await removeTree(scratch)
  }
}

/** What this machine opens, then what it packs where that is another. */
async function formatsOf({ runner, environment, mount }: DirectoryPorts): Promise<ArchiveFormat[]> {
  const { opening, selectPacking } = await selectArchives({ runner, environment, isTarOnly: false, isMounting: mount !== undefined })
  const packing = await selectPacking()
  return packing.name === opening.name ? [opening] : [opening, packing]
}

/** Checks a bundle and opens it; what cannot be used is told, and the directory is as it was. */
async function open(
  { bundle, key }: { readonly bundle: string; readonly key: string },
  directory: string,
  format: ArchiveFormat,
  ports: DirectoryPorts,
): Promise<string | undefined> {
  const { signal, mount, logger } = ports
  try {
    const file = path.join(bundle, bundleFileName)
    const header = await readBundleHeader(file)
    if (typeof header === 'string') return header
    const { kind, key: saved, request_digest: digest, archive } = header.payload
    if (kind !== 'directory' || saved !== key || digest !== sha256(key) || archive.format !== format.name)
      return 'its header is that of another archive'
    if (mount !== undefined && format.mounter !== undefined) {
      await mountAt({ bundle, digest, directory }, format.mounter, mount)
      return undefined
    }
    if (mount !== undefined) logger.info('nothing here mounts it: it is unpacked')
    const checked = await checkBundle(file)
    if (typeof checked === 'string') return checked
    if (format.open === undefined || checked.archive === undefined) return 'nothing here unpacks it'
    await makeDirectory(path.dirname(directory))
    // Beside its place, so that it is moved there: a run that is killed leaves nothing half-done in it.
    await removeLeftoverDirectories({ parent: path.dirname(directory), prefix: stagingPrefix, clock: systemClock })
    const staging = await makeOwnedDirectory(path.dirname(directory), stagingPrefix)
    try {
      await format.open(checked.archive, staging, { signal })
      await place(staging, directory)
    } finally {
      await removeTree(staging)
    }
    return undefined
  } catch (error) {
    if (signal?.aborted === true) throw error
    return messageOf(error)
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

async function place(staging: string, directory: string): Promise<void> {
  const existing = await readdir(directory).catch((error: unknown) => {
    if (!hasErrno(error, 'ENOENT')) throw error
    return undefined
  })
  if (existing === undefined) await rename(staging, directory)
  else await cp(staging, directory, { recursive: true, force: true, verbatimSymlinks: true, preserveTimestamps: true })
}

function storeKey({ path: given }: Pick<DirectoryRequest, 'path'>, key: string, { name }: ArchiveFormat): string {
  const encoded = escapeBytes(key, /[a-z0-9._-]/, '+')
  if (encoded.length > longestKey) {
    throw new ExtensionConfigError(`key: '${key.slice(0, 40)}…' is too long: ${encoded.length} of ${longestKey} characters`, {
      code: 'input-invalid',
      subject: 'key',
      hint: 'Put a hash of its parts into it: hashFiles() gives one.',
    })
  }
  return `files-${schemaVersion}-${name}-${sha256(given).slice(0, 8)}-${encoded}`
}

/** The key as the user wrote it. */
function userKey(key: string): string {
  const encoded = key.replace(/^files-\d+-[a-z.]+-[0-9a-f]{8}-/, '')
  const bytes = [...encoded.matchAll(/\+([0-9a-f]{2})|(.)/g)].map(([, hex, character = '']) =>
    hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16),
  )
  return Buffer.from(bytes).toString('utf8')
}
