import { type ErrorCode, ExtensionInstallationError } from '../../errors.ts'
import type { CommandResult } from '../../ports.ts'
import { redactUrls } from '../../system/redact.ts'

/** What a failure of uv's text means, first match wins. uv's exit code does not tell: 2 covers bad arguments and lost networks alike. */
interface FailureRule {
  readonly code: ErrorCode
  readonly pattern: RegExp
  /** The rule does not hold where this is found too. */
  readonly unless?: RegExp
  readonly hint: string
}

/** The network failed, in uv's words: also inside of a build that could not fetch what it needs. */
const fetchFailure = /Failed to fetch|error sending request|Failed to download|Git operation failed/i

/** What can be done about a conflict. */
export const conflictHint = 'Relax or change one of the versions, or set on-conflict to isolate or drop-optional.'

const rules: readonly FailureRule[] = [
  {
    code: 'disk-full',
    pattern: /No space left on device|Disk quota exceeded|os error 28\b|os error 122\b|not enough space/i,
    hint: 'Free space on the disk of the cache root or of the temporary directory, or choose another cache root.',
  },
  {
    code: 'build-failed',
    pattern: /Building source distributions is disabled/i,
    hint: 'only-binary forbids to build it: name a version with a wheel for this platform, or leave it out of only-binary.',
  },
  {
    code: 'build-failed',
    pattern: /Failed to build|build backend returned an error|Failed to resolve requirements from .?build-system/i,
    // What a build prints may hold any words: its own time-outs are not the index's.
    unless: fetchFailure,
    hint: 'Install what the build needs before this step, or choose a version with a wheel for this platform.',
  },
  {
    code: 'hash-refused',
    pattern: /Hash mismatch for|`?--require-hashes`? mode|no trusted hash was provided/i,
    hint: 'Compare the hashes in the files of requirements or constraints with those of the index; `uv pip compile --generate-hashes` writes them.',
  },
  {
    code: 'index-denied',
    pattern: /\b40[13] (?:Unauthorized|Forbidden)|status code 40[13]|authentication required|could not read Username/i,
    hint: 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.',
  },
  {
    code: 'index-unavailable',
    pattern:
      /error sending request|tcp connect error|Connection (?:refused|reset)|timed? ?out|dns error|failed to lookup address|Failed to connect|Could not resolve host|unable to access|network is unreachable|5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|\b429\b|Too Many Requests|connection closed|error decoding response body|request or response body error|unexpected (?:EOF|end of file)|broken pipe|Network connectivity is disabled|incomplete message|I\/O operation failed during extraction/i,
    hint: 'The network or the package index failed; the run can be repeated. A mirror can be named in the input index-url.',
  },
  {
    code: 'platform-unsupported',
    pattern:
      /no wheels with a matching|has no (?:usable )?(?:wheels|source distribution)|no wheel for|no matching .*tag|is not compatible with the current (?:platform|Python)|only found wheels for|Requires-Python|current Python version .* does not satisfy/i,
    hint: 'Choose another version of the package, or another Python.',
  },
  {
    code: 'package-not-found',
    pattern:
      /was not found in the (?:package registry|provided package locations|cache)|Distribution not found|Repository not found|404 Not Found/i,
    hint: 'Check the name. A private package needs the inputs index-url or extra-index-url.',
  },
  {
    code: 'versions-conflict',
    pattern: /are incompatible|conflicting|depends on .* and you require|depends on [\s\S]* depends on /i,
    hint: conflictHint,
  },
  {
    code: 'version-not-found',
    pattern: /there (?:is|are) no versions?|no versions? of|only (?:the following versions? of )?\S+ (?:is|are) available/i,
    hint: 'Ask for a version that exists on the index.',
  },
  {
    code: 'versions-conflict',
    pattern: /requirements are unsatisfiable|No solution found/i,
    hint: conflictHint,
  },
]

/** Failures that may pass by themselves: only these are retried, and only these let an expired tree be used. */
const passingCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['index-unavailable'])

/** Whether trying again later may succeed. */
export function mayPass(error: unknown): boolean {
  return error instanceof ExtensionInstallationError && passingCodes.has(error.code)
}

/**
 * Turns what uv printed into an error with a code.
 *
 * @param subject the specifications the run was about, for the message.
 */
export function classifyFailure(result: CommandResult, subject: string): ExtensionInstallationError {
  const text = redactUrls(result.stderr.trim())
  if (result.timedOut) {
    return new ExtensionInstallationError(`${subject}: uv did not finish in time`, {
      code: 'index-unavailable',
      subject,
      hint: 'The package index is slow or does not answer; the run can be repeated.',
    })
  }
  const rule = rules.find(({ pattern, unless }) => pattern.test(text) && !unless?.test(text))
  return new ExtensionInstallationError(`${subject}: ${explanationIn(text)}`, {
    code: rule?.code ?? 'installation-failed',
    subject,
    hint: rule?.hint ?? 'The message is uv’s own; the log at debug level holds all of it.',
  })
}

/** uv's explanation, from its first `error:` on, without progress lines. At most 4,000 characters. */
function explanationIn(text: string): string {
  const start = text.search(/^(?:error|\s*[×x] )/m)
  // That there is no solution says less than why, which stands behind it.
  const explanation = (start === -1 ? text : text.slice(start))
    .replace(/^(?:error:|\s*[×x])\s*(?:No solution found when resolving dependencies:?\s*(?:cause:|╰─▶)\s*)?/, '')
    .trim()
  const lines = explanation.split('\n').map((line) => line.trimEnd())
  const joined = lines.join('\n')
  return joined === '' ? 'uv failed without a message' : joined.length > 4_000 ? `${joined.slice(0, 4_000)}…` : joined
}
