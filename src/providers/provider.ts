import { rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Where archives are kept between runs. A provider stores *bundles*: a directory with exactly two files, the archive
 * and its manifest, under a key. Bundles never change once saved.
 */

/** The file name of the archive in a bundle. */
export const archiveFileName = 'archive'
/** The file name of the manifest in a bundle. */
export const manifestFileName = 'manifest.json'
/** The two files of a bundle. */
export const bundleFileNames: readonly string[] = [archiveFileName, manifestFileName]

/** Why a restore gave nothing, or that it gave something. Caching is optional: none of these fails a job. */
export type RestoreStatus = 'hit' | 'miss' | 'denied' | 'unavailable' | 'rate-limited' | 'corrupt'
/** How a save ended. `exists`: another run saved this key first, which is as good. */
export type SaveStatus = 'saved' | 'exists' | 'denied' | 'unavailable' | 'rate-limited' | 'skipped'

/** Keys to look up: first the exact key, then each prefix in order, the newest bundle of a prefix first. */
export interface LookupRequest {
  /** At most 512 characters of `a-z 0-9 . _ - +`. */
  readonly key: string
  readonly prefixes: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** A look-up that also brings the bundle. */
export interface RestoreRequest extends LookupRequest {
  /** An empty directory of the caller's, on the caller's disk; on a hit it holds the two files of the bundle. */
  readonly directory: string
}

export type LookupResult =
  | {
      readonly status: 'hit'
      readonly key: string
      /** Where it came from, where the store knows: who saved it, from which tier it is. */
      readonly detail?: string
      /** The stores that were not asked any more: to be asked where what was found proves damaged. */
      readonly others?: CacheProvider
    }
  | { readonly status: Exclude<RestoreStatus, 'hit'>; readonly detail: string }

export interface SaveRequest {
  readonly key: string
  /** The directory with the two files of the bundle; it is read only. */
  readonly directory: string
  readonly signal?: AbortSignal | undefined
}

export interface SaveResult {
  readonly status: SaveStatus
  /** One sentence on why; empty when there is nothing to say. */
  readonly detail: string
}

/** A store of bundles. No method rejects for a reason of the store: the outcome says it. */
export interface CacheProvider {
  /** As in messages and settings: `local`, `github-actions`. */
  readonly name: string
  /** Whether this run may write; null where only trying tells. */
  readonly canSave: boolean | null
  /** Whether it keeps bundles on this machine, so that keeping another costs no transfer. Default false. */
  readonly isNear?: boolean
  /** Loads what the provider works with, so that a caller can wait for something else meanwhile. Never fails. */
  prepare?(): Promise<void>
  /** Looks a bundle up without downloading it. */
  lookup(request: LookupRequest): Promise<LookupResult>
  /** Looks a bundle up and brings it. Whatever the outcome but `hit`, the directory is empty afterwards. */
  restore(request: RestoreRequest): Promise<LookupResult>
  /** Saves a bundle as one: a reader finds all of it or nothing. */
  save(request: SaveRequest): Promise<SaveResult>
}

/** Removes what there is of a bundle in a directory, such as after a restore that failed. */
export async function removeBundle(directory: string): Promise<void> {
  await Promise.all(bundleFileNames.map((name) => rm(path.join(directory, name), { force: true })))
}

/** Whether a text may be a key: what all stores can hold, in a file name too. */
export function isValidKey(key: string): boolean {
  return key.length > 0 && key.length <= 512 && /^[a-z0-9._+-]+$/.test(key) && !key.startsWith('.')
}
