import { mkdir, statfs } from 'node:fs/promises'
import path from 'node:path'
import { describeFinding, type ExaminedVersion, type Finding, isRecalled } from '../advisories/finding.ts'
import { createRecall } from '../advisories/recall.ts'
import { selectArchives } from '../archive/select.ts'
import { createUnmounter } from '../archive/squashfs.ts'
import type { FilePlace } from '../configuration/file-place.ts'
import { findChangedFile, readDistributions } from '../distribution/record.ts'
import { entryTargets } from '../entries/contents.ts'
import { type EntryContext, locateEntry, readEntryMetadata, setAside, verifyEntry } from '../entries/entry.ts'
import { removeLeftoverMounts, unpackImage } from '../entries/images.ts'
import { type EntryReport, listEntries } from '../entries/inventory.ts'
import { CacheLayout } from '../entries/layout.ts'
import { cleanRequest } from '../entries/publish.ts'
import { recallEntry } from '../entries/withdraw.ts'
import { importEnvironment } from '../importation/import-paths.ts'
import { writeLoader } from '../importation/loader.ts'
import { allowLine, findCustomizers, isHook, processPthFiles } from '../importation/pth-files.ts'
import { type ImportProof, isUnimportable, verifyImports } from '../importation/verify-import.ts'
import { indexesOf, indexUrlsOf, isOffline } from '../installation/uv/indexes.ts'
import { detectPlatform } from '../platform/find-python.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { Ports } from '../ports.ts'
import { messageOf } from '../system/errno.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import { makeOwnedDirectory } from '../system/owned-directory.ts'

/** The state of an entry: well, its files have changed, a part of it cannot be imported, or it holds what is malicious. */
export interface Diagnosis {
  /** The link of the entry. */
  readonly entry: string
  readonly specifications: readonly string[]
  readonly platformId: string
  readonly status: 'healthy' | 'damaged' | 'unimportable' | 'unchecked' | 'recalled'
  /** Why it is not healthy; null where it is. */
  readonly problem: string | null
  /** What else advisories say of the versions in it, a sentence each. */
  readonly advisories: readonly string[]
  /** The files in it that run code when Python starts, each as the line that `pth: allow-list` takes. */
  readonly startup: readonly string[]
  /** Whether it was set aside: the next run that wants it makes it again. */
  readonly fixed: boolean
  /** The imports, by specification. */
  readonly imports: Readonly<Record<string, readonly ImportProof[]>>
}

export interface DoctorOptions extends Ports {
  readonly cacheRoot: string
  /** A path or a version; default: the first of `python`, `python3` on PATH. */
  readonly python: string | undefined
  /** Whether files are compared by their hashes, not by their sizes alone. */
  readonly isDeep: boolean
  /** What is asked whether entries hold what is malicious, beside the index that each package came from. Default: nothing. */
  readonly advisories?: readonly FilePlace[]
  /** Whether damaged and recalled entries are set aside, so that the next run makes them again, and left-overs are removed. */
  readonly isFixing: boolean
}

/**
 * Examines every entry of a cache root that is for an interpreter: its files against their RECORDs, an image against its
 * SHA-256, and that the modules and entry points of each extension can be imported. Changes nothing unless it is to mend.
 */
export async function examineCache(options: DoctorOptions): Promise<Diagnosis[]> {
  const platform = await detectPlatform(options.python, options)
  const layout = new CacheLayout(options.cacheRoot)
  const diagnoses: Diagnosis[] = []
  if (options.isFixing) await removeLeftoverMounts(createUnmounter(options), layout, options.logger)
  const reports = await listEntries(layout, options.clock.now())
  const findings = await findingsOf(reports, options)
  for (const report of reports) {
    diagnoses.push(await examineEntry(report, { ...options, platform, layout, findings: findings.get(report.path) ?? [] }))
  }
  return diagnoses
}

