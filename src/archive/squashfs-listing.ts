import type { CommandPorts } from '../ports.ts'
import { openPlain } from '../system/plain-file.ts'
import type { TreeContents, TreeMember } from '../system/tree.ts'
import { type ArchiveOptions, type PlacedArchive, UnsafeArchiveError } from './archive.ts'

/** The first bytes of an image, little-endian (the kernel's squashfs_fs.h, "squashfs_super_block"). */
const imageMagic = 0x73717368
/** Listings longer than this are of no package, in bytes: 100,000 files take 10 MB. */
const longestListing = 256 * 1024 * 1024

/**
 * Lists an image by its pseudo-file definitions: of all that unsquashfs prints, the only form that names of any kind leave
 * intact. The file contents that follow them are not read.
 *
 * @throws UnsafeArchiveError for more members than an archive of that size may have, Error where the listing cannot be read.
 */
export async function listImage(
  archive: PlacedArchive & { readonly maxMembers?: number },
  { runner, environment }: CommandPorts,
  { signal }: ArchiveOptions = {},
): Promise<TreeContents> {
  const inodes = await countInodes(archive)
  const { maxMembers } = archive
  // Before anything is listed: the listing grows with them.
  if (maxMembers !== undefined && inodes - 1 > maxMembers) {
    throw new UnsafeArchiveError(`it holds ${inodes - 1} files, more than twice as many as it was said to`)
  }
  const chunks: Buffer[] = []
  let length = 0
  const onOutput = (bytes: Buffer): void => {
    length += bytes.length
    if (length <= longestListing) chunks.push(bytes)
  }
  // unsquashfs opens what it writes to by name, and what node gives a command as its output cannot be opened: hence the pipe.
  const script = 'unsquashfs -quiet -no-progress -no-xattrs -offset "$2" -pf /dev/stdout "$1" | sed -n "/^# START OF DATA/q;p"'
  const result = await runner.run('sh', ['-c', script, 'sh', archive.file, String(archive.offset)], {
    environment: { ...environment, LC_ALL: 'C' },
    signal,
    onOutput,
  })
  if (length > longestListing) throw new UnsafeArchiveError('its listing is too long')
  const listed = result.exitCode === 0 ? parseListing(Buffer.concat(chunks).toString('latin1')) : undefined
  // A listing in which the target of a link looks like a line of its own says another number than the image.
  if (listed === undefined || listed.inodes !== inodes) {
    throw new Error(`the image cannot be listed: ${result.stderr.trim().slice(0, 500)}`.replace(/: $/, ''))
  }
  return listed.members
}

/** How many inodes an image has, as its first block says. */
async function countInodes({ file, offset }: Pick<PlacedArchive, 'file' | 'offset'>): Promise<number> {
  const handle = await openPlain(file)
  try {
    const block = Buffer.alloc(8)
    const { bytesRead } = await handle.read(block, 0, block.length, offset)
    if (bytesRead < block.length || block.readUInt32LE(0) !== imageMagic) throw new Error('it is not a squashfs image')
    return block.readUInt32LE(4)
  } finally {
    await handle.close()
  }
}

const kinds: Readonly<Record<string, TreeMember['kind']>> = { D: 'directory', R: 'file', S: 'link' }
/** `NAME TYPE TIME MODE UID GID [SIZE …|TARGET]`, or `NAME L NAME` for a second name; spaces in names are escaped. */
const linePattern = /((?:\\[\s\S]|[^\\ ])+) (?:([A-KM-Z]) \d+ ([0-7]+) \d+ \d+(?: ([^\n]*))?|L [^\n]*)\n/y

/**
 * Reads pseudo-file definitions, a character for each byte.
 *
 * @returns what they name, and how many inodes that takes; undefined where a line is none of them.
 */
function parseListing(text: string): { readonly members: TreeContents; readonly inodes: number } | undefined {
  const members = new Map<string, TreeMember>()
  let inodes = 0
  linePattern.lastIndex = 0
  while (linePattern.lastIndex < text.length) {
    // A line `#` ends the definitions. A name may begin with `#` too, but then the line goes on.
    if (text.slice(linePattern.lastIndex, linePattern.lastIndex + 3) === '#\n') break
    const [whole, escaped = '', type, mode = '0', rest = ''] = linePattern.exec(text) ?? []
    if (whole === undefined) return undefined
    const name = escaped.replaceAll(/\\([\s\S])/g, '$1')
    if (type !== undefined) inodes += 1
    if (name === '/') continue
    // The same name twice is none of what a tree can hold.
    if (members.has(name) || name.split('/').some((part) => part === '' || part === '.' || part === '..')) return undefined
    const kind = type === undefined ? 'file' : (kinds[type] ?? 'other')
    members.set(name, {
      kind,
      mode: Number.parseInt(mode, 8),
      size: kind === 'file' && type !== undefined ? Number.parseInt(rest, 10) : 0,
      target: kind === 'link' ? rest : '',
      isHardLinked: type === undefined,
    })
  }
  return { members, inodes }
}
