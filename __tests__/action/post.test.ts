import { spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mountsBelow } from '../../src/archive/mount-table.ts'
import { checkBundle } from '../../src/bundles/bundle.ts'
import { anybody, Refusal } from '../../src/bundles/trust.ts'
import { createRunner, type Runner, type Step } from '../support/runner.ts'
import { isUnprivileged } from '../support/tools.ts'

/** The state that main left for post. */
interface State {
  readonly cacheRoot: string
  readonly pending: readonly { readonly directory: string; readonly payload: { readonly key: string } }[]
}

async function createJob(): Promise<{ runner: Runner; step: Step; state: State; store: string; inputs: Record<string, string> }> {
  const runner = await createRunner()
  const store = path.join(runner.sandbox.directory, 'store')
  const inputs = { packages: 'alpha', provider: `local:${store}` }
  const step = await runner.main(inputs)
  expect(step.code).toBe(0)
  return { runner, step, state: JSON.parse(step.state['post'] ?? '') as State, store, inputs }
}

const withState = (step: Step, state: unknown): Step => ({ ...step, state: { ...step.state, post: JSON.stringify(state) } })
const namesIn = (directory: string): Promise<string[]> => readdir(directory).catch(() => [])

describe('post', () => {
  it('uploads nothing and removes nothing that lies elsewhere, whatever its state names', async () => {
    const { runner, step, state, store } = await createJob()
    const victim = path.join(runner.sandbox.directory, 'victim')
    const [pending] = state.pending
    if (pending === undefined) throw new Error('nothing was packed')
    await cp(pending.directory, victim, { recursive: true })
    const waiting = path.dirname(pending.directory)
    await symlink(victim, path.join(waiting, 'bundle-abcdef'))
    await symlink(waiting, path.join(runner.sandbox.directory, 'waiting'))
    const places = [
      victim,
      path.join(waiting, 'bundle-abcdef'),
      `${waiting}/bundle-abcdef/../../../victim`,
      path.join(waiting, '..', 'extensions'),
      waiting,
      path.join(runner.sandbox.directory, 'waiting', path.basename(pending.directory)),
      '/',
      '.',
      '',
    ]
    for (const directory of places) {
      const post = await runner.post(withState(step, { ...state, pending: [{ ...pending, directory }] }))
      expect([directory, post.code, post.stdout]).toEqual([directory, 0, expect.stringContaining('local: skipped')])
    }
    expect([await namesIn(victim), await namesIn(pending.directory), await namesIn(store)]).toEqual([['archive'], ['archive'], []])
    expect((await runner.post(step)).stdout).toContain('local: saved')
    expect([await namesIn(pending.directory), (await namesIn(store)).length]).toEqual([[], 1])
  })

  it('goes on with what is right in a state of which a part is wrong', async () => {
    const { runner, step, state, store } = await createJob()
    const [pending] = state.pending
    for (const wrong of [null, 1, {}, { ...pending, payload: { ...pending?.payload, archive: 'x' } }]) {
      const post = await runner.post(withState(step, { ...state, pending: [wrong] }))
      expect([post.code, post.stdout]).toEqual([0, expect.stringContaining('one upload is left out')])
    }
    const post = await runner.post(withState(step, { ...state, pending: [null, pending] }))
    expect([post.code, post.stdout, (await namesIn(store)).length]).toEqual([0, expect.stringContaining('local: saved'), 1])
  })

  it('What is saved is what was verified, or nothing, while another process swaps what waits for its upload', async () => {
    const { runner, step, state, store } = await createJob()
    const [pending] = state.pending
    const archive = path.join(pending?.directory ?? '', 'archive')
    const kept = path.join(runner.sandbox.directory, 'kept')
    const evil = path.join(runner.sandbox.directory, 'evil')
    await cp(archive, kept)
    // As long as the true one, so that only its digests tell.
    await writeFile(evil, Buffer.alloc((await readFile(kept)).length, 'e'))
    // The true and the other one by turns, as fast as it goes.
    const swap = `
import os, shutil, sys
archive, kept, evil = sys.argv[1:]
turn = 0
print("ready", flush=True)
while True:
    shutil.copyfile(evil if turn % 2 else kept, archive + ".next")
    try: os.replace(archive + ".next", archive)
    except OSError: os.makedirs(os.path.dirname(archive), exist_ok=True)
    turn += 1
`
    const swapping = spawn('python3', ['-c', swap, archive, kept, evil], { stdio: ['ignore', 'pipe', 'ignore'] })
    onTestFinished(() => void swapping.kill('SIGKILL'))
    await new Promise((resolve) => swapping.stdout.once('data', resolve))
    const said = new Set<string>()
    for (let round = 0; round < 8; round += 1) {
      const post = await runner.post(step)
      said.add(/local: (\w+)/.exec(post.stdout)?.[1] ?? post.stdout)
      for (const key of await namesIn(store)) {
        const checked = await checkBundle(path.join(store, key, 'bundle'), anybody)
        if (typeof checked === 'string' || checked instanceof Refusal) throw new Error(String(checked))
        expect(checked.header.payload).toEqual(pending?.payload)
      }
      await rm(store, { recursive: true, force: true })
    }
    expect([...said].filter((status) => status !== 'saved' && status !== 'skipped')).toEqual([])
  })

  it.skipIf(isUnprivileged('mount'))(
    'unmounts nothing and removes nothing outside of the cache root, and what is not mounted it says',
    async () => {
      const { runner, step, state } = await createJob()
      const victim = path.join(runner.sandbox.directory, 'cpython-3.11--linux--x86_64.20260101t000000000z-abcdef')
      await mkdir(victim)
      await mkdir(`${victim}.image`)
      expect(spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', victim]).status).toBe(0)
      onTestFinished(() => void spawnSync('umount', ['-l', victim]))
      const inside = path.join(state.cacheRoot, 'extensions', 'f'.repeat(64))
      await symlink(runner.sandbox.directory, inside)
      const uses = [victim, path.join(inside, path.basename(victim)), path.join(state.cacheRoot, 'extensions'), '/'].map((generation) => ({
        generation,
        token: 'x',
      }))
      const mounts = JSON.stringify({ cacheRoot: state.cacheRoot, uses })
      const post = await runner.post({ ...step, state: { mounts } })
      expect([post.code, post.stdout.match(/left alone: it is not a tree of the cache root/g)?.length]).toEqual([0, uses.length])
      expect([await mountsBelow(victim), await namesIn(`${victim}.image`)]).toEqual([[{ point: victim, type: 'tmpfs' }], []])
      const noted = path.join(runner.sandbox.directory, 'noted')
      await writeFile(path.join(victim, 'module.py'), '')
      await writeFile(noted, `${path.join(victim, 'module.py')}\n${path.join(inside, path.basename(victim), 'module.py')}\n`)
      const notes = JSON.stringify({
        cacheRoot: state.cacheRoot,
        file: noted,
        isOwn: true,
        trees: uses.map(({ generation }) => generation),
      })
      const learning = await runner.post({ ...step, state: { notes } })
      expect([learning.code, await readFile(noted, 'utf8')]).toEqual([0, expect.stringContaining('module.py')])
      expect((await namesIn(runner.sandbox.directory)).filter((name) => name.endsWith('.hot'))).toEqual([])
      await rm(inside)
      const own = path.join(state.cacheRoot, 'extensions', 'e'.repeat(64), path.basename(victim))
      const nothing = JSON.stringify({ cacheRoot: state.cacheRoot, uses: [{ generation: own, token: 'x' }] })
      expect((await runner.post({ ...step, state: { mounts: nothing } })).stdout).toContain('nothing is mounted there any more')
    },
  )
})

describe.skipIf(isUnprivileged('mksquashfs', 'mount'))('a cache root reached through a symbolic link', () => {
  it('is used as the directory that it leads to: a job leaves no mount and no loop device, and prune frees what it says', async () => {
    const { runner, step: made, inputs } = await createJob()
    await runner.post(made)
    const real = path.join(runner.sandbox.directory, 'real')
    const link = path.join(runner.sandbox.directory, 'a', 'link')
    await rename(runner.sandbox.cacheRoot, real)
    await mkdir(path.dirname(link))
    await symlink(real, link)
    const through = { ...inputs, 'cache-root': link }
    const loops = (): string => spawnSync('losetup', ['--list', '--noheadings', '--output', 'BACK-FILE'], { encoding: 'utf8' }).stdout
    await rm(path.join(real, 'extensions'), { recursive: true })
    for (let job = 0; job < 2; job += 1) {
      const step = await runner.main(through)
      expect([step.outputs['cache-hit'], (await mountsBelow(real)).length, (await mountsBelow(link)).length]).toEqual(['true', 1, 1])
      const post = await runner.post(step)
      expect(post.stdout).toMatch(/: unmounted/)
      expect([await mountsBelow(real), loops().includes(runner.sandbox.directory)]).toEqual([[], false])
    }
    const step = await runner.main(through)
    // Left mounted: the next thing that looks takes it away, or says that it is there.
    const kept = await runner.sandbox.cli(['prune', '--all', '--yes', '--cache-root', link])
    expect(kept.stdout).toContain('a job has it mounted')
    await runner.post(step)
    await runner.sandbox.cli(['prune', '--all', '--yes', '--cache-root', link])
    expect([await mountsBelow(real), loops().includes(runner.sandbox.directory)]).toEqual([[], false])
    expect((await readdir(path.join(real, 'extensions'))).length).toBe(0)
  })
})
