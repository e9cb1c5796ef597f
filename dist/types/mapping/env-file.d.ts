/**
 * The variables of an env file: `NAME=value` lines, quoted or not, with or without `export`; empty lines and comments
 * are passed over, CRLF and a byte order mark accepted. The last assignment of a name counts. `$HOME` and `${HOME}` are
 * left as they stand: who reads a path expands them.
 *
 * `parseEnv` of node does not do: it ends a value at an escaped quote and keeps the backslashes that {@link updateEnvFile} writes.
 */
export declare function parseEnvFile(text: string): Map<string, string>;
/** How an env file is written: for shells and `uv run --env-file`, or for `docker run --env-file`, which strips no quotes. */
export type EnvFileForm = 'dotenv' | 'docker';
/**
 * The text of an env file with our variables in it: in a marked block, which is replaced where there is one. Everything
 * else stays as it is.
 *
 * @returns the new text, or the variables that lines of others set already: then nothing is changed.
 */
export declare function updateEnvFile(text: string, variables: Readonly<Record<string, string>>, form: EnvFileForm): {
    readonly text: string;
} | {
    readonly taken: readonly string[];
};
