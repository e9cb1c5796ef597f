/**
 * The secrets this process has met. Each URL with credentials adds its own when it is read, so that a text of another
 * program can be searched for them however that program spells them. One list for the process: a secret stays one, and
 * replacing it in one text too many does no harm.
 */

/**
 * How long a password has to be to be searched for, in characters: the least that NIST SP 800-63B allows a password to
 * have. A shorter one is a common word or a letter, and a log without it could not be read. What is shorter is kept out of
 * texts by never printing the URL that holds it.
 */
const minimumPasswordLength = 8
/**
 * How long other parts have to be, in characters: user names and values of queries that are shorter are mostly names of
 * accounts, packages and branches, while the tokens of GitHub, GitLab, PyPI, Azure and AWS have 20 and more.
 */
const minimumTokenLength = 16

/** Every spelling of every secret. */
const spellings = new Set<string>()
/** Told of each secret that is long enough, in the spellings that a log can hold. */
let listener: ((secret: string) => void) | undefined
/** Made again when a spelling was added: longer ones come first, so that no part of one is left. */
let pattern: RegExp | undefined

/** Calls back with each secret that is learned from now on, so that a runner can hide it. Short ones are not told. */
export function onSecretLearned(callback: (secret: string) => void): void {
  listener = callback
}

/** Notes the user name and the password of a URL, as they are written in it; either may be empty. */
export function learnAccount(user: string, password: string): void {
  const [plainUser, plainPassword] = [decodePercents(user), decodePercents(password)]
  const hasLongPassword = plainPassword.length >= minimumPasswordLength
  if (hasLongPassword) learn(password)
  if (plainUser.length >= minimumTokenLength) learn(user)
  if (!hasLongPassword && plainUser.length < minimumTokenLength) return
  // The header Authorization holds both in this form.
  const header = Buffer.from(`${plainUser}:${plainPassword}`, 'utf8')
  for (const encoded of [header.toString('base64'), header.toString('base64url')]) add(encoded.replace(/=+$/, ''))
}

/** Notes a token, as it is written in a URL or a variable. */
export function learnToken(token: string): void {
  if (decodePercents(token).length >= minimumTokenLength) learn(token)
}

/** A text with all secrets that are known replaced by `***`. */
export function redactSecrets(text: string): string {
  if (spellings.size === 0) return text
  pattern ??= new RegExp(
    [...spellings]
      .sort((left, right) => right.length - left.length)
      .map(escapePattern)
      .join('|'),
    'g',
  )
  return text.replace(pattern, '***')
}

/** Decodes what is percent-encoded; a `%` that begins no encoding stays as it is. */
export function decodePercents(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('utf8'))
}

function learn(written: string): void {
  const plain = decodePercents(written)
  const encoded = encodeURIComponent(plain)
  const inLog = new Set([written, plain, encoded])
  for (const spelling of inLog) {
    if (!spellings.has(spelling)) listener?.(spelling)
  }
  const lowerCase = encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  const json = JSON.stringify(plain).slice(1, -1)
  const ascii = [...json].map((letter) => (letter > '\u007f' ? unicodeEscapes(letter) : letter)).join('')
  const quoted = [
    plain.replaceAll("'", "'\\''"),
    plain.replaceAll("'", "'\"'\"'"),
    plain.replaceAll("'", "\\'"),
    plain.replaceAll('`', '\\`'),
  ]
  for (const spelling of [...inLog, lowerCase, userInfoOf(plain), userInfoOf(written), formOf(plain), json, ascii, ...quoted]) add(spelling)
}

function add(spelling: string): void {
  if (spelling === '' || spellings.has(spelling)) return
  spellings.add(spelling)
  pattern = undefined
}

/** As URL parsers of the WHATWG spell it in the user info. */
function userInfoOf(text: string): string {
  const url = new URL('https://host.invalid/')
  url.password = text
  return url.password
}

/** As forms and queries spell it. */
function formOf(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}

function unicodeEscapes(letter: string): string {
  return letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
