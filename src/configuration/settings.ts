import { homedir } from 'node:os'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { ImportOrder, PthPolicy } from '../importation/loader.ts'
import type { EnvFileForm } from '../mapping/env-file.ts'
import type { Environment } from '../ports.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import type { ConstraintSource } from './constraints.ts'
import type { ConfiguredExtension } from './extensions.ts'
import { type IndexSetting, parseIndex } from './index-setting.ts'
import { inputText, type RawInputs } from './inputs.ts'
import { learnSecretsOf } from './learn-secrets.ts'
import { type ProviderSetting, parseProvider, providerForms } from './provider-setting.ts'
import { readPyproject, selectPyproject } from './pyproject.ts'
import { readRequirementsFile } from './requirements-file.ts'
import type { SourcedText } from './sourced-text.ts'
import { type ExcludeNewer, parseExcludeNewer, parseOnlyBinary, type ValueParser } from './supply-chain.ts'

/** All that was asked for, validated. Nothing below the composition reads inputs or variables of its own. */
export interface Settings {
  readonly mode: 'ensure' | 'warm'
  readonly specifications: readonly SourcedText[]
  /** Those of the configuration files, built-in and disabled ones among them; the packages of the others are specifications too. */
  readonly extensions: readonly ConfiguredExtension[]
  /** The directory relative paths start from, absolute. */
  readonly workspace: string
  readonly python: string | undefined
  readonly cacheRoot: string
  readonly provider: ProviderSetting
  /** How long a store may take to look up and bring an archive, in milliseconds. */
  readonly restoreMs: number
  readonly archive: 'auto' | 'tar'
  /** Hours, or `never`; undefined for the number stored with each extension. */
  readonly ttl: number | 'never' | undefined
  /** Whether specifications that name one version never expire. */
  readonly keepPinned: boolean
  readonly staleIfError: { readonly on: 'network' | 'always' | 'never'; readonly hours: number }
  readonly refresh: 'before' | 'after' | 'never'
  readonly retries: number
  readonly isolation: 'shared' | 'package'
  readonly onConflict: 'error' | 'isolate' | 'drop-optional'
  readonly pth: PthPolicy
  readonly importOrder: ImportOrder
  /** Whether later steps get the import paths. */
  readonly exported: boolean
  readonly verifyImport: boolean
  readonly verifyRegister: boolean
  readonly constraints: readonly ConstraintSource[]
  readonly excludeNewer: ExcludeNewer | undefined
  readonly requireHashes: boolean
  /** Names in normal form, or `:all:`. */
  readonly onlyBinary: readonly string[]
  readonly indexUrl: IndexSetting | undefined
  readonly extraIndexUrls: readonly IndexSetting[]
  readonly uvVersion: string | undefined
  /** An absolute path. */
  readonly uvConfig: string | undefined
  readonly save: 'true' | 'false' | 'auto'
  readonly saveAt: 'post' | 'main'
  readonly failOnError: boolean
  readonly failOnMiss: boolean
  readonly lookupOnly: boolean
  readonly cacheSuffix: string
  /** Files that get the import path; absolute. */
  readonly envFiles: readonly { readonly file: string; readonly form: EnvFileForm }[]
}

/** What settings are made from. */
export interface SettingsSource {
  readonly raw: RawInputs
  readonly environment: Environment
  /** Absolute. */
  readonly workspace: string
  /** How the user writes an input, for messages: `input retries`, `--retries`. */
  readonly nameOf: (input: string) => string
  /** Specifications given as arguments instead of lines. */
  readonly arguments?: readonly string[]
}

/**
 * Reads and validates all inputs.
 *
 * @throws ExtensionConfigError naming the input, its value and what is allowed; `packages-empty` where nothing is named.
 */
