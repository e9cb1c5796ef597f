import { type RestoredDirectory, restoreDirectory } from '../operations/directory.ts'
import { readDirectoryInputs, readFlag, runDirectoryStep } from './directory-settings.ts'
import { actionLogger, clearStates, failStep, readInput, writeOutputs } from './runtime.ts'
import { stateNames } from './state.ts'

// Restores a directory; what a store fails to do fails no step, unless a miss is to.
clearStates(stateNames)
await runDirectoryStep(async (signal) => {
  const { request, ports } = readDirectoryInputs(signal, readFlag('mount'))
  const restoreKeys = readInput('restore-keys')
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const lookupOnly = readFlag('lookup-only')
  const isFailing = readFlag('fail-on-cache-miss')
  const restored: RestoredDirectory =
    ports === undefined
      ? { status: 'unavailable', matchedKey: '', detail: 'this runner offers no cache service' }
      : await restoreDirectory({ ...request, restoreKeys, lookupOnly }, ports)
  const { status, matchedKey, detail } = restored
  actionLogger.info(`restore ${status}${matchedKey === '' ? '' : ` ${matchedKey}`}${detail === '' ? '' : ` (${detail})`}`)
  if (status !== 'hit' && status !== 'miss') actionLogger.warning(`the cache was ${status}: ${detail}`)
  writeOutputs({
    'cache-hit': matchedKey === '' ? '' : String(matchedKey === request.key),
    'cache-primary-key': request.key,
    'cache-matched-key': matchedKey,
    'restore-status': status,
  })
  if (isFailing && matchedKey === '') failStep(`nothing was restored for the key ${request.key}: ${status}`)
})
