import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extensionKeys, extensionsFileSchema } from '../../src/configuration/extension-schema.ts'
import { readExtensionsText } from '../../src/configuration/extensions-text.ts'
import { readSettings } from '../../src/configuration/settings.ts'
import { isTomlArray, isTomlDate, parseTomlDocument, type TomlValue } from '../../src/configuration/toml-document.ts'
import { ConfigFileError, type ConfiguredExtension, readExtensions, selectExtensions, toJson } from '../../src/library/index.ts'
import { createDirectory } from '../support/directory.ts'
import { repository } from '../support/tools.ts'

/** The published schema, as `npm run build` makes it. */
const schema = toJsonSchema(extensionsFileSchema, { errorMode: 'ignore' })
const validate = new Ajv({ allowUnionTypes: true }).compile({ ...schema } as object)

/** What an editor's validator sees of a value: JSON, and no type of JSON for a date. */
function asEditor(value: TomlValue): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object') return value
  if (isTomlDate(value)) return null
  if (isTomlArray(value)) return value.map(asEditor)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asEditor(item)]))
}

/** Whether the published schema takes a text; undefined for what is no TOML. */
function schemaTakes(text: string): boolean | undefined {
  const document = parseTomlDocument(text)
  return 'problem' in document ? undefined : validate(asEditor(document.root))
}

const problemsOf = (text: string, file = 'extensions.toml'): string[] =>
  readExtensionsText(text, { file, directory: '/workspace' }).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

async function files(contents: Record<string, string>) {
  const directory = await createDirectory('config')
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), content)
  }
  return directory
}

const documented = `[[extensions]]
name = "sphinx"
enabled = true

[[extensions]]
name = "external_processor"
package = "sphinx-external-processor>=1.0.0"
enabled = true
required = true
ttl_hours = 168
[extensions.arguments]
timeout = 30
`

