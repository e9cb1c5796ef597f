import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { isSavable, type PendingSave } from '../bundles/bundle.ts'
import { keyHead, periodOf } from '../bundles/keys.ts'
import { checkArchive, type Manifest } from '../bundles/manifest.ts'
import type { Entry } from '../entries/entry.ts'
import { parseTime, schemaVersion } from '../entries/metadata.ts'
import { updateState } from '../entries/state.ts'
import { messageOf } from '../errors.ts'
import { archiveFileName, manifestFileName } from '../providers/provider.ts'
import { sha256 } from '../specification/digest.ts'
import { makeDirectory, readTextIfPresent, removeTree, sha256OfFile, writeJson } from '../system/files.ts'
import { makeOwnedDirectory } from '../system/owned-directory.ts'
import type { CacheDependencies, EnsureOptions } from './dependencies.ts'
import { type Progress, timed, ttlOf, useEntry } from './run.ts'

/**
 * A stamp says that a refresh came to the versions an archive holds already. It travels as a bundle of some hundred bytes
 * where the archive itself would have to be saved again: the next machine finds it, and neither resolves nor installs.
 */

/** The format a stamp's manifest names. */
const stampFormat = 'stamp'

const stampSchema = v.object({ renewed: v.record(v.string(), v.string()) })

function stampPrefix(entry: Pick<Entry, 'requestDigest' | 'metadata'>, options: EnsureOptions, { platform }: CacheDependencies): string {
  const pins = entry.metadata.distributions.map(({ name, version }) => `${name}==${version}`).sort()
  // Not below the prefix of archives: a look-up for any of them must not find a stamp.
  const head = keyHead('ensure-extensions-ok', { platformId: platform.id, abi: platform.abi, suffix: options.suffix })
  return `${head}-${entry.requestDigest}-${sha256(pins.join('\n')).slice(0, 16)}-`
}

/** Packs the stamp of an entry that was just renewed; undefined where none is wanted or another run has saved it. */
export async function packStamp(entry: Entry, options: EnsureOptions, dependencies: CacheDependencies): Promise<PendingSave | undefined> {
  const { provider, layout, clock, logger, platform, owner } = dependencies
  const ttl = ttlOf(options)
  if (!isSavable(provider, options) || ttl === 'never' || ttl === 0) return undefined
  const key = `${stampPrefix(entry, options, dependencies)}${periodOf(clock.now(), ttl)}`
  if ((await provider.lookup({ key, prefixes: [], signal: options.signal })).status !== 'miss') return undefined
  try {
    await makeDirectory(layout.pending)
    const directory = await makeOwnedDirectory(layout.pending, 'bundle-', owner)
    const file = path.join(directory, archiveFileName)
    await writeJson(file, { renewed: entry.state.renewed ?? {} } satisfies v.InferOutput<typeof stampSchema>)
    const digest = await sha256OfFile(file)
    const { requestDigest, metadata } = entry
    const manifest: Manifest = {
      schema: schemaVersion,
      request_digest: requestDigest,
      platform_id: metadata.platform_id,
      abi: metadata.abi,
      format: stampFormat,
      sha256: digest,
      size_bytes: 0,
    }
    await writeJson(path.join(directory, manifestFileName), manifest)
    return { kind: 'stamp', key, requestDigest, platformId: platform.id, directory, sha256: digest, sizeBytes: 0 }
  } catch (error) {
    logger.warning(`that the versions are still the newest could not be noted for other machines: ${messageOf(error)}`)
    return undefined
  }
}

/** Renews the entry at hand by a stamp that another machine saved for its versions, if there is one. */
export async function applyStamp(
  progress: Progress,
  staging: string,
  options: EnsureOptions,
  dependencies: CacheDependencies,
): Promise<void> {
  const { provider, layout, platform } = dependencies
  const { entry } = progress
  const ttl = ttlOf(options)
  const isWanted = [...progress.freshness.values()].every(({ status }) => status !== 'absent')
  if (provider === undefined || entry === undefined || !isWanted || ttl === 'never' || ttl === 0) return
  const prefix = stampPrefix(entry, options, dependencies)
  const period = Number(periodOf(progress.freshnessContext.now, ttl))
  const directory = await mkdtemp(path.join(staging, 'stamp-'))
  const found = await timed(progress, 'look for a stamp', () =>
    provider.restore({ key: `${prefix}${period}`, prefixes: [`${prefix}${period - 1}`], directory, signal: options.signal }),
  )
  const renewed = found.status === 'hit' ? await readStamp(directory) : undefined
  await removeTree(directory)
  if (renewed === undefined) return
  const latest = progress.freshnessContext.now.getTime()
  const own = entry.state.renewed ?? {}
  const merged = { ...own }
  for (const [digest, time] of Object.entries(renewed)) {
    const at = parseTime(time)?.getTime()
    // A clock that was ahead must not keep anything fresh for ever.
    if (at !== undefined && at <= latest && at > (parseTime(own[digest] ?? '')?.getTime() ?? 0)) merged[digest] = time
  }
  await updateState(layout, entry.requestDigest, platform.id, { renewed: merged }).catch(() => {})
  useEntry(progress, { ...entry, state: { ...entry.state, renewed: merged } })
}

async function readStamp(directory: string): Promise<Readonly<Record<string, string>> | undefined> {
  if ((await checkArchive(directory)) !== undefined) return undefined
  try {
    const parsed = v.safeParse(stampSchema, JSON.parse((await readTextIfPresent(path.join(directory, archiveFileName))) ?? ''))
    return parsed.success ? parsed.output.renewed : undefined
  } catch {
    return undefined
  }
}
