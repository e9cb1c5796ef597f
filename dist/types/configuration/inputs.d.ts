/**
 * Every input, once: `action.yml`, the options of the CLI and the tables in the README are tested against this list.
 */
export interface InputDefinition {
    /** The action's name; the CLI's is the same behind `--`. */
    readonly name: string;
    /** What it does, with its unit and exclusions. */
    readonly description: string;
    /** The text that stands for it when it is not given; empty for none. */
    readonly defaultText: string;
    /** The CLI's name where it must be another: node takes `--env-file` for itself, wherever it stands. */
    readonly cliName?: string;
    /** What an argument of the CLI is called; absent for a flag. */
    readonly argument?: string;
    /** Where it exists. */
    readonly scope: 'both' | 'action';
}
/** All inputs, in the order of `action.yml`. */
export declare const inputDefinitions: readonly InputDefinition[];
/** The raw text of each input that was given, by its name. */
export type RawInputs = Readonly<Record<string, string | undefined>>;
/** The text of an input, or its default. */
export declare function inputText(raw: RawInputs, name: string): string;
