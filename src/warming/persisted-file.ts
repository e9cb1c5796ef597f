import { readdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { messageOf } from '../system/errno.ts'
import { ageMs, isTemporaryOf, readTextIfPresent, writeJson } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'

/** The version of the file's layout. */
const layout = 1

/** Values as they lie in a file. */
export interface PersistedFile<V> {
  readonly entries: readonly (readonly [string, V])[]
  readonly savedAt: Date
}

const fileSchema = v.object({
  format: v.literal('ensure-extensions-values'),
  layout: v.literal(layout),
  name: v.string(),
  saved_at: v.pipe(v.string(), v.isoTimestamp()),
  sha256: v.string(),
  entries: v.array(v.tuple([v.string(), v.unknown()])),
})

/** Reads what {@link writePersisted} wrote; undefined where there is no file, or why it cannot be used. */
export async function readPersisted<V>(file: string, name: string): Promise<PersistedFile<V> | { readonly problem: string } | undefined> {
  let json: unknown
  try {
    const text = await readTextIfPresent(file)
    if (text === undefined) return undefined
    json = JSON.parse(text)
  } catch (error) {
    return { problem: messageOf(error) }
  }
  const parsed = v.safeParse(fileSchema, json)
  if (!parsed.success)
    return { problem: `it is not a file of this program: ${v.getDotPath(parsed.issues[0]) ?? 'its content'} is not as expected` }
  const { name: owner, saved_at, sha256, entries } = parsed.output
  if (owner !== name) return { problem: `it holds the values of '${owner}'` }
  if (digestOf(entries) !== sha256) return { problem: 'its content was changed' }
  return { entries: entries as [string, V][], savedAt: new Date(saved_at) }
}

/** Writes values so that a reader finds the old file or the new one. */
export async function writePersisted<V>(file: string, name: string, { entries, savedAt }: PersistedFile<V>): Promise<void> {
  const content: v.InferOutput<typeof fileSchema> = {
    format: 'ensure-extensions-values',
    layout,
    name,
    saved_at: savedAt.toISOString(),
    sha256: digestOf(entries),
    entries: entries.map(([key, value]) => [key, value]),
  }
  await writeJson(file, content, { isLinkKept: true })
  await removeAbandoned(file, new Date())
}

/** After this long a file that is being written belongs to nobody, in milliseconds. */
const abandonedMs = 60_000

/** Removes what writers that were killed left beside the file. */
async function removeAbandoned(file: string, now: Date): Promise<void> {
  const directory = path.dirname(file)
  for (const name of await readdir(directory).catch(() => [])) {
    const location = path.join(directory, name)
    if (isTemporaryOf(name, file) && (await ageMs(location, now)) > abandonedMs) await unlink(location).catch(() => {})
  }
}

function digestOf(entries: readonly unknown[]): string {
  return sha256(JSON.stringify(entries))
}
