import { platformDifferences } from '../platform/platform-id.ts'

/** The version of the layout on disk, of bundles, and of what metadata and keys mean. Raised when old entries cannot be used any more. */
export const schemaVersion = 3

/** How long what was installed stays fresh: hours, or for ever. */
type Ttl = number | 'never'

/** The parts of a key, in their order. */
export interface KeyParts {
  readonly platformId: string
  readonly abi: string
  /** The archive format: `squashfs`, `tar.zst`. */
  readonly format: string
  readonly suffix: string
  readonly requestDigest: string
}

const name = 'ensure-extensions'

/** The formats that any machine looks archives up in. */
export const formatNames = ['squashfs', 'tar.zst', 'tar.gz'] as const

/** The part all keys of a request share: `ensure-extensions-{layout}-{platform id}-{abi}-{format}[-{suffix}]-{request digest}-`. */
export function keyPrefix(parts: KeyParts): string {
  return `${keyHead(name, parts)}-${parts.requestDigest}-`
}

/** The beginning of a key: the name of the project, the layout, platform, C library, archive format if there is one, and the user's part. */
export function keyHead(kind: string, parts: Pick<KeyParts, 'platformId' | 'abi' | 'suffix'> & { readonly format?: string }): string {
  const suffix = parts.suffix === '' ? '' : `-${parts.suffix}`
  const format = parts.format === undefined ? '' : `-${parts.format}`
  // act lower-cases keys, GitHub takes no commas.
  return `${kind}-${schemaVersion}-${parts.platformId}-${parts.abi}${format}${suffix}`.toLowerCase().replace(/[^a-z0-9._+-]/g, '_')
}

/**
 * The period a time falls into: hours since 1970 divided by the TTL, rounded down. The jobs of a matrix agree on it,
 * so that one of them saves. With a TTL of 0 it is the second.
 */
export function periodOf(time: Date, ttl: Ttl): string {
  if (ttl === 'never') return 'never'
  const periodMs = ttl === 0 ? 1_000 : ttl * 3_600_000
  return String(Math.floor(time.getTime() / periodMs))
}

/** The key of a new archive. The generation counts up where an archive of the same period proved corrupt. */
export function saveKey(prefix: string, period: string, generation: number): string {
  return `${prefix}${period}-g${generation}`
}

/** The first look-up: this period and the one before, so that a fresh archive of the default branch beats an old one of the branch. */
export function freshLookup(prefix: string, now: Date, ttl: Ttl): { key: string; prefixes: string[] } {
  const period = periodOf(now, ttl)
  const before = ttl === 'never' || ttl === 0 ? [] : [`${prefix}${Number(period) - 1}-`]
  // No archive has this very key, so that the newest generation of a period comes first, not the exact match.
  return { key: `${prefix}${period}`, prefixes: [`${prefix}${period}-`, ...before] }
}

/** Whether a key names an archive of this period; then a corrupt one needs the next generation. */
export function generationAfter(key: string, prefix: string, period: string): number {
  const [, generation] = key.startsWith(`${prefix}${period}-g`) ? (/-g(\d+)$/.exec(key) ?? []) : []
  return generation === undefined ? 0 : Number(generation) + 1
}

const keyPattern =
  /^ensure-extensions-(\d+)-([a-z0-9._-]+?--[a-z0-9_]+--[a-z0-9_]+)-([a-z0-9._]+)-(squashfs|tar\.zst|tar\.gz)(?:-(.+))?-([0-9a-f]{64})-[a-z0-9]+-g\d+$/

/**
 * How the archive of a key was saved, against what was looked for: phrases such as `for Python 3.11, not for Python 3.12`. Undefined for a
 * key of other extensions, and for one that is not ours.
 */
export function keyDifferences(found: string, wanted: KeyParts): string[] | undefined {
  const [, schema, platformId, abi, format, suffix = '', requestDigest] = keyPattern.exec(found) ?? []
  if (schema === undefined || platformId === undefined || requestDigest !== wanted.requestDigest) return undefined
  const differences = [
    ...(Number(schema) === schemaVersion ? [] : ['by another version of ensure-extensions']),
    ...platformDifferences(platformId, wanted.platformId),
    ...(abi === wanted.abi ? [] : [`for the C library ${abi}, not for ${wanted.abi}`]),
    ...(format === wanted.format ? [] : [`as ${format}, not as ${wanted.format}`]),
    ...(suffix === wanted.suffix ? [] : [`${suffixed(suffix)}, not ${suffixed(wanted.suffix)}`]),
  ]
  return differences.length === 0 ? ['longer ago than ttl-hours allows'] : differences
}

function suffixed(suffix: string): string {
  return suffix === '' ? 'without a cache-suffix' : `with cache-suffix '${suffix}'`
}
