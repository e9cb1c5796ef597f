import { pendingFrom } from '../bundles/bundle.ts'
import type { Settings } from '../configuration/settings.ts'
import { learnHotList } from '../entries/hot-list.ts'
import { CacheLayout } from '../entries/layout.ts'
import { releaseMounts } from '../entries/mounts.ts'
import { ensure } from '../operations/ensure/ensure.ts'
import { findChanged, type KeptCall, LostSecretError, reviveCall } from '../operations/ensure/kept-call.ts'
import { savePendings } from '../operations/ensure/save.ts'
import { examineUsedEntries } from '../operations/recall.ts'
import type { Ports } from '../ports.ts'
import { createConfiguredProvider } from '../providers/create-provider.ts'
import { formatSize, renderLines } from '../report/text.ts'
import { systemClock } from '../system/defaults.ts'
import { endDetached } from '../system/detached-process.ts'
import { messageOf } from '../system/errno.ts'
import { removeTree } from '../system/files.ts'
import { Owner } from '../system/owner.ts'
import { readSecretInputs, readSigningKey } from './action-settings.ts'
import { actionRunner } from './command-runner.ts'
import { actionLogger, endProcess, onCancellation, readEnvironment, readState } from './runtime.ts'
import {
  type MountState,
  mountStateName,
  type NotesState,
  notesStateName,
  type PostState,
  postStateName,
  type RecallState,
  recallStateName,
  refreshStateName,
} from './state.ts'
import { createToolCache } from './tool-cache.ts'

/** How long asking advisories and indexes after the job may take, in milliseconds. */
const recallTimeoutMs = 60_000
/** How long refreshing after the job may take, in milliseconds. */
const refreshTimeoutMs = 5 * 60_000

await run()
endProcess()

/** Ends the uses of mounts and uploads what main packed. Whatever goes wrong is said and never fails the job. */
async function run(): Promise<void> {
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new Error('the job was cancelled')))
  const ports: Ports = { environment: readEnvironment(), logger: actionLogger, runner: actionRunner, clock: systemClock }
  await attempt('what was imported was not learnt', () => learn(ports))
  // First the mounts: a cancelled job leaves little time, and an upload can be done again.
  await attempt('nothing was unmounted', () => unmount(ports))
  await attempt('nothing was saved', () => save(ports, cancellation.signal))
  await attempt('nothing was refreshed', () => refresh(ports, cancellation.signal))
  await attempt('nobody was asked what must not be used', () => recall(ports, cancellation.signal))
}

/** Adds what the job imported to the hot lists, while its trees are there. */
async function learn({ logger, clock }: Ports): Promise<void> {
  const state = readState<NotesState>(notesStateName)
  if (state === undefined) return
  const layout = new CacheLayout(state.cacheRoot)
  for (const tree of state.trees) {
    // It only makes later jobs faster: nobody has to know that a cache root of others cannot be written.
    const count = await learnHotList(tree, layout, { noted: state.file, now: clock.now() }).catch(messageOf)
    logger.debug(typeof count === 'number' ? `${tree}: ${count} of its files were imported` : `${tree}: not learnt: ${count}`)
  }
  if (state.isOwn) await removeTree(state.file)
}

async function unmount(ports: Ports): Promise<void> {
  const state = readState<MountState>(mountStateName)
  if (state === undefined) return
  for (const reader of state.readers) await endDetached(Owner.from(reader))
  for (const line of await releaseMounts(state.uses, state.cacheRoot, ports)) ports.logger.info(line)
}

async function save(ports: Ports, signal: AbortSignal): Promise<void> {
  const state = readState<PostState>(postStateName)
  if (state === undefined) {
    ports.logger.info('Nothing to save.')
    return
  }
  const provider = createConfiguredProvider(state.provider, state, ports)
  if (provider === undefined) return
  const signingKey = readSigningKey(ports.environment)
  if (state.mustSign && signingKey === undefined) {
    ports.logger.warning('nothing was saved: signing-key was given to the main step, and is not given to this one')
    return
  }
  // The state holds what the header of each bundle will say: read as strictly as a bundle itself.
  const pending = state.pending.flatMap((given) => {
    const read = pendingFrom(given)
    if (typeof read !== 'string') return [read]
    ports.logger.warning(`one upload is left out: ${read}`)
    return []
  })
  for (const { key, sizeBytes, result } of await savePendings(pending, {
    provider,
    cacheRoot: state.cacheRoot,
    clock: ports.clock,
    signingKey,
    signal,
  })) {
    const line = `${provider.name}: ${result.status} ${key} (${formatSize(sizeBytes)})${result.detail === '' ? '' : `: ${result.detail}`}`
    if (result.status === 'saved' || result.status === 'exists') ports.logger.info(line)
    else ports.logger.warning(line)
  }
}

/**
 * Resolves again the extensions that main used although they had expired, and saves the result. Main decided what that is: files are not
 * read again, for a later step may have changed them.
 */
async function refresh(ports: Ports, signal: AbortSignal): Promise<void> {
  const kept = readState<KeptCall>(refreshStateName)
  if (kept === undefined) return
  const { settings, request } = reviveCall(kept, readSecretInputs(kept.settings.workspace, ports.environment))
  const changed = await findChanged({ settings, request }, ports.environment)
  if (changed !== undefined) {
    ports.logger.info(`Nothing is refreshed, because a later step changed ${changed}; the next run sees it.`)
    return
  }
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(refreshTimeoutMs)])
  // Not mounted, for nothing of this job imports it any more.
  const replacements = { toolStore: createToolCache(ports.environment), isBurying: isForOthers(settings) }
  const { result } = await ensure({ settings, request, ports, replacements, signal: bounded }, { save: 'now', map: false })
  for (const line of renderLines(result)) ports.logger.info(line)
  for (const { provider, action, status, key, detail } of result.providers) {
    if (action === 'save') ports.logger.info(`${provider}: ${status} ${key} ${detail}`.trim())
  }
}

/** Asks advisories and indexes about what main used as it was: no step waited for them. Nothing is installed for that. */
async function recall(ports: Ports, signal: AbortSignal): Promise<void> {
  const kept = readState<RecallState>(recallStateName)
  if (kept === undefined) return
  const revived = attemptToRevive(kept.call, ports)
  if (revived === undefined) return
  const { settings, request } = revived
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(recallTimeoutMs)])
  const call = { settings, request, ports, replacements: { isBurying: isForOthers(settings) }, signal: bounded }
  const { warnings, saved } = await examineUsedEntries(kept.links, call)
  for (const warning of warnings) ports.logger.warning(warning)
  for (const { key, result } of saved) ports.logger.info(`${result.status} ${key} ${result.detail}`.trim())
}

/** What main asked for; undefined, and said, where only indexes would be asked and the credentials of one are lost. */
function attemptToRevive(kept: KeptCall, { environment, logger }: Ports): ReturnType<typeof reviveCall> | undefined {
  try {
    return reviveCall(kept, readSecretInputs(kept.settings.workspace, environment))
  } catch (error) {
    if (kept.advisories.length > 0 || !(error instanceof LostSecretError)) throw error
    logger.info(`No index is asked what it has quarantined: ${error.message}.`)
    return undefined
  }
}

/** Whether what advisories say now may be told to other jobs: a later step may have changed those that lie in files. */
function isForOthers({ advisories }: Pick<Settings, 'advisories'>): boolean {
  return advisories.every(({ kind }) => kind === 'url')
}

async function attempt(failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    actionLogger.warning(`${failure}: ${messageOf(error)}`)
  }
}
