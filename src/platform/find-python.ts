import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { findExecutable, isDirectorySync, readTextIfPresent } from '../system/files.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { type Platform, type ProbeOptions, probeInterpreter } from './interpreter.ts'
import { commandsOf, isMeant, type PythonRequest, parsePythonRequest, requestForUv } from './python-request.ts'

/**
 * Finds the interpreter that will import, and asks it what it is.
 *
 * @param wanted what uv takes: a path, the directory of a virtual environment, a `.python-version` file, a command name, or a
 * request such as `3.12`, `>=3.9`, `cpython@3.12`, `3.14t`, which is looked for on PATH, then by `uv python find`. Of several
 * lines the first that is found; without any the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
export async function detectPlatform(wanted: string | undefined, options: ProbeOptions): Promise<Platform> {
  const [first, ...others] = (wanted ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (first === undefined) return await firstOf(['python', 'python3'], options)
  if (others.length === 0) return await detectOne(first, options)
  for (const candidate of [first, ...others]) {
    try {
      return await detectOne(candidate, options)
    } catch (error) {
      if (!(error instanceof ExtensionConfigError) || error.code !== 'interpreter-not-found') throw error
    }
  }
  const all = [first, ...others].map((candidate) => `'${redactUnreadable(candidate)}'`).join(', ')
  throw new ExtensionConfigError(`none of ${all} was found`, { code: 'interpreter-not-found', subject: first, hint: setUpHint })
}

const setUpHint = 'Set up Python before this step, or name an interpreter in the input python (CLI: --python).'

async function detectOne(wanted: string, options: ProbeOptions): Promise<Platform> {
  // As a path it would be shown whole.
  if (wanted.includes('://')) {
    const shown = redactUnreadable(wanted)
    throw new ExtensionConfigError(`'${shown}' is a URL, and an interpreter is a path, a command or a version`, {
      code: 'interpreter-not-found',
      subject: shown,
      hint: 'Name a path, or a version such as 3.12.',
    })
  }
  const place = path.resolve(wanted)
  if (/^\.python-versions?$/.test(path.basename(wanted))) return await ofVersionFile(place, wanted, options)
  const isPath = /[\\/]/.test(wanted)
  const isInterpreter = isPath || (await findExecutable(wanted, options.environment)) !== undefined
  const request = isInterpreter ? undefined : parsePythonRequest(wanted)
  if (request !== undefined) return await ofRequest(request, options)
  const isDirectory = (isPath || !isInterpreter) && isDirectorySync(place)
  if (isDirectory) return await probeInterpreter(path.join(place, ...inVirtualEnvironment), options)
  if (isPath) return await probeInterpreter(place, options)
  const managed = isInterpreter || !/^[a-z]+[@-]?\d/i.test(wanted) ? undefined : await askUv(wanted, options)
  return managed === undefined ? await firstOf([wanted], options) : await probeInterpreter(managed, options)
}

/** Where the interpreter of a virtual environment lies. */
const inVirtualEnvironment = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']

/** The interpreter that a `.python-version` file names in its first line, as pyenv and uv write it. */
async function ofVersionFile(file: string, shown: string, options: ProbeOptions): Promise<Platform> {
  const text = await readTextIfPresent(file).catch(() => undefined)
  const named = text
    ?.split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'))
  if (named !== undefined && !/\.python-versions?$/.test(named)) return await detectOne(named, options)
  throw new ExtensionConfigError(`'${shown}' ${text === undefined ? 'is not a readable file' : 'names no Python'}`, {
    code: 'interpreter-not-found',
    subject: shown,
    hint: 'Write a version such as 3.12 into its first line, or name an interpreter in the input python (CLI: --python).',
  })
}

async function firstOf(names: readonly string[], options: ProbeOptions): Promise<Platform> {
  const failures: unknown[] = []
  for (const name of names) {
    const found = await findExecutable(name, options.environment)
    if (found === undefined) continue
    try {
      return await probeInterpreter(found, options)
    } catch (error) {
      // `python` may be Python 2, or a shim without a version behind it, while `python3` works.
      if (!(error instanceof ExtensionConfigError)) throw error
      failures.push(error)
    }
  }
  if (failures[0] !== undefined) throw failures[0]
  throw new ExtensionConfigError(`no ${names.map((name) => `'${name}'`).join(' or ')} is on PATH`, {
    code: 'interpreter-not-found',
    subject: names.join(', '),
    hint: setUpHint,
  })
}

async function ofRequest(request: PythonRequest, options: ProbeOptions): Promise<Platform> {
  const seen = new Map<string, string>()
  const tryPath = async (executable: string): Promise<Platform | undefined> => {
    const platform = await probeInterpreter(executable, options).catch((error: unknown) => {
      if (error instanceof ExtensionConfigError) return undefined
      throw error
    })
    if (platform !== undefined && isMeant(request, platform)) return platform
    if (platform !== undefined) seen.set(platform.python, platform.pythonVersion)
    return undefined
  }
  for (const name of commandsOf(request)) {
    const found = await findExecutable(name, options.environment)
    const platform = found === undefined ? undefined : await tryPath(found)
    if (platform !== undefined) return platform
  }
  const managed = await askUv(requestForUv(request), options)
  const platform = managed === undefined ? undefined : await tryPath(managed)
  if (platform !== undefined) return platform
  const others = seen.size === 0 ? '' : `; found ${[...seen].map(([python, version]) => `${python} (${version})`).join(', ')}`
  throw new ExtensionConfigError(`no Python ${request.text} was found${others}`, {
    code: 'interpreter-not-found',
    subject: request.text,
    // Python 3.1 itself is older than all that work here.
    hint:
      request.text === '3.1'
        ? "YAML reads 3.10 without quotes as the number 3.1: write '3.10'."
        : 'Set it up before this step, or give the path of its executable.',
  })
}

/** The interpreters uv knows of, its own installations among them. It downloads none. */
async function askUv(request: string, options: ProbeOptions): Promise<string | undefined> {
  const uv = await findExecutable('uv', options.environment)
  if (uv === undefined) return undefined
  const args = ['python', 'find', '--no-config', '--no-project', '--no-python-downloads', '--system', request]
  const answer = await options.runner.run(uv, args, { ...options, timeoutMs: 30_000 })
  const found = answer.stdout.trim()
  return answer.exitCode === 0 && found !== '' ? found : undefined
}
