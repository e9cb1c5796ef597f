import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineCache } from '../../src/operations/doctor.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { silentLogger, systemClock } from '../../src/system/defaults.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

const two = [
  { name: 'one', version: '1.0', files: { 'one.py': "version = '1.0'\n", 'tests/__init__.py': 'a = 1\n' } },
  { name: 'two', version: '1.0', files: { 'two.py': "version = '1.0'\n", 'tests/__init__.py': '# longer\na = 22\n' } },
] as const

/** Changes a line of the RECORD inside of a wheel. */
function spoilRecord(world: World, wheel: string, change: readonly [string, string]): void {
  const program = `
import re, sys, zipfile
file, pattern, replacement = sys.argv[1:]
with zipfile.ZipFile(file) as archive:
    members = {name: archive.read(name) for name in archive.namelist()}
with zipfile.ZipFile(file, "w") as archive:
    for name, content in members.items():
        if name.endswith("/RECORD"):
            content = re.sub(pattern, replacement, content.decode(), flags=re.M).encode()
        archive.writestr(zipfile.ZipInfo(name), content)
`
  const { status, stderr } = spawnSync('python3', ['-I', '-c', program, path.join(world.wheels, wheel), ...change], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

describe('two packages that bring the same file', () => {
  it('are installed, with a warning that names both, hit afterwards, and are refreshed without being installed again', async () => {
    const world = await createWorld()
    world.publish(...two)
    const result = await world.ensure(['one', 'two', 'gamma'])
    expect(outcomes(result)).toEqual(['installed', 'installed', 'installed'])
    expect(await importVersions(world, result, ['one', 'two', 'gamma'])).toBe('1.0 1.0 1.0')
    expect(world.warnings).toEqual([
      expect.stringMatching(
        /^one 1\.0 and two 1\.0 both contain tests\/__init__\.py, and the contents differ; the tree has .+ of (?:one|two)$/,
      ),
    ])
    expect(outcomes(await world.ensure(['one', 'two', 'gamma']))).toEqual(['hit', 'hit', 'hit'])
    world.hour = 30
    const refreshed = await world.ensure(['one', 'two', 'gamma'])
    expect([outcomes(refreshed), refreshed.cacheHit]).toEqual([['refreshed', 'refreshed', 'refreshed'], true])
  })

  it('have each its own file where only one of them is asked for', async () => {
    const world = await createWorld()
    world.publish(...two)
    await world.ensure(['one', 'two'])
    for (const { name, files } of two) {
      const { importPaths } = await world.ensure([name])
      expect(await readFile(path.join(importPaths[0] ?? '', 'tests/__init__.py'), 'utf8')).toBe(files['tests/__init__.py'])
    }
  })

  it('are no warning where the file is the same, as in namespace packages', async () => {
    const world = await createWorld()
    const init = "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n"
    world.publish(
      { name: 'one', version: '1.0', files: { 'space/__init__.py': init, 'space/one.py': '' } },
      { name: 'two', version: '1.0', files: { 'space/__init__.py': init, 'space/two.py': '' } },
    )
    expect([outcomes(await world.ensure(['one', 'two'])), world.warnings]).toEqual([['installed', 'installed'], []])
  })
})

describe('a wheel whose RECORD is wrong', () => {
  it.each<[string, readonly [string, string], RegExp | undefined]>([
    [
      'a wrong size',
      ['^(odd\\.py,.*),(\\d+)$', '\\1,99'],
      /^the wheel of odd 1\.0 has a wrong RECORD: odd\.py of odd 1\.0 has 16 bytes instead of 99/,
    ],
    [
      'a wrong hash',
      ['^(odd\\.py,sha256=)...', '\\1AAA'],
      /^the wheel of odd 1\.0 has a wrong RECORD: odd\.py of odd 1\.0 has another content than its hash says/,
    ],
    ['a file that it does not list', ['^odd\\.py,.*\\n', ''], undefined],
    ['a file that it does not have', ['^(odd)\\.py(,.*)$', '\\1.py\\2\\n\\1_gone.py\\2'], undefined],
    ['nothing at all', ['[\\s\\S]+', ''], undefined],
    ['a size and a hash of itself', ['^(odd-1\\.0\\.dist-info/RECORD),,$', '\\1,sha256=AAAA,7'], undefined],
  ])('(%s) is used as it was installed, with what needs it, and what was wrong is said', async (_, change, warning) => {
    const world = await createWorld()
    world.publish(
      { name: 'odd', version: '1.0', files: { 'odd.py': "version = '1.0'\n" } },
      { name: 'user', version: '1.0', requires: ['odd'] },
    )
    spoilRecord(world, 'odd-1.0-py3-none-any.whl', change)
    const result = await world.ensure(['user', 'gamma'])
    expect([outcomes(result), world.warnings]).toEqual([
      ['installed', 'installed'],
      warning === undefined ? [] : [expect.stringMatching(warning)],
    ])
    expect(outcomes(await world.ensure(['user', 'gamma']))).toEqual(['hit', 'hit'])
    const copied = await world.ensure(['user'])
    expect([outcomes(copied), await importVersions(world, copied, ['user', 'odd'])]).toEqual([['hit'], '1.0 1.0'])
    // A look at every byte finds nothing that a hit does not find.
    const { clock = systemClock, environment = {} } = world.options()
    const diagnoses = await examineCache({
      cacheRoot: world.sandbox.cacheRoot,
      python: undefined,
      isDeep: true,
      isFixing: false,
      clock,
      environment,
      logger: silentLogger,
      runner: childProcessRunner,
    })
    expect(diagnoses.map(({ status, problem }) => [status, problem])).toEqual([
      ['healthy', null],
      ['healthy', null],
    ])
  })

  it('that no installer can read fails alone', async () => {
    const world = await createWorld()
    world.publish({ name: 'odd', version: '1.0' })
    spoilRecord(world, 'odd-1.0-py3-none-any.whl', ['[\\s\\S]+', 'what is this\\n'])
    const result = await world.ensure(['odd', 'gamma', 'alpha'])
    expect([outcomes(result), await importVersions(world, result, ['gamma', 'alpha'])]).toEqual([
      ['failed', 'installed', 'installed'],
      '1.0 1.0',
    ])
    expect(result.extensions[0]?.error).toMatchObject({ code: 'installation-failed', message: expect.stringContaining('RECORD') })
  })
})
