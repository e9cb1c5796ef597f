import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDirectorySync, isFileSync, statsSync } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { readPlainTextSync } from '../system/plain-file.ts'
import { fileOfUrl, isUrl } from '../system/url.ts'
import { fileDigest } from './tree-digest.ts'

/** Places on this machine that packages are looked for in: wheelhouses, and indexes that are directories. */

/**
 * The path that a value means; undefined for an address on a server.
 *
 * @param base what relative paths start at.
 */
export function localPlaceOf(place: string, base: string): string | undefined {
  if (!isUrl(place)) return path.resolve(base, place)
  return fileOfUrl(place)
}

/** SHA-256 over the names and contents of the files that lie directly in a directory, or of one file. */
export function linksDigest(place: string): string {
  const stats = statsSync(place)
  if (stats?.isDirectory() !== true) return stats?.isFile() === true ? (fileDigest(place) ?? 'none') : 'none'
  const names = readdirSync(place).sort()
  const isFile = (name: string): boolean => isFileSync(path.join(place, name))
  return sha256(names.flatMap((name) => (isFile(name) ? [`${name} ${fileDigest(path.join(place, name))}`] : [])).join('\n'))
}

/** SHA-256 over an index that is a directory: it has a directory for each project. */
export function indexDigest(directory: string): string {
  if (!isDirectorySync(directory)) return linksDigest(directory)
  const projects = readdirSync(directory).sort()
  const lines = projects.map((name) => {
    const project = path.join(directory, name)
    return [`${name} ${linksDigest(project)}`, ...linkedElsewhere(project)].join(' ')
  })
  return sha256([linksDigest(directory), ...lines].join('\n'))
}

/** The files of this machine that the page of a project links to, outside of its directory: a digest each. */
function linkedElsewhere(project: string): string[] {
  const page = path.join(project, 'index.html')
  if (!isFileSync(page)) return []
  const base = pathToFileURL(page).href
  return [...readPlainTextSync(page).matchAll(/\shref\s*=\s*["']?([^"'\s>]+)/gi)].flatMap(([, link = '']) => {
    const target = link.replaceAll('&amp;', '&').replace(/[?#].*$/s, '')
    const file = URL.canParse(target, base) ? localPlaceOf(new URL(target, base).href, project) : undefined
    if (file === undefined || path.dirname(file) === project) return []
    return isFileSync(file) ? [fileDigest(file) ?? 'none'] : []
  })
}

/**
 * The content of the places on this machine that a table of uv's settings names, a digest each: of a `uv.toml`, its `[pip]`, or
 * `[tool.uv]`. uv judges the rest of the table.
 *
 * @param base what relative paths start at.
 */
export function localPlacesIn(table: unknown, base: string): string[] {
  if (typeof table !== 'object' || table === null) return []
  const settings = table as Readonly<Record<string, unknown>>
  const digests = (places: unknown, digestOf: (place: string) => string): string[] =>
    [places].flat().flatMap((place) => {
      const local = typeof place === 'string' ? localPlaceOf(place, base) : undefined
      return local === undefined ? [] : [`place ${digestOf(local)}`]
    })
  const indexes = [settings['index']]
    .flat()
    .map((index) => (typeof index === 'object' && index !== null && 'url' in index ? index.url : undefined))
  return [
    ...digests(settings['find-links'], linksDigest),
    ...digests([settings['index-url'], settings['extra-index-url'], indexes].flat(), indexDigest),
  ]
}
