import { cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { selectArchives } from '../../src/archive/select.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { forge } from '../support/bundles.ts'
import { writeScript } from '../support/sandbox.ts'
import { lacksPrograms, repository, requireTool } from '../support/tools.ts'
import { createWorld, importVersions, outcomes, type World } from './world.ts'

/** Promises of the README: each test has a sentence of it for a title, and tries to break it. */
async function promised(sentence: string): Promise<void> {
  const readme = await readFile(path.join(repository, 'README.md'), 'utf8')
  expect(readme.replaceAll(/\s+/g, ' ')).toContain(sentence)
}

/** A world with a package of several files, and a store. */
async function createStore() {
  const world = await createWorld()
  const files = { 'whole/__init__.py': "version = '1.0'\n", 'whole/data.txt': 'twelve bytes' }
  world.publish({ name: 'whole', version: '1.0', files, requires: ['common'] })
  const store = path.join(world.sandbox.directory, 'store')
  return { world, store, provider: createLocalProvider({ directory: store }) }
}

const wanted = ['whole', 'gamma'] as const

/** Puts a shell script in the place of a program. It knows the tree that the program is to work on. */
async function wrap({ sandbox }: World, name: string, script: string): Promise<void> {
  const program = path.join(sandbox.directory, 'uv bin', name)
  await rm(program, { force: true })
  const find = 'last=\ntree=\nfor one in "$@"; do case "$last" in --target|-C) tree=$one ;; esac; last=$one; done\n'
  await writeScript(program, `#!/bin/sh\n${find}${script}`)
}

/** Lets something happen to what uv installs, as soon as it has. Only where uv fills the tree, not where it installs once more to compare. */
async function afterInstall(world: World, command: string): Promise<void> {
  await wrap(world, 'uv', `'${requireTool('uv')}' "$@" || exit\ncase "$tree" in */tree) ${command} ;; esac\n`)
}

/** Lets something happen to a tree when it was verified, and before the program that packs it reads it. */
async function beforePacking(world: World, command: string): Promise<void> {
  const act = `(file="$tree/whole/__init__.py"; cd '${world.sandbox.directory}'; ${command})`
  const isOurs = (tree: string): string => `tree=${tree}\nif [ -e "$tree/whole/__init__.py" ]; then\n${act}\nfi\n`
  await wrap(world, 'mksquashfs', `${isOurs('$1')}exec /usr/bin/mksquashfs "$@"\n`)
  await wrap(world, 'tar', `case "$*" in *" -cf "*) ${isOurs('$tree')} ;; esac\nexec /usr/bin/tar "$@"\n`)
}

/** Forgets all this machine has of its own. */
const forget = ({ sandbox }: World): Promise<void> => rm(sandbox.cacheRoot, { recursive: true, force: true })

/** What can happen to a tree, none of which may be taken for whole. */
const damages: Readonly<Record<string, (tree: string) => Promise<unknown>>> = {
  'a module is missing': (tree) => rm(path.join(tree, 'whole/__init__.py')),
  'a module is empty': (tree) => truncate(path.join(tree, 'whole/__init__.py')),
  'a data file is shorter': (tree) => truncate(path.join(tree, 'whole/data.txt'), 11),
  'a data file is longer': (tree) => writeFile(path.join(tree, 'whole/data.txt'), 'thirteen bytes', { flag: 'a' }),
  'a directory stands for a file': async (tree) => {
    await rm(path.join(tree, 'whole/data.txt'))
    await mkdir(path.join(tree, 'whole/data.txt'))
  },
  'a link to nowhere stands for a file': async (tree) => {
    await rm(path.join(tree, 'whole/data.txt'))
    await symlink('nowhere', path.join(tree, 'whole/data.txt'))
  },
  'a link to itself stands for a file': async (tree) => {
    await rm(path.join(tree, 'whole/data.txt'))
    await symlink('data.txt', path.join(tree, 'whole/data.txt'))
  },
  'a package is missing': (tree) => rm(path.join(tree, 'whole'), { recursive: true }),
  'a RECORD is missing': (tree) => rm(path.join(tree, 'whole-1.0.dist-info/RECORD')),
  'a RECORD is empty': (tree) => truncate(path.join(tree, 'whole-1.0.dist-info/RECORD')),
  'a RECORD ends too early': async (tree) => {
    const file = path.join(tree, 'whole-1.0.dist-info/RECORD')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/\n[\s\S]*/, '\n'))
  },
  'a RECORD ends too early, and what it lacks is missing': async (tree) => {
    const file = path.join(tree, 'whole-1.0.dist-info/RECORD')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^whole\/data\.txt.*\n/m, ''))
    await rm(path.join(tree, 'whole/data.txt'))
  },
  'a dependency is gone with its RECORD': async (tree) => {
    await rm(path.join(tree, 'common.py'))
    await rm(path.join(tree, 'common-1.0.dist-info'), { recursive: true })
  },
}

