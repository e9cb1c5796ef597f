import { copyFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readPylockFile } from '../configuration/pylock-file.ts'
import { CacheLayout } from '../entries/layout.ts'
import { ExtensionConfigError } from '../errors.ts'
import { UvSession } from '../installation/uv/session.ts'
import { detectPlatform } from '../platform/find-python.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { holdsSecretUrl } from '../specification/hidden-url.ts'
import { readInputFile } from '../specification/input-file.ts'
import { isPylock } from '../specification/lock-selection.ts'
import { bothMarkers, formatMarker, type Marker, parseMarker } from '../specification/marker.ts'
import { addressOf, type LockedPackage, parsePylock } from '../specification/pylock.ts'
import { formatRequirement, parseRequirement } from '../specification/requirement.ts'
import { isPresent, makeDirectory, removeTree, writeText } from '../system/files.ts'
import { makeOwnedDirectory } from '../system/owned-directory.ts'
import { SecretText } from '../system/secret-url.ts'
import { fileOfUrl } from '../system/url.ts'
import { uvReader, uvSessionOptions } from './compose.ts'
import type { EnsureCall } from './ensure/prepare.ts'
import { readRequest } from './ensure/request.ts'
import { type LockSystem, systems } from './lock-systems.ts'

/** How a lock is made. */
export interface LockTarget {
  /** A `pylock.toml` or `pylock.NAME.toml`; absolute. */
  readonly file: string
  /** The oldest Python it has to fit, such as `3.9`; undefined for that of the interpreter. */
  readonly pythonVersion: string | undefined
  /** Empty for all. */
  readonly systems: readonly LockSystem[]
  /** Whether the newest versions are taken, also of what the file names and fits. */
  readonly isUpgrading: boolean
  /** Whether it is only compared with what it would become. */
  readonly isChecking: boolean
}

/** The versions of one package before and after; null for none. */
interface LockChange {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** What became of a lock. */
export interface LockReport {
  /** As it was named. */
  readonly file: string
  /** `written`; `unchanged`: it says what it would say now; `differs`: it does not, and was left as it is. */
  readonly status: 'written' | 'unchanged' | 'differs'
  /** Packages, by their names. */
  readonly packages: number
  readonly changes: readonly LockChange[]
}

/**
 * Locks what settings name, with all that it needs, in the form of PEP 751.
 *
 * @throws ExtensionConfigError for bad input; ExtensionInstallationError where it cannot be resolved.
 */
export async function lockRequest({ settings, ports, replacements = {}, signal }: EnsureCall, target: LockTarget): Promise<LockReport> {
  refuseTarget(target)
  const platform = await detectPlatform(settings.python, { ...ports, signal, answers: new CacheLayout(settings.cacheRoot).interpreters })
  const request = await readRequest(settings, {
    ...ports,
    platform,
    ...uvReader({ settings, ports, replacements, signal }, async () => platform),
  })
  for (const notice of [...settings.notices, ...request.constraints.notices]) ports.logger.warning(notice)
  // Before uv writes it beside the lock: a run that is killed leaves that.
  if (request.specifications.some(({ installable }) => installable.hasSecret)) throw secretInLock(target)
  const before = (await isPresent(target.file)) ? await readInputFile(target.file, '--output') : undefined
  if (before !== undefined) await readPylockFile(target.file, '--output')
  const scratch = await makeOwnedDirectory(tmpdir(), 'ensure-extensions-lock-')
  await makeDirectory(path.dirname(target.file))
  // Beside the lock: paths in it are relative to it. From a copy uv keeps the versions that fit.
  const draft = path.join(path.dirname(target.file), `pylock.${path.basename(scratch).replaceAll('.', '-')}.toml`)
  try {
    if (before !== undefined && !target.isUpgrading) await copyFile(target.file, draft)
    const session = await UvSession.start({ platform, scratch, signal }, uvSessionOptions({ settings, request, ports, replacements }))
    const onSystems = markerOf(target.systems)
    const specifications = request.specifications.map((specification) => restricted(specification, onSystems))
    const pythonVersion = target.pythonVersion ?? platform.markers['python_version'] ?? ''
    await session.retried((uv) => uv.lock({ ...session.resolution([]), specifications }, { file: draft, pythonVersion }))
    const written = await readInputFile(draft, path.basename(draft))
    const text = withEnvironments(withRelativePaths(written, path.dirname(target.file)), target.systems)
    if (holdsSecretUrl(text)) throw secretInLock(target)
    const now = parsePylock(text)
    const changes = changesBetween(before === undefined ? [] : parsePylock(before), now)
    const isSame = before !== undefined && changes.length === 0 && headOf(before) === headOf(text)
    const report = { file: path.basename(target.file), packages: new Set(now.map(({ name }) => name)).size, changes }
    if (target.isChecking) return { ...report, status: isSame ? 'unchanged' : 'differs' }
    if (before !== text) await writeText(target.file, text, { isLinkKept: true })
    return { ...report, status: isSame ? 'unchanged' : 'written' }
  } finally {
    await rm(draft, { force: true })
    await removeTree(scratch)
  }
}

function secretInLock({ file }: LockTarget): ExtensionConfigError {
  return new ExtensionConfigError('the lock would hold a password or a query of a URL, for everybody to read', {
    code: 'input-invalid',
    subject: file,
    hint: 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.',
  })
}

function refuseTarget({ file, pythonVersion }: LockTarget): void {
  const refuse = (problem: string, subject: string, hint: string): never => {
    throw new ExtensionConfigError(problem, { code: 'input-invalid', subject, hint })
  }
  if (!isPylock(file))
    refuse(`'${path.basename(file)}' is not the name of a lock`, '--output', 'PEP 751 has pylock.toml and pylock.NAME.toml.')
  if (pythonVersion !== undefined && !/^\d+\.\d+(?:\.\d+)?$/.test(pythonVersion))
    refuse(
      `--python-version must be a version such as 3.9, not '${pythonVersion}'`,
      '--python-version',
      'It is the oldest Python that the lock has to fit.',
    )
}

function changesBetween(before: readonly LockedPackage[], after: readonly LockedPackage[]): LockChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort()
  return names.flatMap((name) => {
    const of = (all: readonly LockedPackage[]): LockedPackage[] => all.filter((locked) => locked.name === name)
    const [then, now] = [of(before), of(after)]
    const shown = (all: readonly LockedPackage[]): string | null => (all.length === 0 ? null : all.map(describe).join(', '))
    const isSame = shown(then) === shown(now) && hashesOf(then).every((hash) => hashesOf(now).includes(hash))
    return isSame ? [] : [{ name, before: shown(then), after: shown(now) }]
  })
}

