import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { hasErrno, messageOf } from '../system/errno.ts'
import { isPresent } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { readPlain } from '../system/plain-file.ts'

/** A `.pth` or `.start` file of a tree, as the interpreter reads it when it starts. */
export interface PthFile {
  /** Absolute. */
  readonly file: string
  /** Of its content, hexadecimal. */
  readonly sha256: string
  /** Whether its name begins with a dot: then it is not processed, and nobody looking for it sees it. */
  readonly isHidden: boolean
  /** The directories it adds to the import path, where they exist. */
  readonly paths: readonly { readonly line: number; readonly path: string; readonly exists: boolean }[]
  /** The code it runs: import lines, or the entry points of a `.start` file. */
  readonly code: readonly { readonly line: number; readonly text: string }[]
  /** Why it is not processed; null where it is. */
  readonly problem: string | null
}

/** The line ends of `str.splitlines`, which Python 3.13 and newer use here: code can hide behind them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators of ASCII that Python counts as line ends.
const pythonLineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/
const universalNewline = /\r\n|\n|\r/
/** The characters that `str.strip` removes; JavaScript's trim removes others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/
const trailingSpace = new RegExp(`${pythonSpace.source}$`)
const leadingSpace = new RegExp(`^${pythonSpace.source}`)
/** How much of a line is shown, in characters: one may be as long as its author likes. */
const longestText = 500

/**
 * Lists and checks the `.pth` files of a tree (from Python 3.15 on the `.start` files too), in the order they are
 * processed in. Runs nothing: that does the Python that imports.
 *
 * @param tree absolute.
 * @param pythonVersion its version, as in `3.12.4`: how lines end and what counts changed over time.
 * @returns an empty list where there is no such directory.
 */
export async function processPthFiles(tree: string, pythonVersion: string): Promise<PthFile[]> {
  const minor = Number(pythonVersion.split('.')[1])
  const endings = minor >= 15 ? ['.pth', '.start'] : ['.pth']
  const names: string[] = await readdir(tree).catch((error: unknown) => {
    if (hasErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES')) return []
    throw error
  })
  const found = names.filter((name) => endings.some((ending) => name.endsWith(ending)))
  // Python sorts by code point.
  const ordered = found.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
  const files: readonly (PthFile | undefined)[] = await Promise.all(ordered.map((name) => readPthFile(path.join(tree, name), minor)))
  // PEP 829: beside a .start file of its name the import lines of a .pth file do not run.
  const isReplaced = ({ file }: PthFile): boolean => minor >= 15 && names.includes(`${path.basename(file, '.pth')}.start`)
  return files.flatMap((file) => {
    if (file === undefined) return []
    return file.file.endsWith('.pth') && isReplaced(file) ? [{ ...file, code: [] }] : [file]
  })
}

/** Whether a file runs code when Python starts, or cannot be read to tell. */
export function isHook({ isHidden, code, problem }: PthFile): boolean {
  return !isHidden && (code.length > 0 || problem !== null)
}

/** The names of the files that may run their code: every file of the name is allowed, by its SHA-256. */
export function namesThatRun(files: readonly PthFile[], allowed: readonly string[]): string[] {
  const hooks = files.filter(isHook)
  const isRefused = (name: string): boolean => hooks.some(({ file, sha256 }) => path.basename(file) === name && !allowed.includes(sha256))
  return [...new Set(hooks.map(({ file }) => path.basename(file)))].filter((name) => !isRefused(name)).sort()
}

/** The line that allows a file, for `pth: allow-list`. */
export function allowLine({ file, sha256 }: Pick<PthFile, 'file' | 'sha256'>): string {
  return `${sha256}  # ${path.basename(file)}`
}

/**
 * The modules that Python imports by itself when it starts, `sitecustomize` and `usercustomize` in any form: those of a tree, and of the
 * directories that its `.pth` files add.
 */
export async function findCustomizers(tree: string, pthFiles: readonly PthFile[]): Promise<PthFile[]> {
  const added = pthFiles.flatMap(({ file, paths }) => paths.map((added) => path.resolve(path.dirname(file), added.path)))
  const own = added.filter((directory) => !path.relative(tree, directory).startsWith('..'))
  return (await Promise.all([...new Set([tree, ...own])].map(customizersIn))).flat()
}

async function customizersIn(directory: string): Promise<PthFile[]> {
  const names = await readdir(directory).catch(() => [])
  const files = names
    .filter((name) => /^(?:site|user)customize(?:\.|$)/.test(name))
    .map((name) => path.join(directory, name, ...(name.includes('.') ? [] : ['__init__.py'])))
  const read = await Promise.all(
    files.map(async (file): Promise<PthFile[]> => {
      const code = [{ line: 1, text: 'the whole module, which Python imports by itself' }]
      const base = { file, isHidden: false, paths: [], code }
      try {
        return [{ ...base, sha256: sha256(await readPlain(file)), problem: null }]
      } catch (error) {
        return hasErrno(error, 'ENOENT') ? [] : [{ ...base, sha256: '', problem: messageOf(error) }]
      }
    }),
  )
  return read.flat()
}

async function readPthFile(file: string, minor: number): Promise<PthFile | undefined> {
  const base = { file, isHidden: path.basename(file).startsWith('.'), paths: [], code: [] }
  let content: Buffer
  try {
    if (!(await stat(file)).isFile()) return undefined
    content = await readPlain(file)
  } catch (error) {
    if (hasErrno(error, 'ENOENT', 'ELOOP')) return undefined
    return { ...base, sha256: '', problem: messageOf(error) }
  }
  const digest = sha256(content)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    // Its lines depend on the locale of the process; Latin-1 shows all that is ASCII in them.
    return { ...base, ...(await readLines(file, content.toString('latin1'), minor)), sha256: digest, problem: 'it is not UTF-8' }
  }
  return { ...base, ...(await readLines(file, text, minor)), sha256: digest, problem: null }
}

async function readLines(file: string, text: string, minor: number): Promise<Pick<PthFile, 'paths' | 'code'>> {
  const paths: { line: number; path: string; exists: boolean }[] = []
  const code: { line: number; text: string }[] = []
  const isStart = file.endsWith('.start')
  for (const [index, raw] of text.split(minor >= 13 ? pythonLineEnd : universalNewline).entries()) {
    const stripped = raw.replace(trailingSpace, '')
    const line = minor >= 15 ? stripped.replace(leadingSpace, '') : stripped
    if (line === '' || line.startsWith('#')) continue
    if (isStart || /^import[ \t]/.test(minor >= 15 ? line : raw))
      code.push({ line: index + 1, text: line.length > longestText ? `${line.slice(0, longestText)}…` : line })
    else paths.push({ line: index + 1, path: line, exists: await isPresent(path.resolve(path.dirname(file), line)) })
  }
  return { paths, code }
}
