import path from 'node:path'
import * as v from 'valibot'
import { schemaVersion } from '../bundles/keys.ts'
import type { ErrorReport } from '../errors.ts'
import { messageOf } from '../system/errno.ts'
import { readTextIfPresent, writeJson } from '../system/files.ts'
import { isOtherThanPlain } from '../system/plain-file.ts'
import { parseTime } from '../system/time.ts'

/** The build record of an entry, in its tree. */
export const metadataFileName = '.cache_metadata.json'
/** How long a specification stays fresh where nothing else is said, in hours. */
export const defaultTtlHours = 24
/** How far ahead a clock may be before a time counts as being in the future, in milliseconds. */
const clockSkewMs = 5 * 60_000

/** One installed distribution. */
export interface DistributionReport {
  readonly name: string
  readonly version: string
}

/** One installed distribution and what it brings to import. */
interface InstalledDistribution extends DistributionReport {
  /** The modules and packages it brings, by their full names. */
  readonly modules: readonly string[]
  /** Its source where that is known: `sha256:…` of the file, or `git:…` of the commit. */
  readonly source?: string
  /** The index it came from, without credentials, where that is known. */
  readonly index?: string
  /** The size of its own recorded files, in bytes; absent in records of older releases. */
  readonly size_bytes?: number
}

/** The build record of one specification. */
export interface ExtensionRecord {
  /** The specification as it was written, without credentials. */
  readonly package_spec: string
  /** ISO 8601, UTC. */
  readonly installed_at: string
  readonly ttl_hours: number
  readonly platform_id: string
  readonly digest: string
  /** Its closure: itself first, then all it needs. */
  readonly distributions: readonly DistributionReport[]
  /** The size of its closure's recorded files, in bytes. */
  readonly size_bytes: number
  /**
   * Set where nothing could be resolved and the versions of another request on the machine were used: when that was
   * (ISO 8601, UTC). Then it is due until it has been resolved.
   */
  readonly borrowed_at?: string
  /** Set where it is not in this tree, because it did not go with the rest. */
  readonly apart?: SetApart
}

/** Why an extension is not in the tree of its request. */
export interface SetApart {
  /** `isolated`: it has an entry of its own; `dropped`: it is not installed. */
  readonly how: 'isolated' | 'dropped'
  /** The conflict. */
  readonly error: ErrorReport
}

/** A local package in a tree that only a build named, so that the request digest does not cover it. */
export interface UncountedPackage {
  readonly name: string
  /** Its directory or file, relative to the workspace. */
  readonly place: string
  /** SHA-256 of all that its installation can depend on; absent where it could not be read. */
  readonly digest?: string
}

/** The build record of an entry; never changed after publishing. */
export interface EntryMetadata {
  readonly schema: number
  readonly request_digest: string
  /** SHA-256 over the options that change the resolution, beside the specifications. */
  readonly options_digest: string
  /** A short hash of each option and file that counted, by the name its user knows; absent in records of older releases. */
  readonly options?: Readonly<Record<string, string>>
  /** The platform id of all its specifications. */
  readonly platform_id: string
  readonly abi: string
  readonly python_version: string
  /** The installer and its version: `uv 0.13.8`. */
  readonly installer: string
  readonly extensions: readonly ExtensionRecord[]
  readonly distributions: readonly InstalledDistribution[]
  /** The entry is of use only while these are as they were; absent for none. */
  readonly uncounted?: readonly UncountedPackage[]
  /** How long installing took, in milliseconds: what a hit saves. */
  readonly install_ms: number
}

const distributionSchema = v.looseObject({ name: v.string(), version: v.string() })
const timeSchema = v.pipe(
  v.string(),
  v.check((text) => parseTime(text) !== undefined, 'is not an ISO 8601 time'),
)
const errorSchema = v.looseObject({
  code: v.literal('versions-conflict'),
  message: v.string(),
  hint: v.nullable(v.string()),
  conflict: v.optional(
    v.looseObject({
      members: v.array(v.string()),
      distribution: v.nullable(v.string()),
      needs: v.array(v.looseObject({ of: v.string(), range: v.string(), through: v.nullable(v.string()) })),
      solutions: v.array(v.array(v.string())),
      separable: v.array(v.string()),
      explanation: v.string(),
    }),
  ),
})
/** The record of each specification. That of a single one stands at the top level of the file, those of several with each. */
const specificationFields = {
  package_spec: v.string(),
  installed_at: timeSchema,
  ttl_hours: v.pipe(v.number(), v.minValue(0)),
  platform_id: v.string(),
}
const extensionFields = {
  digest: v.string(),
  distributions: v.array(distributionSchema),
  size_bytes: v.number(),
  borrowed_at: v.optional(timeSchema),
  apart: v.optional(v.looseObject({ how: v.picklist(['isolated', 'dropped']), error: errorSchema })),
}
const entryFields = {
  schema: v.literal(schemaVersion),
  request_digest: v.string(),
  options_digest: v.string(),
  options: v.optional(v.record(v.string(), v.string())),
  abi: v.string(),
  python_version: v.string(),
  installer: v.string(),
  install_ms: v.number(),
  distributions: v.array(
    v.looseObject({
      ...distributionSchema.entries,
      modules: v.array(v.string()),
      source: v.optional(v.string()),
      index: v.optional(v.string()),
      size_bytes: v.optional(v.number()),
    }),
  ),
  uncounted: v.optional(v.array(v.looseObject({ name: v.string(), place: v.string(), digest: v.optional(v.string()) }))),
}
const ofOneSchema = v.looseObject({
  ...entryFields,
  ...specificationFields,
  extensions: v.tuple([v.looseObject(extensionFields)]),
})
const ofSeveralSchema = v.looseObject({
  ...entryFields,
  extensions: v.pipe(v.array(v.looseObject({ ...extensionFields, ...specificationFields })), v.minLength(2)),
})

