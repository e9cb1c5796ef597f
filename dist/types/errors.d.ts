/**
 * Errors say what went wrong, for whom, and what to do about it. Every error a user can reach has a stable `code` from
 * {@link errorCodes}; programming mistakes stay plain `Error`.
 */
/** The cause of an error, which decides the exit code: bad input ends with 2, a failed extension with 1, an interruption with 130. */
export type ErrorKind = 'input' | 'extension' | 'interruption';
/** All error codes a user can meet, with what each one means. `docs/errors.md` explains each; a test keeps the two alike. */
export declare const errorCodes: {
    readonly 'packages-empty': {
        readonly kind: 'input';
        readonly meaning: 'Nothing to ensure was named.';
    };
    readonly 'input-invalid': {
        readonly kind: 'input';
        readonly meaning: 'An input or option has a value that it does not take.';
    };
    readonly 'option-unknown': {
        readonly kind: 'input';
        readonly meaning: 'The command line has an option or command that does not exist.';
    };
    readonly 'specification-invalid': {
        readonly kind: 'input';
        readonly meaning: 'The text is not a PEP 508 requirement, path, wheel or URL.';
    };
    readonly 'specification-is-option': {
        readonly kind: 'input';
        readonly meaning: 'An installer option stands where a specification belongs.';
    };
    readonly 'specification-has-several': {
        readonly kind: 'input';
        readonly meaning: 'One line holds more than one requirement.';
    };
    readonly 'specification-has-control-character': {
        readonly kind: 'input';
        readonly meaning: 'The specification holds a control character.';
    };
    readonly 'specification-has-variable': {
        readonly kind: 'input';
        readonly meaning: 'The specification holds ${…}, which would be expanded.';
    };
    readonly 'specification-too-long': {
        readonly kind: 'input';
        readonly meaning: 'The specification is longer than 4,096 characters.';
    };
    readonly 'path-not-found': {
        readonly kind: 'input';
        readonly meaning: 'A specification names a local path that does not exist.';
    };
    readonly 'file-unreadable': {
        readonly kind: 'input';
        readonly meaning: 'A file named by an input cannot be read or parsed.';
    };
    readonly 'config-invalid': {
        readonly kind: 'input';
        readonly meaning: 'A configuration file of extensions has problems; each is named with its line and column.';
    };
    readonly 'catalog-invalid': {
        readonly kind: 'input';
        readonly meaning: 'A catalogue cannot be read, or does not have what was asked for.';
    };
    readonly 'requirements-option': {
        readonly kind: 'input';
        readonly meaning: 'A requirements file holds an option that cannot be followed.';
    };
    readonly 'source-unsupported': {
        readonly kind: 'input';
        readonly meaning: 'A pyproject.toml maps a package to a source that cannot be followed.';
    };
    readonly 'interpreter-not-found': {
        readonly kind: 'input';
        readonly meaning: 'The Python interpreter that should import was not found.';
    };
    readonly 'interpreter-unsupported': {
        readonly kind: 'input';
        readonly meaning: 'The interpreter is not a working Python 3.8 or newer, or not one that a lock is made for.';
    };
    readonly 'cache-root-unusable': {
        readonly kind: 'input';
        readonly meaning: 'The cache root cannot be created, read or written.';
    };
    readonly 'registry-unusable': {
        readonly kind: 'input';
        readonly meaning: 'The registry of mappings cannot be read or written.';
    };
    readonly 'registry-damaged': {
        readonly kind: 'input';
        readonly meaning: 'A damaged registry was set aside: some cache entries may be used by projects that are not known.';
    };
    readonly 'too-many-open-files': {
        readonly kind: 'input';
        readonly meaning: 'The system lets this process open no more files.';
    };
    readonly 'working-directory-gone': {
        readonly kind: 'input';
        readonly meaning: 'The directory this process was started in was removed.';
    };
    readonly 'not-confirmed': {
        readonly kind: 'input';
        readonly meaning: 'What removes things was not confirmed.';
    };
    readonly 'cache-locked': {
        readonly kind: 'input';
        readonly meaning: 'Another process holds a lock of the cache for too long.';
    };
    readonly 'path-not-exportable': {
        readonly kind: 'input';
        readonly meaning: 'The path holds the character that separates import paths.';
    };
    readonly 'package-not-found': {
        readonly kind: 'extension';
        readonly meaning: 'The package index knows no package of this name.';
    };
    readonly 'version-not-found': {
        readonly kind: 'extension';
        readonly meaning: 'No published version satisfies the specification.';
    };
    readonly 'platform-unsupported': {
        readonly kind: 'extension';
        readonly meaning: 'No distribution of the package fits this interpreter and machine.';
    };
    readonly 'versions-conflict': {
        readonly kind: 'extension';
        readonly meaning: 'These extensions cannot be installed together.';
    };
    readonly 'hash-refused': {
        readonly kind: 'extension';
        readonly meaning: 'A package has no hash, or a file has another one than was required.';
    };
    readonly 'build-failed': {
        readonly kind: 'extension';
        readonly meaning: 'The package had to be built from source and its build failed.';
    };
    readonly 'index-unavailable': {
        readonly kind: 'extension';
        readonly meaning: 'The package index, or the host that a specification names, could not be reached or did not answer.';
    };
    readonly 'index-denied': {
        readonly kind: 'extension';
        readonly meaning: 'The package index refused the credentials it was given.';
    };
    readonly 'uv-unavailable': {
        readonly kind: 'extension';
        readonly meaning: 'uv is not on this machine and could not be fetched.';
    };
    readonly 'disk-full': {
        readonly kind: 'extension';
        readonly meaning: 'The disk is full.';
    };
    readonly 'installation-failed': {
        readonly kind: 'extension';
        readonly meaning: 'Installing failed for a reason of its own; the message holds it.';
    };
    readonly 'installation-incomplete': {
        readonly kind: 'extension';
        readonly meaning: 'The installed files are not those the distributions list.';
    };
    readonly 'package-recalled': {
        readonly kind: 'extension';
        readonly meaning: 'A version that would be installed is malicious, says an advisory, or quarantined, says its index.';
    };
    readonly 'startup-refused': {
        readonly kind: 'extension';
        readonly meaning: 'The package brings code that runs when Python starts and that `pth` does not allow.';
    };
    readonly 'values-unavailable': {
        readonly kind: 'extension';
        readonly meaning: 'A cache manager has no values: its strategy failed and there is no file.';
    };
    readonly 'import-failed': {
        readonly kind: 'extension';
        readonly meaning: 'The extension is installed and cannot be imported.';
    };
    readonly 'register-failed': {
        readonly kind: 'extension';
        readonly meaning: 'The extension is importable, and its `register` function failed or is not there.';
    };
    readonly 'cache-missed': {
        readonly kind: 'extension';
        readonly meaning: 'The extensions are not cached, and installing was not allowed.';
    };
    readonly interrupted: {
        readonly kind: 'interruption';
        readonly meaning: 'The run was cancelled.';
    };
};
/** One of the stable codes of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;
/** The fields of an error besides its message. */
export interface ErrorDetails {
    readonly code: ErrorCode;
    /** Its subject: a specification, a path, an input with its line. */
    readonly subject?: string;
    /** A remedy, as a sentence. */
    readonly hint?: string;
    readonly cause?: unknown;
}
/** The base of all errors that a user can cause or meet. */
export declare class EnsureExtensionsError extends Error {
    readonly name: string;
    readonly code: ErrorCode;
    readonly subject: string | undefined;
    readonly hint: string | undefined;
    constructor(message: string, details: ErrorDetails);
    /** Whether bad input, a failed extension or an interruption caused it. */
    get kind(): ErrorKind;
}
/** The input cannot be worked with: a malformed specification, an unknown interpreter, a bad option. Nothing was changed. */
export declare class ExtensionConfigError extends EnsureExtensionsError {
    readonly name: string;
}
/** An extension could not be made importable. */
export declare class ExtensionInstallationError extends EnsureExtensionsError {
    readonly name: string;
}
/** The cache root could not be read or written. */
export declare class CacheError extends EnsureExtensionsError {
    readonly name: string;
}
/** One thing that is wrong in a file, and where. */
export interface FileProblem {
    /** The file as the user named it. */
    readonly file: string;
    /** From 1. */
    readonly line: number;
    /** From 1, in characters. */
    readonly column: number;
    readonly message: string;
    /** The name of the extension it is about, where that has one. */
    readonly extension?: string;
}
/** A problem in one line: what is wrong, and with which extension. */
export declare function describeProblem({ message, extension }: FileProblem): string;
/** How several problems are told. */
export interface ProblemsTitle {
    readonly code: ErrorCode;
    /** The beginning of the sentence that counts them: `the configuration has`. */
    readonly subject: string;
    readonly hint: string;
}
/** Files of configuration or requirements that cannot be worked with: all their problems at once. */
export declare class ConfigFileError extends ExtensionConfigError {
    readonly name: string;
    /** In the order of the files and their lines. */
    readonly problems: readonly FileProblem[];
    constructor(problems: readonly FileProblem[], title?: ProblemsTitle);
}
/** The versions of the shared distribution that one party of a conflict needs. */
export interface ConflictingNeed {
    /** The specification, as it was written; `constraints` for what the constraints say. */
    readonly of: string;
    /** The versions it needs: `pytest>=8.0.0`. */
    readonly range: string;
    /** The dependency it needs them through, if not directly: `pytest-cov==5.0.0`. */
    readonly through: string | null;
}
/** Why specifications do not go together, and what would. */
export interface Conflict {
    /** The specifications that do not, as they were written. */
    readonly members: readonly string[];
    /** The distribution they need in different versions; null where the installer's explanation does not tell. */
    readonly distribution: string | null;
    readonly needs: readonly ConflictingNeed[];
    /** Versions of the members that do go together, each set as `name==version`: the newest of all, then those that change one member. */
    readonly solutions: readonly (readonly string[])[];
    /** Members without which the rest of the request can be installed. */
    readonly separable: readonly string[];
    /** The installer's own explanation. */
    readonly explanation: string;
}
/** Specifications that cannot be installed together. */
export declare class VersionsConflictError extends ExtensionInstallationError {
    readonly name: string;
    readonly conflict: Conflict;
    constructor(message: string, conflict: Conflict, details: Omit<ErrorDetails, 'code'>);
}
/** The error as results and `--json` show it. */
export interface ErrorReport {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint: string | null;
    /** Of `versions-conflict`: what does not go together, and what would. */
    readonly conflict?: Conflict;
    /** Of `config-invalid`: everything that is wrong, with its place. */
    readonly problems?: readonly FileProblem[];
}
/** Turns an error into its report. */
export declare function reportOf(error: EnsureExtensionsError): ErrorReport;
/** The error of a user's machine that an error of node stands for; undefined for one that is a mistake of ours. */
export declare function machineError(error: unknown): EnsureExtensionsError | undefined;
