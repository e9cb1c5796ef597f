import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Unmounter } from '../../src/archive/archive.ts'
import { isImageInUse, type Mounting, placeImage, releaseImage, removeImageIfUnused } from '../../src/entries/images.ts'
import { CacheLayout, generationName } from '../../src/entries/layout.ts'
import { isPresent } from '../../src/system/files.ts'
import { Owner } from '../../src/system/owner.ts'
import { createSandbox } from '../support/sandbox.ts'

const day = 24 * 3_600_000

async function createPlace(job = Owner.current()) {
  const { cacheRoot } = await createSandbox('images')
  const layout = new CacheLayout(cacheRoot)
  const digest = 'a'.repeat(64)
  const generation = layout.generation(digest, generationName('cpython-3.12--linux--x86_64', new Date()))
  const bundle = path.join(cacheRoot, 'bundle')
  await mkdir(bundle, { recursive: true })
  await mkdir(layout.request(digest), { recursive: true })
  await writeFile(path.join(bundle, 'bundle'), 'bundle')
  const uses: string[] = []
  const mounting: Mounting = { token: 'mine', job, onUse: (use) => void uses.push(use.generation) }
  await placeImage(bundle, generation, mounting, layout)
  const users = path.join(layout.image(generation), 'users.json')
  return {
    layout,
    generation,
    uses,
    users,
    /** Writes the list of users, as it was left so long ago. */
    async list(text: string, ageMs = 0): Promise<void> {
      await writeFile(users, text)
      const time = (Date.now() - ageMs) / 1_000
      await utimes(users, time, time)
    },
    isThere: () => isPresent(layout.image(generation)),
    remove: () => removeImageIfUnused(generation, layout),
    left: async () => (await readdir(layout.request(digest))).sort(),
  }
}

const notMounted: Unmounter = { mountsBelow: async () => [], unmount: async () => 'unmounted' }
const foreign = { ...Owner.current().toJSON(), host: 'elsewhere', token: 'theirs' }

describe('an image', () => {
  it('is in use from the moment on that it lies there, until its last use ends', async () => {
    const place = await createPlace()
    expect([place.uses, await isImageInUse(place.generation, place.layout)]).toEqual([[place.generation], true])
    await place.remove()
    expect(await place.isThere()).toBe(true)
    expect(await releaseImage({ generation: place.generation, token: 'mine' }, notMounted, place.layout)).toBe('unmounted')
    // It was no entry: it went with its last user, and nothing is left beside it.
    expect(await place.left()).toEqual([])
  })

  it.each([
    ['garbage', 'garbage'],
    ['nothing', ''],
    ['an object', '{}'],
    ['one user of whom nothing is known', '[null]'],
    ['a user without a process', JSON.stringify([{ ...foreign, pid: '7', since: new Date().toISOString() }])],
    ['a user without a time', JSON.stringify([{ ...foreign, since: 'yesterday' }])],
    ['a user of another machine', JSON.stringify([{ ...foreign, since: new Date().toISOString() }])],
  ])('whose list of users has %s is used by somebody, for as long as a job may last', async (_, text) => {
    const place = await createPlace()
    await place.list(text)
    await place.remove()
    expect([await place.isThere(), await isImageInUse(place.generation, place.layout)]).toEqual([true, true])
    // The use of another ends, and what could not be read stays.
    expect(await releaseImage({ generation: place.generation, token: 'mine' }, notMounted, place.layout)).toBe('shared')
    expect(JSON.parse(await readFile(place.users, 'utf8'))).toHaveLength(1)
    await place.list(text.replaceAll(/\d{4}-\d\d-\d\dT/g, '2020-01-01T'), 6 * day)
    await place.remove()
    expect(await place.left()).toEqual([])
  })

  it('whose users are all dead is used by nobody', async () => {
    const child = spawn('sleep', ['0.05'])
    const job = Owner.ofProcess(child.pid ?? 0)
    await once(child, 'exit')
    const place = await createPlace(job)
    expect(await isImageInUse(place.generation, place.layout)).toBe(process.platform !== 'linux')
    await place.list('[]')
    await place.remove()
    expect(await place.left()).toEqual([])
  })

  it('that another has begun to use while its remover slept stays where it is', async () => {
    const place = await createPlace()
    await place.list('[]')
    const lock = path.join(place.layout.image(place.generation), 'users.lock')
    const holder = `${JSON.stringify({ ...foreign, nonce: 'theirs', since: '' })}\n`
    const unmounter: Unmounter = {
      mountsBelow: async () => [],
      unmount: async () => {
        await writeFile(lock, holder)
        return 'unmounted'
      },
    }
    await expect(releaseImage({ generation: place.generation, token: 'mine' }, unmounter, place.layout)).resolves.toBe('unmounted')
    expect([await place.isThere(), await readFile(lock, 'utf8')]).toEqual([true, holder])
  })
})
