import { validRange } from '@renovatebot/pep440'
import { parse, TomlError } from 'smol-toml'
import * as v from 'valibot'
import { EnsureExtensionsError, ExtensionConfigError } from '../errors.ts'
import { holdsSecretUrl } from '../specification/hidden-url.ts'
import { normalizeName } from '../specification/name.ts'
import { parseSpecification } from '../specification/specification.ts'
import { problemOf as tomlProblemOf } from '../specification/toml.ts'
import { messageOf } from '../system/errno.ts'
import { redactUrls } from '../system/redact.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import type { CatalogEntry } from './catalog-entry.ts'
import { type CatalogFile, catalogFileSchema, catalogSchemaVersion, type EntryTable } from './catalog-schema.ts'

/** The largest catalogue that is read, in bytes: some ten thousand extensions with their verifications. */
export const maxCatalogBytes: number = 10_000_000
/** The most extensions of a catalogue: each problem of each is looked for, and the page compares all with all versions of their hosts. */
const mostExtensions = 10_000

/**
 * Reads a catalogue: TOML as it is written by hand, or JSON as `catalog verify` builds it.
 *
 * @param shown how the user calls it, for messages.
 * @throws ExtensionConfigError `catalog-invalid` with all that is wrong with it.
 */
export function readCatalog(text: string, shown: string): CatalogEntry[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > maxCatalogBytes) throw invalid(shown, [`it has ${bytes} bytes; the most is ${maxCatalogBytes}`])
  const value = parsed(text, shown)
  const version = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (typeof version === 'number' && version > catalogSchemaVersion) {
    throw invalid(shown, [`it is of schema ${version}; this release reads schema ${catalogSchemaVersion}: update ensure-extensions`])
  }
  const count = extensionsIn(value).length
  if (count > mostExtensions) throw invalid(shown, [`it has ${count} extensions; the most is ${mostExtensions}`])
  const checked = v.safeParse(catalogFileSchema, value)
  if (!checked.success) {
    const hint = version === undefined && isConfiguration(value) ? configurationHint : usualHint
    throw invalid(shown, [...new Set(checked.issues.map((issue) => problemOf(issue, value)))], hint)
  }
  const { extensions } = checked.output
  const problems = [...repeatedNames(checked.output), ...extensions.flatMap(unusablePackage), ...extensions.flatMap(unusableRanges)]
  // The comments of TOML too.
  if (holdsSecret(isJson(text) ? checked.output : [text, checked.output]))
    problems.push('a URL in it has an account or a query: a catalogue is read by many and holds no secret')
  if (problems.length > 0) throw invalid(shown, problems)
  return extensions.map(entryOf)
}

/** A catalogue as `catalog verify` writes it: JSON, an extension after the other, by name. */
export function writeCatalog(entries: readonly CatalogEntry[]): string {
  const extensions = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).map(tableOf)
  return `${JSON.stringify({ schema: catalogSchemaVersion, extensions }, undefined, 2)}\n`
}

function parsed(text: string, shown: string): unknown {
  const content = text.replace(/^\uFEFF/, '')
  try {
    return isJson(text) ? JSON.parse(content) : parse(content)
  } catch (error) {
    if (error instanceof TomlError) {
      const { problem, line, column } = tomlProblemOf(error)
      throw invalid(shown, [`this is not TOML: line ${line}, column ${column}: ${problem}`])
    }
    // JSON.parse quotes the text.
    throw invalid(shown, [isJson(text) ? 'this is not JSON' : messageOf(error)])
  }
}

function isJson(text: string): boolean {
  // No TOML begins with a brace. A byte order mark is white space.
  return text.trimStart().startsWith('{')
}

/** Whether a secret stands in any of its texts; one that is blotted out, as in an error that `catalog verify` records, is none. */
function holdsSecret(value: unknown): boolean {
  if (typeof value === 'string') return holdsSecretUrl(value) && redactUrls(value) !== value
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret)
}

const usualHint = 'docs/catalog.md says what a catalogue holds; catalog.schema.json lets an editor check it.'
const configurationHint =
  'It looks like a configuration file, whose place is --config. A catalogue has the line schema = 1, and each of its extensions a kind and a summary.'

/** Whether it has extensions as a configuration file has them: of no kind. */
function isConfiguration(value: unknown): boolean {
  const { extensions } = value as { extensions?: unknown }
  return Array.isArray(extensions) && extensions.every((item) => typeof item === 'object' && item !== null && !('kind' in item))
}

function invalid(shown: string, problems: readonly string[], hint: string = usualHint): ExtensionConfigError {
  const told = problems.slice(0, 20)
  const rest = problems.length > told.length ? [`and ${problems.length - told.length} more`] : []
  const [only = ''] = problems
  return new ExtensionConfigError(
    problems.length === 1 ? `${shown}: ${only}` : [`${shown} has ${problems.length} problems`, ...told, ...rest].join('\n  '),
    {
      code: 'catalog-invalid',
      subject: shown,
      hint,
    },
  )
}

