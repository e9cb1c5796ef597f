import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsSecretUrl } from '../../src/specification/hidden-url.ts'
import { expandVariables } from '../../src/specification/requirements-lines.ts'
import { credentials, userInfos } from '../support/credentials.ts'

describe('a text of several lines', () => {
  it.each([
    ['requirements', (userInfo: string) => `six==1.17.0\nalpha @ http://${userInfo}host.example/alpha.whl\nbeta\n`],
    ['a lock', (userInfo: string) => `[[packages]]\nurl = "https://${userInfo}host.example/alpha.whl", size = 3\n`],
    ['shell words', (userInfo: string) => `--index-url 'https://${userInfo}host.example/simple' beta\n`],
  ])('has a secret in it whatever the user name and the password are: %s', (_, write) => {
    fc.assert(
      fc.property(userInfos, ({ userInfo }) => holdsSecretUrl(write(userInfo))),
      { numRuns: 300 },
    )
  })

  it('has a secret in it wherever the URL has one: user name, query or fragment', () => {
    const property = fc.property(credentials, ({ query, fragment }) => {
      const text = `alpha @ https://host.example/alpha.whl${query}${fragment}`
      return holdsSecretUrl(text) === (query !== '' || fragment !== '')
    })
    fc.assert(property, { numRuns: 300 })
  })

  it.each([
    'https://host.example/page#section',
    'alpha @ https://host.example/alpha.whl#sha256=abc',
    'alpha @ https://host.example/alpha.whl\nbeta  # ask me@host.example',
    'url = "https://host.example/alpha.whl"\nauthors = "me@host.example"',
    'https://${USER}:${TOKEN}@host.example/alpha.whl',
  ])('has none: %s', (text) => {
    expect(holdsSecretUrl(text)).toBe(false)
  })

  it('has variables that stay variables where they are a secret, beside any user name and password', () => {
    const property = fc.property(userInfos, ({ userInfo }) => {
      const text = `alpha @ https://${userInfo.slice(0, -1)}${'$'}{TOKEN}@host.example/${'$'}{FILE}`
      expect(expandVariables(text, { TOKEN: 'secret', FILE: 'alpha.whl' })).toMatchObject({
        text: `alpha @ https://${userInfo.slice(0, -1)}${'$'}{TOKEN}@host.example/alpha.whl`,
        secrets: { TOKEN: 'secret' },
      })
    })
    fc.assert(property, { numRuns: 300 })
  })
})
