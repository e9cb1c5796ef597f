import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.ts'
import { isLeftOut, requireTool } from '../support/tools.ts'

/** One program in both worlds: with the packages ensured, and in a virtual environment that has them. */
interface Worlds {
  readonly sandbox: Sandbox
  readonly ensured: EnsureResult
  /** Runs Python in both, each in a directory of its own with the same files; fails where they end differently. */
  both(args: readonly string[], options?: { files?: Readonly<Record<string, string>>; environment?: NodeJS.ProcessEnv }): Promise<Ran>
  /** The files in the directory of our world. */
  left(): Promise<string[]>
}

async function createWorlds(packages: readonly string[], args: readonly string[] = []): Promise<Worlds> {
  const sandbox = await createSandbox('real')
  const { code, ...ensured } = await sandbox.ensure([...packages, ...args])
  expect(code).toBe(0)
  const venv = path.join(sandbox.directory, 'venv')
  expect(await sandbox.run(requireTool('uv'), ['venv', '--python', ensured.python, venv])).toMatchObject({ code: 0 })
  const python = path.join(venv, 'bin', 'python')
  expect(await sandbox.run(requireTool('uv'), ['pip', 'install', '--python', python, ...packages])).toMatchObject({ code: 0 })
  const [ours, theirs] = ['world-a', 'world-b'].map((name) => path.join(sandbox.directory, name))
  const run = async (executable: string, cwd: string, command: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ran> =>
    await sandbox.run(executable, command, { cwd, environment })
  return {
    sandbox,
    ensured,
    left: () => readdir(ours ?? ''),
    async both(command, { files = {}, environment = {} } = {}) {
      for (const directory of [ours ?? '', theirs ?? '']) {
        await mkdir(directory, { recursive: true })
        for (const [name, content] of Object.entries(files)) await writeFile(path.join(directory, name), content)
      }
      const here = await run(ensured.python, ours ?? '', command, { ...ensured.environment, ...environment })
      const there = await run(python, theirs ?? '', command, environment)
      expect(normalised(here)).toEqual(normalised(there))
      return here
    },
  }
}

/** A run without what must differ: its directory and its times. */
function normalised({ code, stdout, stderr }: Ran): unknown {
  const plain = (text: string): string => text.replaceAll(/world-[ab]/g, 'world').replaceAll(/\d+\.\d+s/g, '')
  return [code, plain(stdout), plain(stderr)]
}

describe.skipIf(isLeftOut('real packages with .pth files'))('packages whose .pth files matter behave as in a virtual environment', () => {
  it('setuptools lends its distutils, also where Python has none any more', async () => {
    const { both } = await createWorlds(['setuptools'])
    const ran = await both(['-c', 'import distutils.core; print("setuptools" in distutils.core.__file__)'])
    expect(ran).toMatchObject({ code: 0, stdout: 'True\n' })
  })

  it('coverage measures subprocesses', async () => {
    const { both, left } = await createWorlds(['coverage'])
    const files = {
      'child.py': 'print("child")\n',
      'main.py': 'import subprocess, sys\nsubprocess.check_call([sys.executable, "child.py"])\n',
      '.coveragerc': '[run]\nparallel = true\n',
    }
    const ran = await both(['main.py'], { files, environment: { COVERAGE_PROCESS_START: '.coveragerc' } })
    expect(ran).toMatchObject({ code: 0, stdout: 'child\n' })
    expect((await left()).filter((name) => name.startsWith('.coverage.')).length).toBe(2)
  })

  it('pytest-cov counts the lines of a subprocess', async () => {
    const { both } = await createWorlds(['pytest-cov==5.0.0', 'pytest<9'])
    const files = {
      'child.py': 'import sys\nvalue = 1\nif value:\n    print("child")\n',
      'test_it.py': 'import subprocess, sys\ndef test_it():\n    subprocess.check_call([sys.executable, "child.py"])\n',
    }
    const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '--cov=.', '--cov-report=term', 'test_it.py']
    const ran = await both(args, { files })
    expect(ran.stdout).toMatch(/child\.py\s+4\s+0\s+100%/)
  })

  it('hunter traces where its variable says so', async () => {
    const { both } = await createWorlds(['hunter'])
    const files = { 'main.py': 'def traced():\n    return 5\ntraced()\n' }
    const ran = await both(['main.py'], { files, environment: { PYTHONHUNTER: 'function="traced"' } })
    expect(ran.stderr).toMatch(/main\.py:2\s+return\s+<= traced: 5/)
    expect(await both(['main.py'], { files })).toMatchObject({ stderr: '' })
  })

  it('future-fstrings registers its codec', async () => {
    const { both } = await createWorlds(['future-fstrings'])
    const files = { 'main.py': '# -*- coding: future_fstrings -*-\nname = "codec"\nprint(f"{name}")\n' }
    expect(await both(['main.py'], { files })).toMatchObject({ code: 0, stdout: 'codec\n' })
  })

  it('better-exceptions hooks in where its variable says so', async () => {
    const { both } = await createWorlds(['better-exceptions'])
    const files = { 'main.py': 'value = 41\nassert value == 42\n' }
    const ran = await both(['main.py'], { files, environment: { BETTER_EXCEPTIONS: '1', NO_COLOR: '1', TERM: 'dumb' } })
    expect(ran.stderr).toContain('41')
  })

  it.each([
    ['zope.interface and zope.event', ['zope.interface', 'zope.event==4.5.0'], 'import zope.interface, zope.event'],
    [
      'sphinxcontrib-jsmath and sphinxcontrib-mermaid',
      ['sphinxcontrib-jsmath==1.0.1', 'sphinxcontrib-mermaid'],
      'import sphinxcontrib.jsmath, sphinxcontrib.mermaid',
    ],
    [
      'protobuf and google-auth',
      ['protobuf==3.20.3', 'google-auth==2.16.0', 'setuptools<80'],
      'import google.protobuf.message, google.auth.credentials',
    ],
  ])('%s share a namespace: in one tree, and in a tree each, in any order', async (_, packages, program) => {
    const { both, sandbox } = await createWorlds(packages)
    expect(await both(['-c', `${program}; print("all")`])).toMatchObject({ code: 0, stdout: 'all\n', stderr: '' })
    for (const order of [packages, [...packages].reverse()]) {
      const { environment, python, importPaths } = await sandbox.ensure([...order, '--isolation', 'package'])
      expect(importPaths).toHaveLength(packages.length)
      const ran = await sandbox.run(python, ['-c', `${program}; print("all")`], { environment: { ...environment } })
      expect(ran).toMatchObject({ code: 0, stdout: 'all\n', stderr: '' })
    }
  })
})
