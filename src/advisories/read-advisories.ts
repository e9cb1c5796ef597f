import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FilePlace } from '../configuration/file-place.ts'
import { fetchText } from '../specification/remote-text.ts'
import { messageOf } from '../system/errno.ts'
import { readPlainText } from '../system/plain-file.ts'
import { type Advisory, advisoriesFrom, isAbout } from './osv.ts'

/** How long a server may take, in milliseconds. */
const timeoutMs = 15_000
/** The largest document that is read from a server, in bytes. */
const maxBytes = 256 * 1024 * 1024

/** The advisories about some projects, and the sources that could not be read. */
export interface ReadAdvisories {
  readonly advisories: readonly Advisory[]
  /** A sentence each. */
  readonly gaps: readonly string[]
}

/** Reads the advisories about some projects, by their names in normal form. Never rejects for a reason of a source. */
export async function readAdvisories(
  sources: readonly FilePlace[],
  names: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<ReadAdvisories> {
  const read = await Promise.all(sources.map((source) => readSource(source, names, signal)))
  return { advisories: read.flatMap(({ advisories }) => advisories), gaps: read.flatMap(({ gaps }) => gaps) }
}

async function readSource(source: FilePlace, names: ReadonlySet<string>, signal: AbortSignal | undefined): Promise<ReadAdvisories> {
  const gap = (shown: string, reason: string): string => `the advisories of ${shown} were not read (${reason}): nothing changes for that`
  if (source.kind === 'url') {
    const answer = await fetchText(source.url, { maxBytes, timeoutMs, ...(signal === undefined ? {} : { signal }) })
    const read = answer.kind === 'text' ? parsed(answer.text, names) : answer.reason
    return typeof read === 'string' ? { advisories: [], gaps: [gap(String(source.url), read)] } : { advisories: read, gaps: [] }
  }
  const advisories: Advisory[] = []
  const unread: string[] = []
  try {
    for (const file of await filesOf(source.file)) {
      signal?.throwIfAborted()
      const read = await readPlainText(file).then((text) => parsed(text, names), messageOf)
      if (typeof read === 'string') unread.push(`${file}: ${read}`)
      else advisories.push(...read)
    }
  } catch (error) {
    signal?.throwIfAborted()
    unread.push(messageOf(error))
  }
  const [first, ...others] = unread
  if (first === undefined) return { advisories, gaps: [] }
  return { advisories, gaps: [gap(source.file, others.length === 0 ? first : `${first}; and ${others.length} more files`)] }
}

/** A file itself, or the JSON files below a directory. */
async function filesOf(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place]
  const names = await readdir(place, { recursive: true })
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(place, name))
}

/** The advisories of a text about some projects; a text says why it has none. */
function parsed(text: string, names: ReadonlySet<string>): Advisory[] | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  return advisoriesFrom(json)?.filter((advisory) => isAbout(advisory, names)) ?? 'it is not in the form of OSV'
}
