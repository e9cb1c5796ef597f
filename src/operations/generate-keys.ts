import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { hasErrno } from '../system/errno.ts'
import { generateKeyTexts } from '../system/signing-key.ts'

/** Where a pair of keys was written, absolute. */
export interface KeyFiles {
  /** The private key: for the secret that `signing-key` gets. */
  readonly signingKey: string
  /** The public key: for `verify-keys`, and for everybody to see. */
  readonly verifyKey: string
}

/**
 * Writes a new pair of keys: `signing-key.pem`, which only its owner reads, and `verify-key.pem`. Nothing is ever overwritten.
 *
 * @param directory absolute; made where it is not there.
 * @throws ExtensionConfigError `input-invalid` where one of the files is there already.
 */
export async function generateKeys(directory: string): Promise<KeyFiles> {
  const texts = generateKeyTexts()
  const files: KeyFiles = { signingKey: path.join(directory, 'signing-key.pem'), verifyKey: path.join(directory, 'verify-key.pem') }
  await mkdir(directory, { recursive: true })
  await writeNew(files.verifyKey, texts.verifyKey, 0o644)
  try {
    await writeNew(files.signingKey, texts.signingKey, 0o600)
  } catch (error) {
    // A public key without its private one is of no use to anybody.
    await rm(files.verifyKey)
    throw error
  }
  return files
}

async function writeNew(file: string, text: string, mode: number): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode })
  } catch (error) {
    if (!hasErrno(error, 'EEXIST')) throw error
    throw new ExtensionConfigError(`${file} is there already, and a key is never overwritten`, {
      code: 'input-invalid',
      subject: file,
      hint: 'Name another directory with --out, or move the old key away.',
      cause: error,
    })
  }
}