describe('a configuration file', () => {
  it('gives built-in and external extensions in its order, with defaults', async () => {
    const workspace = await files({ 'extensions.toml': `${documented}[[extensions]]\nname = "two-words"\n` })
    const extensions = await readExtensions(['extensions.toml'], { workspace })
    expect(extensions).toEqual([
      {
        name: 'sphinx',
        enabled: true,
        package: undefined,
        required: true,
        ttl: undefined,
        module: 'sphinx',
        arguments: {},
        origin: 'extensions.toml:2:8',
        directory: workspace,
      },
      {
        name: 'external_processor',
        enabled: true,
        package: 'sphinx-external-processor>=1.0.0',
        required: true,
        ttl: 168,
        module: 'external_processor',
        arguments: { timeout: 30n },
        origin: 'extensions.toml:7:11',
        directory: workspace,
      },
      expect.objectContaining({ name: 'two-words', module: 'two_words' }),
    ])
    expect(schemaTakes(documented)).toBe(true)
  })

  it('may hold the tool’s own tables too, and none at all of ours where that is said', async () => {
    expect(problemsOf(`[server]\nport = 1\n${documented}`)).toEqual([])
    expect(problemsOf('extensions = []')).toEqual([])
  })

  const allowed = 'Allowed: name, enabled, package, catalog, required, ttl_hours, module, arguments'
  const list = (...lines: string[]): string => ['[[extensions]]', ...lines].join('\n')
  // What no schema can tell is marked so: there the schema takes the text.
  it.each<[title: string, text: string, problems: string[], isBeyondSchema?: true]>([
    [
      'an unknown key near a known one',
      list('name = "a"', 'requierd = true'),
      [`3:1 unknown key 'requierd': did you mean 'required'? ${allowed}`],
    ],
    ['an unknown key near none', list('name = "a"', 'colour = 1'), [`3:1 unknown key 'colour'. ${allowed}`]],
    ['a key of other spelling', list('name = "a"', 'TTL_hours = 1'), [`3:1 unknown key 'TTL_hours': did you mean 'ttl_hours'? ${allowed}`]],
    [
      'a missing name',
      list('package = "six"'),
      ["1:1 'name' is missing in this [[extensions]], or 'catalog' for an extension of a catalogue"],
    ],
    [
      'an empty name',
      list('name = ""'),
      ["2:8 'name' is empty; it must be a name of letters, digits, '.', '_' and '-', such as \"external_processor\""],
    ],
    [
      'a name that is none',
      list('name = "a b"'),
      ["2:8 'name' must be a name of letters, digits, '.', '_' and '-', such as \"external_processor\", not \"a b\""],
    ],
    ['a string for a truth value', list('name = "a"', 'enabled = "yes"'), ['3:11 \'enabled\' must be true or false, not "yes"']],
    ['a number for a truth value', list('name = "a"', 'required = 1'), ["3:12 'required' must be true or false, not 1"]],
    [
      'an empty package',
      list('name = "a"', 'package = ""'),
      ["3:11 'package' is empty; leave the key out for an extension that is built in"],
    ],
    [
      'a package of white space',
      list('name = "a"', 'package = "  "'),
      ["3:11 'package' is empty; leave the key out for an extension that is built in"],
    ],
    [
      'a package that is no text',
      list('name = "a"', 'package = ["six"]'),
      ['3:11 \'package\' must be a specification as in pip, such as "sphinx-copybutton==0.5.2", not an array'],
    ],
    [
      'an option as a package',
      list('name = "a"', 'package = "-r requirements.txt"'),
      [
        "3:11 'package': '-r requirements.txt' is an option, not a specification. Name the file in the input requirements (CLI: --requirements FILE).",
      ],
    ],
    [
      'a package with a variable',
      list('name = "a"', 'package = "a @ https://${TOKEN}@host.example/a.whl"'),
      [
        "3:11 'package': 'a @ https://***@host.example/a.whl' holds '${'. uv would put the value of a variable there and send it to the host; give credentials by UV_INDEX_…, netrc or the keyring.",
      ],
    ],
    [
      'a bad specification',
      list('name = "a"', 'package = "six=1"'),
      [
        "3:11 'package': 'six=1' is not a specification: '=1' is not a version clause such as '>=1.0'. Write it as in pip: name, name[extra], name>=1,<2, a path, or a URL.",
      ],
      true,
    ],
    [
      'a negative TTL',
      list('name = "a"', 'ttl_hours = -1'),
      ['3:13 \'ttl_hours\' must be a number of hours from 0 to 1000000, or "never", not -1'],
    ],
    [
      'an endless TTL',
      list('name = "a"', 'ttl_hours = inf'),
      ['3:13 \'ttl_hours\' must be a number of hours from 0 to 1000000, or "never", not Infinity'],
    ],
    [
      'a TTL in words',
      list('name = "a"', 'ttl_hours = "a day"'),
      ['3:13 \'ttl_hours\' must be a number of hours from 0 to 1000000, or "never", not "a day"'],
    ],
    ['a date for arguments', list('name = "a"', 'arguments = 2020-01-01'), ["3:13 'arguments' must be a table, not a date"]],
    [
      'a module that is none',
      list('name = "a"', 'module = "a-b"'),
      ['3:10 \'module\' must be the name of a module, such as "package.module", not "a-b"'],
    ],
    ['a name used twice', `${list('name = "a"')}\n${list('name = "a"')}`, ["4:8 the name 'a' is used already, in line 2"], true],
    [
      'a name that is used in a catalogue and by itself',
      `${list('name = "a"')}\n${list('catalog = "a"')}`,
      ["4:11 the name 'a' is used already, in line 2"],
      true,
    ],
    [
      'a catalogue where its name of an extension belongs',
      list('catalog = "https://host.example/c.toml"'),
      ['2:11 \'catalog\' must be the name of an extension in a catalogue, such as "sphinx-design", not "https://host.example/c.toml"'],
    ],
    ['a table for the list', 'extensions = { name = "a" }', ["1:1 'extensions' must be an array of tables: [[extensions]]"]],
    [
      'a list of names',
      'extensions = ["a", "b"]',
      [
        "1:15 every item of 'extensions' must be a table: [[extensions]]",
        "1:20 every item of 'extensions' must be a table: [[extensions]]",
      ],
    ],
    ['no extensions at all', '[server]\nport = 1', ['1:1 there is no [[extensions]] in this file']],
    [
      'a slip in the name of the list',
      `${list('name = "a"')}\n[[extension]]\nname = "b"`,
      ["3:1 unknown key 'extension': did you mean 'extensions'?"],
      true,
    ],
    ['text that is not TOML', '[[extensions]]\nname = \n', ['2:8 this is not TOML: invalid value']],
    ['a key twice', list('name = "a"', 'name = "b"'), ['3:1 this is not TOML: trying to redefine an already defined table or value']],
    ['a lone carriage return', 'a = """\n\r"""\n', ['2:1 this is not TOML: control characters are not allowed in strings']],
    ['a day that does not exist', list('name = "a"', 'arguments = { d = 2021-02-30 }'), ['3:28 this is not TOML: Unexpected invalid date']],
    [
      'all that is wrong at once',
      list('name = "a"', 'enabled = 0', 'pakage = "six"', 'package = ""'),
      [
        "3:11 'enabled' must be true or false, not 0",
        `4:1 unknown key 'pakage': did you mean 'package'? ${allowed}`,
        "5:11 'package' is empty; leave the key out for an extension that is built in",
      ],
    ],
  ])('says what is wrong, where, and what is allowed: %s; the schema for editors agrees', (_, text, problems, isBeyondSchema) => {
    expect(problemsOf(text)).toEqual(problems)
    expect(schemaTakes(text)).toBe(schemaTakes(text) === undefined ? undefined : isBeyondSchema === true)
  })

  it.each(['name', 'enabled', 'package', 'catalog', 'required', 'ttl_hours', 'module', 'arguments'])(
    'the program and the schema for editors agree on %s of every type',
    (key) => {
      const values = ['"six"', '"never"', '1', '-1', '1.5', 'true', '2026-11-01', '10:00:00', '[1]', '[]', '[[]]', '{ a = 1 }', '{}']
      for (const value of values) {
        const text = list(...(key === 'name' ? [] : ['name = "a"']), `${key} = ${value}`)
        expect([value, problemsOf(text).length === 0]).toEqual([value, schemaTakes(text)])
      }
    },
  )

  it('names the extension beside the place', () => {
    const { problems } = readExtensionsText(list('name = "first"', 'enabled = 1'), { file: 'x.toml', directory: '/workspace' })
    expect(new ConfigFileError(problems).message).toBe(`x.toml:3:11: 'enabled' must be true or false, not 1 (extension 'first')`)
  })

  it('is refused with the problems of all files in one message', async () => {
    const workspace = await files({
      'a.toml': list('name = "a"', 'enabeld = true'),
      'b/b.toml': list('nam = "b"'),
    })
    await expect(readExtensions(['a.toml', 'b/b.toml'], { workspace })).rejects.toMatchObject({
      code: 'config-invalid',
      message: `the configuration has 3 problems
  a.toml:3:1: unknown key 'enabeld': did you mean 'enabled'? ${allowed} (extension 'a')
  b/b.toml:1:1: 'name' is missing in this [[extensions]], or 'catalog' for an extension of a catalogue
  b/b.toml:2:1: unknown key 'nam': did you mean 'name'? ${allowed}`,
      problems: [{ file: 'a.toml', line: 3, column: 1 }, { file: 'b/b.toml' }, { file: 'b/b.toml' }],
    })
  })

  it('never shows a password of a package', () => {
    const text = list(
      'name = "a"',
      'package = "a @ https://user:secret@host.example/a.whl more"',
      'enabled = "https://user:secret@host.example"',
    )
    const problems = problemsOf(text).join('\n')
    expect(problems).toContain('host.example')
    expect(problems).not.toContain('secret')
  })
})

