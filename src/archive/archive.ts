/** One way to carry a tree in one file. What opens and what packs may be different programs. */
export interface ArchiveFormat {
  /** Part of the cache key: `tar.zst`, `tar.gz`. */
  readonly name: string
  /** What does the work, for the log: `tar and zstd`, `node`. */
  readonly means: string
  /** Packs the content of a directory into a file that does not exist yet. */
  pack(tree: string, file: string, options?: ArchiveOptions): Promise<void>
  /**
   * Unpacks into an empty directory.
   *
   * @throws UnsafeArchiveError for members that leave the directory, links out of it, devices, set-user-id files.
   * @throws Error when the file is no archive of this format or is damaged.
   */
  open(file: string, directory: string, options?: ArchiveOptions): Promise<void>
}

export interface ArchiveOptions {
  readonly signal?: AbortSignal | undefined
}

/** An archive that would have put something outside its directory, or something other than files into it. */
export class UnsafeArchiveError extends Error {
  override readonly name: string = 'UnsafeArchiveError'
}
