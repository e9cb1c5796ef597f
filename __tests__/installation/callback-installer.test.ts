import { mkdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWorld, importVersions } from '../cache/world.ts'

describe('an injected installer', () => {
  it('may give a tree with links, by a link: they stay as they are written, and work without the source', async () => {
    const world = await createWorld()
    const source = path.join(world.sandbox.directory, 'source')
    await mkdir(path.join(source, 'linked', 'deep'), { recursive: true })
    await writeFile(path.join(source, 'linked', 'deep', 'real.py'), 'version = "1.0"\n')
    await symlink('deep/real.py', path.join(source, 'linked', '__init__.py'))
    await symlink('linked', path.join(source, 'alias'))
    await symlink('source', path.join(world.sandbox.directory, 'named'))
    const result = await world.ensure(['made'], { installer: async () => path.join(world.sandbox.directory, 'named') })
    const tree = result.entryPaths[0] ?? ''
    expect(await Promise.all(['linked/__init__.py', 'alias'].map((name) => readlink(path.join(tree, name))))).toEqual([
      'deep/real.py',
      'linked',
    ])
    await rm(source, { recursive: true })
    expect(await importVersions(world, result, ['linked', 'alias'])).toBe('1.0 1.0')
  })
})
