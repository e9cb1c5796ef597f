import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { describeRecalled, type ExaminedVersion, type Finding } from '../advisories/finding.ts'
import { attributeDistributions } from '../distribution/attribute.ts'
import { modulesOf } from '../distribution/modules.ts'
import { IncompleteTreeError, readDistributions, verifyFiles } from '../distribution/record.ts'
import { scrubDirectUrls } from '../distribution/scrub-direct-urls.ts'
import { findSharedFiles, tellShared } from '../distribution/shared-files.ts'
import { type Entry, oldestOf } from '../entries/entry.ts'
import { type UncountedPackage, writeMetadata } from '../entries/metadata.ts'
import { publish } from '../entries/publish.ts'
import { readState, updateState } from '../entries/state.ts'
import { recalledAmong } from '../entries/withdraw.ts'
import { ExtensionInstallationError, reportOf } from '../errors.ts'
import { makeScriptsPortable } from '../importation/scripts.ts'
import type { BaseTree, InstallationJob, InstallationResult } from '../installation/installer.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { asBaseTree, type Base } from './base.ts'
import { type Apart, type CheckedTree, type MadeTree, metadataOf } from './build-record.ts'
import { type ExtensionResult, failedResult, type Outcome, presentResult, type VersionChange } from './outcome.ts'
import type { EnsurePolicy } from './policy.ts'
import { askAbout, forgetRecalled, isDenied } from './recall.ts'
import { type StagedRun, timed } from './run.ts'
import { chooseSaveKey, type VerifiedEntry } from './save.ts'
import { findUncounted, withContent } from './uncounted.ts'
import type { CacheWorld } from './world.ts'

export interface Installation {
  readonly run: StagedRun
  readonly base: Base | undefined
  readonly optionsDigest: string
}

/** The result of installing. */
export interface Installed {
  readonly entry: Entry | undefined
  readonly extensions: readonly ExtensionResult[]
  readonly installedCount: number
  /** The new entry as it was verified, to be packed; undefined where it is not saved. */
  readonly packable: VerifiedEntry | undefined
  /** Whether a refresh came to the versions that were there: then the entry is the one before, renewed. */
  readonly isRenewed: boolean
}

/**
 * Installs what is missing into a new tree, verifies it, and publishes it as the entry of the request. Where extensions
 * failed the entry holds the others: the next run finds them there and tries the failed ones again.
 */
