/**
 * The versions of what is installed in some directories, by name in normal form; of two the first directory's. Read from
 * the names of their `*.dist-info` and `*.egg-info`; a directory that cannot be read has none.
 */
export declare function installedVersions(directories: readonly string[]): Promise<Map<string, string>>;
