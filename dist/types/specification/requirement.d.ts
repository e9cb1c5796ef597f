import { type Marker } from './marker.js';
/** One PEP 508 requirement, taken apart. */
export interface Requirement {
    /** The distribution name in its normal form (PEP 503). */
    readonly name: string;
    /** Extras in their normal form, sorted. */
    readonly extras: readonly string[];
    /** Version clauses such as `>=4`, sorted; empty when any version will do. */
    readonly versions: readonly string[];
    /** The URL or path of a direct reference (`name @ url`). */
    readonly url?: string;
    readonly marker?: Marker;
}
/**
 * Parses a PEP 508 requirement, with the old spellings that installers take: a trailing comma, `>=1.0.*` for `>=1.0`,
 * old names of marker variables. Throws `SyntaxError` saying what could not be read.
 */
export declare function parseRequirement(text: string): Requirement;
/** Parses a requirement as {@link parseRequirement} does; undefined where that throws. */
export declare function requirementOrUndefined(text: string): Requirement | undefined;
/**
 * Parses a requirement as published metadata spells it (`Requires-Dist`): like {@link parseRequirement}, and with the
 * mistakes of old packages that uv puts right. Throws `SyntaxError` for what cannot be read even so.
 */
export declare function parsePublishedRequirement(text: string): Requirement;
/** The requirement in its one canonical spelling: `name[extra]<5,>=4; marker`. */
export declare function formatRequirement(requirement: Requirement): string;
