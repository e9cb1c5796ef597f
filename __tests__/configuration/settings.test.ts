import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OptionName, optionNames, writtenName } from '../../src/configuration/options.ts'
import { readSettings } from '../../src/configuration/settings.ts'
import { createDirectory } from '../support/directory.ts'

async function read(raw: Record<string, string>, files: Record<string, string> = {}) {
  const directory = await createDirectory('settings')
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), content)
  }
  const given = Object.fromEntries(optionNames.map((name) => [name, raw[writtenName(name)]]))
  const nameOf = (name: OptionName): string => `input ${writtenName(name)}`
  return await readSettings({ raw: given, environment: { HOME: '/home/user' }, workspace: directory, nameOf })
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

  it('packages keeps the line numbers of the workflow, for messages', async () => {
    expect(await texts({ packages: '\n# docs\nsix\n\n  attrs>=2  \n' }, {})).toEqual([
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
    ['index-url', 'ftp:x', 'input-invalid', "input index-url must be the URL of an index, not 'ftp:x'"],
  ])('%s: %j is refused as %s', async (name, value, code, message: unknown) => {
    await expect(read({ packages: 'six', [name]: value })).rejects.toMatchObject({ code, message })
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

  it.each([
    ['-c constraints.txt', "requirements.txt, line 1: the option '-c' is not a specification", 'Name the file in the input constraints.'],
    ['--index-url https://x', "requirements.txt, line 1: the option '--index-url' is not a specification", 'Use the input index-url.'],
    [
      '-e .',
      "requirements.txt, line 1: the option '-e' is not a specification",
      'Editable installs cannot be cached; name the path without -e.',
    ],
    ['six --hash=sha256:00', "requirements.txt, line 1: the option '--hash' is not a specification", 'Write it as --hash=sha256:…'],
  ])('refuses %j by name', async (line, message, hint) => {
    const refused = read({ requirements: 'requirements.txt' }, { 'requirements.txt': line })
    await expect(refused).rejects.toMatchObject({ code: 'requirements-option', message, hint: expect.stringContaining(hint) })
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
