import path from 'node:path'
import { ensure, type Ports, savePendings } from '../compose.js'
import { inputDefinitions } from '../configuration/inputs.js'
import { cacheRootOf, readSettings, type Settings, type SettingsSource } from '../configuration/settings.js'
import { EnsureExtensionsError, ExtensionConfigError, messageOf, reportOf } from '../errors.js'
import { cleanupImportPaths } from '../importation/import-paths.js'
import { invalidate } from '../index.js'
import { type ManagedCache, tidy, withMapping } from '../manage.js'
import type { EnsureResult } from '../report/result.js'
import { renderLines } from '../report/text.js'
import { renderVariables } from '../report/variables.js'
import { childProcessRunner } from '../system/child-process-runner.js'
import { systemClock } from '../system/defaults.js'
import { version } from '../version.js'
import { readWarmRequests, type WarmReport, warmAll, watch } from '../warm.js'
import { createConsoleLogger } from './console-logger.js'
import { manage } from './manage.js'
import { type Invalidation, type Invocation, parseArguments, type Removal } from './program.js'
import { runCommand } from './run-command.js'

/** The exit codes of DESIGN: what went wrong decides. */
const exitCodes = { extension: 1, input: 2, interruption: 130 } as const

process.exitCode = await main(process.argv.slice(2))
// Sockets of an abandoned cache call must not keep the process alive; what was written is flushed first.
process.stdout.write('', () => process.exit())

