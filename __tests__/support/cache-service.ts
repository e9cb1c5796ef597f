import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { environmentOf, type Protocol } from './servers.ts'

/** A request as a server of the test saw it. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** An answer as a real service gave it. */
export interface RecordedAnswer {
  readonly status: number
  readonly body?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  /** Nothing comes behind the body, and no end. */
  readonly isHanging?: boolean
  /** It comes so much later, in milliseconds. */
  readonly delayMs?: number
}

export interface RecordingServer {
  readonly url: string
  readonly seen: SeenRequest[]
}

/** A server of loopback that answers what it is told, and keeps what it was asked. */
export async function startRecordingServer(answer: (request: SeenRequest, count: number) => RecordedAnswer): Promise<RecordingServer> {
  const seen: SeenRequest[] = []
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing).catch(() => outgoing.destroy()))
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body: Buffer.concat(chunks) }
    seen.push(request)
    const { status, body = '', headers = {}, isHanging = false, delayMs = 0 } = answer(request, seen.length)
    if (delayMs > 0) await sleep(delayMs)
    const length = Buffer.byteLength(body)
    outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers })
    // An answer that says it is longer ends early: with its connection.
    if (isHanging) outgoing.write(body)
    else if (Number(headers['content-length'] ?? length) > length) outgoing.write(body, () => outgoing.destroy())
    else outgoing.end(body)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen }
}

/** A service and its store of bytes, each a server of its own. */
export interface RecordedCache {
  readonly environment: Record<string, string>
  readonly service: RecordingServer
  readonly store: RecordingServer
}

/** A cache service of a protocol that has one bundle, under any key that is asked for first. */
export async function startRecordedCache(
  protocol: Protocol,
  bundle: Buffer,
  { answer, send }: { answer?: (request: SeenRequest, count: number) => RecordedAnswer | undefined; send?: typeof sendRange } = {},
): Promise<RecordedCache> {
  const store = await startRecordingServer((request) => (send ?? sendRange)(bundle, request))
  const url = `${store.url}bundle?sig=secret%2Bsignature%3D&se=later`
  const service = await startRecordingServer((request, count) => answer?.(request, count) ?? found(protocol, url))
  return { environment: environmentOf(protocol, service.url), service, store }
}

function found(protocol: Protocol, url: string): RecordedAnswer {
  if (protocol === 'v1') return { status: 200, body: JSON.stringify({ cacheKey: 'a-1', scope: 'refs/heads/main', archiveLocation: url }) }
  return { status: 200, body: JSON.stringify({ ok: true, signed_download_url: url, matched_key: 'a-1' }) }
}

/** What an Azure blob answers to a request for a range. */
export function sendRange(bundle: Buffer, { headers }: SeenRequest): RecordedAnswer {
  const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  const start = Number(from)
  if (start >= bundle.length) return { status: 416, headers: { 'content-range': `bytes */${bundle.length}` } }
  const body = bundle.subarray(start, Number(to) + 1)
  const range = `bytes ${start}-${start + body.length - 1}/${bundle.length}`
  return { status: 206, body, headers: { 'content-type': 'application/octet-stream', 'content-range': range } }
}
