import { formatAge, formatSize } from './text.ts'

/** How rows of text are laid out. */
export interface TableStyle {
  /** How many columns fit; undefined for a pipe, where nothing is cut. */
  readonly width: number | undefined
  /** Whether colours may be used. */
  readonly hasColours: boolean
}

const colours: Readonly<Record<string, string>> = {
  valid: '\u001b[32m',
  orphaned: '\u001b[33m',
  mismatch: '\u001b[35m',
  error: '\u001b[31m',
}
const reset = '\u001b[0m'
/** The columns of a cell that is cut at least keep, in characters. */
const minimum = 12

/** Rows under a head, in columns. The first and widest column is cut in its middle where the terminal is too narrow. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[], style: TableStyle): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const total = widths.reduce((sum, width) => sum + width + 2, -2)
  const excess = style.width === undefined ? 0 : total - style.width
  if (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = Math.max(minimum, (widths[widest] ?? 0) - excess)
  }
  const line = (row: readonly string[], isHead: boolean): string =>
    row
      .map((cell, column) => {
        const text = shorten(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0)
        const colour = style.hasColours && !isHead ? colours[cell] : undefined
        return colour === undefined ? text : `${colour}${text}${reset}`
      })
      .join('  ')
      .trimEnd()
  return [line(head, true), ...rows.map((row) => line(row, false))].join('\n')
}

/** Cuts the middle out of a text: of paths the end tells most, and the start where they lie. */
function shorten(text: string, width: number): string {
  if (text.length <= width) return text
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
