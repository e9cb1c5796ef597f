import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mountsBelow } from '../../src/archive/mount-table.ts'
import { limitProvider } from '../../src/providers/limits.ts'
import { createLocalProvider } from '../../src/providers/local/provider.ts'
import { createBundle } from '../support/bundles.ts'
import { createDirectory } from '../support/directory.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { isUnprivileged, programFile } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const program = programFile('toolkit/store')
const limits = { lookupMs: 1_000, restoreMs: 2_000, saveMs: 2_000 }

/** A directory of bundles on a file system whose server can be stopped, as a network mount's may be. */
async function mountStore() {
  const directory = await createDirectory('stopped')
  const [content, image, point] = ['content', 'image', 'store'].map((name) => path.join(directory, name)) as [string, string, string]
  await createLocalProvider({ directory: content, program }).save({ key: 'a-1', bundle: createBundle() })
  spawnSync('mksquashfs', [content, image, '-quiet', '-no-progress'])
  await mkdir(point)
  const server = spawn('squashfuse', ['-f', image, point], { stdio: 'ignore' })
  onTestFinished(() => {
    server.kill('SIGCONT')
    spawnSync('umount', ['-l', point])
    server.kill('SIGKILL')
  })
  while ((await mountsBelow(point)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  return { directory, point, server }
}

describe.skipIf(process.platform !== 'linux' || isUnprivileged('squashfuse', 'mksquashfs'))('a store on a file system that hangs', () => {
  it('is unavailable when its time is over, and has what it had as soon as it answers', { timeout: 60_000 }, async () => {
    const { directory, point, server } = await mountStore()
    const create = () => limitProvider(createLocalProvider({ directory: point, program }), limits)
    const target = path.join(directory, 'target')
    await mkdir(target)
    const restore = { key: 'a-1', prefixes: [], file: path.join(target, 'bundle') }
    expect((await create().lookup({ key: 'a-1', prefixes: [] })).status).toBe('hit')
    server.kill('SIGSTOP')
    const began = Date.now()
    expect((await create().lookup({ key: 'a-1', prefixes: [] })).status).toBe('unavailable')
    expect((await create().restore(restore)).status).toBe('unavailable')
    expect((await create().save({ key: 'a-2', bundle: createBundle() })).status).toBe('unavailable')
    expect([Date.now() - began < 15_000, await readdir(target)]).toEqual([true, []])
    server.kill('SIGCONT')
    expect([(await create().restore(restore)).status, await readdir(target)]).toEqual(['hit', ['bundle']])
  })

  it('holds up no run: it installs, and its process ends', { timeout: 120_000 }, async () => {
    const { point, server } = await mountStore()
    const sandbox = await createSandbox('stopped')
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'alpha', version: '1.0' })
    const index = await startPackageIndex(wheels)
    server.kill('SIGSTOP')
    const began = Date.now()
    const ran = await sandbox.ensure(['alpha', '--index-url', index.url, '--provider', `local:${point}`, '--restore-timeout', '2'])
    expect([ran.code, ran.extensions[0]?.outcome, Date.now() - began < 30_000]).toEqual([0, 'installed', true])
    expect(JSON.stringify(ran)).toMatch(/did not answer within 2 s/)
  })
})