describe('docs/configuration.md', () => {
  it('describes every key and no other', () => {
    const text = readFileSync(path.join(repository, 'docs', 'configuration.md'), 'utf8')
    const table = text.slice(text.indexOf('| Key |'), text.indexOf('Other tables of the file'))
    const keys = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key)
    expect(keys.sort()).toEqual(Object.keys(extensionKeys).sort())
  })
})

describe('pyproject.toml', () => {
  it('is read below tool.ensure-extensions, with positions of its own', async () => {
    const text = `[project]\nname = "x"\n\n[[tool.ensure-extensions.extensions]]\nname = "a"\npackage = "six"\n`
    const workspace = await files({ 'pyproject.toml': text })
    expect(await readExtensions(['pyproject.toml'], { workspace })).toMatchObject([
      { name: 'a', package: 'six', origin: 'pyproject.toml:6:11' },
    ])
    expect(problemsOf(`${text}packages = "y"`, 'pyproject.toml')[0]).toMatch(/^7:1 unknown key 'packages': did you mean 'package'\?/)
    expect(problemsOf('[tool.ensure-extensions]\nextension = []', 'pyproject.toml')).toEqual(
      [
        "2:1 unknown key 'extension': did you mean 'extensions'? Allowed: extensions",
        '1:1 there is no [[tool.ensure-extensions.extensions]] in this file',
      ].sort(),
    )
    expect(problemsOf('[project]\nname = "x"', 'pyproject.toml')).toEqual([
      '1:1 there is no table [tool.ensure-extensions] with [[tool.ensure-extensions.extensions]] in this file',
    ])
  })
})

