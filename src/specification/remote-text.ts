import { rm } from 'node:fs/promises'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { messageOf } from '../system/errno.ts'
import { makeDirectory, readTextIfPresent, writeText } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { redactUrls } from '../system/redact.ts'
import type { SecretUrl } from '../system/secret-url.ts'
import { holdsSecretUrl } from './hidden-url.ts'
import { decodeText, maxInputBytes } from './input-file.ts'

/** Where the last good copies of remote files are kept. */
export interface RemoteCopies {
  /** Absolute; made where it is not there. */
  readonly directory: string
}

/** Where they are kept in a cache root. */
export function remoteCopiesIn(cacheRoot: string): RemoteCopies {
  return { directory: path.join(cacheRoot, 'remote') }
}

/** How long a server may take, in milliseconds: as long as one attempt with an expired tree at hand. */
const timeoutMs = 15_000

/** The text of a remote file, and what the user should know about it. */
export interface RemoteText {
  readonly text: string
  /** A sentence; undefined where the server answered. */
  readonly notice: string | undefined
}

/**
 * Reads a file of requirements or constraints from a server. Where the server cannot be reached, the last good copy on this
 * machine is used, and the notice says so.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
export async function readRemoteText(url: SecretUrl, origin: string, { directory }: RemoteCopies): Promise<RemoteText> {
  // What says who may read does not tell files apart.
  const copy = path.join(directory, `${sha256(`${url.bare} ${url.selection ?? ''}`)}.txt`)
  const answer = await fetchText(url)
  if (answer.kind === 'text') {
    // A copy that cannot be kept is missed on a day the server is down, and on no other.
    // One with secrets is not kept: they would lie in the cache root.
    if (holdsSecretUrl(answer.text)) await rm(copy, { force: true }).catch(() => {})
    else await keepCopy(copy, answer.text).catch(() => {})
    return { text: answer.text, notice: undefined }
  }
  const kept = answer.kind === 'down' ? await readTextIfPresent(copy).catch(() => undefined) : undefined
  if (kept !== undefined) return { text: kept, notice: `${url} cannot be read (${answer.reason}): its last good copy is used` }
  throw new ExtensionConfigError(`${origin}: '${url}' cannot be read: ${answer.reason}`, {
    code: 'file-unreadable',
    subject: String(url),
    hint: 'Name the address of the plain text; a proxy is not used for it. A file of the checkout needs no server.',
  })
}

async function keepCopy(file: string, text: string): Promise<void> {
  await makeDirectory(path.dirname(file))
  await writeText(file, text)
}

/** What a server answered. `down`: it may answer another time. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'down' | 'refused'
      readonly reason: string
      /** Where the server answered with another status than success. */
      readonly status?: number
    }

/** How much and how long is read. */
export interface FetchLimits {
  readonly maxBytes: number
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** The content types that are asked for, web pages among them. Default: a text that is no web page. */
  readonly accept?: string
}

/** Asks a server for a text. Never rejects; what is not a text, or a web page, is refused. */
export async function fetchText(url: SecretUrl, limits: FetchLimits = { maxBytes: maxInputBytes, timeoutMs }): Promise<Answer> {
  if (!/^https?:\/\//i.test(url.reveal()) || !url.isReadable) return { kind: 'refused', reason: 'it is not a http:// or https:// address' }
  const target = new URL(url.reveal())
  const account = url.revealAccount()
  const basic = account === undefined ? undefined : Buffer.from(`${account.user}:${account.password}`).toString('base64')
  // A request takes no credentials in its URL.
  target.username = ''
  target.password = ''
  const { accept } = limits
  try {
    const response = await fetch(target, {
      headers: { ...(basic === undefined ? {} : { authorization: `Basic ${basic}` }), ...(accept === undefined ? {} : { accept }) },
      signal: AbortSignal.any([AbortSignal.timeout(limits.timeoutMs), ...(limits.signal === undefined ? [] : [limits.signal])]),
    })
    if (!response.ok)
      return {
        kind: response.status >= 500 || response.status === 429 ? 'down' : 'refused',
        reason: `the server answers ${response.status}`,
        status: response.status,
      }
    const bytes = await readBounded(response, limits.maxBytes)
    const text = bytes === undefined ? undefined : decodeText(bytes)
    if (bytes === undefined) return { kind: 'refused', reason: `it has more than ${limits.maxBytes} bytes` }
    if (text === undefined) return { kind: 'refused', reason: 'it is not a text' }
    const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '') || /^\s*<(?:!doctype|html)\b/i.test(text)
    return isPage && accept === undefined ? { kind: 'refused', reason: 'the server answers with a web page' } : { kind: 'text', text }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { kind: 'down', reason: redactUrls(messageOf(cause)) || 'no answer' }
  }
}

async function readBounded(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
