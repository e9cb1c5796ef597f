import path from 'node:path'
import type { EntryReport } from '../entries/inventory.ts'
import { interpreterOf } from '../platform/platform-id.ts'
import { formatAge, formatSize } from './text.ts'

/** How rows of text are laid out. */
export interface TableStyle {
  /** How many columns fit; undefined for a pipe, where nothing is cut. */
  readonly width: number | undefined
  readonly paint: Paint
}

/** A colour of a text. */
export type Colour = 'green' | 'yellow' | 'red' | 'magenta'

/** Gives a text a colour, where the place it is written to shows colours. */
export type Paint = (colour: Colour, text: string) => string

const colours: Readonly<Record<string, Colour>> = { valid: 'green', orphaned: 'yellow', mismatch: 'magenta', error: 'red' }
/** The least that a shortened cell keeps, in characters. */
const minimum = 12

/** Rows under a head, in columns. Where the terminal is too narrow, the cells of the widest columns are cut. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], style: TableStyle): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const total = widths.reduce((sum, width) => sum + width + 2, -2)
  for (let excess = total - (style.width ?? total); excess > 0; excess -= 1) {
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? 0) <= minimum) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  const line = (row: readonly string[], isHead: boolean): string =>
    row
      .map((cell, column) => {
        const text = shorten(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0)
        const colour = isHead ? undefined : colours[cell]
        return colour === undefined ? text : style.paint(colour, text)
      })
      .join('  ')
      .trimEnd()
  return [line(head, true), ...rows.map((row) => line(row, false))].join('\n')
}

/** Cuts a text. Of paths the end tells most, and the start where they lie; of all else the start does. */
function shorten(text: string, width: number): string {
  if (text.length <= width) return text
  if (!text.includes(path.sep)) return `${text.slice(0, width - 1)}…`
  const start = Math.floor((width - 1) / 3)
  return `${text.slice(0, start)}…${text.slice(text.length - (width - 1 - start))}`
}

/** How long ago a time was: `3 h`; empty for none. */
export function formatSince(time: string | null, now: Date): string {
  return time === null ? '' : formatAge(Math.max(0, now.getTime() - Date.parse(time)) / 3_600_000)
}

/** A size, `-` for nothing. */
export function formatSizeOrNone(bytes: number): string {
  return bytes === 0 ? '-' : formatSize(bytes)
}

/** How much of a digest tells environments apart, in characters. */
const idLength = 8

/** An environment by what tells it apart: `4ea54f99/cpython-3.11`, from the path of its link. */
export function shortEnvironment(entry: string): string {
  const [interpreter] = path.basename(entry).split('--')
  return `${path.basename(path.dirname(entry)).slice(0, idLength)}/${interpreter}`
}

/** All that lies in a cache as a table, with its total. */
export function renderEntries(
  entries: readonly (EntryReport & { readonly users: readonly string[] })[],
  now: Date,
  style: TableStyle,
): string {
  const rows = entries.map((entry) => [
    entry.requestDigest.slice(0, idLength),
    entry.specifications.join(', ') || (entry.problem ?? ''),
    String(entry.distributions.length),
    interpreterOf(entry.platformId).replace(/^Python /, ''),
    formatSince(entry.installedAt, now),
    formatSizeOrNone(entry.sizeBytes),
    entry.users.join(', ') || '-',
  ])
  const size = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return [
    renderTable(['ID', 'EXTENSIONS', 'PACKAGES', 'PYTHON', 'AGE', 'SIZE', 'USED BY'], rows, style),
    '',
    `${counted(entries.length, 'cache entry', 'cache entries')}, ${formatSize(size)}`,
  ].join('\n')
}

/** How often each word occurs, in the order of their first occurrence: `5 healthy, 1 damaged`. */
export function tally(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`).join(', ')
}

/** A number with its noun: `1 project`, `2 projects`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}
