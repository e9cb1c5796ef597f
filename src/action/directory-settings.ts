import { parseProvider, providerForms } from '../configuration/provider-setting.ts'
import { cacheRootOf } from '../configuration/settings.ts'
import { isMountable } from '../entries/mounts.ts'
import { EnsureExtensionsError, ExtensionConfigError, messageOf } from '../errors.ts'
import { type DirectoryPorts, type DirectoryRequest, directoryOf } from '../operations/directory.ts'
import { createConfiguredProvider, usualLimits } from '../providers/create-provider.ts'
import { childProcessRunner } from '../system/child-process-runner.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { createMounting } from './mounting.ts'
import { actionLogger, annotateError, endProcess, failStep, onCancellation, readEnvironment, readInput } from './runtime.ts'

/** Runs `restore` or `save`: cancelled with the job, bad input annotated; ends the process. */
export async function runDirectoryStep(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new EnsureExtensionsError('the job was cancelled', { code: 'interrupted' })))
  try {
    await work(cancellation.signal)
  } catch (error) {
    if (error instanceof EnsureExtensionsError) annotateError(error.code, `${error.message}\n${error.hint ?? ''}`.trim())
    failStep(messageOf(error))
  }
  endProcess()
}

/** What `restore` and `save` have in common: a directory, its key, and the store; and whether it is to be mounted. */
export function readDirectoryInputs(
  signal: AbortSignal,
  isMounting = false,
): {
  readonly request: DirectoryRequest
  readonly ports: DirectoryPorts | undefined
} {
  const environment = readEnvironment()
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd()
  const given = required('path')
  if (given.includes('\n')) {
    throw invalid('path', 'names several directories', 'Name one; a step for each, or the directory that holds them.')
  }
  const text = readInput('provider').trim() || 'auto'
  const setting = parseProvider(text, workspace)
  if (setting === undefined)
    throw invalid('provider', `'${redactUnreadable(text)}' is not one of: ${providerForms}`, `Allowed: ${providerForms}.`)
  const seconds = readInput('restore-timeout').trim() || String(usualLimits.restoreMs / 1_000)
  if (!/^\d{1,4}$/.test(seconds)) throw invalid('restore-timeout', `'${seconds}' is no number of seconds`, 'Allowed: 0 to 9999.')
  const cacheRoot = cacheRootOf(undefined, environment, workspace)
  const provider = createConfiguredProvider(
    setting,
    { cacheRoot, restoreMs: Number(seconds) * 1_000 },
    { environment, logger: actionLogger },
  )
  const isPossible = isMountable({ cacheRoot, workspace }, environment)
  if (isMounting && !isPossible) actionLogger.warning('nothing is mounted: the cache root lies below what the runner deletes')
  const mount = isMounting && isPossible ? { mounting: createMounting(cacheRoot), cacheRoot } : undefined
  return {
    request: { directory: directoryOf(given, workspace), path: given, key: required('key') },
    ports: provider === undefined ? undefined : { provider, runner: childProcessRunner, environment, logger: actionLogger, mount, signal },
  }
}

/** The text of an input that must be there. */
function required(name: string): string {
  const text = readInput(name).trim()
  if (text === '') throw invalid(name, 'is empty', 'It has no default.')
  return text
}

/** The value of an input that is true or false. */
export function readFlag(name: string): boolean {
  const text = readInput(name).trim() || 'false'
  if (text !== 'true' && text !== 'false') throw invalid(name, `'${text}' is not one of: true, false`, 'Allowed: true, false.')
  return text === 'true'
}

function invalid(name: string, problem: string, hint: string): ExtensionConfigError {
  return new ExtensionConfigError(`input ${name}: ${problem}`, { code: 'input-invalid', subject: name, hint })
}
