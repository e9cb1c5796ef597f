import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CacheProvider } from '../providers/provider.ts'
import { type ByteSource, memorySource } from '../system/byte-source.ts'
import { readPlain } from '../system/plain-file.ts'

/** Where a store does less than the contract asks. What is declared is said in a test's title; nothing is skipped in silence. */
export interface DeclaredDifferences {
  /** The store takes a key a second time instead of refusing it: then a reader may get either. */
  readonly takesKeysTwice?: boolean
  /** How far apart two saves must be for the store to tell which is newer, in milliseconds. Default 1,100: many order by the second. */
  readonly orderingMs?: number
}

/** The test framework that runs the contract: vitest, jest, or `node:test` have both. */
export interface TestFramework {
  describe(title: string, define: () => void): void
  it(title: string, run: () => Promise<void>): void
}

/** The provider under test and how to make it. */
export interface ProviderContract extends TestFramework {
  /** For the title. */
  readonly name: string
  /** Gives a provider over an empty store, or an empty part of one, of its own. */
  readonly create: () => Promise<CacheProvider>
  readonly differences?: DeclaredDifferences
}

/**
 * Declares, as tests of your framework, what every provider must do:
 *
 *     import { describe, it } from 'vitest'
 *     import { describeProviderContract } from 'ensure-extensions/testing'
 *     describeProviderContract({ name: 'mine', create: async () => createMine(), describe, it })
 */
