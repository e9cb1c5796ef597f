/** A `.pth` or `.start` file of a tree, as the interpreter reads it when it starts. */
export interface PthFile {
    /** Absolute. */
    readonly file: string;
    /** Of its content, hexadecimal. */
    readonly sha256: string;
    /** Whether its name begins with a dot: then it is not processed, and nobody looking for it sees it. */
    readonly isHidden: boolean;
    /** The directories it adds to the import path, where they exist. */
    readonly paths: readonly {
        readonly line: number;
        readonly path: string;
        readonly exists: boolean;
    }[];
    /** The code it runs: import lines, or the entry points of a `.start` file. */
    readonly code: readonly {
        readonly line: number;
        readonly text: string;
    }[];
    /** Why it is not processed; null where it is. */
    readonly problem: string | null;
}
/**
 * Lists and checks the `.pth` files of a tree (from Python 3.15 on the `.start` files too), in the order they are
 * processed in. Runs nothing: that does the Python that imports.
 *
 * @param tree absolute.
 * @param pythonVersion its version, as in `3.12.4`: how lines end and what counts changed over time.
 * @returns an empty list where there is no such directory.
 */
export declare function processPthFiles(tree: string, pythonVersion: string): Promise<PthFile[]>;
/** Whether a file runs code when Python starts, or cannot be read to tell. */
export declare function isHook({ isHidden, code, problem }: PthFile): boolean;
/** The names of the files that may run their code: every file of the name is allowed, by its SHA-256. */
export declare function namesThatRun(files: readonly PthFile[], allowed: readonly string[]): string[];
/** The line that allows a file, for `pth: allow-list`. */
export declare function allowLine({ file, sha256 }: Pick<PthFile, 'file' | 'sha256'>): string;
/**
 * The modules that Python imports by itself when it starts, `sitecustomize` and `usercustomize` in any form: those of a tree, and of the
 * directories that its `.pth` files add.
 */
export declare function findCustomizers(tree: string, pthFiles: readonly PthFile[]): Promise<PthFile[]>;
