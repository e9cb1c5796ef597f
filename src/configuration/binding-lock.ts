import path from 'node:path'
import { satisfies } from '@renovatebot/pep440'
import { ExtensionConfigError } from '../errors.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { isPylock } from '../specification/lock-selection.ts'
import { isMarkerTrue, type Marker, type MarkerEnvironment } from '../specification/marker.ts'
import { formatRequirement, parseRequirement, type Requirement } from '../specification/requirement.ts'
import { isPresent } from '../system/files.ts'
import { SecretText } from '../system/secret-url.ts'
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
 * Specifications that a lock binds: each has the version that the lock has for this interpreter, and does not get old.
 *
 * @throws ExtensionConfigError `file-unreadable` where the lock does not have one of them.
 */
export function boundSpecifications(
  specifications: readonly IdentifiedSpecification[],
  { packages, shown }: BindingLock,
  markers: MarkerEnvironment,
): IdentifiedSpecification[] {
  const isActive = (marker: Marker | undefined): boolean => marker === undefined || isMarkerTrue(marker, markers)
  const locked = packages.map(({ text }) => parseRequirement(text)).filter(({ marker }) => isActive(marker))
  const missing: string[] = []
  const bound = specifications.map((specification): IdentifiedSpecification => {
    const { name, kind, canonical, display, marker } = specification
    // A path that does not say what it is named shows it when it is built; the constraints bind it then.
    if (!isActive(marker) || name === undefined) return { ...specification, ttl: 'never' }
    const wanted = kind === 'requirement' ? parseRequirement(canonical) : undefined
    const found = locked.find((requirement) => requirement.name === name && fits(requirement, wanted))
    if (found === undefined) missing.push(display)
    if (found === undefined || wanted === undefined || found.url !== undefined) return { ...specification, ttl: 'never' }
    return { ...specification, ttl: 'never', installable: new SecretText(formatRequirement({ ...wanted, versions: found.versions })) }
  })
  if (missing.length === 0) return bound
  throw new ExtensionConfigError(`${shown} does not have ${missing.join(', ')}`, {
    code: 'file-unreadable',
    subject: shown,
    hint: 'Write it again with `ensure-extensions lock`.',
  })
}

/** Whether a package of a lock is what was asked for; `wanted` is undefined for an address. */
function fits({ url, versions }: Requirement, wanted: Requirement | undefined): boolean {
  if (wanted === undefined || url !== undefined) return url !== undefined
  const version = versions[0]?.replace(/^==/, '') ?? ''
  return wanted.versions.length === 0 || satisfies(version, wanted.versions.join(','), { prereleases: true })
}
