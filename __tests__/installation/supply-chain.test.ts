import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProvider } from '../../src/library/index.ts'
import { createWorld, outcomes, type World } from '../cache/world.ts'

const versions = (result: Awaited<ReturnType<World['ensure']>>): string[] =>
  result.extensions.flatMap(({ distributions }) => distributions.map(({ name, version }) => `${name} ${version}`))

const sha256 = (world: World, name: string): string =>
  createHash('sha256')
    .update(readFileSync(path.join(world.wheels, name)))
    .digest('hex')

/** A file of the project. */
async function write(world: World, name: string, content: string): Promise<string> {
  const file = path.join(world.sandbox.directory, name)
  await writeFile(file, content)
  return file
}

describe('exclude-newer', () => {
  it('installs what was there at a date, or so many days ago; each is a request of its own, the same one on every day', async () => {
    const world = await createWorld()
    world.publish({ name: 'gamma', version: '2.0' })
    const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
    world.index.uploads.set('gamma-1.0-py3-none-any.whl', daysAgo(30)).set('gamma-2.0-py3-none-any.whl', daysAgo(3))
    const newest = await world.ensure(['gamma'])
    const cooled = await world.ensure(['gamma'], { excludeNewer: '7 days' })
    const dated = await world.ensure(['gamma'], { excludeNewer: daysAgo(10).slice(0, 10) })
    expect([versions(newest), versions(cooled), versions(dated)]).toEqual([['gamma 2.0'], ['gamma 1.0'], ['gamma 1.0']])
    expect(new Set([newest, cooled, dated].map(({ requestDigest }) => requestDigest)).size).toBe(3)
    // Five days later the version is old enough, and the entry, being due, is refreshed to it.
    world.hour = 5 * 24
    const later = await world.ensure(['gamma'], { excludeNewer: '7 days' })
    expect([later.requestDigest, outcomes(later), versions(later)]).toEqual([cooled.requestDigest, ['refreshed'], ['gamma 2.0']])
  })

  it('says what it holds back, when it is installed and at each refresh, and why it leaves nothing', async () => {
    const world = await createWorld()
    const told: string[] = []
    const logger = { debug: () => {}, info: (text: string) => told.push(text), warning: () => {}, error: () => {}, group: () => {} }
    const held = () => told.splice(0).filter((line) => line.startsWith('exclude-newer'))
    world.publish({ name: 'gamma', version: '2.0' })
    const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
    world.index.uploads.set('gamma-1.0-py3-none-any.whl', daysAgo(30)).set('gamma-2.0-py3-none-any.whl', daysAgo(1))
    await world.ensure(['gamma'], { excludeNewer: '3 days', logger })
    expect(held()).toEqual(['exclude-newer holds back gamma 2.0 (1.0 is used)'])
    world.hour = 25
    expect(outcomes(await world.ensure(['gamma'], { excludeNewer: '3 days', logger }))).toEqual(['refreshed'])
    expect(held()).toEqual(['exclude-newer holds back gamma 2.0 (1.0 is used)'])
    world.hour = 73
    expect(versions(await world.ensure(['gamma'], { excludeNewer: '3 days', logger }))).toEqual(['gamma 2.0'])
    expect(held()).toEqual([])
    const tooNew = await world.ensure(['gamma==2.0'], { excludeNewer: '90 days' })
    expect(tooNew.extensions[0]?.error).toMatchObject({ hint: expect.stringContaining('Wait until it is old enough') })
    const undated = await world.ensure(['beta'], { excludeNewer: '3 days' })
    expect(undated.extensions[0]?.error).toMatchObject({
      code: 'version-not-found',
      hint: expect.stringContaining('The index does not say when files were uploaded'),
    })
  })

  it.each(['yesterday', '7', '-1 days', '2026-13-01', '2026-11-01T25:00:00Z'])('%s is refused', async (excludeNewer) => {
    const world = await createWorld()
    await expect(world.ensure(['gamma'], { excludeNewer })).rejects.toMatchObject({
      code: 'input-invalid',
      message: `excludeNewer must be a date (2026-11-01), a time (2026-11-01T12:00:00Z) or a number of days (7 days), not '${excludeNewer}'`,
    })
  })
})

