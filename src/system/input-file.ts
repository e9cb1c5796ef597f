import { readFile } from 'node:fs/promises'
import { ExtensionConfigError, hasErrno } from '../errors.ts'

/** The text of a file an input or variable names. Throws ExtensionConfigError `file-unreadable`. */
export async function readInputFile(file: string, origin: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (!hasErrno(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'EPERM')) throw error
    const reason = hasErrno(error, 'ENOENT', 'ENOTDIR') ? 'there is no such file' : 'it is not a readable file'
    throw new ExtensionConfigError(`${origin}: '${file}' cannot be read: ${reason}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Relative paths start at the workspace. Was it checked out before this step?',
      cause: error,
    })
  }
}
