import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings, type Settings, type SettingsSource } from '../configuration/settings.ts'
import { ConfigFileError, describeProblem, EnsureExtensionsError, machineError } from '../errors.ts'
import { notesVariable } from '../importation/loader.ts'
import { type Ensured, ensure } from '../operations/ensure/ensure.ts'
import { titleOf } from '../operations/ensure/extension.ts'
import { type KeptCall, keepCall, withoutSpecifications } from '../operations/ensure/kept-call.ts'
import { type EnsureResult, requiredFailures } from '../operations/ensure/result.ts'
import { archiveBytes } from '../operations/ensure/save.ts'
import { tidy } from '../operations/tidy.ts'
import { readWarmRequests, warmAll } from '../operations/warm.ts'
import type { Environment, Ports } from '../ports.ts'
import { renderHeading, renderPlace, renderTogether, sourceLabel } from '../report/heading.ts'
import { longOutputs, outputsOf, shortOutputsOf } from '../report/outputs.ts'
import { renderSummary, renderWarming, type SummaryContext } from '../report/summary.ts'
import { formatSize, renderRows, renderShadowing, renderStartup, uniqueErrors } from '../report/text.ts'
import { describeWarmReport, renderWarmReport } from '../report/warming.ts'
import { systemClock } from '../system/defaults.ts'
import { messageOf } from '../system/errno.ts'
import { isPresent, writeJson, writeText } from '../system/files.ts'
import { redactUrls } from '../system/redact.ts'
import { readActionInputs } from './action-settings.ts'
import { actionRunner } from './command-runner.ts'
import { createMounting } from './mounting.ts'
import {
  actionLogger,
  addPath,
  annotateError,
  annotateFile,
  annotateWarning,
  clearStates,
  endProcess,
  endWaiting,
  exportVariable,
  failAnnotated,
  failStep,
  onCancellation,
  readEnvironment,
  saveState,
  writeOutputs,
  writeSummary,
} from './runtime.ts'
import {
  type NotesState,
  notesStateName,
  type PostState,
  postStateName,
  type RecallState,
  recallStateName,
  refreshStateName,
  stateNames,
} from './state.ts'
import { createToolCache } from './tool-cache.ts'

/** How far ahead a warming run refreshes, in hours: what expires before the next nightly one. */
const warmAheadHours = 24

await run()
endProcess()

async function run(): Promise<void> {
  clearStates(stateNames)
  const cancellation = new AbortController()
  onCancellation(() => cancellation.abort(new EnsureExtensionsError('the job was cancelled', { code: 'interrupted' })))
  const environment = readEnvironment()
  const ports: Ports = { environment, logger: actionLogger, runner: actionRunner, clock: systemClock }
  try {
    const source = readActionInputs(environment)
    const settings = await readSettings(source)
    if (settings.mode === 'warm') {
      await warm(source, ports, cancellation.signal)
      return
    }
    const replacements = { toolStore: createToolCache(environment), mounting: createMounting(settings.cacheRoot) }
    const save = settings.saveAt === 'main' ? 'now' : 'later'
    const ensured = await ensure({ settings, ports, replacements, signal: cancellation.signal }, { save, map: true })
    endWaiting()
    if (settings.export && !settings.lookupOnly) {
      exportImportPaths(ensured.result, ports)
      await noteImports(ensured, settings.cacheRoot, environment)
    }
    const context = { source: sourceLabel(source.raw), tookMs: performance.now(), errorPage: errorPageOf(environment) }
    logResult(ensured.result, context)
    reportFailures(ensured.result, settings, renderPlace(ensured.result, context))
    logBookkeeping(ensured, [...keepForPost(ensured, settings), `cache root: ${settings.cacheRoot}`])
    writeOutputs(await fittingOutputs(ensured.result, environment))
    await writeSummary(renderSummary(ensured.result, context))
    await tidy(settings, ports)
  } catch (error) {
    reportError(error)
  }
}

/** Ensures, refreshes and saves each request; nothing is exported. */
async function warm(source: SettingsSource, ports: Ports, signal: AbortSignal): Promise<void> {
  const replacements = { aheadHours: warmAheadHours, toolStore: createToolCache(ports.environment) }
  const reports = await warmAll(await readWarmRequests(source), ports, replacements, signal)
  for (const report of reports) {
    actionLogger.group(report.request, [...renderWarmReport(report), ...report.saved.map(({ key, status }) => `${status} ${key}`)])
  }
  const failed = reports.filter((report) => report.failed > 0)
  const names = failed.map(({ request }) => request)
  writeOutputs({ failed: String(failed.length), result: JSON.stringify(reports.map(describeWarmReport)) })
  await writeSummary(renderWarming(reports))
  if (failed.length > 0) failStep(`${failed.length} of ${reports.length} lists of extensions could not be kept warm: ${names.join(', ')}`)
}

/** The outputs; where they are too long for a later step, a short form of them and a file with the whole. */
async function fittingOutputs(result: EnsureResult, environment: Environment): Promise<Readonly<Record<string, string>>> {
  const outputs = outputsOf(result)
  const long = longOutputs(outputs)
  if (long.length === 0) return outputs
  const directory = environment['RUNNER_TEMP'] || tmpdir()
  const file = path.join(directory, `ensure-extensions-result-${randomBytes(6).toString('hex')}.json`)
  await writeJson(file, result)
  actionLogger.info(`The outputs ${long.join(', ')} are too long to be passed on; all of the result is in ${file}`)
  return { ...outputs, ...shortOutputsOf(result, file) }
}

/** The page of error codes in the repository of the action; empty where the runner does not say which that is. */
function errorPageOf(environment: Environment): string {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = environment
  return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : ''
}

