import { sha256 } from './hash.ts'
import { decodePercents, learnAccount, learnToken } from './known-secrets.ts'

/**
 * A text that may hold secrets. However it is printed, as a string, in a template, as JSON or by `console.log`, it is its
 * redacted form; only {@link SecretText.reveal} gives the text itself.
 */
export class SecretText {
  readonly #whole: string
  readonly #shown: string

  /** @param shown the text with its secrets replaced; default: it holds none. */
  constructor(whole: string, shown: string = whole) {
    this.#whole = whole
    this.#shown = shown
  }

  /** The text, with the URL in it redacted wherever it is printed. */
  static around(text: string, url: SecretUrl): SecretText {
    // A function, for a replacement text may hold `$&`.
    return new SecretText(
      text,
      text.replace(url.reveal(), () => String(url)),
    )
  }

  /** One text of several. */
  static join(parts: readonly (string | SecretText)[]): SecretText {
    const whole = parts.map((part) => (typeof part === 'string' ? part : part.#whole)).join('')
    return new SecretText(whole, parts.map(String).join(''))
  }

  /** Whether printing it leaves something out. */
  get hasSecret(): boolean {
    return this.#whole !== this.#shown
  }

  /** The text with its secrets: only for what sends it to a server, and never as an argument of a process. */
  reveal(): string {
    return this.#whole
  }

  // `console.log` and `util.inspect` show no private fields.
  toString(): string {
    return this.#shown
  }

  toJSON(): string {
    return this.#shown
  }

  [Symbol.toPrimitive](): string {
    return this.#shown
  }
}

/** The parts of a URL as they are written, before any parser has changed them. */
interface UrlParts {
  /** With `://`. */
  readonly scheme: string
  /** User name and password, without the `@`; undefined where there is none. */
  readonly userInfo: string | undefined
  /** Host, port and path. */
  readonly place: string
  /** With its `?`; empty for none. */
  readonly query: string
  /** With its `#`; empty for none. */
  readonly fragment: string
}

/** The keys of a fragment that installers read (pip's and uv's); the others are of nobody and may hold anything. */
export const knownFragment: RegExp = /^(?:egg|subdirectory|md5|sha1|sha224|sha256|sha384|sha512|blake2b)$/

/**
 * The parameters of a query that say who may read, not what is read: by the words in their names, and those of signed URLs
 * of Amazon, Google and Microsoft. Two URLs that differ in nothing else are of the same file.
 */
const permissionWord =
  /(?:^|[-_.])(?:tok|token|sig|sign|signature|signed|secret|password|passwd|pwd|pass|auth|authorization|authtoken|accesstoken|apikey|api[-_]?key|credential|credentials|expires|expire|expiry|exp|policy|key-pair-id|session|ticket|jwt|hmac|nonce|timestamp|ts|awsaccesskeyid|accesskeyid|googleaccessid)(?:$|[-_.])/
const signedName = /^x-(?:amz|goog|ms|oss|cos)-/
/** Of a shared access signature (Azure Storage), where `sig` is among them. */
const sharedAccessName = /^(?:sv|ss|srt|sp|se|st|spr|sr|sip|si|ske|sks|skt|skv|skoid|sktid|sdd|scid|saoid|suoid|rscc|rscd|rsce|rscl|rsct)$/

/** A URL that may hold secrets: a user name and a password, and the values of its query and of what its fragment has beyond what installers read. */
export class SecretUrl extends SecretText {
  /** The URL without user name and password, with `***` for its other secrets: the same for all who may read the file. */
  readonly bare: string
  /** Whether a URL parser can read it: one that cannot be read may hold a password with `/`, `?` or `#`, and is wholly redacted. */
  readonly isReadable: boolean
  /** SHA-256 (hex) over the parameters of the query that select what is read; undefined where none does. */
  readonly selection: string | undefined
  /** As they are sent: with the values of variables. */
  readonly #parts: UrlParts

  /** @param written the parts as they were written, with variables; they are what is shown, counted and recorded. */
  private constructor(text: string, written: UrlParts, { parts, isReadable }: { parts: UrlParts; isReadable: boolean }) {
    const tail = `${redactQuery(written.query)}${redactFragment(written.fragment)}`
    const user = written.userInfo === undefined ? '' : written.userInfo === 'git' ? 'git@' : '***@'
    super(text, isReadable ? `${written.scheme}${user}${written.place}${tail}` : redactUnreadable(text))
    this.bare = isReadable ? `${written.scheme}${user === 'git@' ? user : ''}${written.place}${tail}` : redactUnreadable(text)
    this.isReadable = isReadable
    const selecting = pairsOf(written.query).filter((pair, _, all) => !isPermission(pair, all))
    this.selection = selecting.length === 0 ? undefined : sha256(selecting.map(String).join('&'))
    this.#parts = parts
    const { user: name, password } = splitUserInfo(parts.userInfo)
    if (parts.userInfo !== 'git') learnAccount(name, password)
    for (const [, value] of pairsOf(parts.query)) learnToken(value)
    for (const [key, value] of pairsOf(parts.fragment)) if (!knownFragment.test(key)) learnToken(value)
  }

  /**
   * Reads a URL. Never throws: see {@link SecretUrl.isReadable}.
   *
   * @param secrets values of the variables (`${NAME}`) in its user info and query. They are secrets: the URL is shown,
   * counted and recorded without them.
   */
  static parse(text: string, secrets: Readonly<Record<string, string>> = {}): SecretUrl {
    const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
      /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#\\]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text) ?? []
    // As every parser reads it: the last `@` before the path ends the password.
    const at = authority.lastIndexOf('@')
    const userInfo = at === -1 ? undefined : authority.slice(0, at)
    const written = { scheme, userInfo, place: `${authority.slice(at + 1)}${path}`, query, fragment }
    const parts = {
      ...written,
      userInfo: userInfo === undefined ? undefined : withValues(userInfo, secrets, /[/?#@\\\s]/g),
      query: withValues(query, secrets, /[#\s]/g),
    }
    const user = parts.userInfo === undefined ? '' : `${parts.userInfo}@`
    const whole = `${scheme}${user}${parts.place}${parts.query}${fragment}`
    for (const value of Object.values(secrets)) learnAccount('', value)
    const hasHost = !/^(?:[a-z]+\+)?file:/i.test(scheme)
    const isReadable =
      URL.canParse(whole.replace(/^[a-z]+\+/i, '')) && !(hasHost && userInfo === undefined && isCutUserInfo(authority, path))
    return new SecretUrl(whole, written, { parts, isReadable })
  }

  /** Whether it says who reads: a user name other than `git`, or a password. */
  get hasAccount(): boolean {
    const { userInfo } = this.#parts
    return userInfo !== undefined && userInfo !== 'git' && userInfo !== ''
  }

  get hasQuery(): boolean {
    return this.#parts.query !== ''
  }

  /** Whether its fragment has a value that no installer reads: it may be anything. The name of a section is none. */
  get hasNote(): boolean {
    const parts = this.#parts.fragment.slice(1).split('&')
    return parts.some((part) => part.includes('=') && !knownFragment.test(part.slice(0, part.indexOf('='))))
  }

  /** User name and password, decoded, for the one who sends them. Undefined where it has none. */
  revealAccount(): { readonly user: string; readonly password: string } | undefined {
    if (!this.hasAccount) return undefined
    const { user, password } = splitUserInfo(this.#parts.userInfo)
    return { user: decodePercents(user), password: decodePercents(password) }
  }

  /**
   * The URL of a repository as git may get it for an argument: without a password, and without a user name unless it is for
   * ssh, where it is the name of an account and no secret.
   */
  revealAddress(): string {
    const { scheme, userInfo, place, query, fragment } = this.#parts
    const { user } = splitUserInfo(userInfo)
    const isKept = userInfo === 'git' || (/^(?:[a-z]+\+)?ssh:/i.test(scheme) && user !== '')
    return `${scheme}${isKept ? `${user}@` : ''}${place}${query}${fragment}`
  }

  /** The URL that a reference means which stands in what this one leads to: of the same host with the same account. */
  resolve(reference: string): SecretUrl {
    return SecretUrl.parse(new URL(reference, this.reveal()).href)
  }

  /** The URL of a repository at another revision than it names, or at one where it names none. */
  atRevision(revision: string): SecretUrl {
    const { scheme, userInfo, place, query, fragment } = this.#parts
    // The user is a part of its own: what is left of `@` in the place begins the revision.
    const moved = `${place.replace(/@[^@]*$/, '')}@${revision}`
    return SecretUrl.parse(`${scheme}${userInfo === undefined ? '' : `${userInfo}@`}${moved}${query}${fragment}`)
  }
}

/**
 * Whether what stands for the host is rather the beginning of a user name or a password with a `/` in it:
 * `http://TOK/EN@host/a.whl`, where a parser finds a host called `TOK`. An `@` may stand in any path, as in
 * `https://host.example/@scope/a@1.0/a.tgz`: only one before what can be nothing but a host counts.
 */
function isCutUserInfo(authority: string, path: string): boolean {
  const isHost = /^\[[\da-f:.%]+\](?::\d+)?$|^[\p{L}\p{N}_.-]+(?::\d+)?$/iu.test(authority)
  if (!isHost) return path.includes('@')
  // A host of one word may be anything; what has a dot and stands before a path is the host then.
  const isWord = !/[.:[]|^localhost$/i.test(authority)
  return [...path.matchAll(/@([^@/]*)(\/?)/g)].some(
    ([, behind = '', slash]) =>
      /^[^:]+:\d+$|^\[.*\](?::\d+)?$|^localhost$/i.test(behind) || (isWord && behind.includes('.') && slash === '/'),
  )
}

/** A part of a URL with the values of its variables; letters that would end the part are encoded. */
function withValues(part: string, values: Readonly<Record<string, string>>, ending: RegExp): string {
  return part.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (variable, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '').replaceAll(ending, (letter) => encodeURIComponent(letter)) : variable,
  )
}

function splitUserInfo(userInfo: string | undefined): { user: string; password: string } {
  const [user = '', ...rest] = (userInfo ?? '').split(':')
  return { user, password: rest.join(':') }
}

/** Names and values of a query or a fragment as they are written; a part without `=` is a value without a name. */
function pairsOf(query: string): (readonly [name: string, value: string])[] {
  const parts = query.slice(1).split('&')
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')
      return at === -1 ? (['', part] as const) : ([part.slice(0, at), part.slice(at + 1)] as const)
    })
}

function isPermission([written]: readonly [string, string], all: readonly (readonly [string, string])[]): boolean {
  const name = decodePercents(written)
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  const isShared = all.some(([other]) => other === 'sig')
  return (
    permissionWord.test(name) ||
    permissionWord.test(written.toLowerCase()) ||
    signedName.test(name) ||
    (isShared && sharedAccessName.test(name))
  )
}

function redactQuery(query: string): string {
  if (query === '') return ''
  return `?${query
    .slice(1)
    .split('&')
    .map((part) => (part === '' ? '' : part.includes('=') ? `${part.slice(0, part.indexOf('='))}=***` : '***'))
    .join('&')}`
}

function redactFragment(fragment: string): string {
  if (fragment === '' || fragment === '#') return fragment
  const parts = fragment.slice(1).split('&')
  return `#${parts.map((part) => redactFragmentPart(part)).join('&')}`
}

function redactFragmentPart(part: string): string {
  const at = part.indexOf('=')
  if (at === -1) return part === '' ? '' : '***'
  const name = part.slice(0, at)
  return knownFragment.test(name) ? part : `${name}=***`
}

/**
 * A text that no parser can read and that may hold a URL: all between the first `:` and the last `@` may be a password, and
 * so may all that follows a `?` or a `#`.
 */
export function redactUnreadable(text: string): string {
  const at = text.lastIndexOf('@')
  const colon = text.indexOf(':')
  const isSecret = colon !== -1 && colon < at
  const start = isSecret ? colon + (/^:\/*/.exec(text.slice(colon))?.[0].length ?? 1) : 0
  const shown = isSecret ? `${text.slice(0, start)}***${text.slice(at)}` : text
  const [, before = shown, tail = ''] = /^([^?#]*:\/[^?#]*)([?#].*)$/s.exec(shown) ?? []
  return tail === '' ? before : `${before}${tail.slice(0, 1)}***`
}
