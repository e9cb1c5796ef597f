/** One mapping as it is written: prime-uve's fields, ours beside them, and any that neither knows. */
export interface MappingRecord {
    readonly venv_path: string;
    readonly venv_path_expanded?: string | undefined;
    readonly project_name?: string | undefined;
    readonly path_hash?: string | undefined;
    readonly created_at?: string | null | undefined;
    readonly last_validated?: string | null | undefined;
    readonly host?: string | undefined;
    readonly entries?: readonly {
        readonly path: string;
        readonly last_used?: string | undefined;
    }[] | undefined;
    readonly env_file?: string | null | undefined;
    readonly env_variable?: string | null | undefined;
}
/** The registry as it is written. Unknown keys are kept. */
export interface RegistryContent {
    readonly version: string;
    venvs: Record<string, MappingRecord>;
}
/** A registry without mappings. */
export declare function emptyRegistry(): RegistryContent;
/**
 * Reads the bytes of a registry.
 *
 * @returns the content, or why it cannot be used. `isMigrated`: it lacked something that was added.
 */
export declare function parseRegistry(bytes: Uint8Array): {
    content: RegistryContent;
    isMigrated: boolean;
} | {
    problem: string;
};
