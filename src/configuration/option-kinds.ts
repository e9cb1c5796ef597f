import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { EnvFileForm } from '../mapping/env-file.ts'
import type { Environment } from '../ports.ts'
import { selectLock } from '../specification/lock-selection.ts'
import { homeDirectory } from '../system/home.ts'
import type { SigningKey, VerifyKey } from '../system/signing-key.ts'
import type { ConstraintSource } from './constraint-source.ts'
import { type FilePlace, placeOfText } from './file-place.ts'
import { type IndexSetting, parseIndex } from './index-setting.ts'
import { readSigningKey, readVerifyKeys } from './key-setting.ts'
import { type ProviderSetting, parseProvider, providerForms } from './provider-setting.ts'
import { type ExcludeNewer, parseExcludeNewer, parseOnlyBinary } from './supply-chain.ts'

/** A line of an option of several lines, and its number in the text the user wrote. */
export interface OptionLine {
  readonly text: string
  readonly line: number
}

/** A file that gets the import path, absolute, and how its lines are written. */
interface EnvFileSetting {
  readonly file: string
  readonly form: EnvFileForm
}

/** When an expired extension is used although its refresh failed, and for how many hours after it expired. */
interface StaleIfErrorSetting {
  readonly on: 'network' | 'always' | 'never'
  readonly hours: number
}

/** What becomes of `.pth` files; with `allow-list` only those run code whose SHA-256 (lower-case hex) is allowed. */
interface PthSetting {
  readonly policy: 'process' | 'paths-only' | 'ignore' | 'allow-list'
  readonly allowed: readonly string[]
}

/** The value of an option, by its kind. */
export interface KindValues {
  readonly flag: boolean
  /** Undefined for an empty text. */
  readonly text: string | undefined
  readonly lines: readonly OptionLine[]
  readonly count: number
  readonly seconds: number
  /** Hours, or `never`; undefined where none was given. */
  readonly ttl: number | 'never' | undefined
  readonly staleness: StaleIfErrorSetting
  readonly provider: ProviderSetting
  readonly constraints: readonly ConstraintSource[]
  /** Files and directories (absolute), and URLs. */
  readonly places: readonly FilePlace[]
  readonly 'exclude-newer': ExcludeNewer | undefined
  /** Names in their normal form, or `:all:`. */
  readonly names: readonly string[]
  readonly url: IndexSetting | undefined
  readonly urls: readonly IndexSetting[]
  readonly version: string | undefined
  /** An absolute path. */
  readonly file: string | undefined
  readonly 'env-files': readonly EnvFileSetting[]
  /** Absolute. */
  readonly 'cache-root': string
  /** Lower case. */
  readonly suffix: string
  readonly pth: PthSetting
  readonly 'signing-key': SigningKey | undefined
  readonly 'verify-keys': readonly VerifyKey[]
}

/** The kinds of options that are not a choice of several words. */
export type OptionKind = keyof KindValues

interface ReadingContext {
  /** The directory relative paths start from, absolute. */
  readonly workspace: string
  readonly environment: Environment
}

/** The value that was read, or what it must be: the end of the sentence 'the option must be …'. */
export type Reading<Value> =
  | { readonly value: Value }
  | { readonly mustBe: string /** The text to show, where it is not the whole one. */; readonly shown?: string; readonly hint?: string }

type Reader<Value> = (text: string, context: ReadingContext) => Reading<Value>

/** The largest count: 20 retries with doubling waits are far beyond the 60 s that retrying may take. */
const mostCount = 20
/** The longest time a store may be given, in seconds: an hour. */
const mostSeconds = 3_600
/** How long an expired extension may still be used where no number is given, in hours: a week. */
const defaultStaleHours = 168

