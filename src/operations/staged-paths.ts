import { chmod, copyFile, link, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import type { MemberTimes } from '../archive/fractions.ts'
import { hasErrno } from '../system/errno.ts'
import { makeDirectory, readTextIfPresent, writeJson } from '../system/files.ts'
import { homeDirectory } from '../system/home.ts'
import { isBelow, isExcluded, isSelected, type PathSelection } from './path-selection.ts'
import { moveTo, placeDirectory } from './place-directory.ts'

/**
 * Several files and directories as one tree: each lies in a directory that has a number, and a list says where it belongs. Where
 * that is starts at the workspace or the home, which are elsewhere on another machine.
 */

const listName = 'paths.json'
const memberName = 'content'

const placeSchema = v.array(v.object({ base: v.picklist(['workspace', 'home', 'root']), path: v.string() }))
type Place = v.InferOutput<typeof placeSchema>[number]

function basesOf(workspace: string): Readonly<Record<Place['base'], string>> {
  return { workspace, home: homeDirectory({}) ?? path.parse(workspace).root, root: path.parse(workspace).root }
}

/** What became of a staged tree. */
interface StagedTree {
  /** What is neither a file, a directory nor a link. */
  readonly leftOut: readonly string[]
  /** The times that its members should have: as those have that they were made of. */
  readonly times: MemberTimes
  /** What each number in it stands for. */
  readonly locations: readonly string[]
}

/** Makes a tree of what is selected, by second names where the disk is the same. */
export async function stagePaths(
  locations: readonly string[],
  staging: string,
  { selection, workspace }: { readonly selection: PathSelection; readonly workspace: string },
): Promise<StagedTree> {
  const bases = basesOf(workspace)
  const staged: Staged = { staging, selection, leftOut: [], times: new Map(), locations: [] }
  const places: Place[] = []
  for (const location of locations) {
    const stats = await lstat(location)
    if (!stats.isFile() && !stats.isDirectory() && !stats.isSymbolicLink()) {
      staged.leftOut.push(location)
      continue
    }
    const names = ['workspace', 'home', 'root'] as const
    const base = names.find((name) => location === bases[name] || isBelow(location, bases[name])) ?? 'root'
    places.push({ base, path: path.relative(bases[base], location) })
    const own = path.join(staging, String(staged.locations.push(location) - 1))
    await mkdir(own)
    await stage(Buffer.from(location), Buffer.from(path.join(own, memberName)), staged)
  }
  await writeJson(path.join(staging, listName), places)
  return staged
}

/** How the user knows a member of a staged tree. */
export function knownName(name: string, locations: readonly string[]): string {
  const [, index = '', rest = ''] = /^(\d+)\/content\/?(.*)$/s.exec(name) ?? []
  return path.join(locations[Number(index)] ?? '', rest)
}

interface Staged {
  readonly staging: string
  readonly selection: PathSelection
  readonly leftOut: string[]
  readonly times: Map<string, bigint>
  readonly locations: string[]
}

const separator = Buffer.from(path.sep)

async function stage(source: Buffer, target: Buffer, staged: Staged): Promise<void> {
  if (isExcluded(source.toString(), staged.selection.excludes)) return
  const stats = await lstat(source, { bigint: true })
  const mode = Number(stats.mode) & 0o7777
  if (stats.isDirectory()) {
    await mkdir(target)
    for (const name of await readdir(source, { encoding: 'buffer' }))
      await stage(Buffer.concat([source, separator, name]), Buffer.concat([target, separator, name]), staged)
    await chmod(target, mode)
  } else if (stats.isSymbolicLink()) {
    await symlink(await readlink(source, { encoding: 'buffer' }), target)
  } else if (!stats.isFile()) {
    staged.leftOut.push(source.toString())
    return
  } else {
    try {
      await link(source, target)
    } catch (error) {
      // Another disk, somebody else's file, or a file system without second names.
      if (!hasErrno(error, 'EXDEV', 'EPERM', 'EACCES', 'EMLINK', 'ENOTSUP', 'ENOSYS')) throw error
      await copyFile(source, target)
      await chmod(target, mode)
    }
  }
  const own = target.subarray(Buffer.byteLength(staged.staging) + 1).toString('latin1')
  staged.times.set(own.split(path.sep).join('/'), stats.mtimeNs)
}

/** Something of a staged tree that lies where it belongs, with the times of its members. */
export interface PlacedTree {
  readonly tree: string
  readonly times: MemberTimes
}

/**
 * Moves what a staged tree holds to where it belongs.
 *
 * @returns what was placed; a text says why nothing was.
 */
export async function placePaths(
  staging: string,
  times: MemberTimes,
  { selection, workspace }: { readonly selection: PathSelection; readonly workspace: string },
): Promise<PlacedTree[] | string> {
  const bases = basesOf(workspace)
  const places = parsePlaces(await readTextIfPresent(path.join(staging, listName)))
  if (places === undefined) return 'its list of paths cannot be read'
  const targets = places.map(({ base, path: relative }) => path.join(bases[base], relative))
  // What a bundle says is not enough to write somewhere: it must be what this step names.
  const foreign = targets.find((target, index) => !isSelected(target, selection) || path.isAbsolute(places[index]?.path ?? ''))
  if (foreign !== undefined) return 'it holds a path that was not asked for'
  const placed: PlacedTree[] = []
  for (const [index, target] of targets.entries()) {
    const source = path.join(staging, String(index), memberName)
    const own = `${index}/${memberName}`
    await makeDirectory(path.dirname(target))
    if ((await lstat(source)).isDirectory()) {
      const tree = await placeDirectory(source, target)
      placed.push({ tree, times: timesBelow(times, own) })
    } else {
      await moveTo(source, target)
      const time = times.get(own)
      placed.push({ tree: path.dirname(target), times: new Map(time === undefined ? [] : [[path.basename(target), time]]) })
    }
  }
  return placed
}

function parsePlaces(text: string | undefined): readonly Place[] | undefined {
  try {
    const parsed = v.safeParse(placeSchema, JSON.parse(text ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function timesBelow(times: MemberTimes, own: string): MemberTimes {
  return new Map(
    [...times].flatMap(([name, time]): [string, bigint][] => {
      if (name === own) return [['.', time]]
      return name.startsWith(`${own}/`) ? [[name.slice(own.length + 1), time]] : []
    }),
  )
}
