import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { optionNames } from '../../../src/configuration/options.ts'
import { readSettings } from '../../../src/configuration/settings.ts'
import { type KeptCall, keepCall, reviveCall, withoutSpecifications } from '../../../src/operations/ensure/kept-call.ts'
import { readRequest } from '../../../src/operations/ensure/request.ts'

const digest = 'a'.repeat(64)
const registry = 'https://user:s3cretw0rd@index.example/simple'
const packages = Array.from(
  { length: 500 },
  (_, index) => `[[packages]]
name = "package-${index}"
version = "1.0"
index = "${registry}"
wheels = [{ url = "https://files.example/package_${index}-1.0-py3-none-any.whl", hashes = { sha256 = "${digest}" } }]
`,
)
const lock = `lock-version = "1.0"
created-by = "test"
${packages.join('')}
[[packages]]
name = "private"
archive = { url = "https://user:s3cretw0rd@files.example/private-1.0.zip", hashes = { sha256 = "${digest}" } }
`

async function keptCall(): Promise<KeptCall> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'kept-'))
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }))
  writeFileSync(path.join(workspace, 'pylock.toml'), lock)
  const given = { packages: 'package-1', locked: 'true' }
  const raw = { ...Object.fromEntries(optionNames.map((name) => [name, undefined])), ...given }
  const settings = await readSettings({ raw, environment: { HOME: workspace }, workspace, nameOf: (name) => name })
  const unasked = async ({ shown }: { readonly shown: string }): Promise<never> => await Promise.reject(new Error(shown))
  const markers = async () => ({ python_version: '3.12', python_full_version: '3.12.1' })
  const world = { environment: {}, platform: undefined, markers, exportLock: unasked, buildMetadata: unasked }
  return keepCall(settings, await readRequest(settings, world))
}

describe('a kept call with a lock', () => {
  it('holds no secret of it, and has its specifications bound', async () => {
    const kept = await keptCall()
    expect(JSON.stringify(kept)).not.toContain('s3cretw0rd')
    expect(kept.specifications.map(({ installable }) => installable)).toEqual(['package-1==1.0'])
    expect(kept.lockedAddresses[0]?.registry).toBe('https://index.example/simple')
  })

  it('is short where nothing is installed by it, however long the lock is', async () => {
    const kept = withoutSpecifications(await keptCall())
    expect(JSON.stringify(kept).length).toBeLessThan(10_000)
    const none = { specifications: [], indexes: [], advisories: [], signingKey: undefined }
    expect(reviveCall(JSON.parse(JSON.stringify(kept)), none).settings.locked).toBe(true)
  })
})
