import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeHeader, readHeader } from '../../src/bundles/header.ts'
import { schemaVersion } from '../../src/bundles/keys.ts'
import { producerOf, type StampPayload } from '../../src/bundles/payload.ts'
import { Refusal, signaturesBy } from '../../src/bundles/trust.ts'
import { readers } from '../../src/configuration/option-kinds.ts'
import { canBeOpened, type TrustSettings, trustOf } from '../../src/operations/trust.ts'
import type { Environment } from '../../src/ports.ts'
import { memorySource } from '../../src/system/byte-source.ts'
import { generateKeyTexts, parseSigningKey } from '../../src/system/signing-key.ts'
import { createDirectory } from '../support/directory.ts'

const signingKey = parseSigningKey(generateKeyTexts().signingKey) ?? expect.fail('no key')
const providerOf = (text: string): TrustSettings['provider'] => {
  const read = readers.provider(text, { workspace: '/', environment: {} })
  return 'value' in read ? read.value : expect.fail(read.mustBe)
}
const settings: TrustSettings = {
  verifyKeys: [signingKey.verifyKey],
  signingKey: undefined,
  cacheInRelease: 'auto',
  provider: providerOf('github-actions'),
}
const now = new Date('2026-11-21T10:00:00Z')
const clock = { now: () => now }

const run = (event: string, ref: string, more: Environment = {}): Environment => ({
  GITHUB_REPOSITORY: 'owner/name',
  GITHUB_EVENT_NAME: event,
  GITHUB_REF: ref,
  ...more,
})
const push = run('push', 'refs/heads/main')
const pull = run('pull_request', 'refs/pull/7/merge', { GITHUB_BASE_REF: 'next' })

/** Whether a run opens what another one signed, or why it does not. */
async function opens(reader: Environment, writer: Environment, change: Partial<TrustSettings> = {}, time = now): Promise<string> {
  const payload: StampPayload = {
    version: schemaVersion,
    kind: 'stamp',
    key: 'k',
    request_digest: 'a'.repeat(64),
    platform_id: 'p',
    abi: 'a',
    producer: producerOf(writer),
    time: time.toISOString(),
    renewed: [],
  }
  const trust = trustOf({ ...settings, ...change }, { environment: reader, clock })
  if (trust.closedReason !== undefined) return trust.closedReason
  const read = await readHeader(memorySource(encodeHeader(payload, signaturesBy(signingKey))), trust)
  return read instanceof Refusal ? read.reason : typeof read === 'string' ? read : 'opened'
}

