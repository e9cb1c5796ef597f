import type { SourcedText } from './sourced-text.js';
/** One package of a lock. */
export interface LockedLine {
    /** In its normal form. */
    readonly name: string;
    /** `six==1.17.0 ; python_version < "3.13"`, or `name @ url`. */
    readonly text: string;
    /** `sha256:…`. */
    readonly hashes: readonly string[];
}
/** The packages of what uv exports of a lock, in the form of a requirements file; `directory` is where its paths start. */
export declare function readExport(text: string, directory: string): LockedLine[];
/** The content of a lock: the requested packages, and the constraints on all others. */
export interface LockedRequest {
    readonly specifications: readonly SourcedText[];
    /** Constraints, with hashes. */
    readonly lines: readonly string[];
}
/**
 * Splits the packages of a lock into what its project names itself and the rest.
 *
 * @param roots the project's own requirements, as its lists have them.
 */
export declare function lockedRequest(locked: readonly LockedLine[], roots: readonly SourcedText[], shown: string): LockedRequest;
/** Packages of a lock that names no roots: all of them are what was asked for. */
export declare function lockedTexts(locked: readonly LockedLine[], shown: string): SourcedText[];
/** Packages of a lock as constraints. */
export declare function constraintLines(locked: readonly LockedLine[], isHashed: boolean): string[];
