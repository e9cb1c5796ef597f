import type { Environment } from '../ports.ts'
import { learnAccount, learnToken } from '../system/known-secrets.ts'
import { SecretUrl } from '../system/secret-url.ts'

/**
 * Notes the secrets of the variables that uv, pip and git read: URLs with credentials (indexes, proxies), and the
 * credentials of named indexes. What these programs print is then searched for them.
 */
export function learnSecretsOf(environment: Environment): void {
  for (const [name, value = ''] of Object.entries(environment)) {
    for (const [url] of value.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/[^\s]+/gi)) SecretUrl.parse(url)
    // curl and its like take a proxy without a scheme.
    if (/_proxy$/i.test(name) && !value.includes('://')) SecretUrl.parse(`http://${value}`)
    const [, index] = /^UV_INDEX_([A-Z0-9_]+)_PASSWORD$/.exec(name) ?? []
    if (index !== undefined) learnAccount(environment[`UV_INDEX_${index}_USERNAME`] ?? '', value)
    if (/^UV_INDEX_[A-Z0-9_]+_USERNAME$/.test(name)) learnToken(value)
  }
}
