import * as v from 'valibot'

/**
 * The files of a tree that a first import reads. A mounted image has them read ahead, and a new image has them lie side by side. A list
 * comes from whoever made a bundle, or from what a job imported: whatever it says is bounded, and a broken one is an empty one.
 */
export type HotList = readonly HotFiles[]

/** Files that were used last on one day, in the order in which they were read. */
interface HotFiles {
  /** ISO 8601, UTC: `2026-11-25`. */
  readonly used: string
  /** Relative to the tree, with slashes. */
  readonly names: readonly string[]
}

/** A list has at most so many names, and so many characters in them. */
const maxNames = 2_000
const maxCharacters = 128 * 1024
/** A list is learnt anew after so many days. */
const learntDays = 7
/** What no job used for so many days is dropped. */
const keptDays = 30

const dayMs = 24 * 3_600_000

export const hotListSchema: v.GenericSchema<unknown, HotList> = v.array(
  v.object({ used: v.pipe(v.string(), v.isoDate()), names: v.array(v.string()) }),
)

/** A list with the names that were just used first; what was not used for long, and what is too much, is dropped. */
export function mergeHotList(known: HotList, used: readonly string[], now: Date): HotList {
  const lately = known.filter((files) => daysSince(files, now) <= keptDays)
  return bounded([{ used: now.toISOString().slice(0, 10), names: used }, ...lately])
}

/** Whether a list need not be learnt now. One from the future is not believed. */
export function isLearnt([latest]: HotList, now: Date): boolean {
  if (latest === undefined) return false
  const days = daysSince(latest, now)
  return days > -2 && days <= learntDays
}

/** Whether a list was learnt later than another. */
export function isLater([latest]: HotList, [other]: HotList): boolean {
  return latest !== undefined && (other === undefined || latest.used > other.used)
}

/** A list as it stands in a file, a name a line; a line with a `#` is the day on which those that follow were used. */
export function formatHotList(list: HotList): string {
  return bounded(list)
    .map(({ used, names }) => `# ${used}\n${names.map((name) => `${name}\n`).join('')}`)
    .join('')
}

/** Reads what {@link formatHotList} wrote. */
export function parseHotList(text: string): HotList {
  const parts = `\n${text}`.split('\n# ').slice(1)
  const read = v.safeParse(
    hotListSchema,
    parts.map((part) => {
      const [used, ...names] = part.split('\n')
      return { used, names: names.filter((name) => name !== '') }
    }),
  )
  return read.success ? bounded(read.output) : []
}

/** The names of a list, in order. */
export function hotNames(list: HotList): string[] {
  return bounded(list).flatMap(({ names }) => names)
}

/** A list within its bounds: each name once, and no name that leads out of the tree or that a list of lines cannot hold. */
function bounded(list: HotList): HotList {
  const known = new Set<string>()
  let characters = 0
  const kept: HotFiles[] = []
  for (const { used, names } of list) {
    const taken: string[] = []
    for (const name of names) {
      if (known.size === maxNames) break
      if (known.has(name) || characters + name.length > maxCharacters || !isInside(name)) continue
      known.add(name)
      characters += name.length
      taken.push(name)
    }
    if (taken.length > 0) kept.push({ used, names: taken })
  }
  return kept
}

function isInside(name: string): boolean {
  // No module has white space or a backslash in its name; mksquashfs takes both for something else.
  return !/[\s\p{Cc}\\]|^#/u.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

function daysSince({ used }: HotFiles, now: Date): number {
  return (now.getTime() - Date.parse(used)) / dayMs
}
