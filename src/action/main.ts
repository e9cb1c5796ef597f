import path from 'node:path'
import type { ProviderReport } from '../cache/outcome.ts'
import { readSettings, type Settings, type SettingsSource } from '../configuration/settings.ts'
import { ConfigFileError, EnsureExtensionsError, messageOf } from '../errors.ts'
import { archiveBytes, type Ensured, ensure, type Ports, savePendings, saveReports } from '../operations/compose.ts'
import { titleOf } from '../operations/ensure/extension.ts'
import { type EnsureResult, requiredFailures } from '../operations/ensure/result.ts'
import { tidy, withMapping } from '../operations/list.ts'
import { readWarmRequests, warmAll } from '../operations/warm.ts'
import { outputsOf } from '../report/outputs.ts'
import { renderSummary, renderWarming } from '../report/summary.ts'
import { formatSize, renderLines, renderShadowing, renderStartup, uniqueErrors } from '../report/text.ts'
import { childProcessRunner } from '../system/child-process-runner.ts'
import { systemClock } from '../system/defaults.ts'
import { readActionInputs } from './action-settings.ts'
import { createMounting } from './mounting.ts'
import {
  actionLogger,
  addPath,
  annotateError,
  annotateFile,
  annotateWarning,
  endProcess,
  exportVariable,
  failStep,
  onCancellation,
  readEnvironment,
  saveState,
  writeOutputs,
  writeSummary,
} from './runtime.ts'
import { type PostState, postStateName, refreshStateName } from './state.ts'
import { createToolCache } from './tool-cache.ts'

/** How far ahead a warming run refreshes, in hours: what expires before the next nightly one. */
const warmAheadHours = 24

await run()
endProcess()

async function run(): Promise<void> {
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new EnsureExtensionsError('the job was cancelled', { code: 'interrupted' })))
  const environment = readEnvironment()
  const ports: Ports = { environment, logger: actionLogger, runner: childProcessRunner, clock: systemClock }
  try {
    const source = readActionInputs(environment)
    const settings = await readSettings(source)
    if (settings.mode === 'warm') {
      await warm(source, ports, cancellation.signal)
      return
    }
    actionLogger.info(`Ensuring ${settings.specifications.length} extensions, cache root ${settings.cacheRoot}`)
    const replacements = { toolStore: createToolCache(environment), mounting: createMounting(settings.cacheRoot) }
    const made = await ensure(settings, ports, replacements, cancellation.signal)
    const mapped = { ...made, result: await withMapping(made.result, settings, ports) }
    logKeys(mapped)
    if (settings.exported && !settings.lookupOnly) exportImportPaths(mapped.result, ports)
    const saves = await keepForPost(mapped, settings, cancellation.signal)
    const ensured = { ...mapped, result: { ...mapped.result, providers: [...mapped.result.providers, ...saves] } }
    writeOutputs(outputsOf(ensured.result))
    await writeSummary(renderSummary(ensured.result))
    reportFailures(ensured.result, settings)
    await tidy(settings, ports)
  } catch (error) {
    reportError(error)
  }
}

/** Ensures, refreshes and saves each request; nothing is exported. */
async function warm(source: SettingsSource, ports: Ports, signal: AbortSignal): Promise<void> {
  const reports = await warmAll(await readWarmRequests(source), ports, warmAheadHours, signal)
  for (const { request, lines, saved } of reports) {
    actionLogger.group(request, [...lines, ...saved.map(({ key, status }) => `${status} ${key}`)])
  }
  const failed = reports.filter((report) => report.failed > 0)
  writeOutputs({ failed: String(failed.length), result: JSON.stringify(reports) })
  await writeSummary(renderWarming(reports))
  if (failed.length > 0)
    failStep(`${failed.length} of ${reports.length} requests could not be warmed: ${failed.map(({ request }) => request).join(', ')}`)
}

