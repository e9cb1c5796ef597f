import { storeFailure } from './download.ts'
import { type HttpClient, type HttpExchange, type HttpRequest, retrying } from './http.ts'
import {
  addressFrom,
  type CacheService,
  failureOf,
  fieldsOf,
  type Reservation,
  type ServiceCall,
  ServiceError,
  shown,
  UnknownAnswerError,
  type UploadPart,
} from './service.ts'

/** Where the methods of the service lie. */
const methods = '/twirp/github.actions.results.api.v1.CacheService/'
/** Blocks of this length are sent, in bytes: 50,000 of them are the most that a blob has. */
const blockBytes = 4 * 1024 * 1024
/** The version of the blob service that is spoken. */
const blobHeaders = { 'x-ms-version': '2021-12-02' }
/** How messages begin by which the service says that a token may not write. */
const deniedPrefix = 'cache write denied:'

export interface ServiceV2Options {
  readonly http: HttpClient
  readonly url: URL
  readonly token: string
  readonly version: string
}

/** The cache service v2: methods in JSON over HTTP (twirp), bytes by signed addresses of an Azure blob store. */
export function createServiceV2({ http, url, token, version }: ServiceV2Options): CacheService {
  const ask = async (method: string, body: object, call: ServiceCall, isRepeatable = true): Promise<HttpExchange> => {
    const request = {
      method: 'POST',
      url: new URL(`${methods}${method}`, url),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
      body: Buffer.from(JSON.stringify(body)),
      idleMs: call.idleMs,
      signal: call.signal,
    } as const
    return await retrying(() => http.exchange(request), { ...call, isRepeatable })
  }
  return {
    async find([key = '', ...rest], call) {
      const answer = await ask('GetCacheEntryDownloadURL', { key, restore_keys: rest, version }, call)
      if (answer.status === 404 && fieldsOf(answer.text)?.['code'] === 'not_found') return undefined
      const fields = successOf(answer)
      if (!fields.ok) return undefined
      const matched = fields.text('matched_key')
      if (matched === '') throw new UnknownAnswerError('it names no key')
      return { key: matched, url: addressFrom(fields.text('signed_download_url')) }
    },
    async reserve(key, sizeBytes, call): Promise<Reservation | undefined> {
      // Where no answer came, the key may be reserved all the same: asking again would be told that it is taken.
      const answer = await ask('CreateCacheEntry', { key, version }, call, false)
      if (answer.status === 409) return undefined
      const fields = successOf(answer)
      if (!fields.ok) {
        const message = fields.text('message')
        if (message === '') return undefined
        throw new ServiceError(message.startsWith(deniedPrefix) ? 'denied' : 'unavailable', shown(message))
      }
      const target = addressFrom(fields.text('signed_upload_url'))
      return {
        partBytes: blockBytes,
        put: (part, signal) =>
          sizeBytes <= blockBytes
            ? send(http, target, { body: part.bytes, headers: { 'x-ms-blob-type': 'BlockBlob' }, signal })
            : send(http, withQuery(target, `comp=block&blockid=${encodeURIComponent(blockId(part))}`), { body: part.bytes, signal }),
        async commit(ending) {
          if (sizeBytes > blockBytes) {
            const ids = Array.from({ length: Math.ceil(sizeBytes / blockBytes) }, (_, index) => `<Latest>${blockId({ index })}</Latest>`)
            const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join('')}</BlockList>`)
            await send(http, withQuery(target, 'comp=blocklist'), { body, idleMs: ending.idleMs, signal: ending.signal })
          }
          const { ok, text } = successOf(await ask('FinalizeCacheEntryUpload', { key, version, size_bytes: String(sizeBytes) }, ending))
          if (!ok) throw new ServiceError('unavailable', shown(text('message')) || 'the service did not take what was uploaded')
        },
      }
    },
  }
}

/** The fields of a successful answer. The JSON form of protobuf has two spellings of each. */
function successOf(answer: HttpExchange): { readonly ok: boolean; text(name: string): string } {
  if (answer.status < 200 || answer.status > 299) throw failureOf(answer)
  const fields = fieldsOf(answer.text)
  if (fields === undefined) throw new UnknownAnswerError(`HTTP ${answer.status} without JSON`)
  const { ok = false } = fields
  if (typeof ok !== 'boolean') throw new UnknownAnswerError('its field ok is not a truth value')
  const text = (name: string): string => {
    const value = fields[name] ?? fields[name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())]
    return typeof value === 'string' ? value : ''
  }
  return { ok, text }
}

/** Sends something to the blob store; it has no token to see. */
async function send(
  http: HttpClient,
  url: URL,
  { headers = {}, ...rest }: Pick<HttpRequest, 'body' | 'headers' | 'idleMs' | 'signal'>,
): Promise<void> {
  const request = { method: 'PUT', url, headers: { ...blobHeaders, ...headers }, ...rest } as const
  const answer = await retrying(() => http.exchange(request), { deadline: Number.POSITIVE_INFINITY, signal: rest.signal })
  if (answer.status < 200 || answer.status > 299) throw storeFailure(answer)
}

/** Names of blocks are of one length. */
function blockId({ index }: Pick<UploadPart, 'index'>): string {
  return Buffer.from(String(index).padStart(6, '0')).toString('base64')
}

/** The signature in an address stays as it is written. */
function withQuery(url: URL, more: string): URL {
  const extended = new URL(url)
  extended.search = extended.search === '' ? `?${more}` : `${extended.search}&${more}`
  return extended
}
