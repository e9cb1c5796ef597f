import { randomUUID } from 'node:crypto'
import { createReadStream, writeSync } from 'node:fs'
import { type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { HeadObjectCommandOutput, S3Client } from '@aws-sdk/client-s3'
import pLimit from 'p-limit'
import { messageOf } from '../errors.js'
import type { Environment, Logger } from '../ports.js'
import {
  archiveFileName,
  type CacheProvider,
  isValidKey,
  type LookupRequest,
  type LookupResult,
  manifestFileName,
  type RestoreRequest,
  type RestoreStatus,
  type SaveRequest,
  type SaveResult,
} from './provider.js'
import { type CacheScopes, scopeSegment } from './scopes.js'

export interface S3ProviderOptions {
  readonly bucket: string
  /** What all keys begin with, `/` between its parts; default: none. */
  readonly prefix?: string
  /** Default: AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, else AWS itself. */
  readonly endpoint?: string
  /** Default: AWS_REGION, AWS_DEFAULT_REGION, else `us-east-1`, which stores of other makers ignore. */
  readonly region?: string
  /** Whether the bucket stands in the path instead of the host name; default: with an endpoint of one's own. */
  readonly isPathStyle?: boolean
  /** What this run may read and write; see `cacheScopes`. */
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

/** Parts of this size are transferred: the least that S3 takes is 5 MiB. In bytes. */
const partBytes = 8 * 1024 * 1024
const usualLookupMs = 15_000
const usualIdleMs = 10_000
/** Parts at once: three of 8 MiB keep a gigabit line busy, and bound the memory. */
const concurrency = 3
/** How often a part of a download is asked for again. */
const partAttempts = 3
/** User metadata of an object is limited to 2 KB (S3 user guide, "User-defined object metadata"); what else is in it takes less than 600 bytes. */
const longestManifest = 1_400
/** A run that says it is saving is believed for so long, in milliseconds by the store's clock: longer than any upload may take. */
const leaseMs = 15 * 60_000

/**
 * Keeps bundles in an S3-compatible store: one object each, `{prefix}/{scope}/{key}`, the manifest in its metadata, so that a
 * bundle appears at once or not at all and is never changed (`If-None-Match: *`). Runs read and write in scopes, as in
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
  // After the first time-out nobody waits again in this run.
  let outage: string | undefined
  const failed = (error: unknown, signal: AbortSignal | undefined): { status: Exclude<RestoreStatus, 'hit'>; detail: string } => {
    if (signal?.aborted === true) throw signal.reason
    const detail = describe(error)
    logger.debug(`s3: ${detail}`)
    if (isTimeOut(error)) outage = `the store did not answer in time: ${detail}`
    return { status: restoreStatusOf(error), detail }
  }
  const answering = async (request: LookupRequest, work: (sdk: Sdk, found: Found) => Promise<LookupResult>): Promise<LookupResult> => {
    if (outage !== undefined) return { status: 'unavailable', detail: outage }
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
    lookup: (request) => answering(request, async (_, { key, object }) => ({ status: 'hit', key, ...originOf(object) })),
    restore: (request: RestoreRequest) =>
      answering(request, async (sdk, found) => {
        const { object, key } = found
        const manifest = object.Metadata?.['manifest']
        if (manifest === undefined) return { status: 'corrupt', detail: `${key} has no manifest` }
        const archive = path.join(request.directory, archiveFileName)
        const side = path.join(request.directory, manifestFileName)
        try {
          await download(sdk, { bucket, ...found }, archive, request.signal)
          await writeFile(side, Buffer.from(manifest, 'base64url'))
          return { status: 'hit', key, ...originOf(object) }
        } catch (error) {
          await Promise.all([archive, side].map((file) => rm(file, { force: true })))
          throw error
        }
      }),
    async save(request: SaveRequest): Promise<SaveResult> {
      const { key, signal } = request
      const { write } = scopes
      if (!isValidKey(key)) return { status: 'skipped', detail: `'${key}' is no valid key` }
      if (outage !== undefined) return { status: 'unavailable', detail: outage }
      if (write === undefined) return { status: 'denied', detail: 'runs of this event only read' }
      try {
        const manifest = (await readFile(path.join(request.directory, manifestFileName))).toString('base64url')
        if (manifest.length > longestManifest)
          return { status: 'skipped', detail: `its manifest is longer than ${longestManifest} characters` }
        const sdk = await load()
        const target = pathOf(write, key)
        const lease = await bounded(signal, async (both) => {
          if ((await head(sdk, target, both)) !== undefined) return 'saved'
          return await takeLease(sdk, { bucket, key: pathOf(write, `.saving/${key}`) }, both)
        })
        if (lease === 'saved') return { status: 'exists', detail: 'another run saved it first' }
        if (lease === undefined) return { status: 'exists', detail: 'another run is saving it' }
        try {
          await upload(
            sdk,
            { bucket, key: target, file: path.join(request.directory, archiveFileName) },
            { ...options.producer, manifest },
            signal,
          )
          return { status: 'saved', detail: '' }
        } finally {
          await lease()
        }
      } catch (error) {
        if (isTaken(error)) return { status: 'exists', detail: 'another run saved it first' }
        const { status, detail } = failed(error, signal)
        return { status: status === 'miss' || status === 'corrupt' ? 'unavailable' : status, detail }
      }
    },
  }
}

/** The SDK, loaded when first used, and its client. */
interface Sdk
  extends Pick<
    typeof import('@aws-sdk/client-s3'),
    'HeadObjectCommand' | 'GetObjectCommand' | 'PutObjectCommand' | 'DeleteObjectCommand' | 'ListObjectsV2Command'
  > {
  readonly client: S3Client
  readonly Upload: typeof import('@aws-sdk/lib-storage').Upload
}

async function loadSdk({ environment, idleMs = usualIdleMs, ...options }: S3ProviderOptions): Promise<Sdk> {
  const [sdk, { Upload }, { state }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/lib-storage'),
    import('@aws-sdk/core/client'),
  ])
  // It warns on Node 20 that its next versions will not run there: this one, which is bundled, does.
  state.warningEmitted = true
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = environment
  const endpoint = options.endpoint ?? (environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'] || undefined)
  const client = new sdk.S3Client({
    region: options.region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1'),
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: options.isPathStyle ?? endpoint !== undefined,
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } } : {}),
    // What a store does not know of checksums must not keep it from working; SHA-256 is compared above.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: idleMs, socketTimeout: idleMs, throwOnRequestTimeout: true },
  })
  // The archive's SHA-256 is in its manifest and compared wherever it is restored: signing a second one over each part would
  // take as long as sending it. AWS documents `UNSIGNED-PAYLOAD` for this ("Authenticating Requests: Using the Authorization Header").
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request?: { method?: string; headers?: Record<string, string> } }
      if (request?.method === 'PUT' && request.headers !== undefined) request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
      return next(args)
    },
    { step: 'build', name: 'unsignedPayload' },
  )
  return { ...sdk, Upload, client }
}

