import { describe, expect, it, onTestFinished } from 'vitest'
import { endDetached, startDetached } from '../../src/system/detached-process.ts'
import { Owner } from '../../src/system/owner.ts'

/** A process that would go on for a minute. */
function start(): Owner {
  const started = startDetached(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], process.env)
  if (started === undefined) throw new Error('it did not start')
  onTestFinished(() => {
    if (started.liveness === 'alive') process.kill(started.pid)
  })
  return started
}

describe.skipIf(process.platform !== 'linux')('a process that outlives what started it', () => {
  it('is gone when its end was asked for, and that may be asked for again', async () => {
    const started = start()
    expect(started.liveness).toBe('alive')
    const noted = Owner.from(JSON.parse(JSON.stringify(started)))
    await endDetached(noted)
    expect(started.liveness).toBe('dead')
    await endDetached(noted)
  })

  it('is left alone by whoever means an earlier process of its number, or one of another machine', async () => {
    const started = start()
    const record = started.toJSON()
    await endDetached(Owner.from({ ...record, started: '1' }))
    await endDetached(Owner.from({ ...record, host: 'elsewhere' }))
    await endDetached(Owner.from({ pid: record.pid }))
    expect(started.liveness).toBe('alive')
  })

  it('that cannot be started is none', () => {
    expect(startDetached('/nowhere/program', [], process.env)).toBeUndefined()
    expect(startDetached('/dev/null/program', [], process.env)).toBeUndefined()
    expect(startDetached(process.execPath, ['x'.repeat(200_000)], process.env)).toBeUndefined()
  })
})
