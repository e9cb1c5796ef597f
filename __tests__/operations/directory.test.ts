import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { anybody } from '../../src/bundles/trust.ts'
import { type DirectoryPorts, restoreDirectory, saveDirectory } from '../../src/operations/directory.ts'
import { selectPaths } from '../../src/operations/path-selection.ts'
import { createGitHubActionsProvider } from '../../src/providers/github-actions/provider.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import type { CacheProvider } from '../../src/providers/provider.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { forge } from '../support/bundles.ts'
import { createSandbox } from '../support/sandbox.ts'
import { startActionsCache, toolkitProgram, toolsOf } from '../support/servers.ts'
import { isMissing } from '../support/tools.ts'

/** A directory with one file, and what saving and restoring it need besides a provider. */
async function createDirectoryToSave() {
  const sandbox = await createSandbox('directory')
  const directory = path.join(sandbox.directory, 'data')
  await mkdir(directory)
  await writeFile(path.join(directory, 'file'), 'content')
  const portsWith = (provider: CacheProvider): DirectoryPorts => ({
    runner: childProcessRunner,
    environment: sandbox.environment,
    logger: silentLogger,
    cacheRoot: sandbox.cacheRoot,
    isTarOnly: true,
    trust: anybody,
    signingKey: undefined,
    provider,
  })
  const workspace = sandbox.directory
  const asked = { directory, workspace, selection: selectPaths('data', workspace), path: 'data', key: 'k' }
  return {
    store: path.join(sandbox.directory, 'store'),
    save: (provider: CacheProvider) => saveDirectory(asked, portsWith(provider)),
    async restore(provider: CacheProvider) {
      await rm(directory, { recursive: true, force: true })
      const wanted = { ...asked, restoreKeys: [], lookupOnly: false }
      const { status } = await restoreDirectory(wanted, portsWith(provider))
      const content = await readFile(path.join(directory, 'file'), 'utf8').catch(() => undefined)
      await mkdir(directory, { recursive: true })
      await writeFile(path.join(directory, 'file'), 'content')
      return { status, content }
    },
  }
}

describe('a directory', () => {
  it('whose bundle was compared as it came is opened without reading all of it once more', async () => {
    const { store, save, restore } = await createDirectoryToSave()
    const provider = createLocalProvider({ directory: store })
    expect(await save(provider)).toMatchObject({ status: 'saved' })
    const [key = ''] = await readdir(store)
    // Whoever reads it again finds that the digests of its parts are wrong.
    await forge(path.join(store, key, 'bundle'), {
      payload: ({ archive, ...payload }) => ({ ...payload, archive: { ...archive, parts: archive?.parts.map(() => '0'.repeat(64)) } }),
    })
    const comparing: CacheProvider = {
      ...provider,
      restore: async (request) => ({ ...(await provider.restore(request)), isChecked: true }),
    }
    expect(await restore(comparing)).toEqual({ status: 'hit', content: 'content' })
    expect(await restore(provider)).toEqual({ status: 'corrupt', content: undefined })
  })

  it.skipIf(isMissing(...toolsOf('v2')))(
    'that arrives damaged from the Actions cache is saved anew under the same key, and found',
    async () => {
      const server = await startActionsCache('v2')
      onTestFinished(() => server.stop())
      const { save, restore } = await createDirectoryToSave()
      const provider = createGitHubActionsProvider({ environment: server.environment, logger: silentLogger, toolkitProgram })
      /** The last byte of the archive is another one when it arrives there. */
      const damaging: CacheProvider = {
        ...provider,
        save: (request) => {
          const { size, read } = request.bundle
          const bundle = {
            size,
            async read(offset: number, length: number) {
              const bytes = Buffer.from(await read(offset, length))
              if (offset + bytes.length === size) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
              return bytes
            },
          }
          return provider.save({ ...request, bundle })
        },
      }
      expect(await save(damaging)).toMatchObject({ status: 'saved' })
      expect(await restore(provider)).toEqual({ status: 'corrupt', content: undefined })
      expect(await save(provider)).toMatchObject({ status: 'saved' })
      expect(await restore(provider)).toEqual({ status: 'hit', content: 'content' })
      expect(await save(provider)).toMatchObject({ status: 'exists' })
    },
  )
})
