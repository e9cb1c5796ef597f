import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { buildWheel } from '../support/wheels.ts'

describe('doctor --watch', () => {
  it('keeps a result for --last, keeps others out, and ends cleanly on SIGTERM', async () => {
    const sandbox = await createSandbox('doctor-watch')
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'broken', version: '1.0', files: { 'broken.py': 'import nothing_of_this_name\n' } })
    const index = await startPackageIndex(wheels)
    await sandbox.ensure(['broken', '--index-url', index.url])
    expect(await sandbox.cli(['doctor', '--last'])).toMatchObject({ code: 2, stderr: expect.stringContaining('was never at work') })
    let child: ChildProcess | undefined
    const watching = sandbox.cli(['doctor', '--watch', '--interval', '1h'], {
      onStart: (started) => {
        child = started
      },
    })
    const file = path.join(sandbox.cacheRoot, 'doctor.json')
    await vi.waitFor(async () => expect(JSON.parse(await readFile(file, 'utf8')).finishedAt).not.toBeNull(), 60_000)
    expect(await sandbox.cli(['doctor', '--watch'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[cache-locked]: another process watches over this cache root'),
    })
    child?.kill('SIGTERM')
    const ended = await watching
    expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining(': 1 unimportable') })
    const last = await sandbox.cli(['doctor', '--last'])
    expect(last).toMatchObject({ code: 1, stdout: expect.stringMatching(/nothing_of_this_name'\n\S+Z: 1 unimportable\n$/) })
    expect(JSON.parse((await sandbox.cli(['doctor', '--last', '--json'])).stdout)).toMatchObject({
      entries: [{ status: 'unimportable', specifications: ['broken'] }],
      unwell: [expect.stringContaining('nothing_of_this_name')],
    })
  })

  it.each([
    [['--interval', '6h']],
    [['--watch', '--deep']],
    [['--watch', '--interval', 'soon']],
    [['--last', '--watch']],
    [['--last', '--fix']],
  ])('%j is bad input', async (options) => {
    const sandbox = await createSandbox('doctor-options')
    expect(await sandbox.cli(['doctor', ...options])).toMatchObject({ code: 2, stdout: '' })
  })
})
