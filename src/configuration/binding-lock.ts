import path from 'node:path'
import { satisfies } from '@renovatebot/pep440'
import { ExtensionConfigError } from '../errors.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { isPylock } from '../specification/lock-selection.ts'
import { isMarkerTrue, type MarkerEnvironment } from '../specification/marker.ts'
import { parseRequirement } from '../specification/requirement.ts'
import { isPresent } from '../system/files.ts'
import type { ConstraintSource } from './constraint-source.ts'
import type { LockFile } from './lock-file.ts'
import type { LockedLine } from './locked-lines.ts'
import { readPylockFile } from './pylock-file.ts'

/** The lock that all has to be in, with `locked`. */
export interface BindingLock extends LockFile {
  readonly packages: readonly LockedLine[]
  /** Whether it has a hash of every package: then nothing else can be installed. */
  readonly hasAllHashes: boolean
  /** Whether it is a constraint already. */
  readonly isNamed: boolean
}

/** Reads the lock of `constraints`, else `pylock.toml` of the workspace. Throws ExtensionConfigError `file-unreadable`. */
export async function readBindingLock(
  constraints: readonly ConstraintSource[],
  { workspace, nameOf }: { readonly workspace: string; readonly nameOf: (option: 'locked') => string },
): Promise<BindingLock> {
  const named = constraints.flatMap((source) => (source.kind === 'file' && isPylock(source.file) ? [source.file] : []))[0]
  const file = named ?? path.join(workspace, 'pylock.toml')
  const shown = path.relative(workspace, file)
  if (named === undefined && !(await isPresent(file))) {
    throw new ExtensionConfigError(`${nameOf('locked')} needs a lock, and there is no pylock.toml in ${workspace}`, {
      code: 'file-unreadable',
      subject: shown,
      hint: 'Write it with `ensure-extensions lock`, or name another one (pylock.NAME.toml) in constraints.',
    })
  }
  const packages = await readPylockFile(file, nameOf('locked'))
  return { file, shown, packages, hasAllHashes: packages.every(({ hashes }) => hashes.length > 0), isNamed: named !== undefined }
}

/**
 * Specifications that a lock binds: they do not get old.
 *
 * @throws ExtensionConfigError `file-unreadable` where the lock does not have one of them.
 */
export function boundSpecifications(
  specifications: readonly IdentifiedSpecification[],
  { packages, shown }: BindingLock,
  markers: MarkerEnvironment,
): IdentifiedSpecification[] {
  const active = specifications.filter(({ marker }) => marker === undefined || isMarkerTrue(marker, markers))
  const missing = active.filter((specification) => !isLocked(specification, packages)).map(({ display }) => display)
  if (missing.length > 0) {
    throw new ExtensionConfigError(`${shown} does not have ${missing.join(', ')}`, {
      code: 'file-unreadable',
      subject: shown,
      hint: 'Write it again with `ensure-extensions lock`.',
    })
  }
  return specifications.map((specification) => ({ ...specification, ttl: 'never' }))
}

function isLocked({ name, kind, canonical }: IdentifiedSpecification, packages: readonly LockedLine[]): boolean {
  // A path that does not say what it is named shows it when it is built; the constraints bind it then.
  if (name === undefined) return true
  const wanted = kind === 'requirement' ? parseRequirement(canonical) : undefined
  return packages
    .filter((locked) => locked.name === name)
    .some(({ text }) => {
      const { url, versions } = parseRequirement(text)
      if (wanted === undefined) return url !== undefined
      const version = versions[0]?.replace(/^==/, '') ?? ''
      return url !== undefined || wanted.versions.length === 0 || satisfies(version, wanted.versions.join(','), { prereleases: true })
    })
}
