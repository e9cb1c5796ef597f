import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { bundleFileName, makeStamp, type PendingBundle, readBundleHeader } from '../bundles/bundle.ts'
import { keyHead, periodOf } from '../bundles/keys.ts'
import { mismatchOf, type StampPayload } from '../bundles/payload.ts'
import { Refusal } from '../bundles/trust.ts'
import type { Entry } from '../entries/entry.ts'
import { updateState } from '../entries/state.ts'
import { isAnswer } from '../providers/provider.ts'
import { removeTree } from '../system/files.ts'
import { sha256 } from '../system/hash.ts'
import { parseTime } from '../system/time.ts'
import { type RequestRun, type StagedRun, timed, ttlOf, useEntry } from './run.ts'
import { identityOf, savableProvider } from './save.ts'

/**
 * A stamp says that a refresh came to the versions an archive holds already. It travels as a bundle of a few thousand bytes
 * where the archive itself would have to be saved again: the next machine finds it, and neither resolves nor installs.
 */

function stampPrefix(entry: Pick<Entry, 'requestDigest' | 'metadata'>, { policy, world: { platform } }: RequestRun): string {
  const pins = entry.metadata.distributions.map(({ name, version }) => `${name}==${version}`).sort()
  // A prefix of its own: a look-up for any archive must not find a stamp.
  const head = keyHead('ensure-extensions-ok', { platformId: platform.id, abi: platform.abi, suffix: policy.suffix })
  return `${head}-${entry.requestDigest}-${sha256(pins.join('\n')).slice(0, 16)}-`
}

/** Packs the stamp of an entry that was just renewed; undefined where none is wanted or another run has saved it. */
export async function packStamp(entry: Entry, run: RequestRun): Promise<PendingBundle | undefined> {
  const provider = savableProvider(run)
  const { world } = run
  const ttl = ttlOf(run)
  if (provider === undefined || ttl === 'never' || ttl === 0) return undefined
  const key = `${stampPrefix(entry, run)}${periodOf(world.clock.now(), ttl)}`
  if ((await provider.lookup({ key, prefixes: [], signal: run.policy.signal })).status !== 'miss') return undefined
  const renewed = Object.entries(entry.state.renewed ?? {}).map(([digest, time]) => ({ digest, time }))
  return makeStamp(identityOf(entry, key, world), renewed)
}

/** Renews the entry at hand by a stamp that another machine saved for its versions, if there is one. */
export async function applyStamp(run: StagedRun): Promise<void> {
  const { provider, layout, platform, trust } = run.world
  const { entry } = run.state
  const ttl = ttlOf(run)
  const isWanted = trust.closedReason === undefined && [...run.state.freshness.values()].every(({ status }) => status !== 'absent')
  if (provider === undefined || entry === undefined || !isWanted || ttl === 'never' || ttl === 0) return
  const prefix = stampPrefix(entry, run)
  const period = Number(periodOf(run.freshnessContext.now, ttl))
  const directory = await mkdtemp(path.join(run.staging, 'stamp-'))
  const file = path.join(directory, bundleFileName)
  const request = { key: `${prefix}${period}`, prefixes: [`${prefix}${period - 1}`], signal: run.policy.signal }
  const found = await timed(run, 'look for a stamp', () => provider.restore({ ...request, file }))
  const isFound = found.status === 'hit' && isAnswer(found.key, request)
  const renewed = isFound ? await readStamp({ file, key: found.key, entry }, run) : undefined
  await removeTree(directory)
  if (renewed === undefined) return
  const latest = run.freshnessContext.now.getTime()
  const own = entry.state.renewed ?? {}
  const merged = new Map(Object.entries(own))
  for (const { digest, time } of renewed) {
    const at = parseTime(time)?.getTime()
    // A clock that was ahead must not keep anything fresh for ever.
    if (at !== undefined && at <= latest && at > (parseTime(own[digest] ?? '')?.getTime() ?? 0)) merged.set(digest, time)
  }
  const all = Object.fromEntries(merged)
  await updateState(layout, entry.requestDigest, platform.id, { renewed: all }).catch(() => {})
  useEntry(run, { ...entry, state: { ...entry.state, renewed: all } })
}

async function readStamp(
  { file, key, entry }: { readonly file: string; readonly key: string; readonly entry: Entry },
  run: RequestRun,
): Promise<StampPayload['renewed'] | undefined> {
  const { trust, platform, provider, logger } = run.world
  const header = await readBundleHeader(file, trust)
  if (header instanceof Refusal) {
    run.state.providerReports.push({ provider: provider?.name ?? '', action: 'restore', status: 'refused', detail: header.reason, key })
    logger.warning(`the stamp ${key} was refused: ${header.reason}`)
    return undefined
  }
  if (typeof header === 'string') return undefined
  const { payload } = header
  const asked = { key, request_digest: entry.requestDigest, platform_id: platform.id, abi: platform.abi }
  return payload.kind === 'stamp' && mismatchOf(payload, asked) === undefined ? payload.renewed : undefined
}
