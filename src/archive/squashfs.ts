import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CommandPorts } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { ageMs, findExecutable, removeTree } from '../system/files.ts'
import { makeOwnedDirectory, ownerInName } from '../system/owned-directory.ts'
import { Owner } from '../system/owner.ts'
import { readPlainText } from '../system/plain-file.ts'
import { readTree, sizeOf } from '../system/tree.ts'
import type { ArchiveFormat, ArchiveOptions, Mounter, PlacedArchive, Unmounter } from './archive.ts'
import { type Mount, mountsBelow } from './mount-table.ts'
import { makeOwn } from './own-tree.ts'
import { listImage } from './squashfs-listing.ts'
import { endOf, findDifference, refuseForeign } from './tree-contents.ts'

/**
 * How an image is compressed: what packs about as fast as tar with zstd and was ahead, by up to a quarter, on the large
 * tree over slow networks, equal on the small one (docs/benchmark.md, 'Compression of the image').
 */
const compression = ['-comp', 'zstd', '-Xcompression-level', '3', '-b', '524288']
/** What lies first in an image has this priority, the next one less; what has none has 0. */
const highestPriority = 32_767
/** Quietly, into a directory that is there. */
const unpackOptions = ['-quiet', '-no-progress', '-no-xattrs', '-force']
/** How long trying what the machine can do may take, in milliseconds; it takes about 10. */
const probeTimeoutMs = 5_000
/** How long mounting and unmounting may take, in milliseconds; it takes about 15. */
const mountTimeoutMs = 30_000

/** The name of a try's directory, and the age in milliseconds that makes it a left-over if its owner cannot be asked. A try takes 10. */
const probePrefix = 'ensure-extensions-probe-'
const probeAbandonedMs = 60_000
/** A file of the tiny image that is tried, and its content. */
const probeName = 'probe.py'
const probeContent = 'print(1)\n'
/** A name of a file that is packed for a try: listings have to show it as it is. */
const oddName = 'a "b\\\nc'
/** Where the tiny image begins in its file, in bytes: behind as much as the shortest header of a bundle takes. */
const probeOffset = 4_096
/** An image with that file, zstd inside; padded to the 4,096 bytes of a disk block where it is written. */
const probeImage =
  'aHNxcwIAAAAAAAAAAAACAAEAAAAGABEAwAYBAAQAAAAgAAAAAAAAAP8AAAAAAAAA9wAAAAAAAAD//////////28AAAAAAAAAnwAAAAAAAADPAAAAAAAAAOkAAAAAAAAABIADAAAAcHJpbnQoMSkKLgAotS/9IEAtAQCoAgCkAQAJAAAAAQDtAh8AAAADAAAABgArAsC4OouBDCwFZEALHIAAAAAAAAAAAAEAAAAAAAAAAgAHAHByb2JlLnB5EIBmAAAAAAAAAAkAAAEAAAAAvQAAAAAAAAAQgAAAAAAAAAAAIAAAAAAAAADXAAAAAAAAAASAAAAAAPEAAAAAAAAA'

export interface SquashfsOptions extends CommandPorts {
  /** Whether images may be mounted; where not they are unpacked. The command line has no end at which to unmount. */
  readonly isMounting: boolean
}

/** Squashfs images as this machine opens them. Whether it packs them too is another question. */
export interface SquashfsFormat extends ArchiveFormat {
  /** Whether it does, found by packing a tiny tree with the very options: older versions lack some. */
  canPack(): Promise<boolean>
}

/**
 * Finds what this machine can do with squashfs images by trying a tiny one: opening by the first that works of a
 * kernel mount (as root, or by `sudo -n`), squashfuse, unsquashfs. Undefined where nothing opens. Never asks for a
 * password.
 */
export async function findSquashfs(options: SquashfsOptions): Promise<SquashfsFormat | undefined> {
  if (process.platform !== 'linux') return undefined
  const tools = createTools(options)
  const opener = await tryInTemporaryDirectory(tools.findOpener)
  if (opener === undefined) return undefined
  return {
    name: 'squashfs',
    means: opener.means,
    pack: tools.pack,
    list: tools.list,
    open: opener.mounter === undefined || (await tools.has('unsquashfs')) ? tools.unpack : undefined,
    mounter: opener.mounter,
    canPack: async () => (await tryInTemporaryDirectory(tools.canPack)) === true,
  }
}