export async function readSettings(source: SettingsSource): Promise<Settings> {
  const { raw, workspace } = source
  learnSecretsOf(source.environment)
  const text = (name: string): string => inputText(raw, name)
  const optional = (name: string): string | undefined => (text(name) === '' ? undefined : text(name))
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T => {
    const value = text(name) as T
    return allowed.includes(value) ? value : refuse(source, name, allowed.join(', '))
  }
  const flag = (name: string): boolean => oneOf(name, ['true', 'false']) === 'true'
  const uvConfig = optional('uv-config')
  const extensions = await readConfiguration(source)
  const specifications = [...packagesOf(extensions), ...(await readSpecifications(source))]
  if (specifications.length === 0 && text('config') === '') {
    throw new ExtensionConfigError('no specification was given', {
      code: 'packages-empty',
      subject: source.nameOf('packages'),
      hint: 'Name at least one package, such as sphinx-copybutton==0.5.2, or a file in requirements or config.',
    })
  }
  return {
    mode: oneOf('mode', ['ensure', 'warm']),
    specifications,
    extensions,
    workspace,
    python: optional('python'),
    cacheRoot: cacheRootOf(optional('cache-root'), source.environment, workspace),
    provider: providerOf(source),
    restoreMs: wholeNumber(source, 'restore-timeout', 3_600) * 1_000,
    archive: oneOf('archive', ['auto', 'tar']),
    ttl: ttlOf(source),
    keepPinned: flag('keep-pinned'),
    staleIfError: staleIfErrorOf(source),
    refresh: oneOf('refresh', ['before', 'after', 'never']),
    retries: wholeNumber(source, 'retries', 20),
    isolation: oneOf('isolation', ['shared', 'package']),
    onConflict: oneOf('on-conflict', ['error', 'isolate', 'drop-optional']),
    pth: oneOf('pth', ['process', 'paths-only', 'ignore']),
    importOrder: oneOf('import-order', ['auto', 'before', 'after']),
    exported: flag('export'),
    verifyImport: flag('verify-import'),
    verifyRegister: flag('verify-register'),
    constraints: linesOf(text('constraints')).map((line) => constraintOf(line.text, workspace)),
    excludeNewer: parsed(source, 'exclude-newer', parseExcludeNewer),
    requireHashes: flag('require-hashes'),
    onlyBinary: parsed(source, 'only-binary', parseOnlyBinary) ?? [],
    indexUrl: optional('index-url') === undefined ? undefined : indexOf(source, 'index-url', text('index-url')),
    extraIndexUrls: linesOf(text('extra-index-url')).map((line) => indexOf(source, 'extra-index-url', line.text)),
    uvVersion: uvVersionOf(source),
    uvConfig: uvConfig === undefined ? undefined : path.resolve(workspace, uvConfig),
    save: oneOf('save', ['true', 'false', 'auto']),
    saveAt: oneOf('save-at', ['post', 'main']),
    failOnError: flag('fail-on-error'),
    failOnMiss: flag('fail-on-miss'),
    lookupOnly: flag('lookup-only'),
    cacheSuffix: suffixOf(source),
    envFiles: linesOf(text('env-file')).map((line) => envFileOf(line.text, workspace)),
  }
}

/** The value of an input that its parser reads; undefined where it is not given. */
function parsed<T>(source: SettingsSource, name: string, { parse, allowed }: ValueParser<T>): T | undefined {
  const text = inputText(source.raw, name)
  return text === '' ? undefined : (parse(text) ?? refuse(source, name, allowed))
}

function refuse(source: SettingsSource, name: string, allowed: string): never {
  throw new ExtensionConfigError(`${source.nameOf(name)}: '${redactUnreadable(inputText(source.raw, name))}' is not one of: ${allowed}`, {
    code: 'input-invalid',
    subject: name,
    hint: `Allowed: ${allowed}.`,
  })
}

/** The lines of a text that are not empty and no comment, with their numbers. */
function linesOf(text: string): { text: string; line: number }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'))
}

async function readSpecifications(source: SettingsSource): Promise<SourcedText[]> {
  const { raw, workspace, nameOf } = source
  const specifications: SourcedText[] = (source.arguments ?? []).map((argument, index) => ({
    text: argument,
    origin: `argument ${index + 1}`,
  }))
  // The raw text, not a trimmed one: line numbers are those the user sees.
  for (const { text, line } of linesOf(raw['packages'] ?? '')) specifications.push({ text, origin: `packages, line ${line}` })
  for (const { text, line } of linesOf(raw['requirements'] ?? '')) {
    const origin = `${nameOf('requirements')}, line ${line}`
    const pyproject = selectPyproject(text)
    specifications.push(
      ...(pyproject === undefined
        ? await readRequirementsFile(path.resolve(workspace, text), origin)
        : await readPyproject({ ...pyproject, file: path.resolve(workspace, pyproject.file) }, origin)),
    )
  }
  return specifications
}

async function readConfiguration(source: SettingsSource): Promise<ConfiguredExtension[]> {
  const { raw, workspace, nameOf } = source
  const files = linesOf(raw['config'] ?? '').map(({ text }) => path.resolve(workspace, text))
  const names = linesOf(raw['only'] ?? '').map(({ text }) => text)
  if (files.length === 0 && names.length > 0) {
    throw new ExtensionConfigError(`${nameOf('only')} names extensions of ${nameOf('config')}, which is empty`, {
      code: 'input-invalid',
      subject: 'only',
      hint: 'Name the configuration file, or leave this out.',
    })
  }
  if (files.length === 0) return []
  // Its parsers are loaded where there is something to parse: each start would pay for them.
  const { readExtensions, onlyNamed } = await import('./extensions.ts')
  const extensions = await readExtensions({ files, workspace, origin: nameOf('config') })
  return names.length === 0 ? extensions : onlyNamed(extensions, names, nameOf('only'))
}