describe('require-hashes', () => {
  it('installs what has the right hashes, wherever they are written, and nothing else', async () => {
    const world = await createWorld()
    const alpha = `alpha==1.0 --hash=sha256:${sha256(world, 'alpha-1.0-py3-none-any.whl')}`
    const common = `common==1.0 --hash=sha256:${sha256(world, 'common-1.0-py3-none-any.whl')}`
    const wrong = `common==1.0 --hash=sha256:${'0'.repeat(64)}`
    const ensure = async (requirements: string, constraints: string, args: readonly string[] = ['--require-hashes']) => {
      await write(world, 'requirements.txt', `${requirements}\n`)
      await write(world, 'constraints.txt', `${constraints}\n`)
      const { environment = {} } = world.options()
      const given = ['--requirements', 'requirements.txt', '--constraints', 'constraints.txt', '--index-url', world.index.url, ...args]
      const result = await world.sandbox.ensure(given, { environment })
      return {
        codes: result.extensions.map(({ error }) => error?.code ?? 'installed'),
        digest: result.requestDigest,
        message: result.extensions[0]?.error?.message,
      }
    }
    const right = await ensure(alpha, common)
    expect(right.codes).toEqual(['installed'])
    const mismatched = await ensure(alpha, wrong)
    expect([mismatched.codes, mismatched.message]).toEqual([['hash-refused'], expect.stringMatching(/Hash mismatch for `common==1.0`/)])
    const missing = await ensure(alpha, 'common==1.0')
    expect([missing.codes, missing.message]).toEqual([
      ['hash-refused'],
      expect.stringContaining('no trusted hash was provided for: `common`'),
    ])
    // Hashes that are given are compared, required or not.
    expect((await ensure(alpha.replace(/:.*/, `:${'0'.repeat(64)}`), '', [])).codes).toEqual(['hash-refused'])
    const free = await ensure('alpha==1.0', '', [])
    const hashed = await ensure(alpha, '', [])
    expect([hashed.codes, hashed.digest === free.digest]).toEqual([['installed'], false])
    expect((await ensure('alpha==1.0', '')).digest).not.toBe(free.digest)
    expect(free.codes).toEqual(['installed'])
    expect(new Set([right, mismatched, free].map(({ digest }) => digest)).size).toBe(3)
  })

  it('holds for what a partial hit installs too', async () => {
    const world = await createWorld()
    const hashes = ['alpha', 'beta', 'gamma', 'common'].map(
      (name) => `${name}==1.0 --hash=sha256:${sha256(world, `${name}-1.0-py3-none-any.whl`)}`,
    )
    const good = await write(world, 'hashes.txt', hashes.join('\n'))
    expect(outcomes(await world.ensure(['alpha==1.0'], { requireHashes: true, constraints: [good] }))).toEqual(['installed'])
    const partial = await world.ensure(['alpha==1.0', 'gamma==1.0'], { requireHashes: true, constraints: [good] })
    expect(outcomes(partial)).toEqual(['hit', 'installed'])
  })
})

describe('only-binary', () => {
  it('builds nothing from source for the packages it names, and lets others be built', async () => {
    const world = await createWorld()
    const source = path.join(world.sandbox.directory, 'source')
    await mkdir(source)
    await writeFile(
      path.join(source, 'pyproject.toml'),
      '[project]\nname = "sourced"\nversion = "1.0"\n[build-system]\nrequires = ["setuptools"]\n',
    )
    const refused = await world.ensure(['./source', 'gamma'], { onlyBinary: [':all:'] })
    expect(outcomes(refused)).toEqual(['failed', 'installed'])
    expect(refused.extensions[0]?.error).toMatchObject({ code: 'build-failed', hint: expect.stringContaining('only-binary') })
    const named = await world.ensure(['gamma'], { onlyBinary: ['Alpha', 'beta_x'] })
    const normal = await world.ensure(['gamma'], { onlyBinary: ['beta-x', 'alpha'] })
    expect([outcomes(named), outcomes(normal)]).toEqual([['installed'], ['hit']])
    await expect(world.ensure(['gamma'], { onlyBinary: ['a b;c'] })).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('the credentials of an index', () => {
  it.each([
    ['in its URL', (url: string) => ({ indexUrl: url.replace('://', '://reader:s3cr3t-t0ken@') }), {}],
    [
      'in variables',
      (url: string) => ({ indexUrl: url }),
      { UV_INDEX: 'own=URL', UV_INDEX_OWN_USERNAME: 'reader', UV_INDEX_OWN_PASSWORD: 's3cr3t-t0ken' },
    ],
    ['in a netrc file', (url: string) => ({ indexUrl: url }), { NETRC: 'FILE' }],
  ])('%s reach the index, and neither digest, metadata, log nor archive', async (_, options, variables) => {
    const world = await createWorld()
    const netrc = await write(world, 'netrc', `machine 127.0.0.1\nlogin reader\npassword s3cr3t-t0ken\n`)
    const said: string[] = []
    const note = (text: string): void => {
      said.push(text)
    }
    const directory = path.join(world.sandbox.directory, 'store')
    const base = world.options()
    const own = Object.entries(variables).map(([name, value]) => [name, value.replace('URL', world.index.url).replace('FILE', netrc)])
    // An index that asks: uv sends credentials of variables and netrc when it is asked, or at once.
    world.index.fault = () => (world.index.authorizations.at(-1) === undefined ? 'denied' : 'none')
    const result = await world.ensure(['alpha'], {
      ...options(world.index.url),
      archive: 'tar',
      environment: { ...base.environment, ...Object.fromEntries(own) },
      logger: { debug: note, info: note, warning: note, error: note, group: (title, lines) => note([title, ...lines].join('\n')) },
      provider: createProvider({ directory }),
    })
    expect([outcomes(result), result.providers.map(({ status }) => status)]).toEqual([['installed'], expect.arrayContaining(['saved'])])
    expect(world.index.authorizations).toContain(`Basic ${Buffer.from('reader:s3cr3t-t0ken').toString('base64')}`)
    const isLeaked = (text: string): boolean => /s3cr3t-t0ken|czNjcjN0LXQwa2Vu/.test(text)
    expect(isLeaked(`${JSON.stringify(result)}\n${said.join('\n')}`)).toBe(false)
    const leaks = [world.sandbox.cacheRoot, directory].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(root, name))
        .filter((file) => statSync(file).isFile() && isLeaked(readFileSync(file, 'latin1'))),
    )
    expect(leaks).toEqual([])
    // The same without credentials is the same request.
    world.index.fault = () => 'none'
    expect((await world.ensure(['alpha'])).requestDigest).toBe(result.requestDigest)
  })
})
