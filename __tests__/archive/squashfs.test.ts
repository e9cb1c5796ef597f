import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArchiveFormat } from '../../src/archive/archive.ts'
import { mountsBelow, parseMountTable } from '../../src/archive/mount-table.ts'
import { selectArchives } from '../../src/archive/select.ts'
import { findSquashfs, removeLeftoverProbes } from '../../src/archive/squashfs.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createDirectory } from '../support/directory.ts'
import { isUnprivileged } from '../support/tools.ts'

const options = { runner: childProcessRunner, environment: process.env, isTarOnly: false }

describe('the table of mounts', () => {
  it('is read with spaces, backslashes and optional fields', () => {
    const line = '120 30 7:0 / /a\\040b/c\\134d ro,nosuid shared:1 master:2 - squashfs /dev/loop0 ro'
    expect(parseMountTable(`${line}\n`)).toEqual([{ point: '/a b/c\\d', type: 'squashfs' }])
  })

  it('never fails, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseMountTable(text)))
  })
})

describe.skipIf(process.platform !== 'linux' || isUnprivileged('mksquashfs', 'unsquashfs'))('squashfs images', () => {
  const tree = async (directory: string): Promise<string> => {
    const made = path.join(directory, 'tree')
    await mkdir(path.join(made, 'package', 'with space'), { recursive: true })
    await writeFile(path.join(made, 'package', 'ünïcode.py'), 'value = 1\n')
    await writeFile(path.join(made, 'package', 'with space', 'tool'), '#!/bin/sh\n')
    await chmod(path.join(made, 'package', 'with space', 'tool'), 0o700)
    await symlink('ünïcode.py', path.join(made, 'package', 'link.py'))
    return made
  }

  it.each([
    ['mounted', true],
    ['unpacked', false],
  ])('show what was packed when %s: names, content, links, readable for all', async (_, isMounting) => {
    const directory = await createDirectory('squashfs')
    const { opening, selectPacking } = await selectArchives({ ...options, isMounting })
    const file = path.join(directory, 'archive')
    await (await selectPacking()).pack(await tree(directory), file)
    const target = path.join(directory, 'target')
    await mkdir(target)
    await (isMounting ? opening.mounter?.mount(file, target) : opening.open?.(file, target))
    expect(await readFile(path.join(target, 'package', 'link.py'), 'utf8')).toBe('value = 1\n')
    const { stdout } = await childProcessRunner.run(
      'stat',
      ['-c', '%a', path.join(target, 'package', 'with space', 'tool'), target],
      options,
    )
    expect(stdout.trim()).toBe('755\n755')
    const write = writeFile(path.join(target, 'new'), '').then(
      () => 'written',
      (error: NodeJS.ErrnoException) => error.code,
    )
    expect(await write).toBe(isMounting ? 'EROFS' : 'written')
    expect((await mountsBelow(target)).length).toBe(isMounting ? 1 : 0)
    expect(await opening.mounter?.unmount(target)).toBe(isMounting ? true : undefined)
    expect(await mountsBelow(target)).toEqual([])
  })

  it('are refused when unpacked with set-user-id files', async () => {
    const directory = await createDirectory('squashfs')
    const { opening, selectPacking } = await selectArchives({ ...options, isMounting: false })
    const made = await tree(directory)
    await chmod(path.join(made, 'package', 'ünïcode.py'), 0o4755)
    await (await selectPacking()).pack(made, path.join(directory, 'archive'))
    await mkdir(path.join(directory, 'target'))
    await expect(opening.open?.(path.join(directory, 'archive'), path.join(directory, 'target'))).rejects.toThrow('set-user-id')
  })

  it('unmounting what is not mounted is no error, what is in use says so', async () => {
    const directory = await createDirectory('squashfs')
    const { opening, selectPacking } = await selectArchives({ ...options, isMounting: true })
    const mounter = opening.mounter as NonNullable<ArchiveFormat['mounter']>
    const target = path.join(directory, 'target')
    await mkdir(target)
    expect(await mounter.unmount(target)).toBe(true)
    await (await selectPacking()).pack(await tree(directory), path.join(directory, 'archive'))
    await mounter.mount(path.join(directory, 'archive'), target)
    const user = childProcessRunner.run('sleep', ['5'], { ...options, cwd: target })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await mounter.unmount(target)).toBe(false)
    expect(await mounter.unmount(target, { isLazy: true })).toBe(true)
    expect(await mountsBelow(target)).toEqual([])
    await user
  })

  it('that a killed run left while trying are taken away once they are old, and nothing else is', async () => {
    const directory = await createDirectory('squashfs')
    const { opening, selectPacking } = await selectArchives({ ...options, isMounting: true })
    const mounter = opening.mounter as NonNullable<ArchiveFormat['mounter']>
    await (await selectPacking()).pack(await tree(directory), path.join(directory, 'archive'))
    const points = ['ensure-extensions-probe-abc/mount', 'other-abc/mount'].map((name) => path.join(directory, name))
    for (const point of points) {
      await mkdir(point, { recursive: true })
      await mounter.mount(path.join(directory, 'archive'), point)
    }
    await removeLeftoverProbes(mounter, new Date(), directory)
    expect(await mounter.mountsBelow(directory)).toEqual(points)
    await removeLeftoverProbes(mounter, new Date(Date.now() + 120_000), directory)
    expect(await mounter.mountsBelow(directory)).toEqual(points.slice(1))
  })

  it('a mount that fails leaves nothing mounted and says why', async () => {
    const directory = await createDirectory('squashfs')
    const { opening } = await selectArchives({ ...options, isMounting: true })
    await mkdir(path.join(directory, 'target'))
    await writeFile(path.join(directory, 'archive'), 'no image at all')
    await expect(opening.mounter?.mount(path.join(directory, 'archive'), path.join(directory, 'target'))).rejects.toThrow(
      /mount ended with/,
    )
    expect(await mountsBelow(path.join(directory, 'target'))).toEqual([])
  })

  it('are not used where no program opens them', async () => {
    expect(await findSquashfs({ ...options, environment: { PATH: '/nowhere' }, isMounting: true })).toBeUndefined()
    const { opening } = await selectArchives({ ...options, environment: { PATH: '/nowhere' }, isMounting: true })
    expect(opening.name).toMatch(/^tar\./)
  })
})
