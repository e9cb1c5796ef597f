import path from 'node:path'
import { readPlainText } from '../system/plain-file.ts'
import { isLink, resolveLinks } from '../system/real-path.ts'

/** Something mounted, as this process sees it. */
export interface Mount {
  /** The directory it is mounted on. */
  readonly point: string
  /** `squashfs`, `fuse.squashfuse`. */
  readonly type: string
}

/**
 * The mounts on a directory and below it, with paths that begin as the directory is written: the system's table has the
 * resolved ones. Empty where the system has no table of mounts to read.
 */
export async function mountsBelow(directory: string): Promise<Mount[]> {
  const table = await readPlainText('/proc/self/mountinfo').catch(() => '')
  // The directory may be a mount itself and is not looked at: a mount whose server died or was stopped may never answer.
  const real = isLink(directory) ? resolveLinks(directory) : path.join(resolveLinks(path.dirname(directory)), path.basename(directory))
  return parseMountTable(table)
    .filter(({ point }) => point === real || point.startsWith(real + path.sep))
    .map(({ point, type }) => ({ point: directory + point.slice(real.length), type }))
}

/** Reads the text of `/proc/self/mountinfo`, in which white space and backslashes of paths stand as octal numbers. */
export function parseMountTable(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [left = '', right = ''] = line.split(' - ')
    const point = left.split(' ')[4]
    const type = right.split(' ')[0]
    if (point === undefined || type === undefined || type === '') return []
    return [{ point: point.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8))), type }]
  })
}
