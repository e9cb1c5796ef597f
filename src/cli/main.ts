import { existsSync } from 'node:fs'
import path from 'node:path'
import { cacheRootOf } from '../configuration/option-kinds.ts'
import { usingRoot } from '../entries/entry.ts'
import { EnsureExtensionsError, machineError, reportOf } from '../errors.ts'
import { cleanupImportPaths } from '../importation/import-paths.ts'
import { invalidate } from '../library/index.ts'
import { generateKeys } from '../operations/generate-keys.ts'
import type { ManagedCache } from '../operations/open-registry.ts'
import { renderShellFailure, renderVariables } from '../report/variables.ts'
import { parseSpecification } from '../specification/specification.ts'
import { systemClock } from '../system/defaults.ts'
import { messageOf } from '../system/errno.ts'
import { redactUrls } from '../system/redact.ts'
import { version } from '../version.ts'
import { execute } from './commands/execute.ts'
import { manage } from './commands/manage.ts'
import { createConsoleLogger } from './console-logger.ts'
import { handedArguments } from './handed-arguments.ts'
import { watchOutput } from './output.ts'
import { createPaint } from './paint.ts'
import {
  type Cataloguing,
  formatIn,
  type Invalidation,
  type KeyGeneration,
  type Managing,
  parseArguments,
  type Removal,
} from './program.ts'

/** The exit code of each kind of error; docs/errors.md lists them. */
const exitCodes = { extension: 1, input: 2, interruption: 130 } as const

/** SIGHUP is what a terminal says that is closed. */
const interruptingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const interruption = new AbortController()
const unread = watchOutput()
const exitCode = await mainOfHanded()
// Sockets of an abandoned cache call must not keep the process alive; what was written is flushed first.
process.stdout.write('', () => process.exit(exitCode))

async function mainOfHanded(): Promise<number> {
  try {
    return await main(await handedArguments(process.argv.slice(2), process.stdin))
  } catch (error) {
    return reportFailure(error, false)
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const isJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length).includes('--json')
  const interrupt = (): void =>
    interruption.abort(new EnsureExtensionsError('interrupted', { code: 'interrupted', hint: 'Nothing half-done was left.' }))
  for (const signal of interruptingSignals) process.once(signal, interrupt)
  try {
    const invocation = parseArguments(argv, version, isProgram)
    if (invocation.command === 'notice') {
      process.stdout.write(invocation.text)
      return 0
    }
    if (invocation.command === 'remove') return printRemoval(invocation)
    if (invocation.command === 'keygen') return await printKeyFiles(invocation)
    if (invocation.command === 'invalidate' || invocation.command === 'manage') {
      const work = lookAfter(invocation)
      return await (isWatching(invocation) ? work : unlessInterrupted(work))
    }
    if (invocation.command === 'catalog') {
      // Its parsers are loaded for who asks for them: each start would pay.
      const { catalog } = await import('./commands/catalog/catalog.ts')
      const work = catalog(invocation.asked, managedCache(invocation.asked.cacheRoot), AbortSignal.any([interruption.signal, unread]))
      return await (isWatching(invocation) ? work : unlessInterrupted(work))
    }
    const release = (): void => {
      for (const signal of interruptingSignals) process.removeListener(signal, interrupt)
    }
    return await execute(invocation, { ...process.env }, { signal: interruption.signal, unread, release })
  } catch (error) {
    // The shell that evaluates what `env` prints sees no exit code.
    if (argv[0] === 'env' && !isJson) process.stdout.write(renderShellFailure(formatIn(argv)))
    return reportFailure(error, isJson)
  }
}

/** Whether a command goes on until it is interrupted, and then comes to its own end. */
function isWatching(invocation: Managing | Invalidation | Cataloguing): boolean {
  if (invocation.command === 'manage') return invocation.management.name === 'doctor' && invocation.management.intervalMs !== undefined
  return invocation.command === 'catalog' && invocation.asked.name === 'verify' && invocation.asked.intervalMs !== undefined
}

/** Whether the shell would find a program of this name. */
function isProgram(word: string): boolean {
  const directories = (process.env['PATH'] ?? '').split(path.delimiter).filter((directory) => directory !== '')
  return word.includes(path.sep) ? existsSync(word) : directories.some((directory) => existsSync(path.join(directory, word)))
}

/** Waits for the work of a command, until the user interrupts it. Commands that look after a cache leave nothing half-done, whenever they are ended. */
async function unlessInterrupted<T>(work: Promise<T>): Promise<T> {
  const { signal } = interruption
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return await Promise.race([work, interrupted])
}

async function lookAfter(invocation: Managing | Invalidation): Promise<number> {
  if (invocation.command === 'invalidate') return await invalidateOne(invocation)
  const cache = managedCache(invocation.management.cacheRoot)
  return await usingRoot(cache.cacheRoot, () => manage(invocation.management, cache, AbortSignal.any([interruption.signal, unread])))
}

function managedCache(given: string | undefined): ManagedCache {
  const environment = { ...process.env }
  const cacheRoot = cacheRootOf(given, environment, process.cwd())
  return {
    cacheRoot,
    environment,
    clock: systemClock,
    logger: createConsoleLogger(process.stderr, 'normal', { environment, isJson: false }),
  }
}

async function invalidateOne({ specification, python, cacheRoot, isJson }: Invalidation): Promise<number> {
  const wasThere = await invalidate(specification, {
    ...(python === undefined ? {} : { python }),
    cacheRoot: managedCache(cacheRoot).cacheRoot,
  })
  const { display } = parseSpecification(specification)
  if (isJson) process.stdout.write(`${JSON.stringify({ specification: display, wasThere })}\n`)
  else process.stdout.write(wasThere ? `${display} will be installed again.\n` : `${display} was not in the cache.\n`)
  return 0
}

/** Makes a pair of keys and says where they belong. */
async function printKeyFiles({ out, isJson }: KeyGeneration): Promise<number> {
  const files = await generateKeys(path.resolve(out))
  const lines = [
    `The private key is in ${files.signingKey}: store it as a secret, give it as signing-key, and delete the file.`,
    `The public key is in ${files.verifyKey}: give it as verify-keys; everybody may see it.`,
  ]
  process.stdout.write(isJson ? `${JSON.stringify(files)}\n` : `${lines.join('\n')}\n`)
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

function reportFailure(thrown: unknown, isJson: boolean): number {
  const error = machineError(thrown) ?? thrown
  if (!(error instanceof EnsureExtensionsError)) {
    // A mistake of ours: the stack is what a bug report needs.
    process.stderr.write(`${redactUrls((error instanceof Error ? error.stack : undefined) ?? messageOf(error))}\n`)
    return 1
  }
  if (isJson) process.stdout.write(`${JSON.stringify({ error: reportOf(error) })}\n`)
  else
    process.stderr.write(
      `${createPaint(process.stderr)('red', `error[${error.code}]`)}: ${error.message}\n${error.hint === undefined ? '' : `  hint: ${error.hint}\n`}`,
    )
  return exitCodes[error.kind]
}