function logKeys({ keyLines, result }: Ensured): void {
  actionLogger.group('Parts of the cache key', [
    ...keyLines,
    ...result.cacheKeys.map((key) => `key: ${key}`),
    ...result.matchedKeys.map((key) => `matched: ${key}`),
  ])
  for (const { provider, action, status, detail } of result.providers) {
    actionLogger.info(`${provider}: ${action} ${status}${detail === '' ? '' : ` (${detail})`}`)
  }
  if (result.missReason !== '') actionLogger.info(`Why not all was a hit: ${result.missReason}`)
  const startup = renderStartup(result)
  if (startup.length > 0) actionLogger.group('What runs when Python starts (.pth files)', startup)
  const shadowing = renderShadowing(result)
  if (shadowing.length > 0) actionLogger.group('What hides what on the import path', shadowing)
  for (const line of renderLines(result)) actionLogger.info(line)
}

/** Later steps get the trees before what was there; failed extensions take nothing from the others. */
function exportImportPaths({ environment: exported, binPaths, importPaths }: EnsureResult, { environment }: Ports): void {
  if (importPaths.length === 0) return
  for (const name of ['PYTHONPATH', 'ENSURE_EXTENSIONS_PATHS'] as const) exportVariable(name, exported[name])
  const present = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter)
  // addPath puts each in front of the one before.
  for (const directory of [...binPaths].reverse()) if (!present.includes(directory)) addPath(directory)
}

/** Uploads what is new, now or in post; gives how that went where it was now. */
async function keepForPost(
  { pending, provider, isRefreshDue }: Ensured,
  settings: Settings,
  signal: AbortSignal,
): Promise<readonly ProviderReport[]> {
  if (isRefreshDue) saveState(refreshStateName, true)
  if (provider === undefined || pending.length === 0) return []
  if (settings.saveAt === 'post') {
    const bytes = pending.reduce((sum, bundle) => sum + archiveBytes(bundle), 0)
    actionLogger.info(
      `${pending.length} ${pending.length === 1 ? 'upload' : 'uploads'} after the job (${formatSize(bytes)}); of all jobs with the same packages, Python and system one makes them`,
    )
    const state: PostState = { provider: settings.provider, cacheRoot: settings.cacheRoot, restoreMs: settings.restoreMs, pending }
    saveState(postStateName, state)
    return []
  }
  const saved = await savePendings(pending, provider, settings.cacheRoot, signal)
  for (const { key, result } of saved) actionLogger.info(`${provider.name}: ${result.status} ${key} ${result.detail}`.trim())
  return saveReports(saved, provider)
}

function reportFailures(result: EnsureResult, settings: Settings): void {
  const failing = requiredFailures(result)
  const isFatal = settings.failOnError || settings.failOnMiss
  const fatal = new Set(failing.map(({ error }) => error?.message))
  for (const { code, message, hint } of uniqueErrors(result)) {
    const annotate = isFatal && fatal.has(message) ? annotateError : annotateWarning
    annotate(code, hint === null ? message : `${message}\n${hint}`)
  }
  for (const warning of result.warnings) annotateWarning('differing versions', warning)
  const isMissFatal = settings.failOnMiss && result.extensions.some(({ error }) => error?.code === 'cache-missed')
  if (failing.length > 0 && (settings.failOnError || isMissFatal)) {
    failStep(`${failing.length} of ${result.extensions.length} extensions failed: ${failing.map(titleOf).join(', ')}`)
  }
  if (settings.lookupOnly && settings.failOnMiss && !result.cacheHit) failStep('not everything is cached')
}

function reportError(error: unknown): void {
  if (error instanceof ConfigFileError) {
    // Each at its place in the file, as a reviewer sees it.
    for (const { file, line, column, message } of error.problems) annotateFile(message, { file, line, column })
    failStep(error.message)
  } else if (error instanceof EnsureExtensionsError) {
    annotateError(error.code, error.hint === undefined ? error.message : `${error.message}\n${error.hint}`)
    failStep(error.message)
  } else failStep(error instanceof Error && error.stack !== undefined ? error.stack : messageOf(error))
}
