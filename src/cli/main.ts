import { cacheRootOf } from '../configuration/settings.ts'
import { EnsureExtensionsError, messageOf, reportOf } from '../errors.ts'
import { cleanupImportPaths } from '../importation/import-paths.ts'
import { invalidate } from '../library/index.ts'
import type { ManagedCache } from '../operations/list.ts'
import { renderVariables } from '../report/variables.ts'
import { parseSpecification } from '../specification/specification.ts'
import { systemClock } from '../system/defaults.ts'
import { redactUrls } from '../system/redact.ts'
import { version } from '../version.ts'
import { execute } from './commands/execute.ts'
import { manage } from './commands/manage.ts'
import { createConsoleLogger } from './console-logger.ts'
import { type Invalidation, parseArguments, type Removal } from './program.ts'

/** The exit codes of DESIGN: what went wrong decides. */
const exitCodes = { extension: 1, input: 2, interruption: 130 } as const

const interruptingSignals = ['SIGINT', 'SIGTERM'] as const

process.exitCode = await main(process.argv.slice(2))
// Sockets of an abandoned cache call must not keep the process alive; what was written is flushed first.
process.stdout.write('', () => process.exit())

async function main(argv: readonly string[]): Promise<number> {
  const isJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length).includes('--json')
  const interruption = new AbortController()
  const interrupt = (): void =>
    interruption.abort(new EnsureExtensionsError('interrupted', { code: 'interrupted', hint: 'Nothing half-done was left.' }))
  for (const signal of interruptingSignals) process.once(signal, interrupt)
  try {
    const invocation = parseArguments(argv, version)
    if (invocation.command === 'notice') {
      process.stdout.write(invocation.text)
      return 0
    }
    if (invocation.command === 'manage') return await manage(invocation.management, managedCache(invocation.management.cacheRoot))
    if (invocation.command === 'remove') return printRemoval(invocation)
    if (invocation.command === 'invalidate') return await invalidateOne(invocation)
    const release = (): void => {
      for (const signal of interruptingSignals) process.removeListener(signal, interrupt)
    }
    return await execute(invocation, { ...process.env }, { signal: interruption.signal, release })
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
  const { display } = parseSpecification(specification)
  if (isJson) process.stdout.write(`${JSON.stringify({ specification: display, wasThere })}\n`)
  else process.stdout.write(wasThere ? `${display} will be installed anew.\n` : `${display} was not in the cache.\n`)
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
    process.stderr.write(`${redactUrls((error instanceof Error ? error.stack : undefined) ?? messageOf(error))}\n`)
    return 1
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ error: reportOf(error) })}\n`)
  else process.stderr.write(`error[${error.code}]: ${error.message}\n${error.hint === undefined ? '' : `  hint: ${error.hint}\n`}`)
  return exitCodes[error.kind]
}
