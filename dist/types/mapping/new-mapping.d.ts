import { type Mapping } from './mapping.js';
import type { MappingRecord } from './registry-file.js';
/** The data to record for a project. */
export interface NewMapping {
    readonly projectPath: string;
    /** The environment; `${HOME}`, `$HOME` and `~` at its start are the user's home. */
    readonly venvPath: string;
    /** Default: that of `pyproject.toml`, else of the directory. It is sanitised. */
    readonly projectName?: string;
    /** Default: computed from the path. */
    readonly pathHash?: string;
    /**
     * A file below the project that names the environment. Null says that there is none. Default: the file that is known of
     * the project, else `.env.uve`, as prime-uve writes it.
     */
    readonly envFile?: string | null;
    /** The variable in it. Default: `UV_PROJECT_ENVIRONMENT` in `.env.uve`, `ENSURE_EXTENSIONS_ENTRY` in any other file. */
    readonly envVariable?: string | null;
}
/** The env file of a mapping as the registry keeps it. */
type EnvFileRecord = Pick<MappingRecord, 'env_file' | 'env_variable'>;
/** The env file that a mapping has once it is added, given the mapping that the project had before. */
export declare function envFileOf({ envFile, envVariable }: Pick<NewMapping, 'envFile' | 'envVariable'>, project: string, before: Mapping | undefined): Promise<EnvFileRecord>;
export {};
