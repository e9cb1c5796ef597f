import { fileURLToPath } from 'node:url'

/** Whether a text begins as a URL does: with a scheme and `://`. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
}

/** The path that a `file:` URL names, without what stands behind a `#`; undefined for any other text, and for a file of another machine. */
export function fileOfUrl(text: string): string | undefined {
  if (!/^file:/i.test(text)) return undefined
  try {
    return fileURLToPath(text)
  } catch {
    return undefined
  }
}
