import path from 'node:path'
import { closestMatch } from 'leven'
import { ConfigFileError, ExtensionConfigError, type FileProblem } from '../errors.ts'
import { readInputFile } from '../specification/input-file.ts'
import { readExtensionsText, type WrittenExtension } from './extensions-text.ts'
import { isTomlTable, type TomlTable, type TomlValue } from './toml-document.ts'

/** One extension of a configuration file. */
export interface ConfiguredExtension {
  readonly name: string
  readonly enabled: boolean
  /** The specification as it was written; undefined for one that is built in. May hold credentials. */
  readonly package: string | undefined
  /** Whether its failure fails the step. */
  readonly required: boolean
  /** Its own TTL in hours; undefined for the one of the inputs. */
  readonly ttl: number | 'never' | undefined
  /** The module whose `register` takes the arguments. */
  readonly module: string
  /** As the file has them: integers are bigint, dates TomlDate. */
  readonly arguments: TomlTable
  /** Where it was written, for messages: `extensions.toml:8:11`. */
  readonly origin: string
  /** The directory of that file, absolute: a package's relative path starts there, so that CI and a laptop mean the same. */
  readonly directory: string
}

/** Selects extensions. A field that is left out matches all. */
export interface ExtensionFilter {
  readonly enabled?: boolean
  /** Whether they have no package of their own. */
  readonly builtin?: boolean
  readonly names?: readonly string[]
}

/** The extensions that a filter means, in their order. */
export function selectExtensions(extensions: readonly ConfiguredExtension[], filter: ExtensionFilter): ConfiguredExtension[] {
  const { enabled, builtin, names } = filter
  return extensions.filter(
    (extension) =>
      (enabled === undefined || extension.enabled === enabled) &&
      (builtin === undefined || (extension.package === undefined) === builtin) &&
      (names === undefined || names.includes(extension.name)),
  )
}

/** How configuration files are read. */
export interface ExtensionFilesSource {
  /** Absolute; a `pyproject.toml` is read below `tool.ensure-extensions`. */
  readonly files: readonly string[]
  /** Absolute; files below it are shown relative to it. */
  readonly workspace: string
  /** How the user names the input that named the files, for messages. */
  readonly origin: string
  /** Says what catalogues hold. It is asked only where a file has an extension of a catalogue. */
  readonly catalogs: CatalogLookup
}

/** Says what catalogues know of extensions. */
export interface CatalogLookup {
  /**
   * @throws ExtensionConfigError for a catalogue that cannot be used.
   * @returns what is known of each, or why nothing is, in the order of the names.
   */
  find(names: readonly string[]): Promise<readonly (CatalogedExtension | { readonly problem: string })[]>
}

/** What a catalogue says of an extension. */
interface CatalogedExtension {
  readonly package: string
  readonly module: string | null
  /** Which catalogue says so, as the user calls it. */
  readonly catalog: string
}

/**
 * Reads configuration files of extensions and merges them: of two that have an extension of the same name, the later
 * file wins, key by key and in `arguments` table by table; arrays are replaced. An extension stands where its name first
 * stood. What catalogues say fills in what no file says.
 *
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`, `catalog-invalid`.
 */
export async function readExtensions({ files, workspace, origin, catalogs }: ExtensionFilesSource): Promise<ConfiguredExtension[]> {
  const read = await Promise.all(
    files.map(async (file) => {
      const relative = path.relative(workspace, file)
      const shown = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.split(path.sep).join('/')
      return readExtensionsText(await readInputFile(file, origin), { file: shown, directory: path.dirname(file) })
    }),
  )
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) throw new ConfigFileError(problems)
  const merged = new Map<string, WrittenExtension>()
  for (const extension of read.flatMap(({ extensions }) => extensions)) {
    const { name } = extension
    const before = merged.get(name)
    if (before === undefined) merged.set(name, extension)
    else {
      // Where the package was written is where its mistakes are.
      const { origin, directory } = saysWhat(extension) >= saysWhat(before) ? extension : before
      const catalogPlace = extension.catalogPlace ?? before.catalogPlace
      merged.set(name, { name, table: mergeTables(before.table, extension.table), origin, directory, catalogPlace })
    }
  }
  return (await fillIn([...merged.values()], catalogs)).map(configured)
}

/** How much it says of what to install: a package counts more than a catalogue does. */
function saysWhat({ table }: WrittenExtension): number {
  return table['package'] !== undefined ? 2 : table['catalog'] !== undefined ? 1 : 0
}

/** Fills in what catalogues say of the extensions that are configured by a name there. */
async function fillIn(extensions: readonly WrittenExtension[], catalogs: CatalogLookup): Promise<WrittenExtension[]> {
  const wanted = extensions.filter(({ catalogPlace }) => catalogPlace !== undefined)
  if (wanted.length === 0) return [...extensions]
  const found = await catalogs.find(wanted.map(({ table }) => String(table['catalog'])))
  const answers = new Map(wanted.map((extension, index) => [extension, found[index]]))
  const problems = wanted.flatMap(({ name, catalogPlace }, index): FileProblem[] => {
    const answer = found[index]
    if (answer === undefined || catalogPlace === undefined || !('problem' in answer)) return []
    return [{ ...catalogPlace, message: `'catalog': ${answer.problem}`, extension: name }]
  })
  if (problems.length > 0) throw new ConfigFileError(problems)
  return extensions.map((extension) => {
    const answer = answers.get(extension)
    if (answer === undefined || 'problem' in answer) return extension
    const { package: specification, module, catalog } = answer
    const table = { package: specification, ...(module === null ? {} : { module }), ...extension.table }
    // What is written in the file itself has a place there.
    const origin = extension.table['package'] === undefined ? `${extension.origin} (catalogue ${catalog})` : extension.origin
    return { ...extension, table, origin }
  })
}

function configured({ name, table, origin, directory }: WrittenExtension): ConfiguredExtension {
  const text = (key: string): string | undefined => (typeof table[key] === 'string' ? table[key] : undefined)
  const { ttl_hours: ttl, arguments: given } = table
  return {
    name,
    enabled: table['enabled'] !== false,
    package: text('package'),
    required: table['required'] !== false,
    ttl: ttl === undefined ? undefined : ttl === 'never' ? ttl : Number(ttl),
    module: text('module') ?? name.replaceAll('-', '_'),
    arguments: isTomlTable(given) ? given : {},
    origin,
    directory,
  }
}

function mergeTables(before: TomlTable, after: TomlTable): TomlTable {
  const merged: Record<string, TomlValue> = { ...before }
  for (const [key, value] of Object.entries(after)) {
    const existing = Object.hasOwn(merged, key) ? merged[key] : undefined
    const result = isTomlTable(existing) && isTomlTable(value) ? mergeTables(existing, value) : value
    // A key may be called __proto__.
    Object.defineProperty(merged, key, { value: result, enumerable: true, configurable: true, writable: true })
  }
  return merged
}

/**
 * The extensions with these names.
 *
 * @throws ExtensionConfigError `input-invalid` for a name that no extension has.
 */
export function onlyNamed(extensions: readonly ConfiguredExtension[], names: readonly string[], origin: string): ConfiguredExtension[] {
  const known = extensions.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return selectExtensions(extensions, { names })
  const nearest = closestMatch(unknown, known, { maxDistance: 3 })
  throw new ExtensionConfigError(`${origin}: no extension is called '${unknown}'`, {
    code: 'input-invalid',
    subject: unknown,
    hint: `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}The configuration has: ${known.join(', ') || 'none'}.`,
  })
}
