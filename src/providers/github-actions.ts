import { rmSync } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { messageOf } from '../errors.js'
import type { Environment, Logger } from '../ports.js'
import { removeTree } from '../system/files.js'
import {
  archiveFileName,
  type CacheProvider,
  isValidKey,
  type LookupRequest,
  type LookupResult,
  manifestFileName,
  type RestoreRequest,
  type RestoreStatus,
  type SaveRequest,
  type SaveResult,
} from './provider.js'

/** How long each part of a call may take, in milliseconds. */
interface GitHubActionsDeadlines {
  /** Until the service has answered a look-up. */
  readonly lookupMs: number
  /** For a whole restore or save. */
  readonly transferMs: number
}

export interface GitHubActionsProviderOptions {
  /** Read once: ACTIONS_CACHE_URL, ACTIONS_RESULTS_URL, ACTIONS_CACHE_SERVICE_V2, ACTIONS_CACHE_MODE. */
  readonly environment: Environment
  readonly logger: Logger
  /** Where private directories are made; default: RUNNER_TEMP, else the system's. */
  readonly temporaryDirectory?: string
  /** Default: 15 s for a look-up (a healthy one takes 0.1 s), 5 min for a transfer (1 GB at 4 MB/s). */
  readonly deadlines?: GitHubActionsDeadlines
}

/** The one path the toolkit ever sees: it hashes this text into the version of an entry, so it must never change. */
const bundlePath = 'ensure-extensions-bundle'

const defaultDeadlines: GitHubActionsDeadlines = { lookupMs: 15_000, transferMs: 300_000 }

/** What a toolkit call gave and printed. */
interface Captured<T> {
  readonly value?: T
  readonly printed: string
  readonly timedOut: boolean
}

/**
 * Keeps bundles in the GitHub Actions cache (service v1 and v2), by the official toolkit.
 *
 * The toolkit prints to stdout, swallows the reason of every failure and takes its place from the process
 * (GITHUB_WORKSPACE, the working directory). So calls are made one at a time in a private directory, what they print
 * is captured and classified, and each has a deadline. After the first time-out no further call is made.
 */
