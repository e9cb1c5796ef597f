import { createWriteStream, type Stats } from 'node:fs'
import { lstat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import type { CommandPorts } from '../ports.ts'
import { findExecutable } from '../system/files.ts'
import { openPlain } from '../system/plain-file.ts'
import { readTree, type TreeSize } from '../system/tree.ts'
import { type ArchiveFormat, type ArchiveOptions, type PlacedArchive, UnsafeArchiveError } from './archive.ts'
import { makeOwn } from './own-tree.ts'
import { endOf, leftOutOf, refuseForeign } from './tree-contents.ts'

/** zstd level 3: on the 72 MB tree of ten Sphinx extensions 0.5 s and 24 MB; higher levels cost more time than the bytes they save. */
const zstdLevel = 3

/** A tar format: a machine that packs it unpacks it too. */
export type TarFormat = ArchiveFormat & { readonly open: NonNullable<ArchiveFormat['open']> }

/**
 * The best tar format of this machine: `tar.zst` by the programs tar and zstd, else by node's own zstd (22.15 and
 * newer), else `tar.gz`. The format's name is part of the cache key, so that no machine meets an archive it cannot open.
 */
export async function selectTarFormat(options: CommandPorts): Promise<TarFormat> {
  const [tar, zstd] = await Promise.all([findExecutable('tar', options.environment), findExecutable('zstd', options.environment)])
  if (tar !== undefined && zstd !== undefined && process.platform !== 'win32') {
    const answer = await options.runner.run(tar, ['--version'], { environment: options.environment, timeoutMs: 5_000 })
    // busybox has neither --version nor a compress program.
    const kind = /GNU tar|bsdtar/.exec(answer.stdout)?.[0]
    if (kind !== undefined) return programTarFormat(tar, kind === 'GNU tar', options)
  }
  return nodeTarFormat()
}

/** The most a member takes in a tar archive beside its content, in bytes: headers, padding, a long name and a long target. */
const memberBytes = 12_288
/** The end of a tar archive, padded as programs do, in bytes. */
const endBytes = 1_048_576

/** The most that a tar archive of a tree is long, unpacked, in bytes. */
function longestTar(opened: TreeSize): number {
  const { members, bytes } = endOf(opened)
  return bytes + members * memberBytes + endBytes
}

/** tar.zst by the programs of the machine. */
function programTarFormat(tar: string, isGnu: boolean, { runner, environment }: CommandPorts): TarFormat {
  const run = async (args: readonly string[], options: ArchiveOptions): Promise<void> => {
    const result = await runner.run(tar, args, { environment, signal: options.signal })
    if (result.exitCode !== 0) throw new Error(`tar ended with ${result.exitCode}: ${result.stderr.trim().slice(0, 500)}`)
  }
  return {
    name: 'tar.zst',
    means: 'tar and zstd',
    list: undefined,
    mounter: undefined,
    async pack(tree, file, options = {}) {
      const own = options.content === 'own' ? excluding(leftOutOf(readTree(tree))) : []
      // Hard links become files: opening refuses links, because they can name files outside.
      const portable = isGnu ? ['--hard-dereference', '--sort=name', '--format=posix', '--pax-option=delete=atime,delete=ctime'] : []
      const owner = isGnu ? ['--owner=0', '--group=0', '--numeric-owner'] : ['--uid', '0', '--gid', '0']
      const compressor = `--use-compress-program=zstd -T0 -${zstdLevel} -q`
      await run([...portable, ...owner, ...own, compressor, '-cf', file, '-C', tree, '.'], options)
    },
    async open(archive, directory, options = {}) {
      // tar itself refuses absolute names, `..` and writing through links; the inspection afterwards refuses the rest.
      const limit = String(longestTar(archive.opened))
      const modes = options.content === 'own' ? '-p' : '--no-same-permissions'
      await withInputAt(archive, async (inputFile) => {
        const result = await runner.run('sh', ['-c', openScript, 'sh', tar, directory, limit, modes], {
          environment,
          signal: options.signal,
          inputFile,
        })
        if (/^zstd 0$/m.test(result.stdout) && /^tar 0$/m.test(result.stdout)) return
        // The kernel ends what writes to a pipe that nobody reads (128 + SIGPIPE): all that it was said to hold is there.
        if (/^zstd 141$/m.test(result.stdout)) throw new UnsafeArchiveError(`it unpacks to more than ${limit} bytes`)
        throw new Error(`tar could not unpack it: ${result.stderr.trim().slice(0, 500)}`)
      })
      refuseForeign(readTree(directory), archive.opened, options.content)
      if (options.content === 'own') makeOwn(directory)
    },
  }
}

/** Leaves members out, by patterns that match just their names. */
function excluding(names: readonly string[]): string[] {
  return names.map(
    (name) =>
      `--exclude=./${Buffer.from(name, 'latin1')
        .toString('utf8')
        .replaceAll(/[\\*?[\]]/g, '\\$&')}`,
  )
}

/**
 * Unpacks what comes in, into `$2`, by the tar `$1` with the option `$4`, up to `$3` bytes of it, and says how both programs ended: a pipe itself tells
 * of its last one only. What tar leaves unread is read, so that no other end counts as a broken pipe.
 */
const openScript = `
{ { zstd -d -q; echo "zstd $?" >&3; } | head -c "$3" | {
  "$1" -xf - -C "$2" --no-same-owner "$4"; echo "tar $?" >&3; cat >/dev/null
} } 3>&1 1>&2
`

/** Opens a file at the place where an archive begins in it: what reads it on is given the archive alone. */
async function withInputAt({ file, offset }: PlacedArchive, work: (inputFile: number) => Promise<void>): Promise<void> {
  const handle = await openPlain(file)
  try {
    const skipped = Buffer.alloc(offset)
    for (let position = 0; position < offset; ) {
      const { bytesRead } = await handle.read(skipped, 0, offset - position, null)
      if (bytesRead === 0) throw new Error('it ends before its archive begins')
      position += bytesRead
    }
    await work(handle.fd)
  } finally {
    await handle.close()
  }
}

interface Codec {
  readonly name: string
  compress(): Transform
  decompress(): Transform
}

function selectCodec(): Codec {
  const { createZstdCompress, createZstdDecompress } = zlib as Partial<typeof import('node:zlib')> & {
    createZstdCompress?: (options: unknown) => Transform
    createZstdDecompress?: () => Transform
  }
  if (createZstdCompress === undefined || createZstdDecompress === undefined) {
    return { name: 'tar.gz', compress: () => zlib.createGzip({ level: 6 }), decompress: () => zlib.createGunzip() }
  }
  // 100 is ZSTD_c_compressionLevel of the zstd library, which node's constants name only from 22.15 on.
  return {
    name: 'tar.zst',
    compress: () => createZstdCompress({ params: { 100: zstdLevel } }),
    decompress: () => createZstdDecompress(),
  }
}

/** A tar format that needs no program of the machine. */
export function nodeTarFormat(): TarFormat {
  const codec = selectCodec()
  return {
    name: codec.name,
    means: 'node',
    list: undefined,
    mounter: undefined,
    async pack(tree, file, options = {}) {
      // Loaded when used: 27 ms that machines with tar and zstd never need.
      const { create } = await import('tar')
      const isOwn = options.content === 'own'
      // `portable` changes owners and modes, which a directory of the user's own keeps.
      const source = create({ cwd: tree, portable: !isOwn, follow: false, ...(isOwn && { filter: isCarried }) }, ['.'])
      await pipeline(source as unknown as NodeJS.ReadableStream, codec.compress(), createWriteStream(file), { signal: options.signal })
    },
    async open({ file, offset, opened }, directory, options = {}) {
      const { extract } = await import('tar')
      const isOwn = options.content === 'own'
      let refusal: UnsafeArchiveError | undefined
      const links = new Map<string, string>()
      const target = extract({
        cwd: directory,
        strict: true,
        preserveOwner: false,
        ...(isOwn && { chmod: true, processUmask: 0 }),
        filter: (name, entry) => {
          const type = 'type' in entry ? entry.type : undefined
          const isPlain =
            type === 'File' || type === 'OldFile' || type === 'ContiguousFile' || type === 'Directory' || type === 'SymbolicLink'
          const leaves = name.startsWith('/') || name.split(/[\\/]/).includes('..')
          if (!isPlain || leaves) refusal ??= new UnsafeArchiveError(`${name} ${leaves ? 'leaves the tree' : `is a ${String(type)}`}`)
          if (isOwn && type === 'SymbolicLink' && 'linkpath' in entry) {
            links.set(name, String(entry.linkpath))
            return false
          }
          return refusal === undefined
        },
      })
      try {
        const source = (await openPlain(file)).createReadStream({ start: offset })
        await pipeline(source, codec.decompress(), endingAt(longestTar(opened)), target as unknown as NodeJS.WritableStream, {
          signal: options.signal,
        })
      } catch (error) {
        throw refusal ?? error
      }
      if (refusal !== undefined) throw refusal
      // Last, so that nothing is written through one.
      for (const [name, link] of links) await makeLink(directory, name, link)
      refuseForeign(readTree(directory), opened, options.content)
      if (isOwn) makeOwn(directory)
    },
  }
}

/** Whether an archive carries what lies there. */
function isCarried(_name: string, entry: object): boolean {
  const stats = entry as Partial<Stats>
  return stats.isFile?.() === true || stats.isDirectory?.() === true || stats.isSymbolicLink?.() === true
}

/** Makes a link in a tree that was just unpacked, which has only the links that were made here. */
async function makeLink(directory: string, name: string, target: string): Promise<void> {
  let parent = directory
  for (const part of path.posix.dirname(path.posix.normalize(name)).split('/')) {
    parent = path.join(parent, part)
    if (!(await lstat(parent)).isDirectory()) throw new UnsafeArchiveError(`${name} lies in what is not a directory`)
  }
  await symlink(target, path.join(parent, path.posix.basename(name)))
}

/** Passes on so many bytes and fails at the next. */
function endingAt(limit: number): Transform {
  let length = 0
  return new Transform({
    transform(bytes: Buffer, _, done) {
      length += bytes.length
      if (length > limit) done(new UnsafeArchiveError(`it unpacks to more than ${limit} bytes`))
      else done(null, bytes)
    },
  })
}