export async function installMissing(installation: Installation): Promise<Installed> {
  const { run, base } = installation
  const { specifications, policy, world, staging } = run
  const target = path.join(staging, 'tree')
  const scratch = path.join(staging, 'scratch')
  await mkdir(scratch)
  const start = performance.now()
  const { separable, signal } = policy
  const job = { specifications, platform: world.platform, target, scratch, separable, signal }
  const baseTree = base === undefined ? undefined : await asBaseTree(base, policy.staleIfError)
  const filled = await installKnowing(installation, baseTree === undefined ? job : { ...job, base: baseTree }).catch(asIncomplete)
  if (filled instanceof ExtensionInstallationError) {
    const extensions = specifications.map((specification) => failedResult(specification, filled))
    return { entry: undefined, extensions, installedCount: 0, packable: undefined, isRenewed: false }
  }
  const { result, checked, failures, uncounted } = filled
  const installMs = Math.round(performance.now() - start)
  const isRecalledElsewhere = checked !== undefined && (await isRecalled(run, checked.distributions))
  const apart = apartRecords(result, baseTree, policy)
  const succeeded = specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest))
  const failed = (specification: IdentifiedSpecification): ExtensionResult => {
    const failure = failures.get(specification.digest)
    if (failure === undefined) throw new Error('only failed specifications are reported as such')
    return failedResult(specification, failure)
  }
  if (checked === undefined || succeeded.length === 0) {
    return { entry: undefined, extensions: specifications.map(failed), installedCount: 0, packable: undefined, isRenewed: false }
  }
  const outcomes = new Map(succeeded.map((specification) => [specification.digest, outcomeOf(specification, { result, base, checked })]))
  const isNothingNew = [...outcomes.values()].every((outcome) => outcome !== 'installed') && isSameApart(apart, base)
  const isSameEntry = base?.isOwn === true && result.isUnchanged && isNothingNew
  const decided = [...apart].flatMap(([digest, { isCarried }]) => (isCarried ? [] : [digest]))
  const refreshed = [...outcomes].flatMap(([digest, outcome]) => (outcome === 'refreshed' ? [digest] : []))
  const published = isSameEntry
    ? { entry: await renew(base.entry, [...refreshed, ...decided], world), packable: undefined }
    : await publishNew({
        ...installation,
        target,
        succeeded,
        apart,
        outcomes,
        checked,
        installMs,
        isLacking: isRecalledElsewhere || [...failures.keys()].some((digest) => !policy.optional.has(digest)),
        result,
        uncounted,
      })
  const extensions = specifications.map((specification) => {
    if (apart.has(specification.digest)) return presentResult(specification, published.entry, { outcome: 'skipped', ageHours: 0 })
    const outcome = outcomes.get(specification.digest)
    if (outcome === undefined) return failed(specification)
    const judged = base?.freshness.get(specification.digest)
    const isKept = base?.isOwn === true ? outcome === 'hit' || outcome === 'stale' : result.stale.has(specification.digest)
    const ageHours = isKept && judged !== undefined && judged.status !== 'absent' ? judged.ageHours : 0
    const reported = {
      ...presentResult(specification, published.entry, { outcome, ageHours }),
      changes: changesOf(specification, base, published.entry),
    }
    const reason = result.stale.get(specification.digest)
    if (reason !== undefined && base?.isOwn === false) {
      world.logger.warning(
        `${specification.display} could not be resolved, so the versions that other extensions on this machine have are used, which are ${Math.round(ageHours)} hours old: ${reason.message.split('\n')[0]}`,
      )
      return reported
    }
    // What was refreshed ahead of its time is as fresh as before.
    if (reason !== undefined && judged?.status === 'expired' && judged.expiredHours < 0) return { ...reported, outcome: 'hit' as const }
    if (reason !== undefined) {
      world.logger.warning(
        `${specification.display} is ${Math.round(ageHours)} hours old and used as it is, because refreshing it failed: ${reason.message.split('\n')[0]}`,
      )
    }
    return reported
  })
  return {
    entry: published.entry,
    extensions,
    installedCount: result.installedCount,
    packable: published.packable,
    isRenewed: isSameEntry && refreshed.length > 0,
  }
}

/** What installing came to, and what was found in the tree; undefined where nothing of it can be used. */
interface Filled {
  readonly result: InstallationResult
  readonly checked: CheckedTree | undefined
  readonly failures: Map<string, ExtensionInstallationError>
}

/** How often all is installed again because local packages appear that were not known before. */
const maxDiscoveries = 3

/**
 * Installs and verifies. Local packages that only a build names are known afterwards: then all is installed again, so that uv builds
 * them too instead of taking what it built before, and so that the content that is noted is older than what is installed.
 */
async function installKnowing(
  installation: Installation,
  job: InstallationJob,
): Promise<Filled & { readonly uncounted: readonly UncountedPackage[] }> {
  const { run, base } = installation
  const known = new Map([...run.state.rebuilt, ...(base?.entry.metadata.uncounted ?? [])].map((item) => [item.place, item]))
  for (let discoveries = 0; ; discoveries++) {
    const before = new Map([...known].map(([place, item]) => [place, withContent(item, run)]))
    const filled = await installUnrecalled(installation, { ...job, rebuilt: [...known.values()].map(({ name }) => name) })
    const found = filled.checked === undefined ? [] : await findUncounted(job.target, filled.checked.distributions, run)
    const discovered = found.filter(({ place }) => !known.has(place))
    if (discovered.length === 0 || discoveries === maxDiscoveries) {
      for (const { name, place } of found) run.world.logger.info(tellUncounted(name, place))
      return { ...filled, uncounted: found.map(({ name, place }) => before.get(place) ?? { name, place }) }
    }
    for (const item of discovered) known.set(item.place, item)
  }
}

function tellUncounted(name: string, place: string): string {
  return `${name} in '${place}' is named by a build alone, so that the cache learns of it only after installing: its content is compared at each hit. To make it a part of the key, name it in packages or in [tool.uv.sources].`
}

/**
 * Installs and verifies. Specifications that bring what must not be used have failed, and the others are installed without them: nothing
 * has imported it by then.
 */
