/** What the command line asks for. */
export interface Invocation {
    readonly command: 'ensure' | 'run';
    readonly specifications: readonly string[];
    /** The command of `run` and its arguments. */
    readonly subcommand: readonly string[];
    /** The raw text of each input given as an option. */
    readonly raw: Readonly<Record<string, string>>;
    readonly isJson: boolean;
    readonly verbosity: 'quiet' | 'normal' | 'verbose';
}
/** Text that only has to be printed: help or the version. */
export interface Notice {
    readonly command: 'notice';
    readonly text: string;
}
/**
 * Reads the command line.
 *
 * @throws ExtensionConfigError `option-unknown` or `input-invalid` for what it cannot read.
 */
export declare function parseArguments(argv: readonly string[], version: string): Invocation | Notice;
