import { type FileHandle, open, rm } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ByteSource, type ExpectedPart, memorySource } from '../../system/byte-source.ts'
import { sha256 } from '../../system/hash.ts'
import { beginningOf, type RestoreRequest } from '../provider.ts'
import { attempts, type HttpAnswer, type HttpClient, isNetworkFailure, retrying, SilenceError } from './http.ts'
import { ServiceError } from './service.ts'

/** The length of the first request, in bytes: it holds the header of any bundle, and all of a small one. */
const firstBytes = 1024 * 1024
/** Parts where nobody says which, in bytes. */
const usualPartBytes = 4 * 1024 * 1024
/** The most parts at once: as many connections, and as many parts in memory. */
const lanes = 4
/**
 * So long after one connection the next is opened, while there are parts, in milliseconds. A store as near as loopback sends a part in less: it
 * is done before, and some of those stores answer one request at a time and let the others wait for 50 ms.
 */
const laneDelayMs = 20
/** How often an address may send on to another. */
const longestWay = 3

/** The bytes that came are not those that were saved. */
export class CorruptError extends Error {
  override readonly name = 'CorruptError'
}

/** A bundle to download, and its place. */
export interface Download {
  /** It may be signed. */
  readonly url: URL
  /** Where nothing lies. On failure nothing lies there afterwards. */
  readonly file: string
  readonly expectedParts?: RestoreRequest['expectedParts'] | undefined
  readonly signal: AbortSignal
}

/**
 * Downloads a bundle by ranges: its beginning, then its parts, several at once, each to its place in the file. A part that breaks
 * off goes on where it stopped. A part that is not what its SHA-256 says is fetched again, alone. No byte is written before it was compared.
 *
 * @returns whether all of it was compared. Of a bundle that will not be opened only the beginning is there, and was not.
 * @throws CorruptError; ServiceError; Error where no answer came; the signal's reason.
 */
export async function download(http: HttpClient, { url, file, expectedParts, signal }: Download): Promise<{ readonly isChecked: boolean }> {
  // The first failure ends the others.
  const failing = new AbortController()
  const both = AbortSignal.any([signal, failing.signal])
  const target = await open(file, 'wx')
  try {
    const ranges = new RangeReader(http, url, both)
    const beginning = await ranges.begin(firstBytes)
    if (beginning.kind === 'stream') {
      await writeStream(target, beginning, both)
      return { isChecked: false }
    }
    const { bytes: head, size } = beginning
    const parts = expectedParts === undefined ? undefined : await readBeginning(expectedParts, { ranges, head }, size)
    if (expectedParts !== undefined && parts === undefined) {
      await writeAll(target, head, 0)
      return { isChecked: false }
    }
    const plan = parts ?? plainParts(size)
    const start = plan[0]?.offset ?? size
    // Up to the first part it is the header, which was checked when it was read.
    await writeAll(target, start <= head.length ? head.subarray(0, start) : await ranges.read(0, start), 0)
    let next = 0
    // Whether every part is somebody's.
    const taken = new AbortController()
    const lane = async (): Promise<void> => {
      let buffer = Buffer.alloc(0)
      for (let part = plan[next++]; part !== undefined; part = plan[next++]) {
        if (buffer.length < part.length) buffer = Buffer.allocUnsafeSlow(part.length)
        const bytes = buffer.subarray(0, part.length)
        if (next >= plan.length) taken.abort()
        await fetchPart(bytes, part, { ranges, head })
        await writeAll(target, bytes, part.offset)
      }
    }
    const running = Array.from({ length: Math.min(lanes, plan.length) }, async (_, index) => {
      // Woken early where nothing is left to do, or something failed.
      if (index > 0) await sleep(index * laneDelayMs, undefined, { signal: AbortSignal.any([both, taken.signal]) }).catch(() => {})
      both.throwIfAborted()
      await lane()
    })
    await Promise.all(running).catch(async (error: unknown) => {
      failing.abort(error)
      // Nobody writes to the file any more when it is closed.
      await Promise.allSettled(running)
      throw error
    })
    return { isChecked: parts !== undefined }
  } catch (error) {
    await target.close()
    await rm(file, { force: true })
    throw signal.aborted ? signal.reason : error
  } finally {
    failing.abort()
    // Closing twice does no harm.
    await target.close()
  }
}

