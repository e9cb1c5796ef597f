import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as v from 'valibot'
import type { Specification } from '../specification/specification.ts'
import { readPlainText } from '../system/plain-file.ts'
import { SecretUrl } from '../system/secret-url.ts'
import type { Distribution } from './record.ts'

/** Where a distribution came from that was named by a URL or path, without credentials. */
export interface DirectUrl {
  readonly url: string
  /** The directory of it that holds the project; empty for its top. */
  readonly subdirectory: string
  /** Of a version control URL: what was asked for (a branch, a tag, a commit); empty for its default. */
  readonly revision: string
  /** Of a version control URL: the commit that this came to. */
  readonly commit?: string
  /** Whether it is a directory of this machine. */
  readonly isDirectory: boolean
}

/** `direct_url.json`, as PEP 610 describes it. */
const directUrlSchema = v.looseObject({
  url: v.string(),
  subdirectory: v.optional(v.string(), ''),
  vcs_info: v.optional(v.looseObject({ commit_id: v.optional(v.string()), requested_revision: v.optional(v.string(), '') })),
  dir_info: v.optional(v.looseObject({})),
})

/** Where a distribution of a tree came from; undefined for one that came from an index, or whose file cannot be read. */
export async function readDirectUrl(tree: string, { directory }: Pick<Distribution, 'directory'>): Promise<DirectUrl | undefined> {
  const text = await readPlainText(path.join(tree, directory, 'direct_url.json')).catch(() => undefined)
  if (text === undefined) return undefined
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = v.safeParse(directUrlSchema, json)
  if (!parsed.success) return undefined
  const { url, subdirectory, vcs_info: vcs, dir_info: directoryInfo } = parsed.output
  return {
    url: normalUrl(url),
    subdirectory,
    revision: vcs?.requested_revision ?? '',
    ...(vcs?.commit_id === undefined ? {} : { commit: vcs.commit_id }),
    isDirectory: directoryInfo !== undefined,
  }
}

/** Where a specification says its distribution comes from; undefined for one of an index, or whose URL cannot be read. */
export function directUrlOf({ kind, localPath, url, installable }: Specification): DirectUrl | undefined {
  if (kind === 'requirement') return undefined
  if (localPath !== undefined) {
    const subdirectory = kind === 'file' ? new URLSearchParams(fragmentOf(String(installable))).get('subdirectory') : null
    return { url: normalUrl(pathToFileURL(localPath).href), subdirectory: subdirectory ?? '', revision: '', isDirectory: kind === 'path' }
  }
  const [address = '', fragment = ''] = (url?.bare ?? '').split('#', 2)
  const subdirectory = new URLSearchParams(fragment).get('subdirectory') ?? ''
  if (kind !== 'vcs') return { url: normalUrl(address), subdirectory, revision: '', isDirectory: false }
  // `git+ssh://git@host/path@revision`: the revision follows the last `@` of the path.
  const [, repository = '', revision = ''] = /^\w+\+([a-z][a-z0-9+.-]*:\/\/[^/]*\/.*?)(?:@([^@]+))?$/is.exec(address) ?? []
  return { url: normalUrl(repository), subdirectory, revision, isDirectory: false }
}

/** Whether two say the same, each part compared whole. */
export function isSameDirectUrl(left: DirectUrl, right: DirectUrl): boolean {
  return left.url === right.url && left.subdirectory === right.subdirectory && left.revision === right.revision
}

function fragmentOf(text: string): string {
  return text.split('#', 2)[1] ?? ''
}

/** One spelling of a URL, without secrets, fragment and the `/` at its end: the same for one whose secrets were taken out before. */
function normalUrl(text: string): string {
  try {
    const url = new URL(text)
    url.hash = ''
    if (url.protocol === 'file:') return pathToFileURL(fileURLToPath(url)).href.replace(/\/$/, '')
    if (url.username === 'git' && url.password === '') url.username = ''
    return SecretUrl.parse(url.href).bare.replace(/\/$/, '')
  } catch {
    return text
  }
}