function describe(locked: LockedPackage): string {
  const { version, marker, directory, archive } = locked
  const what = [version, directory?.path ?? archive?.path ?? addressOf(locked)].filter((part) => part !== undefined).join(' @ ')
  return marker === undefined ? what : `${what} (${marker})`
}

/** An index may have more files of a version later; a hash that it does not have is another file. */
function hashesOf(packages: readonly LockedPackage[]): string[] {
  const files = packages.flatMap(({ wheels, sdist, archive }) => [...wheels, ...[sdist, archive].filter((file) => file !== undefined)])
  return files.flatMap(({ hashes }) => Object.values(hashes))
}

/** What a lock says before its packages, without comments. */
function headOf(text: string): string {
  const [head = ''] = text.split('[[packages]]')
  return head.replaceAll(/^#.*$/gm, '').replaceAll(/\s+/g, ' ').trim()
}

function markerOf(names: readonly LockSystem[]): Marker | undefined {
  return names.length === 0 ? undefined : parseMarker(names.map(environmentOf).join(' or '))
}

function environmentOf(name: LockSystem): string {
  return `sys_platform == '${systems[name]}'`
}

/** A specification for some systems only. */
function restricted({ installable, kind, marker }: IdentifiedSpecification, onSystems: Marker | undefined): SecretText {
  if (onSystems === undefined) return installable
  if (marker === undefined) return SecretText.join([installable, ` ; ${formatMarker(onSystems)}`])
  if (kind !== 'requirement') return installable
  const requirement = parseRequirement(String(installable))
  return new SecretText(formatRequirement({ ...requirement, marker: bothMarkers(onSystems, requirement.marker) }))
}

/** Files of this machine by paths that start at the lock: they mean the same wherever the checkout lies. */
function withRelativePaths(text: string, directory: string): string {
  return text.replaceAll(/\b(path|url) = ("(?:[^"\\]|\\.)*")/g, (whole, field: string, quoted: string) => {
    const value = String(JSON.parse(quoted))
    const file = field === 'path' ? value : fileOfUrl(value)
    if (file === undefined || !path.isAbsolute(file)) return whole
    return `path = ${JSON.stringify(path.relative(directory, file).split(path.sep).join('/') || '.')}`
  })
}

/** Says in a lock for which systems it is made. */
function withEnvironments(text: string, names: readonly LockSystem[]): string {
  if (names.length === 0) return text
  const environments = `environments = [${names.map((name) => `"${environmentOf(name)}"`).join(', ')}]\n`
  return text.replace(/^(?=created-by = )/m, environments)
}
