import { readConstraints } from '../../configuration/constraints.ts'
import type { FilePlace } from '../../configuration/file-place.ts'
import type { IndexSetting } from '../../configuration/index-setting.ts'
import type { Settings } from '../../configuration/settings.ts'
import { resolutionContent } from '../../installation/uv/environment.ts'
import { describeIndexes, indexesOf } from '../../installation/uv/indexes.ts'
import type { Environment } from '../../ports.ts'
import { type IdentifiedSpecification, identify } from '../../specification/digest.ts'
import { remoteCopiesIn } from '../../specification/remote-text.ts'
import type { Specification } from '../../specification/specification.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'
import { parseVerifyKeys } from '../../system/signing-key.ts'
import { hiddenUrlsOf, indexInputs, type ReadLines, type Request, readConfig } from './request.ts'

/**
 * A call of ensure, as the main step hands it to its post step: as JSON, with every file already read, because a later step
 * may have changed them. Secrets are left out, because the state lies in a file: see {@link reviveCall}.
 */
export interface KeptCall {
  readonly settings: Omit<
    Settings,
    | 'specifications'
    | 'extensions'
    | 'locks'
    | 'lockFiles'
    | 'bindingLock'
    | 'indexUrl'
    | 'extraIndexUrl'
    | 'findLinks'
    | 'verifyKeys'
    | 'signingKey'
    | 'advisories'
  >
  /** As PEM texts: the files may be other ones by now. */
  readonly verifyKeys: readonly string[]
  readonly indexUrl: KeptIndex | null
  readonly extraIndexUrl: readonly KeptIndex[]
  readonly findLinks: readonly KeptText[]
  readonly advisories: readonly KeptPlace[]
  readonly specifications: readonly KeptSpecification[]
  readonly optional: readonly string[]
  readonly requestOptions: Request['requestOptions']
  readonly constraints: Request['constraints']
  readonly overrides: ReadLines
  readonly buildConstraints: ReadLines
  readonly repositories: ReadLines
  readonly readFiles: Request['readFiles']
  readonly uvConfig: Request['uvConfig']
  /** Whether lines of these or the configuration of uv need secrets. */
  readonly hasHiddenUrls: boolean
  readonly localNames: Request['localNames']
  readonly localTrees: Request['localTrees']
  readonly hashLines: readonly string[]
  readonly lockedAddresses: Request['lockedAddresses']
}

interface KeptIndex {
  readonly name: string | null
  /** The URL as it is shown. */
  readonly url: string
  readonly hasSecret: boolean
}

interface KeptText {
  /** The text as it is shown. */
  readonly text: string
  readonly hasSecret: boolean
}

/** A file, or a URL as it is shown. */
type KeptPlace = { readonly file: string } | { readonly url: string; readonly hasSecret: boolean }

interface KeptSpecification extends Omit<IdentifiedSpecification, 'raw' | 'url' | 'installable'> {
  readonly raw: string
  readonly url: string | null
  readonly installable: string
  readonly hasSecret: boolean
}

/** The inputs of the step that may hold the secrets that were left out. */
export interface SecretSources {
  readonly specifications: readonly Specification[]
  readonly indexes: readonly IndexSetting[]
  readonly advisories: Settings['advisories']
  readonly signingKey: Settings['signingKey']
}

/** Something that is needed cannot be had, because it holds secrets that are kept nowhere. */
export class LostSecretError extends Error {
  override readonly name: string = 'LostSecretError'
}

