import { hasErrno, messageOf } from './system/errno.ts'
import { redactSecrets } from './system/known-secrets.ts'

/**
 * Errors say what went wrong, for whom, and what to do about it. Every error a user can reach has a stable `code` from
 * {@link errorCodes}; programming mistakes stay plain `Error`.
 */

/** The cause of an error, which decides the exit code: bad input ends with 2, a failed extension with 1, an interruption with 130. */
export type ErrorKind = 'input' | 'extension' | 'interruption'

/** All error codes a user can meet, with what each one means. `docs/errors.md` explains each; a test keeps the two alike. */
export const errorCodes = {
  'packages-empty': { kind: 'input', meaning: 'Nothing to ensure was named.' },
  'input-invalid': { kind: 'input', meaning: 'An input or option has a value that it does not take.' },
  'option-unknown': { kind: 'input', meaning: 'The command line has an option or command that does not exist.' },
  'specification-invalid': { kind: 'input', meaning: 'The text is not a PEP 508 requirement, path, wheel or URL.' },
  'specification-is-option': { kind: 'input', meaning: 'An installer option stands where a specification belongs.' },
  'specification-has-several': { kind: 'input', meaning: 'One line holds more than one requirement.' },
  'specification-has-control-character': { kind: 'input', meaning: 'The specification holds a control character.' },
  'specification-has-variable': { kind: 'input', meaning: 'The specification holds ${…}, which would be expanded.' },
  'specification-too-long': { kind: 'input', meaning: 'The specification is longer than 4,096 characters.' },
  'path-not-found': { kind: 'input', meaning: 'A specification names a local path that does not exist.' },
  'file-unreadable': { kind: 'input', meaning: 'A file named by an input cannot be read or parsed.' },
  'config-invalid': { kind: 'input', meaning: 'A configuration file of extensions has problems; each is named with its line and column.' },
  'catalog-invalid': { kind: 'input', meaning: 'A catalogue cannot be read, or does not have what was asked for.' },
  'requirements-option': { kind: 'input', meaning: 'A requirements file holds an option that cannot be followed.' },
  'source-unsupported': { kind: 'input', meaning: 'A pyproject.toml maps a package to a source that cannot be followed.' },
  'interpreter-not-found': { kind: 'input', meaning: 'The Python interpreter that should import was not found.' },
  'interpreter-unsupported': { kind: 'input', meaning: 'The interpreter is not a working Python 3.8 or newer.' },
  'cache-root-unusable': { kind: 'input', meaning: 'The cache root cannot be created, read or written.' },
  'registry-unusable': { kind: 'input', meaning: 'The registry of mappings cannot be read or written.' },
  'registry-damaged': {
    kind: 'input',
    meaning: 'A damaged registry was set aside: some cache entries may be used by projects that are not known.',
  },
  'too-many-open-files': { kind: 'input', meaning: 'The system lets this process open no more files.' },
  'not-confirmed': { kind: 'input', meaning: 'What removes things was not confirmed.' },
  'cache-locked': { kind: 'input', meaning: 'Another process holds a lock of the cache for too long.' },
  'path-not-exportable': { kind: 'input', meaning: 'The path holds the character that separates import paths.' },
  'package-not-found': { kind: 'extension', meaning: 'The package index knows no package of this name.' },
  'version-not-found': { kind: 'extension', meaning: 'No published version satisfies the specification.' },
  'platform-unsupported': { kind: 'extension', meaning: 'No distribution of the package fits this interpreter and machine.' },
  'versions-conflict': { kind: 'extension', meaning: 'These extensions cannot be installed together.' },
  'hash-refused': { kind: 'extension', meaning: 'A package has no hash, or a file has another one than was required.' },
  'build-failed': { kind: 'extension', meaning: 'The package had to be built from source and its build failed.' },
  'index-unavailable': {
    kind: 'extension',
    meaning: 'The package index, or the host that a specification names, could not be reached or did not answer.',
  },
  'index-denied': { kind: 'extension', meaning: 'The package index refused the credentials it was given.' },
  'uv-unavailable': { kind: 'extension', meaning: 'uv is not on this machine and could not be fetched.' },
  'disk-full': { kind: 'extension', meaning: 'The disk is full.' },
  'installation-failed': { kind: 'extension', meaning: 'Installing failed for a reason of its own; the message holds it.' },
  'installation-incomplete': { kind: 'extension', meaning: 'The installed files are not those the distributions list.' },
  'package-recalled': {
    kind: 'extension',
    meaning: 'A version that would be installed is malicious, says an advisory, or quarantined, says its index.',
  },
  'startup-refused': { kind: 'extension', meaning: 'The package brings code that runs when Python starts and that `pth` does not allow.' },
  'values-unavailable': { kind: 'extension', meaning: 'A cache manager has no values: its strategy failed and there is no file.' },
  'import-failed': { kind: 'extension', meaning: 'The extension is installed and cannot be imported.' },
  'register-failed': { kind: 'extension', meaning: 'The extension is importable, and its `register` function failed or is not there.' },
  'cache-missed': { kind: 'extension', meaning: 'The extensions are not cached, and installing was not allowed.' },
  interrupted: { kind: 'interruption', meaning: 'The run was cancelled.' },
} as const

/** One of the stable codes of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes

/** The fields of an error besides its message. */
export interface ErrorDetails {
  readonly code: ErrorCode
  /** Its subject: a specification, a path, an input with its line. */
  readonly subject?: string
  /** A remedy, as a sentence. */
  readonly hint?: string
  readonly cause?: unknown
}

