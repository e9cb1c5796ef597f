import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno } from '../errors.ts'
import { normalizeName } from '../specification/marker.ts'

/** One line of a RECORD file (the "Recording installed projects" specification): a file, its hash and its size. */
export interface RecordedFile {
  /** Relative to the tree, with `/`. */
  readonly path: string
  /** `sha256=…` in unpadded URL-safe base64; empty where none is recorded. */
  readonly hash: string
  /** In bytes; undefined where none is recorded. */
  readonly size: number | undefined
}

/** One installed distribution of a tree. */
export interface Distribution {
  /** In normal form (PEP 503). */
  readonly name: string
  readonly version: string
  /** The name of its `*.dist-info` directory. */
  readonly directory: string
  readonly files: readonly RecordedFile[]
}

/** A tree whose files are not what its RECORDs say. `message` names the first that differs. */
export class IncompleteTreeError extends Error {
  override readonly name: string = 'IncompleteTreeError'
}

/**
 * The distributions of a tree, sorted by name.
 *
 * @throws IncompleteTreeError when a `*.dist-info` directory has no readable RECORD.
 */
export async function readDistributions(tree: string): Promise<Distribution[]> {
  const names = (await readdir(tree)).filter((name) => name.endsWith('.dist-info'))
  const distributions = await Promise.all(names.map((directory) => readDistribution(tree, directory)))
  return distributions.sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** The `*.dist-info` directory of a distribution in a tree, by its name in normal form; undefined where it has none. */
export async function findDistInfo(tree: string, name: string): Promise<string | undefined> {
  const names = await readdir(tree)
  return names.find((directory) => directory.endsWith('.dist-info') && normalizeName(directory.split('-', 1)[0] ?? '') === name)
}

async function readDistribution(tree: string, directory: string): Promise<Distribution> {
  const file = path.join(tree, directory, 'RECORD')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR')) throw new IncompleteTreeError(`${directory}/RECORD is missing`)
    throw error
  })
  const [name = '', version = ''] = directory.slice(0, -'.dist-info'.length).split('-')
  return { name: normalizeName(name), version: version.replaceAll('_', '-'), directory, files: parseRecord(text) }
}

/** Parses the text of a RECORD file: CSV of path, hash and size. */
export function parseRecord(text: string): RecordedFile[] {
  const files: RecordedFile[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const [file = '', hash = '', size = ''] = parseCsvLine(line)
    files.push({ path: file.replaceAll('\\', '/'), hash, size: /^\d+$/.test(size) ? Number(size) : undefined })
  }
  return files
}

function parseCsvLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',')
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
}

/** One line of a RECORD file. */
export function formatRecordLine(file: RecordedFile): string {
  const quoted = /[",]/.test(file.path) ? `"${file.path.replaceAll('"', '""')}"` : file.path
  return `${quoted},${file.hash},${file.size ?? ''}`
}

/**
 * Files that company tooling extends in place when an interpreter starts: CA bundles get the company's own CA. Such a
 * file may have grown since it was installed; it may never have shrunk.
 */
const extendedInPlace: ReadonlySet<string> = new Set(['certifi/cacert.pem', 'pip/_vendor/certifi/cacert.pem', 'botocore/cacert.pem'])

/**
 * Checks that every recorded file is there and has its recorded size. Hashes are not read: that costs as much as
 * reading the tree.
 *
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
export function verifyFiles(tree: string, distributions: readonly Distribution[]): void {
  verifyRecorded(distributions, (file) => {
    const stats = lstatSync(`${tree}/${file}`, { throwIfNoEntry: false })
    return stats === undefined ? undefined : { size: stats.size, isFile: stats.isFile() }
  })
}

/** What is found at the path of a recorded file. */
type FileFinder = (file: string) => { readonly size: number; readonly isFile: boolean } | undefined

function verifyRecorded(distributions: readonly Distribution[], find: FileFinder): void {
  for (const distribution of distributions) {
    for (const file of distribution.files) {
      // Byte code may be recorded by some tools and is made anew by the interpreter.
      if (file.path.endsWith('.pyc')) continue
      const found = find(file.path)
      const owner = `${distribution.name} ${distribution.version}`
      if (found === undefined) throw new IncompleteTreeError(`${file.path} of ${owner} is missing`)
      if (file.size !== undefined && found.isFile && found.size !== file.size) {
        if (extendedInPlace.has(file.path) && found.size > file.size) continue
        throw new IncompleteTreeError(`${file.path} of ${owner} has ${found.size} bytes instead of ${file.size}`)
      }
    }
  }
}

/**
 * Checks the listing of an archive as {@link verifyFiles} checks a tree.
 *
 * @param listed what the archive holds, by paths of which each character is a byte.
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
export function verifyListed(
  listed: ReadonlyMap<string, { readonly kind: string; readonly size: number }>,
  distributions: readonly Distribution[],
): void {
  verifyRecorded(distributions, (file) => {
    const normal = path.posix.normalize(file)
    const member = listed.get(Buffer.from(normal, 'utf8').toString('latin1'))
    return member === undefined ? undefined : { size: member.size, isFile: member.kind === 'file' }
  })
}

/** Whether every recorded file of a distribution is what was recorded, by its SHA-256. Reads all of them. */
export async function isIntact(tree: string, distribution: Distribution): Promise<boolean> {
  for (const { path: file, hash, size } of distribution.files) {
    if (!hash.startsWith('sha256=')) continue
    const content = await readFile(path.join(tree, file)).catch(() => undefined)
    if (content === undefined || (size !== undefined && content.length !== size)) return false
    if (createHash('sha256').update(content).digest('base64url') !== hash.slice('sha256='.length)) return false
  }
  return true
}
