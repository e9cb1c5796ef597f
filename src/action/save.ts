import { saveDirectory } from '../directories.js'
import { EnsureExtensionsError, messageOf } from '../errors.js'
import type { SaveResult } from '../providers/provider.js'
import { readDirectoryInputs } from './directory-settings.js'
import { actionLogger, annotateError, endProcess, failStep, onCancellation, writeOutputs } from './runtime.js'

await run()
endProcess()

/** Saves a directory; what a store fails to do is a warning and fails no step. */
async function run(): Promise<void> {
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new EnsureExtensionsError('the job was cancelled', { code: 'interrupted' })))
  try {
    const { request, ports } = readDirectoryInputs(cancellation.signal)
    const result: SaveResult =
      ports === undefined ? { status: 'unavailable', detail: 'this runner offers no cache service' } : await saveDirectory(request, ports)
    const line = `save ${result.status} ${request.key}${result.detail === '' ? '' : ` (${result.detail})`}`
    if (result.status === 'saved' || result.status === 'exists') actionLogger.info(line)
    else actionLogger.warning(line)
    writeOutputs({ 'save-status': result.status })
  } catch (error) {
    if (error instanceof EnsureExtensionsError) annotateError(error.code, `${error.message}\n${error.hint ?? ''}`.trim())
    failStep(messageOf(error))
  }
}
