/** A specification's text and the place it was written at, for messages: `packages, line 3`. */
export interface SourcedText {
  readonly text: string
  readonly origin: string
  /** Its own TTL in hours, where one was given. */
  readonly ttl?: number | 'never'
  /** The hashes its files may have: `sha256:…`. */
  readonly hashes?: readonly string[]
  /** Values of the variables in the URL of the text: see `SpecificationContext.secrets`. */
  readonly secrets?: Readonly<Record<string, string>>
  /** The directory its relative paths start from, absolute; default: the workspace. */
  readonly baseDirectory?: string
  /** The name of the configured extension it is the package of. */
  readonly extension?: string
}
