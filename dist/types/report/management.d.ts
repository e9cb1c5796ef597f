/** How rows of text are laid out. */
export interface TableStyle {
    /** How many columns fit; undefined for a pipe, where nothing is cut. */
    readonly width: number | undefined;
    /** Whether colours may be used. */
    readonly hasColours: boolean;
}
/** Rows under a head, in columns. The first and widest column is cut in its middle where the terminal is too narrow. */
export declare function renderTable(head: readonly string[], rows: readonly (readonly string[])[], style: TableStyle): string;
/** How long ago a time was: `3 h`; empty for none. */
export declare function formatSince(time: string | null, now: Date): string;
/** A size, `-` for nothing. */
export declare function formatSizeOrNone(bytes: number): string;
