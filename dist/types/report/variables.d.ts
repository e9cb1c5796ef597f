/** How variables are written for who sets them; the CLI's `env --format`. */
export declare const variableFormats: readonly ['posix', 'fish', 'powershell', 'dotenv', 'json', 'github'];
/** One of {@link variableFormats}. */
export type VariableFormat = (typeof variableFormats)[number];
/** Variables and their values; undefined for one that is to be unset. */
export type VariableChanges = Readonly<Record<string, string | undefined>>;
/**
 * The text that sets variables: for `eval` in a shell (`posix`, `fish`, `powershell`), for a file that others read
 * (`dotenv`, `github` for `$GITHUB_ENV`), or as one JSON object. `dotenv` and `github` cannot unset: there it is empty.
 */
export declare function renderVariables(changes: VariableChanges, format: VariableFormat): string;
