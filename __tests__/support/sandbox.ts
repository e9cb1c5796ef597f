import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { createDirectory } from './directory.ts'
import { programFile, requireTool } from './tools.ts'

/** How a command of a test ended. */
export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A directory of one test's own, and everything run in it. */
export interface Sandbox {
  readonly directory: string
  readonly cacheRoot: string
  readonly environment: NodeJS.ProcessEnv
  /** Runs a command to its end. */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<Ran>
  /** Runs the CLI: from its sources, or with `TEST_DIST=1` the bundle. */
  cli(args: readonly string[], options?: RunOptions): Promise<Ran>
  /** Runs `ensure --json` and parses its one object. */
  ensure(args: readonly string[], options?: RunOptions): Promise<EnsureResult & { code: number | null }>
}

/** What a single run changes. */
interface RunOptions {
  readonly environment?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** The node that runs the CLI; default: the one that runs the tests. */
  readonly node?: string
  /** Called with the child once it runs, to send it signals. */
  readonly onStart?: (child: ChildProcess) => void
}

/**
 * Makes a sandbox that is removed when the test ends, or when `onEnd` says so. Its path has a space, as users' paths do,
 * unless the prefix says otherwise. uv is first on its PATH; its uv cache is shared by all tests.
 */
export async function createSandbox(
  name = 'sandbox',
  prefix = 'ensure ',
  onEnd: (remove: () => Promise<void>) => void = onTestFinished,
): Promise<Sandbox> {
  const directory = await createDirectory(name, prefix, onEnd)
  const bin = path.join(directory, 'uv bin')
  await mkdir(bin)
  await symlink(requireTool('uv'), path.join(bin, 'uv'))
  const cacheRoot = path.join(directory, 'cache')
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(?:UV_|GITHUB_|ACTIONS_|RUNNER_|PYTHONPATH$|VITEST|NODE_OPTIONS)/.test(key)),
  )
  const environment: NodeJS.ProcessEnv = {
    ...inherited,
    PATH: [bin, process.env['PATH']].join(path.delimiter),
    UV_CACHE_DIR: process.env['TEST_UV_CACHE'] ?? path.join(tmpdir(), 'ensure-extensions-test-uv-cache'),
    ENSURE_EXTENSIONS_CACHE: cacheRoot,
    PYTHONDONTWRITEBYTECODE: undefined,
  }
  const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
    runCommand(command, args, { cwd: directory, ...options, environment: { ...environment, ...options.environment } })
  const cli = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
    run(options.node ?? process.execPath, [programFile('cli'), ...args], options)
  return {
    directory,
    cacheRoot,
    environment,
    run,
    cli,
    async ensure(args, options) {
      const { stdout, stderr, code } = await cli(['ensure', '--json', ...args], options)
      if (stdout === '') throw new Error(`ensure printed nothing (${code}): ${stderr}`)
      return { ...(JSON.parse(stdout) as EnsureResult), code }
    },
  }
}

/** Runs a command to its end and collects what it prints. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: { cwd: string; environment: NodeJS.ProcessEnv; onStart?: (child: ChildProcess) => void },
): Promise<Ran> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.environment, stdio: ['ignore', 'pipe', 'pipe'] })
    options.onStart?.(child)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

/** Writes an executable script. */
export async function writeScript(file: string, text: string): Promise<void> {
  await writeFile(file, text)
  await chmod(file, 0o755)
}
