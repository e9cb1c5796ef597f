import type { Environment } from '../../ports.ts'
import { sha256 } from '../../system/hash.ts'
import {
  type BeginningResult,
  beginningBytes,
  type LookupRequest,
  type LookupResult,
  type RestoreRequest,
  type SaveRequest,
  type SaveResult,
} from '../provider.ts'
import { CorruptError, download, downloadBeginning } from './download.ts'
import { HttpClient, SilenceError } from './http.ts'
import { type CacheService, type FoundBundle, ServiceError, ServiceTimeoutError, serviceAddress, UnknownAnswerError } from './service.ts'
import { createServiceV1 } from './service-v1.ts'
import { createServiceV2 } from './service-v2.ts'
import { upload } from './upload.ts'

/**
 * The version under which this client saves entries. The service gives an entry only to a client that names its version. The toolkit's
 * version is a digest of paths and compression, so neither client finds what the other saved. It must never change.
 */
export const rawVersion: string = sha256('ensure-extensions: a bundle as it is')

/** How many keys the service takes at once, as its own client has it. */
const mostKeys = 10
/** How long the service may take to reserve or to commit, in milliseconds. */
const savingMs = 60_000

/** How the client works. */
export interface CacheClientOptions {
  readonly environment: Environment
  /** Until the service has answered a look-up, in milliseconds. */
  readonly lookupMs: number
  /** After how long without a byte a connection is given up, in milliseconds. */
  readonly idleMs: number
}

/**
 * Speaks with the Actions cache itself: bundles travel as they are, in parts that several connections carry.
 *
 * Its methods reject with UnknownAnswerError where the service answers what is not known here, before anything was changed.
 */
export interface CacheClient {
  prepare(): Promise<void>
  lookup(request: LookupRequest): Promise<LookupResult>
  restore(request: RestoreRequest): Promise<LookupResult>
  readBeginning(request: LookupRequest): Promise<BeginningResult>
  save(request: SaveRequest): Promise<SaveResult>
}

/** The client for the service that a runner offers; there must be one. */
export function createCacheClient({ environment, lookupMs, idleMs }: CacheClientOptions): CacheClient {
  const address = serviceAddress(environment)
  if (address === undefined) throw new Error('this runner offers no cache service')
  const http = new HttpClient(environment, idleMs)
  const asked = { http, url: address.url, token: environment['ACTIONS_RUNTIME_TOKEN'] ?? '', version: rawVersion }
  const service: CacheService = address.protocol === 'v2' ? createServiceV2(asked) : createServiceV1(asked)

  const find = async ({ key, prefixes, signal }: LookupRequest): Promise<FoundBundle | undefined> => {
    const deadline = performance.now() + lookupMs
    const late = AbortSignal.timeout(lookupMs)
    const both = signal === undefined ? late : AbortSignal.any([signal, late])
    try {
      const keys = [key, ...prefixes].slice(0, mostKeys)
      const found = await service.find(keys, { signal: both, deadline })
      // The service takes the key itself for a prefix too, where nothing has just this key.
      return found !== undefined && (found.key === key || prefixes.some((prefix) => found.key.startsWith(prefix))) ? found : undefined
    } catch (error) {
      const isLate = error instanceof SilenceError || (late.aborted && signal?.aborted !== true)
      throw isLate ? new ServiceTimeoutError() : error
    }
  }

  return {
    prepare: () => http.prepare(address.url),
    async lookup(request) {
      const found = await find(request)
      return found === undefined ? { status: 'miss', detail: '' } : { status: 'hit', key: found.key }
    },
    async restore(request) {
      const found = await find(request)
      if (found === undefined) return { status: 'miss', detail: '' }
      const { file, expectedParts, signal = new AbortController().signal } = request
      try {
        const { isChecked } = await download(http, { url: found.url, file, expectedParts, signal })
        return { status: 'hit', key: found.key, isChecked }
      } catch (error) {
        if (error instanceof CorruptError) return { status: 'corrupt', detail: error.message, key: found.key }
        throw error
      }
    },
    async readBeginning(request) {
      const found = await find(request)
      const { signal = new AbortController().signal } = request
      const beginning = found && (await downloadBeginning(http, { url: found.url, signal, length: beginningBytes }))
      return found === undefined || beginning === undefined ? { status: 'miss', detail: '' } : { status: 'hit', key: found.key, beginning }
    },
    async save({ key, bundle, signal = new AbortController().signal }) {
      const call = () => ({
        signal: AbortSignal.any([signal, AbortSignal.timeout(savingMs)]),
        deadline: performance.now() + savingMs,
      })
      const reservation = await service.reserve(key, bundle.size, call())
      if (reservation === undefined) return { status: 'exists', detail: 'another run saved it first' }
      try {
        await upload(bundle, reservation, signal)
        await reservation.commit({ ...call(), idleMs: savingMs })
        return { status: 'saved', detail: '' }
      } catch (error) {
        // From here on it is ours: another client would find the key taken.
        throw error instanceof UnknownAnswerError ? new ServiceError('unavailable', error.message) : error
      }
    },
  }
}
