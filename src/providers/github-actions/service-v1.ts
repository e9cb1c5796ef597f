import { type HttpClient, type HttpExchange, type HttpRequest, retrying } from './http.ts'
import { addressFrom, type CacheService, failureOf, fieldsOf, type Reservation, type ServiceCall, UnknownAnswerError } from './service.ts'

/** Parts of this length are sent, in bytes. */
const chunkBytes = 4 * 1024 * 1024
const json = 'application/json;api-version=6.0-preview.1'

export interface ServiceV1Options {
  readonly http: HttpClient
  readonly url: URL
  readonly token: string
  readonly version: string
}

/** The cache service v1, as of GitHub Enterprise Server, act and Gitea: REST. */
export function createServiceV1({ http, url, token, version }: ServiceV1Options): CacheService {
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`
  const at = (resource: string): URL => new URL(`_apis/artifactcache/${resource}`, base)
  const request = (method: HttpRequest['method'], resource: string, signal: AbortSignal): HttpRequest => ({
    method,
    url: at(resource),
    headers: { authorization: `Bearer ${token}`, accept: json },
    signal,
  })
  const post = async (resource: string, value: object, call: ServiceCall, isRepeatable = true): Promise<HttpExchange> => {
    const asked = request('POST', resource, call.signal)
    const body = Buffer.from(JSON.stringify(value))
    const headers = { ...asked.headers, 'content-type': 'application/json' }
    return await retrying(() => http.exchange({ ...asked, headers, body, idleMs: call.idleMs }), { ...call, isRepeatable })
  }
  return {
    async find(keys, call) {
      const resource = `cache?keys=${encodeURIComponent(keys.join(','))}&version=${version}`
      const answer = await retrying(() => http.exchange(request('GET', resource, call.signal)), call)
      if (answer.status === 204) return undefined
      const { cacheKey, archiveLocation } = successOf(answer)
      if (typeof cacheKey !== 'string' || cacheKey === '') throw new UnknownAnswerError('it names no key')
      return { key: cacheKey, url: addressFrom(archiveLocation) }
    },
    async reserve(key, sizeBytes, call): Promise<Reservation | undefined> {
      // Where no answer came, the key may be reserved all the same: asking again would be told that it is taken.
      const answer = await post('caches', { key, version, cacheSize: sizeBytes }, call, false)
      if (answer.status === 409) return undefined
      const { cacheId } = successOf(answer)
      if (typeof cacheId !== 'number' && typeof cacheId !== 'string') throw new UnknownAnswerError('it names no reservation')
      const resource = `caches/${encodeURIComponent(String(cacheId))}`
      return {
        partBytes: chunkBytes,
        async put({ offset, bytes }, signal) {
          const asked = request('PATCH', resource, signal)
          const range = `bytes ${offset}-${offset + Math.max(1, bytes.length) - 1}/*`
          const headers = { ...asked.headers, 'content-type': 'application/octet-stream', 'content-range': range }
          const put = { ...asked, headers, body: bytes }
          successOf(await retrying(() => http.exchange(put), { deadline: Number.POSITIVE_INFINITY, signal }), false)
        },
        async commit(ending) {
          successOf(await post(resource, { size: sizeBytes }, ending, false), false)
        },
      }
    },
  }
}

/** The fields of a successful answer. */
function successOf(answer: HttpExchange, hasFields = true): Readonly<Record<string, unknown>> {
  if (answer.status < 200 || answer.status > 299) throw failureOf(answer)
  const fields = fieldsOf(answer.text)
  if (fields === undefined && hasFields) throw new UnknownAnswerError(`HTTP ${answer.status} without JSON`)
  return fields ?? {}
}
