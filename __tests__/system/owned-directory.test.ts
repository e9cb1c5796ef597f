import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/system/defaults.ts'
import {
  abandonedMs,
  makeOwnedDirectory,
  ownedName,
  ownerInName,
  removeAtOnce,
  removeLeftoverDirectories,
} from '../../src/system/owned-directory.ts'
import { Owner } from '../../src/system/owner.ts'
import { createDirectory } from '../support/directory.ts'

const later = { now: () => new Date(Date.now() + abandonedMs + 60_000) }

async function deadOwner(): Promise<Owner> {
  const child = spawn('sleep', ['0.05'])
  const owner = Owner.ofProcess(child.pid ?? 0)
  await once(child, 'exit')
  return owner
}

describe('a directory with an owner', () => {
  it('has it in its name from its first moment on, and is for this user alone', async () => {
    const directory = await createDirectory('owned')
    const made = await makeOwnedDirectory(directory, 'prefix-')
    expect(ownerInName(path.basename(made))?.toJSON()).toMatchObject({ pid: process.pid })
    expect(ownerInName('prefix-abc123')).toBeUndefined()
  })

  it('goes when its owner is dead, or foreign and old; those of others and of other names stay', async () => {
    const directory = await createDirectory('owned')
    const parent = path.join(directory, 'parent')
    await mkdir(parent)
    const foreign = Owner.from({ ...Owner.current().toJSON(), host: 'elsewhere' })
    const names = {
      own: path.basename(await makeOwnedDirectory(parent, 'prefix-')),
      dead: path.basename(await makeOwnedDirectory(parent, 'prefix-', await deadOwner())),
      foreign: path.basename(await makeOwnedDirectory(parent, 'prefix-', foreign)),
      aside: path.basename(await makeOwnedDirectory(parent, `${ownedName('prefix-')}.removed-`, await deadOwner())),
      other: ownedName('other-', await deadOwner()),
      plain: 'prefix-plain',
    }
    await mkdir(path.join(parent, names.other))
    await mkdir(path.join(parent, names.plain))
    await writeFile(path.join(parent, names.dead, 'file'), '')
    // Nothing is followed out of the directory.
    await symlink(directory, path.join(parent, names.dead, 'link'))
    const left = async (): Promise<string[]> => (await readdir(parent)).sort()
    await removeLeftoverDirectories({ parent, prefix: 'prefix-', clock: systemClock })
    expect(await left()).toEqual([names.own, names.foreign, names.other, names.plain].sort())
    await removeLeftoverDirectories({ parent, prefix: 'prefix-', clock: later })
    expect(await left()).toEqual([names.own, names.other, names.plain].sort())
    await removeLeftoverDirectories({ parent, prefix: 'prefix-', clock: later, isPrivate: true })
    expect(await left()).toEqual([names.own, names.other].sort())
    expect(await readdir(directory)).toContain('parent')
    await removeLeftoverDirectories({ parent: path.join(directory, 'nowhere'), prefix: '', clock: later })
  })

  it('is gone at once from where somebody looks for it', async () => {
    const directory = await createDirectory('owned')
    const made = await makeOwnedDirectory(directory, 'prefix-')
    await writeFile(path.join(made, 'file'), '')
    expect([
      await removeAtOnce(made),
      await removeAtOnce(made),
      (await readdir(directory)).filter((name) => name.startsWith('prefix-')),
    ]).toEqual([true, true, []])
  })
})
