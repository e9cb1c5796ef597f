import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { stringify } from 'smol-toml'
import { ExtensionConfigError } from '../../errors.ts'
import type { Environment } from '../../ports.ts'
import { type HiddenUrl, hideUrl, namesPrivateRepository } from '../../specification/hidden-url.ts'
import { readInputFile } from '../../specification/input-file.ts'
import { directReferenceOf, localContent } from '../../specification/local-content.ts'
import { localPlacesIn } from '../../specification/local-places.ts'
import { expandVariables } from '../../specification/requirements-lines.ts'
import { isTable, type Table, tableIn } from '../../specification/toml.ts'
import { statsSync } from '../../system/files.ts'
import { sha256 } from '../../system/hash.ts'
import { withBareUrls } from '../../system/redact.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'
import { isUrl } from '../../system/url.ts'

/** The configuration of uv, and what of it counts. */
export interface UvConfig {
  /** A file that uv reads by itself, absolute. */
  readonly file?: string
  /** The text of a file that is made for uv; no secret is in it. */
  readonly text?: string
  /** SHA-256 of it, and of what lies in the places and local packages it names; undefined for none. */
  readonly digest?: string
  /** Names of the local packages in it, in normal form. */
  readonly localNames: readonly string[]
  /** Where the local packages in it lie. */
  readonly localPlaces: readonly string[]
  /** Where those lie that count: these packages and all that they lead to. Real paths. */
  readonly localTrees: readonly string[]
  /** The URLs with secrets that the text names without them. */
  readonly urls: readonly HiddenUrl[]
  /** The accounts of its indexes, as uv reads them. */
  readonly accounts: Readonly<Record<string, SecretText>>
}

/** Where the settings of uv come from: a file that the user names, or a project. */
export interface UvConfigSource {
  /** Absolute. */
  readonly file: string
  /** The settings; undefined of a file that uv can read by itself. */
  readonly table?: Table
}

const noConfig: UvConfig = { localNames: [], localPlaces: [], localTrees: [], urls: [], accounts: {} }
const requirementLists = ['constraint-dependencies', 'override-dependencies', 'build-constraint-dependencies'] as const
/**
 * Reads the settings of uv. A file of the user's stays as it is, unless it names a repository with an account, which git would show to
 * all users of the machine; of a project a file is made.
 *
 * @throws ExtensionConfigError for a file that cannot be read, and for secrets that cannot be handed over out of sight.
 */
export async function readUvConfig(source: UvConfigSource | undefined, environment: Environment): Promise<UvConfig> {
  if (source === undefined) return noConfig
  const base = path.dirname(source.file)
  const text = source.table === undefined ? await readInputFile(source.file, 'uv-config') : stringify(source.table)
  // A text that is not TOML is left to uv, which says so.
  const table = source.table ?? tableIn(text) ?? {}
  const tables = [table, ...(isTable(table['pip']) ? [table['pip']] : [])]
  refuseShown(table, source.file, environment)
  // Wherever it stands: in overrides, in the metadata of another package, among what builds need.
  const local = allTextsIn(table).flatMap((requirement) =>
    directReferenceOf(requirement, base, environment).flatMap(({ name, directory }) => {
      if (statsSync(directory) === undefined) return []
      const { digest, names, trees } = localContent(directory, environment)
      return [{ directory, line: `local ${digest}`, names: [name, ...names], trees }]
    }),
  )
  const places = tables.flatMap((one) => localPlacesIn(one, base))
  const content = {
    digest: sha256([withBareUrls(text), ...places, ...local.map(({ line }) => line)].join('\n')),
    localNames: local.flatMap(({ names }) => names),
    localPlaces: local.map(({ directory }) => directory),
    localTrees: local.flatMap(({ trees }) => trees),
  }
  const isShown = requirementLists.flatMap((key) => textsOf(table[key])).some((written) => namesPrivateRepository(written, environment))
  if (source.table === undefined && !isShown) return { ...noConfig, ...content, file: source.file }
  return { ...content, ...writtenFor(table, { ...source, base, environment }) }
}

