import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CacheError, MappingRegistry, pathHash, projectName } from '../../src/library/index.ts'
import { Owner } from '../../src/system/owner.ts'
import { createDirectory } from '../support/directory.ts'

interface Place {
  readonly directory: string
  readonly file: string
  readonly home: string
  readonly warnings: string[]
  registry: MappingRegistry
  /** Sets the clock. */
  now: Date
  /** Makes a project with an environment in the user's home. */
  project(name: string): Promise<{ projectPath: string; venvPath: string }>
  written(): Promise<{ version: string; venvs: Record<string, Record<string, unknown>> }>
}

async function createPlace(lockTimeoutMs = 10_000): Promise<Place> {
  const directory = await createDirectory('registry')
  const home = path.join(directory, 'home of Zoë')
  await mkdir(home)
  const warnings: string[] = []
  const file = path.join(directory, 'root', 'cache.json')
  const place: Place = {
    directory,
    file,
    home,
    warnings,
    now: new Date('2026-11-21T10:00:00.000Z'),
    registry: undefined as unknown as MappingRegistry,
    async project(name) {
      const projectPath = path.join(directory, 'projects', name)
      const venvPath = path.join(home, 'environments', name)
      await mkdir(projectPath, { recursive: true })
      await mkdir(venvPath, { recursive: true })
      return { projectPath, venvPath }
    },
    written: async () => JSON.parse(await readFile(file, 'utf8')),
  }
  place.registry = new MappingRegistry({
    cachePath: file,
    lockTimeoutMs,
    clock: { now: () => place.now },
    logger: { debug: () => {}, info: () => {}, warning: (text) => warnings.push(text), error: () => {}, group: () => {} },
    environment: { HOME: home },
  })
  return place
}