/** Tries something in a directory of its own. Where none can be made, or it fails, the answer is undefined: images are optional. */
async function tryInTemporaryDirectory<T>(work: (directory: string) => Promise<T>): Promise<T | undefined> {
  let directory: string | undefined
  try {
    directory = await makeOwnedDirectory(tmpdir(), probePrefix)
    return await work(directory)
  } catch {
    return undefined
  } finally {
    if (directory !== undefined) await removeTree(directory)
  }
}

/** Takes away what runs left, mounted or not, that were killed while they tried images, in a directory for temporary files. */
export async function removeLeftoverProbes(unmounter: Unmounter, now: Date, temporary: string = tmpdir()): Promise<void> {
  for (const name of await readdir(temporary).catch(() => [])) {
    if (!name.startsWith(probePrefix)) continue
    const directory = path.join(temporary, name)
    const owner = ownerInName(name) ?? Owner.from(undefined)
    if (!owner.hasAbandoned({ ageMs: await ageMs(directory, now), limitMs: probeAbandonedMs })) continue
    // Another user's cannot be taken away, and harms nobody.
    for (const point of await unmounter.mountsBelow(directory)) await unmounter.unmount(point, { isLazy: true }).catch(() => {})
    if ((await unmounter.mountsBelow(directory)).length === 0) await removeTree(directory)
  }
}

interface Opener {
  readonly means: string
  readonly mounter: Mounter | undefined
}

type Run = (command: readonly string[], timeoutMs: number | undefined, signal?: AbortSignal) => Promise<void>

function createRun({ runner, environment }: Pick<SquashfsOptions, 'runner' | 'environment'>): Run {
  return async ([name = '', ...args], timeoutMs, signal) => {
    // Packing and unpacking take as long as they take, and end when they are cancelled; all else is a matter of moments.
    const limit = timeoutMs === undefined ? {} : { timeoutMs, brief: true }
    const result = await runner.run(name, args, { environment, signal, ...limit })
    if (result.exitCode === 0) return
    const said = `${result.stderr.trim()} ${result.stdout.trim()}`.trim().slice(0, 500)
    throw new Error(`${name} ended with ${result.timedOut ? 'a time-out' : String(result.exitCode)}: ${said}`)
  }
}

/** Unmounts images, each by the tool that fits how it was mounted; this run might mount by another. */
export function createUnmounter(options: Pick<SquashfsOptions, 'runner' | 'environment'>): Unmounter {
  const run = createRun(options)
  const isRoot = process.getuid?.() === 0
  const commandsFor = async ({ type, point }: Mount, isLazy: boolean): Promise<string[][]> => {
    const umount = ['umount', ...(isLazy ? ['-l'] : []), point]
    if (isRoot) return [umount]
    const bySudo = (await findExecutable('sudo', options.environment)) === undefined ? [] : [['sudo', '-n', ...umount]]
    if (!type.startsWith('fuse')) return bySudo
    return [...['fusermount3', 'fusermount'].map((name) => [name, '-u', ...(isLazy ? ['-z'] : []), point]), ...bySudo]
  }
  const mountOn = async (directory: string): Promise<Mount | undefined> =>
    (await mountsBelow(directory)).find(({ point }) => point === directory)
  return {
    mountsBelow: async (directory) => (await mountsBelow(directory)).map(({ point }) => point),
    async unmount(directory, { isLazy = false } = {}) {
      const mount = await mountOn(directory)
      if (mount === undefined) return 'not mounted'
      let reason = 'nothing here can unmount it'
      for (const command of await commandsFor(mount, isLazy)) {
        try {
          await run(command, mountTimeoutMs)
          return 'unmounted'
        } catch (error) {
          reason = messageOf(error)
          if ((await mountOn(directory)) === undefined) return 'unmounted'
          if (/busy/i.test(reason)) return 'busy'
        }
      }
      throw new Error(`${directory} could not be unmounted: ${reason}`)
    },
  }
}

