import type { Environment } from '../../ports.ts'
import type { SecretUrl } from '../../system/secret-url.ts'

/**
 * The variables that give git the credentials of repositories. git hands the URL of a repository to its own children as an
 * argument, which every user of the machine can read; so the URLs have no credentials, and a helper for each repository
 * prints them from two variables. git asks the helper when the server wants to know who it is.
 *
 * @param urls the URLs of specifications; those without a repository or an account need nothing.
 */
export function gitCredentials(urls: readonly SecretUrl[], environment: Environment): Environment {
  const variables: Record<string, string> = {}
  const settings: [key: string, value: string][] = []
  const known = new Set<string>()
  for (const url of urls) {
    const account = url.revealAccount()
    const [, address] = /^git\+(https?:\/\/[^?#]*)/i.exec(url.revealAddress()) ?? []
    // The protocol between git and its helpers is lines.
    if (account === undefined || address === undefined || /[\r\n\0]/.test(`${account.user}${account.password}`)) continue
    const repository = withoutRevision(address)
    if (known.has(repository)) continue
    const number = known.size
    known.add(repository)
    const [user, password] = [`ENSURE_EXTENSIONS_GIT_USERNAME_${number}`, `ENSURE_EXTENSIONS_GIT_PASSWORD_${number}`]
    variables[user] = account.user
    variables[password] = account.password
    const key = `credential.${repository}.helper`
    // The empty value takes the user's own helpers away: they may know another account, and would store this one.
    settings.push([key, ''])
    settings.push([key, `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$${user}" "$${password}"; }; f`])
  }
  if (settings.length === 0) return {}
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0
  for (const [index, [key, value]] of settings.entries()) {
    variables[`GIT_CONFIG_KEY_${count + index}`] = key
    variables[`GIT_CONFIG_VALUE_${count + index}`] = value
  }
  return { ...variables, GIT_CONFIG_COUNT: String(count + settings.length) }
}

/** The URL without the `@` and the revision behind it. */
function withoutRevision(address: string): string {
  const path = address.indexOf('/', address.indexOf('://') + 3)
  const at = address.lastIndexOf('@')
  return path !== -1 && at > path ? address.slice(0, at) : address
}