describe('a mapping', () => {
  it('is kept with ${HOME}, its host, its name and hash, and read back', async () => {
    const place = await createPlace()
    const { projectPath, venvPath } = await place.project('My Project')
    const added = await place.registry.addMapping({ projectPath, venvPath, projectName: 'My Project!', pathHash: 'a1b2c3d4' })
    expect(await place.registry.getMapping(projectPath)).toEqual(added)
    expect((await place.written()).venvs[projectPath]).toEqual({
      venv_path: '${HOME}/environments/My Project',
      venv_path_expanded: venvPath,
      project_name: 'my-project',
      path_hash: 'a1b2c3d4',
      created_at: '2026-11-21T10:00:00.000Z',
      last_validated: '2026-11-21T10:00:00.000Z',
      host: hostname(),
      entries: [{ path: '${HOME}/environments/My Project', last_used: '2026-11-21T10:00:00.000Z' }],
      env_file: '.env.uve',
      env_variable: 'UV_PROJECT_ENVIRONMENT',
    })
  })

  it.each(['${HOME}/e', '$HOME/e', '~/e'])('whose environment is given as %s is the same', async (venvPath) => {
    const place = await createPlace()
    const { projectPath } = await place.project('p')
    const { venvPath: stored, venvPathExpanded } = await place.registry.addMapping({ projectPath, venvPath })
    expect([stored, venvPathExpanded]).toEqual(['${HOME}/e', path.join(place.home, 'e')])
  })

  it('keeps the time it was made and every environment in use, the latest last', async () => {
    const place = await createPlace()
    const { projectPath, venvPath } = await place.project('p')
    await place.registry.addMapping({ projectPath, venvPath })
    place.now = new Date('2026-11-22T10:00:00Z')
    await place.registry.addMapping({ projectPath, venvPath: '/opt/other' })
    place.now = new Date('2026-11-23T10:00:00Z')
    const mapping = await place.registry.addMapping({ projectPath, venvPath })
    expect([mapping.createdAt, mapping.venvPathExpanded]).toEqual(['2026-11-21T10:00:00.000Z', venvPath])
    expect(mapping.entries).toEqual([
      { path: '/opt/other', lastUsed: '2026-11-22T10:00:00.000Z' },
      { path: venvPath, lastUsed: '2026-11-23T10:00:00.000Z' },
    ])
  })

  it('is found through a symbolic link to its project, and by a path that is written otherwise', async () => {
    const place = await createPlace()
    const { projectPath, venvPath } = await place.project('p')
    await symlink(projectPath, path.join(place.directory, 'link'))
    await place.registry.addMapping({ projectPath: path.join(place.directory, 'link'), venvPath })
    expect((await place.registry.getMapping(`${projectPath}/../p/`))?.projectPath).toBe(projectPath)
    expect(await place.registry.listAll()).toHaveLength(1)
  })

  it.each(['with space', 'ünï 項目', `${'long/'.repeat(800)}end`, "it's"])('of the project %j is kept', async (name) => {
    const place = await createPlace()
    const projectPath = path.join('/', name)
    await place.registry.addMapping({ projectPath, venvPath: '/e' })
    expect((await place.registry.getMapping(projectPath))?.projectPath).toBe(projectPath)
  })

  it('knows the home of Windows, and of the system where no variable names one', async () => {
    const place = await createPlace()
    const at = (environment: Record<string, string>) => new MappingRegistry({ cachePath: place.file, environment })
    const mapped = (environment: Record<string, string>, venvPath: string) => at(environment).addMapping({ projectPath: '/p', venvPath })
    expect((await mapped({ USERPROFILE: '/profiles/zoe' }, '/profiles/zoe')).venvPath).toBe('${HOME}')
    expect((await mapped({}, path.join(homedir(), 'e'))).venvPath).toBe('${HOME}/e')
    expect((await mapped({ HOME: '/home/a' }, '/home/ab/e')).venvPath).toBe('/home/ab/e')
  })

  it('without the time of a use has that of its making; with a name of its own keeps that', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const record = { venv_path: '/e', host: 'h', entries: [{ path: '/e' }], created_at: null, project_name: 'named' }
    await writeFile(place.file, JSON.stringify({ version: '1.0', venvs: { '/': record } }))
    expect(await place.registry.getMapping('/')).toMatchObject({
      projectName: 'named',
      createdAt: '1970-01-01T00:00:00.000Z',
      entries: [{ path: '/e', lastUsed: '1970-01-01T00:00:00.000Z' }],
      envFile: null,
      envVariable: null,
    })
    // Removed by another while it was being validated: it stays removed.
    const validating = place.registry.validateMapping('/')
    await place.registry.removeMapping('/')
    await validating
    expect(await place.registry.getMapping('/')).toBeNull()
  })

  it('of an unknown project is null, removing it false', async () => {
    const place = await createPlace()
    expect([await place.registry.getMapping('/nowhere'), await place.registry.removeMapping('/nowhere')]).toEqual([null, false])
    expect(await readdir(place.directory)).not.toContain('cache.json')
  })

  it('expands what another machine expanded anew', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const record = { venv_path: '${HOME}/e', venv_path_expanded: '/home/other/e', project_name: 'p', path_hash: '12345678' }
    await writeFile(place.file, JSON.stringify({ version: '1.0', venvs: { '/p': record } }))
    expect((await place.registry.getMapping('/p'))?.venvPathExpanded).toBe(path.join(place.home, 'e'))
  })
})

