import type { Environment } from '../../ports.ts'
import { redactUrls } from '../../system/redact.ts'
import type { HttpExchange } from './http.ts'

/** The cache service, whatever protocol it speaks. */
export interface CacheService {
  /** The newest bundle of the first key that has one: the keys in their order, each itself, then as a prefix. */
  find(keys: readonly string[], call: ServiceCall): Promise<FoundBundle | undefined>
  /** Reserves a key for a bundle of so many bytes; undefined where the key is taken. */
  reserve(key: string, sizeBytes: number, call: ServiceCall): Promise<Reservation | undefined>
}

/** Until when an answer is waited for. */
export interface ServiceCall {
  readonly signal: AbortSignal
  /** As `performance.now()` counts. */
  readonly deadline: number
  /** How long the service may be silent, in milliseconds: putting a large bundle together takes it a while. Default: as any connection. */
  readonly idleMs?: number
}

export interface FoundBundle {
  readonly key: string
  /** Where its bytes are had without a token. It may be signed: it is a secret. */
  readonly url: URL
}

/** A key that is ours to fill. */
export interface Reservation {
  /** How long the parts are in which the bytes are sent, in bytes; the last is shorter. */
  readonly partBytes: number
  /** Sends one part. Parts may be sent at once, in any order, and again. */
  put(part: UploadPart, signal: AbortSignal): Promise<void>
  /** Makes all that was sent the bundle of the key. */
  commit(call: ServiceCall): Promise<void>
}

export interface UploadPart {
  readonly index: number
  readonly offset: number
  readonly bytes: Uint8Array
}

/** The protocol and address of a runner's cache service; undefined where the runner offers none. */
export function serviceAddress(environment: Environment): { readonly protocol: 'v1' | 'v2'; readonly url: URL } | undefined {
  const isV2 = Boolean(environment['ACTIONS_CACHE_SERVICE_V2']) && !isEnterpriseServer(environment['GITHUB_SERVER_URL'])
  const results = environment['ACTIONS_RESULTS_URL'] || ''
  const text = isV2 ? results : environment['ACTIONS_CACHE_URL'] || (environment['ACTIONS_CACHE_SERVICE_V2'] ? results : '')
  return URL.canParse(text) ? { protocol: isV2 ? 'v2' : 'v1', url: new URL(text) } : undefined
}

/** GitHub Enterprise Server speaks v1, whatever its runner says; it is told by its name, as the toolkit does. */
function isEnterpriseServer(server: string | undefined): boolean {
  if (!server || !URL.canParse(server)) return false
  const { hostname } = new URL(server)
  return hostname !== 'github.com' && !hostname.endsWith('.ghe.com') && !hostname.endsWith('.localhost')
}

/** The service or its store said no, in a way that is known. */
export class ServiceError extends Error {
  override readonly name: string = 'ServiceError'
  readonly status: 'denied' | 'unavailable' | 'rate-limited'

  constructor(status: ServiceError['status'], message: string) {
    super(message)
    this.status = status
  }
}

/** The service did not say in time whether it has something. */
export class ServiceTimeoutError extends ServiceError {
  constructor() {
    super('unavailable', 'the cache service did not answer in time')
  }
}

/** The service answered what this client does not know: another client may. */
export class UnknownAnswerError extends Error {
  override readonly name = 'UnknownAnswerError'
}

/** The error that a status other than success stands for. */
export function failureOf({ status, text }: Pick<HttpExchange, 'status' | 'text'>): ServiceError | UnknownAnswerError {
  const reason = reasonIn(text)
  const detail = `HTTP ${status}${reason === '' ? '' : `: ${reason}`}`
  if (status === 401 || status === 403) return new ServiceError('denied', detail)
  if (status === 429) return new ServiceError('rate-limited', detail)
  if (status === 408 || (status >= 500 && status !== 501 && status !== 505)) return new ServiceError('unavailable', detail)
  return new UnknownAnswerError(detail)
}

/** The fields of an answer that is a JSON object; undefined for anything else. */
export function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The longest reason that is passed on, in characters. */
const longestReason = 300

/** Why, in the service's own words: `msg` of v2, `message` of v1. Of an error page nothing. */
function reasonIn(text: string): string {
  const { msg, message } = fieldsOf(text) ?? {}
  return shown([msg, message].find((reason) => typeof reason === 'string' && reason !== '') ?? '')
}

/** A text of the service on one line, without what is secret in addresses. */
export function shown(text: unknown): string {
  return redactUrls(String(text).slice(0, longestReason)).replaceAll(/[\p{Cc}\s]+/gu, ' ')
}

/** The address of a bundle, as the service names it. */
export function addressFrom(value: unknown): URL {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new UnknownAnswerError('it names no address of the archive')
  return url
}
