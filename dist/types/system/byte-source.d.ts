import { type FileHandle } from 'node:fs/promises';
/** Bytes that are read from where they lie: a file, an object of a store, memory. */
export interface ByteSource {
    /** In bytes. */
    readonly size: number;
    /**
     * Reads a range.
     *
     * @returns as many bytes as were asked for; fewer only where the source ends.
     * @throws Error where the bytes cannot be had, or are not what they should be.
     */
    read(offset: number, length: number): Promise<Uint8Array>;
}
/** A range of a source, and what it must be. */
export interface ExpectedPart {
    readonly offset: number;
    readonly length: number;
    /** In lower-case hex. */
    readonly sha256: string;
}
/** The bytes of an open file. The file stays open. */
export declare function fileSource(handle: FileHandle): Promise<ByteSource>;
/** Works with the bytes of a file, which is open for as long. */
export declare function withFileSource<T>(file: string, work: (source: ByteSource) => Promise<T>): Promise<T>;
/** Bytes in memory. */
export declare function memorySource(bytes: Uint8Array): ByteSource;
/** All of a source, block by block: one is read while the one before is worked on. */
export declare function blocksOf(source: ByteSource, length?: number): AsyncGenerator<Uint8Array>;
/** Writes all of a source to a file that does not exist yet. */
export declare function writeSource(source: ByteSource, file: string, signal?: AbortSignal): Promise<void>;