export function describeProviderContract({ name, create, differences = {}, describe, it }: ProviderContract): void {
  const { takesKeysTwice = false, orderingMs = 1_100 } = differences
  const second = takesKeysTwice ? 'saved' : 'exists'

  /** Runs a test with a directory that is removed after it. */
  const test = (title: string, run: (tools: Tools) => Promise<void>): void =>
    it(title, async () => {
      const directory = await mkdtemp(path.join(tmpdir(), 'provider contract-'))
      try {
        await run(toolsIn(directory))
      } finally {
        await rm(directory, { recursive: true, force: true, maxRetries: 3 })
      }
    })

  describe(`the provider ${name}`, () => {
    test('misses what was never saved, and leaves nothing behind', async ({ restore }) => {
      const { result, files } = await restore(await create(), 'a-1', ['a-'])
      deepEqual([result.status, files], ['miss', []])
    })

    test('gives back what was saved, whole, under its key', async ({ bundle, restore }) => {
      const provider = await create()
      equal((await provider.save({ key: 'a-1', bundle: bundle('first') })).status, 'saved')
      const { result, files, content } = await restore(provider, 'a-1')
      deepEqual([result.status, 'key' in result && result.key], ['hit', 'a-1'])
      deepEqual([files, content], [[bundleName], 'first'])
      const looked = await provider.lookup({ key: 'a-1', prefixes: [] })
      deepEqual([looked.status, 'key' in looked && looked.key], ['hit', 'a-1'])
    })

    test('carries bytes of any kind, and a bundle of none', async ({ bundle, restore }) => {
      const provider = await create()
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256))
      await provider.save({ key: 'bytes-1', bundle: bundle(bytes) })
      await provider.save({ key: 'none-1', bundle: bundle('') })
      ok((await restore(provider, 'bytes-1')).bytes?.equals(bytes))
      equal((await restore(provider, 'none-1')).content, '')
    })

    test('gives the beginning of what it finds, and how long all of it is, where it reads beginnings', async ({ bundle }) => {
      const provider = await create()
      if (provider.readBeginning === undefined) return
      const bytes = Buffer.alloc(600_000, 'abcdefg')
      equal((await provider.readBeginning({ key: 'a-1', prefixes: ['a-'] })).status, 'miss')
      await provider.save({ key: 'a-1', bundle: bundle(bytes) })
      const found = await provider.readBeginning({ key: 'a-2', prefixes: ['a-'] })
      if (found.status !== 'hit') throw new Error(found.detail)
      deepEqual([found.key, found.beginning.size], ['a-1', bytes.length])
      ok(bytes.subarray(0, 70_000).equals(await found.beginning.read(0, 70_000)))
    })

    test(
      takesKeysTwice ? 'takes a key twice (declared)' : 'never changes what was saved: a second save of a key says it exists',
      async ({ bundle, restore }) => {
        const provider = await create()
        await provider.save({ key: 'a-1', bundle: bundle('first') })
        equal((await provider.save({ key: 'a-1', bundle: bundle('second') })).status, second)
        match((await restore(provider, 'a-1')).content ?? '', takesKeysTwice ? /^(?:first|second)$/ : /^first$/)
      },
    )

    test('prefers the exact key, then the prefixes in order, the newest of a prefix first', async ({ bundle, restore }) => {
      const provider = await create()
      for (const key of ['a-1', 'b-1', 'a-2', 'b-2']) {
        await provider.save({ key, bundle: bundle(key) })
        await new Promise((resolve) => setTimeout(resolve, orderingMs))
      }
      const keyOf = async (key: string, prefixes: readonly string[]): Promise<unknown> => {
        const { result, content } = await restore(provider, key, prefixes)
        return result.status === 'hit' && result.key === content ? content : result
      }
      equal(await keyOf('a-1', ['b-']), 'a-1')
      equal(await keyOf('c-1', ['b-', 'a-']), 'b-2')
      equal(await keyOf('c-1', ['c-', 'a-']), 'a-2')
      equal((await provider.lookup({ key: 'c-1', prefixes: ['a-'] })).status, 'hit')
    })

    test('does not take a key for a prefix', async ({ bundle }) => {
      const provider = await create()
      await provider.save({ key: 'a-10', bundle: bundle('ten') })
      equal((await provider.lookup({ key: 'a-2', prefixes: ['a-2'] })).status, 'miss')
      equal((await provider.lookup({ key: 'a-1', prefixes: [] })).status, 'miss')
    })

    test('skips a key that not every store can hold', async ({ bundle }) => {
      const provider = await create()
      const content = bundle('x')
      for (const key of ['UPPER', 'com,ma', '../up', '', 'x'.repeat(513)]) {
        deepEqual([key, (await provider.save({ key, bundle: content })).status], [key, 'skipped'])
      }
    })

    test('saves one of several at once, and every reader gets a whole bundle', async ({ bundle, restore }) => {
      const provider = await create()
      const contents = ['one', 'two', 'three', 'four']
      const saves = await Promise.all(contents.map((content) => provider.save({ key: 'race-1', bundle: bundle(content) })))
      deepEqual(
        saves.map(({ status }) => status).sort(),
        takesKeysTwice ? saves.map(() => 'saved') : ['exists', 'exists', 'exists', 'saved'],
      )
      const winners = contents.filter((_, index) => saves[index]?.status === 'saved')
      const { content } = await restore(provider, 'race-1')
      ok(winners.includes(content ?? ''))
    })

    test('neither rejects nor saves when the bundle cannot be read to its end', async ({ restore }) => {
      const provider = await create()
      const whole = memorySource(Buffer.alloc(3_000_000, 'x'))
      const read = async (offset: number, length: number): Promise<Uint8Array> => {
        if (offset + length > 2_000_000) throw new Error('the bundle was changed')
        return await whole.read(offset, length)
      }
      const { status } = await provider.save({ key: 'a-1', bundle: { size: whole.size, read } })
      ok(status === 'unavailable' || status === 'skipped')
      equal((await restore(provider, 'a-1')).result.status, 'miss')
    })

    test('leaves the working directory and the variables of the process as they were', async ({ bundle, restore }) => {
      const provider = await create()
      const before = [process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']]
      await provider.save({ key: 'a-1', bundle: bundle('x') })
      await restore(provider, 'a-1')
      deepEqual([process.cwd(), process.env['GITHUB_WORKSPACE'], process.env['RUNNER_TEMP']], before)
    })
  })
}

interface Tools {
  /** Makes a bundle: to a store it is any bytes. */
  bundle(content: string | Buffer): ByteSource
  restore(provider: CacheProvider, key: string, prefixes?: readonly string[]): Promise<Restored>
}

interface Restored {
  readonly result: Awaited<ReturnType<CacheProvider['restore']>>
  /** The content of the directory afterwards. */
  readonly files: readonly string[]
  readonly bytes: Buffer | undefined
  readonly content: string | undefined
}

/** The name of the file that bundles are restored to. */
const bundleName = 'restored bundle'

function toolsIn(directory: string): Tools {
  return {
    bundle: (content) => memorySource(Buffer.from(content)),
    async restore(provider, key, prefixes = []) {
      const target = await mkdtemp(path.join(directory, 'target-'))
      const file = path.join(target, bundleName)
      const result = await provider.restore({ key, prefixes, file })
      const files = (await readdir(target)).sort()
      if (result.status !== 'hit') return { result, files, bytes: undefined, content: undefined }
      const bytes = await readPlain(file)
      return { result, files, bytes, content: bytes.toString('utf8') }
    },
  }
}
