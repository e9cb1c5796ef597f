import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWarmRequests, type WarmReport, watch } from '../../src/operations/warm.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import type { Fault } from '../support/package-index.ts'
import { settle, Time } from '../support/time.ts'
import { createWorld, importVersions, outcomes } from './world.ts'

describe('the watcher', () => {
  it('through half a day with faults at random: one turn after the other, all versions right at its end, nothing left over', async () => {
    const world = await createWorld()
    const time = new Time()
    // uv's own retries would take the test minutes.
    const environment = { ...world.options().environment, UV_HTTP_RETRIES: '0' }
    const clock = { now: () => new Date(time.now) }
    const raw = { packages: 'gamma\nalpha', indexUrl: world.index.url, provider: 'none', retries: '0', ttlHours: '1' }
    const requests = await readWarmRequests({ raw, environment, workspace: world.sandbox.directory, nameOf: (input) => input })
    const ports = { environment, clock, logger: silentLogger, runner: childProcessRunner }
    const reports: WarmReport[] = []
    const [handles, end] = [process.getActiveResourcesInfo().length, new AbortController()]
    const options = { requests, cacheRoot: world.sandbox.cacheRoot, intervalMs: 3_600_000, aheadHours: 1, ports, signal: end.signal }
    const watching = watch({ ...options, timer: time.timer, onReport: (report) => reports.push(report) })

    const faults = fc.sample(fc.constantFrom<Fault>('none', 'unavailable', 'resetting', 'truncated', 'denied'), 12)
    // The last thing a turn does.
    const file = path.join(world.sandbox.cacheRoot, 'warm.json')
    const isWritten = (): boolean => existsSync(file) && readFileSync(file, 'utf8').includes(clock.now().toISOString())
    let version = 1
    const turn = async (): Promise<void> => {
      const before = reports.length
      await time.pass(3_600_000, () => reports.length > before && isWritten())
      expect(reports.length).toBe(before + 1)
      // A turn that comes before the last one has ended would be passed over.
      await sleep(30)
    }
    await settle(() => reports.length === 1 && time.waiting === 1 && isWritten())
    await sleep(30)
    for (const [hour, fault] of faults.entries()) {
      if (hour % 5 === 0) {
        version += 1
        world.publish({ name: 'gamma', version: `${version}.0` })
      }
      world.index.fault = () => fault
      await turn()
    }
    world.index.fault = () => 'none'
    await turn()
    const result = await world.ensure(['gamma', 'alpha'], { clock, environment, ttlHours: 1 })
    expect([outcomes(result), await importVersions(world, result, ['gamma'])]).toEqual([['hit', 'hit'], `${version}.0`])

    end.abort()
    await watching
    const left = (await readdir(world.sandbox.cacheRoot, { recursive: true })).filter((name) => /\.staging-|\.tmp$|\.lock/.test(name))
    expect([left, time.waiting, path.basename(world.sandbox.cacheRoot)]).toEqual([[], 0, 'cache'])
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(handles + 2)
  })
})
