import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import { denialOf } from '../system/denied.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { followLinks, makeDirectory, writeText } from '../system/files.ts'
import { redactUnreadable } from '../system/secret-url.ts'

/** Why a place that a user names cannot be written. */
const problems = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOSPC',
  'EDQUOT',
  'ELOOP',
  'ENAMETOOLONG',
  'EINVAL',
]

/** A file that a user names, to be written. */
export interface OutputFile {
  /** Absolute. */
  readonly file: string
  /** How the user calls it. */
  readonly shown: string
  /** Begins the sentence `… cannot be written to`. */
  readonly what: string
}

/**
 * Writes a file that a user names, and the directories it lies in. A link stays one.
 *
 * @throws ExtensionConfigError `input-invalid` where it cannot be written.
 */
export async function writeOutputFile(output: OutputFile, content: string | Uint8Array): Promise<void> {
  await writing(output, async () => await writeText(output.file, content, { isLinkKept: true }))
}

/**
 * Makes sure that a file can be written, before the work whose result it is to hold.
 *
 * @throws ExtensionConfigError `input-invalid` as {@link writeOutputFile}.
 */
export async function requireWritable(output: OutputFile): Promise<void> {
  await writing(output, async () => {
    const directory = path.dirname(await followLinks(output.file))
    await makeDirectory(directory)
    await access(directory, constants.W_OK)
  })
}

async function writing({ shown, what }: OutputFile, work: () => Promise<void>): Promise<void> {
  // The path of a URL would be made, with the password in it.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(shown)) throw unwritable({ shown: redactUnreadable(shown), what }, 'it is a URL')
  try {
    await work()
  } catch (error) {
    if (!hasErrno(error, ...problems)) throw error
    throw unwritable({ shown, what }, denialOf(error) ?? messageOf(error), error)
  }
}

function unwritable({ shown, what }: Omit<OutputFile, 'file'>, reason: string, cause?: unknown): ExtensionConfigError {
  return new ExtensionConfigError(`${what} cannot be written to '${shown}': ${reason}`, {
    code: 'input-invalid',
    subject: shown,
    hint: 'Name a place that can be made and written.',
    cause,
  })
}