export function createGitHubActionsProvider(options: GitHubActionsProviderOptions): CacheProvider {
  const { environment, logger } = options
  const deadlines = options.deadlines ?? defaultDeadlines
  const mode = (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()
  let queue: Promise<unknown> = Promise.resolve()
  let outage: string | undefined

  const unusable = (isWrite: boolean): { status: 'unavailable' | 'denied'; detail: string } | undefined => {
    if (outage !== undefined) return { status: 'unavailable', detail: outage }
    if (!isServiceConfigured(environment)) return { status: 'unavailable', detail: 'this runner offers no cache service' }
    if (isWrite && isReadOnlyToken(environment['ACTIONS_RUNTIME_TOKEN'])) {
      return { status: 'denied', detail: 'the token of this run may only read the cache' }
    }
    const refused = isWrite ? ['none', 'read'] : ['none', 'write-only']
    if (refused.includes(mode)) return { status: 'denied', detail: `ACTIONS_CACHE_MODE is '${mode}'` }
    return undefined
  }

  /** Runs one toolkit call after the others, in a private directory of its own. */
  const inPrivateDirectory = <T extends { readonly status: string }>(work: (directory: string) => Promise<T>): Promise<T> => {
    const turn = queue.then(async () => {
      // The toolkit joins its tar command with spaces, so that a path with one breaks it.
      const runnerTemp = environment['RUNNER_TEMP']
      const parent = options.temporaryDirectory ?? (runnerTemp === undefined || /\s/.test(runnerTemp) ? tmpdir() : runnerTemp)
      await mkdir(parent, { recursive: true })
      const directory = await mkdtemp(path.join(parent, 'ensure-extensions-'))
      let isOver = false
      try {
        const result = await work(directory)
        isOver = ['hit', 'miss', 'saved', 'exists'].includes(result.status)
        return result
      } finally {
        // A call that was given up, or of which a part failed, may go on: without its files it would fail where nobody catches
        // it, and end the process.
        if (isOver) await removeTree(directory)
        else process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
      }
    })
    queue = turn.catch(() => {})
    return turn
  }

  const find = async (request: LookupRequest, lookupOnly: boolean, destination?: string): Promise<LookupResult> => {
    const problem = unusable(false)
    if (problem !== undefined) return problem
    return await inPrivateDirectory(async (directory): Promise<LookupResult> => {
      const toolkit = await import('@actions/cache')
      const call = await captured(
        directory,
        deadlines,
        () => toolkit.restoreCache([bundlePath], request.key, [...request.prefixes], { lookupOnly }),
        // The first line after the look-up, of v2 and of v1.
        /Cache hit for|Archive Path:|Lookup only/,
      )
      logPrinted(logger, call.printed)
      if (call.timedOut) {
        outage = 'the cache service did not answer in time'
        return { status: 'unavailable', detail: outage }
      }
      if (call.value === undefined) return classifyRestore(call.printed)
      const found = call.value
      // The service takes the key itself for a prefix too, where nothing has just this key.
      const isWanted = found === request.key || request.prefixes.some((prefix) => found.startsWith(prefix))
      if (!isWanted) return { status: 'miss', detail: '' }
      if (destination !== undefined) {
        try {
          for (const name of [archiveFileName, manifestFileName]) {
            await moveFile(path.join(directory, bundlePath, name), path.join(destination, name))
          }
        } catch (error) {
          await Promise.all([archiveFileName, manifestFileName].map((name) => rm(path.join(destination, name), { force: true })))
          return { status: 'corrupt', detail: `the restored bundle is incomplete: ${messageOf(error)}` }
        }
      }
      return { status: 'hit', key: found }
    }).catch((error: unknown): LookupResult => ({ status: 'unavailable', detail: messageOf(error) }))
  }

  return {
    name: 'github-actions',
    canSave: unusable(true) === undefined ? null : false,
    async prepare() {
      if (unusable(false) === undefined) await import('@actions/cache').catch(() => {})
    },
    lookup: (request) => find(request, true),
    restore: (request: RestoreRequest) => find(request, false, request.directory),
    async save({ key, directory: source }: SaveRequest): Promise<SaveResult> {
      if (!isValidKey(key)) return { status: 'skipped', detail: `'${key}' is no valid key` }
      const problem = unusable(true)
      if (problem !== undefined) return problem
      return await inPrivateDirectory(async (directory): Promise<SaveResult> => {
        await mkdir(path.join(directory, bundlePath))
        for (const name of [archiveFileName, manifestFileName]) {
          await linkOrCopy(path.join(source, name), path.join(directory, bundlePath, name))
        }
        const toolkit = await import('@actions/cache')
        const call = await captured(directory, { lookupMs: deadlines.transferMs, transferMs: deadlines.transferMs }, () =>
          toolkit.saveCache([bundlePath], key),
        )
        logPrinted(logger, call.printed)
        if (call.timedOut) {
          outage = 'the cache service did not answer in time'
          return { status: 'unavailable', detail: outage }
        }
        return classifySave(call.printed)
      }).catch((error: unknown): SaveResult => ({ status: 'unavailable', detail: messageOf(error) }))
    },
  }
}

/**
 * Whether a runtime token says that it may write no scope: a JWT whose claim `ac` lists scopes with `Permission` 1 (read) and 2
 * (write), added up. A token without the claim says nothing.
 */
function isReadOnlyToken(token: string | undefined): boolean {
  try {
    const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8')) as { ac?: unknown }
    const scopes: unknown = typeof claims.ac === 'string' ? JSON.parse(claims.ac) : claims.ac
    if (!Array.isArray(scopes) || scopes.length === 0) return false
    return scopes.every((scope: { Permission?: unknown }) => typeof scope.Permission === 'number' && (scope.Permission & 2) === 0)
  } catch {
    return false
  }
}

/** Whether this runner names a cache service: asking the toolkit without one takes 10 s. */
export function isServiceConfigured(environment: Environment): boolean {
  const isV2 = Boolean(environment['ACTIONS_CACHE_SERVICE_V2'])
  return Boolean(isV2 ? environment['ACTIONS_RESULTS_URL'] : environment['ACTIONS_CACHE_URL'])
}

/** Runs a toolkit call in a directory, with its output captured, until it ends or its deadline does. */
async function captured<T>(
  directory: string,
  deadlines: GitHubActionsDeadlines,
  call: () => Promise<T>,
  answered?: RegExp,
): Promise<Captured<T>> {
  const { env, stdout } = process
  const names = ['GITHUB_WORKSPACE', 'RUNNER_TEMP']
  const before = { variables: names.map((name) => [name, env[name]] as const), cwd: process.cwd(), write: stdout.write }
  let printed = ''
  let isAbandoned = false
  const timers: NodeJS.Timeout[] = []
  try {
    for (const name of names) env[name] = directory
    process.chdir(directory)
    const timedOut = new Promise<'timed out'>((resolve) => {
      timers.push(setTimeout(() => resolve('timed out'), deadlines.transferMs))
      if (answered !== undefined) {
        timers.push(setTimeout(() => answered.test(printed) || resolve('timed out'), deadlines.lookupMs))
      }
    })
    stdout.write = ((chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      // Masks must reach the runner, or a later line could show the secret.
      if (text.startsWith('::add-mask::')) before.write.call(stdout, text)
      else printed += text
      const done = rest.find((item) => typeof item === 'function') as (() => void) | undefined
      done?.()
      return true
    }) as typeof stdout.write
    const running = call()
    // After a deadline the call goes on unobserved; its late failure must not end the process.
    running.catch(() => {})
    const outcome = await Promise.race([running.then((value) => ({ value })), timedOut])
    isAbandoned = outcome === 'timed out'
    return outcome === 'timed out' ? { printed, timedOut: true } : { value: outcome.value, printed, timedOut: false }
  } finally {
    for (const timer of timers) clearTimeout(timer)
    stdout.write = isAbandoned ? withoutToolkitLines(before.write.bind(stdout)) : before.write
    process.chdir(before.cwd)
    // A call that outlived its deadline may still unpack: it keeps the private directory, not the user's workspace.
    for (const [name, value] of isAbandoned ? [] : before.variables) {
      if (value === undefined) delete env[name]
      else env[name] = value
    }
  }
}

/** Keeps what an abandoned call still prints out of the log: it would annotate the run with a failure already dealt with. */
function withoutToolkitLines(write: typeof process.stdout.write): typeof process.stdout.write {
  const isToolkit = (text: string): boolean =>
    /Failed to (?:restore|save|GetCacheEntryDownloadURL|CreateCacheEntry)|Attempt \d+ of \d+|^::debug::(?:getCacheEntry|\[Re|Headers|Body)/.test(
      text,
    )
  return ((chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    if (typeof chunk === 'string' && isToolkit(chunk)) return true
    return (write as (...args: unknown[]) => boolean)(chunk, ...rest)
  }) as typeof process.stdout.write
}

/** The messages in what the toolkit printed, without the commands they came in. */
function messagesIn(printed: string): string[] {
  return printed
    .split(/\r?\n/)
    .map((line) => line.replace(/^::(?:debug|warning|error|notice)[^:]*::/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('::'))
}

function logPrinted(logger: Logger, printed: string): void {
  for (const line of messagesIn(printed)) logger.debug(`cache service: ${line}`)
}

function classifyRestore(printed: string): LookupResult {
  const failure = messagesIn(printed).find((line) => /^Failed to restore:|does not permit reads/.test(line))
  if (failure === undefined) return { status: 'miss', detail: '' }
  return { status: classifyFailure(failure), detail: failure }
}

function classifyFailure(message: string): Exclude<RestoreStatus, 'hit' | 'miss'> {
  if (/\b429\b|rate limit|too many requests/i.test(message)) return 'rate-limited'
  if (/denied|\b40[13]\b|unauthorized|forbidden|does not permit/i.test(message)) return 'denied'
  if (/tar'? failed|exit code|zstd|unexpected end|corrupt|checksum|incomplete/i.test(message)) return 'corrupt'
  return 'unavailable'
}

function classifySave(printed: string): SaveResult {
  const failure = messagesIn(printed).find((line) =>
    /^Failed to save:|Unable to finalize|does not permit writes|over the .* limit/.test(line),
  )
  if (failure === undefined) {
    const refusal = messagesIn(printed).find((line) => /reservation failed/i.test(line))
    return refusal === undefined ? { status: 'saved', detail: '' } : { status: 'unavailable', detail: refusal }
  }
  if (/another job may be|already exists|already_exists|Cache already/i.test(failure) && !/denied/i.test(failure)) {
    const cause = messagesIn(printed).find((line) => /Failed to reserve cache|reservation failed/i.test(line)) ?? ''
    // Of service v1 the reason stands behind this, whatever it is.
    const [, details = ''] = /More details: (?!undefined)(.+)$/.exec(failure) ?? []
    const isContention = [cause, details].every((reason) => reason === '' || /already|exist|conflict|\b409\b/i.test(reason))
    if (isContention && !/\b(?:429|5\d\d)\b|ECONN|fetch failed/i.test(failure))
      return { status: 'exists', detail: 'another run saved it first' }
    return { status: saveStatusOf(`${failure} ${cause}`), detail: cause || failure }
  }
  return { status: saveStatusOf(failure), detail: failure }
}

function saveStatusOf(message: string): SaveResult['status'] {
  const status = classifyFailure(message)
  return status === 'corrupt' ? 'unavailable' : status
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV') throw error
    await copyFile(from, to)
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    await copyFile(from, to)
  }
}
