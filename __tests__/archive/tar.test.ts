import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlacedArchive } from '../../src/archive/archive.ts'
import { nodeTarFormat, selectTarFormat, type TarFormat } from '../../src/archive/tar.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createDirectory } from '../support/directory.ts'

/** An archive that is all of its file, and may hold what it likes. */
const placed = (file: string, offset = 0): PlacedArchive => ({ file, offset, opened: { members: 1_000, bytes: 1e9 } })

const formats: readonly (readonly [string, () => Promise<TarFormat>])[] = [
  ['by the programs tar and zstd', () => selectTarFormat({ runner: childProcessRunner, environment: process.env })],
  ['by node alone', async () => nodeTarFormat()],
]

// Python's tarfile makes the hostile archives: our own writers refuse to.
const hostile = `
import io, sys, tarfile
kind, target = sys.argv[1:]
with tarfile.open(target, "w") as archive:
    def add(name, content=b"x", **fields):
        info = tarfile.TarInfo(name)
        info.size = len(content) if fields.get("type", tarfile.REGTYPE) == tarfile.REGTYPE else 0
        for field, value in fields.items():
            setattr(info, field, value)
        archive.addfile(info, io.BytesIO(content))
    add("fine.py")
    if kind == "absolute": add("/tmp/ensure-extensions-escaped")
    if kind == "parent": add("../escaped")
    if kind == "link-out": add("link", type=tarfile.SYMTYPE, linkname="/etc/passwd")
    if kind == "link-up": add("link", type=tarfile.SYMTYPE, linkname="../outside")
    if kind == "through-link":
        add("dir", type=tarfile.SYMTYPE, linkname="../outside")
        add("dir/escaped")
    if kind == "hard-link": add("link", type=tarfile.LNKTYPE, linkname="../outside/secret")
    if kind == "inner-hard-link": add("link", type=tarfile.LNKTYPE, linkname="fine.py")
    if kind == "device": add("device", type=tarfile.CHRTYPE, devmajor=1, devminor=3)
    if kind == "pipe": add("pipe", type=tarfile.FIFOTYPE)
    if kind == "set-user-id": add("tool", mode=0o4755)
`

describe.each(formats)('an archive made %s', (_, select) => {
  it('gives back the tree it was made from: contents, modes, links, odd names, and opens where it was not made', async () => {
    const directory = await createDirectory('archive')
    const tree = path.join(directory, 'tree')
    await mkdir(path.join(tree, 'package/empty'), { recursive: true })
    await writeFile(path.join(tree, 'package/ünï "code".py'), 'a = 1\n')
    await writeFile(path.join(tree, 'tool'), '#!/bin/sh\n')
    await chmod(path.join(tree, 'tool'), 0o755)
    await symlink('package', path.join(tree, 'link'))
    const format = await select()
    const file = path.join(directory, 'archive')
    await format.pack(tree, file)
    const target = path.join(directory, 'another/deeper/place')
    await mkdir(target, { recursive: true })
    await format.open(placed(file), target)
    const listing = (where: string) =>
      spawnSync('find', ['.', '-printf', '%p %y %m %l\n'], { cwd: where, encoding: 'utf8' }).stdout.split('\n').slice(1).sort()
    expect(listing(target)).toEqual(listing(tree))
    expect(await readFile(path.join(target, 'package/ünï "code".py'), 'utf8')).toBe('a = 1\n')
  })

  it.each(['absolute', 'parent', 'link-out', 'link-up', 'through-link', 'hard-link', 'inner-hard-link', 'device', 'pipe', 'set-user-id'])(
    'with a hostile member (%s) is refused and puts nothing outside',
    async (kind) => {
      const directory = await createDirectory('archive')
      const format = await select()
      const plain = path.join(directory, 'plain.tar')
      expect(spawnSync('python3', ['-c', hostile, kind, plain], { encoding: 'utf8' }).stderr).toBe('')
      const file = path.join(directory, 'archive')
      const compress = format.name === 'tar.zst' ? ['zstd', '-q', plain, '-o', file] : ['sh', '-c', 'gzip -c "$0" >"$1"', plain, file]
      spawnSync(compress[0] ?? '', compress.slice(1))
      const target = path.join(directory, 'target')
      await mkdir(target)
      await mkdir(path.join(directory, 'outside'))
      await writeFile(path.join(directory, 'outside/secret'), 'secret')
      if (['absolute', 'parent', 'set-user-id'].includes(kind)) {
        // GNU tar makes these harmless instead of refusing them; either way nothing lands outside and no bit is set.
        await format.open(placed(file), target).catch(() => {})
        const isPrivileged = await stat(path.join(target, 'tool')).then(
          ({ mode }) => (mode & 0o6000) !== 0,
          () => false,
        )
        expect(isPrivileged && kind === 'set-user-id' && format.means !== 'node').toBe(false)
      } else await expect(format.open(placed(file), target)).rejects.toThrow()
      expect([existsSync('/tmp/ensure-extensions-escaped'), existsSync(path.join(directory, 'escaped'))]).toEqual([false, false])
      expect(existsSync(path.join(directory, 'outside/escaped'))).toBe(false)
    },
  )

  it.each(['absolute', 'parent', 'through-link', 'hard-link', 'inner-hard-link', 'device', 'pipe', 'set-user-id', 'link-out'])(
    'of a directory of the user with a hostile member (%s) puts nothing outside, and no bits on a file',
    async (kind) => {
      const directory = await createDirectory('archive')
      const format = await select()
      const plain = path.join(directory, 'plain.tar')
      expect(spawnSync('python3', ['-c', hostile, kind, plain], { encoding: 'utf8' }).stderr).toBe('')
      const file = path.join(directory, 'archive')
      const compress = format.name === 'tar.zst' ? ['zstd', '-q', plain, '-o', file] : ['sh', '-c', 'gzip -c "$0" >"$1"', plain, file]
      spawnSync(compress[0] ?? '', compress.slice(1))
      const target = path.join(directory, 'target')
      await mkdir(target)
      await mkdir(path.join(directory, 'outside'))
      await writeFile(path.join(directory, 'outside/secret'), 'secret')
      const opening = format.open(placed(file), target, { content: 'own' })
      if (['through-link', 'hard-link', 'device', 'pipe'].includes(kind)) await expect(opening).rejects.toThrow()
      else if (kind === 'link-out') await opening
      else await opening.catch(() => {})
      const bits = await stat(path.join(target, 'tool')).then(
        ({ mode }) => mode & 0o6000,
        () => 0,
      )
      const outside = [existsSync('/tmp/ensure-extensions-escaped'), existsSync(path.join(directory, 'escaped'))]
      expect([...outside, existsSync(path.join(directory, 'outside/escaped')), bits]).toEqual([false, false, false, 0])
    },
  )

  it('that was cut short is refused', async () => {
    const directory = await createDirectory('archive')
    const tree = path.join(directory, 'tree')
    await mkdir(tree)
    await writeFile(path.join(tree, 'data'), Buffer.from(Array.from({ length: 300_000 }, (_unused, index) => (index * 7919) % 251)))
    const format = await select()
    const file = path.join(directory, 'archive')
    await format.pack(tree, file)
    await truncate(file, 200)
    const target = path.join(directory, 'target')
    await mkdir(target)
    await expect(format.open(placed(file), target)).rejects.toThrow()
  })
})

