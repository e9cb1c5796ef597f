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
export interface ReadRegistry {
    readonly content: RegistryContent;
    /** Whether it lacked something that was added. */
    readonly isMigrated: boolean;
    /** The damaged parts, as parts of a sentence; mappings with their key. They are not in the content. */
    readonly problems: readonly string[];
    /** Mappings of a newer version that this one does not understand, as they are written, by their keys. */
    readonly unknown: Readonly<Record<string, unknown>>;
}
/** A registry without mappings. */
export declare function emptyRegistry(problems?: readonly string[]): ReadRegistry;
/** Reads the bytes of a registry. One mapping that is damaged takes nothing else along. */
export declare function parseRegistry(bytes: Uint8Array): ReadRegistry;
/** The text of a registry, with what is kept although it is not understood. */
export declare function registryText({ content, unknown }: Pick<ReadRegistry, 'content' | 'unknown'>): string;