describe('every archive is compared with its SHA-256, every installed tree with the RECORDs of its packages', () => {
  it('is a sentence of the README', () =>
    promised('every archive is compared with its SHA-256, every installed tree with the RECORDs of its packages'))

  it('in the cache: where something is missing or altered, it is installed again', async () => {
    const { world } = await createStore()
    let [tree = ''] = (await world.ensure(wanted)).importPaths
    for (const [what, damage] of Object.entries(damages)) {
      expect([what, (await world.ensure(wanted)).cacheHit]).toEqual([what, true])
      await damage(tree)
      const again = await world.ensure(wanted)
      expect([what, again.cacheHit, again.missReason]).toEqual([
        what,
        false,
        expect.stringContaining('what lay on this machine was damaged'),
      ])
      expect([what, outcomes(again), await importVersions(world, again, wanted)]).toEqual([what, ['installed', 'installed'], '1.0 1.0'])
      tree = again.importPaths[0] ?? ''
      expect([what, await readFile(path.join(tree, 'whole/data.txt'), 'utf8')]).toEqual([what, 'twelve bytes'])
    }
  })

  it('from a store: where something is missing or altered, and all digests are right, it is installed again', async () => {
    const { world, store, provider } = await createStore()
    const first = await world.ensure(wanted, { provider, archive: 'tar' })
    const bundle = path.join(store, first.cacheKeys[0] ?? '', 'bundle')
    const sound = path.join(world.sandbox.directory, 'sound')
    await cp(first.importPaths[0] ?? '', sound, { recursive: true })
    const options = { provider: { ...provider, canSave: false }, archive: 'tar' } as const
    const machine = { runner: childProcessRunner, environment: process.env, isTarOnly: true, isMounting: false }
    const format = await (await selectArchives(machine)).selectPacking()
    for (const [what, damage] of [['nothing', async () => {}] as const, ...Object.entries(damages)]) {
      const [tree, archive] = [path.join(world.sandbox.directory, 'damaged'), path.join(world.sandbox.directory, 'archive')]
      await rm(tree, { recursive: true, force: true })
      await cp(sound, tree, { recursive: true })
      await damage(tree)
      await format.pack(tree, archive)
      await forge(bundle, { archive: await readFile(archive) })
      await forget(world)
      const again = await world.ensure(wanted, options)
      const isHit = what === 'nothing'
      expect([what, again.cacheHit, again.providers[0]?.status]).toEqual([what, isHit, isHit ? 'hit' : 'corrupt'])
      expect([what, await importVersions(world, again, wanted)]).toEqual([what, '1.0 1.0'])
    }
  })

  it('as it was installed: where something is missing or altered that the wheel has, nothing of it is used or saved', async () => {
    const { world, store, provider } = await createStore()
    for (const [command, problem] of [
      ['rm "$tree/whole/data.txt"', 'whole/data.txt of whole 1.0 is missing'],
      ['printf eleven > "$tree/whole/data.txt"', 'whole/data.txt of whole 1.0 has 6 bytes instead of 12'],
      ['printf TWELVE.BYTES > "$tree/whole/data.txt"', 'whole/data.txt of whole 1.0 has another content than its hash says'],
    ] as const) {
      await afterInstall(world, command)
      const result = await world.ensure(wanted, { provider })
      expect(result.extensions.map(({ outcome, error }) => [outcome, error?.code, error?.message])).toEqual(
        wanted.map(() => ['failed', 'installation-incomplete', expect.stringContaining(problem)]),
      )
      expect([result.importPaths, await readdir(store).catch(() => [])]).toEqual([[], []])
    }
    await afterInstall(world, ':')
    const again = await world.ensure(wanted, { provider })
    expect([outcomes(again), await importVersions(world, again, wanted)]).toEqual([['installed', 'installed'], '1.0 1.0'])
  })
})

/** What can happen to a tree between its verification and the moment it is packed, as a shell does it. */
const changes: readonly (readonly [string, string])[] = [
  ['other bytes, with size and times kept', 'touch -r "$file" k && printf "version = \'6.6\'\\n" > "$file" && touch -r k "$file"'],
  ['more bytes', 'echo "import evil" >> "$file"'],
  ['nothing in its place', 'rm "$file"'],
  ['another file in its place', 'printf "version = \'6.6\'\\n" > evil && mv evil "$file"'],
  ['other byte code', 'for one in "$tree"/whole/__pycache__/*; do head -c $(wc -c < "$one") /dev/zero > evil; cat evil > "$one"; done'],
  ['a file beside it', 'echo "import evil" > "$tree/evil.pth"'],
]

describe('What is saved is what was verified', () => {
  it('is a sentence of the README', () => promised('**What is saved is what was verified**'))

  it.skipIf(lacksPrograms('mksquashfs', 'unsquashfs', 'zstd')).each(['auto', 'tar'] as const)(
    'whoever writes to a tree while it is packed (archive: %s): it is used and not saved',
    async (archive) => {
      const { world, store, provider } = await createStore()
      for (const [what, command] of changes) {
        await beforePacking(world, command)
        world.warnings.length = 0
        const result = await world.ensure(wanted, { provider, archive })
        expect([what, outcomes(result), world.warnings]).toEqual([
          what,
          ['installed', 'installed'],
          [expect.stringContaining('could not be packed and is not saved: the packed archive is not what was verified')],
        ])
        expect([what, await readdir(store).catch(() => [])]).toEqual([what, []])
        await forget(world)
      }
      await beforePacking(world, ':')
      await world.ensure(wanted, { provider, archive })
      await forget(world)
      const again = await world.ensure(wanted, { provider, archive })
      expect([again.cacheHit, await importVersions(world, again, wanted)]).toEqual([true, '1.0 1.0'])
    },
  )
})
