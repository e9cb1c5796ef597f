import { rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPresent } from '../../src/system/files.ts'
import { writeScript } from '../support/sandbox.ts'
import { requireTool } from '../support/tools.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

/** Lets something happen just before uv installs: after it was decided what is kept, and before that is copied. */
async function beforeInstall({ sandbox }: World, command: string): Promise<void> {
  const uv = path.join(sandbox.directory, 'uv bin', 'uv')
  await rm(uv)
  await writeScript(uv, `#!/bin/sh\ncase "$*" in *"pip install"*) ${command} ;; esac\nexec '${requireTool('uv')}' "$@"\n`)
}

describe('an entry that versions are kept from', () => {
  it.each([
    ['moved aside', (tree: string) => `[ ! -e '${tree}' ] || mv '${tree}' '${tree}.aside'`],
    ['deleted', (tree: string) => `rm -rf '${tree}'`],
  ])('and that another run has %s meanwhile fails nothing: the run starts again without it', async (_, command) => {
    const world = await createWorld()
    const base = await world.ensure(['alpha', 'beta'])
    const [tree = ''] = base.importPaths
    await beforeInstall(world, command(tree))
    const result = await world.ensure(['alpha', 'beta', 'gamma'])
    expect(await isPresent(tree)).toBe(false)
    expect(outcomes(result)).not.toContain('failed')
    expect(await importVersions(world, result, ['alpha', 'beta', 'gamma'])).toBe('1.0 1.0 1.0')
  })

  it('and that is the own generation of a request, gone while it was refreshed, is installed again', async () => {
    const world = await createWorld()
    const base = await world.ensure(['alpha', 'beta'])
    const [tree = ''] = base.importPaths
    world.publish({ name: 'beta', version: '2.0', requires: ['common'] })
    world.hour = 30
    await beforeInstall(world, `rm -rf '${tree}'`)
    const result = await world.ensure(['alpha', 'beta'])
    expect([await isPresent(tree), await importVersions(world, result, ['alpha', 'beta'])]).toEqual([false, '1.0 2.0'])
  })
})