/** What advisories and indexes say of each entry, by its link; also of those of other interpreters. All are asked about at once. */
export async function findingsOf(
  reports: readonly EntryReport[],
  {
    advisories = [],
    cacheRoot,
    clock,
    logger,
    environment,
  }: Pick<DoctorOptions, 'advisories' | 'cacheRoot' | 'clock' | 'logger' | 'environment'>,
): Promise<Map<string, readonly Finding[]>> {
  // Which packages were built on this machine is known to those who ask for them only.
  const noInputs = { indexUrl: undefined, extraIndexUrl: [], findLinks: [] }
  const indexes = isOffline(environment) ? undefined : indexUrlsOf(indexesOf(noInputs, environment), environment)
  const recall = createRecall({ advisories, indexes, localNames: [] })
  const held = new Map<string, readonly ExaminedVersion[]>()
  for (const { path: entry, requestDigest, platformId } of reports) {
    const expected = { platformId, now: clock.now() }
    const metadata = await readEntryMetadata(requestDigest, expected, new CacheLayout(cacheRoot)).catch(() => undefined)
    if (metadata !== undefined && !('problem' in metadata)) held.set(entry, metadata.distributions)
  }
  const identity = ({ name, version, index = '' }: ExaminedVersion): string => `${name} ${version} ${index}`
  const distinct = new Map([...held.values()].flat().map((item) => [identity(item), item]))
  const { findings, gaps, notices } = await recall.examine([...distinct.values()])
  for (const gap of [...gaps, ...notices]) logger.warning(gap)
  const isAbout = (finding: Finding, { name, version, index }: ExaminedVersion): boolean =>
    finding.name === name && finding.version === version && (finding.index === undefined || finding.index === index)
  return new Map(
    [...held].map(([entry, versions]) => [entry, findings.filter((finding) => versions.some((version) => isAbout(finding, version)))]),
  )
}

/** What an entry is examined with. */
export interface Examination extends DoctorOptions {
  readonly platform: Platform
  readonly layout: CacheLayout
  /** What advisories say of the versions in the entry. */
  readonly findings: readonly Finding[]
  /** How many extensions are imported at once. Default: one for each processor. */
  readonly jobs?: number
  /** Ends it: what is not finished then counts as nothing. */
  readonly signal?: AbortSignal
}

/**
 * Examines one entry, and mends it if it is to.
 *
 * @throws the signal's reason when it is aborted; nothing is mended then.
 */
export async function examineEntry(report: EntryReport, examination: Examination): Promise<Diagnosis> {
  const { path: entry, specifications, platformId } = report
  const { platform, layout, findings, isFixing, signal } = examination
  const base = {
    entry,
    specifications,
    platformId,
    problem: null,
    imports: {},
    fixed: false,
    advisories: otherAdvisories(findings),
    startup: [],
  }
  const recalled = findings.filter(isRecalled)
  if (recalled.length > 0) {
    if (isFixing) await recallEntry({ ...report, link: entry }, recalled, layout)
    return { ...base, status: 'recalled', problem: recalled.map(describeFinding).join(' '), fixed: isFixing }
  }
  if (platformId !== platform.id) return { ...base, status: 'unchecked', problem: `it is for another interpreter than ${platform.id}` }
  const examined = { ...base, ...(await examine(report, examination)) }
  // A command that was ended looks like one that failed.
  signal?.throwIfAborted()
  return { ...examined, fixed: await mend(report, examined, examination) }
}

/** What advisories say of an entry without recalling it, a sentence each. */
export function otherAdvisories(findings: readonly Finding[]): string[] {
  return findings.filter((finding) => !isRecalled(finding)).map(describeFinding)
}

/** Sets a damaged entry aside, and removes what killed runs left of the request; gives whether it was damaged. */
async function mend({ requestDigest }: EntryReport, { status, problem }: Diagnosis, examination: Examination): Promise<boolean> {
  if (!examination.isFixing) return false
  const context: EntryContext = examination
  if (status === 'damaged') await setAside(requestDigest, problem ?? '', context)
  await cleanRequest(requestDigest, context)
  return status === 'damaged'
}

type Examined = Pick<Diagnosis, 'status'> & Partial<Diagnosis>

