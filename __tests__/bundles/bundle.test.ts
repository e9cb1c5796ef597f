import { spawnSync } from 'node:child_process'
import { chmod, mkdir, open, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectArchives } from '../../src/archive/select.ts'
import { nodeTarFormat } from '../../src/archive/tar.ts'
import {
  ChangedBundleError,
  checkBundle,
  type PendingBundle,
  packBundle,
  pendingFrom,
  withPendingBundle,
} from '../../src/bundles/bundle.ts'
import { partBytes } from '../../src/bundles/payload.ts'
import { anybody, Refusal } from '../../src/bundles/trust.ts'
import { blocksOf, writeSource } from '../../src/system/byte-source.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createDirectory } from '../support/directory.ts'
import { isUnprivileged } from '../support/tools.ts'

const identity = {
  key: 'files-3-x',
  request_digest: 'a'.repeat(64),
  platform_id: 'files',
  abi: '',
  producer: { repository: '', ref: '', event: '', run: '' },
  time: '2026-11-21T10:00:00.000Z',
}

/** A tree, and the directory that bundles are made in. */
async function createTree(bytes = 3_000): Promise<{ directory: string; tree: string }> {
  const directory = await createDirectory('bundle')
  const tree = path.join(directory, 'tree')
  await mkdir(path.join(tree, 'alpha'), { recursive: true })
  const noise = Buffer.from(Array.from({ length: bytes }, (_, index) => (index * 7919 + (index >> 7)) % 251))
  await writeFile(path.join(tree, 'alpha', 'data'), noise)
  await writeFile(path.join(tree, 'alpha', '__init__.py'), 'version = 1\n')
  return { directory, tree }
}

async function packTar(bytes?: number): Promise<{ directory: string; tree: string; pending: PendingBundle }> {
  const made = await createTree(bytes)
  const packing = { tree: made.tree, format: nodeTarFormat(), parent: made.directory }
  return { ...made, pending: await packBundle(identity, { kind: 'directory' }, packing) }
}

const write = (pending: PendingBundle, file: string): Promise<void> =>
  withPendingBundle(pending, undefined, (source) => writeSource(source, file))

describe('a bundle', () => {
  it('is one file that gives its tree back', async () => {
    const { directory, pending } = await packTar()
    const file = path.join(directory, 'one file')
    await write(pending, file)
    const checked = await checkBundle(file, anybody)
    if (typeof checked === 'string' || checked instanceof Refusal || checked.archive === undefined) throw new Error('it cannot be used')
    const target = path.join(directory, 'target')
    await mkdir(target)
    await nodeTarFormat().open(checked.archive, target)
    expect(await readFile(path.join(target, 'alpha', '__init__.py'), 'utf8')).toBe('version = 1\n')
    expect(checked.header.payload.archive?.opened).toEqual({ members: 3, bytes: 3_012 })
  })

  it('with any byte changed, or cut short anywhere, is refused', async () => {
    const { directory, pending } = await packTar()
    const file = path.join(directory, 'bundle')
    await write(pending, file)
    const sound = await readFile(file)
    const place = fc.nat({ max: sound.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, change, isCut) => {
        const bytes = isCut ? sound.subarray(0, at) : Buffer.from(sound)
        if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ change
        await writeFile(file, bytes)
        expect(typeof (await checkBundle(file, anybody))).toBe('string')
      }),
      { numRuns: 200 },
    )
  })

  it('that is a pipe, a directory or nothing is refused at once', async () => {
    const directory = await createDirectory('bundle')
    const pipe = path.join(directory, 'pipe')
    spawnSync('mkfifo', [pipe])
    for (const file of [pipe, directory, path.join(directory, 'none')])
      expect(await checkBundle(file, anybody)).toMatch(/^it cannot be read/)
  })

  it('is read for its upload by ranges of any kind, over the borders of header and parts', async () => {
    const { directory, pending } = await packTar(2_000)
    const archive = Buffer.alloc(2 * partBytes + 777, 'z')
    for (let at = 0; at < archive.length; at += 4_097) archive[at] = at % 256
    const own = path.join(directory, 'own')
    await mkdir(own)
    await writeFile(path.join(own, 'archive'), archive)
    const format = { ...nodeTarFormat(), pack: async (_: string, file: string) => writeFile(file, archive) }
    const large = await packBundle(identity, { kind: 'directory' }, { tree: own, format, parent: directory })
    expect([pending.payload.archive?.parts.length, large.payload.archive?.parts.length]).toEqual([1, 3])
    const file = path.join(directory, 'large')
    await write(large, file)
    const whole = await readFile(file)
    expect(typeof (await checkBundle(file, anybody))).toBe('object')
    await withPendingBundle(large, undefined, async (source) => {
      expect(source.size).toBe(whole.length)
      const ends = fc.tuple(fc.nat({ max: whole.length + 10 }), fc.nat({ max: partBytes + 5_000 }))
      await fc.assert(
        fc.asyncProperty(ends, async ([offset, length]) => {
          expect(Buffer.from(await source.read(offset, length)).equals(whole.subarray(offset, offset + length))).toBe(true)
        }),
        { numRuns: 60 },
      )
    })
  })

  it('whose archive is changed, cut or swapped before or while it is read for its upload hands out no byte of that', async () => {
    const damages: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
      changed: async (file) => {
        const handle = await open(file, 'r+')
        await handle.write(Buffer.from('!'), 0, 1, 100)
        await handle.close()
      },
      cut: (file) => truncate(file, 100),
      swapped: (file) => writeFile(file, 'something else'),
      removed: (file) => childProcessRunner.run('rm', [file], { environment: process.env }),
    }
    for (const [name, damage] of Object.entries(damages)) {
      const { pending } = await packTar()
      await damage(path.join(pending.directory ?? '', 'archive'))
      const reading = withPendingBundle(pending, undefined, async (source) => {
        for await (const _ of blocksOf(source));
      })
      await expect(reading, name).rejects.toThrow(ChangedBundleError)
      const { pending: second } = await packTar()
      const during = withPendingBundle(second, undefined, async (source) => {
        await source.read(0, 4_096)
        await damage(path.join(second.directory ?? '', 'archive'))
        return Buffer.from(await source.read(4_096, source.size))
      })
      // What was opened is what is read: a file that was removed since is still whole.
      if (name === 'removed') expect((await during).length).toBe(second.payload.archive?.size)
      else await expect(during, name).rejects.toThrow(ChangedBundleError)
    }
  })

  it.each<[string, (tree: string) => Promise<unknown>]>([
    ['a link out of it', (tree) => symlink('/etc/passwd', path.join(tree, 'out'))],
    ['a pipe', async (tree) => spawnSync('mkfifo', [path.join(tree, 'pipe')])],
    ['a set-user-id file', (tree) => chmod(path.join(tree, 'alpha', 'data'), 0o4755)],
  ])('is not made of a tree with %s: nobody could open it', async (_, spoil) => {
    const { directory, tree } = await createTree()
    await spoil(tree)
    await expect(packBundle(identity, { kind: 'directory' }, { tree, format: nodeTarFormat(), parent: directory })).rejects.toThrow()
  })

  it('waits for its upload as a state that is read as strictly as a header', async () => {
    const { pending } = await packTar()
    const state = JSON.parse(JSON.stringify(pending)) as object
    expect(pendingFrom(state)).toEqual(pending)
    for (const wrong of [
      null,
      1,
      'x',
      [],
      {},
      { ...state, directory: 1 },
      { ...state, directory: null },
      { directory: '/x' },
      { ...state, payload: {} },
    ]) {
      expect(typeof pendingFrom(wrong)).toBe('string')
    }
  })
})

