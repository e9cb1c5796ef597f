import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type LockClock, LockTimeoutError, systemLockClock, withLock } from '../../src/system/lock.ts'
import { Owner } from '../../src/system/owner.ts'
import { createDirectory } from '../support/directory.ts'
import { isUnprivileged, repository } from '../support/tools.ts'

/** Starts a process that works with the built lock; `body` sees `withLock`, `fs` and `directory`. */
function start(directory: string, body: string, wrapper: readonly string[] = []): ChildProcess {
  const program = `
    import { withLock } from ${JSON.stringify(path.join(repository, 'lib/system/lock.js'))}
    import * as fs from 'node:fs'
    const directory = ${JSON.stringify(directory)}
    ${body}`
  const [command = '', ...args] = [...wrapper, process.execPath, '--input-type=module', '-e', program]
  // A process group of its own, so that a wrapper and what it started are stopped together.
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: wrapper.length > 0 })
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
    const holder = { ...Owner.current().toJSON(), host: 'elsewhere', nonce: 'n', since: '2020-01-01T00:00:00Z' }
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

/** A time that passes at once. */
function quickly(onSleep: () => unknown = () => {}): LockClock {
  return { sleep: async () => void (await onSleep()), every: systemLockClock.every }
}

/** Writes a lock of a process that cannot be asked, which gave its last sign so long ago. */
async function foreignLock(directory: string, silentMs: number): Promise<string> {
  const lock = path.join(directory, 'lock')
  await writeFile(
    lock,
    `${JSON.stringify({ ...Owner.current().toJSON(), host: 'elsewhere', nonce: 'n', since: '2020-01-01T00:00:00Z' })}\n`,
  )
  await silence(lock, silentMs)
  return lock
}

async function silence(lock: string, silentMs: number): Promise<void> {
  const time = (Date.now() - silentMs) / 1_000
  await utimes(lock, time, time)
}

describe('a lock of another container or machine', () => {
  it('that was silent for more than ten seconds is taken over, and not sooner', async () => {
    const directory = await createDirectory('lock')
    const lock = await foreignLock(directory, 9_000)
    const options = { timeoutMs: 500, clock: quickly() }
    await expect(withLock(lock, options, async () => 'worked')).rejects.toThrow('of elsewhere, which may have ended')
    await silence(lock, 11_000)
    expect(await withLock(lock, { ...options, timeoutMs: 20_000 }, async () => 'worked')).toBe('worked')
    expect((await readdir(directory)).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it('that still gives signs is not taken over, however old its last one was when this process woke up', async () => {
    const directory = await createDirectory('lock')
    const lock = await foreignLock(directory, 60_000)
    let turns = 0
    // Its sign comes just after this process looked for the first time.
    const clock = quickly(() => (turns++ === 3 ? silence(lock, 0) : undefined))
    await expect(withLock(lock, { timeoutMs: 500, clock }, async () => 'worked')).rejects.toThrow('of elsewhere, which may have ended')
  })

  it('is given up at once where its holder is known to live, and taken where it does not', async () => {
    const directory = await createDirectory('lock')
    const lock = await foreignLock(directory, 11_000)
    const options = { timeoutMs: 60_000, isGivingUpOnLiving: true }
    const sign = quickly(() => silence(lock, 0))
    await expect(withLock(lock, { ...options, clock: sign }, async () => 'worked')).rejects.toThrow(LockTimeoutError)
    await silence(lock, 11_000)
    const held = withLock(lock, { ...options, clock: quickly() }, async () => {
      await expect(withLock(lock, options, async () => 'worked')).rejects.toThrow('of this machine')
      return 'worked'
    })
    expect(await held).toBe('worked')
  })

  it('is renewed by its holder, so that it is never silent', async () => {
    const directory = await createDirectory('lock')
    const lock = path.join(directory, 'lock')
    let renew = (): void => {}
    const every: LockClock['every'] = (_, callback) => {
      renew = callback
      return () => {}
    }
    const clock: LockClock = { ...quickly(), every }
    await withLock(lock, { timeoutMs: 100, clock }, async () => {
      const before = await readFile(lock, 'utf8')
      await silence(lock, 9_000)
      renew()
      for (let turn = 0; turn < 100 && Date.now() - (await stat(lock)).mtimeMs > 5_000; turn++) await sleep(10)
      expect(Date.now() - (await stat(lock)).mtimeMs).toBeLessThan(5_000)
      expect(await readFile(lock, 'utf8')).toBe(before)
    })
  })
})

describe.skipIf(process.platform !== 'linux' || isUnprivileged('unshare'))('a holder in another container', () => {
  const counting = `
    await withLock(directory + '/lock', { timeoutMs: 60_000 }, async (lease) => {
      const value = Number(fs.readFileSync(directory + '/count', 'utf8'))
      if (value === 0 || process.argv.includes('slow')) await new Promise((resolve) => { console.log('read ' + value); setTimeout(resolve, 50) })
      await lease.write(directory + '/count', String(value + 1))
    })
    console.log('done')`

  it('that slept while its lock was taken over changes nothing when it wakes up, and does its work again', async () => {
    const directory = await createDirectory('lock')
    const lock = path.join(directory, 'lock')
    await writeFile(path.join(directory, 'count'), '0')
    const child = start(directory, counting, ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'])
    await held(child)
    process.kill(-(child.pid ?? 0), 'SIGSTOP')
    await silence(lock, 11_000)
    const value = await withLock(lock, { timeoutMs: 20_000, clock: quickly() }, async (lease) => {
      // It wakes up in the middle of what another does, and writes, too early and too late.
      process.kill(-(child.pid ?? 0), 'SIGCONT')
      await sleep(300)
      const read = await readFile(path.join(directory, 'count'), 'utf8')
      await lease.write(path.join(directory, 'count'), '10')
      return read
    })
    expect(value).toBe('0')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await readFile(path.join(directory, 'count'), 'utf8')).toBe('11')
    expect((await readdir(directory)).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it('finds out that its lock is lost before it does what cannot be undone', async () => {
    const directory = await createDirectory('lock')
    const lock = path.join(directory, 'lock')
    let rounds = 0
    const done = await withLock(lock, { timeoutMs: 1_000, clock: quickly() }, async (lease) => {
      rounds += 1
      if (rounds === 1) await writeFile(lock, (await readFile(lock, 'utf8')).replace(/"nonce":"/, '"nonce":"f'))
      const check = lease.check()
      if (rounds === 1) await check.finally(() => unlink(lock))
      await check
      return 'done'
    })
    expect([done, rounds]).toEqual(['done', 2])
  })

  it('loses no count to others, many at once', { timeout: 120_000 }, async () => {
    const directory = await createDirectory('lock')
    await writeFile(path.join(directory, 'count'), '1')
    const container = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc']
    const children = Array.from({ length: 6 }, () => start(directory, `for (let turn = 0; turn < 4; turn++) { ${counting} }`, container))
    const said = children.map((child) => {
      const lines: string[] = []
      child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter((line) => line === 'done')))
      return lines
    })
    await Promise.all(children.map((child) => once(child, 'close')))
    expect(said.map((lines) => lines.length)).toEqual(children.map(() => 4))
    expect(await readFile(path.join(directory, 'count'), 'utf8')).toBe('25')
  })
})
