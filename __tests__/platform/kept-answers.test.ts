import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectPlatform } from '../../src/platform/find-python.ts'
import type { Platform } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createSandbox, writeScript } from '../support/sandbox.ts'

/** Virtual environments, and a machine that keeps what interpreters say. */
async function createMachine() {
  const sandbox = await createSandbox('answers')
  const answers = path.join(sandbox.directory, 'answers')
  let count = 0
  return {
    sandbox,
    answers,
    async makeEnvironment(name: string): Promise<string> {
      const directory = path.join(sandbox.directory, name)
      await sandbox.run('python3', ['-m', 'venv', '--without-pip', directory])
      return path.join(directory, 'bin', 'python')
    },
    /** What it is, and whether it was asked. */
    async detect(python: string, environment: NodeJS.ProcessEnv = {}): Promise<{ platform: Platform; isAsked: boolean }> {
      const before = count
      const platform = await detectPlatform(python, {
        runner: {
          run(...command) {
            count += 1
            return childProcessRunner.run(...command)
          },
        },
        environment: { ...sandbox.environment, ...environment },
        answers,
      })
      return { platform, isAsked: count > before }
    },
  }
}

describe.skipIf(process.platform !== 'linux')('the answer of an interpreter', () => {
  it('is kept: the next run has it without starting the interpreter', async () => {
    const { makeEnvironment, detect } = await createMachine()
    const python = await makeEnvironment('venv')
    const first = await detect(python)
    expect(first.isAsked).toBe(true)
    expect(await detect(python)).toEqual({ platform: first.platform, isAsked: false })
  })

  it('is not kept any longer than all it depends on is the same', async () => {
    const { sandbox, answers, makeEnvironment, detect } = await createMachine()
    const python = await makeEnvironment('venv')
    const { platform } = await detect(python)
    expect((await detect(python, { LD_LIBRARY_PATH: '/elsewhere' })).isAsked).toBe(true)
    // The packages of the system are found now.
    const configuration = path.join(sandbox.directory, 'venv', 'pyvenv.cfg')
    const text = await readFile(configuration, 'utf8')
    await writeFile(configuration, text.replace('include-system-site-packages = false', 'include-system-site-packages = true'))
    const opened = await detect(python)
    expect([opened.isAsked, opened.platform.sitePackages.length > platform.sitePackages.length]).toEqual([true, true])
    // Another environment in its place, as old and as large.
    await makeEnvironment('other')
    for (const [from, to] of [
      ['venv', 'before'],
      ['other', 'venv'],
    ] as const)
      await rename(path.join(sandbox.directory, from), path.join(sandbox.directory, to))
    expect(await detect(python)).toEqual({ platform, isAsked: true })
    // What lies there is no answer.
    for (const name of await readdir(answers)) await writeFile(path.join(answers, name), '{"identity":')
    expect(await detect(python)).toEqual({ platform, isAsked: true })
    expect((await detect(python)).isAsked).toBe(false)
    // The executable is another one.
    await rm(python)
    await writeScript(python, '#!/bin/sh\nexit 3\n')
    await expect(detect(python)).rejects.toMatchObject({ code: 'interpreter-unsupported' })
  })

  it.each([
    ['a shim', 'exec "$CHOSEN" "$@"'],
    ['a shim that hides behind its own name', 'exec -a "$0" "$CHOSEN" "$@"'],
  ])('is never kept of %s, which follows the environment', async (_, line) => {
    const { sandbox, answers, makeEnvironment, detect } = await createMachine()
    const [one, other] = [await makeEnvironment('one'), await makeEnvironment('other')]
    const shim = path.join(sandbox.directory, 'python')
    await writeScript(shim, `#!/bin/bash\n${line}\n`)
    for (const chosen of [one, other, one]) expect((await detect(shim, { CHOSEN: chosen })).isAsked).toBe(true)
    expect(await readdir(answers).catch(() => [])).toEqual([])
  })
})
