import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import { parse } from 'smol-toml'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type CatalogEntry, latestVerifications } from '../../src/catalog/catalog-entry.ts'
import { catalogFileSchema } from '../../src/catalog/catalog-schema.ts'
import { type CatalogWorld, openCatalogs } from '../../src/catalog/open-catalogs.ts'
import { maxCatalogBytes, readCatalog, writeCatalog } from '../../src/catalog/read-catalog.ts'
import { findEntry, searchCatalog } from '../../src/catalog/search.ts'
import { starterCatalog } from '../../src/catalog/starter.ts'
import { openCatalogs as openByLibrary } from '../../src/library/index.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { redactUrls } from '../../src/system/redact.ts'
import { createDirectory } from '../support/directory.ts'
import { repository } from '../support/tools.ts'

const block = (name: string, more = ''): string =>
  `[[extensions]]\nname = "${name}"\npackage = "${name}"\nkind = "sphinx"\nsummary = "Does ${name}."\n${more}\n`
const catalogOf = (...blocks: string[]): string => `schema = 1\n${blocks.join('\n')}`
const verified = (outcome: string, more = ''): string =>
  `[[extensions.verifications]]\npython = "3.12.1"\nplatform = "cpython-3.12--linux--x86_64"\noutcome = "${outcome}"\nsize_bytes = 10\nimport_ms = 1.5\ndate = "2026-11-01"\n${more}`

const validate = new Ajv({ allowUnionTypes: true }).compile({ ...toJsonSchema(catalogFileSchema, { errorMode: 'ignore' }) } as object)

const day = 24 * 3_600_000

interface Server {
  readonly url: string
  readonly requests: string[]
  answer: (response: ServerResponse) => void
}

