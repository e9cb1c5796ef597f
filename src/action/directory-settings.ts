import { cacheRootOf, type Reading, readChoice, readers } from '../configuration/option-kinds.ts'
import { isMountable } from '../entries/mounts.ts'
import { EnsureExtensionsError, ExtensionConfigError } from '../errors.ts'
import type { DirectoryPorts, DirectoryRequest } from '../operations/directory.ts'
import { absolutePath, selectPaths } from '../operations/path-selection.ts'
import { trustOf } from '../operations/trust.ts'
import { createConfiguredProvider, usualLimits } from '../providers/create-provider.ts'
import { systemClock } from '../system/defaults.ts'
import { messageOf } from '../system/errno.ts'
import { onSecretLearned } from '../system/known-secrets.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { actionRunner } from './command-runner.ts'
import { createMounting } from './mounting.ts'
import { actionLogger, annotateError, endProcess, failStep, maskSecret, onCancellation, readEnvironment, readInput } from './runtime.ts'

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

/** The inputs that `restore` and `save` share: a directory, its key, the store, and whether it is to be mounted. */
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
  const selection = selectPaths(given, workspace)
  if (selection.includes.length === 0) throw invalid('path', 'names nothing: it only leaves out', 'Name a file or a directory, too.')
  const context = { workspace, environment }
  const setting = read('provider', 'auto', (text) => readers.provider(text, context))
  const restoreTimeout = read('restore-timeout', String(usualLimits.restoreMs / 1_000), (text) => readers.seconds(text, context))
  const isTarOnly = read('archive', 'auto', (text) => readChoice(text, ['auto', 'tar'])) === 'tar'
  onSecretLearned(maskSecret)
  const signingKey = read('signing-key', '', (text) => readers['signing-key'](text, context))
  const verifyKeys = read('verify-keys', '', (text) => readers['verify-keys'](text, context))
  const cacheInRelease = read('cache-in-release', 'auto', (text) => readChoice(text, ['auto', 'on', 'off'] as const))
  const trust = trustOf({ signingKey, verifyKeys, cacheInRelease, provider: setting }, { environment, clock: systemClock })
  const cacheRoot = cacheRootOf(undefined, environment, workspace)
  const provider = createConfiguredProvider(setting, { cacheRoot, restoreTimeout }, { environment, logger: actionLogger })
  const isPossible = isMountable({ cacheRoot, workspace }, environment)
  if (isMounting && !isPossible) actionLogger.warning('nothing is mounted: the cache root lies below what the runner deletes')
  const mount = isMounting && isPossible ? { mounting: createMounting(cacheRoot), cacheRoot } : undefined
  const request = { selection, workspace, directory: absolutePath(given, workspace), path: given, key: required('key') }
  if (provider === undefined) return { request, ports: undefined }
  const common = { runner: actionRunner, environment, logger: actionLogger, cacheRoot, isTarOnly, signal }
  return { request, ports: { ...common, provider, mount, trust, signingKey } }
}

/** The text of an input that must be there. */
function required(name: string): string {
  const text = readInput(name).trim()
  if (text === '') throw invalid(name, 'is empty', 'It has no default.')
  return text
}

/** The value of an input that is true or false. */
export function readFlag(name: string): boolean {
  return read(name, 'false', (text) => readChoice(text, ['true', 'false'])) === 'true'
}

function read<Value>(name: string, usual: string, reader: (text: string) => Reading<Value>): Value {
  const text = readInput(name).trim() || usual
  const reading = reader(text)
  if ('value' in reading) return reading.value
  throw invalid(
    name,
    `must be ${reading.mustBe}, not '${redactUnreadable(reading.shown ?? text)}'`,
    reading.hint ?? 'docs/providers.md says what each input means.',
  )
}

function invalid(name: string, problem: string, hint: string): ExtensionConfigError {
  return new ExtensionConfigError(`input ${name} ${problem}`, { code: 'input-invalid', subject: name, hint })
}
