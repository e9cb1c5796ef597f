import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OptionName, optionNames, writtenName } from '../../src/configuration/options.ts'
import { readSettings } from '../../src/configuration/settings.ts'
import { ConfigFileError } from '../../src/library/index.ts'
import { identify } from '../../src/specification/digest.ts'
import { parseSpecification } from '../../src/specification/specification.ts'
import { createDirectory } from '../support/directory.ts'

async function read(raw: Record<string, string>, files: Record<string, string | Buffer> = {}, environment: Record<string, string> = {}) {
  const directory = await createDirectory('settings')
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), content)
  }
  const given = Object.fromEntries(optionNames.map((name) => [name, raw[writtenName(name)]]))
  const nameOf = (name: OptionName): string => `input ${writtenName(name)}`
  return await readSettings({ raw: given, environment: { HOME: '/home/user', ...environment }, workspace: directory, nameOf })
}

const texts = async (raw: Record<string, string>, files: Record<string, string>): Promise<string[]> =>
  (await read(raw, files)).specifications.map(({ text, origin }) => `${text} (${origin})`)

describe('the inputs', () => {
  it('have the documented defaults', async () => {
    expect(await read({ packages: 'six' })).toMatchObject({
      ttlHours: undefined,
      retries: 3,
      isolation: 'shared',
      provider: { kind: 'auto' },
      save: 'auto',
      saveAt: 'post',
      failOnError: true,
      failOnMiss: false,
      lookupOnly: false,
    })
  })

  it('packages keeps the line numbers of the workflow, for messages, and has comments', async () => {
    expect(await texts({ packages: '\n# docs\nsix  # for the docs\n\n  attrs>=2  \n' }, {})).toEqual([
      'six (packages, line 3)',
      'attrs>=2 (packages, line 5)',
    ])
  })

  it.each([
    ['packages', '', 'packages-empty', 'no specification was given'],
    [
      'ttl-hours',
      'soon',
      'input-invalid',
      "input ttl-hours must be a number of hours such as 24 or 0.5, 0 for always, or 'never', not 'soon'",
    ],
    ['retries', '-1', 'input-invalid', "input retries must be a whole number from 0 to 20, not '-1'"],
    ['isolation', 'full', 'input-invalid', "input isolation must be 'shared' or 'package', not 'full'"],
    [
      'provider',
      's4',
      'input-invalid',
      expect.stringMatching(
        /^input provider must be one of: auto, none, github-actions, local, local:DIR, s3:\/\/BUCKET\/PREFIX.*, not 's4'$/,
      ),
    ],
    ['save', 'yes', 'input-invalid', "input save must be 'true', 'false' or 'auto', not 'yes'"],
    ['fail-on-error', 'no', 'input-invalid', "input fail-on-error must be 'true' or 'false', not 'no'"],
    ['uv-version', 'latest', 'input-invalid', "input uv-version must be an exact version such as 0.13.8, not 'latest'"],
    ['cache-suffix', 'a,b', 'input-invalid', "input cache-suffix must be at most 64 letters, digits, '.', '_' and '-', not 'a,b'"],
    [
      'pth',
      'none',
      'input-invalid',
      "input pth must be 'process', 'paths-only', 'ignore', or 'allow-list' with a SHA-256 on each further line, not 'none'",
    ],
    ['pth', 'process\nab', 'input-invalid', expect.stringContaining("or 'allow-list' with a SHA-256 on each further line")],
    [
      'pth',
      'allow-list\nab',
      'input-invalid',
      "input pth must be 'allow-list' with a SHA-256 (64 hexadecimal digits) on each further line, not 'ab'",
    ],
    ['index-url', 'ftp:x', 'input-invalid', "input index-url must be the URL of an index, not 'ftp:x'"],
  ])('%s: %j is refused as %s', async (name, value, code, message: unknown) => {
    await expect(read({ packages: 'six', [name]: value })).rejects.toMatchObject({ code, message })
  })

  it('pth is a policy, or a list of what may run, with comments', async () => {
    expect((await read({ packages: 'six' })).pth).toEqual({ policy: 'process', allowed: [] })
    const [one, two] = ['A'.repeat(64), 'b'.repeat(64)]
    expect((await read({ packages: 'six', pth: `allow-list\n${one}  # a.pth\n\n${two}\n` })).pth).toEqual({
      policy: 'allow-list',
      allowed: [one.toLowerCase(), two],
    })
  })

  it.each([
    ['local,github-actions', { kind: 'tiers', tiers: [{ kind: 'local' }, { kind: 'github-actions' }] }],
    ['s3://my-bucket', { kind: 's3', bucket: 'my-bucket', prefix: '' }],
    [
      'local:/a,b, s3://b/a/prefix?region=eu-1&endpoint=https://s3.example:9000&path-style=false&repository=team&default-branch=trunk',
      {
        kind: 'tiers',
        tiers: [
          { kind: 'local', directory: '/a,b' },
          {
            kind: 's3',
            bucket: 'b',
            prefix: 'a/prefix',
            region: 'eu-1',
            endpoint: 'https://s3.example:9000',
            pathStyle: false,
            repository: 'team',
            defaultBranch: 'trunk',
          },
        ],
      },
    ],
  ])('provider %s is read', async (provider, expected) => {
    expect((await read({ packages: 'six', provider })).provider).toEqual(expected)
  })

  it.each([
    's3://',
    's3://key:secret@bucket',
    's3://b?secret=x',
    's3://b?endpoint=nowhere',
    's3://b?path-style=yes',
    'none,local',
    'local,,auto',
    'local,s4',
  ])('provider %s is refused, and no secret is shown', async (provider) => {
    const refused = await read({ packages: 'six', provider }).catch((error: Error) => error)
    expect(refused).toMatchObject({ code: 'input-invalid' })
    expect(String(refused)).not.toContain('secret@')
  })

  it('index-url never shows its password in a message', async () => {
    await expect(read({ packages: 'six', 'index-url': 'https://user:secret@host.example/a b' })).rejects.toThrow(/^(?!.*secret)/)
  })
})

