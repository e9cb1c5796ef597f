import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Credentials, credentials, userInfos } from '../support/credentials.ts'
import { type Leak, leaksBelow, leaksIn, spellingsOf, watchArguments } from '../support/leaks.ts'
import { type PrivateServer, startPrivateServer } from '../support/private-server.ts'
import { createSandbox, type Ran, type Sandbox, writeScript } from '../support/sandbox.ts'
import { isLeftOut, requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** A machine of a user: everything but uv's own cache lies below one directory, and the arguments of all it starts are noted. */
interface Machine {
  readonly sandbox: Sandbox
  readonly server: PrivateServer
  /** Runs a command line; gives how it ended and where the secrets were found. */
  run(args: readonly string[], secrets: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ran & { leaks: Leak[] }>
  /** Where the files hold a secret. */
  leaks(secrets: readonly string[]): Leak[]
}

async function createMachine(): Promise<Machine> {
  const sandbox = await createSandbox('secrets')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0' })
  buildWheel(wheels, { name: 'beta', version: '1.0' })
  const server = await startPrivateServer(wheels, path.join(sandbox.directory, 'repositories'))
  const at = (name: string): string => {
    const directory = path.join(sandbox.directory, name)
    mkdirSync(directory)
    return directory
  }
  const [home, temporary, workspace] = [at('home'), at('temp'), at('workspace')]
  // Sampling may miss a process of a moment: uv's arguments are noted by a script in its place, git's by git itself.
  const [noted, traced] = [path.join(sandbox.directory, 'arguments of uv'), path.join(sandbox.directory, 'arguments of git')]
  const bin = at('noting')
  await writeScript(path.join(bin, 'uv'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${noted}'\nexec '${requireTool('uv')}' "$@"\n`)
  const environment: NodeJS.ProcessEnv = {
    HOME: home,
    XDG_CACHE_HOME: undefined,
    TMPDIR: temporary,
    PATH: `${bin}:${sandbox.environment['PATH']}`,
    GIT_TRACE: traced,
    GIT_CONFIG_NOSYSTEM: '1',
    UV_HTTP_TIMEOUT: '5',
  }
  const leaks = (secrets: readonly string[]): Leak[] => leaksBelow(sandbox.directory, spellingsOf(secrets))
  return {
    sandbox,
    server,
    leaks,
    async run(args, secrets, more = {}) {
      let watch: ReturnType<typeof watchArguments> | undefined
      const ran = await sandbox.cli(args, {
        cwd: workspace,
        environment: { ...environment, ...more },
        onStart: (child) => {
          watch = watchArguments(child)
        },
      })
      const spellings = spellingsOf(secrets)
      const seen = ((await watch?.stop()) ?? []).join('\n')
      return {
        ...ran,
        leaks: [
          ...leaksIn(`stdout of ${args[0]}`, ran.stdout, spellings),
          ...leaksIn(`stderr of ${args[0]}`, ran.stderr, spellings),
          ...leaksIn(`the arguments of what ${args[0]} started`, seen, spellings),
        ],
      }
    },
  }
}

/** What is asked for: from the URL of a wheel, from an index and from a repository. */
interface Asked {
  readonly secrets: readonly string[]
  readonly wheel: string
  readonly index: string
  readonly repository: string
}

const asked: fc.Arbitrary<(server: PrivateServer) => Asked> = fc.tuple(credentials, userInfos, userInfos).map(
  ([file, index, origin]) =>
    ({ place }: PrivateServer): Asked => ({
      secrets: [...file.cores, ...index.cores, ...origin.cores],
      wheel: urlOf(file, `${place}/files/alpha-1.0-py3-none-any.whl`),
      index: `http://${index.userInfo}${place}/simple`,
      repository: `repo @ git+http://${origin.userInfo}${place}/repository.git`,
    }),
)

function urlOf({ userInfo, query, fragment }: Credentials, place: string): string {
  return `http://${userInfo}${place}${query}${fragment}`
}

/** Everything a user can do with them that goes well. */
function successes({ wheel, index, repository: origin }: Asked): string[][] {
  const all = [wheel, origin, 'beta', '--index-url', index]
  return [
    ['resolve', '--json', ...all],
    ['ensure', '-v', '--provider', 'local:archives', ...all],
    ['ensure', '--json', '-v', '--provider', 'local:archives', ...all],
    ['ensure', '-v', '--provider', 'local:archives', '--archive', 'tar', '--cache-suffix', 'tar', '--isolation', 'package', ...all],
    ['ensure', '--ttl-hours', '0', '-v', ...all],
    ['run', '-v', ...all, '--', 'python3', '-c', 'import alpha, beta, repo'],
    ['env', ...all],
    ['warm', '--json', '--ahead', '48', ...all],
    ['list', '--entries'],
    ['list', '--entries', '--json'],
    ['validate'],
    ['doctor', '--json'],
    ['invalidate', wheel],
    ['invalidate', '--json', origin],
  ]
}

/** The same, where the server does not give what is asked for, or the text is nothing a URL parser reads. */
function failures({ wheel, index, repository: origin }: Asked): string[][] {
  const changed = (text: string, to: string): string => text.replace('/files/alpha', to)
  const elsewhere = (text: string): string => text.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9')
  const once = ['--retries', '0']
  return [
    ['ensure', '-v', ...once, elsewhere(wheel), elsewhere(origin)],
    ['ensure', '--json', ...once, 'beta', '--index-url', elsewhere(index)],
    ['resolve', ...once, changed(wheel, '/denied/alpha'), origin.replace('/repository', '/denied/repository')],
    ['ensure', '-v', ...once, changed(wheel, '/files/nowhere'), origin.replace('/repository', '/nowhere')],
    ['ensure', '--json', ...once, 'nowhere-to-be-found', '--extra-index-url', index],
    ['ensure', ...once, `other @ ${wheel}`],
    ['ensure', ...once, `${wheel.replace(/#.*/, '')}#sha256=${'0'.repeat(64)}`],
    ['ensure', ...once, wheel.replace('://', '://a b:')],
    ['ensure', ...once, wheel.replace('@127', '/@127')],
    ['ensure', ...once, `six==${wheel},1`],
    ['ensure', ...once, `${origin} -- ${wheel}`],
    ['invalidate', `x @ ${wheel} y`],
    ['ensure', 'beta', '--index-url', `${index} x`],
    ['ensure', 'beta', '--retries', wheel],
    ['ensure', 'beta', `--no-such-option=${wheel}`],
    ['ensure', 'beta', '--provider', `s3://bucket?endpoint=${wheel}`],
  ]
}

const isQuick = isLeftOut('secrets: many random credentials, and each of them through every failure')

describe('secrets', () => {
  it('of any form go through every command, and are found nowhere', { timeout: 1_200_000 }, async () => {
    const property = fc.asyncProperty(asked, fc.nat(), async (make, seed) => {
      const machine = await createMachine()
      const what = make(machine.server)
      const leaks: Leak[] = []
      for (const [index, args] of successes(what).entries()) {
        // The quick tier takes those that differ most.
        if (isQuick && ![0, 1, 2, 5, 9, 12].includes(index)) continue
        const ran = await machine.run(args, what.secrets)
        leaks.push(...ran.leaks)
        expect([args[0], ran.code, ran.stderr]).toEqual([args[0], 0, expect.any(String)])
      }
      const failing = failures(what)
      for (const [index, args] of failing.entries()) {
        // The quick tier takes a part of them, and over the runs all.
        if (isQuick && index % 4 !== seed % 4) continue
        const ran = await machine.run(args, what.secrets)
        leaks.push(...ran.leaks)
        expect([args, ran.code]).not.toEqual([args, 0])
      }
      leaks.push(...machine.leaks(what.secrets))
      expect(leaks).toEqual([])
      rmSync(machine.sandbox.directory, { recursive: true, force: true })
    })
    await fc.assert(property, { numRuns: isQuick ? 1 : 15, endOnFailure: true })
  })
})