async function main(argv: readonly string[]): Promise<number> {
  const isJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length).includes('--json')
  const interruption = new AbortController()
  const interrupt = (): void =>
    interruption.abort(new EnsureExtensionsError('interrupted', { code: 'interrupted', hint: 'Nothing half-done was left.' }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  try {
    const invocation = parseArguments(argv, version)
    if (invocation.command === 'notice') {
      process.stdout.write(invocation.text)
      return 0
    }
    if (invocation.command === 'manage') return await manage(invocation.management, managedCache(invocation.management.cacheRoot))
    if (invocation.command === 'remove') return printRemoval(invocation)
    if (invocation.command === 'invalidate') return await invalidateOne(invocation)
    return await execute(invocation, interruption, interrupt)
  } catch (error) {
    return reportFailure(error, isJson)
  }
}

function managedCache(given: string | undefined): ManagedCache {
  const environment = { ...process.env }
  const cacheRoot = cacheRootOf(given, environment, process.cwd())
  return { cacheRoot, environment, clock: systemClock, logger: createConsoleLogger(process.stderr, 'normal') }
}

async function invalidateOne({ specification, python, cacheRoot, isJson }: Invalidation): Promise<number> {
  const wasThere = await invalidate(specification, {
    ...(python === undefined ? {} : { python }),
    cacheRoot: managedCache(cacheRoot).cacheRoot,
  })
  if (isJson) process.stdout.write(`${JSON.stringify({ specification, wasThere })}\n`)
  else process.stdout.write(wasThere ? `${specification} will be installed anew.\n` : `${specification} was not in the cache.\n`)
  return 0
}

/** The variables as they were before we added to them, of those we did add to. */
function printRemoval({ format }: Removal): number {
  const before = { ...process.env }
  const after = cleanupImportPaths(before)
  const changed = Object.keys(before).filter((name) => before[name] !== after[name])
  process.stdout.write(renderVariables(Object.fromEntries(changed.map((name) => [name, after[name]])), format))
  return 0
}

function reportFailure(error: unknown, isJson: boolean): number {
  if (!(error instanceof EnsureExtensionsError)) {
    // A mistake of ours: the stack is what a bug report needs.
    process.stderr.write(`${error instanceof Error ? error.stack : messageOf(error)}\n`)
    return 1
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ error: reportOf(error) })}\n`)
  else process.stderr.write(`error[${error.code}]: ${error.message}\n${error.hint === undefined ? '' : `  hint: ${error.hint}\n`}`)
  return exitCodes[error.kind]
}

async function execute(invocation: Invocation, interruption: AbortController, interrupt: () => void): Promise<number> {
  if (invocation.command === 'run' && invocation.subcommand.length === 0) {
    throw new ExtensionConfigError("'run' needs a command after '--'", {
      code: 'input-invalid',
      subject: 'run',
      hint: 'For example: run sphinx-copybutton -- python -c "import sphinx_copybutton".',
    })
  }
  const environment = { ...process.env }
  const ports: Ports = {
    environment,
    logger: createConsoleLogger(process.stderr, invocation.verbosity),
    runner: childProcessRunner,
    clock: systemClock,
  }
  const source: SettingsSource = {
    raw: invocation.raw,
    environment,
    workspace: process.cwd(),
    nameOf: (input) => `--${inputDefinitions.find(({ name }) => name === input)?.cliName ?? input}`,
    arguments: invocation.specifications,
  }
  if (invocation.command === 'warm') return await warm(invocation, source, ports, interruption.signal)
  const settings = await readSettings(source)
  const ensured = await ensure(settings, ports, {}, interruption.signal)
  const { pending, keyLines, provider } = ensured
  const result = await withMapping(ensured.result, settings, ports)
  ports.logger.group('parts of the cache key', keyLines)
  if (provider !== undefined && pending.length > 0) {
    for (const saved of await savePendings(pending, provider, settings.cacheRoot, interruption.signal)) {
      ports.logger.info(`${provider.name}: ${saved.result.status} ${saved.key} ${saved.result.detail}`.trim())
    }
  }
  const finishUp = async (): Promise<void> => {
    await tidy(settings, ports)
    if (ensured.isRefreshDue) await refreshExpired(settings, ports, interruption.signal)
  }
  if (invocation.command === 'env') {
    const changed = Object.entries(result.environment).filter(([name, value]) => environment[name] !== value)
    process.stdout.write(renderVariables(Object.fromEntries(changed), invocation.format))
    for (const line of result.failed > 0 ? renderLines(result) : []) process.stderr.write(`${line}\n`)
    await finishUp()
    return result.failed > 0 ? exitCodes.extension : 0
  }
  if (invocation.command === 'ensure') {
    printResult(result, invocation)
    await finishUp()
    const isMissing = settings.isLookupOnly && !result.cacheHit
    return result.failed > 0 || isMissing ? exitCodes.extension : 0
  }
  if (result.failed > 0) {
    if (invocation.isJson) process.stdout.write(`${JSON.stringify(result)}\n`)
    else process.stderr.write(`${renderLines(result).join('\n')}\n`)
    return exitCodes.extension
  }
  for (const line of renderLines(result)) ports.logger.info(line)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, interrupt)
  const exitCode = await runWithExtensions(
    invocation.subcommand,
    result,
    { ...environment, ...result.environment },
    settings.python !== undefined,
  )
  await finishUp()
  return exitCode
}

async function warm(
  { warming, isJson, verbosity }: Invocation,
  source: SettingsSource,
  ports: Ports,
  signal: AbortSignal,
): Promise<number> {
  const requests = await readWarmRequests(source)
  const [first] = requests
  if (first === undefined) return 0
  const onReport = (report: WarmReport): void => {
    if (isJson) process.stdout.write(`${JSON.stringify(report)}\n`)
    else if (verbosity !== 'quiet') process.stdout.write(`${[`${report.request}:`, ...report.lines].join('\n')}\n`)
  }
  if (warming.isWatching) {
    await watch({ ...warming, requests, cacheRoot: first.settings.cacheRoot, ports, onReport, signal })
    return 0
  }
  const reports = await warmAll(requests, ports, warming.aheadHours, signal)
  for (const report of reports) onReport(report)
  return reports.some(({ failed }) => failed > 0) ? exitCodes.extension : 0
}

/** Resolves anew what was used although it had expired. Nothing of it changes the exit code. */
async function refreshExpired(settings: Settings, ports: Ports, signal: AbortSignal): Promise<void> {
  try {
    const { result, pending, provider } = await ensure({ ...settings, refresh: 'before' }, ports, {}, signal)
    for (const line of renderLines(result)) ports.logger.info(line)
    if (provider !== undefined) await savePendings(pending, provider, settings.cacheRoot, signal)
  } catch (error) {
    ports.logger.warning(`nothing was refreshed: ${messageOf(error)}`)
  }
}

function printResult(result: EnsureResult, invocation: Invocation): void {
  if (invocation.isJson) process.stdout.write(`${JSON.stringify(result)}\n`)
  else if (invocation.verbosity !== 'quiet') process.stdout.write(`${renderLines(result).join('\n')}\n`)
  else if (result.failed > 0) process.stderr.write(`${renderLines(result).join('\n')}\n`)
}

async function runWithExtensions(
  command: readonly string[],
  result: EnsureResult,
  environment: Record<string, string | undefined>,
  isPythonChosen: boolean,
): Promise<number> {
  // A chosen interpreter is the one `python` should mean, even where another stands first on PATH.
  const own = isPythonChosen ? { PATH: [path.dirname(result.python), environment['PATH']].join(path.delimiter) } : {}
  const { exitCode, signal } = await runCommand(command, { ...environment, ...own })
  if (signal === null) return exitCode ?? 1
  // Ended by a signal: end the same way, so that the shell sees what it would have seen without us.
  process.kill(process.pid, signal)
  return await new Promise(() => {})
}
