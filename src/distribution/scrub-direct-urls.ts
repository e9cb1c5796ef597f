import path from 'node:path'
import { hasErrno } from '../system/errno.ts'
import { readPlainText } from '../system/plain-file.ts'
import { redactUrls } from '../system/redact.ts'
import { SecretUrl } from '../system/secret-url.ts'
import type { Distribution, RecordedFile } from './record.ts'
import { recordedFile, replaceFile, rewriteRecords } from './rewrite-records.ts'

/** The name of the file that says where a distribution came from (PEP 610). */
const directUrlFile = 'direct_url.json'

/**
 * Takes the secrets out of what distributions say of their origin, and of what they need by URL: installers leave out at most the
 * password, builds write down what stands in the project, and a tree is kept and travels. The RECORDs follow.
 */
export async function scrubDirectUrls(tree: string, distributions: readonly Distribution[]): Promise<void> {
  const changes = new Map<string, RecordedFile>()
  for (const { directory } of distributions) {
    for (const [base, scrub] of scrubbedFiles) {
      const file = path.join(tree, directory, base)
      const text = await readPlainText(file).catch((error: unknown) => {
        if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
        throw error
      })
      if (text === undefined) continue
      const scrubbed = scrub(text)
      if (scrubbed === text) continue
      await replaceFile(file, scrubbed)
      const name = `${directory}/${base}`
      changes.set(name, recordedFile(name, Buffer.from(scrubbed)))
    }
  }
  if (changes.size > 0) await rewriteRecords(tree, distributions, changes)
}

/** The files of a distribution's metadata that can hold URLs with secrets. */
const scrubbedFiles: readonly (readonly [name: string, scrub: (text: string) => string])[] = [
  [directUrlFile, scrubbedOrigin],
  ['METADATA', scrubbedNeeds],
]

/** METADATA whose requirements name URLs without secrets. What its author wrote about the package stays. */
function scrubbedNeeds(text: string): string {
  const end = text.search(/\r?\n\r?\n/)
  const head = end === -1 ? text : text.slice(0, end)
  const scrubbed = head.replaceAll(
    /^(Requires-Dist\s*:[^@\n]*@\s*)([a-z][a-z0-9+.-]*:\/\/[^\s;]+)/gim,
    (whole, before: string, address: string) => {
      const url = SecretUrl.parse(address)
      return url.hasSecret ? `${before}${url.bare}` : whole
    },
  )
  return end === -1 ? scrubbed : `${scrubbed}${text.slice(end)}`
}

function scrubbedOrigin(text: string): string {
  let origin: unknown
  try {
    origin = JSON.parse(text)
  } catch {
    return redactUrls(text)
  }
  if (typeof origin !== 'object' || origin === null || !('url' in origin) || typeof origin.url !== 'string') return redactUrls(text)
  const { bare } = SecretUrl.parse(origin.url)
  return bare === origin.url ? text : JSON.stringify({ ...origin, url: bare })
}
