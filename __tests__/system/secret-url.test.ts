import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactSecrets } from '../../src/system/known-secrets.ts'
import { redactUrls } from '../../src/system/redact.ts'
import { redactUnreadable, SecretText, SecretUrl } from '../../src/system/secret-url.ts'
import { credentials } from '../support/credentials.ts'
import { leaksIn, spellingsOf } from '../support/leaks.ts'
import { repository } from '../support/tools.ts'

describe('a URL with secrets', () => {
  it('cannot be printed: a string, a template, JSON and an inspection give the redacted form', () => {
    fc.assert(
      fc.property(credentials, ({ cores, userInfo, query, fragment }) => {
        const text = `https://${userInfo}host.example/a.whl${query}${fragment}`
        const url = SecretUrl.parse(text)
        const around = SecretText.join(['a @ ', url])
        const printed = [url, around].flatMap((secret) => [
          String(secret),
          `${secret}`,
          JSON.stringify({ secret }),
          inspect(secret, { depth: 9, showHidden: true }),
          [secret].join(),
          JSON.stringify({ ...secret }),
        ])
        expect(leaksIn('what was printed', printed.join('\n'), spellingsOf(cores))).toEqual([])
        expect([url.reveal(), around.reveal(), url.isReadable]).toEqual([text, `a @ ${text}`, true])
      }),
    )
  })

  it.each([
    ['https://host.example/a.whl', 'https://host.example/a.whl', 'https://host.example/a.whl'],
    ['https://u:p@host.example/a.whl', 'https://***@host.example/a.whl', 'https://host.example/a.whl'],
    ['https://u:p@w@host.example/a.whl', 'https://***@host.example/a.whl', 'https://host.example/a.whl'],
    ['https://token@host.example:8/a.whl?b', 'https://***@host.example:8/a.whl?***', 'https://host.example:8/a.whl?***'],
    ['https://h.example/a?sig=x=y&v=1&', 'https://h.example/a?sig=***&v=***&', 'https://h.example/a?sig=***&v=***&'],
    ['git+ssh://git@h.example/a.git@v1', 'git+ssh://git@h.example/a.git@v1', 'git+ssh://git@h.example/a.git@v1'],
    ['git+ssh://git:pw@h.example/a.git', 'git+ssh://***@h.example/a.git', 'git+ssh://h.example/a.git'],
    [
      'https://h.example/a#egg=b&subdirectory=c&x=d',
      'https://h.example/a#egg=b&subdirectory=c&x=***',
      'https://h.example/a#egg=b&subdirectory=c&x=***',
    ],
    ['https://h.example/a.whl#sha256=ab', 'https://h.example/a.whl#sha256=ab', 'https://h.example/a.whl#sha256=ab'],
    ['https://u:p/w@host.example/a', 'https://***@host.example/a', 'https://***@host.example/a'],
    ['https://tok/en@host.example/a', 'https://***@host.example/a', 'https://***@host.example/a'],
    ['https://to"k{/@host.example/a', 'https://***@host.example/a', 'https://***@host.example/a'],
    ['https://a.b/c@127.0.0.1:80/a', 'https://***@127.0.0.1:80/a', 'https://***@127.0.0.1:80/a'],
    ['git+http://tok/en@host:80/a.git@v1', 'git+http://***@v1', 'git+http://***@v1'],
    ['https://h.example/@scope/a@1.0/a.tgz', 'https://h.example/@scope/a@1.0/a.tgz', 'https://h.example/@scope/a@1.0/a.tgz'],
    ['git+https://h/a.git@v1.0', 'git+https://h/a.git@v1.0', 'git+https://h/a.git@v1.0'],
    ['git+https://h/a.git@release/1.0', 'git+https://h/a.git@release/1.0', 'git+https://h/a.git@release/1.0'],
    ['git+file:///srv/a.git@v1', 'git+file:///srv/a.git@v1', 'git+file:///srv/a.git@v1'],
    ['git+ssh://h/a.git@v1.0', 'git+ssh://h/a.git@v1.0', 'git+ssh://h/a.git@v1.0'],
  ])('%s is shown as %s', (text, shown, bare) => {
    const url = SecretUrl.parse(text)
    expect([String(url), url.bare]).toEqual([shown, bare])
  })

  it('of a repository has no password when git gets it, and a user name for ssh only', () => {
    const addresses = ['git+https://u:p@h/a.git@v1', 'git+https://git@h/a', 'git+ssh://alice:p@h/a', 'ssh://git@h/a'].map((text) =>
      SecretUrl.parse(text).revealAddress(),
    )
    expect(addresses).toEqual(['git+https://h/a.git@v1', 'git+https://git@h/a', 'git+ssh://alice@h/a', 'ssh://git@h/a'])
  })

  it('selects the same file whoever reads, and another where another is named', () => {
    const selection = (query: string): string | undefined => SecretUrl.parse(`https://h.example/a${query}`).selection
    const signed = [
      '?sig=1&se=2&sv=3',
      '?X-Amz-Signature=1&X-Amz-Date=2',
      '?token=1',
      '?private_token=1',
      '?AWSAccessKeyId=1&Signature=2&Expires=3',
    ]
    expect(signed.map(selection)).toEqual(signed.map(() => undefined))
    expect(selection('?ref=v1')).not.toBe(selection('?ref=v2'))
    expect(selection('?ref=v1&sig=a')).toBe(selection('?ref=v1&sig=b'))
  })

  it('gives up its secrets only where a server, uv or git is given them', () => {
    const source = path.join(repository, 'src')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const users = files.filter((file) => /\.reveal(?:Account|Address)?\(/.test(readFileSync(path.join(source, file), 'utf8'))).sort()
    expect(users).toEqual([
      'installation/callback-installer.ts',
      'installation/uv/commands.ts',
      'installation/uv/config-file.ts',
      'installation/uv/fetch.ts',
      'installation/uv/git-credentials.ts',
      // Makes of inputs and variables the variables that uv is given.
      'installation/uv/indexes.ts',
      // Makes of the URL that was read the one for git.
      'specification/hidden-url.ts',
      'specification/remote-text.ts',
      // Makes of the URL that was read the one for git, another of its kind.
      'specification/specification.ts',
      'system/secret-url.ts',
    ])
  })
})

describe('what other programs print', () => {
  it('is rid of a secret that is known, however it is spelled', () => {
    const password = `pa ss'"\`é/Q7${'x'.repeat(8)}`
    SecretUrl.parse(`https://reader:${encodeURIComponent(password)}@host.example/`)
    const spellings = [
      password,
      encodeURIComponent(password),
      JSON.stringify(password),
      JSON.stringify(password).replace('é', '\\u00e9'),
      `'${password.replaceAll("'", "'\\''")}'`,
      new URLSearchParams({ a: password }).toString(),
      Buffer.from(`reader:${password}`).toString('base64'),
      new URL(`https://u:${encodeURIComponent(password)}@h.example`).password,
    ]
    for (const spelling of spellings) expect(redactSecrets(`before ${spelling} after`)).not.toMatch(/ss|Q7|cGEgc3/)
  })

  it('is not made unreadable by short secrets: a letter, a word', () => {
    SecretUrl.parse('https://p:sphinx@host.example/simple?v=1&ref=main')
    expect(redactSecrets('sphinx 1.0 of main: pip, p')).toBe('sphinx 1.0 of main: pip, p')
  })

  it.each([
    [
      'error: `https://u:p@h.example/x` (https://h.example/y?sig=a&b=c) failed',
      'error: `https://***@h.example/x` (https://h.example/y?sig=***&b=***) failed',
    ],
    ["for 'http://u:pa'ss@h.example/x?t=1'.", "for 'http://***@h.example/x?t=***'."],
    ['git+ssh://git@h.example/x.git and https://h.example/docs#part', 'git+ssh://git@h.example/x.git and https://h.example/docs#part'],
    ['http://h.example/a#egg=b, http://h.example/a#note=c.', 'http://h.example/a#egg=b, http://h.example/a#note=***.'],
  ])('%s', (text, shown) => {
    expect(redactUrls(text)).toBe(shown)
    expect(redactUrls(shown)).toBe(shown)
  })

  it.each([
    ['a @ https://u:p w@h.example/x?y=z w', 'a @ https://***@h.example/x?***'],
    ['u:p@h.example/x', 'u:***@h.example/x'],
    ['six==1.0', 'six==1.0'],
    ['a @ ./local', 'a @ ./local'],
  ])('and %j, which nobody can read, is shown as %j', (text, shown) => {
    expect(redactUnreadable(text)).toBe(shown)
  })

  it.each(['git+file:///a/b.git@no-such-branch', 'file:///a@b/c.whl'])(
    'of a file of this machine may have an @ in its path: %s',
    (text) => {
      expect([SecretUrl.parse(text).isReadable, String(SecretUrl.parse(text))]).toEqual([true, text])
    },
  )
})
