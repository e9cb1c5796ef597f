import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { CommandPorts } from '../ports.ts'
import { markerVariables } from '../specification/marker.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { sha256 } from '../system/hash.ts'
import { AnswerFile } from './kept-answers.ts'
import { type PlatformFacts, platformId } from './platform-id.ts'
import { probe } from './python/sources.ts'

/** Facts that an interpreter reports about itself. `libc` is its C library and version on Linux, else null. */
interface InterpreterFacts extends PlatformFacts, Pick<Platform, 'prefix' | 'sitePackages' | 'standardLibrary' | 'extensionSuffix'> {
  readonly executable: string
  readonly markers: Readonly<Record<string, string>>
}

/** The interpreter that will import, and the platform it stands for. */
export interface Platform {
  /** `{implementation}-{major.minor}[t][d]--{system}[_musl]--{machine}`, see {@link platformId}. */
  readonly id: string
  /**
   * The C library and its version, as in `glibc2.36`, `musl1.2`; on Windows, whose launchers of scripts name their
   * interpreter, `at` and a digest of its path; else `none`.
   */
  readonly abi: string
  /** The absolute path of the executable, as the interpreter gives it (of a pyenv shim the real one). */
  readonly python: string
  /** Major, minor and patch, as in `3.12.4`. */
  readonly pythonVersion: string
  /** The root of its environment: `sys.prefix` of a process that was started as usual. Absolute. */
  readonly prefix: string
  /** The directories its own packages lie in, the first wins. Absolute; some may not exist. */
  readonly sitePackages: readonly string[]
  /** The directory of its standard library. Absolute. */
  readonly standardLibrary: string
  /** The suffix of extension modules built for it: `.cpython-311-x86_64-linux-gnu.so`. */
  readonly extensionSuffix: string
  /** The values of the PEP 508 marker variables. */
  readonly markers: Readonly<Record<string, string>>
}

/** How long an interpreter may take to answer, in milliseconds: a cold start from a network drive takes seconds. */
const probeTimeoutMs = 30_000

export interface ProbeOptions extends CommandPorts {
  readonly signal?: AbortSignal | undefined
  /** The directory where answers are kept between runs; without it each is asked. */
  readonly answers?: string | undefined
}

/**
 * Asks an interpreter what it is.
 *
 * @param python the path of its executable.
 * @throws ExtensionConfigError `interpreter-not-found` when it cannot be started, `interpreter-unsupported` when it
 * is no Python 3.8 or newer.
 */
export async function probeInterpreter(python: string, options: ProbeOptions): Promise<Platform> {
  const facts = await askInterpreter(python, options)
  const [major, minor] = facts.version
  if (major < 3 || (major === 3 && minor < 8)) {
    throw new ExtensionConfigError(`'${python}' is Python ${facts.version.join('.')}, older than 3.8`, {
      code: 'interpreter-unsupported',
      subject: python,
      hint: 'Choose a newer interpreter with the input python (CLI: --python).',
    })
  }
  return {
    id: platformId(facts),
    abi: abiOf(facts),
    python: facts.executable,
    pythonVersion: facts.version.join('.'),
    prefix: facts.prefix,
    sitePackages: facts.sitePackages,
    standardLibrary: facts.standardLibrary,
    extensionSuffix: facts.extensionSuffix,
    markers: facts.markers,
  }
}

function abiOf({ libc, system, executable }: InterpreterFacts): string {
  if (libc !== null) return libc.join('').toLowerCase()
  if (system.toLowerCase() !== 'windows') return 'none'
  return `at${sha256(executable.toLowerCase()).slice(0, 8)}`
}

async function askInterpreter(python: string, options: ProbeOptions): Promise<InterpreterFacts> {
  const file = options.answers === undefined ? undefined : new AnswerFile(python, options.answers, options.environment)
  const kept = readFacts((await file?.read())?.text ?? '')
  if (kept !== undefined) return kept
  // -I: neither PYTHONPATH nor the user's site may answer for the interpreter; -S: no `.pth` file runs.
  const args = ['-I', '-S', '-B', '-c', probe]
  const answer = await options.runner
    .run(python, args, { environment: options.environment, timeoutMs: probeTimeoutMs, signal: options.signal })
    .catch((error: unknown) => {
      if (!hasErrno(error, 'ENOENT', 'EACCES', 'ENOTDIR', 'EPERM', 'ENOEXEC', 'EISDIR')) throw error
      throw new ExtensionConfigError(`'${python}' cannot be started: ${messageOf(error)}`, {
        code: 'interpreter-not-found',
        subject: python,
        hint: 'Name an interpreter by path or version in the input python (CLI: --python), or put one on PATH.',
        cause: error,
      })
    })
  const facts = answer.exitCode === 0 ? readFacts(answer.stdout) : undefined
  if (facts !== undefined) {
    await file?.write({ text: answer.stdout, standardLibrary: facts.standardLibrary }, facts.executable)
    return facts
  }
  const said = answer.timedOut ? 'it did not answer within 30 s' : sayingOf(answer.stderr) || 'it gave no answer'
  throw new ExtensionConfigError(`'${python}' is not a working Python 3.8 or newer: ${said}`, {
    code: 'interpreter-unsupported',
    subject: python,
    hint: 'Choose another interpreter with the input python (CLI: --python).',
  })
}

/** The line in which a program says what went wrong: the last of a Python traceback, the first of any other output. */
function sayingOf(text: string): string {
  const lines = text.trim().split('\n')
  return (lines.some((line) => line.startsWith('Traceback (most recent call last)')) ? lines.at(-1) : lines[0]) ?? ''
}

/** Reads the answer of the probe; undefined when it is not one. */
function readFacts(text: string): InterpreterFacts | undefined {
  // The probe prints between two NULs; text outside of them comes from others, such as a sitecustomize.
  const pairs = text.split('\0').slice(1, -1)
  const facts = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  const value = (name: string): string => facts.get(name) ?? ''
  const version = numbersOf(value('version'))
  const [major, minor, patch] = version
  if (value('executable') === '' || major === undefined || minor === undefined || patch === undefined) return undefined
  const [pypyMajor, pypyMinor] = numbersOf(value('pypy'))
  return {
    executable: value('executable'),
    implementation: value('implementation'),
    version: [major, minor, patch],
    pypy: pypyMajor === undefined || pypyMinor === undefined ? null : [pypyMajor, pypyMinor],
    freeThreaded: value('freeThreaded') !== '',
    isDebugBuild: value('isDebugBuild') !== '',
    is64Bit: value('is64Bit') !== '',
    system: value('system'),
    machine: value('machine'),
    libc: value('libc') === '' ? null : [value('libc'), value('libcVersion')],
    prefix: value('prefix'),
    sitePackages: value('sitePackages').split(path.delimiter),
    standardLibrary: value('standardLibrary'),
    extensionSuffix: value('extensionSuffix'),
    markers: Object.fromEntries(markerVariables.filter((name) => facts.has(name)).map((name) => [name, value(name)])),
  }
}

function numbersOf(version: string): number[] {
  return version === '' ? [] : version.split('.').map(Number)
}
