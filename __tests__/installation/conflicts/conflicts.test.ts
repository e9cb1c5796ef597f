import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conflict } from '../../../src/errors.ts'
import { explainConflict } from '../../../src/installation/conflicts/explain-conflict.ts'
import { ensureExtensions } from '../../../src/library/index.ts'
import { createWorld, importVersions, outcomes } from '../../cache/world.ts'
import { createRunner } from '../../support/runner.ts'
import { createSandbox, writeScript } from '../../support/sandbox.ts'
import { isLeftOut, requireTool } from '../../support/tools.ts'

const isQuick = isLeftOut('conflicts set apart')

/** Two packages that need different versions of a third, and one that has no part in it. */
async function createConflict() {
  const world = await createWorld()
  world.publish(
    { name: 'shared', version: '1.0' },
    { name: 'shared', version: '2.0' },
    { name: 'left', version: '1.0', requires: ['shared<2'] },
    { name: 'left', version: '1.1', requires: ['shared'] },
    { name: 'right', version: '1.0', requires: ['shared>=2'] },
    { name: 'far', version: '1.0', requires: ['middle'] },
    { name: 'middle', version: '1.0', requires: ['shared<2'] },
  )
  return world
}

describe('a conflict', () => {
  it('is a report: who, over what, in which ranges, what goes together, and without whom the rest does', async () => {
    const world = await createConflict()
    const result = await world.ensure(['left==1.0', 'gamma', 'right==1.0'])
    expect(outcomes(result)).toEqual(['failed', 'installed', 'failed'])
    const conflict: Partial<Conflict> = {
      members: ['left==1.0', 'right==1.0'],
      distribution: 'shared',
      needs: [
        { of: 'left==1.0', range: 'shared<2', through: null },
        { of: 'right==1.0', range: 'shared>=2', through: null },
      ],
      solutions: [['left==1.1', 'right==1.0']],
      separable: ['left==1.0', 'right==1.0'],
    }
    expect(result.extensions[0]?.error).toMatchObject({ code: 'versions-conflict', conflict })
    expect(result.extensions[2]?.error).toEqual(result.extensions[0]?.error)
    const { message = '' } = result.extensions[0]?.error ?? {}
    expect(message.split('The resolver says:')[0]).toBe(
      `left==1.0 and right==1.0 cannot be installed together: they need different versions of shared
  left==1.0   needs shared<2
  right==1.0  needs shared>=2
These go together: left==1.1, right==1.0
The rest can be installed without left==1.0, or without right==1.0
`,
    )
  })

  it('of one package that is asked for twice names the two, and no constraints and no advice that say nothing', async () => {
    const world = await createConflict()
    const result = await world.ensure(['shared==1.0', 'gamma', 'shared==2.0'])
    expect(outcomes(result)).toEqual(['failed', 'installed', 'failed'])
    const { message = '' } = result.extensions[0]?.error ?? {}
    expect(message.split('The resolver says:')[0]).toBe(
      `shared==1.0 and shared==2.0 cannot be installed together: they need different versions of shared
  shared==1.0  needs shared==1.0
  shared==2.0  needs shared==2.0
The rest can be installed without shared==1.0, or without shared==2.0
`,
    )
  })

  it('says through what a range comes where that is not the extension itself', async () => {
    const world = await createConflict()
    const result = await world.ensure(['right', 'far'])
    expect(result.extensions[0]?.error?.conflict).toMatchObject({
      distribution: 'shared',
      needs: [
        { of: 'right', range: 'shared>=2', through: null },
        { of: 'far', range: 'shared<2', through: expect.stringMatching(/^middle/) },
      ],
      solutions: [],
    })
  })

  it('with a version that was asked for itself names that as the range', async () => {
    const world = await createConflict()
    expect((await world.ensure(['shared==1.0', 'right'])).extensions[0]?.error?.conflict).toMatchObject({
      distribution: 'shared',
      needs: [
        { of: 'shared==1.0', range: 'shared==1.0' },
        { of: 'right', range: 'shared>=2' },
      ],
    })
    expect((await world.ensure(['gamma==1.0', 'gamma==2.0'])).extensions.map(({ error }) => error?.code)).toEqual([
      undefined,
      'version-not-found',
    ])
  })

  it('of a version that is not there, or does not fit, names versions that are: the newest, and the one before', async () => {
    const world = await createConflict()
    world.publish({ name: 'fitting', version: '1.0' }, { name: 'fitting', version: '2.0', tag: 'cp27-cp27m-win32' })
    const result = await world.ensure(['shared==1.5', 'gamma', 'left>=3', 'fitting==2.0'])
    expect(result.extensions.map(({ error }) => [error?.code, error?.hint])).toEqual([
      ['version-not-found', 'The newest that fits this Python is shared==2.0, and before 1.5 there is shared==1.0.'],
      [undefined, undefined],
      ['version-not-found', 'The newest that fits this Python is left==1.1.'],
      ['platform-unsupported', expect.stringMatching(/^The newest that fits this Python is fitting==1\.0\. Choose another version/)],
    ])
  })

  it('where nothing can be told from the explanation names the members and leaves the rest to the resolver', () => {
    const members = [{ display: 'a', name: 'a' }]
    expect(explainConflict('something went wrong', members)).toEqual({ distribution: null, needs: [] })
    expect(explainConflict('Because a==1 depends on a==1, we can conclude', members)).toEqual({ distribution: null, needs: [] })
  })
})

