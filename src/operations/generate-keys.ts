import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { denialOf } from '../system/denied.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { makeDirectory } from '../system/files.ts'
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
 * @throws ExtensionConfigError `input-invalid` where one of the files is there already, or nothing can be written there.
 */
export async function generateKeys(directory: string): Promise<KeyFiles> {
  const texts = generateKeyTexts()
  const files: KeyFiles = { signingKey: path.join(directory, 'signing-key.pem'), verifyKey: path.join(directory, 'verify-key.pem') }
  // Ours, because node's recursive mkdir never ends under /proc.
  await makeDirectory(directory).catch((error: unknown) => {
    throw unwritable(directory, error)
  })
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
    if (!hasErrno(error, 'EEXIST')) throw unwritable(path.dirname(file), error)
    throw new ExtensionConfigError(`${file} is there already, and a key is never overwritten`, {
      code: 'input-invalid',
      subject: file,
      hint: 'Name another directory with --out, or move the old key away.',
      cause: error,
    })
  }
}

function unwritable(directory: string, cause: unknown): ExtensionConfigError {
  return new ExtensionConfigError(`the keys cannot be written to '${directory}': ${denialOf(cause) ?? messageOf(cause)}`, {
    code: 'input-invalid',
    subject: directory,
    hint: 'Name a directory with --out that this user may write to.',
    cause,
  })
}
