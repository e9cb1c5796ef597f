import { describe, expect, it } from 'vitest'
import { createWorld } from '../cache/world.ts'

describe('what hides what', () => {
  it('a package that replaces a module of the standard library is named, as dataclasses on any Python of today', async () => {
    const world = await createWorld()
    world.publish(
      { name: 'dataclasses', version: '0.8', files: { 'dataclasses.py': '' } },
      { name: 'tests-inside', version: '1.0', files: { 'test/__init__.py': '' } },
    )
    const result = await world.ensure(['dataclasses', 'tests-inside', 'alpha'])
    expect(result.warnings).toEqual([
      expect.stringMatching(/^the module dataclasses of dataclasses 0\.8 hides that of the standard library of Python 3\.\d+\.\d+: leave/),
    ])
    const after = await world.ensure(['dataclasses', 'alpha'], { importOrder: 'after' })
    expect(after.shadowing).toEqual([
      { kind: 'standard-library', name: 'dataclasses', winner: expect.stringContaining('standard library'), hidden: 'dataclasses 0.8' },
    ])
  })

  it('two packages that bring the same module are named, in one tree and in a tree each; a shared namespace is not', async () => {
    const world = await createWorld()
    const space = { 'space/__init__.py': "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n" }
    world.publish(
      { name: 'one', version: '1.0', files: { 'shared.py': 'a = 1\n', ...space, 'space/one.py': '', 'tests/__init__.py': '' } },
      { name: 'two', version: '2.0', files: { 'shared.py': 'a = 2\n', ...space, 'space/two.py': '', 'tests/__init__.py': '' } },
    )
    const warning = 'one 1.0 and two 2.0 both bring the module shared: only one of them is imported'
    expect((await world.ensure(['one', 'two'])).warnings).toEqual([warning])
    expect((await world.ensure(['one', 'two'], { isolation: 'package' })).warnings).toEqual([warning])
  })

  it('a package that two of the trees hold in the same version is no conflict', async () => {
    const world = await createWorld()
    const result = await world.ensure(['alpha', 'beta'], { isolation: 'package' })
    expect([result.importPaths.length, result.shadowing, result.warnings]).toEqual([2, [], []])
  })

  it('another version than that of the interpreter is listed, and is no warning', async () => {
    const world = await createWorld()
    world.publish({ name: 'pip', version: '0.1', files: { 'pip_of_ours.py': '' } })
    const result = await world.ensure(['pip==0.1'])
    const hidden = expect.stringMatching(/^pip \d+\.\d.* of the interpreter$/)
    expect(result.shadowing).toEqual([{ kind: 'distribution', name: 'pip', winner: 'pip 0.1', hidden }])
    expect(result.warnings).toEqual([])
  })
})
