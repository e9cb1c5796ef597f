import { ExtensionConfigError } from '../errors.ts'
import { hasErrno } from '../system/errno.ts'
import { readPlainText } from '../system/plain-file.ts'
import { redactUnreadable } from '../system/secret-url.ts'

/** A URL that was given where a file belongs, and was taken for a path: with one slash. */
const urlAsPath = /[a-z][a-z0-9+.-]+:[\\/]/i

/** The text of a file an input or variable names. Throws ExtensionConfigError `file-unreadable`. */
export async function readInputFile(file: string, origin: string): Promise<string> {
  try {
    return await readPlainText(file)
  } catch (error) {
    if (!hasErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'EPERM', 'ENAMETOOLONG', 'EINVAL', 'ENXIO', 'EFBIG')) throw error
    const reason = hasErrno(error, 'ENOENT', 'ENOTDIR') ? 'there is no such file' : 'it is not a readable file'
    const isUrl = urlAsPath.test(file)
    const shown = isUrl ? redactUnreadable(file) : file
    throw new ExtensionConfigError(`${origin}: '${shown}' cannot be read: ${reason}`, {
      code: 'file-unreadable',
      subject: shown,
      hint: 'Relative paths start at the workspace. Was it checked out before this step?',
      // Its own message has the path.
      ...(isUrl ? {} : { cause: error }),
    })
  }
}
