import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createProvider } from '../../src/library/index.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { createWorld, outcomes } from '../cache/world.ts'
import { createDirectory } from '../support/directory.ts'
import { createSandbox } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'
import { describeProviderContract } from './contract.ts'

/** The example as a user of the package has it: it imports `ensure-extensions` by name. */
async function load(): Promise<() => CacheProvider> {
  const directory = await createDirectory('example')
  await mkdir(path.join(directory, 'node_modules'))
  await symlink(repository, path.join(directory, 'node_modules', 'ensure-extensions'))
  const file = path.join(directory, 'provider.mjs')
  await writeFile(file, await readFile(path.join(repository, 'examples', 'provider.mjs')))
  const { createMemoryProvider } = (await import(pathToFileURL(file).href)) as { createMemoryProvider: () => CacheProvider }
  return createMemoryProvider
}

describeProviderContract('of examples/provider.mjs', async () => (await load())(), { orderingMs: 0 })

describe('a provider of one’s own', () => {
  it('carries entries from one machine to another, given to createProvider', async () => {
    const provider = createProvider({ kind: 'custom', provider: (await load())() })
    const world = await createWorld()
    expect(outcomes(await world.ensure(['alpha'], { provider }))).toEqual(['installed'])
    world.index.fault = () => 'unavailable'
    const elsewhere = path.join(world.sandbox.directory, 'another machine')
    const result = await world.ensure(['alpha'], { provider, cacheRoot: elsewhere })
    expect([outcomes(result), result.providers.map(({ provider: name, status }) => [name, status])]).toEqual([['hit'], [['memory', 'hit']]])
  })

  it('the contract can be run by node:test, as its page says', async () => {
    const { directory, run } = await createSandbox('contract')
    await mkdir(path.join(directory, 'node_modules'))
    await symlink(repository, path.join(directory, 'node_modules', 'ensure-extensions'))
    await writeFile(path.join(directory, 'provider.mjs'), await readFile(path.join(repository, 'examples', 'provider.mjs')))
    const page = await readFile(path.join(repository, 'docs', 'providers.md'), 'utf8')
    const program = /```js\n(import \{ describe, it \} from 'node:test'[\s\S]*?)```/.exec(page)?.[1] ?? ''
    await writeFile(path.join(directory, 'provider.test.mjs'), program)
    const ran = await run(process.execPath, ['--test', 'provider.test.mjs'])
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/pass 11\b/)])
  })
})
