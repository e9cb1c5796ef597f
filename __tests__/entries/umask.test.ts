import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { makeReadable } from '../../src/system/tree.ts'
import { createWorld, type World } from '../cache/world.ts'
import { createDirectory } from '../support/directory.ts'
import { isUnprivileged, repository } from '../support/tools.ts'

/** The Python that any user may start: one under root's home cannot be. */
const python = '/usr/bin/python3'

/** A world under a umask that shows others nothing. */
async function createStrictWorld(): Promise<World> {
  const world = await createWorld()
  await chmod(world.sandbox.directory, 0o755)
  await mkdir(world.sandbox.cacheRoot)
  world.publish({
    name: 'deep',
    version: '1.0',
    files: { 'deep/__init__.py': '', 'deep/inner/__init__.py': '', 'deep/inner/leaf.py': 'version = "1.0"\n', 'deep/data/table.txt': 'x' },
    requires: ['common'],
  })
  const before = process.umask(0o077)
  onTestFinished(() => void process.umask(before))
  return world
}

/** What another user gets who imports. */
function importAsNobody({ environment }: EnsureResult, module: string): string {
  const program = `import ${module}; print(${module}.version, bool(open(${module}.__file__).read()))`
  const command = ['--reuid=nobody', '--regid=nogroup', '--clear-groups', python, '-c', program]
  const { stdout, stderr } = spawnSync('setpriv', command, { encoding: 'utf8', env: { ...environment, PATH: '/usr/bin:/bin' }, cwd: '/' })
  return stdout.trim() || stderr.trim().split('\n').at(-1) || ''
}

/** What of the trees and loaders others may not read. */
function hidden({ importPaths }: EnsureResult, { sandbox }: World): string {
  const places = [...importPaths, path.join(sandbox.cacheRoot, 'loaders')]
  const isHidden = ['(', '-type', 'd', '!', '-perm', '-005', ')', '-o', '(', '-type', 'f', '!', '-perm', '-004', ')']
  return spawnSync('find', [...places, ...isHidden], { encoding: 'utf8' }).stdout
}

describe.skipIf(isUnprivileged())('a tree made under umask 077', () => {
  it('is readable for another user, with its loader, when it was installed, copied from another entry, and restored', async () => {
    const world = await createStrictWorld()
    const provider = { kind: 'local' as const, directory: path.join(world.sandbox.directory, 'archives') }
    const { createProvider } = await import('../../src/library/index.ts')
    const options = { python, provider: createProvider(provider) }
    const installed = await world.ensure(['deep'], options)
    const copied = await world.ensure(['deep', 'gamma'], options)
    expect(copied.extensions.map(({ outcome }) => outcome)).toEqual(['hit', 'installed'])
    for (const result of [installed, copied]) {
      expect([importAsNobody(result, 'deep.inner.leaf'), hidden(result, world)]).toEqual(['1.0 True', ''])
    }
    for (const archive of ['auto', 'tar'] as const) {
      await world.ensure(['gamma', 'deep'], { ...options, archive })
      await rm(path.join(world.sandbox.cacheRoot, 'extensions'), { recursive: true })
      const restored = await world.ensure(['gamma', 'deep'], { ...options, archive })
      expect(restored.cacheHit).toBe(true)
      expect([importAsNobody(restored, 'deep.inner.leaf'), hidden(restored, world)]).toEqual(['1.0 True', ''])
      await rm(path.join(world.sandbox.cacheRoot, 'extensions'), { recursive: true })
    }
  })

  it('in a cache root that only its owner may enter is a plain error for the command line of another user', async () => {
    const world = await createStrictWorld()
    await world.ensure(['deep'], { python })
    const { cacheRoot, directory } = world.sandbox
    await chmod(cacheRoot, 0o700)
    await mkdir(path.join(directory, 'home'), { mode: 0o777 })
    await chmod(path.join(directory, 'home'), 0o777)
    const cli = path.join(repository, 'lib/cli/main.js')
    const command = ['--reuid=nobody', '--regid=nogroup', '--clear-groups', process.execPath, cli, 'ensure', 'deep', '--python', python]
    const environment = { HOME: path.join(directory, 'home'), ENSURE_EXTENSIONS_CACHE: cacheRoot, PATH: '/usr/bin:/bin' }
    const { status, stderr } = spawnSync('setpriv', command, { encoding: 'utf8', env: environment, cwd: '/' })
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error\[cache-root-unusable\]: the cache root '.*' cannot be used: /)])
    expect(stderr).not.toContain('    at ')
  })

  it('is readable when an installer of the caller made it', async () => {
    const world = await createStrictWorld()
    const source = path.join(world.sandbox.directory, 'made')
    await mkdir(path.join(source, 'made'), { recursive: true })
    await writeFile(path.join(source, 'made', '__init__.py'), 'version = "by hand"\n')
    const result = await world.ensure(['made'], { python, installer: async () => source })
    expect([importAsNobody(result, 'made'), hidden(result, world)]).toEqual(['by hand True', ''])
  })

  it('has a loader that another run opens where the one that made it was killed before it could', async () => {
    const world = await createStrictWorld()
    const result = await world.ensure(['gamma'], { python })
    const loaders = path.join(world.sandbox.cacheRoot, 'loaders')
    spawnSync('chmod', ['-R', 'go-rwx', loaders])
    await world.ensure(['gamma'], { python })
    expect([importAsNobody(result, 'gamma'), hidden(result, world)]).toEqual(['1.0 True', ''])
  })
})

describe('a tree of which a part cannot be made readable', () => {
  it.skipIf(isUnprivileged('chattr'))('is closed to others as a whole: they get nothing rather than a part', async ({ skip }) => {
    const directory = await createDirectory('closed')
    const tree = path.join(directory, 'tree')
    await mkdir(path.join(tree, 'package'), { recursive: true, mode: 0o755 })
    const file = path.join(tree, 'package', 'module.py')
    await writeFile(file, 'x = 1\n', { mode: 0o600 })
    // Not even root changes the mode of such a file.
    if (spawnSync('chattr', ['+i', file]).status !== 0) skip('this file system has no immutable files')
    onTestFinished(() => void spawnSync('chattr', ['-i', file]))
    makeReadable(tree)
    expect(spawnSync('stat', ['-c', '%a', tree], { encoding: 'utf8' }).stdout.trim()).toBe('700')
    expect(await readFile(file, 'utf8')).toBe('x = 1\n')
  })
})
