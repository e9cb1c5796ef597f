import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LockTimeoutError, withLock } from '../../src/system/lock.ts'
import { hasProcess, identifyJob, identifyProcess, isRunning } from '../../src/system/process-identity.ts'
import { createDirectory } from '../support/directory.ts'
import { repository } from '../support/tools.ts'

/** Starts a process that works with the built lock; `body` sees `withLock`, `fs` and `directory`. */
function start(directory: string, body: string): ChildProcess {
  const program = `
    import { withLock } from ${JSON.stringify(path.join(repository, 'lib/system/lock.js'))}
    import * as fs from 'node:fs'
    const directory = ${JSON.stringify(directory)}
    ${body}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const holdForEver =
  "await withLock(directory + '/lock', { timeoutMs: 1000 }, async () => { console.log('held'); await new Promise((r) => setTimeout(r, 1e6)) })"

async function held(child: ChildProcess): Promise<void> {
  await once(child.stdout as NodeJS.EventEmitter, 'data')
}

describe('a lock', () => {
  it('lets many processes work one after the other: no count is lost', async () => {
    const directory = await createDirectory('lock')
    await writeFile(path.join(directory, 'count'), '0')
    const count = `
      for (let turn = 0; turn < 5; turn++) await withLock(directory + '/lock', { timeoutMs: 60_000 }, async () => {
        const value = Number(fs.readFileSync(directory + '/count', 'utf8'))
        await new Promise((resolve) => setTimeout(resolve, 1))
        fs.writeFileSync(directory + '/count', String(value + 1))
      })`
    const codes = await Promise.all(Array.from({ length: 20 }, async () => (await once(start(directory, count), 'exit'))[0]))
    expect([codes.every((code) => code === 0), await readFile(path.join(directory, 'count'), 'utf8')]).toEqual([true, '100'])
    expect((await readdir(directory)).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it('of a process killed with -9 is taken over at once, by one process at a time, and nothing is left beside it', async () => {
    const directory = await createDirectory('lock')
    await writeFile(path.join(directory, 'count'), '0')
    for (let round = 0; round < 5; round++) {
      const child = start(directory, holdForEver)
      await held(child)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const count = `await withLock(directory + '/lock', { timeoutMs: 60_000 }, async () => {
        const value = Number(fs.readFileSync(directory + '/count', 'utf8'))
        await new Promise((resolve) => setTimeout(resolve, 5))
        fs.writeFileSync(directory + '/count', String(value + 1))
      })`
      const codes = await Promise.all(Array.from({ length: 8 }, async () => (await once(start(directory, count), 'exit'))[0]))
      expect(codes).toEqual(codes.map(() => 0))
    }
    expect(await readFile(path.join(directory, 'count'), 'utf8')).toBe('40')
    expect((await readdir(directory)).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it('of a stopped process is not taken over; the error names the lock and its holder', async () => {
    const directory = await createDirectory('lock')
    const child = start(directory, holdForEver)
    await held(child)
    child.kill('SIGSTOP')
    await sleep(50)
    const lock = path.join(directory, 'lock')
    const failure = await withLock(lock, { timeoutMs: 200 }, async () => 'worked').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(LockTimeoutError)
    expect((failure as Error).message).toContain(lock)
    expect((failure as Error).message).toContain(`process ${child.pid} of this machine (${hostname()}), which is running`)
  })

  it('of another machine is waited for, not taken over, and its machine is named', async () => {
    const directory = await createDirectory('lock')
    const lock = path.join(directory, 'lock')
    const holder = { ...identifyProcess(), host: 'elsewhere', nonce: 'n', since: '2020-01-01T00:00:00Z' }
    await writeFile(lock, JSON.stringify(holder))
    await expect(withLock(lock, { timeoutMs: 100 }, async () => 'worked')).rejects.toThrow('of elsewhere, which may have ended')
    expect(JSON.parse(await readFile(lock, 'utf8'))).toEqual(holder)
  })

  it.each(['', 'garbage', '{"pid": "x"}'])('with the content %j is waited for while it is young', async (content) => {
    const directory = await createDirectory('lock')
    const lock = path.join(directory, 'lock')
    await writeFile(lock, content)
    await expect(withLock(lock, { timeoutMs: 100 }, async () => 'worked')).rejects.toThrow('its content cannot be read')
  })

  it('is given back when the work fails', async () => {
    const directory = await createDirectory('lock')
    const lock = path.join(directory, 'lock')
    await expect(withLock(lock, { timeoutMs: 100 }, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await withLock(lock, { timeoutMs: 100 }, async () => 'worked')).toBe('worked')
  })
})

describe('the identity of a process', () => {
  it('holds for a running process, and not for one that took its number later', () => {
    const identity = identifyProcess()
    expect(isRunning(identity)).toBe(true)
    expect(isRunning({ ...identity, started: '1' })).toBe(process.platform !== 'linux')
    expect(isRunning({ ...identity, realm: `another-boot ${identity.realm.split(' ')[1]}` })).toBe(false)
  })

  it('of another machine or container cannot be told', () => {
    const identity = identifyProcess()
    expect(isRunning({ ...identity, host: 'elsewhere' })).toBeNull()
    expect(isRunning({ ...identity, realm: `${identity.realm.split(' ')[0]} pid:[1]` })).toBeNull()
  })

  it('of an ended process is known to be dead', async () => {
    const child = spawn('true')
    const identity = identifyProcess(child.pid)
    await once(child, 'exit')
    expect([isRunning(identity), hasProcess(child.pid ?? 0)]).toEqual([false, false])
  })

  it('of the job is that of a process which outlives the step', () => {
    expect(isRunning(identifyJob())).toBe(true)
    expect(identifyJob().pid).not.toBe(process.pid)
  })
})