/** Logs what a user looks for: how it went, each extension, all together. */
function logResult(result: EnsureResult, context: SummaryContext): void {
  actionLogger.info(renderHeading(result, context))
  for (const line of renderRows(result)) actionLogger.info(line)
  const together = renderTogether(result)
  if (together !== '') actionLogger.info(together)
  if (result.missReason !== '') actionLogger.info(`Why this was not a hit: ${result.missReason}`)
}

/** Logs the details that explain the result, folded. */
function logBookkeeping({ keyLines, result }: Ensured, others: readonly string[]): void {
  const startup = renderStartup(result)
  if (startup.length > 0) actionLogger.group('Code that runs when Python starts (.pth files)', startup)
  const shadowing = renderShadowing(result)
  if (shadowing.length > 0) actionLogger.group('Packages that hide others on the import path', shadowing)
  const answers = result.providers.map(({ provider, action, status, key, detail }) => {
    const did = action === 'save' ? `${status} ${key}` : `${action} ${status}`
    return `${provider}: ${did}${detail === '' ? '' : ` (${detail})`}`
  })
  actionLogger.group('The cache: its answers, and the parts of the key', [
    ...answers,
    ...others,
    ...keyLines,
    ...result.cacheKeys.map((key) => `key: ${key}`),
    ...result.matchedKeys.map((key) => `matched: ${key}`),
  ])
}

/** Later steps get the trees before what was there; failed extensions take nothing from the others. */
function exportImportPaths({ environment: exported, binPaths, importPaths }: EnsureResult, { environment }: Ports): void {
  if (importPaths.length === 0) return
  for (const name of ['PYTHONPATH', 'ENSURE_EXTENSIONS_PATHS'] as const) exportVariable(name, exported[name])
  const present = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter)
  // addPath puts each in front of the one before.
  for (const directory of [...binPaths].reverse()) if (!present.includes(directory)) addPath(directory)
}

/** Has later steps note what they import of trees where that is not known; without a directory of the job's own nothing is. */
async function noteImports({ unlearnt }: Ensured, cacheRoot: string, environment: Environment): Promise<void> {
  const directory = environment['RUNNER_TEMP']
  if (unlearnt.length === 0 || !directory) return
  const given = environment[notesVariable] ?? ''
  // Of an earlier step of this action.
  const isGiven = path.dirname(given) === path.resolve(directory) && (await isPresent(given))
  const file = isGiven ? given : path.join(path.resolve(directory), `ensure-extensions-imports-${randomBytes(6).toString('hex')}`)
  try {
    if (!isGiven) await writeText(file, '')
  } catch (error) {
    actionLogger.debug(`what the job imports is not noted: ${messageOf(error)}`)
    return
  }
  saveState(notesStateName, { cacheRoot, file, isOwn: !isGiven, trees: unlearnt } satisfies NotesState)
  exportVariable(notesVariable, file)
}

/** Hands to post what it uploads, refreshes and asks about; gives the lines that say so. */
function keepForPost({ pending, refreshDue, request, result }: Ensured, settings: Settings): string[] {
  const call = (): KeptCall => keepCall({ ...settings, refresh: 'before' }, request)
  if (refreshDue) saveState(refreshStateName, call())
  // What was installed or is refreshed is asked about by whoever does that.
  const isAsking = !refreshDue && result.cacheHit && result.importPaths.length > 0
  if (isAsking) saveState(recallStateName, { call: withoutSpecifications(call()), links: result.entryPaths } satisfies RecallState)
  if (pending.length === 0) return []
  const bytes = pending.reduce((sum, bundle) => sum + archiveBytes(bundle), 0)
  const uploads = `${pending.length} ${pending.length === 1 ? 'upload' : 'uploads'}`
  const { provider, cacheRoot, restoreTimeout } = settings
  const mustSign = settings.signingKey !== undefined
  saveState(postStateName, { provider, cacheRoot, restoreTimeout, pending, mustSign } satisfies PostState)
  return [`${uploads} after the job (${formatSize(bytes)}); of all jobs with the same packages, Python and system one makes them`]
}

function reportFailures(result: EnsureResult, settings: Settings, place: string): void {
  const failing = requiredFailures(result)
  const isFatal = settings.failOnError || settings.failOnMiss
  const fatal = new Set(failing.map(({ error }) => error?.message))
  for (const { code, message, hint } of uniqueErrors(result)) {
    const annotate = isFatal && fatal.has(message) ? annotateError : annotateWarning
    annotate(code, hint === null ? message : `${message}\n${hint}`)
  }
  for (const warning of result.warnings) annotateWarning(place, warning)
  const isMissFatal = settings.failOnMiss && result.extensions.some(({ error }) => error?.code === 'cache-missed')
  if (failing.length > 0 && (settings.failOnError || isMissFatal)) {
    // Each failure is annotated already.
    failAnnotated(`${failing.length} of ${result.extensions.length} extensions failed: ${failing.map(titleOf).join(', ')}`)
  }
  if (settings.lookupOnly && settings.failOnMiss && !result.cacheHit) failStep('not everything is cached')
}

function reportError(thrown: unknown): void {
  const error = machineError(thrown) ?? thrown
  if (error instanceof ConfigFileError) {
    // Each at its place in the file, as a reviewer sees it.
    for (const problem of error.problems) annotateFile(describeProblem(problem), problem)
    failAnnotated(`the configuration has ${error.problems.length} ${error.problems.length === 1 ? 'problem' : 'problems'}`)
  } else if (error instanceof EnsureExtensionsError) {
    annotateError(error.code, error.hint === undefined ? error.message : `${error.message}\n${error.hint}`)
    failAnnotated('Nothing was made importable.')
  } else failStep(redactUrls(error instanceof Error && error.stack !== undefined ? error.stack : messageOf(error)))
}