describe('requirements', () => {
  it('reads comments, continuation lines and nested files', async () => {
    const files = {
      'docs/requirements.txt': '# docs\nsphinx>=7  # for the docs\nmyst-parser \\\n  >=4\n-r more.txt\n',
      'docs/more.txt': '\uFEFFfuro\r\n',
    }
    expect(await texts({ requirements: 'docs/requirements.txt' }, files)).toEqual([
      'sphinx>=7 (requirements.txt, line 2)',
      'myst-parser    >=4 (requirements.txt, line 3)',
      'furo (more.txt, line 1)',
    ])
  })

  it('and every other list of lines may have comments behind white space; a fragment of a URL is none', async () => {
    const files = { 'docs/requirements.txt': 'six\n' }
    expect(await texts({ requirements: 'docs/requirements.txt  # what the docs need' }, files)).toEqual(['six (requirements.txt, line 1)'])
    const settings = await read({
      packages: 'six @ https://host.invalid/six.zip#sha256=0 # why',
      'extra-index-url': 'https://host.invalid/simple # ours',
    })
    expect(settings.specifications.map(({ text }) => text)).toEqual(['six @ https://host.invalid/six.zip#sha256=0'])
    expect(settings.extraIndexUrl.map(({ url }) => String(url))).toEqual(['https://host.invalid/simple'])
  })

  it('follows options in every spelling of pip and uv, for the whole request', async () => {
    const files = {
      'docs/all.txt': [
        '-rmore.txt',
        '--requirement=more2.txt',
        '--constraint "two words.txt"',
        '-i https://one.invalid/simple',
        '-ihttps://two.invalid/simple',
        '--extra-index https://three.invalid/simple',
        '--find-links=wheels',
        '-f https://four.invalid/links',
        '--pre --no-index',
        '--no-binary a_b,c --no-binary :none:',
        '--only-binary :all:',
        '--no-binary D.e',
        '--trusted-host host.invalid',
        '--require-hashes',
        'one==1 \\',
        `    --hash=sha256:${'a'.repeat(64)} --hash sha256:${'b'.repeat(64)}`,
        'two --config-settings "--build-option=--fast" -C x=1 # comment',
        '-e ./local',
      ].join('\r\n'),
      'docs/more.txt': 'more # -r nothing',
      'docs/more2.txt': 'more2; python_version > "3"',
      'docs/wheels/x': '',
      'local/x': '',
    }
    const settings = await read({ requirements: 'docs/all.txt', constraints: 'top.txt' }, files)
    const directory = settings.workspace
    expect(settings.specifications.map(({ text }) => text)).toEqual(['more', 'more2; python_version > "3"', 'one==1', 'two', './local'])
    expect(settings.specifications[2]?.hashes).toEqual([`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`])
    expect(settings).toMatchObject({
      constraints: [
        { kind: 'file', file: path.join(directory, 'top.txt') },
        { kind: 'file', file: path.join(directory, 'docs/two words.txt') },
      ],
      noIndex: true,
      prerelease: true,
      requireHashes: true,
      noBinary: ['d-e'],
      onlyBinary: [':all:'],
      trustedHosts: ['host.invalid'],
      buildSettings: [
        { package: 'two', setting: '--build-option=--fast' },
        { package: 'two', setting: 'x=1' },
      ],
      notices: ['installed as copies of now, although -e asks for links to the sources: ./local'],
    })
    expect(String(settings.indexUrl?.url)).toBe('https://two.invalid/simple')
    expect(settings.extraIndexUrl.map(({ url }) => String(url))).toEqual(['https://three.invalid/simple'])
    expect(settings.findLinks.map(String)).toEqual([path.join(directory, 'docs/wheels'), 'https://four.invalid/links'])
  })

  it('an input counts before the index of a file, and says so', async () => {
    const settings = await read({ requirements: 'r.txt', 'index-url': 'https://a.invalid/' }, { 'r.txt': '-i https://b.invalid/\nsix' })
    expect([String(settings.indexUrl?.url), settings.notices]).toEqual([
      'https://a.invalid/',
      ['input index-url is asked instead of https://b.invalid/ of a requirements file'],
    ])
  })

  it('says all that is wrong in all files at once, each with its place', async () => {
    const files = {
      'a.txt': '-r sub/b.txt\n--nope=secret\nsix --hash=sha256:00\n  -r\n',
      'sub/b.txt': '\nsix attrs\n-r ../a.txt\n-r none.txt\n--global-option=x\n--pre six\nsix --pre\n-f "x\nx ${UNSET}',
      'c.txt': '==1',
    }
    const error = await read({ requirements: 'a.txt\nc.txt' }, files).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigFileError)
    const told = (error as ConfigFileError).problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
    expect(told.map((text) => text.replaceAll(/'\/[^']*\//g, "'/"))).toEqual([
      expect.stringMatching(/^sub\/b.txt:2:1: 'six attrs' holds more than one requirement/),
      "sub/b.txt:3:1: 'a.txt' includes itself. Remove the -r line that leads back to it",
      expect.stringMatching(/^sub\/b.txt:4:1: '\/none.txt' cannot be read: there is no such file/),
      "sub/b.txt:5:1: the option '--global-option' cannot be followed: uv builds by PEP 517",
      "sub/b.txt:6:1: 'six' stands behind an option. Give it a line of its own",
      "sub/b.txt:7:1: the option '--pre' stands behind a specification. Give it a line of its own",
      'sub/b.txt:8:1: a quotation mark has no second one',
      "sub/b.txt:9:1: the variable 'UNSET' is not set. Give it to this step in env",
      "a.txt:2:1: the option '--nope' is not known. Remove it; docs/requirements.md has those that are followed",
      "a.txt:3:1: the option '--hash' is not a hash. Write it as --hash=sha256:… behind its specification; sha384 and sha512 are taken too",
      "a.txt:4:3: the option '-r' needs a value behind it",
      expect.stringMatching(/^c.txt:1:1: '==1' is not a specification/),
    ])
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFsix==1.16.0\r\n')],
    ['UTF-16 of Windows', Buffer.from('\uFEFFsix==1.16.0\r\n', 'utf16le')],
    ['UTF-16 of others', Buffer.from('\uFEFFsix==1.16.0\r\n', 'utf16le').swap16()],
    ['Latin-1 in a comment', Buffer.from('six==1.16.0 # f\xfcr\n', 'latin1')],
  ])('reads %s', async (_, content) => {
    expect((await read({ requirements: 'r.txt' }, { 'r.txt': content })).specifications).toMatchObject([{ text: 'six==1.16.0' }])
  })

  it('refuses what is not a text', async () => {
    await expect(read({ requirements: 'r.txt' }, { 'r.txt': Buffer.from('six\0') })).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('an empty file is an empty set, and it says so', async () => {
    const settings = await read(
      { requirements: 'r.txt\npyproject.toml' },
      { 'r.txt': '# none yet\n', 'pyproject.toml': '[project]\nname="a"\ndependencies=[]' },
    )
    expect([settings.specifications, settings.notices]).toEqual([
      [],
      ['r.txt names no package to install', 'pyproject.toml names no package to install'],
    ])
  })

  it('variables are ordinary text, which counts, but in the user info and the query of a URL, where they are secrets and do not', async () => {
    const digestWith = async (line: string, environment: Record<string, string>) => {
      const { specifications } = await read({ requirements: 'r.txt' }, { 'r.txt': line }, environment)
      const [{ text = '', secrets = {} } = {}] = specifications
      const specification = identify(parseSpecification(text, { secrets }), { secrets })
      return { ...specification, sent: specification.installable.reveal(), printed: JSON.stringify(specification) }
    }
    const version = await Promise.all(['1.16.0', '1.17.0'].map((V) => digestWith('six==${V}', { V })))
    expect(version.map(({ sent }) => sent)).toEqual(['six==1.16.0', 'six==1.17.0'])
    expect(version[0]?.digest).not.toBe(version[1]?.digest)
    const line = 'x @ https://${USER_NAME}:${T}@host.invalid/${V}/x-1-py3-none-any.whl?any=${T}'
    const [one, two] = await Promise.all(['first-secret', 'se@cond/secret'].map((T) => digestWith(line, { T, V: 'v1', USER_NAME: 'git' })))
    expect(one?.sent).toBe('x @ https://git:first-secret@host.invalid/v1/x-1-py3-none-any.whl?any=first-secret')
    expect(two?.sent).toBe('x @ https://git:se%40cond%2Fsecret@host.invalid/v1/x-1-py3-none-any.whl?any=se@cond/secret')
    expect(two?.digest).toBe(one?.digest)
    expect((await digestWith(line, { T: 'first-secret', V: 'v2', USER_NAME: 'git' })).digest).not.toBe(one?.digest)
    for (const printed of [one?.printed, two?.printed]) expect(printed).not.toMatch(/secret|cond/)
    const git = await digestWith('x @ git+https://${T}@host.invalid/x.git', { T: 'first-secret' })
    expect([git.sent, git.url?.revealAccount()]).toEqual(['x @ git+https://host.invalid/x.git', { user: 'first-secret', password: '' }])
    await expect(digestWith('x @ https://${T}@host.invalid/x.whl', { T: '${HOME}' })).rejects.toMatchObject({
      code: 'specification-has-variable',
    })
  })

  it('says which file is missing and who named it, also where files include each other in a ring', async () => {
    await expect(read({ requirements: 'no.txt' })).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('input requirements, line 1'),
    })
    await expect(read({ requirements: 'a.txt' }, { 'a.txt': '-r b.txt', 'b.txt': '-r a.txt' })).rejects.toThrow('includes itself')
  })

  it('reads dependencies, extras and dependency groups of a pyproject.toml', async () => {
    const files = {
      'pyproject.toml': `
[project]
name = "My.Project"
dependencies = ["requests"]
[project.optional-dependencies]
docs = ["sphinx", "my-project[themes]"]
themes = ["furo"]
[dependency-groups]
test = ["pytest", {include-group = "lint"}]
lint = ["ruff"]
`,
    }
    expect(await texts({ requirements: 'pyproject.toml' }, files)).toEqual(['requests (pyproject.toml, project.dependencies)'])
    expect(await texts({ requirements: 'pyproject.toml[docs]' }, files)).toEqual([
      'sphinx (pyproject.toml, extra docs)',
      'furo (pyproject.toml, extra docs)',
    ])
    expect(await texts({ requirements: 'pyproject.toml:test' }, files)).toEqual([
      'pytest (pyproject.toml, group test)',
      'ruff (pyproject.toml, group test)',
    ])
    await expect(read({ requirements: 'pyproject.toml[nope]' }, files)).rejects.toThrow("has no extra 'nope'; it has docs, themes")
    await expect(read({ requirements: 'pyproject.toml:nope' }, files)).rejects.toThrow("no dependency group 'nope'; it has test, lint")
    await expect(read({ requirements: 'pyproject.toml' }, { 'pyproject.toml': '[project' })).rejects.toMatchObject({
      code: 'file-unreadable',
    })
  })
})
