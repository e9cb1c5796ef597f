import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOption, type SettingsSource } from '../../src/configuration/settings.ts'
import { EnsureExtensionsError } from '../../src/errors.ts'
import { generateKeyTexts } from '../../src/system/signing-key.ts'
import { createDirectory } from '../support/directory.ts'

const texts = [generateKeyTexts(), generateKeyTexts()] as const

async function read(raw: { readonly signingKey?: string; readonly verifyKeys?: string }) {
  const workspace = await createDirectory('keys')
  for (const [index, { signingKey, verifyKey }] of texts.entries()) {
    await writeFile(path.join(workspace, `signing-${index}.pem`), signingKey)
    await writeFile(path.join(workspace, `verify-${index}.pem`), verifyKey)
  }
  await writeFile(path.join(workspace, 'huge.pem'), texts[0].verifyKey.padEnd(70_000, '\n'))
  const source: SettingsSource = { raw, environment: {}, workspace, nameOf: (name) => name }
  const [signingKey, verifyKeys] = [readOption(source, 'signingKey'), readOption(source, 'verifyKeys')]
  return [signingKey?.verifyKey.id, ...verifyKeys.map(({ id }) => id)]
}

/** What is said of a text that is refused. */
async function refusal(raw: Parameters<typeof read>[0]): Promise<string> {
  try {
    await read(raw)
  } catch (error) {
    if (error instanceof EnsureExtensionsError) return `${error.code}: ${error.message} ${error.hint}`
    throw error
  }
  return 'nothing'
}

describe('signing-key and verify-keys', () => {
  it('are PEM texts or files, also mixed, with comments, in lines of Windows; each key counts once', async () => {
    const [first, second] = (await read({ verifyKeys: `${texts[0].verifyKey}${texts[1].verifyKey}` })).slice(1)
    expect(await read({})).toEqual([undefined])
    expect(await read({ signingKey: texts[0].signingKey })).toEqual([first])
    expect(await read({ signingKey: 'signing-1.pem' })).toEqual([second])
    const mixed = `# ours\r\nverify-1.pem\r\n${texts[0].verifyKey.replaceAll('\n', '\r\n')}# again\r\nverify-0.pem\r\n`
    expect(new Set((await read({ verifyKeys: mixed })).slice(1))).toEqual(new Set([first, second]))
    expect(await read({ verifyKeys: mixed })).toHaveLength(3)
  })

  it.each([
    ['a file that is not there', 'nowhere.pem'],
    ['a directory', '.'],
    ['a public key', 'verify-0.pem'],
    ['a key without its line breaks', texts[0].signingKey.replaceAll('\n', ' ')],
    ['the inside of a key alone', texts[0].signingKey.split('\n')[1] ?? ''],
    ['a key with something lost', texts[0].signingKey.replace('MC4C', 'MC4')],
  ])('of %s as signing-key, nothing is shown', async (_, signingKey) => {
    const said = await refusal({ signingKey })
    expect(said).toMatch(/^input-invalid: signingKey must be a private Ed25519 key/)
    expect(said).not.toContain(signingKey.split(/\s/).find((word) => word.length > 30) ?? 'pem')
  })

  it.each([
    ['a file that is not there', 'nowhere.pem', 'nowhere.pem'],
    ['a file that is too long', 'huge.pem', 'huge.pem'],
    ['a private key in a file', 'verify-0.pem\nsigning-0.pem', 'signing-0.pem'],
    ['a private key as text', texts[0].signingKey, 'not shown'],
    ['one sound text and one that is not', texts[0].verifyKey + texts[1].verifyKey.replace('MC', 'XX'), 'not shown'],
  ])('%s is refused as verify-keys, and no key is shown', async (_, verifyKeys, shown) => {
    const said = await refusal({ verifyKeys })
    expect(said).toMatch(/^input-invalid: verifyKeys must be public Ed25519 keys/)
    expect(said).toContain(shown)
    expect(said).not.toContain(texts[0].signingKey.split('\n')[1])
  })
})
