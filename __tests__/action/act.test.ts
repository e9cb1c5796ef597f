import { cp, mkdir, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.js'
import { isMissing, repository, requireTool } from '../support/tools.js'

const skipped = isMissing('act')

/** A checkout of the action at a path of its own, with act's caches beside it. */
async function createCheckout(): Promise<{
  sandbox: Sandbox
  act: (workflow: string, environment?: Record<string, string>) => Promise<Ran>
}> {
  // act itself does not quote the scripts it writes: no space in this path.
  const sandbox = await createSandbox('act', 'ensure-')
  const checkout = path.join(sandbox.directory, 'checkout')
  await mkdir(checkout)
  for (const name of ['action.yml', 'dist', 'examples'])
    await cp(path.join(repository, name), path.join(checkout, name), { recursive: true })
  const git = (...args: string[]) =>
    sandbox.run('git', ['-c', 'user.email=test@localhost', '-c', 'user.name=test', ...args], { cwd: checkout })
  await git('init', '-q')
  await git('add', '-A')
  await git('commit', '-qm', 'checkout')
  const act = (workflow: string, environment: Record<string, string> = {}): Promise<Ran> => {
    const caches = [
      '--cache-server-addr',
      '127.0.0.1',
      '--artifact-server-addr',
      '127.0.0.1',
      '--cache-server-path',
      path.join(sandbox.directory, 'act-cache'),
    ]
    const own = [
      '--action-cache-path',
      path.join(sandbox.directory, 'act-actions'),
      '--env',
      `ENSURE_EXTENSIONS_CACHE=${sandbox.cacheRoot}`,
    ]
    const variables = Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`])
    return sandbox.run(
      requireTool('act'),
      ['push', '--rm', '-W', workflow, '-P', 'ubuntu-latest=-self-hosted', ...caches, ...own, ...variables],
      { cwd: checkout },
    )
  }
  return { sandbox, act }
}

describe.skipIf(skipped)('under act', () => {
  it.each([
    ['a plain workflow', 'examples/workflow.yml'],
    ['a composite action that nests this one', 'examples/composite-workflow.yml'],
  ])(
    '%s misses, saves in post, then hits from the Actions cache and in place, without uv; each time a later step imports',
    async (_, workflow) => {
      const { sandbox, act } = await createCheckout()
      const first = await act(workflow)
      expect(first.stderr + first.stdout.slice(first.code === 0 ? first.stdout.length : -3_000)).not.toContain('Failure')
      expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('cache-hit=false') })
      expect(first.stdout).toMatch(/\| imported \d/)
      expect(first.stdout).toMatch(/github-actions: saved ensure-extensions-1-/)

      // A fresh runner: nothing of its own, and no uv that could be run.
      await rename(sandbox.cacheRoot, `${sandbox.cacheRoot}-gone`)
      const noUv = { PATH: process.env['PATH'] ?? '' }
      const second = await act(workflow, noUv)
      expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('cache-hit=true') })
      expect(second.stdout).toContain('github-actions: restore hit')
      expect(second.stdout).toMatch(/\| imported \d/)
      expect(await readdir(sandbox.cacheRoot)).not.toContain('tools')

      const third = await act(workflow, noUv)
      expect(third).toMatchObject({ code: 0, stdout: expect.stringContaining('cache-hit=true') })
      expect(third.stdout).not.toContain('github-actions: restore')
    },
  )
})
