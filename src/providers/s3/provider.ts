import { rm } from 'node:fs/promises'
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Environment, Logger } from '../../ports.ts'
import { CircuitBreaker } from '../circuit-breaker.ts'
import {
  type BeginningResult,
  type CacheProvider,
  isValidKey,
  type LookupRequest,
  type LookupResult,
  type RestoreRequest,
  type RestoreStatus,
  type SaveRequest,
  type SaveResult,
} from '../provider.ts'
import { type CacheScopes, scopeSegment } from '../scopes.ts'
import { codeOf, describe, isConditionUnknown, isTaken, isTimeOut, loadSdk, restoreStatusOf, type Sdk, statusOf } from './client.ts'
import { download, type Found, readBeginning, takeLease, upload } from './transfer.ts'

export interface S3ProviderOptions {
  readonly bucket: string
  /** The beginning of all keys, `/` between its parts; default: none. */
  readonly prefix?: string
  /** Default: AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, else AWS itself. */
  readonly endpoint?: string
  /** Default: AWS_REGION, AWS_DEFAULT_REGION, else `us-east-1`, which stores of other makers ignore. */
  readonly region?: string
  /** Whether the bucket stands in the path instead of the host name; default: with an endpoint of one's own. */
  readonly pathStyle?: boolean
  /** The scopes that this run may read and write; see `cacheScopes`. */
  readonly scopes: CacheScopes
  /** Who saves, for those who restore it: repository, ref, event. */
  readonly producer: Readonly<Record<string, string>>
  /** Credentials, region and endpoint are read from it; where it has none, the SDK's own chain finds them. */
  readonly environment: Environment
  readonly logger: Logger
  /** How long a look-up may take, in milliseconds; default: 15 s. A healthy one takes 0.1 s. */
  readonly lookupMs?: number
  /** After how long without a byte a connection is given up, in milliseconds; default: 10 s. */
  readonly idleMs?: number
}

const usualLookupMs = 15_000
/**
 * Keeps bundles in an S3-compatible store: one object each, `{prefix}/{scope}/{key}`, so that a
 * bundle appears at once or not at all and is never changed (`If-None-Match: *`, where the store knows it). Runs read and write in scopes, as in
 * GitHub's own cache.
 */
