import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { hasErrno } from '../system/errno.ts'
import { isFileSync } from '../system/files.ts'

/** Directories that tools keep in a source tree and no build reads. */
const toolDirectories: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '__pycache__',
  '.venv',
  'node_modules',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
])

/** The first bytes of a `CACHEDIR.TAG`: https://bford.info/cachedir/ */
const cacheTagSignature = 'Signature: 8a477f597d28d172789f06886806bc55'

/** How much of a file is read at once, in bytes. */
const blockSize = 1 << 20

/** Everything below one directory, or one file: what the walk carries along. */
interface Walk {
  readonly hash: Hash
  readonly block: Buffer
  /** The name each directory was first met by, so that a ring of links ends and nothing is read twice. */
  readonly met: Map<string, string>
}

/**
 * SHA-256 (lower-case hex) over a file, or over a directory as a build sees it: names, contents and execute bits of its
 * files. Symbolic links are followed. Sockets, FIFOs and devices are passed over. Leftovers of builds and tools do not count.
 *
 * @param target the path of the file or directory; may be a symbolic link.
 * @throws the node error of the first file or directory that cannot be read.
 */
export function treeDigest(target: string): string {
  const walk: Walk = { hash: createHash('sha256'), block: Buffer.allocUnsafe(blockSize), met: new Map() }
  const stats = statSync(target)
  // A link to where the tree lies leads round in a circle, through all that lies beside it.
  for (const above of ancestorsOf(realpathSync(target))) walk.met.set(identityOf(statSync(above)), 'above')
  if (stats.isDirectory()) addDirectory(Buffer.from(target), Buffer.alloc(0), { stats, walk })
  else addFile(Buffer.from(target), Buffer.alloc(0), { stats, walk })
  return walk.hash.digest('hex')
}

/** SHA-256 (lower-case hex) of one file's content, whatever its size; undefined for what is not a plain file. */
export function fileDigest(file: string | Buffer, block: Buffer = Buffer.allocUnsafe(blockSize)): string | undefined {
  // Without O_NONBLOCK opening a FIFO waits for its other end; Windows has no such flag.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(descriptor).isFile()) return undefined
    const hash = createHash('sha256')
    for (;;) {
      const length = readSync(descriptor, block, 0, block.length, null)
      if (length === 0) return hash.digest('hex')
      hash.update(block.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
}

function ancestorsOf(place: string): string[] {
  const above = path.dirname(place)
  return above === place ? [] : [above, ...ancestorsOf(above)]
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`
}

interface Visit {
  readonly stats: Stats
  readonly walk: Walk
}

function addDirectory(directory: Buffer, name: Buffer, { stats, walk }: Visit): void {
  const identity = identityOf(stats)
  const before = walk.met.get(identity)
  if (before !== undefined) {
    walk.hash.update('again ').update(name).update(`\0${before}\0`)
    return
  }
  walk.met.set(identity, name.toString('latin1'))
  // As bytes: a name need not be UTF-8.
  const entries = readdirSync(directory, { encoding: 'buffer' }).sort(Buffer.compare)
  if (name.length > 0 && isMarkedAsCache(directory, entries)) return
  for (const entry of entries) {
    const place = Buffer.concat([directory, Buffer.from(path.sep), entry])
    if (!isLeftover(entry.toString('latin1'), { place, isTop: name.length === 0 })) {
      addEntry(place, Buffer.concat([name, Buffer.from('/'), entry]), walk)
    }
  }
}

function addEntry(place: Buffer, name: Buffer, walk: Walk): void {
  const stats = targetOf(place)
  if (stats === undefined) walk.hash.update('link ').update(name).update('\0').update(readlinkSync(place, 'buffer')).update('\0')
  else if (stats.isDirectory()) addDirectory(place, name, { stats, walk })
  else if (stats.isFile()) addFile(place, name, { stats, walk })
}

/** The file at a path, links followed; undefined for a link that leads nowhere. */
function targetOf(place: Buffer): Stats | undefined {
  try {
    return statSync(place)
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ELOOP', 'ENOTDIR') && lstatSync(place).isSymbolicLink()) return undefined
    throw error
  }
}

function addFile(file: Buffer, name: Buffer, { stats, walk }: Visit): void {
  const digest = fileDigest(file, walk.block)
  if (digest === undefined) return
  // Windows makes the bit up from the name.
  const kind = process.platform !== 'win32' && (stats.mode & 0o100) !== 0 ? 'program' : 'file'
  walk.hash.update(`${kind} `).update(name).update(`\0${digest}\0`)
}

/** Whether a build or another tool left an entry in the tree: with it the second run would be another request than the first. */
function isLeftover(entry: string, { place, isTop }: { place: Buffer; isTop: boolean }): boolean {
  if (toolDirectories.has(entry) || entry.endsWith('.egg-info')) return true
  // setuptools and `build` write to these; but a package may be called so.
  return isTop && (entry === 'build' || entry === 'dist') && !isFileSync(Buffer.concat([place, Buffer.from(`${path.sep}__init__.py`)]))
}

/** Whether the program that made a directory marked it as its cache, as cargo does with `target`. */
function isMarkedAsCache(directory: Buffer, entries: readonly Buffer[]): boolean {
  if (!entries.some((entry) => entry.toString('latin1') === 'CACHEDIR.TAG')) return false
  const file = Buffer.concat([directory, Buffer.from(`${path.sep}CACHEDIR.TAG`)])
  if (!isFileSync(file)) return false
  const head = Buffer.alloc(cacheTagSignature.length)
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    return fstatSync(descriptor).isFile() && readSync(descriptor, head) === head.length && head.toString('latin1') === cacheTagSignature
  } finally {
    closeSync(descriptor)
  }
}
