import { SecretText } from '../../system/secret-url.js';
/** One distribution of a resolution. */
export interface Pin {
    /** In normal form. */
    readonly name: string;
    /** Undefined of a source tree that tells it only when it is built. */
    readonly version: string | undefined;
    /** The line for uv: `six==1.17.0`, `pkg @ file:///…`. */
    readonly line: SecretText;
    /**
     * The content that would be installed: `sha256:…` of the file, or `git:…` of a commit and directory. Undefined of
     * a directory, and where the index does not tell.
     */
    readonly source: string | undefined;
    /** Whether it comes from a URL or path that was named, not from an index. */
    readonly isDirect: boolean;
    /** The size of its file in bytes; null where it is not known. */
    readonly sizeBytes: number | null;
    /** Whether it has to be built from source. */
    readonly built: boolean;
}
/** Reads a resolution in the form of PEP 751 (`pylock.toml`). Throws where it is not of that form. */
export declare function readPylock(text: string): Pin[];
/** The source of what a commit holds: a commit is what it is wherever the repository lies. */
export declare function gitSource(commit: string, subdirectory: string): string;
