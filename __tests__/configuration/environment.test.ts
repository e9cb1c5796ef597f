import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorld, importVersions, outcomes } from '../cache/world.ts'
import { requireTool } from '../support/tools.ts'
import { buildWheel, type WheelPlan } from '../support/wheels.ts'

/** A world whose Python has wheels installed; `how` says of each whether it comes from a wheelhouse or from its path. */
async function createEnvironment(wheels: readonly (WheelPlan & { readonly how: 'wheelhouse' | 'path' })[]) {
  const world = await createWorld()
  const venv = path.join(world.sandbox.directory, 'venv')
  const python = path.join(venv, 'bin', 'python')
  const house = path.join(world.sandbox.directory, 'house')
  const uv = async (args: readonly string[]): Promise<void> => {
    const { code, stderr } = await world.sandbox.run(requireTool('uv'), args, { environment: { UV_NO_CONFIG: '1' } })
    if (code !== 0) throw new Error(stderr)
  }
  await uv(['venv', '--python', 'python3', venv])
  for (const { how, ...plan } of wheels) {
    const wheel = buildWheel(house, plan)
    const what = how === 'path' ? [wheel] : [`${plan.name}==${plan.version}`]
    await uv(['pip', 'install', '--no-index', '--no-deps', '--find-links', house, '--python', python, ...what])
  }
  return { world, options: { python, constraints: ['environment'] } }
}

describe('constraints: environment', () => {
  it.each([
    { version: '1.0+local1', how: 'wheelhouse' },
    { version: '1.1.dev3', how: 'wheelhouse' },
    { version: '1.0', how: 'path' },
  ] as const)('keeps a build that no index has: $version from a $how', async ({ version, how }) => {
    const files = { 'core.py': 'version = "kept"\n' }
    const { world, options } = await createEnvironment([{ name: 'core', version, files, requires: ['gamma'], how }])
    world.publish(
      { name: 'core', version: '1.0', files: { 'core.py': 'version = "of the index"\n' } },
      { name: 'plugin', version: '1.0', requires: ['core>=1.0.dev0'] },
    )
    const free = await world.ensure(['plugin'], { python: options.python })
    expect(await importVersions(world, free, ['plugin', 'core'])).toBe('1.0 of the index')
    const bound = await world.ensure(['plugin'], options)
    expect(bound.extensions[0]?.distributions.map(({ name, version: its }) => `${name} ${its}`).sort()).toEqual([
      `core ${version}`,
      'gamma 1.0',
      'plugin 1.0',
    ])
    expect(await importVersions(world, bound, ['plugin', 'core', 'gamma'])).toBe('1.0 kept 1.0')
    expect(outcomes(await world.ensure(['plugin'], options))).toEqual(['hit'])
    // Named itself it is there, too; an age that only an index can tell does not rule it out.
    const itself = await world.ensure(['core'], { ...options, excludeNewer: '2001-01-01', verifyImport: true })
    expect(outcomes(itself)).toEqual(['failed'])
    expect(itself.extensions[0]?.error?.message).toContain('gamma')
  })

  it('does not keep one that does not fit: that is told, as of any other version', async () => {
    const { world, options } = await createEnvironment([{ name: 'core', version: '1.0+local1', how: 'wheelhouse' }])
    world.publish({ name: 'core', version: '2.0' }, { name: 'plugin', version: '1.0', requires: ['core>=2'] })
    const { extensions } = await world.ensure(['plugin'], options)
    expect([extensions[0]?.outcome, extensions[0]?.error?.code]).toEqual(['failed', 'versions-conflict'])
    expect(extensions[0]?.error?.message).toContain('core==1.0+local1')
  })
})
