import { normalizeName } from '../specification/name.ts'

/** From when on a release is too new: a time (RFC 3339, or a date), or a number of days before now. */
export type ExcludeNewer = { readonly kind: 'time'; readonly time: string } | { readonly kind: 'days'; readonly days: number }

/** How the text of an input is read. */
export interface ValueParser<T> {
  /** Undefined for text that is not allowed. */
  parse(text: string): T | undefined
  /** The allowed values, for messages. */
  readonly allowed: string
}

/** Reads `exclude-newer`. */
export const parseExcludeNewer: ValueParser<ExcludeNewer> = {
  allowed: 'a date (2026-11-01), a time (2026-11-01T12:00:00Z) or a number of days (7 days)',
  parse(text) {
    const [, days] = /^(\d{1,5}) days?$/.exec(text) ?? []
    if (days !== undefined) return { kind: 'days', days: Number(days) }
    const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
    return isTime && !Number.isNaN(Date.parse(text)) ? { kind: 'time', time: text } : undefined
  },
}

/** Reads `only-binary`: names of packages, or `:all:`. */
export const parseOnlyBinary: ValueParser<readonly string[]> = {
  allowed: ':all:, or names of packages',
  parse(text) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '')
    const isWrong = names.some((name) => name !== ':all:' && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name))
    if (isWrong) return undefined
    return names.includes(':all:') ? [':all:'] : [...new Set(names.map(normalizeName))].sort()
  },
}
