/** One line of a RECORD file (the "Recording installed projects" specification): a file, its hash and its size. */
export interface RecordedFile {
    /** Relative to the tree, with `/`. */
    readonly path: string;
    /** `sha256=…` in unpadded URL-safe base64; empty where none is recorded. */
    readonly hash: string;
    /** In bytes; undefined where none is recorded. */
    readonly size: number | undefined;
}
/** One installed distribution of a tree. */
export interface Distribution {
    /** In normal form (PEP 503). */
    readonly name: string;
    readonly version: string;
    /** The name of its `*.dist-info` directory. */
    readonly directory: string;
    readonly files: readonly RecordedFile[];
}
/** A tree whose files are not what its RECORDs say. `message` names the first that differs. */
export declare class IncompleteTreeError extends Error {
    readonly name: string;
}
/**
 * The distributions of a tree, sorted by name.
 *
 * @throws IncompleteTreeError when a `*.dist-info` directory has no readable RECORD.
 */
export declare function readDistributions(tree: string): Promise<Distribution[]>;
/** The `*.dist-info` directory of a distribution in a tree, by its name in normal form; undefined where it has none. */
export declare function findDistInfo(tree: string, name: string): Promise<string | undefined>;
/** Parses the text of a RECORD file: CSV of path, hash and size. */
export declare function parseRecord(text: string): RecordedFile[];
/** One line of a RECORD file. */
export declare function formatRecordLine(file: RecordedFile): string;
/**
 * Checks that every recorded file is there and has its recorded size. Hashes are not read: that costs as much as
 * reading the tree.
 *
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
export declare function verifyFiles(tree: string, distributions: readonly Distribution[]): void;
/** Whether every recorded file of a distribution is what was recorded, by its SHA-256. Reads all of them. */
export declare function isIntact(tree: string, distribution: Distribution): Promise<boolean>;
