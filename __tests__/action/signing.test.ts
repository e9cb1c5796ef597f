import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBundleHeader } from '../../src/bundles/bundle.ts'
import { trustIn } from '../../src/bundles/trust.ts'
import { generateKeyTexts, parseSigningKey } from '../../src/system/signing-key.ts'
import { leaksBelow, leaksIn } from '../support/leaks.ts'
import { createRunner } from '../support/runner.ts'
import { buildWheel } from '../support/wheels.ts'

const { signingKey, verifyKey } = generateKeyTexts()
const key = parseSigningKey(signingKey) ?? expect.fail('no key')
const [, secret = ''] = signingKey.split('\n')
const withoutMasks = (text: string): string => text.replaceAll(/^::add-mask::.*$/gm, '')

describe('the action with keys', () => {
  it('signs in post, with the key from its input; another runner opens that with the public key', async () => {
    const runner = await createRunner()
    const store = path.join(runner.sandbox.directory, 'store')
    const inputs = { packages: 'alpha', provider: `local:${store}` }
    const main = await runner.main({ ...inputs, 'signing-key': signingKey })
    const post = await runner.post(main)
    expect([main.code, post.code, post.stdout]).toEqual([0, 0, expect.stringContaining('local: saved')])
    const [saved = ''] = await readdir(store)
    expect(
      await readBundleHeader(
        path.join(store, saved, 'bundle'),
        trustIn([key.verifyKey], () => undefined),
      ),
    ).toMatchObject({
      signatures: [{ keyid: key.verifyKey.id }],
    })
    await rm(runner.sandbox.cacheRoot, { recursive: true })
    const hit = await runner.main({ ...inputs, 'verify-keys': verifyKey })
    expect([hit.outputs['cache-hit'], hit.outputs['restore-status']]).toEqual(['true', 'hit'])
    await runner.post(hit)
    await rm(runner.sandbox.cacheRoot, { recursive: true })
    const refused = await runner.main({ ...inputs, 'verify-keys': generateKeyTexts().verifyKey })
    expect([refused.code, refused.outputs['cache-hit'], refused.outputs['restore-status']]).toEqual([0, 'false', 'refused'])
    expect(refused.stdout).toMatch(/::warning::the archive .* was refused: it is signed with a key that is not in verify-keys/)
  })

  it('shows the key nowhere: no log, no state, no output, no file, no program it starts', async () => {
    const runner = await createRunner()
    const dump = path.join(runner.sandbox.directory, 'python')
    const seen = path.join(runner.sandbox.directory, 'seen by programs')
    const main = await runner.main({ packages: 'alpha' }, {})
    const real = main.outputs['python'] ?? ''
    await writeFile(dump, `#!/bin/sh\nenv >> '${seen}'\nexec '${real}' "$@"\n`, { mode: 0o755 })
    const inputs = { packages: 'alpha\nbeta', provider: 'local:store', python: dump, 'signing-key': signingKey, 'verify-import': 'true' }
    const first = await runner.main(inputs, { ACTIONS_STEP_DEBUG: 'true', RUNNER_DEBUG: '1' })
    const post = await runner.post(first, { RUNNER_DEBUG: '1' })
    expect([first.code, post.code, post.stdout]).toEqual([0, 0, expect.stringContaining('saved')])
    // The runner is told to hide it: that is the one place.
    expect(first.stdout).toContain(`::add-mask::${secret}`)
    const spellings = [secret, signingKey]
    const texts = [first, post].flatMap(({ stdout, stderr }) => [withoutMasks(stdout), stderr])
    expect(
      [...texts, JSON.stringify([first.state, first.outputs, first.variables]), first.summary].flatMap((text) =>
        leaksIn('text', text, spellings),
      ),
    ).toEqual([])
    expect(leaksBelow(runner.sandbox.directory, spellings)).toEqual([])
    expect((await readdir(runner.sandbox.directory)).includes('seen by programs')).toBe(true)
  })

  it.each([
    ['signing-key', signingKey.replaceAll('\n', ' ')],
    ['signing-key', secret],
    ['verify-keys', signingKey],
  ])('%s that cannot be read ends the step, and shows nothing of it', async (name, value) => {
    const runner = await createRunner()
    const main = await runner.main({ packages: 'alpha', [name]: value })
    expect([main.code, main.stdout]).toEqual([1, expect.stringContaining(`input ${name} must be`)])
    expect(withoutMasks(main.stdout) + main.stderr).not.toContain(secret)
  })

  it.each([
    // After a hit post asks the index about it: that state is main's own.
    ['all was there', { packages: 'alpha' }, expect.stringMatching(/^\{"call":\{/)],
    ['it failed', { packages: 'a b c' }, ''],
    ['it was only to look', { packages: 'alpha', 'lookup-only': 'true' }, ''],
    ['it keeps entries warm', { packages: 'alpha', mode: 'warm' }, ''],
  ])('leaves no state for a later step to fill in: %s', async (_, inputs, recall) => {
    const runner = await createRunner()
    await runner.main(inputs)
    const { state } = await runner.main({ ...inputs, 'signing-key': signingKey })
    expect(state).toEqual({ post: '', mounts: '', notes: '', refresh: '', recall })
    // The runner sets these variables after those that steps have set, so that post reads no state but ours.
    const post = await runner.post({ ...(await runner.main(inputs)), state })
    expect([post.code, post.stdout]).toEqual([0, expect.stringContaining('Nothing to save.')])
  })

  it('refreshes in post with the keys that main read, whatever later steps did to the file; the state holds no private one', async () => {
    const runner = await createRunner()
    const file = path.join(runner.workspace, 'verify.pem')
    await writeFile(file, verifyKey)
    const store = path.join(runner.sandbox.directory, 'store')
    const keys = { 'signing-key': signingKey, 'verify-keys': 'verify.pem' }
    const inputs = { packages: 'alpha', provider: `local:${store}`, refresh: 'after', ...keys }
    const first = await runner.main({ ...inputs, provider: 'none' })
    const record = path.join(first.outputs['site-packages'] ?? '', '.cache_metadata.json')
    const past = new Date(Date.now() - 48 * 3_600_000).toISOString()
    await writeFile(record, (await readFile(record, 'utf8')).replaceAll(/"installed_at": ".*?"/g, `"installed_at": "${past}"`))
    buildWheel(runner.wheels, { name: 'alpha', version: '2.0' })
    const used = await runner.main(inputs)
    expect(leaksIn('state', JSON.stringify(used.state), [secret, signingKey])).toEqual([])
    expect(JSON.parse(used.state['refresh'] ?? '')).toMatchObject({ verifyKeys: [verifyKey] })
    await writeFile(file, 'no key any more')
    const post = await runner.post(used)
    expect([post.code, post.stdout]).toEqual([0, expect.stringMatching(/alpha 1\.0 -> 2\.0[\s\S]*local: saved ensure-extensions-/)])
    await rm(runner.sandbox.cacheRoot, { recursive: true })
    const hit = await runner.main({ packages: 'alpha', provider: `local:${store}`, 'verify-keys': verifyKey })
    expect([hit.outputs['cache-hit'], hit.outputs['restore-status']]).toEqual(['true', 'hit'])
  })

  it('saves nothing unsigned where post has the public key and no longer the private one', async () => {
    const runner = await createRunner()
    const main = await runner.main({ packages: 'alpha', provider: 'local:store', 'signing-key': signingKey, 'verify-keys': verifyKey })
    const post = await runner.post(main, { 'INPUT_SIGNING-KEY': '' })
    expect([post.code, post.stdout]).toEqual([
      0,
      expect.stringContaining('nothing was saved: signing-key was given to the main step, and is not given to this one'),
    ])
    expect(await readdir(path.join(runner.workspace, 'store')).catch(() => [])).toEqual([])
  })
})