/** The first bytes of a bundle, so many at most, as a source of them alone; undefined where the store has no ranges. */
export async function downloadBeginning(
  http: HttpClient,
  { url, signal, length }: Pick<Download, 'url' | 'signal'> & { readonly length: number },
): Promise<ByteSource | undefined> {
  const beginning = await new RangeReader(http, url, signal).begin(length)
  if (beginning.kind === 'range') return beginningOf(beginning.bytes, beginning.size)
  beginning.answer.body.destroy()
  return undefined
}

/** A part as it is planned; where nobody knows its SHA-256, without one. */
type PlannedPart = Omit<ExpectedPart, 'sha256'> & Partial<Pick<ExpectedPart, 'sha256'>>

function plainParts(size: number): readonly PlannedPart[] {
  return Array.from({ length: Math.ceil(size / usualPartBytes) }, (_, index) => ({
    offset: index * usualPartBytes,
    length: Math.min(usualPartBytes, size - index * usualPartBytes),
  }))
}

/** The parts that the beginning names. Where it cannot be read, it is fetched again: it may have been damaged on its way. */
async function readBeginning(
  read: NonNullable<RestoreRequest['expectedParts']>,
  supply: Supply,
  size: number,
): Promise<readonly ExpectedPart[] | undefined> {
  const { ranges, head } = supply
  const parts = await read(sourceOf(supply, size))
  if (typeof parts !== 'string') return parts
  if (head.length > 0) await ranges.fill(head, 0)
  const again = await read(sourceOf(supply, size))
  if (typeof again === 'string') throw new CorruptError(again)
  return again
}

/** The bytes that have come already, and the source of the rest. */
interface Supply {
  readonly ranges: RangeReader
  readonly head: Buffer
}

/** Fills a part, of what came already and of what is fetched now, and compares it. */
async function fetchPart(bytes: Buffer, { offset, sha256: expected }: PlannedPart, { ranges, head }: Supply): Promise<void> {
  const known = head.subarray(Math.min(offset, head.length), Math.min(offset + bytes.length, head.length))
  bytes.set(known)
  await ranges.fill(bytes.subarray(known.length), offset + known.length)
  for (let attempt = 1; expected !== undefined && sha256(bytes) !== expected; attempt += 1) {
    if (attempt >= attempts) throw new CorruptError('its SHA-256 is not the one it was saved with')
    await ranges.fill(bytes, offset)
  }
}

/** The beginning of a bundle in memory; behind it, by ranges. */
function sourceOf({ head, ranges }: Supply, size: number): ByteSource {
  return {
    size,
    read: async (offset, length) => {
      const end = Math.min(size, offset + length)
      return end <= head.length ? await memorySource(head).read(offset, end - offset) : await ranges.read(offset, end - offset)
    },
  }
}

/** How a bundle begins: its first bytes and its size, or all of it as one stream where the store has no ranges. */
type Beginning =
  | { readonly kind: 'range'; readonly bytes: Buffer; readonly size: number }
  | { readonly kind: 'stream'; readonly answer: HttpAnswer; readonly size: number | undefined }

/** Reads ranges of one address. */
class RangeReader {
  readonly #http: HttpClient
  readonly #signal: AbortSignal
  #url: URL
  #size: number | undefined

  constructor(http: HttpClient, url: URL, signal: AbortSignal) {
    this.#http = http
    this.#url = url
    this.#signal = signal
  }

