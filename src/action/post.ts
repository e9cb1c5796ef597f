import { createConfiguredProvider, type Ports, releaseMounts, savePendings } from '../compose.js'
import { messageOf } from '../errors.js'
import { formatSize } from '../report/text.js'
import { childProcessRunner } from '../system/child-process-runner.js'
import { systemClock } from '../system/defaults.js'
import { type MountState, mountStateName, type PostState, postStateName } from './post-state.js'
import { actionLogger, endProcess, onCancellation, readEnvironment, readState } from './runtime.js'

await run()
endProcess()

/** Ends the uses of mounts and uploads what main packed. Whatever goes wrong is said and never fails the job. */
async function run(): Promise<void> {
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new Error('the job was cancelled')))
  const ports: Ports = { environment: readEnvironment(), logger: actionLogger, runner: childProcessRunner, clock: systemClock }
  // First the mounts: a cancelled job leaves little time, and an upload can be done again.
  await attempt('nothing was unmounted', () => unmount(ports))
  await attempt('nothing was saved', () => save(ports, cancellation.signal))
}

async function unmount(ports: Ports): Promise<void> {
  const state = readState<MountState>(mountStateName)
  if (state === undefined) return
  for (const line of await releaseMounts(state.uses, state.cacheRoot, ports)) ports.logger.info(line)
}

async function save(ports: Ports, signal: AbortSignal): Promise<void> {
  const state = readState<PostState>(postStateName)
  if (state === undefined) {
    ports.logger.info('Nothing to save.')
    return
  }
  const provider = createConfiguredProvider(state.provider, state.cacheRoot, ports)
  if (provider === undefined) return
  for (const { key, sizeBytes, result } of await savePendings(state.pending, provider, state.cacheRoot, signal)) {
    const line = `${provider.name}: ${result.status} ${key} (${formatSize(sizeBytes)})${result.detail === '' ? '' : `: ${result.detail}`}`
    if (result.status === 'saved' || result.status === 'exists') ports.logger.info(line)
    else ports.logger.warning(line)
  }
}

async function attempt(failure: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    actionLogger.warning(`${failure}: ${messageOf(error)}`)
  }
}
