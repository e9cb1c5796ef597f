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