  /** Reads the first bytes; so many at most. */
  async begin(length: number): Promise<Beginning> {
    let filled: { readonly bytes: Buffer; count: number } | undefined
    let failure: unknown
    try {
      const answer = await this.#get(0, length)
      if (answer.status === 200) {
        const declared = answer.headers['content-length']
        return { kind: 'stream', answer, size: declared === undefined ? undefined : Number(declared) }
      }
      const { start, size } = rangeOf(answer.headers)
      if (answer.status === 416 && size === 0) {
        answer.body.destroy()
        return { kind: 'range', bytes: Buffer.alloc(0), size: 0 }
      }
      if (answer.status !== 206 || start !== 0 || size === undefined) throw refusalOf(answer)
      this.#size = size
      filled = { bytes: Buffer.allocUnsafeSlow(Math.min(length, size)), count: 0 }
      await drain(answer, filled)
    } catch (error) {
      if (filled === undefined || !isBreak(error)) throw error
      failure = error
    }
    if (failure !== undefined) await this.fill(filled.bytes.subarray(filled.count), filled.count, attempts - 1)
    return { kind: 'range', bytes: filled.bytes, size: this.#size ?? 0 }
  }

  /** Reads a range into a buffer of its own. */
  async read(offset: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafeSlow(length)
    await this.fill(bytes, offset)
    return bytes
  }

  /** Fills a buffer with the range that begins at an offset. */
  async fill(bytes: Buffer, offset: number, tries: number = attempts): Promise<void> {
    const filled = { bytes, count: 0 }
    for (let attempt = 1; filled.count < bytes.length; attempt += 1) {
      try {
        const answer = await this.#get(offset + filled.count, bytes.length - filled.count)
        const { start, size } = rangeOf(answer.headers)
        if (answer.status !== 206 || start !== offset + filled.count || size !== this.#size) throw refusalOf(answer)
        await drain(answer, filled)
      } catch (error) {
        if (attempt >= tries || this.#signal.aborted || !isBreak(error)) throw error
      }
    }
  }

  /** Asks for a range, and follows redirects: there is no token that could leak. */
  async #get(offset: number, length: number): Promise<HttpAnswer> {
    const headers = { range: `bytes=${offset}-${offset + length - 1}`, 'accept-encoding': 'identity' }
    for (let way = 0; ; way += 1) {
      const request = { method: 'GET', url: this.#url, headers, signal: this.#signal } as const
      const answer = await retrying(() => this.#http.send(request), { deadline: Number.POSITIVE_INFINITY, signal: this.#signal })
      const { location } = answer.headers
      if (answer.status < 300 || answer.status > 399 || location === undefined) return answer
      answer.body.destroy()
      const next = URL.canParse(location, this.#url.href) ? new URL(location, this.#url) : undefined
      const isSafe = next?.protocol === 'https:' || (next?.protocol === 'http:' && this.#url.protocol === 'http:')
      if (next === undefined || !isSafe || way >= longestWay) throw new ServiceError('unavailable', 'the store sends on to nowhere')
      this.#url = next
    }
  }
}

/** Puts a body into a buffer, behind what is there; an error of the connection comes through. */
async function drain({ body }: HttpAnswer, filled: { readonly bytes: Buffer; count: number }): Promise<void> {
  const { bytes } = filled
  for await (const chunk of body as AsyncIterable<Buffer>) {
    // Read to its end, so that the connection carries the next part too.
    if (chunk.length > bytes.length - filled.count) throw new ServiceError('unavailable', 'the store sent more than was asked for')
    filled.count += chunk.copy(bytes, filled.count)
  }
  if (filled.count < bytes.length) throw new BreakError('the store ended the transfer early')
}

/** A transfer ended before its end. */
class BreakError extends Error {}

/** Whether the rest may come when it is asked for again. */
function isBreak(error: unknown): boolean {
  return error instanceof BreakError || error instanceof SilenceError || isNetworkFailure(error)
}

/** Writes all of an answer, as it comes. */
async function writeStream(
  target: FileHandle,
  { answer, size }: Extract<Beginning, { kind: 'stream' }>,
  signal: AbortSignal,
): Promise<void> {
  let position = 0
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    await writeAll(target, chunk, position)
    position += chunk.length
  }
  if (size !== undefined && position !== size) throw new BreakError(`the store sent ${position} of ${size} bytes`)
}

async function writeAll(target: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await target.write(bytes, written, bytes.length - written, position + written)).bytesWritten
}

/** Where a range begins, and the size of the whole: `bytes 0-99/1234`, `bytes *` + `/0`. */
function rangeOf(headers: IncomingHttpHeaders): { readonly start: number | undefined; readonly size: number | undefined } {
  const [, start, size] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []
  return { start: start === undefined ? undefined : Number(start), size: size === undefined ? undefined : Number(size) }
}

function refusalOf(answer: HttpAnswer): ServiceError {
  answer.body.destroy()
  return storeFailure(answer)
}

/** The error that an unexpected answer of a store of bytes stands for. Its page of errors is not read. */
export function storeFailure({ status, headers }: Omit<HttpAnswer, 'body'>): ServiceError {
  const code = headers['x-ms-error-code']
  const detail = `the store of the cache service answered HTTP ${status}${typeof code === 'string' ? ` (${code})` : ''}`
  if (status === 401 || status === 403) return new ServiceError('denied', detail)
  return new ServiceError(status === 429 ? 'rate-limited' : 'unavailable', detail)
}
