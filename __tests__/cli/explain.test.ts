import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../src/operations/explain.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { programFile } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

async function createShop() {
  const sandbox = await createSandbox('explain')
  const wheels = path.join(sandbox.directory, 'wheels')
  for (const name of ['alpha', 'gamma', 'delta']) buildWheel(wheels, { name, version: '1.0' })
  const index = await startPackageIndex(wheels)
  const write = (text: string): Promise<void> => writeFile(path.join(sandbox.directory, 'constraints.txt'), text)
  const call = async (...args: string[]): Promise<string> => {
    const line = [programFile('cli'), ...args, '--index-url', index.url, '-c', 'constraints.txt']
    const { code, stdout, stderr } = await sandbox.run(process.execPath, line, { cwd: sandbox.directory })
    expect([args[0], code, stderr]).toEqual([args[0], 0, expect.any(String)])
    return stdout
  }
  const why = async (...args: string[]): Promise<Explanation['requests'][number] | undefined> =>
    (JSON.parse(await call('explain', '--json', ...args)) as Explanation).requests[0]
  await write('gamma==1.0\n')
  return { sandbox, write, call, why }
}

describe('explain', () => {
  it('says in one sentence what is true, and installs nothing', async () => {
    const { sandbox, write, call, why } = await createShop()
    const first = await why('alpha', 'gamma')
    expect(first).toMatchObject({ status: 'miss', reason: 'never saved before on this machine with this Python', nearest: [] })
    expect(await why('alpha', 'gamma')).toMatchObject({ status: 'miss' })
    const store = ['--provider', `local:${path.join(sandbox.directory, 'store')}`]
    await call('ensure', 'alpha', 'gamma', ...store)
    expect(await why('alpha', 'gamma')).toMatchObject({ status: 'hit', reason: '', advice: '', nearest: [] })
    expect(await why('alpha==1.0', 'gamma')).toMatchObject({ reason: 'alpha==1.0 instead of alpha' })
    expect(await why('alpha', 'gamma', 'delta')).toMatchObject({ reason: 'delta was added' })
    // What shares half of its packages or less may belong to somebody else: it is told, and does not explain.
    expect(await why('alpha', 'delta')).toMatchObject({
      reason: 'never saved before on this machine with this Python',
      nearest: [{ specifications: ['alpha', 'gamma'], differences: ['delta was added', 'gamma was removed'] }],
    })
    expect(await why('alpha', 'gamma', '--ttl-hours', '0')).toMatchObject({
      reason: 'refreshed at every run, because ttl-hours is 0',
      nearest: [],
    })
    await write('gamma>=1.0\n')
    expect(await why('alpha', 'gamma')).toMatchObject({
      reason: 'constraints.txt changed',
      nearest: [{ place: 'this machine', differences: ['constraints.txt changed'] }],
    })
    expect(await call('explain', 'alpha', 'gamma')).toMatch(
      /^alpha, gamma for Python \d\.\d+: not a hit\n {2}why {3}constraints\.txt changed\n {2}hint {2}If that change is meant, .*\n {2}nearest:\n {4}alpha, gamma, on this machine\n {6}constraints\.txt changed\n {6}[0-9a-f]{8}\/cpython-3\.\d+\n$/,
    )
    await write('gamma==1.0\n')
    await rm(sandbox.cacheRoot, { recursive: true })
    expect(await why('alpha', 'gamma', ...store)).toMatchObject({ status: 'stored', reason: '' })
    expect(await why('alpha', 'gamma', '--cache-suffix', 'mine', ...store)).toMatchObject({
      reason: "these extensions are saved without a cache-suffix, not with cache-suffix 'mine'",
      nearest: [{ place: 'local', specifications: [] }],
    })
  })
})
