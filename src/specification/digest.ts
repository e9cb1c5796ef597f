import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs'
import path from 'node:path'
import { ExtensionConfigError, hasErrno } from '../errors.ts'
import { parseSpecification, type Specification, type SpecificationContext } from './specification.ts'

/** A specification with the digest that identifies it. */
export interface IdentifiedSpecification extends Specification {
  /** SHA-256 as lower-case hex: of the canonical text, and for local paths of the content too. */
  readonly digest: string
  /** After how many hours it is resolved anew, where that was said of it alone. */
  readonly ttl?: number | 'never'
}

/** Directories of a source tree that do not change what is built from it. */
const ignoredDirectories: ReadonlySet<string> = new Set([
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

/** SHA-256 of a text (UTF-8), as lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * The extension digest: SHA-256 (lower-case hex) of the canonical specification text; of a local path or wheel its
 * content counts too.
 *
 * @throws ExtensionConfigError for text that is no specification, or a path that does not exist.
 */
export function extensionDigest(text: string, context: SpecificationContext = {}): string {
  return identify(parseSpecification(text, context), context).digest
}

/** Gives a specification its digest. Reads the content of local paths; throws ExtensionConfigError where there is none. */
export function identify(specification: Specification, context: SpecificationContext = {}): IdentifiedSpecification {
  return { ...specification, digest: sha256(identityOf(specification, context)) }
}

function identityOf(specification: Specification, context: SpecificationContext): string {
  if (specification.localPath === undefined) {
    const selection = specification.url?.selection
    return selection === undefined ? specification.canonical : `${specification.canonical}\nquery:${selection}`
  }
  const where = context.origin === undefined ? '' : `${context.origin}: `
  try {
    return `${specification.canonical}\nsha256:${contentDigest(specification.localPath)}`
  } catch (error) {
    if (!hasErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR')) throw error
    throw new ExtensionConfigError(
      `${where}'${specification.display}' cannot be read: there is no such file or directory, or it is not readable`,
      {
        code: 'path-not-found',
        subject: specification.display,
        hint: `Relative paths start at ${context.baseDirectory ?? process.cwd()}. Was it built or checked out before this step?`,
        cause: error,
      },
    )
  }
}

/**
 * What building leaves in a source tree (setuptools builds in place): it would make the second run another request.
 *
 * @param parent the directory within the tree; empty for its top.
 */
function isLeftByBuild(entry: string, parent: string): boolean {
  return entry.endsWith('.egg-info') || (parent === '' && (entry === 'build' || entry === 'dist'))
}

/** SHA-256 over a file's content, or over the names, kinds and contents of a directory's files. */
function contentDigest(target: string): string {
  const hash = createHash('sha256')
  const add = (file: string, name: string): void => {
    const stats: Stats = lstatSync(file)
    if (stats.isDirectory()) {
      for (const entry of readdirSync(file).sort()) {
        if (!isLeftByBuild(entry, name) && !ignoredDirectories.has(entry)) add(path.join(file, entry), `${name}/${entry}`)
      }
    } else if (stats.isSymbolicLink() && name !== '') {
      hash.update(`link ${name}\0${readlinkSync(file)}\0`)
    } else {
      const content = readFileSync(file)
      hash.update(`file ${name}\0${content.length}\0`).update(content)
    }
  }
  add(target, '')
  return hash.digest('hex')
}

/**
 * What beside the specifications changes how a request resolves. Every field is optional; what is absent, empty or
 * false is the default and leaves the digest as it is.
 */
export interface RequestOptions {
  /** The index URL of the inputs, without credentials. */
  readonly indexUrl?: string
  /** Further index URLs of the inputs, without credentials. */
  readonly extraIndexUrls?: readonly string[]
  /** SHA-256 of each constraints file's content. */
  readonly constraints?: readonly string[]
  /** SHA-256 of the uv configuration file named by the inputs. */
  readonly uvConfig?: string
  /** What counts as too new: a time, or a number of days such as `7 days`. */
  readonly excludeNewer?: string
  /** Whether nothing without a hash is installed. */
  readonly requireHashes?: true
  /** SHA-256 over the specifications with hashes. */
  readonly hashes?: string
  /** Names of packages that are never built from source, or `:all:`. */
  readonly onlyBinary?: readonly string[]
  /** What becomes of extensions that do not go together, where that is not `error`. */
  readonly onConflict?: 'isolate' | 'drop-optional'
  /** Extension digests that may be dropped. */
  readonly optional?: readonly string[]
  /** The UV_… variables that change a resolution, files among them by their content. */
  readonly variables?: Readonly<Record<string, string>>
}

/**
 * The request digest: SHA-256 (lower-case hex) over the set of specifications and the options. The order and
 * repetition of specifications do not matter. For one specification with default options it is the extension digest.
 *
 * @param specifications texts, or specifications that already carry their digest.
 */
export function requestDigest(
  specifications: readonly (string | IdentifiedSpecification)[],
  options: RequestOptions = {},
  context: SpecificationContext = {},
): string {
  const digests = specifications.map((item) => (typeof item === 'string' ? extensionDigest(item, context) : item.digest))
  const unique = [...new Set(digests)].sort()
  const changed = Object.entries(options)
    .filter(([, value]) => isSet(value))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  const [only] = unique
  if (only !== undefined && unique.length === 1 && changed.length === 0) return only
  const lines = changed.map(([name, value]) => `${name} = ${JSON.stringify(sorted(value))}`)
  return sha256([...unique, ...lines].join('\n'))
}

function isSet(value: unknown): boolean {
  if (value === undefined || value === '' || value === null) return false
  return typeof value === 'object' ? Object.keys(value).length > 0 : true
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}