async function startServer(answer: Server['answer']): Promise<Server> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    served.answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const served: Server = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/catalog.toml`, requests, answer }
  return served
}

async function createWorld(): Promise<CatalogWorld & { warnings: string[]; now: Date; timeoutMs: number }> {
  const directory = await createDirectory('catalog')
  const warnings: string[] = []
  const world = {
    cacheRoot: path.join(directory, 'cache'),
    workspace: directory,
    logger: { ...silentLogger, warning: (message: string) => void warnings.push(message) },
    clock: { now: () => world.now },
    // Only a machine that is very busy takes so long.
    timeoutMs: 20_000,
    graceMs: 20_000,
    warnings,
    now: new Date('2026-11-01T12:00:00Z'),
  }
  return world
}

/** Opens catalogues, closes them, and gives what was there in between. */
async function read(sources: readonly string[], world: CatalogWorld) {
  const { entries, notices, close } = await openCatalogs(sources, world)
  await close()
  return { entries, notices, names: entries.map(({ name }) => name) }
}

describe('the text of a catalogue', () => {
  it('is the same as TOML and as the JSON that is written', () => {
    const text = catalogOf(
      block('sphinx-b', 'tags = ["x"]\nhomepage = "https://b.example"\nhost = "sphinx"\nhost_versions = ">=7"\nregisters = true'),
      block('sphinx-a', verified('import-failed', 'error = "one\\ntwo"\nversion = "1.0"')),
    )
    const entries = readCatalog(text, 'c.toml')
    expect(readCatalog(writeCatalog(entries), 'c.json')).toEqual([...entries].reverse())
    expect(entries[1]?.verifications[0]).toMatchObject({
      outcome: 'import-failed',
      error: 'one\ntwo',
      version: '1.0',
      pins: null,
      importMs: 1.5,
    })
  })

  it.each([
    ['what is not TOML', 'schema = 1\n[[extensions]\n', 'this is not TOML: line 2'],
    ['what is not JSON', '{"schema": 1', 'this is not JSON'],
    ['a newer schema', 'schema = 2\nnew = 1', 'it is of schema 2; this release reads schema 1: update'],
    ['no schema', block('a'), 'schema: is missing'],
    ['two of one name', catalogOf(block('a'), block('b'), block('a')), "the name 'a' is used twice: by the extensions 1 and 3"],
    [
      'two spellings of one name',
      catalogOf(block('a-b'), block('A_b')),
      "the name 'A_b' is used twice (as 'a-b'): by the extensions 1 and 2",
    ],
    [
      'a key that forges a line',
      catalogOf(block('a', '"\\u001b[2J\\n::error::x" = 1')),
      'extension 1 ("a"): "\uFFFD[2J\uFFFD::error::x": unknown key',
    ],
    ['a range without end', catalogOf(block('a', `requires_python = ">=1,<${'9'.repeat(23)}"`)), "extension 'a': requires_python: must be"],
    ['a password as a name', catalogOf(block('https://me:geheim@host.example')), 'extension 1 ("https://***@host.example"): name:'],
    ['a range that nobody can read', catalogOf(block('a', 'requires_python = "3.9+"')), "extension 'a': requires_python: must be a range"],
    [
      'a marker as a range',
      catalogOf(block('a', `host = "h"\nhost_versions = ">=7; python_version<'3'"`)),
      "extension 'a': host_versions: must be",
    ],
    ['a password that TOML spells otherwise', catalogOf(block('a', 'homepage = "https\\u003a//me:geheim@host.example"')), 'has an account'],
    [
      'a password that JSON spells otherwise',
      `{"schema":1,"extensions":[{"name":"a","package":"a","kind":"k","summary":"s","homepage":"https:\\/\\/me:geheim@host.example"}]}`,
      'has an account',
    ],
    ['a password in a comment', catalogOf(block('a', '# https://me:geheim@host.example')), 'has an account'],
    ['an unknown key', catalogOf(block('a', 'sumary = "x"')), 'extension 1 ("a"): sumary: unknown key'],
    ['a missing key', catalogOf('[[extensions]]\nname = "a"\npackage = "a"\nkind = "k"'), 'extension 1 ("a"): summary: is missing'],
    ['an escape sequence', catalogOf(block('a', 'tags = ["\\u001b[31m"]')), 'extension 1 ("a"): tags.0:'],
    ['a path', catalogOf(block('a').replace('package = "a"', 'package = "./a"')), 'must be a name on a package index'],
    ['an option', catalogOf(block('a').replace('package = "a"', 'package = "--index-url x"')), "extension 'a': package:"],
    ['a script as homepage', catalogOf(block('a', 'homepage = "javascript:alert(1)"')), 'extension 1 ("a"): homepage:'],
    ['a password', catalogOf(block('a', 'homepage = "https://me:geheim@host.example"')), 'has an account'],
    ['an unknown outcome', catalogOf(block('a', verified('perhaps'))), 'verifications.0.outcome:'],
  ])('%s is refused by name', (_, text, message) => {
    expect(() => readCatalog(text, 'c.toml')).toThrow(
      expect.objectContaining({ code: 'catalog-invalid', message: expect.stringContaining(message) }),
    )
    expect(() => readCatalog(text, 'c.toml')).not.toThrow(/geheim/)
  })

  it('what stands in it with its secrets blotted out is read again', () => {
    for (const error of [
      'see https://a.example/p?x=1#y.',
      'git+https://me:geheim@a.example/b failed (http://a.example/?q)',
      'https://a.example/?',
    ]) {
      const [entry] = readCatalog(catalogOf(block('a', verified('import-failed'))), 'c.toml')
      const [verification] = entry?.verifications ?? []
      const written = writeCatalog([
        { ...entry, verifications: [{ ...verification, error: redactUrls(`${error}\nmore`) }] } as CatalogEntry,
      ])
      expect(readCatalog(written, 'c.json')[0]?.verifications[0]?.error).toMatch(/more$/)
      // A program may write it on one line.
      expect(readCatalog(JSON.stringify(JSON.parse(written)), 'c.json')).toHaveLength(1)
    }
  })

  it('more than 10 MB are refused', () => {
    expect(() => readCatalog(catalogOf(`#${'x'.repeat(maxCatalogBytes)}`), 'c.toml')).toThrow('the most is 10000000')
  })

  it('more than 10,000 extensions are refused, without a look at each of them', () => {
    const text = JSON.stringify({ schema: 1, extensions: Array.from({ length: 10_001 }, () => ({})) })
    expect(() => readCatalog(text, 'c.json')).toThrow(/: it has 10001 extensions; the most is 10000$/)
  })

  it('the published schema takes and refuses the same', () => {
    for (const [text, isTaken] of [
      [catalogOf(block('a', verified('works'))), true],
      [catalogOf(block('a', 'sumary = "x"')), false],
      [catalogOf(block('a', 'tags = ["\\u001b[31m"]')), false],
      ['schema = 2\nextensions = []', false],
    ] as const)
      expect(validate(parse(text)), text).toBe(isTaken)
  })
})