/** Makes JSON of what was asked for. */
export function keepCall(
  {
    specifications: _,
    extensions: __,
    locks: ___,
    lockFiles: ____,
    bindingLock: _____,
    indexUrl,
    extraIndexUrl,
    findLinks,
    constraints,
    verifyKeys,
    signingKey: ______,
    advisories,
    ...settings
  }: Settings,
  request: Request,
): KeptCall {
  return {
    // The constraints of the request hold the lines from servers and locks.
    settings: { ...settings, constraints: constraints.filter(({ kind }) => kind === 'file') },
    verifyKeys: verifyKeys.map(({ pem }) => pem),
    indexUrl: indexUrl === undefined ? null : keepIndex(indexUrl),
    extraIndexUrl: extraIndexUrl.map(keepIndex),
    findLinks: findLinks.map((place) => ({ text: String(place), hasSecret: place.hasSecret })),
    advisories: advisories.map(keepPlace),
    specifications: request.specifications.map(({ raw, url, installable, ...rest }) => ({
      ...rest,
      raw: String(raw),
      url: url === undefined ? null : String(url),
      installable: String(installable),
      hasSecret: raw.hasSecret || installable.hasSecret,
    })),
    optional: [...request.optional],
    requestOptions: request.requestOptions,
    constraints: { ...request.constraints, urls: [] },
    overrides: { ...request.overrides, urls: [] },
    buildConstraints: { ...request.buildConstraints, urls: [] },
    repositories: { ...request.repositories, urls: [] },
    readFiles: request.readFiles,
    uvConfig: { ...request.uvConfig, urls: [], accounts: {} },
    hasHiddenUrls: hiddenUrlsOf(request).length > 0 || Object.keys(request.uvConfig.accounts).length > 0,
    localNames: request.localNames,
    localTrees: request.localTrees,
    hashLines: request.hashLines.map(String),
    lockedAddresses: request.lockedAddresses,
  }
}

/** A kept call by which nothing is installed: what only a resolution needs is left out, secrets and all. */
export function withoutSpecifications(kept: KeptCall): KeptCall {
  const none = { lines: [], urls: [] }
  return {
    ...kept,
    ...{ specifications: [], hashLines: [], findLinks: [], lockedAddresses: [], hasHiddenUrls: false },
    constraints: { ...kept.constraints, ...none, builds: [] },
    ...{ overrides: none, buildConstraints: none, repositories: none },
  }
}

/**
 * Gives back what was asked for. What held a secret is taken from the inputs of the step, which no later step can change.
 *
 * @throws Error where a secret came from a file.
 */
export function reviveCall(kept: KeptCall, sources: SecretSources): { readonly settings: Settings; readonly request: Request } {
  const specifications = kept.specifications.map((specification) => reviveSpecification(specification, sources))
  const settings: Settings = {
    ...kept.settings,
    indexUrl: kept.indexUrl === null ? undefined : reviveIndex(kept.indexUrl, sources),
    extraIndexUrl: kept.extraIndexUrl.map((index) => reviveIndex(index, sources)),
    findLinks: kept.findLinks.map(reviveText),
    advisories: kept.advisories.map((place) => revivePlace(place, sources)),
    verifyKeys: reviveKeys(kept.verifyKeys),
    signingKey: sources.signingKey,
    specifications: [],
    extensions: [],
    locks: [],
    // They were read for the request, and have bound its specifications.
    lockFiles: [],
    bindingLock: undefined,
  }
  if (kept.hasHiddenUrls) throw new LostSecretError('the credentials of files that were read are kept nowhere')
  const request: Request = {
    specifications,
    digests: new Map(),
    optional: new Set(kept.optional),
    requestOptions: kept.requestOptions,
    constraints: kept.constraints,
    overrides: kept.overrides,
    buildConstraints: kept.buildConstraints,
    repositories: kept.repositories,
    readFiles: kept.readFiles,
    uvConfig: kept.uvConfig,
    localNames: kept.localNames,
    localTrees: kept.localTrees,
    lockedAddresses: kept.lockedAddresses,
    hashLines: kept.hashLines.map((line) => {
      const owner = specifications.find(({ installable }) => line.startsWith(`${installable} --hash=`))
      return owner === undefined ? new SecretText(line) : SecretText.join([owner.installable, line.slice(String(owner.installable).length)])
    }),
  }
  return { settings, request }
}

/**
 * Names a source of the request on this machine that a later step has changed: a local package, a constraints file. Undefined where
 * all is as it was.
 */
