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
 * Takes the secrets out of what distributions say of their origin: installers leave out at most the password, and a tree
 * is kept and travels. The RECORDs follow.
 */
export async function scrubDirectUrls(tree: string, distributions: readonly Distribution[]): Promise<void> {
  const changes = new Map<string, RecordedFile>()
  for (const { directory } of distributions) {
    const file = path.join(tree, directory, directUrlFile)
    const text = await readPlainText(file).catch((error: unknown) => {
      if (hasErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
      throw error
    })
    if (text === undefined) continue
    const scrubbed = scrubbedText(text)
    if (scrubbed === text) continue
    await replaceFile(file, scrubbed)
    const name = `${directory}/${directUrlFile}`
    changes.set(name, recordedFile(name, Buffer.from(scrubbed)))
  }
  if (changes.size > 0) await rewriteRecords(tree, distributions, changes)
}

function scrubbedText(text: string): string {
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