export function createS3Provider(options: S3ProviderOptions): CacheProvider {
  const { bucket, scopes, logger } = options
  const base = (options.prefix ?? '').replaceAll(/^\/+|\/+$/g, '')
  const pathOf = (scope: string, name: string): string => [base, scopeSegment(scope), name].filter((part) => part !== '').join('/')
  let loaded: Promise<Sdk> | undefined
  const load = (): Promise<Sdk> => {
    loaded ??= loadSdk(options)
    return loaded
  }

  const head = async (sdk: Sdk, key: string, signal: AbortSignal | undefined): Promise<HeadObjectCommandOutput | undefined> => {
    try {
      return await sdk.client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), { ...(signal && { abortSignal: signal }) })
    } catch (error) {
      if (statusOf(error) === 404 && codeOf(error) !== 'NoSuchBucket') return undefined
      throw error
    }
  }

  /** The newest key with a prefix by the store's own time; of equals the greatest. */
  const newest = async (sdk: Sdk, scope: string, prefix: string, signal: AbortSignal | undefined): Promise<string | undefined> => {
    let best: { key: string; time: number } | undefined
    let token: string | undefined
    do {
      const page = await sdk.client.send(
        new sdk.ListObjectsV2Command({
          Bucket: bucket,
          Prefix: pathOf(scope, prefix),
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
        { ...(signal && { abortSignal: signal }) },
      )
      for (const { Key: name = '', LastModified } of page.Contents ?? []) {
        const key = name.slice(pathOf(scope, '').length + 1)
        const time = LastModified?.getTime() ?? 0
        const isNewer = best === undefined || time > best.time || (time === best.time && key > best.key)
        if (isValidKey(key) && isNewer) best = { key, time }
      }
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined
    } while (token !== undefined)
    return best?.key
  }

  /** The first bundle that answers: scope by scope, in each the exact key, then the prefixes. */
  const find = async (sdk: Sdk, { key, prefixes, signal }: LookupRequest): Promise<Found | undefined> => {
    for (const scope of scopes.read) {
      const exact = isValidKey(key) ? await head(sdk, pathOf(scope, key), signal) : undefined
      if (exact !== undefined) return { key, path: pathOf(scope, key), object: exact }
      for (const prefix of prefixes) {
        const name = await newest(sdk, scope, prefix, signal)
        const object = name === undefined ? undefined : await head(sdk, pathOf(scope, name), signal)
        if (name !== undefined && object !== undefined) return { key: name, path: pathOf(scope, name), object }
      }
    }
    return undefined
  }

  /** Talks with the store for as long as a look-up may take: a `Retry-After` of an hour is not waited for. */
  const bounded = async <T>(signal: AbortSignal | undefined, talk: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const late = AbortSignal.timeout(options.lookupMs ?? usualLookupMs)
    const both = signal === undefined ? late : AbortSignal.any([signal, late])
    const ended = new Promise<never>((_, reject) => {
      both.addEventListener('abort', () => reject(both.reason), { once: true })
    })
    return await Promise.race([ended, talk(both)])
  }
  // Asked of the store once: what it cannot, it cannot for the next bundle either.
  let isUnconditional = false
  const lease = async (sdk: Sdk, key: string, signal: AbortSignal): Promise<(() => Promise<void>) | undefined> => {
    if (isUnconditional) return async () => {}
    try {
      return await takeLease(sdk, { bucket, key }, signal)
    } catch (error) {
      if (!isConditionUnknown(error)) throw error
      isUnconditional = true
      logger.warning('s3: this store knows no conditional writes: two runs that save the same at once both upload it')
      return async () => {}
    }
  }
  const breaker = new CircuitBreaker()
  const failed = (
    error: unknown,
    signal: AbortSignal | undefined,
  ): { status: Exclude<RestoreStatus, 'hit' | 'unknown'>; detail: string } => {
    if (signal?.aborted === true) throw signal.reason
    const detail = describe(error)
    logger.debug(`s3: ${detail}`)
    if (isTimeOut(error)) breaker.open(`the store did not answer in time: ${detail}`)
    return { status: restoreStatusOf(error), detail }
  }
  const answering = async <T>(request: LookupRequest, work: (sdk: Sdk, found: Found) => Promise<T>): Promise<T | NothingFound> => {
    if (breaker.outage !== undefined) return breaker.outage
    try {
      const sdk = await load()
      const found = await bounded(request.signal, (signal) => find(sdk, { ...request, signal }))
      return found === undefined ? { status: 'miss', detail: '' } : await work(sdk, found)
    } catch (error) {
      return failed(error, request.signal)
    }
  }

  return {
    name: 's3',
    canSave: scopes.write === undefined ? false : null,
    async prepare() {
      await load().catch(() => {})
    },
    lookup: (request) => answering<LookupResult>(request, async (_, { key, object }) => ({ status: 'hit', key, ...originOf(object) })),
    restore: (request: RestoreRequest) =>
      answering<LookupResult>(request, async (sdk, found) => {
        const { object, key } = found
        try {
          await download(sdk, { bucket, ...found }, request.file, request.signal)
          return { status: 'hit', key, ...originOf(object) }
        } catch (error) {
          await rm(request.file, { force: true })
          throw error
        }
      }),
    readBeginning: (request) =>
      answering<BeginningResult>(request, async (sdk, found) => ({
        status: 'hit',
        key: found.key,
        beginning: await readBeginning(sdk, { bucket, ...found }, request.signal),
      })),
    async save(request: SaveRequest): Promise<SaveResult> {
      const { key, signal } = request
      const { write } = scopes
      if (!isValidKey(key)) return { status: 'skipped', detail: `'${key}' is not a valid key` }
      if (breaker.outage !== undefined) return breaker.outage
      if (write === undefined) return { status: 'denied', detail: 'runs of this event only read' }
      try {
        const sdk = await load()
        const target = pathOf(write, key)
        const held = await bounded(signal, async (both) => {
          if ((await head(sdk, target, both)) !== undefined) return 'saved'
          return await lease(sdk, pathOf(write, `.saving/${key}`), both)
        })
        if (held === 'saved') return { status: 'exists', detail: 'another run saved it first' }
        if (held === undefined) return { status: 'exists', detail: 'another run is saving it' }
        try {
          await upload(sdk, { bucket, key: target, bundle: request.bundle, isConditional: !isUnconditional }, options.producer, signal)
          return { status: 'saved', detail: '' }
        } finally {
          await held()
        }
      } catch (error) {
        if (isTaken(error)) return { status: 'exists', detail: 'another run saved it first' }
        const { status, detail } = failed(error, signal)
        return { status: status === 'miss' || status === 'corrupt' ? 'unavailable' : status, detail }
      }
    },
  }
}

/** Why nothing was found. */
type NothingFound = Exclude<LookupResult, { readonly status: 'hit' }>

function originOf({ Metadata = {} }: HeadObjectCommandOutput): { detail?: string } {
  const { repository, ref, event } = Metadata
  const parts = [repository, ref, event].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? {} : { detail: `saved by ${parts.join(', ')}` }
}
