import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '../../ports.ts'
import type { RequestOptions } from '../../specification/digest.ts'
import { indexDigest, linksDigest, localPlaceOf } from '../../specification/local-places.ts'
import { sha256 } from '../../system/hash.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'
import { isUrl } from '../../system/url.ts'

/** Where uv looks for packages, of the inputs and of the variables together. Paths are absolute. */
export interface Indexes {
  /** The index that is asked last; undefined for the one uv asks where none is named. */
  readonly defaultIndex: SecretText | undefined
  /** The other indexes in the order they are asked, some as `name=URL`. */
  readonly others: readonly SecretText[]
  /** Pages and directories with links to packages. */
  readonly findLinks: readonly SecretText[]
}

/**
 * Puts the indexes of the inputs and of the variables together: the input `index-url` replaces the default index of the
 * variables, those of `extra-index-url` are asked before the other ones. pip's variables count where uv's leave room: who set
 * them means every installation.
 */
export function indexesOf(
  inputs: {
    readonly indexUrl: SecretText | undefined
    readonly extraIndexUrl: readonly SecretText[]
    readonly findLinks: readonly SecretText[]
  },
  environment: Environment,
): Indexes {
  const list = (name: string, separator: RegExp): string[] =>
    (environment[name] ?? '').split(separator).filter((item) => item.trim() !== '')
  const defaultIndex = [
    inputs.indexUrl?.reveal(),
    ...['UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL'].map((name) => environment[name]),
  ].find((url) => url !== undefined && url !== '')
  const others = [
    ...inputs.extraIndexUrl.map((index) => index.reveal()),
    ...['UV_INDEX', 'UV_EXTRA_INDEX_URL', 'PIP_EXTRA_INDEX_URL'].flatMap((name) => list(name, /\s+/)),
  ]
  return {
    defaultIndex: defaultIndex === undefined ? undefined : hidden(absoluteIndex(defaultIndex)),
    others: [...new Set(others.map(absoluteIndex))].map(hidden),
    findLinks: [
      ...inputs.findLinks.map((place) => hidden(absolutePlace(place.reveal(), ','))),
      ...list('UV_FIND_LINKS', /,/).map((place) => hidden(absolutePlace(place.trim(), ','))),
    ],
  }
}

/**
 * The URLs of indexes, with the accounts that uv would use: those of the URLs, else of `UV_INDEX_{NAME}_USERNAME` and `_PASSWORD`.
 * Directories are left out.
 */
export function indexUrlsOf({ defaultIndex, others }: Indexes, environment: Environment): SecretUrl[] {
  return [...(defaultIndex === undefined ? [] : [defaultIndex]), ...others].flatMap((index) => {
    const { name, place } = splitName(index.reveal())
    if (!isUrl(place)) return []
    const url = SecretUrl.parse(place)
    const variable = `UV_INDEX_${name
      .slice(0, -1)
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '_')}`
    const user = environment[`${variable}_USERNAME`]
    if (name === '' || user === undefined || url.hasAccount) return [url]
    const account = `${encodeURIComponent(user)}:${encodeURIComponent(environment[`${variable}_PASSWORD`] ?? '')}`
    return [SecretUrl.parse(place.replace('://', () => `://${account}@`))]
  })
}

/** Whether the user has uv ask no index at all. */
export function isOffline(environment: Environment): boolean {
  return !/^(?:|0|false|f|no|n|off)$/i.test(environment['UV_OFFLINE'] ?? '')
}

/** The variables that tell uv its indexes. By variable, not by argument: URLs may hold credentials, and everyone sees arguments. */
export function indexVariables({ defaultIndex, others, findLinks }: Indexes): Environment {
  return {
    UV_DEFAULT_INDEX: defaultIndex?.reveal(),
    UV_INDEX_URL: undefined,
    UV_INDEX: others.length === 0 ? undefined : others.map((index) => index.reveal()).join(' '),
    UV_EXTRA_INDEX_URL: undefined,
    UV_FIND_LINKS: findLinks.length === 0 ? undefined : findLinks.map((place) => place.reveal().replaceAll(',', '%2C')).join(','),
  }
}

/** How the indexes count in the request digest: URLs without credentials, directories by what lies in them. */
export function describeIndexes({
  defaultIndex,
  others,
  findLinks,
}: Indexes): Pick<RequestOptions, 'indexUrl' | 'extraIndexUrls' | 'findLinks'> {
  const described = defaultIndex === undefined ? undefined : describePlace(splitName(defaultIndex.reveal()).place, 'tree')
  const last = described === undefined || sha256(described) === defaultIndexDigest ? undefined : described
  const asked = new Map<string, string>()
  for (const index of others) {
    const { name, place } = splitName(index.reveal())
    const one = describePlace(place, 'tree')
    if (!asked.has(one)) asked.set(one, name)
  }
  // An index that is named only to give it credentials is asked last with or without its name.
  const before = [...asked.keys()].at(-1)
  if (before !== undefined && (before === last || (last === undefined && sha256(before) === defaultIndexDigest))) asked.delete(before)
  return {
    ...(last === undefined ? {} : { indexUrl: last }),
    extraIndexUrls: [...asked].map(([place, name]) => `${name}${place}`),
    findLinks: findLinks.map((place) => describePlace(place.reveal(), 'top')),
  }
}

/** SHA-256 of the URL of the index that uv asks where none is named: to name it changes nothing. */
const defaultIndexDigest = '5a06749b2297be54ac5699f6f2761716adc5001a2d5f8b915ab2172922dd5706'

/** `name=URL`, as uv reads it: a name holds no colon, so a `=` in a query does not end one. */
function splitName(index: string): { name: string; place: string } {
  const [, name = '', place = index] = /^([A-Za-z0-9._-]+=)(.+)$/.exec(index) ?? []
  return { name, place }
}

function absoluteIndex(index: string): string {
  const { name, place } = splitName(index)
  return `${name}${absolutePlace(place, ' ')}`
}

/** A place that is printed without its secrets. */
function hidden(index: string): SecretText {
  const { name, place } = splitName(index)
  return isUrl(place) ? SecretText.join([name, SecretUrl.parse(place)]) : new SecretText(index)
}

/** A URL as it is; a path absolute, as a URL where it would otherwise be taken apart. */
function absolutePlace(place: string, separator: string): string {
  if (isUrl(place)) return place
  const absolute = path.resolve(place)
  return absolute.includes(separator) ? pathToFileURL(absolute).href.replaceAll(',', '%2C') : absolute
}

function describePlace(place: string, depth: 'top' | 'tree'): string {
  const directory = localPlaceOf(place, process.cwd())
  if (directory === undefined) return SecretUrl.parse(URL.canParse(place) ? new URL(place).href : place).bare.replace(/\/+$/, '')
  return `sha256:${depth === 'top' ? linksDigest(directory) : indexDigest(directory)}`
}
