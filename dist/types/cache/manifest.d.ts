/** The side-car of an archive: what it is, so that it can be checked before anything of it is opened. */
export interface Manifest {
    readonly schema: number;
    readonly request_digest: string;
    readonly platform_id: string;
    readonly abi: string;
    readonly format: string;
    /** SHA-256 of the archive, lower-case hex. */
    readonly sha256: string;
    readonly size_bytes: number;
}
/** Reads the manifest of a bundle; a text says why it cannot be used. */
export declare function readManifest(bundle: string): Promise<Manifest | string>;
/** Checks the archive of a bundle against its manifest; a text says what is wrong with it. */
export declare function checkArchive(bundle: string): Promise<string | undefined>;
