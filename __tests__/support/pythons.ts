import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { toolDirectory } from './tools.ts'

/** A Python of this machine. */
export interface InstalledPython {
  /** `CPython 3.12.1` */
  readonly label: string
  readonly executable: string
  readonly isPyPy: boolean
  /** Major and minor, as a number to compare: 312. */
  readonly version: number
}

let found: readonly InstalledPython[] | undefined

/** All Pythons from 3.8 on: those of pyenv, `.tools`, and PATH, one of each implementation and minor version, oldest first. */
export function installedPythons(): readonly InstalledPython[] {
  found ??= findPythons()
  return found
}

/** The Pythons too old for us. */
export function oldPythons(): readonly string[] {
  return pyenvPythons().filter((file) => /\/(?:2\.|3\.[0-7]\.)/.test(file))
}

function findPythons(): InstalledPython[] {
  const own = existsSync(toolDirectory) ? readdirSync(toolDirectory).filter((name) => /^python3\.\d+$/.test(name)) : []
  const candidates = [...pyenvPythons(), 'python3', 'pypy3', ...own.map((name) => path.join(toolDirectory, name))]
  const pythons = new Map<string, InstalledPython>()
  for (const candidate of candidates) {
    const program = 'import sys; print(sys.implementation.name, "%d %d %d" % sys.version_info[:3], sys.executable)'
    const { status, stdout } = spawnSync(candidate, ['-I', '-c', program], { encoding: 'utf8' })
    if (status !== 0) continue
    const [name = '', major = '', minor = '', patch = '', ...rest] = stdout.trim().split(' ')
    const version = Number(major) * 100 + Number(minor)
    const label = `${name === 'pypy' ? 'PyPy' : 'CPython'} ${major}.${minor}.${patch}`
    const key = `${name} ${version}`
    // Those of `.tools` may be wrappers that only their own path starts.
    const executable = candidate.startsWith(toolDirectory) ? candidate : rest.join(' ')
    if (version >= 308 && !pythons.has(key)) pythons.set(key, { label, executable, isPyPy: name === 'pypy', version })
  }
  return [...pythons.values()].sort((left, right) => left.version - right.version || Number(left.isPyPy) - Number(right.isPyPy))
}

function pyenvPythons(): string[] {
  const versions = path.join(process.env['PYENV_ROOT'] ?? path.join(homedir(), '.pyenv'), 'versions')
  if (!existsSync(versions)) return []
  return readdirSync(versions)
    .map((version) => path.join(versions, version, 'bin', 'python'))
    .filter((file) => existsSync(file))
}
