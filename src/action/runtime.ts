import { randomBytes } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as core from '@actions/core'
import type { Environment, Logger } from '../ports.ts'
import { describeStep } from '../report/progress.ts'
import { messageOf } from '../system/errno.ts'
import { sha256 } from '../system/hash.ts'
import { redactSecrets } from '../system/known-secrets.ts'
import { readPlainTextSync } from '../system/plain-file.ts'
import { createWaiting } from '../system/waiting.ts'

/** Every call to the runner is in this file. */

const waiting = createWaiting((what) => core.info(redactSecrets(`${what} …`)))

/** Logs to the workflow run, also what is waited for where that takes long; warnings become annotations. */
export const actionLogger: Logger = {
  debug: (message) => core.debug(redactSecrets(message)),
  info: (message) => core.info(redactSecrets(message)),
  warning: (message) => core.warning(redactSecrets(message)),
  error: (message) => core.error(redactSecrets(message)),
  group: (title, lines) => {
    core.startGroup(title)
    for (const line of lines) core.info(redactSecrets(line))
    core.endGroup()
  },
  progress: (step, detail) => waiting.waitFor(step === undefined ? undefined : describeStep(step), detail),
}

/** The inputs that are secrets, as the runner names their variables. */
const secretInputs: ReadonlySet<string> = new Set(['INPUT_SIGNING-KEY'])

/** The variables of the process, as they were when the step started; without secret inputs, for programs are started with them. */
export function readEnvironment(): Environment {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secretInputs.has(name.toUpperCase())))
}

/** The raw text of an input, white space included, so that line numbers are those of the workflow file. */
export function readInput(name: string): string {
  return core.getInput(name, { trimWhitespace: false })
}

/** Hides a secret in everything printed from now on. */
export function maskSecret(secret: string): void {
  core.setSecret(secret)
}

/** Sets the outputs of the step. */
export function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** Sets a variable for later steps. */
export function exportVariable(name: string, value: string): void {
  core.exportVariable(name, value)
}

/** Puts a directory first on the PATH of later steps. */
export function addPath(directory: string): void {
  core.addPath(directory)
}

/** Adds to the job summary, where the runner has one. */
export async function writeSummary(markdown: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(redactSecrets(markdown), true).write()
}

/** Annotates the run with an error. */
export function annotateError(title: string, message: string): void {
  core.error(redactSecrets(message), { title })
}

/** Annotates a place in a file of the repository with an error. */
export function annotateFile(message: string, place: { readonly file: string; readonly line: number; readonly column: number }): void {
  core.error(redactSecrets(message), { file: place.file, startLine: place.line, startColumn: place.column })
}

/** Annotates the run with a warning. */
export function annotateWarning(title: string, message: string): void {
  core.warning(redactSecrets(message), { title })
}

/** Fails the step for a reason that is annotated already: a second annotation would only repeat it. */
export function failAnnotated(message: string): void {
  core.info(redactSecrets(message))
  process.exitCode = core.ExitCode.Failure
}

/** Fails the step with a message. */
export function failStep(message: string): void {
  core.setFailed(redactSecrets(message))
}

/**
 * Keeps nothing for the post step, under each of these names. The runner hands a saved state on as a variable, and it beats one of that name
 * that a later step of the job has set; of a state that nobody saved post would read theirs.
 */
export function clearStates(names: readonly string[]): void {
  // The runner finds the file by its name afterwards. One that is not there would end the step before it has begun.
  const file = process.env['GITHUB_STATE']
  if (file) appendFileSync(file, '')
  for (const name of names) core.saveState(name, null)
}

/** The longest state that the runner is given, in bytes: post gets it as one variable, which Windows bounds at 32 KiB and Linux at 128 KiB. */
const maxStateBytes = 30_000

/** A state that is too long for a variable. Later steps can change the file, and not what it has to be. */
interface StateFile {
  readonly file: string
  readonly sha256: string
}

/** Keeps a value for the post step. */
export function saveState(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  const directory = process.env['RUNNER_TEMP']
  if (Buffer.byteLength(text) <= maxStateBytes || !directory) {
    core.saveState(name, text)
    return
  }
  const file = path.join(directory, `ensure-extensions-state-${randomBytes(6).toString('hex')}`)
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    core.saveState(name, JSON.stringify({ file, sha256: sha256(text) } satisfies StateFile))
  } catch (error) {
    actionLogger.warning(`the post step will have less to do, because '${name}' could not be kept for it: ${messageOf(error)}`)
  }
}

/**
 * Reads what the main step kept; undefined where it kept nothing.
 *
 * @throws Error where it lies in a file and is not there any more as it was.
 */
export function readState<T>(name: string): T | undefined {
  const text = core.getState(name)
  if (text === '') return undefined
  const state = JSON.parse(text) as T | StateFile
  if (!isStateFile(state)) return state
  const kept = readPlainTextSync(state.file)
  if (sha256(kept) !== state.sha256) throw new Error(`${state.file} is not what the main step kept there`)
  return JSON.parse(kept) as T
}

function isStateFile(state: unknown): state is StateFile {
  return typeof state === 'object' && state !== null && 'file' in state && 'sha256' in state
}

/** Nothing is waited for any more. */
export function endWaiting(): void {
  waiting.end()
}

/** Ends the process once everything printed is flushed: a hanging cache call must not keep it alive. */
export function endProcess(): void {
  process.stdout.write('', () => process.exit())
}

/** A signal that a cancelled job gives, with what it means. */
export function onCancellation(cancel: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cancel)
}
