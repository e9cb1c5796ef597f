/** A value of a TOML file. Integers are bigint, so that no digit is lost; floats are numbers; dates and times are Dates. */
export type TomlValue = string | boolean | bigint | number | Date | readonly TomlValue[] | TomlTable;
/** A table of a TOML file. */
export interface TomlTable {
    readonly [key: string]: TomlValue;
}
/** A place in a file; line and column from 1. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** A TOML file whose parts know where they were written. */
export interface TomlDocument {
    readonly root: TomlTable;
    /** Where the key at the end of a path was written; the nearest part above it that was written at all. */
    keyAt(path: readonly (string | number)[]): Position;
    /** Where the value at the end of a path begins. */
    valueAt(path: readonly (string | number)[]): Position;
}
/** Why a text is not TOML. */
export interface TomlProblem extends Position {
    readonly problem: string;
}
/**
 * Reads TOML (1.1).
 *
 * @returns the document, or the first thing that is wrong with the text.
 */
export declare function parseTomlDocument(text: string): TomlDocument | TomlProblem;
/** A TOML value as JSON carries it: dates and times as their text, integers beyond 2^53 - 1 and `inf`, `nan` as strings. */
export type JsonValue = string | boolean | number | readonly JsonValue[] | {
    readonly [key: string]: JsonValue;
};
/** Turns a TOML value into JSON, see {@link JsonValue}. */
export declare function toJson(value: TomlValue): JsonValue;
/** Whether a value is a date, a time or both. */
export declare function isTomlDate(value: TomlValue): value is Date;
/** Whether a value is an array. */
export declare function isTomlArray(value: TomlValue): value is readonly TomlValue[];
/** Whether a value is a table. */
export declare function isTomlTable(value: TomlValue | undefined): value is TomlTable;
/** Whether plain JSON says the value with the type it has: no date, no `inf`, no whole float, no integer beyond 2^53 - 1. */
export declare function isPlainJson(value: TomlValue): boolean;
/** A TOML value as JSON that keeps the types Python has for it; see `RegisterTarget` for the form. */
export declare function toTypedJson(value: TomlValue): unknown;
