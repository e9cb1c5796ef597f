import { ExtensionConfigError } from '../errors.ts'

/** The largest list of arguments that is read, in bytes: the most that Linux takes for all arguments of a process is an eighth of it. */
const maxBytes = 16 * 1024 * 1024

/**
 * The arguments of a command line. `-` alone stands for a list of arguments on standard input, as JSON: every user of the machine can
 * read the arguments of a process, and specifications may hold credentials.
 *
 * @throws ExtensionConfigError `input-invalid` where standard input holds anything else.
 */
export async function handedArguments(argv: readonly string[], input: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  if (argv.length !== 1 || argv[0] !== '-') return argv
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of input) {
    bytes += chunk.length
    if (bytes > maxBytes) throw unreadable()
    chunks.push(chunk)
  }
  let handed: unknown
  try {
    handed = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw unreadable()
  }
  if (!Array.isArray(handed) || !handed.every((item) => typeof item === 'string')) throw unreadable()
  return handed
}

function unreadable(): ExtensionConfigError {
  return new ExtensionConfigError("'-' reads the arguments from standard input, and what is there is not a JSON list of strings", {
    code: 'input-invalid',
    subject: '-',
    hint: `Write them as ["ensure", "--json", "six"].`,
  })
}
