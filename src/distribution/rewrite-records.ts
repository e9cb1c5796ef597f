import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentHash, type Distribution, formatRecordLine, type RecordedFile } from './record.ts'

/** Changes to recorded files, by their path: the new content, or null for one that was taken out. */
export type RecordChanges = ReadonlyMap<string, RecordedFile | null>

/** How a RECORD has a file with this content. */
export function recordedFile(file: string, content: Buffer): RecordedFile {
  // URL-safe base64 without padding.
  return { path: file, hash: contentHash(content), size: content.length }
}

/** Makes the RECORDs of a tree say what became of its files. */
export async function rewriteRecords(tree: string, distributions: readonly Distribution[], changes: RecordChanges): Promise<void> {
  for (const { directory, files } of distributions) {
    if (!files.some((file) => changes.has(file.path))) continue
    const lines = files.flatMap((file) => {
      const changed = changes.get(file.path)
      return changed === null ? [] : [formatRecordLine(changed ?? file)]
    })
    await replaceFile(path.join(tree, directory, 'RECORD'), `${lines.join('\n')}\n`)
  }
}

/** Gives a file of a tree another content: beside and renamed, for it may be a hard link into uv's cache, which must not change. */
export async function replaceFile(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.new`, content)
  await rename(`${file}.new`, file)
}
