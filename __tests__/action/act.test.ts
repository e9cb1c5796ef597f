import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mountsBelow } from '../../src/archive/mount-table.ts'
import { forge, takeApart } from '../support/bundles.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.ts'
import { isMissing, isUnprivileged, repository, requireTool } from '../support/tools.ts'

const skipped = isMissing('act')
const isMounting = !isUnprivileged('mksquashfs')

/** A checkout of the action at a path of its own, with act's caches beside it. */
async function createCheckout(): Promise<{
  sandbox: Sandbox
  act: (workflow: string, environment?: Record<string, string>) => Promise<Ran>
}> {
  // act itself does not quote the scripts it writes: no space in this path.
  const sandbox = await createSandbox('act', 'ensure-')
  const checkout = path.join(sandbox.directory, 'checkout')
  await mkdir(checkout)
  for (const name of ['action.yml', 'restore', 'save', 'dist', 'examples'])
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
      expect(first.stdout).toMatch(/github-actions: saved ensure-extensions-\d+-/)

      // A fresh runner: nothing of its own, and no uv that could be run.
      await rename(sandbox.cacheRoot, `${sandbox.cacheRoot}-gone`)
      const noUv = { PATH: process.env['PATH'] ?? '' }
      const second = await act(workflow, noUv)
      expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('cache-hit=true') })
      expect(second.stdout).toContain('github-actions: restore hit')
      expect([second.stdout.includes('squashfs (by kernel mount)'), second.stdout.includes(': unmounted')]).toEqual([
        isMounting,
        isMounting,
      ])
      expect(await mountsBelow(sandbox.cacheRoot)).toEqual([])
      expect(second.stdout).toMatch(/\| imported \d/)
      expect(await readdir(sandbox.cacheRoot)).not.toContain('tools')

      const third = await act(workflow, noUv)
      expect(third).toMatchObject({ code: 0, stdout: expect.stringContaining('cache-hit=true') })
      expect(third.stdout).not.toContain('github-actions: restore')
      expect([third.stdout.includes(': unmounted'), await mountsBelow(sandbox.cacheRoot)]).toEqual([isMounting, []])
    },
  )

  it('a configuration file gives its extensions to a later step, by import and as outputs; the optional one that is nowhere is told and fails nothing', async () => {
    const { act } = await createCheckout()
    for (const hits of [0, 1]) {
      const ran = await act('examples/config-workflow.yml')
      expect(ran.stderr + ran.stdout.slice(ran.code === 0 ? ran.stdout.length : -3_000)).not.toContain('Failure')
      const lines = ran.stdout.split('\n').flatMap((line) => /^\[.*?\] +\| (.*)$/.exec(line)?.[1] ?? [])
      expect(lines).toEqual(
        expect.arrayContaining([
          'numbering True True None',
          `slugs False True ${hits === 0 ? 'installed' : 'hit'}`,
          'emoji False True failed',
          'shouting True False None',
          'prefix doc-',
          "['It works <it-works>']",
        ]),
      )
      expect(ran.stdout).toMatch(/::warning.*emoji-that-nobody-published/)
    }
  })

  it('the sub-actions restore and save carry a directory for a composite action: saved by the first run, there in the second', async () => {
    const { act } = await createCheckout()
    const first = await act('examples/directories-workflow.yml')
    expect(first.stderr + first.stdout.slice(first.code === 0 ? first.stdout.length : -3_000)).not.toContain('Failure')
    expect(first.stdout).toMatch(/\| made again[\s\S]*save saved models-/)
    const second = await act('examples/directories-workflow.yml')
    expect([second.code, second.stdout]).toEqual([0, expect.stringMatching(/restore hit models-[\s\S]*\| cache-hit=true content=42/)])
    expect(second.stdout).not.toContain('made again')
  })

  it('two workspaces map to two environments; when one is deleted, list shows it orphaned, and prune removes that one only', async () => {
    const { sandbox, act } = await createCheckout()
    const workflow = (packages: string): string =>
      `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: ./\n        with:\n          packages: ${packages}\n          provider: none\n`
    for (const packages of ['six==1.17.0', 'six==1.16.0']) {
      await writeFile(path.join(sandbox.directory, 'workflow.yml'), workflow(packages))
      const ran = await act(path.join(sandbox.directory, 'workflow.yml'))
      expect(ran.stderr + ran.stdout.slice(ran.code === 0 ? ran.stdout.length : -3_000)).not.toContain('Failure')
    }
    type Listed = { projectPath: string; status: string; venvPathExpanded: string }[]
    const list = async (): Promise<Listed> => JSON.parse((await sandbox.cli(['list', '--json'])).stdout)
    const [kept, lost] = await list()
    if (kept === undefined || lost === undefined) throw new Error('two workspaces should be mapped')
    expect(kept.venvPathExpanded).not.toBe(lost.venvPathExpanded)
    // act itself deletes workspaces when it ends: one of them is still there.
    await mkdir(kept.projectPath, { recursive: true })
    onTestFinished(() => rm(kept.projectPath, { recursive: true, force: true }))
    await rm(lost.projectPath, { recursive: true, force: true })
    expect((await list()).map(({ status }) => status)).toEqual(['valid', 'orphaned'])
    const pruned = await sandbox.cli(['prune', '--orphaned', '--yes'])
    expect([pruned.code, pruned.stdout]).toEqual([
      0,
      expect.stringContaining(`removed entry ${path.basename(path.dirname(lost.venvPathExpanded)).slice(0, 8)}/`),
    ])
    expect((await list()).map(({ projectPath, status }) => [projectPath, status])).toEqual([[kept.projectPath, 'valid']])
    const entries = JSON.parse((await sandbox.cli(['list', '--entries', '--json'])).stdout) as { path: string }[]
    expect(entries.map((entry) => entry.path)).toEqual([kept.venvPathExpanded])
  })

  it('.pth files work in a later step and in a virtual environment; another Python on PATH is left alone; pip is not fooled', async () => {
    const { sandbox, act } = await createCheckout()
    const other = installedPythons().find(({ version, isPyPy, executable }) => version >= 312 && !isPyPy && !executable.includes('.tools'))
    const program = 'encoded.py'
    const steps = [
      `printf '%s\\n' '# -*- coding: future_fstrings -*-' 'name = "codec"' 'print(f"works by {name}")' > ${program}`,
      `python ${program}`,
      `python -m venv --system-site-packages --without-pip venv && venv/bin/python ${program} && venv/bin/python -m pip list`,
      ...(other === undefined
        ? []
        : [
            `PATH="${path.dirname(other.executable)}:$PATH"; python -c 'print("other is well")'; python ${program} || echo 'no codec there'`,
          ]),
    ]
    const runs = steps.map((step) => `      - run: ${JSON.stringify(step)}\n`).join('')
    const workflow = path.join(sandbox.directory, 'workflow.yml')
    await writeFile(
      workflow,
      `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: ./\n        with:\n          packages: future-fstrings\n          verify-import: true\n          provider: none\n${runs}`,
    )
    const ran = await act(workflow)
    expect(ran.stderr + ran.stdout.slice(ran.code === 0 ? ran.stdout.length : -3_000)).not.toContain('Failure')
    expect(ran.stdout.match(/works by codec/g)).toHaveLength(2)
    expect(ran.stdout).not.toMatch(/\| future-fstrings /)
    expect(ran.stdout).toMatch(/aaaaa_future_fstrings\.pth, sha256 [0-9a-f]{64}/)
    if (other !== undefined) {
      expect(ran.stdout).toMatch(/other is well[\s\S]*no codec there/)
      expect(ran.stdout + ran.stderr).toMatch(/packages for cpython-\S+ are kept off the import path of/)
    }
  })

  it('an archive that was made long ago is refreshed by one run; the next one, on a fresh runner, has it from there', async () => {
    const { sandbox, act } = await createCheckout()
    const archives = path.join(sandbox.directory, 'archives')
    const workflow = path.join(sandbox.directory, 'workflow.yml')
    const inputs = `          packages: six\n          archive: tar\n          provider: local:${archives}\n`
    await writeFile(
      workflow,
      `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n      - uses: ./\n        with:\n${inputs}`,
    )
    const run = async (): Promise<string> => {
      await rm(sandbox.cacheRoot, { recursive: true, force: true })
      const { code, stdout, stderr } = await act(workflow)
      expect(stderr + stdout.slice(code === 0 ? stdout.length : -3_000)).not.toContain('Failure')
      return stdout
    }
    expect(await run()).toMatch(/installed +six/)
    // Three days back: in its record, and so in its key.
    const [key = ''] = await readdir(archives)
    const bundle = path.join(archives, key)
    const tree = path.join(sandbox.directory, 'tree')
    await mkdir(tree)
    const archive = path.join(sandbox.directory, 'archive')
    const file = path.join(bundle, 'bundle')
    await writeFile(archive, (await takeApart(file)).archive)
    await sandbox.run('tar', ['--zstd', '-xf', archive, '-C', tree])
    const record = path.join(tree, '.cache_metadata.json')
    const past = new Date(Date.now() - 72 * 3_600_000).toISOString()
    await writeFile(record, (await readFile(record, 'utf8')).replaceAll(/"installed_at": ".*?"/g, `"installed_at": "${past}"`))
    await sandbox.run('tar', ['--zstd', '-cf', archive, '-C', tree, '.'])
    const earlier = key.replace(/-(\d+)-g0$/, (_, period: string) => `-${Number(period) - 3}-g0`)
    await forge(file, { archive: await readFile(archive), payload: (payload) => ({ ...payload, key: earlier }) })
    await rename(bundle, path.join(archives, earlier))

    const refreshed = await run()
    expect(refreshed).toMatch(/refreshed +six/)
    expect(refreshed).toMatch(/local: saved ensure-extensions-ok-/)
    const after = await run()
    expect(after).toMatch(/hit +six/)
    expect(after).not.toContain('installing')
  })
})