async function installUnrecalled(installation: Installation, job: InstallationJob): Promise<Filled> {
  const { run } = installation
  const failures = new Map<string, ExtensionInstallationError>()
  for (;;) {
    const specifications = job.specifications.filter(({ digest }) => !failures.has(digest))
    const result = await timed(run, 'install', () => run.world.installer.install({ ...job, specifications }))
    for (const [digest, failure] of result.failures) failures.set(digest, failure)
    const checked = await timed(run, 'verify', () => verify(installation, { result, target: job.target }, failures))
    const recalled = checked === undefined ? [] : await askAbout(run, checked.distributions.map(asExamined(run, result)))
    if (checked === undefined || recalled.length === 0) return { result, checked, failures }
    const left = specifications.filter(({ digest }) => !failures.has(digest))
    const bringing = left.filter(({ digest }) => recalledAmong(checked.closures.get(digest) ?? [], recalled) !== undefined)
    // What no specification is known to bring, any may have brought.
    for (const specification of bringing.length > 0 ? bringing : left) {
      const named = recalled.find((item) => recalledAmong(checked.closures.get(specification.digest) ?? [], [item]) !== undefined)
      failures.set(specification.digest, recalledFailure(specification, named ?? recalled[0]))
    }
    if (left.length === 0) return { result, checked: undefined, failures }
  }
}

/**
 * What was copied came from an index earlier, and what was recalled may be there again: about these the index is asked. It has just
 * offered all else.
 */
function asExamined({ state }: StagedRun, { copied, indexes }: InstallationResult): (version: ExaminedVersion) => ExaminedVersion {
  const isAsked = (name: string): boolean => copied.has(name) || state.recalled.some((recalled) => recalled.name === name)
  return ({ name, version }) => ({ name, version, index: isAsked(name) ? indexes.get(name) : undefined })
}

function recalledFailure({ display }: IdentifiedSpecification, finding: Finding | undefined): ExtensionInstallationError {
  const { name = '', version = '', reason = '', remedy = '' } = finding ?? {}
  return new ExtensionInstallationError(`${display} brings ${name} ${version}, which is not installed: ${reason}`, {
    code: 'package-recalled',
    subject: `${name} ${version}`,
    hint: remedy,
  })
}

/** Whether what was installed is what others recalled, and nobody who was asked now denies it: then it is not handed on. */
async function isRecalled(run: StagedRun, distributions: CheckedTree['distributions']): Promise<boolean> {
  const known = run.state.recalled.filter((item) => recalledAmong(distributions, [item]) !== undefined)
  if (known.length === 0) return false
  const [standing] = known.filter((item) => !isDenied(run, item))
  if (standing === undefined) {
    await forgetRecalled(run, distributions)
    return false
  }
  run.state.warnings.push(
    `${describeRecalled(standing)}. The index still has this version, so that it was installed; it is not kept. Bind another version in constraints.`,
  )
  return true
}

function apartRecords(result: InstallationResult, base: BaseTree | undefined, { onConflict }: EnsurePolicy): Map<string, Apart> {
  const how = onConflict === 'isolate' ? 'isolated' : 'dropped'
  return new Map(
    [...result.apart].map(([digest, error]) => [digest, { how, error: reportOf(error), isCarried: base?.apart.get(digest) === error }]),
  )
}

function isSameApart(apart: ReadonlyMap<string, Apart>, base: Base | undefined): boolean {
  const before = base?.entry.metadata.extensions.filter((extension) => extension.apart !== undefined) ?? []
  return before.length === apart.size && before.every(({ digest }) => apart.has(digest))
}

/** How the versions of an expired specification changed: old and new ones, and distributions that came or went. */
function changesOf({ digest }: IdentifiedSpecification, base: Base | undefined, entry: Entry): VersionChange[] {
  const judged = base?.isOwn === true ? base.freshness.get(digest) : undefined
  if (judged?.status !== 'expired' || judged.record.apart !== undefined) return []
  const before = new Map(judged.record.distributions.map(({ name, version }) => [name, version]))
  const record = entry.metadata.extensions.find((extension) => extension.digest === digest)
  const after = new Map((record?.distributions ?? []).map(({ name, version }) => [name, version]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [from = null, to = null] = [before.get(name), after.get(name)]
    return from === to ? [] : [{ name, from, to }]
  })
}

