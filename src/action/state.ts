import type { PendingBundle } from '../bundles/bundle.ts'
import type { ProviderSetting } from '../configuration/provider-setting.ts'
import type { ImageUse } from '../entries/images.ts'
import type { KeptCall } from '../operations/ensure/kept-call.ts'
import type { OwnerRecord } from '../system/owner.ts'

/** The name under which main keeps what post saves. */
export const postStateName = 'post'
/** The name under which main keeps what post unmounts. */
export const mountStateName = 'mounts'

/** The name under which main keeps that post refreshes what had expired. */
export const refreshStateName = 'refresh'

/** The name under which main keeps of which trees the job's imports are noted. */
export const notesStateName = 'notes'

/** The name under which main keeps the entries that post asks advisories and indexes about. */
export const recallStateName = 'recall'

/** Main's decisions that post carries out. Holds no credential. */
export interface PostState {
  readonly provider: ProviderSetting
  readonly cacheRoot: string
  /** How long a store may take, in seconds. */
  readonly restoreTimeout: number
  readonly pending: readonly PendingBundle[]
  /** Whether nothing may be saved that is not signed. */
  readonly mustSign: boolean
}

/** The uses of images that main began and post ends. */
export interface MountState {
  readonly cacheRoot: string
  readonly uses: readonly ImageUse[]
  /** The processes that read images ahead, to be ended before. */
  readonly readers: readonly OwnerRecord[]
}

/** Main's part of learning what a job imports. */
export interface NotesState {
  readonly cacheRoot: string
  /** The file in which processes of the job note that. */
  readonly file: string
  /** Whether this step made it, and removes it. */
  readonly isOwn: boolean
  readonly trees: readonly string[]
}

/** Entries that main used as they were, and what was asked for: {@link withoutSpecifications}. */
export interface RecallState {
  readonly call: KeptCall
  readonly links: readonly string[]
}

/** All that post reads: a step that leaves one of them unsaved lets a later step of the job set it by a variable of its name. */
export const stateNames: readonly string[] = [postStateName, mountStateName, notesStateName, refreshStateName, recallStateName]
