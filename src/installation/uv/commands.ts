import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import type { Platform } from '../../platform/interpreter.ts'
import type { CommandResult, CommandRunner, Environment } from '../../ports.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { normalizeName } from '../../specification/marker.ts'
import { parseRequirement } from '../../specification/requirement.ts'
import { removeTree } from '../../system/files.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'
import { gitCredentials } from '../git-credentials.ts'
import { classifyFailure } from './classify-failure.ts'
import { uvEnvironment } from './environment.ts'
import type { Uv } from './source.ts'

/** What the inputs say about resolving and fetching. */
export interface UvSettings {
  /** Constraints files, absolute paths. */
  readonly constraints: readonly string[]
  /** Constraints that lie in no file of the user's. */
  readonly constraintLines: readonly string[]
  /** What the user calls these constraints, for messages: `uv.lock`. */
  readonly constraintNames: readonly string[]
  /** Specifications with the hashes their files may have: `six==1.17.0 --hash=sha256:…`. */
  readonly hashLines: readonly SecretText[]
  /** Where the specifications lead: git gets the credentials of those that are repositories. */
  readonly urls: readonly SecretUrl[]
  /** Whether nothing without a hash is installed. */
  readonly requireHashes: boolean
  /** Nothing uploaded after this time (RFC 3339, or a date) exists. */
  readonly excludeNewer: string | undefined
  /** Packages that are never built from source; `:all:` for all. */
  readonly onlyBinary: readonly string[]
  /** As the variables of uv name it: a URL, or a name and a URL. */
  readonly indexUrl: SecretText | undefined
  readonly extraIndexUrls: readonly SecretText[]
  /** A uv configuration file, absolute; without it uv reads none. */
  readonly configFile: string | undefined
}

/** One line of a resolution: a distribution and its version or, of a direct reference, its URL. */
export interface Pin {
  readonly name: string
  readonly version: string | undefined
  /** The line for uv: `six==1.17.0`, `pkg @ file:///…`. */
  readonly line: SecretText
}

/** A line of a resolution with the file that would be installed. */
export interface PlannedPin {
  readonly name: string
  /** Null of a source tree without one. */
  readonly version: string | null
  /** The size of its file in bytes; null where the index does not tell. */
  readonly sizeBytes: number | null
  /** Whether it has to be built from source. */
  readonly built: boolean
}

