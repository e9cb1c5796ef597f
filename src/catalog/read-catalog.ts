import { parse, TomlError } from 'smol-toml'
import * as v from 'valibot'
import { EnsureExtensionsError, ExtensionConfigError } from '../errors.ts'
import { holdsSecretUrl } from '../specification/hidden-url.ts'
import { parseSpecification } from '../specification/specification.ts'
import { problemOf as tomlProblemOf } from '../specification/toml.ts'
import { messageOf } from '../system/errno.ts'
import type { CatalogEntry } from './catalog-entry.ts'
import { type CatalogFile, catalogFileSchema, catalogSchemaVersion, type EntryTable } from './catalog-schema.ts'

/** The largest catalogue that is read, in bytes: some ten thousand extensions with their verifications. */
export const maxCatalogBytes: number = 10_000_000

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
  const checked = v.safeParse(catalogFileSchema, value)
  if (!checked.success) throw invalid(shown, [...new Set(checked.issues.map((issue) => problemOf(issue, value)))])
  const problems = [...repeatedNames(checked.output), ...checked.output.extensions.flatMap(unusablePackage)]
  if (holdsSecretUrl(text)) problems.push('a URL in it has an account or a query: a catalogue is read by many and holds no secret')
  if (problems.length > 0) throw invalid(shown, problems)
  return checked.output.extensions.map(entryOf)
}

/** A catalogue as `catalog verify` writes it: JSON, an extension after the other, by name. */
export function writeCatalog(entries: readonly CatalogEntry[]): string {
  const extensions = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).map(tableOf)
  return `${JSON.stringify({ schema: catalogSchemaVersion, extensions }, undefined, 2)}\n`
}

function parsed(text: string, shown: string): unknown {
  const content = text.replace(/^\uFEFF/, '')
  // No TOML begins with a brace.
  const isJson = content.trimStart().startsWith('{')
  try {
    return isJson ? JSON.parse(content) : parse(content)
  } catch (error) {
    if (error instanceof TomlError) {
      const { problem, line, column } = tomlProblemOf(error)
      throw invalid(shown, [`this is not TOML: line ${line}, column ${column}: ${problem}`])
    }
    // JSON.parse quotes the text.
    throw invalid(shown, [isJson ? 'this is not JSON' : messageOf(error)])
  }
}

function invalid(shown: string, problems: readonly string[]): ExtensionConfigError {
  const told = problems.slice(0, 20)
  const rest = problems.length > told.length ? [`and ${problems.length - told.length} more`] : []
  const [only = ''] = problems
  return new ExtensionConfigError(
    problems.length === 1 ? `${shown}: ${only}` : [`${shown} has ${problems.length} problems`, ...told, ...rest].join('\n  '),
    {
      code: 'catalog-invalid',
      subject: shown,
      hint: 'docs/catalog.md says what a catalogue holds; catalog.schema.json lets an editor check it.',
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
  if (list !== 'extensions' || typeof index !== 'number') return keys.length === 0 ? said : `${keys.join('.')}: ${said}`
  const name = (value as { extensions?: { name?: unknown }[] }).extensions?.[index]?.name
  const place = typeof name === 'string' ? `extension ${index + 1} (${JSON.stringify(name.slice(0, 60))})` : `extension ${index + 1}`
  return `${[place, ...(rest.length === 0 ? [] : [rest.join('.')])].join(': ')}: ${said}`
}

function repeatedNames({ extensions }: CatalogFile): string[] {
  const first = new Map<string, number>()
  return extensions.flatMap(({ name }, index) => {
    const before = first.get(name)
    if (before === undefined) first.set(name, index)
    return before === undefined ? [] : [`the name '${name}' is used twice: by the extensions ${before + 1} and ${index + 1}`]
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
