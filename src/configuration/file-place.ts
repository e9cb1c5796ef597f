import path from 'node:path'
import { SecretUrl } from '../system/secret-url.ts'

/** Where a file lies: an absolute path, or a URL. */
export type FilePlace = { readonly kind: 'file'; readonly file: string } | { readonly kind: 'url'; readonly url: SecretUrl }

/** Reads the text of an input: an address of http or https, or a path. */
export function placeOfText(text: string, workspace: string): FilePlace {
  if (/^https?:\/\//i.test(text)) return { kind: 'url', url: SecretUrl.parse(text) }
  return { kind: 'file', file: path.resolve(workspace, text) }
}

/** The same text for the same file, without secrets. */
export function idOfPlace(place: FilePlace): string {
  return place.kind === 'file' ? place.file : `${place.url.bare} ${place.url.selection ?? ''}`
}

/** A file as messages name it: by its path in the workspace, where it lies there. */
export function shownPlace(place: FilePlace, workspace: string): string {
  if (place.kind === 'url') return String(place.url)
  const relative = path.relative(workspace, place.file)
  return relative.startsWith('..') || path.isAbsolute(relative) ? place.file : relative.split(path.sep).join('/')
}
