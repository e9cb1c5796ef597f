import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArchiveFormat, PlacedArchive } from '../../src/archive/archive.ts'
import { mountsBelow, parseMountTable } from '../../src/archive/mount-table.ts'
import { selectArchives } from '../../src/archive/select.ts'
import { findSquashfs, removeLeftoverProbes } from '../../src/archive/squashfs.ts'
import { findDifference } from '../../src/archive/tree-contents.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { makeReadable } from '../../src/system/tree.ts'
import { createDirectory } from '../support/directory.ts'
import { isUnprivileged } from '../support/tools.ts'

/** An archive that is all of its file, and may hold what it likes. */
const placed = (file: string, offset = 0): PlacedArchive => ({ file, offset, opened: { members: 1_000, bytes: 1e9 } })

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
    const archive = placed(file)
    await (isMounting ? opening.mounter?.mount(archive, target) : opening.open?.(archive, target))
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
    expect(await opening.mounter?.unmount(target)).toBe(isMounting ? 'unmounted' : undefined)
    expect(await mountsBelow(target)).toEqual([])
  })

  it('have the files that are to lie first side by side, in their order', async () => {
    const directory = await createDirectory('squashfs')
    const { selectPacking } = await selectArchives({ ...options, isMounting: false })
    const format = await selectPacking()
    const made = path.join(directory, 'tree')
    await mkdir(made)
    const names = ['a.py', 'b.py', 'c.py', 'ünïcode.py']
    // What cannot be compressed lies in the image as it is.
    const contents = new Map(names.map((name) => [name, randomBytes(4_096)]))
    for (const [name, content] of contents) await writeFile(path.join(made, name), content)
    const orderIn = async (name: string, first: readonly string[]): Promise<string[]> => {
      const file = path.join(directory, name)
      await format.pack(made, file, { first })
      const image = await readFile(file)
      const offset = (content: Buffer): number => image.indexOf(content)
      return [...contents].sort(([, one], [, other]) => offset(one) - offset(other)).map(([packed]) => packed)
    }
    expect(await orderIn('plain', [])).toEqual(names)
    expect((await orderIn('ordered', ['ünïcode.py', 'b.py'])).slice(0, 2)).toEqual(['ünïcode.py', 'b.py'])
    expect((await readdir(directory)).sort()).toEqual(['ordered', 'plain', 'tree'])
  })

  it('are refused when unpacked with set-user-id files', async () => {
    const directory = await createDirectory('squashfs')
    const { opening, selectPacking } = await selectArchives({ ...options, isMounting: false })
    const made = await tree(directory)
    await chmod(path.join(made, 'package', 'ünïcode.py'), 0o4755)
    await (await selectPacking()).pack(made, path.join(directory, 'archive'))
    await mkdir(path.join(directory, 'target'))
    await expect(opening.open?.(placed(path.join(directory, 'archive')), path.join(directory, 'target'))).rejects.toThrow('set-user-id')
  })

  it('unmounting what is not mounted is no error and says so, as does what is in use', async () => {
    const directory = await createDirectory('squashfs')
    const { opening, selectPacking } = await selectArchives({ ...options, isMounting: true })
    const mounter = opening.mounter as NonNullable<ArchiveFormat['mounter']>
    const target = path.join(directory, 'target')
    await mkdir(target)
    expect(await mounter.unmount(target)).toBe('not mounted')
    await (await selectPacking()).pack(await tree(directory), path.join(directory, 'archive'))
    await mounter.mount(placed(path.join(directory, 'archive')), target)
    const user = childProcessRunner.run('sleep', ['5'], { ...options, cwd: target })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await mounter.unmount(target)).toBe('busy')
    expect(await mounter.unmount(target, { isLazy: true })).toBe('unmounted')
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
      await mounter.mount(placed(path.join(directory, 'archive')), point)
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
    await expect(opening.mounter?.mount(placed(path.join(directory, 'archive')), path.join(directory, 'target'))).rejects.toThrow(
      /mount ended with/,
    )
    expect(await mountsBelow(path.join(directory, 'target'))).toEqual([])
  })

  it('are not used where no program opens them', async () => {
    expect(await findSquashfs({ ...options, environment: { PATH: '/nowhere' }, isMounting: true })).toBeUndefined()
    const { opening } = await selectArchives({ ...options, environment: { PATH: '/nowhere' }, isMounting: true })
    expect(opening.name).toMatch(/^tar\./)
  })

  it('behind a header are mounted and unpacked where they begin', async () => {
    const directory = await createDirectory('squashfs')
    for (const isMounting of [true, false]) {
      const { opening, selectPacking } = await selectArchives({ ...options, isMounting })
      const plain = path.join(directory, `plain-${isMounting}`)
      await (await selectPacking()).pack(isMounting ? await tree(directory) : path.join(directory, 'tree'), plain)
      const file = path.join(directory, `behind-${isMounting}`)
      await writeFile(file, Buffer.concat([Buffer.alloc(12_288, 'h'), await readFile(plain)]))
      const target = path.join(directory, `target-${isMounting}`)
      await mkdir(target)
      await (isMounting ? opening.mounter?.mount(placed(file, 12_288), target) : opening.open?.(placed(file, 12_288), target))
      expect(await readFile(path.join(target, 'package', 'link.py'), 'utf8')).toBe('value = 1\n')
      await opening.mounter?.unmount(target)
    }
  })

  it('are listed as what was packed, whatever the names: white space, quotes, line ends, bytes that are no text', async () => {
    const directory = await createDirectory('squashfs')
    const { selectPacking } = await selectArchives({ ...options, isMounting: false })
    const format = await selectPacking()
    const name = fc
      .array(
        fc.constantFrom(' ', '\n', '"', "'", '\\', '#', 'a', 'R', '0', '\t', 'ü', '\x7f', '->', ' R 1 644 0 0 1 1\n', '\n# START OF DATA'),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(''))
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), fc.nat({ max: 3_000 }), async (names, size) => {
        const made = path.join(directory, `tree-${round++}`)
        await mkdir(made, { mode: 0o755 })
        for (const [index, odd] of names.entries()) {
          const location = path.join(made, odd)
          if (index % 3 === 0) await writeFile(location, Buffer.alloc(size))
          else if (index % 3 === 1) await mkdir(location)
          else await symlink(names[0]?.replaceAll('\n', '') || 'x', location)
        }
        await writeFile(Buffer.concat([Buffer.from(`${made}/`), Buffer.from([0xff, 0xfe, 0x20])]), 'x')
        const contents = makeReadable(made)
        const file = `${made}.image`
        await format.pack(made, file)
        const listed = await format.list?.(placed(file))
        expect(listed === undefined ? 'unlisted' : findDifference(listed, contents)).toBeUndefined()
      }),
      { numRuns: 25 },
    )
  })

  it('in which the target of a link looks like another file are not listed', async () => {
    const directory = await createDirectory('squashfs')
    const { selectPacking } = await selectArchives({ ...options, isMounting: false })
    const format = await selectPacking()
    const made = await tree(directory)
    await symlink('package\nmissing.py R 1 644 0 0 3 1', path.join(made, 'link'))
    await format.pack(made, path.join(directory, 'archive'))
    await expect(format.list?.(placed(path.join(directory, 'archive')))).rejects.toThrow('cannot be listed')
  })

  it.each([
    ['a device', 'null c 666 0 0 1 3', 'null is neither'],
    ['a link out of the tree', 'out s 777 0 0 ../../etc/passwd', 'outside of the tree'],
    ['a pipe', 'pipe i 644 0 0 f', 'pipe is neither'],
    ['more files than was said', 'more d 755 0 0', 'it holds 6 files', { members: 2, bytes: 1_000 }],
    ['files larger than was said', 'zeros f 644 0 0 head -c 3000000 /dev/zero', 'bytes instead of 1000', { members: 9, bytes: 1_000 }],
  ])('with %s are refused before anything is unpacked', async (_, definition, reason, opened = { members: 9, bytes: 9e9 }) => {
    const directory = await createDirectory('squashfs')
    const { opening } = await selectArchives({ ...options, isMounting: false })
    const file = path.join(directory, 'archive')
    const made = await childProcessRunner.run('mksquashfs', [await tree(directory), file, '-p', definition, '-quiet'], options)
    expect(made.exitCode).toBe(0)
    const target = path.join(directory, 'target')
    await mkdir(target)
    await expect(opening.open?.({ file, offset: 0, opened }, target)).rejects.toThrow(reason)
    expect(await readdir(target)).toEqual([])
  })
})
