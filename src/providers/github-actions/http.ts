import type { Agent, IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from '../../ports.ts'
import { hasErrno } from '../../system/errno.ts'
import { proxyOf } from './proxy.ts'

/** A request and how long it is waited for. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** After how long without a byte it is given up, in milliseconds; default: that of the client. */
  readonly idleMs?: number | undefined
  readonly signal: AbortSignal
}

/** An answer, of which the body has not been read yet. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: IncomingMessage
}

/** An answer with its body. */
export interface HttpExchange extends Omit<HttpAnswer, 'body'> {
  readonly text: string
}

/** A connection was silent for too long. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError'
}

/** The longest answer that is talk and not a transfer, in characters; of longer ones the rest is dropped. */
const longestText = 256 * 1024
/** How often a request is made that may succeed another time. */
export const attempts = 3
/** The pause before the second attempt, in milliseconds; each further one is twice as long. */
const firstPauseMs = 200
/** Connections to one host at once. */
const maxSockets = 8

/**
 * Speaks HTTP(S), by way of the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. Follows no redirect: what is sent goes to the host
 * it was meant for.
 */
export class HttpClient {
  readonly #environment: Environment
  readonly #idleMs: number
  readonly #agents = new Map<string, Promise<Agent>>()

  /** @param idleMs after how long without a byte a connection is given up, in milliseconds. */
  constructor(environment: Environment, idleMs: number) {
    this.#environment = environment
    this.#idleMs = idleMs
  }

  /** Loads what the first request to an address needs. */
  async prepare(url: URL): Promise<void> {
    await this.#agentFor(url)
  }

  /**
   * Makes one request.
   *
   * @throws Error where no answer came; the signal's reason.
   */
  async send(request: HttpRequest): Promise<HttpAnswer> {
    const { url, signal } = request
    const agent = await this.#agentFor(url)
    const { request: start } = await transportOf(url)
    signal.throwIfAborted()
    return await new Promise<HttpAnswer>((resolve, reject) => {
      const { method, headers, body, idleMs = this.#idleMs } = request
      // Every request that may have a body declares its length.
      const length = method === 'GET' ? {} : { 'content-length': String(body?.length ?? 0) }
      const options: RequestOptions = { method, agent, signal, headers: { 'user-agent': 'ensure-extensions', ...headers, ...length } }
      const started = start(url, options, (response) => {
        response.setTimeout(idleMs, () => response.destroy(silence(url, idleMs)))
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response })
      })
      started.setTimeout(idleMs, () => started.destroy(silence(url, idleMs)))
      started.on('error', (error) => {
        if (signal.aborted) reject(signal.reason)
        // A connection that was kept may be closed by the other side in the moment it is used again.
        else if (started.reusedSocket && hasErrno(error, 'ECONNRESET', 'EPIPE')) this.send(request).then(resolve, reject)
        else reject(error)
      })
      started.end(body)
    })
  }

  /** Makes one request and reads the answer, which is short. */
  async exchange(request: HttpRequest): Promise<HttpExchange> {
    const { status, headers, body } = await this.send(request)
    let text = ''
    try {
      for await (const chunk of body.setEncoding('utf8')) if (text.length < longestText) text += chunk
    } catch (error) {
      throw request.signal.aborted ? request.signal.reason : error
    }
    return { status, headers, text }
  }

  async #agentFor(url: URL): Promise<Agent> {
    const proxy = proxyOf(url, this.#environment)
    const name = `${url.protocol}${proxy?.href ?? ''}`
    const known = this.#agents.get(name) ?? openAgent(url, proxy)
    this.#agents.set(name, known)
    return await known
  }
}

function silence({ host }: URL, idleMs: number): SilenceError {
  return new SilenceError(`${host} sent nothing for ${idleMs / 1_000} s`)
}

async function transportOf({ protocol }: URL): Promise<typeof import('node:https')> {
  // The same interface, but for the protocol.
  return protocol === 'https:' ? await import('node:https') : ((await import('node:http')) as unknown as typeof import('node:https'))
}

async function openAgent(url: URL, proxy: URL | undefined): Promise<Agent> {
  const options = { keepAlive: true, maxSockets }
  if (proxy === undefined) return new (await transportOf(url)).Agent(options)
  if (url.protocol === 'https:') return new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, options)
  return new (await import('http-proxy-agent')).HttpProxyAgent(proxy, options)
}

/** Whether the same request may get another answer later. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status === 500 || status === 502 || status === 503 || status === 504
}

/** How the attempts at one request go on. */
export interface RetryOptions {
  /** Until when another attempt may begin, as `performance.now()` counts. */
  readonly deadline: number
  readonly signal: AbortSignal
  /** Whether a request that got no answer may be made again. Default true. */
  readonly isRepeatable?: boolean
}

/**
 * Makes a request again where that may help, after `Retry-After` where the answer says so: as long as there is time.
 *
 * @returns the last answer, whatever it is.
 * @throws Error where the last attempt got no answer; the signal's reason.
 */
export async function retrying<T extends Omit<HttpAnswer, 'body'>>(
  ask: () => Promise<T>,
  { deadline, signal, isRepeatable = true }: RetryOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let answer: T | undefined
    let failure: unknown
    try {
      answer = await ask()
    } catch (error) {
      failure = error
    }
    const mayPass = answer === undefined ? isRepeatable && isNetworkFailure(failure) : isPassing(answer.status)
    const pauseMs = (answer && retryAfterMs(answer.headers)) ?? firstPauseMs * 2 ** (attempt - 1)
    if (!mayPass || attempt >= attempts || signal.aborted || performance.now() + pauseMs > deadline) {
      if (answer === undefined) throw failure
      return answer
    }
    if (answer !== undefined && 'body' in answer) (answer as unknown as HttpAnswer).body.destroy()
    await sleep(pauseMs, undefined, { signal })
  }
}

/** Whether an error came from the network, and not from us. */
export function isNetworkFailure(error: unknown): boolean {
  return !(error instanceof SilenceError) && error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function retryAfterMs(headers: IncomingHttpHeaders): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  const seconds = Number(value)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
