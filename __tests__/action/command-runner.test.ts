import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { actionRunner } from '../../src/action/command-runner.ts'
import { createDirectory } from '../support/directory.ts'
import { createSandbox, writeScript } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'

const environment = { PATH: process.env['PATH'] }

describe('a brief command of the action', () => {
  it('is run with its arguments as they are, its output collected, and its code given', async () => {
    const directory = await createDirectory('brief')
    const program = path.join(directory, 'a "program" of ours')
    await writeScript(program, '#!/bin/sh\nprintf "<%s>" "$@" "$NAME"\necho said >&2\nexit 3\n')
    const ran = await actionRunner.run(program, ['a b', '', '$HOME', '"'], { environment: { ...environment, NAME: 'value' }, brief: true })
    expect(ran).toEqual({ exitCode: 3, stdout: '<a b><><$HOME><"><value>', stderr: 'said\n', timedOut: false })
  })

  it('that is not there is an error of node, as everywhere else', async () => {
    await expect(actionRunner.run('nowhere-to-be-found', [], { environment, brief: true })).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('whose time is over is given up', async () => {
    const ran = await actionRunner.run('sleep', ['30'], { environment, brief: true, timeoutMs: 50 })
    expect(ran).toMatchObject({ exitCode: null, timedOut: true })
  })

  it('writes nothing to the log', async () => {
    const sandbox = await createSandbox('brief')
    await mkdir(path.join(sandbox.directory, 'work'))
    const module = path.join(repository, 'lib', 'action', 'command-runner.js')
    const program = `
      const { actionRunner } = await import(${JSON.stringify(module)})
      const { stdout } = await actionRunner.run('echo', ['heard'], { environment: process.env, brief: true })
      process.stderr.write(stdout)`
    const ran = await sandbox.run(process.execPath, ['--input-type=module', '-e', program])
    expect([ran.stdout, ran.stderr]).toEqual(['', 'heard\n'])
  })
})
