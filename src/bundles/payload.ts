import * as v from 'valibot'
import type { Environment } from '../ports.ts'
import { type HotList, hotListSchema } from './hot-list.ts'
import { schemaVersion } from './keys.ts'

/** The parts of an archive, of which each has a SHA-256 of its own, are so long, in bytes; the last is shorter. */
export const partBytes: number = 4 * 1024 * 1024

/** The statement of a bundle about itself. Whatever is not in it does not exist. */
export type BundlePayload = EntryPayload | DirectoryPayload | StampPayload | TombstonePayload

/** The fields of every payload. */
export interface BundleIdentity {
  /** The key it was saved under. */
  readonly key: string
  /** SHA-256 of the request, in lower-case hex; of a directory that of its key. */
  readonly request_digest: string
  readonly platform_id: string
  readonly abi: string
  readonly producer: Producer
  /** When it was made: ISO 8601, UTC. */
  readonly time: string
}

/** The fields of an identity that tell whether a bundle is the one that was asked for. */
type Asked = Pick<BundleIdentity, 'key' | 'request_digest' | 'platform_id' | 'abi'>

/** In what a bundle is another than was asked for: `its abi is x, not y`; undefined where it is that one. */
export function mismatchOf(found: Asked, asked: Asked): string | undefined {
  const names = ['key', 'request_digest', 'platform_id', 'abi'] as const
  const name = names.find((field) => found[field] !== asked[field])
  return name === undefined ? undefined : `its ${name} is ${found[name]}, not ${asked[name]}`
}

interface CommonPayload extends BundleIdentity {
  readonly version: typeof schemaVersion
}

/** Who made a bundle; empty where no workflow did. */
export interface Producer {
  readonly repository: string
  readonly ref: string
  readonly event: string
  readonly run: string
}

/** An installed tree. */
export interface EntryPayload extends CommonPayload {
  readonly kind: 'entry'
  readonly archive: ArchiveRecord
  readonly record: BuildRecord
  /** The files that a first import reads, to be read ahead. */
  readonly hot?: HotList | undefined
}

/** A directory of the user's own. */
export interface DirectoryPayload extends CommonPayload {
  readonly kind: 'directory'
  readonly archive: ArchiveRecord
  /**
   * The fractions of seconds in the times of its members, because an image keeps whole seconds only: nanoseconds, four bytes each,
   * little-endian, in the order of the names as bytes, in base64. Absent where there are too many members.
   */
  readonly times?: string | undefined
}

/** That an older archive still holds the newest versions; without an archive. */
export interface StampPayload extends CommonPayload {
  readonly kind: 'stamp'
  readonly archive?: undefined
  /** When each specification was last found to resolve to the same versions. */
  readonly renewed: readonly { readonly digest: string; readonly time: string }[]
}

/** That older archives of a request hold versions that must not be used any more; without an archive. */
export interface TombstonePayload extends CommonPayload {
  readonly kind: 'tombstone'
  readonly archive?: undefined
  readonly recalled: readonly RecalledVersion[]
}

/** A version that must not be used any more. */
export interface RecalledVersion {
  readonly name: string
  readonly version: string
  /** The reason, with the source that gives it. */
  readonly reason: string
  /** Whether advisories say so, or the index it came from. Default: advisories. */
  readonly kind?: 'malicious' | 'quarantined' | undefined
}

/** A recalled version with nothing beside: what is written says no more than others are to know. */
export function recalledVersion({ name, version, reason, kind }: RecalledVersion): RecalledVersion {
  return { name, version, reason, ...(kind === undefined ? {} : { kind }) }
}

/** The statement of a bundle about its archive. */
export interface ArchiveRecord {
  /** `squashfs`, `tar.zst`, `tar.gz`. */
  readonly format: string
  /** In bytes. */
  readonly size: number
  /** Its size when opened: opening it ends at twice that. */
  readonly opened: { readonly members: number; readonly bytes: number }
  readonly part_size: number
  /** The SHA-256 of each part, in lower-case hex. */
  readonly parts: readonly string[]
}

/** The build record in short; the whole one is in the tree. */
interface BuildRecord {
  readonly extensions: readonly {
    readonly package_spec: string
    readonly installed_at: string
    readonly ttl_hours: number
    readonly platform_id: string
    /** The extension digest; absent in bundles of older releases. */
    readonly digest?: string | undefined
  }[]
  /** A short hash of each option and file that counted, by the name its user knows; absent in bundles of older releases. */
  readonly options?: Readonly<Record<string, string>> | undefined
  readonly distributions: readonly { readonly name: string; readonly version: string }[]
}

const text = v.string()
const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const digest = v.pipe(text, v.regex(/^[0-9a-f]{64}$/))

const archiveSchema = v.pipe(
  v.object({
    format: text,
    size: amount,
    opened: v.object({ members: amount, bytes: amount }),
    part_size: v.literal(partBytes),
    parts: v.array(digest),
  }),
  v.check(({ size, parts }) => parts.length === Math.ceil(size / partBytes), 'has another number of parts than its size says'),
)

const common = {
  version: v.literal(schemaVersion),
  key: text,
  request_digest: digest,
  platform_id: text,
  abi: text,
  producer: v.object({ repository: text, ref: text, event: text, run: text }),
  time: v.pipe(text, v.isoTimestamp()),
}

const payloadSchema: v.GenericSchema<unknown, BundlePayload> = v.variant('kind', [
  v.object({
    kind: v.literal('entry'),
    ...common,
    archive: archiveSchema,
    record: v.object({
      extensions: v.array(
        v.object({ package_spec: text, installed_at: text, ttl_hours: v.number(), platform_id: text, digest: v.optional(text) }),
      ),
      options: v.optional(v.record(text, text)),
      distributions: v.array(v.object({ name: text, version: text })),
    }),
    // Only a hint: a broken one takes nothing from the archive.
    hot: v.fallback(v.optional(hotListSchema), undefined),
  }),
  v.object({ kind: v.literal('directory'), ...common, archive: archiveSchema, times: v.optional(text) }),
  v.object({ kind: v.literal('stamp'), ...common, renewed: v.array(v.object({ digest: text, time: text })) }),
  v.object({
    kind: v.literal('tombstone'),
    ...common,
    recalled: v.pipe(
      v.array(v.object({ name: text, version: text, reason: text, kind: v.optional(v.picklist(['malicious', 'quarantined'])) })),
      v.minLength(1),
    ),
  }),
])

/** A payload from what was parsed of a header or a saved state; a text says what is wrong with it. */
export function payloadFrom(value: unknown): BundlePayload | string {
  const parsed = v.safeParse(payloadSchema, value)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  return `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`
}

/** Who makes bundles in this environment. */
export function producerOf(environment: Environment): Producer {
  return {
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    ref: environment['GITHUB_REF'] ?? '',
    event: environment['GITHUB_EVENT_NAME'] ?? '',
    run: environment['GITHUB_RUN_ID'] ?? '',
  }
}
