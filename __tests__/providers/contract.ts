import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveFileName, type CacheProvider, manifestFileName } from '../../src/providers/provider.js'
import { createSandbox } from '../support/sandbox.js'

/** Where a store does less than the contract asks; what is declared is said in the test's title, never skipped in silence. */
export interface DeclaredDifferences {
  /** The store takes a key a second time instead of refusing it. */
  readonly takesKeysTwice?: boolean
}

/** What every provider must do. `create` gives a provider over an empty store of its own. */
export function describeProviderContract(name: string, create: () => Promise<CacheProvider>, differences: DeclaredDifferences = {}): void {
  const second = differences.takesKeysTwice === true ? 'saved' : 'exists'
  const bundle = async (content: string): Promise<string> => {
    const { directory } = await createSandbox('bundle')
    const source = path.join(directory, 'bundle')
    await mkdir(source)
    await writeFile(path.join(source, archiveFileName), content)
    await writeFile(path.join(source, manifestFileName), JSON.stringify({ content }))
    return source
  }
  const empty = async (): Promise<string> => path.join((await createSandbox('restored')).directory)
  const restore = async (provider: CacheProvider, key: string, prefixes: readonly string[] = []) => {
    const directory = path.join(await empty(), 'target')
    await mkdir(directory)
    const result = await provider.restore({ key, prefixes, directory })
    const files = await readdir(directory)
    const content = result.status === 'hit' ? await readFile(path.join(directory, archiveFileName), 'utf8') : undefined
    return { result, files: files.sort(), content }
  }

  describe(`the provider ${name}`, () => {
    it('misses what was never saved, and leaves nothing behind', async () => {
      const { result, files } = await restore(await create(), 'a-1', ['a-'])
      expect([result.status, files]).toEqual(['miss', []])
    })

    it('gives back what was saved, whole, under its key', async () => {
      const provider = await create()
      expect((await provider.save({ key: 'a-1', directory: await bundle('first') })).status).toBe('saved')
      const restored = await restore(provider, 'a-1')
      expect(restored).toEqual({ result: { status: 'hit', key: 'a-1' }, files: [archiveFileName, manifestFileName], content: 'first' })
      expect(await provider.lookup({ key: 'a-1', prefixes: [] })).toEqual({ status: 'hit', key: 'a-1' })
    })

    it(`${second === 'exists' ? 'never changes what was saved: a second save of a key says it exists' : 'takes a key twice (declared)'}`, async () => {
      const provider = await create()
      await provider.save({ key: 'a-1', directory: await bundle('first') })
      expect((await provider.save({ key: 'a-1', directory: await bundle('second') })).status).toBe(second)
      expect((await restore(provider, 'a-1')).content).toMatch(second === 'exists' ? /^first$/ : /^(?:first|second)$/)
    })

    it('prefers the exact key, then the prefixes in order, the newest of a prefix first', async () => {
      const provider = await create()
      for (const key of ['a-1', 'b-1', 'a-2', 'b-2']) {
        await provider.save({ key, directory: await bundle(key) })
        // Stores order by time, some by the second.
        await new Promise((resolve) => setTimeout(resolve, 1_100))
      }
      expect((await restore(provider, 'a-1', ['b-'])).content).toBe('a-1')
      expect((await restore(provider, 'c-1', ['b-', 'a-'])).result).toEqual({ status: 'hit', key: 'b-2' })
      expect((await restore(provider, 'c-1', ['c-', 'a-'])).result).toEqual({ status: 'hit', key: 'a-2' })
      expect((await provider.lookup({ key: 'c-1', prefixes: ['a-'] })).status).toBe('hit')
    })

    it('does not take a key for a prefix', async () => {
      const provider = await create()
      await provider.save({ key: 'a-10', directory: await bundle('ten') })
      expect((await provider.lookup({ key: 'a-2', prefixes: ['a-2'] })).status).toBe('miss')
    })

    it('skips a key that not every store can hold', async () => {
      const provider = await create()
      for (const key of ['UPPER', 'com,ma', '../up', '', 'x'.repeat(513)]) {
        expect((await provider.save({ key, directory: await bundle('x') })).status).toBe('skipped')
      }
    })

    it('saves one of several at once, and every reader gets a whole bundle', async () => {
      const provider = await create()
      const contents = ['one', 'two', 'three', 'four']
      const saves = await Promise.all(contents.map(async (content) => provider.save({ key: 'race-1', directory: await bundle(content) })))
      expect(saves.map(({ status }) => status).sort()).toEqual([second, second, second, 'saved'])
      const winners = contents.filter((_, index) => saves[index]?.status === 'saved')
      expect(winners).toContain((await restore(provider, 'race-1')).content)
    })

    it('leaves the working directory and the workspace as they were', async () => {
      const provider = await create()
      const before = [process.cwd(), process.env['GITHUB_WORKSPACE']]
      await provider.save({ key: 'a-1', directory: await bundle('x') })
      await restore(provider, 'a-1')
      expect([process.cwd(), process.env['GITHUB_WORKSPACE']]).toEqual(before)
    })
  })
}