/** The base of all errors that a user can cause or meet. */
export class EnsureExtensionsError extends Error {
  override readonly name: string = 'EnsureExtensionsError'
  readonly code: ErrorCode
  readonly subject: string | undefined
  readonly hint: string | undefined

  constructor(message: string, details: ErrorDetails) {
    // The message may quote another program, and with it a secret.
    super(redactSecrets(message), details.cause === undefined ? undefined : { cause: details.cause })
    this.code = details.code
    this.subject = details.subject === undefined ? undefined : redactSecrets(details.subject)
    this.hint = details.hint === undefined ? undefined : redactSecrets(details.hint)
  }

  /** Whether bad input, a failed extension or an interruption caused it. */
  get kind(): ErrorKind {
    return errorCodes[this.code].kind
  }
}

/** The input cannot be worked with: a malformed specification, an unknown interpreter, a bad option. Nothing was changed. */
export class ExtensionConfigError extends EnsureExtensionsError {
  override readonly name: string = 'ExtensionConfigError'
}

/** An extension could not be made importable. */
export class ExtensionInstallationError extends EnsureExtensionsError {
  override readonly name: string = 'ExtensionInstallationError'
}

/** The cache root could not be read or written. */
export class CacheError extends EnsureExtensionsError {
  override readonly name: string = 'CacheError'
}

/** One thing that is wrong in a file, and where. */
export interface FileProblem {
  /** The file as the user named it. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  readonly message: string
  /** The name of the extension it is about, where that has one. */
  readonly extension?: string
}

/** A problem in one line: what is wrong, and with which extension. */
export function describeProblem({ message, extension }: FileProblem): string {
  return extension === undefined ? message : `${message} (extension '${extension}')`
}

/** How several problems are told. */
export interface ProblemsTitle {
  readonly code: ErrorCode
  /** The beginning of the sentence that counts them: `the configuration has`. */
  readonly subject: string
  readonly hint: string
}

const configurationTitle: ProblemsTitle = {
  code: 'config-invalid',
  subject: 'the configuration has',
  hint: 'docs/configuration.md describes every key; extensions.schema.json lets an editor complete and check them.',
}

/** Files of configuration or requirements that cannot be worked with: all their problems at once. */
export class ConfigFileError extends ExtensionConfigError {
  override readonly name: string = 'ConfigFileError'
  /** In the order of the files and their lines. */
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[], title: ProblemsTitle = configurationTitle) {
    const [first] = problems
    const lines = problems.map((problem) => `${problem.file}:${problem.line}:${problem.column}: ${describeProblem(problem)}`)
    const whole = `${title.subject} ${problems.length} problems`
    super(problems.length === 1 ? (lines[0] ?? whole) : [whole, ...lines].join('\n  '), {
      code: title.code,
      ...(first === undefined ? {} : { subject: first.file }),
      hint: title.hint,
    })
    this.problems = problems
  }
}

/** The versions of the shared distribution that one party of a conflict needs. */
export interface ConflictingNeed {
  /** The specification, as it was written; `constraints` for what the constraints say. */
  readonly of: string
  /** The versions it needs: `pytest>=8.0.0`. */
  readonly range: string
  /** The dependency it needs them through, if not directly: `pytest-cov==5.0.0`. */
  readonly through: string | null
}

/** Why specifications do not go together, and what would. */
export interface Conflict {
  /** The specifications that do not, as they were written. */
  readonly members: readonly string[]
  /** The distribution they need in different versions; null where the installer's explanation does not tell. */
  readonly distribution: string | null
  readonly needs: readonly ConflictingNeed[]
  /** Versions of the members that do go together, each set as `name==version`: the newest of all, then those that change one member. */
  readonly solutions: readonly (readonly string[])[]
  /** Members without which the rest of the request can be installed. */
  readonly separable: readonly string[]
  /** The installer's own explanation. */
  readonly explanation: string
}

/** Specifications that cannot be installed together. */
export class VersionsConflictError extends ExtensionInstallationError {
  override readonly name: string = 'VersionsConflictError'
  readonly conflict: Conflict

  constructor(message: string, conflict: Conflict, details: Omit<ErrorDetails, 'code'>) {
    super(message, { ...details, code: 'versions-conflict' })
    this.conflict = conflict
  }
}

/** The error as results and `--json` show it. */
export interface ErrorReport {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string | null
  /** Of `versions-conflict`: what does not go together, and what would. */
  readonly conflict?: Conflict
  /** Of `config-invalid`: everything that is wrong, with its place. */
  readonly problems?: readonly FileProblem[]
}

/** Turns an error into its report. */
export function reportOf(error: EnsureExtensionsError): ErrorReport {
  const report = { code: error.code, message: error.message, hint: error.hint ?? null }
  if (error instanceof ConfigFileError) return { ...report, problems: error.problems }
  return error instanceof VersionsConflictError ? { ...report, conflict: error.conflict } : report
}

/** The error of a user's machine that an error of node stands for; undefined for one that is a mistake of ours. */
export function machineError(error: unknown): EnsureExtensionsError | undefined {
  if (!hasErrno(error, 'EMFILE', 'ENFILE')) return undefined
  return new EnsureExtensionsError(`the system lets this process open no more files: ${messageOf(error)}`, {
    code: 'too-many-open-files',
    hint: 'Raise the limit (ulimit -n), or end programs that hold many files open.',
    cause: error,
  })
}
