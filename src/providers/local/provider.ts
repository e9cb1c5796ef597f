import { rm } from 'node:fs/promises'
import { messageOf } from '../../system/errno.ts'
import type { CacheProvider } from '../provider.ts'
import { createDirectoryStore } from './directory-store.ts'
import { findStoreProgram, StoreProcess } from './store-process.ts'

/** The directory in the cache root that holds the bundles where no other one is named. */
export const defaultDirectoryName = 'archives'

export interface LocalProviderOptions {
  /** The directory that holds the bundles, each in a directory named by its key. Made when first written to. */
  readonly directory: string
  /** How long a file system may take to say whether it has a bundle, in milliseconds. Default: as long as the call may take. */
  readonly lookupMs?: number | undefined
  /** The program of the store's process; default: the one of this package. */
  readonly program?: string | undefined
}

/**
 * Keeps bundles in a directory, which may be shared by processes and machines. A file system that hangs (a network mount whose
 * server is gone) holds every process that asks it, and a process that is held cannot even end. So another process asks it, which
 * can be given up. Where that process cannot be started, as in somebody's bundle of the library, this one asks.
 */
export function createLocalProvider({ directory, lookupMs, program = findStoreProgram() }: LocalProviderOptions): CacheProvider {
  const own = createDirectoryStore(directory)
  let waiting: StoreProcess | undefined

  /** A process that takes a call; undefined where none can be started. */
  const take = async (): Promise<StoreProcess | undefined> => {
    if (program === undefined) return undefined
    const worker = waiting ?? new StoreProcess(program)
    waiting = undefined
    return (await worker.isReady()) ? worker : undefined
  }

  return {
    name: 'local',
    canSave: null,
    isNear: true,
    async prepare() {
      if (program !== undefined) waiting ??= new StoreProcess(program)
    },
    async lookup(request) {
      const { key, prefixes, signal } = request
      const worker = await take()
      if (worker === undefined) return await own.lookup(request)
      try {
        return await worker.find({ action: 'lookup', directory, key, prefixes }, { lookupMs, signal })
      } catch (error) {
        return { status: 'unavailable', detail: messageOf(error) }
      }
    },
    async restore(request) {
      const { key, prefixes, file, signal } = request
      const worker = await take()
      if (worker === undefined) return await own.restore(request)
      try {
        return await worker.find({ action: 'restore', directory, key, prefixes, file }, { lookupMs, signal })
      } catch (error) {
        await rm(file, { force: true })
        return { status: 'unavailable', detail: messageOf(error) }
      }
    },
    async save(request) {
      const { key, bundle, signal } = request
      const worker = await take()
      if (worker === undefined) return await own.save(request)
      try {
        return await worker.save({ action: 'save', directory, key, size: bundle.size }, { bundle, signal })
      } catch (error) {
        return { status: 'unavailable', detail: messageOf(error) }
      }
    },
  }
}
