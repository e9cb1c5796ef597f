import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MappingRegistry } from '../../src/library/index.ts'
import { createDirectory } from '../support/directory.ts'
import { isLeftOut, isUnprivileged, repository } from '../support/tools.ts'

/** Starts a process with a registry of its own on a file. */
function start(file: string, body: string): ChildProcess {
  const program = `
    import { MappingRegistry } from ${JSON.stringify(path.join(repository, 'lib/library/index.js'))}
    const registry = new MappingRegistry({ cachePath: ${JSON.stringify(file)}, lockTimeoutMs: 60_000 })
    ${body}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const codeOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0]

describe.skipIf(isLeftOut('many processes on one registry'))('many processes on one registry', () => {
  it('100 add 100 different mappings at once: 100 are kept, and every one ends well', { timeout: 300_000 }, async () => {
    const directory = await createDirectory('processes')
    const file = path.join(directory, 'cache.json')
    const numbers = Array.from({ length: 100 }, (_, number) => number)
    const codes = await Promise.all(
      numbers.map((number) => codeOf(start(file, `await registry.addMapping({ projectPath: '/p/${number}', venvPath: '/e/${number}' })`))),
    )
    expect(codes).toEqual(codes.map(() => 0))
    const mappings = await new MappingRegistry({ cachePath: file }).listAll()
    expect(mappings.map(({ projectPath }) => projectPath).sort()).toEqual(numbers.map((number) => `/p/${number}`).sort())
    expect(await readdir(directory)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^cache\.json\./)]))
  })

  it.skipIf(isLeftOut('hundreds of killed processes'))(
    'killed with -9 at random moments, hundreds of times, lose no mapping that was confirmed; a reader never sees a broken file',
    {
      timeout: 300_000,
    },
    async () => {
      const directory = await createDirectory('processes')
      const file = path.join(directory, 'cache.json')
      const environment = path.join(directory, 'environment')
      await mkdir(environment)
      const projectsOf = (name: string): string => path.join(directory, 'projects', name)
      for (const name of ['a', 'b', 'c'])
        for (let turn = 0; turn < 20; turn++) await mkdir(path.join(projectsOf(name), String(turn)), { recursive: true })
      const work = (name: string): string => `
      for (let turn = 0; ; turn++) {
        const projectPath = ${JSON.stringify(projectsOf(name))} + '/' + (turn % 20)
        await registry.addMapping({ projectPath, venvPath: ${JSON.stringify(environment)}, envFile: null })
        process.stdout.write('added ' + projectPath + '\\n')
        if (turn % 7 === 3) {
          process.stdout.write('removing ' + projectPath + '\\n')
          await registry.removeMapping(projectPath)
        }
        if (turn % 11 === 5) await registry.validateAll()
      }`
      // Projects that never were, and prunings of what is orphaned: those of the other lanes are not.
      const pruning = `
      const { planPrune, prune } = await import(${JSON.stringify(path.join(repository, 'lib/operations/prune.js'))})
      const silent = { debug() {}, info() {}, warning() {}, error() {}, group() {} }
      const cache = { cacheRoot: ${JSON.stringify(directory)}, environment: {}, clock: { now: () => new Date() }, logger: silent }
      for (let turn = 0; ; turn++) {
        await registry.addMapping({ projectPath: '/gone/' + turn, venvPath: '/e' })
        process.stdout.write('pruned\\n')
        await prune(await planPrune({ kind: 'orphaned' }, cache), cache)
      }`
      let isReading = true
      const broken: string[] = []
      const reader = (async () => {
        while (isReading) {
          const text = await readFile(file, 'utf8').catch(() => '{"version":"1.0","venvs":{}}')
          try {
            JSON.parse(text)
          } catch {
            broken.push(text)
          }
          await sleep(1)
        }
      })()
      const confirmed = new Set<string>()
      let kills = 0
      const lane = async (name: string): Promise<void> => {
        for (let round = 0; round < 50; round++) {
          const child = start(file, name === 'd' ? pruning : work(name))
          let said = ''
          child.stdout?.setEncoding('utf8').on('data', (text: string) => {
            said += text
          })
          // Into the work: after the first change that is said, at any moment of the next ones.
          await Promise.race([once(child.stdout as NodeJS.EventEmitter, 'data'), sleep(5_000)])
          await sleep(Math.random() * 40)
          child.kill('SIGKILL')
          await once(child, 'close')
          kills += 1
          for (const line of said.split('\n').slice(0, -1)) {
            const [, verb, project = ''] = /^(\S+) ?(.*)$/.exec(line) ?? []
            if (verb === 'added') confirmed.add(project)
            else if (verb === 'removing') confirmed.delete(project)
          }
        }
      }
      await Promise.all(['a', 'b', 'c', 'd'].map(lane))
      isReading = false
      await reader
      const registry = new MappingRegistry({ cachePath: file })
      // The lock of the last that was killed is taken over.
      await registry.addMapping({ projectPath: '/last', venvPath: '/e' })
      const known = new Set((await registry.listAll()).map(({ projectPath }) => projectPath))
      expect({ kills, broken: broken.length, lost: [...confirmed].filter((project) => !known.has(project)) }).toEqual({
        kills: 200,
        broken: 0,
        lost: [],
      })
      expect(confirmed.size).toBeGreaterThan(3)
    },
  )

  it('a lock held by a stopped process is not broken: the error names it, and nothing is lost', async () => {
    const directory = await createDirectory('processes')
    const file = path.join(directory, 'cache.json')
    const registry = new MappingRegistry({ cachePath: file, lockTimeoutMs: 200 })
    await registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    const lockModule = JSON.stringify(path.join(repository, 'lib/system/lock.js'))
    const child = start(
      file,
      `const { withLock } = await import(${lockModule}); await withLock(registry.path + '.lock', { timeoutMs: 1000 }, async () => { console.log('held'); await new Promise((r) => setTimeout(r, 1e6)) })`,
    )
    await once(child.stdout as NodeJS.EventEmitter, 'data')
    child.kill('SIGSTOP')
    await expect(registry.addMapping({ projectPath: '/q', venvPath: '/e' })).rejects.toThrow(`process ${child.pid} of this machine`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await registry.addMapping({ projectPath: '/q', venvPath: '/e' })
    expect(await registry.listAll()).toHaveLength(2)
  })
})

describe.skipIf(process.platform !== 'linux' || isUnprivileged('mount'))('a registry on a disk', () => {
  const onDisk = async (options: string): Promise<{ directory: string; remount: (options: string) => void }> => {
    const directory = await createDirectory('disk')
    const mounted = path.join(directory, 'disk')
    await mkdir(mounted)
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', mounted])
    onTestFinished(() => void spawnSync('umount', ['-l', mounted]))
    return { directory: mounted, remount: (changed) => void spawnSync('mount', ['-o', `remount,${changed}`, mounted]) }
  }

  it('that is full keeps what it had, and says that it is full', async () => {
    const { directory } = await onDisk('size=64k')
    const registry = new MappingRegistry({ cachePath: path.join(directory, 'cache.json') })
    let added = 0
    const fill = async (): Promise<void> => {
      for (;;) {
        await registry.addMapping({ projectPath: `/${'long'.repeat(200)}/${added}`, venvPath: '/e' })
        added += 1
      }
    }
    await expect(fill()).rejects.toMatchObject({ code: 'registry-unusable', message: expect.stringContaining('ENOSPC') })
    expect(added).toBeGreaterThan(3)
    expect(await registry.listAll()).toHaveLength(added)
    expect(await readdir(directory)).toEqual(['cache.json'])
  })

  it('that is read-only is still read, and refuses changes with its reason', async () => {
    const { directory, remount } = await onDisk('size=1m')
    const registry = new MappingRegistry({ cachePath: path.join(directory, 'cache.json') })
    await registry.addMapping({ projectPath: '/p', venvPath: '/e' })
    remount('ro')
    await expect(registry.removeMapping('/p')).rejects.toMatchObject({
      code: 'registry-unusable',
      message: expect.stringContaining('EROFS'),
    })
    expect(await registry.listAll()).toHaveLength(1)
  })
})
