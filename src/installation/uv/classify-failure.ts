import { type ErrorCode, ExtensionInstallationError } from '../../errors.ts'
import type { CommandResult, Environment } from '../../ports.ts'
import { redactUrls } from '../../system/redact.ts'
import { type FailureText, readFailure } from './failure-text.ts'

/** The remedies for a conflict. */
export const conflictHint = 'Relax or change one of the versions, or set on-conflict to isolate or drop-optional.'

/**
 * What a sentence of uv's means, first match wins. uv's exit code does not tell: 2 covers bad arguments and lost
 * networks alike. A pattern covers a whole sentence, from which names, paths and URLs were taken out, or words with
 * spaces between them, which no name has.
 */
interface FailureRule {
  readonly code: ErrorCode
  /** Where the sentence stands. */
  readonly in: keyof FailureText
  readonly pattern: RegExp
  readonly hint: string
}

const fullDisk = 'Free space on the disk of the cache root or of the temporary directory, or choose another cache root.'
const deniedHint = 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.'
const networkHint = 'The network or the package index failed. Run it again, or name a mirror in the input index-url.'
const hostHint = 'The host that is named could not be reached. Run it again, and check that this machine reaches that host.'
const nameHint = 'Check the name. A private package needs the inputs index-url or extra-index-url.'
/** The remedy for a version that is not there, where nobody knows which there are. */
export const versionHint = 'Ask for a version that the index has: `ensure-extensions resolve NAME` says the newest that fits this Python.'
const buildHint = 'Install what the build needs before this step, or choose a version with a wheel for this platform.'

