import path from 'node:path'

/** An S3-compatible store. Credentials are not a setting: they come from the environment, a profile or a web identity. */
export interface S3Setting {
  readonly kind: 's3'
  readonly bucket: string
  /** The beginning of all keys; may be empty. */
  readonly prefix: string
  readonly endpoint?: string
  readonly region?: string
  readonly pathStyle?: boolean
  /** The repository that the entries belong to; default: that of the run. */
  readonly repository?: string
  /** The branch all others read from; default: that of the event, else `main`. */
  readonly defaultBranch?: string
}

/** One place where archives are kept between machines. */
export type TierSetting =
  /** `auto` is the Actions cache where the runner offers it, else none. */
  | { readonly kind: 'auto' | 'none' }
  | { readonly kind: 'github-actions' }
  /** The directory is `archives` in the cache root where none is named. */
  | { readonly kind: 'local'; readonly directory?: string }
  | S3Setting

/** Where archives are kept between machines: one place, or several, the nearest first. */
export type ProviderSetting = TierSetting | { readonly kind: 'tiers'; readonly tiers: readonly TierSetting[] }

/** The allowed values, for messages. */
export const providerForms =
  'auto, none, github-actions, local, local:DIR, s3://BUCKET/PREFIX?region=…&endpoint=…&path-style=true&repository=…&default-branch=…; several, separated by commas'

/**
 * Reads the text of an input.
 *
 * @param workspace what relative directories start from, absolute.
 * @returns undefined for text that names no provider.
 */
export function parseProvider(text: string, workspace: string): ProviderSetting | undefined {
  // A directory may hold a comma; what follows one begins another tier only if it reads as such.
  const parts = text.split(/,\s*(?=(?:auto|none|github-actions|local|s3)(?:$|[,:]))/).map((part) => part.trim())
  const tiers = parts.map((part) => parseTier(part, workspace))
  if (tiers.some((tier) => tier === undefined)) return undefined
  const known = tiers.filter((tier) => tier !== undefined)
  const [only] = known
  if (known.length === 1) return only
  return known.some(({ kind }) => kind === 'none') ? undefined : { kind: 'tiers', tiers: known }
}

function parseTier(text: string, workspace: string): TierSetting | undefined {
  if (text === 'auto' || text === 'none' || text === 'github-actions' || text === 'local') return { kind: text }
  if (text.startsWith('local:') && text.length > 'local:'.length) {
    return { kind: 'local', directory: path.resolve(workspace, text.slice('local:'.length)) }
  }
  return text.startsWith('s3://') ? parseS3(text) : undefined
}

const s3Options: ReadonlySet<string> = new Set(['region', 'endpoint', 'path-style', 'repository', 'default-branch'])

function parseS3(text: string): S3Setting | undefined {
  if (!URL.canParse(text)) return undefined
  const { hostname, pathname, searchParams, username, password } = new URL(text)
  // Credentials in an input would reach logs and states.
  if (hostname === '' || username !== '' || password !== '') return undefined
  const option = (name: string): string | undefined => searchParams.get(name) || undefined
  const [endpoint, region, pathStyle, repository, defaultBranch] = ['endpoint', 'region', 'path-style', 'repository', 'default-branch'].map(
    option,
  )
  const isKnown = [...searchParams.keys()].every((name) => s3Options.has(name))
  const isEndpoint = endpoint === undefined || (/^https?:\/\/[^@\s]+$/.test(endpoint) && URL.canParse(endpoint))
  if (!isKnown || !isEndpoint || (pathStyle !== undefined && !['true', 'false'].includes(pathStyle))) return undefined
  return {
    kind: 's3',
    bucket: hostname,
    prefix: decodeURIComponent(pathname).replaceAll(/^\/+|\/+$/g, ''),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(pathStyle === undefined ? {} : { pathStyle: pathStyle === 'true' }),
    ...(repository === undefined ? {} : { repository }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
  }
}
