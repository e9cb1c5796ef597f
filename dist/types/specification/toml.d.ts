/** A table of a TOML file, nothing of it checked yet. */
export type Table = Readonly<Record<string, unknown>>;
/** Whether a value of a TOML file is a table. */
export declare function isTable(value: unknown): value is Table;
/** The tables of a text; undefined where it is not TOML. */
export declare function tableIn(text: string): Table | undefined;
/** Where something of a text stands; both count from 1. */
interface Position {
    readonly line: number;
    readonly column: number;
}
/** Why a text is not TOML, and where. The rest of the parser's message quotes the text, which may hold a password. */
export declare function problemOf({ message, line, column }: Position & Pick<Error, 'message'>): Position & {
    readonly problem: string;
};
export {};
