/** The result of trying an extension on one Python and platform; written by `catalog verify` alone. */
export interface Verification {
    /** The version of the interpreter: `3.12.1`. */
    readonly python: string;
    /** `cpython-3.12--linux--x86_64`. */
    readonly platform: string;
    /** The version of the extension's own distribution; null where nothing was installed. */
    readonly version: string | null;
    /** SHA-256 over all installed names and versions; null where nothing was installed. */
    readonly pins: string | null;
    readonly outcome: VerificationOutcome;
    /** Why it failed, at most 2,000 characters; null where it works. */
    readonly error: string | null;
    /** The size of all that was installed. */
    readonly sizeBytes: number;
    /** How long its imports took in a fresh interpreter, in milliseconds. */
    readonly importMs: number;
    /** The day of the last run that came to this. */
    readonly date: string;
}
/** `works`, or the first step that failed. */
export type VerificationOutcome = (typeof verificationOutcomes)[number];
/** All outcomes; each but the first names the step that failed. */
export declare const verificationOutcomes: readonly ['works', 'install-failed', 'import-failed', 'entry-point-failed', 'register-failed'];
/** One extension of a catalogue. */
export interface CatalogEntry {
    readonly name: string;
    /** The specification to install: a name on a package index, with extras and versions where they matter. */
    readonly package: string;
    /** The tool that it extends, in a word: `sphinx`, `mkdocs`, `pytest`. */
    readonly kind: string;
    readonly summary: string;
    readonly tags: readonly string[];
    readonly homepage: string | null;
    /** The module that its host is told to load. */
    readonly module: string | null;
    /** The group of entry points by which its host finds it. */
    readonly entryPointGroup: string | null;
    /** Whether its module has the function `register(arguments)` of `[[extensions]]`. */
    readonly registers: boolean;
    /** The distribution it extends. */
    readonly host: string | null;
    /** The versions of the host it says it supports: `>=7`. */
    readonly hostVersions: string | null;
    /** The versions of Python it says it supports: `>=3.9`. */
    readonly requiresPython: string | null;
    /** Newest last; the last of a platform is what is known of it now. */
    readonly verifications: readonly Verification[];
}
/** The last verification of each platform. */
export declare function latestVerifications({ verifications }: Pick<CatalogEntry, 'verifications'>): Verification[];