describe('a registry', () => {
  it('equals a plain map after any sequence of operations', async () => {
    const place = await createPlace()
    const project = fc.integer({ min: 0, max: 4 }).map((number) => `/property/project ${number}`)
    const operation = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), project, venv: fc.integer({ min: 0, max: 3 }).map((number) => `/venvs/${number}`) }),
      fc.record({ kind: fc.constant('remove' as const), project, venv: fc.constant('') }),
      fc.record({ kind: fc.constant('clear' as const), project, venv: fc.constant('') }),
      fc.record({ kind: fc.constant('validate' as const), project, venv: fc.constant('') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
        await rm(place.file, { force: true })
        const plain = new Map<string, string>()
        for (const { kind, project: projectPath, venv } of operations) {
          if (kind === 'add') {
            await place.registry.addMapping({ projectPath, venvPath: venv })
            plain.set(projectPath, venv)
          } else if (kind === 'remove') expect(await place.registry.removeMapping(projectPath)).toBe(plain.delete(projectPath))
          else if (kind === 'clear') {
            expect(await place.registry.clear()).toBe(plain.size)
            plain.clear()
          } else expect((await place.registry.validateMapping(projectPath)).status).toBe(plain.has(projectPath) ? 'orphaned' : 'error')
        }
        const listed = (await place.registry.listAll()).map(({ projectPath, venvPathExpanded }) => [projectPath, venvPathExpanded])
        expect(new Map(listed as [string, string][])).toEqual(plain)
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['bad JSON', '{"version": "1.0", '],
    ['nothing', ''],
    ['half a file', '{"version":"1.0","venvs":{"/p":{"venv_path":"/e","venv_p'],
    ['a list', '[]'],
    ['a wrong type', '{"version":"1.0","venvs":{"/p":{"venv_path":7}}}'],
    ['a byte order mark', '\uFEFF{"version":"1.0","venvs":{}}'],
    ['UTF-16', Buffer.from('{"version":"1.0","venvs":{}}', 'utf16le')],
    ['zeros', Buffer.alloc(64)],
  ])('with %s in it is kept aside, byte for byte, with a warning; then it is empty and works', async (_, content) => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    await writeFile(place.file, content)
    expect(await place.registry.listAll()).toEqual([])
    expect(place.warnings).toEqual([expect.stringContaining(`the registry '${place.file}' is damaged`)])
    const [aside = ''] = (await readdir(path.dirname(place.file))).filter((name) => name.startsWith('cache.json.corrupt-20261121'))
    expect(await readFile(path.join(path.dirname(place.file), aside))).toEqual(Buffer.from(content))
    await place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    expect(await place.registry.listAll()).toHaveLength(1)
  })

  it.each([
    ['a wrong type', { venv_path: 7 }],
    ['a text', 'broken'],
    ['null', null],
    ['a list', []],
    ['a damaged list of environments', { venv_path: '/e', entries: [{}] }],
    ['a wrong time', { venv_path: '/e', last_validated: 7 }],
  ])('in which one mapping is %s loses that one alone, names it, and keeps it aside', async (_, damaged) => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const content = JSON.stringify({
      version: '1.0',
      other: 1,
      venvs: { '/a': { venv_path: '/e', colour: 'red' }, '/bad': damaged, '/z': { venv_path: '/f' } },
    })
    await writeFile(place.file, content)
    expect((await place.registry.listAll()).map(({ projectPath }) => projectPath)).toEqual(['/a', '/z'])
    expect(place.warnings).toEqual([expect.stringMatching(/is damaged: the mapping of '\/bad': .*It is kept as '/)])
    const asides = async (): Promise<string[]> =>
      (await readdir(path.dirname(place.file))).filter((name) => name.startsWith('cache.json.corrupt-'))
    expect(await readFile(path.join(path.dirname(place.file), (await asides())[0] ?? ''), 'utf8')).toBe(content)
    await place.registry.addMapping({ projectPath: '/q', venvPath: '/g' })
    const { venvs, ...rest } = await place.written()
    expect([Object.keys(venvs), venvs['/a'], rest]).toEqual([
      ['/a', '/z', '/q'],
      { venv_path: '/e', colour: 'red' },
      { version: '1.0', other: 1 },
    ])
    // Said once, and kept once.
    expect([place.warnings.length, (await asides()).length]).toEqual([1, 1])
    expect(await place.registry.gaps()).toEqual([expect.stringContaining('a damaged registry was set aside')])
  })

  it('damaged twice in one moment keeps both, and the same content once', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    for (const content of ['first', 'second', 'first']) {
      await writeFile(place.file, content)
      expect(await place.registry.listAll()).toEqual([])
    }
    const asides = (await readdir(path.dirname(place.file))).filter((name) => name.startsWith('cache.json.corrupt-')).sort()
    const contents = await Promise.all(asides.map((name) => readFile(path.join(path.dirname(place.file), name), 'utf8')))
    expect(contents.sort()).toEqual(['first', 'second'])
  })

  it.each([
    ['a wrong version', '{"version":1,"venvs":{"/p":{"venv_path":"/e"}}}', 1],
    ['no mappings at all', '{"version":"1.0"}', 0],
  ])('with %s keeps the mappings it has', async (_, content, count) => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    await writeFile(place.file, content)
    expect(await place.registry.listAll()).toHaveLength(count)
    expect([place.warnings.length, (await place.written()).version]).toEqual([1, '1.0'])
  })

  it('removes what killed writes left, of this version and of older ones, and nothing of others', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const left = ['cache.json.77-0123abcd.tmp', `cache.json.${Owner.current().tag}-0123abcd.tmp`]
    const others = ['cache.json.notes.tmp', 'other.json.77-0123abcd.tmp']
    for (const name of [...left, ...others]) await writeFile(path.join(path.dirname(place.file), name), '')
    await place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    expect((await readdir(path.dirname(place.file))).sort()).toEqual(['cache.json', ...others].sort())
  })

  it('that is damaged and cannot be kept aside stays as it is, and says so', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    await writeFile(place.file, 'broken')
    await mkdir(`${place.file}.corrupt-20261121T100000000Z`)
    await expect(place.registry.listAll()).rejects.toMatchObject({ code: 'registry-unusable' })
    expect(await readFile(place.file, 'utf8')).toBe('broken')
  })

  it('loses no key, whatever it is called', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    await writeFile(place.file, '{"version":"1.0","venvs":{"__proto__":{"venv_path":"/a"},"constructor":{"venv_path":"/b"}}}')
    await place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    const written = JSON.parse(await readFile(place.file, 'utf8'), (_, value) => (value?.venvs ? Object.keys(value.venvs) : value))
    expect(written).toEqual(['__proto__', 'constructor', '/p'])
  })

  it('of a newer version keeps a mapping that it does not understand where it is, and says that something is not known', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const newer = { version: '2.0', venvs: { '/new': { environment: { path: '/e' } }, '/p': { venv_path: '/e' } } }
    await writeFile(place.file, JSON.stringify(newer))
    await place.registry.addMapping({ projectPath: '/q', venvPath: '/f' })
    expect(await place.written()).toMatchObject({ version: '2.0', venvs: newer.venvs })
    expect([place.warnings, await place.registry.gaps()]).toEqual([[], ["the mapping of '/new' is of a newer version"]])
    await place.registry.addMapping({ projectPath: '/new', venvPath: '/g' })
    expect((await place.written()).venvs['/new']).toMatchObject({ environment: { path: '/e' }, venv_path: '/g' })
    expect(await place.registry.gaps()).toEqual([])
  })

  it('of a newer version is read, keeps what it does not know, and is never rewritten as an older one', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const newer = { version: '3.1', future: { a: 1 }, venvs: { '/p': { venv_path: '/e', colour: 'red' } } }
    await writeFile(place.file, JSON.stringify(newer))
    await place.registry.addMapping({ projectPath: '/q', venvPath: '/f' })
    await place.registry.addMapping({ projectPath: '/p', venvPath: '/g' })
    expect(await place.written()).toMatchObject({ version: '3.1', future: { a: 1 }, venvs: { '/p': { colour: 'red', venv_path: '/g' } } })
  })

  it('without a version is migrated; one of this version is left as it is', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    await writeFile(place.file, '{"venvs":{"/p":{"venv_path":"/e"}}}')
    expect(await place.registry.getMapping('/p')).toMatchObject({
      venvPath: '/e',
      projectName: 'p',
      pathHash: pathHash('/p'),
      lastValidated: null,
    })
    expect([await place.registry.migrateIfNeeded(), (await place.written()).version]).toEqual([true, '1.0'])
    expect(await place.registry.migrateIfNeeded()).toBe(false)
  })

  it('of prime-uve is read as it is: its env file and variable, its one environment', async () => {
    const place = await createPlace()
    await mkdir(path.dirname(place.file))
    const record = {
      venv_path: '${HOME}/prime-uve/venvs/p_a1b2c3d4',
      venv_path_expanded: '/home/user/prime-uve/venvs/p_a1b2c3d4',
      project_name: 'p',
      path_hash: 'a1b2c3d4',
      created_at: '2025-01-01T00:00:00Z',
      last_validated: '2025-01-02T00:00:00Z',
    }
    await writeFile(place.file, JSON.stringify({ version: '1.0', venvs: { '/p': record } }))
    expect(await place.registry.getMapping('/p')).toMatchObject({
      envFile: '.env.uve',
      envVariable: 'UV_PROJECT_ENVIRONMENT',
      pathHash: 'a1b2c3d4',
      entries: [{ path: path.join(place.home, 'prime-uve/venvs/p_a1b2c3d4'), lastUsed: '2025-01-01T00:00:00Z' }],
    })
  })

  it('that cannot be read or written is a CacheError that says why', async ({ skip }) => {
    if (process.getuid?.() === 0) {
      // Root may write everywhere: a file where a directory should be.
      const place = await createPlace()
      await writeFile(path.dirname(place.file), '')
      await expect(place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })).rejects.toMatchObject({ code: 'registry-unusable' })
      await expect(place.registry.listAll()).rejects.toBeInstanceOf(CacheError)
      return
    }
    if (process.platform === 'win32') skip('permissions are others there')
    const place = await createPlace()
    await mkdir(path.dirname(place.file), { mode: 0o500 })
    await expect(place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })).rejects.toMatchObject({ code: 'registry-unusable' })
    await chmod(path.dirname(place.file), 0o700)
  })

  it('whose lock another machine holds is a CacheError that names the lock, its holder and what to do', async () => {
    const place = await createPlace(100)
    await mkdir(path.dirname(place.file))
    const holder = { host: 'elsewhere', pid: 7, realm: ' ', started: '', nonce: 'n', since: '2026-11-21T09:00:00Z' }
    await writeFile(`${place.file}.lock`, JSON.stringify(holder))
    const failure = await place.registry.addMapping({ projectPath: '/p', venvPath: '/e' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'cache-locked',
      subject: `${place.file}.lock`,
      hint: expect.stringContaining('remove the lock file'),
    })
    expect((failure as Error).message).toContain('process 7 of elsewhere')
  })

  it('lies where the environment says: our variable before that of prime-uve, else in the cache root', () => {
    const at = (environment: Record<string, string>) => new MappingRegistry({ environment }).path
    expect(at({ ENSURE_EXTENSIONS_REGISTRY: '/a/r.json', PRIME_UVE_CACHE: '/b/c.json' })).toBe('/a/r.json')
    expect(at({ PRIME_UVE_CACHE: '/b/c.json' })).toBe('/b/c.json')
    expect(at({ ENSURE_EXTENSIONS_CACHE: '/c' })).toBe('/c/cache.json')
  })

  it('is no larger after a thousand writes of the same', async () => {
    const place = await createPlace()
    const add = () => place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    await add()
    const before = await readFile(place.file)
    for (let turn = 0; turn < 100; turn++) await add()
    expect([await readFile(place.file), await readdir(path.dirname(place.file))]).toEqual([before, ['cache.json']])
  })
})

