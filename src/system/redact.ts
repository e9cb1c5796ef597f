import { redactSecrets } from './known-secrets.ts'
import { knownFragment, SecretUrl } from './secret-url.ts'

/** Keeps secrets out of texts that others wrote: what uv, git, pip or a package prints. */

/** User name and password: all from the scheme to the last `@` before the path. */
const userInfo = /([a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/?#\\]*)@/gi
/** A query and a fragment behind a URL. Closing marks at its end belong to the sentence around it. */
const tail = /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s?#]*)(\?[^\s#]*)?(#\S*)?/gi
const part = /(?<=[?&#]|^)([^=&]*)(=?)([^&]*?)([)\]}>`'",.;:]*)(?=&|$)/g

/**
 * A text with the secrets of its URLs replaced by `***`: user names and passwords, the values of queries and of what
 * fragments have beyond what installers read, and in all of the text every secret that is known in any spelling.
 */
export function redactUrls(text: string): string {
  const withoutUsers = redactSecrets(text).replace(userInfo, (whole, scheme: string, user: string) =>
    // `git` alone is the conventional user of ssh remotes and no secret.
    user.toLowerCase() === 'git' ? whole : `${scheme}***@`,
  )
  return withoutUsers.replace(tail, (_, before: string, query = '', fragment = '') => {
    const shownQuery = query === '' ? '' : `?${query.slice(1).replace(part, redactParameter)}`
    return `${before}${shownQuery}${fragment === '' ? '' : `#${fragment.slice(1).replace(part, redactNote)}`}`
  })
}

function redactParameter(_: string, name: string, equals: string, value: string, closing: string): string {
  if (equals !== '') return `${name}=${value === '' ? '' : '***'}${closing}`
  return `${name === '' ? '' : '***'}${closing}`
}

/** The name of a section of a page stays. */
function redactNote(whole: string, name: string, equals: string, _: string, closing: string): string {
  return equals === '' || knownFragment.test(name) ? whole : `${name}=***${closing}`
}

/** A text as it counts in digests: its URLs without what says who may read them, see {@link SecretUrl.bare} and `selection`. */
export function withBareUrls(text: string): string {
  return text.replace(/[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi, (written) => {
    const { bare, selection = '' } = SecretUrl.parse(written)
    return `${bare}${selection}`
  })
}
