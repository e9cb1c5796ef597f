import { eq, valid } from '@renovatebot/pep440'
import pLimit from 'p-limit'
import * as v from 'valibot'
import { normalizeName } from '../specification/name.ts'
import { fetchText } from '../specification/remote-text.ts'
import { SecretUrl } from '../system/secret-url.ts'
import type { ExaminedVersion, Finding } from './finding.ts'

/** How long an index may take for one page, in milliseconds; one that takes longer is asked no more. */
const pageTimeoutMs = 5_000
/** How long all pages together may take, in milliseconds. */
const timeoutMs = 20_000
/** The largest page that is read, in bytes: those of projects with very many files have some ten million. */
const maxBytes = 64 * 1024 * 1024
/** A longer tag is none, in characters. */
const longestTag = 16_384
/** How many pages are asked for at once. */
const concurrency = 8
/** PEP 691 and PEP 503. */
const accept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01'

/** The page of a project, as far as it is needed here. */
export interface ProjectPage {
  /** PEP 792; undefined for the usual one. */
  readonly status: string | undefined
  readonly statusReason: string
  /** With why each was yanked (PEP 592); undefined where it was not. */
  readonly files: readonly { readonly filename: string; readonly yanked: string | undefined }[]
}

/** What indexes said. */
interface IndexAnswers {
  readonly findings: readonly Finding[]
  /** A sentence for each index that did not answer. */
  readonly notices: readonly string[]
  /** The names of the versions whose index answered. */
  readonly answered: ReadonlySet<string>
}

/** Asks indexes about versions; a page is read once. */
export interface IndexReader {
  /** Never rejects for a reason of an index. One that does not answer is asked no more. */
  ask(versions: readonly ExaminedVersion[], signal?: AbortSignal): Promise<IndexAnswers>
}

/**
 * Asks the index of each version whether the project is quarantined there, or the version was yanked.
 *
 * @param accounts indexes with their accounts: those of the same address are asked with them.
 */
export function createIndexReader(accounts: readonly SecretUrl[]): IndexReader {
  const pages = new Map<string, Promise<ProjectPage | undefined>>()
  const down = new Map<string, string>()
  const limit = pLimit(concurrency)
  const read = async (index: string, name: string, signal: AbortSignal): Promise<ProjectPage | undefined> => {
    if (down.has(index)) return undefined
    const known = accounts.find(({ bare }) => bare.replace(/\/+$/, '') === index.replace(/\/+$/, '')) ?? SecretUrl.parse(index)
    if (!known.isReadable) {
      down.set(index, 'its address cannot be read')
      return undefined
    }
    const url = known.resolve(`${new URL(known.bare).pathname.replace(/\/+$/, '')}/${name}/`)
    const answer = await fetchText(url, { maxBytes, timeoutMs: pageTimeoutMs, accept, signal })
    // The index may have had it once.
    if (answer.kind !== 'text' && (answer.status === 404 || answer.status === 410))
      return { status: undefined, statusReason: '', files: [] }
    const page = answer.kind === 'text' ? pageFrom(answer.text) : undefined
    if (page === undefined) down.set(index, answer.kind === 'text' ? 'its answer is not the page of a project' : answer.reason)
    return page
  }
  return {
    async ask(versions, signal) {
      const bounded = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])])
      const findings: Finding[] = []
      const answered = new Set<string>()
      const asked = new Set<string>()
      await Promise.all(
        versions.map(async ({ name, version, index }) => {
          if (index === undefined || !/^https?:\/\//i.test(index)) return
          asked.add(index)
          const key = `${index} ${name}`
          const reading = pages.get(key) ?? limit(() => read(index, normalizeName(name), bounded))
          pages.set(key, reading)
          const page = await reading
          if (page === undefined) return
          answered.add(name)
          const finding = findingIn(page, { name, version, index })
          if (finding !== undefined) findings.push(finding)
        }),
      )
      const notices = [...asked].flatMap((index) => {
        const reason = down.get(index)
        return reason === undefined ? [] : [`${index} does not say what it has quarantined or yanked (${reason}): nothing changes for that`]
      })
      return { findings: findings.sort((left, right) => (left.name < right.name ? -1 : 1)), notices, answered }
    },
  }
}