/** How one uv command is run. */
export interface UvRun {
  readonly specifications: readonly SecretText[]
  /** `name==version` lines that the resolution must keep to. */
  readonly pins?: readonly string[]
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/**
 * uv's commands, as this project uses them: specifications are arguments or lines of data, never options. Those that hold
 * secrets are neither arguments, which every user of the machine can read, nor in a file, which a killed run would leave:
 * uv reads them from its standard input.
 */
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
    const { indexUrl, extraIndexUrls, urls } = options.settings
    this.#environment = {
      ...uvEnvironment(options.environment),
      ...gitCredentials(urls, options.environment),
      // By variable, not by argument: the URLs may hold credentials, and arguments are visible to everyone.
      ...(indexUrl === undefined ? {} : { UV_DEFAULT_INDEX: indexUrl.reveal(), UV_INDEX_URL: undefined }),
      ...(extraIndexUrls.length === 0
        ? {}
        : { UV_INDEX: extraIndexUrls.map((url) => url.reveal()).join(' '), UV_EXTRA_INDEX_URL: undefined }),
    }
  }

  /** Resolves without installing. Throws the classified ExtensionInstallationError. */
  async resolve(run: UvRun): Promise<Pin[]> {
    const output = await this.#compile('resolve-', ['--no-annotate'], run)
    return output.split(/\r?\n/).flatMap((text) => {
      const line = text.trim()
      if (line === '' || line.startsWith('#') || line.startsWith('-')) return []
      return [pinOf(line)]
    })
  }

  /**
   * Resolves without installing, and tells the file of each distribution (PEP 751). Throws the classified
   * ExtensionInstallationError.
   */
  async plan(run: UvRun): Promise<PlannedPin[]> {
    const output = await this.#compile('plan-', ['--format', 'pylock.toml'], run)
    const { packages } = v.parse(pylockSchema, parse(output))
    return packages.map(({ name, version, wheels: [wheel] = [], sdist, archive }) => ({
      name: normalizeName(name),
      version: version ?? null,
      sizeBytes: (wheel ?? sdist ?? archive)?.size ?? null,
      built: wheel === undefined && archive?.url?.split(/[?#]/)[0]?.endsWith('.whl') !== true && archive?.path?.endsWith('.whl') !== true,
    }))
  }

  /**
   * How many of some pins (`six==1.17.0`) uv would download: those that its own cache does not hold. Undefined where it
   * does not tell. Throws the classified ExtensionInstallationError.
   */
  async countDownloads(pins: readonly string[], run: Omit<UvRun, 'specifications'>): Promise<number | undefined> {
    if (pins.length === 0) return 0
    const directory = await mkdtemp(path.join(this.#scratch, 'download-'))
    const whole = { ...run, specifications: pins.map((pin) => new SecretText(pin)) }
    const target = path.join(directory, 'tree')
    const args = ['pip', 'install', '--dry-run', '--no-deps', ...(await this.#common(directory, whole)), '--target', target, '--', ...pins]
    const { stderr } = await this.#finish(args, whole)
    const [, count] = /^Would download (\d+) packages?/m.exec(stderr) ?? []
    return count !== undefined ? Number(count) : /^Would install/m.test(stderr) ? 0 : undefined
  }

  /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
  async install(target: string, run: UvRun & { noDependencies?: boolean }): Promise<void> {
    // After a full disk a second run into the same directory reports success with modules missing.
    if (!(await removeTree(target))) throw new Error(`${target} cannot be emptied`)
    await mkdir(target, { recursive: true, mode: 0o755 })
    const only = [...(run.noDependencies === true ? ['--no-deps'] : []), ...(this.#settings.requireHashes ? ['--require-hashes'] : [])]
    const common = await this.#common(await mkdtemp(path.join(this.#scratch, 'install-')), run)
    const open = run.specifications.filter(({ hasSecret }) => !hasSecret).map((specification) => specification.reveal())
    const hidden = open.length < run.specifications.length ? ['--requirements', '-'] : []
    await this.#finish(['pip', 'install', ...only, ...common, '--target', target, ...hidden, '--', ...open], run)
    await rm(path.join(target, '.lock'), { force: true })
  }

  /** What uv prints of a resolution. */
  async #compile(name: string, options: readonly string[], run: UvRun): Promise<string> {
    const directory = await mkdtemp(path.join(this.#scratch, name))
    const input = path.join(directory, 'specifications.in')
    const open = run.specifications.filter(({ hasSecret }) => !hasSecret)
    await writeFile(input, `${open.join('\n')}\n`)
    const inputs = open.length < run.specifications.length ? [input, '-'] : [input]
    const args = ['pip', 'compile', '--quiet', '--no-header', ...options, ...(await this.#common(directory, run)), '--', ...inputs]
    return (await this.#finish(args, run)).stdout
  }

  async #common(directory: string, run: UvRun): Promise<string[]> {
    const { constraints, constraintLines, hashLines, configFile, excludeNewer, onlyBinary } = this.#settings
    const args = ['--python', this.#python, ...(configFile === undefined ? ['--no-config'] : ['--config-file', configFile])]
    for (const file of constraints) args.push('--constraints', file)
    const lists = { pins: run.pins ?? [], constraints: constraintLines, hashes: hashLines.filter(({ hasSecret }) => !hasSecret) }
    for (const [name, lines] of Object.entries(lists)) {
      if (lines.length === 0) continue
      const file = path.join(directory, `${name}.txt`)
      await writeFile(file, `${lines.join('\n')}\n`)
      args.push('--constraints', file)
    }
    if (excludeNewer !== undefined) args.push('--exclude-newer', excludeNewer)
    for (const name of onlyBinary) args.push('--only-binary', name)
    return args
  }

  async #finish(args: readonly string[], run: UvRun): Promise<CommandResult> {
    const result = await this.#runner.run(this.#uv.path, args, {
      environment: this.#environment,
      cwd: this.#scratch,
      input: this.#hiddenLines(run),
      timeoutMs: run.timeoutMs,
      signal: run.signal,
    })
    if (result.exitCode !== 0) throw classifyFailure(result, subjectOf(run.specifications))
    return result
  }

  /** The specifications with secrets, one a line, each with its hashes. */
  #hiddenLines({ specifications }: UvRun): string {
    const hashed = this.#settings.hashLines.map((line) => line.reveal())
    const hidden = specifications.filter(({ hasSecret }) => hasSecret).map((specification) => specification.reveal())
    return hidden.map((text) => `${hashed.find((line) => line.startsWith(`${text} --hash=`)) ?? text}\n`).join('')
  }
}

function pinOf(line: string): Pin {
  try {
    const { name, versions, url } = parseRequirement(line)
    if (url !== undefined) return { name, version: undefined, line: SecretText.around(line, SecretUrl.parse(url)) }
    return { name, version: versions[0]?.replace(/^==/, ''), line: new SecretText(line) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // A directory or archive that was asked for by its bare path comes back as that.
    return { name: line, version: undefined, line: new SecretText(line) }
  }
}

const fileSchema = v.looseObject({ size: v.optional(v.number()), url: v.optional(v.string()), path: v.optional(v.string()) })
const pylockSchema = v.looseObject({
  packages: v.optional(
    v.array(
      v.looseObject({
        name: v.string(),
        version: v.optional(v.string()),
        wheels: v.optional(v.array(fileSchema)),
        sdist: v.optional(fileSchema),
        archive: v.optional(fileSchema),
      }),
    ),
    [],
  ),
})

function subjectOf(specifications: readonly SecretText[]): string {
  const shown = specifications.slice(0, 5).join(', ')
  return specifications.length > 5 ? `${shown} and ${specifications.length - 5} more` : shown
}

/** The texts of specifications for uv. */
export function installables(specifications: readonly IdentifiedSpecification[]): SecretText[] {
  return specifications.map(({ installable }) => installable)
}