async function examine({ requestDigest: digest }: EntryReport, examination: Examination): Promise<Examined> {
  const { layout, platform, isDeep, signal } = examination
  const context: EntryContext = examination
  const located = await locateEntry(digest, context)
  if (located.status === 'absent') {
    return { status: 'unchecked', problem: located.reason ?? `it was made for another C library than ${platform.abi}` }
  }
  if (located.status === 'corrupt') return { status: 'damaged', problem: located.problem }
  if (located.status === 'present') {
    const changed = isDeep ? await findChanged(located.entry.tree, signal) : undefined
    if (changed !== undefined) return { status: 'damaged', problem: changed }
    return await importAll(located.entry, located.entry.tree, examination)
  }
  // An image is not mounted for a look: it is unpacked beside the entries, and taken away again.
  const { open } = (await selectArchives({ ...examination, isTarOnly: false, isMounting: false })).opening
  if (open === undefined)
    return { status: 'unchecked', problem: 'it is an image, and no tool on this machine can unpack it (install squashfs-tools)' }
  await makeDirectory(layout.trash)
  const scratch = await makeOwnedDirectory(layout.trash, 'doctor-')
  try {
    const tree = path.join(scratch, 'tree')
    await mkdir(tree)
    const openWithRoom: typeof open = async (archive, directory) => {
      await requireRoom(archive.opened.bytes, scratch)
      await open(archive, directory)
    }
    await unpackImage(located.entry.tree, tree, openWithRoom, layout)
    const verified = await verifyEntry({ digest, tree }, context)
    if (verified.status !== 'present')
      return { status: 'damaged', problem: verified.status === 'corrupt' ? verified.problem : 'it cannot be read' }
    return await importAll(verified.entry, tree, examination)
  } catch (error) {
    return { status: error instanceof NoRoomError ? 'unchecked' : 'damaged', problem: messageOf(error) }
  } finally {
    await removeTree(scratch)
  }
}

/** An image is sound and too large to be unpacked for a look. */
class NoRoomError extends Error {}

/** Makes sure that what is unpacked takes at most half of the space that is left: jobs are at work beside it. */
async function requireRoom(bytes: number, directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  if (2 * bytes > bavail * bsize) throw new NoRoomError('it is an image, and unpacking it would take more than half of the free disk space')
}

/** The first distribution of a tree whose files are not those of its RECORD, by their hashes. */
async function findChanged(tree: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const distributions = await readDistributions(tree)
  for (const distribution of distributions) {
    signal?.throwIfAborted()
    // By the rule of `ensure`: what one calls damaged the other must not keep.
    const changed = await findChangedFile(tree, distribution, { others: distributions, isExtensible: true })
    if (changed !== undefined) return `a file of ${distribution.name} ${distribution.version} was changed: ${changed}`
  }
  return undefined
}

async function importAll(
  entry: Parameters<typeof entryTargets>[0],
  tree: string,
  { platform, environment, runner, layout, jobs }: Examination,
): Promise<Examined> {
  const { extensions } = entry.metadata
  const targets = new Map(await Promise.all(extensions.map(async ({ digest }) => [digest, await entryTargets(entry, digest)] as const)))
  const loader = await writeLoader(layout.loaders, { platform, trees: [tree], pth: 'process', order: 'auto' })
  const proofs = await verifyImports(targets, {
    python: platform.python,
    environment: { ...environment, ...importEnvironment({ trees: [tree], loader }, environment) },
    runner,
    jobs,
  })
  const imports = Object.fromEntries(extensions.map(({ package_spec, digest }) => [package_spec, proofs.get(digest) ?? []]))
  const failed = Object.values(imports).flat().find(isUnimportable)
  const pthFiles = await processPthFiles(tree, platform.pythonVersion)
  const startup = [...pthFiles.filter(isHook), ...(await findCustomizers(tree, pthFiles))].map(allowLine)
  if (failed === undefined) return { status: 'healthy', imports, startup }
  return { status: 'unimportable', problem: `${failed.name}: ${failed.error?.split('\n').at(-1) ?? ''}`, imports, startup }
}