describe.skipIf(process.platform !== 'linux' || isUnprivileged('mksquashfs', 'unsquashfs'))('an image that was packed wrong', () => {
  /** Packs by a mksquashfs that does something of its own. */
  async function packBy(more: string): Promise<PendingBundle> {
    const { directory, tree } = await createTree()
    const programs = path.join(directory, 'programs')
    await mkdir(programs)
    // Only the tree itself: what is tried before is packed as always.
    const script = `#!/bin/sh\ncase "$1" in */tree) [ -d "$1/alpha" ] && exec /usr/bin/mksquashfs "$@" ${more};; esac\nexec /usr/bin/mksquashfs "$@"\n`
    await writeFile(path.join(programs, 'mksquashfs'), script, { mode: 0o755 })
    const environment = { ...process.env, PATH: `${programs}:${process.env['PATH']}` }
    const runner = childProcessRunner
    const { selectPacking } = await selectArchives({ runner, environment, isTarOnly: false, isMounting: false })
    const format = await selectPacking()
    expect(format.name).toBe('squashfs')
    return await packBundle(identity, { kind: 'directory' }, { tree, format, parent: directory })
  }

  it('is packed where nothing is wrong', async () => {
    expect((await packBy('')).payload.archive?.format).toBe('squashfs')
  })

  it.each([
    ['lacks a module', '-wildcards -e "alpha/__init__.py"', /alpha\/__init__\.py is missing/],
    ['has a link out of the tree', "-p 'out s 777 0 0 /etc/passwd'", /out is a link to \/etc\/passwd, outside of the tree/],
    ['has a link more', "-p 'more s 777 0 0 alpha'", /more was added/],
    ['has a file more', "-p 'evil.pth f 644 0 0 echo import evil'", /evil\.pth was added/],
    ['has a device', "-p 'null c 666 0 0 1 3'", /null is neither a file, a directory nor a link/],
    ['has a set-user-id file', "-p 'alpha/data m 4755 0 0'", /alpha\/data has set-user-id/],
    ['hides a file from others', "-p 'alpha/__init__.py m 600 0 0'", /alpha\/__init__\.py has the mode 600 instead of 644/],
    ['hides a directory from others', "-p 'alpha m 700 0 0'", /alpha has the mode 700 instead of 755/],
    ['has another directory', "-p 'beta d 755 0 0'", /beta was added/],
  ])('because it %s is neither saved nor mounted', async (_, more, reason) => {
    await expect(packBy(more)).rejects.toThrow(reason)
  })
})
