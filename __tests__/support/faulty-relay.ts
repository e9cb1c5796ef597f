import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Transform, type TransformCallback } from 'node:stream'
import { onTestFinished } from 'vitest'

/** What goes wrong: with the connection, with every answer, or with what is transferred. */
export type RelayFault =
  | { readonly kind: 'none' | 'hanging' | 'hanging-body' | 'slow' }
  /** At a part of the transfer: from 0 to 1; default in its middle. */
  | { readonly kind: 'truncated' | 'wrong-bytes'; readonly place?: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** Transfers to the server begin so much later, in milliseconds. */
  | { readonly kind: 'late'; readonly ms: number }
  /** The connection is reset after so many tenths of a transfer. */
  | { readonly kind: 'reset'; readonly tenths: number }

/** A relay before an HTTP server that does to its traffic what it is told. */
export interface FaultyRelay {
  readonly url: string
  fault: RelayFault
}

/** Bodies from this length on are transfers, in bytes; what is shorter is talk. */
const transferBytes = 20_000

/** Puts a relay before a server, and before every other server of loopback that its answers name; all end with the test. */
export async function startFaultyRelay(serverUrl: string): Promise<FaultyRelay> {
  const relays = new Map<string, Promise<string>>()
  const relay = { url: '', fault: { kind: 'none' } as RelayFault }
  const open = (host: string): Promise<string> => {
    let opened = relays.get(host)
    if (opened === undefined) {
      opened = listen(host)
      relays.set(host, opened)
    }
    return opened
  }
  const { host } = new URL(serverUrl)
  relay.url = serverUrl.replace(host, await open(host))
  return relay

  async function listen(upstream: string): Promise<string> {
    const sockets = new Set<Socket>()
    const server = createServer((incoming, outgoing) => void handle(upstream, incoming, outgoing))
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  function handle(upstream: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { fault } = relay
    incoming.on('error', () => {})
    if (fault.kind === 'hanging') return
    if (fault.kind === 'status') {
      incoming.resume()
      const body = '{"code":"unavailable","message":"as the test wants it"}'
      incoming.on('end', () =>
        outgoing.writeHead(fault.status, { 'content-type': 'application/json', 'retry-after': String(fault.retryAfter ?? 1) }).end(body),
      )
      return
    }
    const [hostname = '', port] = upstream.split(':')
    const forwarded = send({ hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      const length = Number(answer.headers['content-length'] ?? 0)
      if (length < transferBytes && /json|text|xml/.test(answer.headers['content-type'] ?? '')) void answerWithRelays(answer, outgoing)
      else {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        const isTransfer = length >= transferBytes && fault.kind !== 'none'
        const broken = isTransfer ? answer.pipe(disturbing(fault, length, outgoing.socket)) : answer
        broken.on('error', () => {}).pipe(outgoing)
      }
    })
    forwarded.on('error', () => outgoing.destroy())
    // Parts of service v1 are chunked, and say their length in another place.
    const [, last] = /bytes 0-(\d+)/.exec(incoming.headers['content-range'] ?? '') ?? []
    const length = Number(incoming.headers['content-length'] ?? (last === undefined ? 0 : Number(last) + 1))
    const isBreaking = !['none', 'wrong-bytes', 'late'].includes(fault.kind)
    const isTransfer = length >= transferBytes && isBreaking
    const body = isTransfer ? incoming.pipe(disturbing(fault, length, incoming.socket)) : incoming
    const forward = (): void => void body.on('error', () => {}).pipe(forwarded)
    if (fault.kind === 'late' && length >= transferBytes) setTimeout(forward, fault.ms)
    else forward()
  }

  /** Answers name the servers that transfers go to: those are reached by way of a relay too. */
  async function answerWithRelays(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    let text = Buffer.concat(chunks).toString('utf8')
    for (const [, host = ''] of text.matchAll(/http:\/\/(127\.0\.0\.1:\d+)/g)) text = text.replaceAll(host, await open(host))
    const { 'transfer-encoding': _, ...headers } = answer.headers
    outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text)
  }
}

/** A body on its way, with what happens to it. */
function disturbing(fault: RelayFault, length: number, socket: Socket | null): Transform {
  let passed = 0
  const place = fault.kind === 'reset' ? fault.tenths / 10 : 'place' in fault ? (fault.place ?? 0.5) : 0.5
  const stopAt = Math.min(length - 1, Math.floor(length * place))
  const stream: Transform = new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      const before = passed
      passed += chunk.length
      if (fault.kind === 'slow') {
        trickle(stream, chunk)
        return
      }
      if (fault.kind === 'wrong-bytes') {
        const changed = Buffer.from(chunk)
        if (before <= stopAt && stopAt < passed) changed[stopAt - before] = (changed[stopAt - before] ?? 0) ^ 0xff
        done(null, changed)
        return
      }
      if (passed < stopAt) {
        done(null, chunk)
        return
      }
      if (stopAt > before) stream.push(chunk.subarray(0, stopAt - before))
      // What was pushed leaves before the end comes.
      setTimeout(() => {
        if (fault.kind === 'reset') socket?.resetAndDestroy()
        else if (fault.kind === 'truncated') socket?.end()
      }, 20)
    },
  })
  return stream
}

/** 1 kB/s, until nobody listens any more. */
function trickle(stream: Transform, chunk: Buffer): void {
  let at = 0
  const timer = setInterval(() => {
    if (stream.destroyed || at >= chunk.length) clearInterval(timer)
    else {
      stream.push(chunk.subarray(at, at + 100))
      at += 100
    }
  }, 100)
  timer.unref()
}