/** Describes a problem and where it is: `extension 3 (sphinx-design): kind: …`. */
function problemOf(issue: v.BaseIssue<unknown>, value: unknown): string {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number)
  const [list, index, ...rest] = keys
  const message = issue.message.replace(/ but received .*$/s, '')
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never'
  const isMissing = !isUnknown && issue.received === 'undefined'
  const said = isUnknown ? 'unknown key' : isMissing ? 'is missing' : message
  if (list !== 'extensions' || typeof index !== 'number') return keys.length === 0 ? said : `${keys.map(shownKey).join('.')}: ${said}`
  const name = (value as { extensions?: { name?: unknown }[] }).extensions?.[index]?.name
  const place = typeof name === 'string' ? `extension ${index + 1} (${quoted(name)})` : `extension ${index + 1}`
  return `${[place, ...(rest.length === 0 ? [] : [rest.map(shownKey).join('.')])].join(': ')}: ${said}`
}

function shownKey(key: string | number): string {
  return typeof key === 'number' || /^[\w-]{1,60}$/.test(key) ? String(key) : quoted(key)
}

/** A text of somebody else's as a message shows it: on one line, without what a terminal obeys, and without secrets. */
function quoted(text: string): string {
  return JSON.stringify(
    redactUnreadable(text)
      .slice(0, 60)
      .replaceAll(/[\p{Cc}\u2028\u2029]/gu, '\uFFFD'),
  )
}

/** The list of extensions in a file that nobody has checked yet; empty where it has none. */
function extensionsIn(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && 'extensions' in value && Array.isArray(value.extensions) ? value.extensions : []
}

/** Names are the same in any case and with `-`, `_` or `.`, as where one is looked for. */
function repeatedNames({ extensions }: CatalogFile): string[] {
  const first = new Map<string, { readonly name: string; readonly index: number }>()
  return extensions.flatMap(({ name }, index) => {
    const before = first.get(normalizeName(name))
    if (before === undefined) {
      first.set(normalizeName(name), { name, index })
      return []
    }
    const written = name === before.name ? '' : ` (as '${before.name}')`
    return [`the name '${name}' is used twice${written}: by the extensions ${before.index + 1} and ${index + 1}`]
  })
}

/** A catalogue travels: what it names must mean the same everywhere. */
function unusablePackage({ name, package: text, host, host_versions: versions }: EntryTable): string[] {
  const wanted = [
    { key: 'package', text },
    ...(versions === undefined ? [] : [{ key: 'host_versions', text: `${host ?? 'host'}${versions}` }]),
  ]
  const problems = wanted.flatMap(({ key, text: specification }) => {
    const problem = specificationProblem(specification)
    return problem === undefined ? [] : [`extension '${name}': ${key}: ${problem}`]
  })
  return versions !== undefined && host === undefined ? [...problems, `extension '${name}': host_versions without host`] : problems
}

/** Whether it is a range of versions; one with a number too large to be counted up to can be compared with nothing. */
function isRange(text: string): boolean {
  return validRange(text) && !/\d{16}/.test(text)
}

/** Ranges that nothing satisfies because nobody can read them. */
function unusableRanges({ name, host_versions: hostVersions, requires_python: requiresPython }: EntryTable): string[] {
  return Object.entries({ host_versions: hostVersions, requires_python: requiresPython }).flatMap(([key, range]) =>
    range === undefined || isRange(range) ? [] : [`extension '${name}': ${key}: must be a range of versions such as ">=3.9,<4"`],
  )
}

function specificationProblem(text: string): string | undefined {
  try {
    return parseSpecification(text).kind === 'requirement' ? undefined : 'must be a name on a package index, not a path or a URL'
  } catch (error) {
    if (!(error instanceof EnsureExtensionsError)) throw error
    return error.message
  }
}

function entryOf(table: EntryTable): CatalogEntry {
  return {
    name: table.name,
    package: table.package,
    kind: table.kind,
    summary: table.summary,
    tags: table.tags ?? [],
    homepage: table.homepage ?? null,
    module: table.module ?? null,
    entryPointGroup: table.entry_point_group ?? null,
    registers: table.registers ?? false,
    host: table.host ?? null,
    hostVersions: table.host_versions ?? null,
    requiresPython: table.requires_python ?? null,
    verifications: (table.verifications ?? []).map(({ size_bytes: sizeBytes, import_ms: importMs, ...verification }) => ({
      ...verification,
      version: verification.version ?? null,
      pins: verification.pins ?? null,
      error: verification.error ?? null,
      sizeBytes,
      importMs,
    })),
  }
}

/** The entry as its file holds it: what is null or empty is left out. */
function tableOf({ entryPointGroup, hostVersions, requiresPython, registers, tags, verifications, ...entry }: CatalogEntry): object {
  return withoutNulls({
    ...entry,
    tags: tags.length === 0 ? null : tags,
    entry_point_group: entryPointGroup,
    registers: registers || null,
    host_versions: hostVersions,
    requires_python: requiresPython,
    verifications:
      verifications.length === 0
        ? null
        : verifications.map(({ sizeBytes, importMs, date, ...verification }) =>
            withoutNulls({ ...verification, size_bytes: sizeBytes, import_ms: importMs, date }),
          ),
  })
}

function withoutNulls(table: object): object {
  return Object.fromEntries(Object.entries(table).filter(([, value]) => value !== null))
}