describe('searching', () => {
  const entries = readCatalog(
    catalogOf(
      block('sphinx-design', 'tags = ["cards"]'),
      block('myst-parser', 'tags = ["markdown"]').replace('Does', 'Reads design documents, does'),
      block('pytest-cov').replace('"sphinx"', '"pytest"'),
    ),
    'c.toml',
  )
  const names = (words: string[], filter = {}) => searchCatalog(entries, { words, ...filter }).map(({ name }) => name)

  it('finds all words, in any case, names first', () => {
    expect(names(['DESIGN'])).toEqual(['sphinx-design', 'myst-parser'])
    expect(names(['design', 'markdown'])).toEqual(['myst-parser'])
    expect(names(['sphinx_design'])).toEqual(['sphinx-design'])
    expect(names(['nothing'])).toEqual([])
    expect(names([], { kind: 'pytest' })).toEqual(['pytest-cov'])
    expect(names(['sphinx'], { tag: 'cards' })).toEqual(['sphinx-design'])
  })

  it('a name that is not there is told with the nearest', () => {
    expect(findEntry(entries, 'Sphinx_Design').name).toBe('sphinx-design')
    expect(() => findEntry(entries, 'sphinx-desing')).toThrow(expect.objectContaining({ hint: expect.stringContaining("'sphinx-design'") }))
  })
})

describe('several catalogues', () => {
  it('the later entry counts as a whole, and what it replaces is told', async () => {
    const world = await createWorld()
    await writeFile(path.join(world.workspace, 'one.toml'), catalogOf(block('a', `tags = ["one"]\n${verified('works')}`), block('b')))
    await writeFile(path.join(world.workspace, 'two.toml'), catalogOf(block('a').replace('package = "a"', 'package = "a>=2"')))
    const { entries, names } = await read(['one.toml', 'two.toml'], world)
    expect(names).toEqual(['a', 'b'])
    expect(entries[0]).toMatchObject({ package: 'a>=2', tags: [], verifications: [], catalog: 'two.toml' })
    expect(entries[0]?.replaces).toEqual([{ catalog: 'one.toml', package: 'a' }])
    expect((await read(['two.toml', 'one.toml'], world)).entries[0]).toMatchObject({ package: 'a', catalog: 'one.toml' })
  })

  it('a name in another spelling is the same name', async () => {
    const world = await createWorld()
    await writeFile(path.join(world.workspace, 'one.toml'), catalogOf(block('a-b')))
    await writeFile(path.join(world.workspace, 'two.toml'), catalogOf(block('A_b').replace('package = "A_b"', 'package = "a-b>=2"')))
    for (const [sources, wanted] of [
      [['one.toml', 'two.toml'], 'a-b>=2'],
      [['two.toml', 'one.toml'], 'a-b'],
    ] as const) {
      const { entries } = await read(sources, world)
      expect(entries).toHaveLength(1)
      for (const name of ['a-b', 'A_b', 'A.B']) expect(findEntry(entries, name).package).toBe(wanted)
    }
  })
})

