import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { findExecutable } from '../system/files.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { type Platform, type ProbeOptions, probeInterpreter } from './interpreter.ts'

/** A version such as `3`, `3.12`, `3.12.4` or `3.13t`. */
const versionPattern = /^(\d+(?:\.\d+){0,2})(t?)$/

/**
 * Finds the interpreter that will import, and asks it what it is.
 *
 * @param wanted a path, a command name, or a version such as `3.12`; without it the first of `python`, `python3` on
 * PATH. A version is looked for as `python3.12`, `python`, `python3` on PATH, then by `uv python find`.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
export async function detectPlatform(wanted: string | undefined, options: ProbeOptions): Promise<Platform> {
  if (wanted === undefined || wanted === '') return await firstOf(['python', 'python3'], options)
  // As a path it would be shown whole.
  if (wanted.includes('://')) {
    const shown = redactUnreadable(wanted)
    throw new ExtensionConfigError(`'${shown}' is a URL, and an interpreter is a path, a command or a version`, {
      code: 'interpreter-not-found',
      subject: shown,
      hint: 'Name a path, or a version such as 3.12.',
    })
  }
  const [, version, suffix] = versionPattern.exec(wanted) ?? []
  if (version !== undefined) return await ofVersion(version, suffix === 't', options)
  if (/[\\/]/.test(wanted)) return await probeInterpreter(path.resolve(wanted), options)
  return await firstOf([wanted], options)
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
    hint: 'Set up Python before this step, or name an interpreter in the input python (CLI: --python).',
  })
}

async function ofVersion(version: string, freeThreaded: boolean, options: ProbeOptions): Promise<Platform> {
  const names = [`python${version}${freeThreaded ? 't' : ''}`, 'python', 'python3']
  const isWanted = (platform: Platform): boolean =>
    `${platform.pythonVersion}.`.startsWith(`${version}.`) && /^[a-z]+-[\d.]+t/.test(platform.id) === freeThreaded
  const seen: string[] = []
  const tryPath = async (executable: string): Promise<Platform | undefined> => {
    const platform = await probeInterpreter(executable, options).catch((error: unknown) => {
      if (error instanceof ExtensionConfigError) return undefined
      throw error
    })
    if (platform !== undefined && isWanted(platform)) return platform
    if (platform !== undefined) seen.push(`${platform.python} (${platform.pythonVersion})`)
    return undefined
  }
  for (const name of names) {
    const found = await findExecutable(name, options.environment)
    const platform = found === undefined ? undefined : await tryPath(found)
    if (platform !== undefined) return platform
  }
  const managed = await askUv(`${version}${freeThreaded ? 't' : ''}`, options)
  const platform = managed === undefined ? undefined : await tryPath(managed)
  if (platform !== undefined) return platform
  const others = seen.length === 0 ? '' : `; found ${[...new Set(seen)].join(', ')}`
  throw new ExtensionConfigError(`no Python ${version}${freeThreaded ? 't' : ''} was found${others}`, {
    code: 'interpreter-not-found',
    subject: version,
    // Python 3.1 itself is older than all that work here.
    hint:
      version === '3.1'
        ? "YAML reads 3.10 without quotes as the number 3.1: write '3.10'."
        : 'Set it up before this step, or give the path of its executable.',
  })
}

/** The interpreters uv knows of, its own installations among them. It downloads none. */
async function askUv(version: string, options: ProbeOptions): Promise<string | undefined> {
  const uv = await findExecutable('uv', options.environment)
  if (uv === undefined) return undefined
  const args = ['python', 'find', '--no-config', '--no-project', '--no-python-downloads', '--system', version]
  const answer = await options.runner.run(uv, args, { ...options, timeoutMs: 30_000 })
  const found = answer.stdout.trim()
  return answer.exitCode === 0 && found !== '' ? found : undefined
}