/** One side of a conflict over `shared`: what lies between, and how many versions each of it has. */
interface Side {
  readonly depth: number
  readonly versions: number
}

/** Seventeen packages that go together, two that do not, and a uv whose runs are counted. */
async function createCrowd() {
  const world = await createWorld()
  const fillers = Array.from({ length: 17 }, (_, index) => `filler-${index}`)
  world.publish(
    ...fillers.map((name) => ({ name, version: '1.0', requires: ['common'] })),
    ...['1.0', '2.0', '3.0'].map((version) => ({ name: 'shared', version })),
  )
  const uv = path.join(world.sandbox.directory, 'uv bin', 'uv')
  const log = path.join(world.sandbox.directory, 'runs')
  await rm(uv)
  await writeScript(uv, `#!/bin/sh\necho "$*" >> '${log}'\nexec '${requireTool('uv')}' "$@"\n`)
  return {
    world,
    /** Publishes a package that needs a range of `shared` through so many others. */
    publishSide(name: string, { depth, versions }: Side, range: string): void {
      const names = [name, ...Array.from({ length: depth }, (_, index) => `${name}-${index}`)]
      const plans = names.flatMap((own, index) =>
        Array.from({ length: versions }, (_, version) => ({
          name: own,
          version: `${version + 1}.0`,
          requires: [names[index + 1] ?? `shared${range}`],
        })),
      )
      world.publish(...plans)
    },
    /** All of them, the two at the places given. */
    requestWith(left: [string, number], right: [string, number]): string[] {
      const request = [...fillers]
      for (const [name, place] of [left, right]) request.splice(place, 0, name)
      return request
    },
    async countRuns(): Promise<number> {
      const text = await readFile(log, 'utf8')
      await rm(log)
      return text.split('\n').length - 1
    },
  }
}

describe('two of nineteen that exclude one another', () => {
  it('are found by at most eight runs of uv, wherever they stand and whatever lies between; the others are installed', async () => {
    const { world, publishSide, requestWith, countRuns } = await createCrowd()
    const side = fc.record({ depth: fc.nat({ max: 2 }), versions: fc.integer({ min: 1, max: 3 }) })
    const place = fc.nat({ max: 17 })
    let count = 0
    await fc.assert(
      fc.asyncProperty(side, side, place, place, async (left, right, leftPlace, rightPlace) => {
        count += 1
        const [low, high] = [`low-${count}`, `high-${count}`]
        publishSide(low, left, '<2')
        publishSide(high, right, '>=2')
        const request = requestWith([low, leftPlace], [high, rightPlace])
        const { extensions } = await world.ensure(request, { cacheRoot: path.join(world.sandbox.directory, `cache-${count}`) })
        expect(await countRuns()).toBeLessThanOrEqual(8)
        for (const { specification, outcome, error } of extensions) {
          const isMember = specification === low || specification === high
          expect([specification, outcome, error?.code]).toEqual([
            specification,
            isMember ? 'failed' : 'installed',
            isMember ? 'versions-conflict' : undefined,
          ])
          if (isMember) expect(error?.conflict).toMatchObject({ distribution: 'shared', separable: [low, high].sort(byPlaceIn(request)) })
        }
      }),
      { numRuns: 4 },
    )
  })

  it('are reported without advice where the time for it is over, and the others are installed', async () => {
    const { world, publishSide, requestWith, countRuns } = await createCrowd()
    publishSide('low', { depth: 0, versions: 1 }, '<2')
    publishSide('high', { depth: 0, versions: 1 }, '>=2')
    const start = Date.now()
    let calls = 0
    const clock = { now: () => new Date(start + 5_000 * calls++) }
    const result = await world.ensure(requestWith(['low', 3], ['high', 9]), { clock })
    const failed = result.extensions.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ error }) => [error?.conflict?.members, error?.conflict?.solutions, error?.conflict?.separable])).toEqual([
      [['low', 'high'], [], []],
      [['low', 'high'], [], []],
    ])
    // Its version, one that fails, one that installs the rest, one that says where that came from.
    expect(await countRuns()).toBe(4)
  })

  it('of which one does not even go by itself leave the other in peace', async () => {
    const { world, publishSide, requestWith, countRuns } = await createCrowd()
    publishSide('low', { depth: 0, versions: 1 }, '<2')
    world.publish({ name: 'torn', version: '1.0', requires: ['shared<2', 'shared>=3'] })
    const { extensions } = await world.ensure(requestWith(['low', 2], ['torn', 5]))
    expect(extensions.filter(({ outcome }) => outcome !== 'installed').map(({ specification }) => specification)).toEqual(['torn'])
    expect(await countRuns()).toBeLessThanOrEqual(8)
  })

  it('are not looked for any more once the run is cancelled', async () => {
    const { world, publishSide, requestWith, countRuns } = await createCrowd()
    publishSide('low', { depth: 0, versions: 1 }, '<2')
    publishSide('high', { depth: 0, versions: 1 }, '>=2')
    const controller = new AbortController()
    const info = (text: string): void => {
      if (text.startsWith('installing together failed')) controller.abort()
    }
    const { logger } = world.options()
    const cancelled = world.ensure(requestWith(['low', 3], ['high', 9]), {
      signal: controller.signal,
      logger: { ...(logger ?? expect.fail('no logger')), info },
    })
    await expect(cancelled).rejects.toThrow(/abort/)
    expect(await countRuns()).toBe(2)
  })
})

