import * as v from 'valibot'
import { type VerificationOutcome, verificationOutcomes } from './catalog-entry.ts'

/** The version of the format that this release reads and writes. */
export const catalogSchemaVersion: number = 1

/** One line of text. No control character: texts of a catalogue are printed in terminals. */
function line(maxLength: number, description: string): v.GenericSchema<string> {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength), v.regex(/^[^\p{Cc}\u2028\u2029]*$/u), v.description(description))
}

const verificationTable: v.GenericSchema<unknown, VerificationTable> = v.strictObject({
  python: line(40, 'The version of the interpreter.'),
  platform: line(120, 'The platform id.'),
  version: v.optional(line(120, 'The version of the extension.')),
  pins: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('SHA-256 over all installed names and versions.'))),
  outcome: v.pipe(v.picklist(verificationOutcomes), v.description('works, or the first step that failed.')),
  error: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^(?:[^\p{Cc}\u2028\u2029]|\n)*$/u), v.description('Why it failed.'))),
  size_bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('The size of all that was installed.')),
  import_ms: v.pipe(v.number(), v.minValue(0), v.description('How long its imports took, in milliseconds.')),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.description('The day of the last run that came to this.')),
})

const entryTable: v.GenericSchema<unknown, EntryTable> = v.strictObject({
  name: v.pipe(
    v.string(),
    v.maxLength(100),
    v.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/),
    v.description('The name of the extension, once in a catalogue. A later catalogue that has it too replaces it as a whole.'),
  ),
  package: line(1_000, 'What to install: a name on a package index, with extras and versions where they matter.'),
  kind: v.pipe(
    v.string(),
    v.maxLength(40),
    v.regex(/^[a-z0-9][a-z0-9-]*$/),
    v.description('What it extends: sphinx, mkdocs, pytest, any word.'),
  ),
  summary: line(300, 'What it does, in a sentence. Plain text.'),
  tags: v.optional(v.pipe(v.array(line(40, 'A word to find it by.')), v.maxLength(20))),
  homepage: v.optional(v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/[^\s\p{Cc}]+$/u), v.description('Where to read on.'))),
  module: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/),
      v.description('The module that its host is told to load.'),
    ),
  ),
  entry_point_group: v.optional(line(100, 'The group of entry points by which its host finds it.')),
  registers: v.optional(v.pipe(v.boolean(), v.description('Whether its module has a function register(arguments). Default: false.'))),
  host: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/), v.description('The distribution it extends.')),
  ),
  host_versions: v.optional(line(100, 'The versions of the host it says it supports: ">=7".')),
  requires_python: v.optional(line(100, 'The versions of Python it says it supports: ">=3.9".')),
  verifications: v.optional(v.pipe(v.array(verificationTable), v.description('Written by `catalog verify` alone. Newest last.'))),
})

/** A verification, as a file holds it. */
interface VerificationTable {
  readonly python: string
  readonly platform: string
  readonly version?: string | undefined
  readonly pins?: string | undefined
  readonly outcome: VerificationOutcome
  readonly error?: string | undefined
  readonly size_bytes: number
  readonly import_ms: number
  readonly date: string
}

/** An extension, as a file holds it. */
export interface EntryTable {
  readonly name: string
  readonly package: string
  readonly kind: string
  readonly summary: string
  readonly tags?: readonly string[] | undefined
  readonly homepage?: string | undefined
  readonly module?: string | undefined
  readonly entry_point_group?: string | undefined
  readonly registers?: boolean | undefined
  readonly host?: string | undefined
  readonly host_versions?: string | undefined
  readonly requires_python?: string | undefined
  readonly verifications?: readonly VerificationTable[] | undefined
}

/** A catalogue, as its file holds it. */
export interface CatalogFile {
  readonly schema: number
  readonly extensions: readonly EntryTable[]
}

/** A catalogue of extensions: TOML by hand, JSON as `catalog verify` builds it. The published JSON Schema is made from this. */
export const catalogFileSchema: v.GenericSchema<unknown, CatalogFile> = v.strictObject({
  schema: v.pipe(v.literal(catalogSchemaVersion), v.description('The version of this format.')),
  extensions: v.array(entryTable),
})