describe('with keys, a run opens what was signed', () => {
  it.each<[string, Environment, Environment]>([
    ['by its own ref', pull, pull],
    ['by the default branch, in a pull request', pull, push],
    ['by the base of its pull request', pull, run('push', 'refs/heads/next')],
    ['by the default branch, in a run for a tag', run('push', 'refs/tags/v1'), push],
    ['by the default branch, in a release', run('release', 'refs/tags/v1'), run('schedule', 'refs/heads/main')],
    ['by the default branch, on a laptop', {}, push],
    ['on a laptop, on a laptop', {}, {}],
  ])('%s', async (_, reader, writer) => {
    expect(await opens(reader, writer)).toBe('opened')
  })

  it.each<[string, Environment, Environment, string]>([
    ['by a pull request', push, pull, 'it was signed for refs/pull/7/merge'],
    ['by another pull request', pull, run('pull_request', 'refs/pull/8/merge'), 'it was signed for refs/pull/8/merge'],
    ['by another branch', push, run('push', 'refs/heads/other'), 'it was signed for refs/heads/other'],
    ['by another repository', push, { ...push, GITHUB_REPOSITORY: 'other/name' }, 'it was signed in other/name, not in owner/name'],
    ['by no repository', push, {}, 'it was signed in no repository'],
    ['on the default branch on behalf of others', push, run('pull_request_target', 'refs/heads/main'), 'acts on behalf of others'],
    ['on the default branch after a comment', push, run('issue_comment', 'refs/heads/main'), 'acts on behalf of others'],
    ['for an event that nobody knows', push, run('new_event', 'refs/heads/main'), 'acts on behalf of others'],
    ['by a branch, on a laptop', {}, run('push', 'refs/heads/other'), 'it was signed for refs/heads/other'],
  ])('but not %s', async (_, reader, writer, reason) => {
    expect(await opens(reader, writer)).toContain(reason)
  })

  it('by the repository and the default branch that an s3:// provider names', async () => {
    const provider = providerOf('local,s3://bucket/p?repository=org/warm&default-branch=trunk')
    const warm = run('schedule', 'refs/heads/trunk', { GITHUB_REPOSITORY: 'org/warm' })
    expect(await opens(push, warm, { provider })).toBe('opened')
    expect(await opens(push, push, { provider: providerOf('s3://bucket/p?repository=org/warm') })).toContain('not in org/warm')
  })

  it('by the default branch as the event tells it', async () => {
    const file = path.join(await createDirectory('event'), 'event.json')
    await writeFile(file, JSON.stringify({ repository: { default_branch: 'trunk' } }))
    const reader = { ...pull, GITHUB_EVENT_PATH: file }
    expect(await opens(reader, run('push', 'refs/heads/trunk'))).toBe('opened')
    expect(await opens(reader, push)).toContain('it was signed for refs/heads/main')
  })

  it('by a clock that is not more than a day ahead', async () => {
    const at = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
    expect([await opens(push, push, {}, at(23)), await opens(push, push, {}, at(-9_000))]).toEqual(['opened', 'opened'])
    expect(await opens(push, push, {}, at(8_760))).toMatch(/made at 2027-11-21T10:00:00.000Z, which is more than a day ahead/)
  })

  it('by its own signing key, which alone makes signatures a condition', async () => {
    expect(await opens(push, push, { verifyKeys: [], signingKey })).toBe('opened')
    const trust = trustOf({ ...settings, verifyKeys: [], signingKey }, { environment: push, clock })
    expect(trust.judgeEnvelope({ payloadType: 't', payloadBytes: Buffer.alloc(0), signatures: [], isCanonical: true })).toBe(
      'it is not signed',
    )
  })

  it('and saves only what others with its keys could open', () => {
    expect(canBeOpened({ verifyKeys: [], signingKey: undefined })).toBe(true)
    expect(canBeOpened({ verifyKeys: [signingKey.verifyKey], signingKey })).toBe(true)
    expect(canBeOpened({ verifyKeys: [signingKey.verifyKey], signingKey: undefined })).toBe(false)
  })
})

describe('cache-in-release', () => {
  const releases: readonly [string, Environment][] = [
    ['release', run('release', 'refs/tags/v1')],
    ['pull_request_target', run('pull_request_target', 'refs/heads/main')],
    ['workflow_run', run('workflow_run', 'refs/heads/main')],
    ['the tag v1', run('push', 'refs/tags/v1')],
    ['the tag v2', run('workflow_dispatch', 'refs/tags/v2')],
  ]
  const unsigned = { verifyKeys: [] }

  it.each(releases)('auto restores nothing in a run for %s without keys, and says why and what to do', async (name, reader) => {
    expect(await opens(reader, push, unsigned)).toBe(
      `nothing is restored in a run for ${name} (cache-in-release: auto); with verify-keys signed archives are restored`,
    )
    expect(await opens(reader, push, { ...unsigned, cacheInRelease: 'on' })).toBe('opened')
    expect(await opens(reader, push, { cacheInRelease: 'off' })).toBe(`nothing is restored in a run for ${name} (cache-in-release: off)`)
    expect(await opens(reader, push)).toBe('opened')
  })

  it.each<[string, Environment]>([
    ['push', push],
    ['pull_request', pull],
    ['schedule', run('schedule', 'refs/heads/main')],
    ['a documentation workflow with id-token: write', { ...push, ACTIONS_ID_TOKEN_REQUEST_URL: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }],
    ['no workflow', {}],
  ])('changes nothing in a run for %s', async (_, reader) => {
    for (const cacheInRelease of ['auto', 'on', 'off'] as const)
      expect(await opens(reader, push, { ...unsigned, cacheInRelease })).toBe('opened')
  })
})
