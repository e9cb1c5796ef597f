import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { isLeftOut, isUnprivileged, repository } from '../support/tools.ts'
import { createWorld, type World } from './world.ts'

/** How many containers work at once, and how often; CONTAINER_ROUNDS asks for more. */
const containers = 8
const rounds = Number(process.env['CONTAINER_ROUNDS'] ?? 3)

/** What `support/container.mjs` saw. */
interface Seen {
  readonly code: number | null
  readonly said: string
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  readonly warnings: readonly string[]
  readonly stderr: string
}

interface Run {
  readonly packages: readonly string[]
  readonly expected: string
  /** Undefined where the container was killed. */
  readonly seen: Seen | undefined
}

/** Ensures in a container: a pid namespace of its own, with the host name and the disks of all others. */
async function inContainer(world: World, number: number, packages: readonly string[], killAfterMs?: number): Promise<Seen | undefined> {
  const plan = {
    cli: path.join(repository, 'dist/cli/index.js'),
    arguments: ['--index-url', world.index.url, ...packages],
    processes: 20 * number,
    modules: packages.map((spec) => spec.replace(/==.*/, '').replaceAll('-', '_')),
  }
  const program = [process.execPath, path.join(repository, '__tests__/support/container.mjs')]
  const { environment = {} } = world.options()
  // A project of its own, so that all of them write into the registry.
  const cwd = path.join(world.sandbox.directory, `container ${number}`)
  await mkdir(cwd, { recursive: true })
  const ran = await world.sandbox.run('unshare', ['--pid', '--fork', '--kill-child', '--mount-proc', ...program], {
    cwd,
    environment: { ...environment, CONTAINER_PLAN: JSON.stringify(plan) },
    onStart: (child) => {
      if (killAfterMs !== undefined) void sleep(killAfterMs).then(() => child.kill('SIGKILL'))
    },
  })
  if (ran.stdout === '' && killAfterMs === undefined) throw new Error(`the container said nothing: ${ran.stderr}`)
  return ran.stdout === '' ? undefined : (JSON.parse(ran.stdout) as Seen)
}

/** Whether a failure says what happened in words, with a code; an errno alone is none. */
function isPlain({ code, errors, stderr }: Seen): boolean {
  const reasons = [...errors.map(({ message }) => message), stderr]
  return code !== 0 && (errors.length > 0 || /^error/m.test(stderr)) && !reasons.some((text) => /\bE[A-Z]{3,}:|\n {4}at /.test(text))
}

describe.skipIf(isLeftOut('eight containers on one cache root') || isUnprivileged('unshare'))('eight containers on one cache root', () => {
  it('every ensure gives what can be imported, or fails with a plain reason', { timeout: 120_000 + rounds * 120_000 }, async () => {
    const world = await createWorld()
    const runs: Run[] = []
    for (let round = 0; round < rounds; round++) {
      const [shared, own] = [`shared-r${round}`, `own-r${round}`]
      world.publish(
        { name: shared, version: `${round}.1`, requires: ['common'] },
        { name: own, version: `${round}.2`, requires: [shared] },
        { name: 'alpha', version: `2.${round}`, requires: ['common'] },
      )
      // Cleaned in every round, not once an hour: that is where one takes away what is another's.
      await rm(path.join(world.sandbox.cacheRoot, 'cleaned'), { force: true })
      const requests = Array.from({ length: containers }, (_, number) => {
        const same = [[shared, `${round}.1`]] as const
        const others = [
          same,
          [[own, `${round}.2`]],
          [...same, ['beta', '1.0']],
          [['gamma', '1.0'], ...same],
          [['alpha', `2.${round}`]],
        ] as const
        return round % 2 === 0 ? same : (others[number % others.length] ?? same)
      })
      const made = await Promise.all(
        requests.map(async (request, number): Promise<Run> => {
          const packages = request.map(([name, version]) => `${name}==${version}`)
          const isKilled = round % 3 === 2 && number === 0
          const seen = await inContainer(world, number, packages, isKilled ? 300 + Math.random() * 1_500 : undefined)
          return { packages, expected: request.map(([, version]) => version).join(' '), seen }
        }),
      )
      runs.push(...made)
    }
    const whole = runs.flatMap(({ seen, ...run }) => (seen === undefined ? [] : [{ ...run, ...seen }]))
    const failed = whole.filter(({ code }) => code !== 0)
    const broken = whole.filter((run) => (run.code === 0 ? run.said !== run.expected : !isPlain(run)))
    process.stderr.write(`containers: ${rounds} rounds, ${whole.length} ensures, ${failed.length} failed, ${broken.length} broken\n`)
    expect(broken).toEqual([])
    // A plain reason is no excuse: nothing here keeps any of them from working.
    expect(failed).toEqual([])
    const warned = whole.flatMap(({ warnings }) => warnings.filter((text) => /registry|mapping/.test(text)))
    expect(warned).toEqual([])
  })
})
