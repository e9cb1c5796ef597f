import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Owner } from '../../src/system/owner.ts'
import { isUnprivileged, repository } from '../support/tools.ts'

const isLinux = process.platform === 'linux'
const ownerModule = JSON.stringify(path.join(repository, 'lib/system/owner.js'))

describe('an owner', () => {
  it('is alive while its process runs, by its description and by its tag, and dead for a process that took its number later', () => {
    const owner = Owner.current()
    const alive = isLinux ? 'alive' : 'foreign'
    expect([owner.liveness, Owner.from(owner.toJSON()).liveness, Owner.fromTag(owner.tag).liveness]).toEqual([alive, alive, alive])
    const later = isLinux ? 'dead' : 'foreign'
    expect(Owner.from({ ...owner.toJSON(), started: '1' }).liveness).toBe(later)
    expect(Owner.fromTag(owner.tag.replace(/-[^-]*$/, '-1')).liveness).toBe(later)
  })

  it('that ended is dead, also while its parent has not asked about it', async () => {
    const child = spawn('sleep', ['0.05'])
    const owner = Owner.ofProcess(child.pid ?? 0)
    await once(child, 'exit')
    expect(owner.liveness).toBe('dead')
    // A zombie: its parent never waits for it.
    const parent = spawn('python3', [
      '-c',
      'import os, time\npid = os.fork()\nif pid == 0: os._exit(0)\ntime.sleep(0.1)\nprint(pid, flush=True)\ntime.sleep(60)',
    ])
    onTestFinished(() => void parent.kill('SIGKILL'))
    const [text] = await once(parent.stdout, 'data')
    const zombie = Owner.ofProcess(Number(text))
    expect(process.kill(Number(text), 0)).toBe(true)
    expect(zombie.liveness).toBe(isLinux ? 'dead' : 'foreign')
  })

  it('of another machine, boot or container is foreign: neither alive nor dead, until its time is over', () => {
    const record = Owner.current().toJSON()
    const [boot = '', ...namespaces] = record.realm.split(' ')
    const others = [
      { ...record, host: 'elsewhere' },
      { ...record, realm: ['another-boot', ...namespaces].join(' ') },
      { ...record, realm: [boot, 'pid:[1]', ...namespaces.slice(1)].join(' ') },
    ].map(Owner.from)
    for (const other of others) {
      expect([other.liveness, Owner.fromTag(other.tag).liveness]).toEqual(['foreign', 'foreign'])
      expect([other.hasAbandoned({ ageMs: 10, limitMs: 10 }), other.hasAbandoned({ ageMs: 11, limitMs: 10 })]).toEqual([false, true])
    }
    expect(new Set(others.map(({ tag }) => tag)).size).toBe(3)
  })

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { pid: process.pid },
    { ...Owner.current().toJSON(), pid: 0 },
    { ...Owner.current().toJSON(), pid: -1 },
  ])('of which a file says %j is somebody unknown, not nobody', (value) => {
    expect(Owner.from(value).liveness).toBe('foreign')
    expect(Owner.from(value).hasAbandoned({ ageMs: 0, limitMs: 0 })).toBe(false)
  })

  it.each(['', 'garbage', '12345678-77', `${'f'.repeat(12)}-77`])('of which a name says %j is somebody unknown', (tag) => {
    expect(Owner.fromTag(tag).liveness).toBe('foreign')
  })

  it('is no number of a process, and nothing that looks like an owner', () => {
    const use = (owner: Owner): string => owner.tag
    // @ts-expect-error a bare number names no process for sure
    expect(() => use(process.pid)).not.toThrow()
    // @ts-expect-error neither does a description that nobody has read
    expect(() => use({ ...Owner.current().toJSON(), tag: '' })).not.toThrow()
  })

  it('of the job is a process that outlives the step', () => {
    expect(Owner.ofJob().liveness).toBe(isLinux ? 'alive' : 'foreign')
    expect(Owner.ofJob().pid).not.toBe(process.pid)
  })
})

describe.skipIf(!isLinux || isUnprivileged('unshare'))('an owner in a container', () => {
  /** Runs code in a pid namespace of its own; it sees `Owner`, and prints. */
  const inside = (options: readonly string[], body: string): string => {
    const program = `import { Owner } from ${ownerModule}; import { spawn, execFileSync } from 'node:child_process'; ${body}`
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['--pid', '--fork', ...options, process.execPath, '--input-type=module', '-e', program],
      {
        encoding: 'utf8',
      },
    )
    return stdout.trim() || stderr
  }

  it('is foreign to a process outside, and those outside are foreign to it', () => {
    const record = inside(['--mount-proc'], 'console.log(JSON.stringify(Owner.current()))')
    expect(Owner.from(JSON.parse(record)).liveness).toBe('foreign')
    const outside = JSON.stringify(Owner.current())
    expect(inside(['--mount-proc'], `console.log(Owner.from(${outside}).liveness, Owner.current().liveness)`)).toBe('foreign alive')
  })

  it('without a /proc of its own is never taken for the process that has its number outside', () => {
    const body = `
      const child = spawn('sleep', ['0.2'])
      const other = Owner.ofProcess(child.pid)
      const during = other.liveness
      await new Promise((resolve) => child.on('exit', resolve))
      console.log(Owner.current().liveness, during, other.liveness)`
    expect(inside([], body)).toBe('alive foreign dead')
  })

  it('for the job is the first process of the container where none of the runner is among the ancestors', () => {
    expect(inside(['--mount-proc'], 'console.log(Owner.ofJob().pid)')).toBe('1')
  })
})