/** The values that metadata must agree with. */
export interface MetadataExpectation {
  readonly requestDigest?: string
  readonly platformId: string
  readonly now: Date
}

/** Why a build record cannot be trusted. */
export interface MetadataProblem {
  readonly problem: string
  /** Whether another version of this program made it: then nothing is damaged. */
  readonly isOtherLayout?: boolean
}

/**
 * Reads the build record of a directory.
 *
 * @returns the record, or the reason why it cannot be trusted: missing, not JSON, of a wrong type, of another request
 * or platform, installed in the future.
 */
export async function readMetadata(tree: string, expected: MetadataExpectation): Promise<EntryMetadata | MetadataProblem> {
  let text: string | undefined
  try {
    text = await readTextIfPresent(path.join(tree, metadataFileName))
  } catch (error) {
    if (!isOtherThanPlain(error)) throw error
    return { problem: `${metadataFileName} cannot be read: ${messageOf(error)}` }
  }
  if (text === undefined) return { problem: `${metadataFileName} is missing` }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: `${metadataFileName} is not JSON` }
  }
  const layout = v.safeParse(v.looseObject({ schema: v.number() }), json)
  if (layout.success && layout.output.schema !== schemaVersion) {
    return { problem: `${metadataFileName} is of another version of this program (layout ${layout.output.schema})`, isOtherLayout: true }
  }
  const metadata = metadataFrom(json)
  if ('problem' in metadata) return { problem: `${metadataFileName}: ${metadata.problem}` }
  const foreign = metadata.extensions.find(({ platform_id }) => platform_id !== expected.platformId)
  if (foreign !== undefined) return { problem: `it was installed for ${foreign.platform_id}` }
  if (expected.requestDigest !== undefined && metadata.request_digest !== expected.requestDigest) {
    return { problem: `it holds other extensions (${metadata.request_digest.slice(0, 8)})` }
  }
  const latest = expected.now.getTime() + clockSkewMs
  const future = metadata.extensions.find(({ installed_at }) => (parseTime(installed_at)?.getTime() ?? 0) > latest)
  if (future !== undefined) return { problem: `${future.package_spec} was installed in the future (${future.installed_at})` }
  return metadata
}

/** The build record in the JSON of its file: every fact stands there once. */
function metadataFrom(json: unknown): EntryMetadata | { readonly problem: string } {
  const { extensions } = (json ?? {}) as { extensions?: unknown }
  if (Array.isArray(extensions) && extensions.length > 1) {
    const parsed = v.safeParse(ofSeveralSchema, json)
    if (!parsed.success) return { problem: problemOf(parsed.issues[0]) }
    const [{ platform_id }] = parsed.output.extensions as unknown as readonly [ExtensionRecord]
    return { ...parsed.output, platform_id } as EntryMetadata
  }
  const parsed = v.safeParse(ofOneSchema, json)
  if (!parsed.success) return { problem: problemOf(parsed.issues[0]) }
  const { package_spec, installed_at, ttl_hours, ...rest } = parsed.output
  const { platform_id } = rest
  const only = { ...rest.extensions[0], package_spec, installed_at, ttl_hours, platform_id }
  return { ...rest, extensions: [only] } as EntryMetadata
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`
}

/**
 * Writes the build record. Of one specification its four fields stand at the top level, as in the original layout, and nowhere else;
 * of several they stand with each.
 */
export async function writeMetadata(tree: string, { platform_id: _, ...metadata }: EntryMetadata): Promise<void> {
  const [only, ...others] = metadata.extensions
  let content: object = metadata
  if (only !== undefined && others.length === 0) {
    const { package_spec, installed_at, ttl_hours, platform_id, ...rest } = only
    content = { package_spec, installed_at, ttl_hours, platform_id, ...metadata, extensions: [rest] }
  }
  await writeJson(path.join(tree, metadataFileName), content)
}
