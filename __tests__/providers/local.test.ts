import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import { createBundle } from '../support/bundles.ts'
import { createDirectory } from '../support/directory.ts'
import { programFile } from '../support/tools.ts'
import { describeProviderContract } from './contract.ts'

const directoryOf = async (): Promise<string> => path.join(await createDirectory('local'), 'archives')

const program = programFile('toolkit/store')

describeProviderContract('local', async () => createLocalProvider({ directory: await directoryOf(), program }))
describeProviderContract('local, where its process cannot be started', async () =>
  createLocalProvider({ directory: await directoryOf(), program: '/nowhere' }),
)

describe('the local provider', () => {
  it('calls a bundle without its file corrupt, one that is a pipe too, and hands out nothing of it', async () => {
    const directory = await directoryOf()
    const provider = createLocalProvider({ directory, program })
    await provider.save({ key: 'a-1', bundle: createBundle() })
    const file = path.join(directory, 'a-1', 'bundle')
    const target = path.join(await createDirectory('target'), 'target')
    await mkdir(target)
    const restore = async () => (await provider.restore({ key: 'a-1', prefixes: [], file: path.join(target, 'bundle') })).status
    await rm(file)
    expect(await restore()).toBe('corrupt')
    spawnSync('mkfifo', [file])
    expect([await restore(), await readdir(target)]).toEqual(['corrupt', []])
  })

  it('says it is unavailable where its directory is a file', async () => {
    const directory = await createDirectory('file')
    const file = path.join(directory, 'archives')
    await writeFile(file, '')
    const provider = createLocalProvider({ directory: file, program })
    expect((await provider.lookup({ key: 'a-1', prefixes: [] })).status).toBe('unavailable')
    expect((await provider.save({ key: 'a-1', bundle: createBundle() })).status).toBe('unavailable')
  })

  it('is denied on a read-only file system, and leaves no half bundle on a full one', async ({ skip }) => {
    const directory = await createDirectory('mount')
    const mounted = (options: string): string => {
      const target = path.join(directory, options.replace(/\W/g, '-'))
      spawnSync('mkdir', [target])
      const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', target])
      if (status !== 0) skip('mounting needs root')
      onTestFinished(() => void spawnSync('umount', [target]))
      return target
    }
    const readOnly = createLocalProvider({ directory: path.join(mounted('ro,size=1m'), 'archives'), program })
    expect((await readOnly.save({ key: 'a-1', bundle: createBundle() })).status).toBe('denied')
    const full = mounted('size=64k')
    const bundle = createBundle(Buffer.alloc(200_000))
    const provider = createLocalProvider({ directory: full, program })
    expect((await provider.save({ key: 'a-1', bundle })).status).toBe('unavailable')
    expect((await provider.lookup({ key: 'a-1', prefixes: ['a'] })).status).toBe('miss')
    expect(spawnSync('ls', ['-A', full], { encoding: 'utf8' }).stdout).toBe('')
  })
})