function byPlaceIn(request: readonly string[]): (left: string, right: string) => number {
  return (left, right) => request.indexOf(left) - request.indexOf(right)
}

describe('constraints', () => {
  const lock = `version = 1
[[package]]
name = "shared"
version = "1.0"
source = { registry = "https://index.example/simple" }
[[package]]
name = "own"
version = "0.1"
source = { editable = "." }
[[package]]
name = "gamma"
version = "9.0"
source = { registry = "https://index.example/simple" }
resolution-markers = ["python_full_version < '3'"]
`
  it.each([
    ['a uv.lock', 'uv.lock', lock, 'uv.lock'],
    ['a requirements file', 'requirements.txt', 'shared==1.0  # the project’s own\n', 'requirements.txt'],
  ])('from %s bind what is installed, and the report names them where they stand in the way', async (_, name, content, shown) => {
    const world = await createConflict()
    await writeFile(path.join(world.sandbox.directory, name), content)
    const constraints = [path.join(world.sandbox.directory, name)]
    const fits = await world.ensure(['left==1.1', 'gamma'], { constraints })
    expect(fits.extensions.map(({ distributions }) => distributions.map((item) => `${item.name} ${item.version}`))).toEqual([
      ['left 1.1', 'shared 1.0'],
      ['gamma 1.0'],
    ])
    const result = await world.ensure(['right', 'gamma'], { constraints })
    expect(outcomes(result)).toEqual(['failed', 'hit'])
    expect(result.extensions[0]?.error).toMatchObject({
      code: 'versions-conflict',
      message: expect.stringContaining(`right and ${shown} cannot be installed together: they need different versions of shared
  right  `),
      conflict: {
        needs: [
          { of: 'right', range: 'shared>=2' },
          { of: 'constraints', range: 'shared==1.0' },
        ],
      },
    })
  })

  it('that name one package twice are what is blamed, whoever asks for it', async () => {
    const world = await createConflict()
    await writeFile(path.join(world.sandbox.directory, 'twice.txt'), 'shared==1.0\nshared==2.0\n')
    const result = await world.ensure(['shared'], { constraints: [path.join(world.sandbox.directory, 'twice.txt')] })
    expect(result.extensions[0]?.error).toMatchObject({
      code: 'versions-conflict',
      message: expect.stringContaining(`shared cannot be installed: twice.txt binds shared to versions that exclude each other
  twice.txt  needs shared==1.0
  twice.txt  needs shared==2.0`),
      hint: expect.stringContaining('Keep one of the versions of shared'),
      conflict: {
        needs: [
          { of: 'constraints', range: 'shared==1.0' },
          { of: 'constraints', range: 'shared==2.0' },
        ],
      },
    })
  })

  it('from the environment of the interpreter bind too, and count in the request', async () => {
    const world = await createConflict()
    const venv = path.join(world.sandbox.directory, 'venv')
    await world.sandbox.run('uv', ['venv', '--python', 'python3', venv])
    const python = path.join(venv, 'bin', 'python')
    await world.sandbox.run('uv', ['pip', 'install', '--no-index', '--find-links', world.wheels, '--python', python, 'shared==1.0'], {
      environment: { UV_NO_CONFIG: '1' },
    })
    const free = await world.ensure(['right'], { python })
    const bound = await world.ensure(['right'], { python, constraints: ['environment'] })
    expect([outcomes(free), outcomes(bound)]).toEqual([['installed'], ['failed']])
    expect(bound.extensions[0]?.error?.message).toContain('right and the environment cannot be installed together')
    expect(free.requestDigest).not.toBe(bound.requestDigest)
    expect(outcomes(await world.ensure(['left'], { python, constraints: ['environment'] }))).toEqual(['installed'])
  })

  it('a lock file that cannot be read is refused before anything is done', async () => {
    const world = await createConflict()
    await writeFile(path.join(world.sandbox.directory, 'uv.lock'), 'package = 1')
    await expect(world.ensure(['left'], { constraints: ['uv.lock'] })).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

describe.skipIf(isQuick)('on-conflict: isolate', () => {
  it('gives the last of the members a tree and variables of its own; both can be imported, each with its own', async () => {
    const world = await createConflict()
    const result = await world.ensure(['left==1.0', 'right', 'gamma'], { onConflict: 'isolate' })
    expect(outcomes(result)).toEqual(['installed', 'installed', 'installed'])
    const [left, right] = result.extensions
    expect([left?.apart, right?.apart?.how]).toEqual([null, 'isolated'])
    expect(result.environment.PYTHONPATH).not.toContain(right?.importPaths[0])
    expect(await importVersions(world, result, ['left', 'shared', 'gamma'])).toBe('1.0 1.0 1.0')
    expect(await importVersions(world, result, ['right'])).toContain('ModuleNotFoundError')
    expect(await importVersions(world, { ...result, ...(right as { environment: typeof result.environment }) }, ['right', 'shared'])).toBe(
      '1.0 2.0',
    )
    expect(result.warnings).toEqual([
      expect.stringMatching(/^right has a tree of its own and is not on PYTHONPATH: left==1.0 and right cannot/),
    ])
  })

  it('is decided once: the next run hits without the network, and so does ensuring the isolated one alone', async () => {
    const world = await createConflict()
    await world.ensure(['left==1.0', 'right'], { onConflict: 'isolate' })
    world.index.fault = () => 'unavailable'
    const second = await world.ensure(['left==1.0', 'right'], { onConflict: 'isolate' })
    expect([outcomes(second), second.cacheHit, second.extensions[1]?.apart?.how]).toEqual([['hit', 'hit'], true, 'isolated'])
    expect(outcomes(await world.ensure(['right']))).toEqual(['hit'])
  })

  it('is decided anew when it is due: once the packages go together they share a tree', async () => {
    const world = await createConflict()
    await world.ensure(['left', 'right'], { onConflict: 'isolate', ttlHours: 10 })
    await world.ensure(['left<2', 'right==1.0'], { onConflict: 'isolate', ttlHours: 10 })
    const first = await world.ensure(['left==1.0', 'right>=1'], { onConflict: 'isolate', ttlHours: 10 })
    expect(first.extensions.map(({ apart }) => apart?.how)).toEqual([undefined, 'isolated'])
    world.publish({ name: 'right', version: '1.5', requires: ['shared'] })
    world.hour = 11
    const later = await world.ensure(['left==1.0', 'right>=1'], { onConflict: 'isolate', ttlHours: 10 })
    expect(later.extensions.map(({ outcome, apart }) => [outcome, apart])).toEqual([
      ['refreshed', null],
      ['installed', null],
    ])
    expect(await importVersions(world, later, ['left', 'right', 'shared'])).toBe('1.0 1.5 1.0')
  })

  it('with the index down at its refresh stays as it was', async () => {
    const world = await createConflict()
    await world.ensure(['left==1.0', 'right'], { onConflict: 'isolate', ttlHours: 10 })
    world.hour = 11
    world.index.fault = () => 'unavailable'
    const stale = await world.ensure(['left==1.0', 'right'], { onConflict: 'isolate', ttlHours: 10 })
    expect([outcomes(stale), stale.extensions[1]?.apart?.how]).toEqual([['stale', 'stale'], 'isolated'])
    world.index.fault = () => 'none'
    const refreshed = await world.ensure(['left==1.0', 'right'], { onConflict: 'isolate', ttlHours: 10 })
    expect([outcomes(refreshed), refreshed.extensions[1]?.apart?.how]).toEqual([['refreshed', 'refreshed'], 'isolated'])
  })
})

describe('on-conflict: drop-optional', () => {
  it('leaves out the optional one, whatever the order, says so each time, and hits afterwards; a required one is never dropped', async () => {
    const world = await createConflict()
    const config = path.join(world.sandbox.directory, 'extensions.toml')
    const write = (required: boolean) =>
      writeFile(
        config,
        `[[extensions]]\nname = "right"\npackage = "right"\nrequired = ${required}\n[[extensions]]\nname = "left"\npackage = "left==1.0"\n`,
      )
    await write(false)
    const options = { config: [config], onConflict: 'drop-optional' } as const
    const first = await world.ensure([], options)
    expect(first.extensions.map(({ name, outcome, apart }) => [name, outcome, apart?.how])).toEqual([
      ['right', 'skipped', 'dropped'],
      ['left', 'installed', undefined],
    ])
    world.index.fault = () => 'unavailable'
    const second = await world.ensure([], options)
    expect([outcomes(second), second.cacheHit, second.warnings.length]).toEqual([['skipped', 'hit'], true, 1])
    world.index.fault = () => 'none'
    await write(true)
    expect(outcomes(await world.ensure([], options))).toEqual(['failed', 'failed'])
  })

  it('never drops a required one, also where failures do not fail the step: a step that needs it would find the entry without it', async () => {
    const { index } = await createConflict()
    const runner = await createRunner()
    await writeFile(
      path.join(runner.workspace, 'extensions.toml'),
      '[[extensions]]\nname = "left"\npackage = "left==1.0"\n[[extensions]]\nname = "right"\npackage = "right==1.0"\n',
    )
    const inputs = { config: 'extensions.toml', 'on-conflict': 'drop-optional', 'index-url': index.url }
    const lenient = await runner.main({ ...inputs, 'fail-on-error': 'false' })
    expect([lenient.code, lenient.outputs['failed']]).toEqual([0, '2'])
    const strict = await runner.main(inputs)
    expect([strict.code, strict.outputs['failed']]).toEqual([1, '2'])
  })
})

/** Packages as they were published; each pair is known to conflict over the third. */
const pairs: readonly (readonly [string, string, string, string, string])[] = [
  ['pytest-asyncio==0.23.4', 'syrupy==5.0.0', 'pytest', 'pytest>=7.0.0,<8', 'pytest>=8.0.0'],
  ['sphinx-rtd-theme==1.3.0', 'myst-parser==4.0.0', 'docutils', 'docutils<0.19', 'docutils>=0.19,<0.22'],
  ['mkdocs==1.3.1', 'pymdown-extensions==10.12', 'markdown', 'markdown>=3.2.1,<3.4', 'markdown>=3.6'],
]

describe.skipIf(isLeftOut('conflicts of real packages'))('real packages that do not go together', () => {
  it.each(pairs)(
    '%s and %s: the report names both, %s and both ranges, in any order, before anything is installed; from the action, the CLI and the library',
    async (first, second, distribution, firstRange, secondRange) => {
      const needs = [
        { of: first, range: firstRange, through: null },
        { of: second, range: secondRange, through: null },
      ]
      const sandbox = await createSandbox('conflict')
      for (const order of [
        [first, second],
        [second, first],
      ]) {
        const result = await sandbox.ensure(order)
        expect([result.code, result.entryPath]).toEqual([1, null])
        const conflict = result.extensions[0]?.error?.conflict
        expect([conflict?.distribution, [...(conflict?.needs ?? [])].sort((a, b) => order.indexOf(b.of) - order.indexOf(a.of))]).toEqual([
          distribution,
          order[0] === first ? [...needs].reverse() : needs,
        ])
        expect(conflict?.solutions.length).toBeGreaterThan(0)
      }
      const byLibrary = await ensureExtensions([second, first], { cacheRoot: sandbox.cacheRoot, environment: sandbox.environment })
      expect(byLibrary.extensions[0]?.error?.conflict).toMatchObject({ distribution, needs: expect.arrayContaining(needs) })
      const runner = await createRunner()
      const step = await runner.main({ packages: `${second}\n${first}`, 'index-url': '' })
      expect(step.code).toBe(1)
      const said = step.stdout.replaceAll('%0A', '\n')
      for (const text of [`they need different versions of ${distribution}`, `needs ${firstRange}`, `needs ${secondRange}`])
        expect(said).toContain(text)
      const planned = await sandbox.cli(['resolve', first, second])
      expect([planned.code, planned.stdout]).toEqual([1, expect.stringContaining(`they need different versions of ${distribution}`)])
    },
  )
})
