import path from 'node:path'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { ExtensionConfigError } from '../errors.ts'
import { readInputFile } from '../specification/input-file.ts'
import type { LockSelection } from '../specification/lock-selection.ts'
import { hasExtra, parseMarker } from '../specification/marker.ts'
import { constraintLines, readExport } from './locked-lines.ts'
import { tomlProblem } from './toml-problem.ts'

const file = v.looseObject({ hash: v.optional(v.string()) })
const packageSchema = v.looseObject({
  name: v.string(),
  version: v.optional(v.string()),
  source: v.optional(v.looseObject({})),
  'resolution-markers': v.optional(v.array(v.string()), []),
  sdist: v.optional(file),
  wheels: v.optional(v.array(file), []),
})
const lockSchema = v.looseObject({ package: v.optional(v.array(packageSchema), []) })
type LockedPackage = v.InferOutput<typeof packageSchema>

/**
 * The packages that a `uv.lock` takes from an index, as constraints; of one with several versions each where its markers
 * hold. Where no marker tells the versions apart, because extras or groups of the project exclude each other, uv says which
 * one the project has. Of a lock with extras or a group named uv says it all.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
export async function readUvLock(
  lock: LockSelection,
  { exportLock, isHashed }: { readonly exportLock: (lock: LockSelection) => Promise<string>; readonly isHashed: boolean },
): Promise<string[]> {
  const exported = async (): Promise<ReturnType<typeof readExport>> => readExport(await exportLock(lock), path.dirname(lock.file))
  if (lock.extras.length > 0 || lock.group !== undefined) return constraintLines(await exported(), isHashed)
  const packages = parseLock(await readInputFile(lock.file, 'constraints'), lock.file).filter(
    // The project itself, its workspace and what comes from a path or a URL have no version an index knows.
    ({ version, source }) => version !== undefined && (source === undefined || Object.hasOwn(source, 'registry')),
  )
  const several = new Set(packages.filter((locked) => isAmbiguous(locked, packages)).map(({ name }) => name))
  const lines = packages.filter(({ name }) => !several.has(name)).flatMap((locked) => linesOf(locked, isHashed))
  if (several.size === 0) return lines.sort()
  const told = (await exported()).filter(({ name }) => several.has(name))
  return [...lines, ...constraintLines(told, isHashed)].sort()
}

/** Whether a package has several versions, and no marker says where this one is meant. */
function isAmbiguous({ name, 'resolution-markers': markers }: LockedPackage, all: readonly LockedPackage[]): boolean {
  // uv writes the extras and groups of conflicts as extras with names of its own.
  return (
    all.filter((other) => other.name === name).length > 1 &&
    (markers.length === 0 || markers.some((marker) => hasExtra(parseMarker(marker))))
  )
}

function linesOf({ name, version, 'resolution-markers': markers, sdist, wheels }: LockedPackage, isHashed: boolean): string[] {
  const files = [...(sdist === undefined ? [] : [sdist]), ...wheels]
  const hashes = isHashed ? files.flatMap(({ hash }) => (hash === undefined ? [] : [` --hash=${hash}`])).join('') : ''
  const pin = `${name}==${version}`
  return markers.length === 0 ? [`${pin}${hashes}`] : markers.map((marker) => `${pin} ; ${marker}${hashes}`)
}

function parseLock(content: string, file: string): LockedPackage[] {
  try {
    return v.parse(lockSchema, parse(content)).package
  } catch (error) {
    throw new ExtensionConfigError(`constraints: ${file} cannot be read: ${tomlProblem(error)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Make it anew with `uv lock`.',
    })
  }
}