/** An object that was found. */
interface Found {
  readonly key: string
  readonly path: string
  readonly object: HeadObjectCommandOutput
}

function originOf({ Metadata = {} }: HeadObjectCommandOutput): { detail?: string } {
  const { repository, ref, event } = Metadata
  const parts = [repository, ref, event].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? {} : { detail: `saved by ${parts.join(', ')}` }
}

/** Downloads an object in parts, each to its place in the file; a part that breaks off goes on where it stopped. */
async function download(
  sdk: Sdk,
  { bucket, path: key, object }: Found & { readonly bucket: string },
  file: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const size = object.ContentLength ?? 0
  const target = await open(file, 'w')
  // The first failure ends the others.
  const failing = new AbortController()
  const both = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal])
  try {
    const limit = pLimit(concurrency)
    const starts = Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => index * partBytes)
    await Promise.all(
      starts.map((start) =>
        limit(async () => {
          const end = Math.min(start + partBytes, size)
          let position = start
          for (let attempt = 1; position < end; attempt += 1) {
            both.throwIfAborted()
            try {
              position = await downloadPart(sdk, { bucket, key, etag: object.ETag }, { target, position, end }, both, (at) => {
                position = at
              })
            } catch (error) {
              if (attempt >= partAttempts || both.aborted || !isPassing(error)) {
                failing.abort(error)
                throw error
              }
            }
          }
        }),
      ),
    )
  } finally {
    await target.close()
  }
}

