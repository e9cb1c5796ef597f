/**
 * The SHA-256 of a file, as lower-case hex. One block is hashed while the next is read, in two buffers: memory does not
 * grow with the file, and it takes half the time of a stream, which makes a buffer for every block.
 */
export declare function sha256OfFile(file: string): Promise<string>;
/** Writes a JSON file so that a reader sees the old or the new content, never a part. */
export declare function writeJson(file: string, value: unknown): Promise<void>;
/** Writes a text file so that a reader sees the old or the new content, never a part. */
export declare function writeText(file: string, text: string): Promise<void>;
/** Whether a name is that of a file being written in place of another, or left by a writer that was killed. */
export declare function isTemporaryOf(name: string, file: string): boolean;
/** Reads a text file; undefined where there is none. */
export declare function readTextIfPresent(file: string): Promise<string | undefined>;
/** Makes a directory and its parents. Rejects with the true reason: node reports a read-only file system as `ENOENT`. */
export declare function makeDirectory(directory: string): Promise<void>;
/** Whether anything lies at a path that can be reached. */
export declare function isPresent(location: string): Promise<boolean>;
/**
 * How long ago a file or directory last changed, in milliseconds; 0 where there is none. By its change time: what was
 * unpacked keeps the modification times of where it was made.
 */
export declare function ageMs(location: string, now: Date): Promise<number>;
/** Removes a directory or file with all it holds; true when nothing is left of it. */
export declare function removeTree(target: string): Promise<boolean>;
/** The first file of this name on a PATH-like list that this user may execute. */
export declare function findExecutable(name: string, environment: Readonly<Record<string, string | undefined>>): Promise<string | undefined>;
