import type { ArchiveFormats } from '../archive/archive.ts'
import type { Producer } from '../bundles/payload.ts'
import type { BundleTrust } from '../bundles/trust.ts'
import type { EntryContext } from '../entries/entry.ts'
import type { Mounting } from '../entries/images.ts'
import type { ByteCodeCompiler } from '../importation/byte-code.ts'
import type { Installer } from '../installation/installer.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { CacheProvider } from '../providers/provider.ts'
import type { RequestOptions } from '../specification/digest.ts'
import type { Owner } from '../system/owner.ts'
import type { StaleIfError, Ttl } from './freshness.ts'

/** What the cache works with; `compose.ts` chooses the implementations. */
export interface CacheDependencies extends EntryContext {
  readonly platform: Platform
  readonly installer: Installer
  readonly compileByteCode: ByteCodeCompiler
  /** The archive formats of this machine; found when first asked for. */
  readonly selectArchives: () => Promise<ArchiveFormats>
  /** What mounting needs; undefined where images are unpacked instead. */
  readonly mounting: Mounting | undefined
  /** Who bundles belong to that wait for their upload: the job where a later step uploads them, else this process. */
  readonly owner: Owner
  /** Where archives are kept beyond this machine's own entries, if anywhere. */
  readonly provider: CacheProvider | undefined
  /** Who makes the bundles that are saved. */
  readonly producer: Producer
  /** Whose bundles are opened. */
  readonly trust: BundleTrust
}

/** How requests are ensured. */
export interface EnsureOptions {
  /** What beside the specifications counts in the request digest. */
  readonly requestOptions: RequestOptions
  /** The TTL setting; without it the number stored with each specification counts. */
  readonly ttl: Ttl | undefined
  /** Whether specifications that name one version (`==`) never expire. */
  readonly keepPinned: boolean
  /** What expires within so many hours is refreshed now. */
  readonly aheadHours: number
  readonly staleIfError: StaleIfError
  /** When what has expired is refreshed: before it is used, after the job that uses it, or not at all. */
  readonly refresh: 'before' | 'after' | 'never'
  /** Between 0 and 1: decides which of many runs refreshes early. */
  readonly random: () => number
  /** Part of the key; lower case `a-z 0-9 . _ -`. */
  readonly suffix: string
  /** Whether new entries are packed for the provider. */
  readonly isSaving: boolean
  /** Extension digests whose failure is no reason not to save the others. */
  readonly optional: ReadonlySet<string>
  /** What becomes of extensions that do not go together. */
  readonly onConflict: 'error' | 'isolate' | 'drop-optional'
  /** Only say whether the request is cached: nothing is restored or installed. */
  readonly lookupOnly: boolean
  /** A miss is a failure; nothing is installed. An unavailable service is no miss. */
  readonly failOnMiss: boolean
  readonly signal?: AbortSignal | undefined
}
