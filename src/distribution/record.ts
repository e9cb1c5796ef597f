import { createHash } from 'node:crypto'
import { existsSync, lstatSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { normalizeName } from '../specification/name.ts'
import { blocksOf, withFileSource } from '../system/byte-source.ts'
import { hasErrno } from '../system/errno.ts'
import { isOtherThanPlain, readPlainText, readSmallPlainSync } from '../system/plain-file.ts'

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

/** The size of the recorded files of a distribution, in bytes. */
export function recordedBytes({ files }: Distribution): number {
  return files.reduce((sum, { size }) => sum + (size ?? 0), 0)
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
  const text = await readPlainText(file).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES') || isOtherThanPlain(error))
      throw new IncompleteTreeError(`${directory}/RECORD is missing`)
    throw error
  })
  const [name = '', version = ''] = directory.slice(0, -'.dist-info'.length).split('-')
  // A RECORD cannot hold its own hash and size; where it does, those are of another one, as of the one in the wheel.
  const own = `${directory}/RECORD`
  const files = parseRecord(text).map((line) => (line.path === own ? { path: own, hash: '', size: undefined } : line))
  return { name: normalizeName(name), version: version.replaceAll('_', '-'), directory, files }
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
 * reading the tree. A file that several distributions bring is that of one of them.
 *
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
export function verifyFiles(tree: string, distributions: readonly Distribution[]): void {
  verifyRecorded(distributions, filesOf(tree))
}

function filesOf(tree: string): FileFinder {
  return (file) => {
    const location = `${tree}/${file}`
    const stats = lstatSync(location, { throwIfNoEntry: false })
    if (stats === undefined || (stats.isSymbolicLink() && !existsSync(location))) return undefined
    // A link stands for what it leads to.
    const found = stats.isSymbolicLink() ? statSync(location) : stats
    return { size: found.size, kind: found.isFile() ? 'file' : 'other' }
  }
}

/** The state of a recorded file: of a link in an archive it is not known where it leads. */
type FileFinder = (file: string) => { readonly size: number; readonly kind: 'file' | 'link' | 'other' } | undefined

function verifyRecorded(distributions: readonly Distribution[], find: FileFinder): void {
  for (const distribution of distributions) {
    const [first] = problemsIn(distribution, distributions, find)
    if (first !== undefined) throw new IncompleteTreeError(first.problem)
  }
}

/** A recorded file that is not what its RECORD says. */
export interface RecordProblem {
  readonly file: RecordedFile
  /** As a sentence that names the file and its distribution. */
  readonly problem: string
}

/** The files of a distribution that are missing or not of their recorded size. */
export function findProblems(tree: string, distribution: Distribution, all: readonly Distribution[]): Generator<RecordProblem> {
  return problemsIn(distribution, all, filesOf(tree))
}

function* problemsIn(distribution: Distribution, all: readonly Distribution[], find: FileFinder): Generator<RecordProblem> {
  const owner = `${distribution.name} ${distribution.version}`
  for (const file of distribution.files) {
    // Byte code may be recorded by some tools and is made again by the interpreter.
    if (file.path.endsWith('.pyc')) continue
    const found = find(file.path)
    if (found === undefined) yield { file, problem: `${file.path} of ${owner} is missing` }
    else if (file.size !== undefined && found.kind === 'other') yield { file, problem: `${file.path} of ${owner} is not a file` }
    else if (file.size !== undefined && found.kind === 'file' && found.size !== file.size) {
      if (isExtended(file, found.size)) continue
      // Only looked for where the file differs: on a hit every file is checked.
      if (recordsOf(file.path, distribution, all).some(({ size }) => size === found.size)) continue
      yield { file, problem: `${file.path} of ${owner} has ${found.size} bytes instead of ${file.size}` }
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
  verifyRecorded(distributions, (file): ReturnType<FileFinder> => {
    const normal = path.posix.normalize(file)
    const member = listed.get(Buffer.from(normal, 'utf8').toString('latin1'))
    if (member === undefined) return undefined
    return { size: member.size, kind: member.kind === 'file' || member.kind === 'link' ? member.kind : 'other' }
  })
}

/** Whether a file is one that the machine may extend, and has grown. */
function isExtended({ path: file, size }: RecordedFile, sizeNow: number): boolean {
  return size !== undefined && sizeNow > size && extendedInPlace.has(file)
}

/** How other distributions record a file. */
function recordsOf(file: string, distribution: Distribution, all: readonly Distribution[]): RecordedFile[] {
  return all.filter((other) => other !== distribution).flatMap(({ files }) => files.filter((recorded) => recorded.path === file))
}

/**
 * Whether every recorded file of a distribution is what was recorded, by its SHA-256. Reads all of them.
 *
 * @param others distributions whose file it may be instead, where they bring the same.
 */
export async function isIntact(tree: string, distribution: Distribution, others: readonly Distribution[] = []): Promise<boolean> {
  return (await findChangedFile(tree, distribution, { others, isExtensible: false })) === undefined
}

/** How files are compared with what was recorded. */
export interface Comparison {
  /** Distributions whose file it may be instead, where they bring the same. */
  readonly others?: readonly Distribution[]
  /** Whether a file that the machine extends in place counts as unchanged, as for {@link verifyFiles}. */
  readonly isExtensible: boolean
}

/** The first recorded file of a distribution that is missing or is not what was recorded, by its SHA-256. Reads all of them. */
export async function findChangedFile(tree: string, distribution: Distribution, comparison: Comparison): Promise<string | undefined> {
  for await (const { path: file } of changedFiles(tree, distribution, comparison)) return file
  return undefined
}

/** The recorded files of a distribution that are missing or are not what was recorded, by their SHA-256. Reads all of them. */
export async function* changedFiles(
  tree: string,
  distribution: Distribution,
  { others = [], isExtensible }: Comparison,
): AsyncGenerator<RecordedFile> {
  for (const [index, recorded] of distribution.files.entries()) {
    if (!recorded.hash.startsWith('sha256=')) continue
    if (index % filesInARow === filesInARow - 1) await setImmediate()
    const found = await readRecorded(tree, recorded.path)
    if (found === undefined) yield recorded
    else {
      if (isExtensible && isExtended(recorded, found.size)) continue
      const isAs = (file: RecordedFile): boolean => (file.size === undefined || found.size === file.size) && file.hash === found.hash
      if (!isAs(recorded) && !recordsOf(recorded.path, distribution, others).some(isAs)) yield recorded
    }
  }
}

/** Files of at most this size are read at once, in bytes: nearly all of a tree. */
const smallBytes = 1024 * 1024
/** After so many of them other work has its turn, such as that of a signal. */
const filesInARow = 200

/**
 * How a RECORD has a file of a tree as it is now, whatever its size; undefined where there is none that can be read.
 *
 * @param file relative to the tree, with `/`.
 */
export async function readRecorded(tree: string, file: string): Promise<(RecordedFile & { readonly size: number }) | undefined> {
  const location = path.join(tree, file)
  try {
    const small = readSmallPlainSync(location, smallBytes)
    if (small !== undefined) return { path: file, hash: contentHash(small), size: small.length }
    return await withFileSource(location, async (source) => {
      const hash = createHash('sha256')
      for await (const block of blocksOf(source)) hash.update(block)
      return { path: file, hash: `sha256=${hash.digest('base64url')}`, size: source.size }
    })
  } catch {
    return undefined
  }
}

/** The hash of a content as a RECORD has it. */
export function contentHash(content: Uint8Array): string {
  return `sha256=${createHash('sha256').update(content).digest('base64url')}`
}
