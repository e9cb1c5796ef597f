import { saveDirectory } from '../operations/directory.ts'
import type { SaveResult } from '../providers/provider.ts'
import { readDirectoryInputs, runDirectoryStep } from './directory-settings.ts'
import { actionLogger, writeOutputs } from './runtime.ts'

// Saves a directory; what a store fails to do is a warning and fails no step.
await runDirectoryStep(async (signal) => {
  const { request, ports } = readDirectoryInputs(signal)
  const result: SaveResult =
    ports === undefined ? { status: 'unavailable', detail: 'this runner offers no cache service' } : await saveDirectory(request, ports)
  const line = `save ${result.status} ${request.key}${result.detail === '' ? '' : ` (${result.detail})`}`
  if (result.status === 'saved' || result.status === 'exists') actionLogger.info(line)
  else actionLogger.warning(line)
  writeOutputs({ 'save-status': result.status })
})
