/** What counts as too new: uploaded after a time (RFC 3339, or a date), or less than so many days ago. */
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
    /** What is allowed, for messages. */
    readonly allowed: string;
}
/** Reads `exclude-newer`. */
export declare const parseExcludeNewer: ValueParser<ExcludeNewer>;
/** Reads `only-binary`: names of packages, or `:all:`. */
export declare const parseOnlyBinary: ValueParser<readonly string[]>;