/** The classes of failures, whatever failed. */
const rules: readonly FailureRule[] = [
  {
    code: 'disk-full',
    in: 'causes',
    pattern: /(?:^|: )(?:No space left on device|Disk quota exceeded|There is not enough space on the disk\.?) \(os error \d+\)$/,
    hint: fullDisk,
  },
  {
    code: 'disk-full',
    in: 'outputs',
    pattern: /^(?:\w+: )?\[Errno (?:28|122)\] |(?:^|: )(?:No space left on device|Disk quota exceeded)$/,
    hint: fullDisk,
  },
  {
    code: 'installation-failed',
    in: 'causes',
    pattern: /^Package Q was included as a URL dependency\b/,
    hint: 'A package needs another one from an address of its own, and uv takes such an address from you only: name `NAME @ URL`, as the message has it, among the packages or in the constraints.',
  },
  {
    code: 'build-failed',
    in: 'causes',
    pattern: /^Building source distributions(?: for Q)? is disabled/,
    hint: 'only-binary forbids to build it: name a version with a wheel for this platform, or leave it out of only-binary.',
  },
  // What a build prints may hold any words: its own time-outs are not the index's.
  { code: 'build-failed', in: 'causes', pattern: /^The build backend returned an error$|^Call to Q failed\b/, hint: buildHint },
  {
    code: 'hash-refused',
    in: 'causes',
    pattern: /^Hash mismatch for Q|^In Q mode, |\bno trusted hash was provided\b/,
    hint: 'Compare the hashes in the files of requirements or constraints with those of the index; `uv pip compile --generate-hashes` writes them.',
  },
  { code: 'index-denied', in: 'causes', pattern: /^HTTP status client error \(40[13] [^)]*\)(?: for url \(URL\))?$/, hint: deniedHint },
  {
    code: 'index-denied',
    in: 'hints',
    pattern: /^An index(?: URL)? \(URL\) (?:could not be queried due to a lack of valid authentication|returned a 40[13] )/,
    hint: deniedHint,
  },
  {
    code: 'index-denied',
    in: 'outputs',
    pattern:
      /^fatal: could not read (?:Username|Password) for |^fatal: Authentication failed for |The requested URL returned error: 40[13]$|Permission denied \(publickey|^Host key verification failed\.$/,
    hint: deniedHint,
  },
  {
    code: 'package-not-found',
    in: 'causes',
    pattern: /^HTTP status client error \((?:404|410) [^)]*\)(?: for url \(URL\))?$|^The source distribution Q has no subdirectory Q$/,
    hint: nameHint,
  },
  {
    code: 'package-not-found',
    in: 'outputs',
    pattern:
      /^(?:fatal|remote|ERROR): (?:repository Q|Repository|Not) not found\.?$|^(?:remote: )?(?:ERROR: )?Repository not found\.?$|^fatal: Q does not appear to be a git repository$|The requested URL returned error: 404$/i,
    hint: nameHint,
  },
  {
    code: 'version-not-found',
    in: 'outputs',
    pattern: /^fatal: couldn't find remote ref |^fatal: (?:Remote branch|remote error: upload-pack: not our ref) /,
    hint: 'Name a branch, tag or commit that the repository has.',
  },
  {
    code: 'index-unavailable',
    in: 'causes',
    pattern:
      /^(?:error sending request|error decoding response body|request or response body error|error reading a body from connection|end of file before message length reached|connection closed before message completed|operation timed out|tcp connect error|dns error|error resolving DNS|an upstream reader returned an error|I\/O operation failed during extraction|Request failed after \d+ retries|Network connectivity is disabled|Remote Git fetches are not allowed because network connectivity is disabled)\b|^failed to lookup address information: |^HTTP status (?:server error \(5\d\d|client error \((?:408|425|429)) |^Failed to download distribution due to network timeout\b|(?:^|: )(?:Connection (?:refused|reset by peer|timed out|aborted)|Network is unreachable|No route to host|Host is down|Broken pipe) \(os error \d+\)$/,
    hint: networkHint,
  },
  { code: 'index-unavailable', in: 'hints', pattern: /\bbecause the network was disabled\b/, hint: networkHint },
  {
    code: 'index-unavailable',
    in: 'outputs',
    pattern:
      /^fatal: unable to access Q: |^ssh: (?:connect to host \S+ port \d+|Could not resolve hostname \S+): |^(?:kex_exchange_identification|client_loop|fetch-pack|error: RPC failed)\b|^fatal: (?:early EOF|the remote end hung up|unable to connect to |protocol error)|^(?:fatal: )?unable to look up /,
    hint: hostHint,
  },
]

/** Where uv resolved and found nothing, the explanation says why: sentences of names and words of uv's own. */
const resolutionRules: readonly Omit<FailureRule, 'in'>[] = [
  {
    code: 'platform-unsupported',
    pattern:
      /\bno wheels with a matching\b|\bhas no (?:usable )?(?:wheels|source distribution)|\bno wheel for\b|\bno matching \S+(?: ABI| platform)? tag|\bis not compatible with the current (?:platform|Python)\b|\bonly found wheels for\b|\bcurrent Python version \S* ?does not satisfy\b/,
    hint: 'Choose another version of the package, or another Python.',
  },
  {
    code: 'package-not-found',
    pattern: /\bwas not found in the (?:package registry|provided package locations|cache)\b/,
    hint: nameHint,
  },
  {
    code: 'versions-conflict',
    pattern: /\bare incompatible\b|\bcontain conflicting URLs\b|\bdepends on \S.* and you require\b|\bdepends on \S.*\bdepends on \S/,
    hint: conflictHint,
  },
  {
    code: 'version-not-found',
    pattern: /\bthere (?:is|are) no versions? of\b|\bonly (?:the following versions? of )?\S+ (?:is|are) available\b/,
    hint: versionHint,
  },
  { code: 'versions-conflict', pattern: /^/, hint: conflictHint },
]

/** What a failure of uv can come to. */
export const failureCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([...rules, ...resolutionRules].map(({ code }) => code))

const noSolution = /^No solution found when resolving\b/
const conflictingUrls = /^Requirements contain conflicting URLs\b/
/** That something was built says what failed only where nothing else does. */
const aboutBuild = /^Failed to (?:build Q|resolve requirements from Q)/

/** The meaning of a failure. */
function meaningOf(failure: FailureText): Omit<FailureRule, 'in' | 'pattern'> | undefined {
  const found = rules.find((rule) => failure[rule.in].some((sentence) => rule.pattern.test(sentence)))
  if (found !== undefined) return found
  const { causes, hints } = failure
  // What a build needs is not what was asked for.
  if (causes.some((cause) => aboutBuild.test(cause))) return { code: 'build-failed', hint: buildHint }
  const [first = ''] = causes
  if (conflictingUrls.test(first)) return { code: 'versions-conflict', hint: conflictHint }
  if (!noSolution.test(first)) return undefined
  const explanation = [...causes, ...hints].join(' ').replaceAll(/\s+/g, ' ')
  return resolutionRules.find(({ pattern }) => pattern.test(explanation))
}

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
 * @param surroundings what beside uv's words decides what can be done.
 */
export function classifyFailure(result: CommandResult, subject: string, surroundings: Surroundings): ExtensionInstallationError {
  const text = redactUrls(result.stderr.trim())
  if (result.timedOut) {
    return new ExtensionInstallationError(`${subject}: uv did not finish in time`, {
      code: 'index-unavailable',
      subject,
      hint: 'The package index is slow or does not answer. Run it again, or name a mirror in the input index-url.',
    })
  }
  const rule = meaningOf(readFailure(text))
  const isAtOwnAddress = atOwnAddress.test(text)
  return new ExtensionInstallationError(`${subject}: ${explanationIn(text)}`, {
    code: rule?.code ?? 'installation-failed',
    subject,
    hint: rule === undefined ? ownWordsHint : (cutoffHint(rule, text) ?? hintIn(rule, { ...surroundings, isAtOwnAddress })),
  })
}

const ownWordsHint = 'The message is uv’s own. The debug log of the run holds all that uv said (CLI: --verbose).'

/** What helps where `exclude-newer` leaves nothing: uv warns of files without an upload time, and hints at those that are too new. */
function cutoffHint({ code }: Pick<FailureRule, 'code'>, text: string): string | undefined {
  if (code !== 'version-not-found' && code !== 'versions-conflict') return undefined
  if (/ is missing an upload date, but user provided: /.test(text))
    return 'The index does not say when files were uploaded, and exclude-newer takes none without an upload time. Name an index that says it (some mirrors leave it out), or leave exclude-newer out.'
  if (/ was filtered by `exclude-newer` /.test(text))
    return 'exclude-newer holds back what was uploaded later. Wait until it is old enough, ask for an older version, or leave exclude-newer out.'
  return undefined
}

/** What beside uv's words decides what can be done about a failure. */
export interface Surroundings {
  /** The variables that uv was given. */
  readonly environment: Environment
  /** What the user calls the constraints. */
  readonly constraintNames: readonly string[]
}

/** uv names what it could not get by its address where the user gave the address and not an index. */
const atOwnAddress = /^error: (?:Git operation failed$|[^`\n]*`[\w.-]+ @ [a-z][a-z0-9+.-]*:\/\/)/m

/** What helps there: no other index does. */
const addressHints: Partial<Record<ErrorCode, string>> = {
  'index-unavailable': hostHint,
  'index-denied': 'Give credentials for that host: by netrc, by git’s own helpers and keys, or in the URL, from a secret.',
  'package-not-found': 'Check the address: what it names is not there, or is shown only to those who have credentials.',
}

const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy']

/** A hint that is true here: a mirror helps nobody who is offline by choice, and a name is right where no index was asked. */
function hintIn(
  { code, hint }: Omit<FailureRule, 'in' | 'pattern'>,
  { environment, constraintNames, isAtOwnAddress }: Surroundings & { readonly isAtOwnAddress: boolean },
): string {
  const fitting = (isAtOwnAddress ? addressHints[code] : undefined) ?? hint
  const isSet = (name: string): boolean => (environment[name] ?? '') !== ''
  if (code === 'index-unavailable' && isSet('UV_OFFLINE'))
    return 'UV_OFFLINE is set: uv asks no index and no host. Unset it, or install these once while it is not set.'
  if (code === 'index-unavailable') {
    const proxies = proxyVariables.filter(isSet)
    return proxies.length === 0 ? fitting : `${fitting} uv goes through a proxy: check ${proxies.join(' and ')}.`
  }
  const index = environment['UV_DEFAULT_INDEX']?.replace(/^[\w.-]+=/, '')
  if (code === 'package-not-found' && !isAtOwnAddress && index !== undefined && index !== '' && !/^https?:\/\//i.test(index))
    return 'The package index that is named (index-url, UV_DEFAULT_INDEX) is not a web address: uv looked for a directory of that name. Correct it, or check the name of the package.'
  if (code === 'version-not-found' && constraintNames.length > 0) return `${hint} The constraints count too: ${constraintNames.join(', ')}.`
  return fitting
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
