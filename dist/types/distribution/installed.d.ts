/** A build that only this environment has: what it says of itself. */
export interface InstalledBuild {
    /** In normal form. */
    readonly name: string;
    readonly version: string;
    /** The fields of its `METADATA`, and the content of `entry_points.txt` and `top_level.txt` where it has them, by name. */
    readonly files: Readonly<Record<string, string>>;
}
/** The versions of what is installed in some directories, by name in normal form; of two the first directory's. */
export declare function installedVersions(directories: readonly string[]): Promise<Map<string, string>>;
/**
 * The builds in some directories that no index can be expected to have: with a local version (`1.0+cu121`), a development
 * version (`1.0.dev3`), or installed from a path, a repository or a URL.
 */
export declare function installedBuilds(directories: readonly string[]): Promise<InstalledBuild[]>;