/** What the page of its project says of a version; undefined where it says nothing. */
export function findingIn(
  { status, statusReason, files }: ProjectPage,
  { name, version, index }: Pick<Finding, 'name' | 'version'> & { readonly index: string },
): Finding | undefined {
  if (status === 'quarantined') {
    const remedy = `Do without ${name} until the index offers it again; if its code ran, change the secrets that it could read.`
    return { name, version, index, kind: 'quarantined', reason: `${index} has quarantined it${inBrackets(statusReason)}`, remedy }
  }
  const own = files.filter(({ filename }) => isOfVersion(filename, version))
  const [first] = own
  // A version is yanked when all of its files are.
  if (first === undefined || own.some(({ yanked }) => yanked === undefined)) return undefined
  const remedy = 'The next refresh replaces it, unless it is pinned or locked: then name another version.'
  return { name, version, index, kind: 'yanked', reason: `it was yanked from ${index}${inBrackets(first.yanked ?? '')}`, remedy }
}

const jsonSchema = v.object({
  'project-status': v.optional(v.nullable(v.object({ status: v.optional(v.string()), reason: v.optional(v.nullable(v.string())) }))),
  files: v.array(v.object({ filename: v.string(), yanked: v.optional(v.nullable(v.union([v.boolean(), v.string()]))) })),
})

/** Reads the page of a project: JSON of PEP 691, or HTML of PEP 503. Undefined where it is neither. */
export function pageFrom(text: string): ProjectPage | undefined {
  return /^\s*\{/.test(text) ? jsonPage(text) : /<(?:!doctype|html|head|body|meta|a|h1)\b/i.test(text) ? htmlPage(text) : undefined
}

function jsonPage(text: string): ProjectPage | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = v.safeParse(jsonSchema, json)
  if (!parsed.success) return undefined
  const { 'project-status': project, files } = parsed.output
  return {
    status: project?.status,
    statusReason: project?.reason ?? '',
    // An empty text is true here as it is in HTML: the key alone says it.
    files: files.map(({ filename, yanked }) => ({
      filename,
      yanked: yanked === true ? '' : typeof yanked === 'string' ? yanked : undefined,
    })),
  }
}

function htmlPage(text: string): ProjectPage {
  const metas = new Map<string, string>()
  const files: { filename: string; yanked: string | undefined }[] = []
  for (const { name, written, label } of tagsIn(text)) {
    const attributes = attributesOf(written)
    if (name === 'a') files.push({ filename: decodeEntities(label).trim(), yanked: attributes.get('data-yanked') })
    else metas.set(attributes.get('name')?.toLowerCase() ?? '', attributes.get('content') ?? '')
  }
  return { status: metas.get('pypi:project-status'), statusReason: metas.get('pypi:project-status-reason') ?? '', files }
}

interface Tag {
  readonly name: string
  /** Its attributes. */
  readonly written: string
  /** The text behind it. */
  readonly label: string
}

/** The tags `meta` and `a` of a page, in one pass, piece by piece: one pattern for a whole tag has no end in a page that is made for that. */
function* tagsIn(text: string): Generator<Tag> {
  const beginning = /<(meta|a)\b/gi
  const piece = /[^"'>]+|"[^"]*"|'[^']*'/y
  const behind = />([^<]*)/y
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    const start = beginning.lastIndex
    let end = start
    for (piece.lastIndex = start; piece.test(text); ) end = piece.lastIndex
    behind.lastIndex = end
    const label = behind.exec(text)?.[1]
    beginning.lastIndex = end
    if (label !== undefined && end - start <= longestTag)
      yield { name: (found[1] ?? '').toLowerCase(), written: text.slice(start, end), label }
  }
}

function attributesOf(written: string): Map<string, string> {
  const found = written.matchAll(/([a-z][a-z0-9:_-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi)
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '')]),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#34': '"' }

function decodeEntities(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39|#x27|#34);/g, (whole, name: string) => entities[name] ?? whole)
}

/** The reason that an index gives, in brackets; it is the text of a stranger: one line of it, and no control character. */
function inBrackets(reason: string): string {
  const line = reason
    .replaceAll(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 200)
  return line === '' ? '' : ` (${line})`
}

/** Whether a file is of a version, by its name: `NAME-VERSION-….whl`, `NAME-VERSION.tar.gz`. */
function isOfVersion(filename: string, version: string): boolean {
  const found = filename.endsWith('.whl') ? filename.split('-')[1] : /-([^-]+)\.(?:tar\.gz|tgz|zip|tar\.bz2)$/.exec(filename)?.[1]
  return found !== undefined && (found === version || (valid(found) !== null && valid(version) !== null && eq(found, version)))
}