async function downloadPart(
  sdk: Sdk,
  { bucket, key, etag }: { readonly bucket: string; readonly key: string; readonly etag: string | undefined },
  { target, position, end }: { readonly target: FileHandle; readonly position: number; readonly end: number },
  signal: AbortSignal,
  onProgress: (position: number) => void,
): Promise<number> {
  const command = new sdk.GetObjectCommand({
    Bucket: bucket,
    Key: key,
    Range: `bytes=${position}-${end - 1}`,
    // All parts are of one object, whatever happens to its name meanwhile.
    ...(etag === undefined ? {} : { IfMatch: etag }),
  })
  const { Body } = await sdk.client.send(command, { abortSignal: signal })
  let at = position
  for await (const chunk of Body as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    const room = Math.min(chunk.length, end - at)
    // Into the page cache, 64 kB at a time: waiting for each by way of the thread pool takes twice as long as the whole.
    writeSync(target.fd, chunk, 0, room, at)
    at += room
    onProgress(at)
  }
  if (at < end) throw new TruncatedError(`it ended after ${at - position} of ${end - position} bytes`)
  return at
}

/** A body that ended before its length. */
class TruncatedError extends Error {}

/** Whether asking for the rest may succeed. */
function isPassing(error: unknown): boolean {
  return error instanceof TruncatedError || (statusOf(error) === undefined && !isMissingCredentials(error) && !isTimeOut(error))
}

/** Uploads a file as one object that is not there yet: in one request, or in parts of which few are in memory. */
async function upload(
  sdk: Sdk,
  { bucket, key, file }: { readonly bucket: string; readonly key: string; readonly file: string },
  metadata: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { size } = await stat(file)
  const params = { Bucket: bucket, Key: key, Metadata: asciiOnly(metadata), IfNoneMatch: '*' }
  if (size <= partBytes) {
    await sdk.client.send(new sdk.PutObjectCommand({ ...params, Body: await readFile(file) }), { ...(signal && { abortSignal: signal }) })
    return
  }
  const body = createReadStream(file, { highWaterMark: 1024 * 1024 })
  const running = new sdk.Upload({ client: sdk.client, params: { ...params, Body: body }, partSize: partBytes, queueSize: concurrency })
  const stop = (): void => void running.abort()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await running.done()
  } finally {
    signal?.removeEventListener('abort', stop)
    body.destroy()
  }
}

/** Headers hold no other characters. */
function asciiOnly(metadata: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, longestManifest)]),
  )
}

/**
 * Says that this run is saving a key, unless another says so already.
 *
 * @returns what takes it back; undefined where another run is at it.
 */
async function takeLease(
  sdk: Sdk,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  signal: AbortSignal | undefined,
): Promise<(() => Promise<void>) | undefined> {
  const options = { ...(signal && { abortSignal: signal }) }
  const token = randomUUID()
  const drop = async (): Promise<void> => {
    // Left behind, it ends by its age.
    await sdk.client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })).catch(() => {})
  }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await sdk.client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: token, IfNoneMatch: '*' }), options)
      return drop
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    const held = await sdk.client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), options).catch((error: unknown) => {
      if (statusOf(error) !== 404) throw error
      return undefined
    })
    if (held === undefined) continue
    // The SDK learns from each answer how far this machine's clock is off the store's.
    const now = Date.now() + (sdk.client.config.systemClockOffset ?? 0)
    if (now - (held.LastModified?.getTime() ?? now) < leaseMs) return undefined
    await drop()
  }
  return undefined
}

function statusOf(error: unknown): number | undefined {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata
  return metadata?.httpStatusCode
}

function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

/** Whether nothing came within a limit: ours for a look-up, the connection's own. */
function isTimeOut(error: unknown): boolean {
  return codeOf(error) === 'TimeoutError' || (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT')
}

/** Whether something of that key is there, or being put there. */
function isTaken(error: unknown): boolean {
  return statusOf(error) === 412 || codeOf(error) === 'PreconditionFailed' || codeOf(error) === 'ConditionalRequestConflict'
}

function isMissingCredentials(error: unknown): boolean {
  return codeOf(error) === 'CredentialsProviderError'
}

function restoreStatusOf(error: unknown): Exclude<RestoreStatus, 'hit'> {
  const status = statusOf(error)
  if (status === 401 || status === 403 || isMissingCredentials(error)) return 'denied'
  if (status === 429 || codeOf(error) === 'SlowDown' || codeOf(error) === 'TooManyRequests') return 'rate-limited'
  return 'unavailable'
}

/** The reason in a line. The SDK's messages hold no credentials; a signature is none. */
function describe(error: unknown): string {
  const status = statusOf(error)
  const parts = [codeOf(error), ...(status === undefined ? [] : [`HTTP ${status}`]), messageOf(error)]
  return [...new Set(parts.filter((part) => part !== '' && part !== 'Error' && part !== 'UnknownError'))].join(': ')
}
