import type { PendingBundle } from '../../bundles/bundle.ts'
import { usingRoot } from '../../entries/entry.ts'
import { isUnimportable } from '../../importation/verify-import.ts'
import type { CacheProvider } from '../../providers/provider.ts'
import { describeExtensions } from './describe.ts'
import { makeImportable } from './importable.ts'
import { mapProject } from './map-project.ts'
import { type EnsureCall, prepare } from './prepare.ts'
import type { Request } from './request.ts'
import { ensureRequests } from './requests.ts'
import { buildResult, type EnsureResult } from './result.ts'
import { savePendings, saveReports } from './save.ts'
import { createStepTimer } from './step-timer.ts'
import { registerExtensions, verifyExtensions } from './verify.ts'

/** What a caller chooses of ensuring. */
export interface EnsureSwitches {
  /** What becomes of the archives that were packed: uploaded in this call, handed to the caller in `pending`, or deleted. */
  readonly save: 'now' | 'later' | 'never'
  /** Whether the mapping of the project is recorded and its env files are written. */
  readonly map: boolean
}

/** What ensuring came to, and what is still to be done. */
export interface Ensured {
  readonly result: EnsureResult
  /** What is still to be uploaded; empty unless `save` is `later`. */
  readonly pending: readonly PendingBundle[]
  /** The parts of each request's key, for the log. */
  readonly keyLines: readonly string[]
  readonly provider: CacheProvider | undefined
  /** What was asked for, with all files read. */
  readonly request: Request
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
  const timer = createStepTimer()
  const isDone = !settings.lookupOnly
  const world = await timer.run('prepare', () => prepare(call))
  const requests = await usingRoot(settings.cacheRoot, () => ensureRequests(world, settings.save !== 'false' && save !== 'never'))
  const all = [...requests.isolated, ...requests.shared]
  timer.add(all.flatMap(({ timings }) => timings))
  const importables = await timer.run('import paths', () => makeImportable(requests, world))
  const proven =
    isDone && settings.verifyImport
      ? await timer.run('verify import', () => verifyExtensions(importables, world))
      : [...requests.shared, ...requests.isolated].flatMap(({ extensions }) => extensions)
  const described = await describeExtensions(proven, importables, world)
  const extensions =
    isDone && settings.verifyRegister ? await timer.run('register', () => registerExtensions(described, importables, world)) : described
  const made = buildResult({ world, requests, extensions, importable: importables.common, timings: timer.timings })
  const mapped = map && isDone ? await mapProject(made, settings, ports) : made
  // What could not be imported is not handed on: another machine resolves anew.
  const isImportable = !proven.some(({ imports }) => imports?.some(isUnimportable) === true)
  const packed = isImportable ? all.flatMap(({ pending }) => (pending === undefined ? [] : [pending])) : []
  const { provider } = world
  const saved =
    save === 'now' && provider !== undefined && packed.length > 0
      ? saveReports(await savePendings(packed, { provider, cacheRoot: settings.cacheRoot, clock: ports.clock, signal }), provider)
      : []
  return {
    result: { ...mapped, providers: [...mapped.providers, ...saved] },
    pending: save === 'later' ? packed : [],
    keyLines: all.flatMap(({ keyLines }) => keyLines),
    provider,
    request: world.request,
    refreshDue: all.some(({ isRefreshDue }) => isRefreshDue),
  }
}
