import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ErrorCode } from '../../src/errors.ts'
import { failureCodes } from '../../src/installation/uv/classify-failure.ts'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { isLeftOut, repository } from '../support/tools.ts'
import type { WheelPlan } from '../support/wheels.ts'
import { createWorld, importVersions, type World } from './world.ts'

const isQuick = isLeftOut('every way to fail, at every place')

/** How one extension fails: prepares the world, and gives the specification that cannot be had. */
type WayToFail = (world: World) => Promise<string> | string

/** Nobody listens there. */
const closed = 'http://127.0.0.1:9'

/** A package that is published, and cannot be installed for a reason of its own. */
const published = (...plans: readonly WheelPlan[]): WayToFail => {
  return (world) => {
    world.publish(...plans)
    return 'bad'
  }
}

/** A server that answers everything with one status, or never. */
async function startAnswering(status: number | 'never'): Promise<string> {
  const server = createServer((_, response) => {
    if (status !== 'never') response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic' } : {}).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A project whose build does something of its own. */
async function createProject(world: World, build: string): Promise<string> {
  const project = path.join(world.sandbox.directory, 'bad')
  await mkdir(project, { recursive: true })
  await writeFile(path.join(project, 'backend.py'), build)
  const backend = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
  await writeFile(path.join(project, 'pyproject.toml'), `${backend}[project]\nname = "bad"\nversion = "1.0"\n`)
  return './bad'
}

/** A git repository with one commit, as the URL of a specification. */
async function createRepository(world: World): Promise<string> {
  const repository = path.join(world.sandbox.directory, 'repository')
  await mkdir(repository)
  for (const args of [
    ['init', '-q'],
    ['-c', 'user.name=x', '-c', 'user.email=x@y', 'commit', '-q', '--allow-empty', '-m', 'x'],
  ])
    spawnSync('git', args, { cwd: repository })
  return `git+file://${repository.replaceAll(' ', '%20')}`
}

const failingBuild = 'def build_wheel(*_):\n    raise SystemExit("timed out: No space left on device, 503")\n'

/** One index page or file that fails. */
const served = (part: string, fault: 'unavailable' | 'hanging' | 'resetting' | 'denied' | 'truncated'): WayToFail => {
  return (world) => {
    world.publish({ name: 'bad', version: '1.0' })
    world.index.fault = (target) => (target.startsWith(part) ? fault : 'none')
    return 'bad'
  }
}

const ways: readonly (readonly [string, ErrorCode, WayToFail])[] = [
  ['a name that no index has', 'package-not-found', () => 'nowhere-to-be-found'],
  ['a name that speaks of time-outs, and no index has', 'package-not-found', () => 'connection-timeout'],
  ['a version that does not exist', 'version-not-found', () => 'beta==99.0'],
  ['a version range without a version', 'version-not-found', () => 'beta>5,<6'],
  ['a dependency that no index has', 'package-not-found', published({ name: 'bad', version: '1.0', requires: ['absent'] })],
  ['a dependency in a version that does not exist', 'version-not-found', published({ name: 'bad', version: '1.0', requires: ['beta>9'] })],
  ['a page of the index that is down', 'index-unavailable', served('/simple/bad', 'unavailable')],
  ['a page of the index that hangs', 'index-unavailable', served('/simple/bad', 'hanging')],
  ['a page of the index that is cut off', 'index-unavailable', served('/simple/bad', 'resetting')],
  ['a file of the index that is down', 'index-unavailable', served('/files/bad', 'unavailable')],
  ['a git host that is down', 'index-unavailable', () => `bad @ git+${closed}/x/y.git`],
  ['a git host without a name', 'index-unavailable', () => 'bad @ git+http://nowhere.invalid/x/y.git'],
  ['a host that is down', 'index-unavailable', () => `bad @ ${closed}/bad-1.0-py3-none-any.whl`],
  ['a host that hangs', 'index-unavailable', async () => `bad @ ${await startAnswering('never')}/bad-1.0-py3-none-any.whl`],
  ['a host that fails', 'index-unavailable', async () => `bad @ ${await startAnswering(503)}/bad-1.0-py3-none-any.whl`],
  ['a page of the index that denies', 'index-denied', served('/simple/bad', 'denied')],
  ['a host that denies', 'index-denied', async () => `bad @ ${await startAnswering(403)}/bad-1.0-py3-none-any.whl`],
  ['a wheel that is gone', 'package-not-found', async () => `bad @ ${await startAnswering(404)}/bad-1.0-py3-none-any.whl`],
  ['a git host that asks who one is', 'index-denied', async () => `bad @ git+${await startAnswering(401)}/x/y.git`],
  ['a branch that does not exist', 'version-not-found', async (world) => `bad @ ${await createRepository(world)}@no-such-branch`],
  [
    'a directory that a repository does not have',
    'package-not-found',
    async (world) => `bad @ ${await createRepository(world)}#subdirectory=no`,
  ],
  [
    'a file that has another hash than was asked for',
    'hash-refused',
    (world) => {
      world.publish({ name: 'bad', version: '1.0' })
      return `bad @ ${world.index.url.replace(/simple$/, 'files')}/bad-1.0-py3-none-any.whl#sha256=${'0'.repeat(64)}`
    },
  ],
  [
    'a wheel of this machine that is empty',
    'installation-failed',
    async (world) => {
      await writeFile(path.join(world.sandbox.directory, 'bad-1.0-py3-none-any.whl'), '')
      return './bad-1.0-py3-none-any.whl'
    },
  ],
  ['a build that fails', 'build-failed', (world) => createProject(world, failingBuild)],
  ['a build without its backend', 'build-failed', (world) => createProject(world, 'import absent_module\n')],
  [
    'a wheel for another platform',
    'platform-unsupported',
    async (world) => {
      world.publish({ name: 'bad', version: '1.0' })
      spawnSync('sh', ['-c', 'mv bad-1.0-py3-none-any.whl bad-1.0-cp27-cp27m-win32.whl'], { cwd: world.wheels })
      return 'bad'
    },
  ],
  [
    'a conflict with constraints',
    'versions-conflict',
    published({ name: 'bad', version: '1.0', requires: ['common>=2'] }, { name: 'common', version: '2.0' }),
  ],
  [
    'a wheel that needs another by its URL',
    'installation-failed',
    published({ name: 'bad', version: '1.0', requires: [`other @ ${closed}/other-1.0-py3-none-any.whl`] }),
  ],
]

/** The extensions of a run beside the one that fails. */
const others = ['alpha', 'gamma']

const sentence = 'one extension that fails takes nothing from the others'

describe(sentence, () => {
  it('is a sentence of the README', async () => {
    expect((await readFile(path.join(repository, 'README.md'), 'utf8')).replaceAll(/\s+/g, ' ')).toContain(sentence)
  })

  it.each(['shared', 'package'] as const)('however many fail, each in another way (isolation: %s)', async (isolation) => {
    const world = await createWorld()
    world.publish({ name: 'lacking', version: '1.0', requires: ['absent'] })
    const failing = new Map<string, ErrorCode>([
      ['nowhere-to-be-found', 'package-not-found'],
      ['common==99.0', 'version-not-found'],
      ['lacking', 'package-not-found'],
      [`far @ ${closed}/far-1.0-py3-none-any.whl`, 'index-unavailable'],
      [`repo @ git+${closed}/x/y.git`, 'index-unavailable'],
      [`gone @ ${await startAnswering(404)}/gone-1.0-py3-none-any.whl`, 'package-not-found'],
      [await createProject(world, failingBuild), 'build-failed'],
    ])
    const environment = { ...world.options().environment, UV_HTTP_TIMEOUT: '2', UV_HTTP_RETRIES: '0' }
    const [first = '', last = ''] = others
    const result = await world.ensure([first, ...failing.keys(), last], { isolation, environment, retries: 0 })
    expect(result.extensions.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ['installed', undefined],
      ...[...failing.values()].map((code) => ['failed', code]),
      ['installed', undefined],
    ])
    expect(await importVersions(world, result, others)).toBe('1.0 1.0')
  })
})

describe('the ways to fail', () => {
  it('are all that the classification knows, but for what is wrong with the machine', () => {
    const ofOneExtension = [...failureCodes].filter((code) => code !== 'disk-full')
    expect([...new Set(ways.map(([, code]) => code))].sort()).toEqual(ofOneExtension.sort())
  })
})

describe.skipIf(isQuick).each(ways)('an extension that fails by %s', (_what, code, prepare) => {
  describe.each(['shared', 'package'] as const)('isolation: %s', (isolation) => {
    it('takes nothing from the others, whether it is the first, between them or the last', { timeout: 240_000 }, async () => {
      const world = await createWorld()
      const bad = await prepare(world)
      const constraints: string[] = []
      if (code === 'versions-conflict') {
        constraints.push(path.join(world.sandbox.directory, 'constraints.txt'))
        await writeFile(constraints[0] ?? '', 'common==1.0\n')
      }
      const environment = { ...world.options().environment, UV_HTTP_TIMEOUT: '2', UV_HTTP_RETRIES: '0' }
      for (const place of [0, 1, 2]) {
        const specifications = [...others.slice(0, place), bad, ...others.slice(place)]
        const result: EnsureResult = await world.ensure(specifications, {
          isolation,
          constraints,
          environment,
          cacheRoot: path.join(world.sandbox.directory, `cache-${place}`),
        })
        const told = result.extensions.map(({ outcome, error }) => [outcome, error?.code])
        expect(told).toEqual(specifications.map((text) => (text === bad ? ['failed', code] : ['installed', undefined])))
        expect(await importVersions(world, result, others)).toBe('1.0 1.0')
      }
    })
  })
})