function outcomeOf(
  { digest }: IdentifiedSpecification,
  { result, base, checked }: { readonly result: InstallationResult; readonly base: Base | undefined; readonly checked: CheckedTree },
): Outcome {
  const judged = base?.freshness.get(digest)
  // What was set apart before is new here.
  const status = judged?.status !== 'absent' && judged?.record.apart === undefined ? judged?.status : undefined
  if (base?.isOwn === false) {
    if (result.stale.has(digest)) return status === 'fresh' ? 'hit' : 'stale'
    // What was resolved now and lay there, all of it.
    const closure = checked.closures.get(digest) ?? []
    return closure.length > 0 && closure.every(({ name }) => result.copied.has(name)) ? 'hit' : 'installed'
  }
  if (result.stale.has(digest)) return 'stale'
  if (status === 'fresh' && result.isBaseKept) return 'hit'
  return status === 'expired' ? 'refreshed' : 'installed'
}

/** Makes scripts portable, checks every recorded file, and that each specification is there. Adds to the failures. */
async function verify(
  { run: { specifications, world } }: Installation,
  { result, target }: { readonly result: InstallationResult; readonly target: string },
  failures: Map<string, ExtensionInstallationError>,
): Promise<CheckedTree | undefined> {
  const { platform, installer } = world
  const remaining = specifications.filter(({ digest }) => !failures.has(digest) && !result.apart.has(digest))
  if (remaining.length === 0) return undefined
  try {
    if (result.installedCount > 0) await makeScriptsPortable(target, await readDistributions(target), platform)
    await scrubDirectUrls(target, await readDistributions(target))
    const distributions = await readDistributions(target)
    verifyFiles(target, distributions)
    for (const shared of findSharedFiles(distributions)) world.logger.warning(await tellShared(target, shared))
    const attributed = { tree: target, distributions, markers: platform.markers, names: result.names }
    const closures = await attributeDistributions(attributed, remaining)
    for (const { digest, display } of remaining) {
      if (!installer.recordsDistributions || closures.get(digest)?.length !== 0) continue
      failures.set(digest, incomplete(`no distribution of ${display} is there`))
    }
    const modules = await Promise.all(distributions.map(async (item) => [item.name, await modulesOf(target, item)] as const))
    return { distributions, closures, modules: new Map(modules) }
  } catch (error) {
    const failure = asIncomplete(error)
    for (const { digest } of remaining) failures.set(digest, failure)
    return undefined
  }
}

/** What it means that files are not as they were installed. Anything else is thrown on. */
function asIncomplete(error: unknown): ExtensionInstallationError {
  if (!(error instanceof IncompleteTreeError)) throw error
  return incomplete(error.message, error)
}

function incomplete(problem: string, cause?: unknown): ExtensionInstallationError {
  return new ExtensionInstallationError(`the installed files are not complete: ${problem}`, {
    code: 'installation-incomplete',
    subject: problem,
    hint: 'Run it again; if it happens again, look for a full disk or a program that removes files there.',
    cause,
  })
}

/** The base is what a refresh came to: only the time changes. */
async function renew(entry: Entry, digests: readonly string[], { layout, platform, clock }: CacheWorld): Promise<Entry> {
  const now = clock.now().toISOString()
  const renewed = { ...entry.state.renewed, ...Object.fromEntries(digests.map((digest) => [digest, now])) }
  await updateState(layout, entry.requestDigest, platform.id, { renewed })
  return { ...entry, state: { ...entry.state, renewed } }
}

interface NewEntry extends Installation, MadeTree {
  readonly target: string
  /** Whether something required failed: then the entry is of no use to other machines. */
  readonly isLacking: boolean
}

async function publishNew(made: NewEntry): Promise<{ entry: Entry; packable: VerifiedEntry | undefined }> {
  const { run, target } = made
  const { digest, world } = run
  const { layout, platform } = world
  const metadata = metadataOf(made)
  await writeMetadata(target, metadata)
  const state = await readState(layout, digest, platform.id)
  const staged: Entry = {
    requestDigest: digest,
    link: layout.entry(digest, platform.id),
    tree: target,
    metadata,
    state,
  }
  // Versions that this request did not resolve must not reach other machines.
  const key =
    !made.result.isVerified || metadata.extensions.some((extension) => extension.borrowed_at !== undefined)
      ? undefined
      : await chooseSaveKey(run, { oldest: oldestOf(staged), isLacking: made.isLacking })
  // Byte code pays where the entry travels: a fresh machine would compile at every first import.
  if (key !== undefined) await timed(run, 'byte code', () => world.compileByteCode(target, platform, run.policy.signal))
  const { tree, contents } = await timed(run, 'publish', () => publish(target, digest, world))
  const entry = { ...staged, tree }
  const { distributions } = made.checked
  return { entry, packable: key === undefined ? undefined : { entry, key, contents, distributions } }
}
