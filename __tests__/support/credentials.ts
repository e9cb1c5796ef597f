import fc from 'fast-check'

/** Credentials of a URL, in one of the forms they come in. */
export interface Credentials {
  /** What the secrets hold and nothing else does: found somewhere, one of them was shown. */
  readonly cores: readonly string[]
  /** User name and password as they stand in a URL, with the `@`; may be empty. */
  readonly userInfo: string
  /** As they stand behind a path, with the `?`; may be empty. */
  readonly query: string
  /** With the `#`; may be empty. */
  readonly fragment: string
}

const core = fc.stringMatching(/^[a-zA-Z0-9]{24}$/)
/** What stands around the core: letters that are written as they are, and those that have to be encoded. */
const plain = fc.constantFrom(
  '',
  "'",
  '"',
  '`',
  '!',
  '$',
  '&',
  '*',
  '(',
  ')',
  '+',
  ',',
  ';',
  '=',
  '~',
  '@',
  '%',
  'é',
  '漢',
  '😀',
  '\\',
  '|',
  '<',
  '^',
  '{',
)
const encoded = fc.constantFrom('/', '?', '#', '@', ':', ' ', '%', '"', "'", 'é', '漢', '&', '\\', '[').map(encodeURIComponent)
/** A password: a backslash ends the host of a URL, so that one has to be encoded. */
const password = fc
  .tuple(fc.oneof(plain, encoded), core, fc.oneof(plain, encoded))
  .map(([before, middle, after]) => ({ core: middle, text: `${before}${middle}${after}`.replaceAll('\\', '%5C') }))
const letters = fc.stringMatching(/^[a-z]{1,6}$/)
const token = password.map(({ core: middle, text }) => ({ core: middle, text: text.replaceAll(':', '%3A') }))

/** User name and password. */
export const userInfos: fc.Arbitrary<{ readonly cores: readonly string[]; readonly userInfo: string }> = fc.oneof(
  fc.tuple(letters, password).map(([user, secret]) => ({ cores: [secret.core], userInfo: `${user}:${secret.text}@` })),
  fc.tuple(token, password).map(([user, secret]) => ({ cores: [user.core, secret.core], userInfo: `${user.text}:${secret.text}@` })),
  token.map((user) => ({ cores: [user.core], userInfo: `${user.text}@` })),
  token.map((user) => ({ cores: [user.core], userInfo: `${user.text}:x-oauth-basic@` })),
)

const parameter = fc
  .tuple(fc.constantFrom('sig', 'token', 'X-Amz-Signature', 'access_token', 'k'), core, encoded)
  .map(([name, middle, after]) => ({ core: middle, text: `${name}=${middle}${after}` }))
const queries = fc.oneof(fc.constant([]), fc.array(parameter, { minLength: 1, maxLength: 2 })).map((parts) => ({
  cores: parts.map((part) => part.core),
  query: parts.length === 0 ? '' : `?${parts.map(({ text }) => text).join('&')}`,
}))
const fragments = fc.oneof(
  fc.constant({ cores: [], fragment: '' }),
  core.map((middle) => ({ cores: [middle], fragment: `#note=${middle}` })),
)

/** Credentials of a URL of a file. */
export const credentials: fc.Arbitrary<Credentials> = fc
  .tuple(userInfos, queries, fragments)
  .map(([account, { query, cores: inQuery }, { fragment, cores: inFragment }]) => ({
    cores: [...account.cores, ...inQuery, ...inFragment],
    userInfo: account.userInfo,
    query,
    fragment,
  }))