/** How each kind is read. */
export const readers: { readonly [Kind in OptionKind]: Reader<KindValues[Kind]> } = {
  flag: (text) => (text === 'true' || text === 'false' ? { value: text === 'true' } : { mustBe: "'true' or 'false'" }),
  text: (text) => ({ value: text === '' ? undefined : text }),
  lines: (text) => ({ value: linesOf(text) }),
  count: (text) => wholeNumber(text, mostCount),
  seconds: (text) => wholeNumber(text, mostSeconds, 'a whole number of seconds'),
  ttl: (text) => {
    if (text === '' || text === 'never') return { value: text === '' ? undefined : text }
    return /^\d+(?:\.\d+)?$/.test(text)
      ? { value: Number(text) }
      : { mustBe: "a number of hours such as 24 or 0.5, 0 for always, or 'never'" }
  },
  staleness: (text) => {
    const match = /^(?:(network|always)(?: +(\d+(?:\.\d+)?))?|(never)|(\d+(?:\.\d+)?))$/.exec(text)
    if (match === null) return { mustBe: "'network' or 'always', alone or with a number of hours as in 'network 72', or 'never'" }
    const [, on = 'network', hours, never, plain] = match
    const kind = on === 'always' ? 'always' : 'network'
    return { value: { on: never === undefined ? kind : 'never', hours: Number(hours ?? plain ?? defaultStaleHours) } }
  },
  provider: (text, { workspace }) => {
    const value = parseProvider(text, workspace)
    return value === undefined ? { mustBe: `one of: ${providerForms}` } : { value }
  },
  constraints: (text, { workspace }) => ({ value: linesOf(text).map((line) => constraintSource(line.text, workspace)) }),
  places: (text, { workspace }) => ({ value: linesOf(text).map((line) => placeOfText(line.text, workspace)) }),
  'exclude-newer': (text) => readBy(parseExcludeNewer, text),
  names: (text) => {
    const read = readBy(parseOnlyBinary, text)
    return 'value' in read ? { value: read.value ?? [] } : read
  },
  url: (text) => (text === '' ? { value: undefined } : indexUrl(text)),
  urls: (text) => {
    const urls: IndexSetting[] = []
    for (const line of linesOf(text)) {
      const read = indexUrl(line.text)
      if (!('value' in read)) return { ...read, shown: line.text }
      urls.push(read.value)
    }
    return { value: urls }
  },
  version: (text) => {
    if (text === '') return { value: undefined }
    return /^\d+\.\d+\.\d+\w*$/.test(text) ? { value: text } : { mustBe: 'an exact version such as 0.13.8' }
  },
  file: (text, { workspace }) => ({ value: text === '' ? undefined : path.resolve(workspace, text) }),
  'env-files': (text, { workspace }) => ({ value: linesOf(text).map((line) => envFile(line.text, workspace)) }),
  'cache-root': (text, { environment, workspace }) => ({ value: cacheRootOf(text === '' ? undefined : text, environment, workspace) }),
  suffix: (text) => {
    const value = text.toLowerCase()
    return /^[a-z0-9._-]{0,64}$/.test(value) ? { value } : { mustBe: "at most 64 letters, digits, '.', '_' and '-'" }
  },
  pth: (text) => {
    const [first, ...others] = linesOf(text)
    const policy = (['process', 'paths-only', 'ignore', 'allow-list'] as const).find((choice) => choice === first?.text)
    if (policy === undefined || (policy !== 'allow-list' && others.length > 0)) {
      return { mustBe: "'process', 'paths-only', 'ignore', or 'allow-list' with a SHA-256 on each further line" }
    }
    const wrong = others.find((line) => !/^[0-9a-f]{64}$/i.test(line.text))
    if (wrong !== undefined)
      return { mustBe: "'allow-list' with a SHA-256 (64 hexadecimal digits) on each further line", shown: wrong.text }
    return { value: { policy, allowed: others.map((line) => line.text.toLowerCase()) } }
  },
  'signing-key': (text, { workspace }) => readSigningKey(text, workspace),
  'verify-keys': (text, { workspace }) => readVerifyKeys(text, workspace),
}

function constraintSource(text: string, workspace: string): ConstraintSource {
  if (text === 'environment') return { kind: 'environment' }
  const lock = selectLock(text, workspace)
  if (lock !== undefined) return { kind: 'lock', lock }
  return placeOfText(text, workspace)
}

/** Reads an option that is one of several words. */
export function readChoice<Value extends string>(text: string, choices: readonly Value[]): Reading<Value> {
  const value = choices.find((choice) => choice === text)
  return value === undefined ? { mustBe: alternatives(choices) } : { value }
}

/** The lines of a text without comments, those that are not empty then, with their numbers. As in pip a comment begins behind white space. */
export function linesOf(text: string): OptionLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.replace(/(?:^|\s)#.*$/, '').trim(), line: index + 1 }))
    .filter((line) => line.text !== '')
}

/** The cache root that is named, else ENSURE_EXTENSIONS_CACHE, else the default one; absolute. */
export function cacheRootOf(given: string | undefined, environment: Environment, workspace: string): string {
  const named = given ?? (environment['ENSURE_EXTENSIONS_CACHE'] || undefined)
  return named === undefined ? defaultCacheRoot(environment) : path.resolve(workspace, named)
}

/**
 * `ensure-extensions` in the user's cache directory: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%.
 *
 * @throws ExtensionConfigError `cache-root-unusable` for a user without a home directory.
 */
export function defaultCacheRoot(environment: Environment): string {
  const inHome = (...parts: string[]): string => {
    const home = homeDirectory(environment)
    if (home !== undefined) return path.join(home, ...parts)
    throw new ExtensionConfigError('this user has no home directory to keep a cache in', {
      code: 'cache-root-unusable',
      subject: 'cache-root',
      hint: 'Name a directory: input cache-root, CLI --cache-root, or ENSURE_EXTENSIONS_CACHE; or set HOME.',
    })
  }
  const base =
    process.platform === 'win32'
      ? environment['LOCALAPPDATA'] || inHome('AppData', 'Local')
      : process.platform === 'darwin'
        ? inHome('Library', 'Caches')
        : environment['XDG_CACHE_HOME'] || inHome('.cache')
  return path.join(base, 'ensure-extensions')
}

/** Words as a sentence has them: `'a', 'b' or 'c'`. */
function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`)
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter((part) => part !== '').join(' or ')
}

function wholeNumber(text: string, most: number, what = 'a whole number'): Reading<number> {
  return /^\d+$/.test(text) && Number(text) <= most ? { value: Number(text) } : { mustBe: `${what} from 0 to ${most}` }
}

function readBy<Value>(
  { parse, allowed }: { parse(text: string): Value | undefined; readonly allowed: string },
  text: string,
): Reading<Value | undefined> {
  if (text === '') return { value: undefined }
  const value = parse(text)
  return value === undefined ? { mustBe: allowed } : { value }
}

function indexUrl(text: string): Reading<IndexSetting> {
  const value = parseIndex(text)
  if (value !== undefined) return { value }
  return {
    mustBe: 'the URL of an index',
    hint: 'Give an https:// URL that ends in /simple, or NAME=URL with the credentials in UV_INDEX_{NAME}_USERNAME and _PASSWORD; in a password / is written %2F and @ is written %40.',
  }
}

function envFile(text: string, workspace: string): EnvFileSetting {
  const [, file] = /^docker:(.+)$/.exec(text) ?? []
  return { file: path.resolve(workspace, file ?? text), form: file === undefined ? 'dotenv' : 'docker' }
}