/** What the enabled external extensions ask for. */
function packagesOf(extensions: readonly ConfiguredExtension[]): SourcedText[] {
  return extensions.flatMap(({ name, enabled, package: text, origin, directory, ttl }) =>
    !enabled || text === undefined
      ? []
      : [{ text, origin, baseDirectory: directory, extension: name, ...(ttl === undefined ? {} : { ttl }) }],
  )
}

function constraintOf(text: string, workspace: string): ConstraintSource {
  return text === 'environment' ? { kind: 'environment' } : { kind: 'file', file: path.resolve(workspace, text) }
}

/** The cache root that is named, else ENSURE_EXTENSIONS_CACHE, else the default one; absolute. */
export function cacheRootOf(given: string | undefined, environment: Environment, workspace: string): string {
  const named = given ?? (environment['ENSURE_EXTENSIONS_CACHE'] || undefined)
  return named === undefined ? defaultCacheRoot(environment) : path.resolve(workspace, named)
}

/** `ensure-extensions` in the user's cache directory: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%. */
export function defaultCacheRoot(environment: Environment): string {
  const home = environment['HOME'] || environment['USERPROFILE'] || homedir()
  const base =
    process.platform === 'win32'
      ? environment['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local')
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : environment['XDG_CACHE_HOME'] || path.join(home, '.cache')
  return path.join(base, 'ensure-extensions')
}

function providerOf(source: SettingsSource): ProviderSetting {
  return parseProvider(inputText(source.raw, 'provider'), source.workspace) ?? refuse(source, 'provider', providerForms)
}

function ttlOf(source: SettingsSource): number | 'never' | undefined {
  const value = inputText(source.raw, 'ttl-hours')
  if (value === '') return undefined
  if (value === 'never') return 'never'
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : refuse(source, 'ttl-hours', 'hours such as 24 or 0.5, 0 for always, never')
}

/** For how long an expired extension is a fallback where no number is given, in hours: a week. */
const defaultStaleHours = 168

function staleIfErrorOf(source: SettingsSource): Settings['staleIfError'] {
  const text = inputText(source.raw, 'stale-if-error')
  const match = /^(?:(network|always)(?: +(\d+(?:\.\d+)?))?|(never)|(\d+(?:\.\d+)?))$/.exec(text)
  if (match === null) return refuse(source, 'stale-if-error', 'network, always, either with a number of hours (network 72), never')
  const [, on = 'network', hours, never, plain] = match
  const kind = on === 'always' ? 'always' : 'network'
  return { on: never === undefined ? kind : 'never', hours: Number(hours ?? plain ?? defaultStaleHours) }
}

function wholeNumber(source: SettingsSource, name: string, most: number): number {
  const value = inputText(source.raw, name)
  return /^\d+$/.test(value) && Number(value) <= most ? Number(value) : refuse(source, name, `a whole number from 0 to ${most}`)
}

function indexOf({ nameOf }: Pick<SettingsSource, 'nameOf'>, name: string, value: string): IndexSetting {
  const index = parseIndex(value)
  if (index !== undefined) return index
  throw new ExtensionConfigError(`${nameOf(name)}: '${redactUnreadable(value)}' is no URL of an index`, {
    code: 'input-invalid',
    subject: name,
    hint: 'Give an https:// URL that ends in /simple, or NAME=URL with the credentials in UV_INDEX_{NAME}_USERNAME and _PASSWORD; in a password / is written %2F and @ is written %40.',
  })
}

function uvVersionOf(source: SettingsSource): string | undefined {
  const value = inputText(source.raw, 'uv-version')
  if (value === '') return undefined
  return /^\d+\.\d+\.\d+\w*$/.test(value) ? value : refuse(source, 'uv-version', 'an exact version such as 0.13.8')
}

function envFileOf(text: string, workspace: string): Settings['envFiles'][number] {
  const [, file] = /^docker:(.+)$/.exec(text) ?? []
  return { file: path.resolve(workspace, file ?? text), form: file === undefined ? 'dotenv' : 'docker' }
}

function suffixOf(source: SettingsSource): string {
  const value = inputText(source.raw, 'cache-suffix').toLowerCase()
  return /^[a-z0-9._-]{0,64}$/.test(value) ? value : refuse(source, 'cache-suffix', 'at most 64 letters, digits, ., _ and -')
}
