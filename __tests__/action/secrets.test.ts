import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentials, userInfos } from '../support/credentials.ts'
import { type Leak, leaksBelow, leaksIn, spellingsOf } from '../support/leaks.ts'
import { startPrivateServer } from '../support/private-server.ts'
import { createRunner, type Runner, type Step } from '../support/runner.ts'
import { startActionsCache, toolsOf } from '../support/servers.ts'
import { isLeftOut, isMissing } from '../support/tools.ts'

const isQuick = isLeftOut('secrets of the action: many random credentials')

/** What a run printed, but for the lines by which the runner is told what to hide. */
function withoutMasks(text: string): string {
  return text.replaceAll(/^::add-mask::.*$/gm, '')
}

function masksIn(text: string): string[] {
  return [...text.matchAll(/^::add-mask::(.*)$/gm)].map(([, masked = '']) => masked)
}

describe('secrets of the action', () => {
  const stores = ['local', 'v1'] as const
  const isSkipped = isMissing(...toolsOf('v1'))

  it.skipIf(isSkipped).each(stores)(
    'of any form are found nowhere: main and post, well and not, store %s',
    { timeout: 1_200_000 },
    async (store) => {
      const service = store === 'v1' ? await startActionsCache('v1') : undefined
      const property = fc.asyncProperty(credentials, userInfos, userInfos, async (file, index, origin) => {
        const runner = await createRunner(service?.environment)
        const { place } = await startPrivateServer(runner.wheels, path.join(runner.sandbox.directory, 'repositories'))
        const spellings = spellingsOf([...file.cores, ...index.cores, ...origin.cores])
        const wheel = `http://${file.userInfo}${place}/files/alpha-1.0-py3-none-any.whl${file.query}${file.fragment}`
        const repository = `repo @ git+http://${origin.userInfo}${place}/repository.git`
        const leaks: Leak[] = []
        const look = (what: string, { stdout, stderr }: { stdout: string; stderr: string }): void => {
          leaks.push(...leaksIn(`stdout of ${what}`, withoutMasks(stdout), spellings), ...leaksIn(`stderr of ${what}`, stderr, spellings))
          leaks.push(...leaksBelow(runner.sandbox.directory, spellings))
        }
        const step = async (what: string, inputs: Record<string, string>): Promise<Step> => {
          const main = await runner.main(
            { retries: '0', provider: store === 'v1' ? 'github-actions' : 'local:archives', ...inputs },
            debugging,
          )
          look(`main, ${what}`, main)
          look(`post, ${what}`, await runner.post(main, debugging))
          return main
        }
        const inputs = { packages: [wheel, repository, 'beta'].join('\n'), 'index-url': `http://${index.userInfo}${place}/simple` }
        expect((await step('a miss', inputs)).code).toBe(0)
        // A fresh machine: what it unpacks is what the store holds.
        rmSync(runner.sandbox.cacheRoot, { recursive: true })
        expect((await step('a hit', inputs)).outputs['cache-hit']).toBe('true')
        const denied = { ...inputs, packages: `${wheel.replace('/files/', '/denied/')}\n${repository.replace('/repository', '/nowhere')}` }
        expect((await step('a failure', denied)).code).toBe(1)
        expect((await step('nothing readable', { ...inputs, packages: `a @ ${wheel} b\n${wheel.replace('@127', '/@127')}` })).code).toBe(1)
        const elsewhere = inputs['index-url'].replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9')
        expect(
          (await step('a host that is down', { packages: 'beta', 'index-url': elsewhere, 'fail-on-error': 'false' })).outputs['failed'],
        ).toBe('1')
        expect(leaks).toEqual([])
      })
      try {
        await fc.assert(property, { numRuns: isQuick ? 1 : 4, endOnFailure: true })
      } finally {
        await service?.stop()
      }
    },
  )

  it('are hidden by the runner too where they are long enough, and no letter of the log is hidden by a short one', async () => {
    const runner: Runner = await createRunner()
    const { place } = await startPrivateServer(runner.wheels, path.join(runner.sandbox.directory, 'repositories'))
    const long = 'kA7vQ2mX9rT4wZ8c'
    const packages = `http://${long}:x@${place}/files/alpha-1.0-py3-none-any.whl?v=1&sig=${long}2`
    const { stdout, code } = await runner.main({ packages, 'index-url': `http://p:${long}3@${place}/simple` })
    expect([code, masksIn(stdout).sort()]).toEqual([0, [long, `${long}2`, `${long}3`]])
  })
})

/** All that the action can say. */
const debugging = { RUNNER_DEBUG: '1' }
