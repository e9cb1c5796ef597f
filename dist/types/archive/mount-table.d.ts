/** Something mounted, as this process sees it. */
export interface Mount {
    /** The directory it is mounted on. */
    readonly point: string;
    /** `squashfs`, `fuse.squashfuse`. */
    readonly type: string;
}
/** What is mounted on a directory and below it. Empty where the system has no table of mounts to read. */
export declare function mountsBelow(directory: string): Promise<Mount[]>;
/** Reads the text of `/proc/self/mountinfo`, in which white space and backslashes of paths stand as octal numbers. */
export declare function parseMountTable(text: string): Mount[];
