/** From when on a release is too new: a time (RFC 3339, or a date), or a number of days before now. */
export type ExcludeNewer = {
    readonly kind: 'time';
    readonly time: string;
} | {
    readonly kind: 'days';
    readonly days: number;
};
/** How the text of an input is read. */
export interface ValueParser<T> {
    /** Undefined for text that is not allowed. */
    parse(text: string): T | undefined;
    /** The allowed values, for messages. */
    readonly allowed: string;
}
/** Reads `exclude-newer`. */
export declare const parseExcludeNewer: ValueParser<ExcludeNewer>;
/** Reads `only-binary`: names of packages, or `:all:`. */
export declare const parseOnlyBinary: ValueParser<readonly string[]>;
