import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { formatHotList, type HotList, hotNames, isLater, isLearnt, mergeHotList, parseHotList } from '../bundles/hot-list.ts'
import { writeText } from '../system/files.ts'
import { readSmallPlainSync } from '../system/plain-file.ts'
import type { CacheLayout } from './layout.ts'

/** The hot list of an entry lies beside it. It outlives generations, for what replaces them is used the same way. */

/** What a job notes of its imports, and a hot list, has at most so many bytes. */
const maxListBytes = 1024 * 1024

/** An entry, by where it lies. */
export interface HotPlace {
  readonly layout: CacheLayout
  readonly digest: string
  readonly platformId: string
}

/** The hot list of an entry; empty where there is none, or a broken one. */
export function readHotList({ layout, digest, platformId }: HotPlace): HotList {
  return parseHotList(readSmallText(layout.hotList(digest, platformId)))
}

/** Keeps the hot list that came with a bundle, unless a later one is there. */
export async function adoptHotList(place: HotPlace, list: HotList): Promise<void> {
  if (isLater(list, readHotList(place))) await writeHotList(place, list)
}

/** Whether a job should note what it imports from an entry. */
export function isHotListDue(place: HotPlace, now: Date): boolean {
  return !isLearnt(readHotList(place), now)
}

/**
 * Adds what a job imported from a tree to the hot list of its entry.
 *
 * @param noted the file in which the job's processes noted what they imported: absolute paths, one a line.
 * @returns how many files of the tree that were.
 */
export async function learnHotList(
  tree: string,
  layout: CacheLayout,
  { noted, now }: { readonly noted: string; readonly now: Date },
): Promise<number> {
  const entry = layout.entryOf(tree)
  if (entry === undefined) return 0
  const prefix = tree + path.sep
  const names = readSmallText(noted)
    .split('\n')
    .flatMap((line) => (line.startsWith(prefix) ? [line.slice(prefix.length)] : []))
  const found = await Promise.all(
    hotNames([{ used: '', names }]).map(async (name) => ((await isFile(path.join(tree, name))) ? [name] : [])),
  )
  const imported = found.flat()
  const place = { layout, ...entry }
  if (imported.length > 0) await writeHotList(place, mergeHotList(readHotList(place), imported, now))
  return imported.length
}

/** Who may read a tree may read what to read of it first. */
async function writeHotList({ layout, digest, platformId }: HotPlace, list: HotList): Promise<void> {
  await writeText(layout.hotList(digest, platformId), formatHotList(list), { isForAll: true })
}

function readSmallText(file: string): string {
  try {
    return readSmallPlainSync(file, maxListBytes)?.toString('utf8') ?? ''
  } catch {
    return ''
  }
}

async function isFile(location: string): Promise<boolean> {
  return await lstat(location).then(
    (stats) => stats.isFile(),
    () => false,
  )
}
