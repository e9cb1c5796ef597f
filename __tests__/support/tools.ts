import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const repository: string = fileURLToPath(new URL('../..', import.meta.url))

/** The programs that tests start: where each lies in `src/` and in `dist/`. */
const programs = {
  cli: 'cli/main',
  'action/main': 'action/main',
  'action/post': 'action/post',
  'action/restore': 'action/restore',
  'action/save': 'action/save',
  toolkit: 'providers/github-actions/toolkit',
  'toolkit/store': 'providers/local/program',
} as const

/**
 * The file of a program. It runs from the sources where node strips types (22.18 and newer), elsewhere from `lib/`, which
 * is compiled when the tests start; with `TEST_DIST=1` it is the committed bundle.
 */
export function programFile(name: keyof typeof programs): string {
  if (process.env['TEST_DIST'] === '1') return path.join(repository, 'dist', name, 'index.js')
  const isStripped = 'typescript' in process.features && process.features.typescript !== false
  return path.join(repository, ...(isStripped ? ['src', `${programs[name]}.ts`] : ['lib', `${programs[name]}.js`]))
}

/** Whether this is the quick tier: it leaves out what takes longest, and says so. `.ci/run` leaves out nothing. */
const isQuick: boolean = process.env['REQUIRE_ALL_TESTS'] !== '1'

/** Whether a test that takes long is left out for now. */
export function isLeftOut(what: string): boolean {
  if (isQuick) process.stderr.write(`skipped: ${what} (only .ci/run takes the time)\n`)
  return isQuick
}

/** Whether the tests of the night are run: all of what is otherwise a selection. */
export const isNightly: boolean = process.env['NIGHTLY_TESTS'] === '1'

/** Where `.ci/install-tools` and the global setup put what tests run. */
export const toolDirectory: string = path.join(repository, '.tools')

/** A tool of the tests by its name; undefined where it is not installed. */
export function findTool(name: string): string | undefined {
  const file = path.join(toolDirectory, name)
  return existsSync(file) ? file : undefined
}

/**
 * Whether tests that need these tools must be skipped. In CI nothing may be missing: then this throws, which fails
 * the file.
 */
export function isMissing(...names: readonly string[]): boolean {
  const missing = names.filter((name) => findTool(name) === undefined)
  if (missing.length === 0) return false
  const message = `${missing.join(', ')} not installed: .ci/install-tools puts it into .tools`
  if (process.env['REQUIRE_ALL_TESTS'] === '1') throw new Error(message)
  process.stderr.write(`skipped: ${message}\n`)
  return true
}

/** Whether tests that need these programs of the system must be skipped. In CI this throws instead. */
export function lacksPrograms(...programs: readonly string[]): boolean {
  return isSkipped(missingPrograms(programs), `${programs.join(', ')} needed`)
}

function missingPrograms(programs: readonly string[]): boolean {
  return programs.some((name) => !['/usr/bin', '/bin', '/usr/sbin'].some((directory) => existsSync(path.join(directory, name))))
}

function isSkipped(isMissingSomething: boolean, what: string): boolean {
  if (!isMissingSomething) return false
  const message = `${what}: .ci/install-tools installs the programs`
  if (process.env['REQUIRE_ALL_TESTS'] === '1') throw new Error(message)
  process.stderr.write(`skipped: ${message}\n`)
  return true
}

/** Whether tests that need root and these programs of the system must be skipped. In CI this throws instead. */
export function isUnprivileged(...programs: readonly string[]): boolean {
  return isSkipped(missingPrograms(programs) || process.getuid?.() !== 0, `root and ${programs.join(', ')} are needed`)
}

/** The path of a tool that a test needs and `isMissing` has checked. */
export function requireTool(name: string): string {
  const file = findTool(name)
  if (file === undefined) throw new Error(`${name} is not installed`)
  return file
}
