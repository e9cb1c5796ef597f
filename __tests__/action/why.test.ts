import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedPythons } from '../support/pythons.ts'
import { createRunner, type Runner, type Step } from '../support/runner.ts'
import { type Server, startActionsCache, toolsOf } from '../support/servers.ts'
import { isMissing } from '../support/tools.ts'

const protocols = ['v1', 'v2'] as const

describe.each(protocols)('why a job on a fresh machine is not a hit (service %s)', (protocol) => {
  describe.skipIf(isMissing(...toolsOf(protocol)))('', () => {
    let service: Server
    beforeAll(async () => {
      service = await startActionsCache(protocol)
    })
    afterAll(() => service.stop())

    /** A runner whose jobs begin on an empty machine: what is known is what the service tells. */
    async function createJobs(): Promise<{
      runner: Runner
      job: (inputs: Record<string, string>, repository?: string) => Promise<string>
    }> {
      const runner = await createRunner(service.environment)
      const suffix = path
        .basename(runner.sandbox.directory)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
      return {
        runner,
        async job(inputs, repository = 'owner/name') {
          const step: Step = await runner.main({ 'cache-suffix': suffix, ...inputs }, { GITHUB_REPOSITORY: repository })
          await runner.post(step, { GITHUB_REPOSITORY: repository })
          await rm(runner.sandbox.cacheRoot, { recursive: true, force: true })
          expect([step.code, step.outputs['failed'], step.stdout]).toEqual([0, '0', expect.any(String)])
          return /^Why this was not a hit: (.*)$/m.exec(step.stdout)?.[1] ?? 'a hit'
        },
      }
    }

    const never = 'never saved before where this run may read, for these extensions, this Python and these options'

    it('is what changed, where the newest archive of this repository is an earlier state of it', async () => {
      const { runner, job } = await createJobs()
      const write = (text: string): Promise<void> => writeFile(path.join(runner.workspace, 'constraints.txt'), text)
      const inputs = { packages: 'alpha\nbeta', constraints: 'constraints.txt' }
      await write('gamma<2\n')
      expect(await job(inputs)).not.toContain('constraints.txt')
      expect(await job(inputs)).toBe('a hit')
      await write('gamma<3\n')
      expect(await job(inputs)).toBe('constraints.txt changed')
      expect(await job({ ...inputs, packages: 'alpha==1.0\nbeta' })).toBe('alpha==1.0 instead of alpha')
      // Of what another repository saved, and of what shares too little, nothing is said.
      await write('gamma<4\n')
      expect(await job(inputs, 'another/name')).toBe(never)
      expect(await job({ packages: 'alpha' })).toBe(never)
    })

    it('is the Python it is saved for, and the suffix it is saved without, whatever was saved since', async () => {
      const { job } = await createJobs()
      const pythons = installedPythons().filter(({ isPyPy, version }) => !isPyPy && version >= 309)
      const [first, second] = pythons
      if (first === undefined || second === undefined) throw new Error('two Pythons are needed')
      const said = ({ version }: { version: number }): string => `Python 3.${version - 300}`
      await job({ packages: 'alpha', python: first.executable })
      await job({ packages: 'beta', python: second.executable })
      expect(await job({ packages: 'alpha', python: second.executable })).toBe(
        `these extensions are saved for ${said(first)}, not for ${said(second)}`,
      )
      const inputs = { packages: 'alpha>=0.1,<9', python: first.executable }
      await job({ ...inputs, 'cache-suffix': '' })
      await job({ packages: 'beta', python: first.executable })
      expect(await job({ ...inputs, 'cache-suffix': 'mine' })).toBe(
        "these extensions are saved without a cache-suffix, not with cache-suffix 'mine'",
      )
    })
  })
})