/** Refuses a repository with an account in a setting that uv reads by itself, such as `extra-build-dependencies`: git would show it. */
function refuseShown(table: Table, file: string, environment: Environment): void {
  const rest = Object.entries(table).filter(([key]) => !requirementLists.some((list) => list === key) && key !== 'sources')
  const found = rest.find(([, value]) => namesPrivateRepository(JSON.stringify(value), environment))
  if (found === undefined) return
  throw new ExtensionConfigError(
    `${file}: '${found[0]}' names a repository with an account, which git would show to all users of this machine`,
    {
      code: 'source-unsupported',
      subject: file,
      hint: 'Write the URL without the account there, and let git have the account from a credential helper of yours.',
    },
  )
}

interface Writing {
  readonly file: string
  readonly base: string
  readonly environment: Environment
}

/** The text of a file with these settings: absolute paths, and no secret. */
function writtenFor(table: Table, writing: Writing): Pick<UvConfig, 'text' | 'urls' | 'accounts'> {
  const urls: HiddenUrl[] = []
  const accounts: Record<string, SecretText> = {}
  const written: Record<string, unknown> = { ...table }
  for (const key of requirementLists) {
    if (!Array.isArray(table[key])) continue
    written[key] = table[key].map((item: unknown) => {
      if (typeof item !== 'string') return item
      const { text, secrets } = expandVariables(item, writing.environment)
      const hidden = hideUrl(absoluteRequirement(text, writing.base), secrets)
      if (hidden.url !== undefined) urls.push({ url: hidden.url, ...(hidden.variable === undefined ? {} : { variable: hidden.variable }) })
      return hidden.text
    })
  }
  const indexes: unknown[] = Array.isArray(table['index']) ? table['index'] : []
  const [usual, extra] = [table['index-url'], table['extra-index-url']]
  const all = [
    ...indexes,
    ...textsOf(extra).map((url) => ({ url })),
    ...(typeof usual === 'string' ? [{ url: usual, default: true }] : []),
  ].map((index, number) => (isTable(index) ? writtenIndex(index, { ...writing, number, accounts }) : index))
  delete written['index-url']
  delete written['extra-index-url']
  if (all.length > 0) written['index'] = all
  if (table['find-links'] !== undefined) written['find-links'] = placesFor(table['find-links'], writing)
  if (isTable(table['pip'])) {
    const pip: Record<string, unknown> = { ...table['pip'] }
    for (const key of ['find-links', 'index-url', 'extra-index-url']) if (pip[key] !== undefined) pip[key] = placesFor(pip[key], writing)
    written['pip'] = pip
  }
  return { text: stringify(written), urls, accounts }
}

/** An index without its account, which uv gets by two variables with the index's name in theirs. */
function writtenIndex(
  index: Table,
  { number, accounts, ...writing }: Writing & { number: number; accounts: Record<string, SecretText> },
): Table {
  const { url: written } = index
  if (typeof written !== 'string') return index
  const url = SecretUrl.parse(written)
  const account = url.revealAccount()
  if (account === undefined) return { ...index, url: placesFor(written, writing) }
  const name = typeof index['name'] === 'string' ? index['name'] : `ensure-extensions-${number}`
  const variable = `UV_INDEX_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`
  accounts[`${variable}_USERNAME`] = new SecretText(account.user, '***')
  accounts[`${variable}_PASSWORD`] = new SecretText(account.password, '***')
  return { ...index, name, url: placesFor(url.revealAddress(), writing) }
}

/** Places with absolute paths. */
function placesFor(places: unknown, writing: Writing): unknown {
  if (Array.isArray(places)) return places.map((place) => placesFor(place, writing))
  if (typeof places !== 'string') return places
  if (!isUrl(places)) return path.resolve(writing.base, places)
  const url = SecretUrl.parse(places)
  if (!url.hasSecret) return places
  throw new ExtensionConfigError(`${writing.file}: the credentials in ${url} cannot be handed to uv out of sight`, {
    code: 'source-unsupported',
    subject: writing.file,
    hint: 'Name this place in the inputs index-url or extra-index-url, or with --find-links in a requirements file.',
  })
}

/** A requirement whose path is absolute. */
function absoluteRequirement(text: string, base: string): string {
  return text.replace(/^([^@;]+@\s*)(\.{1,2}[\\/][^;\s]*)/, (_, head: string, place: string) => {
    return `${head}${pathToFileURL(path.resolve(base, place)).href}`
  })
}

/** All texts of settings, however deep. */
function allTextsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : []
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}