function createTools(options: SquashfsOptions) {
  const { environment, isMounting } = options
  const run = createRun(options)
  const unmounter = createUnmounter(options)
  const has = async (name: string): Promise<boolean> => (await findExecutable(name, environment)) !== undefined

  const pack = async (tree: string, file: string, { signal, content = 'installed', first = [] }: ArchiveOptions = {}): Promise<void> => {
    // Readable for all, whatever the umask was: another user would else import the system's copy without a word.
    const readable = ['-action', 'chmod(go+rX)@type(d)||type(f)', '-root-mode', '0755', '-all-root']
    // Owners stay: mounted, what only its owner may read is read by the same user.
    const carried = ['-action', 'exclude@type(b)||type(c)||type(p)||type(s)']
    // Looking for duplicates is quadratic in files of one size: 100,000 small ones took 7 min, without it 1 s.
    const plain = ['-no-duplicates', '-no-xattrs', '-no-hardlinks', '-noappend', '-no-progress', '-quiet']
    const order = `${file}.order`
    const ordered = first.length === 0 ? [] : ['-sort', order]
    try {
      if (first.length > 0) await writeFile(order, first.map((name, index) => `${name} ${highestPriority - index}\n`).join(''))
      const options = [...compression, ...(content === 'own' ? carried : readable), ...plain, ...ordered]
      await run(['mksquashfs', tree, file, ...options], undefined, signal)
    } finally {
      await rm(order, { force: true })
    }
  }
  const list = (archive: PlacedArchive, listing: ArchiveOptions = {}) => listImage(archive, options, listing)
  const unpack = async (archive: PlacedArchive, directory: string, { signal, content }: ArchiveOptions = {}): Promise<void> => {
    const { file, offset, opened } = archive
    // Before a byte is written: what an image expands to is in its listing.
    refuseForeign(await listImage({ ...archive, maxMembers: endOf(opened).members }, options, { signal }), opened, content)
    await run(['unsquashfs', ...unpackOptions, '-offset', String(offset), '-dest', directory, file], undefined, signal)
    refuseForeign(readTree(directory), opened, content)
    if (content === 'own') makeOwn(directory)
  }

  const isRoot = process.getuid?.() === 0
  const kernelMounter = (prefix: readonly string[]): Mounter => ({
    ...unmounter,
    async mount({ file, offset }, directory, { signal } = {}) {
      const how = `loop,offset=${offset},ro,nosuid,nodev`
      await run([...prefix, 'mount', '-t', 'squashfs', '-o', how, file, directory], mountTimeoutMs, signal)
    },
  })
  const fuseMounter: Mounter = {
    ...unmounter,
    async mount({ file, offset }, directory, { signal } = {}) {
      await run(['squashfuse', '-o', `offset=${offset},ro,nosuid,nodev`, file, directory], mountTimeoutMs, signal)
    },
  }

  const works = async (mounter: Mounter, image: string, directory: string): Promise<boolean> => {
    try {
      await mounter.mount({ file: image, offset: probeOffset }, directory)
    } catch {
      return false
    }
    const content = await readPlainText(path.join(directory, probeName)).catch(() => '')
    await mounter.unmount(directory).catch(() => mounter.unmount(directory, { isLazy: true }))
    return content === probeContent
  }

  return {
    has,
    pack,
    list,
    unpack,

    async findOpener(directory: string): Promise<Opener | undefined> {
      const image = path.join(directory, 'image')
      const point = path.join(directory, 'mount')
      await mkdir(point)
      const bytes = Buffer.alloc(probeOffset + 4_096)
      Buffer.from(probeImage, 'base64').copy(bytes, probeOffset)
      await writeFile(image, bytes)
      if (isMounting) {
        const candidates: [string, string, Mounter][] = isRoot
          ? [['kernel mount', 'mount', kernelMounter([])]]
          : [['kernel mount by sudo', 'sudo', kernelMounter(['sudo', '-n'])]]
        candidates.push(['squashfuse', 'squashfuse', fuseMounter])
        for (const [means, program, mounter] of candidates) {
          if ((await has(program)) && (await works(mounter, image, point))) return { means, mounter }
        }
      }
      const unpacked = path.join(directory, 'unpacked')
      const content = await mkdir(unpacked)
        .then(() => run(['unsquashfs', ...unpackOptions, '-offset', String(probeOffset), '-dest', unpacked, image], probeTimeoutMs))
        .then(() => readPlainText(path.join(unpacked, probeName)))
        .catch(() => '')
      return content === probeContent ? { means: 'unsquashfs', mounter: undefined } : undefined
    },

    async canPack(directory: string): Promise<boolean> {
      if (!(await has('mksquashfs'))) return false
      const tree = path.join(directory, 'tree')
      await mkdir(tree)
      for (const name of [probeName, oddName]) await writeFile(path.join(tree, name), probeContent)
      await chmod(tree, 0o755)
      const file = path.join(directory, 'packed')
      await pack(tree, file)
      const contents = readTree(tree)
      return findDifference(await list({ file, offset: 0, opened: sizeOf(contents) }), contents) === undefined
    },
  }
}