describe('several files', () => {
  it('merge by name: the later one wins key by key, arguments table by table, arrays whole; the order is that of the first', async () => {
    const workspace = await files({
      'base.toml': `[[extensions]]\nname = "one"\npackage = "six==1.16.0"\narguments = { a = 1, deep = { x = 1, y = [1, 2] } }\n[[extensions]]\nname = "two"\n`,
      'own.toml': `[[extensions]]\nname = "three"\n[[extensions]]\nname = "one"\npackage = "six==1.17.0"\nrequired = false\narguments = { deep = { y = [3] }, b = 2 }\n[[extensions]]\nname = "two"\nenabled = false\n`,
    })
    const merged = await readExtensions(['base.toml', 'own.toml'], { workspace })
    expect(
      merged.map(({ name, enabled, required, package: text, arguments: given }) => [name, enabled, required, text, toJson(given)]),
    ).toEqual([
      ['one', true, false, 'six==1.17.0', { a: 1, deep: { x: 1, y: [3] }, b: 2 }],
      ['two', false, true, undefined, {}],
      ['three', true, true, undefined, {}],
    ])
    expect(merged[0]?.origin).toBe('own.toml:5:11')
  })
})

describe('an extension of a catalogue', () => {
  const entry = (name: string, specification: string, more = ''): string =>
    `[[extensions]]\nname = "${name}"\npackage = "${specification}"\nkind = "tool"\nsummary = "s"\n${more}\n`
  const catalogs = {
    'one.toml': `schema = 1\n${entry('copy', 'copy-tool>=1', 'module = "copy_tool.main"')}${entry('paste-tool', 'paste-tool')}`,
    'two.toml': `schema = 1\n${entry('copy', 'copy-tool>=2')}`,
  }
  const list = (...lines: string[]): string => ['[[extensions]]', ...lines, ''].join('\n')
  const briefly = (extensions: readonly ConfiguredExtension[]) => extensions.map((one) => [one.name, one.package, one.module, one.origin])

  it('is configured by its name there alone; what the file says counts more', async () => {
    const workspace = await files({
      ...catalogs,
      'e.toml': `${list('catalog = "copy"', 'arguments = { a = nan }')}${list('name = "mine"', 'catalog = "paste_tool"')}${list('name = "own"')}`,
      'pinned.toml': list('name = "copy"', 'package = "./copy"'),
      'again.toml': list('catalog = "copy"', 'required = false'),
    })
    const options = { workspace, catalog: ['one.toml'] }
    expect(briefly(await readExtensions(['e.toml'], options))).toEqual([
      ['copy', 'copy-tool>=1', 'copy_tool.main', 'e.toml:2:11 (catalogue one.toml)'],
      ['mine', 'paste-tool', 'mine', 'e.toml:5:8 (catalogue one.toml)'],
      ['own', undefined, 'own', 'e.toml:8:8'],
    ])
    // The place of the package is that of the file that wrote it, whatever order the files have.
    expect(briefly(await readExtensions(['e.toml', 'pinned.toml', 'again.toml'], options))[0]).toEqual([
      'copy',
      './copy',
      'copy_tool.main',
      'pinned.toml:3:11',
    ])
  })

  it('is taken from the later of two catalogues that disagree, as a whole', async () => {
    const workspace = await files({ ...catalogs, 'e.toml': list('catalog = "copy"') })
    const read = async (...catalog: string[]) => briefly(await readExtensions(['e.toml'], { workspace, catalog }))
    expect(await read('one.toml', 'two.toml')).toEqual([['copy', 'copy-tool>=2', 'copy', 'e.toml:2:11 (catalogue two.toml)']])
    expect(await read('two.toml', 'one.toml')).toEqual([['copy', 'copy-tool>=1', 'copy_tool.main', 'e.toml:2:11 (catalogue one.toml)']])
  })

  it('that no catalogue has is told with its place and the nearest name, all of them at once', async () => {
    const workspace = await files({
      ...catalogs,
      'e.toml': `${list('catalog = "copi"')}${list('name = "x"', 'catalog = "nothing-like-it"')}`,
    })
    await expect(readExtensions(['e.toml'], { workspace, catalog: ['one.toml'] })).rejects.toMatchObject({
      code: 'config-invalid',
      message: `the configuration has 2 problems
  e.toml:2:11: 'catalog': no catalogue has an extension called 'copi'. Did you mean 'copy'? 'ensure-extensions catalog list' lists them all. (extension 'copi')
  e.toml:5:11: 'catalog': no catalogue has an extension called 'nothing-like-it'. 'ensure-extensions catalog list' lists them all. (extension 'x')`,
    })
  })

  it('is one of the starter catalogue where no other is named, and no catalogue is asked where none is needed', async () => {
    const workspace = await files({ 'e.toml': list('catalog = "sphinx-design"'), 'none.toml': list('name = "a"') })
    expect(await readExtensions(['e.toml'], { workspace })).toMatchObject([{ package: 'sphinx-design', module: 'sphinx_design' }])
    expect(await readExtensions(['none.toml'], { workspace, catalog: ['nowhere.toml'] })).toHaveLength(1)
    await expect(readExtensions(['e.toml'], { workspace, catalog: ['nowhere.toml'] })).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringMatching(/^catalog: '.*nowhere.toml' cannot be read/),
    })
  })

  it('is found in the last copy of a catalogue whose server is down, and without one the catalogue is named', async () => {
    const workspace = await files({ 'e.toml': list('catalog = "copy"') })
    const server = createServer((_, response) => response.end(catalogs['one.toml']))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/c.toml`
    const read = async (cacheRoot: string) =>
      await readSettings({
        raw: { config: 'e.toml', catalog: url, cacheRoot },
        ...{ environment: {}, workspace, nameOf: (name: string) => `input ${name}` },
      })
    const { specifications } = await read('cache')
    expect(specifications).toMatchObject([{ text: 'copy-tool>=1', extension: 'copy', origin: `e.toml:2:11 (catalogue ${url})` }])
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
    expect((await read('cache')).specifications).toEqual(specifications)
    await expect(read('another')).rejects.toMatchObject({ code: 'catalog-invalid', message: expect.stringContaining(url) })
  })
})

describe('filters', () => {
  it('choose by enabled, built in and name', async () => {
    const workspace = await files({
      'e.toml': `[[extensions]]\nname = "a"\n[[extensions]]\nname = "b"\npackage = "six"\n[[extensions]]\nname = "c"\npackage = "six"\nenabled = false\n`,
    })
    const extensions = await readExtensions(['e.toml'], { workspace })
    const names = (filter: Parameters<typeof selectExtensions>[1]) => selectExtensions(extensions, filter).map(({ name }) => name)
    expect([
      names({}),
      names({ enabled: true }),
      names({ builtin: true }),
      names({ builtin: false, enabled: true }),
      names({ names: ['c', 'a'] }),
    ]).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['a', 'c']])
  })

  it('the input only: names that do not exist are refused with the nearest one', async () => {
    const workspace = await files({ 'e.toml': `[[extensions]]\nname = "copy"\npackage = "six"\n[[extensions]]\nname = "paste"\n` })
    const read = (raw: Record<string, string>) => readSettings({ raw, environment: {}, workspace, nameOf: (name) => `input ${name}` })
    const settings = await read({ config: 'e.toml', only: 'paste' })
    expect([settings.specifications, settings.extensions.map(({ name }) => name)]).toEqual([[], ['paste']])
    await expect(read({ config: 'e.toml', only: 'coppy' })).rejects.toMatchObject({
      code: 'input-invalid',
      message: "input only: no extension is called 'coppy'",
      hint: "Did you mean 'copy'? The configuration has: copy, paste.",
    })
    await expect(read({ only: 'copy' })).rejects.toThrow('input only names extensions of input config, which is empty')
    await expect(read({ config: 'nowhere.toml' })).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

describe('arguments', () => {
  it('come out untouched; in JSON dates are their text, large integers and infinities strings', () => {
    const text = `[[extensions]]
name = "a"
[extensions.arguments]
enabled = "free"
unknown = { nested = [[1, 2.5], ["x"], []] }
large = 9007199254740993
small = -9007199254740991
when = 2026-11-21T10:00:00.5+01:00
local = 2026-11-21 10:00:00
day = 2026-11-21
time = 07:32:00
never = inf
nan = nan
"key with spaces" = true
"__proto__" = 1
`
    const [extension] = readExtensionsText(text, { file: 'e.toml', directory: '/' }).extensions
    const given = extension?.table['arguments']
    expect(given).toMatchObject({ large: 9007199254740993n, unknown: { nested: [[1n, 2.5], ['x'], []] } })
    expect(JSON.parse(JSON.stringify(toJson(given ?? '')))).toEqual(
      JSON.parse(
        '{"enabled":"free","unknown":{"nested":[[1,2.5],["x"],[]]},"large":"9007199254740993","small":-9007199254740991,"when":"2026-11-21T10:00:00.500+01:00","local":"2026-11-21T10:00:00.000","day":"2026-11-21","time":"07:32:00.000","never":"inf","nan":"nan","key with spaces":true,"__proto__":1}',
      ),
    )
  })
})

describe('whatever the file holds', () => {
  const words = [
    '[[extensions]]',
    '[extensions.arguments]',
    '[[extensions',
    'name',
    'package',
    'enabled',
    '=',
    '"a"',
    '""',
    'true',
    '1',
    '\n',
    ' ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '.',
    '#',
    "'''",
    '2020-01-01',
    '\u0000',
    '\\u00',
    'é',
    '\r\n',
    '__proto__',
  ]
  it('it is read or refused with places, and never crashes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const file of ['extensions.toml', 'pyproject.toml']) {
            const { extensions, problems } = readExtensionsText(text, { file, directory: '/workspace' })
            expect(problems.length === 0 || extensions.length === 0).toBe(true)
            for (const { line, column, message } of problems) expect(line > 0 && column > 0 && message !== '').toBe(true)
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('the schema and the program agree on any table, but for names used twice and specifications', () => {
    const value = fc.oneof(
      fc.constantFrom('"a"', '""', '"never"', '"six"', '"-r x"', '"a --b"', '"a.b"', '"a b"'),
      fc.constantFrom('1', '-1', '0.5', 'inf', 'nan', 'true', 'false', '2020-01-01', '{}', '[]', '{ x = 1 }', '[{}]'),
    )
    const key = fc.constantFrom('name', 'enabled', 'package', 'catalog', 'required', 'ttl_hours', 'module', 'arguments', 'nam', 'x')
    const table = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
        const text = tables.map((pairs) => `[[extensions]]\n${pairs.map(([name, item]) => `${name} = ${item}`).join('\n')}\n`).join('')
        const structural = problemsOf(text).filter(
          (problem) => !/is used already|is not a specification|holds more than one requirement/.test(problem),
        )
        expect([text, structural.length === 0]).toEqual([text, schemaTakes(text)])
      }),
      { numRuns: 1_000 },
    )
  })
})
