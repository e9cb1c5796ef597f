import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { isLeftOut } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

async function createMachine() {
  const sandbox = await createSandbox('warm')
  const wheels = path.join(sandbox.directory, 'wheels')
  for (const name of ['alpha', 'beta']) buildWheel(wheels, { name, version: '1.0' })
  const index = await startPackageIndex(wheels)
  await writeFile(path.join(sandbox.directory, 'docs.txt'), 'beta\n')
  return {
    sandbox,
    index,
    publish: (name: string, version: string) => buildWheel(wheels, { name, version }),
    /** Ensures as a job would, and gives outcome and version. */
    job: async (...args: string[]): Promise<unknown[]> => {
      const { extensions } = await sandbox.ensure([...args, '--index-url', index.url])
      return extensions.map(({ outcome, distributions }) => [outcome, distributions[0]?.version])
    },
    warm: (...args: string[]) => sandbox.cli(['warm', ...args, '--index-url', index.url]),
    /** Makes everything in the cache that many hours older. */
    async age(hours: number): Promise<void> {
      const extensions = path.join(sandbox.cacheRoot, 'extensions')
      for (const name of await readdir(extensions, { recursive: true })) {
        if (!name.endsWith('.cache_metadata.json')) continue
        const record = path.join(extensions, name)
        const past = new Date(Date.now() - hours * 3_600_000).toISOString()
        await writeFile(record, (await readFile(record, 'utf8')).replaceAll(/"installed_at": ".*?"/g, `"installed_at": "${past}"`))
      }
    },
  }
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await isTrue()); attempt++) {
    if (attempt > 300) throw new Error('it did not happen within 30 s')
    await sleep(100)
  }
}

describe('warm', () => {
  it('ensures the extensions of a configuration file as one request, beside packages and requirements', async () => {
    const { warm, job, sandbox } = await createMachine()
    const text = ['alpha', 'beta'].map((name) => `[[extensions]]\nname = "${name}"\npackage = "${name}"\n`).join('')
    await writeFile(path.join(sandbox.directory, 'e.toml'), text)
    const ran = await warm('--config', 'e.toml', '--requirements', 'docs.txt', 'alpha', '--json')
    const reports = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { request: string; misses: number })
    expect(reports.map(({ request, misses }) => [request, misses])).toEqual([
      ['packages', 1],
      ['e.toml', 2],
      ['docs.txt', 1],
    ])
    for (const args of [['alpha'], ['--config', 'e.toml'], ['--requirements', 'docs.txt']]) {
      expect((await job(...args)).flat()).not.toContain('installed')
    }
  })

  it('ensures the packages and each requirements file as jobs ask for them; what this machine has no Python for fails alone', async () => {
    const { warm, job, sandbox } = await createMachine()
    const { stdout: python } = await sandbox.run('python3', ['-c', 'import sys; print(sys.executable, end="")'])
    const ran = await warm('alpha', '--requirements', 'docs.txt', '--python', python, '--python', '3.99')
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(
      /^packages \(.*\):\n {2}installed {2}alpha[\s\S]*packages \(3\.99\):\nerror: .*3\.99[\s\S]*docs\.txt \(.*\):\n {2}installed {2}beta[\s\S]*docs\.txt \(3\.99\):\nerror:/,
    )
    expect([await job('alpha'), await job('--requirements', 'docs.txt')]).toEqual([[['hit', '1.0']], [['hit', '1.0']]])
  })

  it('refreshes what expires before its next run, which jobs then find; what lives longer it leaves alone', async () => {
    const { warm, job, age, publish } = await createMachine()
    await warm('alpha')
    await age(10)
    publish('alpha', '2.0')
    expect(await job('alpha')).toEqual([['hit', '1.0']])
    expect((await warm('alpha', '--ahead', '12')).stdout).toContain('hit')
    expect((await warm('alpha')).stdout).toMatch(/refreshed {2}alpha {2}2\.0\n +alpha 1\.0 -> 2\.0/)
    expect(await job('alpha')).toEqual([['hit', '2.0']])
  })

  it.skipIf(isLeftOut('a watcher through an outage'))(
    '--watch starts at once, survives an outage, keeps others out, and ends cleanly on SIGTERM',
    async () => {
      const { warm, job, age, publish, sandbox, index } = await createMachine()
      let child: ChildProcess | undefined
      const watching = sandbox.cli(['warm', 'alpha', '--watch', '--interval', '1s', '--ahead', '12', '--json', '--index-url', index.url], {
        onStart: (started) => {
          child = started
        },
      })
      await until(() => existsSync(path.join(sandbox.cacheRoot, 'warm.json')))
      expect(await job('alpha')).toEqual([['hit', '1.0']])
      expect(await warm('alpha', '--watch')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/error\[cache-locked\]: another process keeps this cache root warm/),
      })

      index.fault = () => 'unavailable'
      await age(20)
      await sleep(2_500)
      index.fault = () => 'none'
      publish('alpha', '2.0')
      await until(async () => JSON.stringify(await job('alpha')) === JSON.stringify([['hit', '2.0']]))
      child?.kill('SIGTERM')
      const { code, stdout } = await watching
      expect(code).toBe(0)
      const reports = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(reports[0]).toMatchObject({ request: 'packages', misses: 1, failed: 0 })
      expect(reports.some(({ lines }) => String(lines).includes('alpha 1.0 -> 2.0'))).toBe(true)
      expect((await readdir(sandbox.cacheRoot)).sort()).toEqual(['cache.json', 'cleaned', 'extensions', 'loaders', 'warm.json'])
    },
  )

  it.each([
    ['--interval', 'soon'],
    ['--interval', '0s'],
    ['--ahead', 'a day'],
  ])('%s %s is bad input', async (option, value) => {
    const { warm } = await createMachine()
    expect(await warm('alpha', '--watch', option, value)).toMatchObject({ code: 2, stdout: '' })
  })
})
