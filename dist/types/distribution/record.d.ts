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
/** The size of the recorded files of a distribution, in bytes. */
export declare function recordedBytes({ files }: Distribution): number;
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
 * reading the tree. A file that several distributions bring is that of one of them.
 *
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
export declare function verifyFiles(tree: string, distributions: readonly Distribution[]): void;
/** A recorded file that is not what its RECORD says. */
export interface RecordProblem {
    readonly file: RecordedFile;
    /** As a sentence that names the file and its distribution. */
    readonly problem: string;
}
/** The files of a distribution that are missing or not of their recorded size. */
export declare function findProblems(tree: string, distribution: Distribution, all: readonly Distribution[]): Generator<RecordProblem>;
/**
 * Checks the listing of an archive as {@link verifyFiles} checks a tree.
 *
 * @param listed what the archive holds, by paths of which each character is a byte.
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
export declare function verifyListed(listed: ReadonlyMap<string, {
    readonly kind: string;
    readonly size: number;
}>, distributions: readonly Distribution[]): void;
/**
 * Whether every recorded file of a distribution is what was recorded, by its SHA-256. Reads all of them.
 *
 * @param others distributions whose file it may be instead, where they bring the same.
 */
export declare function isIntact(tree: string, distribution: Distribution, others?: readonly Distribution[]): Promise<boolean>;
/** How files are compared with what was recorded. */
export interface Comparison {
    /** Distributions whose file it may be instead, where they bring the same. */
    readonly others?: readonly Distribution[];
    /** Whether a file that the machine extends in place counts as unchanged, as for {@link verifyFiles}. */
    readonly isExtensible: boolean;
}
/** The first recorded file of a distribution that is missing or is not what was recorded, by its SHA-256. Reads all of them. */
export declare function findChangedFile(tree: string, distribution: Distribution, comparison: Comparison): Promise<string | undefined>;
/** The recorded files of a distribution that are missing or are not what was recorded, by their SHA-256. Reads all of them. */
export declare function changedFiles(tree: string, distribution: Distribution, { others, isExtensible }: Comparison): AsyncGenerator<RecordedFile>;
/**
 * How a RECORD has a file of a tree as it is now, whatever its size; undefined where there is none that can be read.
 *
 * @param file relative to the tree, with `/`.
 */
export declare function readRecorded(tree: string, file: string): Promise<(RecordedFile & {
    readonly size: number;
}) | undefined>;
/** The hash of a content as a RECORD has it. */
export declare function contentHash(content: Uint8Array): string;