describe('a catalogue on a server', () => {
  it('is read once an hour; then its copy is used at once and refreshed behind', async () => {
    const world = await createWorld()
    const server = await startServer((response) => response.end(catalogOf(block('old'))))
    expect((await read([server.url], world)).names).toEqual(['old'])
    expect((await read([server.url], world)).names).toEqual(['old'])
    expect(server.requests).toHaveLength(1)
    server.answer = (response) => response.end(catalogOf(block('new')))
    world.now = new Date(world.now.getTime() + 2 * 3_600_000)
    expect((await read([server.url], world)).names).toEqual(['old'])
    expect((await read([server.url], world)).names).toEqual(['new'])
    expect(world.warnings).toEqual([])
  })

  it.each<[string, Server['answer'], string]>([
    ['is down', (response) => response.writeHead(503).end(), 'the server answers 503'],
    ['hangs', () => {}, 'timeout'],
    ['sends a part and hangs', (response) => response.write('schema = 1'), 'timeout'],
    ['answers with a page', (response) => response.setHeader('content-type', 'text/html').end('<html></html>'), 'web page'],
    ['has another text', (response) => response.end('not = "a catalogue"'), 'schema: is missing'],
    [
      'promises more than it sends',
      (response) => response.writeHead(200, { 'content-length': 99 }).write('x', () => response.destroy()),
      '',
    ],
    ['sends more than 10 MB', (response) => response.end('#'.repeat(maxCatalogBytes + 1)), 'more than 10000000 bytes'],
  ])('that %s: the copy of two days ago is used and said to be old; without one the catalogue is refused', async (_, answer, reason) => {
    const world = await createWorld()
    const server = await startServer(answer)
    const isHanging = reason === 'timeout'
    const [patient, hasty] = [world, { ...world, timeoutMs: 300, clock: { now: () => world.now } }]
    await expect(openCatalogs([server.url], isHanging ? hasty : patient)).rejects.toMatchObject({
      code: 'catalog-invalid',
      message: expect.stringContaining(reason),
    })
    expect(await readdir(path.join(world.cacheRoot, 'catalogs')).catch(() => [])).toEqual([])
    server.answer = (response) => response.end(catalogOf(block('a')))
    await read([server.url], patient)
    server.answer = answer
    world.now = new Date(world.now.getTime() + 2 * day)
    const { names, notices } = await read([server.url], isHanging ? hasty : patient)
    expect(names).toEqual(['a'])
    expect(notices).toEqual([`${server.url}: a copy of 2 d ago is used; it is being refreshed`])
    expect(world.warnings.join()).toContain(reason)
    expect((await read([server.url], isHanging ? hasty : patient)).names).toEqual(['a'])
  })

  it('a password in its address is sent and never shown', async () => {
    const world = await createWorld()
    const server = await startServer((response) => response.writeHead(500).end())
    await mkdir(world.cacheRoot, { recursive: true })
    const failure = await openCatalogs([server.url.replace('//', '//me:geheim@')], world).catch((error: unknown) => error)
    expect(String(failure) + world.warnings.join()).not.toContain('geheim')
    expect(failure).toMatchObject({ code: 'catalog-invalid' })
  })
})

describe('the starter catalogue', () => {
  it('is what the library reads where none is named; files are found from the workspace', async () => {
    const { workspace, cacheRoot } = await createWorld()
    const starter = await openByLibrary()
    await starter.close()
    expect(starter.entries.map(({ name }) => name)).toEqual((await starterCatalog()).map(({ name }) => name))
    await writeFile(path.join(workspace, 'own.toml'), catalogOf(block('own')))
    const both = await openByLibrary(['starter', 'own.toml'], { workspace, cacheRoot })
    await both.close()
    expect(findEntry(both.entries, 'own')).toMatchObject({ catalog: 'own.toml', package: 'own' })
    expect(both.entries).toHaveLength(starter.entries.length + 1)
  })

  it('has at least 25 extensions of five hosts, each verified on two Pythons, and is what its TOML names', async () => {
    const starter = await starterCatalog()
    // As `catalog verify` writes it, so that the weekly pull request shows what changed and nothing else.
    expect(await readFile(path.join(repository, 'src', 'catalog', 'starter.json'), 'utf8')).toBe(writeCatalog(starter))
    const named = readCatalog(await readFile(path.join(repository, 'src', 'catalog', 'starter.toml'), 'utf8'), 'starter.toml')
    const withoutRecords = starter.map((entry) => ({ ...entry, verifications: [] }))
    expect(withoutRecords).toEqual([...named].sort((a, b) => (a.name < b.name ? -1 : 1)))
    expect(starter.length).toBeGreaterThanOrEqual(25)
    expect(new Set(starter.map(({ kind }) => kind))).toEqual(new Set(['sphinx', 'mkdocs', 'pytest', 'flake8', 'airflow']))
    expect(starter.filter((entry) => latestVerifications(entry).length < 2).map(({ name }) => name)).toEqual([])
  })
})
