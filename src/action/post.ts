import { createConfiguredProvider, savePendings } from '../compose.js'
import { messageOf } from '../errors.js'
import { formatSize } from '../report/text.js'
import { type PostState, postStateName } from './post-state.js'
import { actionLogger, endProcess, onCancellation, readEnvironment, readState } from './runtime.js'

await run()
endProcess()

/** Uploads what main packed. Whatever goes wrong is said and never fails the job. */
async function run(): Promise<void> {
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new Error('the job was cancelled')))
  try {
    const state = readState<PostState>(postStateName)
    if (state === undefined) {
      actionLogger.info('Nothing to save.')
      return
    }
    const ports = { environment: readEnvironment(), logger: actionLogger }
    const provider = createConfiguredProvider(state.provider, state.cacheRoot, ports)
    if (provider === undefined) return
    for (const { key, sizeBytes, result } of await savePendings(state.pending, provider, cancellation.signal)) {
      const line = `${provider.name}: ${result.status} ${key} (${formatSize(sizeBytes)})${result.detail === '' ? '' : `: ${result.detail}`}`
      if (result.status === 'saved' || result.status === 'exists') actionLogger.info(line)
      else actionLogger.warning(line)
    }
  } catch (error) {
    actionLogger.warning(`nothing was saved: ${messageOf(error)}`)
  }
}
