/** The selected part of a lock. */
export interface LockSelection {
    /** `project`: a `uv.lock` with its `pyproject.toml` beside it; `script`: a script with its lock beside it. */
    readonly kind: 'project' | 'script';
    /** The `uv.lock`, or the script; absolute. */
    readonly file: string;
    readonly extras: readonly string[];
    /** A dependency group, meant alone. Without it the project's dependencies are meant, with those of the extras. */
    readonly group: string | undefined;
    /** As the user wrote it. */
    readonly shown: string;
}
/** Reads `uv.lock`, `uv.lock[cpu,test]` or `uv.lock:docs`; undefined for other files. */
export declare function selectLock(text: string, workspace: string): LockSelection | undefined;
/** Whether a file is a lock in the form of PEP 751. */
export declare function isPylock(file: string): boolean;
