import { ExtensionConfigError } from '../errors.ts'
import { hasErrno } from '../system/errno.ts'
import { readPlain } from '../system/plain-file.ts'
import { redactUnreadable } from '../system/secret-url.ts'

/** A URL that was given where a file belongs, and was taken for a path: with one slash. */
const urlAsPath = /[a-z][a-z0-9+.-]+:[\\/]/i

/** The largest file that is read, in bytes: a hundred times the largest lock file seen. */
export const maxInputBytes: number = 64 * 1024 * 1024

/**
 * The text of a file an input or variable names: UTF-8, or UTF-16 with its mark, as editors on Windows save it. Throws
 * ExtensionConfigError `file-unreadable`, also for what is not text or too large.
 */
export async function readInputFile(file: string, origin: string): Promise<string> {
  return (await readInput(file, origin)).text
}

/** {@link readInputFile}, for those who write it again: also its bytes. */
export async function readInput(file: string, origin: string): Promise<{ readonly text: string; readonly bytes: Uint8Array }> {
  const bytes = await readInputBytes(file, origin)
  const text = decodeText(bytes)
  if (text !== undefined) return { text, bytes }
  throw new ExtensionConfigError(`${origin}: '${file}' cannot be read: it is not a text`, {
    code: 'file-unreadable',
    subject: file,
    hint: 'Save it as UTF-8. If it should be a package, name it in packages.',
  })
}

/** Bytes as text: by their byte order mark, else as UTF-8. Undefined for what is not text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\u0000') ? undefined : text
}

/** Bytes with a text behind them, in the encoding that {@link decodeText} finds. What the bytes say stays to the bit. */
export function withTextBehind(bytes: Uint8Array, text: string): Uint8Array {
  const [first, second] = bytes
  const isBigEndian = first === 0xfe && second === 0xff
  const added = Buffer.from(text, isBigEndian || (first === 0xff && second === 0xfe) ? 'utf16le' : 'utf8')
  return Buffer.concat([bytes, isBigEndian ? added.swap16() : added])
}

async function readInputBytes(file: string, origin: string): Promise<Uint8Array> {
  try {
    const bytes = await readPlain(file)
    if (bytes.length <= maxInputBytes) return bytes
    throw unreadable(file, origin, tooLarge)
  } catch (error) {
    if (error instanceof ExtensionConfigError) throw error
    const reason = reasons.find(({ codes }) => hasErrno(error, ...codes))
    if (reason === undefined) throw error
    throw unreadable(file, origin, { ...reason, cause: error })
  }
}

interface Reason {
  readonly reason: string
  readonly hint: string
  readonly cause?: unknown
}

const tooLarge: Reason = {
  reason: `it has more than ${maxInputBytes / 1024 / 1024} MiB`,
  hint: 'No list of packages is that long: is it another file?',
}
const reasons: readonly (Reason & { readonly codes: readonly string[] })[] = [
  {
    codes: ['ENOENT', 'ENOTDIR'],
    reason: 'there is no such file',
    hint: 'Relative paths start at the workspace. Was it checked out before this step?',
  },
  { codes: ['EISDIR'], reason: 'it is a directory', hint: 'Name a file in it. A project that is to be installed is named in packages.' },
  { codes: ['EFBIG'], ...tooLarge },
  {
    codes: ['EACCES', 'EPERM', 'ENAMETOOLONG', 'EINVAL', 'ENXIO'],
    reason: 'it is not a readable file',
    hint: 'It has to be a plain file that the user of this step may read.',
  },
]

function unreadable(file: string, origin: string, { reason, hint, cause }: Reason): ExtensionConfigError {
  const isUrl = urlAsPath.test(file)
  const shown = isUrl ? redactUnreadable(file) : file
  return new ExtensionConfigError(`${origin}: '${shown}' cannot be read: ${reason}`, {
    code: 'file-unreadable',
    subject: shown,
    hint,
    // Its own message has the path.
    ...(isUrl || cause === undefined ? {} : { cause }),
  })
}
