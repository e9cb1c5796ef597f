import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { osvRecord, startAdvisories } from '../support/advisories.ts'
import { createRunner } from '../support/runner.ts'
import { buildWheel } from '../support/wheels.ts'

describe('after a job that was a hit', () => {
  it('advisories are asked; what is malicious is not used by the next job, here or elsewhere', { timeout: 120_000 }, async () => {
    const runner = await createRunner()
    const source = await startAdvisories(osvRecord('alpha', ['1.0']))
    const store = path.join(runner.sandbox.directory, 'archives')
    const inputs = { packages: 'alpha', provider: `local:${store}` }
    await runner.post(await runner.main(inputs))
    const hit = await runner.main({ ...inputs, advisories: source.url })
    expect([hit.code, hit.outputs['cache-hit'], source.asked]).toEqual([0, 'true', 0])
    const post = await runner.post(hit)
    expect([post.code, source.asked]).toEqual([0, 1])
    expect(post.stdout).toMatch(
      /::warning.*the cache entry .* that this job has used is not used any more: alpha 1\.0: it is malicious, says MAL-2026-7/,
    )
    expect(await readdir(store)).toHaveLength(4)
    buildWheel(runner.wheels, { name: 'alpha', version: '1.1' })
    const here = await runner.main(inputs)
    const elsewhere = await runner.main({ ...inputs, 'cache-root': path.join(runner.sandbox.directory, 'elsewhere') })
    for (const step of [here, elsewhere]) {
      expect([step.outputs['cache-hit'], step.outputs['restore-status']]).toEqual(['false', 'recalled'])
      expect(step.outputs['extensions']).toContain('"version":"1.1"')
    }
  })

  it('a file of advisories, which any step may have changed, counts on this machine alone', { timeout: 120_000 }, async () => {
    const runner = await createRunner()
    const store = path.join(runner.sandbox.directory, 'archives')
    const inputs = { packages: 'alpha', provider: `local:${store}`, advisories: 'osv' }
    await runner.post(await runner.main(inputs))
    const hit = await runner.main(inputs)
    await writeFile(path.join(runner.workspace, 'osv'), JSON.stringify(osvRecord('alpha', ['1.0'])))
    const post = await runner.post(hit)
    expect(post.stdout).toContain('is not used any more: alpha 1.0')
    expect(await readdir(store)).toHaveLength(1)
  })
})
