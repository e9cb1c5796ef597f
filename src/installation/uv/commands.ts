import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ExtensionInstallationError } from '../../errors.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { CommandResult, CommandRunner, Environment } from '../../ports.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import type { HiddenUrl } from '../../specification/hidden-url.ts'
import { normalizeName } from '../../specification/name.ts'
import { makeDirectory, removeTree } from '../../system/files.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'
import { classifyFailure } from './classify-failure.ts'
import type { UvConfig } from './config-file.ts'
import { filesAsArguments, uvEnvironment } from './environment.ts'
import { gitCredentials } from './git-credentials.ts'
import { indexesOf, indexUrlsOf, indexVariables, isOffline } from './indexes.ts'
import { type Pin, readPylock } from './pylock.ts'
import type { Uv } from './source.ts'

/** The inputs about resolving and fetching. */
export interface UvSettings {
  /** Constraints files, absolute paths. */
  readonly constraints: readonly string[]
  /** Constraints that lie in no file of the user's. */
  readonly constraintLines: readonly string[]
  /** Overrides, and constraints of builds, a line each. uv reads the files of variables itself. */
  readonly overrideLines: readonly string[]
  readonly buildConstraintLines: readonly string[]
  /** Files of variables that uv does not get, because their lines are here. */
  readonly readFiles: readonly string[]
  /** Repositories that local packages ask for with an account, without it: uv asks for those it was told first. */
  readonly repositoryLines: readonly string[]
  /** The URLs with secrets that lines and the configuration name, each with the variable that stands for it, where one does. */
  readonly hiddenUrls: readonly HiddenUrl[]
  /** The user's name for these constraints, for messages: `uv.lock`. */
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
  readonly extraIndexUrl: readonly SecretText[]
  /** URLs and absolute paths. */
  readonly findLinks: readonly SecretText[]
  /** Whether no index is asked. */
  readonly noIndex: boolean
  /** Whether releases that are not final are taken like others. */
  readonly prerelease: boolean
  /** Packages that are always built from source; `:all:` for all. */
  readonly noBinary: readonly string[]
  /** Settings for build backends: `KEY=VALUE`, for one package or for all. */
  readonly buildSettings: readonly { readonly package: string | undefined; readonly setting: string }[]
  /** Hosts whose certificates are not checked. */
  readonly trustedHosts: readonly string[]
  /** Names of packages that are built from what lies on this machine. */
  readonly localNames: readonly string[]
  /** The configuration of uv; without it uv reads none. */
  readonly config: Pick<UvConfig, 'file' | 'text' | 'accounts'>
}

/** How one uv command is run. */
export interface UvRun {
  readonly specifications: readonly SecretText[]
  /** `name==version` lines that the resolution must keep to. */
  readonly pins?: readonly string[]
  /** Whether `exclude-newer` does not count. */
  readonly isNewest?: boolean
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
  readonly #onLine: ((line: string) => void) | undefined
  /** The index that everything comes from, without credentials; undefined where there may be others. */
  readonly #onlyIndex: string | undefined
  /** The files that variables name, as arguments. */
  readonly #files: readonly string[]

