import path from 'node:path'
import { writtenName } from '../../configuration/options.ts'
import { readSettings, type Settings, type SettingsSource } from '../../configuration/settings.ts'
import { ExtensionConfigError } from '../../errors.ts'
import { ensure } from '../../operations/ensure/ensure.ts'
import { type EnsureResult, requiredFailures } from '../../operations/ensure/result.ts'
import { explainRequests } from '../../operations/explain.ts'
import { resolveRequest } from '../../operations/plan.ts'
import { tidy } from '../../operations/tidy.ts'
import { readWarmRequests, type WarmReport, warmAll, watch } from '../../operations/warm.ts'
import type { Logger, Ports } from '../../ports.ts'
import { renderExplanation } from '../../report/explanation.ts'
import { renderLock } from '../../report/lock.ts'
import { renderNextSteps } from '../../report/next-steps.ts'
import { renderPlan } from '../../report/plan.ts'
import { renderLines } from '../../report/text.ts'
import { renderShellFailure, renderVariables } from '../../report/variables.ts'
import { describeWarmReport, renderWarmReport } from '../../report/warming.ts'
import { childProcessRunner } from '../../system/child-process-runner.ts'
import { systemClock } from '../../system/defaults.ts'
import { messageOf } from '../../system/errno.ts'
import { redactUnreadable } from '../../system/secret-url.ts'
import { type ConsoleLogger, createConsoleLogger } from '../console-logger.ts'
import type { Invocation } from '../program.ts'
import { runCommand } from '../run-command.ts'
import { shellWords } from '../shell-words.ts'

/** The signal of the user's interruption, and how it is let go of while a command of theirs runs. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Aborted when nobody reads standard output any more. */
  readonly unread: AbortSignal
  readonly release: () => void
}

interface CliPorts extends Ports {
  readonly logger: ConsoleLogger
}

/** An extension failed, or something is not cached. */
const extensionFailed = 1

/** Carries out `ensure`, `run`, `env`, `warm`, `register`, `resolve`, `explain` and `lock`; gives the exit code. */
export async function execute(invocation: Invocation, environment: NodeJS.ProcessEnv, interruption: Interruption): Promise<number> {
  if (invocation.command === 'run' && invocation.subcommand.length === 0) {
    throw new ExtensionConfigError("'run' needs a command after '--'", {
      code: 'input-invalid',
      subject: 'run',
      hint: 'For example: run sphinx-copybutton -- python -c "import sphinx_copybutton".',
    })
  }
  const logger = createConsoleLogger(process.stderr, invocation.verbosity, { environment, isJson: invocation.isJson })
  try {
    return await carryOut(invocation, environment, logger, interruption)
  } finally {
    logger.done()
  }
}

async function carryOut(
  invocation: Invocation,
  environment: NodeJS.ProcessEnv,
  logger: ConsoleLogger,
  interruption: Interruption,
): Promise<number> {
  const ports: CliPorts = {
    environment,
    logger,
    runner: childProcessRunner,
    clock: systemClock,
  }
  const source: SettingsSource = {
    raw: invocation.raw,
    environment,
    workspace: process.cwd(),
    nameOf: (option) => `--${writtenName(option)}`,
    arguments: invocation.specifications,
  }
  const { signal } = interruption
  if (invocation.command === 'warm') return await warm(invocation, source, ports, interruption)
  const read = await readSettings(source)
  if (invocation.command === 'resolve') return await resolve(invocation, read, ports, signal)
  if (invocation.command === 'explain') return await explain(invocation, read, ports, signal)
  if (invocation.command === 'lock') return await lock(invocation, read, ports, signal)
  const settings: Settings = invocation.command === 'register' ? { ...read, verifyRegister: true } : read
  const { result, keyLines, refreshDue } = await ensure({ settings, ports, signal }, { save: 'now', map: true })
  logger.done()
  if (result.missReason !== '') logger.info(`not a hit: ${result.missReason}`)
  logger.group('parts of the cache key', keyLines)
  const isUnsaved = reportSaves(result, settings, ports.logger)
  const exitCode = await finish(invocation, { result, settings, ports, release: interruption.release })
  await tidy(settings, ports)
  if (refreshDue) await refreshExpired(settings, ports, signal)
  // `run` passes on the code of its command, whatever became of the cache.
  return exitCode === 0 && isUnsaved && invocation.command !== 'run' ? extensionFailed : exitCode
}

/** Prints what would be installed. */
async function resolve({ isJson, verbosity }: Invocation, settings: Settings, ports: CliPorts, signal: AbortSignal): Promise<number> {
  ports.logger.progress('prepare')
  const plan = await resolveRequest({ settings, ports, signal })
  ports.logger.done()
  const isFailed = plan.extensions.some(({ action, required }) => action === 'failed' && required)
  if (isJson) process.stdout.write(`${JSON.stringify(plan)}\n`)
  else if (verbosity !== 'quiet' || isFailed) process.stdout.write(`${renderPlan(plan).join('\n')}\n`)
  return isFailed ? extensionFailed : 0
}

/** Prints why something is not a hit. That it is not is an answer, not a failure. */
async function explain({ isJson }: Invocation, settings: Settings, ports: CliPorts, signal: AbortSignal): Promise<number> {
  ports.logger.progress('prepare')
  const explanation = await explainRequests({ settings, ports, signal })
  ports.logger.done()
  process.stdout.write(`${isJson ? JSON.stringify(explanation) : renderExplanation(explanation).join('\n')}\n`)
  return 0
}

