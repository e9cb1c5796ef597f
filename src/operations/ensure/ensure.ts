import type { PendingBundle } from '../../bundles/bundle.ts'
import { usingRoot } from '../../entries/entry.ts'
import { isUnimportable } from '../../importation/verify-import.ts'
import { canBeOpened } from '../trust.ts'
import { describeExtensions } from './describe.ts'
import { findUnlearnt, readAhead } from './hot-lists.ts'
import { makeImportable } from './importable.ts'
import { mapProject } from './map-project.ts'
import { type EnsureCall, type EnsureWorld, prepare } from './prepare.ts'
import { ensureRequests } from './requests.ts'
import { buildResult, type EnsureResult, sumTimings } from './result.ts'
import { savePendings, saveReports } from './save.ts'
import { refuseStartup } from './startup.ts'
import { createStepTimer } from './step-timer.ts'
import { registerExtensions, verifyExtensions } from './verify.ts'

/** The caller's choices. */
export interface EnsureSwitches {
  /** How packed archives are handled: uploaded in this call, handed to the caller in `pending`, or deleted. */
  readonly save: 'now' | 'later' | 'never'
  /** Whether the mapping of the project is recorded and its env files are written. */
  readonly map: boolean
}

/** The result of ensuring, and the work that is left. */
export interface Ensured extends Pick<EnsureWorld, 'request' | 'platform' | 'active' | 'provider'> {
  readonly result: EnsureResult
  /** The archives still to upload; empty unless `save` is `later`. */
  readonly pending: readonly PendingBundle[]
  /** The trees of which a job should note what it imports. */
  readonly unlearnt: readonly string[]
  /** The parts of each request's key, for the log. */
  readonly keyLines: readonly string[]
  /** Whether something that has expired was used as it is, to be refreshed after the job. */
  readonly refreshDue: boolean
}

/**
 * Makes what the settings name importable. This is the one way to do it: the action, its post step, the command line and the
 * library differ in their switches only.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for a cache root that cannot be used.
 */
export async function ensure(call: EnsureCall, { save, map }: EnsureSwitches): Promise<Ensured> {
  const { settings, ports, signal } = call
  const timer = createStepTimer(ports.logger.progress)
  const isDone = !settings.lookupOnly
  const world = await timer.run('prepare', () => prepare(call))
  const isSaving = settings.save !== 'false' && save !== 'never' && canBeOpened(settings)
  const requests = await usingRoot(settings.cacheRoot, () => ensureRequests(world, isSaving))
  const all = [...requests.isolated, ...requests.shared]
  timer.add(all.flatMap(({ timings }) => timings))
  if (isDone) await readAhead(all, world)
  const importables = await timer.run('import paths', () => makeImportable(requests, world))
  const imported =
    isDone && settings.verifyImport
      ? await timer.run('verify import', () => verifyExtensions(importables, world))
      : [...requests.shared, ...requests.isolated].flatMap(({ extensions }) => extensions)
  const proven = await refuseStartup(imported, importables)
  const described = await describeExtensions(proven, importables, world)
  const extensions =
    isDone && settings.verifyRegister ? await timer.run('register', () => registerExtensions(described, importables, world)) : described
  const made = buildResult({ world, requests, extensions, importable: importables.common })
  const mapped = map && isDone ? await timer.run('map', () => mapProject(made, settings, ports)) : made
  // A tree that could not be imported, or that nobody has looked at, is not handed on: another machine resolves again.
  const isImportable = !proven.some(({ imports, error }) => imports?.some(isUnimportable) === true || error?.code === 'startup-refused')
  const archives = isImportable ? all.flatMap(({ pending }) => (pending === undefined ? [] : [pending])) : []
  // Readers take the newest bundle of a request: tombstones are saved before archives.
  const packed = [...all.flatMap(({ tombstones }) => tombstones), ...archives]
  const { request, platform, active, provider } = world
  const saved =
    save === 'now' && provider !== undefined && packed.length > 0
      ? saveReports(await timer.run('upload', () => savePendings(packed, { ...settings, provider, clock: ports.clock, signal })), provider)
      : []
  return {
    result: { ...mapped, providers: [...mapped.providers, ...saved], timings: sumTimings(timer.timings) },
    pending: save === 'later' ? packed : [],
    unlearnt: await findUnlearnt(all, world.dependencies),
    keyLines: all.flatMap(({ keyLines }) => keyLines),
    request,
    platform,
    active,
    provider,
    refreshDue: all.some(({ isRefreshDue }) => isRefreshDue),
  }
}
