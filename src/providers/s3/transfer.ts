import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import pLimit from 'p-limit'
import { type ByteSource, blocksOf } from '../../system/byte-source.ts'
import { beginningBytes, beginningOf } from '../provider.ts'
import { isMissingCredentials, isTaken, isTimeOut, type Sdk, statusOf } from './client.ts'

/** Parts of this size are transferred: the least that S3 takes is 5 MiB. In bytes. */
const partBytes = 8 * 1024 * 1024
/** Parts at once: three of 8 MiB keep a gigabit line busy, and bound the memory. */
const concurrency = 3
/** The longest value of user metadata that is sent, in characters: all of it together may take 2 KB. */
const longestValue = 1_400
/** How often a part of a download is asked for again. */
const partAttempts = 3
/** A run that says it is saving is believed for so long, in milliseconds by the store's clock: longer than any upload may take. */
const leaseMs = 15 * 60_000

/** An object that was found. */
export interface Found {
  readonly key: string
  readonly path: string
  readonly object: HeadObjectCommandOutput
}

/** Downloads an object in parts, each to its place in the file; a part that breaks off goes on where it stopped. */
export async function download(
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
          const part = { position: start, end: Math.min(start + partBytes, size) }
          for (let attempt = 1; part.position < part.end; attempt += 1) {
            both.throwIfAborted()
            try {
              await downloadPart(sdk, { bucket, key, etag: object.ETag }, target, part, both)
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

/** The first bytes of an object. */
export async function readBeginning(
  sdk: Sdk,
  { bucket, path: key, object }: Found & { readonly bucket: string },
  signal: AbortSignal | undefined,
): Promise<ByteSource> {
  const size = object.ContentLength ?? 0
  const command = new sdk.GetObjectCommand({
    Bucket: bucket,
    Key: key,
    Range: `bytes=0-${Math.max(0, Math.min(size, beginningBytes) - 1)}`,
  })
  const { Body } = await sdk.client.send(command, { ...(signal && { abortSignal: signal }) })
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of (Body ?? []) as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    // A store without ranges sends all of it.
    if (length >= beginningBytes) break
  }
  return beginningOf(Buffer.concat(chunks), size)
}

/** Downloads what a part still lacks; its position says how far that came, whatever happens. */
async function downloadPart(
  sdk: Sdk,
  { bucket, key, etag }: { readonly bucket: string; readonly key: string; readonly etag: string | undefined },
  target: FileHandle,
  part: { position: number; readonly end: number },
  signal: AbortSignal,
): Promise<void> {
  const { position, end } = part
  const command = new sdk.GetObjectCommand({
    Bucket: bucket,
    Key: key,
    Range: `bytes=${position}-${end - 1}`,
    // All parts are of one object, whatever happens to its name meanwhile.
    ...(etag === undefined ? {} : { IfMatch: etag }),
  })
  const { Body } = await sdk.client.send(command, { abortSignal: signal })
  for await (const chunk of Body as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    const room = Math.min(chunk.length, end - part.position)
    // Into the page cache, 64 kB at a time: waiting for each by way of the thread pool takes twice as long as the whole.
    writeSync(target.fd, chunk, 0, room, part.position)
    part.position += room
  }
  if (part.position < end) throw new TruncatedError(`it ended after ${part.position - position} of ${end - position} bytes`)
}

/** A body that ended before its length. */
class TruncatedError extends Error {}

/** Whether asking for the rest may succeed. */
function isPassing(error: unknown): boolean {
  return error instanceof TruncatedError || (statusOf(error) === undefined && !isMissingCredentials(error) && !isTimeOut(error))
}

/** A bundle, and the place it is uploaded to. */
interface Upload {
  readonly bucket: string
  readonly key: string
  readonly bundle: ByteSource
  /** Whether the store refuses it where another run was first. */
  readonly isConditional: boolean
}

/** Uploads a bundle as one object that is not there yet: in one request, or in parts of which few are in memory. */
export async function upload(
  sdk: Sdk,
  { bucket, key, bundle, isConditional }: Upload,
  metadata: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { size } = bundle
  const params = { Bucket: bucket, Key: key, Metadata: asciiOnly(metadata), ...(isConditional ? { IfNoneMatch: '*' } : {}) }
  if (size <= partBytes) {
    await sdk.client.send(new sdk.PutObjectCommand({ ...params, Body: await bundle.read(0, size) }), {
      ...(signal && { abortSignal: signal }),
    })
    return
  }
  const body = Readable.from(blocksOf(bundle), { objectMode: false })
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
    Object.entries(metadata).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, longestValue)]),
  )
}

/**
 * Says that this run is saving a key, unless another says so already.
 *
 * @returns what takes it back; undefined where another run is at it.
 */
export async function takeLease(
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