/** Writes a lock, or compares it. */
async function lock({ locking, isJson, verbosity }: Invocation, settings: Settings, ports: CliPorts, signal: AbortSignal): Promise<number> {
  ports.logger.progress('resolve')
  // Its parts are loaded for who asks for them: each start would pay.
  const { lockRequest } = await import('../../operations/lock.ts')
  const file = path.resolve(settings.workspace, locking.output)
  const report = await lockRequest({ settings, ports, signal }, { ...locking, file })
  ports.logger.done()
  const isFailed = report.status === 'differs'
  if (isJson) process.stdout.write(`${JSON.stringify(report)}\n`)
  else if (verbosity !== 'quiet' || isFailed) process.stdout.write(`${renderLock(report).join('\n')}\n`)
  return isFailed ? extensionFailed : 0
}

/** Says how each upload ended, and whether something that had to be saved was not. */
function reportSaves({ providers, misses }: EnsureResult, { save }: Pick<Settings, 'save'>, logger: Logger): boolean {
  const saves = providers.filter(({ action }) => action === 'save')
  for (const { provider, status, key, detail } of saves) logger.info(`${provider}: ${status} ${key} ${detail}`.trim())
  const isSaved = saves.length > 0 && saves.every(({ status }) => status === 'saved' || status === 'exists')
  if (save !== 'true' || isSaved) return false
  if (misses === 0) {
    if (saves.length === 0) logger.info('nothing to save: nothing was installed')
    return false
  }
  // Without a save, what kept it from being tried: a store that could not even be asked.
  const last = saves.find(({ status }) => status !== 'saved' && status !== 'exists') ?? providers.at(-1)
  logger.warning(
    last === undefined
      ? 'nothing was saved: no store is named to save to (--provider)'
      : `not saved: ${last.provider} ${last.status} ${last.detail}`.trim(),
  )
  return true
}

interface Finished {
  readonly result: EnsureResult
  readonly settings: Settings
  readonly ports: Ports
  readonly release: () => void
}

/** Hands what was ensured to the command that was asked for. */
async function finish(invocation: Invocation, { result, settings, ports, release }: Finished): Promise<number> {
  const { environment, logger } = ports
  switch (invocation.command) {
    case 'env': {
      // An empty variable and none are the same to who reads it, and not to who had none.
      const changed = Object.entries(result.environment).filter(([name, value]) => (environment[name] ?? '') !== value)
      const isFailed = requiredFailures(result).length > 0
      const failure = isFailed ? renderShellFailure(invocation.format) : ''
      process.stdout.write(`${renderVariables(Object.fromEntries(changed), invocation.format)}${failure}`)
      for (const line of isFailed ? renderLines(result) : []) process.stderr.write(`${line}\n`)
      return isFailed ? extensionFailed : 0
    }
    case 'run': {
      if (requiredFailures(result).length > 0) {
        process.stderr.write(`${renderLines(result).join('\n')}\n`)
        return extensionFailed
      }
      for (const line of renderLines(result)) logger.info(line)
      release()
      return await runWithExtensions(
        invocation.subcommand,
        result,
        { ...environment, ...result.environment },
        settings.python !== undefined,
      )
    }
    default: {
      printResult(result, invocation)
      const isMissing = settings.lookupOnly && !result.cacheHit
      return requiredFailures(result).length > 0 || isMissing ? extensionFailed : 0
    }
  }
}

async function warm(
  { warming, isJson, verbosity }: Invocation,
  source: SettingsSource,
  ports: CliPorts,
  { signal, unread }: Interruption,
): Promise<number> {
  const requests = await readWarmRequests(source)
  const [first] = requests
  if (first === undefined) return 0
  const onReport = (report: WarmReport): void => {
    ports.logger.done()
    if (isJson) process.stdout.write(`${JSON.stringify(describeWarmReport(report))}\n`)
    else if (verbosity !== 'quiet') process.stdout.write(`${[`${report.request}:`, ...renderWarmReport(report)].join('\n')}\n`)
  }
  if (warming.isWatching) {
    await watch({ ...warming, requests, cacheRoot: first.settings.cacheRoot, ports, onReport, signal: AbortSignal.any([signal, unread]) })
    return 0
  }
  const reports = await warmAll(requests, ports, warming, signal)
  for (const report of reports) onReport(report)
  return reports.some(({ failed }) => failed > 0) ? extensionFailed : 0
}

/** Resolves again what was used although it had expired. Nothing of it changes the exit code. */
async function refreshExpired(settings: Settings, ports: Ports, signal: AbortSignal): Promise<void> {
  try {
    const { result } = await ensure({ settings: { ...settings, refresh: 'before' }, ports, signal }, { save: 'now', map: false })
    for (const line of renderLines(result)) ports.logger.info(line)
    reportSaves(result, settings, ports.logger)
  } catch (error) {
    ports.logger.warning(`nothing was refreshed: ${messageOf(error)}`)
  }
}

function printResult(result: EnsureResult, invocation: Invocation): void {
  if (invocation.isJson) process.stdout.write(`${JSON.stringify(result)}\n`)
  else if (invocation.verbosity !== 'quiet') {
    const next = invocation.command === 'ensure' && process.stdout.isTTY ? renderNextSteps(result, callOf(invocation)) : []
    process.stdout.write(`${[...renderLines(result, performance.now()), ...next].join('\n')}\n`)
  } else if (result.failed > 0) process.stderr.write(`${renderLines(result).join('\n')}\n`)
}

/** How the program was called, and with which words. */
function callOf({ words }: Invocation): { program: string; words: string } {
  const [, file = ''] = process.argv
  const name = path.basename(file)
  return {
    program: name === 'ensure-extensions' ? name : `node ${shellWords([file])}`,
    words: redactUnreadable(shellWords(words)),
  }
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
