/**
 * What an interpreter is asked, in Python that every version understands far enough to answer or to fail cleanly. It
 * prints `name=value` pairs separated by NUL. It imports next to nothing: `json`, `re` and `platform` would double its
 * time (15 ms), `site` takes 1 ms. `os.uname` is what `platform.system` and `platform.machine` give on POSIX.
 * The libc of musl builds is told by the ELF interpreter that the executable names.
 */
export declare const probeScript: string;