describe.each(formats)('an archive that unpacks to more than it says, made %s', (_, select) => {
  it.each([
    ['bytes', 400, 1_000_000, { members: 401, bytes: 2_000_000 }],
    ['files', 4_000, 0, { members: 100, bytes: 1_000 }],
  ])('ends at twice that many %s', async (_what, files, bytes, opened) => {
    const directory = await createDirectory('archive')
    const tree = path.join(directory, 'tree')
    await mkdir(tree)
    // 400 MB of zeros are a few kilobytes in an archive.
    for (let index = 0; index < files; index += 1) {
      const file = path.join(tree, `zeros-${index}`)
      await writeFile(file, '')
      await truncate(file, bytes)
    }
    const format = await select()
    const file = path.join(directory, 'archive')
    await format.pack(tree, file)
    const target = path.join(directory, 'target')
    await mkdir(target)
    await expect(format.open({ file, offset: 0, opened }, target)).rejects.toThrow(/it unpacks to more than|files instead of/)
    const taken = spawnSync('du', ['-s', '-B1', '--apparent-size', target], { encoding: 'utf8' }).stdout
    expect(Number.parseInt(taken, 10)).toBeLessThan(20_000_000)
  })

  it('is opened where it says what it is, behind a header', async () => {
    const directory = await createDirectory('archive')
    const tree = path.join(directory, 'tree')
    await mkdir(path.join(tree, 'empty'), { recursive: true })
    await writeFile(path.join(tree, 'data'), Buffer.alloc(5_000_000))
    const format = await select()
    const plain = path.join(directory, 'plain')
    await format.pack(tree, plain)
    const file = path.join(directory, 'archive')
    await writeFile(file, Buffer.concat([Buffer.alloc(8_192, 'h'), await readFile(plain)]))
    const target = path.join(directory, 'target')
    await mkdir(target)
    await format.open({ file, offset: 8_192, opened: { members: 2, bytes: 5_000_000 } }, target)
    expect((await stat(path.join(target, 'data'))).size).toBe(5_000_000)
  })
})

describe('the choice of a format', () => {
  it('falls back to node where zstd is not installed, under the name that says so', async () => {
    const format = await selectTarFormat({ runner: childProcessRunner, environment: { PATH: '/nowhere' } })
    expect([format.means, format.name]).toEqual(['node', Number(process.versions.node.split('.')[0]) >= 24 ? 'tar.zst' : 'tar.gz'])
  })
})