describe('a clock that jumps', () => {
  it('back or ahead loses no mapping and keeps the time each was made', async () => {
    const place = await createPlace()
    await place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    for (const time of ['1970-01-01T00:00:00Z', '2090-01-01T00:00:00Z', '2026-11-21T10:00:01Z']) {
      place.now = new Date(time)
      await place.registry.addMapping({ projectPath: '/p', venvPath: '/e' })
      await place.registry.addMapping({ projectPath: `/at/${time}`, venvPath: '/e' })
      await place.registry.validateAll()
    }
    expect(await place.registry.listAll()).toHaveLength(4)
    expect(await place.registry.getMapping('/p')).toMatchObject({
      createdAt: '2026-11-21T10:00:00.000Z',
      lastValidated: '2026-11-21T10:00:01.000Z',
      entries: [{ lastUsed: '2026-11-21T10:00:01.000Z' }],
    })
  })
})

describe('validation', () => {
  it.each([
    ['both are there', async () => {}, 'valid', 0],
    ['the project is gone', async (p: Paths) => rm(p.projectPath, { recursive: true }), 'orphaned', 1],
    ['the environment is gone', async (p: Paths) => rm(p.venvPath, { recursive: true }), 'orphaned', 1],
    [
      'both are gone',
      async (p: Paths) => Promise.all([rm(p.projectPath, { recursive: true }), rm(p.venvPath, { recursive: true })]),
      'orphaned',
      2,
    ],
    ['the env file is missing', async (p: Paths) => rm(p.envFile), 'mismatch', 1],
    ['the env file names another', async (p: Paths) => writeFile(p.envFile, 'ENSURE_EXTENSIONS_ENTRY=/other\n'), 'mismatch', 1],
    ['the env file lacks the variable', async (p: Paths) => writeFile(p.envFile, 'OTHER=1\n'), 'mismatch', 1],
    ['the env file cannot be read', async (p: Paths) => rm(p.envFile).then(() => mkdir(p.envFile)), 'error', 1],
    [
      'the environment is a file',
      async (p: Paths) => rm(p.venvPath, { recursive: true }).then(() => writeFile(p.venvPath, '')),
      'error',
      1,
    ],
    [
      'the environment is gone and the env file names another: the graver counts',
      async (p: Paths) => Promise.all([rm(p.venvPath, { recursive: true }), writeFile(p.envFile, 'ENSURE_EXTENSIONS_ENTRY=/other\n')]),
      'orphaned',
      2,
    ],
  ])('%s: the status says so, with a sentence on each', async (_, change, status, issues) => {
    const place = await createPlace()
    const { projectPath, venvPath } = await place.project('p')
    const envFile = path.join(projectPath, '.env')
    await writeFile(envFile, 'ENSURE_EXTENSIONS_ENTRY="${HOME}/environments/p"\n')
    await place.registry.addMapping({ projectPath, venvPath, envFile: '.env', envVariable: 'ENSURE_EXTENSIONS_ENTRY' })
    await change({ projectPath, venvPath, envFile })
    const result = await place.registry.validateMapping(projectPath)
    expect([result.status, result.issues.length]).toEqual([status, issues])
    expect([result.isValid, result.isOrphaned, result.hasMismatch]).toEqual([
      status === 'valid',
      status === 'orphaned',
      status === 'mismatch',
    ])
    for (const issue of result.issues) expect(issue).toContain(venvPath)
    expect((await place.registry.getMapping(projectPath))?.lastValidated).toBe('2026-11-21T10:00:00.000Z')
  })

  it('of an unknown project is an error that names the registry', async () => {
    const place = await createPlace()
    expect(await place.registry.validateMapping('/nowhere')).toMatchObject({
      status: 'error',
      issues: [expect.stringContaining(place.file)],
    })
  })

  it('of all gives each its own result', async () => {
    const place = await createPlace()
    const kept = await place.project('kept')
    const lost = await place.project('lost')
    for (const mapping of [kept, lost]) await place.registry.addMapping({ ...mapping, envFile: null })
    await rm(lost.projectPath, { recursive: true })
    const results = await place.registry.validateAll()
    expect([...results].map(([project, { status }]) => [path.basename(project), status])).toEqual([
      ['kept', 'valid'],
      ['lost', 'orphaned'],
    ])
  })
})

interface Paths {
  readonly projectPath: string
  readonly venvPath: string
  readonly envFile: string
}

describe('the name and hash of a project', () => {
  it('are those of prime-uve', () => {
    expect(pathHash('/mnt/share/my-project')).toBe('2c9b785a')
  })

  it.each([
    ['/x/My Project', 'my-project'],
    ['/x/Ünïcode', 'unicode'],
    ['/x/..weird..', 'weird'],
    ['/x/项目', 'project'],
    [`/x/${'a'.repeat(200)}`, 'a'.repeat(64)],
  ])('of %s is fit for a file name', (project, name) => {
    expect(projectName(project)).toBe(name)
  })

  it('comes from pyproject.toml where that names the project', async () => {
    const directory = await createDirectory('name')
    await writeFile(path.join(directory, 'pyproject.toml'), '[project]\nname = "Named.Here"\n')
    expect(projectName(directory)).toBe('named.here')
    for (const text of ['broken [', '[tool.x]\ny = 1\n', '[project]\nversion = "1"\n', '[project]\nname = ""\n']) {
      await writeFile(path.join(directory, 'pyproject.toml'), text)
      expect(projectName(directory)).toMatch(/^ensure-name-/)
    }
  })
})
