import type { Environment } from '../ports.ts'
import { sha256 } from '../system/hash.ts'
import { SecretUrl } from '../system/secret-url.ts'

/** A line of constraints that may be written to a file: no secret of its URL stands in it. */
export interface HiddenUrlLine {
  /** With a variable (`${NAME}`) in the place of the URL of a file, and the URL of a repository without its account. */
  readonly text: string
  /** The URL with its secrets; undefined where it has none. */
  readonly url?: SecretUrl
  /** The variable that stands for the URL; undefined where none does. */
  readonly variable?: string
}

/**
 * Takes the secrets of its URL out of a line: `name @ https://me:password@host/x.whl ; marker`. Such lines lie in files for a
 * while, and git shows a URL to all users of the machine.
 *
 * @param secrets values of the variables in the URL.
 */
export function hideUrl(text: string, secrets: Readonly<Record<string, string>> = {}): HiddenUrlLine {
  const [, head, address = '', tail = ''] = /^((?:[^@;:]*@\s*)?)([a-z][a-z0-9+.-]*:\/\/\S+)(.*)$/is.exec(text) ?? []
  if (head === undefined) return { text }
  const url = SecretUrl.parse(address, secrets)
  if (!url.hasSecret) return { text }
  if (/^git\+/i.test(address)) return { text: `${head}${url.revealAddress()}${tail}`, url }
  // The same URL has the same name in every run: the name counts in the digest.
  const variable = `ENSURE_EXTENSIONS_URL_${sha256(`${url.bare} ${url.selection ?? ''}`)
    .slice(0, 16)
    .toUpperCase()}`
  return { text: `${head}\${${variable}}${tail}`, url, variable }
}

/** A URL with secrets that stands somewhere without them. */
export interface HiddenUrl {
  readonly url: SecretUrl
  /** The variable that stands for it; undefined of a repository. */
  readonly variable?: string
}

/** The URLs that {@link hideUrl} took out of some lines. */
export function hiddenUrls(lines: readonly HiddenUrlLine[]): HiddenUrl[] {
  return lines.flatMap(({ url, variable }) => (url === undefined ? [] : [{ url, ...(variable === undefined ? {} : { variable }) }]))
}

/** Whether a text names a repository with an account in its URL, where its variables (`${NAME}`) are those of the environment. */
export function namesPrivateRepository(written: string, environment: Environment): boolean {
  const text = written.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (whole, name: string) => environment[name] ?? whole)
  return [...text.matchAll(/git\+https?:\/\/\S+/gi)].some(([address]) => SecretUrl.parse(address).hasAccount)
}

/** Whether a text holds a secret in one of its URLs; one that stands there as a variable (`${NAME}`) is none. */
export function holdsSecretUrl(text: string): boolean {
  const literal = text.replaceAll(/\$\{[A-Z0-9_]+\}(?::\$\{[A-Z0-9_]+\})?@/g, '').replaceAll(/=\$\{[A-Z0-9_]+\}/g, '=')
  // A password may have quotes in it: one that ends the URL of a TOML file is looked at too, and does no harm.
  return [...literal.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi)].some(([address]) => {
    const url = SecretUrl.parse(address)
    return url.hasAccount || url.hasQuery || url.hasNote
  })
}