  constructor(options: {
    uv: Uv
    runner: CommandRunner
    environment: Environment
    settings: UvSettings
    platform: Platform
    /** A directory for input files; also uv's working directory, so that no `uv.toml` and no package lies in it. */
    scratch: string
    /** Told what uv says of its work, line by line. */
    onLine?: ((line: string) => void) | undefined
  }) {
    this.#uv = options.uv
    this.#runner = options.runner
    this.#settings = options.settings
    this.#python = options.platform.python
    this.#scratch = options.scratch
    this.#onLine = options.onLine
    const { settings } = options
    const indexes = indexesOf(settings, options.environment)
    const { environment, args } = filesAsArguments(uvEnvironment(options.environment), options.environment, settings.readFiles)
    this.#environment = {
      ...environment,
      ...gitCredentials([...settings.urls, ...settings.hiddenUrls.map(({ url }) => url)], options.environment),
      ...Object.fromEntries(settings.hiddenUrls.flatMap(({ url, variable }) => (variable === undefined ? [] : [[variable, url.reveal()]]))),
      ...Object.fromEntries(Object.entries(settings.config.accounts).map(([name, secret]) => [name, secret.reveal()])),
      ...indexVariables(indexes),
    }
    const isOne = indexes.others.length === 0 && indexes.findLinks.length === 0
    const hasConfig = settings.config.file !== undefined || settings.config.text !== undefined
    this.#onlyIndex = isOne && !hasConfig && !settings.noIndex ? indexUrlsOf(indexes, options.environment)[0]?.bare : undefined
    this.#files = args
  }

  /** Resolves without installing. Throws the classified ExtensionInstallationError. */
  async resolve(run: UvRun): Promise<Pin[]> {
    return await this.#compile(run, [])
  }

  /**
   * The name and the source of each of some specifications, without what they need. Throws the classified
   * ExtensionInstallationError.
   *
   * @param isOffline whether only uv's own cache is asked: of what was just installed it knows the sources.
   */
  async identify(run: UvRun, isOffline: boolean): Promise<Pin[]> {
    return await this.#compile(run, ['--no-deps', ...(isOffline ? ['--offline'] : [])])
  }

  /**
   * The index that each of some distributions came from, without credentials, by its name. Where there is more than one place, uv's own
   * cache is asked, which knows of what was just installed. Throws the classified ExtensionInstallationError.
   */
  async indexesOf(
    distributions: readonly { readonly name: string; readonly version: string }[],
    run: Omit<UvRun, 'specifications'>,
  ): Promise<Map<string, string>> {
    const only = this.#onlyIndex
    if (only !== undefined) return new Map(distributions.map(({ name }) => [name, only]))
    if (distributions.length === 0) return new Map()
    const pins = distributions.map(({ name, version }) => `${name}==${version}`)
    const directory = await mkdtemp(path.join(this.#scratch, 'indexes-'))
    const input = path.join(directory, 'pins.in')
    await writeFile(input, `${pins.join('\n')}\n`)
    const whole = { ...run, specifications: [] }
    const asked = ['--quiet', '--no-header', '--no-annotate', '--emit-index-annotation', '--no-deps', '--offline']
    const { stdout } = await this.#finish(['pip', 'compile', ...asked, ...(await this.#common(directory, whole)), '--', input], whole)
    return readIndexAnnotations(stdout)
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
    await makeDirectory(target, { mode: 0o755 })
    const only = [...(run.noDependencies === true ? ['--no-deps'] : []), ...(this.#settings.requireHashes ? ['--require-hashes'] : [])]
    const common = [...this.#rebuilding('install'), ...(await this.#common(await mkdtemp(path.join(this.#scratch, 'install-')), run))]
    const open = run.specifications.filter(({ hasSecret }) => !hasSecret).map((specification) => specification.reveal())
    const hidden = open.length < run.specifications.length ? ['--requirements', '-'] : []
    const repositories = run.noDependencies === true ? [] : this.#settings.repositoryLines
    await this.#finish(['pip', 'install', ...only, ...common, '--target', target, ...hidden, '--', ...repositories, ...open], run)
    await rm(path.join(target, '.lock'), { force: true })
  }

  /**
   * Arguments by which uv builds local packages again: it keeps what it built of a path that a source names, and looks at a
   * few of its files only. It refuses to refresh offline; then a reinstallation has the same effect, which only installing has.
   */
  #rebuilding(command: 'compile' | 'install'): string[] {
    const isWithout = isOffline(this.#environment)
    if (isWithout && command === 'compile') return []
    return this.#settings.localNames.flatMap((name) => [isWithout ? '--reinstall-package' : '--refresh-package', name])
  }

  async #compile(run: UvRun, args: readonly string[]): Promise<Pin[]> {
    const directory = await mkdtemp(path.join(this.#scratch, 'resolve-'))
    const input = path.join(directory, 'specifications.in')
    const open = run.specifications.filter(({ hasSecret }) => !hasSecret)
    const repositories = args.includes('--no-deps') ? [] : this.#settings.repositoryLines
    await writeFile(input, `${[...repositories, ...open].join('\n')}\n`)
    const inputs = open.length < run.specifications.length ? [input, '-'] : [input]
    // uv refuses to look at what it built again where it may ask no index.
    const rebuilding = args.includes('--offline') ? [] : this.#rebuilding('compile')
    const common = [...args, ...rebuilding, ...(await this.#common(directory, run)), '--', ...inputs]
    // What has no upload time is in uv's warnings only.
    const quiet = this.#settings.excludeNewer === undefined ? ['--quiet'] : []
    const { stdout } = await this.#finish(['pip', 'compile', ...quiet, '--no-header', '--format', 'pylock.toml', ...common], run)
    return readPylock(stdout)
  }

  async #common(directory: string, run: UvRun): Promise<string[]> {
    const { constraints, constraintLines, hashLines, excludeNewer, onlyBinary, overrideLines, buildConstraintLines } = this.#settings
    const args = ['--python', this.#python, ...(await this.#configuration(directory))]
    args.push(...this.#files)
    for (const file of constraints) args.push('--constraints', file)
    const lists = [
      { name: 'pins', option: '--constraints', lines: run.pins ?? [] },
      { name: 'constraints', option: '--constraints', lines: constraintLines },
      { name: 'hashes', option: '--constraints', lines: hashLines.filter(({ hasSecret }) => !hasSecret) },
      { name: 'overrides', option: '--overrides', lines: overrideLines },
      { name: 'build', option: '--build-constraints', lines: buildConstraintLines },
    ]
    for (const { name, option, lines } of lists) {
      if (lines.length === 0) continue
      const file = path.join(directory, `${name}.txt`)
      await writeFile(file, `${lines.join('\n')}\n`)
      args.push(option, file)
    }
    if (excludeNewer !== undefined && run.isNewest !== true) args.push('--exclude-newer', excludeNewer)
    for (const name of onlyBinary) args.push('--only-binary', name)
    args.push(...this.#fileOptions())
    return args
  }

  async #configuration(directory: string): Promise<string[]> {
    const { file, text } = this.#settings.config
    if (text === undefined) return file === undefined ? ['--no-config'] : ['--config-file', file]
    const written = path.join(directory, 'uv.toml')
    await writeFile(written, text)
    return ['--config-file', written]
  }

  /** The options of requirements files about finding and building packages. */
  #fileOptions(): string[] {
    const { noIndex, prerelease, noBinary, buildSettings, trustedHosts } = this.#settings
    return [
      ...(noIndex ? ['--no-index'] : []),
      ...(prerelease ? ['--prerelease', 'allow'] : []),
      ...noBinary.flatMap((name) => ['--no-binary', name]),
      ...trustedHosts.flatMap((host) => ['--allow-insecure-host', host]),
      ...buildSettings.map(({ package: name, setting }) =>
        name === undefined ? `--config-setting=${setting}` : `--config-settings-package=${name}:${setting}`,
      ),
    ]
  }

  async #finish(args: readonly string[], run: UvRun): Promise<CommandResult> {
    const result = await this.#runner.run(this.#uv.path, args, {
      environment: this.#environment,
      cwd: this.#scratch,
      input: this.#hiddenLines(run),
      timeoutMs: run.timeoutMs,
      signal: run.signal,
      onErrorLine: this.#onLine,
    })
    if (result.exitCode !== 0) throw this.#failure(result, run)
    return result
  }

  #failure(result: CommandResult, { specifications }: UvRun): ExtensionInstallationError {
    const { constraints, constraintNames } = this.#settings
    const names = constraintNames.length > 0 ? constraintNames : constraints.map((file) => path.basename(file))
    return classifyFailure(result, subjectOf(specifications), { environment: this.#environment, constraintNames: names })
  }

  /** The specifications with secrets, one a line, each with its hashes. */
  #hiddenLines({ specifications }: UvRun): string {
    const hashed = this.#settings.hashLines.map((line) => line.reveal())
    const hidden = specifications.filter(({ hasSecret }) => hasSecret).map((specification) => specification.reveal())
    return hidden.map((text) => `${hashed.find((line) => line.startsWith(`${text} --hash=`)) ?? text}\n`).join('')
  }
}

/** Reads lines `name==version` with a line `# from URL` after each. */
function readIndexAnnotations(text: string): Map<string, string> {
  const found = [...text.matchAll(/^([A-Za-z0-9._-]+)==.*(?:\r?\n +--hash=.*)*\r?\n\s*# from (\S+)/gm)]
  return new Map(found.map(([, name = '', index = '']) => [normalizeName(name), SecretUrl.parse(index).bare]))
}

function subjectOf(specifications: readonly SecretText[]): string {
  const shown = specifications.slice(0, 5).join(', ')
  return specifications.length > 5 ? `${shown} and ${specifications.length - 5} more` : shown
}

/** The texts of specifications for uv. */
export function installables(specifications: readonly IdentifiedSpecification[]): SecretText[] {
  return specifications.map(({ installable }) => installable)
}