export async function findChanged(
  { settings, request }: { readonly settings: Settings; readonly request: Request },
  environment: Environment,
): Promise<string | undefined> {
  const context = { baseDirectory: settings.workspace, environment }
  const changed = request.specifications.find(
    (specification) => specification.localPath !== undefined && identify(specification, context).digest !== specification.digest,
  )
  if (changed !== undefined) return changed.display
  const files = settings.constraints.filter(({ kind }) => kind === 'file')
  const { digests, names } = await readConstraints(files, {
    workspace: settings.workspace,
    environment,
    copies: remoteCopiesIn(settings.cacheRoot),
    platform: undefined,
    isHashed: settings.requireHashes,
    exportLock: () => Promise.reject(new Error('locks are not read again')),
  })
  const before = new Set(request.constraints.digests)
  const constraint = names.find((_, index) => !before.has(digests[index] ?? ''))
  if (constraint !== undefined) return constraint
  const { uvConfig, variables: counted = {} } = request.requestOptions
  if ((await readConfig(settings, environment)).digest !== uvConfig) return 'the configuration of uv'
  const { inputs } = await resolutionContent(environment)
  const variable = Object.keys({ ...counted, ...inputs }).find((name) => !name.endsWith(' (read)') && counted[name] !== inputs[name])
  if (variable !== undefined) return `what ${variable} stands for`
  const { indexUrl, extraIndexUrls = [], findLinks = [] } = describeIndexes(indexesOf(indexInputs(settings), environment))
  const { indexUrl: was, extraIndexUrls: others = [], findLinks: places = [] } = request.requestOptions
  const isSame = JSON.stringify([indexUrl, extraIndexUrls, findLinks]) === JSON.stringify([was, others, places])
  return isSame ? undefined : 'an index or a place with packages'
}

function reviveKeys(texts: readonly string[]): Settings['verifyKeys'] {
  return texts.flatMap((text) => {
    const keys = parseVerifyKeys(text)
    // Going on without keys would open anybody's bundles.
    if (keys === undefined) throw new Error('a public key in the state of the main step cannot be read')
    return keys
  })
}

function keepIndex({ name, url }: IndexSetting): KeptIndex {
  return { name: name ?? null, url: String(url), hasSecret: url.hasSecret }
}

function reviveIndex({ name, url, hasSecret }: KeptIndex, { indexes }: SecretSources): IndexSetting {
  if (!hasSecret) return { name: name ?? undefined, url: SecretUrl.parse(url) }
  const found = indexes.find((index) => String(index.url) === url && index.name === (name ?? undefined))
  if (found === undefined) throw new LostSecretError(`the credentials of the index ${url} are kept nowhere`)
  return found
}

function keepPlace(place: FilePlace): KeptPlace {
  return place.kind === 'file' ? { file: place.file } : { url: String(place.url), hasSecret: place.url.hasSecret }
}

function revivePlace(kept: KeptPlace, { advisories }: SecretSources): FilePlace {
  if ('file' in kept) return { kind: 'file', file: kept.file }
  if (!kept.hasSecret) return { kind: 'url', url: SecretUrl.parse(kept.url) }
  const found = advisories.find((place) => place.kind === 'url' && String(place.url) === kept.url)
  if (found === undefined) throw new LostSecretError(`the credentials of ${kept.url} are kept nowhere`)
  return found
}

function reviveText({ text, hasSecret }: KeptText): SecretText {
  if (hasSecret) throw new LostSecretError(`the credentials of ${text} are kept nowhere`)
  return new SecretText(text)
}

function reviveSpecification(
  { hasSecret, raw, url, installable, ...rest }: KeptSpecification,
  { specifications }: SecretSources,
): IdentifiedSpecification {
  if (hasSecret) {
    const found = specifications.find(({ display, canonical }) => display === rest.display && canonical === rest.canonical)
    if (found === undefined) throw new LostSecretError(`the credentials of ${rest.display} are kept nowhere`)
    return { ...rest, ...found }
  }
  return {
    ...rest,
    raw: new SecretText(raw),
    installable: new SecretText(installable),
    ...(url === null ? {} : { url: SecretUrl.parse(url) }),
  }
}
