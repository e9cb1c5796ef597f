import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Platform } from '../platform/interpreter.js'
import type { CommandRunner, Environment } from '../ports.js'
import type { IdentifiedSpecification } from '../specification/digest.js'
import { parseRequirement } from '../specification/requirement.js'
import { removeTree } from '../system/files.js'
import { classifyFailure } from './classify-failure.js'
import { uvEnvironment } from './uv-environment.js'
import type { Uv } from './uv-source.js'

/** What the inputs say about resolving and fetching. */
export interface UvSettings {
  /** Constraints files, absolute paths. */
  readonly constraints: readonly string[]
  readonly indexUrl: string | undefined
  readonly extraIndexUrls: readonly string[]
  /** A uv configuration file, absolute; without it uv reads none. */
  readonly configFile: string | undefined
}

/** One line of a resolution: a distribution and its version or, of a direct reference, its URL. */
export interface Pin {
  readonly name: string
  readonly version: string | undefined
  /** The line for uv: `six==1.17.0`, `pkg @ file:///…`. */
  readonly line: string
}

/** How one uv command is run. */
export interface UvRun {
  readonly specifications: readonly string[]
  /** `name==version` lines that the resolution must keep to. */
  readonly pins?: readonly string[]
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** uv's two commands, as this project uses them: specifications are arguments or lines of data, never options. */
export class UvCommands {
  readonly #uv: Uv
  readonly #runner: CommandRunner
  readonly #environment: Environment
  readonly #settings: UvSettings
  readonly #python: string
  readonly #scratch: string

  constructor(options: {
    uv: Uv
    runner: CommandRunner
    environment: Environment
    settings: UvSettings
    platform: Platform
    /** A directory for input files; also uv's working directory, so that no `uv.toml` and no package lies in it. */
    scratch: string
  }) {
    this.#uv = options.uv
    this.#runner = options.runner
    this.#settings = options.settings
    this.#python = options.platform.python
    this.#scratch = options.scratch
    const { indexUrl, extraIndexUrls } = options.settings
    this.#environment = {
      ...uvEnvironment(options.environment),
      // By variable, not by argument: the URLs may hold credentials, and arguments are visible to everyone.
      ...(indexUrl === undefined ? {} : { UV_DEFAULT_INDEX: indexUrl, UV_INDEX_URL: undefined }),
      ...(extraIndexUrls.length === 0 ? {} : { UV_INDEX: extraIndexUrls.join(' '), UV_EXTRA_INDEX_URL: undefined }),
    }
  }

  /** Resolves without installing. Throws the classified ExtensionInstallationError. */
  async resolve(run: UvRun): Promise<Pin[]> {
    const directory = await mkdtemp(path.join(this.#scratch, 'resolve-'))
    const input = path.join(directory, 'specifications.in')
    await writeFile(input, `${run.specifications.join('\n')}\n`)
    const output = await this.#run(
      ['pip', 'compile', '--quiet', '--no-header', '--no-annotate', ...(await this.#common(directory, run)), '--', input],
      run,
    )
    return output.split(/\r?\n/).flatMap((text) => {
      const line = text.trim()
      if (line === '' || line.startsWith('#') || line.startsWith('-')) return []
      const { name, versions, url } = parseRequirement(line)
      const version = url === undefined ? versions[0]?.replace(/^==/, '') : undefined
      return [{ name, version, line }]
    })
  }

  /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
  async install(target: string, run: UvRun & { noDependencies?: boolean }): Promise<void> {
    // After a full disk a second run into the same directory reports success with modules missing.
    if (!(await removeTree(target))) throw new Error(`${target} cannot be emptied`)
    await mkdir(target, { recursive: true, mode: 0o755 })
    const only = run.noDependencies === true ? ['--no-deps'] : []
    const common = await this.#common(await mkdtemp(path.join(this.#scratch, 'install-')), run)
    await this.#run(['pip', 'install', ...only, ...common, '--target', target, '--', ...run.specifications], run)
    await rm(path.join(target, '.lock'), { force: true })
  }

  async #common(directory: string, run: UvRun): Promise<string[]> {
    const { constraints, configFile } = this.#settings
    const args = ['--python', this.#python, ...(configFile === undefined ? ['--no-config'] : ['--config-file', configFile])]
    for (const file of constraints) args.push('--constraints', file)
    if (run.pins !== undefined && run.pins.length > 0) {
      const file = path.join(directory, 'pins.txt')
      await writeFile(file, `${run.pins.join('\n')}\n`)
      args.push('--constraints', file)
    }
    return args
  }

  async #run(args: readonly string[], run: UvRun): Promise<string> {
    const result = await this.#runner.run(this.#uv.path, args, {
      environment: this.#environment,
      cwd: this.#scratch,
      timeoutMs: run.timeoutMs,
      signal: run.signal,
    })
    if (result.exitCode !== 0) throw classifyFailure(result, subjectOf(run.specifications))
    return result.stdout
  }
}

function subjectOf(specifications: readonly string[]): string {
  const shown = specifications.slice(0, 5).join(', ')
  return specifications.length > 5 ? `${shown} and ${specifications.length - 5} more` : shown
}

/** The texts of specifications for uv. */
export function installables(specifications: readonly IdentifiedSpecification[]): string[] {
  return specifications.map(({ installable }) => installable)
}
