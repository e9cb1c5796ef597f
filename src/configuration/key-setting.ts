import path from 'node:path'
import { readPlainTextSync } from '../system/plain-file.ts'
import { parseSigningKey, parseVerifyKeys, type SigningKey, type VerifyKey } from '../system/signing-key.ts'

/** The value, or the end of the sentence 'the option must be …'. */
type KeyReading<Value> = { readonly value: Value } | { readonly mustBe: string; readonly shown: string; readonly hint: string }

/** The most that is read of a file of keys, in characters: one key takes 120. */
const longestFile = 65_536

const hint = "'ensure-extensions keygen --out DIR' makes a pair of keys; docs/security.md says which of them goes where."

/**
 * Reads `signing-key`: a PEM text, or a file that holds one. Nothing of the text is ever shown: what is no path may be a key that
 * lost its line breaks.
 */
export function readSigningKey(text: string, workspace: string): KeyReading<SigningKey | undefined> {
  if (text === '') return { value: undefined }
  const pem = isPem(text) ? text : readKeyFile(text, workspace)
  const value = pem === undefined ? undefined : parseSigningKey(pem)
  if (value !== undefined) return { value }
  return { mustBe: 'a private Ed25519 key (PKCS#8, PEM), or a file that holds one', shown: '(not shown: it may be a key)', hint }
}

/** Reads `verify-keys`: PEM texts, or files that hold some, one a line. */
export function readVerifyKeys(text: string, workspace: string): KeyReading<readonly VerifyKey[]> {
  const mustBe = 'public Ed25519 keys (PEM), or files that hold some, one a line'
  // Lines outside of the blocks name files.
  const blocks = text.match(/-----BEGIN [\s\S]*?-----END [^\n]*/g) ?? []
  const files = text
    .replaceAll(/-----BEGIN [\s\S]*?-----END [^\n]*/g, '\n')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const keys = new Map<string, VerifyKey>()
  for (const { content, shown } of [
    ...blocks.map((content) => ({ content, shown: '(a PEM text that is not shown)' })),
    ...files.map((file) => ({ content: readKeyFile(file, workspace), shown: file.includes('-----') ? '(not shown)' : file })),
  ]) {
    const read = content === undefined ? undefined : parseVerifyKeys(content)
    if (read === undefined) return { mustBe, shown, hint }
    for (const key of read) keys.set(key.id, key)
  }
  return { value: [...keys.values()] }
}

function isPem(text: string): boolean {
  return text.includes('-----BEGIN ')
}

function readKeyFile(file: string, workspace: string): string | undefined {
  try {
    const content = readPlainTextSync(path.resolve(workspace, file))
    return content.length > longestFile ? undefined : content
  } catch {
    return undefined
  }
}
