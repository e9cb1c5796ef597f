import { copyFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Environment, Logger } from '../../ports.ts'
import { writeSource } from '../../system/byte-source.ts'
import { messageOf } from '../../system/errno.ts'
import { makeDirectory, removeTree } from '../../system/files.ts'
import { makeOwnedDirectory } from '../../system/owned-directory.ts'
import type { LookupRequest, LookupResult, RestoreRequest, RestoreStatus, SaveRequest, SaveResult } from '../provider.ts'
import { findToolkitProgram, type ToolkitAnswer, type ToolkitCall, type ToolkitPatience, ToolkitProcess } from './toolkit-process.ts'

/** How the toolkit is used. */
export interface ToolkitStoreOptions {
  readonly environment: Environment
  readonly logger: Logger
  /** Where private directories are made. */
  readonly temporaryDirectory?: string | undefined
  readonly lookupMs: number
  /** The program of the toolkit's process; default: the one beside this code. */
  readonly toolkitProgram?: string | undefined
}

/** The one path the toolkit ever sees, that of a plain file: it hashes this text into the version of an entry, so it must never change. */
const bundlePath = 'ensure-extensions-bundle'

/** The first line the toolkit prints after a look-up, of v2 and of v1. */
const answeredPattern = /Cache hit for|Archive Path:|Lookup only/

/** Bundles in the Actions cache by the official toolkit. Its methods reject where a call failed. */
export interface ToolkitStore {
  prepare(): Promise<void>
  lookup(request: LookupRequest): Promise<LookupResult>
  restore(request: RestoreRequest): Promise<LookupResult>
  save(request: SaveRequest): Promise<SaveResult>
}

/**
 * Keeps bundles in the Actions cache by the official toolkit, whose process starts with the first call.
 *
 * The toolkit swallows the reason of every failure: what it prints is classified. It works in a process of its own, one call at
 * a time, each in a private directory.
 */
export function createToolkitStore(options: ToolkitStoreOptions): ToolkitStore {
  const { environment, logger, lookupMs } = options
  let queue: Promise<unknown> = Promise.resolve()
  let toolkit: ToolkitProcess | undefined
  const openToolkit = (): ToolkitProcess => {
    if (toolkit === undefined || toolkit.hasEnded) toolkit = new ToolkitProcess(environment, options.toolkitProgram ?? findToolkitProgram())
    return toolkit
  }

  /** Runs one toolkit call after the others, in a private directory of its own. */
  const inPrivateDirectory = <T extends { readonly status: string }>(work: (directory: string) => Promise<T>): Promise<T> => {
    const turn = queue.then(async () => {
      // The toolkit joins its tar command with spaces, so that a path with one breaks it.
      const runnerTemp = environment['RUNNER_TEMP']
      const parent = options.temporaryDirectory ?? (runnerTemp === undefined || /\s/.test(runnerTemp) ? tmpdir() : runnerTemp)
      await makeDirectory(parent)
      const directory = await makeOwnedDirectory(parent, 'ensure-extensions-toolkit-')
      let isOver = false
      try {
        const result = await work(directory)
        isOver = ['hit', 'miss', 'saved', 'exists'].includes(result.status)
        return result
      } finally {
        // Where the call or a part of it failed, the rest may go on.
        if (!isOver) await toolkit?.stop()
        await removeTree(directory)
      }
    })
    queue = turn.catch(() => {})
    return turn
  }

  /** One call; what the toolkit prints goes to the log and comes back. */
  const callToolkit = async (call: ToolkitCall, patience: ToolkitPatience): Promise<ToolkitAnswer> => {
    const answer = await openToolkit().call(call, patience)
    for (const line of messagesIn(answer.printed)) logger.debug(`cache service: ${line}`)
    return answer
  }

  const find = async (request: LookupRequest, action: 'lookup' | 'restore', file?: string): Promise<LookupResult> => {
    const { key, prefixes, signal } = request
    return await inPrivateDirectory(async (directory): Promise<LookupResult> => {
      const call = { action, directory, path: bundlePath, key, prefixes }
      const answer = await callToolkit(call, { answered: { pattern: answeredPattern, withinMs: lookupMs }, signal })
      if (answer.key === undefined) return classifyRestore(answer.printed)
      const found = answer.key
      // The service takes the key itself for a prefix too, where nothing has just this key.
      const isWanted = found === key || prefixes.some((prefix) => found.startsWith(prefix))
      if (!isWanted) return { status: 'miss', detail: '' }
      if (file !== undefined) {
        try {
          await moveFile(path.join(directory, bundlePath), file)
        } catch (error) {
          await rm(file, { force: true })
          return { status: 'corrupt', detail: `what was restored holds no archive: ${messageOf(error)}` }
        }
      }
      return { status: 'hit', key: found }
    })
  }

  return {
    async prepare() {
      try {
        await openToolkit().load()
      } catch {
        // The first call will say why.
      }
    },
    lookup: (request) => find(request, 'lookup'),
    restore: (request) => find(request, 'restore', request.file),
    async save({ key, bundle, signal }) {
      return await inPrivateDirectory(async (directory): Promise<SaveResult> => {
        await writeSource(bundle, path.join(directory, bundlePath), signal)
        const answer = await callToolkit({ action: 'save', directory, path: bundlePath, key, prefixes: [] }, { signal })
        return classifySave(answer.printed)
      })
    },
  }
}

/** The messages in what the toolkit printed, without the commands they came in. */
function messagesIn(printed: string): string[] {
  return printed
    .split(/\r?\n/)
    .map((line) => line.replace(/^::(?:debug|warning|error|notice)[^:]*::/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('::'))
}

function classifyRestore(printed: string): LookupResult {
  const failure = messagesIn(printed).find((line) => /^Failed to restore:|does not permit reads/.test(line))
  if (failure === undefined) return { status: 'miss', detail: '' }
  return { status: classifyFailure(failure), detail: failure }
}

function classifyFailure(message: string): Exclude<RestoreStatus, 'hit' | 'miss' | 'unknown'> {
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
